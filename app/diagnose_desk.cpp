#include "app/diagnose_desk.h"

#include "app/stage.h"
#include "core/diagnose/change.h"
#include "core/diagnose/outcomes.h"
#include "core/diagnose/vantage.h"
#include "core/rollout/state.h"

#include <QHostInfo>

#include <algorithm>

namespace Signalbox::App {
namespace {

constexpr milliseconds watchedInterval { 2000 };
constexpr milliseconds runInterval { 10000 }; // nobody looks: seldom enough to cost next to nothing

} // namespace

DiagnoseDesk::DiagnoseDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_limiters(std::move(limiters))
    , m_clock(clock)
    , m_host(QHostInfo::localHostName())
{
    m_evidence.slowAbove = m_stage.service().checks.degradedAbove;
}

DiagnoseDesk::~DiagnoseDesk() = default;

void DiagnoseDesk::setWatched(bool on)
{
    m_isWatched = on;
    if (on && !m_ways)
        beginWays();
    if (!on) {
        m_ways.reset();
        m_vantageWatches.clear();
    }
    decide();
}

QList<Probe::Target> DiagnoseDesk::targets() const
{
    QList<Probe::Target> all;
    for (const Side side : { Side::Blue, Side::Green })
        all += Probe::targetsOf(m_stage.service().environment(side), m_stage.secrets().upstreamKey(side),
                                m_stage.service().router.caFile);
    return all;
}

/// What costs more than a look is worth it only while somebody looks.
void DiagnoseDesk::beginWays()
{
    m_ways = std::make_unique<WayWatch>(targets(), Diagnose::ReachSettings { .from = m_host }, m_clock);
    connect(m_ways.get(), &WayWatch::looked, this, [this](const std::shared_ptr<const Diagnose::Reach> &reach) {
        m_reach = *reach;
        publish();
    });
    for (const Config::VantageSettings &settings : m_stage.service().vantages) {
        auto watch
            = std::make_unique<VantageWatch>(settings, m_stage.foreignEnvironment(), m_stage.redactor(), m_clock);
        connect(watch.get(), &VantageWatch::told, this, &DiagnoseDesk::takeVantage);
        watch->start();
        m_vantageWatches.push_back(std::move(watch));
    }
}

void DiagnoseDesk::takeVantage(const Diagnose::Vantage &vantage)
{
    std::erase_if(m_vantages, [&vantage](const Diagnose::Vantage &old) { return old.name == vantage.name; });
    m_vantages.push_back(vantage);
    publish();
}

void DiagnoseDesk::look(const Session::SnapshotPtr &snapshot)
{
    for (const Side side : { Side::Blue, Side::Green }) {
        m_evidence.users[size_t(side)] = Diagnose::userFigures(snapshot->environment(side).users);
        const Probe::Health &health = snapshot->environment(side).health;
        m_evidence.resent[size_t(side)] = { health.checks, health.sentAgain };
    }
    const bool isOpen = Rollout::isRunning(snapshot->rollout.phase);
    if (isOpen == m_isRunOpen)
        return;
    m_isRunOpen = isOpen;
    decide();
}

void DiagnoseDesk::decide()
{
    if (m_isWatched)
        return begin(watchedInterval);
    if (m_isRunOpen)
        return begin(runInterval);
    if (!m_rounds)
        return;
    m_rounds.reset();
    publish();
}

void DiagnoseDesk::begin(milliseconds interval)
{
    if (m_rounds && m_interval == interval)
        return;
    m_interval = interval;
    const Config::Service &service = m_stage.service();
    Phase::RoundSettings settings { .interval = std::max(interval, Phase::gentleInterval(service.checks)),
                                    .limiters = m_limiters };
    settings.bounds.deadline = service.checks.deadline;
    m_rounds = std::make_unique<Phase::PhaseRounds>(targets(), settings, m_clock, m_stage.redactor());
    connect(m_rounds.get(), &Phase::PhaseRounds::measured, this, &DiagnoseDesk::take);
    connect(m_rounds.get(), &Phase::PhaseRounds::skipped, this, [this](Side side) {
        ++m_skipped[size_t(side)];
        publish();
    });
    m_rounds->start();
    publish();
}

void DiagnoseDesk::take(const QList<Phase::PhaseSample> &samples)
{
    m_evidence.add(samples);
    Q_EMIT measured(samples);
    publish();
}

/// What goes on keeps its beginning, which the last minutes may not show any more; that it fails in another way is a
/// new one.
void DiagnoseDesk::keepSince(const Diagnose::Finding &finding, const Diagnose::Since &since)
{
    const bool isNew = !m_finding || m_finding->cause != finding.cause || m_finding->side != finding.side;
    const bool failsAnew = since.isChange && since.at > m_findingSince;
    if (!isNew && !failsAnew)
        return;
    m_findingSince = since.at;
    m_sinceIsExact = since.isExact;
}

void DiagnoseDesk::publish()
{
    const WallTime now = m_clock.wallNow();
    for (std::vector<Phase::PhaseSample> &samples : m_evidence.samples)
        Diagnose::keepRecent(samples, now);
    m_evidence.elsewhere = Diagnose::fastestElsewhere(m_vantages, now - Diagnose::vantagesHold);
    const Diagnose::SinceChange recent = Diagnose::sinceChange(m_evidence);
    const std::optional<Diagnose::Finding> finding = Diagnose::findingOf(recent.evidence);
    if (finding)
        keepSince(*finding, Diagnose::sinceOf(*finding, recent, m_evidence, now));
    m_finding = finding;
    auto view = std::make_shared<Diagnose::View>();
    view->isRunning = m_rounds != nullptr;
    view->at = now;
    view->from = m_host;
    view->samples = m_evidence.samples;
    view->skipped = m_skipped;
    view->paths = m_reach.paths;
    view->pings = m_reach.pings;
    view->vantages = m_vantages;
    view->finding = finding;
    view->findingSince = m_findingSince;
    view->sinceIsExact = m_sinceIsExact;
    Q_EMIT changed(view);
}

} // namespace Signalbox::App
