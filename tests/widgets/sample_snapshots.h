#pragma once

#include "core/session/snapshot.h"

#include <cmath>
#include <limits>

/// Snapshots as the session would make them, for tests of the window and for the gallery. Every function returns a
/// fresh value that a test may change. Times are fixed: 2026-11-23 10:36:41 UTC, monotonic 10,000 s.
namespace Signalbox::Test::Samples {

constexpr WallTime wallNow { milliseconds(1795430201118) };
constexpr Instant monoNow { seconds(10000) };
constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

/// A repeatable wobble around 0, about -1..1.
inline float wobble(int i, int seed)
{
    const auto x = double(i);
    return float(0.5 * std::sin(x * 0.7 + seed) + 0.3 * std::sin(x * 1.9 + seed * 2.3)
                 + 0.2 * std::sin(x * 5.3 + seed));
}

struct HistoryShape {
    int seconds = 300;
    int greenFrom = 14; ///< second at which green got its first requests; past the end: never
    int greenSlowFrom = 215; ///< second at which green's tail went slow; past the end: never
    int shareStepAt = 103; ///< second of the second order
    double firstShare = 5;
    double secondShare = 25;
};

inline std::shared_ptr<const Session::History> history(const HistoryShape &shape)
{
    Session::HistoryTier tier { milliseconds(1000), {} };
    const qint64 end = wallNow.time_since_epoch().count() / 1000 * 1000;
    for (int i = 0; i < shape.seconds; ++i) {
        Session::HistorySlot slot;
        slot.at = end - qint64(shape.seconds - i) * 1000;
        slot.sides[0]
            = { 42 + wobble(i, 1), 88 + 6 * wobble(i, 2), 162 + 14 * wobble(i, 3), std::abs(wobble(i, 4)) * 0.4F, 160 };
        slot.sides[1] = { nothing, nothing, nothing, nothing, 0 };
        const bool green = i >= shape.greenFrom;
        if (green) {
            const bool slow = i >= shape.greenSlowFrom;
            const float rise = slow ? std::min(1.0F, float(i - shape.greenSlowFrom) / 12.0F) : 0.0F;
            slot.sides[1] = { 44 + 2 * wobble(i, 5), 91 + 7 * wobble(i, 6) + rise * 345,
                              168 + 14 * wobble(i, 7) + rise * 490, std::abs(wobble(i, 8)) * 0.5F, 54 };
        }
        const double share = !green ? 0 : (i < shape.shareStepAt ? shape.firstShare : shape.secondShare);
        const int since = !green ? 0 : (i < shape.shareStepAt ? i - shape.greenFrom : i - shape.shareStepAt);
        const double half = green ? std::min(9.0, 9.0 / std::sqrt(1.0 + since)) : 0.4;
        slot.requestedPercent = float(share);
        slot.observedPercent = float(std::max(0.0, share + half * 0.4 * double(wobble(i, 9))));
        slot.observedLow = float(std::max(0.0, double(slot.observedPercent) - half));
        slot.observedHigh = slot.observedPercent + float(half);
        tier.slotList.push_back(slot);
    }
    auto whole = std::make_shared<Session::History>();
    whole->tiers.push_back(std::move(tier));
    return whole;
}

inline LogEntry logLine(quint64 seq, int secondsAgo, Level level, const QString &source, const QString &text,
                        quint64 epoch = 0)
{
    LogEntry entry;
    entry.seq = seq;
    entry.at = wallNow - seconds(secondsAgo);
    entry.level = level;
    entry.source = source;
    entry.message = { text, {} }; // an unknown code reads as itself
    entry.epoch = epoch;
    return entry;
}

inline QList<LogEntry> log()
{
    QList<LogEntry> lines;
    quint64 seq = 1;
    const auto add = [&](int ago, Level level, const char *source, const char *text, quint64 epoch = 0) {
        lines << logLine(seq++, ago, level, QString::fromUtf8(source), QString::fromUtf8(text), epoch);
    };
    add(320, Level::Info, "router", "haproxy 2.6 answers on both nodes");
    add(318, Level::Ok, "health", "blue healthy, green healthy");
    add(290, Level::Info, "order", "0 % → 5 % to green v2.0, by an@desk-7", 8);
    add(290, Level::Ok, "order", "5 % acknowledged by 2 of 2 nodes in 3 ms", 8);
    add(287, Level::Debug, "feed", "newest line is 9 ms old");
    add(198, Level::Ok, "gate", "step 5 % passed: 612 requests, no failed check");
    add(197, Level::Info, "order", "5 % → 25 % to green v2.0, by an@desk-7", 9);
    add(197, Level::Ok, "order", "25 % acknowledged by 2 of 2 nodes in 3 ms", 9);
    add(193, Level::Ok, "rollout", "25 % observed (24.9 ± 0.9 %, 4212 requests); hold of 10 min begins");
    add(70, Level::Warning, "health", "green degraded: 431 ms, allowed are 300 ms, upstream sg-2");
    add(1, Level::Warning, "health", "green degraded, second check in a row");
    return lines;
}

inline Probe::Health health(Side side, Probe::HealthStatus status, seconds ago, qint64 left)
{
    Probe::Health h;
    h.side = side;
    h.status = status;
    h.checks = 118;
    h.lastAt = monoNow - ago;
    Probe::CheckResult last;
    last.limits.limitRequests = 500;
    last.limits.remainingRequests = left;
    last.limits.resetRequests = seconds(2);
    h.last = last;
    return h;
}

/// What the last checks were told of the limits.
inline void tellLimits(Session::Snapshot &s)
{
    for (Session::EnvironmentView &view : s.environments) {
        if (view.health.last)
            view.limits = Limits::Told { view.health.last->limits, monoNow - seconds(2), monoNow - seconds(2), false };
    }
    s.capacity.usersPerSecond = 54;
    s.capacity.allOn = { 0.4, 0.6 };
}

inline Session::Figures figures(int p50, int p95, int p99, double perSecond, quint64 failures)
{
    Session::Figures f;
    f.requests = quint64(perSecond * 60);
    f.failures = failures;
    f.startedPerSecond = perSecond;
    f.inFlight = quint64(perSecond / 12);
    if (f.requests > 0) {
        f.users = quint64(perSecond * 2);
        f.p50 = milliseconds(p50);
        f.p95 = milliseconds(p95);
        f.p99 = milliseconds(p99);
    }
    return f;
}

inline void setSplit(Session::Snapshot &s, Permyriad green, quint64 epoch, bool confirmed)
{
    s.traffic.known = true;
    s.traffic.requested.greenShare = green;
    s.traffic.requested.epoch = epoch;
    s.rollout.desired = s.traffic.requested;
    s.traffic.nodes.clear();
    for (const char *name : { "hk-1", "hk-2" }) {
        Router::NodeState node;
        node.node = QString::fromLatin1(name);
        node.reachable = true;
        node.word = s.traffic.requested;
        node.readAt = monoNow - milliseconds(120);
        s.traffic.nodes << node;
    }
    s.traffic.nodesAgreeing = 2;
    s.traffic.acknowledged = green;
    Session::ObservedSplit observed;
    observed.percent = std::max(0.0, green.percent() - (green.value() > 0 ? 0.2 : 0.0));
    observed.low = std::max(0.0, observed.percent - 0.6);
    observed.high = std::min(100.0, observed.percent + 0.6);
    observed.requests = 21480;
    observed.at = monoNow - milliseconds(240);
    s.traffic.observed = observed;
    s.traffic.confirmed = confirmed;
}

/// What every state shares.
inline Session::Snapshot base()
{
    Session::Snapshot s;
    s.serviceName = QStringLiteral("chat-relay");
    s.operatorName = QStringLiteral("an@desk-7");
    s.endpoint = QStringLiteral("http://127.0.0.1:8080/v1");
    s.at = wallNow;
    s.now = monoNow;
    s.plan = Config::Plan::standard();
    auto &blue = s.environment(Side::Blue);
    blue.version = QStringLiteral("v1.0");
    blue.region = QStringLiteral("hk");
    blue.upstreams = 2;
    auto &green = s.environment(Side::Green);
    green.version = QStringLiteral("v2.0");
    green.region = QStringLiteral("sg");
    green.upstreams = 2;
    return s;
}

/// The proof that blue could take everybody.
inline Session::WayBack openWay()
{
    return { .state = Session::WayBack::State::Open,
             .home = Side::Blue,
             .key = Session::Proof::Good,
             .keyAt = monoNow - seconds(2),
             .quota = Session::Proof::Good,
             .capacity = Session::Proof::Good,
             .limit = 30000,
             .remaining = 18300,
             .neededPerMinute = 12840 };
}

/// Just started: nothing is known.
inline Session::Snapshot connecting()
{
    Session::Snapshot s = base();
    s.log << logLine(1, 0, Level::Info, QStringLiteral("router"), QStringLiteral("connecting to 2 nodes"));
    return s;
}

/// All production on blue, nothing moves.
inline Session::Snapshot idle()
{
    Session::Snapshot s = base();
    s.router = Session::LinkState::Up;
    s.routerText = QStringLiteral("haproxy 2.6 · 2 nodes ✓ 0.8 ms");
    s.feed.connected = true;
    s.feed.received = 64210;
    s.feed.lag = milliseconds(9);
    s.requestsPerSecond = 214;
    s.rollout.phase = Rollout::Phase::Idle;
    setSplit(s, Permyriad(), 7, true);
    s.environment(Side::Blue).health = health(Side::Blue, Probe::HealthStatus::Healthy, seconds(2), 450);
    s.environment(Side::Green).health = health(Side::Green, Probe::HealthStatus::Healthy, seconds(3), 488);
    tellLimits(s);
    s.environment(Side::Blue).users = figures(41, 88, 162, 214, 27);
    s.environment(Side::Green).users = figures(0, 0, 0, 0, 0);
    s.environment(Side::Blue).checkP50 = milliseconds(38);
    s.environment(Side::Green).checkP50 = milliseconds(41);
    s.wayBack = openWay();
    s.restores = { .file = QStringLiteral("/home/an/chat-relay.toml"),
                   .fileHash = QStringLiteral("4be1c7a09d52"),
                   .fingerprints = { { QStringLiteral("blue"), QStringLiteral("9f31c2aa") },
                                     { QStringLiteral("green"), QStringLiteral("07de5b18") } } };
    s.history = history({ .greenFrom = 100000 });
    s.log = log().mid(0, 2);
    return s;
}

/// The bad moment of the design: 25 % to green for three minutes, and its tail has become slow.
inline Session::Snapshot holding()
{
    Session::Snapshot s = idle();
    setSplit(s, Permyriad::ofPercent(25), 9, true);
    auto &r = s.rollout;
    r.phase = Rollout::Phase::Holding;
    r.run = 118;
    r.plan = s.plan;
    r.step = 1;
    r.phaseSince = monoNow - seconds(193);
    r.clockFrom = r.phaseSince;
    r.candidateRequests = 612;
    r.acknowledged = true;
    r.observed = true;
    s.environment(Side::Blue).users = figures(41, 88, 162, 160, 20);
    s.environment(Side::Green).users = figures(44, 431, 655, 54, 8);
    s.environment(Side::Green).health = health(Side::Green, Probe::HealthStatus::Degraded, seconds(1), 488);
    s.history = history({});
    s.marks = { { wallNow - seconds(286), Session::Mark::Kind::Order, Permyriad::ofPercent(5).shortText() },
                { wallNow - seconds(197), Session::Mark::Kind::Order, Permyriad::ofPercent(25).shortText() } };
    s.log = log();
    return s;
}

/// A gate stopped the run.
inline Session::Snapshot held()
{
    Session::Snapshot s = holding();
    s.rollout.phase = Rollout::Phase::Held;
    s.rollout.clockFrom.reset();
    s.rollout.heldBecause = { QStringLiteral("p95 of green is 431 ms, the objective allows 300 ms"), {} };
    return s;
}

/// 25 % on green, and blue does not take its key any more.
inline Session::Snapshot wayBackLost()
{
    Session::Snapshot s = held();
    s.wayBack.state = Session::WayBack::State::Lost;
    s.wayBack.key = Session::Proof::Bad;
    s.wayBack.keyAt = monoNow - seconds(34);
    s.wayBack.why = { QStringLiteral("way.key"), { { QStringLiteral("side"), QStringLiteral("blue") } } };
    s.rollout.noWayBack = s.wayBack.why;
    s.rollout.wayBackPaged = true;
    s.rollout.heldBecause = { QStringLiteral("held.way-back"), { { QStringLiteral("why"), words(s.wayBack.why) } } };
    return s;
}

/// A console that was killed left run 118 at 25 %; the router has something newer than the journal.
inline Session::Snapshot found()
{
    Session::Snapshot s = held();
    s.rollout.found = true;
    s.rollout.heldBecause = { QStringLiteral("held.joined"),
                              { { QStringLiteral("share"), QStringLiteral("25 %") },
                                { QStringLiteral("side"), QStringLiteral("green") },
                                { QStringLiteral("run"), 118 } } };
    Session::FoundRun found { .router = s.traffic.requested, .at = wallNow };
    found.journaled = Session::JournaledRun { .run = 118,
                                              .greenShare = Permyriad::ofPercent(5),
                                              .epoch = 8,
                                              .acknowledged = true,
                                              .at = wallNow - seconds(411),
                                              .lastLineAt = wallNow - seconds(400),
                                              .orderedBy = QStringLiteral("an@desk-7"),
                                              .plan = s.plan };
    found.differences = Session::differencesOf(found.journaled, found.router);
    s.found = found;
    return s;
}

/// Everything ordered back to blue; one node has not said so.
inline Session::Snapshot rollingBack()
{
    Session::Snapshot s = holding();
    setSplit(s, Permyriad(), 10, false);
    s.traffic.nodes[1].reachable = false;
    s.traffic.nodes[1].problem = QStringLiteral("no answer for 6 s");
    s.traffic.nodesAgreeing = 1;
    s.traffic.acknowledged.reset();
    s.traffic.observed->percent = 11.4;
    s.traffic.observed->low = 10.1;
    s.traffic.observed->high = 12.8;
    auto &r = s.rollout;
    r.phase = Rollout::Phase::RollingBack;
    r.phaseSince = monoNow - seconds(6);
    r.failedChecks = 3;
    r.cause = Rollout::RollBackCause::Checks;
    r.reason = { QStringLiteral("3 checks of green failed in a row"), {} };
    r.notConfirmed = true;
    r.acknowledged = false;
    r.observed = false;
    s.environment(Side::Green).health = health(Side::Green, Probe::HealthStatus::Unhealthy, seconds(1), 488);
    s.environment(Side::Green).health.failuresInARow = 3;
    s.marks << Session::Mark { wallNow - seconds(6), Session::Mark::Kind::RollBack, QStringLiteral("roll back") };
    s.log << logLine(12, 6, Level::Error, QStringLiteral("rollout"),
                     QStringLiteral("rolling back: 3 checks of green failed in a row"));
    return s;
}

/// The router is gone; figures are the last ones known.
inline Session::Snapshot routerDown()
{
    Session::Snapshot s = holding();
    s.router = Session::LinkState::Down;
    s.routerText = QStringLiteral("connection refused, since 22 s");
    s.feed.connected = false;
    s.traffic.nodesAgreeing = 0;
    s.traffic.acknowledged.reset();
    for (Router::NodeState &node : s.traffic.nodes) {
        node.reachable = false;
        node.problem = QStringLiteral("connection refused");
        node.readAt = monoNow - seconds(22);
    }
    s.traffic.confirmed = false;
    s.environment(Side::Blue).health.lastAt = monoNow - seconds(42);
    s.environment(Side::Green).health.lastAt = monoNow - seconds(41);
    return s;
}

/// Green carries all production and is active; blue is the candidate of the next run.
inline Session::Snapshot promoted()
{
    Session::Snapshot s = idle();
    s.traffic.requested.active = Side::Green;
    setSplit(s, Permyriad::ofPercent(100), 14, true);
    s.traffic.observed->percent = 100;
    s.traffic.observed->low = 99.98;
    s.traffic.observed->high = 100;
    s.environment(Side::Blue).role = Role::Candidate;
    s.environment(Side::Green).role = Role::Active;
    s.wayBack.home = Side::Green;
    s.environment(Side::Green).users = figures(40, 86, 158, 214, 19);
    s.environment(Side::Blue).users = figures(0, 0, 0, 0, 0);
    s.rollout.run = 119;
    s.rollout.outcome = Rollout::RunOutcome::Promoted;
    s.history = history({ .greenSlowFrom = 100000, .shareStepAt = 80, .firstShare = 50, .secondShare = 100 });
    return s;
}

/// As holding, in the sandbox with a fault on.
inline Session::Snapshot sandbox()
{
    Session::Snapshot s = holding();
    s.sandbox = true;
    s.sandboxScenario = QStringLiteral("green slow");
    return s;
}

/// As holding, on a lease that this console renews.
inline Session::Snapshot leased()
{
    Session::Snapshot s = holding();
    s.rollout.desired.lease = 90;
    s.lease = { seconds(90), milliseconds(71400), false, true };
    return s;
}

/// The laptop was shut: the router went back by itself.
inline Session::Snapshot lapsed()
{
    Session::Snapshot s = leased();
    const QVariantMap args { { QStringLiteral("side"), QStringLiteral("green") },
                             { QStringLiteral("active"), QStringLiteral("blue") },
                             { QStringLiteral("share"), QStringLiteral("25 %") } };
    s.rollout.phase = Rollout::Phase::Held;
    s.rollout.clockFrom.reset();
    s.rollout.lapsed = true;
    s.rollout.observed = false;
    s.rollout.heldBecause = { QStringLiteral("held.lapsed"), args };
    s.lease = { seconds(90), milliseconds(0), true, false };
    s.traffic.acknowledged = Permyriad();
    s.traffic.nodesAgreeing = 0;
    s.traffic.confirmed = false;
    s.traffic.observed->percent = 0;
    s.traffic.observed->low = 0;
    s.traffic.observed->high = 0.4;
    s.environment(Side::Green).users = figures(0, 0, 0, 0, 0);
    return s;
}

/// The router refuses the way back.
inline Session::Snapshot secondWay()
{
    Session::Snapshot s = rollingBack();
    s.secondWay = words({ QStringLiteral("way-back.diverted"),
                          { { QStringLiteral("side"), QStringLiteral("green") },
                            { QStringLiteral("active"), QStringLiteral("blue") } } });
    s.openOnCandidate = Router::OpenOnSide { 7, seconds(12) };
    return s;
}

/// Rolled back and proven; some answers still stream from the candidate.
inline Session::Snapshot openStreams()
{
    Session::Snapshot s = idle();
    s.rollout.run = 118;
    s.rollout.plan = s.plan;
    s.rollout.outcome = Rollout::RunOutcome::RolledBack;
    s.rollout.reason = { QStringLiteral("it failed"), {} };
    s.openOnCandidate = Router::OpenOnSide { 3, seconds(130) };
    return s;
}

/// Nobody uses the service yet: router and checks are well, no request was ever seen.
inline Session::Snapshot noUsers()
{
    Session::Snapshot s = idle();
    s.requestsPerSecond = 0;
    s.feed.received = 0;
    s.feed.lag.reset();
    s.traffic.observed.reset();
    s.traffic.confirmed = false;
    s.environment(Side::Blue).users = figures(0, 0, 0, 0, 0);
    s.history = std::make_shared<Session::History>();
    return s;
}

/// The router answers, its feed does not: no figure of users is news.
inline Session::Snapshot noFeed()
{
    Session::Snapshot s = holding();
    s.feed.connected = false;
    s.requestsPerSecond = 0;
    s.traffic.observed.reset();
    s.traffic.confirmed = false;
    s.environment(Side::Blue).users = figures(0, 0, 0, 0, 0);
    s.environment(Side::Green).users = figures(0, 0, 0, 0, 0);
    s.log << logLine(12, 20, Level::Warning, QStringLiteral("feed"),
                     QStringLiteral("the router's feed is gone: no figure of users"));
    return s;
}

/// No router was ever reached.
inline Session::Snapshot noRouter()
{
    Session::Snapshot s = connecting();
    s.router = Session::LinkState::Down;
    s.routerText = QStringLiteral("no socket at /run/signalbox/admin.sock: start it with router start");
    s.log << logLine(2, 0, Level::Error, QStringLiteral("router"), s.routerText);
    return s;
}

/// The router was killed in the middle of a run.
inline Session::Snapshot routerKilled()
{
    Session::Snapshot s = routerDown();
    s.routerText = QStringLiteral("HAProxy ended: signal 9. Users are not served");
    s.log << logLine(12, 22, Level::Error, QStringLiteral("router"), QStringLiteral("HAProxy ended: signal 9"));
    return s;
}

/// The router is there and says nothing: what is shown is 14 s old.
inline Session::Snapshot stale()
{
    Session::Snapshot s = holding();
    s.router = Session::LinkState::Stale;
    s.routerText = QStringLiteral("no answer for 14 s");
    for (Router::NodeState &node : s.traffic.nodes)
        node.readAt = monoNow - seconds(14);
    s.traffic.observed->at = monoNow - seconds(14);
    s.traffic.confirmed = false;
    s.feed.connected = false;
    return s;
}

inline Session::Snapshot journalProblem()
{
    Session::Snapshot s = holding();
    s.journalProblem = QStringLiteral("the disk is full");
    s.log << logLine(12, 4, Level::Error, QStringLiteral("journal"),
                     QStringLiteral("the journal cannot be written: the disk is full"));
    return s;
}

inline Session::Snapshot watchOnly()
{
    Session::Snapshot s = holding();
    s.watchOnly = true;
    return s;
}

/// A day of history in its four tiers with many orders, some in bursts: what a chart must stay clear with.
inline Session::Snapshot day()
{
    Session::Snapshot s = holding();
    const qint64 end = wallNow.time_since_epoch().count();
    auto whole = std::make_shared<Session::History>();
    for (const auto &[width, count] :
         { std::pair(1000, 900), std::pair(5000, 360), std::pair(10000, 720), std::pair(60000, 1440) }) {
        Session::HistoryTier tier { milliseconds(width), {} };
        const qint64 last = end / width;
        for (qint64 number = last - count + 1; number <= last; ++number) {
            const int i = int(number % 100000);
            const double hoursAgo = double(end - number * width) / 3.6e6;
            const bool green = (hoursAgo < 20 && hoursAgo > 16.5) || (hoursAgo < 9 && hoursAgo > 8) || hoursAgo < 3;
            const float slow = hoursAgo > 8 && hoursAgo < 8.6 ? 6.0F : 1.0F;
            const float morning = 1 + 0.4F * float(std::sin(hoursAgo / 24 * 6.28));
            Session::HistorySlot slot;
            slot.at = number * width;
            slot.sides[0]
                = { morning * (42 + wobble(i, 1)), morning * (88 + 9 * wobble(i, 2)),
                    morning * (162 + 30 * wobble(i, 3)), std::abs(wobble(i, 4)) * 0.4F, float(width) * 0.16F };
            slot.sides[1] = { nothing, nothing, nothing, nothing, 0 };
            if (green)
                slot.sides[1] = { morning * (44 + 2 * wobble(i, 5)), slow * (92 + 12 * wobble(i, 6)),
                                  slow * (170 + 40 * wobble(i, 7)), slow > 1 ? 3.0F : std::abs(wobble(i, 8)) * 0.5F,
                                  float(width) * 0.05F };
            const float share = !green ? 0.0F : (hoursAgo > 18 ? 5.0F : (hoursAgo > 2 ? 25.0F : 50.0F));
            slot.requestedPercent = share;
            slot.observedPercent = share;
            slot.observedLow = std::max(0.0F, share - 1.5F);
            slot.observedHigh = share + 1.5F;
            tier.slotList.push_back(slot);
        }
        whole->tiers.push_back(std::move(tier));
    }
    s.history = std::move(whole);
    s.marks.clear();
    const auto mark = [&s](double hoursAgo, Session::Mark::Kind kind, const char *text) {
        s.marks.prepend({ wallNow - milliseconds(qint64(hoursAgo * 3.6e6)), kind, QString::fromUtf8(text) });
    };
    using Kind = Session::Mark::Kind;
    mark(0.02, Kind::Order, "50 %");
    mark(2.0, Kind::Order, "50 %");
    mark(3.0, Kind::Order, "25 %");
    for (int i = 0; i < 12; ++i)
        mark(7.9 + i * 0.05, i == 0 ? Kind::RollBack : Kind::Order, i == 0 ? "0 %" : "25 %");
    mark(9.0, Kind::Order, "25 %");
    mark(12.0, Kind::Fault, "green-slow");
    mark(16.5, Kind::Verdict, "green");
    mark(18.0, Kind::Order, "25 %");
    mark(20.0, Kind::Order, "5 %");
    return s;
}

inline Session::SnapshotPtr share(Session::Snapshot snapshot)
{
    return std::make_shared<const Session::Snapshot>(std::move(snapshot));
}

} // namespace Signalbox::Test::Samples
