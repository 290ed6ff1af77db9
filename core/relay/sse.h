#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Signalbox::Relay {

/// One server-sent event. `data` holds its data lines joined by LF.
struct SseEvent {
    QByteArray type; ///< of the `event:` line; empty means "message"
    QByteArray data;
    bool operator==(const SseEvent &) const = default;
};

/// Incremental parser of a text/event-stream (WHATWG HTML, 9.2.6): any chunking; CR, LF or CRLF; comments; a leading
/// byte order mark; data over several lines. Memory is bounded: a line, or an event's data, longer than the limit
/// stops the parser for good. Value; one thread.
class SseParser
{
public:
    explicit SseParser(qsizetype limit = 262144)
        : m_limit(limit)
    {
    }

    /// The events that these bytes complete.
    QList<SseEvent> feed(QByteArrayView bytes);
    /// The event that the end of the stream left without its blank line. The standard discards it; callers decide.
    std::optional<SseEvent> finish();
    /// A line or an event was longer than the limit; nothing more is parsed.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void takeLine(QList<SseEvent> &out);
    void takeField();
    bool append(QByteArrayView piece);

    qsizetype m_limit;
    QByteArray m_line;
    SseEvent m_event;
    bool m_hasData = false;
    bool m_firstLine = true;
    bool m_skipLineFeed = false;
    bool m_overflowed = false;
};

} // namespace Signalbox::Relay
