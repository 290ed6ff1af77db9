#include "core/judge/trial.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Signalbox::Judge {
namespace {

constexpr Micros shortestLimit = std::chrono::seconds(1);
constexpr double limitFactor = 1.25; // of the active side's p95
constexpr double lateFactor = 1.5; // where more is waited for, less is known in time
constexpr double coldFactor = 2.5; // who is cold may be slow, but not hang
constexpr Micros longestLimit = std::chrono::seconds(36); // times coldFactor and a tolerance below Cohorts::longest
constexpr Micros longestRequest = std::chrono::hours(24);
constexpr std::size_t mostGivenUp = 4096; // where nobody takes them
constexpr Micros mostAhead = std::chrono::seconds(60);
constexpr Micros usuallyToldWithin = std::chrono::milliseconds(500);
constexpr Micros mostSlack = std::chrono::seconds(5); // longer is a gap, see LiveJudge
constexpr Micros slackStays = std::chrono::seconds(20);

std::size_t shareIndex(Metric metric)
{
    switch (metric) {
    case Metric::Failures:
        return 0;
    case Metric::Unfinished:
        return 1;
    case Metric::ClientErrors:
        return 2;
    case Metric::Throttled:
        return 3;
    case Metric::Latency:
    case Metric::Headers:
        break;
    }
    return 0;
}

Micros times(Micros time, double factor)
{
    return Micros(std::int64_t(double(time.count()) * factor));
}

} // namespace

const char *metricName(Metric metric)
{
    switch (metric) {
    case Metric::Failures:
        return "failures";
    case Metric::Unfinished:
        return "unfinished";
    case Metric::Latency:
        return "latency";
    case Metric::Headers:
        return "headers";
    case Metric::ClientErrors:
        return "client_errors";
    case Metric::Throttled:
        return "throttled";
    }
    return "";
}

Trial::Trial(const Rules &rules)
    : m_rules(rules)
    , m_shares { ShareEvidence(rules.of(Metric::Failures).tolerated),
                 ShareEvidence(rules.of(Metric::Unfinished).tolerated),
                 ShareEvidence(rules.of(Metric::ClientErrors).tolerated),
                 ShareEvidence(rules.of(Metric::Throttled).tolerated) }
    , m_latency { LatencyEvidence(rules.of(Metric::Latency).tolerated, rules.toleratedTail),
                  LatencyEvidence(rules.of(Metric::Headers).tolerated, rules.toleratedTail) }
{
}

ShareEvidence &Trial::shares(Metric metric)
{
    return m_shares[shareIndex(metric)];
}

const ShareEvidence &Trial::shares(Metric metric) const
{
    return m_shares[shareIndex(metric)];
}

const LatencyEvidence &Trial::latency(Metric metric) const
{
    return m_latency[metric == Metric::Latency ? 0 : 1];
}

void Trial::started(Arm arm, Micros at, std::uint64_t count)
{
    advance(at);
    if (!m_firstActive && arm == Arm::Active)
        m_firstActive = at;
    if (!m_began && arm == Arm::Candidate) {
        m_began = at;
        const bool fresh = m_rules.alwaysWarmUp || (m_firstActive && at - *m_firstActive >= m_rules.freshAfter);
        m_warmUntil = fresh ? at + m_rules.warmUp : at;
    }
    m_sides[std::size_t(arm)].started += count;
    for (std::uint64_t i = 0; i < count; ++i) {
        m_share.add(arm);
        m_running.started(arm, at, m_share.era());
        m_late.started(arm, at, m_share.era());
    }
}

bool Trial::possible(const Ended &request) const
{
    return request.total.count() >= 0 && request.total <= longestRequest && request.start.count() >= 0
        && request.start <= m_now + mostAhead && (!request.headers || request.headers->count() >= 0);
}

bool Trial::repeated(std::uint64_t id)
{
    return id != 0 && std::exchange(m_ids[id % m_ids.size()], id) == id;
}

void Trial::ordered(double share, bool exact)
{
    m_share.begin(share, exact);
}

void Trial::interrupted()
{
    m_running.forget();
    m_late.forget();
    for (ShareEvidence &evidence : m_shares)
        evidence.passAnew();
    for (LatencyEvidence &evidence : m_latency)
        evidence.passAnew();
    if (m_decision != Decision::Pass)
        return;
    m_decision = Decision::Insufficient;
    m_decidedAt.reset();
}

Bet Trial::betOf(Arm arm, std::uint32_t era, Micros start, Micros total, std::uint64_t id) const
{
    return { .arm = arm,
             .share = m_share.share(era),
             .age = m_began ? m_now - *m_began : Micros {},
             .start = start,
             .total = total,
             .id = id };
}

void Trial::toldLate(Micros by)
{
    if (by <= usuallyToldWithin)
        return;
    m_slack = std::max(m_slack, std::min(2 * by, mostSlack));
    m_slackUntil = m_now + slackStays;
}

