#pragma once

#include <QByteArray>

namespace Signalbox::Sandbox {

/// Judges the body of a chat answer as it comes: a stream is whole with a finish_reason and [DONE] and without an
/// in-band error; a plain answer with a message and a finish_reason.
class AnswerCheck
{
public:
    explicit AnswerCheck(bool stream)
        : m_stream(stream)
    {
    }
    /// The next bytes, cut anywhere. More than 1 MB is no whole answer.
    void add(const QByteArray &data);
    [[nodiscard]] bool isWhole() const;

private:
    void takeLine(const QByteArray &line);

    const bool m_stream;
    qsizetype m_size = 0;
    QByteArray m_text; ///< all of a plain answer; the unfinished line of a stream
    bool m_finished = false;
    bool m_done = false;
    bool m_broken = false;
};

} // namespace Signalbox::Sandbox
