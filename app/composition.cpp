#include "app/composition.h"

#include "app/canary_desk.h"
#include "app/operator.h"
#include "app/run_keeper.h"
#include "app/stage.h"
#include "core/journal/record.h"
#include "core/journal/store.h"
#include "core/journal/writer.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/provisioner.h"
#include "core/session/desk_keeper.h"
#include "core/session/session.h"
#include "core/session/trace_keeper.h"

#include "app/sandbox/timeline.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSysInfo>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace Signalbox::App {
namespace {

constexpr int recentShown = 500;
constexpr seconds lookEvery(3);
constexpr int longestPauseSeconds = 8; // between two starts of a sandbox's router

} // namespace

Composition::Composition(std::unique_ptr<Stage> stage, const CompositionOptions &options)
    : m_options(options)
    , m_stage(std::move(stage))
{
}

Composition::~Composition()
{
    m_canary.reset();
    if (m_session) {
        QMetaObject::invokeMethod(
            m_session,
            [this] {
                m_probes.reset(); // lives in this thread
                m_desk.reset(); // the same
                m_session->stop();
                delete std::exchange(m_session, nullptr);
            },
            Qt::BlockingQueuedConnection);
    }
    m_engine.quit();
    m_engine.wait();
    // After the engine, in whose thread it lived: what it journaled last is still written.
    if (const qsizetype lost = m_journal ? m_journal->end() : 0) {
        std::fprintf(stderr,
                     "signalbox: the journal %s did not answer within 3 s: the last %lld lines of the log may not be "
                     "in it.\n",
                     qPrintable(journalFileOf(m_stage->service())), static_cast<long long>(lost));
    }
    m_traces.reset();
    m_journal.reset();
    m_keeper.reset(); // after the journal: a report that is owed tells all of it
}

template <typename Call> void Composition::inEngine(Call call)
{
    if (m_session)
        QMetaObject::invokeMethod(m_session, std::move(call), Qt::QueuedConnection);
}

QString journalFileOf(const Config::Service &service)
{
    return service.router.stateDir + QStringLiteral("/journal.sqlite");
}

void Composition::start(std::function<void(const Done &)> answer)
{
    if (m_options.faultWaits && m_stage->isSandbox() && !m_stage->timeline()
        && m_stage->scenario() != QLatin1String("healthy"))
        m_waitingFault = m_stage->scenario();
    const bool mayStart = m_options.startsRouter && !m_options.watchOnly;
    m_stage->start(mayStart, [this, answer = std::move(answer)](const Done &started) {
        if (!started)
            return answer(started);
        if (m_stage->isSandbox() && m_waitingFault.isEmpty()) {
            if (const Done set = m_stage->setScenario(m_stage->scenario()); !set)
                return answer(set);
        }
        startJournal();
        startEngine();
        startDesk();
        startProbes();
        answer(done());
    });
}

void Composition::startJournal()
{
    if (m_options.watchOnly && !m_stage->isSandbox())
        return;
    m_journal = std::make_unique<Journal::Writer>(journalFileOf(m_stage->service()));
}

/// What earlier consoles wrote: the number of the last run, and, for a window, the end of their log.
void Composition::readJournal(Session::Options &options) const
{
    if (m_stage->isSandbox() || !QFileInfo::exists(journalFileOf(m_stage->service())))
        return;
    const auto store = Journal::Store::open(journalFileOf(m_stage->service()));
    if (!store)
        return; // the writer meets the same problem, and tells it
    if (const auto last = (*store)->last(1, Journal::Kind::Run); last && !last->isEmpty()) {
        const Journal::NewRecord &run = last->constFirst().content;
        options.lastRun = run.run;
        if (run.code == QLatin1String("run.opened"))
            options.openRun = run.run;
    }
    if (!m_options.history)
        return;
    if (const auto recent = (*store)->matching({ .linesOnly = true }, recentShown)) {
        for (const Journal::Record &record : *recent)
            options.recent.append(Journal::toLogEntry(record));
    }
}

