// A whole canary test against real peers, in a thread of its own.
#include "core/probe/canary_forecast.h"
#include "core/probe/canary_runner.h"
#include "tests/probe/support/peer.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Probe;
using Test::httpAnswer;
using Test::httpStream;
using Test::Peer;
using Test::pongEvents;

namespace {

const Secret force(QStringLiteral("force-secret-of-the-test"));

QByteArray whole(const QByteArray &side = {})
{
    QByteArray stream = httpStream(pongEvents());
    if (!side.isEmpty())
        stream.insert(stream.indexOf("\r\n") + 2, "x-env: " + side + "\r\n");
    return stream;
}

/// Two relays and a router, which here is a peer too.
struct Ground {
    Peer blue;
    Peer green;
    Peer router;
    SystemClock clock;
    Limiters limiters { std::make_shared<SlidingWindowLimiter>(10000), std::make_shared<SlidingWindowLimiter>(10000) };
    CanaryPlan plan { .percent = 100, .duration = seconds(1), .interval = milliseconds(40), .minimum = 10 };

    Ground()
    {
        blue.setReplies({ { .bytes = whole() } });
        green.setReplies({ { .bytes = whole() } });
        router.setReplies({ { .bytes = whole("green") } });
    }
    [[nodiscard]] static Target targetAt(Side side, const Peer &peer)
    {
        return { .side = side,
                 .url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(peer.port())),
                 .key = Secret(QStringLiteral("sk-of-") + sideName(side)) };
    }
    [[nodiscard]] CanaryTargets targets(bool routed = true) const
    {
        CanaryTargets out { .candidate = Side::Green, .deadline = milliseconds(700) };
        out.straight = { QList<Target> { targetAt(Side::Blue, blue) }, QList<Target> { targetAt(Side::Green, green) } };
        if (!routed) {
            out.straightOnly = { QStringLiteral("canary.watch-only"), {} };
            return out;
        }
        for (const Side side : { Side::Blue, Side::Green }) {
            Target target = targetAt(side, router);
            target.key = {};
            target.force = force;
            out.routed[size_t(side)] = target;
        }
        return out;
    }
    /// The view of the finished test.
    CanaryView run(const CanaryTargets &to, const std::function<void(CanaryWatch &)> &then = {})
    {
        CanaryWatch watch(plan, to, limiters, clock, Redactor({ force }));
        const QSignalSpy seen(&watch, &CanaryWatch::changed);
        watch.start();
        if (then)
            then(watch);
        const auto last = [&] { return seen.isEmpty() ? CanaryViewPtr() : seen.last().first().value<CanaryViewPtr>(); };
        if (!QTest::qWaitFor([&] { return last() && last()->verdict; }, 30000))
            qFatal("the test did not end");
        return *last();
    }
};

} // namespace

class CanaryRunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void bothRoutesAreMeasuredAlike()
    {
        Ground ground;
        const CanaryView view = ground.run(ground.targets());
        QCOMPARE(view.verdict, CanaryVerdict::Pass);
        QCOMPARE(view.slotsDone, 25);
        for (const CanaryRoute route : canaryRoutes) {
            const CanaryFigures &lane = view.lane(Side::Green, route);
            QCOMPARE(lane.sent, 25ULL);
            QCOMPARE(lane.good, 25ULL);
            QVERIFY(lane.ttftP50 && lane.ttftP95 && lane.tokensIn && lane.tokensOut);
        }
        QCOMPARE(ground.blue.requests().size(), 0);
        QVERIFY(view.overhead);
        for (const QByteArray &request : ground.router.requests()) {
            QVERIFY(request.toLower().contains("x-canary: green\r\n"));
            QVERIFY(request.contains(force.reveal().toUtf8()));
            QVERIFY(!request.toLower().contains("authorization"));
        }
        for (const QByteArray &request : ground.green.requests())
            QVERIFY(!request.toLower().contains("x-canary"));
    }

    void theOtherSlotsGoToTheActiveSide()
    {
        Ground ground;
        ground.plan.percent = 40;
        const CanaryView view = ground.run(ground.targets(false));
        QCOMPARE(view.verdict, CanaryVerdict::Pass);
        QCOMPARE(view.lane(Side::Green, CanaryRoute::Straight).good, 10ULL);
        QCOMPARE(view.lane(Side::Blue, CanaryRoute::Straight).good, 15ULL);
        QCOMPARE(ground.router.requests().size(), 0);
        QVERIFY(!view.overhead);
        QCOMPARE(view.notes.first().code, QStringLiteral("canary.watch-only"));
    }

    void aHungCandidateFailsInTime()
    {
        Ground ground;
        ground.green.setReplies({ { .bytes = {} } });
        const CanaryView view = ground.run(ground.targets(false));
        QCOMPARE(view.verdict, CanaryVerdict::Fail);
        QCOMPARE(view.lane(Side::Green, CanaryRoute::Straight).failures.at(Outcome::TimedOut), 25ULL);
    }

    void ourOwnLimitStretches()
    {
        Ground ground;
        ground.plan = { .percent = 100, .duration = seconds(1), .interval = milliseconds(100), .minimum = 5 };
        const auto tight = std::make_shared<SlidingWindowLimiter>(7, milliseconds(600), 2);
        ground.limiters = { tight, tight };
        const CanaryView view = ground.run(ground.targets(false));
        QCOMPARE(view.verdict, CanaryVerdict::Pass); // none dropped, none refused
        QCOMPARE(view.lane(Side::Green, CanaryRoute::Straight).good, 10ULL);
        QVERIFY(view.stretched > milliseconds(90));
        QCOMPARE(view.stretchedBecause.code, QStringLiteral("canary.stretched-limit"));
        QVERIFY(words(view.stretchedBecause).contains(QLatin1String("limit of 7")));
        // Announced at its start: 5 requests fit in 600 ms, so the 6th comes 100 ms late, and with it all others.
        QCOMPARE(std::chrono::round<milliseconds>(view.forecast), milliseconds(100));
        QCOMPARE(view.forecastBecause.code, QStringLiteral("canary.stretched-limit"));
    }

    void theForecastIsTheLimitersOwn()
    {
        const auto limiter = [](int most) { return std::make_shared<SlidingWindowLimiter>(most, seconds(60), 6); };
        const CanaryPlan plan; // 30 slots of 60 a side, two requests in each when routed
        const Instant now = SystemClock().now();
        const auto forecast = [&](const Limiters &limiters, bool routed) {
            return forecastOf(plan, Side::Green, routed, limiters, now);
        };
        QCOMPARE(forecast({ limiter(100), limiter(100) }, true)->stretch, nanoseconds(0));
        QCOMPARE(forecast({ limiter(100), limiter(36) }, false)->stretch, nanoseconds(0));
        const auto tight = forecast({ limiter(100), limiter(36) }, true); // room for half of green's in a minute
        QVERIFY(tight && tight->stretch > seconds(25) && tight->stretch < seconds(35));
        QCOMPARE(tight->side, Side::Green);
        const auto shared = limiter(66);
        QVERIFY(forecast({ shared, shared }, true)->stretch > seconds(25)); // one key: both sides' requests count
        QCOMPARE(forecast({ limiter(66), limiter(66) }, true)->stretch, nanoseconds(0));
        QVERIFY(!forecast({ limiter(6), limiter(100) }, true)); // checks need all of it
        QCOMPARE(shared->used(now), 0); // nothing was taken
    }

    void withoutAnyRoomNothingIsSent()
    {
        Ground ground;
        const auto full = std::make_shared<SlidingWindowLimiter>(20, seconds(60), 20);
        ground.limiters = { full, full };
        const CanaryView view = ground.run(ground.targets());
        QCOMPARE(view.verdict, CanaryVerdict::Insufficient);
        QCOMPARE(view.endedEarly.code, QStringLiteral("canary.no-room"));
        QCOMPARE(ground.green.requests().size() + ground.router.requests().size(), 0);
    }

    void a429IsThrottledNotFailed()
    {
        Ground ground;
        ground.green.setReplies(
            { { .bytes = httpAnswer(429, "application/json",
                                    R"({"error":{"message":"slow","type":"requests","code":"rate_limit_exceeded"}})",
                                    "retry-after-ms: 50\r\n") },
              { .bytes = whole() } });
        const CanaryView view = ground.run(ground.targets(false));
        QCOMPARE(view.verdict, CanaryVerdict::Pass);
        QVERIFY(view.lane(Side::Green, CanaryRoute::Straight).throttled >= 1);
        QCOMPARE(view.stretchedBecause.code, QStringLiteral("canary.stretched-throttled"));
        QVERIFY(view.stretched > nanoseconds(0));
    }

    void aRouterThatDoesNotForceIsLeftAlone()
    {
        Ground ground;
        ground.router.setReplies({ { .bytes = whole("blue") } });
        const CanaryView view = ground.run(ground.targets());
        QCOMPARE(view.straightOnly.code, QStringLiteral("canary.misrouted"));
        QVERIFY(ground.router.requests().size() <= 5); // what was on its way
        QCOMPARE(view.verdict, CanaryVerdict::Pass); // straight
    }

    void triesAgainAreSeen_data()
    {
        QTest::addColumn<CanaryRetry>("retry");
        QTest::addColumn<quint64>("retries");
        QTest::addColumn<quint64>("good");
        QTest::newRow("none") << CanaryRetry::None << 0ULL << 0ULL;
        QTest::newRow("sdk") << CanaryRetry::Sdk << 1ULL << 1ULL;
        QTest::newRow("article") << CanaryRetry::Article << 1ULL << 1ULL;
    }
    void triesAgainAreSeen()
    {
        QFETCH(CanaryRetry, retry);
        QFETCH(quint64, retries);
        QFETCH(quint64, good);
        Ground ground;
        ground.plan = { .percent = 100, .duration = seconds(1), .interval = seconds(1), .minimum = 1, .retry = retry };
        ground.green.setReplies({ { .bytes = httpAnswer(500, "text/plain", "oops") }, { .bytes = whole() } });
        const CanaryView view = ground.run(ground.targets(false));
        const CanaryFigures &lane = view.lane(Side::Green, CanaryRoute::Straight);
        QCOMPARE(lane.sent, 1ULL);
        QCOMPARE(lane.retries, retries);
        QCOMPARE(lane.good, good);
        QCOMPARE(ground.green.requests().size(), qsizetype(1 + retries));
        if (good > 0) // the pause before the second try is part of what it took
            QVERIFY(*lane.ttftP50 > milliseconds(370));
    }

    void whatWaitsForATryAgainCountsAtTheEnd()
    {
        Ground ground;
        ground.plan.retry = CanaryRetry::Sdk;
        QByteArray later = httpAnswer(429, "text/plain", "slow down");
        later.insert(later.indexOf("\r\n") + 2, "retry-after: 30\r\n");
        ground.green.setReplies({ { .bytes = later } });
        const CanaryView view = ground.run(ground.targets(false), [](CanaryWatch &watch) {
            const QSignalSpy told(&watch, &CanaryWatch::changed);
            QTRY_VERIFY(!told.isEmpty()
                        && told.last().first().value<CanaryViewPtr>()->stretchedBecause.code
                            == QLatin1String("canary.stretched-throttled"));
            watch.stop();
        });
        const CanaryFigures &lane = view.lane(Side::Green, CanaryRoute::Straight);
        QVERIFY(lane.sent > 0);
        QCOMPARE(lane.throttled, lane.sent);
    }

    void aStopEndsItWithWhatThereIs()
    {
        Ground ground;
        ground.plan.duration = seconds(60);
        const CanaryView view = ground.run(ground.targets(false), [&](CanaryWatch &watch) {
            QTRY_VERIFY(ground.green.requests().size() >= 3);
            watch.stop();
        });
        QCOMPARE(view.verdict, CanaryVerdict::Insufficient);
        QCOMPARE(view.endedEarly.code, QStringLiteral("canary.stopped"));
    }

    void itCanBeGivenUpAtAnyMoment()
    {
        Ground ground;
        ground.green.setReplies({ { .bytes = {} } });
        CanaryWatch watch(ground.plan, ground.targets(), ground.limiters, ground.clock, Redactor());
        watch.start();
        QTRY_VERIFY(ground.green.requests().size() >= 2);
    }
};

QTEST_GUILESS_MAIN(CanaryRunnerTest)
#include "tst_canary_runner.moc"
