// The pure parts of a canary test: what is sent when, what its figures are, what they prove; and the shared limit.
#include "core/probe/canary.h"
#include "core/probe/limiter.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Probe;

namespace {

constexpr Instant begin { seconds(1000) };

CheckResult answer(Side side, Outcome outcome = Outcome::Ok, milliseconds ttft = milliseconds(50))
{
    CheckResult result;
    result.sample.side = side;
    result.sample.outcome = outcome;
    result.sample.reused = true;
    if (outcome == Outcome::Ok) {
        result.sample.headers = ttft - milliseconds(10);
        result.sample.firstToken = ttft;
        result.sample.total = ttft + milliseconds(40);
        result.promptTokens = 7;
        result.completionTokens = 5;
    } else {
        result.message = quoted(QStringLiteral("it said no"));
    }
    return result;
}

struct Answers {
    int good = 0;
    int failed = 0;
    int throttled = 0;
};

void fill(CanaryTally &tally, Side side, CanaryRoute route, Answers answers, milliseconds ttft = milliseconds(50))
{
    const std::pair<int, Outcome> kinds[] = { { answers.good, Outcome::Ok },
                                              { answers.failed, Outcome::ServerError },
                                              { answers.throttled, Outcome::Throttled } };
    for (const auto &[count, outcome] : kinds) {
        for (int i = 0; i < count; ++i) {
            tally.begun(side, route);
            tally.add(i, route, answer(side, outcome, ttft));
        }
    }
}

/// A finished test: the candidate green on both routes alike, blue likewise.
CanaryView finished(Answers green, Answers blue)
{
    CanaryTally tally;
    for (const CanaryRoute route : canaryRoutes) {
        fill(tally, Side::Green, route, green);
        fill(tally, Side::Blue, route, blue);
    }
    CanaryView view;
    view.phase = CanaryPhase::Finished;
    view.lanes = tally.lanes();
    return view;
}

bool says(const QList<Message> &messages, const QString &code)
{
    return std::any_of(messages.begin(), messages.end(), [&](const Message &m) { return m.code == code; });
}

} // namespace

class CanaryRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void slotsAreSpreadEvenly_data()
    {
        QTest::addColumn<double>("percent");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("half") << 50.0 << QStringLiteral("C.C.C.C.C.");
        QTest::newRow("all") << 100.0 << QStringLiteral("CCCCCCCCCC");
        QTest::newRow("a tenth") << 10.0 << QStringLiteral("C.........");
        QTest::newRow("30 %") << 30.0 << QStringLiteral("C..C..C...");
        QTest::newRow("very little is still one") << 0.01 << QStringLiteral("C.........");
    }
    void slotsAreSpreadEvenly()
    {
        QFETCH(double, percent);
        QFETCH(QString, pattern);
        const CanaryPlan plan { .percent = percent, .duration = seconds(10), .interval = seconds(1) };
        QCOMPARE(plan.slotCount(), 10);
        QString seen;
        for (int slot = 0; slot < 10; ++slot)
            seen += plan.toCandidate(slot) ? QLatin1Char('C') : QLatin1Char('.');
        QCOMPARE(seen, pattern);
        QCOMPARE(plan.candidateSlots(), int(pattern.count(QLatin1Char('C'))));
    }

    void wrongPlansAreNamed_data()
    {
        QTest::addColumn<CanaryPlan>("plan");
        QTest::addColumn<QString>("names");
        QTest::newRow("no share") << CanaryPlan { .percent = 0 } << QStringLiteral("percent");
        QTest::newRow("no number") << CanaryPlan { .percent = std::nan("") } << QStringLiteral("percent");
        QTest::newRow("too much") << CanaryPlan { .percent = 101 } << QStringLiteral("percent");
        QTest::newRow("no time") << CanaryPlan { .duration = milliseconds(0) } << QStringLiteral("duration");
        QTest::newRow("too fast") << CanaryPlan { .interval = milliseconds(1) } << QStringLiteral("interval");
        QTest::newRow("longer than all") << CanaryPlan { .interval = seconds(61) } << QStringLiteral("interval");
        QTest::newRow("objective") << CanaryPlan { .successPercent = 0 } << QStringLiteral("success");
        QTest::newRow("minimum") << CanaryPlan { .minimum = 0 } << QStringLiteral("minimum");
    }
    void wrongPlansAreNamed()
    {
        QFETCH(CanaryPlan, plan);
        QFETCH(QString, names);
        const Done checked = checkPlan(plan);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QStringLiteral("usage"));
        QVERIFY2(checked.error().text.startsWith(names), qPrintable(checked.error().text));
        QVERIFY(checkPlan({}).ok());
    }

    /// Requests that meet every objective: well, and with headers in time; per second, and as a share of what ended.
    void goodputCountsWhatMeetsEveryObjective()
    {
        CanaryTally tally(milliseconds(100));
        fill(tally, Side::Green, CanaryRoute::Routed, { 6, 1, 1 }, milliseconds(110)); // headers after exactly 100 ms
        fill(tally, Side::Green, CanaryRoute::Routed, { 2, 0, 0 }, milliseconds(111)); // late
        CanaryView view;
        view.lanes = tally.lanes();
        view.elapsed = milliseconds(999);
        QVERIFY(!view.goodput(Side::Green, CanaryRoute::Routed));
        view.elapsed = seconds(4);
        QCOMPARE(view.lane(Side::Green, CanaryRoute::Routed).met, 6ULL);
        QCOMPARE(view.lane(Side::Green, CanaryRoute::Routed).goodputPercent(), std::optional(60.0));
        QCOMPARE(view.goodput(Side::Green, CanaryRoute::Routed), std::optional(1.5));
        QVERIFY(!view.lane(Side::Blue, CanaryRoute::Routed).goodputPercent());
        QVERIFY(!view.goodput(Side::Blue, CanaryRoute::Routed));
        QCOMPARE(view.requestsSent(), 10ULL);
    }

    /// A slot has a request on each route that is used.
    void requestsAreTheUnit()
    {
        CanaryView view;
        view.plan.duration = seconds(10);
        QCOMPARE(view.requests(), 20);
        view.straightOnly.code = QStringLiteral("canary.watch-only");
        QCOMPARE(view.requests(), 10);
    }

    void figuresAreExact()
    {
        CanaryTally tally;
        for (int i = 1; i <= 100; ++i) {
            tally.begun(Side::Green, CanaryRoute::Straight);
            tally.add(i, CanaryRoute::Straight, answer(Side::Green, Outcome::Ok, milliseconds(i)), i == 7 ? 2 : 0);
        }
        tally.begun(Side::Green, CanaryRoute::Straight); // still open
        fill(tally, Side::Green, CanaryRoute::Straight, { 0, 3, 2 });
        const CanaryFigures lane = laneOf(tally.lanes(), Side::Green, CanaryRoute::Straight);
        QCOMPARE(lane.sent, 106ULL);
        QCOMPARE(lane.open(), 1ULL);
        QCOMPARE(tally.open(), 1ULL);
        QCOMPARE(lane.judged(), 103ULL); // a 429 proves nothing
        QCOMPARE(lane.failed(), 3ULL);
        QCOMPARE(lane.throttled, 2ULL);
        QCOMPARE(lane.retries, 2ULL);
        QCOMPARE(lane.failures.at(Outcome::ServerError), 3ULL);
        QCOMPARE(words(lane.said.at(Outcome::ServerError)), QStringLiteral("it said no"));
        QCOMPARE(lane.ttftP50, microseconds(milliseconds(50)));
        QCOMPARE(lane.ttftP95, microseconds(milliseconds(95)));
        QCOMPARE(lane.tpotP50, microseconds(milliseconds(10))); // 40 ms for the 4 tokens after the first
        QCOMPARE(lane.totalP50, microseconds(milliseconds(90)));
        QCOMPARE(lane.tokensIn, qint64(700));
        QCOMPARE(lane.tokensOut, qint64(500));
        QVERIFY(!laneOf(tally.lanes(), Side::Blue, CanaryRoute::Routed).ttftP50);
        QVERIFY(!laneOf(tally.lanes(), Side::Blue, CanaryRoute::Routed).tokensIn);
        QVERIFY(!laneOf(tally.lanes(), Side::Blue, CanaryRoute::Routed).successPercent());
    }

    void oneTokenHasNoTimePerToken()
    {
        CanaryTally tally;
        CheckResult one = answer(Side::Green);
        one.completionTokens = 1;
        tally.begun(Side::Green, CanaryRoute::Straight);
        tally.add(0, CanaryRoute::Straight, one);
        QVERIFY(!laneOf(tally.lanes(), Side::Green, CanaryRoute::Straight).tpotP50);
    }

    void theRouterIsWhatWarmPairsDiffer()
    {
        CanaryTally tally;
        const auto pair = [&](int slot, int routedMs, bool warm) {
            CheckResult straight = answer(Side::Green, Outcome::Ok, milliseconds(100));
            CheckResult routed = answer(Side::Green, Outcome::Ok, milliseconds(100 + routedMs));
            routed.sample.reused = warm;
            tally.begun(Side::Green, CanaryRoute::Straight);
            tally.begun(Side::Green, CanaryRoute::Routed);
            tally.add(slot, CanaryRoute::Straight, straight);
            tally.add(slot, CanaryRoute::Routed, routed);
        };
        pair(0, 500, false); // a cold connection tells of handshakes, not of the router
        for (int slot = 1; slot <= 5; ++slot)
            pair(slot, slot, true);
        QVERIFY(!tally.overhead()); // five bound no median
        for (int slot = 6; slot <= 9; ++slot)
            pair(slot, slot, true);
        const auto overhead = tally.overhead();
        QVERIFY(overhead);
        QCOMPARE(overhead->pairs, 9ULL);
        QCOMPARE(overhead->median, microseconds(milliseconds(5)));
        QCOMPARE(overhead->low, microseconds(milliseconds(1)));
        QCOMPARE(overhead->high, microseconds(milliseconds(9)));
    }

    void verdicts_data()
    {
        QTest::addColumn<CanaryView>("view");
        QTest::addColumn<CanaryVerdict>("verdict");
        QTest::addColumn<QString>("reason");
        QTest::newRow("all good") << finished({ 30 }, { 30 }) << CanaryVerdict::Pass << QStringLiteral("canary.good");
        QTest::newRow("just the objective")
            << finished({ 19, 1 }, { 20 }) << CanaryVerdict::Pass << QStringLiteral("canary.good");
        QTest::newRow("clearly below") << finished({ 20, 10 }, { 30 }) << CanaryVerdict::Fail
                                       << QStringLiteral("canary.too-many-failed");
        QTest::newRow("below, by chance perhaps")
            << finished({ 27, 3 }, { 30 }) << CanaryVerdict::Insufficient << QStringLiteral("canary.undecided");
        QTest::newRow("few, but clearly bad")
            << finished({ 0, 4 }, { 4 }) << CanaryVerdict::Fail << QStringLiteral("canary.too-many-failed");
        QTest::newRow("too few") << finished({ 19 }, { 19 }) << CanaryVerdict::Insufficient
                                 << QStringLiteral("canary.too-few");
        QTest::newRow("nothing at all") << finished({}, {}) << CanaryVerdict::Insufficient
                                        << QStringLiteral("canary.too-few");
        QTest::newRow("throttled is not failed")
            << finished({ 5, 0, 25 }, { 30 }) << CanaryVerdict::Insufficient << QStringLiteral("canary.throttled");
        QTest::newRow("throttled, but enough is left")
            << finished({ 20, 0, 10 }, { 30 }) << CanaryVerdict::Pass << QStringLiteral("canary.good");
        QTest::newRow("both alike") << finished({ 10, 20 }, { 10, 20 }) << CanaryVerdict::Insufficient
                                    << QStringLiteral("canary.both-fail");
    }
    void verdicts()
    {
        QFETCH(CanaryView, view);
        QFETCH(CanaryVerdict, verdict);
        QFETCH(QString, reason);
        const CanaryJudgement judged = judgeCanary(view);
        QCOMPARE(judged.verdict, verdict);
        QVERIFY2(says(judged.reasons, reason), qPrintable(judged.reasons.value(0).code));
        view.verdict = judged.verdict;
        view.reasons = judged.reasons;
        // No sentence has a hole.
        for (const Message &message : judged.reasons + judged.notes + QList<Message> { canarySummary(view) })
            QVERIFY2(!words(message).contains(QLatin1String("canary.")), qPrintable(words(message)));
    }

    void oneBadRouteFails()
    {
        CanaryView view = finished({ 30 }, { 30 });
        CanaryTally bad;
        fill(bad, Side::Green, CanaryRoute::Routed, { 10, 20 });
        view.lanes[size_t(Side::Green)][size_t(CanaryRoute::Routed)]
            = laneOf(bad.lanes(), Side::Green, CanaryRoute::Routed);
        QCOMPARE(judgeCanary(view).verdict, CanaryVerdict::Fail);
        // Without the router that route proves nothing, and the view says why.
        view.straightOnly = { QStringLiteral("canary.watch-only"), {} };
        const CanaryJudgement straight = judgeCanary(view);
        QCOMPARE(straight.verdict, CanaryVerdict::Pass);
        QVERIFY(says(straight.notes, QStringLiteral("canary.watch-only")));
    }

    void slowerIsSaidAndDecidesNothing()
    {
        CanaryTally tally;
        for (const CanaryRoute route : canaryRoutes) {
            fill(tally, Side::Green, route, { 30 }, milliseconds(90));
            fill(tally, Side::Blue, route, { 30 }, milliseconds(50));
        }
        CanaryView view = finished({ 30 }, { 30 });
        QVERIFY(!says(judgeCanary(view).notes, QStringLiteral("canary.slower")));
        view.lanes = tally.lanes();
        QCOMPARE(judgeCanary(view).verdict, CanaryVerdict::Pass);
        QVERIFY(says(judgeCanary(view).notes, QStringLiteral("canary.slower")));
    }

    /// It moves the p95 of so few, and nothing else.
    void oneSlowAnswerOfThirtyMakesNoSideSlower()
    {
        CanaryTally tally;
        for (const CanaryRoute route : canaryRoutes) {
            fill(tally, Side::Green, route, { 28 }, milliseconds(50));
            fill(tally, Side::Green, route, { 2 }, milliseconds(400));
            fill(tally, Side::Blue, route, { 30 }, milliseconds(50));
        }
        CanaryView view = finished({ 30 }, { 30 });
        view.lanes = tally.lanes();
        QCOMPARE(view.lane(Side::Green, CanaryRoute::Routed).ttftP95.value().count() > 300'000, true);
        QVERIFY(!says(judgeCanary(view).notes, QStringLiteral("canary.slower")));
        for (const CanaryRoute route : canaryRoutes) {
            fill(tally, Side::Green, route, { 10 }, milliseconds(400));
            fill(tally, Side::Blue, route, { 10 }, milliseconds(50));
        }
        view.lanes = tally.lanes();
        QVERIFY(says(judgeCanary(view).notes, QStringLiteral("canary.slower")));
    }

    void testsGiveWayToChecks()
    {
        SlidingWindowLimiter limiter(10, seconds(60), 6);
        QVERIFY(limiter.takeForTest(begin, 2));
        QVERIFY(limiter.takeForTest(begin + seconds(10), 2));
        QVERIFY(!limiter.takeForTest(begin + seconds(10))); // the other six are the checks'
        QCOMPARE(limiter.waitForTest(begin + seconds(10)), std::optional<nanoseconds>(seconds(50)));
        for (int i = 0; i < 6; ++i)
            QVERIFY(limiter.take(begin + seconds(20)));
        QVERIFY(!limiter.take(begin + seconds(20)));
        // Used or not, their places are kept: the tests' own have to leave.
        QCOMPARE(limiter.waitForTest(begin + seconds(30), 2), std::optional<nanoseconds>(seconds(30)));
        QCOMPARE(limiter.waitForTest(begin + seconds(30), 3), std::optional<nanoseconds>(seconds(40)));
        QVERIFY(limiter.takeForTest(begin + seconds(60), 2));
        QVERIFY(!limiter.waitForTest(begin + seconds(60), 5)); // never
    }

    void oneKeyHasOneLimit()
    {
        const Config::CheckSettings settings { .interval = seconds(5), .requestsPerMinute = 100 };
        const Secret a(QStringLiteral("key-a"));
        const Limiters apart = limitersFor(settings, a, Secret(QStringLiteral("key-b")));
        QVERIFY(apart[0] != apart[1]);
        QCOMPARE(apart[0]->keptForChecks(), 12);
        const Limiters shared = limitersFor(settings, a, a);
        QVERIFY(shared[0] == shared[1]);
        QCOMPARE(shared[0]->keptForChecks(), 24);
        QVERIFY(limitersFor(settings, {}, {})[0] != limitersFor(settings, {}, {})[1]);
    }
};

QTEST_GUILESS_MAIN(CanaryRulesTest)
#include "tst_canary_rules.moc"
