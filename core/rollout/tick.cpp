#include "core/rollout/machine.h"

namespace Signalbox::Rollout {
namespace {

constexpr seconds proofOverdueAfter(3);
constexpr seconds proofUsuallyWithin(10); ///< after that a step that is not observed says so in the log
constexpr seconds adviceStandsFor(1); ///< after it was last found so

} // namespace

/// Ordered, and not proven yet: why.
void Machine::tickMoving()
{
    if (s().sent && s().acknowledged && m_now - s().phaseSince > proofUsuallyWithin)
        waitFor(note("wait.few-requests"));
    else
        s().waitingFor = note(!s().sent ? "wait.journal" : s().acknowledged ? "wait.observed" : "wait.acknowledged");
}

/// A gradual one goes on by the time alone: no proof and no answer is waited for.
void Machine::tickRollingBack()
{
    if (!s().gradual)
        s().notConfirmed = m_now - s().phaseSince > proofOverdueAfter;
    else if (m_now - s().backStepAt >= s().plan.backPause)
        backOneStep(note("rollout.order-back-slowly", { { QStringLiteral("active"), sideName(s().desired.active) } }));
}

void Machine::on(const Events::Tick &event)
{
    s().candidateRequests = event.inputs.candidateStarted;
    if (!s().countedFrom || s().countedFrom->requests > event.inputs.candidateStarted)
        s().countedFrom = { m_now, event.inputs.candidateStarted };
    s().failedChecks = event.inputs.failedChecks;
    if (m_now - s().advisedAt > adviceStandsFor)
        s().advice = {};
    lookAtWayBack(event.inputs);
    switch (s().phase) {
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Promoting:
        return;
    case Phase::RollingBack:
        tickRollingBack();
        return;
    case Phase::Held:
        actOnFindings(event.inputs);
        return;
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
        if (actOnFindings(event.inputs))
            return;
        if (const auto doubt = unconfirmed(event.inputs))
            waitFor(*doubt, Level::Warning);
        else if (s().phase == Phase::Moving)
            tickMoving();
        else if (s().phase == Phase::Holding)
            tickHolding(event.inputs);
        else
            tickBaking(event.inputs);
        return;
    }
}

} // namespace Signalbox::Rollout
