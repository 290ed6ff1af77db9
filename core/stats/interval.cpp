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
    Interval interval {std::max(0.0, centre - half), std::min(1.0, centre + half)};
    if (hits <= 0)
        interval.low = 0;
    if (hits >= trials)
        interval.high = 1;
    return interval;
}

} // namespace Signalbox::Stats
