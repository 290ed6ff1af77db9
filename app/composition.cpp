#include "app/composition.h"

#include "app/canary_desk.h"
#include "app/commands/streams.h"
#include "app/composition_engine.h"
#include "app/diagnose_desk.h"
#include "app/journal_start.h"
#include "app/model_desk.h"
#include "app/model_guard_desk.h"
#include "app/operator.h"
#include "app/preflight_desk.h"
#include "app/run_keeper.h"
#include "app/stage.h"
#include "app/time_limit.h"
#include "core/cells/writer.h"
#include "core/journal/record.h"
#include "core/journal/writer.h"
#include "core/report/run_snapshot.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/provisioner.h"
#include "core/session/desk_keeper.h"
#include "core/session/session.h"
#include "core/session/trace_keeper.h"

#include "app/sandbox/timeline.h"

#include <QCryptographicHash>
#include <QSysInfo>
#include <QTimer>
#include <QUuid>

#include <utility>

namespace Signalbox::App {

Composition::Composition(std::unique_ptr<Stage> stage, const CompositionOptions &options)
    : m_options(options)
    , m_stage(std::move(stage))
    , m_sessionId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Composition::~Composition()
{
    m_canary.reset();
    m_diagnose.reset();
    m_models.reset();
    m_guard.reset();
    m_preflight.reset();
    quint64 lost = 0;
    QList<quint64> asked;
    if (m_session) {
        QMetaObject::invokeMethod(
            m_session,
            [this, &lost, &asked] {
                m_probes.reset(); // lives in this thread
                m_desk.reset(); // the same
                m_session->stop();
                lost = m_session->lostEntries();
                asked = m_session->openQuestions();
                delete std::exchange(m_session, nullptr);
            },
            Qt::BlockingQueuedConnection);
    }
    m_engine.quit();
    m_engine.wait();
    endJournal(asked, lost); // after the engine, in whose thread it lived: what it journaled last is still written
    m_traces.reset();
    m_journal.reset();
    m_history.reset();
    m_keeper.reset(); // after the journal: a report that is owed tells all of it
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
        begin();
        answer(done());
    });
}

/// With a router that is there.
void Composition::begin()
{
    const QString &directory = m_stage->service().router.stateDir;
    const TimeLimit limit(Commands::ExitFailed,
                          tr("files in %1 (does their disk hang?); nothing was ordered").arg(directory));
    Session::Options options;
    readJournal(options);
    startJournal();
    startEngine(std::move(options));
    startDesk();
    startHistory();
    startProbes();
}

/// What a run that begins now would be rolled back to.
Session::RestorePoint Composition::restorePoint() const
{
    Session::RestorePoint point { .file = m_stage->serviceFile() };
    if (!point.file.isEmpty()) {
        const QByteArray hash
            = QCryptographicHash::hash(m_stage->serviceText().toUtf8(), QCryptographicHash::Sha256).toHex();
        point.fileHash = QString::fromLatin1(hash.left(12));
    }
    for (const Side side : { Side::Blue, Side::Green }) {
        if (const Secret &key = m_stage->secrets().upstreamKey(side); !key.isEmpty())
            point.fingerprints.insert(sideName(side), key.fingerprint());
    }
    return point;
}

