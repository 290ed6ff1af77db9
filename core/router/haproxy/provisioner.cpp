#include "core/router/haproxy/provisioner.h"

#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/control_file.h"
#include "core/router/haproxy/counters_text.h"
#include "core/router/haproxy/processes.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr milliseconds pollWorkerEvery { 15 };
constexpr milliseconds workerDeadline { 10000 };
constexpr milliseconds checkDeadline { 20000 };

} // namespace

Result<QString> findHaproxy(const QStringList &directories)
{
    QString program = QStandardPaths::findExecutable(QStringLiteral("haproxy"));
    // An ordinary user's PATH lacks the directories of services.
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(QStringLiteral("haproxy"), directories);
    if (program.isEmpty())
        return errorOf(QStringLiteral("router.haproxy-missing"), { QStringLiteral("router.not-installed"), {} });
    return program;
}

std::optional<Running> readProcesses(const QByteArray &reply)
{
    Running running;
    bool old = false;
    for (const QByteArray &line : reply.split('\n')) {
        old = old || line.startsWith("# old workers");
        const QByteArrayList cells = line.simplified().split(' ');
        if (cells.size() < 2)
            continue;
        if (cells.at(1) == "master") {
            running.master = cells.at(0).toLongLong();
            running.version = QString::fromLatin1(cells.last().left(32)).section(u'-', 0, 0);
        } else if (cells.at(1) == "worker" && !old) {
            running.worker = std::max<qint64>(0, cells.at(0).toLongLong());
        }
    }
    return running.master > 0 ? std::optional(running) : std::nullopt;
}

Message trouble(const Running &running, const Paths &paths, const QString &takenBind)
{
    if (running.master == 0 && !takenBind.isEmpty())
        return { QStringLiteral("router.gone-port-taken"), { { QStringLiteral("bind"), takenBind } } };
    if (running.master == 0)
        return { QStringLiteral("router.gone"), {} };
    QVariantMap args { { QStringLiteral("process"), running.master } };
    if (!running.cutOff)
        return { QStringLiteral("router.hung"), args };
    const bool filesThere = QFileInfo::exists(paths.config()) && QFileInfo::exists(paths.controlMap());
    args.insert(QStringLiteral("because"),
                filesThere ? asArg({ QStringLiteral("router.socket-removed"), {} })
                           : asArg({ QStringLiteral("router.directory-removed"),
                                     { { QStringLiteral("directory"), paths.stateDir } } }));
    Message what { filesThere ? QStringLiteral("router.reload-anew") : QStringLiteral("router.reload-home"), {} };
    if (const QString unit = unitOf(running.master); !unit.isEmpty())
        what = { QStringLiteral("router.unit-anew"),
                 { { QStringLiteral("command"),
                     QStringLiteral("systemctl %1restart %2")
                         .arg(::geteuid() == 0 ? QString() : QStringLiteral("--user "), unit) } } };
    args.insert(QStringLiteral("what"), asArg(what));
    return { QStringLiteral("router.cut-off"), args };
}

Message notStarted(const QProcess &process)
{
    return { QStringLiteral("router.not-started"), { { QStringLiteral("said"), process.errorString() } } };
}

Provisioner::Provisioner(Paths paths, Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
    , m_redactor(std::move(redactor))
{
}

Error Provisioner::failure(const Message &what, const QByteArray &said) const
{
    constexpr int longest = 2000;
    return errorOf(QStringLiteral("router.haproxy"), what,
                   m_redactor.clean(QString::fromUtf8(said.right(longest)).trimmed(), longest));
}

void Provisioner::prepareProcess(QProcess &process, bool diesWithUs) const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/sbin:/usr/bin:/sbin:/bin"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    const pid_t parent = ::getpid();
    // Between fork and exec: only calls that are safe there.
    process.setChildProcessModifier([fd = inheritedFd(), parent, diesWithUs] {
        ::umask(S_IRWXG | S_IRWXO); // what it writes is ours alone; by itself its pid file would be open to all
        if (diesWithUs) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent)
                ::_exit(1);
        }
        if (fd >= 0)
            ::fcntl(fd, F_SETFD, 0);
    });
}

