#include "core/rollout/machine.h"

#include <algorithm>

namespace Signalbox::Rollout {
namespace {

/// With the reason's code and side beside its words, so that a reader can tell when it is gone.
Message refusedBecause(const Message &refusal)
{
    QVariantMap args { { QStringLiteral("because"), asArg(refusal) }, { QStringLiteral("reason"), refusal.code } };
    const QString side = QStringLiteral("side");
    if (refusal.args.contains(side))
        args.insert(side, refusal.args.value(side));
    return note("rollout.refused", args);
}

/// Who did it goes with the reason of a hold, where it is known.
Message byHand(const char *code, QVariantMap args, const QString &who)
{
    if (!who.isEmpty())
        args.insert(QStringLiteral("who"), who);
    return note(code, args);
}

} // namespace

/// A run may begin where none is open, and while a rollback that every node has is not proven yet.
bool Machine::mayOpenRun() const
{
    return s_().phase == Phase::Idle || (s_().phase == Phase::RollingBack && s_().acknowledged && !s_().gradual);
}

void Machine::refuseBusy()
{
    log(Level::Warning, "rollout",
        s().phase == Phase::Unknown
            ? note("rollout.refused-unknown")
            : note("rollout.refused-busy", { { QStringLiteral("phase"), phaseName(s().phase) } }));
}

void Machine::on(const Events::Deploy &event)
{
    if (!mayOpenRun()) {
        refuseBusy();
        return;
    }
    if (event.refusal) {
        log(Level::Error, "rollout", refusedBecause(*event.refusal));
        return;
    }
    if (event.plan.steps.isEmpty()) {
        log(Level::Error, "rollout", note("rollout.refused-empty-plan"));
        return;
    }
    openRun(event.run);
    s().plan = event.plan;
    s().version = event.version;
    s().alike = event.alike;
    log(Level::Info, "rollout",
        note(event.plan.advise ? "rollout.started-advising" : "rollout.started",
             { { QStringLiteral("run"), event.run },
               { QStringLiteral("side"), sideName(s().desired.candidate()) },
               { QStringLiteral("version"), event.version },
               { QStringLiteral("plan"), event.plan.name } }));
    if (event.alike)
        log(Level::Info, "rollout", note("rollout.alike", { { QStringLiteral("version"), event.version } }));
    goToStep(0);
}

void Machine::on(const Events::Retry &event)
{
    if (!mayOpenRun()) {
        refuseBusy();
        return;
    }
    if (s().run == 0 || s().outcome == RunOutcome::Promoted || s().plan.steps.isEmpty()) {
        log(Level::Warning, "rollout", note("rollout.nothing-to-retry"));
        return;
    }
    const Config::Plan plan = s().plan;
    on(Events::Deploy { plan, event.run, event.version, event.refusal, event.alike });
}

void Machine::on(const Events::Shift &event)
{
    const Permyriad share = shareOf(s().desired.candidate(), event.greenShare);
    if (s().phase == Phase::Unknown || (s().phase == Phase::RollingBack && !mayOpenRun() && share.value() > 0)) {
        refuseBusy();
        return;
    }
    const Message why = note("rollout.shift",
                             { { QStringLiteral("share"), share.shortText() },
                               { QStringLiteral("side"), sideName(s().desired.candidate()) },
                               { QStringLiteral("reason"), event.reason } });
    if (share.value() == 0) {
        if (isRunning(s().phase) && (s().phase != Phase::RollingBack || s().gradual))
            rollBack(RollBackCause::Operator, why);
        else if (s().desired.candidateShare().value() != 0)
            order(share, s().desired.active, why);
        return;
    }
    if (!isRunning(s().phase) || s().phase == Phase::RollingBack) {
        openRun(event.run);
    }
    order(share, s().desired.active, why);
    s().step = stepAt(share);
    hold(byHand("held.by-hand", shareArgs(s().desired), event.who));
}

void Machine::on(const Events::Hold &event)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
        pause(!event.because.code.isEmpty()
                  ? event.because
                  : byHand("held.by-operator", { { QStringLiteral("reason"), event.reason } }, event.who));
        return;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Held:
    case Phase::Promoting:
    case Phase::RollingBack:
        log(Level::Warning, "rollout",
            note("rollout.nothing-to-hold", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
}

void Machine::on(const Events::Resume &)
{
    if (s().phase != Phase::Held) {
        log(Level::Warning, "rollout",
            note("rollout.nothing-to-resume", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
    if (s().plan.steps.isEmpty()) {
        log(Level::Warning, "rollout", note("rollout.no-plan"));
        return;
    }
    log(Level::Info, "rollout", note("rollout.resumed"));
    if (s().lapsed) {
        giveAgain();
        return;
    }
    const Permyriad share = s().desired.candidateShare();
    if (share >= s().plan.bakeShare()) {
        s().step = int(s().plan.steps.size()) - 1;
        bake();
        return;
    }
    int step = stepAt(share);
    if (step >= 0) { // the same step goes on; its clock keeps what it had
        const nanoseconds elapsed = s().holdElapsed;
        goToStep(step);
        s().holdElapsed = elapsed;
        return;
    }
    for (step = 0; step < s().plan.steps.size(); ++step) {
        if (s().plan.steps.at(step).candidateShare > share)
            break;
    }
    goToStep(std::min(step, int(s().plan.steps.size()) - 1));
}

void Machine::on(const Events::Next &)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
        if (s().plan.steps.isEmpty() && s().desired.candidateShare() < s().plan.bakeShare()) {
            log(Level::Warning, "rollout", note("rollout.no-plan"));
            return;
        }
        log(Level::Info, "rollout", note("rollout.next-by-operator"));
        if (s().lapsed) { // what it had comes first
            giveAgain();
            return;
        }
        if (s().phase == Phase::Held && s().step < 0) {
            // A split set by hand between two steps: next is the first step above it.
            int step = 0;
            while (step + 1 < s().plan.steps.size()
                   && s().plan.steps.at(step).candidateShare <= s().desired.candidateShare())
                ++step;
            if (s().desired.candidateShare() < s().plan.bakeShare()) {
                goToStep(step);
                return;
            }
        }
        advance();
        return;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Promoting:
    case Phase::RollingBack:
        log(Level::Warning, "rollout", note("rollout.no-next", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
}

void Machine::on(const Events::StepBack &event)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
        if (s().lapsed) {
            log(Level::Warning, "rollout", note("rollout.lapsed-no-step-back"));
            return;
        }
        stepBack(RollBackCause::Operator,
                 byHand("held.stepped-back", { { QStringLiteral("reason"), event.reason } }, event.who));
        return;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Promoting:
    case Phase::RollingBack:
        log(Level::Warning, "rollout",
            note("rollout.no-step-back", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
}

void Machine::on(const Events::PromoteAtOnce &event)
{
    const QString reason = event.reason.trimmed();
    if (reason.isEmpty()) {
        log(Level::Warning, "rollout", note("rollout.refused-no-reason"));
        return;
    }
    switch (s().phase) {
    case Phase::Unknown:
    case Phase::Promoting:
        refuseBusy();
        return;
    case Phase::Idle:
    case Phase::RollingBack:
        if (!mayOpenRun()) {
            refuseBusy();
            return;
        }
        openRun(event.run);
        break;
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
        break;
    }
    s().version = event.version;
    promote(
        note("rollout.promote-at-once",
             { { QStringLiteral("side"), sideName(s().desired.candidate()) }, { QStringLiteral("reason"), reason } }));
}

void Machine::on(const Events::RollBack &event)
{
    const bool undoes = s().outcome == RunOutcome::Promoted; // of the last run: that one goes on
    if (event.ofNoRun && s().phase == Phase::Idle && !undoes)
        s().run = 0;
    rollBack(event.cause, event.reason, event.gradual);
}

/// After a lease that ran out: the same share once more, as an order of its own, and from its step on. Its clock has
/// begun anew.
void Machine::giveAgain()
{
    const Permyriad share = s().desired.candidateShare();
    const bool bakes = share >= s().plan.bakeShare();
    s().step = bakes ? int(s().plan.steps.size()) - 1 : stepAt(share);
    enter(Phase::Moving);
    s().holdElapsed = nanoseconds(0);
    order(share, s().desired.active,
          note("rollout.given-again",
               { { QStringLiteral("share"), share.shortText() },
                 { QStringLiteral("side"), sideName(s().desired.candidate()) } }));
    if (s().step < 0) // set by hand, beside the plan's steps
        hold(note("held.by-hand", shareArgs(s().desired)));
}

} // namespace Signalbox::Rollout
