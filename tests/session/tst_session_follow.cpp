// A console that watches shows the run of the one that operates as it goes on there.
#include "core/journal/record.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;

using Test::SessionRig;

namespace {

Desk deskOf(const QString &id)
{
    Desk desk = thisDesk(QStringLiteral("bo@desk-7"), QStringLiteral("deploy"));
    desk.id = id;
    return desk;
}

/// Run 7 is open, with 5 % on green, and nobody is at it.
SessionRig::Options foundOpen()
{
    return { .word = Router::ControlWord { .greenShare = Permyriad::ofPercent(5), .epoch = 2 },
             .lastRun = 7,
             .openRun = 7 };
}

/// What the journal would give back.
LogEntry stored(const SessionRig::Journaled &line)
{
    LogEntry entry = line.entry;
    entry.message.args = Journal::argsFromText(Journal::argsToText(entry.message.args));
    return entry;
}

/// Users' requests fail on green, as this console sees them.
void failOn(SessionRig &rig)
{
    rig.finishRequests(Side::Blue, 60);
    rig.finishRequests(Side::Green, 30, Outcome::ServerError);
}

/// How often this console journaled that.
int told(const SessionRig &rig, const char *code = "rollout.rolling-back")
{
    return int(std::count_if(rig.journal.cbegin(), rig.journal.cend(), [code](const SessionRig::Journaled &each) {
        return each.entry.message.code == QLatin1String(code);
    }));
}

/// One console drives, another watches: one router, one journal, one time.
class TwoConsoles
{
public:
    explicit TwoConsoles(const SessionRig::Options &watching = {}, const SessionRig::Options &driving = {})
        : driver(driving)
        , watcher(watching)
    {
    }

    void start()
    {
        driver.startReady();
        watcher.startReady();
        watcher.session->takeDesk(deskOf(QStringLiteral("test")), false);
    }
    /// The router and the journal are the same for both.
    void share()
    {
        watcher.router->setWord(Test::nodeA(), driver.wordOf());
        QList<LogEntry> events;
        QList<LogEntry> lines;
        for (; m_told < driver.journal.size(); ++m_told) {
            const SessionRig::Journaled &each = driver.journal.at(m_told);
            (each.kind == QLatin1String("event") ? events : lines).append(stored(each));
        }
        for (; m_answered < watcher.journal.size(); ++m_answered) {
            const SessionRig::Journaled &each = watcher.journal.at(m_answered);
            if (each.kind != QLatin1String("event"))
                driver.session->takeForeignEntries({ stored(each) });
        }
        watcher.session->takeForeignEvents(events);
        watcher.session->takeForeignEntries(lines);
    }
    void pass(milliseconds time)
    {
        for (; time > milliseconds(0); time -= milliseconds(600)) {
            watcher.clock.advance(milliseconds(600));
            driver.pass(milliseconds(600));
            share();
            watcher.turn();
        }
    }
    void traffic()
    {
        driver.traffic();
        watcher.router->setWord(Test::nodeA(), driver.wordOf());
        watcher.traffic();
    }
    /// Up to the hold of the first step.
    void deploy()
    {
        driver.deploy();
        QTRY_COMPARE(driver.green(), 5);
        traffic();
        QTRY_COMPARE(driver.state().phase, Rollout::Phase::Holding);
        share();
        pass(milliseconds(600)); // the watcher reads the router
        QTRY_VERIFY(watcher.logged("run.joined"));
    }
    void deploySeenByBoth()
    {
        start();
        deploy();
        QTRY_COMPARE(watcher.state().phase, Rollout::Phase::Holding);
    }
    void toNextStep()
    {
        const int step = driver.state().step;
        for (int i = 0; i < 10 && driver.state().step == step; ++i) {
            traffic();
            pass(milliseconds(600));
        }
        QCOMPARE(driver.state().step, step + 1);
        traffic();
        pass(milliseconds(600));
    }

    SessionRig driver;
    SessionRig watcher;

private:
    qsizetype m_told = 0;
    qsizetype m_answered = 0;
};

} // namespace

class SessionFollowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// Its order and its lines are here before it is read who operates: that is no change behind anybody's back.
    void aRunThatJustBeganElsewhereIsNotCalledHeld()
    {
        TwoConsoles both;
        both.driver.startReady();
        both.watcher.startReady();
        both.driver.deploy();
        QTRY_COMPARE(both.driver.green(), 5);
        both.share();
        both.watcher.clock.advance(milliseconds(300));
        both.watcher.turn(); // it reads the router
        QCOMPARE(both.watcher.state().phase, Rollout::Phase::Idle);
        both.watcher.session->takeDesk(deskOf(QStringLiteral("test")), false);
        both.traffic();
        both.pass(milliseconds(1200));
        QTRY_VERIFY(both.watcher.logged("run.joined"));
        QVERIFY(!both.watcher.logged("rollout.held"));
    }

    /// Nobody is asked to take over what somebody is at: said once, and no warning in either log.
    void aRunThatIsFoundMovingElsewhereIsWatched()
    {
        SessionRig rig({ .word = Router::ControlWord { .greenShare = Permyriad::ofPercent(5), .epoch = 2 },
                         .lastRun = 7,
                         .openRun = 7,
                         .operatedBy = deskOf(QStringLiteral("test")) });
        rig.startReady();
        QVERIFY(rig.logged("desk.other"));
        const std::optional<LogEntry> watched = rig.line("rollout.watched");
        QVERIFY(watched);
        QCOMPARE(watched->level, Level::Info);
        const QString said = words(watched->message).replace(QChar(0x202f), QLatin1Char(' '));
        QVERIFY2(said.contains(QStringLiteral("run 7 has 5 % to green")), qPrintable(said));
        QVERIFY(!rig.logged("rollout.held"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Held); // nothing moves by this console
    }

    void aRunThatNobodyOperatesIsHeld()
    {
        SessionRig rig({ .word = Router::ControlWord { .greenShare = Permyriad::ofPercent(5), .epoch = 2 },
                         .lastRun = 7,
                         .openRun = 7 });
        rig.startReady();
        QVERIFY(!rig.logged("rollout.watched"));
        QVERIFY(rig.logged("rollout.held"));
    }

    void theRunIsShownAsItMoves()
    {
        TwoConsoles consoles;
        consoles.start();
        consoles.deploy();
        const SessionRig &watcher = consoles.watcher;
        QTRY_COMPARE(watcher.state().phase, Rollout::Phase::Holding);
        QCOMPARE(watcher.state().step, 0);
        QCOMPARE(watcher.state().run, consoles.driver.state().run);
        const auto left = watcher.state().holdLeft(watcher.clock.now());
        const auto theirs = consoles.driver.state().holdLeft(consoles.driver.clock.now());
        QVERIFY(left && theirs);
        QVERIFY(std::chrono::abs(*left - *theirs) < milliseconds(700)); // one round of the test's own time
        consoles.toNextStep();
        QTRY_COMPARE(watcher.state().step, 1);
        QVERIFY(watcher.state().phase == Rollout::Phase::Moving || watcher.state().phase == Rollout::Phase::Holding);
        QCOMPARE(watcher.state().desired.epoch, consoles.driver.state().desired.epoch);
        QVERIFY(!watcher.logged("foreign.changed") && !watcher.logged("rollout.held"));
        QVERIFY(watcher.router->orders.isEmpty());
        QVERIFY(watcher.state().candidateRequests > 0); // counted here, not told
    }

    void whoComesLaterSeesItToo()
    {
        SessionRig driver;
        driver.startReady();
        driver.deploy();
        QTRY_COMPARE(driver.green(), 5);
        driver.traffic();
        QTRY_COMPARE(driver.state().phase, Rollout::Phase::Holding);
        SessionRig::Options options;
        options.word = driver.wordOf();
        options.openRun = options.lastRun = driver.state().run;
        for (const SessionRig::Journaled &each : driver.journal) {
            if (each.kind == QLatin1String("event"))
                options.events.append(stored(each));
        }
        SessionRig watcher(options);
        watcher.startReady();
        QCOMPARE(watcher.state().phase, Rollout::Phase::Held); // nobody is known to operate
        watcher.session->takeDesk(deskOf(QStringLiteral("test")), false);
        QTRY_COMPARE(watcher.state().phase, Rollout::Phase::Holding);
        QCOMPARE(watcher.state().step, 0);
        // An order of anybody else is not theirs.
        Router::ControlWord other = *driver.wordOf();
        other.greenShare = Permyriad::ofPercent(40);
        ++other.epoch;
        watcher.router->setWord(Test::nodeA(), other);
        watcher.pass(milliseconds(1800));
        QTRY_VERIFY(watcher.logged("foreign.changed"));
        QCOMPARE(watcher.state().phase, Rollout::Phase::Held);
        QCOMPARE(watcher.state().desired, other);
    }

    void holdIsAskedOfWhoMovesIt()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        consoles.watcher.post(Intents::Hold { QStringLiteral("look at the bill") });
        consoles.share();
        QTRY_COMPARE(consoles.driver.state().phase, Rollout::Phase::Held);
        consoles.share();
        QTRY_COMPARE(consoles.watcher.state().phase, Rollout::Phase::Held);
        QVERIFY(words(consoles.watcher.state().heldBecause).contains(QLatin1String("look at the bill")));
        QTRY_VERIFY(consoles.watcher.logged("request.taken"));
    }

    void whatIsLeftBehindIsHeldHere()
    {
        TwoConsoles consoles;
        consoles.start();
        consoles.deploy();
        consoles.toNextStep();
        QTRY_COMPARE(consoles.watcher.state().step, 1);
        consoles.watcher.session->takeDesk(std::nullopt, false);
        QTRY_COMPARE(consoles.watcher.state().phase, Rollout::Phase::Held);
        QCOMPARE(consoles.watcher.state().heldBecause.code, QStringLiteral("held.followed"));
        consoles.watcher.post(Intents::RollBack {});
        QTRY_COMPARE(consoles.watcher.green(), 0);
    }

    void theRollbackHereIsShownHere()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        consoles.watcher.post(Intents::RollBack {});
        QTRY_COMPARE(consoles.watcher.state().phase, Rollout::Phase::RollingBack);
        QCOMPARE(consoles.watcher.green(), 0);
    }

    /// Both see the same failures at the same moment: both order at once, and one tells it.
    void oneRollbackIsToldOnce()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        failOn(consoles.driver);
        failOn(consoles.watcher);
        QTRY_COMPARE(consoles.watcher.green(), 0); // waits for nothing
        QTRY_COMPARE(consoles.driver.green(), 0);
        QCOMPARE(told(consoles.watcher), 0);
        consoles.share();
        QTRY_VERIFY(consoles.watcher.logged("rollout.back-joined"));
        consoles.pass(milliseconds(3000));
        QCOMPARE(told(consoles.driver), 1);
        QCOMPARE(told(consoles.watcher), 0);
        const std::optional<LogEntry> joined = consoles.watcher.line("rollout.back-joined");
        QCOMPARE(joined->level, Level::Info);
        QVERIFY2(words(joined->message).contains(QStringLiteral("users' requests on green failed")),
                 qPrintable(words(joined->message)));
    }

    /// Whoever sees it alone says so, with the time at which it was.
    void aRollbackThatNobodyElseTellsIsTold()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        SessionRig &watcher = consoles.watcher;
        failOn(watcher);
        QTRY_COMPARE(watcher.green(), 0);
        const WallTime at = watcher.clock.wallNow();
        watcher.pass(milliseconds(1200));
        QCOMPARE(told(watcher), 0);
        watcher.pass(milliseconds(600));
        QTRY_COMPARE(told(watcher), 1);
        QCOMPARE(watcher.line("rollout.rolling-back")->at, at);
        QCOMPARE(watcher.line("rollout.rolling-back")->level, Level::Error);
    }

    /// Nor is it lost when the console ends meanwhile; and what a person did is said at once.
    void aRollbackIsToldBeforeTheEnd()
    {
        TwoConsoles ending;
        ending.deploySeenByBoth();
        failOn(ending.watcher);
        QTRY_COMPARE(ending.watcher.green(), 0);
        QCOMPARE(told(ending.watcher), 0);
        ending.watcher.session->stop();
        QCOMPARE(told(ending.watcher), 1);

        TwoConsoles asked;
        asked.deploySeenByBoth();
        asked.watcher.post(Intents::RollBack { QStringLiteral("bad answers") });
        QCOMPARE(told(asked.watcher), 1);
    }

    /// Both roll back, both see it proven, and the journal has the run's end once; whoever ended it by hand says so.
    void oneEndIsToldOnce_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : { "both", "the watcher's person", "the driver's person" })
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    void oneEndIsToldOnce()
    {
        QFETCH(QString, by);
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        SessionRig &driver = consoles.driver;
        SessionRig &watcher = consoles.watcher;
        if (by == QLatin1String("both")) {
            failOn(driver);
            failOn(watcher);
            QTRY_COMPARE(watcher.green(), 0);
        } else {
            (by.startsWith(QLatin1String("the watcher")) ? watcher : driver).post(Intents::RollBack {});
        }
        if (watcher.green() == 0 && driver.green() != 0)
            driver.router->setWord(Test::nodeA(), watcher.wordOf());
        for (int i = 0; i < 12; ++i) {
            driver.traffic();
            watcher.traffic();
            consoles.pass(milliseconds(600));
        }
        QTRY_COMPARE(driver.state().phase, Rollout::Phase::Idle);
        QTRY_COMPARE(watcher.state().phase, Rollout::Phase::Idle);
        consoles.pass(milliseconds(4200));
        QCOMPARE(told(driver, "run.rolled-back") + told(watcher, "run.rolled-back"), 1);
        QVERIFY(driver.logged("run.rolled-back") && watcher.logged("run.rolled-back"));
    }

    /// The same hold has the same time on both, whoever looks later, and whoever takes it over.
    void aHoldHasOneTime()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        SessionRig &driver = consoles.driver;
        SessionRig &watcher = consoles.watcher;
        consoles.pass(milliseconds(1200));
        driver.clock.advance(milliseconds(377)); // the watcher's clock stands elsewhere
        driver.post(Intents::Hold { QStringLiteral("look at the bill") });
        QTRY_COMPARE(driver.state().phase, Rollout::Phase::Held);
        const WallTime at = driver.snapshot->phaseAt;
        QVERIFY(at != WallTime {});
        consoles.pass(milliseconds(3000));
        QTRY_COMPARE(watcher.state().phase, Rollout::Phase::Held);
        QCOMPARE(watcher.snapshot->phaseAt, at);
        QCOMPARE(driver.snapshot->phaseAt, at);
        QVERIFY(driver.snapshot->heldBy.isEmpty());
        QCOMPARE(watcher.snapshot->heldBy, QStringLiteral("bo@desk-7 (deploy)"));

        watcher.post(Intents::TakeOver { QStringLiteral("they left") });
        Desk mine = deskOf(QStringLiteral("watcher"));
        mine.reason = QStringLiteral("they left");
        mine.since = watcher.clock.wallNow();
        watcher.session->takeDesk(mine, true);
        driver.session->takeDesk(mine, false);
        consoles.pass(milliseconds(600));
        QTRY_VERIFY(watcher.snapshot->operatedBy.isEmpty() && !driver.snapshot->operatedBy.isEmpty());
        QCOMPARE(watcher.snapshot->phaseAt, at);
        QCOMPARE(driver.snapshot->phaseAt, at);
        QVERIFY(words(watcher.state().heldBecause).contains(QLatin1String("look at the bill")));
        QCOMPARE(watcher.snapshot->heldBy, QStringLiteral("bo@desk-7 (deploy)"));
    }

    /// What is taken over while it moves is held from then on, by the desk's own time.
    void aRunTakenOverIsHeldSinceThen()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        SessionRig &driver = consoles.driver;
        SessionRig &watcher = consoles.watcher;
        watcher.post(Intents::TakeOver { QStringLiteral("they left") });
        Desk mine = deskOf(QStringLiteral("watcher"));
        mine.reason = QStringLiteral("they left");
        mine.since = watcher.clock.wallNow() - milliseconds(5);
        watcher.session->takeDesk(mine, true);
        driver.clock.advance(milliseconds(400));
        driver.session->takeDesk(mine, false);
        QTRY_COMPARE(driver.state().phase, Rollout::Phase::Held);
        consoles.pass(milliseconds(600));
        QTRY_COMPARE(watcher.snapshot->phaseAt, mine.since);
        QTRY_COMPARE(driver.snapshot->phaseAt, mine.since);
        QCOMPARE(watcher.state().heldBecause.code, QStringLiteral("held.desk-taken"));
        QCOMPARE(driver.state().heldBecause.code, QStringLiteral("held.desk-taken"));
    }

    void itsEndIsTheirs()
    {
        TwoConsoles consoles;
        consoles.deploySeenByBoth();
        consoles.driver.post(Intents::RollBack { QStringLiteral("bad answers") });
        QTRY_COMPARE(consoles.driver.green(), 0);
        consoles.share();
        QTRY_VERIFY(consoles.watcher.state().phase == Rollout::Phase::RollingBack
                    || consoles.watcher.state().phase == Rollout::Phase::Idle);
        consoles.traffic();
        consoles.pass(milliseconds(1200));
        QTRY_COMPARE(consoles.watcher.state().phase, Rollout::Phase::Idle);
        QCOMPARE(consoles.watcher.state().outcome, Rollout::RunOutcome::RolledBack);
        QVERIFY(!consoles.watcher.logged("foreign.changed"));
    }

    /// What was found is told as long as it is there.
    void whatMovesOnIsNotToldAsItWasFound()
    {
        TwoConsoles consoles(foundOpen(), foundOpen());
        consoles.start();
        QTRY_VERIFY(consoles.watcher.snapshot->found);
        consoles.driver.post(Intents::Shift { Permyriad::ofPercent(40), QStringLiteral("on") });
        QTRY_COMPARE(consoles.driver.green(), 40);
        consoles.share();
        consoles.pass(milliseconds(1200));
        QTRY_COMPARE(consoles.watcher.state().desired.greenShare, Permyriad::ofPercent(40));
        QTRY_VERIFY(!consoles.watcher.snapshot->found);
        consoles.watcher.session->takeDesk(std::nullopt, false); // nobody is at it: the bar would be shown
        consoles.pass(milliseconds(600));
        QVERIFY(!consoles.watcher.snapshot->found);
    }

    /// What is done here later belongs to the run that is open, not to the one that was closed there.
    void whatIsAcceptedElsewhereIsWatchedAndTakenOver()
    {
        TwoConsoles consoles(foundOpen(), foundOpen());
        consoles.start();
        QTRY_VERIFY(consoles.driver.state().found);
        QCOMPARE(consoles.watcher.state().run, 7u);
        consoles.driver.post(Intents::Accept { QStringLiteral("meant so") });
        QTRY_COMPARE(consoles.driver.state().run, 8u);
        consoles.share();
        QTRY_COMPARE(consoles.watcher.state().run, 8u);
        QCOMPARE(consoles.watcher.state().phase, Rollout::Phase::Held);
        for (const SessionRig::Journaled &each : std::as_const(consoles.watcher.journal)) { // once is enough
            QVERIFY(each.entry.message.code != QLatin1String("run.accepted"));
            QVERIFY(each.entry.message.code != QLatin1String("run.opened"));
        }
        consoles.watcher.session->takeDesk(std::nullopt, false);
        consoles.watcher.post(Intents::RollBack {});
        QTRY_COMPARE(consoles.watcher.green(), 0);
        consoles.watcher.traffic();
        consoles.watcher.pass(milliseconds(1200));
        QTRY_VERIFY(consoles.watcher.line("run.rolled-back"));
        QCOMPARE(consoles.watcher.line("run.rolled-back")->run, 8u);
    }

    void whatDoesNotFitIsNotShown_data()
    {
        QTest::addColumn<bool>("late"); // what comes late is put in its place; what is wrong makes all unknown
        QTest::newRow("in another order") << true;
        QTest::newRow("something else was decided") << false;
    }
    void whatDoesNotFitIsNotShown()
    {
        QFETCH(bool, late);
        SessionRig driver;
        driver.startReady();
        driver.deploy();
        QTRY_COMPARE(driver.green(), 5);
        driver.traffic();
        QTRY_COMPARE(driver.state().phase, Rollout::Phase::Holding);
        QList<LogEntry> events;
        for (const SessionRig::Journaled &each : driver.journal) {
            if (each.kind == QLatin1String("event"))
                events.append(stored(each));
        }
        QVERIFY(events.size() >= 3);
        if (late) {
            events.swapItemsAt(1, events.size() - 1);
        } else {
            QVariantMap decided = events.last().message.args.value(QStringLiteral("decided")).toMap();
            decided.insert(QStringLiteral("phase"), QStringLiteral("baking"));
            events.last().message.args.insert(QStringLiteral("decided"), decided);
        }
        FollowedRuns runs;
        for (const LogEntry &event : events)
            runs.take(event, driver.clock.now());
        runs.take(events.constFirst(), driver.clock.now()); // told twice
        const Rollout::State *state = runs.of(QStringLiteral("test"));
        QCOMPARE(state != nullptr, late);
        QVERIFY(!late || state->phase == Rollout::Phase::Holding);
        QVERIFY(runs.ordered(QStringLiteral("test"), driver.state().desired.epoch));
        QVERIFY(!runs.of(QStringLiteral("another")));
    }
};

QTEST_GUILESS_MAIN(SessionFollowTest)
#include "tst_session_follow.moc"
