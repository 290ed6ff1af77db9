#pragma once

#include "core/judge/log_scale.h"
#include "core/judge/values.h"

#include <array>
#include <memory>

namespace Signalbox::Judge {

/// Counts of latencies on LogScale.
class LogHistogram
{
public:
    void add(double position)
    {
        const int step = LogScale::step(position);
        if (m_total < m_touched.size())
            m_touched[m_total] = std::uint16_t(step);
        ++m_counts[std::size_t(step)];
        ++m_total;
    }
    void clear();
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    [[nodiscard]] std::uint32_t count(int step) const { return m_counts[std::size_t(step)]; }
    /// The position below which the share lies; nothing when empty.
    [[nodiscard]] std::optional<double> quantile(double share) const;
    /// The share above a position.
    [[nodiscard]] double above(double position) const;

private:
    std::array<std::uint32_t, LogScale::steps> m_counts {};
    std::array<std::uint16_t, 64>
        m_touched {}; ///< by the first values: few are cleared often, and must be cheap to clear
    std::uint64_t m_total = 0;
};

/// Both sides' latencies over the same time.
using LatencyPair = std::array<LogHistogram, arms>;

/// By which factor less 1 the candidate is slower: the shift on the logarithmic scale at which neither side stands
/// higher among the other (Hodges, Lehmann, "Estimates of location based on rank tests", 1963), with the interval of
/// shifts that a rank test with a time-uniform bound does not refuse. Asymptotic: exact enough from about 20 requests a
/// side.
Effect slowdown(const LatencyPair &pair, double alpha);

/// How much more than 5 % of the candidate's requests lie beyond the active side's p95.
Effect tailExcess(const LatencyPair &pair, double alpha);

/// Difference of two shares, candidate less active, with Newcombe's interval from two Wilson intervals ("Interval
/// estimation for the difference between independent proportions", 1998, method 10), `z` standard errors wide.
Effect differenceOfShares(double activeHits, double active, double candidateHits, double candidate, double z);

} // namespace Signalbox::Judge
