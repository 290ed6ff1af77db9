#pragma once

#include "core/judge/values.h"

#include <algorithm>
#include <utility>

namespace Signalbox::Judge {

/// Whether *both* sides are slower, or fail more, than before: a provider's brown-out, a surge. It never counts against
/// the candidate, but whoever watches wants to know. Before is the last minute or so; once it is said, ten, so that a
/// trouble that lasts does not become what is usual within a step. A side that came less than a minute ago has hardly a
/// past, and none that is clean if the trouble is older than it: the other side's serves it too. Said only where each
/// side's rise is more than 2.5 standard errors, and taken back when it is small: a pair that always fails now and then
/// is not failing more.
class SharedWatch
{
public:
    void add(Arm arm, bool failed, Micros total, Micros now);
    /// The same with the sides' roles changed.
    void swap() { std::swap(m_means[0], m_means[1]); }
    [[nodiscard]] bool slow() const { return m_slow; }
    [[nodiscard]] bool failing() const { return m_failing; }

private:
    /// A mean that forgets, with its variance.
    struct Fading {
        double sum = 0, weight = 0, squares = 0, weightSquares = 0;
        void add(double value, double keep)
        {
            sum = sum * keep + value;
            squares = squares * keep + value * value;
            weight = weight * keep + 1;
            weightSquares = weightSquares * keep * keep + 1;
        }
        [[nodiscard]] double mean() const { return weight > 0 ? sum / weight : 0; }
        /// The squared standard error of mean(): of as many values as the weights are worth (Kish).
        [[nodiscard]] double error2() const
        {
            return weight > 0 ? std::max(0.0, squares / weight - mean() * mean()) * weightSquares / (weight * weight)
                              : 0;
        }
    };
    /// By how much `now` is above `before`, where that is more than the chance of few requests.
    static double rise(const Fading &now, const Fading &before);
    struct Means {
        Fading slowNow, slowBefore, failNow, failBefore;
        Micros last {};
        Micros since {}; ///< when its requests began to come
        std::uint64_t count = 0;
    };
    [[nodiscard]] bool bothRose(Fading Means::*ofNow, Fading Means::*ofBefore, double most, Micros now);
    [[nodiscard]] bool bothAreStill(Fading Means::*ofNow, Fading Means::*ofBefore, double least) const;

    std::array<Means, arms> m_means {};
    bool m_slow = false;
    bool m_failing = false;
};

} // namespace Signalbox::Judge
