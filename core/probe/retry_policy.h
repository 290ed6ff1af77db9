#pragma once

#include "core/base/clock.h"
#include "core/probe/canary.h"

namespace Signalbox::Probe {

/// How a request ended, as far as a retry policy looks.
struct Ended {
    Outcome outcome = Outcome::Ok;
    int status = 0;
    std::optional<bool> shouldRetry; ///< x-should-retry
    std::optional<milliseconds> retryAfter;
};
inline Ended endedOf(const CheckResult &result)
{
    return { result.sample.outcome, result.sample.status, result.shouldRetry, result.retryAfter };
}

/// The pause before a request is sent again, or nothing: it is over. For canary tests and the preflight; a health
/// check is never sent again. `retriesDone`: sends beyond the first so far; `random` in [0, 1).
/// Sdk: core/relay/retry.h; the SDK sees the status only, a stream that breaks off after a 200 is the application's
/// affair. Article: 3 tries in all, with pauses of 2^n + random seconds.
std::optional<milliseconds> retryPause(CanaryRetry policy, int retriesDone, const Ended &ended, double random,
                                       WallTime now);

} // namespace Signalbox::Probe
