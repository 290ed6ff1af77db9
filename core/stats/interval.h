#pragma once

#include <QtGlobal>

namespace Signalbox::Stats {

/// Lower and upper end of a share, 0..1.
struct Interval {
    double low = 0;
    double high = 1;

    bool operator==(const Interval &) const = default;
    [[nodiscard]] bool contains(double share) const { return low <= share && share <= high; }
};

/// Whether so many requests say anything of that percentile: two at least lie beyond it, and 20 there are.
constexpr bool saysMuch(quint64 requests, double percentile)
{
    constexpr double fewestBeyond = 2;
    constexpr quint64 fewest = 20;
    return requests >= fewest && double(requests) * (1 - percentile) >= fewestBeyond - 1e-6;
}

/// Two-sided normal quantiles.
inline constexpr double z95 = 1.959963984540054;
inline constexpr double z999 = 3.290526731491894; ///< 99.9 %
inline constexpr double z99999 = 4.417173413469022; ///< 99.999 %

/// Wilson's score interval for `hits` of `trials` (E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", JASA 22 (1927) 209–212): the shares p with |hits/trials − p| ≤ z·√(p(1−p)/trials).
/// Fractions are allowed (weighted counts). No trials: 0..1. Hits outside 0..trials are clamped. With no hits the
/// low end is exactly 0, with only hits the high end exactly 1.
Interval wilson(double hits, double trials, double z);
inline Interval wilson95(double hits, double trials)
{
    return wilson(hits, trials, z95);
}

/// The chance of `hits` or more of `trials` when each is a hit with probability `share`: the upper tail of the binomial
/// distribution. 1 for no hits, 0 for more hits than trials.
double chanceOfAtLeast(quint64 hits, quint64 trials, double share);

/// Fisher's exact test, one-sided (R. A. Fisher, "Statistical Methods for Research Workers", 1934, section 21.02): the
/// chance that `hits` or more of all `allHits` fall among `trials` of all `allTrials` when they fall where they like.
double chanceOfSharing(int hits, int trials, int allHits, int allTrials);

} // namespace Signalbox::Stats
