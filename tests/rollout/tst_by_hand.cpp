#include "tests/rollout/drive.h"

using namespace Signalbox;
using namespace Signalbox::Rollout;

namespace {

void everyPhase()
{
    QTest::addColumn<int>("phase");
    for (int phase = int(Phase::Unknown); phase <= int(Phase::RollingBack); ++phase)
        QTest::newRow(qPrintable(phaseName(Phase(phase)))) << phase;
}

bool logged(const Drive &d, QLatin1String start)
{
    return std::any_of(d.effects.begin(), d.effects.end(), [start](const Effect &effect) {
        const auto *log = std::get_if<Effects::Log>(&effect);
        return log && log->message.code.startsWith(start);
    });
}

const Events::PromoteAtOnce atOnce { QStringLiteral("blue burns"), 9, QStringLiteral("v2") };

} // namespace

/// What a person may ask for at any time: defined in every state.
class ByHandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void aStepBackInEveryState_data() { everyPhase(); }
    void aStepBackInEveryState()
    {
        QFETCH(int, phase);
        Drive d = in(Phase(phase));
        const State before = d.state;
        d.send(Events::StepBack { QStringLiteral("slow") });
        switch (Phase(phase)) {
        case Phase::Moving: // 5 % was never sent: nothing has moved
            QCOMPARE(d.state.phase, Phase::Idle);
            QVERIFY(!d.order());
            return;
        case Phase::Holding:
        case Phase::Held: // from 5 %, the lowest: all of it
            QCOMPARE(d.state.phase, Phase::RollingBack);
            QCOMPARE(d.state.cause, RollBackCause::Operator);
            QVERIFY(d.order()->less);
            QCOMPARE(d.green(), 0);
            return;
        case Phase::Baking:
            QCOMPARE(d.state.phase, Phase::Held);
            QVERIFY(d.order()->less);
            QCOMPARE(d.green(), 5000);
            QCOMPARE(d.state.step, 2);
            d.confirm();
            d.send(Events::Resume {}); // and on from there
            QCOMPARE(d.state.phase, Phase::Holding);
            d.tick(1s);
            QCOMPARE(d.green(), 10000);
            return;
        case Phase::Unknown:
        case Phase::Idle:
        case Phase::Promoting:
        case Phase::RollingBack:
            QVERIFY(d.logged("rollout.no-step-back"));
            QCOMPARE(d.state, before);
            return;
        }
    }

    void aStepBackTakesBackWhatWasNotSent()
    {
        Drive d = in(Phase::Holding);
        d.send(Events::Next {});
        QCOMPARE(d.green(), 2500);
        d.send(Events::StepBack {});
        QVERIFY(!d.order()); // 5 % is what every node has
        QCOMPARE(d.green(), 500);
        QCOMPARE(d.state.phase, Phase::Held);
    }

    void aStepBackFromBetweenTwoSteps()
    {
        Drive d = in(Phase::Holding);
        d.send(Events::Shift { Permyriad::of(4321), {}, 8 });
        d.send(Events::Sent { d.state.desired.epoch });
        d.send(Events::StepBack {});
        QCOMPARE(d.green(), 2500);
        QVERIFY(d.order()->less);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.stepped-back"));
    }

    // While a rollback waits for its proof a person may shift again: that gives more, and waits for the journal.
    void aShiftDuringARollbackIsJournaledFirst()
    {
        Drive d = in(Phase::RollingBack);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        d.send(Events::Shift { Permyriad::of(1234), {}, 8 });
        QVERIFY(d.order());
        QVERIFY(!d.order()->less);
        QVERIFY(!d.state.sent);
    }

    // Where no run is open a rollback is of none: the last one has ended, and for a reason of its own.
    void aRollbackWithNoRunOpenIsOfNone()
    {
        Drive d = in(Phase::Holding);
        d.send(operatorsBack.front());
        d.confirm();
        QCOMPARE(d.state.outcome, RunOutcome::RolledBack);
        QCOMPARE(d.state.run, 7U);
        Events::RollBack again = operatorsBack.front();
        again.ofNoRun = true;
        d.send(again);
        QVERIFY(d.order()); // it goes out all the same
        QCOMPARE(d.state.run, 0U);
        d.confirm();
        QCOMPARE(d.state.phase, Phase::Idle);
        for (const Effect &effect : d.effects) {
            if (const auto *finished = std::get_if<Effects::RunFinished>(&effect))
                QCOMPARE(finished->run, 0U);
        }
        d.send(Events::Retry { 8, QStringLiteral("v2"), std::nullopt });
        QVERIFY(d.logged("rollout.nothing-to-retry")); // none of a run is the last thing that was done
    }

    void aRollbackOfWhatWasPromotedIsOfThatRun()
    {
        Drive d = in(Phase::Promoting);
        d.confirm();
        QCOMPARE(d.state.outcome, RunOutcome::Promoted);
        Events::RollBack back = operatorsBack.front();
        back.ofNoRun = true; // none is open
        d.send(back);
        QCOMPARE(d.state.desired.active, Side::Blue);
        QCOMPARE(d.state.run, 7U);
    }

    void aRollbackBeforeTheRouterWasReadOpensNoRun()
    {
        Drive d = in(Phase::Unknown);
        d.send(operatorsBack.front());
        d.send(Events::RouterRead { { .epoch = 3 }, 0 });
        QCOMPARE(d.state.phase, Phase::RollingBack);
        QCOMPARE(d.state.run, 0U);
        QCOMPARE(d.order()->word.epoch, 4U);
        QVERIFY(std::none_of(d.effects.begin(), d.effects.end(),
                             [](const Effect &effect) { return std::holds_alternative<Effects::RunOpened>(effect); }));
        QVERIFY(!d.state.rollBackWanted);
    }

    void promotingAtOnceInEveryState_data() { everyPhase(); }
    void promotingAtOnceInEveryState()
    {
        QFETCH(int, phase);
        Drive d = in(Phase(phase));
        const State before = d.state;
        d.send(atOnce);
        switch (Phase(phase)) {
        case Phase::Unknown:
        case Phase::Promoting:
        case Phase::RollingBack: // not acknowledged yet: nothing overtakes the way back
            QVERIFY(logged(d, QLatin1String("rollout.refused")));
            QCOMPARE(d.state, before);
            return;
        case Phase::Idle:
        case Phase::Moving:
        case Phase::Holding:
        case Phase::Held:
        case Phase::Baking:
            break;
        }
        QCOMPARE(d.state.phase, Phase::Promoting);
        QCOMPARE(d.state.run, Phase(phase) == Phase::Idle ? 9U : 7U);
        QCOMPARE(d.state.desired.active, Side::Green);
        QCOMPARE(d.green(), 10000);
        QVERIFY(!d.order()->less); // it gives more: journaled first
        QVERIFY(words(d.order()->why).contains(QStringLiteral("blue burns")));
        Drive failed = d;
        failed.send(Events::JournalFailed { failed.state.desired.epoch, QStringLiteral("disk full") });
        QCOMPARE(failed.state.desired.active, Side::Blue);
        QVERIFY(failed.state.phase == Phase::Held || failed.state.phase == Phase::Idle);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        QCOMPARE(d.state.outcome, RunOutcome::Promoted);
        QVERIFY(d.logged("order.active-acknowledged"));
        d.send(operatorsBack.front()); // and back is where it was
        QCOMPARE(d.state.desired.active, Side::Blue);
        QCOMPARE(d.green(), 0);
    }

    void promotingAtOnceNeedsAReason()
    {
        Drive d = in(Phase::Holding);
        const State before = d.state;
        d.send(Events::PromoteAtOnce { QStringLiteral("  "), 9, {} });
        QVERIFY(d.logged("rollout.refused-no-reason"));
        QCOMPARE(d.state, before);
    }

    void aRetryInEveryState_data() { everyPhase(); }
    void aRetryInEveryState()
    {
        QFETCH(int, phase);
        Drive d = in(Phase(phase));
        const State before = d.state;
        d.send(Events::Retry { 8, QStringLiteral("v2"), std::nullopt });
        QCOMPARE(d.state, before); // nothing was rolled back yet, or something is open
        QVERIFY(Phase(phase) == Phase::Idle ? d.logged("rollout.nothing-to-retry")
                                            : logged(d, QLatin1String("rollout.refused")));
    }

    void aRetryDeploysTheSamePlanAgain()
    {
        Config::Plan plan = shortPlan();
        plan.name = QStringLiteral("mine");
        plan.steps[0].candidateShare = Permyriad::of(300);
        Drive d;
        d.send(Events::Deploy { plan, 7, QStringLiteral("v2"), std::nullopt });
        d.confirm();
        d.send(operatorsBack.front());
        d.send(Events::Acknowledged { d.state.desired.epoch });
        Drive early = d; // every node has the way back; users' requests may prove it later
        early.send(Events::Retry { 8, QStringLiteral("v2"), std::nullopt });
        QCOMPARE(early.green(), 300);
        d.send(Events::Observed { d.state.desired.epoch });
        Drive refused = d;
        refused.send(Events::Retry { 8, QStringLiteral("v2"), Message { QStringLiteral("no"), {} } });
        QVERIFY(refused.logged("rollout.refused"));
        QCOMPARE(refused.state.phase, Phase::Idle);
        d.send(Events::Retry { 8, QStringLiteral("v3"), std::nullopt });
        QCOMPARE(d.state.run, 8U);
        QCOMPARE(d.state.plan, plan);
        QCOMPARE(d.state.version, QStringLiteral("v3"));
        QCOMPARE(d.state.phase, Phase::Moving);
        QCOMPARE(d.green(), 300);
        QVERIFY(!d.order()->less);
    }

    void aPromotedRunIsNotRetried()
    {
        Drive d = in(Phase::Promoting);
        d.send(Events::Acknowledged { d.state.desired.epoch });
        d.send(Events::Retry { 8, QStringLiteral("v2"), std::nullopt });
        QVERIFY(d.logged("rollout.nothing-to-retry"));
        QCOMPARE(d.state.phase, Phase::Idle);
    }

    void anOpenRunIsJoinedNotOpened()
    {
        Drive d;
        d.state = {};
        const Router::ControlWord word { .greenShare = Permyriad::ofPercent(25), .epoch = 4 };
        d.send(Events::RouterRead { word, 6, true });
        QCOMPARE(d.state.run, 6U);
        QCOMPARE(d.state.heldBecause.code, QStringLiteral("held.joined"));
        const auto opened = std::find_if(d.effects.begin(), d.effects.end(), [](const Effect &effect) {
            return std::holds_alternative<Effects::RunOpened>(effect);
        });
        QVERIFY(opened != d.effects.end());
        QVERIFY(std::get<Effects::RunOpened>(*opened).joined);
    }
};

QTEST_GUILESS_MAIN(ByHandTest)
#include "tst_by_hand.moc"