void Composition::startEngine(Session::Options options)
{
    m_engine.setObjectName(QStringLiteral("engine"));
    auto *gate = new QObject; // something that lives in the engine thread, to make the session there
    gate->moveToThread(&m_engine);
    connect(&m_engine, &QThread::finished, gate, &QObject::deleteLater);
    m_engine.start(QThread::TimeCriticalPriority);
    m_limiters = Probe::limitersFor(m_stage->service().checks, m_stage->secrets().upstreamKey(Side::Blue),
                                    m_stage->secrets().upstreamKey(Side::Green));
    options.preflight = m_options.checks && !m_options.watchOnly;
    options.limiters = m_limiters;
    options.operatorName = operatorName();
    options.endpoint = m_stage->endpoint();
    options.routerName = QStringLiteral("haproxy");
    options.stays = !m_options.program.isEmpty();
    options.sandbox = m_stage->isSandbox();
    options.scenario = m_stage->isSandbox() && m_waitingFault.isEmpty() ? m_stage->scenario() : QString();
    options.restores = restorePoint();
    options.id = m_sessionId;
    options.authority = m_options.watchOnly ? Router::Authority::Watch : Router::Authority::Operate;
    QMetaObject::invokeMethod(
        gate,
        [this, options] {
            m_session = new Session::Session(m_stage->service(), options, m_stage->makeRouter(m_clock), m_clock);
        },
        Qt::BlockingQueuedConnection);

    connect(m_session, &Session::Session::snapshotReady, &m_mailbox, &Session::SnapshotMailbox::put,
            Qt::DirectConnection);
    connect(&m_mailbox, &Session::SnapshotMailbox::arrived, this, [this](const Session::SnapshotPtr &snapshot) {
        if (!m_waitingFault.isEmpty())
            strikeWhenTrafficMoves(*snapshot);
        lookAtRouter(*snapshot);
        m_greenActive = snapshot->traffic.known && snapshot->active() == Side::Green;
        if (m_drill)
            lookAtDrill(*snapshot);
        Q_EMIT snapshotReady(snapshot);
    });
    connect(m_session, &Session::Session::wayBackNeeded, this, &Composition::beginAnew);
    connect(m_session, &Session::Session::scenarioRequested, this, &Composition::setScenario);
    connect(m_session, &Session::Session::activeChanged, this, [this](Side active) {
        if (m_options.watchOnly)
            return;
        const Done written = Router::HAProxy::setBuiltInActive(m_stage->provisioner().paths(), active);
        if (!written) {
            inEngine([session = m_session, problem = errorArg(written.error())] {
                session->addLogLine(Level::Error, QStringLiteral("router"),
                                    { QStringLiteral("router.problem"), { { QStringLiteral("problem"), problem } } });
            });
        }
    });
    if (const auto *child = qobject_cast<Router::HAProxy::ChildRouter *>(&m_stage->provisioner())) {
        connect(child, &Router::HAProxy::ChildRouter::died, this,
                [this](const Error &error) { restartChild(errorArg(error)); });
    }
    wireJournal();
    inEngine([session = m_session, notes = m_stage->notes(), silent = m_journalSilent] {
        session->start();
        if (silent)
            session->addLogLine(Level::Warning, QStringLiteral("journal"),
                                { QStringLiteral("journal.silent-start"), {} });
        for (const QVariant &text : notes)
            session->addLogLine(Level::Warning, QStringLiteral("config"),
                                { QStringLiteral("config.note"), { { QStringLiteral("text"), text } } });
    });
    if (const Sandbox::Timeline *timeline = m_stage->timeline()) {
        for (const Sandbox::Timeline::Entry &entry : timeline->entries())
            QTimer::singleShot(entry.at, Qt::PreciseTimer, this, [this, name = entry.scenario] { setScenario(name); });
    }
}

/// Whoever stays or watches knows who operates; a sandbox has nobody beside it.
bool Composition::seesDesk() const
{
    return (!m_options.program.isEmpty() || m_options.watchOnly) && !m_stage->isSandbox();
}

