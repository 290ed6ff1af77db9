#include "core/rollout/state.h"

namespace Signalbox::Rollout {

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Unknown:
        return QStringLiteral("unknown");
    case Phase::Idle:
        return QStringLiteral("idle");
    case Phase::Moving:
        return QStringLiteral("moving");
    case Phase::Holding:
        return QStringLiteral("holding");
    case Phase::Held:
        return QStringLiteral("held");
    case Phase::Baking:
        return QStringLiteral("baking");
    case Phase::Promoting:
        return QStringLiteral("promoting");
    case Phase::RollingBack:
        return QStringLiteral("rolling_back");
    }
    Q_UNREACHABLE();
}

bool isRunning(Phase phase)
{
    switch (phase) {
    case Phase::Unknown:
    case Phase::Idle:
        return false;
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Held:
    case Phase::Baking:
    case Phase::Promoting:
    case Phase::RollingBack:
        return true;
    }
    Q_UNREACHABLE();
}

Side State::rollBackLeadsTo() const
{
    const bool promoted = phase == Phase::Promoting || (phase == Phase::Idle && outcome == RunOutcome::Promoted);
    return promoted ? desired.candidate() : desired.active;
}

const Config::PlanStep *State::presentStep() const
{
    return step >= 0 && step < plan.steps.size() ? &plan.steps.at(step) : nullptr;
}

bool State::judgeRollsBack() const
{
    using Config::Gate;
    using Config::GateAction;
    const Config::PlanStep *now = presentStep();
    return now && !plan.advise && now->gates.value(Gate::Judge, GateAction::Warn) == GateAction::RollBack;
}

std::optional<nanoseconds> State::holdLeft(Instant now) const
{
    nanoseconds whole { 0 };
    if (phase == Phase::Baking)
        whole = plan.bake;
    else if (phase == Phase::Holding && step >= 0 && step < plan.steps.size())
        whole = plan.steps.at(step).hold;
    else
        return std::nullopt;
    const nanoseconds elapsed = holdElapsed + (clockFrom ? now - *clockFrom : nanoseconds(0));
    return elapsed >= whole ? nanoseconds(0) : whole - elapsed;
}

} // namespace Signalbox::Rollout
