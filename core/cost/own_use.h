#pragma once

#include "core/config/service.h"
#include "core/cost/comparison.h"
#include "core/probe/canary.h"
#include "core/probe/health.h"

#include <array>

namespace Signalbox::Cost {

/// Requests that the console sends by itself or on demand, and what they take.
struct OwnUse {
    enum class Kind : quint8 {
        HealthChecks, ///< for 30 days at the service's interval
        CanaryTest, ///< one test, both routes
    };
    Kind kind = Kind::HealthChecks;
    Side side = Side::Blue;
    qint64 requests = 0;
    Usage tokens; ///< of all the requests together
    bool measured = false; ///< as the relay told it; false: at most, from the prompt and max_tokens
    bool operator==(const OwnUse &) const = default;
};

/// Tokens of one ping at most: the prompt at 3 bytes a token with the chat's own 8, and all of max_tokens.
Usage pingAtMost(const Config::ProbeProfile &profile);

/// Health checks of both sides, and the last canary test, or a default one. `health`: by Side. `canary` may be null.
/// Pure.
QList<OwnUse> ownUse(const Config::Service &service, const std::array<Probe::Health, 2> &health,
                     const Probe::CanaryView *canary);

/// Of one sheet, in its currency; absent when the model is unpriced.
std::optional<Amount> costOfUse(const OwnUse &use, const PriceSheet &sheet);

} // namespace Signalbox::Cost
