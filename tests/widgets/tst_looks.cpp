#include "tests/support/test_main.h"
#include "tests/widgets/sample_snapshots.h"
#include "widgets/chart/decimate.h"
#include "widgets/status/wording.h"
#include "widgets/theme/theme.h"

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

class LooksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void contrastIsMeasuredAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Theme &theme : { Theme::light(), Theme::dark() }) {
            const char *name = theme.isDark ? "dark" : "light";
            const std::pair<const char *, QColor> grounds[]
                = { { "ground", theme.ground },        { "panel", theme.panel },
                    { "raised", theme.raised },        { "amber ground", theme.amberGround },
                    { "red ground", theme.redGround }, { "selection", mixed(theme.panel, theme.blue, 0.30) } };
            for (const Tone tone : { Tone::Ink, Tone::Muted, Tone::Blue, Tone::Green, Tone::Amber, Tone::Red }) {
                for (const auto &[where, ground] : grounds) {
                    const bool tinted
                        = qstrcmp(where, "selection") == 0 || ground == theme.amberGround || ground == theme.redGround;
                    if (tinted && tone != Tone::Ink && tone != Tone::Muted)
                        continue; // only ink and muted are written there
                    if (qstrcmp(where, "selection") == 0 && tone != Tone::Ink)
                        continue;
                    QTest::addRow("%s, tone %d on %s", name, int(tone), where) << theme.tone(tone) << ground;
                }
            }
            QTest::addRow("%s, red button", name) << theme.onRed << theme.red;
            QTest::addRow("%s, confirm button", name) << theme.panel << theme.amber;
        }
    }
    void textCanBeRead()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
    }

    void everyColourOfTheSheetIsKnown()
    {
        for (const Theme &theme : { Theme::light(), Theme::dark() })
            QVERIFY2(!theme.styleSheet().contains(QLatin1Char('@')), qPrintable(theme.styleSheet()));
    }

    void themeNames()
    {
        QCOMPARE(themeChoiceFromName(QStringLiteral("dark")), ThemeChoice::Dark);
        QCOMPARE(themeChoiceFromName(QStringLiteral("light")), ThemeChoice::Light);
        QCOMPARE(themeChoiceFromName(QStringLiteral("system")), ThemeChoice::System);
        QVERIFY(!themeChoiceFromName(QStringLiteral("Dark ")));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << qint64(840) << QStringLiteral("0.8\u202fms");
        QTest::newRow("milliseconds") << qint64(41400) << QStringLiteral("41\u202fms");
        QTest::newRow("long") << qint64(9'999'000) << QStringLiteral("9999\u202fms");
        QTest::newRow("seconds") << qint64(12'340'000) << QStringLiteral("12.3\u202fs");
    }
    void durations()
    {
        QFETCH(qint64, us);
        QFETCH(QString, text);
        QCOMPARE(durationText(microseconds(us)), text);
        QCOMPARE(durationText(std::nullopt), QStringLiteral("–"));
    }

    void clocks()
    {
        QCOMPARE(clockText(seconds(407)), QStringLiteral("06:47"));
        QCOMPARE(clockText(seconds(0)), QStringLiteral("00:00"));
        QCOMPARE(clockText(seconds(-5)), QStringLiteral("00:00"));
        QCOMPARE(clockText(seconds(4007)), QStringLiteral("1:06:47"));
        QCOMPARE(clockText(milliseconds(400)), QStringLiteral("00:01")); // not yet over
        QCOMPARE(agoText(seconds(2)), QStringLiteral("2 s ago"));
        QCOMPARE(agoText(std::chrono::minutes(3)), QStringLiteral("3 min ago"));
    }

    void ticks()
    {
        QCOMPARE(logTicks(41, 700), (QList<double> { 20, 50, 100, 200, 500, 1000 }));
        QCOMPARE(logTicks(20, 1000), (QList<double> { 20, 50, 100, 200, 500, 1000 }));
        QVERIFY(logTicks(0, 0).size() >= 2);
        QCOMPARE(linearTicks(2.6), (QList<double> { 0, 1, 2, 3 }));
        QCOMPARE(linearTicks(100), (QList<double> { 0, 25, 50, 75, 100 }));
        QVERIFY(linearTicks(0).size() >= 2);
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

QTEST_MAIN(LooksTest)
#include "tst_looks.moc"