void Composition::startEngine()
{
    m_engine.setObjectName(QStringLiteral("engine"));
    auto *gate = new QObject; // something that lives in the engine thread, to make the session there
    gate->moveToThread(&m_engine);
    connect(&m_engine, &QThread::finished, gate, &QObject::deleteLater);
    m_engine.start(QThread::TimeCriticalPriority);
    Session::Options options;
    options.operatorName = operatorName();
    options.endpoint = m_stage->endpoint();
    options.routerName = QStringLiteral("haproxy");
    options.sandbox = m_stage->isSandbox();
    options.scenario = m_stage->isSandbox() && m_waitingFault.isEmpty() ? m_stage->scenario() : QString();
    readJournal(options);
    options.authority = m_options.watchOnly ? Router::Authority::Watch : Router::Authority::Operate;
    QMetaObject::invokeMethod(
        gate,
        [this, options] {
            m_session = new Session::Session(m_stage->service(), options, m_stage->makeRouter(m_clock), m_clock);
        },
        Qt::BlockingQueuedConnection);

    connect(m_session, &Session::Session::snapshotReady, this, [this](const Session::SnapshotPtr &snapshot) {
        if (!m_waitingFault.isEmpty())
            strikeWhenTrafficMoves(*snapshot);
        lookAtRouter(*snapshot);
        m_greenActive = snapshot->traffic.known && snapshot->active() == Side::Green;
        if (m_drill)
            lookAtDrill(*snapshot);
        Q_EMIT snapshotReady(snapshot);
    });
    connect(m_session, &Session::Session::scenarioRequested, this, &Composition::setScenario);
    connect(m_session, &Session::Session::activeChanged, this, [this](Side active) {
        if (m_options.watchOnly)
            return;
        const Done written = Router::HAProxy::setBuiltInActive(m_stage->provisioner().paths(), active);
        if (!written) {
            inEngine([session = m_session, problem = written.error().text] {
                session->addLogLine(Level::Error, QStringLiteral("router"),
                                    { QStringLiteral("router.problem"), { { QStringLiteral("problem"), problem } } });
            });
        }
    });
    if (const auto *child = qobject_cast<Router::HAProxy::ChildRouter *>(&m_stage->provisioner())) {
        connect(child, &Router::HAProxy::ChildRouter::died, this,
                [this](const Error &error) { restartChild(error.text); });
    }
    if (m_journal) {
        m_journal->moveToThread(&m_engine); // its answers must not wait for a window that paints
        const QString host = QSysInfo::machineHostName();
        connect(
            m_session, &Session::Session::journalRequested, m_journal.get(),
            [this, host](const LogEntry &entry, const QString &kind, quint64 question) {
                m_journal->append(
                    Journal::fromLogEntry(entry, host, Journal::kindFromName(kind).value_or(Journal::Kind::Log)),
                    question);
            },
            Qt::DirectConnection);
        connect(m_journal.get(), &Journal::Writer::appended, m_session,
                [session = m_session](quint64 question, const Result<Journal::Record> &stored) {
                    session->takeJournaled(question, stored ? QString() : stored.error().text);
                });
        connect(m_journal.get(), &Journal::Writer::foreignRecords, m_session,
                [session = m_session](const QList<Journal::Record> &records) {
                    QList<LogEntry> entries;
                    for (const Journal::Record &record : records) {
                        if (Journal::isLine(record.content.kind))
                            entries.append(Journal::toLogEntry(record));
                    }
                    session->takeForeignEntries(entries);
                });
        keepRuns();
        keepTraces();
    }
    inEngine([session = m_session, notes = m_stage->notes()] {
        session->start();
        for (const QString &text : notes)
            session->addLogLine(Level::Warning, QStringLiteral("config"),
                                { QStringLiteral("config.note"), { { QStringLiteral("text"), text } } });
    });
    if (const Sandbox::Timeline *timeline = m_stage->timeline()) {
        for (const Sandbox::Timeline::Entry &entry : timeline->entries())
            QTimer::singleShot(entry.at, Qt::PreciseTimer, this, [this, name = entry.scenario] { setScenario(name); });
    }
}

