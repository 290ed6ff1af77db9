#include "widgets/chart/decimate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Signalbox::Widgets {
namespace {

using Session::HistorySlot;
using Session::HistoryTier;

// Sparse traffic leaves single seconds empty: that is not a gap. So much is.
constexpr qint64 gapMs = 8000;
constexpr qint64 gapSlots = 2;

// So many answers are missing where they came beside it: by chance that is less than one stretch in 20,000 (e^-10).
constexpr double missedByAnOutage = 10;
constexpr qint64 shortestOutageMs = 3000; // bursts come and go

struct Bin {
    qint64 at = 0; ///< start of its first known slot
    qint64 end = 0; ///< end of its last known slot
    double low = 0;
    double high = 0;
    bool lowFirst = true;
    bool afterOutage = false; ///< nothing is joined to what was before
};

/// Requests of both sides that ended in the slot; not watched: 0.
double answeredIn(const HistorySlot &slot)
{
    double sum = 0;
    for (const Session::SlotValues &side : slot.sides)
        sum += std::isfinite(side.requests) ? double(side.requests) : 0;
    return sum;
}

/// Finds the stretches in which nothing was answered though much was before and after.
class OutageWatch
{
public:
    explicit OutageWatch(qint64 slotMs)
        : m_slotMs(slotMs)
    {
    }
    /// Slot by slot; true: an outage ended before this one.
    bool endsBefore(const HistorySlot &slot)
    {
        const double answered = answeredIn(slot);
        if (answered <= 0) {
            ++m_silent;
            return false;
        }
        const int silent = std::exchange(m_silent, 0);
        const double before = std::exchange(m_before, answered);
        return before > 0 && silent * m_slotMs >= shortestOutageMs
            && (before + answered) / 2 * silent >= missedByAnOutage;
    }

private:
    qint64 m_slotMs;
    double m_before = 0; ///< answered in the last slot that had any
    int m_silent = 0;
};

/// Without users as ordered; what is not known is not empty.
bool isEmptied(const HistorySlot &slot, Side side)
{
    const float share = side == Side::Green ? slot.requestedPercent : 100 - slot.requestedPercent;
    return share <= 0 && !(slot.sides[size_t(side)].requests > 0);
}

/// So few that ended after an order took all others away that they tell of those that took long, and not of the side.
bool isLeftOver(const HistorySlot &slot, const OrderCuts &orders)
{
    constexpr qint64 longestMs = 30'000;
    constexpr float few = 20;
    const Side side = *orders.whose;
    const float share = side == Side::Green ? slot.requestedPercent : 100 - slot.requestedPercent;
    return share <= 0 && slot.sides[size_t(side)].requests < few && orders.lastIn(slot.at - longestMs, slot.at);
}

/// Known slots of the span in at most `columns` bins, and more where orders part them; a slot is known when both
/// readings are.
QList<Bin> binned(const HistoryTier &tier, TimeSpan span, int columns, const SlotReader &low, const SlotReader &high,
                  const OrderCuts &orders)
{
    const qint64 width = std::max<qint64>(1, tier.width.count());
    const qint64 perBin = std::max<qint64>(1, (span.length() / width + columns - 1) / std::max(1, columns));
    const qint64 binWidth = perBin * width;
    QList<Bin> bins;
    qint64 lastBin = std::numeric_limits<qint64>::min();
    const auto first = std::lower_bound(tier.slotList.begin(), tier.slotList.end(), span.from - width,
                                        [](const HistorySlot &slot, qint64 from) { return slot.at < from; });
    OutageWatch outages(width);
    bool afterOutage = false;
    for (auto it = first; it != tier.slotList.end() && it->at < span.to; ++it) {
        afterOutage = outages.endsBefore(*it) || afterOutage || (orders.whose && isEmptied(*it, *orders.whose));
        const double l = double(low(*it));
        const double h = double(high(*it));
        if (!std::isfinite(l) || !std::isfinite(h))
            continue;
        if (orders.parts && orders.lastIn(it->at, it->at + width - 1))
            continue;
        if (orders.whose && !orders.leftOvers && isLeftOver(*it, orders))
            continue;
        // Bins are anchored to the epoch, so that a line does not shimmer as time goes on.
        const qint64 number = it->at / binWidth;
        const bool parted = orders.parts && !bins.isEmpty() && orders.lastIn(bins.constLast().at, it->at);
        // What is known in between, as an order is, goes on through an outage.
        const bool torn = std::exchange(afterOutage, false) && !bins.isEmpty() && bins.constLast().end < it->at;
        if (number != lastBin || parted || torn) {
            // The newest slot is still being filled: it reaches as far as time has come.
            bins.append({ it->at, std::min(it->at + width, span.to), l, h, true, torn });
            lastBin = number;
            continue;
        }
        Bin &bin = bins.last();
        bin.end = std::min(it->at + width, span.to);
        if (l < bin.low) {
            bin.low = l;
            bin.lowFirst = false;
        }
        if (h > bin.high) {
            bin.high = h;
            bin.lowFirst = true;
        }
    }
    return bins;
}

double xOf(qint64 at, TimeSpan span)
{
    return double(at - span.to) / 1000.0;
}

/// Runs of bins without a gap between them, as [first, last] pairs. What begins in an order's slot begins at the order.
QList<std::pair<qsizetype, qsizetype>> runsOf(QList<Bin> &bins, const HistoryTier &tier, const OrderCuts &orders)
{
    QList<std::pair<qsizetype, qsizetype>> runs;
    const qint64 gap = longestGap(tier.width).count();
    for (qsizetype i = 0; i < bins.size(); ++i) {
        const bool parted = i > 0 && orders.parts && orders.lastIn(bins.at(i - 1).at, bins.at(i).at);
        if (i == 0 || parted || bins.at(i).afterOutage || bins.at(i).at - bins.at(i - 1).end > gap)
            runs.append({ i, i });
        else
            runs.last().second = i;
    }
    for (const auto &[first, last] : std::as_const(runs)) {
        Bin &bin = bins[first];
        const qint64 slotEnd = std::min(bin.end, bin.at + tier.width.count());
        bin.at = orders.lastIn(bin.at, slotEnd - 1).value_or(bin.at);
    }
    return runs;
}

} // namespace

