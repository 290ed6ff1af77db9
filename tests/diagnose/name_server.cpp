#include "tests/diagnose/name_server.h"

#include <QNetworkDatagram>
#include <QTimer>

namespace Signalbox::Test {

NameServer::NameServer(milliseconds delay)
    : m_delay(delay)
{
    if (!m_socket.bind(QHostAddress::LocalHost))
        qFatal("no port for a name server");
    connect(&m_socket, &QUdpSocket::readyRead, this, [this] { take(); });
}

void NameServer::take()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram();
        const QByteArray question = datagram.data();
        qsizetype end = 12; // after the head: labels, each with its length before it
        while (end < question.size() && question.at(end) != 0)
            end += quint8(question.at(end)) + 1;
        const QByteArray asked = question.mid(12, end + 5 - 12);
        const bool wantsIPv4 = asked.endsWith(QByteArray("\0\1\0\1", 4));
        const bool givesIPv6 = asked.mid(1).startsWith("both") && asked.endsWith(QByteArray("\0\x1c\0\1", 4));
        QByteArray answer = question.left(2) + QByteArray("\x81\x80\0\1\0", 5) + char(wantsIPv4 || givesIPv6 ? 1 : 0)
            + QByteArray("\0\0\0\0", 4) + asked;
        if (wantsIPv4) // a pointer to the name, A, IN, 77 s, 4 bytes: 127.0.0.1
            answer += QByteArray("\xc0\x0c\0\1\0\1\0\0\0\x4d\0\4\x7f\0\0\1", 16);
        if (givesIPv6) // the same, AAAA, 16 bytes: ::ffff:127.0.0.1
            answer += QByteArray("\xc0\x0c\0\x1c\0\1\0\0\0\x4d\0\x10", 12) + QByteArray(10, '\0')
                + QByteArray("\xff\xff\x7f\0\0\1", 6);
        const milliseconds delay = asked.mid(1).startsWith("slow") ? m_delay : milliseconds(0);
        QTimer::singleShot(delay, Qt::PreciseTimer, this,
                           [this, reply = datagram.makeReply(answer)] { m_socket.writeDatagram(reply); });
    }
}

} // namespace Signalbox::Test
