#include "core/stats/tier_series.h"
#include "tests/support/test_main.h"

#include <cmath>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Stats;

namespace {

constexpr qint64 startMs = 1'795'401'000'000; // a whole minute

WallTime wall(qint64 ms)
{
    return WallTime(milliseconds(startMs + ms));
}

Sample ended(Side side, qint64 endMs, int lastedMs, Outcome outcome = Outcome::Ok)
{
    Sample sample;
    sample.side = side;
    sample.start = wall(endMs - lastedMs);
    sample.headers = milliseconds(lastedMs);
    sample.total = milliseconds(lastedMs);
    sample.outcome = outcome;
    return sample;
}

const Session::HistorySlot *slotOf(const Session::History &history, size_t tier, qint64 ms)
{
    for (const Session::HistorySlot &slot : history.tiers[tier].slotList) {
        if (slot.at <= startMs + ms && startMs + ms < slot.at + history.tiers[tier].width.count())
            return &slot;
    }
    return nullptr;
}

float requestsIn(TierSeries &series, size_t tier, qint64 ms, Side side = Side::Blue)
{
    const auto *slot = slotOf(*series.history(), tier, ms);
    return slot ? slot->sides[static_cast<size_t>(side)].requests : -1;
}

float sumOf(const Session::History &history, size_t tier)
{
    float sum = 0;
    for (const Session::HistorySlot &slot : history.tiers[tier].slotList) {
        for (const auto &side : slot.sides)
            sum += std::isnan(side.requests) ? 0 : side.requests;
    }
    return sum;
}

// What every history must be, whatever was fed: slots in order, without gap or overlap, no more than there may be.
void checkShape(const Session::History &history)
{
    const auto shapes = standardTiers();
    QCOMPARE(history.tiers.size(), shapes.size());
    for (size_t i = 0; i < shapes.size(); ++i) {
        const auto &tier = history.tiers[i];
        QCOMPARE(tier.width, shapes[i].width);
        QVERIFY(int(tier.slotList.size()) <= shapes[i].slotCount);
        for (size_t k = 1; k < tier.slotList.size(); ++k)
            QCOMPARE(tier.slotList[k].at - tier.slotList[k - 1].at, tier.width.count());
    }
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void nothingYet()
    {
        TierSeries series;
        const auto history = series.history();
        checkShape(*history);
        QVERIFY(history->tiers[0].slotList.empty());
        QCOMPARE(series.history(), history); // the same pointer while nothing changes
    }

    void filedWhereItEnded()
    {
        TierSeries series;
        series.advance(wall(0));
        series.advance(wall(1500));
        series.add(ended(Side::Green, 1400, 900), wall(1500)); // began in the first second, ended in the next
        const auto history = series.history();
        QCOMPARE(slotOf(*history, 0, 0)->sides[1].requests, 0.0F);
        const auto &values = slotOf(*history, 0, 1000)->sides[1];
        QCOMPARE(values.requests, 1.0F);
        QVERIFY(std::abs(values.p50 - 900) < 9);
        QCOMPARE(values.failurePercent, 0.0F);
        QVERIFY(std::isnan(slotOf(*history, 0, 0)->sides[1].p50));
        QVERIFY(std::isnan(slotOf(*history, 0, 0)->sides[1].failurePercent));
        QVERIFY(std::isnan(slotOf(*history, 0, 1000)->observedPercent));
        QVERIFY(std::isnan(slotOf(*history, 0, 1000)->requestedPercent));
        QCOMPARE(slotOf(*history, 1, 0)->sides[1].requests, 1.0F);
        QCOMPARE(slotOf(*history, 2, 0)->sides[1].requests, 1.0F);
    }

    void lateSamplesReachTheirSlot()
    {
        TierSeries series;
        for (qint64 ms = 0; ms <= 14'000; ms += 500)
            series.advance(wall(ms));
        series.add(ended(Side::Blue, 9500, 10), wall(14'000));
        QCOMPARE(requestsIn(series, 0, 9500), 1.0F);
        QCOMPARE(requestsIn(series, 1, 9500), 1.0F); // the ten seconds before the present ones
        QCOMPARE(requestsIn(series, 1, 12'000), 0.0F);
        QCOMPARE(series.misdated(), quint64(0));
    }

    void oddTimes_data()
    {
        QTest::addColumn<qint64>("endMs");
        QTest::addColumn<qint64>("filedAt");
        QTest::addColumn<bool>("misdated");
        QTest::newRow("now") << qint64(20'000) << qint64(20'000) << false;
        QTest::newRow("5 s ago") << qint64(15'000) << qint64(15'000) << false;
        QTest::newRow("longer ago") << qint64(14'900) << qint64(20'000) << true;
        QTest::newRow("slightly ahead") << qint64(20'900) << qint64(20'000) << false;
        QTest::newRow("far ahead") << qint64(3'600'000) << qint64(20'000) << true;
        QTest::newRow("1970") << -startMs << qint64(20'000) << true;
        QTest::newRow("before time") << std::numeric_limits<qint64>::min() / 4 << qint64(20'000) << true;
        QTest::newRow("after all time") << std::numeric_limits<qint64>::max() / 4 << qint64(20'000) << true;
    }
    void oddTimes()
    {
        QFETCH(qint64, endMs);
        QFETCH(qint64, filedAt);
        QFETCH(bool, misdated);
        TierSeries series;
        for (qint64 ms = 0; ms <= 20'000; ms += 1000)
            series.advance(wall(ms));
        series.add(ended(Side::Blue, endMs, 0), wall(20'000));
        QCOMPARE(requestsIn(series, 0, filedAt), 1.0F);
        QCOMPARE(series.misdated(), quint64(misdated ? 1 : 0));
        checkShape(*series.history());
        Sample absurd = ended(Side::Blue, endMs, 0);
        absurd.total = microseconds(std::numeric_limits<qint64>::max());
        series.add(absurd, wall(20'000));
        absurd.total = microseconds(std::numeric_limits<qint64>::min());
        series.add(absurd, wall(20'000));
        QCOMPARE(sumOf(*series.history(), 0), 3.0F);
    }

    void coarseTiersMergeAndNeverAverage()
    {
        TierSeries series;
        Histogram all;
        // Nine quiet seconds and one bad one: averaging ten p95 would give some 110 ms.
        for (int second = 0; second < 10; ++second) {
            for (int i = 0; i < 20; ++i) {
                const int ms = second == 9 ? 1000 : 10;
                series.add(ended(Side::Blue, second * 1000 + 500, ms), wall(second * 1000 + 500));
                all.record(milliseconds(ms));
            }
        }
        const auto history = series.history();
        const auto &values = slotOf(*history, 2, 0)->sides[0];
        QCOMPARE(values.p50, float(double(all.quantile(0.50)->count()) / 1000));
        QCOMPARE(values.p95, float(double(all.quantile(0.95)->count()) / 1000));
        QVERIFY(values.p95 > 990);
        QCOMPARE(values.requests, 200.0F);
        QCOMPARE(slotOf(*history, 3, 0)->sides[0].p95, values.p95);
    }

    void failuresAndOrigins()
    {
        TierSeries series;
        TierSeries checks(Origin::Check, { { milliseconds(60'000), 1440 } });
        for (int i = 0; i < 8; ++i) {
            Sample sample = ended(Side::Green, 100, 10, i < 2 ? Outcome::ServerError : Outcome::Ok);
            series.add(sample, wall(200));
            sample.origin = Origin::Check;
            series.add(sample, wall(200));
            checks.add(sample, wall(200));
            checks.add(sample, wall(200));
        }
        QCOMPARE(slotOf(*series.history(), 0, 0)->sides[1].requests, 8.0F);
        QCOMPARE(slotOf(*series.history(), 0, 0)->sides[1].failurePercent, 25.0F);
        QCOMPARE(checks.history()->tiers.size(), size_t(1));
        QCOMPARE(slotOf(*checks.history(), 0, 0)->sides[1].requests, 16.0F);
    }

    void throttledIsNoFailureAndIsKept()
    {
        TierSeries series;
        for (int i = 0; i < 3; ++i)
            series.add(ended(Side::Green, 200, 50), wall(500));
        series.add(ended(Side::Green, 200, 50, Outcome::Throttled), wall(500));
        const auto history = series.history();
        const auto &sides = slotOf(*history, 0, 200)->sides;
        QCOMPARE(sides[size_t(Side::Green)].throttledPercent, 25.0F);
        QCOMPARE(sides[size_t(Side::Green)].failurePercent, 0.0F);
        QVERIFY(std::isnan(sides[size_t(Side::Blue)].throttledPercent)); // no request: nothing is known
    }

    void splitsRequestedAndObserved()
    {
        TierSeries series;
        series.setRequested(Permyriad::ofPercent(5), wall(0));
        quint64 blue = 0;
        quint64 green = 0;
        for (int i = 0; i <= 16; ++i) { // 4 s at 4 Hz
            const Instant now(milliseconds(1'000'000 + i * 250));
            series.add({ { QStringLiteral("n"), Side::Blue, blue, 0, 1, blue, now },
                         { QStringLiteral("n"), Side::Green, green, 0, 1, green, now } },
                       wall(i * 250));
            blue += 15;
            green += 5;
            if (i == 8)
                series.setRequested(Permyriad::ofPercent(25), wall(2000));
        }
        const auto history = series.history();
        QCOMPARE(slotOf(*history, 0, 1000)->requestedPercent, 5.0F);
        QCOMPARE(slotOf(*history, 0, 2000)->requestedPercent, 25.0F);
        QCOMPARE(slotOf(*history, 0, 3000)->requestedPercent, 25.0F);
        QCOMPARE(slotOf(*history, 1, 0)->requestedPercent, 25.0F);
        const auto *slot = slotOf(*history, 0, 2000);
        QCOMPARE(slot->observedPercent, 25.0F);
        QVERIFY(slot->observedLow < 25 && slot->observedLow > 15);
        QVERIFY(slot->observedHigh > 25 && slot->observedHigh < 37);
        const Instant muchLater(milliseconds(1'000'000 + 60'000));
        series.add({ { QStringLiteral("n"), Side::Green, 90'000, 0, 1, 90'000, muchLater } }, wall(4500));
        QCOMPARE(slotOf(*series.history(), 1, 0)->observedPercent, 25.0F); // the gap's sum has no slot
        series.setRequested(std::nullopt, wall(5000));
        QVERIFY(std::isnan(slotOf(*series.history(), 0, 5000)->requestedPercent));
    }

    void unwatchedTimeIsNotZeroTraffic()
    {
        TierSeries series;
        series.advance(wall(0));
        series.advance(wall(2000));
        series.advance(wall(20'000));
        QCOMPARE(requestsIn(series, 0, 1000), 0.0F);
        QVERIFY(std::isnan(requestsIn(series, 0, 10'000)));
        QCOMPARE(requestsIn(series, 0, 20'000), 0.0F);
        checkShape(*series.history());
    }

    void steps_data()
    {
        QTest::addColumn<qint64>("stepMs");
        QTest::addColumn<float>("kept"); // of the 60 requests of the minute before, in the 1 s tier
        QTest::newRow("none") << qint64(500) << 60.0F;
        QTest::newRow("back a little") << qint64(-3000) << 60.0F;
        QTest::newRow("back half a minute") << qint64(-30'000) << 30.0F;
        QTest::newRow("back an hour") << qint64(-3'600'000) << 0.0F;
        QTest::newRow("forward a minute") << qint64(60'000) << 60.0F;
        QTest::newRow("forward beyond the tier") << qint64(901'000) << 0.0F;
        QTest::newRow("forward a day") << qint64(86'400'000) << 0.0F;
        QTest::newRow("forward a year") << qint64(365) * 86'400'000 << 0.0F;
        QTest::newRow("to 1970") << -startMs - 60'000 << 0.0F;
        QTest::newRow("before 1970") << -startMs - 600'000 << 0.0F;
        QTest::newRow("to the end of time") << std::numeric_limits<qint64>::max() / 2 << 0.0F;
        QTest::newRow("to its beginning") << std::numeric_limits<qint64>::min() / 2 << 0.0F;
    }
    void steps()
    {
        QFETCH(qint64, stepMs);
        QFETCH(float, kept);
        TierSeries series;
        for (qint64 ms = 0; ms < 60'000; ms += 1000)
            series.add(ended(Side::Blue, ms + 500, 10), wall(ms + 500));
        const qint64 now = 59'500 + stepMs;
        series.advance(wall(now));
        checkShape(*series.history());
        QCOMPARE(sumOf(*series.history(), 0), kept);
        // And it goes on from there.
        for (qint64 ms = 0; ms < 20'000; ms += 1000)
            series.add(ended(Side::Green, now + ms, 10), wall(now + ms));
        checkShape(*series.history());
        float green = 0;
        for (const auto &slot : series.history()->tiers[0].slotList)
            green += std::isnan(slot.sides[1].requests) ? 0 : slot.sides[1].requests;
        QCOMPARE(green, 20.0F);
        QVERIFY(!series.history()->tiers[2].slotList.empty());
    }

    void aDayFillsEveryTierAndNoMore()
    {
        TierSeries series;
        for (qint64 ms = 0; ms < 26 * 3'600'000; ms += 1000)
            series.add(ended(Side::Blue, ms, 10), wall(ms));
        const auto history = series.history();
        checkShape(*history);
        const auto shapes = standardTiers();
        for (size_t i = 0; i < shapes.size(); ++i)
            QCOMPARE(int(history->tiers[i].slotList.size()), shapes[i].slotCount);
        QCOMPARE(sumOf(*history, 0), 900.0F);
        QCOMPARE(sumOf(*history, 1), 1800.0F);
        QCOMPARE(sumOf(*history, 2), 7200.0F);
        QCOMPARE(sumOf(*history, 3), 86'400.0F);
        QCOMPARE(history->tiers[0].slotList.back().at, wall(26 * 3'600'000 - 1000).time_since_epoch().count());
    }

    void neitherOrderNorJumpsBreakIt()
    {
        std::mt19937_64 dice(99);
        std::uniform_int_distribution<qint64> jump(-100'000, 110'000);
        std::uniform_int_distribution<int> chance(0, 99);
        TierSeries series;
        qint64 now = 0;
        for (int i = 0; i < 30'000; ++i) {
            now += chance(dice) < 3 ? jump(dice) * 40 : 37;
            const qint64 end = now - (chance(dice) < 90 ? chance(dice) * 10 : jump(dice));
            series.add(ended(i % 2 ? Side::Blue : Side::Green, end, chance(dice) * 20), wall(now));
            if (i % 100 == 0)
                checkShape(*series.history());
        }
        QVERIFY(series.misdated() > 0);
    }

    void publishedHistoryNeverChanges()
    {
        TierSeries series;
        series.add(ended(Side::Blue, 0, 10), wall(0));
        const auto before = series.history();
        const float requests = before->tiers[0].slotList.back().sides[0].requests;
        series.add(ended(Side::Blue, 0, 10), wall(0));
        const auto after = series.history();
        QVERIFY(before != after);
        QCOMPARE(before->tiers[0].slotList.back().sides[0].requests, requests);
        QCOMPARE(after->tiers[0].slotList.back().sides[0].requests, requests + 1);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
