#include "core/stats/histogram.h"
#include "core/stats/interval.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace Signalbox;
using Stats::Histogram;

namespace {

Histogram of(std::initializer_list<qint64> values)
{
    Histogram histogram;
    for (const qint64 value : values)
        histogram.record(microseconds(value));
    return histogram;
}

} // namespace

class HistogramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void emptyHasNothing()
    {
        const Histogram histogram;
        QVERIFY(!histogram.quantile(0.5));
        QVERIFY(!histogram.min());
        QVERIFY(!histogram.max());
        QCOMPARE(histogram.count(), uint64_t(0));
        QCOMPARE(histogram.shareAtMost(microseconds(5)), 0.0);
        QCOMPARE(histogram.heapBytes(), size_t(0));
    }

    // Every value of the range, a step of 0.01 % apart: alone between two far ones, so that min and max cannot help.
    void relativeErrorIsBelowOnePercent()
    {
        double worst = 0;
        for (double exact = 10; exact < 600e6; exact *= 1.0001) {
            const qint64 value = qint64(exact);
            const auto found = of({ 0, value, 600'000'000 }).quantile(0.5);
            QVERIFY(found);
            worst = std::max(worst, std::abs(double(found->count() - value)) / double(value));
        }
        QVERIFY2(worst <= 1.0 / 128, qPrintable(QString::number(worst)));
        QVERIFY2(worst > 0.005, "the sweep met no bucket edge: the test is blunt");
    }

    void smallValuesAreExact()
    {
        for (qint64 value = 0; value < 128; ++value)
            QCOMPARE(of({ 0, value, 1000 }).quantile(0.5)->count(), value);
    }

    void nearestRank_data()
    {
        QTest::addColumn<double>("q");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("nothing below") << 0.0 << qint64(10);
        QTest::newRow("first tenth") << 0.1 << qint64(10);
        QTest::newRow("just above it") << 0.1001 << qint64(20);
        QTest::newRow("middle") << 0.5 << qint64(50);
        QTest::newRow("p95") << 0.95 << qint64(100);
        QTest::newRow("all") << 1.0 << qint64(100);
        QTest::newRow("below the range") << -3.0 << qint64(10);
        QTest::newRow("above the range") << 7.0 << qint64(100);
        QTest::newRow("not a number") << std::nan("") << qint64(-1);
    }
    void nearestRank()
    {
        QFETCH(double, q);
        QFETCH(qint64, expected);
        const Histogram histogram = of({ 100, 20, 30, 40, 50, 60, 70, 80, 90, 10 });
        const auto found = histogram.quantile(q);
        QCOMPARE(found ? found->count() : -1, expected);
    }

    void agreesWithSortingALargeSample()
    {
        std::mt19937 dice(7);
        std::lognormal_distribution<double> latency(11, 1.4); // median 60 ms, long tail
        std::vector<qint64> values;
        Histogram histogram;
        for (int i = 0; i < 50'000; ++i) {
            values.push_back(qint64(latency(dice)));
            histogram.record(microseconds(values.back()));
        }
        std::sort(values.begin(), values.end());
        for (const double q : { 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999 }) {
            const double exact = double(values[size_t(std::ceil(q * double(values.size()))) - 1]);
            const double error = std::abs(double(histogram.quantile(q)->count()) - exact) / exact;
            QVERIFY2(error <= 0.01, qPrintable(QStringLiteral("q %1: off by %2").arg(q).arg(error)));
        }
        QCOMPARE(histogram.min()->count(), values.front());
        QCOMPARE(histogram.max()->count(), values.back());
        QVERIFY2(histogram.heapBytes() <= 8192, qPrintable(QString::number(histogram.heapBytes())));
    }

    void mergingEqualsRecordingAll()
    {
        std::mt19937 dice(11);
        std::uniform_int_distribution<qint64> exponent(0, 30);
        for (int round = 0; round < 200; ++round) {
            Histogram all;
            Histogram first;
            Histogram second;
            for (int i = 0; i < 50; ++i) {
                const microseconds value(qint64(1) << exponent(dice));
                all.record(value);
                (i % 3 == 0 ? first : second).record(value);
            }
            Histogram other = second;
            other.merge(first);
            first.merge(second);
            QVERIFY(first == all);
            QVERIFY(other == all);
            QCOMPARE(first.quantile(0.9), all.quantile(0.9));
        }
    }

    void mergingWithEmptyChangesNothing()
    {
        const Histogram some = of({ 5, 500, 50'000 });
        Histogram sum = some;
        sum.merge(Histogram());
        QVERIFY(sum == some);
        Histogram empty;
        empty.merge(some);
        QVERIFY(empty == some);
    }

    void outsideTheRange()
    {
        const qint64 tooLong = 3'600'000'000'000;
        const Histogram histogram = of({ -50, 1000, tooLong });
        QCOMPARE(histogram.count(), uint64_t(3));
        QCOMPARE(histogram.overflow(), uint64_t(1));
        QCOMPARE(histogram.quantile(0)->count(), 0);
        QCOMPARE(histogram.quantile(1)->count(), Histogram::highest().count());
        QCOMPARE(histogram.min()->count(), -50);
        QCOMPARE(histogram.max()->count(), tooLong);
        QCOMPARE(of({ 600'000'000 }).overflow(), uint64_t(0));
        QCOMPARE(of({ 600'000'001 }).overflow(), uint64_t(1));
        QCOMPARE(of({ INT64_MIN, INT64_MAX }).count(), uint64_t(2));
        QVERIFY(of({ INT64_MAX, INT64_MAX, INT64_MAX }).heapBytes() <= 8192);
    }

    void shareAtMost()
    {
        const Histogram histogram = of({ 100, 200, 300, 400'000 });
        QCOMPARE(histogram.shareAtMost(microseconds(-1)), 0.0);
        QCOMPARE(histogram.shareAtMost(microseconds(99)), 0.0);
        QCOMPARE(histogram.shareAtMost(microseconds(100)), 0.25);
        QCOMPARE(histogram.shareAtMost(microseconds(250)), 0.5);
        QCOMPARE(histogram.shareAtMost(microseconds(399'000'000)), 1.0);
    }

    void equalityLooksAtValuesNotAtMemory()
    {
        Histogram used = of({ 1, 100'000'000 });
        used.clear();
        QVERIFY(used.isEmpty());
        QVERIFY(used == Histogram());
        used.record(microseconds(5000));
        QVERIFY(used == of({ 5000 }));
        QVERIFY(!(used == of({ 5000, 5000 })));
        QVERIFY(!(used == of({ 50'000 })));
    }

    // The closed form of the interval, evaluated outside this program.
    void wilson_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("trials");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("no trials") << 0 << 0 << 0.0 << 1.0;
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.27753280;
        QTest::newRow("all of ten") << 10 << 10 << 0.72246720 << 1.0;
        QTest::newRow("half") << 50 << 100 << 0.40383153 << 0.59616847;
        QTest::newRow("one of hundred") << 1 << 100 << 0.00176743 << 0.05448620;
        QTest::newRow("more hits than trials") << 12 << 10 << 0.72246720 << 1.0;
    }
    void wilson()
    {
        QFETCH(int, hits);
        QFETCH(int, trials);
        QFETCH(double, low);
        QFETCH(double, high);
        const Stats::Interval interval = Stats::wilson95(hits, trials);
        QVERIFY2(std::abs(interval.low - low) < 1e-7, qPrintable(QString::number(interval.low, 'g', 10)));
        QVERIFY2(std::abs(interval.high - high) < 1e-7, qPrintable(QString::number(interval.high, 'g', 10)));
    }

    void binomialTail_data()
    {
        QTest::addColumn<quint64>("hits");
        QTest::addColumn<quint64>("trials");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("expected");
        QTest::newRow("none needed") << quint64(0) << quint64(10) << 0.5 << 1.0;
        QTest::newRow("more than there are") << quint64(11) << quint64(10) << 0.5 << 0.0;
        QTest::newRow("ten coins") << quint64(10) << quint64(10) << 0.5 << 1.0 / 1024;
        QTest::newRow("at least one of three") << quint64(1) << quint64(3) << 0.1 << 1 - 0.9 * 0.9 * 0.9;
        QTest::newRow("five of six coins") << quint64(5) << quint64(6) << 0.5 << 7.0 / 64;
        QTest::newRow("certain") << quint64(3) << quint64(3) << 1.0 << 1.0;
        QTest::newRow("impossible") << quint64(1) << quint64(3) << 0.0 << 0.0;
    }
    void binomialTail()
    {
        QFETCH(quint64, hits);
        QFETCH(quint64, trials);
        QFETCH(double, share);
        QFETCH(double, expected);
        QVERIFY(std::abs(Stats::chanceOfAtLeast(hits, trials, share) - expected) < 1e-12);
    }

    // Against the sum of all terms, in the plainest way.
    void binomialTailEqualsItsSum()
    {
        for (const double share : { 0.004, 0.03, 0.5, 0.97 }) {
            for (const int trials : { 1, 7, 60 }) {
                for (int hits = 0; hits <= trials; ++hits) {
                    double sum = 0;
                    for (int k = hits; k <= trials; ++k) {
                        double ways = 1;
                        for (int i = 0; i < k; ++i)
                            ways *= double(trials - i) / (i + 1);
                        sum += ways * std::pow(share, k) * std::pow(1 - share, trials - k);
                    }
                    QVERIFY(std::abs(Stats::chanceOfAtLeast(quint64(hits), quint64(trials), share) - sum) < 1e-10);
                }
            }
        }
    }

    // Fisher's own example: of eight cups a lady picks the four whose milk was poured first.
    void sharingByChance()
    {
        const std::array<double, 5> oneIn70 { 70, 69, 53, 17, 1 };
        for (int hits = 0; hits <= 4; ++hits)
            QVERIFY(std::abs(Stats::chanceOfSharing(hits, 4, 4, 8) - oneIn70.at(size_t(hits)) / 70) < 1e-12);
        QCOMPARE(Stats::chanceOfSharing(5, 4, 4, 8), 0.0);
        QVERIFY(std::abs(Stats::chanceOfSharing(2, 6, 4, 8) - 1) < 1e-12); // only two are not among the six
    }

    // The interval's ends are where its defining equation holds: an independent way to the same figures.
    void wilsonSolvesItsEquation()
    {
        for (const int trials : { 3, 17, 200, 100'000 }) {
            for (int hits = 1; hits < trials; hits += std::max(1, trials / 7)) {
                const Stats::Interval interval = Stats::wilson(hits, trials, Stats::z999);
                for (const double p : { interval.low, interval.high }) {
                    const double distance = std::abs(double(hits) / trials - p);
                    const double reach = Stats::z999 * std::sqrt(p * (1 - p) / trials);
                    QVERIFY(std::abs(distance - reach) < 1e-9);
                }
            }
        }
    }

    void wilsonCoversAsPromised()
    {
        std::mt19937 dice(3);
        int covered = 0;
        constexpr int rounds = 4000;
        for (int i = 0; i < rounds; ++i) {
            std::binomial_distribution<int> draw(400, 0.05);
            covered += Stats::wilson95(draw(dice), 400).contains(0.05);
        }
        QVERIFY2(covered > rounds * 0.93 && covered < rounds * 0.97, qPrintable(QString::number(covered)));
    }
};

QTEST_GUILESS_MAIN(HistogramTest)
#include "tst_histogram.moc"
