// The whole: both sides checked on a schedule, in a thread of their own, within limits, and stopped in time.
#include "core/probe/watch.h"
#include "tests/probe/support/peer.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <atomic>

using namespace Signalbox;
using namespace Signalbox::Probe;
using Test::httpAnswer;
using Test::httpStream;
using Test::Peer;
using Test::pongEvents;

namespace {

Target targetOf(Side side, const Peer &peer, const QString &key = {})
{
    return { .side = side,
             .url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(peer.port())),
             .region = sideName(side),
             .key = Secret(key) };
}

Config::CheckSettings quick()
{
    return { .interval = milliseconds(20), .deadline = milliseconds(500), .requestsPerMinute = 100000 };
}

/// As the clock of a process that stood still for a while.
class LeapingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_clock.now() + milliseconds(m_leapt); }
    [[nodiscard]] WallTime wallNow() const override { return m_clock.wallNow(); }
    void leap(milliseconds by) { m_leapt += by.count(); }

private:
    SystemClock m_clock;
    std::atomic<qint64> m_leapt { 0 };
};

Health lastHealth(const QSignalSpy &spy, Side side)
{
    for (qsizetype i = spy.size() - 1; i >= 0; --i) {
        const auto health = spy.at(i).first().value<Health>();
        if (health.side == side)
            return health;
    }
    return {};
}

} // namespace

