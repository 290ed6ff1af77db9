#pragma once

#include "core/feed/sample.h"
#include "core/stats/counter_steps.h"
#include "core/stats/histogram.h"
#include "core/stats/time_counts.h"

#include <array>

namespace Signalbox::Stats {

/// How patient HangWatch is.
struct HangLimits {
    /// How much longer than the same request on the active side a request may take before it is missed. Patience is
    /// paid for with time to detection: see HangWatch. A service whose objectives promise less gives less.
    milliseconds patience { 5500 };
    milliseconds quiet { 3000 }; ///< no answer for this long, at least
    double missing = 5; ///< answers that the active side would have given by now
    milliseconds blindPatience { 30'000 }; ///< while the active side's durations are unknown (under 20 answers)
};

struct HangEvidence {
    quint64 open = 0; ///< requests open on the candidate
    quint64 begun = 0; ///< on the candidate since it went quiet
    quint64 answers = 0; ///< by the candidate since then
    double missing = 0; ///< answers that the active side would have given by now
    milliseconds quietFor { 0 };
    quint64 activeAnswers = 0; ///< by the active side since the candidate went quiet
    bool operator==(const HangEvidence &) const = default;
};

enum class HangState : quint8 { No, Hangs, BothHang };

/// Tells a candidate that takes requests and answers none from one that is slow, idle, or busy with long streams.
///
/// The yardstick is the active side. F is the distribution of its whole durations over its last 5 to 10 minutes of
/// traffic. Of the requests that began on the candidate since it went quiet, with ages a, the active side would have
/// answered Σ F(a − patience) by now; so relays whose answers take 20 s are judged by 20 s, and long streams are not
/// missed before their time. With M of them missing and independent, the chance of no answer at all is below e^−M.
///
/// The candidate hangs when
///  * it has been quiet for at least 3 s: its answers were at most 5 % of what began there;
///  * at least 5 answers are missing by the sum above, and it gave at most a tenth of them;
///  * its open requests grew by at least 5 and by at least half of what began (so that a feed that fell silent, while
///  the
///    counters see requests end, is no hang; clients that give up are failures of FailureWatch, not hangs);
///  * the active side answers. It answers too little (`BothHang`) when it gave at most a tenth of what it should have
///    by now, at least 3; an idle active side is no excuse for the candidate.
///
/// An answer is a users' sample that the upstream answered in whatever way; what the client or the router gave up is
/// none. A candidate whose answers take 5 s more than the active side's cannot be told from a hanging one before
/// 5 s have passed: hence the patience of 5.5 s where nothing less was promised. At 10 requests a second on the
/// candidate a hang is found about one second after the patience, which is 3 s with the objectives' default of 2 s for
/// p95. Engine thread; a value.
class HangWatch
{
public:
    HangWatch() = default;
    explicit HangWatch(HangLimits limits)
        : m_limits(limits)
    {
    }

    /// From now on this is the candidate; durations seen before are kept.
    void begin(Side candidate);
    /// A users' sample.
    void add(const Sample &sample, Instant arrived);
    void add(const QList<Counters> &readings);

    /// What there is to tell at this time; the evidence is filled in whatever the state.
    struct Finding {
        HangState state = HangState::No;
        HangEvidence evidence;
    };
    [[nodiscard]] Finding finding(Instant now) const;

private:
    struct SideWatch {
        TimeCounts started;
        TimeCounts answers;
        std::array<Histogram, 2> durations; ///< present and former period of the side's traffic
        std::optional<Instant> periodBegan;
    };
    [[nodiscard]] SideWatch &of(Side side) { return m_sides[static_cast<size_t>(side)]; }
    [[nodiscard]] const SideWatch &of(Side side) const { return m_sides[static_cast<size_t>(side)]; }
    void noteDuration(SideWatch &side, microseconds total, Instant arrived);
    void beginQuiet(Instant at);
    [[nodiscard]] double expectedAnswers(Side side, Instant since, Instant now, milliseconds patience) const;

    HangLimits m_limits;
    Side m_candidate = Side::Green;
    std::array<SideWatch, 2> m_sides;
    CounterSteps m_steps;
    std::optional<Instant> m_quietSince; ///< the reading after the last answer that counted; absent before the first
    quint64 m_openAtQuiet = 0;
    quint64 m_begunInQuiet = 0;
    quint64 m_answersInQuiet = 0;
};

} // namespace Signalbox::Stats
