#pragma once

#include "core/base/redact.h"
#include "core/router/haproxy/group_guard.h"
#include "core/router/haproxy/listener.h"
#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

#include <QLockFile>
#include <QObject>
#include <QProcess>

#include <functional>
#include <optional>

namespace Signalbox::Router::HAProxy {

using Answer = std::function<void(const Done &)>;

/// The haproxy program, in PATH or in one of `directories`; an Error with the package to install when there is none.
Result<QString> findHaproxy(const QStringList &directories
                            = { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin") });

/// A running router as it was found.
struct Running {
    qint64 master = 0; ///< process id; 0: not running
    qint64 worker = 0; ///< 0: the master serves no traffic now
    QString version;
    bool hung = false; ///< the process is there, its master or its worker does not answer
    bool cutOff = false; ///< it serves users, but its sockets were removed or taken: nobody can order it
    bool operator==(const Running &) const = default;
};
/// The reply to `show proc` on the master socket; pure.
std::optional<Running> readProcesses(const QByteArray &reply);

/// What is wrong with a router that does not take orders, what that means for users, and what to do. `takenBind`: where
/// it should listen, when somebody listens there though it does not run. Pure, but for looking whether the
/// configuration is there and which service the process belongs to.
Message trouble(const Running &running, const Paths &paths, const QString &takenBind);

/// Why it cannot be started, as the system says it.
Message notStarted(const QProcess &process);

/// Starts, reloads and stops HAProxy on installed files (see install()). The configuration is checked by HAProxy itself
/// before each start and reload, and a running router is left alone when the check fails. Every call returns at once
/// and answers exactly once, later, in the caller's thread; one call at a time. Secrets reach the router by its maps
/// only: its environment is empty but for PATH.
class Provisioner : public QObject
{
    Q_OBJECT
public:
    Provisioner(Paths paths, Redactor redactor, QObject *parent = nullptr);

    [[nodiscard]] const Paths &paths() const { return m_paths; }

    /// Answers when the router takes orders.
    virtual void start(const Answer &answer) = 0;
    /// Ends it, streams too; answers when it has gone.
    virtual void stop(const Answer &answer) = 0;
    /// A new worker takes over; the old one finishes its streams. Answers when the new one takes orders.
    virtual void reload(const Answer &answer);
    /// The other half of the second way back: puts `word` where a new worker finds it, and lets one take over. When it
    /// cannot be put there nothing is started: a worker that begins with an older word would be worse.
    void beginAnewWith(const ControlWord &word, const Answer &answer);
    /// Runs `haproxy -c`.
    void check(const Answer &answer);

protected:
    /// The process that a signal must reach; nothing when it does not run.
    virtual void findMaster(const std::function<void(std::optional<Running>)> &found) = 0;
    /// A descriptor that the router inherits; -1: none.
    [[nodiscard]] virtual int inheritedFd() const { return -1; }

    /// Answers when a worker other than `before` takes orders.
    void awaitWorker(qint64 before, const Answer &answer);
    void prepareProcess(QProcess &process, bool diesWithUs) const;
    [[nodiscard]] Error failure(const Message &what, const QByteArray &said = {}) const;

    Paths m_paths;
    Redactor m_redactor;

private:
    void pollWorker(qint64 before, const Answer &answer, qint64 deadline);
};

/// A router that lives and dies with this process, also when this process is killed while the router is stopped: for
/// the sandbox and tests. It is a process group of its own, so that Ctrl-C on a terminal reaches the console alone.
class ChildRouter final : public Provisioner
{
    Q_OBJECT
public:
    /// `listener` as given to ConfigOptions::inheritedFd; a default one when the configuration binds a port itself.
    ChildRouter(Paths paths, Listener listener, Redactor redactor, QObject *parent = nullptr);
    ~ChildRouter() override;

    /// Must be called in the main thread: the kernel ends the child when the thread that made it ends.
    void start(const Answer &answer) override;
    void stop(const Answer &answer) override;
    [[nodiscard]] int port() const { return m_listener.port(); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    /// It ended without having been told to.
    void died(const Signalbox::Error &error);

protected:
    void findMaster(const std::function<void(std::optional<Running>)> &found) override;
    [[nodiscard]] int inheritedFd() const override { return m_listener.fd(); }

private:
    void ended();
    void killAll();

    Listener m_listener;
    GroupGuard m_guard;
    QProcess m_process;
    QByteArray m_said; ///< the newest of what it printed
    Answer m_starting;
    Answer m_stopping;
    bool m_wanted = false;
};

/// A router that outlives the console: a daemon, found again by its master socket and pid file.
class DaemonRouter final : public Provisioner
{
    Q_OBJECT
public:
    explicit DaemonRouter(Paths paths, Redactor redactor, QObject *parent = nullptr);

    /// Nothing to do when it runs already. Refused when somebody else listens on its port.
    void start(const Answer &answer) override;
    /// Refused when a systemd unit keeps it running.
    void stop(const Answer &answer) override;
    /// One that is cut off is replaced: a new one begins beside it on the same port, from the files; the old one
    /// finishes its streams.
    void reload(const Answer &answer) override;
    void status(const std::function<void(const Running &)> &answer);

protected:
    void findMaster(const std::function<void(std::optional<Running>)> &found) override;

private:
    using Work = std::function<void(const Answer &)>;
    void askWorker(Running found, const std::function<void(const Running &)> &answer);
    void alone(int looks, const Work &work, const Answer &answer);
    void startUnlessItRuns(qint64 deadline, const Answer &answer);
    void replaceCutOff(const Answer &answer);
    void launchOnFreePort(int tries, const Answer &answer);
    void launch(const Answer &answer);
    void awaitEnd(qint64 pid, qint64 deadline, const Answer &answer);

    QLockFile m_lock;
};

} // namespace Signalbox::Router::HAProxy
