#pragma once

#include "core/probe/health.h"

#include <array>
#include <optional>

namespace Signalbox::Limits {

/// What is known of one side.
struct SideLoad {
    Probe::RateLimit limits; ///< as told; a limit is taken to be for a minute, as relays mean it
    double usersPerSecond = 0; ///< users' requests begun on it now
    double ownPerMinute = 0; ///< what our health checks take of its limit
};

/// What the sides' limits can carry of users' requests, at their present rate.
///
/// Load of a side with all users on it = users per minute / (limit − our own), and, where the relay tells tokens and
/// has enough of our users to go by, tokens per minute / limit: tokens per request = (limit − remaining) / users'
/// requests of that minute on that side, or the other side's figure where this one has no users. The larger of both
/// counts.
struct Capacity {
    double usersPerSecond = 0; ///< of both sides
    std::array<std::optional<double>, 2> allOn; ///< by Side, as a share of its limit: 1.4 is 140 %; absent: not known
    bool operator==(const Capacity &) const = default;

    /// The load of a side that carries this share of production.
    [[nodiscard]] std::optional<double> at(Side side, Permyriad share) const;
    /// The largest share of production that the side's limit carries; 100 % where it carries all.
    [[nodiscard]] std::optional<Permyriad> carries(Side side) const;
};
Capacity capacityOf(const std::array<SideLoad, 2> &loads);

} // namespace Signalbox::Limits
