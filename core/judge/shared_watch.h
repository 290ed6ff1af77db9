#pragma once

#include "core/judge/values.h"

namespace Signalbox::Judge {

/// Whether *both* sides are slower, or fail more, than a minute ago: a provider's brown-out, a surge. It never counts
/// against the candidate, but whoever watches wants to know.
class SharedWatch
{
public:
    void add(Arm arm, bool failed, Micros total, Micros now);
    [[nodiscard]] bool slow() const { return m_slow; }
    [[nodiscard]] bool failing() const { return m_failing; }

private:
    /// A mean that forgets: `memory` long.
    struct Fading {
        double sum = 0, weight = 0;
        void add(double value, double keep)
        {
            sum = sum * keep + value;
            weight = weight * keep + 1;
        }
        [[nodiscard]] double mean() const { return weight > 0 ? sum / weight : 0; }
    };
    struct Means {
        Fading slowNow, slowBefore, failNow, failBefore;
        Micros last {};
        std::uint64_t count = 0;
    };
    std::array<Means, arms> m_means {};
    bool m_slow = false;
    bool m_failing = false;
};

} // namespace Signalbox::Judge
