#pragma once

#include "core/limits/limit_book.h"

namespace Signalbox::Limits {

/// What is known of one side.
struct SideLoad {
    Probe::RateLimit limits; ///< as told; a limit is taken to be for a minute, as relays mean it
    double usersPerSecond = 0; ///< users' requests begun on it now
    double ownPerMinute = 0; ///< what our health checks take of its limit
    std::optional<nanoseconds>
        fullIn; ///< until what remains of its requests is the whole limit again; absent: not told
};
/// `told`: lately, or nothing.
SideLoad loadOf(const std::optional<Told> &told, double usersPerSecond, double ownPerMinute, Instant now);

/// What the sides' limits can carry of users' requests, at their present rate.
///
/// Load of a side with all users on it = users per minute / (limit − our own), and, where the relay tells tokens and
/// has enough of our users to go by, tokens per minute / limit: tokens per request = (limit − remaining) / users'
/// requests of that minute on that side, or the other side's figure where this one has no users. The larger of both
/// counts.
///
/// What is left now carries everybody when
///     (all - the side's own) * min(time until it is full, 60 s) <= remaining requests:
/// true of fixed windows, sliding windows and token buckets alike.
///
/// The one rule for gates, for questions to a person, and for the proof of the way back.
struct Capacity {
    double usersPerSecond = 0; ///< of both sides
    std::array<std::optional<double>, 2> allOn; ///< by Side, as a share of its limit: 1.4 is 140 %; absent: not known
    /// By Side: with all users on it what is left is used up after so long, and full again only later. Absent: it
    /// lasts, or is not known.
    std::array<std::optional<seconds>, 2> usedUpIn;
    bool operator==(const Capacity &) const = default;

    /// The load of a side that carries this share of production.
    [[nodiscard]] std::optional<double> at(Side side, Permyriad share) const;
    /// The largest share of production that the side's limit carries; 100 % where it carries all.
    [[nodiscard]] std::optional<Permyriad> carries(Side side) const;
};
Capacity capacityOf(const std::array<SideLoad, 2> &loads);

} // namespace Signalbox::Limits
