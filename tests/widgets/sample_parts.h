#pragma once

#include "core/session/snapshot.h"

#include <array>
#include <cmath>
#include <limits>

/// What sample snapshots are put together from. Times are fixed: 2026-11-23 10:36:41 UTC, monotonic 10,000 s.
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
    int blueSlowFrom = 100000; ///< as greenSlowFrom, for blue
    std::array<float, 3> slowBy { 0, 345, 490 }; ///< ms, of p50, p95 and p99
};

inline std::shared_ptr<const Session::History> history(const HistoryShape &shape)
{
    Session::HistoryTier tier { milliseconds(1000), {} };
    const qint64 end = wallNow.time_since_epoch().count() / 1000 * 1000;
    for (int i = 0; i < shape.seconds; ++i) {
        Session::HistorySlot slot;
        slot.at = end - qint64(shape.seconds - i) * 1000;
        const auto rise
            = [i](int slowFrom) { return i >= slowFrom ? std::min(1.0F, float(i - slowFrom) / 12.0F) : 0.0F; };
        const auto &[p50, p95, p99] = shape.slowBy;
        const float blue = rise(shape.blueSlowFrom);
        slot.sides[0] = { 42 + wobble(i, 1) + blue * p50, 88 + 6 * wobble(i, 2) + blue * p95,
                          162 + 14 * wobble(i, 3) + blue * p99, std::abs(wobble(i, 4)) * 0.4F, 160 };
        slot.sides[1] = { nothing, nothing, nothing, nothing, 0 };
        const bool green = i >= shape.greenFrom;
        if (green) {
            const float slow = rise(shape.greenSlowFrom);
            slot.sides[1] = { 44 + 2 * wobble(i, 5) + slow * p50, 91 + 7 * wobble(i, 6) + slow * p95,
                              168 + 14 * wobble(i, 7) + slow * p99, std::abs(wobble(i, 8)) * 0.5F, 54 };
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

/// What a guard did, with the message that it did it for among its arguments.
inline LogEntry rollingBackLine(quint64 seq)
{
    LogEntry entry
        = logLine(seq, 1, Level::Error, QStringLiteral("rollout"), QStringLiteral("rollout.rolling-back"), 10);
    const Message mostly { QStringLiteral("users.mostly"), { { QStringLiteral("what"), QStringLiteral("HTTP 503") } } };
    const Message fails { QStringLiteral("users.fail"),
                          { { QStringLiteral("side"), QStringLiteral("green") },
                            { QStringLiteral("failures"), 9 },
                            { QStringLiteral("requests"), 11 },
                            { QStringLiteral("seconds"), QStringLiteral("3.5") },
                            { QStringLiteral("candidatePercent"), QStringLiteral("81.8") },
                            { QStringLiteral("activePercent"), QStringLiteral("0.2") },
                            { QStringLiteral("how"), asArg(mostly) } } };
    entry.message.args = { { QStringLiteral("side"), QStringLiteral("green") },
                           { QStringLiteral("active"), QStringLiteral("blue") },
                           { QStringLiteral("because"), asArg(fails) } };
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
    h.cold = milliseconds(93);
    h.coldAt = monoNow - seconds(24);
    h.warm = milliseconds(47);
    h.warmAt = h.lastAt;
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
    f.startsKnown = true;
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

inline Session::SnapshotPtr share(Session::Snapshot snapshot)
{
    return std::make_shared<const Session::Snapshot>(std::move(snapshot));
}

} // namespace Signalbox::Test::Samples