class ProbeWatchTest : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void bothSidesAreChecked()
    {
        Peer blue;
        Peer green;
        blue.setReplies({ { .bytes = httpStream(pongEvents()) } });
        green.setReplies({ { .bytes = httpAnswer(500, "text/plain", "oops") } });
        HealthWatch watch({ targetOf(Side::Blue, blue), targetOf(Side::Green, green) }, quick(), m_clock, Redactor());
        const QSignalSpy health(&watch, &HealthWatch::healthChanged);
        const QSignalSpy checked(&watch, &HealthWatch::checked);
        QCOMPARE(blue.requests().size(), qsizetype(0));
        watch.start();
        QTRY_VERIFY(lastHealth(health, Side::Blue).checks >= 5 && lastHealth(health, Side::Green).checks >= 5);
        QCOMPARE(lastHealth(health, Side::Blue).status, HealthStatus::Healthy);
        QCOMPARE(lastHealth(health, Side::Green).status, HealthStatus::Unhealthy);
        QCOMPARE(lastHealth(health, Side::Green).last->sample.status, 500);
        for (const auto &arguments : checked) {
            const auto result = arguments.first().value<CheckResult>();
            QCOMPARE(result.region, sideName(result.sample.side));
        }
    }

    /// One base URL answers, the other does not: no check changes what is said of the side.
    void oneBadBaseUrlIsToldSteadily()
    {
        Peer good;
        Peer bad;
        good.setReplies({ { .bytes = httpStream(pongEvents()) } });
        bad.setReplies({ { .bytes = httpAnswer(503, "text/plain", "overloaded") } });
        HealthWatch watch({ targetOf(Side::Blue, good), targetOf(Side::Blue, bad) }, quick(), m_clock, Redactor());
        const QSignalSpy health(&watch, &HealthWatch::healthChanged);
        watch.start();
        QTRY_VERIFY(lastHealth(health, Side::Blue).checks >= 12);
        int seen = 0;
        for (const auto &arguments : health) {
            const auto each = arguments.first().value<Health>();
            if (each.upstreams.size() < 2)
                continue;
            ++seen;
            QCOMPARE(each.status, HealthStatus::Degraded);
            QCOMPARE(each.failuresInARow, 0);
            QVERIFY(each.isPartly());
            QCOMPARE(tellingCheck(each).result->sample.status, 503);
            QCOMPARE(each.failing().size(), 1);
            QVERIFY(each.failing().constFirst().url.contains(QString::number(bad.port())));
        }
        QVERIFY(seen >= 10);
    }

    void everyBaseUrlHasItsTurn()
    {
        Peer one;
        Peer two;
        Peer three;
        for (Peer *const peer : { &one, &two, &three })
            peer->setReplies({ { .bytes = httpStream(pongEvents()) } });
        HealthWatch watch({ targetOf(Side::Blue, one), targetOf(Side::Blue, two), targetOf(Side::Blue, three) },
                          quick(), m_clock, Redactor());
        watch.start();
        QTRY_VERIFY(three.requests().size() >= 4);
        QVERIFY(qAbs(one.requests().size() - three.requests().size()) <= 2);
        QVERIFY(qAbs(two.requests().size() - three.requests().size()) <= 2);
    }

    void slowServerDoesNotSlowTheSchedule()
    {
        Peer silent;
        Config::CheckSettings settings = quick();
        settings.deadline = seconds(3);
        HealthWatch watch({ targetOf(Side::Blue, silent) }, settings, m_clock, Redactor());
        const QSignalSpy health(&watch, &HealthWatch::healthChanged);
        watch.start();
        // More than one manager's six are open before the first has ended: none waits for another.
        QTRY_VERIFY(silent.requests().size() >= 20);
        QCOMPARE(lastHealth(health, Side::Blue).checks, quint64(0));
        QVERIFY(silent.connections() >= 20);
        QTRY_COMPARE(lastHealth(health, Side::Blue).status, HealthStatus::Unhealthy);
        QCOMPARE(lastHealth(health, Side::Blue).last->sample.outcome, Outcome::TimedOut);
    }

    /// What waited for this process does not tell that a side is slow or silent.
    void whatWasOpenInAStandstillIsNotReported()
    {
        LeapingClock clock;
        Peer silent;
        Config::CheckSettings settings = quick();
        settings.deadline = seconds(1);
        HealthWatch watch({ targetOf(Side::Blue, silent) }, settings, clock, Redactor());
        const QSignalSpy checked(&watch, &HealthWatch::checked);
        const QSignalSpy tallied(&watch, &HealthWatch::tallied);
        watch.start();
        QTRY_VERIFY(silent.requests().size() >= 5);
        const QList<QByteArray> before = silent.requests();
        clock.leap(seconds(5));
        QTRY_VERIFY(checked.size() >= 5);
        for (const auto &arguments : checked) {
            const QByteArray id = arguments.first().value<CheckResult>().sample.id.toLatin1();
            QVERIFY(std::ranges::none_of(before, [&id](const QByteArray &request) { return request.contains(id); }));
        }
        QVERIFY(tallied.last().at(1).value<ScheduleTally>().missed >= quint64(before.size()));
    }

    void whatWasDueInAStandstillIsNotLate()
    {
        LeapingClock clock;
        Peer blue;
        blue.setReplies({ { .bytes = httpStream(pongEvents()) } });
        Config::CheckSettings settings = quick();
        settings.interval = milliseconds(700);
        HealthWatch watch({ targetOf(Side::Blue, blue) }, settings, clock, Redactor());
        const QSignalSpy checked(&watch, &HealthWatch::checked);
        watch.start();
        QTRY_COMPARE(checked.size(), qsizetype(1));
        clock.leap(milliseconds(650));
        QTRY_VERIFY(checked.size() >= 2);
        QVERIFY(*checked.at(1).first().value<CheckResult>().lag < milliseconds(500));
    }

    void tooManyOpenAreDroppedAndCounted()
    {
        Peer silent;
        Config::CheckSettings settings = quick();
        settings.interval = milliseconds(10);
        settings.deadline = seconds(30);
        HealthWatch watch({ targetOf(Side::Blue, silent) }, settings, m_clock, Redactor());
        const QSignalSpy tallies(&watch, &HealthWatch::tallied);
        watch.start();
        const auto tally
            = [&tallies] { return tallies.isEmpty() ? ScheduleTally() : tallies.last().at(1).value<ScheduleTally>(); };
        QTRY_VERIFY(tally().overCapacity >= 3);
        QCOMPARE(tally().sent, quint64(48));
        QTRY_COMPARE(silent.requests().size(), qsizetype(48));
        QElapsedTimer timer;
        timer.start();
        watch.stop();
        QTRY_COMPARE(silent.openConnections(), 0);
        QVERIFY(timer.elapsed() < 1000);
    }

    void limitDropsAndCounts_data()
    {
        QTest::addColumn<QString>("blueKey");
        QTest::addColumn<QString>("greenKey");
        QTest::addColumn<int>("requests"); // of both sides
        QTest::newRow("two keys") << "key-of-blue"
                                  << "key-of-green" << 20;
        QTest::newRow("one key") << "key-of-both"
                                 << "key-of-both" << 10;
        QTest::newRow("no keys") << ""
                                 << "" << 20;
    }
    void limitDropsAndCounts()
    {
        QFETCH(QString, blueKey);
        QFETCH(QString, greenKey);
        QFETCH(int, requests);
        Peer blue;
        Peer green;
        blue.setReplies({ { .bytes = httpStream(pongEvents()) } });
        green.setReplies({ { .bytes = httpStream(pongEvents()) } });
        Config::CheckSettings settings = quick();
        settings.requestsPerMinute = 10;
        HealthWatch watch({ targetOf(Side::Blue, blue, blueKey), targetOf(Side::Green, green, greenKey) }, settings,
                          m_clock, Redactor());
        const QSignalSpy health(&watch, &HealthWatch::healthChanged);
        watch.start();
        QTRY_VERIFY(lastHealth(health, Side::Blue).dropped >= 5 && lastHealth(health, Side::Green).dropped >= 5);
        QCOMPARE(int(blue.requests().size() + green.requests().size()), requests);
        QCOMPARE(lastHealth(health, Side::Blue).status, HealthStatus::Healthy);
    }

    void checkNowChecksEveryBaseUrl()
    {
        Peer one;
        Peer two;
        one.setReplies({ { .bytes = httpStream(pongEvents()) } });
        two.setReplies({ { .bytes = httpStream(pongEvents()) } });
        HealthWatch watch({ targetOf(Side::Green, one), targetOf(Side::Green, two) }, quick(), m_clock, Redactor());
        const QSignalSpy checked(&watch, &HealthWatch::checked);
        watch.checkNow(Side::Blue); // has no targets
        watch.checkNow(Side::Green);
        QTRY_COMPARE(checked.count(), 2);
        QCOMPARE(one.requests().size(), qsizetype(1));
        QCOMPARE(two.requests().size(), qsizetype(1));
    }

    void stopAndStartAgain()
    {
        Peer peer;
        peer.setReplies({ { .bytes = httpStream(pongEvents()) } });
        HealthWatch watch({ targetOf(Side::Blue, peer) }, quick(), m_clock, Redactor());
        QSignalSpy checked(&watch, &HealthWatch::checked);
        watch.start();
        QTRY_VERIFY(checked.count() >= 2);
        watch.stop();
        // What was under way when the stop arrived may still come; after that nothing does.
        while (checked.wait(100)) { }
        const qsizetype seen = peer.requests().size();
        QVERIFY(!checked.wait(100));
        QCOMPARE(peer.requests().size(), seen);
        watch.start();
        QTRY_VERIFY(peer.requests().size() > seen);
    }

    void endsAtOnceThoughChecksHang()
    {
        Peer silent;
        Config::CheckSettings settings = quick();
        settings.deadline = seconds(60);
        auto watch = std::make_unique<HealthWatch>(QList<Target> { targetOf(Side::Blue, silent) }, settings, m_clock,
                                                   Redactor());
        watch->start();
        QTRY_VERIFY(silent.requests().size() >= 3);
        QElapsedTimer timer;
        timer.start();
        watch.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void stopFromWithinASignal()
    {
        Peer peer;
        peer.setReplies({ { .bytes = httpStream(pongEvents()) } });
        HealthChecker checker({ targetOf(Side::Blue, peer) }, quick(), m_clock, Redactor());
        int results = 0;
        connect(&checker, &HealthChecker::checked, &checker, [&checker, &results] {
            ++results;
            checker.stop();
        });
        checker.start();
        QTRY_COMPARE(results, 1);
        checker.start();
        QTRY_COMPARE(results, 2);
    }
};

QTEST_GUILESS_MAIN(ProbeWatchTest)
#include "tst_probe_watch.moc"
