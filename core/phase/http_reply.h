#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Signalbox::Phase {

/// Reads one HTTP/1.1 answer from the bytes of a socket as they come: Content-Length, chunked, or until the end of the
/// connection. Bounded; any bytes are allowed. Value; one thread.
class HttpReply
{
public:
    enum class State : quint8 { Head, Body, Ended, Broken };
    static constexpr qsizetype longestHead = 65536;

    /// Takes bytes; what belongs to the body comes back, unchunked. Bytes after the end are ignored.
    QByteArray feed(const QByteArray &bytes);
    /// The connection ended. An answer that lasts until then is now whole; any other is broken.
    void finish();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int status() const { return m_status; } ///< 0 before the head is read
    /// The first value of a header; names are compared without case.
    [[nodiscard]] QByteArray header(const char *name) const;
    /// True when the peer lets the connection be used again.
    [[nodiscard]] bool keepsAlive() const;

private:
    bool takeHead();
    bool takeStatusLine(const QByteArray &line);
    QByteArray takeSized();
    QByteArray takeChunks();
    bool takeChunkSize();

    State m_state = State::Head;
    QByteArray m_buffer;
    int m_status = 0;
    bool m_http11 = true;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    bool m_chunked = false;
    bool m_trailer = false; ///< the last chunk was read: lines until an empty one
    std::optional<qint64> m_left; ///< of the body, or of the chunk; absent: until the end, or before a chunk's size
};

} // namespace Signalbox::Phase
