#include "core/session/evidence.h"

#include "core/session/stored_slots.h"

#include <algorithm>
#include <map>

namespace Signalbox::Session {
namespace {

constexpr quint64 proofAtZero = 10; ///< requests on the active side, none on the candidate
constexpr quint64 proofBetween = 20; ///< requests by dice before a split counts as seen
constexpr quint64 proofAlways = 300; ///< so many prove a split however near it is to the one before
constexpr int usersRemembered = 10000;

/// A request is missed when it takes longer than the active side's by half as much again as the objectives let the
/// slowest take: who is slower than that breaks them anyway. Never below what a stumble takes.
Stats::HangLimits hangLimits(const Config::Objectives &objectives)
{
    Stats::HangLimits limits;
    limits.patience = std::clamp(objectives.p95 * 3 / 2, milliseconds(2500), limits.patience);
    return limits;
}

} // namespace

Evidence::Evidence(const Config::Service &service, const Clock &clock)
    : m_objectives(service.objectives)
    , m_hangLimits(hangLimits(service.objectives))
    , m_clock(clock)
    , m_ofRunLong(Origin::User, objectivesLookBack)
    , m_lately(Origin::User, seconds(10))
    , m_checks(Origin::Check)
    , m_checksPerMinute(60000.0 / double(std::max<qint64>(1, service.checks.interval.count())))
    , m_watch(m_hangLimits)
    , m_judge(clock)
    , m_wayBack(service.checks)
{
    m_health[0].side = Side::Blue;
    m_health[1].side = Side::Green;
}

void Evidence::learnUsualWait(Instant now)
{
    constexpr quint64 enough = 20;
    if (now - m_usualWaitAt < seconds(1))
        return;
    m_usualWaitAt = now;
    std::optional<microseconds> quicker;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Figures answered = m_answered.figures(side, now);
        if (answered.requests >= enough && answered.p95)
            quicker = std::min(quicker.value_or(*answered.p95), *answered.p95);
    }
    if (quicker) // where nothing is answered any more, what was usual before stays so
        m_usualWait = quicker;
}

QList<Sample> Evidence::withoutHaste(const QList<Sample> &samples) const
{
    const microseconds usual = std::min<microseconds>(m_usualWait.value_or(m_objectives.p95), m_objectives.p95);
    QList<Sample> seen = samples;
    for (Sample &sample : seen) {
        if (sample.outcome == Outcome::Abandoned && sample.total && *sample.total < usual)
            sample.outcome = Outcome::ClientGone;
    }
    return seen;
}

void Evidence::add(const QList<Sample> &told)
{
    const Instant now = m_clock.now();
    const WallTime wall = m_clock.wallNow();
    for (const Sample &sample : told) {
        if (sample.outcome == Outcome::Ok)
            m_answered.add(sample, now);
    }
    learnUsualWait(now);
    const QList<Sample> samples = withoutHaste(told);
    m_limits.take(samples, now);
    for (const Sample &sample : samples) {
        m_shown.add(sample, now);
        if (sample.epoch >= m_runEpoch) {
            m_ofRun.add(sample, now);
            m_ofRunLong.add(sample, now);
        }
        m_lately.add(sample, now);
        SinceChecksFail &since = m_sinceChecksFail[size_t(sample.side)];
        if (since.since && sample.origin == Origin::User) {
            ++since.ended;
            since.failed += isFailure(sample.outcome) ? 1 : 0;
        }
        m_history.add(sample, wall);
        m_cells.add(sample, wall);
        m_watch.add(sample, now);
        if (sample.epoch == m_word.epoch && !sample.user.isEmpty() && m_users.size() < usersRemembered)
            m_users.insert(sample.user);
    }
    m_judge.add(samples);
}

void Evidence::add(const QList<Counters> &counters)
{
    m_shown.add(counters);
    m_ofRun.add(counters);
    m_lately.add(counters);
    m_split.add(counters);
    m_history.add(counters, m_clock.wallNow());
    m_cells.add(counters, m_clock.wallNow());
    m_watch.add(counters);
    m_judge.add(counters);
}

void Evidence::add(const Probe::CheckResult &check)
{
    m_checks.add(check.sample, m_clock.now());
    m_cells.add(check, m_clock.wallNow());
    m_limits.take(check, m_clock.now());
}

void Evidence::setHealth(const Probe::Health &health)
{
    m_health[size_t(health.side)] = health;
    SinceChecksFail &since = m_sinceChecksFail[size_t(health.side)];
    if (health.failuresInARow == 0)
        since = {};
    else if (!since.since)
        since.since = m_clock.now();
    m_wayBack.take(health);
}

void Evidence::runOpened(Side candidate, quint64 epoch)
{
    m_candidate = candidate;
    judgeFrom(epoch);
    m_lately = Stats::SlidingFigures(Origin::User, seconds(10));
    m_watch.begin(candidate, epoch, m_clock.now());
    m_judge.begin(candidate, epoch);
}

void Evidence::judgeFrom(quint64 epoch)
{
    m_runEpoch = epoch;
    m_judgedSince = m_clock.now();
    m_ofRun = Stats::SlidingFigures();
    m_ofRunLong = Stats::SlidingFigures(Origin::User, objectivesLookBack);
}

void Evidence::runFinished()
{
    m_watch.end();
    m_judge.end();
}

