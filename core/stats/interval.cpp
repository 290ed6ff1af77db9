#include "core/stats/interval.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Stats {

Interval wilson(double hits, double trials, double z)
{
    if (!(trials > 0))
        return {};
    hits = std::clamp(hits, 0.0, trials);
    const double share = hits / trials;
    const double z2 = z * z;
    const double centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
    const double half = z / (1 + z2 / trials) * std::sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
    Interval interval { std::max(0.0, centre - half), std::min(1.0, centre + half) };
    if (hits <= 0)
        interval.low = 0;
    if (hits >= trials)
        interval.high = 1;
    return interval;
}

double chanceOfAtLeast(quint64 hits, quint64 trials, double share)
{
    if (hits == 0)
        return 1;
    if (hits > trials || share <= 0)
        return 0;
    if (share >= 1)
        return 1;
    const auto n = double(trials);
    const double odds = share / (1 - share);
    const auto exactly = [&](double k) {
        return std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(share)
                        + (n - k) * std::log1p(-share));
    };
    // Terms fall in both directions from the mean: sum the side of it that hits is on.
    double sum = 0;
    if (double(hits) > n * share) {
        double term = exactly(double(hits));
        for (auto k = double(hits); k <= n && term > sum * 1e-17; ++k) {
            sum += term;
            term *= (n - k) / (k + 1) * odds;
        }
        return std::min(1.0, sum);
    }
    double term = exactly(double(hits) - 1);
    for (double k = double(hits) - 1; k >= 0 && term > sum * 1e-17; --k) {
        sum += term;
        term *= k / (n - k + 1) / odds;
    }
    return std::max(0.0, 1 - sum);
}

double chanceOfSharing(int hits, int trials, int allHits, int allTrials)
{
    const auto logChoose
        = [](int n, int k) { return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0); };
    const int others = allTrials - trials;
    double sum = 0;
    for (int k = std::max(hits, allHits - others); k <= std::min(trials, allHits); ++k)
        sum += std::exp(logChoose(trials, k) + logChoose(others, allHits - k) - logChoose(allTrials, allHits));
    return std::min(1.0, sum);
}

} // namespace Signalbox::Stats