void Composition::keepRuns()
{
    const Config::Service &service = m_stage->service();
    RunKeeperSettings settings { .service = service.name,
                                 .console = operatorName(),
                                 .host = QSysInfo::machineHostName(),
                                 .journalFile = journalFileOf(service),
                                 .serviceFile = m_stage->serviceFile(),
                                 .serviceText = m_stage->serviceText(),
                                 .secrets = m_stage->secrets().all() + Notify::secretParts(m_stage->webhook()),
                                 .redactor = m_stage->redactor() };
    for (const Side side : { Side::Blue, Side::Green })
        settings.keys.insert(sideName(side), m_stage->secrets().upstreamKey(side));
    settings.webhook.address = m_stage->webhook();
    settings.webhook.format = Notify::formatFromName(service.notify.format).value_or(Notify::Format::Json);
    m_keeper = std::make_unique<RunKeeper>(std::move(settings));
    m_keeper->moveToThread(&m_engine);
    RunKeeper *keeper = m_keeper.get();
    connect(m_session, &Session::Session::snapshotReady, keeper, &RunKeeper::look);
    connect(m_session, &Session::Session::journalRequested, keeper, &RunKeeper::takeLine, Qt::DirectConnection);
    connect(m_journal.get(), &Journal::Writer::appended, keeper,
            [keeper](quint64 question, const Result<Journal::Record> &stored) {
                keeper->takeStored(question, stored.ok());
            });
    connect(
        keeper, &RunKeeper::recordMade, m_journal.get(),
        [journal = m_journal.get()](const Journal::NewRecord &record) { journal->append(record); },
        Qt::DirectConnection);
    connect(keeper, &RunKeeper::said, m_session, &Session::Session::addLogLine);
}

/// The requests of each run, so that it can be judged again.
void Composition::keepTraces()
{
    m_traces = std::make_unique<Session::TraceKeeper>(m_stage->service().router.stateDir);
    m_traces->moveToThread(&m_engine);
    connect(m_session, &Session::Session::traceGrew, m_traces.get(), &Session::TraceKeeper::append,
            Qt::DirectConnection);
    connect(m_traces.get(), &Session::TraceKeeper::failed, m_session, [session = m_session](const QString &problem) {
        session->addLogLine(Level::Warning, QStringLiteral("judge"),
                            { QStringLiteral("trace.failed"), { { QStringLiteral("problem"), problem } } });
    });
}

/// Who operates, for consoles that stay: a sandbox has nobody beside it.
void Composition::startDesk()
{
    if (m_options.program.isEmpty() || m_stage->isSandbox())
        return;
    m_desk = std::make_unique<Session::DeskKeeper>(m_stage->service().router.stateDir,
                                                   Session::thisDesk(operatorName(), m_options.program));
    connect(m_desk.get(), &Session::DeskKeeper::seen, m_session, &Session::Session::takeDesk);
    connect(m_desk.get(), &Session::DeskKeeper::failed, m_session, [session = m_session](const QString &problem) {
        session->addLogLine(Level::Warning, QStringLiteral("rollout"),
                            { QStringLiteral("desk.failed"), { { QStringLiteral("problem"), problem } } });
    });
    connect(m_session, &Session::Session::deskRequested, m_desk.get(),
            [this](const QString &reason) { m_desk->claim(reason, m_clock.wallNow()); });
    connect(m_session, &Session::Session::deskReleased, m_desk.get(), &Session::DeskKeeper::release);
    m_desk->moveToThread(&m_engine);
}

