#include "core/stats/counter_steps.h"
#include "core/stats/latency.h"
#include "core/stats/sliding_figures.h"
#include "core/stats/split_tracker.h"
#include "tests/support/test_main.h"

#include <random>

using namespace Signalbox;
using namespace Signalbox::Stats;

namespace {

constexpr Instant start { seconds(5000) };

Instant at(double secondsLater)
{
    return start + nanoseconds(qint64(secondsLater * 1e9));
}

Sample answered(Side side, int headersMs, Outcome outcome = Outcome::Ok, Origin origin = Origin::User)
{
    Sample sample;
    sample.side = side;
    sample.origin = origin;
    sample.headers = milliseconds(headersMs);
    sample.total = milliseconds(headersMs + 1);
    sample.outcome = outcome;
    return sample;
}

struct Reading {
    QString node = QStringLiteral("n1");
    quint64 started = 0;
    quint64 inFlight = 0;
    quint64 epoch = 0;
    quint64 rolled = 0;
};

Counters counters(Side side, const Reading &reading, Instant when)
{
    return { reading.node, side, reading.started, reading.inFlight, reading.epoch, reading.rolled, when };
}

QList<Counters> rolled(quint64 epoch, quint64 blue, quint64 green, Instant when,
                       const QString &node = QStringLiteral("n1"))
{
    return { counters(Side::Blue, { node, blue, 0, epoch, blue }, when),
             counters(Side::Green, { node, green, 0, epoch, green }, when) };
}

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void latencyOfOutcomes_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("headers");
        QTest::addColumn<int>("expectedMs"); // -1: none
        QTest::newRow("answer") << int(Outcome::Ok) << true << 40;
        QTest::newRow("client left in the middle") << int(Outcome::ClientGone) << true << 40;
        QTest::newRow("cut after a good beginning") << int(Outcome::CutStream) << true << 40;
        QTest::newRow("fast 503 flatters nobody") << int(Outcome::ServerError) << true << -1;
        QTest::newRow("fast 401") << int(Outcome::Unauthorized) << true << -1;
        QTest::newRow("429") << int(Outcome::Throttled) << true << -1;
        QTest::newRow("given up: waited so long") << int(Outcome::Abandoned) << false << 900;
        QTest::newRow("timed out: waited so long") << int(Outcome::TimedOut) << false << 900;
        QTest::newRow("refused") << int(Outcome::ConnectError) << false << -1;
    }
    void latencyOfOutcomes()
    {
        QFETCH(int, outcome);
        QFETCH(bool, headers);
        QFETCH(int, expectedMs);
        Sample sample;
        sample.outcome = Outcome(outcome);
        sample.total = milliseconds(900);
        if (headers)
            sample.headers = milliseconds(40);
        const auto latency = latencyOf(sample);
        QCOMPARE(latency ? int(latency->count() / 1000) : -1, expectedMs);
    }

    void counterSteps_data()
    {
        using List = QList<QPair<quint64, quint64>>; // started, rolled
        QTest::addColumn<List>("readings");
        QTest::addColumn<QList<quint64>>("epochs");
        QTest::addColumn<List>("expected"); // of all but the first
        QTest::newRow("rising") << List { { 100, 10 }, { 107, 15 } } << QList<quint64> { 1, 1 } << List { { 7, 5 } };
        QTest::newRow("worker began anew")
            << List { { 100, 10 }, { 4, 3 } } << QList<quint64> { 1, 1 } << List { { 4, 3 } };
        QTest::newRow("new order") << List { { 100, 90 }, { 110, 6 } } << QList<quint64> { 1, 2 } << List { { 10, 6 } };
        QTest::newRow("order lost with the worker")
            << List { { 100, 90 }, { 200, 8 } } << QList<quint64> { 5, 0 } << List { { 100, 8 } };
        QTest::newRow("nothing happened")
            << List { { 100, 90 }, { 100, 90 } } << QList<quint64> { 1, 1 } << List { { 0, 0 } };
    }
    void counterSteps()
    {
        using List = QList<QPair<quint64, quint64>>;
        QFETCH(List, readings);
        QFETCH(QList<quint64>, epochs);
        QFETCH(List, expected);
        CounterSteps steps;
        for (int i = 0; i < readings.size(); ++i) {
            const auto step = steps.take(counters(
                Side::Blue, { QStringLiteral("n1"), readings[i].first, 3, epochs[i], readings[i].second }, at(i)));
            QCOMPARE(step.has_value(), i > 0);
            if (!step)
                continue;
            QCOMPARE(step->started, expected[i - 1].first);
            QCOMPARE(step->rolled, expected[i - 1].second);
        }
        QCOMPARE(steps.inFlight(Side::Blue), quint64(3));
    }

    void counterStepsIgnoreOlderReadingsAndEndlessNodes()
    {
        CounterSteps steps;
        QVERIFY(!steps.take(counters(Side::Blue, { .started = 10 }, at(5))));
        QVERIFY(!steps.take(counters(Side::Blue, { .started = 3 }, at(4))));
        QCOMPARE(steps.take(counters(Side::Blue, { .started = 12 }, at(6)))->started, quint64(2));
        for (int i = 0; i < 1000; ++i)
            (void)steps.take(counters(Side::Green, { .node = QString::number(i), .inFlight = 1 }, at(7)));
        QCOMPARE(steps.inFlight(Side::Green), quint64(CounterSteps::maxNodes - 1));
    }

    void aYoungWindowSaysHowYoungItIs()
    {
        SlidingFigures sliding;
        QCOMPARE(sliding.figures(Side::Blue, at(5)), Session::Figures());
        sliding.add({ counters(Side::Blue, { .started = 10 }, at(5)) });
        QVERIFY(!sliding.figures(Side::Blue, at(5.1)).startsKnown);
        QCOMPARE(sliding.figures(Side::Blue, at(5.1)).window, milliseconds(1000));
        for (int i = 1; i <= 8; ++i)
            sliding.add({ counters(Side::Blue, { .started = 10 + quint64(i) * 4 }, at(5 + i * 0.25)) });
        QVERIFY(sliding.figures(Side::Blue, at(7)).startsKnown);
        QVERIFY(sliding.figures(Side::Blue, at(7)).startedPerSecond > 0);
        QCOMPARE(sliding.figures(Side::Blue, at(7)).window, milliseconds(2000));
        QCOMPARE(sliding.figures(Side::Blue, at(500)).window, milliseconds(60000));
    }

    void figuresOfAMinute()
    {
        SlidingFigures sliding;
        for (int i = 1; i <= 100; ++i)
            sliding.add(answered(Side::Green, i * 10), at(i * 0.5));
        sliding.add(answered(Side::Green, 1, Outcome::ServerError), at(50));
        sliding.add(answered(Side::Green, 1, Outcome::Throttled), at(50));
        sliding.add(answered(Side::Green, 1, Outcome::ClientError), at(50));
        const auto figures = sliding.figures(Side::Green, at(50));
        QCOMPARE(figures.requests, quint64(103));
        QCOMPARE(figures.failures, quint64(1));
        QVERIFY(figures.mostFailures == Outcome::ServerError);
        QCOMPARE(figures.throttled, quint64(1));
        QCOMPARE(figures.clientErrors, quint64(1));
        QVERIFY(std::abs(figures.p50->count() - 500'000) <= 5000);
        QVERIFY(std::abs(figures.p95->count() - 950'000) <= 9500);
        QVERIFY(std::abs(figures.p99->count() - 990'000) <= 9900);
        QCOMPARE(sliding.figures(Side::Blue, at(50)), Session::Figures());
    }

    void matchedFiguresWeighTimeAsTheOtherSideDoes()
    {
        SlidingFigures sliding;
        QVERIFY(!sliding.matched(Side::Blue, at(1)));
        const auto finish
            = [&sliding](Side side, int count, int headersMs, double when, Outcome outcome = Outcome::Ok) {
                  for (int i = 0; i < count; ++i)
                      sliding.add(answered(side, headersMs, outcome), at(when));
              };
        finish(Side::Blue, 900, 20, 10);
        finish(Side::Green, 10, 20, 10);
        QVERIFY(std::abs(sliding.matched(Side::Blue, at(11))->p95->count() - 20'000) <= 200);
        finish(Side::Blue, 50, 3000, 30);
        finish(Side::Blue, 50, 20, 30, Outcome::ServerError);
        finish(Side::Green, 90, 20, 30);
        QVERIFY(sliding.figures(Side::Blue, at(31)).p95->count() < 3'010'000);
        const auto blue = sliding.matched(Side::Blue, at(31));
        QCOMPARE(blue->requests, quint64(1000));
        QCOMPARE(blue->failurePercent, 45.0); // half of the moment in which nine tenths of green's requests came
        QVERIFY(std::abs(double(blue->p95->count()) - 3e6) < 3e4);
        QCOMPARE(sliding.figures(Side::Blue, at(31)).failurePercent(), 5.0);
        // The other way round all is even: every second of green is alike.
        QCOMPARE(sliding.matched(Side::Green, at(31))->failurePercent, 0.0);
        // Too few for a stretch of their own join the one before; the window slides here too.
        finish(Side::Blue, 3, 20, 40, Outcome::ServerError);
        QCOMPARE(sliding.matched(Side::Blue, at(41))->requests, quint64(1003));
        QCOMPARE(sliding.matched(Side::Blue, at(75))->requests, quint64(103));
        QVERIFY(!sliding.matched(Side::Blue, at(95)));
    }

    void originsAreNeverMixed()
    {
        SlidingFigures users;
        SlidingFigures checks(Origin::Check);
        for (const Origin origin : { Origin::User, Origin::Check, Origin::Canary }) {
            const Sample sample = answered(Side::Blue, origin == Origin::User ? 10 : 700, Outcome::Ok, origin);
            users.add(sample, at(1));
            checks.add(sample, at(1));
        }
        QCOMPARE(users.figures(Side::Blue, at(2)).requests, quint64(1));
        QCOMPARE(users.figures(Side::Blue, at(2)).p99->count(), 10'000);
        QCOMPARE(checks.figures(Side::Blue, at(2)).requests, quint64(1));
        QCOMPARE(checks.figures(Side::Blue, at(2)).p50->count(), 700'000);
    }

    void theWindowSlides()
    {
        SlidingFigures sliding;
        sliding.add(answered(Side::Blue, 10), at(0.5));
        QCOMPARE(sliding.figures(Side::Blue, at(59.9)).requests, quint64(1));
        QCOMPARE(sliding.figures(Side::Blue, at(60.1)).requests, quint64(0));
        QVERIFY(!sliding.figures(Side::Blue, at(60.1)).p50);
        sliding.add(answered(Side::Blue, 20), at(60.5)); // the same place in the ring
        QCOMPARE(sliding.figures(Side::Blue, at(61)).requests, quint64(1));
        QCOMPARE(sliding.figures(Side::Blue, at(61)).p50->count(), 20'000);
        sliding.add(answered(Side::Blue, 30), at(0.6)); // far too late: the place is taken
        QCOMPARE(sliding.figures(Side::Blue, at(61)).requests, quint64(1));
        QCOMPARE(sliding.figures(Side::Blue, at(86'461)).requests, quint64(0));
    }

    /// Good requests first, failed ones last: a window that empties would call more and more of them failed.
    void whatASideShowedLastStands()
    {
        SlidingFigures figures;
        figures.add({ counters(Side::Green, { .started = 0 }, at(0)) });
        for (int second = 0; second < 60; ++second)
            figures.add(answered(Side::Green, 40, second < 45 ? Outcome::Ok : Outcome::ServerError), at(second));
        figures.add({ counters(Side::Green, { .started = 61, .inFlight = 1 }, at(59.5)) });
        QVERIFY(!figures.lastFigures(Side::Green, at(59.6)).until); // one is still open
        figures.add({ counters(Side::Green, { .started = 61, .inFlight = 0 }, at(59.8)) });
        for (const double later : { 60.0, 80.0, 110.0 }) {
            const Session::Figures shown = figures.lastFigures(Side::Green, at(later));
            QCOMPARE(shown.until, std::optional(at(59)));
            QCOMPARE(shown.requests, 60u);
            QCOMPARE(shown.failurePercent(), std::optional(25.0));
            QVERIFY(figures.figures(Side::Green, at(later)).failurePercent() > 25.0);
        }
        QCOMPARE(figures.lastFigures(Side::Green, at(119)).requests, 0u); // of more than a minute ago
        QVERIFY(!figures.lastFigures(Side::Green, at(119)).until);
        figures.add(answered(Side::Green, 40), at(130));
        QCOMPARE(figures.lastFigures(Side::Green, at(140)).until, std::optional(at(130)));
        QCOMPARE(figures.lastFigures(Side::Green, at(140)).requests, 1u);
    }

    void usersAreCountedOnce_data()
    {
        QTest::addColumn<int>("users");
        QTest::newRow("one") << 1;
        QTest::newRow("forty") << 40;
        QTest::newRow("a thousand") << 1000;
        QTest::newRow("ten thousand") << 10000;
    }
    void usersAreCountedOnce()
    {
        QFETCH(int, users);
        SlidingFigures figures;
        QVERIFY(!figures.figures(Side::Green, start).users);
        for (int i = 0; i < 3 * users; ++i) { // each three times, over half a minute
            Sample sample = answered(Side::Green, 40);
            sample.user = QStringLiteral("client-%1").arg(i % users);
            figures.add(sample, at(30.0 * i / (3.0 * users)));
        }
        figures.add(answered(Side::Blue, 40), at(29)); // does not say who it is
        const auto seen = figures.figures(Side::Green, at(30)).users;
        QVERIFY(seen);
        QVERIFY2(std::abs(double(*seen) - users) <= std::max(0.5, users * 0.06), qPrintable(QString::number(*seen)));
        QVERIFY(!figures.figures(Side::Blue, at(30)).users);
        QVERIFY(!figures.figures(Side::Green, at(95)).users); // gone with the window
    }

    void startedPerSecond()
    {
        SlidingFigures sliding;
        for (int i = 0; i <= 80; ++i) // 20 s at 4 Hz, 200 requests/s on two nodes
            for (const QString &node : { QStringLiteral("n1"), QStringLiteral("n2") })
                sliding.add({ counters(Side::Blue, { node, quint64(i) * 25, 7 }, at(i * 0.25)) });
        const auto figures = sliding.figures(Side::Blue, at(20));
        QVERIFY2(std::abs(figures.startedPerSecond - 200) < 11, qPrintable(QString::number(figures.startedPerSecond)));
        QCOMPARE(figures.inFlight, quint64(14));
        QVERIFY(figures.startsKnown);
        const auto silent = sliding.figures(Side::Blue, at(22)); // nothing told is not no request
        QVERIFY(!silent.startsKnown);
        QCOMPARE(silent.startedPerSecond, figures.startedPerSecond);
        sliding.add({ counters(Side::Blue, { QStringLiteral("n1"), 3, 1 }, at(20.25)) }); // restarted
        const double after = sliding.figures(Side::Blue, at(20.25)).startedPerSecond;
        QVERIFY2(after > 150 && after < 211, qPrintable(QString::number(after)));
    }

    /// What began while nobody told is of no known time, and the silence is no time in which nothing began.
    void startedPerSecondAfterASilence()
    {
        SlidingFigures sliding;
        for (int i = 0; i <= 80; ++i)
            sliding.add({ counters(Side::Blue, { .started = quint64(i) * 50 }, at(i * 0.25)) });
        for (int i = 0; i <= 8; ++i) // ten seconds later
            sliding.add({ counters(Side::Blue, { .started = 6000 + quint64(i) * 15 }, at(30 + i * 0.25)) });
        const auto figures = sliding.figures(Side::Blue, at(32));
        QVERIFY(figures.startsKnown);
        QVERIFY2(std::abs(figures.startedPerSecond - 60) < 1, qPrintable(QString::number(figures.startedPerSecond)));
    }

    void stalled_data()
    {
        QTest::addColumn<int>("startedPerSecond");
        QTest::addColumn<bool>("finishing");
        QTest::addColumn<int>("longStreams");
        QTest::addColumn<bool>("stalled");
        QTest::newRow("nothing finishes") << 10 << false << 0 << true;
        QTest::newRow("all finishes") << 10 << true << 0 << false;
        QTest::newRow("long streams beside others") << 10 << true << 20 << false;
        QTest::newRow("idle") << 0 << false << 0 << false;
        QTest::newRow("idle but for long streams") << 0 << false << 20 << false;
    }
    void stalled()
    {
        QFETCH(int, startedPerSecond);
        QFETCH(bool, finishing);
        QFETCH(int, longStreams);
        QFETCH(bool, stalled);
        SlidingFigures sliding;
        quint64 started = 1000;
        auto open = quint64(longStreams);
        for (int i = 0; i <= 40; ++i) {
            sliding.add({ counters(Side::Green, { .started = started, .inFlight = open }, at(i * 0.25)) });
            const quint64 more = quint64(startedPerSecond) / 4;
            started += more;
            if (!finishing)
                open += more;
            for (quint64 k = 0; finishing && k < more; ++k)
                sliding.add(answered(Side::Green, 40), at(i * 0.25 + 0.1));
        }
        QCOMPARE(sliding.figures(Side::Green, at(10)).stalled, stalled);
    }

    void aStallEndsWithTheFirstAnswer()
    {
        SlidingFigures sliding;
        for (int i = 0; i <= 24; ++i)
            sliding.add(
                { counters(Side::Green, { .started = quint64(i) * 5, .inFlight = quint64(i) * 5 }, at(i * 0.25)) });
        QVERIFY(sliding.figures(Side::Green, at(6)).stalled);
        sliding.add(answered(Side::Green, 40), at(6.1));
        QVERIFY(!sliding.figures(Side::Green, at(6.2)).stalled);
    }

    void observedSplitSumsNodes()
    {
        ObservedSplitTracker tracker;
        tracker.setEpoch(7);
        QVERIFY(!tracker.observed());
        QCOMPARE(tracker.agreement(Permyriad::ofPercent(25)), Agreement::Unknown);
        tracker.add(rolled(7, 60, 20, at(1), QStringLiteral("n1")));
        tracker.add(rolled(7, 15, 5, at(2), QStringLiteral("n2")));
        tracker.add(rolled(6, 1000, 0, at(3), QStringLiteral("n3"))); // has not got the order yet
        const auto observed = tracker.observed();
        QVERIFY(observed);
        QCOMPARE(observed->requests, quint64(100));
        QCOMPARE(observed->percent, 25.0);
        QVERIFY(std::abs(observed->low - 17.5452) < 0.001);
        QVERIFY(std::abs(observed->high - 34.3046) < 0.001);
        QCOMPARE(observed->at, at(2));
        QCOMPARE(tracker.agreement(Permyriad::ofPercent(25)), Agreement::Agrees);
    }

    void observedSplitSurvivesRestartsAndNewOrders()
    {
        ObservedSplitTracker tracker;
        tracker.setEpoch(7);
        tracker.add(rolled(7, 60, 40, at(1)));
        tracker.add(rolled(7, 6, 4, at(2))); // the worker began anew
        QCOMPARE(tracker.observed()->requests, quint64(110));
        tracker.add(rolled(7, 12, 8, at(3)));
        QCOMPARE(tracker.observed()->requests, quint64(120));
        tracker.add(rolled(0, 1, 1, at(4))); // and came up without its order
        QCOMPARE(tracker.observed()->requests, quint64(120));
        tracker.add(rolled(8, 3, 1, at(5))); // newer than what we know: kept until it is named
        QCOMPARE(tracker.observed()->requests, quint64(120));
        tracker.setEpoch(8);
        QCOMPARE(tracker.observed()->requests, quint64(4));
        tracker.setEpoch(7);
        QCOMPARE(tracker.observed()->requests, quint64(4));
        tracker.add(rolled(8, 1, 1, at(4.5))); // older than the last
        QCOMPARE(tracker.observed()->requests, quint64(4));
        tracker.reset(2);
        QVERIFY(!tracker.observed());
    }

    void agreement_data()
    {
        QTest::addColumn<int>("blue");
        QTest::addColumn<int>("green");
        QTest::addColumn<int>("requested"); // permyriad
        QTest::addColumn<int>("users"); // -1: not sticky
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, int blue, int green, int requested, int users, Agreement expected) {
            QTest::newRow(name) << blue << green << requested << users << int(expected);
        };
        row("nothing yet", 0, 0, 2500, -1, Agreement::Unknown);
        row("one request", 1, 0, 500, -1, Agreement::Agrees);
        row("as asked", 950, 50, 500, -1, Agreement::Agrees);
        row("chance", 940, 60, 500, -1, Agreement::Agrees);
        row("none of 5 %", 1000, 0, 500, -1, Agreement::Disagrees);
        row("twice as much", 1800, 200, 500, -1, Agreement::Disagrees);
        row("rolled back", 100, 0, 0, -1, Agreement::Agrees);
        row("rolled back, one strays", 9999, 1, 0, -1, Agreement::Disagrees);
        row("all", 0, 100, 10000, -1, Agreement::Agrees);
        row("all but one", 1, 9999, 10000, -1, Agreement::Disagrees);
        row("sticky: few users swing", 600, 400, 2500, 10, Agreement::Agrees);
        row("sticky: many users do not", 600, 400, 2500, 1000, Agreement::Disagrees);
        row("sticky: users unknown", 600, 400, 2500, 0, Agreement::Unknown);
        row("sticky: rolled back", 600, 0, 0, 0, Agreement::Agrees);
        row("sticky: rolled back, one strays", 600, 1, 0, 0, Agreement::Disagrees);
    }
    void agreement()
    {
        QFETCH(int, blue);
        QFETCH(int, green);
        QFETCH(int, requested);
        QFETCH(int, users);
        QFETCH(int, expected);
        ObservedSplitTracker tracker;
        tracker.setEpoch(1);
        tracker.add(rolled(1, quint64(blue), quint64(green), at(1)));
        const auto independent = users < 0 ? std::nullopt : std::optional(quint64(users));
        QCOMPARE(int(tracker.agreement(Permyriad::of(requested), independent)), expected);
    }

    void agreementForgetsAndNotices()
    {
        ObservedSplitTracker tracker;
        tracker.setEpoch(1);
        quint64 blue = 0;
        quint64 green = 1; // one stray at the beginning of a rollback
        for (int i = 0; i < 400; ++i)
            tracker.add(rolled(1, blue += 50, green, at(i * 0.25)));
        QCOMPARE(tracker.agreement(Permyriad::of(0)), Agreement::Agrees);
        QCOMPARE(tracker.observed()->requests, blue + green);
        for (int i = 400; i < 420; ++i) // somebody moves the points by hand
            tracker.add(rolled(1, blue += 40, green += 10, at(i * 0.25)));
        QCOMPARE(tracker.agreement(Permyriad::of(0)), Agreement::Disagrees);
    }

    // Asked four times a second for six hours, and never a false alarm.
    void agreementDoesNotFlap()
    {
        std::mt19937 dice(20261123);
        std::binomial_distribution<int> draw(50, 0.05);
        ObservedSplitTracker tracker;
        tracker.setEpoch(1);
        quint64 blue = 0;
        quint64 green = 0;
        int alarms = 0;
        for (int i = 0; i < 6 * 3600 * 4; ++i) {
            const auto more = quint64(draw(dice));
            tracker.add(rolled(1, blue += 50 - more, green += more, at(i * 0.25)));
            alarms += tracker.agreement(Permyriad::ofPercent(5)) == Agreement::Disagrees;
        }
        QCOMPARE(alarms, 0);
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
