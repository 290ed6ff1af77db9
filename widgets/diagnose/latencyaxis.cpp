#include "widgets/diagnose/latencyaxis.h"

#include "widgets/chart/decimate.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr uint32_t leastRows = 8;

} // namespace

LatencyAxis::LatencyAxis(const Cells::Tier *tier, qint64 from, qint64 to)
{
    std::optional<microseconds> low;
    std::optional<microseconds> high;
    for (size_t i = 0; tier && i < tier->slotList.size(); ++i) {
        const qint64 start = tier->startOf(i);
        if (start + tier->width.count() <= from || start >= to)
            continue;
        for (const Cells::CellPtr &cell : tier->slotList[i]) {
            if (!cell || cell->latency.isEmpty())
                continue;
            low = std::min(low.value_or(microseconds::max()), *cell->latency.min());
            high = std::max(high.value_or(microseconds(0)), *cell->latency.max());
        }
    }
    if (!low || !high)
        return;
    m_first = rowOf(std::max(*low, microseconds(500)));
    m_last = std::max(rowOf(*high), m_first);
    while (m_last - m_first + 1 < leastRows) {
        ++m_last;
        m_first -= m_first > 0;
    }
    m_last += rowCount() % 2; // whole pairs of rows, for the difference of two maps
}

double LatencyAxis::yOf(microseconds value, const QRectF &plot) const
{
    // Linear within a bucket, as exact as a latency is known.
    const uint32_t bucket = Stats::Histogram::bucketOf(value);
    const auto low = double(Stats::Histogram::lowestOf(bucket).count());
    const double width = std::max(1.0, double(Stats::Histogram::lowestOf(bucket + 1).count()) - low);
    const double exact = double(bucket) + std::clamp((double(value.count()) - low) / width, 0.0, 1.0);
    const double row = exact / bucketsPerRow - double(m_first);
    return plot.bottom() - std::clamp(row / double(rowCount()), 0.0, 1.0) * plot.height();
}

microseconds LatencyAxis::at(double y, const QRectF &plot) const
{
    const double share = std::clamp((plot.bottom() - y) / std::max(1.0, plot.height()), 0.0, 1.0);
    const double bucket = (double(m_first) + share * double(rowCount())) * bucketsPerRow;
    return Stats::Histogram::lowestOf(uint32_t(bucket));
}

QList<ChartTick> LatencyAxis::ticks(const QRectF &plot) const
{
    QList<ChartTick> out;
    const double low = std::max(0.1, double(startOf(m_first).count()) / 1000);
    const double high = double(startOf(m_last + 1).count()) / 1000;
    const QList<double> values = logTicks(low, high);
    for (const double ms : values) {
        const microseconds value(qint64(std::llround(ms * 1000)));
        if (ms >= low && ms <= high)
            out.append({ yOf(value, plot), latencyText(value) });
    }
    return out;
}

QString latencyText(microseconds value)
{
    const double ms = double(value.count()) / 1000;
    if (ms >= 1000)
        return QStringLiteral("%1 s").arg(ms / 1000, 0, 'g', 3);
    return QStringLiteral("%1 ms").arg(ms, 0, 'g', ms < 10 ? 2 : 3);
}

} // namespace Signalbox::Widgets
