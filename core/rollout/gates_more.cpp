#include "core/rollout/machine.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Rollout {
namespace {

using Config::Gate;
using Config::GateAction;

QVariant percentOf(double load)
{
    return std::isfinite(load) ? QVariant(qint64(std::llround(100 * load))) : QVariant(QStringLiteral("∞"));
}

Message overload(const char *code, Side side, Permyriad share, double load)
{
    return note(code,
                { { QStringLiteral("side"), sideName(side) },
                  { QStringLiteral("share"), share.shortText() },
                  { QStringLiteral("percent"), percentOf(load) } });
}

QVariantMap checksArgs(const GateInputs &inputs, Side candidate)
{
    QVariantMap args { { QStringLiteral("n"), inputs.failedChecks }, { QStringLiteral("side"), sideName(candidate) } };
    if (inputs.failedStatus != 0)
        args.insert(QStringLiteral("how"),
                    asArg(note("gate.checks-how", { { QStringLiteral("status"), inputs.failedStatus } })));
    return args;
}

} // namespace

/// What failed checks of the candidate do in the present step; outside of any step they roll back.
GateAction Machine::healthGate() const
{
    const Config::PlanStep *step = presentStep();
    return step ? step->gates.value(Gate::Health, GateAction::Warn) : GateAction::RollBack;
}

bool Machine::checksFail(const GateInputs &inputs) const
{
    return inputs.failedChecks >= std::max(1, s_().plan.failedChecksToRollBack);
}

/// Checks are made from this desk only: users' requests that go well, or an active side that fails alike, speak against
/// blaming the candidate, and nobody is brought back before users' requests confirm it.
void Machine::findHealth(QList<Finding> &found, GateAction action, const GateInputs &inputs) const
{
    const QVariantMap args = checksArgs(inputs, s_().desired.candidate());
    if (inputs.activeChecksFail)
        found.append({ GateAction::Hold, RollBackCause::None, note("gate.checks-shared", args) });
    else if (inputs.users == UsersSay::Fine)
        found.append({ GateAction::Hold, RollBackCause::None, note("gate.checks-but-users-fine", args) });
    else if (!unconfirmed(inputs))
        found.append({ action, RollBackCause::Checks, note("gate.checks-failed", args) });
}

/// Checks fail that would bring users back, and too few users' requests say whether they suffer.
std::optional<Message> Machine::unconfirmed(const GateInputs &inputs) const
{
    const GateAction action = healthGate();
    if (!checksFail(inputs) || inputs.activeChecksFail || inputs.users != UsersSay::TooFew
        || (action != GateAction::RollBack && action != GateAction::StepBack))
        return std::nullopt;
    QVariantMap args = checksArgs(inputs, s_().desired.candidate());
    args.insert(QStringLiteral("users"), asArg(inputs.usersTooFew));
    return note("gate.checks-unconfirmed", args);
}

/// What the limits cannot carry now: the candidate its present share, or the active side everything.
void Machine::findCapacity(QList<Finding> &found, GateAction action, const GateInputs &inputs) const
{
    const Router::ControlWord &word = s_().desired;
    const auto load = inputs.capacity.at(word.candidate(), word.candidateShare());
    const auto back = inputs.capacity.at(word.active, Permyriad::ofPercent(100));
    if (load && *load > 1)
        found.append({ action, RollBackCause::Gate,
                       overload("gate.capacity-candidate", word.candidate(), word.candidateShare(), *load) });
    // Rolling back into a side that cannot carry it mends nothing: a person decides.
    else if (back && *back > 1)
        found.append({ action == GateAction::Warn ? GateAction::Warn : GateAction::Hold, RollBackCause::None,
                       overload("gate.capacity-back", word.active, Permyriad::ofPercent(100), *back) });
    else if (const auto usedUpIn = inputs.capacity.usedUpIn[size_t(word.active)])
        found.append({ action == GateAction::Warn ? GateAction::Warn : GateAction::Hold, RollBackCause::None,
                       note("gate.capacity-left",
                            { { QStringLiteral("side"), sideName(word.active) },
                              { QStringLiteral("seconds"), qint64(usedUpIn->count()) } }) });
}

void Machine::findGolden(QList<Finding> &found, GateAction action, const GateInputs &inputs) const
{
    if (inputs.golden != Measure::Broken)
        return;
    if (inputs.goldenShared)
        found.append({ GateAction::Hold, RollBackCause::None, inputs.goldenText });
    else
        found.append({ action, RollBackCause::Gate, inputs.goldenText });
}

/// Before the next step: the limits must be known, and carry it.
std::optional<Message> Machine::openCapacity(const GateInputs &inputs) const
{
    const Router::ControlWord &word = s_().desired;
    for (const Side side : { word.candidate(), word.active }) {
        if (!inputs.capacity.allOn[size_t(side)])
            return note("gate.capacity-unknown", { { QStringLiteral("side"), sideName(side) } });
    }
    const Permyriad next = lastStep() ? s_().plan.bakeShare() : s_().plan.steps.at(s_().step + 1).candidateShare;
    const double load = *inputs.capacity.at(word.candidate(), next);
    if (load > 1)
        return overload("gate.capacity-candidate", word.candidate(), next, load);
    return std::nullopt;
}

} // namespace Signalbox::Rollout
