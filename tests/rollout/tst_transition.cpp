#include "core/rollout/event.h"
#include "tests/support/test_main.h"

#include <random>

using namespace Signalbox;
using namespace Signalbox::Rollout;
using namespace std::chrono_literals;

namespace {

Config::Plan shortPlan()
{
    Config::Plan plan = Config::Plan::standard().withHolds(milliseconds(1000));
    for (Config::PlanStep &step : plan.steps)
        step.minimumRequests = 10;
    return plan;
}

GateInputs goodInputs()
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

const std::vector<Events::RollBack> operatorsBack { { RollBackCause::Operator, { QStringLiteral("x.y"), {} } } };

} // namespace

class TransitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void wholeDeployPromotes()
    {
        Drive d;
        QCOMPARE(d.state.phase, Phase::Idle);
        d.deploy();
        for (const int share : { 500, 2500, 5000, 10000 }) {
            QCOMPARE(d.green(), share);
            QCOMPARE(d.state.phase, Phase::Moving);
            d.tick(10s); // no proof yet: the clock must not have started
            QCOMPARE(d.state.phase, Phase::Moving);
            d.confirm();
            QCOMPARE(d.state.phase, Phase::Holding);
            d.tick(999ms);
            QCOMPARE(d.state.phase, Phase::Holding);
            d.tick(1ms);
        }
        QCOMPARE(d.state.phase, Phase::Baking);
        d.tick(1s);
        QCOMPARE(d.state.phase, Phase::Promoting);
        QCOMPARE(d.state.desired.active, Side::Green);
        QCOMPARE(d.green(), 10000);
        QVERIFY(!d.order()->less);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        QCOMPARE(d.state.phase, Phase::Idle);
        QCOMPARE(d.state.outcome, RunOutcome::Promoted);
        QCOMPARE(d.state.desired.version, QStringLiteral("v2"));
    }

    void deployGoesEitherWay()
    {
        Drive d({ .greenShare = Permyriad::ofPercent(100), .active = Side::Green, .epoch = 9 });
        QCOMPARE(d.state.phase, Phase::Idle);
        d.deploy();
        QCOMPARE(d.green(), 9500); // 5 % to blue
        QCOMPARE(d.state.desired.epoch, 10U);
        d.send(operatorsBack.front());
        QCOMPARE(d.green(), 10000);
    }

    void rollBackFromEveryState_data()
    {
        QTest::addColumn<int>("phase");
        for (int phase = int(Phase::Unknown); phase <= int(Phase::RollingBack); ++phase)
            QTest::newRow(qPrintable(phaseName(Phase(phase)))) << phase;
    }
    void rollBackFromEveryState()
    {
        QFETCH(int, phase);
        Drive d = in(Phase(phase));
        d.send(operatorsBack.front());
        if (Phase(phase) == Phase::Unknown) {
            QVERIFY(!d.order()); // not even the active side is known
            d.send(Events::RouterRead { { .greenShare = Permyriad::ofPercent(60), .active = Side::Green, .epoch = 4 },
                                        2 });
            QCOMPARE(d.green(), 10000);
        } else {
            QCOMPARE(d.green(), 0);
        }
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.state.desired.candidateShare().value(), 0);
        if (Phase(phase) != Phase::RollingBack)
            QVERIFY(d.order() && d.order()->less);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        QCOMPARE(d.state.phase, Phase::RollingBack); // acknowledged is not proof
        d.tick(4s);
        QVERIFY(d.state.notConfirmed);
        d.send(Events::Observed { d.state.desired.epoch });
        QCOMPARE(d.state.phase, Phase::Idle);
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
        QVERIFY(!d.state.notConfirmed);
    }

    void rollBackAfterAPromotionGoesToTheOldSide()
    {
        Drive d = in(Phase::Promoting);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        QCOMPARE(d.state.desired.active, Side::Green);
        d.send(operatorsBack.front());
        QCOMPARE(d.state.desired.active, Side::Blue);
        QCOMPARE(d.green(), 0);
        d.confirm();
        d.send(operatorsBack.front()); // once more: stays where it is
        QCOMPARE(d.state.desired.active, Side::Blue);
        QCOMPARE(d.green(), 0);
    }

    void secondPressDoesNotStartAnew()
    {
        Drive d = in(Phase::Holding);
        d.send(operatorsBack.front());
        const quint64 epoch = d.state.desired.epoch;
        d.send(operatorsBack.front());
        QCOMPARE(d.state.desired.epoch, epoch);
        QVERIFY(!d.order());
    }

    void failingUsersRollBack_data()
    {
        QTest::addColumn<int>("phase");
        for (const Phase phase : { Phase::Moving, Phase::Holding, Phase::Held, Phase::Baking, Phase::Promoting })
            QTest::newRow(qPrintable(phaseName(phase))) << int(phase);
    }
    void failingUsersRollBack()
    {
        QFETCH(int, phase);
        Drive d = in(Phase(phase));
        d.send(Events::CandidateFails { RollBackCause::Hanging, { QStringLiteral("e"), {} }, false });
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.state.cause, RollBackCause::Hanging);
        QCOMPARE(d.green(), 0);
        QCOMPARE(d.state.desired.active, Side::Blue);
    }

    void sharedFailureHolds()
    {
        Drive d = in(Phase::Holding);
        d.send(Events::CandidateFails { RollBackCause::Failures, { QStringLiteral("e"), {} }, true });
        QCOMPARE(d.state.phase, Phase::Held);
        QVERIFY(!d.order());
    }

    void failedChecksRollBack()
    {
        Drive d = in(Phase::Holding);
        GateInputs inputs = goodInputs();
        inputs.failedChecks = 2;
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::Holding);
        inputs.failedChecks = 3;
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.state.cause, RollBackCause::Checks);
    }

    void checksAloneDoNotOverruleUsers()
    {
        Drive d = in(Phase::Holding);
        GateInputs inputs = goodInputs();
        inputs.failedChecks = 5;
        inputs.usersFine = true;
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::Held);
        inputs.usersFine = false; // and when users' requests stop saying otherwise
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::RollingBack);
    }

    void checksThatFailOnBothSidesHold()
    {
        Drive d = in(Phase::Holding);
        GateInputs inputs = goodInputs();
        inputs.failedChecks = 5;
        inputs.activeChecksFail = true;
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::Held);
    }

    void brokenObjectiveActs_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("green");
        QTest::newRow("roll back") << int(Config::GateAction::RollBack) << int(Phase::RollingBack) << 0;
        QTest::newRow("step back") << int(Config::GateAction::StepBack) << int(Phase::Held) << 500;
        QTest::newRow("hold") << int(Config::GateAction::Hold) << int(Phase::Held) << 2500;
        QTest::newRow("warn") << int(Config::GateAction::Warn) << int(Phase::Holding) << 2500;
    }
    void brokenObjectiveActs()
    {
        QFETCH(int, action);
        QFETCH(int, phase);
        QFETCH(int, green);
        Drive d = in(Phase::Holding);
        d.tick(1s);
        d.confirm(); // now holding at 25 %
        QCOMPARE(d.green(), 2500);
        d.state.plan.steps[1].gates[Config::Gate::Objective] = Config::GateAction(action);
        GateInputs inputs = goodInputs();
        inputs.objective = Measure::Broken;
        d.tick(10ms, inputs);
        QCOMPARE(int(d.state.phase), phase);
        QCOMPARE(d.green(), green);
        if (const auto order = d.order())
            QVERIFY(order->less);
    }

    void tooLittleDataWaits_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("which");
        QTest::newRow("requests") << "wait.requests" << 0;
        QTest::newRow("objective") << "wait.objective" << 1;
        QTest::newRow("health") << "wait.health" << 2;
    }
    void tooLittleDataWaits()
    {
        QFETCH(QString, code);
        QFETCH(int, which);
        Drive d = in(Phase::Holding);
        GateInputs inputs = goodInputs();
        if (which == 0)
            inputs.candidateStarted = 9;
        else if (which == 1)
            inputs.objective = Measure::Insufficient;
        else
            inputs.candidateHealth = Probe::HealthStatus::Unknown;
        d.tick(1h, inputs);
        QCOMPARE(d.state.phase, Phase::Holding);
        QCOMPARE(d.state.waitingFor.code, code);
        d.tick(10ms); // data comes: it goes on
        QCOMPARE(d.state.phase, Phase::Moving);
        QCOMPARE(d.green(), 2500);
    }

    void manualGateWaitsForNext()
    {
        Drive d = in(Phase::Holding);
        d.state.plan.steps[0].gates[Config::Gate::Manual] = Config::GateAction::Hold;
        d.tick(1h);
        QCOMPARE(d.state.waitingFor.code, QStringLiteral("wait.manual"));
        d.send(Events::Next {});
        QCOMPARE(d.green(), 2500);
    }

    void holdPausesTheClock()
    {
        Drive d = in(Phase::Holding);
        d.tick(400ms);
        d.send(Events::Hold { QStringLiteral("lunch") });
        QCOMPARE(d.state.phase, Phase::Held);
        d.tick(1h);
        QCOMPARE(d.state.phase, Phase::Held);
        d.send(Events::Resume {});
        QCOMPARE(d.state.phase, Phase::Holding); // the split was proven before: the clock goes on
        QCOMPARE(*d.state.holdLeft(d.clock.now()), nanoseconds(600ms));
        QVERIFY(!d.order());
        d.tick(600ms);
        QCOMPARE(d.green(), 2500);
    }

    void shiftByHandOpensARunAndZeroClosesIt()
    {
        Drive d;
        d.send(Events::Shift { Permyriad::of(1234), QStringLiteral("try"), 3 });
        QCOMPARE(d.green(), 1234);
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.run, 3U);
        d.send(Events::Next {}); // the plan's first step above 12.34 %
        QCOMPARE(d.green(), 2500);
        d.send(Events::Shift { Permyriad::of(0), {}, 4 });
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.green(), 0);
    }

    void restartFindsTheSplitAndHolds()
    {
        Drive d({ .greenShare = Permyriad::ofPercent(25), .active = Side::Blue, .epoch = 41 });
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.found"));
        QVERIFY(!d.order());
        d.send(Events::Resume {});
        QCOMPARE(d.state.phase, Phase::Moving);
        d.confirm();
        QCOMPARE(d.state.phase, Phase::Holding);
        QCOMPARE(d.state.step, 1);
    }

    void foreignChangeIsNeitherFoughtNorIgnored()
    {
        Drive d = in(Phase::Holding);
        d.send(
            Events::Foreign { { .greenShare = Permyriad::ofPercent(50), .epoch = 99 }, QStringLiteral("bo@desk"), 8 });
        QCOMPARE(d.state.phase, Phase::Held);
        QVERIFY(!d.order());
        QCOMPARE(d.state.desired.epoch, 99U);
        d.send(Events::Foreign { { .greenShare = Permyriad::of(0), .epoch = 100 }, QStringLiteral("bo@desk"), 8 });
        QCOMPARE(d.state.phase, Phase::Idle);
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
        QCOMPARE(d.state.cause, RollBackCause::Foreign);
    }

    void rollBackWinsOverAForeignOrder()
    {
        Drive d = in(Phase::RollingBack);
        d.send(Events::Foreign { { .greenShare = Permyriad::ofPercent(50), .epoch = 99 }, {}, 8 });
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.green(), 0);
        QCOMPARE(d.state.desired.epoch, 100U);
        QVERIFY(d.order()->less);
    }

    void journalFailureReturnsToWhatIs()
    {
        Drive d = in(Phase::Holding);
        d.send(Events::Next {});
        QCOMPARE(d.green(), 2500);
        d.send(Events::JournalFailed { d.state.desired.epoch, QStringLiteral("disk full") });
        QCOMPARE(d.green(), 500);
        QCOMPARE(d.state.phase, Phase::Held);
        QVERIFY(!d.order());
    }

    // Two orders in a row that the journal has not confirmed: what the nodes have is what was sent before both.
    void whatWasNeverSentIsNoMeasure()
    {
        Drive d = in(Phase::Holding); // 5 %
        d.send(Events::Shift { Permyriad::ofPercent(50), {}, 7 });
        const quint64 unsent = d.state.desired.epoch;
        d.send(Events::Shift { Permyriad::ofPercent(25), {}, 7 });
        QVERIFY(!d.order()->less); // less than 50 %, but more than the 5 % in force
        d.send(Events::JournalFailed { d.state.desired.epoch, QStringLiteral("disk full") });
        QCOMPARE(d.green(), 500);
        QVERIFY(d.state.acknowledged);
        d.send(Events::Next {});
        QVERIFY(d.state.desired.epoch > unsent + 1); // a number is never used twice
    }

    void holdTakesBackWhatWasNotSent()
    {
        Drive d = in(Phase::Holding);
        d.send(Events::Next {});
        QCOMPARE(d.green(), 2500);
        d.tick(10ms);
        QCOMPARE(d.state.waitingFor.code, QStringLiteral("wait.journal"));
        d.send(Events::Hold {});
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.green(), 500);
        d.send(Events::Resume {});
        d.send(Events::Next {});
        d.send(Events::Sent { d.state.desired.epoch });
        d.send(Events::Hold {});
        QCOMPARE(d.green(), 2500); // on its way already: stays
    }

    void rollBackWinsOverAForeignPromotion()
    {
        Drive d = in(Phase::RollingBack);
        d.send(Events::Foreign {
            { .greenShare = Permyriad::ofPercent(100), .active = Side::Green, .epoch = 99 }, QStringLiteral("bo"), 8 });
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.state.desired.active, Side::Blue);
        QCOMPARE(d.green(), 0);
        QCOMPARE(d.state.desired.epoch, 100U);
        QVERIFY(d.order()->less);
        d.send(Events::Foreign { { .greenShare = Permyriad::of(0), .epoch = 101 }, QStringLiteral("bo"), 8 });
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
    }

    void aForeignRollBackOfAPromotionIsARollBack()
    {
        Drive d = in(Phase::Promoting);
        d.send(Events::Foreign { { .greenShare = Permyriad::of(0), .epoch = 99 }, QStringLiteral("bo"), 8 });
        QCOMPARE(d.state.phase, Phase::Idle);
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
    }

    // Promoted here, brought back by someone else: back means where the traffic is, not the side that failed.
    void backAfterAForeignRollBackStays()
    {
        Drive d = in(Phase::Promoting);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        QCOMPARE(d.state.outcome, RunOutcome::Promoted);
        d.send(Events::Foreign { { .greenShare = Permyriad::of(0), .epoch = 99 }, QStringLiteral("bo"), 8 });
        d.send(operatorsBack.front());
        QCOMPARE(d.state.desired.active, Side::Blue);
        QCOMPARE(d.green(), 0);
    }

    void aGateThatWarnsSaysItOnceAndHidesNoOther()
    {
        Drive d = in(Phase::Holding);
        d.state.plan.steps[0].gates[Config::Gate::Health] = Config::GateAction::Warn;
        GateInputs inputs = goodInputs();
        inputs.failedChecks = 3;
        d.tick(10ms, inputs);
        QVERIFY(d.logged("gate.checks-failed"));
        for (int i = 4; i < 8; ++i) {
            inputs.failedChecks = i;
            d.tick(10ms, inputs);
            QVERIFY(!d.logged("gate.checks-failed"));
        }
        inputs.objective = Measure::Broken;
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::RollingBack);
    }

    void lateAnswersOfAnOlderOrderChangeNothing()
    {
        Drive d = in(Phase::Holding);
        const quint64 older = d.state.desired.epoch;
        d.send(Events::Next {});
        const State before = d.state;
        d.send(Events::Acknowledged { older });
        d.send(Events::Observed { older });
        d.send(Events::JournalFailed { older, {} });
        QCOMPARE(d.state, before);
    }

    void refusedStartsChangeNothing()
    {
        Drive d;
        d.send(Events::Deploy { shortPlan(), 7, {}, Message { QStringLiteral("no"), {} } });
        QCOMPARE(d.state.phase, Phase::Idle);
        QVERIFY(d.logged("rollout.refused"));
        d.send(Events::Deploy { {}, 7, {}, std::nullopt });
        QCOMPARE(d.state.phase, Phase::Idle);
        d.deploy();
        d.deploy();
        QVERIFY(d.logged("rollout.refused-busy"));
    }

    // The promises of transition()'s doc comment, on long random walks.
    void randomWalks()
    {
        std::mt19937_64 random(20261123);
        const auto pick = [&random](int n) { return int(random() % quint64(n)); };
        for (int walk = 0; walk < 400; ++walk) {
            Drive d;
            if (walk % 3 == 0)
                d.state = {};
            for (int i = 0; i < 1000; ++i) {
                const State before = d.state;
                const int kind = pick(14);
                GateInputs inputs = goodInputs();
                switch (kind) {
                case 0:
                    d.send(Events::RouterRead { anyWord(random), quint64(i) });
                    break;
                case 1:
                    d.send(Events::Deploy { pick(9) ? shortPlan() : Config::Plan {}, quint64(i), QStringLiteral("v3"),
                                            std::nullopt });
                    break;
                case 2:
                    d.send(Events::Shift { Permyriad::of(pick(10001)), {}, quint64(i) });
                    break;
                case 3:
                    d.send(Events::Hold {});
                    break;
                case 4:
                    d.send(Events::Resume {});
                    break;
                case 5:
                    d.send(Events::Next {});
                    break;
                case 6:
                    d.send(operatorsBack.front());
                    break;
                case 7:
                    d.send(Events::CandidateFails { RollBackCause::Failures, {}, pick(2) == 0 });
                    break;
                case 8:
                case 9:
                    if (pick(2))
                        d.send(Events::Sent { d.state.desired.epoch });
                    else
                        d.confirm();
                    break;
                case 10: {
                    Router::ControlWord word = anyWord(random);
                    word.epoch += d.state.desired.epoch;
                    d.send(Events::Foreign { word, {}, quint64(i) });
                    break;
                }
                case 11:
                    d.send(Events::JournalFailed { d.state.desired.epoch, {} });
                    break;
                default:
                    inputs.failedChecks = pick(40) == 0 ? 3 : 0;
                    inputs.usersFine = pick(2) == 0;
                    inputs.objective = Measure(pick(3));
                    inputs.candidateStarted = quint64(pick(40));
                    d.tick(milliseconds(pick(2000)), inputs);
                }
                const bool orderGiven = d.order().has_value();
                const bool withdrawn = !before.sent && d.state.desired == before.before;
                QVERIFY(d.state.desired.epoch >= before.desired.epoch || kind == 0 || withdrawn);
                if (orderGiven) {
                    QVERIFY(d.state.desired.epoch > before.lastEpoch);
                    QCOMPARE(d.state.sent, d.order()->less);
                    QVERIFY(d.order()->word == d.state.desired);
                }
                const bool sameRoles = before.desired.active == d.state.desired.active;
                const Router::ControlWord &inForce = before.sent ? before.desired : before.before;
                const bool more = sameRoles && d.state.desired.candidateShare() > before.desired.candidateShare();
                // What goes out without waiting for the journal gives the candidate no more than it has.
                if (orderGiven && d.order()->less && d.state.phase != Phase::RollingBack)
                    QVERIFY(shareOf(d.state.desired.candidate(), d.state.desired.greenShare)
                            <= shareOf(d.state.desired.candidate(), inForce.greenShare));
                if (more) {
                    const bool asked = kind == 0 || kind == 1 || kind == 2 || kind == 4 || kind == 5 || kind == 10;
                    QVERIFY(asked || kind > 11 || (withdrawn && !orderGiven));
                    if (kind > 11) {
                        QCOMPARE(before.phase, Phase::Holding);
                        QCOMPARE(inputs.objective, Measure::Met);
                        QVERIFY(inputs.candidateStarted >= 10);
                        QCOMPARE(inputs.failedChecks, 0);
                    }
                    if (orderGiven)
                        QVERIFY(!d.order()->less);
                }
                if (isRunning(d.state.phase) && d.state.phase != Phase::RollingBack
                    && d.state.phase != Phase::Promoting)
                    QVERIFY(d.state.desired.candidateShare().value() > 0);
                if (d.state.phase == Phase::Idle)
                    QCOMPARE(d.state.desired.candidateShare().value(), 0);
            }
        }
    }

private:
    static Router::ControlWord anyWord(std::mt19937_64 &random)
    {
        return { .greenShare = Permyriad::of(int(random() % 3) * 5000),
                 .active = random() % 2 ? Side::Green : Side::Blue,
                 .epoch = 1 + random() % 5 };
    }

    static Drive in(Phase phase)
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
};

QTEST_GUILESS_MAIN(TransitionTest)
#include "tst_transition.moc"