void Provisioner::check(const Answer &answer)
{
    const Result<QString> program = findHaproxy();
    if (!program) {
        QTimer::singleShot(0, this, [answer, error = program.error()] { answer(error); });
        return;
    }
    auto *process = new QProcess(this);
    prepareProcess(*process, true);
    auto *deadline = new QTimer(process);
    connect(deadline, &QTimer::timeout, process, &QProcess::kill);
    connect(process, &QProcess::errorOccurred, this, [this, process, answer](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        answer(failure(notStarted(*process)));
    });
    connect(process, &QProcess::finished, this, [this, process, answer](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status == QProcess::NormalExit && code == 0)
            return answer(done());
        if (status == QProcess::CrashExit)
            return answer(failure(
                { QStringLiteral("router.not-checked"),
                  { { QStringLiteral("file"), m_paths.config() },
                    { QStringLiteral("seconds"), qint64(std::chrono::floor<seconds>(checkDeadline).count()) } } },
                process->readAll()));
        answer(failure({ QStringLiteral("router.config-refused"), { { QStringLiteral("file"), m_paths.config() } } },
                       process->readAll()));
    });
    // Whoever leaves meanwhile waits for no check, and need not hear of it.
    connect(this, &QObject::destroyed, process, [process] {
        process->disconnect();
        process->kill();
        process->waitForFinished(1000);
    });
    deadline->start(checkDeadline);
    process->start(*program, { QStringLiteral("-c"), QStringLiteral("-f"), m_paths.config() });
}

void Provisioner::reload(const Answer &answer)
{
    check([this, answer](const Done &checked) {
        if (!checked)
            return answer(checked);
        findMaster([this, answer](std::optional<Running> running) {
            if (!running || running->master <= 0)
                return answer(failure({ QStringLiteral("router.start-first"), {} }));
            auto *session = new CliSession(m_paths.adminSocket(), this);
            session->ask({ "show info" }, [this, session, answer, master = running->master](const CliReply &reply) {
                session->deleteLater();
                const auto worker = reply.failure ? std::nullopt : readInfo(reply.replies.first());
                if (::kill(pid_t(master), SIGUSR2) != 0)
                    return answer(
                        failure({ QStringLiteral("router.no-reload"), { { QStringLiteral("process"), master } } }));
                awaitWorker(worker ? worker->pid : 0, answer);
            });
        });
    });
}

void Provisioner::beginAnewWith(const ControlWord &word, const Answer &answer)
{
    // In a thread of its own, left alone if the disk hangs.
    const auto written = std::make_shared<Done>(done());
    QThread *writer = QThread::create([written, word, paths = m_paths] { *written = ControlFile(paths).write(word); });
    connect(writer, &QThread::finished, writer, &QObject::deleteLater);
    connect(writer, &QThread::finished, this, [this, written, answer] {
        if (*written)
            reload(answer);
        else
            answer(*written);
    });
    writer->start();
}

void Provisioner::awaitWorker(qint64 before, const Answer &answer)
{
    pollWorker(before, answer, QDeadlineTimer(workerDeadline).deadline());
}

void Provisioner::pollWorker(qint64 before, const Answer &answer, qint64 deadline)
{
    auto *session = new CliSession(m_paths.adminSocket(), this);
    session->ask({ "show info" }, [this, session, before, answer, deadline](const CliReply &reply) {
        session->deleteLater();
        const auto worker = reply.failure ? std::nullopt : readInfo(reply.replies.first());
        if (worker && worker->pid != before && !worker->stopping)
            return answer(done());
        if (QDeadlineTimer::current().deadline() >= deadline)
            return answer(failure(
                { QStringLiteral("router.socket-silent"), { { QStringLiteral("socket"), m_paths.adminSocket() } } },
                words(reply.problem).toUtf8()));
        QTimer::singleShot(pollWorkerEvery, this,
                           [this, before, answer, deadline] { pollWorker(before, answer, deadline); });
    });
}

} // namespace Signalbox::Router::HAProxy
