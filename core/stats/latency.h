#pragma once

#include "core/feed/sample.h"

namespace Signalbox::Stats {

/// What a sample says about the time to response headers, the one latency that a router sees of every request.
///
/// Only answers that began well count: a 503 or 401 after 3 ms would make a broken side look fast. A request that
/// was given up without headers (TimedOut, Abandoned) counts with the time it had waited, a lower bound: leaving the
/// slowest out would flatter the side that hangs. Nothing for all else.
std::optional<microseconds> latencyOf(const Sample &sample);

/// When the request ended, by the clock that gave its start: start + total, or what is known of it.
WallTime endOf(const Sample &sample);

} // namespace Signalbox::Stats
