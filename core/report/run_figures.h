#pragma once

#include "core/session/snapshot.h"

namespace Signalbox::Report {

/// Figures of one side as the journal keeps them. Absent: it was not known.
struct SideFigures {
    quint64 requests = 0; ///< finished in the window before the moment
    quint64 failures = 0;
    quint64 throttled = 0;
    std::optional<double> p50; ///< milliseconds to the response headers
    std::optional<double> p95;
    std::optional<double> p99;
    double startedPerSecond = 0;
    quint64 open = 0;

    bool operator==(const SideFigures &) const = default;
    [[nodiscard]] std::optional<double> failurePercent() const;
};

/// One moment of a run. Shares are green's, in percent; absent: not known.
struct RunFigures {
    WallTime at {};
    quint64 epoch = 0;
    std::optional<double> requested;
    std::optional<double> acknowledged;
    std::optional<double> observed;
    double observedLow = 0; ///< 95 % interval
    double observedHigh = 100;
    quint64 onCandidate = 0; ///< users' requests begun on the candidate under the order in force
    std::array<SideFigures, 2> sides; ///< by Side, over the last minute

    bool operator==(const RunFigures &) const = default;
};

constexpr auto figuresCode = "run.figures";
RunFigures figuresOf(const Session::Snapshot &snapshot);
Message toMessage(const RunFigures &figures);
/// `at` and `epoch` are the record's, not the message's.
std::optional<RunFigures> figuresFrom(const Message &message);

/// Whether an order of a run was in force in the first of two snapshots, and another one in the second.
bool endsAnOrder(const Session::Snapshot &before, const Session::Snapshot &now);

/// Says when the figures of a run are worth a record: at its first and last moment, at each order and when that is
/// seen in users' requests, every five seconds in its first five minutes and once a minute afterwards. A value; engine
/// thread.
class FiguresSchedule
{
public:
    [[nodiscard]] bool isDue(const Session::Snapshot &snapshot);

private:
    quint64 m_run = 0;
    quint64 m_epoch = 0;
    bool m_wasRunning = false;
    bool m_wasObserved = false;
    Instant m_began {};
    Instant m_last {};
};

} // namespace Signalbox::Report
