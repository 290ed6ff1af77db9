#include "core/stats/split_tracker.h"

#include <algorithm>

namespace Signalbox::Stats {
namespace {

constexpr seconds splitWindow { 60 };
constexpr size_t blueAt = static_cast<size_t>(Side::Blue);
constexpr size_t greenAt = static_cast<size_t>(Side::Green);

} // namespace

void ObservedSplitTracker::setEpoch(quint64 epoch)
{
    if (epoch > m_epoch)
        reset(epoch);
}

void ObservedSplitTracker::reset(quint64 epoch)
{
    m_epoch = epoch;
    m_recent.clear();
    for (auto &sides : m_nodes) {
        for (NodeSide &side : sides)
            side.before = 0;
    }
}

void ObservedSplitTracker::add(const QList<Counters> &readings)
{
    for (const Counters &reading : readings)
        take(reading);
    remember();
}

void ObservedSplitTracker::take(const Counters &reading)
{
    auto found = m_nodes.find(reading.node);
    if (found == m_nodes.end()) {
        if (m_nodes.size() >= CounterSteps::maxNodes)
            return;
        found = m_nodes.insert(reading.node, {});
    }
    NodeSide &side = (*found)[static_cast<size_t>(reading.side)];
    if (side.last) {
        if (reading.at < side.last->at)
            return;
        const bool counted = side.last->epoch == m_epoch;
        const bool goesOn
            = reading.epoch == m_epoch && reading.started >= side.last->started && reading.rolled >= side.last->rolled;
        if (counted && !goesOn)
            side.before += side.last->rolled;
    }
    side.last = reading;
}

ObservedSplitTracker::Tally ObservedSplitTracker::tally() const
{
    Tally tally;
    for (const auto &sides : m_nodes) {
        for (size_t i = 0; i < sides.size(); ++i) {
            const NodeSide &side = sides[i];
            tally.rolled[i] += side.before;
            if (!side.last || side.last->epoch != m_epoch)
                continue;
            tally.rolled[i] += side.last->rolled;
            tally.at = std::max(tally.at, side.last->at);
        }
    }
    return tally;
}

void ObservedSplitTracker::remember()
{
    const Tally now = tally();
    if (m_recent.empty() || now.at - m_recent.back().at >= seconds(1))
        m_recent.push_back(now);
    // The newest tally that is 60 s old stays: it is where the window begins.
    while (m_recent.size() >= 2 && now.at - m_recent[1].at >= splitWindow)
        m_recent.pop_front();
}

std::array<quint64, 2> ObservedSplitTracker::lately() const
{
    const Tally now = tally();
    if (m_recent.empty() || now.at - m_recent.front().at < splitWindow)
        return now.rolled;
    std::array<quint64, 2> recent {};
    for (size_t i = 0; i < recent.size(); ++i)
        recent[i] = now.rolled[i] - std::min(now.rolled[i], m_recent.front().rolled[i]);
    return recent[blueAt] + recent[greenAt] > 0 ? recent : now.rolled;
}

std::optional<Session::ObservedSplit> ObservedSplitTracker::observed() const
{
    const Tally now = tally();
    const quint64 requests = now.rolled[blueAt] + now.rolled[greenAt];
    if (requests == 0)
        return std::nullopt;
    const Interval interval = wilson95(double(now.rolled[greenAt]), double(requests));
    Session::ObservedSplit split;
    split.percent = 100.0 * double(now.rolled[greenAt]) / double(requests);
    split.low = 100 * interval.low;
    split.high = 100 * interval.high;
    split.requests = requests;
    split.at = now.at;
    return split;
}

Agreement ObservedSplitTracker::agreement(Permyriad requestedGreen, std::optional<quint64> independent) const
{
    const std::array<quint64, 2> recent = lately();
    const auto requests = double(recent[blueAt] + recent[greenAt]);
    if (requests <= 0)
        return Agreement::Unknown;
    const bool between = requestedGreen.value() > 0 && requestedGreen.value() < 10000;
    const double dice = independent ? std::min(double(*independent), requests) : requests;
    if (dice <= 0 && between)
        return Agreement::Unknown;
    const double share = double(recent[greenAt]) / requests;
    const Interval interval
        = between ? wilson(share * dice, dice, z99999) : wilson(double(recent[greenAt]), requests, z99999);
    return interval.contains(requestedGreen.fraction()) ? Agreement::Agrees : Agreement::Disagrees;
}

} // namespace Signalbox::Stats
