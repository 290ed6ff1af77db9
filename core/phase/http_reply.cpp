#include "core/phase/http_reply.h"

namespace Signalbox::Phase {
namespace {

constexpr qsizetype longestSizeLine = 1024;

} // namespace

QByteArray HttpReply::header(const char *name) const
{
    for (const auto &[key, value] : m_headers) {
        if (qstricmp(key.constData(), name) == 0)
            return value;
    }
    return {};
}

bool HttpReply::keepsAlive() const
{
    const QByteArray connection = header("Connection").toLower();
    return m_state == State::Ended && (m_http11 ? connection != "close" : connection == "keep-alive")
        && (m_chunked || m_left);
}

bool HttpReply::takeStatusLine(const QByteArray &line)
{
    // "HTTP/1.1 200 OK"
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line.at(8) != ' ')
        return false;
    m_http11 = line.at(7) != '0';
    bool isNumber = false;
    m_status = line.mid(9, 3).toInt(&isNumber);
    return isNumber && m_status >= 100;
}

// False until the head is whole, and when it is broken.
bool HttpReply::takeHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    const bool isHttp
        = QByteArrayView("HTTP/1.").startsWith(QByteArrayView(m_buffer).first(qMin<qsizetype>(7, m_buffer.size())));
    if (!isHttp || (end < 0 && m_buffer.size() > longestHead)) {
        m_state = State::Broken;
        return false;
    }
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    m_headers.clear();
    if (!takeStatusLine(lines.constFirst().trimmed())) {
        m_state = State::Broken;
        return false;
    }
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_headers.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed() });
    }
    if (m_status < 200) // an interim answer: the real one follows
        return takeHead();
    m_chunked = header("Transfer-Encoding").toLower().contains("chunked");
    bool isNumber = false;
    const qint64 length = header("Content-Length").toLongLong(&isNumber);
    const bool hasNoBody = m_status == 204 || m_status == 304;
    if (!m_chunked && (isNumber || hasNoBody))
        m_left = hasNoBody ? 0 : qMax<qint64>(length, 0);
    m_state = State::Body;
    return true;
}

QByteArray HttpReply::takeSized()
{
    QByteArray body = m_left ? m_buffer.left(*m_left) : m_buffer;
    m_buffer.remove(0, body.size());
    if (m_left) {
        *m_left -= body.size();
        if (*m_left == 0)
            m_state = State::Ended;
    }
    return body;
}

// True when the size of the next chunk is known.
bool HttpReply::takeChunkSize()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0) {
        if (m_buffer.size() > longestSizeLine)
            m_state = State::Broken;
        return false;
    }
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 2);
    if (m_trailer) {
        if (line.isEmpty())
            m_state = State::Ended;
        return m_state == State::Body && takeChunkSize();
    }
    bool isNumber = false;
    const qint64 size
        = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || size < 0) {
        m_state = State::Broken;
        return false;
    }
    if (size == 0) {
        m_trailer = true;
        return takeChunkSize();
    }
    m_left = size;
    return true;
}

QByteArray HttpReply::takeChunks()
{
    QByteArray body;
    while (m_state == State::Body) {
        if (!m_left && !takeChunkSize())
            break;
        const QByteArray part = m_buffer.left(*m_left);
        body += part;
        m_buffer.remove(0, part.size());
        *m_left -= part.size();
        if (*m_left > 0 || m_buffer.size() < 2)
            break;
        if (!m_buffer.startsWith("\r\n")) {
            m_state = State::Broken;
            break;
        }
        m_buffer.remove(0, 2);
        m_left.reset();
    }
    return body;
}

QByteArray HttpReply::feed(const QByteArray &bytes)
{
    if (m_state == State::Ended || m_state == State::Broken)
        return {};
    m_buffer += bytes;
    if (m_state == State::Head && !takeHead())
        return {};
    return m_chunked ? takeChunks() : takeSized();
}

void HttpReply::finish()
{
    if (m_state == State::Body && !m_chunked && !m_left)
        m_state = State::Ended;
    else if (m_state != State::Ended)
        m_state = State::Broken;
}

} // namespace Signalbox::Phase