bool Trial::ended(const Ended &request, Micros now)
{
    if (possible(request))
        toldLate(now - request.start - request.total);
    advance(now);
    if (!possible(request) || repeated(request.id)) {
        ++m_ignored;
        return false;
    }
    if (m_sides[std::size_t(request.arm)].started <= m_sides[std::size_t(request.arm)].ended)
        started(request.arm, request.start);
    const Cohorts::Place inTime = m_running.ended(request.arm, request.start, m_share.era());
    const Cohorts::Place place = m_late.ended(request.arm, request.start, m_share.era());
    ++m_sides[std::size_t(request.arm)].ended;
    if (!place.open) { // settled long ago, or told much too late
        ++m_ignored;
        return false;
    }
    const Bet bet = betOf(request.arm, place.era, request.start, request.total, request.id);
    if (inTime.open && request.ending != Ending::Left)
        shares(Metric::Unfinished).add(bet, false);
    count(request, bet);
    if (request.ending == Ending::Fine)
        compareLatency(request, bet);
    decide();
    return true;
}

void Trial::count(const Ended &request, const Bet &bet)
{
    m_users.saw(request.user, request.arm, bet.share);
    const bool failed = request.ending == Ending::Failed;
    m_shared.add(request.arm, failed, request.total, m_now);
    m_everSlow = m_everSlow || m_shared.slow();
    m_everFailing = m_everFailing || m_shared.failing();
    if (failed)
        ++m_sides[std::size_t(request.arm)].failed;
    if (request.ending == Ending::Left)
        return;
    const auto add = [&](Metric metric, bool bad) {
        shares(metric).add(bet, bad);
        if (bad && request.user != 0 && request.arm == Arm::Candidate)
            m_users.bad(request.user, metric, shares(metric).growth().round());
    };
    add(Metric::Failures, failed);
    add(Metric::ClientErrors, request.ending == Ending::ClientError);
    add(Metric::Throttled, request.ending == Ending::Throttled);
}

// Answers of different length are different kinds; a factor of four apart is enough, and there are few of them.
std::uint64_t Trial::stratumOf(const Ended &request, bool bySize) const
{
    std::uint64_t stratum = request.stratum;
    if (bySize && request.bytes > 0)
        stratum = (stratum ^ std::uint64_t(1 + std::ilogb(double(request.bytes)) / 2)) * 0x9e3779b97f4a7c15ULL;
    return stratum;
}

bool Trial::warm(Micros start) const
{
    return !m_began || start >= m_warmUntil;
}

void Trial::compareLatency(const Ended &request, const Bet &bet)
{
    Bet latencyBet = bet;
    if (!warm(request.start)) {
        if (request.arm == Arm::Candidate)
            return;
        latencyBet.share = 0; // the active side's are learned from, not judged
    }
    const auto rank = m_latency[0].add(latencyBet, request.total, stratumOf(request, true));
    if (rank && latencyBet.share > 0)
        m_users.ranked(request.user, request.arm, *rank);
    if (request.headers)
        m_latency[1].add(latencyBet, *request.headers, stratumOf(request, false));
    if (request.arm == Arm::Active && ++m_sinceLimit >= 20)
        setLimit();
}

void Trial::setLimit()
{
    m_sinceLimit = 0;
    const RankWindow &reference = m_latency[0].reference();
    if (reference.size() < LatencyEvidence::fewest)
        return;
    const double position = *reference.quantile(0.95);
    const auto limit
        = std::clamp(Micros(std::int64_t(limitFactor * LogScale::microseconds(position))), shortestLimit, longestLimit);
    // What has ended after a short while are the short ones: they say nothing of how long others take.
    if (m_firstActive && m_now - *m_firstActive >= 2 * limit)
        m_limit = limit;
}

void Trial::advance(Micros now)
{
    if (now <= m_now)
        return;
    m_now = now;
    settleOverdue();
}

/// What is tolerated of the latency is tolerated here too.
Cohorts::Patience Trial::patienceFor(Arm arm, double factor) const
{
    if (arm == Arm::Active)
        return { .usual = times(m_limit, factor) };
    const Micros limit = times(m_limit, 1 + m_rules.of(Metric::Latency).tolerated);
    return { .usual = times(limit, factor),
             .early = times(limit, coldFactor),
             .until = m_began && m_warmUntil > *m_began ? m_warmUntil : Micros::min() };
}

void Trial::settleOverdue()
{
    bool any = false;
    if (m_now > m_slackUntil)
        m_slack = {};
    const Micros seen = m_now - m_slack;
    for (const Arm arm : { Arm::Active, Arm::Candidate }) {
        const Cohorts::Patience running = patienceFor(arm, 1);
        while (const auto cohort = m_running.nextOverdue(arm, seen, running)) {
            countUnfinished(*cohort, running.of(cohort->start));
            any = true;
        }
        while (const auto cohort = m_late.nextOverdue(arm, seen, patienceFor(arm, lateFactor)))
            addLate(*cohort, times(m_limit, lateFactor));
    }
    if (any)
        decide();
}

