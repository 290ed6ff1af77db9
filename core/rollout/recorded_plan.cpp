#include "core/config/key_table.h"
#include "core/rollout/recorded.h"
#include "core/rollout/recorded_values.h"

namespace Signalbox::Rollout {
namespace {

using namespace Recorded;

/// Stable, as stored; the words of the service file.
QString gateName(Config::Gate gate)
{
    switch (gate) {
    case Config::Gate::Health:
        return key("health");
    case Config::Gate::Objective:
        return key("objective");
    case Config::Gate::Slow:
        return key("slow");
    case Config::Gate::Judge:
        return key("judge");
    case Config::Gate::Manual:
        return key("manual");
    case Config::Gate::Capacity:
        return key("capacity");
    case Config::Gate::Golden:
        return key("golden");
    }
    Q_UNREACHABLE();
}

std::optional<Config::Gate> gateFromName(const QString &name)
{
    for (const Config::Gate gate :
         { Config::Gate::Health, Config::Gate::Objective, Config::Gate::Slow, Config::Gate::Judge, Config::Gate::Manual,
           Config::Gate::Capacity, Config::Gate::Golden }) {
        if (name == gateName(gate))
            return gate;
    }
    return std::nullopt;
}

QVariantList gatesOf(const Config::PlanStep &step)
{
    QVariantList gates;
    for (auto it = step.gates.cbegin(); it != step.gates.cend(); ++it)
        gates.append(
            Values { { key("gate"), gateName(it.key()) }, { key("action"), Config::gateActionName(it.value()) } });
    return gates;
}

} // namespace

QVariantMap toVariant(const Config::Plan &plan)
{
    QVariantList steps;
    for (const Config::PlanStep &step : plan.steps) {
        steps.append(Values { { key("share"), step.candidateShare.value() },
                              { key("hold_ms"), qint64(step.hold.count()) },
                              { key("requests"), step.minimumRequests },
                              { key("gates"), gatesOf(step) },
                              { key("judge_must_pass"), step.judgeMustPass } });
    }
    return { { key("name"), plan.name },
             { key("steps"), steps },
             { key("bake_ms"), qint64(plan.bake.count()) },
             { key("failed_checks"), plan.failedChecksToRollBack },
             { key("bake_every_ms"), qint64(plan.bakeEvery.count()) },
             { key("bad_looks"), plan.badLooksToRollBack },
             { key("keep"), plan.keep.value() },
             { key("advise"), plan.advise },
             { key("lease_ms"), qint64(plan.lease.count()) },
             { key("when_lost"), plan.whenLost },
             { key("way_back"), plan.wayBack },
             { key("back_pause_ms"), qint64(plan.backPause.count()) } };
}

std::optional<Config::Plan> planFrom(const QVariantMap &values)
{
    if (!values.contains(key("steps")))
        return std::nullopt;
    for (const char *name : { "bake_ms", "bake_every_ms", "lease_ms", "back_pause_ms" }) {
        if (!isSpan(values, name))
            return std::nullopt;
    }
    Config::Plan plan { .name = text(values, "name"),
                        .bake = milliseconds(number(values, "bake_ms")),
                        .failedChecksToRollBack = int(number(values, "failed_checks")),
                        .bakeEvery = milliseconds(number(values, "bake_every_ms")),
                        .badLooksToRollBack = int(number(values, "bad_looks")),
                        .keep = Permyriad::of(int(number(values, "keep"))),
                        .advise = get(values, "advise").toBool(),
                        .lease = milliseconds(number(values, "lease_ms")),
                        .whenLost = text(values, "when_lost"),
                        .wayBack = text(values, "way_back"),
                        .backPause = milliseconds(number(values, "back_pause_ms")) };
    const QVariantList steps = get(values, "steps").toList();
    for (const QVariant &each : steps) {
        const Values map = each.toMap();
        if (!isSpan(map, "hold_ms"))
            return std::nullopt;
        Config::PlanStep step { .candidateShare = Permyriad::of(int(number(map, "share"))),
                                .hold = milliseconds(number(map, "hold_ms")),
                                .minimumRequests = int(number(map, "requests")) };
        step.judgeMustPass = get(map, "judge_must_pass").toBool();
        const QVariantList gates = get(map, "gates").toList();
        for (const QVariant &gate : gates) {
            const auto action = Config::gateActionFromName(text(gate.toMap(), "action"));
            const auto which = gateFromName(text(gate.toMap(), "gate"));
            if (!action || !which)
                return std::nullopt;
            step.gates.insert(*which, *action);
        }
        plan.steps.append(step);
    }
    return plan;
}

} // namespace Signalbox::Rollout
