#pragma once

#include "core/base/clock.h"

#include <array>

namespace Signalbox::Stats {

/// How many events in each quarter of a second of the last two minutes. Fixed memory, a value.
class TimeCounts
{
public:
    static constexpr milliseconds width { 250 };
    static constexpr milliseconds span { 128'000 };

    struct Quarter {
        qint64 number = -1; ///< quarters since the clock's start; -1: empty
        quint64 events = 0;
    };

    void add(Instant at, quint64 events)
    {
        const qint64 number = numberOf(at);
        Quarter &quarter = m_ring[size_t(number) % m_ring.size()];
        if (number > quarter.number)
            quarter = { number, 0 };
        if (number == quarter.number)
            quarter.events += events;
    }
    /// In the quarters from the one of `from` to the one of `to`, both whole.
    [[nodiscard]] quint64 between(Instant from, Instant to) const
    {
        quint64 sum = 0;
        const qint64 first = numberOf(from);
        const qint64 last = numberOf(to);
        for (const Quarter &quarter : m_ring) {
            if (quarter.number >= first && quarter.number <= last)
                sum += quarter.events;
        }
        return sum;
    }
    /// Calls f(end of the quarter, events) for each quarter after `from` that has any; no order.
    template <typename F> void forEachAfter(Instant from, F f) const
    {
        const qint64 first = numberOf(from) + 1;
        for (const Quarter &quarter : m_ring) {
            if (quarter.events > 0 && quarter.number >= first)
                f(Instant((quarter.number + 1) * width), quarter.events);
        }
    }

private:
    static qint64 numberOf(Instant at) { return std::chrono::floor<milliseconds>(at.time_since_epoch()) / width; }

    std::array<Quarter, 512> m_ring;
};

} // namespace Signalbox::Stats
