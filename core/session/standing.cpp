#include "core/session/standing.h"

#include "core/session/judge_words.h"
#include "core/session/note.h"

namespace Signalbox::Session {
namespace {

/// What of a held run acts by itself: whatever blames the candidate by users' requests, and the judge by the step.
Message actsOnHeld(const Snapshot &snapshot)
{
    const Rollout::State &r = snapshot.rollout;
    // A verdict that is there and moved nothing is none that does.
    const bool judged
        = snapshot.judge && snapshot.judge->open && snapshot.judge->verdict.decision == Judge::Decision::Fail;
    return note(r.judgeRollsBack() && !judged ? "watch.users-and-judge" : "watch.users");
}

} // namespace

bool nobodyIsOn(const Snapshot &snapshot, Side side)
{
    const Figures &users = snapshot.environment(side).users;
    return snapshot.traffic.known && shareOf(side, snapshot.traffic.requested.greenShare).value() == 0
        && users.inFlight == 0 && users.startedPerSecond < 0.05; // as "0.0/s" is shown
}

bool isSeen(const Snapshot &snapshot)
{
    const auto checked
        = [&snapshot](Side side) { return snapshot.environment(side).health.status != Probe::HealthStatus::Unknown; };
    return snapshot.traffic.known && snapshot.router == LinkState::Up && snapshot.feed.connected && checked(Side::Blue)
        && checked(Side::Green);
}

std::optional<LastRun> rolledBackLately(const Snapshot &snapshot)
{
    const LastRun &last = snapshot.lastRun;
    const bool byItself = !last.because.code.isEmpty() && last.because.code != QLatin1String("back.operator");
    if (snapshot.rollout.phase != Rollout::Phase::Idle || last.run == 0
        || last.outcome != Rollout::RunOutcome::RolledBack || !byItself
        || snapshot.at - last.at >= std::chrono::hours(1))
        return std::nullopt;
    return last;
}

std::optional<Message> heldWatch(const Snapshot &snapshot)
{
    const Rollout::State &r = snapshot.rollout;
    if (r.phase != Rollout::Phase::Held || r.lapsed)
        return std::nullopt;
    if (r.plan.advise)
        return note("watch.advises");
    if (snapshot.wayBack.state == WayBack::State::Lost)
        return note("watch.no-way-back");
    const QVariantMap what { { QStringLiteral("what"), asArg(actsOnHeld(snapshot)) },
                             { QStringLiteral("who"), snapshot.operatedBy } };
    if (snapshot.watchOnly) // what it sees itself moves nothing
        return note(snapshot.operatedBy.isEmpty() ? "watch.nobody" : "watch.there", what);
    if (!snapshot.feed.connected)
        return note("watch.no-sight");
    if (!r.noWayBack.code.isEmpty())
        return note("watch.no-way-back");
    return note("watch.here", what);
}

Message waitsFor(const Snapshot &snapshot)
{
    const Message &waits = snapshot.rollout.waitingFor;
    const JudgeView *judge = snapshot.judge.get();
    if (waits.code != QLatin1String("wait.judge") || !judge || !judge->open
        || judge->verdict.decision != Judge::Decision::Insufficient)
        return waits;
    const Message says
        = note("judge.insufficient", { { QStringLiteral("why"), asArg(lackOf(judge->verdict, judge->left)) } });
    return note("wait.judge", { { QStringLiteral("what"), asArg(says) } });
}

} // namespace Signalbox::Session
