#include "core/rollout/machine.h"

#include <algorithm>

namespace Signalbox::Rollout {
namespace {

constexpr seconds proofOverdueAfter(3);
constexpr seconds proofUsuallyWithin(10); ///< after that a step that is not observed says so in the log

} // namespace

void Machine::actOnGate(Config::GateAction action, const Message &what)
{
    switch (action) {
    case Config::GateAction::RollBack:
        rollBack(what.code == QLatin1String("gate.checks-failed") ? RollBackCause::Checks : RollBackCause::Gate, what);
        return;
    case Config::GateAction::StepBack:
        if (s().step <= 0) {
            rollBack(RollBackCause::Gate, what);
            return;
        }
        {
            const int back = s().step - 1;
            const Permyriad share = s().plan.steps.at(back).candidateShare;
            s().step = back;
            s().holdElapsed = nanoseconds(0);
            order(share, s().desired.active, what);
            hold(what);
        }
        return;
    case Config::GateAction::Hold:
        if (s().phase != Phase::Held)
            pause(what);
        return;
    case Config::GateAction::Warn:
        if (!s().warned.contains(what.code)) {
            s().warned.append(what.code);
            log(Level::Warning, "gate", what);
        }
        return;
    }
}

/// Gates that say "bad" now. True: one of them acted, and the tick is over.
bool Machine::failingGates(const GateInputs &inputs)
{
    const Config::PlanStep *step = presentStep();
    const QMap<Config::Gate, Config::GateAction> gates = step
        ? step->gates
        : QMap<Config::Gate, Config::GateAction> { { Config::Gate::Health, Config::GateAction::RollBack } };
    const int limit = std::max(1, s().plan.failedChecksToRollBack);
    if (gates.contains(Config::Gate::Health) && inputs.failedChecks >= limit) {
        const QVariantMap args { { QStringLiteral("n"), inputs.failedChecks },
                                 { QStringLiteral("side"), sideName(s().desired.candidate()) } };
        // Measured from this desk only: users' requests that go well, or an active side that fails alike, speak
        // against blaming the candidate.
        if (inputs.activeChecksFail || inputs.usersFine) {
            const Message what
                = note(inputs.activeChecksFail ? "gate.checks-shared" : "gate.checks-but-users-fine", args);
            if (s().phase != Phase::Held)
                pause(what);
            return true;
        }
        const Phase before = s().phase;
        actOnGate(gates.value(Config::Gate::Health), note("gate.checks-failed", args));
        if (s().phase != before)
            return true;
    }
    // More traffic than the candidate may take: one step back is where it could still carry it. Held already: a person
    // looks at it, and knows.
    if (!inputs.throttled.code.isEmpty() && s().phase != Phase::Held) {
        actOnGate(Config::GateAction::StepBack, inputs.throttled);
        return true;
    }
    if (gates.contains(Config::Gate::Objective) && inputs.objective == Measure::Broken) {
        if (inputs.objectiveShared) {
            if (s().phase != Phase::Held)
                pause(note("gate.objective-shared", { { QStringLiteral("what"), words(inputs.objectiveText) } }));
            return true;
        }
        const Phase before = s().phase;
        actOnGate(gates.value(Config::Gate::Objective),
                  note("gate.objective", { { QStringLiteral("what"), words(inputs.objectiveText) } }));
        return s().phase != before;
    }
    return false;
}

/// Why a step whose clock has run out may not end yet; nothing when it may.
std::optional<Message> Machine::openGate(const GateInputs &inputs) const
{
    const Config::PlanStep *step = presentStep();
    if (!step)
        return std::nullopt;
    if (inputs.candidateStarted < quint64(std::max(0, step->minimumRequests))) {
        return note(
            "wait.requests",
            { { QStringLiteral("n"), inputs.candidateStarted }, { QStringLiteral("of"), step->minimumRequests } });
    }
    for (auto it = step->gates.cbegin(); it != step->gates.cend(); ++it) {
        const bool mayPassAnyway = it.value() == Config::GateAction::Warn;
        switch (it.key()) {
        case Config::Gate::Health:
            if (!mayPassAnyway && inputs.candidateHealth != Probe::HealthStatus::Healthy
                && inputs.candidateHealth != Probe::HealthStatus::Degraded)
                return note("wait.health", { { QStringLiteral("status"), Probe::healthName(inputs.candidateHealth) } });
            break;
        case Config::Gate::Objective:
            if (!mayPassAnyway && inputs.objective != Measure::Met)
                return note("wait.objective", { { QStringLiteral("what"), words(inputs.objectiveText) } });
            break;
        case Config::Gate::Manual:
            return note("wait.manual");
        }
    }
    return std::nullopt;
}

/// Why the run stands still: always in the state, once in the log.
void Machine::waitFor(const Message &what)
{
    if (s().waitingFor.code != what.code)
        log(Level::Info, "gate", what);
    s().waitingFor = what;
}

void Machine::tickClocked(const GateInputs &inputs)
{
    if (s().holdLeft(m_now) != nanoseconds(0)) {
        s().waitingFor = {};
        return;
    }
    if (s().phase == Phase::Baking) {
        if (inputs.candidateHealth == Probe::HealthStatus::Healthy
            || inputs.candidateHealth == Probe::HealthStatus::Degraded)
            promote();
        else
            waitFor(note("wait.health", { { QStringLiteral("status"), Probe::healthName(inputs.candidateHealth) } }));
        return;
    }
    if (const std::optional<Message> waiting = openGate(inputs)) {
        waitFor(*waiting);
        return;
    }
    log(Level::Ok, "gate",
        note("gate.passed",
             { { QStringLiteral("share"), s().desired.candidateShare().shortText() },
               { QStringLiteral("n"), inputs.candidateStarted } }));
    advance();
}

void Machine::on(const Events::Tick &event)
{
    s().candidateRequests = event.inputs.candidateStarted;
    s().failedChecks = event.inputs.failedChecks;
    switch (s().phase) {
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Promoting:
        return;
    case Phase::RollingBack:
        s().notConfirmed = m_now - s().phaseSince > proofOverdueAfter;
        return;
    case Phase::Held:
        failingGates(event.inputs);
        return;
    case Phase::Moving:
        if (s().sent && s().acknowledged && m_now - s().phaseSince > proofUsuallyWithin)
            waitFor(note("wait.few-requests"));
        else
            s().waitingFor = note(!s().sent              ? "wait.journal"
                                      : s().acknowledged ? "wait.observed"
                                                         : "wait.acknowledged");
        failingGates(event.inputs);
        return;
    case Phase::Holding:
    case Phase::Baking:
        if (!failingGates(event.inputs))
            tickClocked(event.inputs);
        return;
    }
}

} // namespace Signalbox::Rollout
