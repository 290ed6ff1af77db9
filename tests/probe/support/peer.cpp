#include "tests/probe/support/peer.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/socket.h>

namespace Signalbox::Test {
namespace {

bool isWhole(const QByteArray &request)
{
    const qsizetype headEnd = request.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QByteArray head = request.left(headEnd).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toInt();
    return request.size() >= headEnd + 4 + length;
}

} // namespace

Peer::Peer(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
{
    listen();
}

Peer::Peer(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

Peer::~Peer()
{
    m_server.reset(); // its sockets say goodbye to the other members
}

void Peer::listen()
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(m_server->errorString()));
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Peer::takeConnection);
}

void Peer::takeConnection()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        ++m_connections;
        ++m_openConnections;
        connect(socket, &QTcpSocket::disconnected, this, [this] { --m_openConnections; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { takeBytes(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        takeBytes(socket);
    }
}

void Peer::takeBytes(QTcpSocket *socket)
{
    const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
    if (request.isEmpty() || !(m_eager || isWhole(request))) {
        socket->setProperty("request", request);
        return;
    }
    socket->setProperty("request", QByteArray());
    m_requests.append(request);
    answer(socket);
}

void Peer::answer(QTcpSocket *socket)
{
    if (m_replies.isEmpty())
        return;
    const Reply reply = m_replies.first();
    if (m_replies.size() > 1)
        m_replies.removeFirst();
    socket->write(reply.bytes);
    socket->flush();
    switch (reply.then) {
    case Reply::Then::KeepOpen:
        return;
    case Reply::Then::Close:
        socket->disconnectFromHost();
        return;
    case Reply::Then::Trickle:
        trickle(socket);
        return;
    case Reply::Then::Flood:
        flood(socket);
        return;
    case Reply::Then::Reset: {
        const linger hard { .l_onoff = 1, .l_linger = 0 };
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket->abort();
        return;
    }
    }
}

void Peer::trickle(QTcpSocket *socket)
{
    auto *const timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket] { socket->write(":"); });
    timer->start(5);
}

void Peer::flood(QTcpSocket *socket)
{
    const auto more = [this, socket] {
        constexpr qint64 all = qint64(1) << 30;
        while (m_flooded < all && socket->bytesToWrite() < 256 * 1024) {
            socket->write(QByteArray(64 * 1024, '\0'));
            m_flooded += 64 * 1024;
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

std::optional<SelfSigned> makeSelfSigned()
{
    const QTemporaryDir dir;
    const QString keyFile = dir.filePath(QStringLiteral("key.pem"));
    const QString certificateFile = dir.filePath(QStringLiteral("cert.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                    QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"),
                    QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"), keyFile,
                    QStringLiteral("-out"), certificateFile });
    if (!openssl.waitForFinished(20000) || openssl.exitCode() != 0)
        return std::nullopt;
    QFile key(keyFile);
    QFile certificate(certificateFile);
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        return std::nullopt;
    SelfSigned out;
    out.pem = certificate.readAll();
    out.tls = QSslConfiguration::defaultConfiguration();
    out.tls.setLocalCertificate(QSslCertificate(out.pem, QSsl::Pem));
    out.tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
    out.tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return out;
}

QByteArray httpAnswer(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

QByteArray httpStream(const QByteArray &events, bool ended)
{
    QByteArray out
        = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";
    if (!events.isEmpty())
        out += QByteArray::number(events.size(), 16) + "\r\n" + events + "\r\n";
    if (ended)
        out += "0\r\n\r\n";
    return out;
}

QByteArray pongEvents()
{
    const auto chunk = [](const char *delta, const char *reason) {
        return QByteArray("data: {\"id\":\"chatcmpl-7\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":") + delta
            + ",\"finish_reason\":" + reason + "}]}\n\n";
    };
    return chunk(R"({"role":"assistant","content":""})", "null") + chunk(R"({"content":"po"})", "null")
        + chunk(R"({"content":"ng"})", "null") + chunk("{}", "\"stop\"")
        + "data: {\"id\":\"chatcmpl-7\",\"choices\":[],\"usage\":{\"prompt_tokens\":8,\"completion_tokens\":2,"
          "\"total_tokens\":10}}\n\ndata: [DONE]\n\n";
}

QByteArray pongBody()
{
    return R"({"id":"chatcmpl-8","choices":[{"index":0,"message":{"role":"assistant","content":"pong"},)"
           R"("finish_reason":"stop"}],"usage":{"prompt_tokens":8,"completion_tokens":2,"total_tokens":10}})";
}

} // namespace Signalbox::Test
