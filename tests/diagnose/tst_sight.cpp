// What is said where there is no finding, and the spreads that all of it is made of.
#include "core/diagnose/change.h"
#include "core/diagnose/finding.h"
#include "core/diagnose/outcomes.h"
#include "tests/diagnose/made_up.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Diagnose;
using namespace Signalbox::Test::MadeUp;
using Phase::PhaseSample;

class SightTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// As they end, not as they were due; and as a clock leaves them that was set back, and forth again.
    void whatSaysNothingOfNowIsForgotten()
    {
        constexpr qint64 now = 10'000'000;
        const auto at = [](qint64 ms) { return PhaseSample { .at = WallTime(milliseconds(ms)) }; };
        std::vector<PhaseSample> samples { at(now - 500), at(now - 2000), at(now - 181'000), at(now + 3'600'000),
                                           at(now - 1000) };
        keepRecent(samples, WallTime(milliseconds(now)));
        QCOMPARE(samples.size(), size_t(3));
        QVERIFY(std::ranges::is_sorted(samples, {}, &PhaseSample::at));
        keepRecent(samples, WallTime(milliseconds(now - 3'600'000))); // an hour back: they are of no time there is
        QVERIFY(samples.empty());
        for (int i = 0; i < 1000; ++i)
            samples.push_back(at(now - i));
        keepRecent(samples, WallTime(milliseconds(now)));
        QCOMPARE(samples.size(), size_t(400));
        QCOMPARE(samples.back().at, WallTime(milliseconds(now))); // the newest stay
    }

    /// The order in which measurements come says nothing: finding and its beginning are the same.
    void theOrderOfComingDoesNotMatter()
    {
        Evidence evidence;
        for (int i = 0; i < 40; ++i) {
            for (const Side side : { Side::Blue, Side::Green }) {
                PhaseSample sample { .side = side, .at = WallTime(seconds(2 * i)) };
                sample.phases.wait = us((side == Side::Green && i >= 20 ? 300 : 40) * (0.9 + 0.02 * (i * 7 % 11)));
                evidence.add({ sample });
            }
        }
        const auto told = [](const Evidence &all) {
            const SinceChange recent = sinceChange(all);
            const auto finding = findingOf(recent.evidence);
            return finding ? words(finding->message)
                    + QString::number(sinceOf(*finding, recent, all, {}).at.time_since_epoch().count())
                           : QString();
        };
        const QString inOrder = told(evidence);
        QVERIFY2(inOrder.contains(QStringLiteral("slower than blue")) && inOrder.endsWith(QStringLiteral("40000")),
                 qPrintable(inOrder));
        for (auto &samples : evidence.samples)
            std::shuffle(samples.begin(), samples.end(), std::mt19937(5));
        QCOMPARE(told(evidence), inOrder);
    }

    /// A side that goes silent is neither alike nor different: what was known of it is of before.
    void aSilentSideIsNotAlike()
    {
        Evidence evidence;
        const auto measure = [&evidence](Side side, int from, int rounds, double ms) {
            for (int i = 0; i < rounds; ++i) {
                PhaseSample sample { .side = side, .at = WallTime(seconds(from + 2 * i)) };
                sample.phases.wait = us(ms * (0.9 + 0.02 * (i * 7 % 11)));
                evidence.add({ sample });
            }
        };
        measure(Side::Blue, 0, 90, 40);
        measure(Side::Green, 0, 4, 40); // and then nothing
        QVERIFY(!findingOf(sinceChange(evidence).evidence));
        QVERIFY(sightOf(sinceChange(evidence).evidence) == Sight::TooFew);
        evidence.samples[size_t(Side::Green)].clear();
        QVERIFY(sightOf(sinceChange(evidence).evidence) == Sight::TooFew);
    }

    void nonsenseIsNoTime()
    {
        Evidence evidence = pairOf({}, {});
        for (auto &samples : evidence.samples) {
            samples[0].phases.wait = microseconds(-5000);
            samples[1].phases.wait = microseconds(std::numeric_limits<qint64>::min() / 4);
        }
        QVERIFY(sightOf(evidence) == Sight::Alike);
        QVERIFY(untilFirst(evidence, Side::Blue, false).median > 0);
    }

    void whatMayBeCalledAlike()
    {
        QVERIFY(areAlike(pairOf({}, {})));
        QVERIFY(areAlike(pairOf({}, { .wait = 50 })));
        QVERIFY(!areAlike(pairOf({}, { .wait = 400, .count = 7 }))); // too few for a cause, and not alike
        QVERIFY(!areAlike(pairOf({ .wait = 400, .count = 7 }, {})));
    }

    /// What this desk does not feel, users may: then nothing is called alike.
    void whatFailsIsNeverCalledAlike()
    {
        const auto failed = [](int blue, int green) {
            Evidence evidence = pairOf({}, {});
            add(evidence, Side::Blue, { .count = blue / 2, .outcome = Outcome::ServerError });
            add(evidence, Side::Green, { .count = green / 2, .outcome = Outcome::ServerError });
            return evidence;
        };
        QVERIFY(sightOf(failed(0, 4)) == Sight::SomeFailed); // 4 of 28 and 0 of 24: p = 0.07
        QCOMPARE(words(*someFailed(failed(0, 4))),
                 QStringLiteral("green failed 4 of 28 measured requests, blue 0 of 24; that may still be chance"));
        const auto finding = findingOf(failed(0, 10)); // 10 of 34: p = 0.0025
        QVERIFY(finding && finding->cause == Cause::Failing && finding->side == Side::Green);
        QVERIFY2(words(finding->message).startsWith(QStringLiteral("green fails more than blue: 10 of 34 measured")),
                 qPrintable(words(finding->message)));
        QVERIFY(sightOf(failed(4, 4)) == Sight::Alike); // both a little
    }

    void whatUsersSeeWithoutACause()
    {
        Evidence evidence = pairOf({}, {});
        evidence.users = { users(40, 90, 300), users(41, 430, 300) }; // too few for a finding
        QVERIFY(!findingOf(evidence));
        QVERIFY(sightOf(evidence) == Sight::UsersDiffer);
        QCOMPARE(words(*usersDiffer(evidence)),
                 QStringLiteral("the slowest twentieth of users' requests takes 430 ms or more on green, against 90 ms "
                                "on blue"));
        evidence.users[1]->requests = 199;
        QVERIFY(sightOf(evidence) == Sight::Alike);
        evidence.users = { users(40, 90, 300), users(40, 90, 100) };
        evidence.users[1]->failures = 5;
        QCOMPARE(words(*usersDiffer(evidence)),
                 QStringLiteral("users' requests fail more on green: 5 of 100, against 0 of 300 on blue"));
        evidence.users[0]->failures = 6; // 2 % against 5: less than three times
        QVERIFY(sightOf(evidence) == Sight::Alike);
        // The judge sees a slowest hundredth, too.
        evidence.users = { users(40, 395, 1200), users(44, 480, 1200) };
        evidence.users[0]->p99 = 473;
        evidence.users[1]->p99 = 758;
        QCOMPARE(
            words(*usersDiffer(evidence)),
            QStringLiteral("the slowest hundredth of users' requests takes 758 ms or more on green, against 473 ms "
                           "on blue"));
        evidence.users[1]->requests = 999; // ten of them are too few
        QVERIFY(!usersDiffer(evidence));
        QVERIFY(sightOf(pairOf({}, { .wait = 400 })) == Sight::Found);
        QVERIFY(sightOf(pairOf({}, { .count = 7 })) == Sight::TooFew);
        const auto partlySlow = [](size_t samples) {
            Evidence evidence = pairOf({ .count = 24 }, { .count = 24 });
            for (size_t i = 0; i < samples; ++i)
                evidence.samples[size_t(Side::Green)][i].phases.wait = us(300);
            return evidence;
        };
        QVERIFY(sightOf(partlySlow(24)) == Sight::Differs); // half of them: no cause, and no chance
        // Three of 24 new connections: the 90th percentile alone. Neither alike nor different.
        QVERIFY(sightOf(partlySlow(6)) == Sight::TailUnclear);
        QCOMPARE(
            words(*tailMayDiffer(partlySlow(6))),
            QStringLiteral("one in ten of the new connections to green takes 303 ms or more until the first token, "
                           "against 46 ms on blue; of so few that may be chance"));
        QVERIFY(!tailMayDiffer(partlySlow(2))); // one of 24
    }

    /// As slow as what a health check calls degraded is never called alike without a word of it.
    void bothSlowIsSaid()
    {
        const auto evidenceOf = [](double blue, double green, double rest) {
            Evidence evidence = pairOf({ .wait = blue }, { .wait = green });
            for (auto &samples : evidence.samples) {
                for (PhaseSample &sample : samples)
                    sample.total = *sample.phases.untilFirst() + us(rest);
            }
            return evidence;
        };
        Evidence slow = evidenceOf(380, 326, 190);
        QVERIFY(!findingOf(slow)); // neither is above the limit until the first token, and there is no "before"
        QVERIFY(sightOf(slow) == Sight::BothSlow);
        QVERIFY2(words(*bothSlow(slow)).startsWith(QStringLiteral("both sides are alike, and both slow: 380 and 326")),
                 qPrintable(words(*bothSlow(slow))));
        QVERIFY(sightOf(evidenceOf(380, 326, 20)) == Sight::Alike); // below 500 ms in all
        Evidence degraded = evidenceOf(380, 326, 20);
        degraded.degraded = { true, true };
        QVERIFY(sightOf(degraded) == Sight::BothSlow);
        degraded.degraded = { true, false };
        QVERIFY(sightOf(degraded) == Sight::Alike);
        degraded = evidenceOf(40, 41, 20); // a check failed on both, and they are fast
        degraded.degraded = { true, true };
        QVERIFY(sightOf(degraded) == Sight::Alike);
    }

    void spreads()
    {
        QCOMPARE(spreadOf({}).count, 0);
        QCOMPARE(spreadOf({ NAN, -1, INFINITY }).count, 0);
        const Spread seven = spreadOf({ 1, 2, 3, 4, 5, 6, 7 });
        QCOMPARE(seven.median, 4.0);
        QVERIFY(!seven.low && !seven.high); // 1/2^7 is more than 0.5 %
        const Spread eight = spreadOf({ 8, 7, 6, 5, 4, 3, 2, 1 });
        QCOMPARE(eight.median, 4.5);
        QCOMPARE(eight.low, std::optional(1.0));
        QCOMPARE(eight.high, std::optional(8.0));
        // Tables of the sign test: for n = 20 the 99 % interval runs from the 4th to the 17th value.
        std::vector<double> twenty;
        for (int i = 1; i <= 20; ++i)
            twenty.push_back(i);
        QCOMPARE(spreadOf(twenty).low, std::optional(4.0));
        QCOMPARE(spreadOf(twenty).high, std::optional(17.0));
        // As many as an hour gives: the interval goes on to shrink, and stays around the median.
        double width = 1;
        for (const int count : { 900, 1000, 1001, 1100, 3600, 100000 }) {
            std::vector<double> many;
            for (int i = 1; i <= count; ++i)
                many.push_back(double(i) / count);
            const Spread spread = spreadOf(many);
            QVERIFY2(*spread.low < spread.median && spread.median < *spread.high, qPrintable(QString::number(count)));
            QVERIFY2(*spread.high - *spread.low < width * 1.05, qPrintable(QString::number(count)));
            width = *spread.high - *spread.low;
        }
    }

    void percentilesOfFewValuesAreAbsent()
    {
        const auto spreadOfCount = [](int count) {
            std::vector<double> values;
            for (int i = 1; i <= count; ++i)
                values.push_back(i);
            return spreadOf(values);
        };
        QVERIFY(!spreadOfCount(19).p95);
        QCOMPARE(spreadOfCount(20).p95, std::optional(19.0));
        QVERIFY(!spreadOfCount(99).p99);
        QCOMPARE(spreadOfCount(100).p99, std::optional(99.0));
    }
};

QTEST_GUILESS_MAIN(SightTest)
#include "tst_sight.moc"
