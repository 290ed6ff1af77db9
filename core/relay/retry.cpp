#include "core/relay/retry.h"

#include "core/relay/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Relay {

std::optional<bool> retryWish(const HeaderList &headers)
{
    if (const auto wish = headerValue(headers, "x-should-retry")) {
        if (wish->compare("true", Qt::CaseInsensitive) == 0)
            return true;
        if (wish->compare("false", Qt::CaseInsensitive) == 0)
            return false;
    }
    return std::nullopt;
}

bool isRetryable(int status, const ErrorBody &error, const HeaderList &headers)
{
    if (const auto wish = retryWish(headers))
        return *wish;
    if (status == 429)
        return !isQuota(error);
    return status == 0 || status == 408 || status == 409 || status >= 500;
}

milliseconds retryDelay(int retriesDone, const HeaderList &headers, double random, WallTime now)
{
    constexpr milliseconds longestAsked { 60000 };
    if (const auto asked = parseRetryAfter(headers, now); asked && *asked > milliseconds(0) && *asked <= longestAsked)
        return *asked;
    const double base = std::min(500.0 * std::exp2(std::clamp(retriesDone, 0, 10)), 8000.0);
    return milliseconds(std::llround(base * (1 - 0.25 * std::clamp(random, 0.0, 1.0))));
}

} // namespace Signalbox::Relay
