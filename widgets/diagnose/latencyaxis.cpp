#include "widgets/diagnose/latencyaxis.h"

#include "widgets/chart/decimate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Signalbox::Widgets {
namespace {

constexpr uint32_t leastRows = 8;
constexpr uint32_t octave = 4; // rows: what is left out must save more
constexpr quint64 enoughToLeaveOne = 50;
constexpr quint64 oneOf = 1000;
constexpr quint64 mostLeft = 20;

void count(std::vector<quint64> &rows, uint32_t row, quint64 requests)
{
    row = std::max(row, LatencyAxis::rowOf(microseconds(500)));
    if (rows.size() <= row)
        rows.resize(row + 1);
    rows[row] += requests;
}

struct Reach {
    uint32_t first = 0;
    uint32_t last = 0;
};

/// From the first row that holds any to the last, without the few that would make it much longer.
std::optional<Reach> reachOf(const std::vector<quint64> &rows)
{
    const auto isHere = [](quint64 requests) { return requests > 0; };
    const auto lowest = std::ranges::find_if(rows, isHere);
    if (lowest == rows.end())
        return std::nullopt;
    const Reach whole { uint32_t(lowest - rows.begin()),
                        uint32_t(rows.rend() - std::find_if(rows.rbegin(), rows.rend(), isHere) - 1) };
    const quint64 all = std::accumulate(rows.begin(), rows.end(), quint64(0));
    const quint64 spare = all < enoughToLeaveOne ? 0 : std::clamp<quint64>(all / oneOf, 1, mostLeft);
    Reach most = whole;
    for (quint64 out = rows[most.first]; out <= spare && most.first < whole.last; out += rows[most.first])
        ++most.first;
    for (quint64 out = rows[most.last]; out <= spare && most.last > whole.first; out += rows[most.last])
        --most.last;
    return Reach { most.first > whole.first + octave ? most.first : whole.first,
                   most.last + octave < whole.last ? most.last : whole.last };
}

} // namespace

LatencyAxis::LatencyAxis(const Cells::Tier *tier, qint64 from, qint64 to)
{
    std::array<Rows, 2> sides;
    for (size_t i = 0; tier && i < tier->slotList.size(); ++i) {
        const qint64 start = tier->startOf(i);
        if (start + tier->width.count() <= from || start >= to)
            continue;
        for (size_t side = 0; side < sides.size(); ++side) {
            if (const Cells::CellPtr &cell = tier->slotList[i][side])
                cell->latency.forEachBucket([&rows = sides[side]](uint32_t bucket, uint32_t requests) {
                    count(rows, bucket / bucketsPerRow, requests);
                });
        }
    }
    fit(sides);
}

LatencyAxis::LatencyAxis(const std::array<Weighed, 2> &sides)
{
    std::array<Rows, 2> rows;
    for (size_t side = 0; side < sides.size(); ++side) {
        for (const auto &[value, requests] : sides[side])
            count(rows[side], rowOf(std::max(value, microseconds(0))), requests);
    }
    fit(rows);
}

void LatencyAxis::fit(const std::array<Rows, 2> &sides)
{
    std::optional<Reach> all;
    for (const Rows &rows : sides) {
        const std::optional<Reach> reach = reachOf(rows);
        if (!reach)
            continue;
        all = all ? Reach { std::min(all->first, reach->first), std::max(all->last, reach->last) } : *reach;
    }
    if (!all)
        return;
    m_first = all->first;
    m_last = all->last;
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
