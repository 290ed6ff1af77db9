#include "tests/rollout/drive.h"

using namespace Signalbox;
using namespace Signalbox::Rollout;
using Config::Gate;
using Config::GateAction;

namespace {

GateInputs badInputs(Gate gate)
{
    GateInputs inputs = goodInputs();
    if (gate == Gate::Health) {
        inputs.failedChecks = 3;
        inputs.users = UsersSay::Failing;
    } else if (gate == Gate::Objective)
        inputs.objective = Measure::Broken;
    else if (gate == Gate::Judge)
        inputs.judge = { .measure = Measure::Broken, .text = { QStringLiteral("gate.judge"), {} } };
    else
        inputs.slow = { QStringLiteral("gate.slow"), {} };
    return inputs;
}

/// At 25 %, in its hold; only `gate` stands there, with `action`.
Drive at25(Gate gate, GateAction action)
{
    Drive d = in(Phase::Holding);
    d.tick(1s);
    d.confirm();
    for (Config::PlanStep &step : d.state.plan.steps)
        step.gates = { { gate, action } };
    return d;
}

Config::Plan advising()
{
    Config::Plan plan = shortPlan();
    plan.advise = true;
    return plan;
}

Drive deployed(const Config::Plan &plan)
{
    Drive d;
    d.send(Events::Deploy { plan, 7, QStringLiteral("v2"), std::nullopt });
    d.confirm();
    return d;
}

int advisedTimes(const Drive &d)
{
    return int(std::count_if(d.effects.begin(), d.effects.end(),
                             [](const Effect &effect) { return std::holds_alternative<Effects::Advised>(effect); }));
}

/// In the bake; ten looks a second apart, and nothing but the looks judges.
Drive baking(const Config::Plan &shape = shortPlan())
{
    Config::Plan plan = shape;
    plan.bake = milliseconds(10000);
    plan.bakeEvery = milliseconds(1000);
    plan.steps.last().gates.clear();
    Drive d = deployed(plan);
    for (int i = 0; i < 4 && d.state.phase != Phase::Baking; ++i) {
        d.tick(1s);
        if (d.state.phase == Phase::Moving)
            d.confirm();
    }
    d.tick(1s);
    return d;
}

GateInputs badLook()
{
    GateInputs inputs = goodInputs();
    inputs.failedChecks = 1;
    inputs.users = UsersSay::Failing;
    return inputs;
}

} // namespace

class GatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void everyGateActsAsItSays_data()
    {
        QTest::addColumn<int>("gate");
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("green");
        const std::pair<Gate, const char *> gates[] { { Gate::Health, "health" },
                                                      { Gate::Objective, "objective" },
                                                      { Gate::Slow, "slow" },
                                                      { Gate::Judge, "judge" } };
        for (const auto &[gate, name] : gates) {
            const QByteArray row(name);
            QTest::newRow(row + ", roll back")
                << int(gate) << int(GateAction::RollBack) << int(Phase::RollingBack) << 0;
            QTest::newRow(row + ", step back") << int(gate) << int(GateAction::StepBack) << int(Phase::Held) << 500;
            QTest::newRow(row + ", hold") << int(gate) << int(GateAction::Hold) << int(Phase::Held) << 2500;
            QTest::newRow(row + ", warn") << int(gate) << int(GateAction::Warn) << int(Phase::Holding) << 2500;
        }
    }
    void everyGateActsAsItSays()
    {
        QFETCH(int, gate);
        QFETCH(int, action);
        QFETCH(int, phase);
        QFETCH(int, green);
        Drive d = at25(Gate(gate), GateAction(action));
        d.tick(10ms, badInputs(Gate(gate)));
        QCOMPARE(int(d.state.phase), phase);
        QCOMPARE(d.green(), green);
        if (const auto order = d.order())
            QVERIFY(order->less);
        // What was judged at 25 % says nothing of 5 %: it does not go on falling.
        for (int i = 0; i < 5; ++i)
            d.tick(50ms, badInputs(Gate(gate)));
        QCOMPARE(d.green(), green);
        // Another gate's business is none of this one's.
        Drive other = at25(Gate(gate), GateAction(action));
        other.tick(10ms, badInputs(Gate(gate) == Gate::Slow ? Gate::Health : Gate::Slow));
        QCOMPARE(other.state.phase, Phase::Holding);
    }

    // What less traffic may mend goes one step back where the plan would roll back, and never further than the plan
    // says.
    void theMilderVerdictOfTheJudge()
    {
        GateInputs throttled = badInputs(Gate::Judge);
        throttled.judge.milder = true;
        Drive back = at25(Gate::Judge, GateAction::RollBack);
        back.tick(10ms, throttled);
        QCOMPARE(back.state.phase, Phase::Held);
        QCOMPARE(back.green(), 500);
        Drive held = at25(Gate::Judge, GateAction::Hold);
        held.tick(10ms, throttled);
        QCOMPARE(held.green(), 2500);
        QCOMPARE(held.state.phase, Phase::Held);
    }

    void aStepWaitsForTheJudgeWhereItMust_data()
    {
        QTest::addColumn<int>("measure");
        QTest::addColumn<bool>("mustPass");
        QTest::addColumn<bool>("shared");
        QTest::addColumn<bool>("ends");
        QTest::newRow("undecided, must pass") << int(Measure::Insufficient) << true << false << false;
        QTest::newRow("undecided, need not") << int(Measure::Insufficient) << false << false << true;
        QTest::newRow("passed") << int(Measure::Met) << true << false << true;
        QTest::newRow("passed, but both sides suffer") << int(Measure::Met) << true << true << false;
        QTest::newRow("both sides suffer, need not pass") << int(Measure::Met) << false << true << false;
    }
    void aStepWaitsForTheJudgeWhereItMust()
    {
        QFETCH(int, measure);
        QFETCH(bool, mustPass);
        QFETCH(bool, shared);
        QFETCH(bool, ends);
        Drive d = at25(Gate::Judge, GateAction::RollBack);
        for (Config::PlanStep &step : d.state.plan.steps)
            step.judgeMustPass = mustPass;
        GateInputs inputs = goodInputs();
        inputs.judge.measure = Measure(measure);
        inputs.judge.text
            = { QStringLiteral("judge.insufficient"), { { QStringLiteral("why"), QStringLiteral("so") } } };
        if (shared)
            inputs.judge.shared = { QStringLiteral("judge.shared-slow"), {} };
        d.tick(2s, inputs);
        QCOMPARE(d.green(), ends ? 5000 : 2500);
        if (ends) {
            // And says what the judge knew, and plainly when that was nothing.
            const bool decided = inputs.judge.measure != Measure::Insufficient;
            QVERIFY(d.logged(decided ? "gate.passed-judged" : "gate.passed-undecided"));
            return;
        }
        QCOMPARE(d.state.phase, Phase::Holding);
        QCOMPARE(d.state.waitingFor.code, shared ? QStringLiteral("wait.judge-shared") : QStringLiteral("wait.judge"));
        // It goes on by itself once that is over.
        inputs.judge = { .measure = Measure::Met, .text = { QStringLiteral("judge.passes"), {} } };
        d.tick(1s, inputs);
        QCOMPARE(d.green(), 5000);
    }

    void aStepWithoutAVerdictSaysWhichOneWaits_data()
    {
        QTest::addColumn<bool>("halfWaits");
        QTest::addColumn<QString>("says");
        QTest::newRow("half does") << true << QStringLiteral("does not wait for one, the one at 50 % does.");
        QTest::newRow("none does") << false << QStringLiteral("does not wait for one, nor does a later one.");
    }
    void aStepWithoutAVerdictSaysWhichOneWaits()
    {
        QFETCH(bool, halfWaits);
        QFETCH(QString, says);
        Drive d = at25(Gate::Judge, GateAction::RollBack);
        for (Config::PlanStep &step : d.state.plan.steps)
            step.judgeMustPass = halfWaits && step.candidateShare == Permyriad::ofPercent(50);
        GateInputs inputs = goodInputs();
        inputs.judge.text = { QStringLiteral("judge.no-active"), {} };
        d.tick(2s, inputs);
        const auto passed = std::find_if(d.effects.begin(), d.effects.end(), [](const Effect &effect) {
            const auto *log = std::get_if<Effects::Log>(&effect);
            return log && log->message.code == QLatin1String("gate.passed-undecided");
        });
        QVERIFY(passed != d.effects.end());
        const QString said = words(std::get<Effects::Log>(*passed).message);
        QVERIFY2(QString(said).replace(QChar(0x202f), QLatin1Char(' ')).contains(says), qPrintable(said));
    }

    void theStandardPlansWaitForTheJudgeAtHalf()
    {
        for (const Config::Plan &plan : { Config::Plan::standard(), Config::Plan::keepOnePercent() }) {
            for (const Config::PlanStep &step : plan.steps) {
                QCOMPARE(step.gates.value(Gate::Judge), GateAction::RollBack);
                QCOMPARE(step.judgeMustPass, step.candidateShare == Permyriad::ofPercent(50));
            }
            for (const Config::PlanStep &step : plan.withHolds(milliseconds(1000)).steps)
                QVERIFY(!step.judgeMustPass);
        }
    }

    void aStepBackFromTheLowestStepRollsBack()
    {
        Drive d = in(Phase::Holding);
        d.state.plan.steps[0].gates = { { Gate::Slow, GateAction::StepBack } };
        d.tick(10ms, badInputs(Gate::Slow));
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.green(), 0);
    }

    void slowHoldsByDefault()
    {
        for (const Config::PlanStep &step : Config::Plan::standard().steps)
            QCOMPARE(step.gates.value(Gate::Slow), GateAction::Hold);
        Drive d = in(Phase::Holding);
        d.tick(10ms, badInputs(Gate::Slow));
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("gate.slow"));
    }

    void aWaitSaysHowLongItTakes()
    {
        Drive d = in(Phase::Holding);
        GateInputs inputs = goodInputs();
        inputs.candidateStarted = 2; // seen for the first time: no pace yet
        d.tick(2s, inputs);
        QVERIFY(words(d.state.waitingFor).endsWith(QStringLiteral("2 of 10, no telling how long yet")));
        inputs.candidateStarted = 4;
        d.tick(10s, inputs); // two in ten seconds, six to come
        QVERIFY2(words(d.state.waitingFor).endsWith(QStringLiteral("4 of 10, about 30 s left")),
                 qPrintable(words(d.state.waitingFor)));
        QVERIFY(!d.logged("wait.requests")); // once is enough
        d.tick(10min, inputs);
        QVERIFY2(words(d.state.waitingFor).endsWith(QStringLiteral("about 31 min left")),
                 qPrintable(words(d.state.waitingFor)));
        d.tick(100ms);
        QCOMPARE(d.green(), 2500);
    }

    void theBakeRollsBackAfterThreeBadLooksInARow()
    {
        Drive d = baking();
        QCOMPARE(d.state.phase, Phase::Baking);
        d.tick(1s, badLook());
        d.tick(1s, badLook());
        QCOMPARE(d.state.badLooks, 2);
        d.tick(500ms, badLook()); // between two looks nothing is counted
        QCOMPARE(d.state.badLooks, 2);
        d.tick(500ms); // a good one: from the beginning
        QCOMPARE(d.state.badLooks, 0);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(d.state.phase, Phase::Baking);
            d.tick(1s, badLook());
        }
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.green(), 0);
    }

    void aBakeThatEndsOnABadLookWaits()
    {
        Drive d = baking();
        d.tick(7s);
        d.tick(1s, badLook());
        d.tick(1s, badLook());
        QCOMPARE(d.state.holdLeft(d.clock.now()), std::optional(nanoseconds(0)));
        QCOMPARE(d.state.phase, Phase::Baking);
        QCOMPARE(d.state.waitingFor.code, QStringLiteral("wait.bake"));
        d.tick(500ms);
        QCOMPARE(d.state.phase, Phase::Baking);
        d.tick(500ms); // the next look is a good one
        QCOMPARE(d.state.phase, Phase::Promoting);
    }

    void whatCannotBeBlamedIsNoBadLook_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 4; ++which)
            QTest::addRow("%d", which) << which;
    }
    void whatCannotBeBlamedIsNoBadLook()
    {
        QFETCH(int, which);
        Drive d = baking();
        GateInputs inputs = badLook();
        if (which == 0)
            inputs.users = UsersSay::Fine;
        if (which == 3) // too few users say anything
            inputs.users = UsersSay::TooFew;
        inputs.activeChecksFail = which == 1;
        if (which == 2) {
            inputs.failedChecks = 0;
            inputs.objective = Measure::Broken;
            inputs.objectiveShared = true;
        }
        for (int i = 0; i < 5; ++i)
            d.tick(1s, inputs);
        QCOMPARE(d.state.phase, Phase::Baking);
        QCOMPARE(d.state.badLooks, 0);
    }

    void theBakesClockStartsWhenTheSplitIsSeen()
    {
        Drive d({ .greenShare = Permyriad::ofPercent(100), .active = Side::Blue, .epoch = 4 });
        d.send(Events::Resume {});
        QCOMPARE(d.state.phase, Phase::Baking);
        d.tick(1h);
        QCOMPARE(d.state.phase, Phase::Baking);
        QCOMPARE(d.state.waitingFor.code, QStringLiteral("wait.observed"));
        d.confirm();
        d.tick(999ms);
        QCOMPARE(d.state.phase, Phase::Baking);
        d.tick(1ms);
        QCOMPARE(d.state.phase, Phase::Promoting);
    }

    void onePercentStaysDuringTheBake()
    {
        Config::Plan plan = Config::Plan::keepOnePercent().withHolds(milliseconds(1000));
        Drive d = baking(plan);
        QCOMPARE(d.state.phase, Phase::Baking);
        QCOMPARE(d.green(), 9900);
        d.tick(10s);
        QCOMPARE(d.state.phase, Phase::Promoting);
        QCOMPARE(d.green(), 10000);
        QCOMPARE(d.state.desired.active, Side::Green);
        QVERIFY(!d.order()->less); // the last percent goes to the candidate: journaled first
        d.send(Events::JournalFailed { d.state.desired.epoch, QStringLiteral("disk full") });
        QCOMPARE(d.green(), 9900);
        QCOMPARE(d.state.desired.active, Side::Blue);
        d.send(Events::Resume {});
        QCOMPARE(d.state.phase, Phase::Baking);
    }

    void anAdvisingPlanOrdersNothing_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("advice");
        QTest::newRow("users fail") << 0 << "advice.roll-back";
        QTest::newRow("both fail") << 1 << "advice.hold";
        QTest::newRow("checks") << 2 << "advice.roll-back";
        QTest::newRow("objective") << 3 << "advice.roll-back";
        QTest::newRow("slow") << 4 << "advice.hold";
        QTest::newRow("throttled") << 5 << "advice.step-back";
        QTest::newRow("all is well") << 6 << "advice.next";
    }
    void anAdvisingPlanOrdersNothing()
    {
        QFETCH(int, what);
        QFETCH(QString, advice);
        Drive d = deployed(advising());
        int told = 0;
        for (int i = 0; i < 20; ++i) {
            GateInputs inputs = goodInputs();
            if (what < 2)
                d.send(Events::CandidateFails { RollBackCause::Failures, { QStringLiteral("e"), {} }, what == 1 });
            else if (what < 5)
                inputs = badInputs(what == 2 ? Gate::Health : what == 3 ? Gate::Objective : Gate::Slow);
            else if (what == 5)
                inputs.throttled = { QStringLiteral("gate.throttled"), {} };
            told += what < 2 ? advisedTimes(d) : 0;
            QVERIFY(!d.order());
            d.tick(what == 6 ? 100ms : 10ms, inputs);
            told += advisedTimes(d);
            QVERIFY(!d.order());
        }
        QCOMPARE(d.state.advice.code, advice);
        QCOMPARE(told, 1);
        QCOMPARE(d.state.phase, Phase::Holding);
        QCOMPARE(d.green(), 500);
        if (what == 6)
            QCOMPARE(d.state.waitingFor.code, QStringLiteral("wait.advised"));
        // It passes, and so does the advice.
        if (what < 6) {
            GateInputs waiting = goodInputs();
            waiting.candidateStarted = 0;
            d.tick(2s, waiting);
            QVERIFY(d.state.advice.code.isEmpty());
        }
        d.send(operatorsBack.front()); // a person still moves
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.green(), 0);
    }

    void anAdvisedDeployGoesToItsEndByHand()
    {
        Drive d = deployed(advising());
        for (const int share : { 2500, 5000, 10000 }) {
            d.tick(1h);
            d.send(Events::Next {});
            QCOMPARE(d.green(), share);
            d.confirm();
        }
        d.tick(1h);
        QCOMPARE(d.state.advice.code, QStringLiteral("advice.bake"));
        d.send(Events::Next {});
        QCOMPARE(d.state.phase, Phase::Baking);
        d.tick(1h);
        QCOMPARE(d.state.phase, Phase::Baking);
        QCOMPARE(d.state.advice.code, QStringLiteral("advice.promote"));
        d.send(Events::Next {});
        QCOMPARE(d.state.phase, Phase::Promoting);
    }

    void alikeSidesAreSaidToBeADrill()
    {
        Drive d;
        d.send(Events::Deploy { shortPlan(), 7, QStringLiteral("v1"), std::nullopt, true });
        QVERIFY(d.logged("rollout.alike"));
        QVERIFY(d.state.alike);
        QCOMPARE(d.green(), 500);
        Drive usual;
        usual.deploy();
        QVERIFY(!usual.logged("rollout.alike"));
        QVERIFY(!usual.state.alike);
    }
};

QTEST_GUILESS_MAIN(GatesTest)
#include "tst_gates.moc"
