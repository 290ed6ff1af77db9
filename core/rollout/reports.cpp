#include "core/rollout/machine.h"

#include <utility>

namespace Signalbox::Rollout {

void Machine::on(const Events::RouterRead &event)
{
    if (s().phase != Phase::Unknown)
        return;
    s().desired = event.word;
    s().before = event.word;
    s().sent = true;
    s().acknowledged = true;
    s().lapsed = event.lapsed && event.word.candidateShare().value() > 0;
    s().beforeLapsed = s().lapsed;
    s().countedFrom.reset();
    const bool wanted = std::exchange(s().rollBackWanted, false);
    const RollBackCause cause = s().cause;
    const Message reason = s().reason;
    if (event.word.candidateShare().value() == 0 && (!wanted || event.run == 0)) {
        enter(Phase::Idle);
        if (wanted)
            rollBack(cause, reason);
        return;
    }
    // The candidate carries users already: a run that some console left. Look, and wait for a person.
    openRun(event.run, event.joins);
    if (event.plan)
        s().plan = *event.plan;
    s().step = stepAt(event.word.candidateShare());
    enter(Phase::Held);
    if (wanted) {
        rollBack(cause, reason);
        return;
    }
    QVariantMap args = shareArgs(event.word);
    args.insert(QStringLiteral("run"), event.run);
    s().found = true;
    const Message because = note(s().lapsed ? "held.found-lapsed" : event.joins ? "held.joined" : "held.found", args);
    if (event.operated && !s().lapsed) {
        s().heldBecause = because;
        log(Level::Info, "rollout", note("rollout.watched", args));
        return;
    }
    hold(because);
}

/// Users are on the active side already; what the console does about it is a person's to say.
void Machine::on(const Events::Lapsed &event)
{
    if (event.epoch != s().desired.epoch || s().lapsed || !s().sent || s().desired.candidateShare().value() == 0)
        return;
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
        s().lapsed = true;
        s().beforeLapsed = true;
        s().observed = false;
        enter(Phase::Held);
        s().heldBecause = note("held.lapsed", shareArgs(s().desired));
        log(Level::Error, "lease", note("lease.lapsed", shareArgs(s().desired)));
        return;
    case Phase::RollingBack: // gradually, and nobody kept it going: the rest of the way at once
        s().lapsed = true;
        orderBack(s().desired.active);
        return;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Promoting:
        return;
    }
}

void Machine::on(const Events::CandidateFails &event)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
    case Phase::Promoting:
        break;
    case Phase::RollingBack: // a slow way back is not for a candidate that fails
        if (s().gradual && !event.shared)
            rollBack(event.cause, event.evidence);
        return;
    case Phase::Unknown:
    case Phase::Idle:
        return;
    }
    Finding finding { Config::GateAction::RollBack, event.cause, event.evidence };
    if (event.shared) {
        if (s().phase == Phase::Held || s().phase == Phase::Promoting)
            return;
        finding = { Config::GateAction::Hold, RollBackCause::None,
                    note("held.shared", { { QStringLiteral("what"), asArg(event.evidence) } }) };
    }
    act(finding);
}

void Machine::on(const Events::Sent &event)
{
    if (event.epoch != s().desired.epoch)
        return;
    s().sent = true;
    s().lapsed = false;
}

void Machine::on(const Events::Acknowledged &event)
{
    if (event.epoch != s().desired.epoch || s().acknowledged)
        return;
    s().acknowledged = true;
    s().sent = true;
    s().lapsed = false;
    log(Level::Ok, "order",
        note(s().phase == Phase::Promoting ? "order.active-acknowledged" : "order.acknowledged",
             { { QStringLiteral("share"), s().desired.greenShare.shortText() },
               { QStringLiteral("active"), sideName(s().desired.active) },
               { QStringLiteral("epoch"), s().desired.epoch } }));
    if (s().phase == Phase::Promoting) {
        log(Level::Ok, "rollout",
            note("rollout.promoted",
                 { { QStringLiteral("run"), s().run }, { QStringLiteral("side"), sideName(s().desired.active) } }));
        finish(RunOutcome::Promoted);
    }
}

void Machine::on(const Events::Observed &event)
{
    if (event.epoch != s().desired.epoch || s().observed || !s().acknowledged || s().lapsed)
        return;
    s().observed = true;
    log(Level::Ok, "split",
        note("split.observed",
             { { QStringLiteral("share"), s().desired.greenShare.shortText() },
               { QStringLiteral("active"), sideName(s().desired.active) } }));
    if (s().phase == Phase::Moving) {
        const nanoseconds elapsed = s().holdElapsed;
        enter(Phase::Holding);
        s().holdElapsed = elapsed;
        startClock();
    } else if (s().phase == Phase::Baking) {
        startClock();
    } else if (s().phase == Phase::RollingBack && !s().gradual) {
        log(Level::Ok, "rollout",
            note("rollout.rolled-back", { { QStringLiteral("active"), sideName(s().desired.active) } }));
        finish(RunOutcome::RolledBack);
    }
}

void Machine::on(const Events::Foreign &event)
{
    if (s().phase == Phase::Unknown) {
        on(Events::RouterRead { event.word, event.run, event.joins, false, {}, event.followed });
        return;
    }
    // Half way through a promotion the side that carries production is still the old one.
    const Side home = s().phase == Phase::Promoting ? s().desired.candidate() : s().desired.active;
    s().before = event.word;
    s().desired = event.word;
    s().sent = true;
    s().acknowledged = true;
    s().lapsed = false;
    s().beforeLapsed = false;
    s().countedFrom.reset();
    s().observed = false;
    s().found = false; // what was found is not what is there now
    QVariantMap args = shareArgs(event.word);
    args.insert(QStringLiteral("who"), argText(event.who).isEmpty() ? asArg(note("who.unknown")) : event.who);
    if (!event.followed) // whoever is watched says it in lines of their own
        log(Level::Warning, "router", note("foreign.changed", args));
    const bool asWas = event.word.candidateShare().value() == 0 && event.word.active == home;
    if (s().phase == Phase::RollingBack && !asWas) {
        // A rollback always wins over what came in beside it, a promotion too.
        orderBack(home);
        return;
    }
    if (event.word.candidateShare().value() == 0) {
        const bool promoted = event.word.active != home;
        if (!isRunning(s().phase)) {
            if (promoted) // what this console promoted is no longer what "back" may mean
                s().outcome = RunOutcome::None;
            return;
        }
        s().cause = RollBackCause::Foreign;
        s().reason = note(promoted ? "foreign.promoted" : "foreign.rolled-back", args);
        if (!event.followed)
            log(promoted ? Level::Ok : Level::Error, "rollout", s().reason);
        finish(promoted ? RunOutcome::Promoted : RunOutcome::RolledBack, true);
        return;
    }
    if (!isRunning(s().phase))
        openRun(event.run, event.joins);
    s().step = stepAt(event.word.candidateShare());
    if (!event.followed) {
        hold(note("held.foreign", args));
        return;
    }
    enter(Phase::Held);
    s().heldBecause = note("held.followed", args);
}

void Machine::on(const Events::JournalFailed &event)
{
    if (event.epoch != s().desired.epoch || s().sent)
        return;
    withdrawUnsent();
    const Message because = note("held.journal", { { QStringLiteral("problem"), event.problem } });
    if (s().desired.candidateShare().value() == 0) {
        log(Level::Error, "journal", because);
        finish(RunOutcome::None);
        return;
    }
    hold(because);
}

} // namespace Signalbox::Rollout
