#pragma once

#include "core/base/clock.h"

namespace Signalbox::Test {

/// A clock that moves only when told to.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] WallTime wallNow() const override { return m_wall; }
    void advance(nanoseconds by)
    {
        m_now += by;
        m_wall += std::chrono::duration_cast<milliseconds>(by);
    }
    /// Steps the clock of the day only, as a time server does.
    void stepWall(milliseconds by) { m_wall += by; }
    /// The computer is suspended for so long: the monotonic clock stands still.
    void suspend(nanoseconds by)
    {
        m_asleep += by;
        m_wall += std::chrono::duration_cast<milliseconds>(by);
    }
    [[nodiscard]] Instant bootNow() const override { return m_now + m_asleep; }

private:
    Instant m_now { seconds(1000) };
    nanoseconds m_asleep { 0 };
    WallTime m_wall { std::chrono::milliseconds(1795401000000) };
};

} // namespace Signalbox::Test
