#include "core/router/haproxy/provisioner.h"

#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/emergency.h"
#include "core/router/haproxy/master_socket.h"
#include "core/router/haproxy/processes.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <csignal>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr std::chrono::milliseconds endDeadline { 5000 };
constexpr std::chrono::milliseconds endPoll { 20 };
constexpr std::chrono::seconds launchDeadline { 10 };
constexpr std::chrono::milliseconds portPoll { 50 };
constexpr int portTries = 20; // a worker whose master was killed needs a moment to go

} // namespace

void DaemonRouter::status(const std::function<void(const Running &)> &answer)
{
    askMaster(m_paths, this, "show proc", [this, answer](const QByteArray &reply) {
        Running found = readProcesses(reply).value_or(Running {});
        const bool answered = found.master > 0;
        if (!answered)
            found.master = masterByPidFile(m_paths);
        if (found.master == 0)
            found.master = masterByCommandLine(m_paths);
        // Its sockets may have been removed: it serves on, and nobody can reach it.
        found.cutOff = found.master > 0
            && (!QFileInfo::exists(m_paths.adminSocket()) || (!answered && !QFileInfo::exists(m_paths.masterSocket())));
        found.hung = found.master > 0 && !answered && !found.cutOff;
        answer(found);
    });
}

void DaemonRouter::reload(const Answer &answer)
{
    status([this, answer](const Running &running) {
        if (!running.cutOff)
            return Provisioner::reload(answer);
        if (!unitOf(running.master).isEmpty())
            return answer(failure(troubleText(running, m_paths, {}), {}));
        check([this, answer, old = running.master](const Done &checked) {
            if (!checked)
                return answer(checked);
            // Beside the old one, on the same port; then that one takes no more, and finishes its streams.
            launch([answer, old](const Done &launched) {
                if (launched)
                    ::kill(pid_t(old), SIGUSR1);
                answer(launched);
            });
        });
    });
}

void DaemonRouter::findMaster(const std::function<void(std::optional<Running>)> &found)
{
    status([found](const Running &running) { found(running.master > 0 ? std::optional(running) : std::nullopt); });
}

void DaemonRouter::start(const Answer &answer)
{
    status([this, answer](const Running &running) {
        if (running.hung || running.cutOff)
            return answer(failure(troubleText(running, m_paths, {}), {}));
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
    auto *deadline = new QTimer(process);
    connect(deadline, &QTimer::timeout, process, &QProcess::kill);
    deadline->start(launchDeadline);
    connect(process, &QProcess::finished, this, [this, process, answer](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status == QProcess::CrashExit)
            return answer(failure(QStringLiteral("HAProxy did not start within %1 s, or was killed meanwhile: look at "
                                                 "the system's log for haproxy.")
                                      .arg(launchDeadline.count()),
                                  process->readAll()));
        if (code != 0)
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
    const qint64 late = QDeadlineTimer::current().deadline() - deadline;
    if (late >= endDeadline.count())
        return answer(failure(QStringLiteral("HAProxy (process %1) does not end, although it was killed: look what its "
                                             "machine waits for, perhaps a disk.")
                                  .arg(pid),
                              {}));
    if (late >= 0)
        ::kill(pid_t(pid), SIGKILL);
    QTimer::singleShot(endPoll, this, [this, pid, deadline, answer] { awaitEnd(pid, deadline, answer); });
}

} // namespace Signalbox::Router::HAProxy
