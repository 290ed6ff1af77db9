// What relays say of their limits, and what that can carry.
#include "core/limits/capacity.h"
#include "core/limits/limit_book.h"
#include "core/probe/limiter.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace Signalbox;
using namespace Signalbox::Limits;

namespace {

Instant at(milliseconds time)
{
    return Instant(time);
}

SideLoad load(double usersPerSecond, std::optional<qint64> limit, double own = 0)
{
    return { { .limitRequests = limit }, usersPerSecond, own };
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void capacityByRequests()
    {
        // 10 + 4 users' requests a second are 840 a minute.
        const Capacity capacity = capacityOf({ load(10, 612, 12), load(4, 1692, 12) });
        QCOMPARE(capacity.usersPerSecond, 14.0);
        QCOMPARE(*capacity.allOn[0], 1.4); // "all on blue = 140 % of its limit"
        QCOMPARE(*capacity.allOn[1], 0.5);
        QCOMPARE(*capacity.at(Side::Blue, Permyriad::ofPercent(50)), 0.7);
        QCOMPARE(capacity.carries(Side::Blue)->value(), 7142); // rounded down: what it surely carries
        QCOMPARE(*capacity.carries(Side::Green), Permyriad::ofPercent(100));
    }

    void whatIsNotToldIsNotKnown()
    {
        const Capacity capacity = capacityOf({ load(10, {}), load(0, 600) });
        QVERIFY(!capacity.allOn[0] && !capacity.carries(Side::Blue) && !capacity.at(Side::Blue, Permyriad::of(1)));
        QCOMPARE(*capacity.allOn[1], 1.0);
    }

    void nobodyNeedsNothing()
    {
        const Capacity capacity = capacityOf({ load(0, 600), load(0, 600) });
        QCOMPARE(*capacity.allOn[0], 0.0);
        QCOMPARE(*capacity.carries(Side::Blue), Permyriad::ofPercent(100));
    }

    void ownChecksMayTakeAllOfIt()
    {
        const Capacity capacity = capacityOf({ load(1, 12, 12), load(0, 600) });
        QVERIFY(std::isinf(*capacity.allOn[0]));
        QCOMPARE(capacity.carries(Side::Blue)->value(), 0);
    }

    /// Blue has 10 requests a second, which took 60,000 of its 100,000 tokens of the minute: 100 each.
    void tokensCountWhereTheyAreScarcer()
    {
        SideLoad blue = load(10, 100000);
        blue.limits.limitTokens = 100000;
        blue.limits.remainingTokens = 40000;
        SideLoad green = load(0, 100000);
        green.limits.limitTokens = 40000; // never used: blue's figure stands in
        green.limits.remainingTokens = 40000;
        const Capacity capacity = capacityOf({ blue, green });
        QCOMPARE(*capacity.allOn[0], 0.6);
        QCOMPARE(*capacity.allOn[1], 1.5);
        QCOMPARE(capacity.carries(Side::Green)->value(), 6666);
        // Too few requests to say what one takes.
        blue.usersPerSecond = 0.1;
        QVERIFY(*capacityOf({ blue, green }).allOn[1] < 0.01);
    }

    // 10 requests a second in all, half of them on blue already: what is left of its limit must carry the other half
    // until the limit is whole again.
    void whatIsLeftMustLastUntilTheLimitIsWhole_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<seconds>("reset");
        QTest::addColumn<seconds>("later");
        QTest::addColumn<qint64>("usedUpIn"); // -1: it lasts, or is not known
        QTest::newRow("for a minute") << qint64(300) << seconds(60) << seconds(0) << qint64(-1);
        QTest::newRow("for less") << qint64(299) << seconds(60) << seconds(0) << qint64(59);
        QTest::newRow("until it is whole") << qint64(50) << seconds(10) << seconds(0) << qint64(-1);
        QTest::newRow("not until then") << qint64(49) << seconds(10) << seconds(0) << qint64(9);
        QTest::newRow("a reset heard before") << qint64(49) << seconds(10) << seconds(5) << qint64(-1);
        QTest::newRow("a long window refills as it goes") << qint64(300) << seconds(3600) << seconds(0) << qint64(-1);
    }
    void whatIsLeftMustLastUntilTheLimitIsWhole()
    {
        QFETCH(qint64, left);
        QFETCH(seconds, reset);
        QFETCH(seconds, later);
        QFETCH(qint64, usedUpIn);
        LimitBook book;
        Probe::CheckResult check;
        check.limits = { .limitRequests = 6000, .remainingRequests = left, .resetRequests = reset };
        book.take(check, at(seconds(1000)));
        const Instant now = at(seconds(1000) + later);
        const Capacity capacity
            = capacityOf({ loadOf(book.lately(Side::Blue, now), 5, 0, now), loadOf({}, 5, 0, now) });
        QCOMPARE(capacity.usedUpIn[0].value_or(seconds(-1)).count(), usedUpIn);
        QVERIFY(!capacity.usedUpIn[1]);
    }

