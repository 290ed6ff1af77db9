#include "core/rollout/event.h"

#include <algorithm>

namespace Signalbox::Rollout {
namespace {

constexpr seconds proofOverdueAfter(3);
constexpr seconds proofUsuallyWithin(10); ///< after that a step that is not observed says so in the log

Message note(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

QVariantMap shareArgs(const Router::ControlWord &word)
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

void Machine::enter(Phase phase)
{
    stopClock();
    s().phase = phase;
    s().phaseSince = m_now;
    s().waitingFor = {};
    s().warned.clear();
    if (phase != Phase::Held)
        s().heldBecause = {};
    if (phase != Phase::RollingBack)
        s().notConfirmed = false;
}

void Machine::stopClock()
{
    if (s().clockFrom)
        s().holdElapsed += std::max(nanoseconds(0), m_now - *s().clockFrom);
    s().clockFrom.reset();
}

void Machine::startClock()
{
    if (!s().clockFrom)
        s().clockFrom = m_now;
}

void Machine::order(Permyriad candidateShare, Side active, const Message &why)
{
    Router::ControlWord word = s().desired;
    word.active = active;
    // shareOf is its own inverse: from the candidate's share to green's.
    word.greenShare = shareOf(other(active), candidateShare);
    if (s().sent) {
        s().before = s().desired;
        s().beforeAcknowledged = s().acknowledged;
    }
    // Less than what the nodes may have; what was desired and never sent gave nobody anything.
    const Permyriad had = shareOf(other(active), s().before.greenShare);
    const bool less = candidateShare < had || s().phase == Phase::RollingBack
        || (candidateShare == had && active == s().before.active);
    word.epoch = std::max(s().desired.epoch, s().lastEpoch) + 1;
    if (!s().version.isEmpty())
        word.version = s().version;
    s().lastEpoch = word.epoch;
    s().desired = word;
    s().sent = less;
    s().acknowledged = false;
    s().observed = false;
    s().candidateRequests = 0;
    m_out.effects.emplace_back(Effects::Order { word, less, why });
}

void Machine::openRun(quint64 run)
{
    s().run = run;
    s().outcome = RunOutcome::None;
    s().cause = RollBackCause::None;
    s().reason = {};
    s().failedChecks = 0;
    s().holdElapsed = nanoseconds(0);
    s().step = -1;
    m_out.effects.emplace_back(Effects::RunOpened { run });
}

void Machine::finish(RunOutcome outcome)
{
    enter(Phase::Idle);
    s().outcome = outcome;
    m_out.effects.emplace_back(Effects::RunFinished { s().run, outcome, s().desired.active });
}

void Machine::hold(const Message &because)
{
    enter(Phase::Held);
    s().heldBecause = because;
    log(Level::Warning, "rollout", note("rollout.held", { { QStringLiteral("because"), words(because) } }));
}

/// What waits for the journal is not sent any more: what was sent last is desired again.
void Machine::withdrawUnsent()
{
    if (s().sent)
        return;
    s().sent = true;
    s().desired = s().before;
    s().acknowledged = s().beforeAcknowledged;
    s().observed = false;
    s().step = stepAt(s().desired.candidateShare());
}

/// Stops where the traffic is; an order that was not sent yet would give more.
void Machine::pause(const Message &because)
{
    withdrawUnsent();
    if (s().desired.candidateShare().value() == 0) {
        log(Level::Warning, "rollout", note("rollout.held", { { QStringLiteral("because"), words(because) } }));
        finish(RunOutcome::None);
        return;
    }
    hold(because);
}

void Machine::goToStep(int step)
{
    s().step = step;
    s().holdElapsed = nanoseconds(0);
    const Permyriad share = s().plan.steps.at(step).candidateShare;
    const bool ordered = s().desired.candidateShare() == share;
    if (ordered && s().observed) {
        enter(Phase::Holding);
        s().holdElapsed = nanoseconds(0);
        startClock();
        return;
    }
    enter(Phase::Moving);
    s().holdElapsed = nanoseconds(0);
    if (!ordered) {
        order(share, s().desired.active,
              note("rollout.step",
                   { { QStringLiteral("step"), step + 1 },
                     { QStringLiteral("steps"), int(s().plan.steps.size()) },
                     { QStringLiteral("share"), share.shortText() },
                     { QStringLiteral("side"), sideName(s().desired.candidate()) } }));
    }
}

void Machine::bake()
{
    enter(Phase::Baking);
    s().holdElapsed = nanoseconds(0);
    startClock();
    log(Level::Info, "rollout",
        note("rollout.baking",
             { { QStringLiteral("side"), sideName(s().desired.candidate()) },
               { QStringLiteral("seconds"), qint64(s().plan.bake.count() / 1000) } }));
}

void Machine::promote()
{
    enter(Phase::Promoting);
    // No request moves: the roles change, so the old side becomes a candidate that has nothing.
    order(Permyriad::of(0), s().desired.candidate(),
          note("rollout.promoting", { { QStringLiteral("side"), sideName(s().desired.candidate()) } }));
}

/// The next thing the plan asks for, whatever the clock says.
void Machine::advance()
{
    if (s().desired.candidateShare() == Permyriad::ofPercent(100)) {
        if (s().phase == Phase::Baking || s().plan.bake.count() == 0)
            promote();
        else
            bake();
        return;
    }
    const int next = lastStep() ? -1 : s().step + 1;
    if (next < 0) { // a plan always ends at 100 %; a split by hand may lie beyond its last step all the same
        hold(note("held.plan-ended"));
        return;
    }
    goToStep(next);
}

void Machine::rollBack(RollBackCause cause, const Message &reason)
{
    if (s().phase == Phase::Unknown) { // which side is active is not known: go as soon as the router has been read
        s().rollBackWanted = true;
        s().cause = cause;
        s().reason = reason;
        log(Level::Warning, "rollout", note("rollout.back-when-read"));
        return;
    }
    if (s().phase == Phase::RollingBack && s().desired.candidateShare().value() == 0) {
        log(Level::Info, "rollout", note("rollout.back-under-way"));
        return;
    }
    // Half way through a promotion, or right after one, back means to the side that carried production before.
    const bool swapBack
        = s().phase == Phase::Promoting || (s().phase == Phase::Idle && s().outcome == RunOutcome::Promoted);
    const Side home = swapBack ? s().desired.candidate() : s().desired.active;
    const Side candidate = other(home);
    enter(Phase::RollingBack);
    s().cause = cause;
    s().reason = reason;
    s().holdElapsed = nanoseconds(0);
    log(Level::Error, "rollout",
        note("rollout.rolling-back",
             { { QStringLiteral("side"), sideName(candidate) },
               { QStringLiteral("active"), sideName(home) },
               { QStringLiteral("because"), words(reason) } }));
    s().outcome = RunOutcome::None;
    order(Permyriad::of(0), home, note("rollout.order-back", { { QStringLiteral("active"), sideName(home) } }));
}

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

int Machine::stepAt(Permyriad share) const
{
    for (int i = 0; i < s_().plan.steps.size(); ++i) {
        if (s_().plan.steps.at(i).candidateShare == share)
            return i;
    }
    return -1;
}

void Machine::on(const Events::RouterRead &event)
{
    if (s().phase != Phase::Unknown)
        return;
    s().desired = event.word;
    s().before = event.word;
    s().sent = true;
    s().acknowledged = true;
    if (event.word.candidateShare().value() == 0 && !s().rollBackWanted) {
        enter(Phase::Idle);
        return;
    }
    // The candidate carries users already: a run that some console left. Look, and wait for a person.
    const bool wanted = s().rollBackWanted;
    const RollBackCause cause = s().cause;
    const Message reason = s().reason;
    openRun(event.run);
    s().step = stepAt(event.word.candidateShare());
    enter(Phase::Held);
    if (wanted) {
        s().rollBackWanted = false;
        rollBack(cause, reason);
        return;
    }
    hold(note("held.found", shareArgs(event.word)));
}

void Machine::on(const Events::Deploy &event)
{
    const bool back = s().phase == Phase::RollingBack && s().acknowledged;
    if (s().phase != Phase::Idle && !back) {
        log(Level::Warning, "rollout",
            note("rollout.refused-busy", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
    if (event.refusal) {
        log(Level::Error, "rollout", note("rollout.refused", { { QStringLiteral("because"), words(*event.refusal) } }));
        return;
    }
    if (event.plan.steps.isEmpty()) {
        log(Level::Error, "rollout", note("rollout.refused-empty-plan"));
        return;
    }
    openRun(event.run);
    s().plan = event.plan;
    s().version = event.version;
    log(Level::Info, "rollout",
        note("rollout.started",
             { { QStringLiteral("run"), event.run },
               { QStringLiteral("side"), sideName(s().desired.candidate()) },
               { QStringLiteral("version"), event.version },
               { QStringLiteral("plan"), event.plan.name } }));
    goToStep(0);
}

void Machine::on(const Events::Shift &event)
{
    const Permyriad share = shareOf(s().desired.candidate(), event.greenShare);
    if (s().phase == Phase::Unknown) {
        log(Level::Warning, "rollout", note("rollout.refused-unknown"));
        return;
    }
    if (s().phase == Phase::RollingBack && !s().acknowledged && share.value() > 0) {
        log(Level::Warning, "rollout",
            note("rollout.refused-busy", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
    const Message why = note("rollout.shift",
                             { { QStringLiteral("share"), share.shortText() },
                               { QStringLiteral("side"), sideName(s().desired.candidate()) },
                               { QStringLiteral("reason"), event.reason } });
    if (share.value() == 0) {
        if (isRunning(s().phase) && s().phase != Phase::RollingBack)
            rollBack(RollBackCause::Operator, why);
        else if (s().desired.candidateShare().value() != 0)
            order(share, s().desired.active, why);
        return;
    }
    if (!isRunning(s().phase) || s().phase == Phase::RollingBack) {
        openRun(event.run);
    }
    order(share, s().desired.active, why);
    s().step = stepAt(share);
    hold(note("held.by-hand", shareArgs(s().desired)));
}

void Machine::on(const Events::Hold &event)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
        pause(!event.because.code.isEmpty() ? event.because
                                            : note("held.by-operator", { { QStringLiteral("reason"), event.reason } }));
        return;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Held:
    case Phase::Promoting:
    case Phase::RollingBack:
        log(Level::Warning, "rollout",
            note("rollout.nothing-to-hold", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
}

void Machine::on(const Events::Resume &)
{
    if (s().phase != Phase::Held) {
        log(Level::Warning, "rollout",
            note("rollout.nothing-to-resume", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
    if (s().plan.steps.isEmpty()) {
        log(Level::Warning, "rollout", note("rollout.no-plan"));
        return;
    }
    log(Level::Info, "rollout", note("rollout.resumed"));
    const Permyriad share = s().desired.candidateShare();
    if (share == Permyriad::ofPercent(100)) {
        s().step = int(s().plan.steps.size()) - 1;
        bake();
        return;
    }
    int step = stepAt(share);
    if (step >= 0) { // the same step goes on; its clock keeps what it had
        const nanoseconds elapsed = s().holdElapsed;
        goToStep(step);
        s().holdElapsed = elapsed;
        return;
    }
    for (step = 0; step < s().plan.steps.size(); ++step) {
        if (s().plan.steps.at(step).candidateShare > share)
            break;
    }
    goToStep(std::min(step, int(s().plan.steps.size()) - 1));
}

void Machine::on(const Events::Next &)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
        if (s().plan.steps.isEmpty() && s().desired.candidateShare() != Permyriad::ofPercent(100)) {
            log(Level::Warning, "rollout", note("rollout.no-plan"));
            return;
        }
        log(Level::Info, "rollout", note("rollout.next-by-operator"));
        if (s().phase == Phase::Held && s().step < 0) {
            // A split set by hand between two steps: next is the first step above it.
            int step = 0;
            while (step + 1 < s().plan.steps.size()
                   && s().plan.steps.at(step).candidateShare <= s().desired.candidateShare())
                ++step;
            if (s().desired.candidateShare() != Permyriad::ofPercent(100)) {
                goToStep(step);
                return;
            }
        }
        advance();
        return;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::Promoting:
    case Phase::RollingBack:
        log(Level::Warning, "rollout", note("rollout.no-next", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
}

void Machine::on(const Events::RollBack &event)
{
    rollBack(event.cause, event.reason);
}

void Machine::on(const Events::CandidateFails &event)
{
    switch (s().phase) {
    case Phase::Moving:
    case Phase::Holding:
    case Phase::Baking:
    case Phase::Held:
    case Phase::Promoting:
        break;
    case Phase::Unknown:
    case Phase::Idle:
    case Phase::RollingBack:
        return;
    }
    if (event.shared) {
        const Message what = note("held.shared", { { QStringLiteral("what"), words(event.evidence) } });
        if (s().phase != Phase::Held && s().phase != Phase::Promoting)
            pause(what);
        return;
    }
    rollBack(event.cause, event.evidence);
}

void Machine::on(const Events::Sent &event)
{
    if (event.epoch == s().desired.epoch)
        s().sent = true;
}

void Machine::on(const Events::Acknowledged &event)
{
    if (event.epoch != s().desired.epoch || s().acknowledged)
        return;
    s().acknowledged = true;
    s().sent = true;
    log(Level::Ok, "order",
        note("order.acknowledged",
             { { QStringLiteral("share"), s().desired.greenShare.shortText() },
               { QStringLiteral("epoch"), s().desired.epoch } }));
    if (s().phase == Phase::Promoting) {
        log(Level::Ok, "rollout",
            note("rollout.promoted",
                 { { QStringLiteral("run"), s().run }, { QStringLiteral("side"), sideName(s().desired.active) } }));
        finish(RunOutcome::Promoted);
    }
}

void Machine::on(const Events::Observed &event)
{
    if (event.epoch != s().desired.epoch || s().observed || !s().acknowledged)
        return;
    s().observed = true;
    log(Level::Ok, "split",
        note("split.observed", { { QStringLiteral("share"), s().desired.greenShare.shortText() } }));
    if (s().phase == Phase::Moving) {
        const nanoseconds elapsed = s().holdElapsed;
        enter(Phase::Holding);
        s().holdElapsed = elapsed;
        startClock();
    } else if (s().phase == Phase::RollingBack) {
        log(Level::Ok, "rollout",
            note("rollout.rolled-back", { { QStringLiteral("active"), sideName(s().desired.active) } }));
        finish(RunOutcome::RolledBack);
    }
}

void Machine::on(const Events::Foreign &event)
{
    if (s().phase == Phase::Unknown) {
        on(Events::RouterRead { event.word, event.run });
        return;
    }
    // Half way through a promotion the side that carries production is still the old one.
    const Side home = s().phase == Phase::Promoting ? s().desired.candidate() : s().desired.active;
    s().before = event.word;
    s().desired = event.word;
    s().sent = true;
    s().acknowledged = true;
    s().observed = false;
    QVariantMap args = shareArgs(event.word);
    args.insert(QStringLiteral("who"), event.who.isEmpty() ? QStringLiteral("?") : event.who);
    log(Level::Warning, "router", note("foreign.changed", args));
    const bool asWas = event.word.candidateShare().value() == 0 && event.word.active == home;
    if (s().phase == Phase::RollingBack && !asWas) {
        // A rollback always wins over what came in beside it, a promotion too.
        order(Permyriad::of(0), home, note("rollout.order-back", { { QStringLiteral("active"), sideName(home) } }));
        return;
    }
    if (event.word.candidateShare().value() == 0) {
        const bool promoted = event.word.active != home;
        if (!isRunning(s().phase)) {
            if (promoted) // what this console promoted is no longer what "back" may mean
                s().outcome = RunOutcome::None;
            return;
        }
        s().cause = RollBackCause::Foreign;
        s().reason = note(promoted ? "foreign.promoted" : "foreign.rolled-back", args);
        log(promoted ? Level::Ok : Level::Error, "rollout", s().reason);
        finish(promoted ? RunOutcome::Promoted : RunOutcome::RolledBack);
        return;
    }
    if (!isRunning(s().phase))
        openRun(event.run);
    s().step = stepAt(event.word.candidateShare());
    hold(note("held.foreign", args));
}

void Machine::on(const Events::JournalFailed &event)
{
    if (event.epoch != s().desired.epoch || s().sent)
        return;
    withdrawUnsent();
    const Message because = note("held.journal", { { QStringLiteral("problem"), event.problem } });
    if (s().desired.candidateShare().value() == 0) {
        log(Level::Error, "journal", because);
        finish(RunOutcome::None);
        return;
    }
    hold(because);
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

} // namespace

Transition transition(const State &state, const Event &event)
{
    Machine machine(state, event.at);
    std::visit([&machine](const auto &what) { machine.on(what); }, event.what);
    return machine.take();
}

} // namespace Signalbox::Rollout
