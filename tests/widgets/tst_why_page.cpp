#include "core/session/close_up.h"
#include "tests/widgets/why_fixture.h"
#include "widgets/status/textline.h"

#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Samples::Trouble;

namespace {

/// As a console has it that ran for a day: the minutes of all of it.
Cells::ViewPtr withADayOfMinutes(const Cells::View &view, qint64 now)
{
    constexpr size_t minutesOfADay = 1440;
    auto cell = std::make_shared<Cells::Cell>();
    cell->requests = 10;
    for (int i = 0; i < 10; ++i)
        cell->latency.record(milliseconds(50 + i));
    auto out = std::make_shared<Cells::View>(view);
    Cells::Tier minutes { milliseconds(60'000), now / 60'000 - qint64(minutesOfADay), {} };
    minutes.slotList.assign(minutesOfADay, { cell, cell });
    out->origins[size_t(Origin::User)].back() = minutes;
    return out;
}

} // namespace

class WhyPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void itMeasuresWhileItIsShown()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        QVERIFY(f.last<Session::Intents::Diagnose>());
        QVERIFY(f.last<Session::Intents::Diagnose>()->on);
        f.part<QToolButton>("tab-latency").click();
        QVERIFY(f.last<Session::Intents::Diagnose>());
        QVERIFY(!f.last<Session::Intents::Diagnose>()->on);
    }

    void everyViewShowsTheDifference()
    {
        const QImage nothing;
        WhyFixture healthy;
        QVERIFY(healthy.openWhy(Samples::why({})));
        WhyFixture slow;
        QVERIFY(slow.openWhy(Samples::why({ .trouble = Trouble::Waits })));
        WhyFixture tail;
        QVERIFY(tail.openWhy(Samples::why({ .trouble = Trouble::Tail })));
        for (int i = 0; i < 6; ++i) {
            const QImage calm = healthy.view(i).picture().toImage();
            QVERIFY2(differs(calm, slow.view(i).picture().toImage()), qPrintable(QString::number(i)));
            if (i != 2) // what users see of a tail is in no phase that this desk measured
                QVERIFY2(differs(calm, tail.view(i).picture().toImage()), qPrintable(QString::number(i)));
        }
        QVERIFY(tail.view(5).csv().contains(QLatin1String("green-2"))); // the instance that all slow ones share
    }

    void wordsUnderThePointer_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<double>("y");
        QTest::addColumn<QString>("has");
        QTest::newRow("heat") << 0 << 0.75 << QStringLiteral("on green");
        QTest::newRow("smoke") << 1 << 0.75 << QStringLiteral("95 of 100");
        QTest::newRow("phases") << 2 << 0.5 << QStringLiteral("waiting");
        QTest::newRow("percentiles") << 3 << 0.3 << QStringLiteral("Of 100 requests");
        QTest::newRow("requests") << 4 << 0.3 << QStringLiteral("Headers after");
        QTest::newRow("common") << 5 << 0.12 << QStringLiteral("slow requests");
        QTest::newRow("path") << 6 << 0.2 << QStringLiteral("probes answered");
        QTest::newRow("trust") << 7 << 0.3 << QStringLiteral("latest start");
    }
    void wordsUnderThePointer()
    {
        QFETCH(int, view);
        QFETCH(double, y);
        QFETCH(QString, has);
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Tail })));
        WhyView &shown = f.view(view);
        QVERIFY(!shown.picture().isNull());
        QString found;
        for (const double x : { 0.3, 0.5, 0.8 }) {
            const QString words = shown.wordsAt(middleOf(shown, x, y));
            if (words.contains(has))
                found = words;
        }
        QVERIFY2(!found.isEmpty(), qPrintable(shown.wordsAt(middleOf(shown, 0.5, y))));
        QVERIFY(shown.csv().count(QLatin1Char('\n')) > 1);
    }

    void aCellGivesItsRequests()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Waits })));
        WhyView &heat = f.view(0);
        QSignalSpy picked(&heat, &WhyView::picked);
        QVERIFY(!heat.picture().isNull());
        std::optional<Pick> pick;
        for (double y = 0.55; y < 0.95 && !pick; y += 0.01) { // somewhere in green's map there are requests
            QTest::mouseClick(&heat, Qt::LeftButton, {}, middleOf(heat, 0.9, y).toPoint());
            const std::optional<Pick> chosen = f.page->scene().pick;
            if (chosen && chosen->side == Side::Green && !f.page->scene().requests(true).empty())
                pick = chosen;
            else
                f.page->showView(0);
        }
        QVERIFY(pick);
        QCOMPARE(pick->side, std::optional(Side::Green));
        QCOMPARE(f.page->shownView().objectName(), QStringLiteral("waterfallView"));
        for (const Cells::Request *request : f.page->scene().requests(true)) {
            QCOMPARE(request->side, Side::Green);
            QVERIFY(*request->latency >= pick->low && *request->latency < pick->high);
        }
        f.part<QToolButton>("whyUnpick").click();
        QVERIFY(!f.page->scene().pick);
    }

    void anEmptyCellGivesNothing()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Waits })));
        WhyView &heat = f.view(0);
        QVERIFY(!heat.picture().isNull());
        int empty = 0;
        for (double y = 0.02; y < 0.98; y += 0.01) {
            const QPointF point = middleOf(heat, 0.9, y).toPoint();
            if (!heat.wordsAt(point).contains(QStringLiteral("No request")))
                continue;
            ++empty;
            QTest::mouseClick(&heat, Qt::LeftButton, {}, point.toPoint());
            QVERIFY2(!f.page->scene().pick, qPrintable(heat.wordsAt(point)));
            QCOMPARE(f.page->shownView().objectName(), QStringLiteral("heatView"));
        }
        QVERIFY(empty > 0);
    }

    void theRangeIsTheWindows()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        WhyView &heat = f.view(0);
        const TimeSpan before = f.page->scene().span;
        QWheelEvent wheel(middleOf(heat), heat.mapToGlobal(middleOf(heat)), {}, QPoint(0, 240), {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&heat, &wheel);
        QTRY_VERIFY(f.page->scene().span.length() < before.length());
        QTest::keyClick(f.page, Qt::Key_PageUp);
        QTRY_VERIFY(f.page->scene().span.to < before.to);
        QVERIFY(f.part<QToolButton>("backToLive").isVisible());
        QTest::keyClick(f.page, Qt::Key_End);
        QTRY_COMPARE(f.page->scene().span.to, before.to);
    }

    void keysChooseViewsAndMoveTheCursor()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        QTest::keyClick(f.page, Qt::Key_4);
        QCOMPARE(f.page->shownView().objectName(), QStringLiteral("spectrumView"));
        auto &tab = f.part<QToolButton>("tab-why"); // there the focus is after it was chosen
        tab.setFocus();
        QTest::keyClick(&tab, Qt::Key_3);
        QCOMPARE(f.page->shownView().objectName(), QStringLiteral("phasesView"));
        QTest::keyClick(&tab, Qt::Key_2);
        QTest::keyClick(f.page, Qt::Key_Left);
        QVERIFY(f.page->scene().cursor);
        const qint64 at = *f.page->scene().cursor;
        QTest::keyClick(f.page, Qt::Key_1); // the cursor is shared
        QCOMPARE(f.page->scene().cursor, std::optional(at));
        QTest::keyClick(f.page, Qt::Key_Escape);
        QVERIFY(!f.page->scene().cursor);
    }

    void theKeysCursorIsToldAsThePointers()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        f.page->showView(1);
        f.page->setFocus();
        const QImage without = f.page->shownView().grab().toImage();
        QVERIFY(f.page->accessibleDescription().contains(QStringLiteral("move the cursor")));
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(f.page, Qt::Key_Left);
        QVERIFY2(f.page->accessibleDescription().contains(QStringLiteral("Blue: half of")),
                 qPrintable(f.page->accessibleDescription()));
        QVERIFY(f.page->accessibleDescription().contains(QStringLiteral("Green: half of")));
        QVERIFY(differs(without, f.page->shownView().grab().toImage()));
        QTest::keyClick(f.page, Qt::Key_Escape);
        QVERIFY(f.page->accessibleDescription().contains(QStringLiteral("move the cursor")));
    }

    void secondsOfThePastAreAskedForAndDrawn()
    {
        WhyFixture f;
        constexpr qint64 hour = 3'600'000;
        Session::Snapshot s = Samples::why({});
        const qint64 now = s.at.time_since_epoch().count();
        s.cells = withADayOfMinutes(*s.cells, now);
        QVERIFY(f.openWhy(s));
        f.page->showView(1);
        const TimeSpan known { now - 24 * hour, now };
        // Twenty minutes, five hours ago: memory has that by the minute only.
        const TimeRange ago = TimeRange(std::chrono::minutes(20)).moved(-std::chrono::hours(5), known);
        Q_EMIT f.page->timeRangeWanted(ago);
        const auto asked = f.last<Session::Intents::LookCloser>();
        QVERIFY(asked);
        QCOMPARE(asked->width, milliseconds(5000));
        const TimeSpan shown = ago.within(known);
        QVERIFY(asked->from <= shown.from && asked->to >= shown.to);
        QVERIFY(asked->to - asked->from < 2 * hour);
        std::vector<Cells::Placed> seconds;
        for (qint64 at = asked->from; at < asked->to; at += 1000) {
            auto cell = std::make_shared<Cells::Cell>();
            cell->requests = 4;
            for (int i = 0; i < 4; ++i)
                cell->latency.record(milliseconds(70 + i));
            for (const Side side : { Side::Blue, Side::Green })
                seconds.push_back({ milliseconds(1000), at, side, Origin::User, cell });
        }
        s.closeUp = std::make_shared<const Session::CloseUp>(
            Session::closeUpOf({ asked->from, asked->to, asked->width }, seconds));
        const int before = f.count<Session::Intents::LookCloser>();
        f.show(s);
        Q_EMIT f.page->timeRangeWanted(ago.moved(-std::chrono::minutes(2), known)); // still within what was read
        QCOMPARE(f.count<Session::Intents::LookCloser>(), before);
        QTRY_COMPARE(f.page->scene().tier(milliseconds(2000))->width, milliseconds(5000));
        QVERIFY(!f.page->shownView().picture().isNull());
        QVERIFY(f.page->shownView().csv().count(QStringLiteral(",blue,20,0,0,")) > 200); // 20 minutes of 5 s
        Q_EMIT f.page->timeRangeWanted(TimeRange()); // the newest: memory has it as finely
        QCOMPARE(f.count<Session::Intents::LookCloser>(), before);
    }

    void originsAreNeverMixed()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        QVERIFY(!f.view(4).picture().isNull());
        QVERIFY(!f.page->scene().requests(false).empty());
        f.part<QComboBox>("whyOrigin").setCurrentIndex(1);
        for (const Cells::Request *request : f.page->scene().requests(false))
            QCOMPARE(request->origin, Origin::Check);
        f.part<QComboBox>("whyOrigin").setCurrentIndex(2);
        QVERIFY(f.page->scene().requests(false).empty());
    }

    void yesterdayIsAskedForAndDrawn()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        QVERIFY(f.openWhy(s));
        const QImage without = f.view(1).picture().toImage();
        f.part<QComboBox>("whyGhost").setCurrentIndex(1);
        const auto asked = f.last<Session::Intents::LookBack>();
        QVERIFY(asked);
        constexpr qint64 day = 86'400'000;
        QVERIFY(asked->from <= f.page->scene().span.from - day && asked->to >= f.page->scene().span.to - day);
        auto past = std::make_shared<Cells::Past>();
        past->from = asked->from;
        std::vector<Cells::Placed> stored;
        for (qint64 at = asked->from; at < asked->to; at += 60'000) {
            auto cell = std::make_shared<Cells::Cell>();
            cell->requests = 10;
            for (int i = 0; i < 10; ++i)
                cell->latency.record(milliseconds(80 + i));
            for (const Side side : { Side::Blue, Side::Green })
                stored.push_back({ milliseconds(60'000), at, side, Origin::User, cell });
        }
        past->origins = Cells::tiersOf(stored);
        s.past = past;
        f.show(s);
        QTRY_VERIFY(!f.page->scene().ghost().slotList.empty());
        QVERIFY(differs(without, f.view(1).picture().toImage()));
        const int before = f.count<Session::Intents::LookBack>();
        f.show(s);
        QCOMPARE(f.count<Session::Intents::LookBack>(), before); // it is not asked for again and again
    }

    void beforeTheRolloutIsBeforeTheNewestRun()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        const WallTime now = Samples::wallNow;
        using Kind = Session::Mark::Kind;
        s.marks = { { now - std::chrono::minutes(28), Kind::Order, QStringLiteral("5 %"), 1, 1 },
                    { now - std::chrono::minutes(26), Kind::RollBack, QStringLiteral("0 %"), 2, 1 },
                    { now - std::chrono::minutes(4), Kind::Order, QStringLiteral("5 %"), 3, 2 },
                    { now - std::chrono::minutes(2), Kind::Order, QStringLiteral("25 %"), 4, 2 } };
        QVERIFY(f.openWhy(s));
        f.part<QComboBox>("whyGhost").setCurrentIndex(2);
        const auto asked = f.last<Session::Intents::LookBack>();
        QVERIFY(asked);
        const qint64 began = (now - std::chrono::minutes(4)).time_since_epoch().count();
        const std::optional<qint64> distance = f.page->scene().ghostBefore;
        QVERIFY(distance);
        const qint64 ghostEnds = f.page->scene().span.to - *distance;
        QVERIFY2(ghostEnds <= began && ghostEnds > began - 60'000 - 1, qPrintable(QString::number(ghostEnds - began)));
    }

    void picturesAndDataAreWritten()
    {
        WhyFixture f;
        QTemporaryDir dir;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Tail })));
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents(); // until everything has its size
        for (int i = 0; i < 8; ++i) {
            f.page->showView(i);
            const QString png = dir.filePath(QStringLiteral("%1.png").arg(i));
            const QString csv = dir.filePath(QStringLiteral("%1.csv").arg(i));
            const QSize size = f.page->shownView().size(); // what is said of it takes a line
            f.page->exportTo(png);
            f.page->exportTo(csv);
            const QSize view = size * f.page->devicePixelRatioF();
            QCOMPARE(QImage(png).width(), view.width());
            QVERIFY(QImage(png).height() > view.height() + 8); // below it a line says what it is of
            const QImage line = QImage(png).copy(0, view.height(), view.width(), QImage(png).height() - view.height());
            QVERIFY(colorsIn(line) > 1);
            QFile data(csv);
            QVERIFY(data.open(QIODevice::ReadOnly) && data.size() > 40);
            QCOMPARE(data.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        }
        f.page->exportTo(dir.filePath(QStringLiteral("picture.bmp")));
        QVERIFY(f.part<TextLine>("whySaid").text().contains(QLatin1String(".png or .csv")));
        f.page->exportTo(QStringLiteral("/proc/nowhere/x.csv"));
        const auto &said = f.part<TextLine>("whySaid");
        QVERIFY(said.text().contains(QLatin1String("was not written")));
        for (const QSize size : { QSize(1440, 900), QSize(1024, 700) }) {
            f.window.resize(size);
            QTRY_VERIFY2(said.width() > 400 && said.height() >= said.heightForWidth(said.width()), "it is read whole");
        }
        f.page->showView(1);
        QVERIFY(!said.isVisible()); // that was of another picture
    }
};

QTEST_MAIN(WhyPageTest)
#include "tst_why_page.moc"
