#pragma once

#include "core/base/clock.h"

namespace Signalbox::Probe {

/// An open schedule: ticks are due at first + n · interval whatever becomes of the requests, so that a slow server
/// cannot slow down its own measuring. Absolute deadlines: lateness never adds up. Value; one thread.
class OpenSchedule
{
public:
    struct Tick {
        Instant intended; ///< latency counts from here
        nanoseconds lag { 0 }; ///< how late it is taken
        quint64 missed = 0; ///< ticks before it that are given up: their time had passed too
    };

    OpenSchedule(Instant first, nanoseconds interval);

    /// The newest tick that is due at `now`; nothing when none is.
    std::optional<Tick> take(Instant now);
    [[nodiscard]] Instant next() const { return m_next; }

private:
    Instant m_next;
    nanoseconds m_interval;
};

/// How honest the measuring of one side is: counted, so that it can be shown.
struct ScheduleTally {
    quint64 sent = 0; ///< checks that were started
    quint64 late = 0; ///< of these, started more than 20 ms after they were due
    quint64 missed = 0; ///< never started: their time had passed when the thread came to them
    quint64 overLimit = 0; ///< never started: our own rate limit
    quint64 overCapacity = 0; ///< never started: too many still open
    nanoseconds worstLag { 0 };
    bool operator==(const ScheduleTally &) const = default;

    [[nodiscard]] quint64 dropped() const { return missed + overLimit + overCapacity; }
};

} // namespace Signalbox::Probe

Q_DECLARE_METATYPE(Signalbox::Probe::ScheduleTally)
