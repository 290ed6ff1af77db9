#pragma once

#include "core/diagnose/view.h"
#include "core/preflight/runner.h"
#include "core/router/dispatcher.h"
#include "core/session/close_up.h"
#include "core/session/deploy_log.h"
#include "core/session/desk.h"
#include "core/session/evidence.h"
#include "core/session/followed_run.h"
#include "core/session/intent.h"
#include "core/session/outbox.h"
#include "core/session/sight_watch.h"
#include "core/session/time_watch.h"

#include <QHash>
#include <QTimer>

namespace Signalbox::Session {

struct Options {
    QString operatorName; ///< "an@desk-7"
    QString endpoint; ///< where users send
    QString routerName; ///< "haproxy"
    bool stays = true; ///< goes on to watch what it orders, and renews its lease; false: one order and gone
    bool sandbox = false;
    QString scenario;
    quint64 lastRun = 0; ///< the highest run number the journal knows
    quint64 openRun = 0; ///< the run that is open, as the journal has it; 0: none
    std::optional<JournaledRun> journaled; ///< where that run was
    LastRun ended; ///< the last run that did, as the journal has it
    std::optional<Desk> operatedBy; ///< another console, as its file says at the start; takeDesk() tells what follows
    RestorePoint restores;
    QString id; ///< of this console's events in the journal; a new one for each start
    QList<LogEntry> events; ///< the newest `event` records of other consoles, oldest first: see takeForeignEvents()
    QList<LogEntry> recent; ///< the end of the journal, oldest first: the log begins with it
    QList<Mark> marks; ///< what the journal tells of earlier: the charts begin with them
    Router::Authority authority = Router::Authority::Operate;
    milliseconds tick { 50 }; ///< between two looks; the router is looked at twice as often, snapshots half as often
    bool preflight = false; ///< a preflight must not fail before a deploy; needs an answer to preflightRequested()
    std::array<std::shared_ptr<Probe::SlidingWindowLimiter>, 2> limiters; ///< by Side, to be shown; null: none
};

/// The one door: intents in, immutable snapshots out. Lives in the engine thread and never blocks. Owns the router;
/// probes and journal are wired from outside by signals, so that neither can hold it up.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Config::Service service, Options options, std::unique_ptr<Router::Router> router, const Clock &clock);
    ~Session() override;

