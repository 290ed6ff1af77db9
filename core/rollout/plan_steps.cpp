#include "core/rollout/machine.h"

namespace Signalbox::Rollout {

void Machine::goToStep(int step)
{
    s().step = step;
    s().holdElapsed = nanoseconds(0);
    const Permyriad share = s().plan.steps.at(step).candidateShare;
    const bool ordered = s().desired.candidateShare() == share;
    if (ordered && s().observed) {
        enter(Phase::Holding);
        s().holdElapsed = nanoseconds(0);
        startClock();
        return;
    }
    enter(Phase::Moving);
    s().holdElapsed = nanoseconds(0);
    if (!ordered) {
        order(share, s().desired.active,
              note("rollout.step",
                   { { QStringLiteral("step"), step + 1 },
                     { QStringLiteral("steps"), int(s().plan.steps.size()) },
                     { QStringLiteral("share"), share.shortText() },
                     { QStringLiteral("side"), sideName(s().desired.candidate()) } }));
    }
}

void Machine::bake()
{
    enter(Phase::Baking);
    s().holdElapsed = nanoseconds(0);
    s().bakeLooks = 0;
    s().badLooks = 0;
    if (s().observed)
        startClock();
    log(Level::Info, "rollout",
        note("rollout.baking",
             { { QStringLiteral("side"), sideName(s().desired.candidate()) },
               { QStringLiteral("seconds"), qint64(s().plan.bake.count() / 1000) } }));
}

/// The roles change: the old side becomes a candidate that has nothing.
void Machine::promote(const Message &why)
{
    enter(Phase::Promoting);
    order(Permyriad::of(0), s().desired.candidate(), why);
}

/// The next thing the plan asks for, whatever the clock says.
void Machine::advance()
{
    if (s().desired.candidateShare() >= s().plan.bakeShare()) {
        if (s().phase == Phase::Baking || s().plan.bake.count() == 0)
            promote(note("rollout.promoting", { { QStringLiteral("side"), sideName(s().desired.candidate()) } }));
        else
            bake();
        return;
    }
    const int next = lastStep() ? -1 : s().step + 1;
    if (next < 0) { // a plan always ends where its bake begins; a split by hand may lie beside its steps all the same
        hold(note("held.plan-ended"));
        return;
    }
    goToStep(next);
}

/// The plan's next lower share that gives the candidate anything; nothing: what comes next is 0.
std::optional<Permyriad> Machine::lowerStep() const
{
    std::optional<Permyriad> lower;
    for (const Config::PlanStep &step : s_().plan.steps) {
        if (step.candidateShare < s_().desired.candidateShare() && step.candidateShare.value() > 0)
            lower = std::max(lower.value_or(Permyriad()), step.candidateShare);
    }
    return lower;
}

void Machine::backOneStep(const Message &why)
{
    const std::optional<Permyriad> lower = lowerStep();
    if (!lower) {
        orderBack(s().desired.active);
        return;
    }
    s().gradual = true;
    s().backStepAt = m_now;
    order(*lower, s().desired.active, why);
}

void Machine::rollBack(RollBackCause cause, const Message &reason, bool gradually)
{
    if (s().phase == Phase::Unknown) { // which side is active is not known: go as soon as the router has been read
        s().rollBackWanted = true;
        s().cause = cause;
        s().reason = reason;
        log(Level::Warning, "rollout", note("rollout.back-when-read"));
        return;
    }
    if (s().phase == Phase::RollingBack && s().desired.candidateShare().value() == 0) {
        log(Level::Info, "rollout", note("rollout.back-under-way"));
        return;
    }
    const bool wasGradual = s().phase == Phase::RollingBack;
    const Side home = s().rollBackLeadsTo();
    const bool swapBack = home != s().desired.active;
    const Side candidate = other(home);
    enter(Phase::RollingBack);
    s().cause = cause;
    s().reason = reason;
    s().holdElapsed = nanoseconds(0);
    log(Level::Error, "rollout",
        note("rollout.rolling-back",
             { { QStringLiteral("side"), sideName(candidate) },
               { QStringLiteral("active"), sideName(home) },
               { QStringLiteral("because"), asArg(reason) } }));
    s().outcome = RunOutcome::None;
    if (gradually && !wasGradual && !swapBack && s().sent && !s().lapsed) {
        backOneStep(note("rollout.order-back-slowly", { { QStringLiteral("active"), sideName(home) } }));
        return;
    }
    orderBack(home);
}

/// To the next lower share of the plan, and hold there.
void Machine::stepBack(RollBackCause cause, const Message &why)
{
    if (!s().sent) { // what was sent last is the step before
        pause(why);
        return;
    }
    int back = int(s().plan.steps.size()) - 1;
    while (back >= 0 && s().plan.steps.at(back).candidateShare >= s().desired.candidateShare())
        --back;
    if (back < 0) {
        rollBack(cause, why);
        return;
    }
    s().step = back;
    s().holdElapsed = nanoseconds(0);
    order(s().plan.steps.at(back).candidateShare, s().desired.active, why);
    hold(why);
}

} // namespace Signalbox::Rollout
