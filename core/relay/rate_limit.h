#pragma once

#include "core/base/clock.h"
#include "core/probe/health.h"
#include "core/relay/headers.h"

#include <QByteArrayView>

namespace Signalbox::Relay {

/// How long until a limit resets, in any form that relays use: `1s`, `6m0s`, `12ms`, plain seconds (also with a
/// fraction), a Unix time in seconds or milliseconds, an HTTP or ISO 8601 date. A moment that has passed, and 0, are
/// 0 ms; a negative number means "unknown" and gives nothing, as does anything else.
std::optional<milliseconds> parseReset(QByteArrayView text, WallTime now);

/// `x-ratelimit-{limit,remaining,reset}-{requests,tokens}`; the relay's plain `x-ratelimit-{limit,remaining,reset}`
/// stand in for requests. A limit of 0 or less and a remainder below 0 mean "none told".
Probe::RateLimit parseRateLimit(const HeaderList &headers, WallTime now);

/// `retry-after-ms`, else `retry-after` in seconds or as a date; never negative.
std::optional<milliseconds> parseRetryAfter(const HeaderList &headers, WallTime now);

} // namespace Signalbox::Relay
