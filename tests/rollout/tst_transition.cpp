#include "tests/rollout/drive.h"

using namespace Signalbox;
using namespace Signalbox::Rollout;

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
        inputs.users = UsersSay::Failing;
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
        inputs.users = UsersSay::Fine;
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::Held);
        inputs.users = UsersSay::Failing; // and when users' requests stop saying otherwise
        d.tick(10ms, inputs);
        QCOMPARE(d.state.phase, Phase::RollingBack);
    }

    // "confirmed by the feed": checks are made from one desk, and few users are no reason to believe them alone.
    void checksWaitForUsersToConfirmThem_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        using Config::GateAction;
        const auto row = [](const char *name, Phase phase, GateAction action, Phase before, Phase after) {
            QTest::newRow(name) << int(phase) << int(action) << int(before) << int(after);
        };
        row("moving", Phase::Moving, GateAction::RollBack, Phase::Moving, Phase::RollingBack);
        row("holding", Phase::Holding, GateAction::RollBack, Phase::Holding, Phase::RollingBack);
        row("held", Phase::Held, GateAction::RollBack, Phase::Held, Phase::RollingBack);
        row("a step back waits as well", Phase::Holding, GateAction::StepBack, Phase::Holding, Phase::RollingBack);
        row("a hold needs no confirmation", Phase::Holding, GateAction::Hold, Phase::Held, Phase::Held);
    }
    void checksWaitForUsersToConfirmThem()
    {
        QFETCH(int, phase);
        QFETCH(int, action);
        QFETCH(int, before);
        QFETCH(int, after);
        Drive d = in(Phase(phase));
        for (Config::PlanStep &step : d.state.plan.steps)
            step.gates[Config::Gate::Health] = Config::GateAction(action);
        GateInputs inputs = goodInputs();
        inputs.candidateHealth = Probe::HealthStatus::Unhealthy;
        inputs.failedChecks = 3;
        inputs.usersTooFew = { QStringLiteral("users.too-few"), { { QStringLiteral("n"), 4 } } };
        d.tick(10ms, inputs);
        if (d.state.phase != Phase::Held) {
            QVERIFY(d.logged("gate.checks-unconfirmed"));
            QVERIFY(words(d.state.waitingFor).contains(QStringLiteral("4 of")));
        }
        for (int i = 0; i < 20; ++i) { // however long it takes: neither on nor back, and said once
            d.tick(1s, inputs);
            QVERIFY(!d.logged("gate.checks-unconfirmed"));
            QVERIFY(!d.order());
        }
        QCOMPARE(int(d.state.phase), before);
        inputs.users = UsersSay::Failing;
        d.tick(10ms, inputs);
        QCOMPARE(int(d.state.phase), after);
    }

    void aStepGoesOnWhenChecksRecoverBeforeUsersSaidAnything()
    {
        Drive d = in(Phase::Holding);
        GateInputs inputs = goodInputs();
        inputs.failedChecks = 3;
        d.tick(2s, inputs); // its clock has run out
        QCOMPARE(d.state.phase, Phase::Holding);
        d.tick(10ms);
        QCOMPARE(d.state.phase, Phase::Moving);
        QCOMPARE(d.green(), 2500);
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
};

QTEST_GUILESS_MAIN(TransitionTest)
#include "tst_transition.moc"
