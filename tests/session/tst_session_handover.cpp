#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

Router::ControlWord wordOf(int percent, quint64 epoch, Side active = Side::Blue)
{
    return { .greenShare = Permyriad::ofPercent(percent), .active = active, .epoch = epoch };
}

LogEntry runLine(const char *code, quint64 run)
{
    LogEntry entry;
    entry.message = { QString::fromLatin1(code), { { QStringLiteral("run"), run } } };
    entry.run = run;
    return entry;
}

qsizetype journaled(const SessionRig &rig, const char *code)
{
    return std::count_if(rig.journal.begin(), rig.journal.end(), [code](const SessionRig::Journaled &each) {
        return each.entry.message.code == QLatin1String(code);
    });
}

LogEntry request(const SessionRig &rig, const QString &verb)
{
    LogEntry entry;
    entry.at = rig.clock.wallNow();
    entry.operatorName = QStringLiteral("bo@desk-7");
    entry.run = rig.state().run;
    entry.epoch = rig.state().desired.epoch;
    entry.message = { QStringLiteral("request.made"),
                      { { QStringLiteral("id"), QStringLiteral("1") },
                        { QStringLiteral("verb"), verb },
                        { QStringLiteral("reason"), QStringLiteral("look") } } };
    return entry;
}

/// This console's own run, at 5 % in its hold.
void deployTo5(SessionRig &rig)
{
    rig.startReady();
    rig.deploy();
    QTRY_COMPARE(rig.green(), 5);
    rig.traffic();
    QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
}

} // namespace