void Composition::startCanaryDesk(const Probe::Limiters &limiters)
{
    m_canary = std::make_unique<CanaryDesk>(*m_stage, limiters, m_clock, !m_options.watchOnly);
    connect(m_session, &Session::Session::canaryRequested, m_canary.get(), &CanaryDesk::start);
    connect(m_session, &Session::Session::canaryStopRequested, m_canary.get(), &CanaryDesk::stop);
    connect(m_canary.get(), &CanaryDesk::changed, m_session,
            [session = m_session](const Probe::CanaryViewPtr &view) { session->takeCanary(view); });
}

void Composition::startProbes()
{
    const Config::Service &service = m_stage->service();
    const Probe::Limiters limiters = Probe::limitersFor(service.checks, m_stage->secrets().upstreamKey(Side::Blue),
                                                        m_stage->secrets().upstreamKey(Side::Green));
    startCanaryDesk(limiters);
    if (!m_options.checks)
        return;
    QList<Probe::Target> targets;
    for (const Side side : { Side::Blue, Side::Green })
        targets
            += Probe::targetsOf(service.environment(side), m_stage->secrets().upstreamKey(side), service.router.caFile);
    m_probes = std::make_unique<Probe::HealthWatch>(targets, service.checks, m_clock, m_stage->redactor());
    connect(m_probes.get(), &Probe::HealthWatch::checked, m_session,
            [session = m_session](const Probe::CheckResult &result) { session->takeCheck(result); });
    connect(m_probes.get(), &Probe::HealthWatch::healthChanged, m_session,
            [session = m_session](const Probe::Health &health) { session->takeHealth(health); });
    m_probes->setLimiters(limiters);
    m_probes->moveToThread(&m_engine); // as the journal: a rollback because of checks waits for no painting
    m_probes->start();
}

void Composition::post(const Session::Intent &intent)
{
    const bool acts = std::holds_alternative<Session::Intents::RollBack>(intent)
        || std::holds_alternative<Session::Intents::Shift>(intent)
        || std::holds_alternative<Session::Intents::Hold>(intent);
    if (m_drill && acts)
        m_drill->act(m_clock.now());
    inEngine([session = m_session, intent] { session->post(intent); });
}

void Composition::checkNow(Side side)
{
    if (m_probes)
        m_probes->checkNow(side);
}

void Composition::setScenario(const QString &text)
{
    if (m_drill) { // whoever chooses a fault ends the drill, and is told at once
        m_drillToldOver = true;
        m_drill->giveUp();
        revealDrill({});
    }
    if (const Done set = m_stage->setScenario(text); !set)
        return addLogLine(Level::Error, QStringLiteral("sandbox"),
                          { QStringLiteral("sandbox.problem"), { { QStringLiteral("problem"), set.error().text } } });
    inEngine([session = m_session, name = m_stage->scenario()] { session->takeScenario(name); });
}

void Composition::addLogLine(Level level, const QString &source, const Message &message)
{
    inEngine([session = m_session, level, source, message] { session->addLogLine(level, source, message); });
}

void Composition::setUserRate(double perSecond)
{
    if (!m_stage->isSandbox())
        return;
    m_stage->setUserRate(perSecond);
    addLogLine(Level::Info, QStringLiteral("sandbox"),
               { QStringLiteral("sandbox.users"),
                 { { QStringLiteral("rate"), QString::number(m_stage->userRate(), 'g', 6) } } });
}

Done Composition::startDrill(quint64 seed, const DrillBounds &bounds)
{
    const auto refuse = [](const char *text) {
        return Error { QStringLiteral("drill.refused"), QCoreApplication::translate("Drill", text), {} };
    };
    if (!m_stage->isSandbox())
        return refuse(QT_TRANSLATE_NOOP("Drill", "a drill breaks the candidate on purpose: it runs in a sandbox only"));
    if (m_drill)
        return refuse(QT_TRANSLATE_NOOP("Drill", "a drill runs already: end it first"));
    if (m_greenActive)
        return refuse(QT_TRANSLATE_NOOP("Drill", "green is active: a drill needs blue active; start the sandbox anew"));
    if (const Done healed = m_stage->setScenario(QStringLiteral("healthy")); !healed)
        return healed;
    m_waitingFault.clear();
    m_drill = std::make_unique<Drill>(drawDrill(seed, bounds), bounds);
    m_drillToldOver = false;
    // What the window calls the scenario from now on, whatever it is.
    inEngine([session = m_session] { session->takeScenario(QStringLiteral("drill")); });
    addLogLine(Level::Info, QStringLiteral("drill"), { QStringLiteral("drill.started"), {} });
    return done();
}