    void whatWasToldLongAgoSaysNothingOfNow()
    {
        LimitBook book;
        Probe::CheckResult check;
        check.limits = { .limitRequests = 1, .remainingRequests = 1, .resetRequests = seconds(60) };
        book.take(check, at(seconds(0)));
        QVERIFY(book.lately(Side::Blue, at(LimitBook::stands)));
        QVERIFY(!book.lately(Side::Blue, at(LimitBook::stands + milliseconds(1))));
        QVERIFY(!capacityOf({ loadOf({}, 5, 0, at(seconds(61))), {} }).allOn[0]);
    }

    void bookKeepsTheNewestOfEachField()
    {
        LimitBook book;
        QVERIFY(!book.told(Side::Blue));
        Probe::CheckResult check;
        check.sample.side = Side::Blue;
        book.take(check, at(milliseconds(0)));
        QVERIFY(!book.told(Side::Blue)); // an answer that tells nothing changes nothing
        check.limits = { .limitRequests = 500, .remainingRequests = 400, .resetRequests = milliseconds(12000) };
        book.take(check, at(milliseconds(1000)));
        QVERIFY(!book.told(Side::Green));
        Sample sample { .side = Side::Blue };
        sample.remainingRequests = 399;
        book.take(QList<Sample> { sample }, at(milliseconds(4000)));
        const Told &told = *book.told(Side::Blue);
        QCOMPARE(told.limits.limitRequests, std::optional<qint64>(500));
        QCOMPARE(told.limits.remainingRequests, std::optional<qint64>(399));
        QVERIFY(told.byUsers);
        QCOMPARE(told.at, at(milliseconds(4000)));
        // The reset was heard 3 s before: it goes on from then.
        QCOMPARE(*told.untilReset(at(milliseconds(4000))), nanoseconds(seconds(9)));
        QCOMPARE(*told.untilReset(at(milliseconds(60000))), nanoseconds(0));
        check.limits = { .remainingRequests = 398 };
        book.take(check, at(milliseconds(5000)));
        QVERIFY(!book.told(Side::Blue)->untilReset(at(milliseconds(5000)))); // it told none this time
        QVERIFY(!book.told(Side::Blue)->byUsers);
    }

    void ownLimitIsCounted()
    {
        Probe::SlidingWindowLimiter limiter(100, seconds(60), 12);
        QCOMPARE(limiter.used(at(milliseconds(0))), 0);
        QVERIFY(limiter.take(at(milliseconds(0))));
        QVERIFY(limiter.takeForTest(at(milliseconds(30000)), 3));
        QCOMPARE(limiter.used(at(milliseconds(30000))), 4);
        QCOMPARE(limiter.used(at(milliseconds(60000))), 3);
        QCOMPARE(limiter.used(at(milliseconds(90000))), 0);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
