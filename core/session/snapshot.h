#pragma once

#include "core/base/message.h"
#include "core/config/service.h"
#include "core/feed/sample.h"
#include "core/limits/capacity.h"
#include "core/limits/limit_book.h"
#include "core/models/comparison.h"
#include "core/preflight/report.h"
#include "core/probe/canary.h"
#include "core/probe/health.h"
#include "core/probe/schedule.h"
#include "core/rollout/state.h"
#include "core/router/router.h"
#include "core/session/found_run.h"
#include "core/session/judge_view.h"
#include "core/session/last_run.h"
#include "core/session/marks.h"
#include "core/session/way_back.h"

#include <limits>
#include <memory>
#include <vector>

namespace Signalbox::Cells {
struct Past;
struct View;
} // namespace Signalbox::Cells
namespace Signalbox::Diagnose {
struct View;
}

namespace Signalbox::Session {

struct CloseUp;

/// Figures of users' finished requests of one side over the last `window`. No requests: the quantiles are absent.
struct Figures {
    milliseconds window { 60000 }; ///< less while the counters have been seen for less
    quint64 requests = 0;
    quint64 failures = 0;
    std::optional<Outcome> mostFailures; ///< how most of them ended; absent: none did
    quint64 throttled = 0;
    quint64 clientErrors = 0; ///< other 4xx that may be the client's own doing: no failures, and no answers either
    std::optional<microseconds> p50; ///< time to response headers
    std::optional<microseconds> p95;
    std::optional<microseconds> p99;
    double startedPerSecond = 0;
    bool startsKnown = false; ///< false: too young to tell `startedPerSecond`, or it is the last one known
    quint64 inFlight = 0;
    std::optional<quint64> users; ///< about how many different ones, of those that say who they are
    bool stalled = false; ///< started, but nothing finishes
    std::optional<Instant> until; ///< the window ended then, with the last request of a side that has no users now
    bool operator==(const Figures &) const = default;
    [[nodiscard]] std::optional<double> failurePercent() const
    {
        if (requests == 0)
            return std::nullopt;
        return 100.0 * double(failures) / double(requests);
    }
    /// Of clientErrors.
    [[nodiscard]] double clientErrorPercent() const
    {
        return requests == 0 ? 0 : 100.0 * double(clientErrors) / double(requests);
    }
    [[nodiscard]] double throttledPercent() const
    {
        return requests == 0 ? 0 : 100.0 * double(throttled) / double(requests);
    }
};

struct EnvironmentView {
    Side side = Side::Blue;
    Role role = Role::Active;
    QString version;
    QString region;
    int upstreams = 0;
    Probe::Health health;
    Figures users;
    Figures lately; ///< the same of the last 10 s: whether what the minute tells still goes on
    std::optional<microseconds> checkP50; ///< of health checks, last minute
    std::optional<Limits::Told> limits; ///< what its relay said of its limits; absent: nothing
    std::optional<Limits::Own> ownLimit; ///< ours of its key; absent: this console sends nothing
    bool operator==(const EnvironmentView &) const = default;
};

/// One time slot of the charts for one side. NaN where there is nothing to show. Milliseconds and percent.
struct SlotValues {
    float p50;
    float p95;
    float p99;
    float failurePercent;
    float requests; ///< finished in the slot
    float throttledPercent = std::numeric_limits<float>::quiet_NaN(); ///< answered with 429: no failures
};
/// One slot: starts at `at` (UTC ms), lasts the series' width.
struct HistorySlot {
    qint64 at = 0;
    SlotValues sides[2]; ///< indexed by Side
    float requestedPercent; ///< green's share as requested; NaN unknown
    float observedPercent; ///< green's share of started, unforced requests in the slot; NaN: none
    float observedLow; ///< 95 % interval
    float observedHigh;
};
/// History in tiers, oldest first; the widget picks the finest tier that covers its range.
struct HistoryTier {
    milliseconds width;
    std::vector<HistorySlot> slotList;
};
struct History {
    std::vector<HistoryTier> tiers; ///< finest first: 1 s for 15 min, 5 s for 30 min, 10 s for 2 h, 1 min for 24 h
};

/// Observed share of green among started, unforced requests of the present order.
struct ObservedSplit {
    double percent = 0;
    double low = 0; ///< 95 % Wilson interval
    double high = 100;
    quint64 requests = 0;
    Instant at {}; ///< when the counters were read
    bool operator==(const ObservedSplit &) const = default;
    [[nodiscard]] double percentOf(Side side) const { return side == Side::Green ? percent : 100 - percent; }
};

struct TrafficView {
    bool known = false; ///< false until the router was read once
    Router::ControlWord requested; ///< what is desired
    QList<Router::NodeState> nodes; ///< what each has
    int nodesAgreeing = 0;
    std::optional<Permyriad> acknowledged; ///< green's share where all reachable nodes agree
    std::optional<Permyriad> lastAcknowledged; ///< the same when it was last known
    std::optional<ObservedSplit> observed;
    bool confirmed = false; ///< requested, acknowledged and observed agree
    bool operator==(const TrafficView &) const = default;
};

/// How long the router keeps the split if no console renews it.
struct LeaseView {
    seconds length { 0 }; ///< 0: the split has none, and stays
    std::optional<milliseconds> left; ///< until the router goes back to the active side by itself; absent: not known
    bool lapsed = false; ///< it has
    bool renewed = false; ///< by this console
    bool operator==(const LeaseView &) const = default;
};

enum class LinkState : quint8 { Connecting, Up, Stale, Down };

/// Everything a window or a command shows, immutable. Made by the session at most 20 times a second.
struct Snapshot {
    QString serviceName;
    QString operatorName; ///< "an@desk-7"
    QString host; ///< that this console runs on: its checks are measured from there
    bool watchOnly = false; ///< this console may look, whoever sits before it
    bool sandbox = false;
    QString sandboxScenario; ///< the fault that is on, by name; empty without a sandbox
    QString endpoint; ///< where users send: "http://127.0.0.1:8080/v1"
    WallTime at {};
    Instant now {};
    EnvironmentView environments[2] { { .side = Side::Blue }, { .side = Side::Green, .role = Role::Candidate } };
    TrafficView traffic;
    LeaseView lease;
    std::optional<Router::OpenOnSide> openOnCandidate; ///< during and after a rollback; absent: not known, or not asked
    QString secondWay; ///< while the way back is refused: what was tried instead, and what came of it; empty: nothing
    Rollout::State rollout;
    WallTime phaseAt {}; ///< when its phase began, as whoever operates journaled it: the same on every console
    QString heldBy; ///< the console that holds the run, where it is another: "an@desk-7 (window)"
    Config::Plan plan; ///< the plan a Deploy would use
    Config::Objectives objectives;
    LinkState router = LinkState::Connecting;
    std::optional<Instant> routerBack; ///< when it was last reached again after it was away; absent: it never was
    QString routerText; ///< "haproxy 2.6 · 1 node ✓ 0.8 ms", or what is wrong
    FeedHealth feed;
    double requestsPerSecond = 0;
    std::shared_ptr<const History> history;
    std::shared_ptr<const Cells::View> cells; ///< what the diagnosis pages draw; null: nothing yet
    std::shared_ptr<const Cells::Past> past; ///< what Intents::LookBack last brought; null: nothing was asked
    std::shared_ptr<const CloseUp> closeUp; ///< what Intents::LookCloser last brought; null: nothing was asked
    std::shared_ptr<const Diagnose::View> diagnosis; ///< null: nothing was measured yet
    std::array<Probe::ScheduleTally, 2> tallies; ///< of the health checks, by Side
    QList<Mark> marks;
    QList<LogEntry> log; ///< the newest 2,000, oldest first, seq rising without a gap
    QString operatedBy; ///< another console that operates, and this one watches: "an@desk-7 (window)"; empty: none
    Probe::CanaryViewPtr canary; ///< the newest canary test; null: none yet
    JudgeViewPtr judge; ///< of the open or last run; null: none yet
    Models::ViewPtr models; ///< the models of both sides, as last asked; null: nobody asked yet
    std::shared_ptr<const Config::Service> service; ///< what the service file said at the start; null only in tests
    Preflight::ReportPtr preflight; ///< the newest, golden-only ones aside; null: none yet
    bool deployWaits = false; ///< a deploy was asked for and goes when the preflight has passed
    Limits::Capacity capacity; ///< what the relays' limits carry of users' requests
    QString journalProblem; ///< empty: the journal works
    qsizetype unwritten = 0; ///< entries of this console's log that the journal does not have: they wait, or had to go
    LastRun lastRun; ///< as journal and this console know it; of an open run nothing yet
    WayBack wayBack; ///< whether the side to which a rollback leads could take everybody now
    std::optional<WayBack> otherWayBack; ///< of the side that carries production, where a rollback leads elsewhere
    RestorePoint restores; ///< what a run that began now would be rolled back to
    std::optional<FoundRun> found; ///< while a split that was found waits for an answer: resume, roll back, accept

    [[nodiscard]] const EnvironmentView &environment(Side side) const
    {
        return environments[static_cast<size_t>(side)];
    }
    [[nodiscard]] EnvironmentView &environment(Side side) { return environments[static_cast<size_t>(side)]; }
    [[nodiscard]] Side active() const { return traffic.requested.active; }
    /// Of a run that would begin now: to the side that carries production.
    [[nodiscard]] const WayBack &deployWayBack() const { return otherWayBack ? *otherWayBack : wayBack; }
    [[nodiscard]] Side candidate() const { return other(active()); }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace Signalbox::Session

Q_DECLARE_METATYPE(Signalbox::Session::SnapshotPtr)