milliseconds longestGap(milliseconds slot)
{
    return std::max<milliseconds>(milliseconds(gapMs), gapSlots * slot);
}

std::optional<qint64> OrderCuts::lastIn(qint64 after, qint64 upTo) const
{
    const auto next = std::upper_bound(at.cbegin(), at.cend(), upTo);
    if (next == at.cbegin() || *std::prev(next) <= after)
        return std::nullopt;
    return *std::prev(next);
}

bool saysWhere(double low, double high)
{
    constexpr double widest = 25;
    return high - low <= widest; // false for what is not a number
}

bool isAllAsOrdered(const HistorySlot &slot)
{
    return (slot.requestedPercent <= 0 && slot.observedPercent <= 0)
        || (slot.requestedPercent >= 100 && slot.observedPercent >= 100);
}

bool isThin(const HistoryTier &tier, const HistorySlot &slot)
{
    const auto at = std::lower_bound(tier.slotList.begin(), tier.slotList.end(), slot.at,
                                     [](const HistorySlot &each, qint64 time) { return each.at < time; });
    if (at == tier.slotList.end())
        return false;
    bool hasNeighbour = false;
    const auto hasTwice = [&](const HistorySlot &neighbour) {
        const double there = answeredIn(neighbour);
        hasNeighbour = hasNeighbour || there > 0;
        return there <= 0 || there > 2 * answeredIn(slot);
    };
    const bool before = at == tier.slotList.begin() || hasTwice(*std::prev(at));
    const bool after = std::next(at) == tier.slotList.end() || hasTwice(*std::next(at));
    return before && after && hasNeighbour;
}

bool isUnripe(const HistoryTier &tier, Side side, qint64 now)
{
    constexpr float enough = 20;
    if (tier.slotList.size() < 2)
        return false;
    const HistorySlot &newest = tier.slotList.back();
    const float requests = newest.sides[size_t(side)].requests;
    const float before = tier.slotList[tier.slotList.size() - 2].sides[size_t(side)].requests;
    return newest.at + tier.width.count() > now && requests < enough && requests * 2 < before;
}

double shareThatSays(const HistoryTier &tier, TimeSpan span)
{
    qsizetype known = 0;
    qsizetype says = 0;
    for (const HistorySlot &slot : tier.slotList) {
        if (slot.at < span.from || slot.at >= span.to || !std::isfinite(slot.observedLow))
            continue;
        ++known;
        says += saysWhere(double(slot.observedLow), double(slot.observedHigh));
    }
    return known > 0 ? double(says) / double(known) : 0;
}

const HistoryTier *tierFor(const Session::History &history, TimeSpan span, milliseconds least)
{
    const HistoryTier *found = nullptr;
    qint64 earliest = std::numeric_limits<qint64>::max();
    qint64 coarsest = 0;
    for (const HistoryTier &tier : history.tiers) {
        if (tier.slotList.empty())
            continue;
        earliest = std::min(earliest, tier.slotList.front().at);
        coarsest = std::max<qint64>(coarsest, tier.width.count());
    }
    const qint64 needed = std::max(span.from, earliest) + coarsest;
    for (const HistoryTier &tier : history.tiers) {
        if (tier.slotList.empty() || tier.slotList.front().at > needed)
            continue;
        const bool better = !found || (tier.width < found->width ? tier.width >= least : found->width < least);
        if (better)
            found = &tier;
    }
    return found;
}

