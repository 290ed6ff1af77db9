#include "core/stats/failure_watch.h"
#include "tests/support/test_main.h"

#include <functional>
#include <queue>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Stats;

namespace {

constexpr Instant start { seconds(9000) };

// How the requests of one side end, as a function of when they begin (seconds since the world began).
struct Behaviour {
    std::function<double(double, std::mt19937 &)> lasts
        = [](double, std::mt19937 &) { return 0.04; }; ///< s; negative: never
    std::function<Outcome(double, std::mt19937 &)> ends = [](double, std::mt19937 &) { return Outcome::Ok; };
    int status = 200;
};

Behaviour lasting(double secondsEach)
{
    Behaviour behaviour;
    behaviour.lasts = [secondsEach](double, std::mt19937 &) { return secondsEach; };
    return behaviour;
}

Behaviour failing(double share, Outcome outcome, double from = 0)
{
    Behaviour behaviour;
    behaviour.ends = [=](double begun, std::mt19937 &dice) {
        return begun >= from && std::uniform_real_distribution<>(0, 1)(dice) < share ? outcome : Outcome::Ok;
    };
    return behaviour;
}

// Users' traffic against two sides, played fast: counters at 4 Hz, samples in batches of 50 ms, the verdict after each.
class World
{
public:
    World(double requestsPerSecond, double candidateShare, Behaviour blue, Behaviour green, unsigned seed = 1)
        : m_rate(requestsPerSecond)
        , m_share(candidateShare)
        , m_behaviours { std::move(blue), std::move(green) }
        , m_dice(seed)
    {
    }
    int users = 40;
    std::function<void(Sample &)> touch = [](Sample &) {};
    bool feedWorks = true;
    double offersUntil = 1e9;

    void setShare(double share) { m_share = share; }
    [[nodiscard]] double now() const { return m_now; }
    [[nodiscard]] Instant instant() const { return start + nanoseconds(qint64(m_now * 1e9)); }

    // Plays until the predicate holds or the time is over; seconds since the world began, or -1.
    double playUntil(FailureWatch &watch, double end, const std::function<bool(const FailureVerdict &)> &holds)
    {
        while (m_now < end) {
            tick(watch);
            if (holds(watch.verdict(instant())))
                return m_now;
        }
        return -1;
    }
    void play(FailureWatch &watch, double end)
    {
        playUntil(watch, end, [](const FailureVerdict &) { return false; });
    }

private:
    struct Open {
        double ends;
        double begun;
        Side side;
        bool operator>(const Open &that) const { return ends > that.ends; }
    };
    void tick(FailureWatch &watch)
    {
        m_now += 0.05;
        while (m_next <= m_now && m_next < offersUntil) {
            offer(m_next);
            m_next += std::exponential_distribution<>(m_rate)(m_dice);
        }
        while (!m_open.empty() && m_open.top().ends <= m_now) {
            finish(watch, m_open.top());
            m_open.pop();
        }
        if (++m_ticks % 5 == 0)
            watch.add({ reading(Side::Blue), reading(Side::Green) });
    }
    void offer(double when)
    {
        const Side side = std::uniform_real_distribution<>(0, 1)(m_dice) < m_share ? Side::Green : Side::Blue;
        const auto index = static_cast<size_t>(side);
        ++m_started[index];
        ++m_inFlight[index];
        const double lasts = m_behaviours[index].lasts(when, m_dice);
        if (lasts >= 0)
            m_open.push({ when + lasts, when, side });
    }
    void finish(FailureWatch &watch, const Open &open)
    {
        const auto index = static_cast<size_t>(open.side);
        --m_inFlight[index];
        Sample sample;
        sample.side = open.side;
        sample.outcome = m_behaviours[index].ends(open.begun, m_dice);
        sample.status = m_behaviours[index].status;
        sample.total = microseconds(qint64((open.ends - open.begun) * 1e6));
        sample.headers = sample.total;
        if (users > 0)
            sample.user = QStringLiteral("user-%1").arg(std::uniform_int_distribution<>(1, users)(m_dice));
        touch(sample);
        if (feedWorks)
            watch.add(sample, instant());
    }
    Counters reading(Side side) const
    {
        const auto index = static_cast<size_t>(side);
        return { QStringLiteral("n1"), side, m_started[index], m_inFlight[index], 1, m_started[index], instant() };
    }