void Evidence::restart(bool running)
{
    m_shown = Stats::SlidingFigures();
    m_ofRun = Stats::SlidingFigures();
    m_ofRunLong = Stats::SlidingFigures(Origin::User, objectivesLookBack);
    m_lately = Stats::SlidingFigures(Origin::User, seconds(10));
    m_checks = Stats::SlidingFigures(Origin::Check);
    for (Probe::Health &health : m_health) {
        health.status = Probe::HealthStatus::Unknown;
        health.failuresInARow = 0;
        health.failedSinceGood = 0;
        health.failingSince.reset();
        health.upstreams.clear();
        health.goodInARow = 0;
    }
    m_sinceChecksFail = {};
    m_limits = {};
    m_wayBack.restart();
    m_watch = Stats::FailureWatch(m_hangLimits);
    m_judge.interrupted();
    if (running)
        m_watch.begin(m_candidate, m_runEpoch, m_clock.now());
}

std::optional<Rollout::Events::CandidateFails> Evidence::candidateFails() const
{
    const Stats::FailureVerdict verdict = m_watch.verdict(m_clock.now());
    if (!verdict.blamesCandidate() && !verdict.shared)
        return std::nullopt;
    Rollout::Events::CandidateFails event;
    event.shared = verdict.shared && !verdict.blamesCandidate();
    const bool hangs = !verdict.failing && (verdict.hanging || verdict.bothHang);
    event.cause = hangs ? Rollout::RollBackCause::Hanging : Rollout::RollBackCause::Failures;
    event.evidence.code = hangs          ? QStringLiteral("users.hang")
        : verdict.evidence.areRefusals() ? QStringLiteral("users.refused")
                                         : QStringLiteral("users.fail");
    event.evidence.args = verdict.evidence.args();
    event.evidence.args.insert(QStringLiteral("side"), sideName(m_candidate));
    return event;
}

void Evidence::orderInForce(const Router::ControlWord &word)
{
    if (word.greenShare != m_word.greenShare)
        m_former = m_word.greenShare;
    if (word.epoch > m_word.epoch)
        m_split.setEpoch(word.epoch);
    else if (word.epoch < m_word.epoch)
        m_split.reset(word.epoch);
    m_word = word;
    m_judge.orderInForce(word);
    m_users.clear();
    m_history.setRequested(word.greenShare, m_clock.wallNow());
    m_cells.setRequested(word.greenShare, m_clock.wallNow());
}

Limits::Capacity Evidence::capacity() const
{
    const Instant now = m_clock.now();
    std::array<Limits::SideLoad, 2> loads;
    for (const Side side : { Side::Blue, Side::Green }) {
        loads[size_t(side)]
            = Limits::loadOf(m_limits.lately(side, now), m_shown.startedPerSecond(side), m_checksPerMinute, now);
    }
    return Limits::capacityOf(loads);
}

void Evidence::leaseLapsed(const Router::ControlWord &word)
{
    m_word = word;
    m_former = word.greenShare;
    m_word.greenShare = shareOf(word.candidate(), Permyriad());
    m_split.reset(word.epoch);
    m_users.clear();
}

Figures Evidence::figures(Side side) const
{
    const Instant now = m_clock.now();
    return shareOf(side, m_word.greenShare).value() == 0 ? m_shown.lastFigures(side, now) : m_shown.figures(side, now);
}

Figures Evidence::lately(Side side) const
{
    return m_lately.figures(side, m_clock.now());
}

std::optional<microseconds> Evidence::checkP50(Side side) const
{
    return m_checks.figures(side, m_clock.now()).p50;
}

bool Evidence::provesOrder() const
{
    const std::optional<ObservedSplit> seen = m_split.observed();
    if (!seen)
        return false;
    const bool allOrNothing = m_word.greenShare.value() == 0 || m_word.greenShare.value() == 10000;
    if (seen->requests < (allOrNothing ? proofAtZero : proofBetween))
        return false;
    // What could as well be the split of before proves nothing: none of 13 requests is no sign that 5 % went to 0.
    const double before = m_former.percent();
    if (m_former != m_word.greenShare && seen->requests < proofAlways && before >= seen->low && before <= seen->high)
        return false;
    const auto independent = m_word.mode == Router::SplitMode::Sticky && !m_users.isEmpty()
        ? std::optional<quint64>(quint64(m_users.size()))
        : std::nullopt;
    return m_split.agreement(m_word.greenShare, independent) == Stats::Agreement::Agrees;
}

std::shared_ptr<const History> Evidence::history()
{
    m_history.advance(m_clock.wallNow());
    return m_history.history();
}

void Evidence::add(const QList<Phase::PhaseSample> &samples)
{
    for (const Phase::PhaseSample &sample : samples)
        m_cells.add(sample, m_clock.wallNow());
}

Cells::ViewPtr Evidence::cells()
{
    m_cells.advance(m_clock.wallNow());
    return m_cells.view(m_clock.now());
}

std::vector<Cells::Placed> Evidence::takeChangedCells()
{
    m_cells.advance(m_clock.wallNow());
    return m_cells.takeChanged();
}

/// The cells' tiers of users' requests fill the charts' tiers of the same width; one that the cells lack is made of
/// the finest.
void Evidence::absorb(const std::vector<Cells::Placed> &stored)
{
    const WallTime now = m_clock.wallNow();
    m_cells.absorb(stored, now);
    m_history.advance(now);
    for (const milliseconds width : m_history.widths())
        m_history.fillBefore(width, storedSlots(stored, width));
}

} // namespace Signalbox::Session
