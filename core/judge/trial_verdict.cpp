#include "core/judge/trial.h"

#include <algorithm>
#include <cmath>

// What a trial tells: the figures behind its decision.
namespace Signalbox::Judge {
namespace {

constexpr std::uint64_t fewestToPass = 100; // latencies of each side

bool isLatency(Metric metric)
{
    return metric == Metric::Latency || metric == Metric::Headers;
}

/// An estimate, as exact as it is: two digits, rounded up.
std::uint64_t roughly(double requests)
{
    const double wanted = std::clamp(std::ceil(requests), 1.0, 1e9);
    const double unit = std::max(1.0, std::pow(10.0, std::floor(std::log10(wanted)) - 1));
    return std::uint64_t(std::ceil(wanted / unit) * unit);
}

void addQuantiles(ArmView &view, const LogHistogram &histogram)
{
    const auto at = [&](double share) -> std::optional<Micros> {
        const auto position = histogram.quantile(share);
        return position ? std::optional(Micros(std::int64_t(LogScale::microseconds(*position)))) : std::nullopt;
    };
    view.p50 = at(0.5);
    view.p95 = at(0.95);
    view.p99 = at(0.99);
}

} // namespace

std::vector<Metric> Trial::watched() const
{
    std::vector<Metric> list { Metric::Failures, Metric::Unfinished, Metric::Latency, Metric::ClientErrors,
                               Metric::Throttled };
    if (latency(Metric::Headers).judged(Arm::Candidate) > 0)
        list.push_back(Metric::Headers);
    return list;
}

bool Trial::passes() const
{
    const double needed = m_rules.passThreshold();
    // Once passed it takes some evidence to the contrary to lose it, so that it does not flicker.
    const double enough = m_decision == Decision::Pass ? 1 : needed;
    const LatencyEvidence &total = m_latency[0];
    if (total.passEvidence() < enough || shares(Metric::Failures).passEvidence() < enough)
        return false;
    if (total.judged(Arm::Candidate) < fewestToPass || total.judged(Arm::Active) < fewestToPass)
        return false;
    const auto fine = [&](Metric metric) {
        const double pass = isLatency(metric) ? latency(metric).passEvidence() : shares(metric).passEvidence();
        const double worse = isLatency(metric) ? latency(metric).evidence() : shares(metric).evidence();
        return pass >= enough && worse < std::min(needed, m_rules.threshold(metric));
    };
    if (latency(Metric::Headers).judged(Arm::Candidate) > 0 && !fine(Metric::Headers))
        return false;
    return fine(Metric::Failures) && fine(Metric::Unfinished) && fine(Metric::Latency) && fine(Metric::ClientErrors)
        && fine(Metric::Throttled);
}

MetricView Trial::view(Metric metric) const
{
    MetricView out { .metric = metric,
                     .threshold = m_rules.threshold(metric),
                     .passThreshold = m_rules.passThreshold() };
    const double alpha = m_rules.alpha * m_rules.of(metric).alphaShare;
    const Growth &growth = isLatency(metric) ? latency(metric).growth() : shares(metric).growth();
    if (isLatency(metric)) {
        const LatencyEvidence &evidence = latency(metric);
        out.seen = evidence.judged(Arm::Candidate) > 0;
        out.evidence = evidence.evidence();
        out.passEvidence = evidence.passEvidence();
        const bool grows = out.evidence > 10;
        out.effect = slowdown(grows ? evidence.since() : evidence.all(), alpha);
        const Effect tail = grows ? tailExcess(evidence.since(), alpha) : Effect {};
        out.tail = tail.value > 0.03 && !(out.effect.value > m_rules.of(metric).tolerated);
        if (out.tail)
            out.effect = tail;
    } else {
        const ShareEvidence &evidence = shares(metric);
        out.seen = evidence.seen();
        out.evidence = evidence.evidence();
        out.passEvidence = evidence.passEvidence();
        out.effect = evidence.effect(out.evidence > 10, alpha);
    }
    out.movers = growth.movers();
    return out;
}

std::uint64_t Trial::moreRequests(std::optional<Metric> &slowest) const
{
    const double share = m_share.share(m_share.era());
    double most = 0;
    for (const Metric metric : watched()) {
        const double growth = isLatency(metric) ? latency(metric).passGrowth(share) : shares(metric).passGrowth(share);
        const double evidence = isLatency(metric) ? latency(metric).passEvidence() : shares(metric).passEvidence();
        const double missing = std::log(m_rules.passThreshold()) - std::log(std::max(evidence, 1e-9));
        // With nothing known of the active side yet: a hundred requests show something of it.
        const double more = growth > 0 ? missing / growth : double(fewestToPass);
        if (missing > 0 && more > most) {
            most = more;
            slowest = metric;
        }
    }
    const std::uint64_t judged = m_latency[0].judged(Arm::Candidate);
    const double fewest = judged < fewestToPass ? double(fewestToPass - judged) : 1;
    return roughly(std::max(most, fewest));
}

void Trial::explain(Verdict &verdict) const
{
    if (m_sides[1].started == 0)
        verdict.lack = Lack::NoCandidate;
    else if (m_sides[0].started == 0)
        verdict.lack = Lack::NoActive;
    else if (m_fewUsers)
        verdict.lack = Lack::FewUsers;
    else if (m_began && m_now < m_warmUntil)
        verdict.lack = Lack::WarmingUp;
    else
        verdict.lack = Lack::Requests;
    verdict.moreRequests = moreRequests(verdict.metric);
    if (verdict.metric)
        verdict.effect = verdict.evidence[std::size_t(*verdict.metric)].effect;
}

Verdict Trial::verdict() const
{
    if (m_decision == Decision::Fail)
        return m_failure;
    Verdict out { .decision = m_decision, .decidedAt = m_decidedAt };
    out.sides = m_sides;
    for (std::size_t arm = 0; arm < arms; ++arm) {
        addQuantiles(out.sides[arm], m_latency[0].all()[arm]);
        out.sides[arm].users = m_users.count(Arm(arm));
    }
    for (std::size_t i = 0; i < metrics; ++i)
        out.evidence[i] = view(Metric(i));
    out.sharedSlow = m_shared.slow();
    out.sharedFailing = m_shared.failing();
    out.everSharedSlow = m_everSlow;
    out.everSharedFailing = m_everFailing;
    out.ignored = m_ignored;
    if (m_decision == Decision::Pass) {
        out.lack = Lack::None;
        out.metric = Metric::Latency;
        out.effect = out.evidence[std::size_t(Metric::Latency)].effect;
    } else {
        explain(out);
    }
    return out;
}

} // namespace Signalbox::Judge
