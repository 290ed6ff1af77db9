// What each view of the page Why draws and says of what it has.
#include "tests/widgets/why_fixture.h"
#include "widgets/diagnose/heatview.h"
#include "widgets/diagnose/latencyaxis.h"
#include "widgets/diagnose/waterfallview.h"
#include "widgets/status/wording.h"

#include <QComboBox>
#include <QRegularExpression>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Samples::Trouble;

namespace {

/// The rows of a picture in which it tells nothing, between the first and the last in which it does.
std::vector<int> rowsBetween(const WhyView &view, double across)
{
    std::vector<int> rows;
    int last = -1;
    for (int y = 0; y < view.height(); ++y) {
        if (view.wordsAt({ view.width() * across, double(y) }).isEmpty())
            continue;
        for (int empty = last + 1; last >= 0 && empty < y; ++empty)
            rows.push_back(empty);
        last = y;
    }
    return rows;
}

} // namespace

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

    /// The strip between the sides says why it is empty, and nothing where it is not.
    void anEmptyStripSaysWhy()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        auto &heat = static_cast<HeatView &>(f.view(0));
        QVERIFY(!heat.picture().isNull());
        QCOMPARE(heat.noDifference(), QStringLiteral("Nowhere by more than chance."));
        f.show(Samples::why({ .trouble = Trouble::Waits }));
        QTRY_VERIFY(!heat.picture().isNull() && heat.noDifference().isEmpty());
    }

    /// Its name stands in the row over it, as a side's does.
    void theStripBetweenTheSidesHasItsName()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        WhyView &heat = f.view(0);
        const QImage image = heat.picture().toImage();
        const std::vector<int> rows = rowsBetween(heat, 0.9);
        QVERIFY(rows.size() == 36); // over the strip and over green
        QSet<QRgb> strip;
        QSet<QRgb> green;
        for (size_t i = 0; i < rows.size(); ++i) {
            for (int x = image.width() / 2; x < image.width() - 20; ++x)
                (i < rows.size() / 2 ? strip : green) << image.pixel(x, rows[i]);
        }
        QVERIFY2(green.size() > 3, "that of green");
        QVERIFY2(strip.size() > 3, "letters have edges");
    }

    /// The marks' words have a row of their own: the titles beside them are read whole.
    void theMarksOfPhasesLeaveTheTitleAlone()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        s.marks.clear();
        for (int i = 1; i < 20; ++i)
            s.marks.append({ .at = s.at - seconds(15 * i), .text = QStringLiteral("50 % to green, by hand") });
        QVERIFY(f.openWhy(s));
        WhyView &phases = f.view(2);
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents(); // until it has its size
        const QImage marked = phases.picture().toImage();
        QCOMPARE(f.page->scene().marks.size(), s.marks.size());
        s.marks.clear();
        f.show(s);
        QTRY_VERIFY(f.page->scene().marks.isEmpty());
        const QImage bare = phases.picture().toImage();
        QCOMPARE(bare.size(), marked.size());
        int first = 0; // row that marks change
        while (first < bare.height() && bare.copy(0, first, bare.width(), 1) == marked.copy(0, first, bare.width(), 1))
            ++first;
        constexpr int row = 17;
        const QRect title(bare.width() * 3 / 4, first - row, bare.width() / 4, row);
        QVERIFY2(colorsIn(bare.copy(title)) > 3, "the title, right above");
        QCOMPARE(colorsIn(bare.copy(title.translated(0, row))), 1);
    }

    /// An ending has the words of the log in the reader's language, and in a file the name that never changes.
    void anOutcomeThatIsCommonHasItsWords()
    {
        Cells::Series series;
        std::mt19937 random(3);
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        for (int i = 0; i < 400; ++i) {
            const bool isSlow = i % 10 == 0;
            Sample sample = Samples::userRequest(i % 2 ? Side::Blue : Side::Green, end - 40'000 + i * 90,
                                                 isSlow ? 900 : 40, random);
            if (isSlow && i % 20 != 0)
                sample.outcome = Outcome::CutStream;
            series.add(sample, WallTime(milliseconds(end - 40'000 + i * 90)));
        }
        Session::Snapshot s = Samples::holding();
        s.cells = series.view(Samples::monoNow);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        WhyView &common = f.view(5);
        QVERIFY(!common.picture().isNull());
        QVERIFY2(common.csv().contains(QLatin1String("outcome,\"cut_stream\"")), qPrintable(common.csv()));
        QString said;
        for (double y = 0.05; y < 1; y += 0.02)
            said += common.wordsAt(middleOf(common, 0.5, y)) + QLatin1Char('\n');
        QVERIFY2(said.contains(QLatin1String("\"stream cut off\"")), qPrintable(said));
        QVERIFY2(!said.contains(QLatin1String("cut_stream")), qPrintable(said));
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
            told += heat.toldAt(QPointF(x, heat.height() * 0.75))
                        .contains(QStringLiteral("roll back: 0 % to the candidate"));
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

    /// 4xx that one side gives far more of are its own; where both give them, clients' doing, they are like all others.
    void refusalsOfOneSideStandFirst()
    {
        for (const bool shared : { false, true }) {
            const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
            Cells::Series series;
            std::mt19937 random(7);
            for (int i = 0; i < 2000; ++i) {
                const Side side = i % 2 ? Side::Green : Side::Blue;
                const qint64 at = end - 290'000 + i * 140;
                Sample sample = Samples::userRequest(side, at, 40, random);
                if ((side == Side::Green || shared) && random() % 10 == 0)
                    sample = Samples::failed(sample, Outcome::ClientError, 404);
                series.add(sample, WallTime(milliseconds(at)));
            }
            Session::Snapshot s = Samples::holding();
            s.cells = series.view(Samples::monoNow);
            WhyFixture f;
            QVERIFY(f.openWhy(s));
            WhyView &requests = f.view(4);
            QVERIFY(!requests.picture().isNull());
            const QStringList rows = requests.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
            QVERIFY(rows.size() > 8);
            QCOMPARE(rows.filter(QStringLiteral(",client_error,")).size(), shared ? 0 : rows.size() / 2);
        }
    }

    /// Every fourth request is blue's: what is compared of many is no such row.
    void whatIsComparedIsTakenAtRandom()
    {
        const qint64 end = Samples::wallNow.time_since_epoch().count() / 1000 * 1000;
        Cells::Series series;
        std::mt19937 random(7);
        for (int i = 0; i < 18'000; ++i) {
            const qint64 at = end - 290'000 + i * 16;
            series.add(Samples::userRequest(i % 4 ? Side::Green : Side::Blue, at, i % 9 ? 40 : 90, random),
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

    /// Between the two maps stands what differs by more than chance: nothing of a healthy pair, and a band that lasts
    /// however thin it is.
    void theStripShowsWhatLasts()
    {
        const auto colored = [](WhyView &heat) {
            const QImage image = heat.picture().toImage();
            const double all = heat.height() - 24 - 22;
            const double strip = std::clamp(all * 0.2, 30.0, 120.0);
            const double top = 24 + (all - strip - 6 - 18) / 2 + 6;
            std::array<int, 2> pixels {}; // reddest, greenest of the two sides' hues
            for (int y = int(top) + 2; y < int(top + strip / 2) - 2; ++y) { // the slow half of it
                for (int x = 60; x < heat.width() - 16; ++x) {
                    const QColor color = image.pixelColor(x, y);
                    pixels[0] += color.blue() > color.green() + 20;
                    pixels[1] += color.green() > color.blue() + 20;
                }
            }
            return pixels;
        };
        WhyFixture healthy;
        QVERIFY(healthy.openWhy(Samples::why({})));
        const auto calm = colored(healthy.view(0));
        WhyFixture tail;
        QVERIFY(tail.openWhy(Samples::why({ .trouble = Trouble::Tail })));
        const auto thin = colored(tail.view(0));
        const QString seen = QStringLiteral("%1 %2, %3 %4").arg(calm[0]).arg(calm[1]).arg(thin[0]).arg(thin[1]);
        QVERIFY2(calm[0] + calm[1] < 200, qPrintable(seen));
        QVERIFY2(thin[1] > 1500 && thin[0] < 200, qPrintable(seen));
    }

    /// Time that nobody watched is hatched in Phases too, and Trust counts it.
    void everyViewKnowsOfTheGap()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::withAGap(Samples::why({}));
        QVERIFY(f.openWhy(s));
        WhyView &phases = f.view(2);
        QVERIFY(!phases.picture().isNull());
        const TimeSpan span = f.page->scene().span;
        const double share = double(Samples::whyEnd - 200'000 - span.from) / double(span.length());
        const QPointF within(58 + share * (phases.width() - 72), phases.height() * 0.3);
        QVERIFY2(phases.wordsAt(within).contains(QStringLiteral("nobody watched")), qPrintable(phases.wordsAt(within)));
        QVERIFY(!f.view(7).picture().isNull());
        QVERIFY2(f.view(7).csv().contains(QStringLiteral(",unwatched,6")), qPrintable(f.view(7).csv()));
        f.show(Samples::why({}));
        QTRY_VERIFY((f.page->showView(7), f.page->shownView().picture(),
                     !f.page->shownView().csv().contains(QStringLiteral("unwatched"))));
    }

    void theDigitsChooseViewsFromTheLists()
    {
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({})));
        for (const char *list : { "whyOrigin", "whyGhost" }) {
            f.page->showView(1);
            auto &box = f.part<QComboBox>(list);
            box.setFocus();
            QTest::keyClick(&box, Qt::Key_4);
            QCOMPARE(f.page->shownView().objectName(), QStringLiteral("spectrumView"));
            QCOMPARE(box.currentIndex(), 0);
        }
    }

    /// Of few requests the slowest twentieth is the slowest one.
    void ofFewRequestsNoTwentiethIsTold()
    {
        const auto told = [](int requests) {
            Cells::Series series;
            std::mt19937 random(4);
            const qint64 end = Samples::whyEnd;
            series.advance(WallTime(milliseconds(end - 60'000)));
            for (qint64 at = end - 59'000; at < end; at += 1000)
                series.advance(WallTime(milliseconds(at)));
            for (int i = 0; i < requests; ++i)
                series.add(Samples::userRequest(Side::Blue, end - 500, 40, random), WallTime(milliseconds(end)));
            Session::Snapshot s = Samples::holding();
            s.cells = series.view(Samples::monoNow);
            WhyFixture f;
            if (!f.openWhy(s))
                return QString();
            WhyView &smoke = f.view(1);
            QString said;
            for (double x = 0.8; smoke.picture().isNull() || x < 1; x += 0.005) {
                const QString words = smoke.wordsAt(middleOf(smoke, x, 0.3));
                if (words.contains(QStringLiteral("Blue: half of")))
                    said = words;
            }
            return said;
        };
        QVERIFY2(told(19).contains(QStringLiteral("half of 19 requests"))
                     && !told(19).contains(QStringLiteral("95 of")),
                 qPrintable(told(19)));
        QVERIFY2(told(20).contains(QStringLiteral("95 of 100 within")), qPrintable(told(20)));
    }

    void aFormulaIsText()
    {
        QCOMPARE(csvField(QStringLiteral("=1+1")), QStringLiteral("\"'=1+1\""));
        QCOMPARE(csvField(QStringLiteral("a \"b\"")), QStringLiteral("\"a \"\"b\"\"\""));
    }
};

QTEST_MAIN(WhyViewsTest)
#include "tst_why_views.moc"
