#include "tests/router/http_client.h"

#include <QDeadlineTimer>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace Signalbox::Test {

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

HttpClient::~HttpClient()
{
    close();
}

void HttpClient::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

bool HttpClient::open()
{
    if (m_fd >= 0)
        return true;
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(m_port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval limit { m_timeoutMs / 1000, (m_timeoutMs % 1000) * 1000 };
    const int on = 1;
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return true;
    close();
    return false;
}

HttpReply HttpClient::post(const QByteArray &path, const QByteArrayList &headers, const QByteArray &body)
{
    QByteArray request = "POST " + path + " HTTP/1.1\r\nHost: relay.test\r\nContent-Type: application/json\r\n";
    for (const QByteArray &header : headers)
        request += header + "\r\n";
    return exchange(request + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

HttpReply HttpClient::postUntil(const QByteArray &path, const std::function<bool(const HttpReply &)> &holds)
{
    const QDeadlineTimer deadline(10000);
    for (;;) {
        const HttpReply reply = post(path);
        if (holds(reply) || deadline.hasExpired())
            return reply;
        QThread::msleep(20); // what is waited for happens inside the router: nothing tells us
    }
}

HttpReply HttpClient::get(const QByteArray &path, const QByteArrayList &headers)
{
    QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: relay.test\r\n";
    for (const QByteArray &header : headers)
        request += header + "\r\n";
    return exchange(request + "\r\n");
}

bool HttpClient::sendOnly(const QByteArray &path, const QByteArrayList &headers)
{
    QByteArray request = "POST " + path + " HTTP/1.1\r\nHost: relay.test\r\nContent-Type: application/json\r\n";
    for (const QByteArray &header : headers)
        request += header + "\r\n";
    request += "Content-Length: 2\r\n\r\n{}";
    return open() && ::send(m_fd, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size();
}

bool HttpClient::awaitBeginning()
{
    char buffer[4096];
    return m_fd >= 0 && ::recv(m_fd, buffer, sizeof buffer, 0) > 0;
}

// A connection that the other side closed while idle is opened again once; a request that was answered never is sent
// twice.
HttpReply HttpClient::exchange(const QByteArray &request)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool fresh = m_fd < 0;
        if (!open())
            return {};
        if (::send(m_fd, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size()) {
            HttpReply reply = receive();
            if (reply.header("connection").toLower() == "close")
                close();
            if (reply.status != 0 || fresh || !reply.head.isEmpty())
                return reply;
        }
        close();
        if (fresh)
            return {};
    }
    return {};
}

HttpReply HttpClient::receive()
{
    QByteArray data;
    HttpReply reply;
    char buffer[16384];
    qsizetype headEnd = -1;
    qsizetype whole = -1;
    while (true) {
        const ssize_t n = ::recv(m_fd, buffer, sizeof buffer, 0);
        if (n <= 0) {
            reply.status = 0;
            reply.body = headEnd < 0 ? QByteArray() : data.mid(headEnd + 4);
            close();
            return reply;
        }
        data.append(buffer, n);
        if (headEnd < 0) {
            headEnd = data.indexOf("\r\n\r\n");
            if (headEnd < 0)
                continue;
            reply.head = data.left(headEnd);
            const QByteArray length = reply.header("content-length");
            whole = length.isEmpty() ? -1 : headEnd + 4 + length.toLongLong();
        }
        const bool chunksEnd = whole < 0 && data.endsWith("0\r\n\r\n");
        if ((whole >= 0 && data.size() >= whole) || chunksEnd)
            break;
    }
    reply.status = reply.head.mid(9, 3).toInt();
    reply.body = data.mid(headEnd + 4);
    return reply;
}

} // namespace Signalbox::Test
