#include "core/config/service.h"

namespace Signalbox::Config {

Plan Plan::standard()
{
    using std::chrono::minutes;
    const QMap<Gate, GateAction> gates { { Gate::Health, GateAction::RollBack },
                                         { Gate::Objective, GateAction::RollBack } };
    Plan plan;
    plan.steps = {
        { .candidateShare = Permyriad::ofPercent(5), .hold = minutes(10), .minimumRequests = 100, .gates = gates },
        { .candidateShare = Permyriad::ofPercent(25), .hold = minutes(10), .minimumRequests = 100, .gates = gates },
        { .candidateShare = Permyriad::ofPercent(50), .hold = minutes(10), .minimumRequests = 100, .gates = gates },
        { .candidateShare = Permyriad::ofPercent(100), .hold = milliseconds(0), .minimumRequests = 0, .gates = gates },
    };
    return plan;
}

Plan Plan::withHolds(milliseconds hold) const
{
    Plan plan = *this;
    for (PlanStep &step : plan.steps)
        step.hold = hold;
    plan.bake = hold;
    return plan;
}

} // namespace Signalbox::Config
