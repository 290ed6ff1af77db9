#include "core/probe/fold.h"

#include <algorithm>
#include <bit>

namespace Signalbox::Probe {
namespace {

constexpr quint32 recentChecks = (1U << 30) - 1; // simulated: at 30 % failures 1 change in 1,000 checks, not 440
constexpr int relapsesToHold = 2;
constexpr int successesToSoften = 10;
constexpr int successesToBelieve = 2; // one good answer among many bad ones is luck

bool isSlow(const Sample &sample, const Config::CheckSettings &settings)
{
    return sample.total.has_value() && *sample.total > settings.degradedAbove;
}

bool isGood(const CheckResult &result, const Config::CheckSettings &settings)
{
    return result.sample.outcome == Outcome::Ok && !isSlow(result.sample, settings);
}

int badness(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Unknown:
        return 0;
    case HealthStatus::Healthy:
        return 1;
    case HealthStatus::Throttled:
        return 2;
    case HealthStatus::Degraded:
        return 3;
    case HealthStatus::Unhealthy:
        return 4;
    }
    Q_UNREACHABLE();
}

// What stays unhealthy until good answers have proved otherwise.
HealthStatus unlessUnhealthy(HealthStatus present, HealthStatus wanted)
{
    return present == HealthStatus::Unhealthy ? HealthStatus::Unhealthy : wanted;
}

void foldSuccess(UpstreamHealth &upstream, const Config::CheckSettings &settings, bool isDoubted)
{
    upstream.failuresInARow = 0;
    ++upstream.successesInARow;
    if (isDoubted && upstream.status == HealthStatus::Unhealthy && upstream.successesInARow < successesToBelieve)
        return;
    if (upstream.successesInARow < settings.successesToHealthy && upstream.status != HealthStatus::Healthy)
        upstream.status = unlessUnhealthy(upstream.status, HealthStatus::Degraded);
    else
        upstream.status = upstream.lastIsSlow ? HealthStatus::Degraded : HealthStatus::Healthy;
}

void foldLatency(Health &health, const Sample &sample, Instant finishedAt)
{
    (sample.reused ? health.warm : health.cold) = sample.total;
    (sample.reused ? health.warmAt : health.coldAt) = finishedAt;
}

void foldUpstream(UpstreamHealth &upstream, const CheckResult &result, const Config::CheckSettings &settings,
                  bool isDoubted)
{
    const Outcome outcome = result.sample.outcome;
    upstream.last = result;
    upstream.lastIsSlow = outcome == Outcome::Ok && isSlow(result.sample, settings);
    if (outcome == Outcome::Ok) {
        foldSuccess(upstream, settings, isDoubted);
    } else if (outcome == Outcome::Throttled) {
        upstream.status = unlessUnhealthy(upstream.status, HealthStatus::Throttled);
    } else if (isFailure(outcome)) {
        upstream.successesInARow = 0;
        ++upstream.failuresInARow;
        const bool enough = upstream.failuresInARow >= std::max(1, settings.failuresToUnhealthy);
        upstream.status = enough ? HealthStatus::Unhealthy : unlessUnhealthy(upstream.status, HealthStatus::Degraded);
    } else {
        upstream.successesInARow = 0;
        upstream.status = unlessUnhealthy(upstream.status, HealthStatus::Degraded);
    }
}

/// By URL, so that what is told of several does not depend on which was checked first.
UpstreamHealth &upstreamOf(QList<UpstreamHealth> &upstreams, const QString &url)
{
    const auto place
        = std::lower_bound(upstreams.cbegin(), upstreams.cend(), url,
                           [](const UpstreamHealth &each, const QString &wanted) { return each.url < wanted; });
    const qsizetype at = place - upstreams.cbegin();
    if (at == upstreams.size() || upstreams.at(at).url != url)
        upstreams.insert(at, UpstreamHealth { .url = url, .last = {} });
    return upstreams[at];
}

/// Of all base URLs together. A side that still answers in part is degraded, whatever the others do.
HealthStatus statusOf(const QList<UpstreamHealth> &upstreams)
{
    const auto isUnhealthy = [](const UpstreamHealth &each) { return each.status == HealthStatus::Unhealthy; };
    if (std::all_of(upstreams.cbegin(), upstreams.cend(), isUnhealthy))
        return HealthStatus::Unhealthy;
    HealthStatus worst = HealthStatus::Unknown;
    for (const UpstreamHealth &each : upstreams) {
        const HealthStatus counts = isUnhealthy(each) ? HealthStatus::Degraded : each.status;
        if (badness(counts) > badness(worst))
            worst = counts;
    }
    return worst;
}

/// A side of which every base URL fails is found out as fast as if it had one.
void foldFailures(Health &health, const Sample &sample, const Config::CheckSettings &settings)
{
    if (sample.outcome == Outcome::Ok) {
        health.failedSinceGood = 0;
        health.failingSince.reset();
    } else if (isFailure(sample.outcome)) {
        ++health.failedSinceGood;
        health.failingSince = std::min(health.failingSince.value_or(sample.start), sample.start);
    }
    const bool allFail = health.failing().size() == health.upstreams.size();
    health.failuresInARow = allFail ? health.failedSinceGood : 0;
    if (health.failuresInARow < std::max(1, settings.failuresToUnhealthy))
        return;
    for (UpstreamHealth &each : health.upstreams)
        each.status = HealthStatus::Unhealthy;
}

bool comesAndGoes(const Health &health)
{
    return std::any_of(health.upstreams.cbegin(), health.upstreams.cend(),
                       [](const UpstreamHealth &each) { return std::popcount(each.relapses) >= relapsesToHold; });
}

bool hasRecovered(const Health &health)
{
    return std::any_of(health.upstreams.cbegin(), health.upstreams.cend(),
                       [](const UpstreamHealth &each) { return each.successesInARow >= successesToSoften; });
}

/// What was left in doubt is well when the side answers twice in a row.
void endDoubts(Health &health, const Config::CheckSettings &settings)
{
    if (health.goodInARow < successesToBelieve)
        return;
    for (UpstreamHealth &each : health.upstreams) {
        const bool isEnough = each.successesInARow >= std::max(1, settings.successesToHealthy);
        if (each.status == HealthStatus::Unhealthy && isEnough)
            each.status = each.lastIsSlow ? HealthStatus::Degraded : HealthStatus::Healthy;
    }
}

} // namespace

