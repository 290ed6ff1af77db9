#pragma once

#include "core/feed/sample.h"
#include "core/session/snapshot.h"
#include "core/stats/counter_steps.h"
#include "core/stats/distinct_count.h"
#include "core/stats/histogram.h"

#include <array>
#include <vector>

namespace Signalbox::Stats {

/// The figures of both sides over the last minute: for one origin, so that origins are never mixed.
///
/// Samples count by the moment they *arrived* on the monotonic clock (a router tells of a request when it ends), in a
/// ring of seconds: the window slides by whole seconds and holds the last `window` of them with the present one.
/// No step of the wall clock and no odd time in a sample can disturb it. Latency is latencyOf() (latency.h).
/// Memory: fixed, at most 2 × 60 × 7 KB. Engine thread; a value without signals.
class SlidingFigures
{
public:
    explicit SlidingFigures(Origin origin = Origin::User, seconds window = seconds(60));

    /// Samples of another origin are ignored.
    void add(const Sample &sample, Instant arrived);
    /// Feeds startedPerSecond, inFlight and stalled; only of use for Origin::User.
    void add(const QList<Counters> &readings);

    /// Some 25 µs at full rings.
    ///
    /// startedPerSecond: over the last 5 s in which readings came without a gap; 0 without any. startsKnown: that is
    /// now, and not what was known before the readings ended. stalled: for at least 3 s, and at least twice as long as
    /// the slowest request of the window took, nothing of this side finished, though 3 or more requests that began
    /// *after* the last finish are older than 3 s. Since nothing finished, those are all still open, unless they were
    /// closed silently: `in flight` must be as many too. So a few long streams on a side that is idle otherwise are no
    /// stall.
    [[nodiscard]] Session::Figures figures(Side side, Instant now) const;
    /// Of a side that is to have no users: once none of its requests is open, the figures as they were when the last
    /// one ended, with `until`, as long as `window` has not passed since. A window that only empties from its old end
    /// would show a share of failures that climbs though nothing happens. Else as figures().
    [[nodiscard]] Session::Figures lastFigures(Side side, Instant now) const;
    /// That figure alone.
    [[nodiscard]] double startedPerSecond(Side side) const;

    /// What `side` would show had its requests ended when the other side's did: each stretch of time weighs as much as
    /// the other side's requests in it (direct standardization). A share that was small and is large now gives one side
    /// most of its requests late; a moment in which both were slow must not look like a difference between them.
    /// A stretch has at least ten requests of each side, as far as there are so many. Nothing where one side has none.
    /// Some 0.3 ms at ten full minutes.
    struct Matched {
        quint64 requests = 0; ///< of `side`, as they are
        quint64 failures = 0; ///< the same
        std::optional<Outcome> mostFailures; ///< known only where it was made of Figures
        double failurePercent = 0;
        std::optional<microseconds> p95;
        std::optional<microseconds> p99;
    };
    [[nodiscard]] std::optional<Matched> matched(Side side, Instant now) const;

private:
    struct Second {
        qint64 number = -1; ///< since the clock's start; -1: empty
        quint64 requests = 0;
        quint64 failures = 0;
        quint64 throttled = 0;
        quint64 clientErrors = 0;
        std::array<quint32, outcomeCount> ended {}; ///< by Outcome
        microseconds slowest { 0 }; ///< longest total
        Histogram latency;
        DistinctCount users; ///< that said who they are
    };
    struct Started {
        qint64 number = -1; ///< quarter of a second since the clock's start; -1: empty
        quint64 requests = 0;
    };
    struct SideRing {
        std::vector<Second> ring;
        std::array<Started, 24> started; ///< 6 s in quarters
        std::optional<Instant> firstReading;
        std::optional<Instant> lastReading;
        Instant toldSince {}; ///< first reading since the last silence
        std::optional<Instant> lastFinish;
        quint64 startedSinceFinish = 0;
    };
    /// Of the window that ends at `end`.
    [[nodiscard]] Session::Figures figuresUntil(Side side, Instant end, Instant now) const;
    [[nodiscard]] const Second *secondAt(const SideRing &side, qint64 number) const;
    [[nodiscard]] SideRing &of(Side side) { return m_sides[static_cast<size_t>(side)]; }
    [[nodiscard]] const SideRing &of(Side side) const { return m_sides[static_cast<size_t>(side)]; }
    void addStep(SideRing &side, const CounterStep &step, Instant at);
    [[nodiscard]] static quint64 startedWithin(const SideRing &side, Instant now, milliseconds span);
    [[nodiscard]] static bool areStartsKnown(const SideRing &side, Instant now);
    [[nodiscard]] static bool isStalled(const SideRing &side, quint64 inFlight, microseconds slowest, Instant now);

    Origin m_origin;
    seconds m_window;
    std::array<SideRing, 2> m_sides;
    CounterSteps m_steps;
};

} // namespace Signalbox::Stats