/// Several consoles and commands on one service, which know of each other by router and journal.
class SessionHandoverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theDeskIsKeptWhileADeployWaitsForItsPreflight()
    {
        SessionRig::Options options;
        options.preflight = true;
        SessionRig rig(options);
        rig.startReady();
        QSignalSpy requested(rig.session.get(), &Session::Session::deskRequested);
        QSignalSpy released(rig.session.get(), &Session::Session::deskReleased);
        rig.deploy();
        QTRY_VERIFY(rig.snapshot->deployWaits);
        rig.turn();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(released.size(), 0);
    }

    void anOpenRunIsJoined()
    {
        SessionRig rig({ .word = wordOf(25, 4), .lastRun = 7, .openRun = 7 });
        rig.startReady();
        QCOMPARE(rig.state().run, 7U);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("held.joined"));
        QVERIFY(rig.logged("run.joined"));
        QCOMPARE(journaled(rig, "run.opened"), 0);
        rig.post(Intents::RollBack {});
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(journaled(rig, "run.rolled-back"), 1);
        rig.deploy(); // the next one is a new one
        QTRY_COMPARE(rig.state().run, 8U);
        QCOMPARE(journaled(rig, "run.opened"), 1);
    }

    void aRunThatEndedUnseenIsNotJoined()
    {
        SessionRig rig({ .word = wordOf(0, 4), .lastRun = 7, .openRun = 7 });
        rig.startReady();
        rig.router->setWord(Test::nodeA(), wordOf(50, 5));
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().run, 8U);
    }

    void anotherConsolesRunIsJoinedWhileBothRun()
    {
        SessionRig rig;
        rig.startReady();
        rig.session->takeForeignEntries({ runLine("run.opened", 3) });
        rig.router->setWord(Test::nodeA(), wordOf(5, 2));
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().run, 3U);
        QCOMPARE(journaled(rig, "run.opened"), 0);
        // Its end stands in the journal already when the split is seen: not once more.
        rig.session->takeForeignEntries({ runLine("run.rolled-back", 3) });
        rig.router->setWord(Test::nodeA(), wordOf(0, 3));
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(journaled(rig, "run.rolled-back"), 0);
    }

    void aHoldAskedThroughTheJournalHolds()
    {
        SessionRig rig;
        deployTo5(rig);
        LogEntry hold = request(rig, QStringLiteral("hold"));
        hold.epoch -= 1; // asked before the last step: a hold is right all the same
        rig.session->takeForeignEntries({ hold });
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        const auto held = rig.line("rollout.held");
        QVERIFY(held);
        QCOMPARE(held->operatorName, QStringLiteral("bo@desk-7"));
        QCOMPARE(journaled(rig, "request.taken"), 1);
        rig.session->takeForeignEntries({ request(rig, QStringLiteral("resume")) });
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.session->takeForeignEntries({ request(rig, QStringLiteral("next")) });
        QTRY_COMPARE(rig.green(), 25);
        QCOMPARE(journaled(rig, "request.taken"), 3);
        QCOMPARE(journaled(rig, "request.refused"), 0);
    }

    void whatIsAskedInVain_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("answered");
        QTest::newRow("another split") << "split" << true;
        QTest::newRow("another run") << "run" << true;
        QTest::newRow("unknown word") << "word" << true;
        QTest::newRow("too old") << "old" << false;
        QTest::newRow("from the future") << "future" << false;
    }
    void whatIsAskedInVain()
    {
        QFETCH(QString, what);
        QFETCH(bool, answered);
        SessionRig rig;
        deployTo5(rig);
        LogEntry asked = request(rig, QStringLiteral("next"));
        if (what == QLatin1String("split"))
            asked.epoch -= 1;
        else if (what == QLatin1String("run"))
            asked.run += 1;
        else if (what == QLatin1String("word"))
            asked.message.args.insert(QStringLiteral("verb"), QStringLiteral("dance"));
        else
            asked.at += seconds(what == QLatin1String("old") ? -11 : 11);
        const qsizetype orders = rig.router->orders.size();
        rig.session->takeForeignEntries({ asked });
        rig.turn();
        QCOMPARE(rig.router->orders.size(), orders);
        QCOMPARE(journaled(rig, "request.refused"), answered ? 1 : 0);
        QCOMPARE(journaled(rig, "request.taken"), 0);
    }

    // Two windows see one run: only the one that drives it may be asked.
    void aConsoleThatOnlyFollowsDoesNotAnswer()
    {
        SessionRig rig({ .word = wordOf(25, 4), .lastRun = 7, .openRun = 7 });
        rig.startReady();
        rig.session->takeForeignEntries({ request(rig, QStringLiteral("resume")) });
        rig.turn();
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(journaled(rig, "request.taken") + journaled(rig, "request.refused"), 0);
        rig.post(Intents::Resume {}); // from now on it does
        rig.turn();
        rig.session->takeForeignEntries({ request(rig, QStringLiteral("hold")) });
        QCOMPARE(journaled(rig, "request.taken"), 1);
    }

    void theIntentsByHandReachTheRouter()
    {
        SessionRig rig({ .word = wordOf(50, 4) });
        rig.startReady();
        rig.post(Intents::StepBack { QStringLiteral("slow") });
        QCOMPARE(rig.router->orders.size(), 1); // within the call: less never waits
        QTRY_COMPARE(rig.green(), 25);
        rig.post(Intents::PromoteAtOnce { QString() });
        rig.turn();
        QVERIFY(rig.logged("rollout.refused-no-reason"));
        rig.post(Intents::PromoteAtOnce { QStringLiteral("blue burns") });
        QTRY_COMPARE(rig.wordOf()->active, Side::Green);
        QCOMPARE(rig.green(), 100);
        QTRY_COMPARE(rig.state().outcome, Rollout::RunOutcome::Promoted);
        rig.post(Intents::RollBack {});
        QTRY_COMPARE(rig.wordOf()->active, Side::Blue);
        rig.traffic();
        QTRY_COMPARE(rig.state().outcome, Rollout::RunOutcome::RolledBack);
        rig.post(Intents::Retry {});
        QTRY_COMPARE(rig.green(), 5);
        QCOMPARE(rig.state().plan, SessionRig::plan());
    }
};

QTEST_GUILESS_MAIN(SessionHandoverTest)
#include "tst_session_handover.moc"
