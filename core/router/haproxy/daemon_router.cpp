#include "core/router/haproxy/provisioner.h"

#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/emergency.h"
#include "core/router/haproxy/master_socket.h"
#include "core/router/haproxy/processes.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <utility>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr std::chrono::milliseconds endDeadline { 5000 };
constexpr std::chrono::milliseconds endPoll { 20 };
constexpr std::chrono::seconds launchDeadline { 10 };
constexpr std::chrono::milliseconds portPoll { 50 };
constexpr int portTries = 20; // a worker whose master was killed needs a moment to go
constexpr std::chrono::milliseconds masterPatience { 2000 };
constexpr std::chrono::milliseconds lockPoll { 50 };
constexpr int lockLooks = 900; // another's start may take its check, its launch and its first answer

} // namespace

DaemonRouter::DaemonRouter(Paths paths, Redactor redactor, QObject *parent)
    : Provisioner(std::move(paths), std::move(redactor), parent)
    , m_lock(m_paths.stateDir + QStringLiteral("/start.lock"))
{
    m_lock.setStaleLockTime(0); // its owner's end alone frees it
}

/// Of several consoles that start it at once each would find nobody, and HAProxy shares its port with another: users
/// would be served by one that nobody can order.
void DaemonRouter::alone(int looks, const Work &work, const Answer &answer)
{
    const bool taken = m_lock.isLocked() || (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError);
    if (!taken)
        return work([this, answer](const Done &result) {
            m_lock.unlock();
            answer(result);
        });
    if (looks == 0)
        return answer(failure({ QStringLiteral("router.another-starts"), {} }));
    QTimer::singleShot(lockPoll, this, [this, looks, work, answer] { alone(looks - 1, work, answer); });
}

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
        if (found.worker == 0 || found.hung || found.cutOff)
            return answer(found);
        askWorker(found, answer);
    });
}

/// The master answers also where the worker, which serves users and takes orders, hangs.
void DaemonRouter::askWorker(Running found, const std::function<void(const Running &)> &answer)
{
    auto *session = new CliSession(m_paths.adminSocket(), this);
    session->ask({ "show info" }, [session, found, answer](const CliReply &reply) mutable {
        session->deleteLater();
        found.hung = reply.failure == CliFailure::TimedOut;
        found.cutOff = reply.failure == CliFailure::Garbled; // somebody else listens there
        answer(found);
    });
}

void DaemonRouter::reload(const Answer &answer)
{
    status([this, answer](const Running &running) {
        if (!running.cutOff)
            return Provisioner::reload(answer); // waits for nobody: a way back may be in the files
        alone(
            lockLooks, [this](const Answer &replaced) { replaceCutOff(replaced); }, answer);
    });
}

void DaemonRouter::replaceCutOff(const Answer &answer)
{
    status([this, answer](const Running &running) {
        if (!running.cutOff) // another console was faster
            return awaitWorker(0, answer);
        if (!unitOf(running.master).isEmpty())
            return answer(failure(trouble(running, m_paths, {})));
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
    const Work work
        = [this](const Answer &started) { startUnlessItRuns(QDeadlineTimer(masterPatience).deadline(), started); };
    alone(lockLooks, work, answer);
}

void DaemonRouter::startUnlessItRuns(qint64 deadline, const Answer &answer)
{
    status([this, deadline, answer](const Running &running) {
        if (running.hung && QDeadlineTimer::current().deadline() < deadline) { // its master may have just begun
            QTimer::singleShot(lockPoll, this, [this, deadline, answer] { startUnlessItRuns(deadline, answer); });
            return;
        }
        if (running.hung || running.cutOff)
            return answer(failure(trouble(running, m_paths, {})));
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
    answer(errorOf(QStringLiteral("router.port-taken"),
                   { QStringLiteral("router.port-taken"), { { QStringLiteral("bind"), place } } }));
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
        answer(failure(notStarted(*process)));
    });
    auto *deadline = new QTimer(process);
    connect(deadline, &QTimer::timeout, process, &QProcess::kill);
    deadline->start(launchDeadline);
    connect(process, &QProcess::finished, this, [this, process, answer](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status == QProcess::CrashExit)
            return answer(failure({ QStringLiteral("router.start-late"),
                                    { { QStringLiteral("seconds"), qint64(launchDeadline.count()) } } },
                                  process->readAll()));
        if (code != 0)
            return answer(failure({ QStringLiteral("router.start-failed"), {} }, process->readAll()));
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
            return answer(
                errorOf(QStringLiteral("router.unit"),
                        { QStringLiteral("router.unit-runs-it"), { { QStringLiteral("command"), command } } }));
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
        return answer(failure({ QStringLiteral("router.does-not-end"), { { QStringLiteral("process"), pid } } }));
    if (late >= 0)
        ::kill(pid_t(pid), SIGKILL);
    QTimer::singleShot(endPoll, this, [this, pid, deadline, answer] { awaitEnd(pid, deadline, answer); });
}

} // namespace Signalbox::Router::HAProxy