void Trial::countUnfinished(const Cohorts::Overdue &cohort, Micros limit)
{
    m_sides[std::size_t(cohort.arm)].unfinished += cohort.count;
    const Bet bet = betOf(cohort.arm, cohort.era, cohort.start, limit);
    for (std::uint64_t i = 0; i < cohort.count; ++i)
        shares(Metric::Unfinished).add(bet, true);
}

void Trial::addLate(const Cohorts::Overdue &cohort, Micros limit)
{
    if (m_givenUp.size() < mostGivenUp)
        m_givenUp.push_back(cohort);
    if (!warm(cohort.start))
        return;
    const Bet bet = betOf(cohort.arm, cohort.era, cohort.start, limit);
    for (std::uint64_t i = 0; i < cohort.count; ++i)
        m_latency[0].addUnfinished(bet, limit);
}

bool Trial::crossed(Metric metric) const
{
    const bool isLatency = metric == Metric::Latency || metric == Metric::Headers;
    if (!isLatency)
        return shares(metric).evidence() >= m_rules.threshold(metric);
    // Of fewer the size of an effect cannot be told.
    const LatencyPair &pair = latency(metric).since();
    return latency(metric).evidence() >= m_rules.threshold(metric) && pair[0].total() >= 10 && pair[1].total() >= 8;
}

std::optional<Trial::Failing> Trial::failing(Metric metric) const
{
    if (!crossed(metric))
        return std::nullopt;
    const Limit &limit = m_rules.of(metric);
    const double alpha = m_rules.alpha * limit.alphaShare;
    if (metric != Metric::Latency && metric != Metric::Headers) {
        const ShareEvidence &evidence = shares(metric);
        Effect effect = evidence.effect(true, alpha);
        if (evidence.badSince() < 3 || !(effect.value > limit.tolerated))
            return std::nullopt;
        effect.low = std::max(effect.low, alarmPart * limit.tolerated); // whatever is less was refused
        return Failing { metric, false, effect };
    }
    const LatencyPair &pair = latency(metric).since();
    Effect body = slowdown(pair, alpha);
    body.low = std::max(body.low, alarmPart * limit.tolerated);
    if (body.value > limit.tolerated)
        return Failing { metric, false, body };
    const Effect tail = tailExcess(pair, alpha);
    if (tail.value > 0.03)
        return Failing { metric, true, tail };
    return std::nullopt;
}

bool Trial::provenByUsers(const Failing &found) const
{
    const bool slow = found.metric == Metric::Latency
        || found.metric == Metric::Headers
        // A few slow users' requests run long, on any side; but not most of them.
        || (found.metric == Metric::Unfinished && found.effect.value < 0.5);
    if (slow && m_users.stick())
        return m_users.slower(m_rules.alpha * m_rules.of(found.metric).alphaShare);
    return found.metric == Metric::Latency || found.metric == Metric::Headers
        || m_users.enoughBad(found.metric, shares(found.metric).growth().round());
}

void Trial::fail(const Failing &found)
{
    m_decidedAt = m_now;
    m_failure = verdict();
    m_decision = Decision::Fail;
    m_failure.decision = Decision::Fail;
    m_failure.lack = Lack::None;
    m_failure.metric = found.metric;
    m_failure.tail = found.tail;
    m_failure.effect = found.effect;
    m_failure.action = m_rules.of(found.metric).action;
    m_failure.moreRequests.reset();
}

void Trial::decide()
{
    if (m_decision == Decision::Fail)
        return;
    // Estimating a slow-down takes long, and evidence beyond its threshold with an effect that is tolerated may last.
    const bool slow = crossed(Metric::Latency) || crossed(Metric::Headers);
    const bool look = slow && (m_sinceLook == 0 || m_sinceLook >= 20);
    m_sinceLook = look ? 1 : (slow ? m_sinceLook + 1 : 0);
    bool few = false;
    for (const Metric metric : { Metric::Failures, Metric::Unfinished, Metric::Latency, Metric::Headers,
                                 Metric::ClientErrors, Metric::Throttled }) {
        const bool isLatency = metric == Metric::Latency || metric == Metric::Headers;
        const auto found = isLatency && !look ? std::nullopt : failing(metric);
        if (!found)
            continue;
        if (provenByUsers(*found)) {
            fail(*found);
            return;
        }
        few = true;
    }
    m_fewUsers = few || (m_fewUsers && slow);
    const bool pass = passes();
    if (pass == (m_decision == Decision::Pass))
        return;
    m_decision = pass ? Decision::Pass : Decision::Insufficient;
    m_decidedAt = pass ? std::optional(m_now) : std::nullopt;
}

} // namespace Signalbox::Judge
