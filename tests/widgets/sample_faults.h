#pragma once

#include "tests/widgets/sample_runs.h"

/// Something around the run is missing: router, feed, users, disk, or the right to order.
namespace Signalbox::Test::Samples {

/// Just started: nothing is known.
inline Session::Snapshot connecting()
{
    Session::Snapshot s = base();
    s.log << logLine(1, 0, Level::Info, QStringLiteral("router"), QStringLiteral("connecting to 2 nodes"));
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
        node.problem = quoted(QStringLiteral("connection refused"));
        node.readAt = monoNow - seconds(22);
    }
    s.traffic.confirmed = false;
    s.environment(Side::Blue).health.lastAt = monoNow - seconds(42);
    s.environment(Side::Green).health.lastAt = monoNow - seconds(41);
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

} // namespace Signalbox::Test::Samples
