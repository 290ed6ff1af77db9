#pragma once

#include <chrono>
#include <cmath>

namespace Signalbox::Judge {

/// When a candidate goes bad is not known: nine tenths of the stake are on "from the start", the rest is spread over
/// all later moments, so that evidence of a late onset does not have to make good what minutes of good behaviour lost.
/// A mixture of martingales that each begin at their own moment is a martingale, so the false-alarm budget of the whole
/// rollout holds, however long it lasts: all stakes together are at most 1. (Shiryaev-Roberts statistics without the
/// normalisation bound only the mean time between alarms; see Shin, Ramdas, Rinaldo, "E-detectors", 2022.)
class OnsetStake
{
public:
    /// The stake on moments since the last call, up to `age` after the start. Never negative; sums to at most 1.
    double takeUntil(std::chrono::microseconds age)
    {
        const double seconds = std::max(0.0, double(age.count()) * 1e-6);
        const double left = (1 - atStart) / std::sqrt(1 + seconds / 60); // heavy tail: hours still have a fair share
        if (left >= m_left)
            return 0;
        const double stake = m_left - left;
        m_left = left;
        return stake;
    }
    static constexpr double atStart = 0.9;

private:
    double m_left = 1 - atStart;
};

} // namespace Signalbox::Judge
