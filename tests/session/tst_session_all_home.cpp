// Roll back where no run is open: what is there already is said, once; what may not be there is ordered.

#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

/// A run that was rolled back and proven.
void endARun(SessionRig &rig)
{
    rig.startReady();
    rig.deploy();
    QTRY_COMPARE(rig.green(), 5);
    rig.post(Intents::RollBack { QStringLiteral("slow") });
    QTRY_COMPARE(rig.green(), 0);
    rig.traffic();
    QTRY_COMPARE(rig.state().outcome, Rollout::RunOutcome::RolledBack);
    QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
}

int count(const SessionRig &rig, const char *code)
{
    return int(std::count_if(rig.journal.begin(), rig.journal.end(), [code](const SessionRig::Journaled &each) {
        return each.entry.message.code == QLatin1String(code);
    }));
}

} // namespace

class SessionAllHomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void fortyPressesAfterARunOrderNothing()
    {
        SessionRig rig({ .lastRun = 6 });
        endARun(rig);
        QCOMPARE(rig.snapshot->lastRun.run, 7U);
        QCOMPARE(rig.snapshot->lastRun.outcome, Rollout::RunOutcome::RolledBack);
        QCOMPARE(rig.snapshot->lastRun.because, rig.state().reason);
        QVERIFY(!rig.snapshot->lastRun.because.code.isEmpty());
        QCOMPARE(lastRunOf(*rig.line("run.rolled-back")), rig.snapshot->lastRun); // as the next console reads it
        const Rollout::State before = rig.state();
        const qsizetype orders = rig.router->orders.size();
        for (int i = 0; i < 40; ++i) {
            rig.post(Intents::RollBack { QStringLiteral("drill") });
            rig.traffic();
            rig.turn();
        }
        QCOMPARE(rig.router->orders.size(), orders);
        QCOMPARE(count(rig, "run.rolled-back"), 1);
        QCOMPARE(count(rig, "rollout.nothing-to-bring-back"), 1);
        QCOMPARE(rig.state().run, 7U); // and why it was is not told otherwise
        QCOMPARE(rig.state().reason, before.reason);
        const QString told = words(rig.line("rollout.nothing-to-bring-back")->message);
        QVERIFY2(told.contains(QLatin1String("all production on blue")), qPrintable(told));
        QVERIFY2(told.endsWith(QLatin1String("nothing was ordered. drill")), qPrintable(told));
    }

    void whatMayNotBeThereIsOrdered_data()
    {
        QTest::addColumn<QString>("doubt");
        for (const char *doubt : { "down", "does not answer", "foreign", "open elsewhere" })
            QTest::newRow(doubt) << QString::fromLatin1(doubt);
    }
    void whatMayNotBeThereIsOrdered()
    {
        QFETCH(QString, doubt);
        SessionRig rig({ .lastRun = 6 });
        endARun(rig);
        const qsizetype orders = rig.router->orders.size();
        if (doubt == QLatin1String("down")) {
            rig.router->fakeNodes[Test::nodeA()].down = true;
            rig.pass(milliseconds(1200));
        } else if (doubt == QLatin1String("does not answer")) {
            rig.pass(milliseconds(1200));
            rig.router->fakeNodes[Test::nodeA()].silent = true;
        } else if (doubt == QLatin1String("foreign")) { // and younger than the last reading
            rig.router->setWord(Test::nodeA(),
                                Router::ControlWord { .greenShare = Permyriad::ofPercent(30), .epoch = 90 });
        } else {
            rig.session->takeForeignEntries({ { .message = { QStringLiteral("run.opened"), {} }, .run = 8 } });
        }
        rig.clock.advance(milliseconds(1));
        rig.post(Intents::RollBack {});
        QCOMPARE(count(rig, "rollout.nothing-to-bring-back"), 0);
        rig.router->fakeNodes[Test::nodeA()].down = false;
        for (int i = 0; i < 40 && rig.router->orders.size() == orders; ++i)
            rig.pass(milliseconds(100));
        QVERIFY2(rig.router->orders.size() > orders,
                 qPrintable(
                     QStringLiteral("phase %1, order %2").arg(int(rig.state().phase)).arg(rig.state().desired.epoch)));
        QVERIFY(!rig.router->orders.constLast().expectedEpoch); // whatever the node has
        QCOMPARE(rig.router->orders.constLast().word.candidateShare().value(), 0);
        QTRY_COMPARE(rig.state().run, 0U);
        if (doubt == QLatin1String("does not answer"))
            return;
        for (int i = 0; i < 30 && rig.state().phase != Rollout::Phase::Idle; ++i) {
            rig.pass(milliseconds(600));
            rig.traffic();
        }
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(count(rig, "run.rolled-back"), 1); // the run's own
        QCOMPARE(rig.snapshot->lastRun.run, 7U);
        rig.deploy();
        QTRY_VERIFY(rig.state().run > 7);
    }

    void theLastRunOfTheJournalIsKnownFromTheStart()
    {
        SessionRig rig({ .lastRun = 6, .ended = { 6, Rollout::RunOutcome::Promoted } });
        rig.startReady();
        QCOMPARE(rig.snapshot->lastRun, (LastRun { 6, Rollout::RunOutcome::Promoted }));
        const Message because { QStringLiteral("back.operator"),
                                { { QStringLiteral("reason"), QStringLiteral("x") } } };
        const WallTime at(milliseconds(1'795'400'000'000));
        rig.session->takeForeignEntries(
            { { .at = at,
                .message = { QStringLiteral("run.rolled-back"), { { QStringLiteral("because"), asArg(because) } } },
                .run = 7 } });
        rig.turn();
        QCOMPARE(rig.snapshot->lastRun, (LastRun { 7, Rollout::RunOutcome::RolledBack, at, because }));
    }

    void entriesThatWaitAreCounted()
    {
        SessionRig rig;
        rig.startReady();
        QCOMPARE(rig.snapshot->unwritten, 0);
        rig.journalProblem = QStringLiteral("disk full");
        rig.post(Intents::Hold {}); // a line
        QTRY_VERIFY(rig.snapshot->unwritten > 0);
        const QList<quint64> asked = [&rig] {
            rig.session->stop();
            return rig.session->openQuestions();
        }();
        QVERIFY(asked.size() >= rig.snapshot->unwritten);
        QCOMPARE(rig.session->lostEntries(), 0U);
    }
};

QTEST_GUILESS_MAIN(SessionAllHomeTest)
#include "tst_session_all_home.moc"
