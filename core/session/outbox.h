#pragma once

#include "core/base/message.h"

#include <deque>

namespace Signalbox::Session {

/// The lines on their way into the journal, in order. What the journal refused is kept and asked again, first one line
/// as a trial, then the rest, so that a disk that was full for a while leaves no hole; bounded, so that one that hangs
/// fills no memory. A value; engine thread.
class Outbox
{
public:
    static constexpr qsizetype capacity = 2000; ///< lines kept; then the oldest that is not under way goes
    static constexpr qsizetype mostUnderWay = 500; ///< lines asked and not answered, unless all are asked
    static constexpr milliseconds retryEvery { 1000 };
    static constexpr milliseconds patience { 5000 }; ///< no answer for so long: the journal counts as broken

    struct Line {
        quint64 question = 0;
        LogEntry entry;
        QString kind;
        std::optional<Instant> askedAt; ///< absent: waits
        bool operator==(const Line &) const = default;
    };

    /// Takes a line in and returns its question's number.
    quint64 add(const LogEntry &entry, const QString &kind);
    /// What is to be asked of the journal now; counts as asked from here on. `all`: a broken journal too gets
    /// everything, for an order that cannot wait for the next trial.
    [[nodiscard]] QList<Line> due(Instant now, bool all = false);
    /// False for a question that is not under way.
    bool answered(quint64 question, const QString &problem);
    /// Call now and then: notices a journal that does not answer.
    void look(Instant now);

    [[nodiscard]] bool works() const { return !m_problem.isValid(); }
    /// What is wrong with the journal, as an argument of a message; none: it works.
    [[nodiscard]] const QVariant &problem() const { return m_problem; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_lines.size()); }
    [[nodiscard]] QList<quint64> questions() const;
    /// Lines that had to go, since the last takeLost().
    [[nodiscard]] quint64 lost() const { return m_lost; }
    quint64 takeLost();

private:
    std::deque<Line> m_lines;
    qsizetype m_underWay = 0;
    QVariant m_problem;
    bool m_isSilent = false;
    std::optional<Instant> m_lastTrial;
    quint64 m_lastQuestion = 0;
    quint64 m_lost = 0;
};

} // namespace Signalbox::Session
