#include "tests/faults/link.h"

#include <QFile>
#include <QLocalSocket>
#include <QTimer>

namespace Signalbox::Test {

Link::Link(const QString &socketPath)
    : m_path(socketPath)
    , m_away(socketPath + QStringLiteral(".away"))
{
    m_server.setMaxPendingConnections(100);
    if (!QFile::rename(m_path, m_away) || !m_server.listen(m_path))
        qFatal("no link");
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { take(); });
}

Link::~Link()
{
    cut();
    m_server.close();
    QFile::remove(m_path);
    QFile::rename(m_away, m_path);
}

void Link::set(Fault fault)
{
    m_fault = fault;
    if (fault != Fault::None)
        cut();
}

void Link::cut()
{
    for (QLocalSocket *socket : QList<QLocalSocket *>(m_open))
        socket->abort();
}

void Link::take()
{
    ++m_tries;
    QLocalSocket *near = m_server.nextPendingConnection();
    m_open.append(near);
    QObject::connect(near, &QLocalSocket::disconnected, &m_server, [this, near] {
        m_open.removeOne(near);
        near->deleteLater();
    });
    if (m_fault == Fault::Refuses) {
        near->abort();
        return;
    }
    auto *far = new QLocalSocket(near);
    QObject::connect(near, &QLocalSocket::readyRead, far, [this, near, far] { fromConsole(near, far); });
    QObject::connect(far, &QLocalSocket::readyRead, near, [this, near, far] { fromRouter(near, far->readAll()); });
    QObject::connect(far, &QLocalSocket::disconnected, near, &QLocalSocket::disconnectFromServer);
    far->connectToServer(m_away);
}

void Link::fromConsole(QLocalSocket *near, QLocalSocket *far)
{
    ++m_tries;
    if (m_fault == Fault::Hangs)
        return; // what waits in the buffer goes out when it heals, as in a network
    if (m_fault == Fault::Garbles) {
        near->readAll();
        near->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        return;
    }
    QByteArray passed = near->readAll();
    if (m_fault == Fault::RefusesCommits) {
        QByteArrayList lines;
        for (const QByteArray &line : passed.split('\n')) // as HAProxy answers for a version that it does not know
            lines.append(line.startsWith("commit map") ? QByteArrayLiteral("commit map @4000000000 nothing") : line);
        passed = lines.join('\n');
    }
    if (!far->isOpen())
        return;
    far->write(passed);
    far->flush();
}

void Link::fromRouter(QLocalSocket *near, const QByteArray &bytes)
{
    if (near->state() != QLocalSocket::ConnectedState || !near->isOpen())
        return;
    switch (m_fault) {
    case Fault::Halves:
        near->write(bytes.left(bytes.size() / 2));
        near->flush();
        near->disconnectFromServer();
        return;
    case Fault::LosesAnswers:
        return;
    case Fault::Slow:
        QTimer::singleShot(delay, near, [near, bytes] {
            if (near->state() == QLocalSocket::ConnectedState)
                near->write(bytes);
        });
        return;
    case Fault::None:
    case Fault::Refuses:
    case Fault::Hangs:
    case Fault::Garbles:
    case Fault::RefusesCommits:
        near->write(bytes);
        return;
    }
}

} // namespace Signalbox::Test
