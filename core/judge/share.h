#pragma once

#include "core/judge/values.h"

namespace Signalbox::Judge {

/// The candidate's share of what starts: the chance that the router's dice sent a request there. Counted since the
/// share last changed. A request is judged by the share when it *started*.
class ShareEstimate
{
public:
    /// Counts one start.
    void add(Arm arm);
    /// From here on the router sends this share by dice. `exact`: of requests; otherwise of users, who differ, so that
    /// it is only where counting begins. At 0 and 1 there is nothing to compare.
    void begin(double share, bool exact);
    /// Which share is in force: grows by one with every change. 0: the candidate has had nothing yet.
    [[nodiscard]] std::uint32_t era() const { return m_era; }
    /// The share of an era, 0.001 to 0.999; 0 for era 0 and for one that is forgotten.
    [[nodiscard]] double share(std::uint32_t era) const;

private:
    struct Counts {
        double candidate = 0;
        double all = 0;
    };
    /// Of which share an era is thought before anything is counted, worth `all` requests; or what it is.
    struct Guess {
        Counts counts;
        std::optional<double> exact;
    };
    void closeBlock();

    static constexpr std::uint32_t kept = 64;
    std::array<Counts, kept> m_eras {};
    std::array<Guess, kept> m_guesses {};
    std::uint32_t m_era = 0;
    Counts m_block; ///< the newest starts, to see a change by
};

} // namespace Signalbox::Judge
