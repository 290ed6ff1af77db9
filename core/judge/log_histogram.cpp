#include "core/judge/log_histogram.h"

#include "core/judge/normal.h"

#include <cmath>

namespace Signalbox::Judge {
namespace {

// How often a request of the candidate, made faster by `shift` steps, is slower than one of the active side.
double superiority(const LatencyPair &pair, int shift)
{
    const LogHistogram &active = pair[0];
    const LogHistogram &candidate = pair[1];
    double below = 0;
    double sum = 0;
    int next = 0;
    for (int step = 0; step < LogScale::steps; ++step) {
        const double count = candidate.count(step);
        if (count == 0)
            continue;
        const int target = step - shift;
        for (; next < std::min(target, LogScale::steps); ++next)
            below += active.count(next);
        const double same = target >= 0 && target < LogScale::steps ? active.count(target) : 0;
        sum += count * (below + 0.5 * same);
    }
    return sum / (double(active.total()) * double(candidate.total()));
}

// The least shift at which the superiority is at most `level`; between two steps by a straight line.
double shiftAt(const LatencyPair &pair, double level)
{
    int low = -LogScale::steps;
    int high = LogScale::steps;
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (superiority(pair, middle) > level ? low : high) = middle;
    }
    const double above = superiority(pair, low);
    const double below = superiority(pair, high);
    return above > below ? low + (above - level) / (above - below) : high;
}

double factorLessOne(double steps)
{
    return std::expm1(steps * LogScale::width);
}

struct Bounds {
    double low, high;
};

Bounds wilsonBounds(double hits, double trials, double z)
{
    const double share = hits / trials;
    const double z2 = z * z;
    const double centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
    const double half = z / (1 + z2 / trials) * std::sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
    return { hits <= 0 ? 0 : std::max(0.0, centre - half), hits >= trials ? 1 : std::min(1.0, centre + half) };
}

} // namespace

void LogHistogram::clear()
{
    if (m_total == 0)
        return;
    if (m_total <= m_touched.size()) {
        for (std::uint64_t i = 0; i < m_total; ++i)
            m_counts[m_touched[i]] = 0;
    } else {
        m_counts.fill(0);
    }
    m_total = 0;
}

std::optional<double> LogHistogram::quantile(double share) const
{
    if (m_total == 0)
        return std::nullopt;
    const auto wanted = std::uint64_t(std::ceil(std::clamp(share, 0.0, 1.0) * double(m_total)));
    std::uint64_t sum = 0;
    for (int step = 0; step < LogScale::steps; ++step) {
        sum += count(step);
        if (sum >= std::max<std::uint64_t>(wanted, 1))
            return step + 0.5;
    }
    return LogScale::steps - 0.5;
}

double LogHistogram::above(double position) const
{
    std::uint64_t sum = 0;
    for (int step = LogScale::step(position) + 1; step < LogScale::steps; ++step)
        sum += count(step);
    return m_total == 0 ? 0 : double(sum) / double(m_total);
}

Effect slowdown(const LatencyPair &pair, double alpha)
{
    const auto active = double(pair[0].total());
    const auto candidate = double(pair[1].total());
    if (active < 2 || candidate < 2)
        return {};
    const double z = timeUniformZ(std::min(active, candidate), alpha);
    const double half = z * std::sqrt((active + candidate + 1) / (12 * active * candidate));
    Effect effect { .value = factorLessOne(shiftAt(pair, 0.5)) };
    effect.low = half < 0.5 ? factorLessOne(shiftAt(pair, 0.5 + half)) : -1;
    effect.high = half < 0.5 ? factorLessOne(shiftAt(pair, 0.5 - half)) : std::numeric_limits<double>::infinity();
    return effect;
}

Effect tailExcess(const LatencyPair &pair, double alpha)
{
    const auto limit = pair[0].quantile(0.95);
    if (!limit || pair[1].total() == 0)
        return {};
    const auto active = double(pair[0].total());
    const auto candidate = double(pair[1].total());
    return differenceOfShares(pair[0].above(*limit) * active, active, pair[1].above(*limit) * candidate, candidate,
                              timeUniformZ(std::min(active, candidate), alpha));
}

Effect differenceOfShares(double activeHits, double active, double candidateHits, double candidate, double z)
{
    if (active <= 0 || candidate <= 0)
        return {};
    const Bounds a = wilsonBounds(activeHits, active, z);
    const Bounds c = wilsonBounds(candidateHits, candidate, z);
    const double shareA = activeHits / active;
    const double shareC = candidateHits / candidate;
    const double difference = shareC - shareA;
    return { .value = difference,
             .low = difference - std::hypot(shareC - c.low, a.high - shareA),
             .high = difference + std::hypot(c.high - shareC, shareA - a.low) };
}

} // namespace Signalbox::Judge