    double m_rate;
    double m_share;
    std::array<Behaviour, 2> m_behaviours;
    std::mt19937 m_dice;
    std::priority_queue<Open, std::vector<Open>, std::greater<>> m_open;
    std::array<quint64, 2> m_started {};
    std::array<quint64, 2> m_inFlight {};
    double m_now = 0;
    double m_next = 0;
    int m_ticks = 0;
};

bool blames(const FailureVerdict &verdict)
{
    return verdict.blamesCandidate();
}

} // namespace

class FailureWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void hardFailuresAreFoundFast_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<double>("share"); // of the candidate's requests
        QTest::addColumn<double>("rate"); // all requests per second
        QTest::addColumn<double>("split");
        QTest::addColumn<double>("within"); // seconds
        QTest::newRow("every answer 503, 10/s") << int(Outcome::ServerError) << 1.0 << 200.0 << 0.05 << 1.5;
        QTest::newRow("every answer 401, 10/s") << int(Outcome::Unauthorized) << 1.0 << 200.0 << 0.05 << 1.5;
        QTest::newRow("half 503, 10/s") << int(Outcome::ServerError) << 0.5 << 200.0 << 0.05 << 3.0;
        QTest::newRow("a fifth refused, 10/s") << int(Outcome::ConnectError) << 0.2 << 200.0 << 0.05 << 10.0;
        QTest::newRow("every answer 503, 1/s") << int(Outcome::ServerError) << 1.0 << 20.0 << 0.05 << 10.0;
        QTest::newRow("a fifth cut, at 50 %") << int(Outcome::CutStream) << 0.2 << 200.0 << 0.5 << 2.0;
        QTest::newRow("quota gone, at 100 %") << int(Outcome::QuotaExhausted) << 1.0 << 200.0 << 1.0 << 0.5;
        QTest::newRow("no TLS") << int(Outcome::TlsError) << 1.0 << 200.0 << 0.05 << 1.5;
        QTest::newRow("overdue") << int(Outcome::Abandoned) << 1.0 << 200.0 << 0.05 << 1.5;
        QTest::newRow("model missing") << int(Outcome::ModelMissing) << 1.0 << 200.0 << 0.05 << 1.5;
    }
    void hardFailuresAreFoundFast()
    {
        QFETCH(int, outcome);
        QFETCH(double, share);
        QFETCH(double, rate);
        QFETCH(double, split);
        QFETCH(double, within);
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch;
            World world(rate, 0, {}, failing(share, Outcome(outcome)), seed);
            world.play(watch, 30);
            watch.begin(Side::Green, 1, world.instant());
            world.setShare(split);
            const double found = world.playUntil(watch, 60, blames);
            QVERIFY2(found > 0 && found - 30 <= within, qPrintable(QString::number(found - 30)));
            const FailureVerdict verdict = watch.verdict(world.instant());
            QVERIFY(verdict.failing && !verdict.shared && !verdict.hanging);
            QVERIFY(verdict.evidence.failures >= 5 && verdict.evidence.users >= 3);
            QVERIFY(verdict.evidence.failures <= verdict.evidence.requests);
            QCOMPARE(verdict.evidence.args().value(QStringLiteral("failures")).toULongLong(),
                     verdict.evidence.failures);
        }
    }

    // Fifteen hours of ordinary traffic, asked twenty times a second: over a million verdicts, none may blame.
    void ordinaryTrafficIsNoAlarm_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("split");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("hours");
        QTest::newRow("200/s at 5 %") << 200.0 << 0.05 << 0.004 << 0.5;
        QTest::newRow("200/s at 50 %") << 200.0 << 0.5 << 0.004 << 0.25;
        QTest::newRow("20/s at 25 %") << 20.0 << 0.25 << 0.004 << 3.0;
        QTest::newRow("2/s at 5 %") << 2.0 << 0.05 << 0.004 << 6.0;
        QTest::newRow("20/s at 100 %") << 20.0 << 1.0 << 0.004 << 2.0;
        QTest::newRow("20/s, 3 % fail on both") << 20.0 << 0.25 << 0.03 << 3.0;
    }
    void ordinaryTrafficIsNoAlarm()
    {
        QFETCH(double, rate);
        QFETCH(double, split);
        QFETCH(double, share);
        QFETCH(double, hours);
        FailureWatch watch;
        World world(rate, split, failing(share, Outcome::ServerError), failing(share, Outcome::ServerError), 7);
        watch.begin(Side::Green, 1, world.instant());
        QCOMPARE(world.playUntil(watch, hours * 3600, blames), -1.0);
    }

    void failingAlikeIsShared_data()
    {
        QTest::addColumn<double>("split");
        QTest::addColumn<double>("share");
        QTest::newRow("provider down, at 5 %") << 0.05 << 1.0;
        QTest::newRow("provider down, at 50 %") << 0.5 << 1.0;
        QTest::newRow("half fails, at 5 %") << 0.05 << 0.5;
        QTest::newRow("a third fails, at 25 %") << 0.25 << 0.33;
        QTest::newRow("a fifth fails, at 95 %") << 0.95 << 0.2;
    }
    void failingAlikeIsShared()
    {
        QFETCH(double, split);
        QFETCH(double, share);
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch;
            const Behaviour both = failing(share, Outcome::ServerError, 40);
            World world(200, split, both, both, seed);
            watch.begin(Side::Green, 1, world.instant());
            const double blamed = world.playUntil(watch, 100, blames);
            QVERIFY2(blamed < 0, qPrintable(QStringLiteral("seed %1 blamed at %2").arg(seed).arg(blamed)));
            QVERIFY(watch.verdict(world.instant()).shared);
        }
    }

    void worseThanAFailingActiveSideIsBlamed()
    {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch;
            World world(200, 0.25, failing(0.4, Outcome::ServerError), failing(1.0, Outcome::ServerError), seed);
            watch.begin(Side::Green, 1, world.instant());
            QVERIFY(world.playUntil(watch, 10, blames) > 0);
        }
    }

    void whatIsNoFailure_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        QTest::newRow("throttled") << int(Outcome::Throttled) << 429;
        QTest::newRow("clients' mistakes") << int(Outcome::ClientError) << 400;
        QTest::newRow("clients leave") << int(Outcome::ClientGone) << 200;
    }
    void whatIsNoFailure()
    {
        QFETCH(int, outcome);
        QFETCH(int, status);
        FailureWatch watch;
        Behaviour green = failing(1.0, Outcome(outcome));
        green.status = status;
        World world(200, 0.25, {}, green);
        watch.begin(Side::Green, 1, world.instant());
        QCOMPARE(world.playUntil(watch, 60, blames), -1.0);
    }

    void notFound_data()
    {
        QTest::addColumn<double>("blueShare");
        QTest::addColumn<double>("greenShare");
        QTest::addColumn<bool>("blamed");
        QTest::newRow("missing on the candidate only") << 0.0 << 0.5 << true;
        QTest::newRow("clients' wrong paths on both") << 0.1 << 0.12 << false;
        QTest::newRow("none") << 0.0 << 0.0 << false;
    }
    void notFound()
    {
        QFETCH(double, blueShare);
        QFETCH(double, greenShare);
        QFETCH(bool, blamed);
        FailureWatch watch;
        World world(200, 0.05, failing(blueShare, Outcome::ClientError), failing(greenShare, Outcome::ClientError));
        world.touch = [](Sample &sample) { sample.status = sample.outcome == Outcome::ClientError ? 404 : 200; };
        watch.begin(Side::Green, 1, world.instant());
        QCOMPARE(world.playUntil(watch, 60, blames) > 0, blamed);
    }

    void notFoundProvesNothingWithoutAComparison()
    {
        FailureWatch watch;
        Behaviour green = failing(1.0, Outcome::ClientError);
        green.status = 404;
        World world(50, 1.0, {}, green);
        watch.begin(Side::Green, 1, world.instant());
        QCOMPARE(world.playUntil(watch, 60, blames), -1.0);
    }

    void oneUserAloneIsNoEvidence()
    {
        FailureWatch watch;
        World world(200, 0.25, {}, {});
        world.touch = [](Sample &sample) {
            if (sample.side == Side::Green && sample.user.size() == 6) // user-1 … user-9
                sample.user = QStringLiteral("user-1");
            if (sample.side == Side::Green && sample.user == QLatin1String("user-1"))
                sample.outcome = Outcome::ServerError;
        };
        watch.begin(Side::Green, 1, world.instant());
        QCOMPARE(world.playUntil(watch, 60, blames), -1.0);
        QVERIFY(watch.verdict(world.instant()).evidence.shareCandidate > 0.15);
        QCOMPARE(watch.verdict(world.instant()).evidence.users, quint64(1));
    }

    void fewOrUnknownUsersAreEnough_data()
    {
        QTest::addColumn<int>("users");
        QTest::newRow("unknown") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
    }
    void fewOrUnknownUsersAreEnough()
    {
        QFETCH(int, users);
        FailureWatch watch;
        World world(200, 0.05, {}, failing(1.0, Outcome::ServerError));
        world.users = users;
        watch.begin(Side::Green, 1, world.instant());
        QVERIFY(world.playUntil(watch, 3, blames) > 0);
    }

    void checksNeverRollBackAlone()
    {
        FailureWatch watch;
        World world(200, 0.25, {}, failing(1.0, Outcome::ServerError));
        world.touch = [](Sample &sample) { sample.origin = Origin::Check; };
        watch.begin(Side::Green, 1, world.instant());
        QCOMPARE(world.playUntil(watch, 20, [](const FailureVerdict &verdict) { return verdict.failing; }), -1.0);
    }

    void leftoversOfAnEarlierRunDoNotCount()
    {
        FailureWatch watch;
        World world(200, 0.25, {}, failing(1.0, Outcome::CutStream));
        world.touch = [](Sample &sample) { sample.epoch = 4; };
        watch.begin(Side::Green, 5, world.instant());
        QCOMPARE(world.playUntil(watch, 20, [](const FailureVerdict &verdict) { return verdict.failing; }), -1.0);
        watch.begin(Side::Green, 4, world.instant());
        QVERIFY(world.playUntil(watch, 40, blames) > 0);
    }

    void nobodyIsBlamedOutsideARun()
    {
        FailureWatch watch;
        World world(200, 0.25, {}, failing(1.0, Outcome::ServerError));
        QCOMPARE(world.playUntil(watch, 20, blames), -1.0);
        QCOMPARE(watch.verdict(world.instant()), FailureVerdict());
        watch.begin(Side::Green, 1, world.instant());
        QVERIFY(world.playUntil(watch, 40, blames) > 0);
        watch.begin(Side::Green, 1, world.instant()); // a new run forgets
        QVERIFY(!watch.verdict(world.instant()).blamesCandidate());
        QVERIFY(world.playUntil(watch, 60, blames) > 0);
        watch.end();
        QVERIFY(!watch.verdict(world.instant()).blamesCandidate());
    }

    void failuresAreForgotten()
    {
        FailureWatch watch;
        Behaviour green;
        green.ends = [](double begun, std::mt19937 &) { return begun < 20 ? Outcome::ServerError : Outcome::Ok; };
        World world(200, 0.25, {}, green);
        watch.begin(Side::Green, 1, world.instant());
        QVERIFY(world.playUntil(watch, 20, blames) > 0);
        world.play(watch, 32);
        QVERIFY(!watch.verdict(world.instant()).blamesCandidate());
    }

    void hangingIsFound_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("split");
        QTest::addColumn<double>("hangsFrom"); // seconds after the step began
        QTest::addColumn<double>("within");
        QTest::newRow("from the beginning, 10/s") << 200.0 << 0.05 << 0.0 << 7.5;
        QTest::newRow("in the middle, 10/s") << 200.0 << 0.05 << 60.0 << 7.5;
        QTest::newRow("in the middle, 100/s") << 200.0 << 0.5 << 60.0 << 6.5;
        QTest::newRow("all traffic") << 200.0 << 1.0 << 60.0 << 6.5;
        QTest::newRow("1/s") << 20.0 << 0.05 << 60.0 << 20.0;
    }
    void hangingIsFound()
    {
        QFETCH(double, rate);
        QFETCH(double, split);
        QFETCH(double, hangsFrom);
        QFETCH(double, within);
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch;
            Behaviour green;
            green.lasts = [=](double begun, std::mt19937 &) { return begun >= 60 + hangsFrom ? -1.0 : 0.05; };
            World world(rate, 0, {}, green, seed);
            world.play(watch, 60);
            watch.begin(Side::Green, 1, world.instant());
            world.setShare(split);
            const double found = world.playUntil(watch, 60 + hangsFrom + 40, blames) - 60 - hangsFrom;
            QVERIFY2(found > 0 && found <= within, qPrintable(QString::number(found)));
            const FailureVerdict verdict = watch.verdict(world.instant());
            QVERIFY(verdict.hanging && !verdict.failing && !verdict.shared);
            QVERIFY(verdict.evidence.hang.open >= 5 && verdict.evidence.hang.missing >= 5);
        }
    }

    void aFewAnswersDoNotHideAHang()
    {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch;
            Behaviour green;
            green.lasts = [](double, std::mt19937 &dice) {
                return std::uniform_real_distribution<>(0, 1)(dice) < 0.02 ? 0.05 : -1.0;
            };
            World world(200, 0.25, {}, green, seed);
            watch.begin(Side::Green, 1, world.instant());
            QVERIFY(world.playUntil(watch, 40, blames) > 0);
        }
    }

    void slowOrBusyIsNoHang_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("split");
        QTest::addColumn<int>("kind");
        QTest::newRow("5 s each from the beginning") << 200.0 << 0.05 << 0;
        QTest::newRow("5 s each, few") << 10.0 << 0.05 << 0;
        QTest::newRow("5 s each, all traffic") << 200.0 << 1.0 << 0;
        QTest::newRow("5 s each, all of a sudden") << 200.0 << 0.25 << 1;
        QTest::newRow("streams of 60 s beside others") << 200.0 << 0.05 << 2;
        QTest::newRow("streams of 60 s beside others, few") << 20.0 << 0.05 << 2;
        QTest::newRow("streams of 60 s only, on both sides") << 10.0 << 0.25 << 3;
        QTest::newRow("5 to 30 s each on both sides") << 50.0 << 0.05 << 4;
        QTest::newRow("idle") << 20.0 << 0.0 << 5;
    }
    void slowOrBusyIsNoHang()
    {
        QFETCH(double, rate);
        QFETCH(double, split);
        QFETCH(int, kind);
        const auto uniform = [](double low, double high, std::mt19937 &dice) {
            return std::uniform_real_distribution<>(low, high)(dice);
        };
        const auto mixed = [uniform](double, std::mt19937 &dice) { return uniform(0, 1, dice) < 0.1 ? 60 : 0.04; };
        Behaviour blue;
        Behaviour green;
        switch (kind) {
        case 0:
            green = lasting(5);
            break;
        case 1:
            green.lasts = [](double begun, std::mt19937 &) { return begun < 120 ? 0.04 : 5; };
            break;
        case 2:
            blue.lasts = green.lasts = mixed;
            break;
        case 3:
            blue = green = lasting(60);
            break;
        case 4:
            blue.lasts = green.lasts = [uniform](double, std::mt19937 &dice) { return uniform(5, 30, dice); };
            break;
        default:
            break;
        }
        for (unsigned seed = 1; seed <= 5; ++seed) {
            FailureWatch watch;
            World world(rate, 0, blue, green, seed);
            world.play(watch, 90);
            watch.begin(Side::Green, 1, world.instant());
            world.setShare(split);
            const double blamed = world.playUntil(watch, 600, blames);
            QVERIFY2(blamed < 0, qPrintable(QStringLiteral("seed %1 blamed at %2").arg(seed).arg(blamed)));
        }
    }

    void hangingAlikeIsShared_data()
    {
        QTest::addColumn<double>("split");
        QTest::newRow("5 %") << 0.05;
        QTest::newRow("50 %") << 0.5;
        QTest::newRow("95 %") << 0.95;
    }
    void hangingAlikeIsShared()
    {
        QFETCH(double, split);
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch;
            Behaviour both;
            both.lasts = [](double begun, std::mt19937 &) { return begun >= 60 ? -1.0 : 0.05; };
            World world(200, split, both, both, seed);
            watch.begin(Side::Green, 1, world.instant());
            QCOMPARE(world.playUntil(watch, 120, blames), -1.0);
            QVERIFY(watch.verdict(world.instant()).shared);
        }
    }

    // The feed falls silent while the counters go on: nobody hangs.
    void aSilentFeedIsNoHang_data()
    {
        QTest::addColumn<double>("split");
        QTest::newRow("25 %") << 0.25;
        QTest::newRow("100 %: no active side to compare with") << 1.0;
    }
    void aSilentFeedIsNoHang()
    {
        QFETCH(double, split);
        FailureWatch watch;
        World world(200, split, {}, lasting(0.3));
        world.setShare(0.5);
        watch.begin(Side::Green, 1, world.instant());
        world.play(watch, 60);
        world.setShare(split);
        world.play(watch, 90);
        world.feedWorks = false;
        QCOMPARE(world.playUntil(watch, 300, blames), -1.0);
    }

    void openStreamsAtTheEndOfTrafficAreNoHang()
    {
        FailureWatch watch;
        World world(200, 0.25, {}, lasting(40));
        World calm(200, 0, {}, {});
        calm.play(watch, 30);
        Behaviour mixed;
        mixed.lasts
            = [](double, std::mt19937 &dice) { return std::uniform_real_distribution<>(0, 1)(dice) < 0.5 ? 40 : 0.05; };
        World busy(200, 0.25, mixed, mixed);
        watch = FailureWatch();
        watch.begin(Side::Green, 1, busy.instant());
        busy.offersUntil = 100;
        QCOMPARE(busy.playUntil(watch, 200, blames), -1.0);
    }
};

QTEST_GUILESS_MAIN(FailureWatchTest)
#include "tst_failure_watch.moc"