void Composition::startDesk()
{
    if (!seesDesk())
        return;
    Session::Desk mine = Session::thisDesk(operatorName(), m_options.program);
    mine.id = m_sessionId;
    m_desk = std::make_unique<Session::DeskKeeper>(m_stage->service().router.stateDir, mine);
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

void Composition::startCanaryDesk()
{
    m_canary = std::make_unique<CanaryDesk>(*m_stage, m_limiters, m_clock, !m_options.watchOnly);
    connect(m_session, &Session::Session::canaryRequested, m_canary.get(), &CanaryDesk::start);
    connect(m_session, &Session::Session::canaryStopRequested, m_canary.get(), &CanaryDesk::stop);
    connect(m_canary.get(), &CanaryDesk::changed, m_session,
            [session = m_session](const Probe::CanaryViewPtr &view) { session->takeCanary(view); });
}

void Composition::startPreflightDesk()
{
    m_preflight = std::make_unique<PreflightDesk>(*m_stage, m_limiters, m_clock);
    connect(m_session, &Session::Session::preflightRequested, m_preflight.get(), &PreflightDesk::start);
    connect(m_preflight.get(), &PreflightDesk::changed, m_session,
            [session = m_session](const Preflight::ReportPtr &report) { session->takePreflight(report); });
}

void Composition::startModelGuard()
{
    if (!m_stage->service().router.modelGuard || !m_options.checks || m_options.watchOnly)
        return;
    m_guard = std::make_unique<ModelGuardDesk>(*m_stage, m_limiters, m_clock);
    connect(m_guard.get(), &ModelGuardDesk::said, m_session,
            [session = m_session](Level level, const Message &message) {
                session->addLogLine(level, QStringLiteral("router"), message);
            });
    connect(m_preflight.get(), &PreflightDesk::changed, m_guard.get(), [this](const Preflight::ReportPtr &report) {
        if (report->finished && !report->goldenOnly)
            m_guard->take(*report);
    });
    m_guard->start();
}

void Composition::startProbes()
{
    startCanaryDesk();
    startModelDesk();
    startPreflightDesk();
    startModelGuard();
    if (!m_options.checks)
        return;
    startDiagnosis();
    m_probes = makeProbes();
    m_probes->moveToThread(&m_engine); // as the journal: a rollback because of checks waits for no painting
    m_probes->start();
}

void Composition::startModelDesk()
{
    m_models = std::make_unique<ModelDesk>(*m_stage, m_limiters, m_clock);
    connect(m_session, &Session::Session::modelsRequested, m_models.get(), &ModelDesk::ask);
    connect(m_session, &Session::Session::modelMapRequested, m_models.get(), &ModelDesk::write);
    connect(m_models.get(), &ModelDesk::changed, m_session,
            [session = m_session](const Models::ViewPtr &view) { session->takeModels(view); });
    connect(m_models.get(), &ModelDesk::said, this,
            [this](Level level, const Message &message) { addLogLine(level, QStringLiteral("models"), message); });
}

std::unique_ptr<Probe::HealthWatch> Composition::makeProbes() const
{
    const Config::Service &service = m_stage->service();
    QList<Probe::Target> targets;
    for (const Side side : { Side::Blue, Side::Green })
        targets
            += Probe::targetsOf(service.environment(side), m_stage->secrets().upstreamKey(side), service.router.caFile);
    auto probes = std::make_unique<Probe::HealthWatch>(targets, service.checks, m_clock, m_stage->redactor());
    connect(probes.get(), &Probe::HealthWatch::checked, m_session,
            [session = m_session](const Probe::CheckResult &result) { session->takeCheck(result); });
    connect(probes.get(), &Probe::HealthWatch::healthChanged, m_session,
            [session = m_session](const Probe::Health &health) { session->takeHealth(health); });
    connect(probes.get(), &Probe::HealthWatch::tallied, m_session, &Session::Session::takeTally);
    probes->setLimiters(m_limiters);
    return probes;
}

void Composition::post(const Session::Intent &intent)
{
    const bool acts = std::holds_alternative<Session::Intents::RollBack>(intent)
        || std::holds_alternative<Session::Intents::Shift>(intent)
        || std::holds_alternative<Session::Intents::Hold>(intent);
    if (m_drill && acts)
        m_drill->act(m_clock.now());
    if (m_session)
        m_session->postLater(intent);
}

void Composition::makeReport(quint64 run)
{
    if (!m_keeper) {
        Q_EMIT reportMade(run, {}, tr("this console only watches: \"signalbox report %1\" writes it").arg(run));
        return;
    }
    QMetaObject::invokeMethod(
        m_keeper.get(), [keeper = m_keeper.get(), run] { keeper->makeReport(run); }, Qt::QueuedConnection);
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

} // namespace Signalbox::App