    /// post() from any thread, later. Intents keep their order among each other, and overtake whatever else waits for
    /// this thread: a rollback is behind no data.
    void postLater(const Signalbox::Session::Intent &intent);
    /// After stop(): what the journal was asked last and has not answered yet, and how many entries had to go before,
    /// since it did not take them for long.
    [[nodiscard]] QList<quint64> openQuestions() const { return m_outbox.questions(); }
    [[nodiscard]] quint64 lostEntries() const { return m_outbox.lost(); }

public Q_SLOTS:
    void start();
    void stop();
    void post(const Signalbox::Session::Intent &intent);
    void takeCheck(const Signalbox::Probe::CheckResult &check);
    void takeHealth(const Signalbox::Probe::Health &health);
    /// The answer to journalRequested() with this question number, in the order of the questions; an empty problem is
    /// success. What failed is asked again later.
    void takeJournaled(quint64 question, const QString &problem);
    /// Lines that another console wrote to the same journal.
    void takeForeignEntries(const QList<Signalbox::LogEntry> &entries);
    /// `event` records that another console wrote to the same journal, in its order: while that console operates, this
    /// one shows its run as it goes on there.
    void takeForeignEvents(const QList<Signalbox::LogEntry> &events);
    /// Sandbox: the fault that is on now.
    void takeScenario(const QString &name);
    /// The router's process, which this console started, has ended; `problem` says so, as an argument of a message.
    /// For as long as the router does not answer, this is what is wrong with it; empty: nothing more.
    void takeRouterEnded(const QVariant &problem);
    /// Who operates this service, by the desk file: another console, this one (`mine`), or nobody.
    void takeDesk(const std::optional<Signalbox::Session::Desk> &holder, bool mine);
    /// What became of wayBackNeeded(); a problem without a code: a new worker serves, and began with that word.
    void takeWayBack(const Signalbox::Message &problem);
    /// The canary test that canaryRequested() asked for, as it goes on and ends.
    void takeCanary(const Signalbox::Probe::CanaryViewPtr &view);
    /// What an earlier console stored: the charts begin with it.
    void takeStored(const std::vector<Signalbox::Cells::Placed> &cells);
    /// The answer to pastRequested().
    void takePast(qint64 from, const std::vector<Signalbox::Cells::Placed> &cells);
    /// The answer to secondsRequested().
    void takeSeconds(qint64 from, qint64 to, const std::vector<Signalbox::Cells::Placed> &cells);
    void takePhases(const QList<Signalbox::Phase::PhaseSample> &samples);
    void takeDiagnosis(const Signalbox::Diagnose::ViewPtr &view);
    void takeTally(Signalbox::Side side, const Signalbox::Probe::ScheduleTally &tally);
    /// The models that modelsRequested() asked for, or what came of writing a model map.
    void takeModels(const Signalbox::Models::ViewPtr &view);
    /// A preflight that was asked for, or that somebody else began.
    void takePreflight(const Signalbox::Preflight::ReportPtr &report);
    /// A line from outside the session: a start, a stop, a warning of a part that the session does not own.
    void addLogLine(Signalbox::Level level, const QString &source, const Signalbox::Message &message);

Q_SIGNALS:
    void snapshotReady(const Signalbox::Session::SnapshotPtr &snapshot);
    /// Every question wants an answer. Kinds: "log", "order", "reply", "run", "verdict", and "event" for a replay.
    void journalRequested(const Signalbox::LogEntry &entry, const QString &kind, quint64 question);
    void scenarioRequested(const QString &name);
    void activeChanged(Signalbox::Side active);
    /// This console operates from now on; with a reason it takes over from whoever does.
    void deskRequested(const QString &reason);
    void deskReleased();
    void canaryRequested(const Signalbox::Probe::CanaryPlan &plan);
    void canaryStopRequested();
    /// Requests that the judge took, as rows of a trace; of a run's first the first line is the header. For keeping.
    void traceGrew(quint64 run, Signalbox::Side candidate, const QByteArray &rows);
    /// The router refuses the order that brings all production back: somebody who can reach its process shall let a new
    /// worker begin with this word.
    void wayBackNeeded(const Signalbox::Router::ControlWord &word);
    /// What changed of the charts' cells, once a second: to be stored.
    void cellsChanged(const std::vector<Signalbox::Cells::Placed> &cells);
    void diagnosisRequested(bool on);
    void pastRequested(qint64 from, qint64 to);
    /// takeSeconds() answers.
    void secondsRequested(qint64 from, qint64 to);
    void modelsRequested();
    void modelMapRequested(const QByteArray &readText, const QList<Signalbox::Models::Choice> &choices);
    /// takePreflight() is told as it goes on and ends.
    void preflightRequested(const Signalbox::Preflight::Wishes &wishes);

protected:
    bool event(QEvent *event) override;

private:
    struct PendingOrder {
        Router::ControlWord word;
        quint64 question = 0;
        Instant since {};
        Message line; ///< of the log
    };
    struct WaitingDeploy { ///< goes when the preflight has passed
        std::variant<Intents::Deploy, Intents::Retry> start;
        Instant since {};
    };
    struct GoldenOfStep { ///< asked for one step of one run
        quint64 run = 0;
        int step = -1;
        Preflight::ReportPtr report; ///< null: not answered yet
    };
    struct AskedBack { ///< where everything seems to be there; goes unless a new reading says the same
        Intents::RollBack intent;
        Instant since {};
    };
    struct ShownRollout {
        Rollout::State state;
        WallTime phaseAt {}; ///< Snapshot
        QString heldBy; ///< Snapshot
    };
    struct HeldThere { ///< the hold that this console took over, as it was told there
        Message because;
        WallTime at {};
        QString by; ///< ShownRollout
        quint64 epoch = 0;
    };
    struct ForeignWord {
        Router::ControlWord word;
        Instant firstSeen {};
        Instant lastSeen {};
    };
    void apply(const Rollout::Event &event);
    template <typename What> void applyNow(What what) { apply(Rollout::Event { m_clock.now(), std::move(what) }); }
    void carryOut(const Rollout::Effect &effect);
    /// `at`: when it happened, as the record says.
    void recordEvent(quint64 number, WallTime at, const Rollout::Event &event, const Rollout::State &before,
                     const Rollout::Transition &next);
    void noteFound(const Router::ControlWord &word);
    void closeLeftRun(const Router::ControlWord &word);
    /// The side that must be able to take everybody while a run is open: half way through a promotion still the old
    /// one. A promotion that is over is no run: the side that it took production from does not hold up the next deploy,
    /// though a rollback would lead there (Rollout::State::rollBackLeadsTo).
    [[nodiscard]] Side wayBackForGates() const;
    void carryOutOrder(const Rollout::Effects::Order &order);
    void carryOutIntent(const Intents::Deploy &intent);
    void carryOutIntent(const Intents::Shift &intent);
    void carryOutIntent(const Intents::Hold &intent);
    void carryOutIntent(const Intents::Resume &intent);
    void carryOutIntent(const Intents::Next &intent);
    void carryOutIntent(const Intents::Accept &intent);
    void carryOutIntent(const Intents::StepBack &intent);
    void carryOutIntent(const Intents::PromoteAtOnce &intent);
    void carryOutIntent(const Intents::Retry &intent);
    void carryOutIntent(const Intents::RollBack &intent);
    void carryOutIntent(const Intents::CutOpen &intent);
    void carryOutIntent(const Intents::TakeOver &intent);
    void carryOutIntent(const Intents::SetScenario &intent);
    bool mayOperate(const Intent &intent);
    void operate(const QString &reason);
    void lookAtDesk();
    void carryOutIntent(const Intents::StartCanary &intent);
    void carryOutIntent(const Intents::StopCanary &intent);
    void carryOutIntent(const Intents::Diagnose &intent);
    void carryOutIntent(const Intents::LookBack &intent);
    void carryOutIntent(const Intents::LookCloser &intent);
    void storeCells();
    void carryOutIntent(const Intents::CompareModels &intent);
    void carryOutIntent(const Intents::WriteModelMap &intent);
    [[nodiscard]] bool canaryRuns() const;
    void carryOutIntent(const Intents::StartPreflight &intent);
    void deployAfterPreflight(const std::variant<Intents::Deploy, Intents::Retry> &start);
    void startDeploy(const std::variant<Intents::Deploy, Intents::Retry> &start, const std::optional<Message> &refused);
    void decideWaiting(const Preflight::Report &report);
    void giveUpWaiting(const Message &because);
    void lookAtPreflight();
    void lookAtGolden();
    void addGolden(Rollout::GateInputs &inputs) const;
    [[nodiscard]] std::optional<Message> refusal() const;
    [[nodiscard]] bool sidesAlike() const;
    void carryOutOpened(const Rollout::Effects::RunOpened &opened);
    void carryOutFinished(const Rollout::Effects::RunFinished &finished);
    [[nodiscard]] Message orderLine(const Rollout::Effects::Order &order) const;
    void failPending(const QVariant &problem);
    void askJournal(bool all = false);
    void lookAfterJournal();
    void noteJournal(bool worked);
    void noteAuthor(const LogEntry &entry);
    void noteRun(const LogEntry &entry);
    void noteEnd(const LogEntry &entry);
    [[nodiscard]] bool looksHome() const;
    void rollBack(const Intents::RollBack &intent);
    void lookAtAskedBack();
    [[nodiscard]] bool drives() const;
    void answerRequest(const LogEntry &entry);
    [[nodiscard]] bool isFollowed(const Router::ControlWord &word) const;
    [[nodiscard]] const Rollout::State *followed() const;
    [[nodiscard]] ShownRollout shownRollout() const;
    [[nodiscard]] ShownRollout ownRollout() const;
    [[nodiscard]] Rollout::State countedHere(const Rollout::State &theirs) const;
    void keepHold();
    void onForeign(const Router::ControlWord &word);
    void giveWay(Router::ControlWord word);
    void onOrderAnswered(const QString &node, const Router::ControlWord &word, Router::OrderOutcome outcome,
                         const Router::NodeState &state);
    void onNodesChanged();
    void onFeedHealth(const FeedHealth &health);
    void tick();
    void lookAtTime();
    void lookAtSight();
    bool keepsLease();
    void lookAtLease();
    [[nodiscard]] bool leaseLapsed() const;
    [[nodiscard]] bool othersTellLapse() const;
    [[nodiscard]] LeaseView leaseView() const;
    void noteInForce();
    void lookAtOpen();
    [[nodiscard]] std::optional<Router::OpenOnSide> openOnCandidate() const;
    void onOpenCut(quint64 count, const Message &problem);
    void onDetourTaken(const Router::ControlWord &word);
    void onDetoured(const Message &problem);
    void awake(milliseconds away, bool suspended);
    bool readAfterWaking(const Router::ControlWord &has);
    void lookAtJudge();
    void tellTrace();
    void holdInDoubt(const Message &because);
    [[nodiscard]] QList<Sample> sinceWaking(const QList<Sample> &samples) const;
    void publish();
    void logBack(const Rollout::Effects::Log &line);
    void lookAtBackLine(bool ends = false);
    void logEnd(LogEntry line, bool elsewhere);
    void lookAtEndLine(bool ends = false);
    [[nodiscard]] LogEntry entryOf(Level level, const QString &source, Message message) const;
    quint64 put(LogEntry entry, const QString &kind);
    /// Returns the number of the journal's question. `run`: the line's, where that is not the present one.
    quint64 log(Level level, const QString &source, Message message, const QString &kind = QStringLiteral("log"),
                quint64 run = 0);
    /// `epoch`: see Mark.
    void markElsewhere(const LogEntry &entry);
    void mark(Mark::Kind kind, const QString &text, quint64 epoch = 0);
    [[nodiscard]] TrafficView trafficView() const;
    [[nodiscard]] LinkState linkState() const;
    [[nodiscard]] QString routerText(LinkState link) const;

