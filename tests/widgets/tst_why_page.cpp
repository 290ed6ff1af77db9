#include "core/session/close_up.h"
#include "tests/widgets/why_fixture.h"
#include "widgets/diagnose/waterfallview.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

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

QPointF middleOf(const WhyView &view, double x = 0.8, double y = 0.75)
{
    return { view.width() * x, view.height() * y };
}

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

qsizetype colorsIn(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors << image.pixel(x, y);
    }
    return colors.size();
}

bool differs(const QImage &a, const QImage &b)
{
    return a != b;
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

    void theFindingIsASentence_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("has");
        QTest::newRow("waits") << int(Trouble::Waits) << QStringLiteral("first byte");
        QTest::newRow("connects") << int(Trouble::Connects) << QStringLiteral("connect");
        QTest::newRow("healthy") << int(Trouble::None) << QStringLiteral("alike");
    }
    void theFindingIsASentence()
    {
        QFETCH(int, trouble);
        QFETCH(QString, has);
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble(trouble) })));
        const QString said = f.part<TextLine>("whyFinding").text();
        QVERIFY2(said.contains(has, Qt::CaseInsensitive), qPrintable(said));
        QVERIFY(f.part<TextLine>("whyEvidence").text().contains(QLatin1String("desk-7")));
    }

    void thinEvidenceSaysNothing()
    {
        Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        auto thin = std::make_shared<Diagnose::View>(*s.diagnosis);
        for (auto &samples : thin->samples)
            samples.resize(6);
        thin->finding.reset();
        s.diagnosis = thin;
        s.environment(Side::Green).users = s.environment(Side::Blue).users;
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        QVERIFY(f.part<TextLine>("whyFinding").text().contains(QLatin1String("Too few")));
        s.diagnosis.reset();
        f.show(s);
        QTRY_VERIFY(f.part<TextLine>("whyFinding").text().contains(QLatin1String("Nothing was measured")));
    }

    /// Its times of before are not shown as if they were of now.
    void whoFailsHasNoGoodAnswer()
    {
        Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        auto failing = std::make_shared<Diagnose::View>(*s.diagnosis);
        auto &green = failing->samples[size_t(Side::Green)];
        QVERIFY(green.size() > 20);
        const WallTime last = green.back().at;
        for (int i = 1; i <= 5; ++i) {
            Phase::PhaseSample refused { .side = Side::Green, .address = green.back().address };
            refused.at = last + seconds(2 * i);
            refused.outcome = Outcome::ConnectError;
            green.push_back(refused);
        }
        s.diagnosis = failing;
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        const QString said = f.part<TextLine>("whyEvidence").text();
        QVERIFY2(said.contains(QLatin1String("green no good answer since ")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("blue ")) && said.contains(QLatin1String("new connections")),
                 qPrintable(said));
    }

    /// What users feel and this desk does not is never called alike.
    void usersHaveTheLastWord()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Tail })));
        const auto &said = f.part<TextLine>("whyFinding");
        QVERIFY2(said.text().contains(QStringLiteral("slowest twentieth of users' requests takes 431 ms or more on "
                                                     "green, against 88 ms on blue")),
                 qPrintable(said.text()));
        f.show(Samples::why({ .trouble = Trouble::Fails }));
        QTRY_VERIFY2(said.text().contains(QStringLiteral("fail more on green: 800 of 3240")), qPrintable(said.text()));
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
        QVERIFY(f.page->shownView().csv().count(QStringLiteral(",blue,20,0,")) > 200); // 20 minutes of 5 s
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
        QTRY_VERIFY(f.page->scene().ghost());
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

    /// Rows stand in the order of the first figure, and each kind of bar is named.
    void requestsStandInTheOrderOfTheirFigures()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Waits })));
        WhyView &requests = f.view(4);
        QVERIFY(!requests.picture().isNull());
        const QStringList rows = requests.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
        QVERIFY(rows.size() > 5);
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i - 1].section(QLatin1Char(','), 5, 5).toDouble()
                    >= rows[i].section(QLatin1Char(','), 5, 5).toDouble());
        auto &view = static_cast<WaterfallView &>(requests);
        QCOMPARE(view.originText(), QStringLiteral("users' requests"));
        QCOMPARE(view.sinceText(), QStringLiteral("from when the router had them"));
        QCOMPARE(view.legendTexts(),
                 QStringList({ QStringLiteral("bright: until the headers"), QStringLiteral("pale: until the end") }));
        f.part<QComboBox>("whyOrigin").setCurrentIndex(1);
        QVERIFY(!requests.picture().isNull());
        QCOMPARE(view.originText(), QStringLiteral("health checks and phase measurements"));
        QCOMPARE(view.sinceText(), QStringLiteral("from when each was due"));
        QVERIFY(view.legendTexts().contains(QStringLiteral("waiting")));
        QVERIFY(view.legendTexts().contains(QStringLiteral("a token")));
    }

    /// One request of half a millisecond and one of a minute do not make everything else small.
    void oneOutlierDoesNotStretchTheScale()
    {
        Cells::Tier tier { milliseconds(1000), 0, {} };
        const auto cellOf = [](std::initializer_list<int> extra) {
            auto cell = std::make_shared<Cells::Cell>();
            for (int i = 0; i < 100; ++i, ++cell->requests)
                cell->latency.record(milliseconds(40 + i));
            for (const int ms : extra)
                cell->latency.record(milliseconds(ms));
            return cell;
        };
        tier.slotList = { { cellOf({}), cellOf({}) }, { cellOf({ 1, 60'000 }), cellOf({}) } };
        const LatencyAxis axis(&tier, 0, 2000);
        const QRectF plot(0, 0, 100, 400);
        QVERIFY(axis.isBelow(milliseconds(1)) && axis.isAbove(milliseconds(60'000)));
        QVERIFY(!axis.isBelow(milliseconds(40)) && !axis.isAbove(milliseconds(139)));
        QVERIFY(axis.yOf(milliseconds(40), plot) - axis.yOf(milliseconds(139), plot) > 200);
        // Five of a candidate's fifty slow ones are none.
        auto few = std::make_shared<Cells::Cell>();
        for (int i = 0; i < 50; ++i, ++few->requests)
            few->latency.record(milliseconds(i < 45 ? 50 : 4000));
        tier.slotList = { { cellOf({}), few } };
        QVERIFY(!LatencyAxis(&tier, 0, 1000).isAbove(milliseconds(4000)));
    }

    void anEmptySideSaysWhy()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        auto cells = std::make_shared<Cells::View>(*s.cells);
        for (Cells::Tier &tier : cells->origins[size_t(Origin::User)]) {
            for (Cells::Slot &slot : tier.slotList)
                slot[size_t(Side::Green)] = nullptr;
        }
        s.cells = cells;
        QVERIFY(f.openWhy(s));
        QCOMPARE(
            noneOf(f.page->scene(), Side::Green),
            QStringLiteral("Green has no users' requests in this time. There are health checks: choose them above."));
        QCOMPARE(noneOf(f.page->scene(), Side::Blue), QString());
        f.part<QComboBox>("whyOrigin").setCurrentIndex(1);
        QCOMPARE(noneOf(f.page->scene(), Side::Green), QString());
    }

    void everyFigureOfTrustSaysOfWhatTime()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        WhyView &trust = f.view(7);
        QVERIFY(!trust.picture().isNull());
        const auto told = [&trust] {
            QString said;
            for (double y = 0.02; y < 1; y += 0.02)
                said += trust.wordsAt(middleOf(trust, 0.3, y)) + QLatin1Char('\n');
            return said;
        };
        const QString said = told();
        const TimeSpan span = f.page->scene().span;
        for (const QString &over :
             { QStringLiteral("late, 2 of 240 over 20 ms · since this console began"),
               QStringLiteral(" as due · %1 to %2")
                   .arg(momentText(f.page->scene(), span.from), momentText(f.page->scene(), span.to)),
               QStringLiteral("kept since ") })
            QVERIFY2(said.contains(over), qPrintable(over + QLatin1Char('\n') + said.right(900)));
        QVERIFY2(trust.csv().contains(QStringLiteral(",worst_late,23,ms,\"since this console began\",doubtful")),
                 qPrintable(trust.csv()));
        QTRY_VERIFY2(
            (f.page->showView(7), trust.picture(), told().contains(QStringLiteral("while this page was shown"))),
            qPrintable(told()));
    }

    void aMarkIsToldUnderThePointer()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        s.marks = { { Samples::wallNow - std::chrono::minutes(2), Session::Mark::Kind::RollBack, QStringLiteral("0 %"),
                      2, 1 } };
        QVERIFY(f.openWhy(s));
        WhyView &heat = f.view(0);
        QVERIFY(!heat.picture().isNull());
        int told = 0;
        for (int x = 0; x < heat.width(); ++x)
            told += heat.toldAt(QPointF(x, heat.height() * 0.75)).contains(QStringLiteral("roll back: 0 % to green"));
        QVERIFY2(told > 8 && told < 20, qPrintable(QString::number(told)));
    }

    /// A fast error looks like a fast answer: it is crossed out.
    void theHeatMapCrossesOutWhatFailed()
    {
        const auto reds = [](WhyFixture &f) {
            WhyView &heat = f.view(0);
            const QImage image = heat.picture().toImage();
            int red = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    red += image.pixelColor(x, y) == heat.theme().red;
            }
            return red;
        };
        WhyFixture healthy;
        QVERIFY(healthy.openWhy(Samples::why({})));
        QCOMPARE(reds(healthy), 0);
        WhyFixture fails;
        QVERIFY(fails.openWhy(Samples::why({ .trouble = Trouble::Fails })));
        QVERIFY(reds(fails) > 20);
        bool isSaid = false;
        for (double y = 0.55; y < 0.95; y += 0.02)
            isSaid = isSaid
                || fails.view(0).wordsAt(middleOf(fails.view(0), 0.9, y)).contains(QStringLiteral("failed on green."));
        QVERIFY(isSaid);
    }

    void aTimeInWhichNobodyWatchedIsNoSilence()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        const qint64 now = s.at.time_since_epoch().count();
        const auto without = [&](std::initializer_list<Origin> origins) {
            auto cells = std::make_shared<Cells::View>(*s.cells);
            for (const Origin origin : origins) {
                for (Cells::Tier &tier : cells->origins[size_t(origin)]) {
                    for (size_t i = 0; i < tier.slotList.size(); ++i) {
                        if (tier.startOf(i) >= now - 120'000 && tier.startOf(i) + tier.width.count() <= now - 60'000)
                            tier.slotList[i] = {};
                    }
                }
            }
            return cells;
        };
        const Cells::ViewPtr whole = s.cells;
        s.cells = without({ Origin::User, Origin::Check, Origin::Canary });
        QVERIFY(f.openWhy(s));
        for (const int index : { 0, 1 }) {
            WhyView &view = f.view(index);
            QVERIFY(!view.picture().isNull());
            const std::vector<TimeSpan> gaps = f.page->scene().unwatched();
            QCOMPARE(gaps.size(), size_t(1));
            QVERIFY(gaps[0].length() >= 55'000 && gaps[0].length() <= 60'000);
            const TimeSpan span = f.page->scene().span;
            const double share = double(now - 90'000 - span.from) / double(span.length());
            const QString said = view.wordsAt(QPointF(58 + share * (view.width() - 72), view.height() * 0.8));
            QVERIFY2(said.contains(QStringLiteral("nobody watched")), qPrintable(said));
        }
        s.cells = whole;
        s.cells = without({ Origin::User }); // checks went on: somebody did
        f.show(s);
        QTRY_VERIFY(f.page->scene().unwatched().empty());
    }

    /// Where nothing is compared the choice is grey, and single requests say since when they are kept.
    void aViewSaysWhatItCannot()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        QVERIFY(f.openWhy(s));
        auto &ghost = f.part<QComboBox>("whyGhost");
        for (int i = 0; i < 8; ++i) {
            f.page->showView(i);
            QCOMPARE(ghost.isEnabled(), i == 1 || i == 3);
        }
        QCOMPARE(keptSince(f.page->scene()), QString());
        auto cells = std::make_shared<Cells::View>(*s.cells);
        auto some = std::make_shared<Cells::Requests>(*cells->requests.back());
        cells->requests = { some };
        s.cells = cells;
        f.show(s);
        const auto said = [&f] { return keptSince(f.page->scene()); };
        QTRY_VERIFY(!said().isEmpty());
        QCOMPARE(said(), QStringLiteral("kept one by one since ") + momentText(f.page->scene(), some->front().endMs()));
        const QStringList least
            = f.view(3).picture().isNull() ? QStringList() : f.view(3).csv().split(QLatin1Char('\n'));
        QVERIFY2(least.value(1).startsWith(QLatin1String("0,")) && !least.value(1).startsWith(QLatin1String("0,0,")),
                 qPrintable(least.value(1)));
        QVERIFY2(least.value(1).contains(QStringLiteral(",,,,users' requests,")), qPrintable(least.value(1)));
        QVERIFY(f.view(1).csv().startsWith(QLatin1String("time_utc,width_s,origin,side,")));
    }

    void bothSlowIsNotFine()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        for (const Side side : { Side::Blue, Side::Green })
            s.environment(side).health.status = Probe::HealthStatus::Degraded;
        auto strict = std::make_shared<Config::Service>(s.service ? *s.service : Config::Service());
        strict->checks.degradedAbove = milliseconds(10);
        s.service = strict;
        QVERIFY(f.openWhy(s));
        const auto &said = f.part<TextLine>("whyFinding");
        QVERIFY2(said.text().contains(QStringLiteral("alike, and both slow")), qPrintable(said.text()));
        QCOMPARE(said.glyph(), Glyph::Warning);
    }

    /// Figures of before are not told as though they were of now.
    void aSideThatAnswersNoMoreHasNoFigures()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        auto view = std::make_shared<Diagnose::View>(*s.diagnosis);
        auto &green = view->samples[size_t(Side::Green)];
        for (size_t i = green.size() - 4; i < green.size(); ++i)
            green[i].outcome = Outcome::ServerError;
        s.diagnosis = view;
        QVERIFY(f.openWhy(s));
        const QString said = f.part<TextLine>("whyEvidence").text();
        QVERIFY2(said.contains(QStringLiteral("green no good answer since ")
                               + timeText(green[green.size() - 4].at, f.page->scene().spec)),
                 qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("new connections"))); // blue's
    }

    void theEvidenceSaysOfWhatTime()
    {
        WhyFixture f;
        const Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        QVERIFY(f.openWhy(s));
        const auto &samples = s.diagnosis->samples;
        const QString said = f.part<TextLine>("whyEvidence").text();
        const QString span = QStringLiteral("from desk-7, %1 to %2: blue")
                                 .arg(timeText(samples[0].front().at, f.page->scene().spec),
                                      timeText(samples[0].back().at, f.page->scene().spec));
        QVERIFY2(said.contains(span), qPrintable(said));
    }

    void aFormulaIsText()
    {
        QCOMPARE(csvField(QStringLiteral("=1+1")), QStringLiteral("\"'=1+1\""));
        QCOMPARE(csvField(QStringLiteral("a \"b\"")), QStringLiteral("\"a \"\"b\"\"\""));
    }

    void nothingAndNonsenseAreDrawn_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("no cells at all") << 0;
        QTest::newRow("one side silent") << 1;
        QTest::newRow("a slot in the far future") << 2;
        QTest::newRow("times below nothing") << 3;
        QTest::newRow("an hour's gap") << 4;
    }
    void nothingAndNonsenseAreDrawn()
    {
        QFETCH(int, what);
        Session::Snapshot s = Samples::holding();
        Cells::Series series;
        std::mt19937 random(1);
        const qint64 end = Samples::wallNow.time_since_epoch().count();
        const auto at = [](qint64 ms) { return WallTime(milliseconds(ms)); };
        if (what == 1 || what == 4)
            series.add(Samples::userRequest(Side::Blue, end - 3'600'000, 40, random), at(end - 3'600'000));
        if (what == 1 || what == 4)
            series.add(Samples::userRequest(Side::Blue, end, 40, random), at(end));
        if (what == 2)
            series.advance(at(end + qint64(86'400'000) * 400));
        if (what == 3) {
            Sample sample = Samples::userRequest(Side::Green, end, 40, random);
            sample.headers = microseconds(-5000);
            sample.total = microseconds(-9000);
            series.add(sample, at(end));
            Phase::PhaseSample phases = Samples::phaseSample(Side::Green, end, false, Trouble::None, random);
            phases.phases.wait = microseconds(-1);
            series.add(phases, at(end));
        }
        if (what > 0)
            s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        for (int i = 0; i < 8; ++i) {
            WhyView &view = f.view(i);
            QVERIFY(!view.picture().isNull());
            QVERIFY(!view.csv().isEmpty());
            for (double x = 0; x <= 1; x += 0.1) {
                view.wordsAt(middleOf(view, x, 0.3));
                view.wordsAt(middleOf(view, x, 0.8));
            }
        }
    }
};

QTEST_MAIN(WhyPageTest)
#include "tst_why_page.moc"
