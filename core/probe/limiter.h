#pragma once

#include "core/base/clock.h"

#include <deque>

namespace Signalbox::Probe {

/// At most `most` requests in any window of that length. Exact (keeps the moments); a refused request costs nothing.
/// Value; one thread.
class SlidingWindowLimiter
{
public:
    explicit SlidingWindowLimiter(int most, nanoseconds window = seconds(60))
        : m_most(most)
        , m_window(window)
    {
    }

    /// Counts a request at `now` and allows it, or says no. `now` never goes back.
    bool take(Instant now);
    [[nodiscard]] int most() const { return m_most; }

private:
    int m_most;
    nanoseconds m_window;
    std::deque<Instant> m_taken;
};

} // namespace Signalbox::Probe
