#pragma once

#include "core/relay/answer.h"
#include "core/relay/sse.h"

namespace Signalbox::Relay {

/// Reads a streamed chat completion as it arrives. Whole only with a finish_reason and [DONE]; a clean end without
/// them is a cut stream. Time is the caller's: after each feed() it asks what is new. Value; one thread.
class ChatStream
{
public:
    explicit ChatStream(Redactor redactor, qsizetype longestEvent = 262144)
        : m_redactor(std::move(redactor))
        , m_parser(longestEvent)
    {
    }

    void feed(QByteArrayView bytes);
    /// The stream ended. A last [DONE] without its blank line still counts.
    void finish();

    /// What it is so far. `content` is final after finish(), or as soon as isDecided().
    [[nodiscard]] Answer answer() const;
    /// A chunk with non-empty content has come: the first token. A role-only chunk does not count.
    [[nodiscard]] bool hasText() const { return m_answer.hasText; }
    /// Chunks with non-empty content so far.
    [[nodiscard]] int textChunks() const { return m_textChunks; }
    [[nodiscard]] bool isDone() const { return m_done; }
    /// Nothing that may still come can change the answer: [DONE], an in-band error or a violation was seen.
    [[nodiscard]] bool isDecided() const;

private:
    void take(const SseEvent &event);
    void takeChunk(const QJsonObject &chunk);
    void takeChoice(const QJsonObject &choice);
    void refuse(const char *code, const QVariantMap &args = {});

    Redactor m_redactor;
    SseParser m_parser;
    Answer m_answer;
    int m_chunks = 0;
    int m_textChunks = 0;
    bool m_anyByte = false;
    bool m_done = false;
};

} // namespace Signalbox::Relay
