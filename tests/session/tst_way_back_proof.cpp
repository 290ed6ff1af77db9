#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;
using namespace std::chrono_literals;
using Test::SessionRig;

Q_DECLARE_METATYPE(Signalbox::Session::WayBack::State)

namespace {

constexpr Instant begun { 1000s };

/// A check of blue as it ended at `at`.
Probe::Health checked(Outcome outcome, Instant at = begun, Probe::RateLimit limits = {})
{
    Probe::Health health { .side = Side::Blue, .checks = 5, .lastAt = at };
    Probe::CheckResult last;
    last.sample.outcome = outcome;
    last.limits = limits;
    health.last = last;
    health.status = outcome == Outcome::Ok ? Probe::HealthStatus::Healthy
        : outcome == Outcome::Throttled    ? Probe::HealthStatus::Throttled
                                           : Probe::HealthStatus::Degraded;
    health.failuresInARow = isFailure(outcome) ? 1 : 0;
    return health;
}

Probe::RateLimit limits(qint64 limit, qint64 remaining, seconds reset)
{
    return { .limitRequests = limit, .remainingRequests = remaining, .resetRequests = reset };
}

WayBackFacts facts(const Probe::Health &health, bool usersFine, double all, double home, Instant now)
{
    Limits::LimitBook book;
    if (health.last)
        book.take(*health.last, *health.lastAt);
    const auto told = book.lately(Side::Blue, now);
    return { .homeIsFine = usersFine,
             .told = told,
             .capacity = Limits::capacityOf({ Limits::loadOf(told, home, 0, now), { .usersPerSecond = all - home } }) };
}

/// A check ended in the session: its result and what it makes of the side's health.
void tell(SessionRig &rig, const Probe::Health &health)
{
    if (health.last)
        rig.session->takeCheck(*health.last);
    rig.session->takeHealth(health);
}

} // namespace

