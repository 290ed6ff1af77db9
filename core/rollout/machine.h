#pragma once

#include "core/rollout/event.h"

namespace Signalbox::Rollout {

inline Message note(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

inline QVariantMap shareArgs(const Router::ControlWord &word)
{
    return { { QStringLiteral("share"), word.candidateShare().shortText() },
             { QStringLiteral("side"), sideName(word.candidate()) },
             { QStringLiteral("active"), sideName(word.active) } };
}

/// One step of the machine: the state being made and the effects so far. Each `on` handles one event.
class Machine
{
public:
    Machine(State state, Instant now)
        : m_now(now)
    {
        m_out.state = std::move(state);
    }
    Transition take() { return std::move(m_out); }

    void on(const Events::RouterRead &event);
    void on(const Events::Deploy &event);
    void on(const Events::Shift &event);
    void on(const Events::Hold &event);
    void on(const Events::Resume &event);
    void on(const Events::Next &event);
    void on(const Events::RollBack &event);
    void on(const Events::CandidateFails &event);
    void on(const Events::Sent &event);
    void on(const Events::Acknowledged &event);
    void on(const Events::Observed &event);
    void on(const Events::Foreign &event);
    void on(const Events::JournalFailed &event);
    void on(const Events::Tick &event);

private:
    State &s() { return m_out.state; }
    void log(Level level, const char *source, Message message)
    {
        m_out.effects.emplace_back(Effects::Log { level, QString::fromLatin1(source), std::move(message) });
    }
    void enter(Phase phase);
    void stopClock();
    void startClock();
    void order(Permyriad candidateShare, Side active, const Message &why);
    void openRun(quint64 run);
    void finish(RunOutcome outcome);
    void hold(const Message &because);
    void withdrawUnsent();
    void pause(const Message &because);
    void goToStep(int step);
    void bake();
    void promote();
    void advance();
    void rollBack(RollBackCause cause, const Message &reason);
    void actOnGate(Config::GateAction action, const Message &what);
    bool failingGates(const GateInputs &inputs);
    std::optional<Message> openGate(const GateInputs &inputs) const;
    void tickClocked(const GateInputs &inputs);
    void waitFor(const Message &what);
    [[nodiscard]] int stepAt(Permyriad share) const;
    [[nodiscard]] bool lastStep() const { return s_().step + 1 >= s_().plan.steps.size(); }
    [[nodiscard]] const State &s_() const { return m_out.state; }
    [[nodiscard]] const Config::PlanStep *presentStep() const
    {
        const State &state = m_out.state;
        return state.step >= 0 && state.step < state.plan.steps.size() ? &state.plan.steps.at(state.step) : nullptr;
    }

    Transition m_out;
    Instant m_now;
};

} // namespace Signalbox::Rollout
