#include "core/router/haproxy/master_socket.h"

#include "core/router/haproxy/local_connect.h"

#include <QLocalSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <sys/socket.h>
#include <utility>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr std::chrono::milliseconds masterDeadline { 1000 };
constexpr qint64 longestReply = qint64(4) * 1024 * 1024;

void askNext(const Paths &paths, QObject *context, const QList<qint64> &workers, const QByteArray &command,
             const QList<QByteArray> &replies, const std::function<void(const QList<QByteArray> &)> &answer)
{
    if (replies.size() == workers.size())
        return answer(replies);
    const QByteArray number = QByteArray::number(workers.at(replies.size()));
    askMaster(paths, context, "@!" + number + ' ' + command, [=](const QByteArray &reply) {
        askNext(paths, context, workers, command, replies + QList<QByteArray> { reply }, answer);
    });
}

} // namespace

void askMaster(const Paths &paths, QObject *context, const QByteArray &command,
               const std::function<void(const QByteArray &)> &answer)
{
    auto *socket = new QLocalSocket(context);
    auto *deadline = new QTimer(socket);
    const auto reply = std::make_shared<QByteArray>();
    deadline->setSingleShot(true);
    const auto take = [socket, reply] { *reply += socket->read(longestReply - reply->size()); };
    const auto finish = [socket, deadline, reply, answer, finished = std::make_shared<bool>(false)] {
        if (std::exchange(*finished, true)) // an error that was queued already when the time was over
            return;
        deadline->stop();
        socket->disconnect();
        socket->deleteLater();
        answer(*reply);
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket, command] {
        socket->write(command + '\n');
        socket->flush();
        ::shutdown(int(socket->socketDescriptor()), SHUT_WR); // no more questions: it closes after the reply
    });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, take);
    QObject::connect(socket, &QLocalSocket::errorOccurred, context, finish, Qt::QueuedConnection);
    QObject::connect(deadline, &QTimer::timeout, context, finish);
    deadline->start(masterDeadline);
    connectLocal(socket, paths.masterSocket(), [] { return true; });
}

QList<qint64> readWorkers(const QByteArray &reply)
{
    QList<qint64> workers;
    for (const QByteArray &line : reply.split('\n')) {
        const QByteArrayList cells = line.simplified().split(' ');
        const qint64 worker = cells.at(0).toLongLong();
        if (cells.size() >= 2 && cells.at(1) == "worker" && worker > 0)
            workers.append(worker);
    }
    return workers;
}

void askWorkers(const Paths &paths, QObject *context, const QList<qint64> &workers, const QByteArray &command,
                const std::function<void(const QList<QByteArray> &)> &answer)
{
    askNext(paths, context, workers, command, {}, answer);
}

} // namespace Signalbox::Router::HAProxy
