#include "core/probe/fold.h"

#include <algorithm>

namespace Signalbox::Probe {
namespace {

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
    const bool slow = sample.total.has_value() && *sample.total > settings.degradedAbove;
    health.status = slow ? HealthStatus::Degraded : HealthStatus::Healthy;
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
    const Outcome outcome = result.sample.outcome;
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
    return next;
}

} // namespace Signalbox::Probe