QList<QList<QPointF>> decimatedLine(const HistoryTier &tier, TimeSpan span, int columns, const SlotReader &read,
                                    const std::function<double(double)> &scale, const OrderCuts &orders)
{
    QList<Bin> bins = binned(tier, span, columns, read, read, orders);
    QList<QList<QPointF>> lines;
    const auto runs = runsOf(bins, tier, orders);
    for (const auto &[first, last] : runs) {
        QList<QPointF> line;
        for (qsizetype i = first; i <= last; ++i) {
            const Bin &bin = bins.at(i);
            const qint64 middle = (bin.at + bin.end) / 2;
            if (bin.low == bin.high) {
                line.append({ xOf(middle, span), scale(bin.low) });
                continue;
            }
            const qint64 quarter = (bin.end - bin.at) / 4;
            line.append({ xOf(middle - quarter, span), scale(bin.lowFirst ? bin.low : bin.high) });
            line.append({ xOf(middle + quarter, span), scale(bin.lowFirst ? bin.high : bin.low) });
        }
        // A reading holds for its whole slot: from the first one's start to the last one's end, like the band.
        const double from = xOf(bins.at(first).at, span);
        const double to = xOf(bins.at(last).end, span);
        if (line.size() == 1) {
            line = { { from, line.constFirst().y() }, { to, line.constFirst().y() } };
        } else {
            line.prepend({ from, line.constFirst().y() });
            line.append({ to, line.constLast().y() });
        }
        lines.append(line);
    }
    return lines;
}

QList<QList<QPointF>> steppedLine(const HistoryTier &tier, TimeSpan span, int columns, const SlotReader &read,
                                  const OrderCuts &orders)
{
    QList<QList<QPointF>> lines;
    qint64 knownTo = std::numeric_limits<qint64>::min();
    int changes = 0;
    const auto first = std::lower_bound(tier.slotList.begin(), tier.slotList.end(), span.from - tier.width.count(),
                                        [](const HistorySlot &slot, qint64 from) { return slot.at < from; });
    for (auto it = first; it != tier.slotList.end() && it->at < span.to; ++it) {
        const double value = double(read(*it));
        if (!std::isfinite(value))
            continue;
        const double x = xOf(orders.lastIn(it->at, it->at + tier.width.count() - 1).value_or(it->at), span);
        if (lines.isEmpty() || it->at - knownTo > gapMs) {
            lines.append(QList<QPointF> { QPointF(x, value) });
        } else if (value != lines.constLast().constLast().y()) {
            lines.last().append({ x, lines.constLast().constLast().y() });
            lines.last().append({ x, value });
            ++changes;
        }
        knownTo = std::min(it->at + tier.width.count(), span.to);
        QList<QPointF> &line = lines.last();
        // The end of a level moves along with it.
        const bool level = line.size() > 1 && line.at(line.size() - 2).y() == value && line.constLast().y() == value;
        if (level)
            line.last().setX(xOf(knownTo, span));
        else
            line.append({ xOf(knownTo, span), value });
    }
    return changes <= columns ? lines : decimatedLine(tier, span, columns, read, [](double value) { return value; });
}

QList<QPolygonF> decimatedBand(const HistoryTier &tier, TimeSpan span, int columns, const SlotReader &low,
                               const SlotReader &high, const std::function<double(double)> &scale,
                               const OrderCuts &orders)
{
    QList<Bin> bins = binned(tier, span, columns, low, high, orders);
    QList<QPolygonF> bands;
    const auto runs = runsOf(bins, tier, orders);
    for (const auto &[first, last] : runs) {
        QPolygonF band;
        for (qsizetype i = first; i <= last; ++i) {
            if (i == first)
                band.append({ xOf(bins.at(i).at, span), scale(bins.at(i).high) });
            band.append({ xOf((bins.at(i).at + bins.at(i).end) / 2, span), scale(bins.at(i).high) });
        }
        band.append({ xOf(bins.at(last).end, span), scale(bins.at(last).high) });
        band.append({ xOf(bins.at(last).end, span), scale(bins.at(last).low) });
        for (qsizetype i = last; i >= first; --i) {
            band.append({ xOf((bins.at(i).at + bins.at(i).end) / 2, span), scale(bins.at(i).low) });
            if (i == first)
                band.append({ xOf(bins.at(i).at, span), scale(bins.at(i).low) });
        }
        bands.append(band);
    }
    return bands;
}

QList<double> logTicks(double low, double high)
{
    low = std::clamp(low, 1e-3, 1e9);
    high = std::clamp(high, low * 1.01, 1e10);
    QList<double> ticks;
    for (int decade = int(std::floor(std::log10(low))) - 1; decade <= int(std::ceil(std::log10(high))); ++decade) {
        for (const double mantissa : { 1.0, 2.0, 5.0 })
            ticks.append(mantissa * std::pow(10.0, decade));
    }
    while (ticks.size() > 2 && ticks.at(1) <= low)
        ticks.removeFirst();
    while (ticks.size() > 2 && ticks.at(ticks.size() - 2) >= high)
        ticks.removeLast();
    return ticks;
}

QList<double> linearTicks(double high)
{
    high = std::clamp(high, 1e-6, 1e12);
    const double power = std::pow(10.0, std::floor(std::log10(high / 2.0)));
    double step = power;
    for (const double mantissa : { 1.0, 2.0, 2.5, 5.0, 10.0 }) {
        step = mantissa * power;
        if (high / step <= 4.0)
            break;
    }
    QList<double> ticks;
    for (int i = 0; i == 0 || ticks.constLast() < high - step * 1e-9; ++i)
        ticks.append(i * step);
    return ticks;
}

} // namespace Signalbox::Widgets