/// The proof that the side that carries production could take everybody back, and what a session does without it.
class WayBackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void whatProvesIt_data()
    {
        QTest::addColumn<Probe::Health>("health");
        QTest::addColumn<bool>("usersFine");
        QTest::addColumn<double>("all");
        QTest::addColumn<double>("home");
        QTest::addColumn<seconds>("later");
        QTest::addColumn<WayBack::State>("state");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const Probe::Health &health, WayBack::State state, const char *why,
                            bool usersFine = false, double all = 10, double home = 5, seconds later = 1s) {
            QTest::newRow(name) << health << usersFine << all << home << later << state << QString::fromLatin1(why);
        };
        using State = WayBack::State;
        row("never checked", {}, State::Unknown, "way.not-checked");
        row("never checked, users fine", {}, State::Open, "", true);
        row("a good check", checked(Outcome::Ok), State::Open, "");
        row("a good check, old", checked(Outcome::Ok), State::Lost, "way.old", false, 10, 5, 26s);
        row("old, users fine", checked(Outcome::Ok), State::Open, "", true, 10, 5, 26s);
        row("the key refused", checked(Outcome::Unauthorized), State::Lost, "way.key");
        row("the key refused here, users fine", checked(Outcome::Unauthorized), State::Open, "", true);
        row("429", checked(Outcome::Throttled), State::Lost, "way.throttled");
        row("429 here, users fine", checked(Outcome::Throttled), State::Open, "", true);
        row("quota used up", checked(Outcome::QuotaExhausted), State::Lost, "way.quota");
        row("quota used up, whatever users saw before", checked(Outcome::QuotaExhausted), State::Lost, "way.quota",
            true);
        row("nothing left", checked(Outcome::Ok, begun, limits(1000, 0, 30s)), State::Lost, "way.used-up");
        row("no tokens left", checked(Outcome::Ok, begun, { .limitTokens = 1000, .remainingTokens = 0 }), State::Lost,
            "way.used-up");
        row("limit carries all", checked(Outcome::Ok, begun, limits(600, 500, 60s)), State::Open, "");
        row("limit below all", checked(Outcome::Ok, begun, limits(599, 500, 60s)), State::Lost, "way.limit");
        row("left for a minute", checked(Outcome::Ok, begun, limits(6000, 300, 60s)), State::Open, "");
        row("left for less", checked(Outcome::Ok, begun, limits(6000, 294, 60s)), State::Lost, "way.remaining");
        row("left until it is full", checked(Outcome::Ok, begun, limits(6000, 60, 10s)), State::Open, "");
        row("a limit told long ago", checked(Outcome::Ok, begun, limits(1, 1, 60s)), State::Open, "", true, 10, 5, 61s);
        Probe::Health unhealthy = checked(Outcome::ConnectError);
        unhealthy.status = Probe::HealthStatus::Unhealthy;
        unhealthy.failuresInARow = 3;
        row("unhealthy", unhealthy, State::Lost, "way.unhealthy");
        row("unhealthy from this desk, users fine", unhealthy, State::Open, "", true);
        // One of two base URLs refuses the key: whichever was checked last.
        Probe::Health partly = checked(Outcome::Ok);
        partly.status = Probe::HealthStatus::Degraded;
        partly.upstreams = { { .url = QStringLiteral("a"), .last = *checked(Outcome::Unauthorized).last },
                             { .url = QStringLiteral("b"), .last = *partly.last } };
        row("one base URL refuses the key, the other was last", partly, State::Lost, "way.key");
        partly.last = partly.upstreams.constFirst().last;
        row("one base URL refuses the key, and was last", partly, State::Lost, "way.key");
    }
    void whatProvesIt()
    {
        QFETCH(Probe::Health, health);
        QFETCH(bool, usersFine);
        QFETCH(double, all);
        QFETCH(double, home);
        QFETCH(seconds, later);
        QFETCH(WayBack::State, state);
        QFETCH(QString, why);
        WayBackWatch watch({ .interval = 5s, .deadline = 10s });
        watch.take(health);
        const Instant now = begun + later;
        const WayBack way = watch.look(Side::Blue, facts(health, usersFine, all, home, now), now);
        QCOMPARE(way.why.code, why);
        QCOMPARE(way.state, state);
        QVERIFY2(why.isEmpty() || words(way.why) != why, "it has words");
        QCOMPARE(watch.look(Side::Green, {}, begun).state, WayBack::State::Unknown);
    }

    void oneFailedCheckAfterAGoodOneIsNoLoss()
    {
        WayBackWatch watch({ .interval = 5s, .deadline = 10s });
        watch.take(checked(Outcome::Ok));
        watch.take(checked(Outcome::TimedOut, begun + 5s));
        QVERIFY(watch.look(Side::Blue, {}, begun + 6s).isOpen());
        QCOMPARE(watch.look(Side::Blue, {}, begun + 6s).keyAt, begun);
    }

    void afterAPauseNothingIsProven()
    {
        WayBackWatch watch({ .interval = 5s, .deadline = 10s });
        watch.take(checked(Outcome::Ok));
        watch.restart();
        QCOMPARE(watch.look(Side::Blue, {}, begun).state, WayBack::State::Unknown);
    }

    void aDeployIsRefusedWithoutIt_data()
    {
        QTest::addColumn<Probe::Health>("blue");
        QTest::addColumn<QString>("word");
        Probe::Health failing = checked(Outcome::ServerError);
        Probe::Health unhealthy = failing;
        unhealthy.status = Probe::HealthStatus::Unhealthy;
        QTest::newRow("active unhealthy") << unhealthy << QStringLiteral("health checks of blue fail");
        QTest::newRow("active failing") << failing << QStringLiteral("last health check of blue failed");
        QTest::newRow("active throttled") << checked(Outcome::Throttled) << QStringLiteral("429");
        QTest::newRow("limit") << checked(Outcome::Ok, begun, limits(1, 0, 60s)) << QStringLiteral("nothing is left");
    }
    void aDeployIsRefusedWithoutIt()
    {
        QFETCH(Probe::Health, blue);
        QFETCH(QString, word);
        SessionRig rig;
        rig.startReady();
        blue.lastAt = rig.clock.now();
        tell(rig, blue);
        rig.deploy();
        QTRY_VERIFY(rig.logged("rollout.refused"));
        const QString said = words(rig.line("rollout.refused")->message);
        QVERIFY2(said.contains(word), qPrintable(said));
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QCOMPARE(rig.green(), 0);
    }

    void aUsedUpLimitHoldsWhatWouldRollBackAndAPersonStillCan()
    {
        SessionRig rig;
        rig.startReady();
        rig.deploy();
        QTRY_COMPARE(rig.green(), 5);
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        tell(rig, checked(Outcome::Ok, rig.clock.now(), limits(1000, 0, 60s)));
        QTRY_COMPARE(rig.snapshot->wayBack.state, WayBack::State::Lost);
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.finishRequests(Side::Blue, 60);
        rig.finishRequests(Side::Green, 30, Outcome::ServerError);
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.no-way-back"));
        QCOMPARE(rig.green(), 5);
        QVERIFY(rig.state().wayBackPaged);
        rig.post(Intents::RollBack { QStringLiteral("all the same") });
        QTRY_COMPARE(rig.green(), 0);
    }
};

QTEST_GUILESS_MAIN(WayBackTest)
#include "tst_way_back_proof.moc"
