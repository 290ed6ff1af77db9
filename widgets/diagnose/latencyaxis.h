#pragma once

#include "core/cells/view.h"
#include "widgets/chart/timechart.h"

#include <QRectF>

#include <array>
#include <utility>
#include <vector>

namespace Signalbox::Widgets {

/// The logarithmic scale of latencies that all diagnosis views share: four rows an octave, so that a row of a heat
/// map is sixteen buckets of the histograms. A value.
class LatencyAxis
{
public:
    static constexpr uint32_t bucketsPerRow = 16;

    LatencyAxis() = default;
    /// From the lowest to the highest latency of `tier` within [from, to), at least two octaves. The few that would
    /// make it more than an octave longer (of each side one of 1,000 at an end, at least one where there are 50 and at
    /// most 20) are left beyond it. Nothing there: 10 ms to 1 s.
    LatencyAxis(const Cells::Tier *tier, qint64 from, qint64 to);
    using Weighed = std::vector<std::pair<microseconds, quint64>>; ///< values that each stand for so many requests
    /// The same of each side's values.
    explicit LatencyAxis(const std::array<Weighed, 2> &sides);

    [[nodiscard]] uint32_t firstRow() const { return m_first; }
    [[nodiscard]] uint32_t rowCount() const { return m_last - m_first + 1; }
    [[nodiscard]] bool isBelow(microseconds value) const { return rowOf(value) < m_first; }
    [[nodiscard]] bool isAbove(microseconds value) const { return rowOf(value) > m_last; }
    static uint32_t rowOf(microseconds value) { return Stats::Histogram::bucketOf(value) / bucketsPerRow; }
    /// The lowest latency of a row.
    static microseconds startOf(uint32_t row) { return Stats::Histogram::lowestOf(row * bucketsPerRow); }
    [[nodiscard]] double yOf(microseconds value, const QRectF &plot) const;
    [[nodiscard]] microseconds at(double y, const QRectF &plot) const;
    /// Round milliseconds of the 1-2-5 series.
    [[nodiscard]] QList<ChartTick> ticks(const QRectF &plot) const;

private:
    using Rows = std::vector<quint64>; ///< how many requests in each
    void fit(const std::array<Rows, 2> &sides);

    uint32_t m_first = rowOf(milliseconds(10));
    uint32_t m_last = m_first + 27; ///< an even number of rows
};

/// "40 ms", "1.2 s": what a latency reads like on an axis.
QString latencyText(microseconds value);

} // namespace Signalbox::Widgets
