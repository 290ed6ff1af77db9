#include "core/stats/counter_steps.h"

namespace Signalbox::Stats {
namespace {

CounterStep stepBetween(const Counters &last, const Counters &now)
{
    CounterStep step;
    const bool restarted = now.started < last.started;
    step.started = restarted ? now.started : now.started - last.started;
    const bool sameCount = !restarted && now.epoch == last.epoch && now.rolled >= last.rolled;
    step.rolled = sameCount ? now.rolled - last.rolled : now.rolled;
    step.inFlight = now.inFlight;
    step.elapsed = now.at - last.at;
    return step;
}

} // namespace

std::optional<CounterStep> CounterSteps::take(const Counters &reading)
{
    auto found = m_last.find(reading.node);
    if (found == m_last.end()) {
        if (m_last.size() >= maxNodes)
            return std::nullopt;
        found = m_last.insert(reading.node, {});
    }
    std::optional<Counters> &last = (*found)[static_cast<size_t>(reading.side)];
    if (!last) {
        last = reading;
        return std::nullopt;
    }
    if (reading.at < last->at)
        return std::nullopt;
    const CounterStep step = stepBetween(*last, reading);
    last = reading;
    return step;
}

quint64 CounterSteps::inFlight(Side side) const
{
    quint64 sum = 0;
    for (const auto &sides : m_last) {
        if (const auto &last = sides[static_cast<size_t>(side)])
            sum += last->inFlight;
    }
    return sum;
}

} // namespace Signalbox::Stats
