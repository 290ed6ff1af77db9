#include "app/composition.h"

#include "app/canary_desk.h"
#include "app/stage.h"
#include "core/journal/record.h"
#include "core/journal/store.h"
#include "core/journal/writer.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/provisioner.h"
#include "core/session/session.h"

#include "app/sandbox/timeline.h"

#include <QFileInfo>
#include <QSysInfo>
#include <QTimer>

#include <utility>

#include <pwd.h>
#include <unistd.h>

namespace Signalbox::App {
namespace {

constexpr int recentShown = 500;

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
                m_session->stop();
                delete std::exchange(m_session, nullptr);
            },
            Qt::BlockingQueuedConnection);
    }
    m_engine.quit();
    m_engine.wait();
    m_journal.reset(); // after the engine, in whose thread it lived: what it journaled last is still written
}

template <typename Call> void Composition::inEngine(Call call)
{
    if (m_session)
        QMetaObject::invokeMethod(m_session, std::move(call), Qt::QueuedConnection);
}

QString operatorName()
{
    const passwd *entry = ::getpwuid(::getuid());
    const QString user = entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
    return user + QLatin1Char('@') + QSysInfo::machineHostName();
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
    if (const auto last = (*store)->last(1, Journal::Kind::Run); last && !last->isEmpty())
        options.lastRun = last->constFirst().content.run;
    if (!m_options.history)
        return;
    if (const auto recent = (*store)->last(recentShown)) {
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
        connect(child, &Router::HAProxy::ChildRouter::died, m_session,
                [session = m_session](const Error &error) { session->takeRouterEnded(error.text); });
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
                    for (const Journal::Record &record : records)
                        entries.append(Journal::toLogEntry(record));
                    session->takeForeignEntries(entries);
                });
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
    inEngine([session = m_session, intent] { session->post(intent); });
}

void Composition::checkNow(Side side)
{
    if (m_probes)
        m_probes->checkNow(side);
}

void Composition::setScenario(const QString &name)
{
    if (m_stage->setScenario(name))
        inEngine([session = m_session, name] { session->takeScenario(name); });
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
