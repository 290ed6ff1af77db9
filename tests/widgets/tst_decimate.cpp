// How a history becomes lines: the ticks of its axes, the tier that is read, what is left out and what never is.
#include "tests/support/test_main.h"
#include "tests/widgets/sample_snapshots.h"
#include "widgets/chart/decimate.h"

#include <algorithm>
#include <cmath>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

double asIs(double value)
{
    return value;
}

float blueP50(const Session::HistorySlot &slot)
{
    return slot.sides[0].p50;
}

Session::HistoryTier tierOf(seconds width, int count, qint64 end)
{
    Session::HistoryTier tier { width, {} };
    for (int i = 0; i < count; ++i) {
        Session::HistorySlot slot {};
        slot.at = end - qint64(count - i) * tier.width.count();
        slot.sides[0].p50 = float(i);
        tier.slotList.push_back(slot);
    }
    return tier;
}

} // namespace

class DecimateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void ticks()
    {
        QCOMPARE(logTicks(41, 700), (QList<double> { 20, 50, 100, 200, 500, 1000 }));
        QCOMPARE(logTicks(20, 1000), (QList<double> { 20, 50, 100, 200, 500, 1000 }));
        QVERIFY(logTicks(0, 0).size() >= 2);
        QCOMPARE(linearTicks(2.6), (QList<double> { 0, 1, 2, 3 }));
        QCOMPARE(linearTicks(100), (QList<double> { 0, 25, 50, 75, 100 }));
        QVERIFY(linearTicks(0).size() >= 2);
    }

    /// The first few requests of a slot are no percentile of it.
    void aSlotThatHasJustBegunIsUnripe()
    {
        constexpr qint64 end = 1'000'000'000;
        Session::HistoryTier tier = tierOf(seconds(5), 10, end);
        for (auto &slot : tier.slotList)
            slot.sides[0].requests = 200;
        QVERIFY(!isUnripe(tier, Side::Blue, end - 4000));
        tier.slotList.back().sides[0].requests = 7;
        QVERIFY(isUnripe(tier, Side::Blue, end - 4000));
        QVERIFY(!isUnripe(tier, Side::Blue, end)); // so few it stays: that is the truth
        tier.slotList.back().sides[0].requests = 20;
        QVERIFY(!isUnripe(tier, Side::Blue, end - 4000));
        tier.slotList.back().sides[0].requests = 2; // a side of little traffic
        tier.slotList[8].sides[0].requests = 3;
        QVERIFY(!isUnripe(tier, Side::Blue, end - 4000));
        QVERIFY(!isUnripe(Session::HistoryTier { seconds(5), {} }, Side::Blue, end));
    }

    void decimationKeepsThePeaks()
    {
        Session::HistoryTier tier = tierOf(seconds(1), 900, 1'000'000'000);
        for (auto &slot : tier.slotList)
            slot.sides[0].p50 = 40;
        tier.slotList[451].sides[0].p50 = 900;
        const TimeSpan span { 1'000'000'000 - 900'000, 1'000'000'000 };
        const auto segments = decimatedLine(tier, span, 100, blueP50, asIs);
        QCOMPARE(segments.size(), 1);
        QVERIFY(segments.constFirst().size() <= 202);
        double high = 0;
        double last = -1e9;
        for (const QPointF &point : segments.constFirst()) {
            high = std::max(high, point.y());
            QVERIFY(point.x() >= last && point.x() <= 0);
            last = point.x();
        }
        QCOMPARE(high, 900.0);
    }

    void aGapIsNotBridged()
    {
        Session::HistoryTier tier = tierOf(seconds(1), 300, 1'000'000'000);
        const TimeSpan span { 1'000'000'000 - 300'000, 1'000'000'000 };
        for (int i = 100; i < 104; ++i)
            tier.slotList[size_t(i)].sides[0].p50 = Samples::nothing; // sparse traffic
        QCOMPARE(decimatedLine(tier, span, 400, blueP50, asIs).size(), 1);
        for (int i = 100; i < 150; ++i)
            tier.slotList[size_t(i)].sides[0].p50 = Samples::nothing;
        const auto lines = decimatedLine(tier, span, 400, blueP50, asIs);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.constFirst().constLast().x() <= -200); // where the last known second ends
        QVERIFY(lines.constLast().constFirst().x() >= -150);
        for (const auto &line : lines) {
            for (const QPointF &point : line)
                QVERIFY(std::isfinite(point.y()));
        }
        QCOMPARE(decimatedBand(tier, span, 400, blueP50, blueP50, asIs).size(), 2);
        for (auto &slot : tier.slotList)
            slot.sides[0].p50 = Samples::nothing;
        QVERIFY(decimatedLine(tier, span, 400, blueP50, asIs).isEmpty());
        tier.slotList[200].sides[0].p50 = 7;
        QCOMPARE(decimatedLine(tier, span, 400, blueP50, asIs).constFirst().size(), 2); // a dash
    }

    /// Seconds without an answer are usual where few come, and an outage where many do.
    void anOutageIsAGap()
    {
        for (const auto &[perSlot, parts] : { std::pair(225.0F, qsizetype(2)), std::pair(2.0F, qsizetype(1)) }) {
            Session::HistoryTier tier = tierOf(seconds(5), 60, 1'000'000'000);
            const TimeSpan span { 1'000'000'000 - 300'000, 1'000'000'000 };
            for (Session::HistorySlot &slot : tier.slotList) {
                slot.sides[0].requests = perSlot;
                slot.requestedPercent = 25;
            }
            for (const size_t silent : { 30, 31 }) {
                tier.slotList[silent].sides[0].requests = 0;
                tier.slotList[silent].sides[0].p50 = Samples::nothing;
            }
            const auto lines = decimatedLine(tier, span, 400, blueP50, asIs);
            QCOMPARE(lines.size(), parts);
            QCOMPARE(decimatedBand(tier, span, 400, blueP50, blueP50, asIs).size(), parts);
            QCOMPARE(decimatedLine(tier, span, 20, blueP50, asIs).size(), parts); // several slots a column
            if (parts == 2) {
                QCOMPARE(lines.constFirst().constLast().x(), -150.0);
                QCOMPARE(lines.constLast().constFirst().x(), -140.0);
            }
            // What was ordered is known all the same.
            const auto requested = [](const Session::HistorySlot &slot) { return slot.requestedPercent; };
            QCOMPARE(steppedLine(tier, span, 400, requested).size(), 1);
        }
    }

    void theFinestTierThatCovers_data()
    {
        QTest::addColumn<int>("range");
        QTest::addColumn<int>("width");
        QTest::newRow("5 min") << 300 << 1;
        QTest::newRow("15 min") << 900 << 1;
        QTest::newRow("1 h") << 3600 << 10;
        QTest::newRow("6 h") << 21600 << 60;
        QTest::newRow("24 h") << 86400 << 60;
    }
    void theFinestTierThatCovers()
    {
        QFETCH(int, range);
        QFETCH(int, width);
        constexpr qint64 end = 1'795'430'160'000;
        Session::History history;
        history.tiers = { tierOf(seconds(1), 900, end), tierOf(seconds(10), 720, end), tierOf(seconds(60), 1440, end) };
        const auto *tier = tierFor(history, { end - range * 1000LL, end });
        QVERIFY(tier);
        QCOMPARE(tier->width, milliseconds(seconds(width)));
        // A console that just started has the same short past in every tier.
        history.tiers = { tierOf(seconds(1), 40, end), tierOf(seconds(10), 4, end), tierOf(seconds(60), 1, end) };
        QCOMPARE(tierFor(history, { end - range * 1000LL, end })->width, milliseconds(1000));
        QVERIFY(!tierFor({}, { 0, 1 }));
        // A chart may ask for slots that hold enough requests to speak; what is coarser in any case stays.
        history.tiers = { tierOf(seconds(1), 900, end), tierOf(seconds(5), 360, end), tierOf(seconds(10), 720, end),
                          tierOf(seconds(60), 1440, end) };
        const auto *readable = tierFor(history, { end - range * 1000LL, end }, seconds(5));
        QCOMPARE(readable->width, milliseconds(seconds(std::max(5, width))));
        history.tiers = { tierOf(seconds(1), 900, end) };
        QCOMPARE(tierFor(history, { end - range * 1000LL, end }, seconds(5))->width, milliseconds(1000));
    }
};

QTEST_GUILESS_MAIN(DecimateTest)
#include "tst_decimate.moc"
