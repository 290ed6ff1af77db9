// Charts tell no more than is known: nothing stands before the order that caused it, what is too thin to say where the
// share is leaves no area, and the range that is told is the one that is shown.

#include "core/session/time_watch.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/chart/decimate.h"
#include "widgets/chart/latencypage.h"
#include "widgets/chart/timechart.h"
#include "widgets/shell/rangebar.h"
#include "widgets/status/textline.h"

#include <QDateTime>
#include <QToolButton>
#include <QWheelEvent>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

constexpr qint64 start = 1'000'020'000; // where a minute begins
constexpr TimeSpan minute { start, start + 60'000 };

/// Twelve slots of 5 s; green has its first requests in the fourth, in which an order came.
Session::HistoryTier tier()
{
    Session::HistoryTier tier { seconds(5), {} };
    for (int i = 0; i < 12; ++i) {
        Session::HistorySlot slot {};
        slot.at = start + i * 5000;
        slot.sides[0].p50 = 40;
        slot.sides[1].p50 = i < 3 ? Samples::nothing : 50.0F;
        slot.requestedPercent = i < 3 ? 0.0F : 25.0F;
        slot.observedLow = i < 3 ? 0.0F : 22.0F;
        slot.observedHigh = i < 3 ? 1.0F : 28.0F;
        tier.slotList.push_back(slot);
    }
    return tier;
}

OrderCuts orderAt(qint64 at, bool parts = false)
{
    return { { at }, parts };
}

double same(double value)
{
    return value;
}

float green50(const Session::HistorySlot &slot)
{
    return slot.sides[1].p50;
}

float low(const Session::HistorySlot &slot)
{
    return slot.observedLow;
}

float high(const Session::HistorySlot &slot)
{
    return slot.observedHigh;
}

struct Ranges : Test::WindowFixture {
    LatencyPage &page() { return part<LatencyPage>("latencyPage"); }
    TextLine &shown() { return part<TextLine>("shownRange"); }
    QToolButton &backToLive() { return part<QToolButton>("backToLive"); }
    TimeSpan settled()
    {
        if (!QTest::qWaitFor([this] { return page().isDrawn(); }, 5000))
            qFatal("the page is not drawn");
        return page().span();
    }
    void wheel(int notches)
    {
        QWidget *viewport = page().findChildren<TimeChart *>().constFirst()->viewport();
        const QPoint point = viewport->rect().center();
        QWheelEvent event(point, viewport->mapToGlobal(point), {}, { 0, 120 * notches }, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &event);
    }
};

} // namespace

class ChartCutsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theLastOrderWithin()
    {
        const OrderCuts orders { { 10, 20, 30 } };
        QCOMPARE(orders.lastIn(0, 9), std::nullopt);
        QCOMPARE(orders.lastIn(0, 10), std::optional<qint64>(10));
        QCOMPARE(orders.lastIn(10, 19), std::nullopt); // after the first moment
        QCOMPARE(orders.lastIn(10, 30), std::optional<qint64>(30));
        QCOMPARE(OrderCuts().lastIn(0, 100), std::nullopt);
    }

    void nothingStandsBeforeItsOrder()
    {
        const OrderCuts order = orderAt(start + 18'200);
        const auto before = decimatedLine(tier(), minute, 100, green50, same);
        QCOMPARE(before.constFirst().constFirst().x(), -45.0); // where the slot begins
        const auto line = decimatedLine(tier(), minute, 100, green50, same, order);
        QCOMPARE(line.size(), 1);
        QCOMPARE(line.constFirst().constFirst().x(), -41.8);
        QCOMPARE(line.constFirst().constLast().x(), 0.0);
        const auto band = decimatedBand(tier(), minute, 100, green50, green50, same, order);
        QCOMPARE(band.constFirst().boundingRect().left(), -41.8);
        // Whoever had figures before goes on without a break.
        const auto blue = decimatedLine(
            tier(), minute, 100, [](const Session::HistorySlot &slot) { return slot.sides[0].p50; }, same, order);
        QCOMPARE(blue.size(), 1);
        QCOMPARE(blue.constFirst().constFirst().x(), -60.0);
    }

    /// Two slots without anybody are no gap by themselves; that nobody was to be there makes them one.
    void nothingIsJoinedAcrossATimeWithoutUsers()
    {
        Session::HistoryTier withHole = tier();
        for (auto &slot : withHole.slotList)
            slot.sides[0].requests = 50; // no outage
        for (int i = 0; i < 12; ++i)
            withHole.slotList[size_t(i)].sides[1].requests = i < 3 || i == 6 || i == 7 ? 0.0F : 9.0F;
        for (const size_t i : { 6, 7 })
            withHole.slotList[i].sides[1].p50 = Samples::nothing;
        OrderCuts green;
        green.whose = Side::Green;
        QCOMPARE(decimatedLine(withHole, minute, 100, green50, same, green).size(), 1);
        withHole.slotList[7].requestedPercent = 0;
        QCOMPARE(decimatedLine(withHole, minute, 100, green50, same).size(), 1);
        QCOMPARE(decimatedLine(withHole, minute, 100, green50, same, green).size(), 2);
        QCOMPARE(decimatedBand(withHole, minute, 100, green50, green50, same, green).size(), 2);
        withHole.slotList[7].sides[1].requests = 1; // the last of them ended there
        QCOMPARE(decimatedLine(withHole, minute, 100, green50, same, green).size(), 1);
    }

    /// After an order took all users away, what still ends there is the slowest of them: no point of its own.
    void whatIsLeftOverIsNotDrawn()
    {
        Session::HistoryTier left = tier();
        for (size_t i = 0; i < 12; ++i) {
            left.slotList[i].sides[1].requests = i < 3 ? 0.0F : i < 8 ? 90.0F : i == 8 ? 4.0F : 0.0F;
            left.slotList[i].sides[1].p50 = i < 3 || i > 8 ? Samples::nothing : i == 8 ? 180.0F : 50.0F;
            left.slotList[i].requestedPercent = i < 3 || i > 7 ? 0 : 50;
        }
        OrderCuts green;
        green.whose = Side::Green;
        green.at = { left.slotList[3].at, left.slotList[8].at };
        const auto lastOf
            = [&] { return decimatedLine(left, minute, 100, green50, same, green).constLast().constLast().y(); };
        QCOMPARE(lastOf(), 180.0);
        green.leftOvers = false;
        QCOMPARE(lastOf(), 50.0);
        left.slotList[8].sides[1].requests = 40; // enough to speak
        QCOMPARE(lastOf(), 180.0);
    }

    void theOrderedShareChangesAtItsOrder()
    {
        const auto read = [](const Session::HistorySlot &slot) { return slot.requestedPercent; };
        const auto line = steppedLine(tier(), minute, 100, read, orderAt(start + 18'200));
        QCOMPARE(line.size(), 1);
        QVERIFY(line.constFirst().contains(QPointF(-41.8, 0)));
        QVERIFY(line.constFirst().contains(QPointF(-41.8, 25)));
    }

    void theObservedAreaIsOfOneOrder()
    {
        const auto whole = decimatedBand(tier(), minute, 100, low, high, same);
        QCOMPARE(whole.size(), 1); // it would slope from 0 to 25 although the share never was between
        const auto parts = decimatedBand(tier(), minute, 100, low, high, same, orderAt(start + 18'200, true));
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.constFirst().boundingRect().right(), -45.0);
        QVERIFY(parts.constFirst().boundingRect().bottom() <= 1.0);
        QCOMPARE(parts.constLast().boundingRect().left(), -40.0); // the order's own slot is partly of before
        QVERIFY(parts.constLast().boundingRect().top() >= 22.0);
        // Also where several slots share a column.
        QCOMPARE(decimatedBand(tier(), minute, 1, low, high, same).constFirst().boundingRect().height(), 28.0);
        const auto coarse = decimatedBand(tier(), minute, 1, low, high, same, orderAt(start + 18'200, true));
        QCOMPARE(coarse.size(), 2);
        QVERIFY(coarse.constFirst().boundingRect().bottom() <= 1.0);
    }

    void whatSaysNothingIsNotDrawn()
    {
        Session::HistorySlot slot {};
        slot.requestedPercent = 0;
        slot.observedPercent = 0;
        slot.observedHigh = 3.9F; // of a hundred requests
        QVERIFY(isAllAsOrdered(slot));
        slot.observedPercent = 1;
        QVERIFY(!isAllAsOrdered(slot)); // some went to green all the same
        slot.observedPercent = Samples::nothing;
        QVERIFY(!isAllAsOrdered(slot)); // nobody came: not known
        slot.requestedPercent = slot.observedPercent = 100;
        QVERIFY(isAllAsOrdered(slot));
        QVERIFY(saysWhere(20, 30));
        QVERIFY(!saysWhere(3, 60));
        QVERIFY(!saysWhere(double(Samples::nothing), double(Samples::nothing)));
        Session::HistoryTier thin = tier();
        QCOMPARE(shareThatSays(thin, minute), 1.0);
        for (size_t i = 0; i < 9; ++i)
            thin.slotList[i].observedHigh = 70;
        QCOMPARE(shareThatSays(thin, minute), 0.25);
        QCOMPARE(shareThatSays({ seconds(5), {} }, minute), 0.0);
    }

    /// The newest slot has had a few requests only: its interval reaches over half the chart.
    void theAreaDoesNotJumpInTheNewestSlot()
    {
        Session::Snapshot s = Samples::holding();
        auto history = std::make_shared<Session::History>(*s.history);
        Session::HistorySlot &newest = history->tiers.front().slotList.back();
        newest.observedPercent = 50;
        newest.observedLow = 9;
        newest.observedHigh = 91;
        s.history = history;
        Ranges f;
        QVERIFY(f.open(s));
        f.settled();
        const QImage picture = f.part<TimeChart>("shareChart").grab().toImage();
        s.history = Samples::holding().history;
        Ranges calm;
        QVERIFY(calm.open(s));
        calm.settled();
        const QImage calmPicture = calm.part<TimeChart>("shareChart").grab().toImage();
        int differs = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width() - 60; ++x)
                differs += picture.pixel(x, y) != calmPicture.pixel(x, y);
        }
        QCOMPARE(differs, 0); // all but the newest slot is as it was
    }

    /// At 0 % a slot's first few requests have an interval that is still narrow enough to be drawn, and stands out.
    void aSlotThatIsBeingFilledDoesNotStandOut()
    {
        Session::HistoryTier filled = tier();
        for (Session::HistorySlot &slot : filled.slotList)
            slot.sides[0].requests = 225;
        QVERIFY(!isThin(filled, filled.slotList.back()));
        QVERIFY(!isThin(filled, filled.slotList.front()));
        filled.slotList.back().sides[0].requests = 20;
        filled.slotList.front().sides[0].requests = 20; // the console began in it
        filled.slotList[6].sides[0].requests = 20;
        QVERIFY(isThin(filled, filled.slotList.back()));
        QVERIFY(isThin(filled, filled.slotList.front()));
        QVERIFY(isThin(filled, filled.slotList[6]));
        filled.slotList[7].sides[1].requests = 30; // both sides count
        filled.slotList[7].sides[0].requests = 5;
        QVERIFY(!isThin(filled, filled.slotList[6])); // users became fewer
        QVERIFY(!isThin({ seconds(5), { filled.slotList.back() } }, filled.slotList.back())); // nothing to compare with

        const auto topOfArea = [](float fewRequests) {
            Session::Snapshot s = Samples::idle();
            auto history = std::make_shared<Session::History>(*Samples::history({ .greenFrom = 999 }));
            auto &slotList = history->tiers.front().slotList;
            for (Session::HistorySlot &slot : slotList) {
                slot.observedLow = 0;
                slot.observedHigh = 2;
            }
            slotList.back().observedHigh = 23;
            slotList.back().observedPercent = 4; // some went to green: nothing of it would be drawn as nothing
            slotList.back().sides[0].requests = fewRequests;
            s.history = history;
            Ranges f;
            if (!f.open(s))
                return -1;
            f.settled();
            const QImage picture = f.part<TimeChart>("shareChart").grab().toImage();
            const QColor ground = picture.pixelColor(1, picture.height() / 2);
            int area = 0; // above what its neighbours reach, whichever scale it makes
            for (int y = 30; y < picture.height() * 13 / 20; ++y) {
                for (int x = picture.width() - TimeChart::rightRoom - 30; x < picture.width() - TimeChart::rightRoom;
                     ++x) {
                    const QColor color = picture.pixelColor(x, y);
                    area += color.green() - color.red() > ground.green() - ground.red() + 10;
                }
            }
            return area;
        };
        QVERIFY(topOfArea(160) > 0); // as many as its neighbours have: that is news
        QCOMPARE(topOfArea(20), 0);
    }

    /// At a few requests a second only whole minutes say where the share is; where not even they do, nothing is drawn.
    void fewRequestsSpeakTogether()
    {
        const auto areaOf = [](bool minutesSay) {
            Session::Snapshot s = Samples::holding();
            auto history = std::make_shared<Session::History>();
            for (const auto &[width, count] : { std::pair(1000, 300), std::pair(5000, 60), std::pair(60'000, 6) }) {
                Session::HistoryTier tier { milliseconds(width), {} };
                const qint64 last = Samples::wallNow.time_since_epoch().count() / width;
                for (qint64 number = last - count + 1; number <= last; ++number) {
                    Session::HistorySlot slot = Samples::history({})->tiers.front().slotList.back();
                    slot.at = number * width;
                    slot.requestedPercent = 25;
                    const bool says = width == 60'000 && minutesSay;
                    slot.observedLow = says ? 20.0F : 2.0F;
                    slot.observedHigh = says ? 30.0F : 70.0F;
                    tier.slotList.push_back(slot);
                }
                history->tiers.push_back(std::move(tier));
            }
            s.history = history;
            s.marks.clear();
            Ranges f;
            if (!f.open(s))
                return -1;
            f.settled();
            const QImage picture = f.part<TimeChart>("shareChart").grab().toImage();
            const QColor ground = picture.pixelColor(1, picture.height() / 2);
            int area = 0; // what is greener than the ground, within the plot
            for (int y = 30; y < picture.height() - 30; ++y) {
                for (int x = TimeChart::leftRoom + 2; x < picture.width() - TimeChart::rightRoom - 2; ++x) {
                    const QColor color = picture.pixelColor(x, y);
                    area += color.green() - color.red() > ground.green() - ground.red() + 10;
                }
            }
            return area;
        };
        QCOMPARE(areaOf(false), 0);
        QVERIFY(areaOf(true) > 1000);
    }

    // --- the range that is told ---

    void theRangeInWords()
    {
        const TimeSpan known { start - 3600'000, start };
        QCOMPARE(rangeText(TimeRange(milliseconds(214'000)), known, Qt::UTC), QStringLiteral("last 3 min 34 s"));
        const TimeRange back = TimeRange(std::chrono::minutes(5)).moved(std::chrono::minutes(-10), known);
        QCOMPARE(rangeText(back, known, Qt::UTC), QStringLiteral("5 min to 13:37:00"));
        // A young history is shown large, and so it is told.
        QCOMPARE(rangeText(TimeRange(milliseconds(75'000)), { start - 30'000, start }, Qt::UTC),
                 QStringLiteral("last 1 min"));
    }

    void whatIsShownIsTold()
    {
        Ranges f;
        QVERIFY(f.open(Samples::day()));
        f.window.setTimeSpec(Qt::UTC);
        QVERIFY(f.shown().isHidden()); // "5 m" says it
        f.wheel(3);
        const TimeSpan span = f.settled();
        const auto checked = [&f] {
            int count = 0;
            for (const char *name : { "range-5", "range-15", "range-60", "range-360", "range-1440" })
                count += f.part<QToolButton>(name).isChecked();
            return count;
        };
        QCOMPARE(checked(), 0);
        const QString to = QDateTime::fromMSecsSinceEpoch(span.to, Qt::UTC).toString(QStringLiteral("HH:mm:ss"));
        QCOMPARE(f.shown().text(), Session::spanText(milliseconds(span.length())) + QStringLiteral(" to ") + to);
        QCOMPARE(f.part<QToolButton>("rangeMenu").text(),
                 Session::spanText(milliseconds(span.length())) + QStringLiteral(" ▾"));
        f.backToLive().click();
        f.settled();
        QVERIFY(f.shown().text().startsWith(QStringLiteral("last ")));
        f.part<QToolButton>("range-5").click();
        QCOMPARE(checked(), 1);
        f.part<QToolButton>("range-5").click(); // pressed again it stays the one that is shown
        QCOMPARE(checked(), 1);
        QVERIFY(f.part<QToolButton>("range-5").isChecked());
    }

    /// The pointer stands still: after the wheel the cursor is still under it.
    void theWheelKeepsTheCursorUnderThePointer()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::day()));
        auto &page = f.part<LatencyPage>("latencyPage");
        const TimeChart &chart = *page.findChild<TimeChart *>();
        QWidget *const viewport = chart.viewport();
        const double plot = chart.width() - TimeChart::leftRoom - TimeChart::rightRoom;
        for (const double part : { 0.5, 0.99 }) { // looking back, and live, where the right edge stays
            f.part<QToolButton>("range-60").click();
            const QPoint point(TimeChart::leftRoom + int(part * plot), chart.height() / 2);
            QTest::mouseMove(viewport, point);
            QWheelEvent event(point, viewport->mapToGlobal(point), {}, { 0, 360 }, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(viewport, &event);
            QTRY_VERIFY(page.isDrawn());
            const double length = double(page.span().length()) / 1000;
            QVERIFY(length < 3600 && page.cursor());
            QVERIFY2(std::abs(*page.cursor() - (part - 1) * length) < length / 200,
                     qPrintable(QString::number(*page.cursor() / length)));
        }
    }

    void endGoesBackToLive_data()
    {
        QTest::addColumn<QByteArray>("focus");
        for (const char *name : { "latencyPage", "range-5", "tab-latency" })
            QTest::newRow(name) << QByteArray(name);
    }
    void endGoesBackToLive()
    {
        QFETCH(QByteArray, focus);
        Ranges f;
        QVERIFY(f.open(Samples::day()));
        f.settled();
        f.part<QWidget>(focus.constData()).setFocus();
        f.wheel(3);
        f.settled();
        QVERIFY(f.backToLive().isVisible());
        QTest::keyClick(f.window.focusWidget(), Qt::Key_End);
        f.settled();
        QVERIFY(f.backToLive().isHidden());
    }

    void endOfAListIsTheLists()
    {
        Ranges f;
        QVERIFY(f.open(Samples::day()));
        f.wheel(3);
        f.settled();
        auto &typed = f.part<QWidget>("logSearch");
        typed.setFocus();
        QTest::keyClick(&typed, Qt::Key_End);
        QVERIFY(f.backToLive().isVisible());
    }
};

QTEST_MAIN(ChartCutsTest)
#include "tst_chart_cuts.moc"
