#include "core/probe/retry_policy.h"

#include "core/relay/retry.h"

namespace Signalbox::Probe {
namespace {

constexpr int articleTries = 3;
constexpr milliseconds longestAsked { 60000 };

} // namespace

std::optional<milliseconds> retryPause(CanaryRetry policy, int retriesDone, const Ended &ended, double random,
                                       WallTime now)
{
    const bool broken = isFailure(ended.outcome) || ended.outcome == Outcome::Throttled;
    if (policy == CanaryRetry::None || !broken)
        return std::nullopt;
    if (policy == CanaryRetry::Article) {
        if (retriesDone >= articleTries - 1)
            return std::nullopt;
        return milliseconds(1000LL << retriesDone) + milliseconds(qint64(1000 * random));
    }
    if (retriesDone >= Relay::mostRetries || ended.outcome == Outcome::QuotaExhausted)
        return std::nullopt;
    if (!ended.shouldRetry.value_or(Relay::isRetryable(ended.status, {}, {})))
        return std::nullopt;
    if (ended.retryAfter && *ended.retryAfter > milliseconds(0) && *ended.retryAfter <= longestAsked)
        return ended.retryAfter;
    return Relay::retryDelay(retriesDone, {}, random, now);
}

} // namespace Signalbox::Probe
