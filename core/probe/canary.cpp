#include "core/probe/canary.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Probe {
namespace {

constexpr int fewestPairs = 6; // below, no order statistic bounds the median with 95 %

std::optional<microseconds> nearestRank(std::vector<microseconds> values, double q)
{
    if (values.empty())
        return std::nullopt;
    const auto rank = std::clamp<size_t>(size_t(std::ceil(q * double(values.size()))), 1, values.size());
    const auto at = values.begin() + std::ptrdiff_t(rank - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

void addTo(std::optional<qint64> &sum, const std::optional<int> &value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

Error planError(const char *code, const QVariantMap &args = {})
{
    return errorOf(QStringLiteral("usage"), { QString::fromLatin1(code), args });
}

} // namespace

QString retryName(CanaryRetry retry)
{
    switch (retry) {
    case CanaryRetry::None:
        return QStringLiteral("none");
    case CanaryRetry::Sdk:
        return QStringLiteral("sdk");
    case CanaryRetry::Article:
        return QStringLiteral("article");
    }
    Q_UNREACHABLE();
}

std::optional<CanaryRetry> retryFromName(QStringView name)
{
    for (const CanaryRetry retry : { CanaryRetry::None, CanaryRetry::Sdk, CanaryRetry::Article }) {
        if (name == retryName(retry))
            return retry;
    }
    return std::nullopt;
}

QString routeName(CanaryRoute route)
{
    return route == CanaryRoute::Routed ? QStringLiteral("routed") : QStringLiteral("straight");
}

QString verdictName(CanaryVerdict verdict)
{
    switch (verdict) {
    case CanaryVerdict::Pass:
        return QStringLiteral("pass");
    case CanaryVerdict::Fail:
        return QStringLiteral("fail");
    case CanaryVerdict::Insufficient:
        return QStringLiteral("insufficient");
    }
    Q_UNREACHABLE();
}

int CanaryPlan::slotCount() const
{
    return std::max(1, int(duration / std::max(interval, milliseconds(1))));
}

bool CanaryPlan::toCandidate(int slot) const
{
    // The first slot is the candidate's, and any n of them hold percent · n, rounded up.
    const auto until = [this](int n) { return std::ceil(percent * n / 100 - 1e-9); };
    return until(slot + 1) > until(slot);
}

int CanaryPlan::candidateSlots() const
{
    int count = 0;
    for (int slot = 0; slot < slotCount(); ++slot)
        count += toCandidate(slot) ? 1 : 0;
    return count;
}

Done checkPlan(const CanaryPlan &plan)
{
    constexpr milliseconds shortest { 10 };
    constexpr milliseconds longest { 3'600'000 };
    if (!(plan.percent > 0 && plan.percent <= 100))
        return planError("canary.plan-percent", { { QStringLiteral("percent"), QString::number(plan.percent) } });
    if (plan.duration < milliseconds(1000) || plan.duration > longest)
        return planError("canary.plan-duration");
    if (plan.interval < shortest || plan.interval > plan.duration)
        return planError("canary.plan-interval");
    if (!(plan.successPercent > 0 && plan.successPercent <= 100))
        return planError("canary.plan-success");
    if (plan.minimum < 1)
        return planError("canary.plan-minimum");
    return done();
}

std::optional<double> CanaryFigures::successPercent() const
{
    if (judged() == 0)
        return std::nullopt;
    return 100.0 * double(good) / double(judged());
}

std::optional<double> CanaryFigures::goodputPercent() const
{
    if (finished == 0)
        return std::nullopt;
    return 100.0 * double(met) / double(finished);
}

quint64 CanaryView::requestsSent() const
{
    quint64 sum = 0;
    for (const auto &side : lanes) {
        for (const CanaryFigures &lane : side)
            sum += lane.sent;
    }
    return sum;
}

std::optional<double> CanaryView::goodput(Side side, CanaryRoute route) const
{
    if (elapsed < seconds(1) || lane(side, route).finished == 0)
        return std::nullopt;
    return 1000.0 * double(lane(side, route).met) / double(elapsed.count());
}

void CanaryTally::add(int slot, CanaryRoute route, const CheckResult &result, int retries)
{
    const Sample &sample = result.sample;
    Lane &lane = of(sample.side, route);
    CanaryFigures &counts = lane.counts;
    ++counts.finished;
    counts.retries += quint64(std::max(retries, 0));
    counts.resends += quint64(std::max(sample.sends - 1, 0));
    addTo(counts.tokensIn, result.promptTokens);
    addTo(counts.tokensOut, result.completionTokens);
    if (sample.outcome == Outcome::Throttled) {
        ++counts.throttled;
        return;
    }
    if (sample.outcome != Outcome::Ok) {
        ++counts.failures[sample.outcome];
        counts.said[sample.outcome] = result.message;
        return;
    }
    ++counts.good;
    if (sample.headers && *sample.headers <= m_headersWithin)
        ++counts.met;
    if (sample.headers) {
        lane.headers.push_back(*sample.headers);
        if (sample.reused && retries == 0 && sample.sends == 1)
            m_warmHeaders[slot][size_t(route)] = sample.headers;
    }
    if (sample.firstToken)
        lane.ttft.push_back(*sample.firstToken);
    if (sample.total)
        lane.total.push_back(*sample.total);
    if (sample.total && sample.firstToken && result.completionTokens.value_or(0) > 1)
        lane.tpot.push_back((*sample.total - *sample.firstToken) / (*result.completionTokens - 1));
}

CanaryLanes CanaryTally::lanes() const
{
    CanaryLanes out;
    for (size_t side = 0; side < 2; ++side) {
        for (size_t route = 0; route < 2; ++route) {
            const Lane &lane = m_lanes[side][route];
            CanaryFigures &figures = out[side][route];
            figures = lane.counts;
            figures.ttftP50 = nearestRank(lane.ttft, 0.5);
            figures.ttftP95 = nearestRank(lane.ttft, 0.95);
            figures.tpotP50 = nearestRank(lane.tpot, 0.5);
            figures.tpotP95 = nearestRank(lane.tpot, 0.95);
            figures.headersP95 = nearestRank(lane.headers, 0.95);
            figures.totalP50 = nearestRank(lane.total, 0.5);
            figures.totalP95 = nearestRank(lane.total, 0.95);
        }
    }
    return out;
}

std::optional<CanaryOverhead> CanaryTally::overhead() const
{
    std::vector<microseconds> differences;
    for (const auto &[slot, both] : m_warmHeaders) {
        if (both[0] && both[1])
            differences.push_back(*both[size_t(CanaryRoute::Routed)] - *both[size_t(CanaryRoute::Straight)]);
    }
    const auto n = differences.size();
    if (n < fewestPairs)
        return std::nullopt;
    std::sort(differences.begin(), differences.end());
    // Ranks of the binomial(n, 1/2), by its normal approximation, rounded outwards.
    const double half = Stats::z95 * std::sqrt(double(n)) / 2;
    const auto low = size_t(std::max(std::floor(double(n) / 2 - half), 1.0));
    const auto high = std::min(size_t(std::ceil(double(n) / 2 + 1 + half)), n);
    return CanaryOverhead { differences[(n + 1) / 2 - 1], differences[low - 1], differences[high - 1], n };
}

quint64 CanaryTally::open() const
{
    quint64 sum = 0;
    for (const auto &side : m_lanes) {
        for (const Lane &lane : side)
            sum += lane.counts.open();
    }
    return sum;
}

} // namespace Signalbox::Probe
