#include "tests/diagnose/slow_relay.h"

#include <QPointer>
#include <QSslSocket>
#include <QTimer>

namespace Signalbox::Test {
namespace {

constexpr int tokens = 5;

QByteArray chunk(const QByteArray &event)
{
    const QByteArray text = "data: " + event + "\n\n";
    return QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n";
}

QByteArray tokenChunk(bool last)
{
    return chunk(QByteArray("{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"},\"finish_reason\":")
                 + (last ? "\"stop\"" : "null") + "}]}");
}

} // namespace

SlowRelay::SlowRelay(const Slowness &slowness, unsigned seed, const QSslConfiguration *tls, const QHostAddress &address)
    : m_slowness(slowness)
    , m_random(seed)
    , m_usesTls(tls != nullptr)
{
    if (tls)
        m_tls = *tls;
    if (!listen(address))
        qFatal("no port for a relay");
}

SlowRelay::~SlowRelay()
{
    for (QSslSocket *socket : findChildren<QSslSocket *>())
        socket->disconnect();
}

void SlowRelay::die()
{
    close();
    for (QSslSocket *socket : findChildren<QSslSocket *>())
        socket->abort();
}

void SlowRelay::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor))
        return socket->deleteLater();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { takeBytes(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (!m_usesTls)
        return;
    socket->setSslConfiguration(m_tls);
    QTimer::singleShot(m_slowness.handshake, Qt::PreciseTimer, socket, [socket] { socket->startServerEncryption(); });
}

void SlowRelay::takeBytes(QSslSocket *socket)
{
    if (m_usesTls && !socket->isEncrypted())
        return;
    const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
    const bool whole = request.endsWith('}');
    socket->setProperty("request", whole ? QByteArray() : request);
    if (!whole)
        return;
    socket->setProperty("closes", request.contains("\r\nConnection: close\r\n"));
    const int number = socket->property("requests").toInt() + 1;
    socket->setProperty("requests", number);
    if (number == m_slowness.endsAt)
        return socket->disconnectFromHost();
    std::uniform_real_distribution<double> chance(0, 1);
    if (chance(m_random) < m_slowness.throttled) {
        const QByteArray body = R"({"error":{"message":"slow down","type":"rate_limit_exceeded"}})";
        socket->write("HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->flush();
        return;
    }
    socket->setProperty("breaksOff", chance(m_random) < m_slowness.cut);
    const bool waits = m_slowness.tail <= 0 || chance(m_random) < m_slowness.tail;
    const milliseconds wait = milliseconds(m_slowness.steady ? 10 : 5 + int(m_random() % 11))
        + (waits ? m_slowness.wait : milliseconds(0)) + (number == 1 ? m_slowness.coldWait : milliseconds(0));
    QTimer::singleShot(wait, Qt::PreciseTimer, socket, [this, socket] { sendPart(socket, 0); });
}

void SlowRelay::sendPart(QSslSocket *socket, int part)
{
    if (!socket->isOpen()) // whoever asked has gone
        return;
    if (part == 0)
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
                      + QByteArray(socket->property("closes").toBool() ? "Connection: close\r\n\r\n" : "\r\n")
                      + chunk(R"({"id":"c","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]})"));
    else
        socket->write(tokenChunk(part == tokens));
    socket->flush();
    if (part == 1 && socket->property("breaksOff").toBool())
        return socket->disconnectFromHost();
    if (part == tokens) {
        socket->write(chunk("[DONE]") + "0\r\n\r\n");
        socket->flush();
        if (socket->property("closes").toBool())
            socket->disconnectFromHost();
        return;
    }
    const milliseconds pause = part == 0 ? m_slowness.firstToken : m_slowness.token;
    QTimer::singleShot(pause, Qt::PreciseTimer, socket, [this, socket, part] { sendPart(socket, part + 1); });
}

} // namespace Signalbox::Test
