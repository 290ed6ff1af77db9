#include "core/router/haproxy/provisioner.h"

#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/emergency.h"
#include "core/router/haproxy/local_connect.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QLocalSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <iterator>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr std::chrono::milliseconds masterDeadline { 1000 };
constexpr std::chrono::milliseconds endDeadline { 5000 };
constexpr std::chrono::milliseconds endPoll { 20 };
constexpr std::chrono::milliseconds portPoll { 50 };
constexpr int portTries = 20; // a worker whose master was killed needs a moment to go
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

// True when somebody listens there. HAProxy itself would not notice: it shares a port with whoever shares it too.
bool isTaken(const QString &hostAndPort)
{
    const QUrl url(QStringLiteral("//") + hostAndPort);
    const QHostAddress host(url.host());
    sockaddr_storage address {};
    socklen_t length = 0;
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&address);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(uint16_t(url.port()));
        v4->sin_addr.s_addr = htonl(host.toIPv4Address());
        length = sizeof *v4;
    } else if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(uint16_t(url.port()));
        std::copy(std::begin(bytes.c), std::end(bytes.c), std::begin(v6->sin6_addr.s6_addr));
        length = sizeof *v6;
    }
    const int fd = length > 0 ? ::socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (fd < 0)
        return false;
    const int on = 1; // connections that ended a moment ago are nobody
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool taken = ::bind(fd, reinterpret_cast<const sockaddr *>(&address), length) != 0 && errno == EADDRINUSE;
    ::close(fd);
    return taken;
}

// The master's workers, as the kernel knows them.
QList<qint64> workersOf(qint64 master)
{
    QList<qint64> workers;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(master));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &pid : file.readAll().simplified().split(' ')) {
            if (pid.toLongLong() > 1)
                workers.append(pid.toLongLong());
        }
    }
    return workers;
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
    connectLocal(socket, paths.masterSocket(), [] { return true; });
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
        check([this, answer](const Done &checked) { checked ? launchOnFreePort(portTries, answer) : answer(checked); });
    });
}

void DaemonRouter::launchOnFreePort(int tries, const Answer &answer)
{
    const QString place = installedBind(m_paths);
    if (!isTaken(place))
        return launch(answer);
    if (tries > 0) {
        QTimer::singleShot(portPoll, this, [this, tries, answer] { launchOnFreePort(tries - 1, answer); });
        return;
    }
    answer(
        Error { QStringLiteral("router.port-taken"),
                QStringLiteral("%1 (router.listen) is taken, so the router was not started: another program, perhaps a "
                               "router of this service with another state_dir or name, serves users there. Find it "
                               "with  ss -ltnp  and end it, or choose another port.")
                    .arg(place),
                {} });
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
        QFile cgroups(QStringLiteral("/proc/%1/cgroup").arg(running.master));
        const QString command = cgroups.open(QIODevice::ReadOnly) ? unitStopCommand(cgroups.readAll()) : QString();
        if (!command.isEmpty())
            return answer(Error { QStringLiteral("router.unit"),
                                  QStringLiteral("The router was not stopped: systemd runs it and would start it again "
                                                 "at once. This stops it:  %1")
                                      .arg(command),
                                  {} });
        // Workers of a hung master may hang too, and would go on holding the port.
        const QList<qint64> workers = running.hung ? workersOf(running.master) : QList<qint64>();
        ::kill(pid_t(running.master), running.hung ? SIGKILL : SIGTERM);
        for (const qint64 worker : workers)
            ::kill(pid_t(worker), SIGKILL);
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
