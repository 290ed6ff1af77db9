#pragma once

#include "tests/widgets/sample_parts.h"

#include <algorithm>

/// No run, and every state of one.
namespace Signalbox::Test::Samples {

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

/// It was stopped so many seconds ago: said by state, mark and log alike.
inline Session::Snapshot stopped(Session::Snapshot s, int ago, const Message &because)
{
    s.rollout.phase = Rollout::Phase::Held;
    s.rollout.phaseSince = monoNow - seconds(ago);
    s.phaseAt = wallNow - seconds(ago);
    s.rollout.clockFrom.reset();
    s.rollout.heldBecause = because;
    s.marks << Session::Mark { wallNow - seconds(ago), Session::Mark::Kind::Hold,
                               words({ QStringLiteral("brief.held"), {} }) };
    LogEntry line = logLine(0, ago, Level::Warning, QStringLiteral("rollout"), QStringLiteral("rollout.held"), 9);
    line.message.args = { { QStringLiteral("because"), asArg(because) } };
    line.operatorName = because.args.value(QStringLiteral("who")).toString();
    const auto later
        = std::find_if(s.log.begin(), s.log.end(), [&line](const LogEntry &each) { return each.at > line.at; });
    s.log.insert(later, line);
    for (qsizetype i = 0; i < s.log.size(); ++i)
        s.log[i].seq = quint64(i) + 1;
    return s;
}

/// A gate stopped the run.
inline Session::Snapshot held()
{
    return stopped(holding(), 34, { QStringLiteral("p95 of green is 431 ms, that of blue 88 ms"), {} });
}

/// 25 % on green, and blue does not take its key any more.
inline Session::Snapshot wayBackLost()
{
    const Message why { QStringLiteral("way.key"), { { QStringLiteral("side"), QStringLiteral("blue") } } };
    Session::Snapshot s
        = stopped(holding(), 22, { QStringLiteral("held.way-back"), { { QStringLiteral("why"), words(why) } } });
    s.wayBack.state = Session::WayBack::State::Lost;
    s.wayBack.key = Session::Proof::Bad;
    s.wayBack.keyAt = monoNow - seconds(34);
    s.wayBack.why = why;
    s.rollout.noWayBack = why;
    s.rollout.wayBackPaged = true;
    return s;
}

/// A console that was killed left run 118 at 25 %; the router has something newer than the journal.
inline Session::Snapshot found()
{
    constexpr int ago = 34;
    Session::Snapshot s = stopped(holding(), ago,
                                  { QStringLiteral("held.joined"),
                                    { { QStringLiteral("share"), QStringLiteral("25 %") },
                                      { QStringLiteral("side"), QStringLiteral("green") },
                                      { QStringLiteral("run"), 118 } } });
    s.rollout.found = true;
    Session::FoundRun found { .router = s.traffic.requested, .at = wallNow - seconds(ago) };
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
    s.traffic.nodes[1].problem = { QStringLiteral("router.no-answer"), { { QStringLiteral("ms"), 6000 } } };
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

/// The newest line says why.
inline Session::Snapshot rolledBackForUsers()
{
    Session::Snapshot s = rollingBack();
    s.log.append(rollingBackLine(s.log.constLast().seq + 1));
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
    s.otherWayBack = s.wayBack;
    s.otherWayBack->home = Side::Green;
    s.environment(Side::Green).users = figures(40, 86, 158, 214, 19);
    s.environment(Side::Blue).users = figures(0, 0, 0, 0, 0);
    s.rollout.run = 119;
    s.rollout.outcome = Rollout::RunOutcome::Promoted;
    s.lastRun = { 119, s.rollout.outcome, s.at - seconds(40) };
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
    s.lastRun = { 118, s.rollout.outcome, s.at - seconds(130), s.rollout.reason };
    s.openOnCandidate = Router::OpenOnSide { 3, seconds(130) };
    return s;
}

/// A console that starts fresh: the journal has what became of the last run.
inline Session::Snapshot afterARollback()
{
    Session::Snapshot s = idle();
    s.lastRun = { 118,
                  Rollout::RunOutcome::RolledBack,
                  s.at - std::chrono::minutes(7),
                  { QStringLiteral("users.fail"),
                    { { QStringLiteral("side"), QStringLiteral("green") },
                      { QStringLiteral("failures"), 9 },
                      { QStringLiteral("requests"), 41 },
                      { QStringLiteral("users"), 7 },
                      { QStringLiteral("candidatePercent"), QStringLiteral("22.0") },
                      { QStringLiteral("activePercent"), QStringLiteral("0.2") },
                      { QStringLiteral("seconds"), QStringLiteral("10.0") } } } };
    return s;
}

/// No run, and green's checks fail.
inline Session::Snapshot greenUnhealthy()
{
    Session::Snapshot s = idle();
    Probe::Health &health = s.environment(Side::Green).health;
    health.status = Probe::HealthStatus::Unhealthy;
    health.failuresInARow = 7;
    health.last->sample.outcome = Outcome::ServerError;
    health.last->sample.status = 503;
    health.last->message = { QStringLiteral("relay.overloaded"),
                             { { QStringLiteral("status"), 503 }, { QStringLiteral("said"), QString() } } };
    return s;
}

/// More checks failed than roll back, and too few users' requests came to confirm it.
inline Session::Snapshot checksUnconfirmed()
{
    Session::Snapshot s = holding();
    s.rollout.failedChecks = 5;
    s.rollout.waitingFor = { QStringLiteral("gate.checks-unconfirmed"),
                             { { QStringLiteral("n"), 5 },
                               { QStringLiteral("side"), QStringLiteral("green") },
                               { QStringLiteral("users"),
                                 QStringLiteral("4 of 20 ended there since, 1 of them failed, about 40 s left") } } };
    Probe::Health &health = s.environment(Side::Green).health;
    health.status = Probe::HealthStatus::Unhealthy;
    health.failuresInARow = 5;
    health.last->sample.outcome = Outcome::ServerError;
    health.last->sample.status = 503;
    return s;
}

/// Every node has the order back; no user's request has shown it.
inline Session::Snapshot backNotSeen()
{
    Session::Snapshot s = rollingBack();
    setSplit(s, Permyriad(), 10, false);
    s.traffic.observed.reset();
    s.rollout.acknowledged = true;
    return s;
}

} // namespace Signalbox::Test::Samples
