#include "core/base/message.h"
#include "tests/stats/played_traffic.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Stats;
using namespace Signalbox::Test;

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
            QCOMPARE(int(verdict.evidence.most), outcome); // how they fail is said, not only that
            QVERIFY(
                argText(verdict.evidence.args().value(QStringLiteral("how"))).startsWith(QLatin1String(", mostly ")));
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
        QCOMPARE(watch.verdict(world.instant()).evidence.areRefusals(), blamed || blueShare > 0);
    }

    /// What is told of them must not call them failures, as no other figure does; beside true ones they are no more.
    void whatFailedAndWhatWasRefusedAreTwoThings()
    {
        FailureWatch watch;
        World world(200, 0.05, {}, failing(0.5, Outcome::ClientError));
        world.touch = [n = 0](Sample &sample) mutable {
            sample.status = sample.outcome == Outcome::ClientError ? 404 : 200;
            if (sample.status == 404 && ++n % 3 == 0)
                sample.outcome = Outcome::ServerError;
        };
        watch.begin(Side::Green, 1, world.instant());
        QVERIFY(world.playUntil(watch, 60, blames) > 0);
        QVERIFY(!watch.verdict(world.instant()).evidence.areRefusals());
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
};

QTEST_GUILESS_MAIN(FailureWatchTest)
#include "tst_failure_watch.moc"
