#include "core/probe/canary_forecast.h"

namespace Signalbox::Probe {

std::optional<CanaryForecast> forecastOf(const CanaryPlan &plan, Side candidate, bool routed, const Limiters &limiters,
                                         Instant now)
{
    const std::shared_ptr<SlidingWindowLimiter> blue = limiters[0]->copy();
    const Limiters trial { blue, limiters[1] == limiters[0] ? blue : limiters[1]->copy() };
    const int requests = routed ? 2 : 1;
    CanaryForecast out { .side = candidate };
    for (int slot = 0; slot < plan.slotCount(); ++slot) {
        const Side side = plan.toCandidate(slot) ? candidate : other(candidate);
        SlidingWindowLimiter &limiter = *trial[size_t(side)];
        const Instant due = now + slot * plan.interval + out.stretch;
        const auto wait = limiter.waitForTest(due, requests);
        if (!wait)
            return std::nullopt;
        if (*wait > nanoseconds(0)) {
            out.stretch += *wait;
            out.side = side;
        }
        if (!limiter.takeForTest(due + *wait, requests))
            return std::nullopt;
    }
    return out;
}

} // namespace Signalbox::Probe
