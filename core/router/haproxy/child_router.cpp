#include "core/router/haproxy/provisioner.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <csignal>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr qsizetype mostKept = 8192;
constexpr int killAfterMs = 3000;

} // namespace

ChildRouter::ChildRouter(Paths paths, Listener listener, Redactor redactor, QObject *parent)
    : Provisioner(std::move(paths), std::move(redactor), parent)
    , m_listener(std::move(listener))
{
    connect(&m_process, &QProcess::readyRead, this,
            [this] { m_said = (m_said + m_process.readAll()).right(mostKept); });
    connect(&m_process, &QProcess::finished, this, &ChildRouter::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
}

ChildRouter::~ChildRouter()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    killAll();
    m_process.waitForFinished(killAfterMs);
}

/// A worker goes with its master, but one that is stopped does not notice that it went: the whole group.
void ChildRouter::killAll()
{
    if (m_process.processId() > 0) // not waited for yet, so that the number is its group's still
        ::kill(-pid_t(m_process.processId()), SIGKILL);
    m_process.kill();
    m_guard.release();
}

void ChildRouter::start(const Answer &answer)
{
    Q_ASSERT(!qApp || QThread::currentThread() == qApp->thread());
    check([this, answer](const Done &checked) {
        if (!checked)
            return answer(checked);
        const Result<QString> program = findHaproxy();
        if (!program)
            return answer(program.error());
        m_starting = answer;
        m_wanted = true;
        m_said.clear();
        prepareProcess(m_process, true);
        m_process.setChildProcessModifier([guard = m_guard.arm(), prepare = m_process.childProcessModifier()] {
            guard();
            prepare();
        });
        m_process.start(*program,
                        { QStringLiteral("-W"), QStringLiteral("-db"), QStringLiteral("-f"), m_paths.config(),
                          QStringLiteral("-S"), m_paths.masterSocket() + QStringLiteral(",mode,600") });
        m_guard.started();
        awaitWorker(0, [this](const Done &ready) {
            if (const Answer waiting = std::exchange(m_starting, nullptr))
                waiting(ready);
        });
    });
}

void ChildRouter::ended()
{
    m_guard.release();
    m_said = (m_said + m_process.readAll()).right(mostKept);
    const bool wanted = std::exchange(m_wanted, false);
    if (const Answer waiting = std::exchange(m_starting, nullptr))
        waiting(failure({ QStringLiteral("router.ended-at-once"), {} }, m_said));
    else if (wanted)
        Q_EMIT died(failure({ QStringLiteral("router.child-ended"), {} }, m_said));
    if (const Answer waiting = std::exchange(m_stopping, nullptr))
        waiting(done());
}

void ChildRouter::stop(const Answer &answer)
{
    m_wanted = false;
    if (m_process.state() == QProcess::NotRunning) {
        QTimer::singleShot(0, this, [answer] { answer(done()); });
        return;
    }
    m_stopping = answer;
    m_process.terminate();
    QTimer::singleShot(killAfterMs, &m_process, [this] {
        if (m_stopping)
            killAll();
    });
}

void ChildRouter::findMaster(const std::function<void(std::optional<Running>)> &found)
{
    Running running;
    running.master = m_process.processId();
    found(running.master > 0 ? std::optional(running) : std::nullopt);
}

} // namespace Signalbox::Router::HAProxy
