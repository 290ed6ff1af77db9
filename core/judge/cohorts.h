#pragma once

#include "core/judge/values.h"

namespace Signalbox::Judge {

/// Requests by the quarter second in which they began: who is still running is what began and has not ended. Needs
/// counts alone, as a router's counters give them, and a fixed amount of memory. Comparing by start is what keeps a
/// fresh candidate, of which only the short answers have ended yet, from looking fast.
class Cohorts
{
public:
    static constexpr Micros width = std::chrono::milliseconds(250);
    static constexpr Micros longest = std::chrono::seconds(100); ///< the highest limit that can be watched

    /// What is known of the moment at which a request began.
    struct Place {
        std::uint32_t era = 0; ///< of the share, see ShareEstimate
        bool open = false; ///< its fate is not settled yet
    };
    /// Requests that were still running at the limit.
    struct Overdue {
        Arm arm = Arm::Active;
        std::uint64_t count = 0;
        std::uint32_t era = 0;
        Micros start {};
    };

    /// How long requests are waited for, by when they began.
    struct Patience {
        Micros usual {};
        Micros early {}; ///< of those that began before `until`; at least `usual`
        Micros until = Micros::min();
        [[nodiscard]] Micros of(Micros start) const { return start < until ? early : usual; }
    };

    void started(Arm arm, Micros at, std::uint32_t era);
    /// Takes one request out; tells the place where it began. Where starts are told by counters, a few times a second,
    /// one may have been counted shortly beside: then it is taken from there. Counts it as started first where no start
    /// was told.
    Place ended(Arm arm, Micros start, std::uint32_t eraNow);
    /// Settles, oldest first, the next cohort whose requests of `arm` have all run for at least as long as they are
    /// waited for; nothing when there is none up to `now`.
    std::optional<Overdue> nextOverdue(Arm arm, Micros now, const Patience &patience);
    /// What is open and not settled yet, oldest first.
    [[nodiscard]] std::vector<Overdue> stillOpen() const;
    /// What is open now is never settled: nobody saw what became of it.
    void forget();

private:
    struct Cohort {
        std::int64_t number = -1;
        std::uint32_t era = 0;
        std::array<std::uint32_t, arms> open {};
    };
    [[nodiscard]] Cohort *at(std::int64_t number);
    [[nodiscard]] Cohort *openBeside(std::int64_t number, Arm arm);
    static constexpr std::size_t kept = 512;
    std::array<Cohort, kept> m_ring {};
    std::array<std::int64_t, arms> m_settled { -1, -1 }; ///< up to this cohort, per arm
    std::int64_t m_first = -1;
    std::int64_t m_newest = -1;
};

} // namespace Signalbox::Judge
