#include "core/probe/fold.h"

#include <algorithm>
#include <bit>

namespace Signalbox::Probe {
namespace {

constexpr quint32 recentChecks = (1U << 30) - 1; // simulated: at 30 % failures 1 change in 1,000 checks, not 440
constexpr int relapsesToHold = 2;
constexpr int successesToSoften = 10;

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

void foldSuccess(Health &health, const Sample &sample, const Config::CheckSettings &settings)
{
    health.failuresInARow = 0;
    ++health.successesInARow;
    if (health.successesInARow < settings.successesToHealthy && health.status != HealthStatus::Healthy) {
        health.status = unlessUnhealthy(health.status, HealthStatus::Degraded);
        return;
    }
    health.status = isSlow(sample, settings) ? HealthStatus::Degraded : HealthStatus::Healthy;
}

void foldLatency(Health &health, const Sample &sample, Instant finishedAt)
{
    (sample.reused ? health.warm : health.cold) = sample.total;
    (sample.reused ? health.warmAt : health.coldAt) = finishedAt;
}

void foldFailure(Health &health, const Config::CheckSettings &settings)
{
    health.successesInARow = 0;
    ++health.failuresInARow;
    const bool enough = health.failuresInARow >= std::max(1, settings.failuresToUnhealthy);
    health.status = enough ? HealthStatus::Unhealthy : unlessUnhealthy(health.status, HealthStatus::Degraded);
}

} // namespace

Health fold(const Health &health, const CheckResult &result, const Config::CheckSettings &settings, Instant finishedAt)
{
    Health next = health;
    ++next.checks;
    next.last = result;
    next.lastAt = finishedAt;
    const bool relapsed = health.last && isGood(*health.last, settings) && !isGood(result, settings);
    next.relapses = ((health.relapses << 1) & recentChecks) | quint32(relapsed);
    const Outcome outcome = result.sample.outcome;
    next.lastIsSlow = outcome == Outcome::Ok && isSlow(result.sample, settings);
    next.goodInARow = isGood(result, settings) ? health.goodInARow + 1 : 0;
    if (result.sample.sends > 1)
        ++next.sentAgain;
    else if (outcome == Outcome::Ok && result.sample.total) // one sent again was on both kinds of connection
        foldLatency(next, result.sample, finishedAt);
    if (outcome == Outcome::Ok) {
        foldSuccess(next, result.sample, settings);
    } else if (outcome == Outcome::Throttled) {
        next.status = unlessUnhealthy(health.status, HealthStatus::Throttled);
    } else if (isFailure(outcome)) {
        foldFailure(next, settings);
    } else {
        next.successesInARow = 0;
        next.status = unlessUnhealthy(health.status, HealthStatus::Degraded);
    }
    const bool comesAndGoes = std::popcount(next.relapses) >= relapsesToHold;
    if (comesAndGoes && badness(next.status) < badness(health.status)) {
        const bool softer = health.status == HealthStatus::Unhealthy && next.successesInARow >= successesToSoften;
        next.status = softer ? HealthStatus::Degraded : health.status;
    }
    return next;
}

} // namespace Signalbox::Probe
