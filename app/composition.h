#pragma once

#include "app/drill/drill.h"
#include "core/base/bounded_thread.h"
#include "core/base/result.h"
#include "core/probe/watch.h"
#include "core/session/intent.h"
#include "core/session/snapshot_mailbox.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace Signalbox::Session {
class DeskKeeper;
class Session;
class TraceKeeper;
struct Options;
} // namespace Signalbox::Session
namespace Signalbox::Journal {
struct Record;
class Writer;
} // namespace Signalbox::Journal
namespace Signalbox::Cells {
class Writer;
}

namespace Signalbox::App {

class CanaryDesk;
class DiagnoseDesk;
class ModelDesk;
class ModelGuardDesk;
class PreflightDesk;
class RunKeeper;
class Stage;

/// What a program wants of a service.
struct CompositionOptions {
    bool checks = true; ///< run health checks
    bool watchOnly = false; ///< never order anything, never start a router
    bool history = false; ///< the log begins with the end of the journal
    bool startsRouter = true; ///< a service's router that is not running is started
    milliseconds journalPatience { 3000 }; ///< how long the start waits for what earlier consoles journaled
    QString program {}; ///< "window", "deploy": takes the service's desk while it operates; empty: needs none
    bool faultWaits
        = false; ///< sandbox: the scenario strikes once users' requests reach the candidate, not at the start
};

/// Where a service's journal is.
QString journalFileOf(const Config::Service &service);
/// Where the charts' past is.
QString historyFileOf(const Config::Service &service);

/// Everything a running console consists of, wired: stage (router process, sandbox), engine thread with the session,
/// probes, journal. Lives in the main thread; snapshots arrive there. Destroying it ends all threads and a sandbox's
/// processes; a daemon router goes on.
class Composition : public QObject
{
    Q_OBJECT
public:
    Composition(std::unique_ptr<Stage> stage, const CompositionOptions &options);
    ~Composition() override;

    /// Starts router, journal, engine and probes; answers exactly once, later.
    void start(std::function<void(const Done &)> answer);
    void post(const Session::Intent &intent);
    /// Writes the report of a run beside the journal; reportMade() answers.
    void makeReport(quint64 run);
    void checkNow(Side side);
    /// A key was rotated from this window: it is journaled, and with a `key` our own requests carry that from now on.
    void takeRotation(const LogEntry &line, Side side, const Secret &key);
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Stage &stage() const { return *m_stage; }
    /// Sandbox: how many requests a second the users send from now on.
    void setUserRate(double perSecond);

    /// Sandbox: a hidden fault, or none, strikes at a hidden time once the candidate has users. Errors: no sandbox, a
    /// drill that runs already, a green that is active (the drill's faults are green's).
    Done startDrill(quint64 seed, const DrillBounds &bounds = {});
    void sayDrillFine();
    void giveUpDrill();
    /// After drillOver(): logs and journals what it was, heals the sandbox and ends the drill.
    DrillReport revealDrill(const QString &guess);

Q_SIGNALS:
    /// Nothing is told yet: ask what it was, then revealDrill().
    void drillOver();
    void snapshotReady(const Signalbox::Session::SnapshotPtr &snapshot);
    /// The answer to makeReport(); an empty problem: the file is there.
    void reportMade(quint64 run, const QString &file, const QString &problem);

private:
    void begin();
    void startEngine(Session::Options options);
    void readJournal(Session::Options &options);
    [[nodiscard]] Session::RestorePoint restorePoint() const;
    void startJournal();
    void wireJournal();
    void endJournal(const QList<quint64> &asked, quint64 lost);
    void startProbes();
    void startHistory();
    void startDiagnosis();
    [[nodiscard]] std::unique_ptr<Probe::HealthWatch> makeProbes() const;
    void useKey(Side side, const Secret &key);
    void readKeyAgain(Side side);
    void lookForRotations(const QList<Journal::Record> &records);
    void keepRuns();
    void keepTraces();
    void setScenario(const QString &text);
    void lookAtDrill(const Session::Snapshot &snapshot);
    void endDrillWhenOver();
    void addLogLine(Level level, const QString &source, const Message &message);
    [[nodiscard]] bool seesDesk() const;
    void startDesk();
    void startCanaryDesk();
    void startModelDesk();
    void startPreflightDesk();
    void startModelGuard();
    void strikeWhenTrafficMoves(const Session::Snapshot &snapshot);
    void lookAtRouter(const Session::Snapshot &snapshot);
    void restartChild(const QVariant &ended);
    void beginAnew(const Router::ControlWord &word);
    void tellRouter(const QVariant &problem);
    template <typename Call> void inEngine(Call call);

    const CompositionOptions m_options;
    std::unique_ptr<Stage> m_stage;
    const QString m_sessionId; ///< of its events in the journal, and of its desk
    SystemClock m_clock;
    QThread m_engine;
    Session::Session *m_session = nullptr; ///< lives in the engine thread
    Session::SnapshotMailbox m_mailbox; ///< main thread
    std::unique_ptr<Journal::Writer> m_journal; ///< lives in the engine thread
    std::unique_ptr<RunKeeper> m_keeper; ///< the same; null while only watching
    std::unique_ptr<Probe::HealthWatch> m_probes; ///< the same
    std::unique_ptr<Session::DeskKeeper> m_desk; ///< the same
    std::unique_ptr<Session::TraceKeeper> m_traces; ///< the same
    std::unique_ptr<Cells::Writer> m_history; ///< the same
    std::unique_ptr<CanaryDesk> m_canary; ///< main thread
    bool m_journalSilent = false; ///< at the start
    std::optional<quint64> m_journalRead; ///< the newest record that was read at the start
    std::unique_ptr<DiagnoseDesk> m_diagnose; ///< main thread
    std::unique_ptr<ModelDesk> m_models; ///< the same
    std::unique_ptr<PreflightDesk> m_preflight; ///< the same
    std::unique_ptr<ModelGuardDesk> m_guard; ///< the same; null: no guard, or this console only watches
    Probe::Limiters m_limiters; ///< one for each key: whatever this console sends shares them
    std::unique_ptr<BoundedThread> m_keyReading; ///< of a key that another console rotated
    QString m_waitingFault;
    std::optional<Instant> m_lookedAt; ///< when the router's process was last looked at
    bool m_routerDown = false; ///< as the last snapshot said
    bool m_beginsAnew = false;
    int m_childDeaths = 0; ///< of a sandbox's router
    std::unique_ptr<Drill> m_drill; ///< until it is revealed
    bool m_drillToldOver = false;
    bool m_greenActive = false;
};

} // namespace Signalbox::App
