#include "core/rollout/machine.h"
#include "core/rollout/time_left.h"

#include <algorithm>

namespace Signalbox::Rollout {
namespace {

using Config::Gate;
using Config::GateAction;

/// What an action is called when a plan only advises.
const char *adviceCode(GateAction action)
{
    switch (action) {
    case GateAction::RollBack:
        return "advice.roll-back";
    case GateAction::StepBack:
        return "advice.step-back";
    case GateAction::Hold:
        return "advice.hold";
    case GateAction::Warn:
        break;
    }
    Q_UNREACHABLE(); // a warning is said, advised or not
}

bool isWell(Probe::HealthStatus status)
{
    return status == Probe::HealthStatus::Healthy || status == Probe::HealthStatus::Degraded;
}

} // namespace

void Machine::sayOnce(const QString &key, Level level, const Message &what)
{
    if (s().warned.contains(key))
        return;
    s().warned.append(key);
    log(level, "gate", what);
}

/// What would be done now, in a plan that only advises: always in the state, once in log and charts.
void Machine::advise(const char *what, Level level, QVariantMap args)
{
    s().advice = note(what, std::move(args));
    s().advisedAt = m_now;
    if (!s().warned.contains(s().advice.code)) {
        s().warned.append(s().advice.code);
        m_out.effects.emplace_back(Effects::Advised { s().advice });
    }
    sayOnce(s().advice.code + QLatin1Char(' ') + s().advice.args.value(QStringLiteral("code")).toString(), level,
            s().advice);
}

void Machine::adviseOf(const Finding &finding)
{
    advise(adviceCode(finding.action), finding.action == GateAction::RollBack ? Level::Error : Level::Warning,
           { { QStringLiteral("because"), asArg(finding.what) }, { QStringLiteral("code"), finding.what.code } });
}

void Machine::act(const Finding &finding)
{
    if (finding.action == GateAction::Warn) {
        sayOnce(finding.what.code, Level::Warning, finding.what);
        return;
    }
    if (s().plan.advise) {
        adviseOf(finding);
        return;
    }
    const bool bringsBack = finding.action == GateAction::RollBack || finding.action == GateAction::StepBack;
    if (bringsBack && !s().noWayBack.code.isEmpty()) {
        holdWithoutWayBack(finding.what);
        return;
    }
    switch (finding.action) {
    case GateAction::RollBack:
        rollBack(finding.cause, finding.what, finding.cause == RollBackCause::Gate && s().plan.goesBackGradually());
        return;
    case GateAction::StepBack:
        stepBack(finding.cause, finding.what);
        return;
    case GateAction::Hold:
        pause(finding.what);
        return;
    case GateAction::Warn:
        return;
    }
}

/// All that speaks against the candidate now, in the order in which it is acted on.
QList<Finding> Machine::findings(const GateInputs &inputs) const
{
    const Config::PlanStep *step = presentStep();
    const QMap<Gate, GateAction> gates = step ? step->gates : QMap<Gate, GateAction> { { Gate::Health, healthGate() } };
    QList<Finding> found;
    if (gates.contains(Gate::Health) && checksFail(inputs))
        findHealth(found, gates.value(Gate::Health), inputs);
    // More traffic than the candidate may take: one step back is where it could still carry it.
    if (!inputs.throttled.code.isEmpty())
        found.append({ inputs.throttledShared ? GateAction::Hold : GateAction::StepBack, RollBackCause::Gate,
                       inputs.throttled });
    if (gates.contains(Gate::Objective) && inputs.objective == Measure::Broken) {
        const QVariantMap args { { QStringLiteral("what"), asArg(inputs.objectiveText) } };
        if (inputs.objectiveShared)
            found.append({ GateAction::Hold, RollBackCause::None, note("gate.objective-shared", args) });
        else
            found.append({ gates.value(Gate::Objective), RollBackCause::Gate, note("gate.objective", args) });
    }
    if (gates.contains(Gate::Slow) && !inputs.slow.code.isEmpty())
        found.append({ gates.value(Gate::Slow), RollBackCause::Gate, inputs.slow });
    if (gates.contains(Gate::Judge) && inputs.judge.measure == Measure::Broken) {
        const GateAction action = gates.value(Gate::Judge);
        const bool less = inputs.judge.milder && action == GateAction::RollBack;
        found.append({ less ? GateAction::StepBack : action, RollBackCause::Gate, inputs.judge.text });
    }
    if (gates.contains(Gate::Capacity))
        findCapacity(found, gates.value(Gate::Capacity), inputs);
    if (gates.contains(Gate::Golden))
        findGolden(found, gates.value(Gate::Golden), inputs);
    return found;
}

/// True: one of them acted, and the tick is over. A run that is held is watched by a person: only what rolls back acts.
bool Machine::actOnFindings(const GateInputs &inputs)
{
    const bool held = s().phase == Phase::Held;
    for (const Finding &finding : findings(inputs)) {
        if (held && finding.action != GateAction::RollBack && finding.action != GateAction::Warn)
            continue;
        act(finding);
        if (finding.action != GateAction::Warn)
            return true;
    }
    return false;
}

Message Machine::requestsLeft(quint64 started, quint64 needed) const
{
    const auto &from = s_().countedFrom;
    const Message left = from ? timeLeft(started - std::min(started, from->requests),
                                         needed - std::min(needed, from->requests), m_now - from->at)
                              : note("left.unknown");
    return note("wait.requests",
                { { QStringLiteral("n"), started },
                  { QStringLiteral("of"), needed },
                  { QStringLiteral("left"), asArg(left) } });
}

/// Why a step whose clock has run out may not end yet; nothing when it may.
std::optional<Message> Machine::openGate(const GateInputs &inputs) const
{
    const Config::PlanStep *step = presentStep();
    if (!step)
        return std::nullopt;
    const auto needed = quint64(std::max(0, step->minimumRequests));
    if (inputs.candidateStarted < needed)
        return requestsLeft(inputs.candidateStarted, needed);
    for (auto it = step->gates.cbegin(); it != step->gates.cend(); ++it) {
        const bool mayPassAnyway = it.value() == GateAction::Warn;
        switch (it.key()) {
        case Gate::Health:
            if (!mayPassAnyway && !isWell(inputs.candidateHealth))
                return note("wait.health", { { QStringLiteral("status"), Probe::healthName(inputs.candidateHealth) } });
            break;
        case Gate::Objective:
            if (!mayPassAnyway && inputs.objective != Measure::Met)
                return note("wait.objective", { { QStringLiteral("what"), asArg(inputs.objectiveText) } });
            break;
        case Gate::Judge: // what both sides share is nobody's fault, but no moment to give the candidate more
            if (!mayPassAnyway && !inputs.judge.shared.code.isEmpty())
                return note("wait.judge-shared", { { QStringLiteral("what"), asArg(inputs.judge.shared) } });
            if (!mayPassAnyway && step->judgeMustPass && inputs.judge.measure != Measure::Met)
                return note("wait.judge", { { QStringLiteral("what"), asArg(inputs.judge.text) } });
            break;
        case Gate::Slow: // acts when it is so; a side without users cannot be compared with
            break;
        case Gate::Manual:
            return note("wait.manual");
        case Gate::Capacity:
            if (const auto waiting = mayPassAnyway ? std::nullopt : openCapacity(inputs))
                return waiting;
            break;
        case Gate::Golden:
            if (!mayPassAnyway && inputs.golden != Measure::Met)
                return inputs.goldenText;
            break;
        }
    }
    return std::nullopt;
}

/// Why the run stands still: always in the state, once in the log.
void Machine::waitFor(const Message &what, Level level)
{
    if (s().waitingFor.code != what.code)
        log(level, "gate", what);
    s().waitingFor = what;
}

/// Of those that come.
Message Machine::whichStepWaitsForTheJudge() const
{
    const auto &steps = s_().plan.steps;
    for (qsizetype i = s_().step + 1; i < steps.size(); ++i) {
        if (steps.at(i).judgeMustPass)
            return note("judge.waits-later", { { QStringLiteral("share"), steps.at(i).candidateShare.shortText() } });
    }
    return note("judge.waits-not");
}

/// Every gate passed: to the next step, unless that is for a person to do.
void Machine::goOn(const GateInputs &inputs)
{
    if (!s().noWayBack.code.isEmpty()) {
        waitFor(note("wait.way-back", { { QStringLiteral("why"), asArg(s().noWayBack) } }));
        return;
    }
    if (s().plan.advise) {
        const bool last = s().desired.candidateShare() >= s().plan.bakeShare();
        const QString share = last || lastStep() ? s().desired.candidateShare().shortText()
                                                 : s().plan.steps.at(s().step + 1).candidateShare.shortText();
        advise(last ? (s().phase == Phase::Baking ? "advice.promote" : "advice.bake") : "advice.next", Level::Ok,
               { { QStringLiteral("share"), share }, { QStringLiteral("side"), sideName(s().desired.candidate()) } });
        s().waitingFor = note("wait.advised");
        return;
    }
    if (s().phase == Phase::Holding) {
        const Config::PlanStep *step = presentStep();
        const bool judged = step && step->gates.contains(Gate::Judge) && !inputs.judge.text.code.isEmpty();
        const bool decided = inputs.judge.measure != Measure::Insufficient;
        QVariantMap args { { QStringLiteral("share"), s().desired.candidateShare().shortText() },
                           { QStringLiteral("n"), inputs.candidateStarted },
                           { QStringLiteral("judge"), asArg(inputs.judge.text) } };
        if (judged && !decided)
            args.insert(QStringLiteral("later"), asArg(whichStepWaitsForTheJudge()));
        log(Level::Ok, "gate",
            note(!judged       ? "gate.passed"
                     : decided ? "gate.passed-judged"
                               : "gate.passed-undecided",
                 args));
    }
    advance();
}

void Machine::tickHolding(const GateInputs &inputs)
{
    if (s().holdLeft(m_now) != nanoseconds(0)) {
        s().waitingFor = {};
        return;
    }
    if (const std::optional<Message> waiting = openGate(inputs))
        waitFor(*waiting);
    else
        goOn(inputs);
}

/// One look every `bakeEvery`, whatever the gates are; so many bad ones in a row roll back. True: it acted.
bool Machine::lookDuringBake(const GateInputs &inputs)
{
    const nanoseconds elapsed = s().holdElapsed + (s().clockFrom ? m_now - *s().clockFrom : nanoseconds(0));
    const int due = int(elapsed / std::max(nanoseconds(s().plan.bakeEvery), nanoseconds(milliseconds(1))));
    if (due <= s().bakeLooks)
        return false;
    s().bakeLooks = due;
    const bool checksTell = inputs.failedChecks > 0 && !inputs.activeChecksFail;
    const bool checksBad = checksTell && inputs.users == UsersSay::Failing;
    const bool usersBad = inputs.objective == Measure::Broken && !inputs.objectiveShared;
    if (!checksBad && !usersBad) {
        const bool unknown = !isWell(inputs.candidateHealth) || (checksTell && inputs.users == UsersSay::TooFew);
        if (!unknown) // what is not known is neither good nor bad
            s().badLooks = 0;
        return false;
    }
    ++s().badLooks;
    const int limit = std::max(1, s().plan.badLooksToRollBack);
    const Message why
        = usersBad ? inputs.objectiveText : note("bake.checks", { { QStringLiteral("n"), inputs.failedChecks } });
    const Message what = note("bake.bad",
                              { { QStringLiteral("side"), sideName(s().desired.candidate()) },
                                { QStringLiteral("n"), s().badLooks },
                                { QStringLiteral("of"), limit },
                                { QStringLiteral("why"), asArg(why) } });
    if (s().badLooks < limit) {
        log(Level::Warning, "gate", what);
        return false;
    }
    act({ GateAction::RollBack, RollBackCause::Gate, what });
    return true;
}

void Machine::tickBaking(const GateInputs &inputs)
{
    if (!s().clockFrom) {
        s().waitingFor = note(s().acknowledged ? "wait.observed" : "wait.acknowledged");
        return;
    }
    if (lookDuringBake(inputs))
        return;
    if (s().holdLeft(m_now) != nanoseconds(0))
        s().waitingFor = {};
    else if (!isWell(inputs.candidateHealth))
        waitFor(note("wait.health", { { QStringLiteral("status"), Probe::healthName(inputs.candidateHealth) } }));
    else if (s().badLooks > 0)
        waitFor(note("wait.bake"));
    else
        goOn(inputs);
}

} // namespace Signalbox::Rollout
