#pragma once

#include "core/base/clock.h"
#include "core/relay/error_body.h"
#include "core/relay/headers.h"

namespace Signalbox::Relay {

/// The retry policy of the official OpenAI SDKs, as pure functions. Health checks never use it: a retry hides what
/// a check should find.
constexpr int mostRetries = 2;

/// What `x-should-retry` says; nothing when it says nothing.
std::optional<bool> retryWish(const HeaderList &headers);

/// Whether a request that ended so may be sent again. `x-should-retry: true|false` wins; else 408, 409, 429 that is
/// no quota, 5xx, and no answer at all (status 0).
bool isRetryable(int status, const ErrorBody &error, const HeaderList &headers);

/// The pause before the next send: what `retry-after-ms` or `retry-after` asks if that is in (0, 60] s, else
/// min(0.5 s · 2^n, 8 s) · (1 − 0.25·random), with n = retries already done and random in [0, 1).
milliseconds retryDelay(int retriesDone, const HeaderList &headers, double random, WallTime now);

} // namespace Signalbox::Relay
