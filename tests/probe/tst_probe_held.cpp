// Requests that are made ready before they are due: none leaves before its moment, none counts from a wrong one.
#include "core/probe/checker.h"
#include "core/probe/held_body.h"
#include "tests/probe/support/peer.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Signalbox;
using namespace Signalbox::Probe;
using Test::httpStream;
using Test::Peer;
using Test::pongEvents;

namespace {

Target targetOf(const Peer &peer)
{
    return { .side = Side::Blue, .url = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(peer.port())) };
}

Peer::Reply pong(Peer::Reply::Then then = Peer::Reply::Then::KeepOpen)
{
    return { .bytes = httpStream(pongEvents()), .then = then };
}

/// Adds to the true time when told to.
class LeapingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_clock.now() + m_leapt; }
    [[nodiscard]] WallTime wallNow() const override { return m_clock.wallNow(); }
    void leap(milliseconds by) { m_leapt += by; }

private:
    SystemClock m_clock;
    milliseconds m_leapt { 0 };
};

CheckResult resultOf(const QSignalSpy &spy)
{
    return spy.first().first().value<CheckResult>();
}

} // namespace

class ProbeHeldTest : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    Redactor m_redactor;

    // From its start to its end; false when it does not succeed.
    bool runOne(const Peer &peer, QNetworkAccessManager &manager)
    {
        Check check(targetOf(peer), {}, m_clock, m_redactor);
        const QSignalSpy finished(&check, &Check::finished);
        check.start(manager, tlsFor({}), m_clock.now());
        return QTest::qWaitFor([&finished] { return finished.size() == 1; })
            && resultOf(finished).sample.outcome == Outcome::Ok;
    }

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void aHeldBodyHasNothingToReadAndIsNotAtItsEnd()
    {
        HeldBody body("ping");
        const QSignalSpy readable(&body, &QIODevice::readyRead);
        QCOMPARE(body.size(), qint64(4));
        QCOMPARE(body.read(10), QByteArray());
        QVERIFY(!body.atEnd());
        body.release();
        body.release();
        QCOMPARE(readable.size(), qsizetype(1));
        QCOMPARE(body.read(3), QByteArray("pin"));
        QCOMPARE(body.read(3), QByteArray("g"));
        QVERIFY(body.atEnd());
        QVERIFY(body.reset()); // as when the request is sent once more
        QCOMPARE(body.readAll(), QByteArray("ping"));
    }

    // Another check, begun after it, comes and goes meanwhile: the held one had the time to leave.
    void whatIsHeldLeavesWhenReleasedAndCountsFromThere()
    {
        Peer peer;
        peer.setReplies({ pong() });
        QNetworkAccessManager manager;
        QVERIFY(runOne(peer, manager));
        Check held(targetOf(peer), {}, m_clock, m_redactor);
        const QSignalSpy finished(&held, &Check::finished);
        const Instant before = m_clock.now();
        held.prepare(manager, tlsFor({}));
        QVERIFY(runOne(peer, manager));
        QCOMPARE(peer.requests().size(), qsizetype(2));
        const Instant due = m_clock.now();
        held.release(due);
        QTRY_COMPARE(finished.size(), qsizetype(1));
        QCOMPARE(peer.requests().size(), qsizetype(3));
        const CheckResult result = resultOf(finished);
        QCOMPARE(result.sample.outcome, Outcome::Ok);
        QVERIFY(result.sample.reused);
        QCOMPARE(result.sample.sends, 1);
        QVERIFY(held.intended() == due);
        QVERIFY(*result.sample.total < m_clock.now() - before - (due - before) + microseconds(1));
        QVERIFY(peer.requests().last().contains(result.sample.id.toLatin1()));
    }

    // It would count from its moment what it did before it.
    void whatHasToConnectIsNotHeld()
    {
        Peer peer;
        peer.setReplies({ pong() });
        QNetworkAccessManager manager;
        Check held(targetOf(peer), {}, m_clock, m_redactor);
        const QSignalSpy finished(&held, &Check::finished);
        const Instant before = m_clock.now();
        held.prepare(manager, tlsFor({}));
        const Instant after = m_clock.now();
        QTRY_COMPARE(finished.size(), qsizetype(1));
        held.release(m_clock.now() + seconds(1)); // too late to mean anything
        const CheckResult result = resultOf(finished);
        QCOMPARE(result.sample.outcome, Outcome::Ok);
        QVERIFY(!result.sample.reused);
        QVERIFY(held.intended() >= before && held.intended() <= after);
        QVERIFY(*result.lag >= microseconds(0));
        QCOMPARE(finished.size(), qsizetype(1));
    }

    // It finds that it has no way to the peer before it connects to anything.
    void whatFailsWhileHeldIsAnAnswer()
    {
        Target nowhere { .side = Side::Blue, .url = QUrl(QStringLiteral("http://no-such-host.invalid/v1")) };
        QNetworkAccessManager manager;
        Check held(nowhere, {}, m_clock, m_redactor);
        const QSignalSpy finished(&held, &Check::finished);
        const Instant before = m_clock.now();
        held.prepare(manager, tlsFor({}));
        QTRY_COMPARE(finished.size(), qsizetype(1));
        QCOMPARE(resultOf(finished).sample.outcome, Outcome::NameError);
        QVERIFY(held.intended() >= before && held.intended() <= m_clock.now());
    }

    // Its moment came before its connection began: that began early all the same.
    void whatConnectsAfterItsMomentCountsFromWhenItWasMadeReady()
    {
        Peer peer;
        peer.setReplies({ pong() });
        QNetworkAccessManager manager;
        Check held(targetOf(peer), {}, m_clock, m_redactor);
        const QSignalSpy finished(&held, &Check::finished);
        held.prepare(manager, tlsFor({}));
        const Instant after = m_clock.now();
        held.release(after + milliseconds(1));
        QTRY_COMPARE(finished.size(), qsizetype(1));
        QVERIFY(!resultOf(finished).sample.reused);
        QVERIFY(held.intended() <= after);
    }

    void aConnectionThatEndsUnderAHeldRequestIsReplaced()
    {
        Peer peer;
        peer.setReplies({ pong(Peer::Reply::Then::Close), pong() });
        QNetworkAccessManager manager;
        Check first(targetOf(peer), {}, m_clock, m_redactor);
        const QSignalSpy firstEnded(&first, &Check::finished);
        Check held(targetOf(peer), {}, m_clock, m_redactor);
        const QSignalSpy finished(&held, &Check::finished);
        // In the moment in which the first has its answer and the end of its connection is still to be told.
        connect(&first, &Check::finished, &held, [&] { held.prepare(manager, tlsFor({})); });
        first.start(manager, tlsFor({}), m_clock.now());
        QTRY_COMPARE(firstEnded.size(), qsizetype(1));
        held.release(m_clock.now());
        QTRY_COMPARE(finished.size(), qsizetype(1));
        QCOMPARE(resultOf(finished).sample.outcome, Outcome::Ok);
        QCOMPARE(peer.connections(), 2);
        QCOMPARE(peer.requests().size(), qsizetype(2));
    }

    void givenUpWhileHeldItNeverLeaves()
    {
        Peer peer;
        peer.setReplies({ pong() });
        QNetworkAccessManager manager;
        QVERIFY(runOne(peer, manager));
        {
            Check held(targetOf(peer), {}, m_clock, m_redactor);
            const QSignalSpy finished(&held, &Check::finished);
            held.prepare(manager, tlsFor({}));
            held.cancel();
            held.release(m_clock.now());
            QVERIFY(runOne(peer, manager));
            QCOMPARE(finished.size(), qsizetype(0));
        }
        QVERIFY(runOne(peer, manager));
        QCOMPARE(peer.requests().size(), qsizetype(3));
    }

    // This process stood still between the two moments: the check was due while it did.
    void aStandstillDropsWhatIsHeld()
    {
        LeapingClock clock;
        Peer peer;
        peer.setReplies({ pong() });
        HealthChecker checker({ targetOf(peer) }, { .interval = milliseconds(100), .requestsPerMinute = 100000 }, clock,
                              m_redactor);
        const QSignalSpy checked(&checker, &HealthChecker::checked);
        const QSignalSpy tallied(&checker, &HealthChecker::tallied);
        const auto tally = [&tallied] { return tallied.last().at(1).value<ScheduleTally>(); };
        checker.start();
        QTRY_COMPARE(checked.size(), qsizetype(1));
        QTRY_COMPARE(checker.findChildren<Check *>().size(), qsizetype(0));
        // The next child to appear is one that is made ready: at each turn of the event loop somebody looks.
        QTimer look;
        connect(&look, &QTimer::timeout, &checker, [&] {
            if (checker.findChildren<Check *>().isEmpty())
                return;
            look.stop();
            clock.leap(seconds(5));
        });
        look.start(0);
        QTRY_VERIFY(!look.isActive());
        const qsizetype before = peer.requests().size();
        QCOMPARE(before, qsizetype(1));
        QTRY_VERIFY(tally().missed >= 1);
        const auto first = std::ranges::find_if(
            tallied, [](const auto &told) { return told.at(1).template value<ScheduleTally>().missed > 0; });
        QCOMPARE(first->at(1).value<ScheduleTally>().sent, quint64(1));
        QTRY_COMPARE(checked.size(), qsizetype(3)); // and goes on as before
        QCOMPARE(peer.requests().size(), qsizetype(3));
        for (const auto &arguments : checked)
            QCOMPARE(arguments.first().value<CheckResult>().sample.outcome, Outcome::Ok);
    }
};

QTEST_GUILESS_MAIN(ProbeHeldTest)
#include "tst_probe_held.moc"
