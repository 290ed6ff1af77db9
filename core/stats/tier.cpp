#include "core/stats/tier.h"

#include "core/stats/interval.h"

#include <algorithm>

namespace Signalbox::Stats {
namespace {

constexpr float notKnown = std::numeric_limits<float>::quiet_NaN();

Session::HistorySlot emptySlot(qint64 at, bool watched, float requested)
{
    const Session::SlotValues side { notKnown, notKnown, notKnown, notKnown, watched ? 0.0F : notKnown, notKnown };
    return { at, { side, side }, watched ? requested : notKnown, notKnown, notKnown, notKnown };
}

float millisecondsOf(std::optional<microseconds> value)
{
    return value ? float(double(value->count()) / 1000.0) : notKnown;
}

} // namespace

Tier::Tier(TierShape shape)
    : m_shape(shape)
    , m_ring(size_t(std::max(shape.slotCount, 1)))
{
}

qint64 Tier::numberOf(qint64 ms) const
{
    const qint64 width = m_shape.width.count();
    return ms / width - (ms % width < 0 ? 1 : 0);
}

Session::HistorySlot &Tier::slotAt(qint64 number)
{
    const auto size = qint64(m_ring.size());
    return m_ring[size_t(((number % size) + size) % size)];
}

bool Tier::advance(qint64 nowMs, bool watched)
{
    const qint64 number = numberOf(nowMs);
    if (number == m_last)
        return false;
    const bool nothingYet = m_last < m_first;
    if (nothingYet || number - m_last >= qint64(m_ring.size())) {
        restartAt(number);
    } else if (number < m_last) {
        cutAfter(number);
    } else {
        while (m_last < number) {
            open(m_last + 1, watched || m_last + 1 == number);
            closeEndedBefore(nowMs - graceMs);
        }
    }
    return true;
}

void Tier::restartAt(qint64 number)
{
    m_fills.clear();
    m_first = number;
    m_last = number - 1;
    open(number, true);
}

void Tier::cutAfter(qint64 number)
{
    if (number < m_first) {
        restartAt(number);
        return;
    }
    while (!m_fills.empty() && m_fills.back().number > number)
        m_fills.pop_back();
    m_last = number;
    if (m_fills.empty())
        m_fills.push_back(Fill { .number = number }); // a closed slot: what comes now replaces it
}

void Tier::open(qint64 number, bool watched)
{
    m_last = number;
    m_first = std::max(m_first, number - qint64(m_ring.size()) + 1);
    slotAt(number) = emptySlot(number * m_shape.width.count(), watched, m_requested);
    m_fills.push_back(Fill { .number = number });
}

void Tier::closeEndedBefore(qint64 ms)
{
    while (m_fills.size() > 1 && (m_fills.front().number + 1) * m_shape.width.count() <= ms) {
        settle(m_fills.front());
        m_fills.pop_front();
    }
}

void Tier::add(const Finished &finished, qint64 endMs)
{
    const qint64 number = std::clamp(numberOf(endMs), m_fills.front().number, m_fills.back().number);
    Fill &fill = m_fills[size_t(number - m_fills.front().number)];
    SideFill &side = fill.sides[static_cast<size_t>(finished.side)];
    ++side.requests;
    side.failures += finished.failed;
    side.throttled += finished.throttled;
    if (finished.latency)
        side.latency.record(*finished.latency);
    fill.changed = true;
}

void Tier::addRolled(Side side, quint64 rolled)
{
    m_fills.back().rolled[static_cast<size_t>(side)] += rolled;
    m_fills.back().changed = true;
}

void Tier::setRequested(float greenPercent)
{
    m_requested = greenPercent;
    slotAt(m_last).requestedPercent = greenPercent;
}

void Tier::settle(Fill &fill)
{
    if (!fill.changed)
        return;
    fill.changed = false;
    write(slotAt(fill.number), fill.sides, fill.rolled);
}

void Tier::write(Session::HistorySlot &slot, const std::array<SideFill, 2> &sides, const std::array<quint64, 2> &rolled)
{
    for (size_t i = 0; i < sides.size(); ++i) {
        const SideFill &side = sides[i];
        const auto percentOf = [&side](quint64 part) {
            return side.requests > 0 ? float(100.0 * double(part) / double(side.requests)) : notKnown;
        };
        slot.sides[i] = { millisecondsOf(side.latency.quantile(0.50)),
                          millisecondsOf(side.latency.quantile(0.95)),
                          millisecondsOf(side.latency.quantile(0.99)),
                          percentOf(side.failures),
                          float(side.requests),
                          percentOf(side.throttled) };
    }
    const auto green = double(rolled[static_cast<size_t>(Side::Green)]);
    const double all = green + double(rolled[static_cast<size_t>(Side::Blue)]);
    if (all > 0) {
        const Interval interval = wilson95(green, all);
        slot.observedPercent = float(100 * green / all);
        slot.observedLow = float(100 * interval.low);
        slot.observedHigh = float(100 * interval.high);
    }
}

void Tier::fillBefore(const std::vector<Stored> &stored)
{
    const qint64 oldest = m_last - qint64(m_ring.size()) + 1;
    const qint64 before = m_first;
    for (const Stored &slot : stored) {
        if (slot.number < oldest || slot.number >= before || m_last < before)
            continue;
        for (; m_first > slot.number; --m_first)
            slotAt(m_first - 1) = emptySlot((m_first - 1) * m_shape.width.count(), false, notKnown);
        slotAt(slot.number) = emptySlot(slot.number * m_shape.width.count(), true, slot.requested);
        write(slotAt(slot.number), slot.sides, slot.rolled);
    }
}

void Tier::writeTo(Session::HistoryTier &out)
{
    out.width = m_shape.width;
    out.slotList.clear();
    if (m_last < m_first)
        return;
    for (Fill &fill : m_fills)
        settle(fill);
    out.slotList.reserve(size_t(m_last - m_first + 1));
    for (qint64 number = m_first; number <= m_last; ++number)
        out.slotList.push_back(slotAt(number));
}

} // namespace Signalbox::Stats
