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

/// A console that is to be killed.
struct Case {
    const char *name;
    Config::Plan plan;
    Rollout::Phase phase;
    int served = 0;
    Instant twoLeases {};
    Console console {};
};

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

    /// Held at the first step, with all of production, and with all but the kept 1 %: side by side, since each waits
    /// for leases to pass.
    void killedConsolesBringUsersHome()
    {
        Config::Plan keep = Config::Plan::keepOnePercent();
        keep.lease = 5s;
        Case cases[] = { { "first step", planWithLease(5s), Rollout::Phase::Holding },
                         { "100 %", planWithLease(5s), Rollout::Phase::Baking },
                         { "99 %", keep, Rollout::Phase::Baking } };
        for (Case &each : cases) {
            QCOMPARE(each.console.start(), QString());
            QCOMPARE(each.console.holdAt(each.plan, each.phase), QString());
        }
        // While it lives its lease is renewed, over and over: the router's first time to return, and the next, go by.
        for (Case &each : cases) {
            QTRY_VERIFY_WITH_TIMEOUT(each.console.now().lease.left.has_value(), 5000);
            each.served = each.console.served();
            each.twoLeases = each.console.now().now + *each.console.now().lease.left + 6s;
        }
        for (Case &each : cases) {
            QTRY_VERIFY_WITH_TIMEOUT(
                each.console.now().now > each.twoLeases && each.console.served() > each.served + 400, 60000);
            QVERIFY2(each.console.now().rollout.phase == each.phase, each.name);
            QVERIFY2(each.console.now().lease.left.has_value(), each.name);
            const int green = each.console.rig.green.requests();
            QTRY_VERIFY_WITH_TIMEOUT(each.console.rig.green.requests() > green, 20000);
        }
        for (Case &each : cases)
            each.console.kill();
        QElapsedTimer killed;
        killed.start();
        for (Case &each : cases) { // at 5 % sixty requests would go by without the candidate once in twenty times
            QVERIFY2(untilHome(each.console, 200, 25000) >= 0, each.name);
            qInfo("%s: seen home %lld ms after the kill", each.name, killed.elapsed());
            QVERIFY2(each.console.unserved() == 0, each.console.unservedText());
        }
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
        QCOMPARE(console.holdAt(planWithLease(6s), Rollout::Phase::Holding), QString());
        link.delay = 250ms;
        link.set(Link::Fault::Slow);
        const Instant twoLeases = console.now().now + 13s;
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
