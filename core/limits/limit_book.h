#pragma once

#include "core/probe/health.h"

#include <array>
#include <optional>

namespace Signalbox::Limits {

/// What a side's relay said of its limits last, wherever it was heard.
struct Told {
    Probe::RateLimit limits;
    Instant at {}; ///< when it was heard
    Instant resetHeardAt {}; ///< a reset counts from here; only answers to our own requests tell it
    bool byUsers = false; ///< heard in the answer to a user's request; false: to one of ours
    bool operator==(const Told &) const = default;

    /// Time left until requests are as many as the limit again, at `now`; nothing when that was not told.
    [[nodiscard]] std::optional<nanoseconds> untilReset(Instant now) const
    {
        if (!limits.resetRequests)
            return std::nullopt;
        return std::max<nanoseconds>(nanoseconds(0), *limits.resetRequests - (now - resetHeardAt));
    }
};

/// Our own limit of a side's key.
struct Own {
    int used = 0; ///< requests of the last minute
    int most = 0;
    int kept = 0; ///< of those, for health checks
    bool operator==(const Own &) const = default;
};

/// Gathers what the relays say of their limits: from health checks and, where the router logs them, from users'
/// requests. What an answer leaves out keeps its last value. A value; one thread.
class LimitBook
{
public:
    void take(const Probe::CheckResult &check, Instant now);
    void take(const QList<Sample> &samples, Instant now);
    [[nodiscard]] const std::optional<Told> &told(Side side) const { return m_told[size_t(side)]; }
    /// The same, unless it is too long ago to say anything of now.
    [[nodiscard]] std::optional<Told> lately(Side side, Instant now) const;
    static constexpr seconds stands { 60 };

private:
    void merge(Side side, const Probe::RateLimit &limits, Instant now, bool byUsers);
    std::array<std::optional<Told>, 2> m_told;
};

} // namespace Signalbox::Limits
