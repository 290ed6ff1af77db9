#pragma once

#include "tests/bench/judge/traffic.h"

namespace Signalbox::Bench {

/// What any test could reach in a scenario with a stated harm.
struct Bound {
    /// No test with at most `alpha` false alarms within the rollout finds more: the most powerful test of the harm
    /// against "both sides are the same mixture of what they are" (Neyman, Pearson, 1933), which knows both
    /// distributions, the harm, and every request that began, however long it took.
    double found = 0;
    /// The likelihood-ratio e-test that knows the same, but sees requests as they end and may be looked at all the
    /// time: fails at 1 / alpha. What is left to ours is that it knows nothing beforehand.
    double foundWatched = 0;
    double medianWatched = 0; ///< s, of those found
};
Bound boundOf(const Scenario &scenario, double alpha, int rollouts, std::uint64_t firstSeed);

} // namespace Signalbox::Bench
