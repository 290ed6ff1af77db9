#pragma once

#include "core/base/types.h"

namespace Signalbox {

/// A moment on the monotonic clock: nanoseconds since an arbitrary start. For intervals and deadlines only.
using Instant = std::chrono::time_point<std::chrono::steady_clock, nanoseconds>;
/// A moment of the day: milliseconds since 1970-01-01 UTC. For showing and storing only, never subtracted.
using WallTime = std::chrono::time_point<std::chrono::system_clock, milliseconds>;

/// Where time comes from. Injected, so that a test or a replay owns it. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual WallTime wallNow() const = 0;
    /// As now(), but it goes on while the computer is suspended. For telling how long it slept only.
    [[nodiscard]] virtual Instant bootNow() const { return now(); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] WallTime wallNow() const override
    {
        return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    }
    [[nodiscard]] Instant bootNow() const override;
};

/// "2026-11-23T10:36:41.118Z": the form of the journal, JSON and the terminal.
QString isoUtc(WallTime time);

} // namespace Signalbox
