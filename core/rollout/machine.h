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

/// Something that speaks against the candidate, and what follows from it.
struct Finding {
    Config::GateAction action = Config::GateAction::Hold;
    RollBackCause cause = RollBackCause::Gate;
    Message what;
};

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
    void on(const Events::Retry &event);
    void on(const Events::Shift &event);
    void on(const Events::Hold &event);
    void on(const Events::Resume &event);
    void on(const Events::Next &event);
    void on(const Events::Accept &event);
    void on(const Events::StepBack &event);
    void on(const Events::PromoteAtOnce &event);
    void on(const Events::RollBack &event);
    void on(const Events::CandidateFails &event);
    void on(const Events::Sent &event);
    void on(const Events::Lapsed &event);
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
    void orderBack(Side home);
    [[nodiscard]] qint64 leaseOf(const Router::ControlWord &word) const;
    void give(Permyriad candidateShare, Side active, const Message &why, bool back);
    void openRun(quint64 run, bool joined = false);
    void finish(RunOutcome outcome, bool elsewhere = false);
    void watchAccepted(quint64 run);
    void hold(const Message &because);
    void withdrawUnsent();
    void pause(const Message &because);
    void goToStep(int step);
    void bake();
    void promote(const Message &why);
    void advance();
    void rollBack(RollBackCause cause, const Message &reason, bool gradually = false);
    void backOneStep(const Message &why);
    [[nodiscard]] std::optional<Permyriad> lowerStep() const;
    void tickRollingBack();
    void giveAgain();
    void stepBack(RollBackCause cause, const Message &why);
    void refuseBusy();
    [[nodiscard]] bool mayOpenRun() const;
    void act(const Finding &finding);
    void advise(const char *what, Level level, QVariantMap args);
    void adviseOf(const Finding &finding);
    void sayOnce(const QString &key, Level level, const Message &what);
    [[nodiscard]] QList<Finding> findings(const GateInputs &inputs) const;
    [[nodiscard]] Config::GateAction healthGate() const;
    [[nodiscard]] bool checksFail(const GateInputs &inputs) const;
    void findHealth(QList<Finding> &found, Config::GateAction action, const GateInputs &inputs) const;
    void findCapacity(QList<Finding> &found, Config::GateAction action, const GateInputs &inputs) const;
    void findGolden(QList<Finding> &found, Config::GateAction action, const GateInputs &inputs) const;
    [[nodiscard]] std::optional<Message> openCapacity(const GateInputs &inputs) const;
    bool actOnFindings(const GateInputs &inputs);
    void lookAtWayBack(const GateInputs &inputs);
    void holdWithoutWayBack(const Message &due);
    void pageWayBack(const Message &what);
    [[nodiscard]] std::optional<Message> openGate(const GateInputs &inputs) const;
    [[nodiscard]] Message requestsLeft(quint64 started, quint64 needed) const;
    [[nodiscard]] Message whichStepWaitsForTheJudge() const;
    void goOn(const GateInputs &inputs);
    bool lookDuringBake(const GateInputs &inputs);
    void tickBaking(const GateInputs &inputs);
    void tickMoving();
    void tickHolding(const GateInputs &inputs);
    void waitFor(const Message &what, Level level = Level::Info);
    [[nodiscard]] std::optional<Message> unconfirmed(const GateInputs &inputs) const;
    [[nodiscard]] int stepAt(Permyriad share) const;
    [[nodiscard]] bool lastStep() const { return s_().step + 1 >= s_().plan.steps.size(); }
    [[nodiscard]] const State &s_() const { return m_out.state; }
    [[nodiscard]] const Config::PlanStep *presentStep() const { return s_().presentStep(); }

    Transition m_out;
    Instant m_now;
};

} // namespace Signalbox::Rollout
