#include "core/probe/fold.h"
#include "core/session/refusal.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QAbstractEventDispatcher>
#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

Router::ControlWord wordOf(int percent, quint64 epoch, Side active = Side::Blue)
{
    return { .greenShare = Permyriad::ofPercent(percent), .active = active, .epoch = epoch };
}

LogEntry orderLine(quint64 epoch, const QString &who)
{
    LogEntry entry;
    entry.message.code = QStringLiteral("order.made");
    entry.operatorName = who;
    entry.epoch = epoch;
    entry.run = 9;
    return entry;
}

/// How often the event loop went round since it was made.
class Turns
{
public:
    Turns()
    {
        const auto count = [this] { ++m_turns; };
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &m_context, count);
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &m_context,
                         count);
    }
    [[nodiscard]] int sofar() const { return m_turns; }

private:
    QObject m_context;
    int m_turns = 0;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// A time that is within what is allowed is no reason.
    void whyASideIsDegradedIsNoQuickCheck()
    {
        SessionRig rig;
        rig.startReady();
        Probe::Health health;
        health.side = Side::Green;
        health.status = Probe::HealthStatus::Degraded;
        health.checks = 4;
        health.last = Probe::CheckResult();
        health.last->sample.outcome = Outcome::Ok;
        health.last->sample.total = milliseconds(65);
        rig.session->takeHealth(health);
        rig.turn();
        QVERIFY(rig.logged("health.not-yet"));
        QVERIFY(!rig.logged("health.slow"));
        rig.setHealth(Side::Green, Probe::HealthStatus::Healthy);
        health.last->sample.total = Config::CheckSettings().degradedAbove + milliseconds(1);
        health.lastIsSlow = true;
        rig.session->takeHealth(health);
        rig.turn();
        QVERIFY(rig.logged("health.slow"));
    }

    /// One of two base URLs fails: a deploy is refused whichever was checked last, and the log names it.
    void oneFailingBaseUrlIsAReason()
    {
        SessionRig rig;
        rig.startReady();
        Probe::CheckResult good;
        good.url = QStringLiteral("https://a.example/v1");
        good.sample.total = milliseconds(40);
        Probe::CheckResult bad;
        bad.url = QStringLiteral("https://b.example/v1");
        bad.message = quoted(QStringLiteral("overloaded"));
        bad.sample.outcome = Outcome::ServerError;
        Probe::Health health { .side = Side::Green };
        for (int i = 0; i < 4; ++i) {
            health = Probe::fold(health, i % 2 ? bad : good, {}, rig.clock.now());
            rig.session->takeHealth(health);
            rig.turn();
            const auto refused = deployRefusal(deployFactsOf(*rig.snapshot));
            if (i == 0)
                continue; // only the good one was checked
            QVERIFY(refused);
            QCOMPARE(refused->code, QStringLiteral("refuse.upstream"));
            QVERIFY2(words(*refused).contains(QStringLiteral("1 of 2 upstreams of green"))
                         && words(*refused).contains(bad.url),
                     qPrintable(words(*refused)));
        }
        QVERIFY(rig.logged("health.partly-because"));
    }

    void aRollBackGoesOutWithinTheCall_data()
    {
        QTest::addColumn<QString>("meanwhile");
        for (const char *meanwhile :
             { "quiet", "a reading under way", "an order unanswered", "an order in the journal" })
            QTest::newRow(meanwhile) << QString::fromLatin1(meanwhile);
    }
    void aRollBackGoesOutWithinTheCall()
    {
        QFETCH(QString, meanwhile);
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        quint64 epoch = 5;
        if (meanwhile == QLatin1String("a reading under way")) {
            rig.router->fakeNodes[Test::nodeA()].silent = true;
            const int reads = rig.router->reads;
            rig.clock.advance(milliseconds(600));
            QTRY_VERIFY(rig.router->reads > reads);
        } else if (meanwhile == QLatin1String("an order unanswered")) {
            rig.router->fakeNodes[Test::nodeA()].silent = true;
            rig.post(Intents::Shift { Permyriad::ofPercent(50), {} });
            QTRY_COMPARE(rig.router->orders.size(), 1);
            epoch = 6;
        } else if (meanwhile == QLatin1String("an order in the journal")) {
            rig.journalAnswers = false;
            rig.post(Intents::Shift { Permyriad::ofPercent(50), {} });
            epoch = 6;
        }
        const qsizetype orders = rig.router->orders.size();
        const Turns turns;
        rig.post(Intents::RollBack { QStringLiteral("bad") });
        QCOMPARE(rig.router->orders.size(), orders + 1);
        QCOMPARE(turns.sofar(), 0);
        QCOMPARE(rig.router->orders.constLast().word, wordOf(0, epoch));
        QVERIFY(!rig.router->orders.constLast().expectedEpoch);
    }

    void theRollBackIsSentBeforeItIsJournaled()
    {
        SessionRig rig({ .word = wordOf(25, 4), .journalAnswers = false });
        rig.startReady();
        rig.post(Intents::RollBack { QStringLiteral("bad") });
        const auto line = rig.journaledOrder(5);
        QVERIFY(line);
        QCOMPARE(line->ordersBefore, 1);
        QCOMPARE(line->entry.operatorName, QStringLiteral("an@desk"));
    }

    void theRollBackKillsAnOrderThatWaitsForTheJournal()
    {
        SessionRig rig({ .word = wordOf(25, 4), .journalAnswers = false });
        rig.startReady();
        rig.post(Intents::Shift { Permyriad::ofPercent(50), {} });
        rig.turn();
        QVERIFY(rig.router->orders.isEmpty());
        rig.post(Intents::RollBack {});
        rig.session->takeJournaled(rig.journaledOrder(5)->question, {}); // the disk wakes up
        rig.pass(milliseconds(1200));
        QCOMPARE(rig.router->orders.size(), 1);
        QCOMPARE(rig.green(), 0);
    }

    void askedBeforeTheFirstReadingItGoesOutRightAfterIt()
    {
        SessionRig rig({ .word = wordOf(60, 7, Side::Green) });
        rig.session->start();
        rig.post(Intents::RollBack { QStringLiteral("now") });
        QVERIFY(rig.router->orders.isEmpty()); // who is active is not known
        QTRY_COMPARE(rig.router->orders.size(), 1);
        QCOMPARE(rig.router->orders.constFirst().word, wordOf(100, 8, Side::Green));
        const auto line = rig.journaledOrder(8);
        QVERIFY(line);
        QCOMPARE(line->entry.operatorName, QStringLiteral("an@desk")); // another window says who did it
    }

    void notConfirmedUntilTheCountersProveIt()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.post(Intents::RollBack {});
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::RollingBack);
        QTRY_VERIFY(rig.state().acknowledged);
        rig.pass(milliseconds(3600));
        QVERIFY(rig.state().notConfirmed);
        QVERIFY(!rig.snapshot->traffic.confirmed);
        rig.router->begin(Test::nodeA(), 99, 1); // one request still went to green
        rig.turn();
        QCOMPARE(rig.state().phase, Rollout::Phase::RollingBack);
        rig.pass(milliseconds(1200));
        rig.router->setWord(Test::nodeA(), rig.wordOf()); // a worker that counts anew
        for (int i = 0; i < 70; ++i) {
            rig.clock.advance(seconds(1));
            rig.router->begin(Test::nodeA(), 20, 0);
        }
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(rig.state().outcome, Rollout::RunOutcome::RolledBack);
        QVERIFY(rig.snapshot->traffic.confirmed);
        QVERIFY(!rig.state().notConfirmed);
    }

    void anotherConsolesOrderIsTakenWithItsAuthor()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        LogEntry hold = orderLine(5, QStringLiteral("cy@desk-9"));
        hold.message.code = QStringLiteral("rollout.resumed"); // carries the number too, and is no order
        rig.session->takeForeignEntries({ orderLine(5, QStringLiteral("bo@desk-7")), hold });
        rig.router->setWord(Test::nodeA(), wordOf(50, 5));
        rig.pass(milliseconds(600));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.foreign"));
        QCOMPARE(rig.state().heldBecause.args.value(QStringLiteral("who")).toString(), QStringLiteral("bo@desk-7"));
        rig.router->setWord(Test::nodeA(), wordOf(0, 6));
        rig.session->takeForeignEntries({ orderLine(6, QStringLiteral("bo@desk-7")) });
        rig.pass(milliseconds(600));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(rig.state().outcome, Rollout::RunOutcome::RolledBack);
        QCOMPARE(rig.state().cause, Rollout::RollBackCause::Foreign);
        QVERIFY(rig.router->orders.isEmpty());
    }

    // A rollback that nobody pressed is somebody's all the same: the console's that made it.
    void anAutomaticOrderIsTakenWithItsConsole()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        LogEntry line = orderLine(5, QString());
        line.message.args.insert(QStringLiteral("console"), QStringLiteral("bo@desk-7"));
        rig.session->takeForeignEntries({ line });
        rig.router->setWord(Test::nodeA(), wordOf(0, 5));
        rig.pass(milliseconds(600));
        QTRY_COMPARE(rig.state().cause, Rollout::RollBackCause::Foreign);
        const QString said = words(rig.state().reason);
        QVERIFY2(said.startsWith(QStringLiteral("automatic (bo@desk-7) rolled back")), qPrintable(said));
        // and this console's own say so too
        SessionRig other({ .word = wordOf(25, 4) });
        other.startReady();
        other.failChecksAndUsers(Side::Green);
        QTRY_COMPARE(other.green(), 0);
        const auto made = other.journaledOrder(5);
        QVERIFY(made);
        QVERIFY(made->entry.operatorName.isEmpty());
        QCOMPARE(made->entry.message.args.value(QStringLiteral("console")).toString(), QStringLiteral("an@desk"));
    }

    void anUnknownAuthorIsWaitedForShortly()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.router->setWord(Test::nodeA(), wordOf(50, 5));
        rig.pass(milliseconds(600));
        QCOMPARE(rig.state().desired.epoch, 4U);
        rig.pass(milliseconds(1200));
        QCOMPARE(rig.state().desired.epoch, 5U);
        QCOMPARE(rig.state().heldBecause.args.value(QStringLiteral("who")),
                 asArg({ QStringLiteral("who.unknown"), {} }));
        QVERIFY(rig.router->orders.isEmpty());
    }

    // Two orders by hand while a foreign word waits for its author: neither may run over it.
    void ordersThatGiveMoreNeverRunOverAForeignOne()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.router->setWord(Test::nodeA(), wordOf(5, 5));
        rig.post(Intents::Shift { Permyriad::ofPercent(50), {} });
        rig.post(Intents::Shift { Permyriad::ofPercent(60), {} });
        rig.pass(milliseconds(2400));
        QCOMPARE(rig.wordOf(), wordOf(5, 5));
        QCOMPARE(rig.state().desired, wordOf(5, 5));
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
    }

    void theRollBackWinsOverAForeignPromotion()
    {
        SessionRig rig({ .word = wordOf(100, 4) });
        rig.startReady();
        rig.router->setWord(Test::nodeA(), wordOf(100, 5, Side::Green)); // promoted elsewhere, not seen here yet
        rig.post(Intents::RollBack {});
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.wordOf()->active, Side::Blue);
        QCOMPARE(rig.green(), 0);
        QVERIFY(rig.wordOf()->epoch > 5);
    }

    void aRestartFindsTheSplitAndHolds()
    {
        SessionRig rig({ .word = wordOf(25, 41) });
        rig.startReady();
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("held.found"));
        rig.pass(milliseconds(1800));
        QVERIFY(rig.router->orders.isEmpty());
        rig.post(Intents::Resume {});
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        QCOMPARE(rig.state().step, 1);
        rig.traffic();
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.green(), 50);
    }

    void aPromotionSwapsTheRolesAndARollBackReturns()
    {
        SessionRig rig;
        rig.startReady();
        QSignalSpy active(rig.session.get(), &Session::Session::activeChanged);
        rig.deploy();
        for (int i = 0; i < 60 && rig.state().outcome != Rollout::RunOutcome::Promoted; ++i) {
            rig.traffic();
            rig.pass(milliseconds(600));
        }
        QVERIFY2(rig.state().outcome == Rollout::RunOutcome::Promoted, qPrintable(words(rig.state().reason)));
        QCOMPARE(rig.wordOf()->active, Side::Green);
        QCOMPARE(rig.green(), 100);
        QCOMPARE(rig.snapshot->environment(Side::Green).role, Role::Active);
        QCOMPARE(rig.snapshot->environment(Side::Blue).role, Role::Candidate);
        QCOMPARE(rig.snapshot->wayBack.home, Side::Blue);
        QCOMPARE(rig.snapshot->deployWayBack().home, Side::Green);
        QCOMPARE(active.count(), 1);
        const auto promotion = rig.journaledOrder(rig.state().desired.epoch);
        QVERIFY(promotion);
        QVERIFY(words(promotion->entry.message).contains(QStringLiteral("green is to be the active side")));
        QVERIFY(
            words(rig.line("order.active-acknowledged")->message).contains(QStringLiteral("green is now the active")));
        QVERIFY(!rig.logged("rollout.alike"));
        for (const Router::Order &order : std::as_const(rig.router->orders)) { // every one of them gave more
            const auto line = rig.journaledOrder(order.word.epoch);
            QVERIFY(line);
            QVERIFY(order.expectedEpoch);
            QCOMPARE(rig.router->orders.at(line->ordersBefore).word.epoch, order.word.epoch);
        }
        rig.post(Intents::RollBack {});
        QTRY_COMPARE(rig.wordOf()->active, Side::Blue);
        QCOMPARE(rig.green(), 0);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::RollingBack);
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(rig.snapshot->environment(Side::Blue).role, Role::Active);
    }

    void twoNodesOfWhichOneLags()
    {
        const QString b = QStringLiteral("b");
        SessionRig rig({ .nodes = { Test::nodeA(), b } });
        rig.startReady();
        rig.router->fakeNodes[b].down = true;
        rig.pass(milliseconds(600));
        rig.post(Intents::Shift { Permyriad::ofPercent(5), {} });
        QTRY_COMPARE(rig.green(), 5);
        rig.turn();
        const TrafficView traffic = rig.snapshot->traffic;
        QCOMPARE(traffic.requested.greenShare, Permyriad::ofPercent(5));
        QVERIFY(!traffic.acknowledged);
        QCOMPARE(traffic.nodesAgreeing, 1);
        rig.router->begin(Test::nodeA(), 400);
        rig.turn();
        QVERIFY(!rig.snapshot->traffic.confirmed);
        QVERIFY(!rig.state().acknowledged);
        rig.router->fakeNodes[b].down = false;
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.green(b), 5);
        QTRY_COMPARE(rig.snapshot->traffic.nodesAgreeing, 2);
        QCOMPARE(rig.snapshot->traffic.acknowledged, Permyriad::ofPercent(5));
        rig.router->begin(b, 400);
        QTRY_VERIFY(rig.snapshot->traffic.confirmed);
        QTRY_COMPARE(rig.snapshot->traffic.observed->requests, 800U);
        rig.router->setWord(b, wordOf(0, 1)); // a node that began anew with an old file is put right
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.green(b), 5);
    }

    void aConsoleThatWatchesNeitherOrdersNorJournals()
    {
        SessionRig rig({ .word = wordOf(25, 4), .authority = Router::Authority::Watch });
        rig.startReady();
        rig.post(Intents::RollBack {});
        rig.post(Intents::Shift { Permyriad::ofPercent(50), {} });
        rig.deploy();
        rig.failChecksAndUsers(Side::Green, 5);
        rig.pass(milliseconds(1200));
        QVERIFY(rig.logged("rollout.refused-watching"));
        QCOMPARE(rig.state().desired, wordOf(25, 4)); // nor does it pretend to have
        rig.router->setWord(Test::nodeA(), wordOf(0, 5));
        rig.pass(milliseconds(1800));
        QTRY_COMPARE(rig.state().desired, wordOf(0, 5));
        QVERIFY(rig.router->orders.isEmpty());
        QVERIFY(rig.journal.isEmpty());
    }

    void snapshotsAreAtMostTwentyASecond()
    {
        SessionRig rig({ .tick = Session::Options().tick });
        rig.startReady();
        const int before = rig.snapshots;
        QElapsedTimer time;
        time.start();
        int asked = 0;
        while (time.elapsed() < 500) {
            rig.post(Intents::Hold {});
            rig.session->takeForeignEntries({ orderLine(1, QString()) });
            ++asked;
            QCoreApplication::processEvents();
        }
        const int made = rig.snapshots - before;
        QVERIFY(asked > 50);
        QVERIFY2(made <= time.elapsed() / 50 + 1, qPrintable(QString::number(made)));
        QVERIFY(made >= 2);
    }

    void theLogHasNoGapAndStaysBounded()
    {
        SessionRig rig;
        rig.startReady();
        for (int i = 0; i < 2500; ++i) {
            rig.session->addLogLine(Level::Info, QStringLiteral("test"),
                                    { QStringLiteral("config.note"), { { QStringLiteral("text"), i } } });
        }
        for (int i = 0; i < 600; ++i)
            rig.session->takeScenario(QStringLiteral("s"));
        rig.turn();
        const QList<LogEntry> &log = rig.snapshot->log;
        QVERIFY(log.size() > 1500 && log.size() <= DeployLog::capacity);
        for (qsizetype i = 1; i < log.size(); ++i)
            QCOMPARE(log.at(i).seq, log.at(i - 1).seq + 1);
        QVERIFY(log.constLast().seq > 3000);
        QVERIFY(rig.snapshot->marks.size() <= 500);
    }

    void aRepeatedFailureIsToldOnce()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.post(Intents::RollBack {});
        const Router::Order order = rig.router->orders.constLast();
        QTRY_VERIFY(rig.state().acknowledged);
        const auto count = [&rig] {
            return std::count_if(rig.snapshot->log.begin(), rig.snapshot->log.end(), [](const LogEntry &entry) {
                return entry.message.code == QLatin1String("order.node-acknowledged");
            });
        };
        QTRY_COMPARE(count(), 1);
        Q_EMIT rig.router->orderFinished(order.question, Test::nodeA(), Router::OrderOutcome::Acknowledged,
                                         rig.router->state(Test::nodeA()));
        rig.turn();
        QCOMPARE(count(), 1);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
