#pragma once

#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <memory>

class QTcpSocket;

namespace Signalbox::Test {

/// A server on loopback that answers each request as told, badly for the most part. Single thread: the test's.
class Peer : public QObject
{
    Q_OBJECT
public:
    /// What to do with one request once it has arrived whole.
    struct Reply {
        QByteArray bytes;
        enum class Then : quint8 {
            KeepOpen, ///< say no more, wait for the next request
            Close,    ///< end the connection
            Reset,    ///< break it
            Trickle,  ///< go on with a byte every few milliseconds
            Flood,    ///< go on with zeros as fast as they are read, up to 1 GiB
        } then
            = Then::KeepOpen;
    };

    explicit Peer(QObject *parent = nullptr);
    /// Speaks TLS with this certificate and key.
    explicit Peer(const QSslConfiguration &tls, QObject *parent = nullptr);

    ~Peer() override;

    /// The replies in order; the last one is given again for every further request.
    void setReplies(const QList<Reply> &replies) { m_replies = replies; }

    /// Answers as soon as anything comes, whole request or not.
    void setEager(bool eager) { m_eager = eager; }

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    /// The requests as they came, head and body.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return m_openConnections; }
    [[nodiscard]] qint64 flooded() const { return m_flooded; }

private:
    void listen();
    void takeConnection();
    void takeBytes(QTcpSocket *socket);
    void answer(QTcpSocket *socket);
    void trickle(QTcpSocket *socket);
    void flood(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    QList<Reply> m_replies;
    QList<QByteArray> m_requests;
    bool m_eager = false;
    int m_connections = 0;
    int m_openConnections = 0;
    qint64 m_flooded = 0;
};

/// A certificate for 127.0.0.1 and localhost that nobody vouches for, with its key.
struct SelfSigned {
    QSslConfiguration tls; ///< for the server
    QByteArray pem; ///< the certificate, for who wants to trust it
};
/// Made now with the openssl program; null where there is none.
std::optional<SelfSigned> makeSelfSigned();

/// A whole HTTP/1.1 answer with Content-Length.
QByteArray httpAnswer(int status, const QByteArray &contentType, const QByteArray &body,
                      const QByteArray &moreHeaders = {});
/// A chunked text/event-stream, whole or up to the given text.
QByteArray httpStream(const QByteArray &events, bool ended = true);
/// The events of a whole streamed pong, with usage.
QByteArray pongEvents();
/// The body of a plain pong.
QByteArray pongBody();

} // namespace Signalbox::Test
