#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace std::chrono_literals;
using Session::LinkState;
using Session::SightWatch;
using Session::TimeWatch;

namespace {

/// A run that stands at 25 %, its clock running for an hour.
void bringTo25(SessionRig &rig)
{
    Config::Plan plan = SessionRig::plan();
    for (Config::PlanStep &step : plan.steps)
        step.hold = 1h;
    plan.steps[0].hold = 0ms;
    plan.steps[0].minimumRequests = 0;
    plan.steps[0].gates.clear();
    rig.startReady();
    rig.post(Session::Intents::Deploy { plan });
    QTRY_COMPARE(rig.green(), 5);
    rig.turn();
    rig.traffic();
    QTRY_COMPARE(rig.green(), 25);
    rig.turn();
    rig.traffic();
    QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
}

enum class Pause { Suspended, StoodStill };

void pauseFor(SessionRig &rig, Pause how, nanoseconds time)
{
    if (how == Pause::Suspended)
        rig.clock.suspend(time);
    else
        rig.clock.advance(time);
}

} // namespace

/// The laptop is suspended, the program stopped, the clock of the day set: nothing goes on as if nothing had happened.
class TestFaultsTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void whatTheClocksTell_data()
    {
        QTest::addColumn<qint64>("ranMs");
        QTest::addColumn<qint64>("sleptMs");
        QTest::addColumn<qint64>("steppedMs");
        QTest::addColumn<qint64>("awayMs");
        QTest::addColumn<bool>("suspended");
        QTest::addColumn<qint64>("toldStepMs");
        QTest::newRow("a tick") << 50LL << 0LL << 0LL << 0LL << false << 0LL;
        QTest::newRow("a late tick") << 4900LL << 0LL << 0LL << 0LL << false << 0LL;
        QTest::newRow("a second of NTP") << 50LL << 0LL << 1000LL << 0LL << false << 0LL;
        QTest::newRow("suspended") << 50LL << 7'200'000LL << 0LL << 7'200'050LL << true << 0LL;
        QTest::newRow("suspended shortly") << 50LL << 3000LL << 0LL << 3050LL << true << 0LL;
        QTest::newRow("stopped") << 30'000LL << 0LL << 0LL << 30'000LL << false << 0LL;
        QTest::newRow("set back") << 50LL << 0LL << -3'600'000LL << 0LL << false << -3'600'000LL;
        QTest::newRow("set ahead") << 50LL << 0LL << 3'600'000LL << 0LL << false << 3'600'000LL;
        QTest::newRow("suspended, and set at waking") << 50LL << 60'000LL << 5000LL << 60'050LL << true << 5000LL;
    }
    void whatTheClocksTell()
    {
        QFETCH(qint64, ranMs);
        QFETCH(qint64, sleptMs);
        QFETCH(qint64, steppedMs);
        ManualClock clock;
        TimeWatch watch;
        QCOMPARE(watch.look(clock), TimeWatch::Seen {});
        clock.advance(milliseconds(ranMs));
        clock.suspend(milliseconds(sleptMs));
        clock.stepWall(milliseconds(steppedMs));
        const TimeWatch::Seen seen = watch.look(clock);
        QTEST(qint64(std::chrono::duration_cast<milliseconds>(seen.away).count()), "awayMs");
        QTEST(seen.suspended, "suspended");
        QTEST(qint64(seen.stepped.count()), "toldStepMs");
        QCOMPARE(watch.look(clock), TimeWatch::Seen {});
    }

    void theSystemsClocksAgree()
    {
        const SystemClock clock;
        TimeWatch watch;
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(watch.look(clock), TimeWatch::Seen {});
        QVERIFY(clock.bootNow() >= clock.now() - 1s);
    }

    void spans_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0LL << QStringLiteral("0 s");
        QTest::newRow("s") << 3050LL << QStringLiteral("3 s");
        QTest::newRow("min") << 60'000LL << QStringLiteral("1 min");
        QTest::newRow("min s") << 95'000LL << QStringLiteral("1 min 35 s");
        QTest::newRow("back 1 h") << -3'600'000LL << QStringLiteral("1 h");
        QTest::newRow("h min") << 7'859'000LL << QStringLiteral("2 h 10 min");
        QTest::newRow("d h") << 180'000'000LL << QStringLiteral("2 d 2 h");
    }
    void spans()
    {
        QFETCH(qint64, ms);
        QTEST(Session::spanText(milliseconds(ms)), "text");
    }

    void anOpenRunComesBackHeld_data()
    {
        QTest::addColumn<Pause>("how");
        QTest::addColumn<QString>("because");
        QTest::newRow("suspended") << Pause::Suspended << QStringLiteral("held.suspended");
        QTest::newRow("stopped") << Pause::StoodStill << QStringLiteral("held.stood-still");
    }
    void anOpenRunComesBackHeld()
    {
        QFETCH(Pause, how);
        QFETCH(QString, because);
        SessionRig rig;
        bringTo25(rig);
        const qsizetype ordered = rig.router->orders.size();
        rig.router->fakeNodes[nodeA()].silent = true; // the first reading takes a while
        pauseFor(rig, how, 2h + 10min);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, because);
        QVERIFY(words(rig.state().heldBecause).contains(QStringLiteral("2 h 10 min")));
        // What was known before is not shown as if it were known now.
        QCOMPARE(rig.snapshot->router, LinkState::Connecting);
        for (const Side side : { Side::Blue, Side::Green }) {
            QCOMPARE(rig.snapshot->environment(side).health.status, Probe::HealthStatus::Unknown);
            QCOMPARE(rig.snapshot->environment(side).users.requests, 0U);
            QVERIFY(!rig.snapshot->environment(side).users.p95);
        }
        QVERIFY(!rig.logged("time.read-same"));
        rig.router->fakeNodes[nodeA()].silent = false;
        rig.clock.advance(1200ms);
        rig.router->answerReads();
        QTRY_VERIFY(rig.logged("time.read-same"));
        QTRY_COMPARE(rig.snapshot->router, LinkState::Up);
        QCOMPARE(rig.green(), 25);
        QCOMPARE(rig.router->orders.size(), ordered);
        // A person resumes; nothing moves by itself.
        rig.setHealth(Side::Green, Probe::HealthStatus::Healthy);
        rig.post(Session::Intents::Resume {});
        rig.turn();
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
        QCOMPARE(rig.green(), 25);
    }

    void theRouterIsReadBeforeAnythingIsOrdered()
    {
        SessionRig rig;
        bringTo25(rig);
        rig.router->fakeNodes[nodeA()].silent = true;
        rig.clock.suspend(1h);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        const qsizetype ordered = rig.router->orders.size();
        QElapsedTimer took;
        took.start();
        rig.post(Session::Intents::RollBack { QStringLiteral("woke up") });
        QVERIFY(took.elapsed() < 50);
        rig.turn();
        QCOMPARE(rig.router->orders.size(), ordered);
        rig.router->fakeNodes[nodeA()].silent = false;
        rig.router->answerReads();
        QTRY_COMPARE(rig.green(), 0);
        QTRY_VERIFY(rig.state().acknowledged);
    }

    void whatAnotherDidMeanwhileIsShownBesideWhatWasKnown()
    {
        SessionRig rig;
        bringTo25(rig);
        Router::ControlWord word = *rig.wordOf();
        word.greenShare = Permyriad::ofPercent(50);
        word.epoch += 3;
        rig.clock.suspend(1h);
        rig.router->setWord(nodeA(), word);
        QTRY_VERIFY(rig.logged("time.read-other"));
        const QString line = words(rig.line("time.read-other")->message).replace(QChar(0x202f), QLatin1Char(' '));
        QVERIFY2(line.contains(QStringLiteral("50 % to green")) && line.contains(QStringLiteral("knew 25 %")),
                 qPrintable(line));
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.foreign"));
        QVERIFY(words(rig.state().heldBecause).contains(QStringLiteral("while nobody watched")));
        QCOMPARE(rig.state().desired, word);
        QCOMPARE(rig.green(), 50);
    }

    void aRouterThatBeganAnewMeanwhileIsNotOrderedMore()
    {
        SessionRig rig;
        bringTo25(rig);
        const qsizetype ordered = rig.router->orders.size();
        rig.clock.suspend(1h);
        rig.router->setWord(nodeA(), std::nullopt); // all on the built-in side
        QTRY_VERIFY(rig.logged("time.read-other"));
        rig.pass(1200ms);
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(rig.router->orders.size(), ordered);
        QVERIFY(!rig.wordOf());
        // And the next order is taken.
        rig.post(Session::Intents::Shift { Permyriad::ofPercent(10), {} });
        QTRY_VERIFY(rig.wordOf() && rig.green() == 10);
    }

    void anOrderThatWaitedIsNotSentAfterwards()
    {
        SessionRig rig({ .journalAnswers = false });
        rig.startReady();
        rig.post(Session::Intents::Shift { Permyriad::ofPercent(10), {} });
        const quint64 question = rig.journal.last().question;
        rig.clock.suspend(1h);
        QTRY_VERIFY(rig.logged("time.read-same"));
        for (quint64 each = 1; each <= question; ++each)
            rig.session->takeJournaled(each, {});
        rig.pass(1200ms);
        QVERIFY(rig.router->orders.isEmpty());
        QCOMPARE(rig.state().desired.greenShare, Permyriad());
    }

    void anOrderOnItsWayIsNotLost()
    {
        SessionRig rig;
        rig.startReady();
        rig.router->fakeNodes[nodeA()].silent = true; // it will be applied all the same
        rig.post(Session::Intents::Shift { Permyriad::ofPercent(10), {} });
        QTRY_VERIFY(!rig.router->orders.isEmpty());
        const Router::Order order = rig.router->orders.last();
        rig.clock.suspend(1h);
        QTRY_VERIFY(rig.logged("time.suspended"));
        rig.router->setWord(nodeA(), order.word);
        rig.router->fakeNodes[nodeA()].silent = false;
        rig.router->answerOrder(nodeA(), order, Router::OrderOutcome::Unknown);
        rig.clock.advance(600ms);
        QTRY_VERIFY(rig.logged("time.read-same"));
        QTRY_VERIFY(rig.state().acknowledged);
    }

    void requestsOfThePauseBlameNobody()
    {
        SessionRig rig;
        bringTo25(rig);
        const WallTime before = rig.clock.wallNow();
        rig.clock.advance(5min);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QTRY_VERIFY(rig.logged("time.read-same"));
        // A backlog of failures from a time when nobody could have acted.
        rig.finishRequests(Side::Blue, 100);
        rig.finishAt(before + 10s, Side::Green, 100, Outcome::ServerError);
        rig.pass(1200ms);
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.green(), 25);
        // The guards are at work on what comes now.
        rig.finishRequests(Side::Blue, 100);
        rig.finishRequests(Side::Green, 100, Outcome::ServerError);
        QTRY_COMPARE(rig.green(), 0);
        QTRY_COMPARE(rig.state().cause, Rollout::RollBackCause::Failures);
    }

    void anIdleConsoleOnlySaysIt()
    {
        SessionRig rig;
        rig.startReady();
        rig.clock.suspend(8h);
        QTRY_VERIFY(rig.logged("time.read-same"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QVERIFY(words(rig.line("time.suspended")->message).contains(QStringLiteral("8 h")));
        QVERIFY(rig.router->orders.isEmpty());
    }

    void theClockIsSet_data()
    {
        QTest::addColumn<qint64>("byMs");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("back") << -3'600'000LL << QByteArray("time.set-back");
        QTest::newRow("ahead") << 3'600'000LL << QByteArray("time.set-ahead");
    }
    void theClockIsSet()
    {
        QFETCH(qint64, byMs);
        QFETCH(QByteArray, code);
        SessionRig rig;
        bringTo25(rig);
        rig.finishRequests(Side::Green, 40);
        rig.turn();
        const quint64 requests = rig.snapshot->environment(Side::Green).users.requests;
        const auto left = rig.state().holdLeft(rig.clock.now());
        rig.clock.stepWall(milliseconds(byMs));
        QTRY_VERIFY(rig.logged(code.constData()));
        const QString line = words(rig.line(code.constData())->message);
        QVERIFY2(line.contains(QStringLiteral("by 1 h")), qPrintable(line));
        QCOMPARE(rig.snapshot->marks.last().kind, Session::Mark::Kind::Note);
        rig.turn();
        // Waiting times and figures go by the other clock.
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
        QCOMPARE(rig.state().holdLeft(rig.clock.now()), left);
        QCOMPARE(rig.snapshot->environment(Side::Green).users.requests, requests);
        QVERIFY(!rig.logged("time.suspended") && !rig.logged("time.stood-still"));
        // Log and journal keep their order by number, whatever the time says; the charts go on at the new time.
        for (qsizetype i = 1; i < rig.snapshot->log.size(); ++i)
            QCOMPARE(rig.snapshot->log[i].seq, rig.snapshot->log[i - 1].seq + 1);
        rig.finishRequests(Side::Green, 5);
        rig.turn();
        const auto &slotList = rig.snapshot->history->tiers.front().slotList;
        const qint64 now = rig.clock.wallNow().time_since_epoch().count();
        QVERIFY(slotList.back().at <= now && slotList.back().at > now - 3000);
        for (size_t i = 1; i < slotList.size(); ++i)
            QVERIFY(slotList[i].at > slotList[i - 1].at);
        // A rollback is as quick as ever.
        rig.post(Session::Intents::RollBack {});
        QTRY_COMPARE(rig.green(), 0);
    }

    void whatCannotBeSeenIsNotMovedOn_data()
    {
        QTest::addColumn<QString>("lost");
        QTest::addColumn<QString>("because");
        QTest::newRow("router") << QStringLiteral("router") << QStringLiteral("held.router-lost");
        QTest::newRow("feed") << QStringLiteral("feed") << QStringLiteral("held.feed-lost");
        QTest::newRow("silent feed") << QStringLiteral("silent") << QStringLiteral("held.feed-silent");
    }
    void whatCannotBeSeenIsNotMovedOn()
    {
        QFETCH(QString, lost);
        QFETCH(QString, because);
        SessionRig rig;
        bringTo25(rig);
        if (lost == QLatin1String("router"))
            rig.router->fakeNodes[nodeA()].down = true;
        else if (lost == QLatin1String("feed"))
            rig.router->tellFeed(false);
        rig.pass(3s); // a reload takes no longer
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
        for (int i = 1; i <= 5 && rig.state().phase == Rollout::Phase::Holding; ++i) {
            if (lost == QLatin1String("silent"))
                rig.router->tellFeed({ .connected = true, .lost = quint64(i) * 10 });
            rig.pass(1200ms);
        }
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, because);
        rig.router->fakeNodes[nodeA()].down = false;
        rig.router->tellFeed(true);
        rig.pass(1200ms);
        QCOMPARE(rig.snapshot->router, LinkState::Up);
        QCOMPARE(rig.green(), 25);
        QCOMPARE(rig.state().phase, Rollout::Phase::Held); // a person goes on
    }

    void aWatchSeesThroughAShortGap()
    {
        SightWatch watch;
        const Instant start { 100s };
        FeedHealth feed { .connected = true, .received = 1000 };
        QVERIFY(watch.look(LinkState::Connecting, feed, start - 1s).code.isEmpty());
        QVERIFY(watch.look(LinkState::Up, feed, start).code.isEmpty());
        QVERIFY(!watch.routerBack()); // it never was away
        feed.connected = false;
        QVERIFY(watch.look(LinkState::Stale, feed, start + 1s).code.isEmpty());
        QVERIFY(watch.look(LinkState::Down, feed, start + 5s).code.isEmpty());
        QVERIFY(!watch.routerBack());
        QVERIFY(watch.look(LinkState::Up, feed, start + 5500ms).code.isEmpty());
        QCOMPARE(watch.routerBack(), std::optional<Instant>(start + 5500ms));
        QCOMPARE(watch.look(LinkState::Up, feed, start + 6s).code, QStringLiteral("held.feed-lost"));
        feed = { .connected = true, .received = 1000, .lost = 0 };
        QVERIFY(watch.look(LinkState::Up, feed, start + 7s).code.isEmpty());
        feed = { .connected = true, .received = 1100, .lost = 90 }; // bad, but not blind
        QVERIFY(watch.look(LinkState::Up, feed, start + 8s).code.isEmpty());
        feed.lost = 130;
        QCOMPARE(watch.look(LinkState::Up, feed, start + 9s).code, QStringLiteral("held.feed-silent"));
        QVERIFY(watch.look(LinkState::Up, feed, start + 30s).code.isEmpty()
                || watch.look(LinkState::Up, feed, start + 31s).code.isEmpty());
        feed = { .connected = true, .received = 5, .lost = 0 }; // began anew
        QVERIFY(watch.look(LinkState::Up, feed, start + 32s).code.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFaultsTime)
#include "tst_faults_time.moc"