void Composition::lookAtDrill(const Session::Snapshot &snapshot)
{
    const auto users = m_stage->usersSeen();
    const DrillSight sight = sightOf(snapshot, m_drill->report().plan.side, users ? users->failed : 0);
    if (m_drill->see(sight)) {
        if (const Done set = m_stage->setScenario(m_drill->report().plan.fault); !set)
            m_drill->giveUp(); // the end tells
    }
    endDrillWhenOver();
}

void Composition::endDrillWhenOver()
{
    if (!m_drill || !m_drill->isOver() || std::exchange(m_drillToldOver, true))
        return;
    addLogLine(Level::Info, QStringLiteral("drill"), { QStringLiteral("drill.over"), {} });
    Q_EMIT drillOver();
}

void Composition::sayDrillFine()
{
    if (!m_drill)
        return;
    m_drill->sayFine(m_clock.now());
    endDrillWhenOver();
}

void Composition::giveUpDrill()
{
    if (!m_drill)
        return;
    m_drill->giveUp();
    endDrillWhenOver();
}

DrillReport Composition::revealDrill(const QString &guess)
{
    if (!m_drill || !m_drill->isOver())
        return {};
    m_drill->guess(guess);
    const DrillReport report = m_drill->report();
    m_drill.reset();
    setScenario(QStringLiteral("healthy"));
    addLogLine(report.wentWell() ? Level::Ok : Level::Warning, QStringLiteral("drill"), revealed(report));
    return report;
}

void Composition::tellRouter(const QString &problem)
{
    inEngine([session = m_session, problem] { session->takeRouterEnded(problem); });
}

/// What the router's socket cannot tell: does its process run, are users served, and what is to be done.
void Composition::lookAtRouter(const Session::Snapshot &snapshot)
{
    if (snapshot.router == Session::LinkState::Up) {
        if (std::exchange(m_routerDown, false))
            tellRouter({});
        return;
    }
    if (snapshot.router != Session::LinkState::Down)
        return;
    m_routerDown = true;
    if (m_lookedAt && snapshot.now - *m_lookedAt < lookEvery)
        return;
    m_lookedAt = snapshot.now;
    m_stage->lookAtRouter([this](const QString &problem) {
        if (m_routerDown)
            tellRouter(problem);
    });
}

/// A sandbox's router is our own child: it begins again, with the split that was last ordered. Its port stays ours, so
/// that users wait instead of being refused.
void Composition::restartChild(const QString &ended)
{
    const int pause = std::min(1 << std::min(m_childDeaths++, 8), longestPauseSeconds);
    m_lookedAt = m_clock.now();
    tellRouter(tr("%1: it is started again").arg(ended));
    QTimer::singleShot(seconds(pause), this, [this] {
        m_stage->provisioner().start([this](const Done &started) {
            if (!started)
                restartChild(started.error().text);
        });
    });
}

/// A drill: nobody deploys a side that is down already, so the fault comes when the candidate has its first users.
void Composition::strikeWhenTrafficMoves(const Session::Snapshot &snapshot)
{
    if (snapshot.rollout.phase != Rollout::Phase::Holding && snapshot.rollout.phase != Rollout::Phase::Baking)
        return;
    const QString name = m_waitingFault;
    m_waitingFault.clear();
    setScenario(name);
}

} // namespace Signalbox::App
