#include "core/router/haproxy/provisioner.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <memory>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr std::chrono::milliseconds masterDeadline { 1000 };
constexpr std::chrono::milliseconds endDeadline { 5000 };
constexpr std::chrono::milliseconds endPoll { 20 };
constexpr qint64 longestProcessList = 65536;

bool isAlive(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    // "123 (name) S …": a zombie waits for its parent only.
    const QByteArray line = stat.readAll();
    const qsizetype name = line.lastIndexOf(") ");
    return name >= 0 && line.mid(name + 2, 1) != "Z";
}

// A pid alone proves nothing: numbers are used again.
qint64 masterByPidFile(const Paths &paths)
{
    QFile file(paths.pidFile());
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 pid = file.readLine(32).trimmed().toLongLong();
    QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(pid));
    if (pid <= 1 || !isAlive(pid) || !arguments.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList list = arguments.readAll().split('\0');
    return list.first().endsWith("haproxy") && list.contains(paths.config().toUtf8()) ? pid : 0;
}

// One command on the master socket, which closes after the reply. Calls back exactly once.
void askMaster(const Paths &paths, QObject *context, const std::function<void(const QByteArray &)> &answer)
{
    auto *socket = new QLocalSocket(context);
    auto *deadline = new QTimer(socket);
    const auto reply = std::make_shared<QByteArray>();
    deadline->setSingleShot(true);
    const auto take = [socket, reply] { *reply += socket->read(longestProcessList - reply->size()); };
    const auto finish = [socket, deadline, reply, answer] {
        deadline->stop();
        socket->disconnect();
        socket->deleteLater();
        answer(*reply);
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket] { socket->write("show proc\n"); });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, take);
    QObject::connect(socket, &QLocalSocket::errorOccurred, context, finish, Qt::QueuedConnection);
    QObject::connect(deadline, &QTimer::timeout, context, finish);
    deadline->start(masterDeadline);
    socket->connectToServer(paths.masterSocket());
}

} // namespace

void DaemonRouter::status(const std::function<void(const Running &)> &answer)
{
    askMaster(m_paths, this, [this, answer](const QByteArray &reply) {
        if (const auto running = readProcesses(reply))
            return answer(*running);
        Running hung;
        hung.master = masterByPidFile(m_paths);
        hung.hung = hung.master > 0;
        answer(hung);
    });
}

void DaemonRouter::findMaster(const std::function<void(std::optional<Running>)> &found)
{
    status([found](const Running &running) { found(running.master > 0 ? std::optional(running) : std::nullopt); });
}

void DaemonRouter::start(const Answer &answer)
{
    status([this, answer](const Running &running) {
        if (running.hung)
            return answer(
                failure(QStringLiteral("HAProxy runs as process %1, but does not answer: if it stays so, end it "
                                       "and start it again.")
                            .arg(running.master),
                        {}));
        if (running.master > 0)
            return awaitWorker(0, answer);
        check([this, answer](const Done &checked) { checked ? launch(answer) : answer(checked); });
    });
}

void DaemonRouter::launch(const Answer &answer)
{
    const Result<QString> program = findHaproxy();
    if (!program)
        return answer(program.error());
    auto *process = new QProcess(this);
    prepareProcess(*process, false);
    connect(process, &QProcess::errorOccurred, this, [this, process, answer](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        answer(failure(QStringLiteral("HAProxy cannot be started: %1").arg(process->errorString()), {}));
    });
    connect(process, &QProcess::finished, this, [this, process, answer](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status != QProcess::NormalExit || code != 0)
            return answer(failure(QStringLiteral("HAProxy could not start: its port may be in use (ss -ltnp)."),
                                  process->readAll()));
        awaitWorker(0, answer);
    });
    process->start(*program,
                   { QStringLiteral("-W"), QStringLiteral("-D"), QStringLiteral("-f"), m_paths.config(),
                     QStringLiteral("-p"), m_paths.pidFile(), QStringLiteral("-S"),
                     m_paths.masterSocket() + QStringLiteral(",mode,600") });
}

void DaemonRouter::stop(const Answer &answer)
{
    status([this, answer](const Running &running) {
        if (running.master <= 0)
            return answer(done());
        ::kill(pid_t(running.master), running.hung ? SIGKILL : SIGTERM);
        awaitEnd(running.master, QDeadlineTimer(endDeadline).deadline(), answer);
    });
}

void DaemonRouter::awaitEnd(qint64 pid, qint64 deadline, const Answer &answer)
{
    if (!isAlive(pid))
        return answer(done());
    if (QDeadlineTimer::current().deadline() >= deadline) {
        ::kill(pid_t(pid), SIGKILL);
        deadline += endDeadline.count();
    }
    QTimer::singleShot(endPoll, this, [this, pid, deadline, answer] { awaitEnd(pid, deadline, answer); });
}

} // namespace Signalbox::Router::HAProxy