Health fold(const Health &health, const CheckResult &result, const Config::CheckSettings &settings, Instant finishedAt)
{
    Health next = health;
    ++next.checks;
    next.last = result;
    next.lastAt = finishedAt;
    UpstreamHealth &upstream = upstreamOf(next.upstreams, result.url);
    const bool wasGood = upstream.status != HealthStatus::Unknown && isGood(upstream.last, settings);
    for (UpstreamHealth &each : next.upstreams)
        each.relapses = (each.relapses << 1) & recentChecks;
    upstream.relapses |= quint32(wasGood && !isGood(result, settings));
    foldUpstream(upstream, result, settings, health.status == HealthStatus::Unhealthy && next.upstreams.size() > 1);
    next.lastIsSlow = upstream.lastIsSlow;
    next.goodInARow = isGood(result, settings) ? health.goodInARow + 1 : 0;
    endDoubts(next, settings);
    const Outcome outcome = result.sample.outcome;
    if (result.sample.sends > 1)
        ++next.sentAgain;
    else if (outcome == Outcome::Ok && result.sample.total) // one sent again was on both kinds of connection
        foldLatency(next, result.sample, finishedAt);
    foldFailures(next, result.sample, settings);
    next.status = statusOf(next.upstreams);
    if (comesAndGoes(next) && badness(next.status) < badness(health.status)) {
        const bool softer = health.status == HealthStatus::Unhealthy && hasRecovered(next);
        next.status = softer ? HealthStatus::Degraded : health.status;
    }
    return next;
}

} // namespace Signalbox::Probe
