#pragma once

#include "core/probe/canary.h"
#include "core/probe/limiter.h"

namespace Signalbox::Probe {

/// How much longer than planned a test that starts at \p now will take because of our own rate limits, when nothing but
/// the planned health checks comes beside it, and the side whose key makes it so.
struct CanaryForecast {
    nanoseconds stretch { 0 };
    Side side = Side::Green;
    bool operator==(const CanaryForecast &) const = default;
};

/// \p routed: each slot sends two requests, not one. Nothing: some side's key has no room for tests at all. Pure:
/// tries the slots on copies of \p limiters.
std::optional<CanaryForecast> forecastOf(const CanaryPlan &plan, Side candidate, bool routed, const Limiters &limiters,
                                         Instant now);

} // namespace Signalbox::Probe
