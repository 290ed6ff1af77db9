#include "core/judge/evidence.h"
#include "core/judge/normal.h"
#include "core/judge/share.h"
#include "core/judge/shared_watch.h"
#include "tests/support/test_main.h"

#include <cmath>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Judge;
using namespace std::chrono_literals;

namespace {

constexpr double share = 0.2;

// Plays the same requests, so that copies agree: 3 % of the active side's and 20 % of the candidate's are bad.
ProportionBet taught(ProportionBet::Against against)
{
    ProportionBet bet(against, 0.005);
    for (int i = 0; i < 300; ++i)
        bet.add(i % 5 ? Arm::Active : Arm::Candidate, i % 5 ? i % 33 == 0 : i % 25 == 0, share, 10s);
    return bet;
}

double factorOf(const ProportionBet &bet, Arm arm, bool bad)
{
    ProportionBet copy = bet;
    return copy.add(arm, bad, share, 10s);
}

/// Both sides alike at a few requests a second: what the watch said of the next five minutes, in which from 180 s on
/// both are `slower` times as slow and fail with `failsLater` instead of `fails`.
struct Said {
    std::optional<double> slowAt; ///< s
    std::optional<double> failingAt;
};
Said watched(unsigned seed, double perSecond, double fails, double slower, double failsLater)
{
    std::mt19937 dice(seed);
    std::lognormal_distribution<> latency(std::log(300000.0), 0.5);
    std::exponential_distribution<> gap(2 * perSecond);
    std::uniform_real_distribution<> chance;
    SharedWatch watch;
    Said said;
    for (double at = gap(dice); at < 300; at += gap(dice)) {
        const bool later = at >= 180;
        const Arm arm = chance(dice) < 0.5 ? Arm::Active : Arm::Candidate;
        watch.add(arm, chance(dice) < (later ? failsLater : fails),
                  Micros(qint64(latency(dice) * (later ? slower : 1))), Micros(qint64(at * 1e6)));
        if (watch.slow() && !said.slowAt)
            said.slowAt = at;
        if (watch.failing() && !said.failingAt)
            said.failingAt = at;
    }
    return said;
}

std::vector<Micros> draw(std::mt19937 &dice, int count, double factor)
{
    std::lognormal_distribution<> latency(std::log(40000.0 * factor), 0.5);
    std::vector<Micros> out;
    for (int i = 0; i < count; ++i)
        out.emplace_back(qint64(latency(dice)));
    return out;
}

} // namespace

class TestJudgeNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void normalQuantileIsKnown_data()
    {
        QTest::addColumn<double>("p");
        QTest::addColumn<double>("z");
        QTest::newRow("middle") << 0.5 << 0.0;
        QTest::newRow("97.5 %") << 0.975 << 1.959963984540054;
        QTest::newRow("0.1 %") << 0.001 << -3.090232306167814;
        QTest::newRow("99.999 %") << 0.99999 << 4.264890793922602;
    }
    void normalQuantileIsKnown()
    {
        QFETCH(double, p);
        QFETCH(double, z);
        QVERIFY(std::abs(normalQuantile(p) - z) < 1e-8);
    }

    // On average no point of the null multiplies the wealth: computed exactly, over the four outcomes of a request.
    void proportionBetIsFair_data()
    {
        QTest::addColumn<bool>("alarm");
        QTest::newRow("alarm") << true;
        QTest::newRow("pass") << false;
    }
    void proportionBetIsFair()
    {
        QFETCH(bool, alarm);
        const ProportionBet bet = taught(alarm ? ProportionBet::Against::NoWorse : ProportionBet::Against::Worse);
        for (const double active : { 0.0, 0.001, 0.004, 0.03, 0.2, 0.5, 0.9 }) {
            for (const double beyond : { 0.0, 0.002, 0.05 }) {
                const double candidate = alarm ? std::max(0.0, active + 0.005 - beyond) : active + 0.005 + beyond;
                const double mean = (1 - share)
                        * (active * factorOf(bet, Arm::Active, true) + (1 - active) * factorOf(bet, Arm::Active, false))
                    + share
                        * (candidate * factorOf(bet, Arm::Candidate, true)
                           + (1 - candidate) * factorOf(bet, Arm::Candidate, false));
                QVERIFY2(mean <= 1 + 1e-6, qPrintable(QString::number(active) + u' ' + QString::number(mean, 'g', 9)));
            }
        }
        // … and it is a bet at all.
        const double bad = factorOf(bet, Arm::Candidate, true);
        QVERIFY(alarm ? bad > 1.1 : bad < 0.9);
    }

    void rankBetIsFairForEveryLatency_data()
    {
        QTest::addColumn<bool>("alarm");
        QTest::newRow("alarm") << true;
        QTest::newRow("pass") << false;
    }
    void rankBetIsFairForEveryLatency()
    {
        QFETCH(bool, alarm);
        RankBet bet(alarm ? RankBet::Expect::Slower : RankBet::Expect::Faster);
        for (int i = 0; i < 40; ++i)
            bet.add(i % 5 ? Arm::Active : Arm::Candidate, (i * 7 % 40) / 40.0, share, 5s);
        for (int i = 0; i <= 20; ++i) {
            RankBet active = bet;
            RankBet candidate = bet;
            const double v = i / 20.0;
            const double mean = (1 - share) * active.add(Arm::Active, v, share, 5s)
                + share * candidate.add(Arm::Candidate, v, share, 5s);
            QVERIFY(std::abs(mean - 1) < 1e-9);
        }
    }

    void stakesAreNeverMoreThanAll()
    {
        OnsetStake stake;
        double sum = OnsetStake::atStart;
        for (qint64 second = 0; second < 100'000; second += 7) {
            const double more = stake.takeUntil(std::chrono::seconds(second));
            QVERIFY(more >= 0);
            sum += more;
        }
        QCOMPARE(stake.takeUntil(5s), 0.0); // a clock that steps back earns nothing
        QVERIFY(sum <= 1 && sum > 0.95);
    }

    void rankAgreesWithCounting()
    {
        std::mt19937 dice(3);
        RankWindow window;
        std::vector<int> all;
        for (const Micros latency : draw(dice, 2500, 1)) {
            const double position = LogScale::position(latency);
            if (window.size() > 0) {
                const auto newest = std::vector<int>(all.end() - std::ptrdiff_t(window.size()), all.end());
                const int step = LogScale::step(position);
                const auto less = std::count_if(newest.begin(), newest.end(), [&](int i) { return i < step; });
                const auto same = std::count(newest.begin(), newest.end(), step);
                QCOMPARE(window.rank(position),
                         (double(less) + 0.5 * double(same) + 0.5) / (double(newest.size()) + 1));
            }
            window.add(position);
            all.push_back(LogScale::step(position));
        }
        QCOMPARE(window.size(), size_t(1000));
        std::sort(all.end() - 1000, all.end());
        QCOMPARE(*window.quantile(0.95), *(all.end() - 1000 + 949) + 0.5);
    }

    void slowdownIsTheMedianOfRatios()
    {
        std::mt19937 dice(5);
        const auto active = draw(dice, 400, 1);
        const auto candidate = draw(dice, 300, 1.3);
        const auto pair = std::make_unique<LatencyPair>();
        std::vector<double> ratios;
        for (const Micros c : candidate) {
            (*pair)[1].add(LogScale::position(c));
            for (const Micros a : active)
                ratios.push_back(double(c.count()) / double(a.count()));
        }
        for (const Micros a : active)
            (*pair)[0].add(LogScale::position(a));
        std::nth_element(ratios.begin(), ratios.begin() + std::ptrdiff_t(ratios.size() / 2), ratios.end());
        const Effect effect = slowdown(*pair, 0.01);
        QVERIFY(std::abs(effect.value - (ratios[ratios.size() / 2] - 1)) < 0.01);
        QVERIFY(effect.low < 0.3 && 0.3 < effect.high && effect.low > 0 && effect.high < 0.8);
        QVERIFY(!slowdown(*std::make_unique<LatencyPair>(), 0.01).known());
    }

    // Newcombe 1998, table II, method 10: 56 of 70 against 48 of 80.
    void differenceAgreesWithNewcombe()
    {
        const Effect effect = differenceOfShares(48, 80, 56, 70, 1.959964);
        QVERIFY(std::abs(effect.value - 0.2) < 1e-9);
        QVERIFY(std::abs(effect.low - 0.0524) < 5e-5);
        QVERIFY(std::abs(effect.high - 0.3339) < 5e-5);
        QVERIFY(!differenceOfShares(0, 0, 1, 1, 2).known());
    }

    void shareFollowsItsSteps()
    {
        ShareEstimate estimate;
        for (int i = 0; i < 50; ++i)
            estimate.add(Arm::Active);
        QCOMPARE(estimate.era(), 0u); // the candidate has no traffic: nothing to compare
        QCOMPARE(estimate.share(0), 0.0);
        for (int i = 0; i < 2000; ++i)
            estimate.add(i % 20 ? Arm::Active : Arm::Candidate);
        QCOMPARE(estimate.era(), 1u);
        QVERIFY(std::abs(estimate.share(1) - 0.05) < 0.003);
        for (int i = 0; i < 2000; ++i)
            estimate.add(i % 2 ? Arm::Active : Arm::Candidate);
        // The block in which it changed may count as an era of its own.
        QVERIFY(estimate.era() == 2 || estimate.era() == 3);
        QVERIFY(std::abs(estimate.share(estimate.era()) - 0.5) < 0.03);
        QVERIFY(std::abs(estimate.share(1) - 0.05) < 0.01); // what began before is judged by what was in force
    }

    /// A pair that always fails now and then does not fail more than a minute ago.
    void ofAHealthyPairNothingIsSaid()
    {
        for (const double perSecond : { 2.0, 5.0 }) {
            for (unsigned seed = 0; seed < 100; ++seed) {
                const Said said = watched(seed, perSecond, 0.02, 1, 0.02);
                QVERIFY2(!said.slowAt && !said.failingAt, qPrintable(QString::number(seed)));
            }
        }
    }

    void whatBothShareIsSaidSoon()
    {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const Said slow = watched(seed, 5, 0.01, 2, 0.01);
            QVERIFY(slow.slowAt && *slow.slowAt >= 180 && *slow.slowAt < 200);
            QVERIFY(!slow.failingAt);
            const Said failing = watched(seed, 5, 0.01, 1, 0.5);
            QVERIFY(failing.failingAt && *failing.failingAt >= 180 && *failing.failingAt < 190);
        }
    }
};

QTEST_GUILESS_MAIN(TestJudgeNumbers)
#include "tst_judge_numbers.moc"