    const Config::Service m_service;
    const std::shared_ptr<const Config::Service> m_shownService; ///< the same, for snapshots
    Options m_options;
    const Clock &m_clock;
    Router::Dispatcher m_dispatcher;
    Evidence m_evidence;
    Rollout::State m_state;
    DeployLog m_log;
    QList<Mark> m_marks;
    Probe::CanaryViewPtr m_canary;
    Models::ViewPtr m_models;
    std::optional<Instant> m_canaryAsked; ///< and nothing seen of it yet
    Diagnose::ViewPtr m_diagnosis;
    std::shared_ptr<const Cells::Past> m_past;
    std::optional<CloseUpWanted> m_closeUpWanted;
    std::shared_ptr<const CloseUp> m_closeUp;
    std::array<Probe::ScheduleTally, 2> m_tallies;
    Preflight::ReportPtr m_preflight; ///< the newest one
    std::optional<WaitingDeploy> m_waiting;
    std::optional<GoldenOfStep> m_golden;
    FeedHealth m_feed;
    QTimer m_timer;
    Judge::Decision m_judged = Judge::Decision::Insufficient; ///< what was logged last
    std::optional<PendingOrder> m_pending; ///< gives more, waits for the journal
    std::optional<Instant> m_orderSentAt;
    QMap<quint64, QVariant> m_whoOrdered; ///< by epoch, from other consoles' journal lines: an argument
    std::optional<LogEntry> m_backLine; ///< "rolling back": waits shortly for that of the console that operates
    Instant m_backSince {}; ///< since when it waits
    quint64 m_backTold = 0; ///< by another console's journal line: the run that is rolled back there
    struct EndLine { ///< "run … ended": waits shortly for that of another console
        LogEntry entry;
        Instant until {};
    };
    std::optional<EndLine> m_endLine;
    std::pair<quint64, QString> m_endTold; ///< by another console's journal line: the run that ended, and how
    std::optional<ForeignWord> m_foreign; ///< waits shortly for its author
    std::optional<quint64> m_adopted; ///< number of the last order that was found, not made here
    QHash<QString, QPair<quint64, Router::OrderOutcome>> m_lastAnswers; ///< by node: a repeated failure is told once
    Outbox m_outbox;
    std::optional<AskedBack> m_backAsked;
    std::optional<quint64>
        m_allHomeSaid; ///< the order under which somebody was told that there is nothing to bring back
    Message m_nodeProblem;
    QVariant m_routerEnded; ///< an argument; none: it runs, or is not ours to watch
    QString m_acting; ///< who is doing it: the operator within post(), else empty
    bool m_publishDue = false; ///< something was asked: the next tick shows what came of it
    std::optional<Desk> m_otherDesk; ///< another console that operates
    FollowedRuns m_followed;
    WallTime m_phaseAt {}; ///< of m_state
    std::optional<HeldThere> m_heldThere;
    bool m_operates = false; ///< this one does, or asked to
    std::optional<Permyriad> m_lastAcknowledged; ///< TrafficView
    bool m_tendsRun = false; ///< this console took the open run on, and renews its lease
    std::optional<Instant> m_lapseSeen; ///< first seen, and not told yet
    quint64 m_lapseTold = 0; ///< by another console's journal line: the order whose lease ran out
    QHash<QString, std::optional<Router::OpenOnSide>> m_open; ///< on the candidate, by node
    std::optional<Instant> m_openAskedAt;
    Message m_secondWay;
    Message m_wayBackSaid; ///< of the present order: not said twice
    quint64 m_detourTold = 0; ///< the order of the last detour that was logged
    TimeWatch m_time;
    SightWatch m_sight;
    bool m_rereads = false; ///< looks again after a pause, and the router was not read since: nothing is judged
    milliseconds m_away { 0 }; ///< how long the last pause was
    std::optional<WallTime> m_awokeAt; ///< end of the last pause
    std::optional<FoundRun> m_found;
    Instant m_began {}; ///< of this session: its events' times count from here
    quint64 m_events = 0; ///< that the rollout was told
    bool m_recorded = false; ///< one of them was
    int m_ticks = 0;
};

} // namespace Signalbox::Session
