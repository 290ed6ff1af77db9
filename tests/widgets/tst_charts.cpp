#include "tests/widgets/window_fixture.h"
#include "widgets/chart/decimate.h"
#include "widgets/chart/latencypage.h"
#include "widgets/chart/latencytip.h"
#include "widgets/chart/marks.h"
#include "widgets/chart/timechart.h"

#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

constexpr qint64 now = 1'000'000'000;
constexpr qint64 minute = 60'000;
constexpr TimeSpan hour { now - 60 * minute, now }; ///< what is known

TimeRange lookingBack()
{
    return TimeRange(std::chrono::minutes(5)).moved(std::chrono::minutes(-10), hour);
}

struct Charts : Test::WindowFixture {
    LatencyPage &page() { return part<LatencyPage>("latencyPage"); }
    TimeChart &chart(int number = 0) { return *page().findChildren<TimeChart *>().at(number); }
    QToolButton &backToLive() { return part<QToolButton>("backToLive"); }
    /// A point of the chart whose part of the plot's width is `part`.
    QPoint at(double part, int number = 0)
    {
        TimeChart &c = chart(number);
        const double width = c.width() - TimeChart::leftRoom - TimeChart::rightRoom;
        return { int(TimeChart::leftRoom + part * width), c.height() / 2 };
    }
    void wheel(double part, int notches, int number = 0)
    {
        QWidget *viewport = chart(number).viewport();
        const QPoint point = at(part, number);
        QWheelEvent event(point, viewport->mapToGlobal(point), {}, { 0, 120 * notches }, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &event);
    }
    void drag(double from, double to, int number = 0)
    {
        QWidget *viewport = chart(number).viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, at(from, number));
        QTest::mouseMove(viewport, at((from + to) / 2, number));
        QTest::mouseMove(viewport, at(to, number));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, at(to, number));
    }
    TimeSpan settled()
    {
        if (!QTest::qWaitFor([this] { return page().isDrawn(); }, 5000))
            qFatal("the page is not drawn");
        return page().span();
    }
    bool openDay() { return open(Samples::day()); }
};

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    // --- TimeRange ---

    void liveEndsNow()
    {
        const TimeRange range(std::chrono::minutes(5));
        QVERIFY(range.isLive());
        QCOMPARE(range.within(hour), (TimeSpan { now - 5 * minute, now }));
        QCOMPARE(range.within({ hour.from, now + 1000 }).to, now + 1000); // goes along
    }

    void aYoungHistoryIsShownLarge_data()
    {
        QTest::addColumn<int>("knownSeconds");
        QTest::addColumn<int>("shownSeconds");
        QTest::newRow("nothing") << 0 << 60;
        QTest::newRow("40 s") << 40 << 60;
        QTest::newRow("90 s") << 90 << 120;
        QTest::newRow("3 min") << 180 << 300;
    }
    void aYoungHistoryIsShownLarge()
    {
        QFETCH(int, knownSeconds);
        QFETCH(int, shownSeconds);
        const TimeSpan known { now - knownSeconds * 1000, now };
        QCOMPARE(TimeRange(std::chrono::minutes(5)).within(known).length(), shownSeconds * 1000);
        QCOMPARE(TimeRange(std::chrono::minutes(5)).growthText(known),
                 shownSeconds < 300 ? QStringLiteral("axis grows to 5 min") : QString());
        QCOMPARE(TimeRange(std::chrono::hours(24)).growthText(known),
                 shownSeconds < 300 ? QStringLiteral("axis grows to 24 h") : QString());
    }

    void lengthsAreClamped()
    {
        QCOMPARE(TimeRange(milliseconds(1)).length(), TimeRange::shortest);
        QCOMPARE(TimeRange(std::chrono::hours(100)).length(), TimeRange::longest);
        QCOMPARE(TimeRange(std::chrono::minutes(5)).zoomed(1e-9, now - minute, hour).length(), TimeRange::shortest);
    }

    void lookingBackStandsStill()
    {
        const TimeRange range = lookingBack();
        QVERIFY(!range.isLive());
        const TimeSpan shown = range.within(hour);
        QCOMPARE(shown, (TimeSpan { now - 15 * minute, now - 10 * minute }));
        QCOMPARE(range.within({ hour.from + 30 * minute, now + 30 * minute }), shown);
        QVERIFY(range.live().isLive());
        QCOMPARE(range.live().length(), range.length());
        // What is forgotten cannot be looked at.
        QCOMPARE(range.within({ now, now + 60 * minute }).from, now);
    }

    void movesWithinWhatIsKnown()
    {
        const TimeRange range = lookingBack();
        QCOMPARE(range.moved(std::chrono::hours(-9), hour).within(hour).from, hour.from);
        QVERIFY(range.moved(std::chrono::minutes(10), hour).isLive());
        QVERIFY(range.moved(std::chrono::hours(9), hour).isLive());
        QVERIFY(!range.moved(std::chrono::minutes(9), hour).isLive());
        QCOMPARE(range.moved({}, hour), range);
        // Shorter than the range: there is nothing to look back at.
        QVERIFY(TimeRange(std::chrono::hours(6)).moved(std::chrono::minutes(-1), hour).isLive());
    }

    void zoomKeepsTheMoment_data()
    {
        QTest::addColumn<double>("part");
        QTest::addColumn<double>("factor");
        for (const double factor : { 0.5, 0.8, 1.25, 2.0 }) {
            for (const double part : { 0.0, 0.3, 0.5, 0.9 })
                QTest::addRow("%.2f at %.1f", factor, part) << part << factor;
        }
    }
    void zoomKeepsTheMoment()
    {
        QFETCH(double, part);
        QFETCH(double, factor);
        const TimeSpan before = lookingBack().within(hour);
        const qint64 about = before.from + qint64(part * double(before.length()));
        const TimeRange zoomed = lookingBack().zoomed(factor, about, hour);
        const TimeSpan after = zoomed.within(hour);
        QCOMPARE(after.length(), qint64(double(before.length()) * factor));
        QVERIFY(std::abs(double(about - after.from) / double(after.length()) - part) < 0.001);
    }

    void zoomOfALiveRange()
    {
        const TimeRange live(std::chrono::minutes(20));
        QVERIFY(live.zoomed(0.5, now - 1000, hour).isLive()); // at the right edge
        QVERIFY(!live.zoomed(0.5, now - 10 * minute, hour).isLive());
        QVERIFY(live.zoomed(2, now - 10 * minute, hour).isLive()); // beyond now there is nothing
    }

    // --- what is drawn ---

    void anOrderIsAStep()
    {
        Session::HistoryTier tier { seconds(1), {} };
        for (int i = 0; i < 10; ++i) {
            Session::HistorySlot slot {};
            slot.at = now + i * 1000;
            slot.requestedPercent = i < 4 ? 5.0F : 25.0F;
            tier.slotList.push_back(slot);
        }
        const TimeSpan span { now, now + 10'000 };
        const auto read = [](const Session::HistorySlot &slot) { return slot.requestedPercent; };
        const auto lines = steppedLine(tier, span, 100, read);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.constFirst(), (QList<QPointF> { { -10, 5 }, { -6, 5 }, { -6, 5 }, { -6, 25 }, { 0, 25 } }));
        for (auto &slot : tier.slotList)
            slot.requestedPercent = slot.at % 2000 == 0 ? 5.0F : 25.0F;
        QVERIFY(steppedLine(tier, span, 3, read).constFirst().size() <= 10); // too many to draw one by one
    }

    void marksTellWhatTheLogSays()
    {
        Session::Snapshot s = Samples::holding();
        const auto before = chartMarks(s, Qt::UTC);
        QCOMPARE(before.size(), 2);
        QCOMPARE(before.at(0).told.constFirst().text, QStringLiteral("10:31:55  order: 5\u202f% to the candidate"));
        LogEntry entry;
        entry.at = s.marks.at(0).at + milliseconds(2);
        entry.message = { QStringLiteral("order.acknowledged"), {} };
        s.log = { entry };
        entry.message = { QStringLiteral("run.opened"), { { QStringLiteral("run"), 7 } } };
        s.log << entry;
        entry.message = { QStringLiteral("sandbox.scenario"), { { QStringLiteral("name"), QStringLiteral("tail") } } };
        s.log << entry;
        QCOMPARE(chartMarks(s, Qt::UTC).at(0).told, before.at(0).told); // none of these is the order's
        s.marks[0].kind = Session::Mark::Kind::Fault;
        QCOMPARE(chartMarks(s, Qt::UTC).at(0).told.constFirst().text, QStringLiteral("10:31:55  sandbox: tail"));
    }

    void aHoldIsMarkedWithItsCause()
    {
        Session::Snapshot s = Samples::held();
        const Session::Mark hold = s.marks.constLast();
        ChartMark shown = chartMarks(s, Qt::UTC).constLast();
        QCOMPARE(shown.text, QStringLiteral("held"));
        QCOMPARE(shown.tone, Tone::Amber);
        LogEntry entry;
        entry.at = hold.at;
        entry.message = { QStringLiteral("rollout.held"), { { QStringLiteral("because"), QStringLiteral("lunch") } } };
        s.log = { entry };
        shown = chartMarks(s, Qt::UTC).constLast();
        QVERIFY2(shown.told.constFirst().text.endsWith(QStringLiteral("  held: lunch")),
                 qPrintable(shown.told.constFirst().text));
    }

    void closeMarksAreOne()
    {
        QList<ChartMark> marks;
        for (int i = 0; i < 6; ++i)
            marks.append({ now + i * 100,
                           QString::number(i),
                           i == 2 ? Tone::Red : Tone::Muted,
                           { { QStringLiteral("told %1").arg(i), i == 2 ? Tone::Red : Tone::Muted } } });
        marks.append(
            { now + 5000, QStringLiteral("far"), Tone::Amber, { { QStringLiteral("told far"), Tone::Amber } } });
        const auto groups = grouped(marks, milliseconds(1000));
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.at(0).text, QStringLiteral("2 and 5 more")); // the most urgent speaks
        QCOMPARE(groups.at(0).at, now + 200);
        QCOMPARE(groups.at(0).tone, Tone::Red);
        QCOMPARE(groups.at(0).told.size(), 6);
        QCOMPARE(groups.at(1).text, QStringLiteral("far"));
        QCOMPARE(grouped(marks, milliseconds(1)).size(), 7);
        const auto picked = pickedNotes(groups.at(0), 3);
        QCOMPARE(picked.size(), 3);
        QCOMPARE(picked.at(0).text, QStringLiteral("told 2"));
        QCOMPARE(picked.at(2).text, QStringLiteral("told 5"));
        const auto cells = marksAt(groups, now + 250, milliseconds(100), 3);
        QCOMPARE(cells.size(), 4);
        QCOMPARE(cells.at(3).text, QStringLiteral("and 3 more: see the log"));
        QVERIFY(marksAt(groups, now + 2000, milliseconds(100)).isEmpty());
    }

    void theTipSpeaksPlainWords()
    {
        const auto history = Samples::history({});
        const Session::HistoryTier &tier = history->tiers.front();
        const qint64 end = tier.slotList.back().at;
        const ChartTip tip = figuresAt(tier, end + 500, Qt::UTC);
        QCOMPARE(tip.rows.size(), 3);
        QCOMPARE(tip.rows.at(1).at(0).text, QStringLiteral("blue"));
        QVERIFY(tip.notes.at(0).text.startsWith(QStringLiteral("95 of 100 requests were answered within")));
        QVERIFY(tip.notes.at(1).text.startsWith(QStringLiteral("Ordered: 25.0\u202f% to green. Observed:")));
        const ChartTip early = figuresAt(tier, tier.slotList.front().at, Qt::UTC);
        QVERIFY(early.notes.at(0).text.endsWith(QStringLiteral("none was on green.")));
        QCOMPARE(early.rows.at(2).at(1).text, QStringLiteral("–"));
        QVERIFY(figuresAt(tier, tier.slotList.front().at - 60000, Qt::UTC).rows.isEmpty());
    }

    /// An order came within the slot: neither share is what its requests had.
    void aSlotOfTwoSharesSaysBoth()
    {
        const auto history = Samples::history({});
        Session::HistoryTier tier = history->tiers.front();
        const size_t last = tier.slotList.size() - 1;
        for (size_t i = 0; i <= last; ++i)
            tier.slotList[i].requestedPercent = i + 2 > last ? 50 : 25;
        const auto share = [&tier](size_t i) { return figuresAt(tier, tier.slotList[i].at, Qt::UTC).notes.at(1).text; };
        QVERIFY(share(last - 2).startsWith(QStringLiteral("Ordered: 25.0\u202f% to green. Observed:")));
        QVERIFY2(share(last - 1).startsWith(QStringLiteral("Ordered: 25.0\u202f% → 50.0\u202f% to green, within this "
                                                           "time. Observed, of before and after together:")),
                 qPrintable(share(last - 1)));
        QVERIFY(share(last).startsWith(QStringLiteral("Ordered: 50.0\u202f% to green. Observed:")));
        tier.slotList.erase(tier.slotList.end() - 3); // nobody watched: when it was ordered is not known
        QVERIFY(share(tier.slotList.size() - 2).startsWith(QStringLiteral("Ordered: 50.0\u202f% to green.")));
    }

    // --- the page ---

    void wheelZoomsAboutThePointer()
    {
        Charts c;
        QVERIFY(c.openDay());
        c.part<QToolButton>("range-60").click();
        const TimeSpan before = c.settled();
        QCOMPARE(before.length(), 60 * minute);
        const qint64 moment = before.from + before.length() / 2;
        c.wheel(0.5, 3);
        const TimeSpan after = c.settled();
        QVERIFY(after.length() < 35 * minute && after.length() > 25 * minute);
        QVERIFY(std::abs((after.from + after.to) / 2 - moment) < after.length() / 50);
        QVERIFY(c.backToLive().isVisible());
        QVERIFY(!c.part<QToolButton>("range-60").isChecked());
        c.wheel(0.5, -20, 2); // the other charts do the same
        QCOMPARE(c.settled().length(), 24 * 60 * minute);
        QVERIFY(c.backToLive().isHidden());
        QVERIFY(c.part<QToolButton>("range-1440").isChecked());
    }

    void aDragLooksBack()
    {
        Charts c;
        QVERIFY(c.openDay());
        const TimeSpan before = c.settled();
        c.drag(0.2, 0.7);
        const TimeSpan after = c.settled();
        QCOMPARE(after.length(), before.length());
        QVERIFY(std::abs((before.to - after.to) - before.length() / 2) < before.length() / 50);
        QVERIFY(c.backToLive().isVisible());
        c.drag(0.2, 0.95);
        QVERIFY(c.settled().to < after.to);
        c.drag(0.9, 0.1);
        c.drag(0.9, 0.1);
        QVERIFY(c.backToLive().isHidden()); // pulled back to the newest
    }

    void aClickMovesNothing()
    {
        Charts c;
        QVERIFY(c.openDay());
        const TimeSpan before = c.settled();
        QTest::mouseClick(c.chart().viewport(), Qt::LeftButton, {}, c.at(0.3));
        QVERIFY(c.backToLive().isHidden());
        QCOMPARE(c.page().span(), before);
        QVERIFY(c.page().hasFocus());
    }

    void theViewStandsStillWhileDataGoOn()
    {
        Charts c;
        Session::Snapshot s = Samples::day();
        QVERIFY(c.open(s));
        c.drag(0.2, 0.7);
        const TimeSpan still = c.settled();
        c.page().setCursorAt(-20);
        for (int i = 1; i <= 3; ++i) {
            s.at += seconds(20);
            auto longer = std::make_shared<Session::History>(*s.history);
            for (auto &tier : longer->tiers) {
                for (qint64 at = tier.slotList.back().at + tier.width.count(); at < s.at.time_since_epoch().count();
                     at += tier.width.count()) {
                    Session::HistorySlot slot = tier.slotList.back();
                    slot.at = at;
                    tier.slotList.push_back(slot);
                }
            }
            s.history = longer;
            c.show(s);
            c.settled();
            QCOMPARE(c.page().span(), still);
        }
        QCOMPARE(c.page().cursor(), std::optional(-20.0));
        QTest::mouseClick(&c.backToLive(), Qt::LeftButton);
        QVERIFY(std::abs(c.settled().to - s.at.time_since_epoch().count()) <= 5000); // a slot's width
        QVERIFY(c.backToLive().isHidden());
    }

    void keys()
    {
        Charts c;
        QVERIFY(c.openDay());
        const TimeSpan before = c.settled();
        LatencyPage &page = c.page();
        page.setFocus();
        QTest::keyClick(&page, Qt::Key_Left);
        QTest::keyClick(&page, Qt::Key_Left);
        QCOMPARE(page.cursor(), std::optional(-2.0));
        QTest::keyClick(&page, Qt::Key_Right);
        QCOMPARE(page.cursor(), std::optional(-1.0));
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!page.cursor());
        QTest::keyClick(&page, Qt::Key_Plus);
        QCOMPARE(c.settled().length(), 210'000);
        QVERIFY(c.backToLive().isHidden()); // about the newest
        QTest::keyClick(&page, Qt::Key_Minus);
        QCOMPARE(c.settled().length(), before.length());
        QTest::keyClick(&page, Qt::Key_PageUp);
        QCOMPARE(c.settled().to, before.to - before.length() / 4);
        QTest::keyClick(&page, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(c.settled().to, before.to - before.length() / 2);
        QTest::keyClick(&page, Qt::Key_PageDown);
        QCOMPARE(c.settled().to, before.to - before.length() / 4);
        QTest::keyClick(&page, Qt::Key_Home);
        QVERIFY(c.settled().from < before.from - 20 * 60 * minute);
        QTest::keyClick(&page, Qt::Key_End);
        QCOMPARE(c.settled(), before);
        QTest::keyClick(&page, Qt::Key_PageUp);
        QTest::keyClick(&page, Qt::Key_Escape);
        QCOMPARE(c.settled(), before);
    }

    void theCursorIsOneAndSpeaks()
    {
        Charts c;
        QVERIFY(c.open(Samples::holding()));
        QTest::mouseMove(c.chart(2).viewport(), c.at(0.9, 2));
        QVERIFY(c.page().cursor());
        QVERIFY(std::abs(*c.page().cursor() + 30) < 2);
        QVERIFY(c.chart(0).accessibleDescription().contains(QStringLiteral("within")));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&c.chart(2), &leave);
        QVERIFY(!c.page().cursor());
        QVERIFY(c.chart(0).accessibleDescription().startsWith(QStringLiteral("Last minute."))); // what it shows now
        c.page().setCursorAt(-197);
        QVERIFY(c.chart(0).accessibleDescription().contains(QStringLiteral("order: 25")));
        QCOMPARE(c.page().accessibleDescription(), c.chart(0).accessibleDescription()); // that is where the focus is
    }

    void rangeButtons()
    {
        Charts c;
        QVERIFY(c.openDay());
        for (const auto &[name, minutes] :
             { std::pair("range-15", 15), std::pair("range-60", 60), std::pair("range-360", 360),
               std::pair("range-1440", 1440), std::pair("range-5", 5) }) {
            QTest::mouseClick(&c.part<QToolButton>(name), Qt::LeftButton);
            QCOMPARE(c.settled().length(), minutes * minute);
            QVERIFY(c.part<QToolButton>(name).isChecked());
        }
        c.drag(0.2, 0.7);
        QTest::mouseClick(&c.part<QToolButton>("range-15"), Qt::LeftButton);
        QVERIFY(c.backToLive().isHidden()); // "the last 15 minutes" is live
    }

    void everyRangeIsPaintedInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("minutes");
        for (const bool dark : { false, true }) {
            for (const int minutes : { 5, 15, 60, 360, 1440 })
                QTest::addRow("%s, %d min", dark ? "dark" : "light", minutes) << dark << minutes;
        }
    }
    void everyRangeIsPaintedInBothThemes()
    {
        QFETCH(bool, dark);
        QFETCH(int, minutes);
        Charts c;
        c.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(c.openDay());
        c.part<QToolButton>(qPrintable(QStringLiteral("range-%1").arg(minutes))).click();
        c.settled();
        const QImage picture = c.chart().grab().toImage();
        const Theme theme = dark ? Theme::dark() : Theme::light();
        const auto count = [&picture](const QColor &color) {
            int found = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = TimeChart::leftRoom; x < picture.width() - TimeChart::rightRoom; ++x)
                    found += picture.pixelColor(x, y) == color;
            }
            return found;
        };
        QCOMPARE(picture.pixelColor(2, picture.height() / 2), theme.ground);
        QVERIFY2(count(theme.blue) > 100, "blue's lines"); // antialiased, so only some are the pure colour
        QVERIFY2(count(theme.green) > 30, "green's lines");
    }

    /// The sign at the end of a line stands where its data end: not at the edge when the last seconds had none, and
    /// nowhere when the line is over.
    void aSignStandsWhereItsLineEnds_data()
    {
        QTest::addColumn<int>("silent"); // seconds without a request of green, until now
        QTest::addColumn<int>("signs"); // of green: p50, p95, p99
        QTest::newRow("a line that goes on") << 0 << 3;
        QTest::newRow("some seconds without any") << 5 << 3;
        QTest::newRow("a line that is over") << 30 << 0;
        QTest::newRow("over for long") << 120 << 0;
    }
    void aSignStandsWhereItsLineEnds()
    {
        QFETCH(int, silent);
        QFETCH(int, signs);
        Session::Snapshot s = Samples::holding();
        auto history = *s.history;
        for (Session::HistoryTier &tier : history.tiers) {
            const qint64 end = tier.slotList.back().at + tier.width.count();
            for (Session::HistorySlot &slot : tier.slotList) {
                auto &green = slot.sides[size_t(Side::Green)];
                if (slot.at + tier.width.count() > end - silent * 1000)
                    green.p50 = green.p95 = green.p99 = Samples::nothing;
            }
        }
        s.history = std::make_shared<const Session::History>(std::move(history));
        Charts c;
        QVERIFY(c.open(s));
        c.settled();
        int found = 0;
        for (const ChartEnd &end : c.chart().ends()) {
            if (end.side != Side::Green)
                continue;
            ++found;
            QVERIFY2(std::abs(end.at.x() + silent) < 0.01, qPrintable(QString::number(end.at.x())));
        }
        QCOMPARE(found, signs);
    }

    void noSignIsDrawnBeyondTheAxis()
    {
        TimeChart chart;
        chart.setTheme(Theme::dark());
        chart.resize(400, 200);
        chart.setTicks({ { 0, QStringLiteral("0") }, { 10, QStringLiteral("10") } });
        const QImage without = chart.grab().toImage();
        chart.setEnds({ { { 0, 10.6 }, Side::Green }, { { 0, -0.5 }, Side::Blue } }); // among the words beside it
        QCOMPARE(chart.grab().toImage(), without);
        chart.setEnds({ { { 0, 9 }, Side::Green } });
        QVERIFY(chart.grab().toImage() != without);
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
