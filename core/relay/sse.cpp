#include "core/relay/sse.h"

#include <algorithm>

namespace Signalbox::Relay {

QList<SseEvent> SseParser::feed(QByteArrayView bytes)
{
    QList<SseEvent> out;
    while (!bytes.isEmpty() && !m_overflowed) {
        // The LF of a CRLF may come in a later chunk than its CR, which already ended the line.
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (bytes.front() == '\n') {
                bytes = bytes.sliced(1);
                continue;
            }
        }
        const auto *const end = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - bytes.begin();
        if (!append(bytes.first(length)))
            break;
        if (length == bytes.size())
            break;
        m_skipLineFeed = bytes.at(length) == '\r';
        bytes = bytes.sliced(length + 1);
        takeLine(out);
    }
    return out;
}

std::optional<SseEvent> SseParser::finish()
{
    if (m_overflowed)
        return std::nullopt;
    if (!m_line.isEmpty())
        takeField();
    m_line.clear();
    if (!m_hasData)
        return std::nullopt;
    m_hasData = false;
    return std::exchange(m_event, {});
}

bool SseParser::append(QByteArrayView piece)
{
    if (m_line.size() + m_event.data.size() + piece.size() > m_limit) {
        m_overflowed = true;
        m_line.clear();
        m_event = {};
        return false;
    }
    m_line.append(piece.data(), piece.size());
    return true;
}

void SseParser::takeLine(QList<SseEvent> &out)
{
    if (m_firstLine) {
        m_firstLine = false;
        if (m_line.startsWith("\xEF\xBB\xBF"))
            m_line.remove(0, 3);
    }
    if (!m_line.isEmpty()) {
        takeField();
        m_line.clear();
        return;
    }
    if (m_hasData)
        out.append(m_event);
    m_event = {};
    m_hasData = false;
}

void SseParser::takeField()
{
    const qsizetype colon = m_line.indexOf(':');
    if (colon == 0)
        return; // a comment, often sent to keep the connection open
    const QByteArrayView line(m_line);
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (name == QByteArrayView("data")) {
        if (m_hasData)
            m_event.data.append('\n');
        m_event.data.append(value.data(), value.size());
        m_hasData = true;
    } else if (name == QByteArrayView("event")) {
        m_event.type = value.toByteArray();
    }
}

} // namespace Signalbox::Relay
