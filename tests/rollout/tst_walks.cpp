#include "core/router/reconcile.h"
#include "tests/rollout/drive.h"

#include <random>

using namespace Signalbox;
using namespace Signalbox::Rollout;

namespace {

constexpr int walks = 1000;
constexpr int eventsPerWalk = 1000;

using Random = std::mt19937_64;

int pick(Random &random, int n)
{
    return int(random() % quint64(n));
}

Router::ControlWord anyWord(Random &random, quint64 above)
{
    return { .greenShare = Permyriad::of(pick(random, 3) * 5000),
             .active = pick(random, 2) ? Side::Green : Side::Blue,
             .epoch = above + 1 + quint64(pick(random, 5)) };
}

Config::Plan anyPlan(Random &random)
{
    using Config::Gate;
    using Config::GateAction;
    Config::Plan plan = shortPlan();
    if (pick(random, 3) == 0) {
        plan.keep = Permyriad::ofPercent(1);
        plan.steps.last().candidateShare = plan.bakeShare();
    }
    plan.advise = pick(random, 4) == 0;
    plan.whenLost = pick(random, 4) ? QStringLiteral("return") : QStringLiteral("stay");
    plan.wayBack = pick(random, 3) ? QStringLiteral("at-once") : QStringLiteral("gradual");
    plan.backPause = milliseconds(pick(random, 2000));
    if (pick(random, 5) == 0)
        plan.bake = milliseconds(0);
    for (Config::PlanStep &step : plan.steps) {
        step.gates
            = { { Gate::Health, GateAction(pick(random, 4)) }, { Gate::Objective, GateAction(pick(random, 4)) } };
        if (pick(random, 2))
            step.gates.insert(Gate::Slow, GateAction(pick(random, 4)));
        if (pick(random, 2)) {
            step.gates.insert(Gate::Judge, GateAction(pick(random, 4)));
            step.judgeMustPass = pick(random, 3) == 0;
        }
        if (pick(random, 20) == 0)
            step.gates.insert(Gate::Manual, GateAction::Hold);
    }
    return plan;
}

GateInputs anyInputs(Random &random)
{
    GateInputs inputs = goodInputs();
    inputs.failedChecks = pick(random, 30) == 0 ? 1 + pick(random, 3) : 0;
    inputs.users = UsersSay(pick(random, 3));
    inputs.activeChecksFail = pick(random, 4) == 0;
    inputs.objective = pick(random, 20) == 0 ? Measure::Broken : Measure(pick(random, 2) * 2);
    inputs.objectiveShared = pick(random, 3) == 0;
    inputs.candidateStarted = quint64(pick(random, 40));
    if (pick(random, 40) == 0)
        inputs.slow = { QStringLiteral("gate.slow"), {} };
    inputs.judge.measure = pick(random, 40) == 0 ? Measure::Broken : Measure(pick(random, 2) * 2);
    inputs.judge.milder = pick(random, 4) == 0;
    inputs.judge.text = { QStringLiteral("gate.judge"), {} };
    if (pick(random, 40) == 0)
        inputs.judge.shared = { QStringLiteral("judge.shared-slow"), {} };
    if (pick(random, 40) == 0)
        inputs.throttled = { QStringLiteral("gate.throttled"), {} };
    inputs.throttledShared = pick(random, 3) == 0;
    inputs.wayBackLost = pick(random, 6) == 0;
    if (inputs.wayBackLost || pick(random, 30) == 0)
        inputs.noWayBack = { QStringLiteral("way.key"), {} };
    return inputs;
}

using What = decltype(Event::what);

/// What people do, and other consoles.
What anyAct(Random &random, const State &state, quint64 run)
{
    const quint64 epoch = state.desired.epoch;
    switch (pick(random, 13)) {
    case 0:
        return Events::RouterRead { anyWord(random, 0), run, pick(random, 2) == 0, pick(random, 3) == 0 };
    case 1:
        return Events::Deploy { pick(random, 9) ? anyPlan(random) : Config::Plan {}, run, QStringLiteral("v3"),
                                std::nullopt };
    case 2:
        return Events::Shift { Permyriad::of(pick(random, 10001)), {}, run };
    case 3:
        return Events::Hold {};
    case 4:
        return Events::Resume {};
    case 5:
        return Events::Next {};
    case 6:
        return Events::StepBack {};
    case 7:
        return Events::PromoteAtOnce { pick(random, 4) ? QStringLiteral("now") : QString(), run, {} };
    case 8:
        return Events::Retry { run, {}, std::nullopt };
    case 9:
        return Events::RollBack {
            RollBackCause::Operator, { QStringLiteral("x.y"), {} }, pick(random, 2) == 0, pick(random, 2) == 0
        };
    case 10:
        return Events::Foreign { anyWord(random, epoch), {}, run, pick(random, 2) == 0 };
    case 11:
        return Events::Accept { {}, run, {}, pick(random, 2) == 0 };
    default:
        return Events::Deploy { anyPlan(random), run, QStringLiteral("v4"), std::nullopt };
    }
}

/// What comes by itself.
What anyReport(Random &random, const State &state)
{
    const quint64 epoch = pick(random, 10) ? state.desired.epoch : state.desired.epoch - 1;
    switch (pick(random, 13)) {
    case 12:
        return Events::Lapsed { epoch };
    case 0:
        return Events::CandidateFails { RollBackCause::Failures, {}, pick(random, 2) == 0 };
    case 1:
        return Events::JournalFailed { epoch, {} };
    case 2:
    case 3:
        return Events::Sent { epoch };
    case 4:
    case 5:
    case 6:
        return Events::Acknowledged { epoch };
    case 7:
    case 8:
        return Events::Observed { epoch };
    default:
        return Events::Tick { anyInputs(random) };
    }
}

template <typename... Any> bool isOneOf(const What &what)
{
    return (std::holds_alternative<Any>(what) || ...);
}

struct Step {
    State before;
    What what;
    State after;
    std::optional<Effects::Order> order;
};

/// The empty text: every promise holds. They are those of transition()'s doc comment.
QString broken(const Step &step)
{
    const auto &[before, what, after, order] = step;
    const bool withdrawn = !before.sent && after.desired == before.before;
    if (after.desired.epoch < before.desired.epoch && !withdrawn && !isOneOf<Events::RouterRead>(what))
        return QStringLiteral("the order's number fell");
    const bool sameRoles = before.desired.active == after.desired.active;
    const Router::ControlWord &inForce = before.sent ? before.desired : before.before;
    const bool gaveBack = before.sent ? before.lapsed : before.beforeLapsed;
    if (order) {
        if (after.desired.epoch <= before.lastEpoch || order->word != after.desired || after.sent != order->less)
            return QStringLiteral("an order that is not what is desired, or whose number was used");
        const Side candidate = after.desired.candidate();
        const Permyriad had = gaveBack ? Permyriad() : shareOf(candidate, inForce.greenShare);
        const bool gives = shareOf(candidate, after.desired.greenShare) > had;
        const bool leased = order->word.candidateShare().value() > 0 && after.plan.leaseSeconds() > 0
            && !after.wayBackLostSince; // then the router must not lead them there by itself
        if (leased != (order->word.lease > 0))
            return QStringLiteral("a candidate has users without the lease of its plan, or a lease without users");
        const bool sameInForce = inForce.active == after.desired.active;
        if (order->less && (gives || !sameInForce) && after.phase != Phase::RollingBack)
            return QStringLiteral("an order that gives more goes out without the journal");
        if (!order->less && !gives && sameInForce)
            return QStringLiteral("an order that gives no more waits for the journal");
    }
    const bool newest = isOneOf<Events::Sent, Events::Acknowledged>(what) && after.sent && before.lapsed;
    if (before.lapsed && after.candidateHas().value() > 0 && !newest
        && !isOneOf<Events::RouterRead, Events::Foreign>(what))
        return QStringLiteral("what lapsed came back without an order");
    if (after.gradual && (after.phase != Phase::RollingBack || after.desired.candidateShare().value() == 0))
        return QStringLiteral("goes back slowly, and does not go back");
    if (after.phase == Phase::RollingBack && !after.gradual && after.desired.candidateShare().value() != 0)
        return QStringLiteral("rolls back, and stays where it is");
    if (sameRoles && !newest && after.candidateHas() > before.candidateHas()) {
        const bool asked = isOneOf<Events::RouterRead, Events::Deploy, Events::Retry, Events::Shift, Events::Resume,
                                   Events::Next, Events::Foreign>(what);
        const auto *tick = std::get_if<Events::Tick>(&what);
        const bool passed = tick && before.phase == Phase::Holding && tick->inputs.candidateStarted >= 10
            && tick->inputs.throttled.code.isEmpty();
        if (!asked && !passed && !(withdrawn && !order))
            return QStringLiteral("the candidate gets more, and nobody asked");
        if (passed) {
            const Config::PlanStep &step = before.plan.steps.at(before.step);
            for (auto gate = step.gates.cbegin(); gate != step.gates.cend(); ++gate) {
                if (gate.value() != Config::GateAction::Warn && gate.key() == Config::Gate::Objective
                    && tick->inputs.objective != Measure::Met)
                    return QStringLiteral("a step ended though its objective was not met");
                const bool judges = gate.key() == Config::Gate::Judge && gate.value() != Config::GateAction::Warn;
                const Rollout::JudgeSays &says = tick->inputs.judge;
                if (judges && (says.measure == Measure::Broken || !says.shared.code.isEmpty()))
                    return QStringLiteral("a step ended against the judge");
                if (judges && step.judgeMustPass && says.measure != Measure::Met)
                    return QStringLiteral("a step ended undecided that must pass the judge");
                if (gate.key() == Config::Gate::Manual)
                    return QStringLiteral("a step ended that waits for a person");
            }
        }
    }
    if (!sameRoles && !withdrawn && isOneOf<Events::Tick>(what) && after.phase != Phase::RollingBack
        && before.phase != Phase::Baking && !(before.phase == Phase::Holding && before.plan.bake.count() == 0))
        return QStringLiteral("made active without a bake (%1 to %2)")
            .arg(phaseName(before.phase), phaseName(after.phase));
    if (before.plan.advise && !before.gradual && isOneOf<Events::Tick, Events::CandidateFails>(what)
        && (order || after.desired != before.desired))
        return QStringLiteral("an advising plan ordered");
    const bool byItself = isOneOf<Events::Tick, Events::CandidateFails>(what);
    const bool broughtBack
        = order && sameRoles && after.desired.candidateShare() < inForce.candidateShare() && byItself;
    if (broughtBack && !before.gradual && !after.noWayBack.code.isEmpty())
        return QStringLiteral("users were brought back to a side that is not proven");
    if (byItself && sameRoles && after.desired.candidateShare() > before.desired.candidateShare() && !withdrawn
        && !after.noWayBack.code.isEmpty())
        return QStringLiteral("a step went on without a way back");
    if (isOneOf<Events::Accept>(what) && (order || after.desired != before.desired) && !before.lapsed)
        return QStringLiteral("accepting ordered something");
    if (isRunning(after.phase) && after.phase != Phase::RollingBack && after.phase != Phase::Promoting
        && after.desired.candidateShare().value() == 0)
        return QStringLiteral("a run is open and the candidate has nothing");
    if (after.phase == Phase::Idle && after.desired.candidateShare().value() != 0)
        return QStringLiteral("no run is open and the candidate has a share");
    return {};
}

/// From here a rollback goes out at once, and ends when it is proven.
QString rollBackBroken(const State &state, Instant now)
{
    Transition next = transition(state, { now, operatorsBack.front() });
    if (state.phase == Phase::Unknown) {
        const Router::ControlWord word { .greenShare = Permyriad::ofPercent(60), .active = Side::Green, .epoch = 4 };
        next = transition(next.state, { now, Events::RouterRead { word, 2 } });
    }
    const auto isOrder = [](const Effect &effect) {
        const auto *order = std::get_if<Effects::Order>(&effect);
        return order && order->less;
    };
    const bool went = std::any_of(next.effects.begin(), next.effects.end(), isOrder);
    if (next.state.phase != Phase::RollingBack || next.state.desired.candidateShare().value() != 0 || !next.state.sent)
        return QStringLiteral("a rollback does not roll back");
    if (!went && state.phase != Phase::RollingBack)
        return QStringLiteral("a rollback orders nothing");
    next = transition(next.state, { now, Events::Acknowledged { next.state.desired.epoch } });
    next = transition(next.state, { now, Events::Observed { next.state.desired.epoch } });
    if (next.state.phase != Phase::Idle || next.state.outcome != RunOutcome::RolledBack)
        return QStringLiteral("a proven rollback does not end");
    return {};
}

/// Asked to go slowly, a rollback goes by the time alone, never up, and at most one order for each step of the plan.
QString slowBackBroken(State state, Instant now)
{
    if (state.phase == Phase::Unknown)
        return {};
    const Events::RollBack slowly { RollBackCause::Operator, { QStringLiteral("x.y"), {} }, true };
    state = transition(state, { now, slowly }).state;
    for (qsizetype i = 0; i <= state.plan.steps.size(); ++i) {
        if (!state.gradual)
            break;
        const Permyriad had = state.desired.candidateShare();
        now += state.plan.backPause;
        state = transition(state, { now, Events::Tick { goodInputs() } }).state;
        if (state.desired.candidateShare() >= had)
            return QStringLiteral("a slow rollback stands still");
    }
    return state.phase == Phase::RollingBack && state.desired.candidateShare().value() == 0
        ? QString()
        : QStringLiteral("a slow rollback does not end");
}

/// Three nodes as a walk may leave them: behind, unreadable for a while, set up anew in the middle of it.
class Nodes
{
public:
    Nodes(Random &random, quint64 epoch)
        : m_random(random)
    {
        for (const char *name : { "a", "b", "c" }) {
            Router::NodeFollowed node;
            node.state.node = QString::fromLatin1(name);
            m_followed.append(node);
            std::optional<Router::ControlWord> word;
            if (epoch > 0 && pick(random, 3))
                word = Router::ControlWord { .greenShare = Permyriad::of(pick(random, 10001)),
                                             .epoch = random() % epoch };
            m_words.append(word);
        }
        if (pick(random, 4) == 0) // another console was here
            m_words[1] = anyWord(random, epoch);
    }

