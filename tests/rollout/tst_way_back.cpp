#include "tests/rollout/drive.h"

using namespace Signalbox;
using namespace Signalbox::Rollout;

/// The ways back that are not a press of the button: a lease that ran out, and a rollback step by step.
class WayBackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void ordersThatGiveUsersCarryTheLeaseOfTheirPlan_data()
    {
        QTest::addColumn<QString>("whenLost");
        QTest::addColumn<bool>("tends");
        QTest::addColumn<qint64>("lease");
        QTest::newRow("returns") << QStringLiteral("return") << true << qint64(90);
        QTest::newRow("stays") << QStringLiteral("stay") << true << qint64(0);
        QTest::newRow("an order by one who does not stay") << QStringLiteral("return") << false << qint64(0);
    }
    void ordersThatGiveUsersCarryTheLeaseOfTheirPlan()
    {
        QFETCH(QString, whenLost);
        QFETCH(bool, tends);
        QFETCH(qint64, lease);
        Drive d;
        d.state.tends = tends;
        Config::Plan plan = shortPlan();
        plan.whenLost = whenLost;
        d.send(Events::Deploy { plan, 7, QStringLiteral("v2"), std::nullopt });
        QCOMPARE(d.state.desired.lease, lease);
        d.send(operatorsBack.front());
        QCOMPARE(d.state.desired.lease, qint64(0)); // nothing to give back
    }

    void whoDoesNotStayLeavesTheLeaseAsItIs()
    {
        Drive d({ .greenShare = Permyriad::ofPercent(25), .epoch = 5, .lease = 45 });
        d.state.tends = false;
        d.send(Events::StepBack {});
        QCOMPARE(d.green(), 500);
        QCOMPARE(d.state.desired.lease, qint64(45));
    }

    void theLeaseLapsesInEveryState_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("held");
        for (int phase = int(Phase::Unknown); phase <= int(Phase::RollingBack); ++phase) {
            const bool held = Phase(phase) == Phase::Moving || Phase(phase) == Phase::Holding
                || Phase(phase) == Phase::Held || Phase(phase) == Phase::Baking;
            QTest::newRow(qPrintable(phaseName(Phase(phase)))) << phase << held;
        }
    }
    void theLeaseLapsesInEveryState()
    {
        QFETCH(int, phase);
        QFETCH(bool, held);
        Drive d = in(Phase(phase));
        if (held)
            d.send(Events::Acknowledged { d.state.desired.epoch });
        const State before = d.state;
        d.send(Events::Lapsed { d.state.desired.epoch - 1 }); // of an order that is over
        QCOMPARE(d.state, before);
        d.send(Events::Lapsed { d.state.desired.epoch });
        QVERIFY(!d.order());
        if (!held) {
            QCOMPARE(d.state, before);
            return;
        }
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.lapsed"));
        QVERIFY(d.logged("lease.lapsed"));
        QCOMPARE(d.state.candidateHas().value(), 0);
        QCOMPARE(d.state.desired, before.desired);
        d.send(Events::Lapsed { d.state.desired.epoch });
        QVERIFY(d.effects.empty()); // once
        d.send(Events::Observed { d.state.desired.epoch }); // of what the router really does: no proof of the order
        QVERIFY(!d.state.observed);
        d.tick(1h);
        QCOMPARE(d.state.phase, Phase::Held);
        QVERIFY(!d.order());
    }

    void anOrderThatWaitsForTheJournalHasNoLeaseToLose()
    {
        Drive d;
        d.deploy();
        QVERIFY(!d.state.sent);
        d.send(Events::Lapsed { d.state.desired.epoch });
        QVERIFY(!d.state.lapsed);
        QCOMPARE(d.state.phase, Phase::Moving);
    }

    void whatLapsedComesBackOnlyByAnOrderOfItsOwn_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("next");
        for (const bool next : { false, true }) {
            QTest::addRow("5 %% %s", next ? "next" : "resume") << 0 << next;
            QTest::addRow("50 %% %s", next ? "next" : "resume") << 2 << next;
            QTest::addRow("the bake %s", next ? "next" : "resume") << 4 << next;
        }
    }
    void whatLapsedComesBackOnlyByAnOrderOfItsOwn()
    {
        QFETCH(int, steps);
        QFETCH(bool, next);
        Drive d;
        d.deploy();
        for (int i = 0; i < steps; ++i) {
            d.confirm();
            d.tick(1s);
        }
        d.confirm();
        const int share = d.green();
        const quint64 epoch = d.state.desired.epoch;
        d.send(Events::Lapsed { epoch });
        if (next)
            d.send(Events::Next {});
        else
            d.send(Events::Resume {});
        QVERIFY(d.order());
        QVERIFY(!d.order()->less); // users are on the active side: this gives more, and waits for the journal
        QVERIFY(d.state.desired.epoch > epoch);
        QCOMPARE(d.green(), share);
        QCOMPARE(d.state.candidateHas().value(), 0);
        d.send(Events::JournalFailed { d.state.desired.epoch, {} });
        QCOMPARE(d.state.desired.epoch, epoch);
        QVERIFY(d.state.lapsed); // what is in force is still what lapsed
        d.send(Events::Resume {});
        d.send(Events::Sent { d.state.desired.epoch });
        QCOMPARE(d.state.candidateHas().value(), share);
        d.confirm();
        QCOMPARE(d.state.phase, Phase::Holding);
        d.tick(1s);
        QCOMPARE(d.state.phase, steps == 4 ? Phase::Baking : Phase::Moving);
    }

    void afterALapseLessIsNotMore()
    {
        Drive d = in(Phase::Holding);
        d.tick(1s);
        d.confirm();
        QCOMPARE(d.green(), 2500);
        d.send(Events::Lapsed { d.state.desired.epoch });
        d.send(Events::StepBack {});
        QVERIFY(!d.order()); // 5 % would be more than nothing
        QVERIFY(d.logged("rollout.lapsed-no-step-back"));
        d.send(operatorsBack.front());
        QVERIFY(d.order() && d.order()->less);
        QCOMPARE(d.green(), 0);
        d.confirm();
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
        QVERIFY(!d.state.lapsed);
    }

    void foundAfterItLapsed()
    {
        Drive d;
        d.state = {};
        d.send(
            Events::RouterRead { { .greenShare = Permyriad::ofPercent(25), .epoch = 4, .lease = 90 }, 3, false, true });
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.found-lapsed"));
        QCOMPARE(d.state.candidateHas().value(), 0);
    }

    void stepByStepGoesDownByTheTimeAlone()
    {
        Drive d = in(Phase::Baking);
        d.state.plan.backPause = milliseconds(10000);
        d.send(Events::RollBack { RollBackCause::Operator, { QStringLiteral("x.y"), {} }, true });
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QVERIFY(d.state.gradual);
        for (const int share : { 5000, 2500, 500 }) {
            QCOMPARE(d.green(), share);
            QVERIFY(d.order() && d.order()->less);
            d.tick(9999ms);
            QCOMPARE(d.green(), share);
            QVERIFY(!d.state.notConfirmed);
            d.tick(1ms); // no answer from any node, no proof: it goes on
        }
        QCOMPARE(d.green(), 0);
        QVERIFY(!d.state.gradual);
        d.tick(4s);
        QVERIFY(d.state.notConfirmed);
        d.confirm();
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
    }

    void whatEndsASlowWayBack_data()
    {
        QTest::addColumn<int>("by");
        QTest::newRow("the button") << 0;
        QTest::newRow("users' requests that fail") << 1;
        QTest::newRow("a lease that ran out") << 2;
        QTest::newRow("another console") << 3;
        QTest::newRow("0 by hand") << 4;
    }
    void whatEndsASlowWayBack()
    {
        QFETCH(int, by);
        Drive d = in(Phase::Baking);
        d.send(Events::RollBack { RollBackCause::Operator, { QStringLiteral("x.y"), {} }, true });
        d.confirm();
        QCOMPARE(d.green(), 5000);
        QCOMPARE(d.state.phase, Phase::RollingBack); // seen, and not the end
        switch (by) {
        case 0:
            d.send(operatorsBack.front());
            break;
        case 1:
            d.send(Events::CandidateFails { RollBackCause::Hanging, {}, false });
            break;
        case 2:
            d.send(Events::Lapsed { d.state.desired.epoch });
            break;
        case 3:
            d.send(Events::Foreign { { .greenShare = Permyriad::ofPercent(75), .epoch = 99 }, {}, 8 });
            break;
        default:
            d.send(Events::Shift { Permyriad(), {}, 9 });
        }
        QVERIFY(d.order() && d.order()->less);
        QCOMPARE(d.green(), 0);
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QVERIFY(!d.state.gradual);
    }

    void nobodyStartsAnythingDuringASlowWayBack()
    {
        Drive d = in(Phase::Baking);
        d.send(Events::RollBack { RollBackCause::Operator, { QStringLiteral("x.y"), {} }, true });
        d.confirm();
        const State before = d.state;
        d.deploy();
        d.send(Events::Shift { Permyriad::ofPercent(75), {}, 9 });
        d.send(Events::PromoteAtOnce { QStringLiteral("now"), 9, {} });
        d.send(Events::Resume {});
        d.send(Events::Next {});
        QCOMPARE(d.state, before);
    }

    void onlyAGateOfAPlanThatSaysSoGoesSlowly_data()
    {
        QTest::addColumn<QString>("wayBack");
        QTest::addColumn<bool>("checks");
        QTest::addColumn<int>("green");
        QTest::newRow("objective, at once") << QStringLiteral("at-once") << false << 0;
        QTest::newRow("objective, gradual") << QStringLiteral("gradual") << false << 500;
        QTest::newRow("failed checks, gradual") << QStringLiteral("gradual") << true << 0;
    }
    void onlyAGateOfAPlanThatSaysSoGoesSlowly()
    {
        QFETCH(QString, wayBack);
        QFETCH(bool, checks);
        QFETCH(int, green);
        Drive d = in(Phase::Holding);
        d.tick(1s);
        d.confirm();
        QCOMPARE(d.green(), 2500);
        d.state.plan.wayBack = wayBack;
        GateInputs inputs = goodInputs();
        inputs.users = UsersSay::Failing;
        if (checks)
            inputs.failedChecks = 3;
        else
            inputs.objective = Measure::Broken;
        d.tick(1s, inputs);
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.green(), green);
    }
};

QTEST_GUILESS_MAIN(WayBackTest)
#include "tst_way_back.moc"
