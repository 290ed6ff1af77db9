#include "core/session/evidence.h"

#include "core/session/stored_slots.h"

#include "core/rollout/time_left.h"

#include <cmath>
#include <map>

namespace Signalbox::Session {
namespace {

constexpr quint64 proofAtZero = 10; ///< requests on the active side, none on the candidate
constexpr quint64 proofBetween = 20; ///< requests by dice before a split counts as seen
constexpr quint64 enoughLately = 20; ///< finished in ten seconds: users' requests can speak against checks
constexpr int usersRemembered = 10000;
constexpr seconds judgedAtMost(600); ///< the objectives look no further back
constexpr int slowFactor = 3; ///< the article's rule: "the active side is below a third of it"

QString millisecondsText(microseconds time)
{
    return QString::number(double(time.count()) / 1000.0, 'f', 0);
}

bool isThrottled(const Figures &active)
{
    return active.throttled * 20 > active.requests;
}

} // namespace

Evidence::Evidence(const Config::Service &service, const Clock &clock)
    : m_objectives(service.objectives)
    , m_clock(clock)
    , m_ofRunLong(Origin::User, judgedAtMost)
    , m_lately(Origin::User, seconds(10))
    , m_checks(Origin::Check)
    , m_checksPerMinute(60000.0 / double(std::max<qint64>(1, service.checks.interval.count())))
    , m_judge(clock)
    , m_wayBack(service.checks)
{
    m_health[0].side = Side::Blue;
    m_health[1].side = Side::Green;
}

void Evidence::add(const QList<Sample> &samples)
{
    const Instant now = m_clock.now();
    const WallTime wall = m_clock.wallNow();
    m_limits.take(samples, now);
    for (const Sample &sample : samples) {
        m_shown.add(sample, now);
        if (sample.epoch >= m_runEpoch) {
            m_ofRun.add(sample, now);
            m_ofRunLong.add(sample, now);
        }
        m_lately.add(sample, now);
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
    m_ofRunLong = Stats::SlidingFigures(Origin::User, judgedAtMost);
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
    m_ofRunLong = Stats::SlidingFigures(Origin::User, seconds(600));
    m_lately = Stats::SlidingFigures(Origin::User, seconds(10));
    m_checks = Stats::SlidingFigures(Origin::Check);
    for (Probe::Health &health : m_health) {
        health.status = Probe::HealthStatus::Unknown;
        health.failuresInARow = 0;
        health.successesInARow = 0;
    }
    m_wayBack.restart();
    m_watch = Stats::FailureWatch();
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
    event.evidence.code = hangs ? QStringLiteral("users.hang") : QStringLiteral("users.fail");
    event.evidence.args = verdict.evidence.args();
    event.evidence.args.insert(QStringLiteral("side"), sideName(m_candidate));
    return event;
}

void Evidence::orderInForce(const Router::ControlWord &word)
{
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

Limits::Capacity Evidence::capacity(const std::array<double, 2> &startedPerSecond) const
{
    std::array<Limits::SideLoad, 2> loads;
    for (const Side side : { Side::Blue, Side::Green }) {
        Limits::SideLoad &load = loads[size_t(side)];
        if (const auto &told = m_limits.told(side))
            load.limits = told->limits;
        load.usersPerSecond = startedPerSecond[size_t(side)];
        load.ownPerMinute = m_checksPerMinute;
    }
    return Limits::capacityOf(loads);
}

void Evidence::leaseLapsed(const Router::ControlWord &word)
{
    m_word = word;
    m_word.greenShare = shareOf(word.candidate(), Permyriad());
    m_split.reset(word.epoch);
    m_users.clear();
    m_history.setRequested(m_word.greenShare, m_clock.wallNow());
}

Figures Evidence::figures(Side side) const
{
    return m_shown.figures(side, m_clock.now());
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
    const auto independent = m_word.mode == Router::SplitMode::Sticky && !m_users.isEmpty()
        ? std::optional<quint64>(quint64(m_users.size()))
        : std::nullopt;
    return m_split.agreement(m_word.greenShare, independent) == Stats::Agreement::Agrees;
}

QString Evidence::brokenObjective(const Figures &figures) const
{
    if (const auto failures = figures.failurePercent(); failures && *failures > m_objectives.failurePercent) {
        return QStringLiteral("failures %1 % > %2 %")
            .arg(*failures, 0, 'f', 1)
            .arg(m_objectives.failurePercent, 0, 'f', 1);
    }
    if (figures.p95 && *figures.p95 > m_objectives.p95)
        return QStringLiteral("p95 %1 ms > %2 ms").arg(millisecondsText(*figures.p95)).arg(m_objectives.p95.count());
    if (figures.p99 && *figures.p99 > m_objectives.p99)
        return QStringLiteral("p99 %1 ms > %2 ms").arg(millisecondsText(*figures.p99)).arg(m_objectives.p99.count());
    return {};
}

/// A quarter of users' requests of the last ten seconds got 429 on the candidate; on the active side next to none, or
/// there too, and then it is nobody's doing alone.
Message Evidence::throttledText(const Figures &candidate, const Figures &active) const
{
    if (candidate.throttled < 5 || candidate.throttled * 4 < candidate.requests)
        return {};
    return { isThrottled(active) ? QStringLiteral("gate.throttled-shared") : QStringLiteral("gate.throttled"),
             { { QStringLiteral("side"), sideName(m_candidate) },
               { QStringLiteral("active"), sideName(other(m_candidate)) },
               { QStringLiteral("throttled"), candidate.throttled },
               { QStringLiteral("requests"), candidate.requests },
               { QStringLiteral("activeThrottled"), active.throttled },
               { QStringLiteral("activeRequests"), active.requests } } };
}

Figures Evidence::judged(Side side, quint64 needed) const
{
    const Instant now = m_clock.now();
    const Figures lastMinute = m_ofRun.figures(side, now);
    return lastMinute.requests >= needed ? lastMinute : m_ofRunLong.figures(side, now);
}

/// Enough of them ended lately, and well.
bool Evidence::usersFine(const Figures &lately) const
{
    return lately.requests >= enoughLately && !lately.stalled
        && lately.failurePercent().value_or(100) <= m_objectives.failurePercent;
}

WayBack Evidence::wayBack(Side home) const
{
    const Instant now = m_clock.now();
    const Figures lately = m_lately.figures(home, now);
    const double ofHome = figures(home).startedPerSecond;
    return m_wayBack.look(home,
                          { .homeIsFine = usersFine(lately) && lately.throttled * 20 <= lately.requests,
                            .all = ofHome + figures(other(home)).startedPerSecond,
                            .home = ofHome },
                          now);
}

Rollout::GateInputs Evidence::gateInputs(Side candidate, Side home) const
{
    const Instant now = m_clock.now();
    const Side active = other(candidate);
    Rollout::GateInputs inputs;
    inputs.candidateHealth = health(candidate).status;
    inputs.failedChecks = health(candidate).failuresInARow;
    inputs.activeChecksFail
        = health(active).failuresInARow > 0 && health(active).status != Probe::HealthStatus::Healthy;
    const Figures lately = m_lately.figures(candidate, now);
    inputs.usersFine = usersFine(lately);
    const Figures activeLately = m_lately.figures(active, now);
    inputs.throttled = throttledText(lately, activeLately);
    inputs.throttledShared = isThrottled(activeLately);
    if (const auto seen = m_split.observed()) {
        const double share = candidate == Side::Green ? seen->percent / 100.0 : 1.0 - seen->percent / 100.0;
        inputs.candidateStarted = quint64(std::llround(share * double(seen->requests)));
    }
    judgeObjective(inputs, candidate);
    inputs.judge = m_judge.says();
    const WayBack way = wayBack(home);
    inputs.noWayBack = way.why;
    inputs.wayBackLost = way.state == WayBack::State::Lost;
    return inputs;
}

Message Evidence::tooFew(quint64 finished, quint64 needed) const
{
    const nanoseconds looked = m_clock.now() - m_judgedSince;
    const Message left = looked < judgedAtMost
        ? Rollout::timeLeft(finished, needed, looked)
        : Message { QStringLiteral("left.never"),
                    { { QStringLiteral("minutes"), qint64(judgedAtMost.count() / 60) } } };
    return {
        QStringLiteral("objective.too-few"),
        { { QStringLiteral("n"), finished }, { QStringLiteral("of"), needed }, { QStringLiteral("left"), words(left) } }
    };
}

/// The candidate's tail is slow, and the active side's takes less than a third of its time. Too few requests on either
/// side say nothing.
Message Evidence::slowText(const Figures &candidate, const Figures &active, quint64 needed) const
{
    if (candidate.requests < needed || active.requests < needed || !candidate.p95 || !active.p95
        || *candidate.p95 <= m_objectives.slowAbove || *active.p95 * slowFactor >= *candidate.p95)
        return {};
    return { QStringLiteral("gate.slow"),
             { { QStringLiteral("side"), sideName(m_candidate) },
               { QStringLiteral("active"), sideName(other(m_candidate)) },
               { QStringLiteral("candidateMs"), millisecondsText(*candidate.p95) },
               { QStringLiteral("activeMs"), millisecondsText(*active.p95) },
               { QStringLiteral("limitMs"), qint64(m_objectives.slowAbove.count()) } } };
}

void Evidence::judgeObjective(Rollout::GateInputs &inputs, Side candidate) const
{
    const Side active = other(candidate);
    const quint64 needed = quint64(std::max(1, m_objectives.minimumRequests));
    const Figures ofRun = judged(candidate, needed);
    if (ofRun.requests < needed) {
        inputs.objective = Rollout::Measure::Insufficient;
        inputs.objectiveText = tooFew(ofRun.requests, needed);
        return;
    }
    const Figures ofActive = judged(active, needed);
    inputs.slow = slowText(ofRun, ofActive, needed);
    const QString broken = brokenObjective(ofRun);
    inputs.objective = broken.isEmpty() ? Rollout::Measure::Met : Rollout::Measure::Broken;
    if (!broken.isEmpty()) {
        inputs.objectiveText
            = { QStringLiteral("objective.broken"),
                { { QStringLiteral("what"), broken }, { QStringLiteral("side"), sideName(candidate) } } };
        inputs.objectiveShared = ofActive.requests >= needed && !brokenObjective(ofActive).isEmpty();
    }
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
