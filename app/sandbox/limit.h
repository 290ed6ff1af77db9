#pragma once

#include "core/base/clock.h"

#include <deque>

namespace Signalbox::Sandbox {

/// A limit per sliding window of 60 s. Not thread-safe; time is given, so that a test owns it.
class SlidingLimit
{
public:
    explicit SlidingLimit(qint64 limit)
        : m_limit(limit)
    {
    }
    /// Takes `cost` if it still fits.
    bool take(Instant now, qint64 cost = 1);
    /// What may still be taken now.
    [[nodiscard]] qint64 remaining(Instant now);
    /// Until the oldest of what was taken leaves the window; zero when nothing was.
    [[nodiscard]] milliseconds untilNextFree(Instant now);
    /// Until the window is empty; zero when it is.
    [[nodiscard]] milliseconds untilReset(Instant now);
    [[nodiscard]] qint64 limit() const { return m_limit; }

private:
    struct Taken {
        Instant at;
        qint64 cost;
    };
    void forget(Instant now);

    qint64 m_limit;
    qint64 m_sum = 0;
    std::deque<Taken> m_taken;
};

} // namespace Signalbox::Sandbox
