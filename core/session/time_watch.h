#pragma once

#include "core/base/clock.h"

#include <optional>

namespace Signalbox::Session {

/// Tells from three clocks, looked at regularly, what happened to this computer and its clock. A value; no clock of its
/// own. What is too small to matter (below `noticed`) is not told.
class TimeWatch
{
public:
    static constexpr seconds noticed { 2 }; ///< smallest suspension and smallest step of the clock that is told
    static constexpr seconds longestPause { 5 }; ///< a program that runs looks more often than this

    struct Seen {
        nanoseconds away { 0 }; ///< how long nobody looked; 0: as usual
        bool suspended = false; ///< away because the computer slept; else the program itself stood still
        milliseconds stepped { 0 }; ///< what the clock of the day jumped by; negative: set back
        bool operator==(const Seen &) const = default;
    };
    /// The three clocks as they are now. The first call tells nothing.
    Seen look(const Clock &clock);

private:
    struct Reading {
        Instant now;
        Instant boot;
        WallTime wall;
    };
    std::optional<Reading> m_last;
};

/// "2 h 10 min", "45 s": the two largest units that matter.
QString spanText(milliseconds span);

} // namespace Signalbox::Session
