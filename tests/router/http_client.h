#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <functional>

namespace Signalbox::Test {

struct HttpReply {
    int status = 0; ///< 0: the connection broke or nothing came in time
    QByteArray head;
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A blocking HTTP/1.1 connection for threads of tests: one request at a time, kept alive, opened anew when closed.
class HttpClient
{
public:
    explicit HttpClient(int port, int timeoutMs = 10000)
        : m_port(port)
        , m_timeoutMs(timeoutMs)
    {
    }
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;
    ~HttpClient();

    HttpReply post(const QByteArray &path, const QByteArrayList &headers = {},
                   const QByteArray &body = QByteArrayLiteral("{\"model\":\"m\",\"stream\":false}"));
    /// Asks again and again, 20 ms apart, until an answer is what was waited for, or ten seconds are over; the last
    /// one.
    HttpReply postUntil(const QByteArray &path, const std::function<bool(const HttpReply &)> &holds);
    HttpReply get(const QByteArray &path, const QByteArrayList &headers = {});
    /// Sends a request and does not wait for its answer.
    bool sendOnly(const QByteArray &path, const QByteArrayList &headers = {});
    /// Waits for the first bytes of an answer and takes them.
    bool awaitBeginning();
    void close();

private:
    bool open();
    HttpReply exchange(const QByteArray &request);
    HttpReply receive();

    int m_port;
    int m_timeoutMs;
    int m_fd = -1;
};

} // namespace Signalbox::Test