    /// Rounds until every node has what is desired; 0 when that never comes.
    int converge(State &state, Instant now)
    {
        Router::Desired desired { state.desired, state.phase == Phase::RollingBack };
        for (int round = 1; round < 200; ++round) {
            now += milliseconds(100);
            if (round == 20 && !m_words.isEmpty() && state.desired.epoch > 0)
                m_words[2] = Router::ControlWord { .epoch = 0 }; // began anew with an old file
            for (const Router::Action &action : Router::reconcile(desired, m_followed, now)) {
                if (const auto *foreign = std::get_if<Router::Actions::ReportForeign>(&action)) {
                    state = transition(state, { now, Events::Foreign { foreign->word, {}, 99 } }).state;
                    if (!state.sent)
                        return 0;
                    desired = { state.desired, state.phase == Phase::RollingBack };
                    break;
                }
                carryOut(action, now);
            }
            if (round > 25 && Router::allHave(m_followed, state.desired))
                return round;
        }
        return 0;
    }

private:
    void carryOut(const Router::Action &action, Instant now)
    {
        const auto *write = std::get_if<Router::Actions::Write>(&action);
        const QString name = write ? write->node : std::get<Router::Actions::Read>(action).node;
        const auto at = name.at(0).unicode() - u'a';
        Router::NodeFollowed &node = m_followed[at];
        std::optional<Router::ControlWord> &word = m_words[at];
        node.lastTry = now;
        if (pick(m_random, 4) == 0) { // no answer
            node.state.reachable = false;
            node.mustRead = true;
            node.lastFailure = now;
            return;
        }
        const quint64 has = word ? word->epoch : 0;
        if (write && (!write->expectedEpoch || *write->expectedEpoch == has) && (!word || write->word.epoch > has))
            word = write->word;
        node.state.reachable = true;
        node.state.word = word;
        node.mustRead = false;
        node.lastFailure.reset();
    }

