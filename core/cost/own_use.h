#pragma once

#include "core/config/service.h"
#include "core/cost/comparison.h"
#include "core/preflight/report.h"
#include "core/probe/canary.h"
#include "core/probe/health.h"

#include <array>

namespace Signalbox::Cost {

/// Requests that the console sends by itself or on demand, and what they take.
struct OwnUse {
    enum class Kind : quint8 {
        HealthChecks, ///< for 30 days at the service's interval
        CanaryTest, ///< one test, both routes
        Preflight, ///< the last one, both sides, but for golden prompts
        Golden, ///< golden prompts of that preflight, of one model, both sides
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

/// Health checks of both sides; the last canary test, or a default one; the last preflight as far as relays told its
/// tokens. `health`: by Side. `canary` and `preflight` may be null. Pure.
QList<OwnUse> ownUse(const Config::Service &service, const std::array<Probe::Health, 2> &health,
                     const Probe::CanaryView *canary, const Preflight::Report *preflight = nullptr);

/// Of one sheet, in its currency; absent when the model is unpriced.
std::optional<Amount> costOfUse(const OwnUse &use, const PriceSheet &sheet);

} // namespace Signalbox::Cost
