#pragma once

#include "core/base/clock.h"

#include <deque>

namespace Signalbox::Router::HAProxy {

/// Counts what the feed did not tell of one worker: requests that its counters saw end and no line reported. Lines come
/// a little later than the counters, so each is given time to arrive: a few lost ones among
/// many show when the traffic pauses, a feed that has gone silent shows at once. A value; one thread.
class LossMeter
{
public:
    /// `fromBeginning`: the feed of this worker was read from its first line, so the two sums must be equal. Otherwise
    /// the smallest difference ever seen is taken for what had ended before the feed began.
    explicit LossMeter(bool fromBeginning = false)
        : m_baseKnown(fromBeginning)
    {
    }

    /// At each reading of the counters: `ended` by them, `received` by the feed, both since their beginnings.
    void take(quint64 ended, quint64 received, Instant at);
    [[nodiscard]] quint64 lost() const { return m_lost; }

    /// How late a line may be.
    static constexpr milliseconds patience { 1000 };

private:
    struct Ended {
        Instant at;
        quint64 ended;
    };
    std::deque<Ended> m_recent; ///< of the last `patience`, and one before
    qint64 m_base = 0;
    bool m_baseKnown = false;
    quint64 m_lost = 0;
};

} // namespace Signalbox::Router::HAProxy
