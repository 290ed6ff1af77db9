#include "tests/faults/console.h"
#include "tests/faults/link.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace std::chrono_literals;

namespace {

Config::Plan planWithLease(milliseconds lease)
{
    Config::Plan plan = Config::Plan::standard();
    plan.lease = lease;
    return plan;
}

/// Until the candidate gets nothing while `requests` more are served; the milliseconds it took, -1: never.
qint64 untilHome(Console &console, int requests, int withinMs)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < withinMs) {
        const int green = console.rig.green.requests();
        const int served = console.served();
        const qint64 began = timer.elapsed();
        if (!QTest::qWaitFor([&] { return console.served() >= served + requests; }, withinMs))
            return -1;
        if (console.rig.green.requests() == green)
            return began;
    }
    return -1;
}

} // namespace

/// The dead-man lease with a console, a real HAProxy and users: who is lost, and what users notice of it.
class TestFaultsLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aKilledConsoleBringsUsersHome_data()
    {
        QTest::addColumn<Config::Plan>("plan");
        QTest::addColumn<Rollout::Phase>("phase");
        QTest::newRow("first step") << planWithLease(5s) << Rollout::Phase::Holding;
        QTest::newRow("100 %") << planWithLease(5s) << Rollout::Phase::Baking;
        Config::Plan keep = Config::Plan::keepOnePercent();
        keep.lease = 5s;
        QTest::newRow("99 %") << keep << Rollout::Phase::Baking;
    }
    void aKilledConsoleBringsUsersHome()
    {
        QFETCH(Config::Plan, plan);
        QFETCH(Rollout::Phase, phase);
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAt(plan, phase), QString());
        // While it lives its lease is renewed, over and over: the router's first time to return, and the next, go by.
        QTRY_VERIFY_WITH_TIMEOUT(console.now().lease.left.has_value(), 5000);
        const int before = console.served();
        const Instant twoLeases = console.now().now + *console.now().lease.left + 6s;
        QTRY_VERIFY_WITH_TIMEOUT(console.now().now > twoLeases && console.served() > before + 400, 60000);
        QCOMPARE(console.now().rollout.phase, phase);
        QVERIFY(console.now().lease.left.has_value());
        const int green = console.rig.green.requests();
        QTRY_VERIFY_WITH_TIMEOUT(console.rig.green.requests() > green, 20000);
        console.kill();
        const qint64 took = untilHome(console, 60, 25000);
        qInfo("home after %lld ms", took);
        QVERIFY(took >= 0);
        QVERIFY2(console.unserved() == 0, console.unservedText());
    }

    void aPlanThatStaysStays()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        Config::Plan plan = planWithLease(1s);
        plan.whenLost = QStringLiteral("stay");
        QCOMPARE(console.holdAt(plan, Rollout::Phase::Baking), QString());
        console.kill();
        QElapsedTimer killed;
        killed.start();
        while (killed.elapsed() < 2500) { // its length, and more: all of production is there all the time
            const int green = console.rig.green.requests();
            const int served = console.served();
            QTRY_VERIFY(console.served() > served + 40);
            QVERIFY(console.rig.green.requests() >= green + 30);
        }
        QVERIFY2(console.unserved() == 0, console.unservedText());
    }

    void aLinkThatIsCutAndComesBack()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        Link link(console.rig.paths().adminSocket());
        link.set(Link::Fault::None);
        QCOMPARE(console.holdAt(planWithLease(5s), Rollout::Phase::Baking), QString());
        const quint64 epoch = console.now().rollout.desired.epoch;
        link.set(Link::Fault::Hangs);
        QVERIFY(untilHome(console, 60, 20000) >= 0);
        link.set(Link::Fault::None);
        link.cut();
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.heldBecause.code, QStringLiteral("held.lapsed"), 15000);
        QVERIFY(console.now().lease.lapsed);
        QCOMPARE(console.now().rollout.desired.epoch, epoch); // it ordered nothing
        QCOMPARE(console.now().traffic.acknowledged, std::optional(Permyriad()));
        QTRY_VERIFY_WITH_TIMEOUT(console.now().traffic.observed && qRound(console.now().traffic.observed->percent) == 0,
                                 15000);
        console.post(Session::Intents::Resume {});
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Baking, 20000);
        QVERIFY(console.now().rollout.desired.epoch > epoch);
        console.post(Session::Intents::RollBack {});
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 20000);
        const QList<LogEntry> log = console.now().log;
        QCOMPARE(std::count_if(log.begin(), log.end(),
                               [](const LogEntry &e) { return e.message.code == QLatin1String("lease.lapsed"); }),
                 1);
        QVERIFY2(console.unserved() == 0, console.unservedText());
        QCOMPARE(console.endAndVerify(), QString());
    }

    void aSlowLinkKeepsItsLease()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        Link link(console.rig.paths().adminSocket());
        QCOMPARE(console.holdAt(planWithLease(8s), Rollout::Phase::Holding), QString());
        link.delay = 250ms;
        link.set(Link::Fault::Slow);
        const Instant twoLeases = console.now().now + 17s;
        QTRY_VERIFY_WITH_TIMEOUT(console.now().now > twoLeases, 60000);
        QVERIFY(!console.now().lease.lapsed);
        QCOMPARE(console.now().traffic.acknowledged, Permyriad::ofPercent(5));
        QVERIFY2(console.unserved() == 0, console.unservedText());
        link.set(Link::Fault::None);
        console.post(Session::Intents::RollBack {});
        QTRY_COMPARE_WITH_TIMEOUT(console.now().traffic.acknowledged, Permyriad(), 10000);
    }

    void breakglassAndRollBackWinOverALease()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAt(planWithLease(30s), Rollout::Phase::Baking), QString());
        Router::ControlWord glass;
        glass.epoch = console.now().rollout.desired.epoch + 1;
        QVERIFY(console.rig.order(glass).answered);
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 10000);
        QVERIFY(untilHome(console, 60, 10000) >= 0);
        QTest::qWait(2000); // renewals of what is over do nothing
        QCOMPARE(console.rig.read()->word, glass);
        QVERIFY2(console.unserved() == 0, console.unservedText());
    }
};

QTEST_GUILESS_MAIN(TestFaultsLease)
#include "tst_faults_lease.moc"
