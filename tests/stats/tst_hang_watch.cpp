#include "tests/stats/played_traffic.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Stats;
using namespace Signalbox::Test;

/// A candidate that answers nobody any more finishes nothing: only what has started tells.
class HangWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void hangingIsFound_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("split");
        QTest::addColumn<double>("hangsFrom"); // seconds after the step began
        QTest::addColumn<double>("within");
        QTest::addColumn<milliseconds>("patience");
        const milliseconds most(5500);
        const milliseconds usual(3000); // with the objectives' default
        QTest::newRow("from the beginning, 10/s") << 200.0 << 0.05 << 0.0 << 7.5 << most;
        QTest::newRow("in the middle, 10/s") << 200.0 << 0.05 << 60.0 << 7.5 << most;
        QTest::newRow("in the middle, 100/s") << 200.0 << 0.5 << 60.0 << 6.5 << most;
        QTest::newRow("all traffic") << 200.0 << 1.0 << 60.0 << 6.5 << most;
        QTest::newRow("1/s") << 20.0 << 0.05 << 60.0 << 20.0 << most;
        QTest::newRow("from the beginning, 10/s, 3 s") << 200.0 << 0.05 << 0.0 << 5.0 << usual;
        QTest::newRow("in the middle, 10/s, 3 s") << 200.0 << 0.05 << 60.0 << 5.0 << usual;
        QTest::newRow("in the middle, 100/s, 3 s") << 200.0 << 0.5 << 60.0 << 4.0 << usual;
    }
    void hangingIsFound()
    {
        QFETCH(double, rate);
        QFETCH(double, split);
        QFETCH(double, hangsFrom);
        QFETCH(double, within);
        QFETCH(milliseconds, patience);
        for (unsigned seed = 1; seed <= 10; ++seed) {
            FailureWatch watch({ .patience = patience });
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
        QTest::addColumn<double>("slower"); // of kinds 0 and 1
        QTest::addColumn<milliseconds>("patience");
        for (const milliseconds patience : { milliseconds(5500), milliseconds(3000) }) {
            const double slower = double(patience.count()) / 1000 - 0.5;
            const auto row = [&](const char *name, double rate, double split, int kind) {
                QTest::addRow("%s, patience %lld ms", name, static_cast<long long>(patience.count()))
                    << rate << split << kind << slower << patience;
            };
            row("slow from the beginning", 200, 0.05, 0);
            row("slow, few", 10, 0.05, 0);
            row("slow, all traffic", 200, 1, 0);
            row("slow all of a sudden", 200, 0.25, 1);
            row("streams of 60 s beside others", 200, 0.05, 2);
            row("streams of 60 s beside others, few", 20, 0.05, 2);
            row("streams of 60 s only, on both sides", 10, 0.25, 3);
            row("5 to 30 s each on both sides", 50, 0.05, 4);
            row("idle", 20, 0, 5);
        }
    }
    void slowOrBusyIsNoHang()
    {
        QFETCH(double, rate);
        QFETCH(double, split);
        QFETCH(int, kind);
        QFETCH(double, slower);
        QFETCH(milliseconds, patience);
        const auto uniform = [](double low, double high, std::mt19937 &dice) {
            return std::uniform_real_distribution<>(low, high)(dice);
        };
        const auto mixed = [uniform](double, std::mt19937 &dice) { return uniform(0, 1, dice) < 0.1 ? 60 : 0.04; };
        Behaviour blue;
        Behaviour green;
        switch (kind) {
        case 0:
            green = lasting(slower);
            break;
        case 1:
            green.lasts = [slower](double begun, std::mt19937 &) { return begun < 120 ? 0.04 : slower; };
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
            FailureWatch watch({ .patience = patience });
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

QTEST_GUILESS_MAIN(HangWatchTest)
#include "tst_hang_watch.moc"
