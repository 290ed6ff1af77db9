#pragma once

#include "core/session/snapshot.h"

namespace Signalbox::Widgets {

/// A part of a history: [from, to) in milliseconds since 1970 UTC.
struct TimeSpan {
    qint64 from = 0;
    qint64 to = 0;
    [[nodiscard]] qint64 length() const { return to - from; }
    bool operator==(const TimeSpan &) const = default;
};

/// Which part of the history the reader looks at: the newest ("live"), which moves on with time, or one that stands
/// still. A value; every change gives a new one. `known` is the whole history there is, up to now.
class TimeRange
{
public:
    static constexpr milliseconds shortest { 10'000 };
    static constexpr milliseconds longest { 86'400'000 };

    /// Live. A length outside shortest..longest is clamped.
    explicit TimeRange(milliseconds length = std::chrono::minutes(5));

    [[nodiscard]] bool isLive() const { return !m_to; }
    [[nodiscard]] milliseconds length() const { return m_length; }
    /// What is shown. Live, and younger than it is long, it shows one or two minutes for as long as that holds all.
    /// Standing still it never leaves what is known.
    [[nodiscard]] TimeSpan within(TimeSpan known) const;

    /// "axis grows to 5 min": where what is shown is shorter than the range, since so little is known; else empty.
    [[nodiscard]] QString growthText(TimeSpan known) const;

    /// `factor` below 1 shows less, in more detail. The moment `about` stays where it is on the screen; only at the
    /// right edge of a live range it is the edge that stays.
    [[nodiscard]] TimeRange zoomed(double factor, qint64 about, TimeSpan known) const;
    /// Later by `by`, earlier when negative. Moved to the newest it is live again.
    [[nodiscard]] TimeRange moved(milliseconds by, TimeSpan known) const;
    [[nodiscard]] TimeRange live() const { return TimeRange(m_length); }

    bool operator==(const TimeRange &) const = default;

private:
    [[nodiscard]] static TimeRange endingAt(qint64 to, milliseconds length, TimeSpan known);

    milliseconds m_length;
    std::optional<qint64> m_to; ///< the right edge; nothing: live
};

} // namespace Signalbox::Widgets
