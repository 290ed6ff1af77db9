// Only the slowest are slower: told from what this desk measured, and never by a few that chance may have dealt.
#include "core/diagnose/change.h"
#include "core/diagnose/outcomes.h"
#include "core/diagnose/rules.h"
#include "tests/diagnose/made_up.h"
#include "tests/support/test_main.h"

#include <random>

using namespace Signalbox;
using namespace Signalbox::Diagnose;
using namespace Signalbox::Test::MadeUp;
using Phase::PhaseSample;

namespace {

/// 180 answers of each side, of which so many wait 440 ms.
Evidence withSlow(size_t green, size_t blue)
{
    Evidence evidence = pairOf({ .count = 90 }, { .count = 90 });
    const std::array slow { blue, green };
    for (const Side side : { Side::Blue, Side::Green }) {
        auto &samples = evidence.samples[size_t(side)];
        const size_t apart = samples.size() / (slow[size_t(side)] / 2 + 1) / 2 * 2;
        for (size_t i = 0; i < slow[size_t(side)]; ++i)
            samples[i / 2 * apart + i % 2].phases.wait = us(440); // new and warm in turns
    }
    return evidence;
}

/// One round as a console measures it, two seconds after the one before: each side on a new and a warm connection.
template <typename Time> void addRound(Evidence &evidence, int round, Time timeOf)
{
    for (const Side side : { Side::Blue, Side::Green }) {
        for (const bool reused : { false, true }) {
            PhaseSample sample { .side = side, .reused = reused, .at = WallTime(milliseconds(2000 * round)) };
            sample.phases.wait = us(timeOf(side));
            evidence.add({ sample });
        }
    }
}

} // namespace

class TailTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void oneInTenIsATail()
    {
        const auto finding = findingOf(withSlow(18, 0));
        QVERIFY(finding);
        QCOMPARE(finding->cause, Cause::Tail);
        QCOMPARE(finding->side, std::optional(Side::Green));
        QCOMPARE(finding->part, std::optional(Part::Waiting));
        QVERIFY(std::abs(finding->ms - 400) < 10);
        QCOMPARE(
            words(finding->message),
            QStringLiteral("most answers are alike, but 18 of 180 from green took more than 116 ms until the first "
                           "token, against 0 of 180 from blue; most of that is waiting for the first byte"));
        QCOMPARE(findingOf(withSlow(0, 18))->side, std::optional(Side::Blue));
    }

    void aFewMayBeChance()
    {
        QVERIFY(!findingOf(withSlow(6, 0)));
        QVERIFY(sightOf(withSlow(6, 0)) == Sight::TailUnclear);
        QCOMPARE(words(*tailMayDiffer(withSlow(6, 0))),
                 QStringLiteral("6 of 180 answers from green took more than 116 ms until the first token, against 0 of "
                                "180 from blue; of so few that may be chance"));
        QVERIFY(!tailMayDiffer(withSlow(2, 0)));
        QVERIFY(sightOf(withSlow(2, 0)) == Sight::Alike);
    }

    void whatBothSidesHaveIsNone()
    {
        QVERIFY(!findingOf(withSlow(20, 18)));
        QVERIFY(sightOf(withSlow(20, 18)) == Sight::Alike);
    }

    void mostOfThemAreNoTail()
    {
        QVERIFY(!findingOf(withSlow(92, 0)) || findingOf(withSlow(92, 0))->cause != Cause::Tail);
    }

    /// More than one in three are slow, and not most: what a few measurements proved, more of them do not take back.
    void moreMeasuringKeepsIt_data()
    {
        QTest::addColumn<double>("share");
        QTest::addRow("12 %%") << 0.12;
        QTest::addRow("35 %%") << 0.35;
        QTest::addRow("42 %%") << 0.42;
    }
    void moreMeasuringKeepsIt()
    {
        QFETCH(double, share);
        std::mt19937 random(3);
        std::lognormal_distribution<double> draw(std::log(40.0), 0.3);
        std::bernoulli_distribution isHit(share);
        int lost = 0;
        int never = 0;
        for (int pair = 0; pair < 60; ++pair) {
            Evidence evidence;
            bool was = false;
            for (int round = 0; round < 90; ++round) {
                addRound(evidence, round, [&](Side side) {
                    const double late = side == Side::Green && isHit(random) ? 400 : 0;
                    return draw(random) + late;
                });
                if (round % 3 != 2)
                    continue;
                const auto finding = findingOf(sinceChange(evidence).evidence);
                const bool is = finding && finding->cause == Cause::Tail && finding->side == Side::Green;
                lost += was && !is;
                was = is;
            }
            never += !was;
        }
        // Of 30 looks at each of 60 pairs.
        QVERIFY2(lost <= 20 && never <= 3, qPrintable(QStringLiteral("%1 lost, %2 never").arg(lost).arg(never)));
    }

    /// It began after so many rounds, and every second or third answer is slow since.
    void sinceIsWhenItBegan_data()
    {
        QTest::addColumn<int>("well");
        QTest::addColumn<bool>("isExact");
        QTest::newRow("long watched before") << 30 << true;
        QTest::newRow("hardly watched before") << 3 << false;
        QTest::newRow("not watched before") << 0 << false;
    }
    void sinceIsWhenItBegan()
    {
        QFETCH(int, well);
        QFETCH(bool, isExact);
        Evidence evidence;
        int asked = 0;
        for (int round = 0; round < well + 20; ++round) {
            addRound(evidence, round, [&](Side side) {
                return side == Side::Green && round >= well && ++asked % 3 == 1 ? 440 : 40 + round % 5;
            });
        }
        const SinceChange recent = sinceChange(evidence);
        const auto finding = findingOf(recent.evidence);
        QVERIFY(finding && finding->cause == Cause::Tail);
        const Since since = sinceOf(*finding, recent, evidence, WallTime());
        QCOMPARE(since.at, WallTime(milliseconds(2000 * well)));
        QCOMPARE(since.isExact, isExact);
    }

    /// Fisher's exact test, beside sums of whole binomial coefficients.
    void chance_data()
    {
        QTest::addColumn<int>("green");
        QTest::addColumn<int>("blue");
        QTest::addColumn<double>("chance");
        QTest::newRow("18 and 2") << 18 << 2 << 0.00014082327910802935;
        QTest::newRow("6 and none") << 6 << 0 << 0.014977625873214051;
        QTest::newRow("6 and 3: hardly commoner") << 6 << 3 << 1.0;
    }
    void chance()
    {
        QFETCH(int, green);
        QFETCH(int, blue);
        QFETCH(double, chance);
        const Rules::SlowOnes slow = Rules::slowOnes(withSlow(size_t(green), size_t(blue)), Side::Green);
        QCOMPARE(slow.own, green);
        QCOMPARE(slow.others, blue);
        QCOMPARE(slow.of, 180);
        QVERIFY2(std::abs(slow.chance / chance - 1) < 1e-9, qPrintable(QString::number(slow.chance)));
    }

    /// Pairs that are alike, with a tail of their own, looked at as often as a console does.
    void alikePairsHaveNone()
    {
        std::mt19937 random(11);
        std::lognormal_distribution<double> draw(std::log(40.0), 0.6);
        int toldPairs = 0;
        for (int pair = 0; pair < 300; ++pair) {
            Evidence evidence;
            bool told = false;
            for (int round = 0; round < 90; ++round) {
                for (const Side side : { Side::Blue, Side::Green }) {
                    for (const bool reused : { false, true }) {
                        PhaseSample sample { .side = side, .reused = reused };
                        sample.phases.wait = us(draw(random));
                        evidence.add({ sample });
                    }
                }
                if (round % 5 == 4) {
                    for (const Side side : { Side::Blue, Side::Green })
                        told |= Rules::tail(evidence, side).has_value();
                }
            }
            toldPairs += told ? 1 : 0;
        }
        QVERIFY2(toldPairs <= 1, qPrintable(QString::number(toldPairs)));
    }
};

QTEST_GUILESS_MAIN(TailTest)
#include "tst_tail.moc"
