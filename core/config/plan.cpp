#include "core/config/service.h"

#include <algorithm>

namespace Signalbox::Config {

Plan Plan::standard()
{
    using std::chrono::minutes;
    const QMap<Gate, GateAction> gates { { Gate::Health, GateAction::RollBack },
                                         { Gate::Objective, GateAction::RollBack },
                                         { Gate::Slow, GateAction::Hold },
                                         { Gate::Judge, GateAction::RollBack } };
    Plan plan;
    plan.steps = {
        { .candidateShare = Permyriad::ofPercent(5), .hold = minutes(10), .minimumRequests = 100, .gates = gates },
        { .candidateShare = Permyriad::ofPercent(25), .hold = minutes(10), .minimumRequests = 100, .gates = gates },
        { .candidateShare = Permyriad::ofPercent(50),
          .hold = minutes(10),
          .minimumRequests = 100,
          .gates = gates,
          .judgeMustPass = true },
        { .candidateShare = Permyriad::ofPercent(100), .hold = milliseconds(0), .minimumRequests = 0, .gates = gates },
    };
    return plan;
}

Plan Plan::keepOnePercent()
{
    Plan plan = standard();
    plan.name = QStringLiteral("keep-one-percent");
    plan.keep = Permyriad::ofPercent(1);
    plan.steps.last().candidateShare = plan.bakeShare();
    return plan;
}

std::optional<Plan> Plan::named(QStringView name)
{
    for (const Plan &plan : { standard(), keepOnePercent() }) {
        if (plan.name == name)
            return plan;
    }
    return std::nullopt;
}

QStringList Plan::names()
{
    return { standard().name, keepOnePercent().name };
}

qint64 Plan::leaseSeconds() const
{
    return whenLost == QLatin1String("return") ? std::chrono::ceil<std::chrono::seconds>(lease).count() : 0;
}

Plan Plan::withHolds(milliseconds hold) const
{
    Plan plan = *this;
    if (bake.count() > 0)
        plan.bakeEvery = std::max(milliseconds(100), milliseconds(bakeEvery.count() * hold.count() / bake.count()));
    for (PlanStep &step : plan.steps) {
        step.hold = hold;
        step.judgeMustPass = false;
    }
    plan.bake = hold;
    return plan;
}

} // namespace Signalbox::Config
