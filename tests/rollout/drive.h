#pragma once

#include "core/rollout/event.h"
#include "tests/support/test_main.h"

#include <algorithm>

namespace Signalbox::Rollout {

using namespace std::chrono_literals;

inline Config::Plan shortPlan()
{
    Config::Plan plan = Config::Plan::standard().withHolds(milliseconds(1000));
    for (Config::PlanStep &step : plan.steps)
        step.minimumRequests = 10;
    return plan;
}

inline GateInputs goodInputs()
{
    return { .candidateHealth = Probe::HealthStatus::Healthy, .objective = Measure::Met, .candidateStarted = 1000 };
}

/// A rollout with a clock of its own; remembers the effects of the last event.
class Drive
{
public:
    explicit Drive(Router::ControlWord word = {})
    {
        state.plan = shortPlan();
        send(Events::RouterRead { word, 1 });
    }
    template <typename What> void send(What what)
    {
        Transition next = transition(state, Event { clock.now(), std::move(what) });
        state = std::move(next.state);
        effects = std::move(next.effects);
    }
    void deploy() { send(Events::Deploy { shortPlan(), 7, QStringLiteral("v2"), std::nullopt }); }
    void confirm()
    {
        send(Events::Acknowledged { state.desired.epoch });
        send(Events::Observed { state.desired.epoch });
    }
    void tick(nanoseconds by, GateInputs inputs = goodInputs())
    {
        clock.advance(by);
        send(Events::Tick { inputs });
    }
    [[nodiscard]] std::optional<Effects::Order> order() const
    {
        for (const Effect &effect : effects) {
            if (const auto *order = std::get_if<Effects::Order>(&effect))
                return *order;
        }
        return std::nullopt;
    }
    [[nodiscard]] bool logged(const char *code) const
    {
        return std::any_of(effects.begin(), effects.end(), [code](const Effect &effect) {
            const auto *log = std::get_if<Effects::Log>(&effect);
            return log && log->message.code == QLatin1String(code);
        });
    }
    [[nodiscard]] int green() const { return state.desired.greenShare.value(); }

    struct {
        Instant at { 1000s };
        [[nodiscard]] Instant now() const { return at; }
        void advance(nanoseconds by) { at += by; }
    } clock;
    State state;
    std::vector<Effect> effects;
};

inline const std::vector<Events::RollBack> operatorsBack { { RollBackCause::Operator, { QStringLiteral("x.y"), {} } } };

/// A rollout that was brought to `phase` in an ordinary way.
inline Drive in(Phase phase)
{
    Drive d;
    switch (phase) {
    case Phase::Unknown:
        d.state = {};
        return d;
    case Phase::Idle:
        return d;
    case Phase::Moving:
        d.deploy();
        return d;
    case Phase::Holding:
        d.deploy();
        d.confirm();
        return d;
    case Phase::Held:
        d.deploy();
        d.confirm();
        d.send(Events::Hold {});
        return d;
    case Phase::Baking:
    case Phase::Promoting:
        d.deploy();
        for (int i = 0; i < 4; ++i) {
            d.confirm();
            d.tick(1s);
        }
        if (phase == Phase::Promoting)
            d.tick(1s);
        Q_ASSERT(d.state.phase == phase);
        return d;
    case Phase::RollingBack:
        d.deploy();
        d.send(operatorsBack.front());
        return d;
    }
    Q_UNREACHABLE();
}

} // namespace Signalbox::Rollout
