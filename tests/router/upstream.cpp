#include "tests/router/upstream.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace Signalbox::Test {
namespace {

QByteArray valueOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

Upstream::Upstream(QString name, const std::optional<QSslConfiguration> &tls)
    : m_name(std::move(name))
{
    if (tls) {
        auto *server = new QSslServer;
        server->setSslConfiguration(*tls);
        m_server = server;
    } else {
        m_server = new QTcpServer;
    }
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    m_server->setParent(this);
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &Upstream::accept);
    moveToThread(&m_thread);
    m_thread.start();
}

Upstream::~Upstream()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            delete m_server;
            m_server = nullptr;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Upstream::die()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_server->close();
            for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
                socket->abort();
        },
        Qt::BlockingQueuedConnection);
}

void Upstream::revive()
{
    QMetaObject::invokeMethod(
        this, [this] { m_server->listen(QHostAddress::LocalHost, m_port); }, Qt::BlockingQueuedConnection);
}

QByteArray Upstream::lastHead() const
{
    QByteArray head;
    QMetaObject::invokeMethod(
        const_cast<Upstream *>(this), [this, &head] { head = m_lastHead; }, Qt::BlockingQueuedConnection);
    return head;
}

void Upstream::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void Upstream::take(QTcpSocket *socket)
{
    while (true) {
        const QByteArray seen = socket->peek(1 << 20);
        const qsizetype end = seen.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = seen.left(end);
        const qsizetype whole = end + 4 + valueOf(head, "content-length").toLongLong();
        if (seen.size() < whole)
            return;
        socket->read(whole);
        ++m_requests;
        m_lastHead = head;
        answer(socket, head);
    }
}

void Upstream::answer(QTcpSocket *socket, const QByteArray &head)
{
    const QByteArray test = valueOf(head, "x-test");
    if (test == "hang")
        return;
    if (test == "junk") {
        socket->write("this is no HTTP\r\n\r\n");
        socket->disconnectFromHost();
        return;
    }
    if (test == "sse" || test == "cut")
        return stream(socket, test == "sse");
    const int status = test.isEmpty() ? 200 : test.toInt();
    const QByteArray body = m_name.toUtf8() + ' ' + head.left(head.indexOf('\r')) + '\n';
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Some\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\nX-Request-Id: up-1\r\n\r\n" + body);
}

void Upstream::stream(QTcpSocket *socket, bool whole)
{
    constexpr int parts = 10;
    constexpr int apart = 20;
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, timer, whole, left = parts]() mutable {
        if (!whole && left == parts / 2) {
            socket->abort();
            return;
        }
        if (left-- > 0) {
            socket->write("8\r\ndata: x\n\r\n");
            return;
        }
        timer->deleteLater();
        socket->write("0\r\n\r\n");
    });
    timer->start(apart);
}

} // namespace Signalbox::Test
