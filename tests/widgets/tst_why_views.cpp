// What each view of the page Why draws and says of what it has.
#include "tests/widgets/why_fixture.h"
#include "widgets/diagnose/latencyaxis.h"
#include "widgets/diagnose/waterfallview.h"
#include "widgets/status/wording.h"

#include <QComboBox>
#include <QRegularExpression>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Samples::Trouble;

class WhyViewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

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
        const TimeSpan span = f.page->scene().covered();
        for (const QString &over :
             { QStringLiteral("late, 2 of 240 over 20 ms · since this console began"),
               QStringLiteral(" as due · %1 to %2")
                   .arg(momentText(f.page->scene(), span.from), momentText(f.page->scene(), span.to)),
               QStringLiteral("kept since ") })
            QVERIFY2(said.contains(over), qPrintable(over + QLatin1Char('\n') + said.right(900)));
        QVERIFY2(
            trust.csv().contains(QStringLiteral(",worst_late,23,ms,check,,,\"since this console began\",doubtful")),
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

    /// Users who are told to come later are no failures, and are seen all the same.
    void a429IsSeen()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Throttled })));
        for (const int view : { 0, 1 }) {
            WhyView &shown = f.view(view);
            const QImage image = shown.picture().toImage();
            int amber = 0;
            for (int y = image.height() / 2; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    amber += image.pixelColor(x, y) == shown.theme().amber;
            }
            QVERIFY2(amber > 20, qPrintable(QString::number(amber)));
            QVERIFY2(shown.csv().contains(view == 0 ? QStringLiteral(",green,throttled,,,")
                                                    : QStringLiteral("throttled,p5_ms")),
                     qPrintable(shown.csv().left(300)));
            bool isSaid = false;
            for (double y = 0.55; y < 0.95; y += 0.02)
                isSaid = isSaid
                    || shown.wordsAt(middleOf(shown, 0.9, y))
                           .contains(QStringLiteral("on green were told to come later (429)."));
            QVERIFY(isSaid);
        }
    }

    /// A fast error is never among the slowest: where there are failures they stand first, the newest on top.
    void whatFailedStandsFirst()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble::Cuts })));
        WhyView &requests = f.view(4);
        QVERIFY(!requests.picture().isNull());
        const QStringList rows = requests.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
        QVERIFY(rows.size() > 8);
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].contains(QStringLiteral(",cut_stream,")), i < rows.size() / 2);
        QVERIFY(rows[0] > rows[rows.size() / 2 - 1]); // by their time, which is the first field
    }

    /// Every fourth request is blue's: what is compared of many is no such row.
    void whatIsComparedIsTakenAtRandom()
    {
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        Cells::Series series;
        std::mt19937 random(7);
        for (int i = 0; i < 18'000; ++i) {
            const qint64 at = end - 290'000 + i * 16;
            series.add(Samples::userRequest(i % 4 ? Side::Green : Side::Blue, at, i % 11 ? 40 : 90, random),
                       WallTime(milliseconds(at)));
        }
        Session::Snapshot s = Samples::holding();
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        QVERIFY(!f.view(5).picture().isNull());
        QVERIFY2(!f.view(5).csv().contains(QStringLiteral("\nside,")), qPrintable(f.view(5).csv()));
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
        QVERIFY2(least.value(1).contains(QRegularExpression(QStringLiteral(",,,,,\\d+,\\d+,user,"))),
                 qPrintable(least.value(1)));
        QVERIFY(f.view(1).csv().startsWith(QLatin1String("time_utc,width_s,origin,side,")));
    }

    void aFormulaIsText()
    {
        QCOMPARE(csvField(QStringLiteral("=1+1")), QStringLiteral("\"'=1+1\""));
        QCOMPARE(csvField(QStringLiteral("a \"b\"")), QStringLiteral("\"a \"\"b\"\"\""));
    }

    /// What is told late and in another order is drawn as if it had come in time.
    void theOrderOfComingDrawsTheSame()
    {
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        const auto pictured = [&](bool isShuffled) {
            std::mt19937 random(7);
            Cells::Series series;
            series.advance(WallTime(milliseconds(end - 300'000)));
            for (int block = 75; block > 0; --block) {
                const qint64 from = end - block * 4000;
                for (int ms = 0; ms < 4000; ms += 500)
                    series.advance(WallTime(milliseconds(from + ms)));
                std::vector<Sample> samples;
                for (int i = 0; i < 40; ++i)
                    samples.push_back(
                        Samples::userRequest(i % 2 ? Side::Blue : Side::Green, from + i * 99, 40, random));
                if (isShuffled)
                    std::shuffle(samples.begin(), samples.end(), std::mt19937(unsigned(block)));
                for (const Sample &sample : samples)
                    series.add(sample, WallTime(milliseconds(from + 3990)));
            }
            Session::Snapshot s = Samples::holding();
            s.cells = series.view(Samples::monoNow);
            WhyFixture f;
            if (!f.openWhy(s))
                return std::vector<QImage>();
            std::vector<QImage> images;
            for (const int view : { 0, 1, 3, 4, 5 })
                images.push_back(f.view(view).picture().toImage());
            return images;
        };
        const std::vector<QImage> inOrder = pictured(false);
        QCOMPARE(inOrder.size(), size_t(5));
        QVERIFY(colorsIn(inOrder[0]) > 10);
        QVERIFY(pictured(true) == inOrder);
    }

    /// Of what a clock says that was set back, nothing is drawn that is later than now.
    void aClockThatWasSetBackHasNoFuture()
    {
        constexpr qint64 back = 600'000;
        Session::Snapshot s = Samples::holding();
        Cells::Series series;
        std::mt19937 random(1);
        const qint64 end = Samples::wallNow.time_since_epoch().count();
        const auto add = [&](qint64 from, qint64 to) {
            for (qint64 at = from; at < to; at += 1000)
                series.add(Samples::userRequest(Side::Blue, at, 40, random), WallTime(milliseconds(at)));
        };
        add(end - 60'000, end + back); // and then back, and on from there
        add(end - 30'000, end);
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        WhyView &smoke = f.view(1);
        QVERIFY(!smoke.picture().isNull());
        const QStringList rows = smoke.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
        QVERIFY(!rows.isEmpty());
        quint64 all = 0;
        for (const QString &row : rows) {
            QVERIFY2(QDateTime::fromString(row.section(QLatin1Char(','), 0, 0), Qt::ISODateWithMs).toMSecsSinceEpoch()
                         <= end,
                     qPrintable(row));
            all += row.section(QLatin1Char(','), 4, 4).toULongLong();
        }
        QCOMPARE(quint64(f.page->scene().requests(false).size()), all);
        QVERIFY2(all >= 60 && all <= 62, qPrintable(QString::number(all)));
    }

    /// A console that slept for an hour knows nothing of it, and says so.
    void anHourAsleepIsHatched()
    {
        constexpr qint64 hour = 3'600'000;
        Session::Snapshot s = Samples::holding();
        Cells::Series series;
        std::mt19937 random(1);
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        for (const qint64 from : { end - hour - 240'000, end - 120'000 }) {
            for (qint64 at = from; at < from + 120'000; at += 1000)
                series.add(Samples::userRequest(Side::Green, at, 40, random), WallTime(milliseconds(at)));
        }
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        f.page->setRange(seconds(4200));
        WhyView &smoke = f.view(1);
        QTRY_VERIFY(f.page->scene().span.length() > hour);
        QVERIFY(!smoke.picture().isNull());
        const std::vector<TimeSpan> gaps = f.page->scene().unwatched();
        QCOMPARE(gaps.size(), size_t(1));
        QVERIFY2(gaps[0].length() > hour - 30'000 && gaps[0].length() <= hour,
                 qPrintable(QString::number(gaps[0].length())));
        const TimeSpan span = f.page->scene().span;
        const double share = double(gaps[0].from + hour / 2 - span.from) / double(span.length());
        const QString said = smoke.wordsAt(QPointF(58 + share * (smoke.width() - 72), smoke.height() * 0.8));
        QVERIFY2(said.contains(QStringLiteral("nobody watched, no console ran")), qPrintable(said));
    }

    void tenMillionInASecondAreDrawn()
    {
        constexpr quint64 tenMillion = 10'000'000;
        auto many = std::make_shared<Cells::Cell>();
        for (int i = 0; i < 1000; ++i, ++many->requests)
            many->latency.record(milliseconds(40 + i % 50));
        for (Cells::Cell more = *many; many->requests < tenMillion; many->merge(more))
            more = many->requests * 2 <= tenMillion ? *many : more;
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        auto cells = std::make_shared<Cells::View>(*s.cells);
        for (Cells::Tier &tier : cells->origins[size_t(Origin::User)]) {
            for (size_t i = tier.slotList.size() - 1; i + 100 > tier.slotList.size() && i > 0; --i)
                tier.slotList[i][size_t(Side::Green)] = many;
        }
        s.cells = cells;
        QVERIFY(f.openWhy(s));
        for (const int view : { 0, 1, 3 }) {
            const QImage image = f.view(view).picture().toImage();
            QVERIFY(colorsIn(image) > 10);
        }
        const QString said = f.view(1).wordsAt(middleOf(f.view(1), 0.95, 0.8));
        QVERIFY2(said.contains(QStringLiteral("Green: half of %1 requests within").arg(many->requests)),
                 qPrintable(said));
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
            if (what == 3 && i == 1) // below nothing is nothing
                QVERIFY2(view.csv().contains(QStringLiteral(",green,1,0,0,0,0,0,0,0,")), qPrintable(view.csv()));
            for (double x = 0; x <= 1; x += 0.1) {
                view.wordsAt(middleOf(view, x, 0.3));
                view.wordsAt(middleOf(view, x, 0.8));
            }
        }
    }
};

QTEST_MAIN(WhyViewsTest)
#include "tst_why_views.moc"
