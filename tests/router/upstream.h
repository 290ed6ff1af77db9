#pragma once

#include <QObject>
#include <QSslConfiguration>
#include <QThread>

#include <atomic>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace Signalbox::Test {

/// A tiny HTTP/1.1 server in a thread of its own, in place of a relay. It answers with a line that says who it is and
/// what it was asked; the request header `x-test` makes it do something else: a status ("401"), "sse" (a stream of ten
/// parts, 20 ms apart), "cut" (a stream that breaks off), "hang" (never an answer), "junk" (no HTTP).
class Upstream final : public QObject
{
    Q_OBJECT
public:
    /// With `tls` it speaks TLS only.
    explicit Upstream(QString name, const std::optional<QSslConfiguration> &tls = std::nullopt);
    ~Upstream() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// From here on nobody listens, and open connections are cut.
    void die();
    /// Listens again on the same port.
    void revive();
    [[nodiscard]] int requests() const { return m_requests.load(); }
    /// The whole head of the last request, as received.
    [[nodiscard]] QByteArray lastHead() const;

private:
    void accept();
    void take(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head);
    void stream(QTcpSocket *socket, bool whole);

    QString m_name;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    std::atomic<int> m_requests { 0 };
    QByteArray m_lastHead;
};

} // namespace Signalbox::Test