    Random &m_random;
    QList<Router::NodeFollowed> m_followed;
    QList<std::optional<Router::ControlWord>> m_words;
};

} // namespace

/// The promises of transition() on a million random events.
class WalksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void everyPromiseHolds()
    {
        QMap<Phase, int> phases;
        for (int walk = 0; walk < walks; ++walk) {
            Random random(20261123U + quint64(walk));
            const State start = startOf(walk, random);
            State state = start;
            Instant now(1000s);
            std::vector<Event> events;
            for (int i = 0; i < eventsPerWalk; ++i) {
                now += milliseconds(pick(random, 700));
                const bool acts = pick(random, 6) == 0;
                events.push_back({ now, acts ? anyAct(random, state, quint64(i)) : anyReport(random, state) });
                Transition next = transition(state, events.back());
                Step step { std::move(state), events.back().what, std::move(next.state), {} };
                for (const Effect &effect : next.effects) {
                    if (const auto *order = std::get_if<Effects::Order>(&effect))
                        step.order = *order;
                }
                const QString problem = broken(step);
                QVERIFY2(problem.isEmpty(), qPrintable(where(problem, walk, i)));
                state = std::move(step.after);
                ++phases[state.phase];
                if (i % 20 == 0) {
                    QString stuck = rollBackBroken(state, now);
                    if (stuck.isEmpty())
                        stuck = slowBackBroken(state, now);
                    QVERIFY2(stuck.isEmpty(), qPrintable(where(stuck, walk, i)));
                }
            }
            QVERIFY2(replayed(start, events) == state, qPrintable(where(QStringLiteral("not repeatable"), walk, 0)));
            if (!state.sent)
                state = transition(state, { now, Events::Sent { state.desired.epoch } }).state;
            if (state.phase != Phase::Unknown) {
                Nodes nodes(random, state.desired.epoch);
                QVERIFY2(nodes.converge(state, now) > 0, qPrintable(where(QStringLiteral("no end"), walk, 0)));
            }
        }
        for (int phase = int(Phase::Idle); phase <= int(Phase::RollingBack); ++phase) // the walks go everywhere
            QVERIFY2(phases.value(Phase(phase)) > walks, qPrintable(phaseName(Phase(phase))));
    }

private:
    static State startOf(int walk, Random &random)
    {
        State start;
        start.plan = anyPlan(random);
        if (walk % 3 != 0)
            start = transition(start, { Instant(1000s), Events::RouterRead { {}, 1 } }).state;
        return start;
    }

    static State replayed(State state, const std::vector<Event> &events)
    {
        for (const Event &event : events)
            state = transition(state, event).state;
        return state;
    }

    static QString where(const QString &problem, int walk, int event)
    {
        return QStringLiteral("%1 (walk %2, event %3)").arg(problem).arg(walk).arg(event);
    }
};

QTEST_GUILESS_MAIN(WalksTest)
#include "tst_walks.moc"
