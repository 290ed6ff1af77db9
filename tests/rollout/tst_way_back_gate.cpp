#include "tests/rollout/drive.h"

using namespace Signalbox;
using namespace Signalbox::Rollout;

namespace {

GateInputs lost(GateInputs inputs = goodInputs())
{
    inputs.noWayBack = { QStringLiteral("way.key"), { { QStringLiteral("side"), QStringLiteral("blue") } } };
    inputs.wayBackLost = true;
    return inputs;
}

GateInputs notProven(GateInputs inputs = goodInputs())
{
    inputs = lost(inputs);
    inputs.wayBackLost = false;
    return inputs;
}

GateInputs checksFailed(GateInputs inputs)
{
    inputs.failedChecks = 3;
    inputs.users = UsersSay::Failing;
    return inputs;
}

Events::CandidateFails usersFail()
{
    return { RollBackCause::Failures, { QStringLiteral("users.fail"), {} }, false };
}

} // namespace

/// Without a proven way back nothing but a person rolls back, and what lasts is said.
class WayBackGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// The router would give everybody back by itself, to a side that nobody should be led to.
    void whileThereIsNoWayBackAnOrderHasNoLease()
    {
        Drive d = in(Phase::Idle);
        d.state.tends = true;
        d.tick(1ms);
        d.send(Events::Shift { Permyriad::ofPercent(40), {}, {} });
        QVERIFY(d.state.desired.lease > 0);
        d.tick(1ms, lost());
        d.send(Events::Shift { Permyriad::ofPercent(60), {}, {} });
        QCOMPARE(d.state.desired.greenShare, Permyriad::ofPercent(60));
        QCOMPARE(d.state.desired.lease, qint64(0));
        d.tick(1ms);
        d.send(Events::Shift { Permyriad::ofPercent(70), {}, {} });
        QVERIFY(d.state.desired.lease > 0);
    }

    void aRollbackThatIsDueHoldsAndPages_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("proven");
        for (const Phase phase : { Phase::Moving, Phase::Holding, Phase::Held, Phase::Baking }) {
            QTest::addRow("%s, lost", qPrintable(phaseName(phase))) << phase << true;
            QTest::addRow("%s, not proven", qPrintable(phaseName(phase))) << phase << false;
        }
    }
    void aRollbackThatIsDueHoldsAndPages()
    {
        QFETCH(Phase, phase);
        QFETCH(bool, proven);
        Drive d = in(phase);
        d.send(Events::Sent { d.state.desired.epoch });
        const Router::ControlWord was = d.state.desired;
        d.tick(1ms, checksFailed(proven ? lost() : notProven()));
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.no-way-back"));
        QVERIFY(d.state.wayBackPaged);
        QVERIFY(d.logged("held.no-way-back"));
        QCOMPARE(d.state.desired, was);
        d.send(usersFail());
        QCOMPARE(d.state.phase, Phase::Held);
        QVERIFY(!d.order());
        QVERIFY2(!d.logged("held.no-way-back"), "said once");
    }

    void aPersonAlwaysRollsBack()
    {
        for (const Phase phase : { Phase::Moving, Phase::Holding, Phase::Held, Phase::Baking, Phase::Promoting }) {
            Drive d = in(phase);
            d.tick(1ms, lost());
            d.send(operatorsBack.front());
            QCOMPARE(d.state.phase, Phase::RollingBack);
            QVERIFY(d.order() && d.order()->less);
            QCOMPARE(d.state.desired.candidateShare().value(), 0);
        }
    }

    void whatIsStillDueGoesOnceTheWayIsOpen()
    {
        Drive d = in(Phase::Holding);
        d.tick(1ms, checksFailed(lost()));
        QCOMPARE(d.state.phase, Phase::Held);
        d.tick(1ms, checksFailed(goodInputs()));
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QVERIFY(d.logged("way.open"));
    }

    void aShortLossIsNone()
    {
        Drive d = in(Phase::Holding);
        d.tick(1ms, lost());
        d.tick(500ms, lost());
        QCOMPARE(d.state.phase, Phase::Holding);
        QVERIFY(!d.state.wayBackPaged);
        d.tick(1ms);
        d.tick(9s, lost());
        QVERIFY2(!d.state.wayBackPaged, "counts from where it was last open");
    }

    void whatLastsHoldsAndPages_data()
    {
        QTest::addColumn<Phase>("phase");
        for (const Phase phase : { Phase::Moving, Phase::Holding, Phase::Baking })
            QTest::addRow("%s", qPrintable(phaseName(phase))) << phase;
    }
    void whatLastsHoldsAndPages()
    {
        QFETCH(Phase, phase);
        Drive d = in(phase);
        d.send(Events::Sent { d.state.desired.epoch });
        d.tick(1ms, lost());
        d.tick(11s, lost());
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.way-back"));
        QVERIFY(d.state.wayBackPaged);
        d.send(Events::Resume {});
        d.tick(1s, lost());
        QVERIFY2(d.state.phase != Phase::Held, "a person may go on");
    }

    void aRunThatIsHeldIsPagedToo()
    {
        Drive d = in(Phase::Held);
        d.tick(1ms, lost());
        d.tick(11s, lost());
        QVERIFY(d.state.wayBackPaged);
        QVERIFY(d.logged("held.way-back"));
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.by-operator"));
    }

    void noStepEndsWithoutIt()
    {
        Drive d = in(Phase::Holding);
        d.tick(1500ms, notProven());
        QCOMPARE(d.state.phase, Phase::Holding);
        QCOMPARE(d.state.waitingFor.code, QStringLiteral("wait.way-back"));
        d.tick(1ms);
        QCOMPARE(d.state.phase, Phase::Moving);
    }

    void aPlanThatAdvisesOnlySaysSo()
    {
        Drive d = in(Phase::Holding);
        d.state.plan.advise = true;
        d.tick(1ms, checksFailed(lost()));
        QCOMPARE(d.state.phase, Phase::Holding);
        QCOMPARE(d.state.advice.code, QStringLiteral("advice.roll-back"));
    }

    void aStepBackWaitsAsWell()
    {
        Drive d = in(Phase::Holding);
        d.confirm();
        d.tick(1s);
        d.send(Events::Sent { d.state.desired.epoch });
        d.confirm();
        const Router::ControlWord was = d.state.desired;
        QCOMPARE(was.candidateShare(), Permyriad::ofPercent(25));
        GateInputs inputs = lost();
        inputs.throttled = { QStringLiteral("gate.throttled"), {} };
        d.tick(1ms, inputs);
        QCOMPARE(d.state.phase, Phase::Held);
        QCOMPARE(d.state.desired, was);
    }
};

QTEST_GUILESS_MAIN(WayBackGateTest)
#include "tst_way_back_gate.moc"
