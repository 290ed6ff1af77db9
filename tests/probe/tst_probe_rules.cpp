// The rules without a network: health from checks, the open schedule, the limiter, the request, the network errors.
#include "core/probe/fold.h"
#include "core/probe/limiter.h"
#include "core/probe/network_error.h"
#include "core/probe/schedule.h"
#include "core/probe/target.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <random>

using namespace Signalbox;
using namespace Signalbox::Probe;

Q_DECLARE_METATYPE(Signalbox::Relay::Transport)

namespace {

CheckResult resultOf(Outcome outcome, std::optional<milliseconds> total = milliseconds(100))
{
    CheckResult out;
    out.sample.outcome = outcome;
    out.sample.origin = Origin::Check;
    out.sample.total = total;
    return out;
}

// One letter a check: o ok, s slow, f failure, q quota, t throttled, c client error.
CheckResult resultOf(QChar letter)
{
    switch (letter.toLatin1()) {
    case 'o':
        return resultOf(Outcome::Ok);
    case 's':
        return resultOf(Outcome::Ok, milliseconds(501));
    case 'f':
        return resultOf(Outcome::TimedOut, std::nullopt);
    case 'q':
        return resultOf(Outcome::QuotaExhausted);
    case 't':
        return resultOf(Outcome::Throttled);
    case 'c':
        return resultOf(Outcome::ClientError);
    }
    qFatal("no such check");
}

CheckResult resultOf(QChar letter, const QString &url)
{
    CheckResult result = resultOf(letter);
    result.url = url;
    return result;
}

QString letterOf(HealthStatus status)
{
    return healthName(status).left(2);
}

} // namespace

class ProbeRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void healths_data()
    {
        QTest::addColumn<QString>("checks");
        QTest::addColumn<int>("successesToHealthy");
        QTest::addColumn<QString>("statuses"); // two letters each
        QTest::addColumn<int>("failuresInARow");
        QTest::newRow("good at once") << "oo" << 1 << "he he" << 0;
        QTest::newRow("slow") << "oso" << 1 << "he de he" << 0;
        QTest::newRow("three failures") << "offf" << 1 << "he de de un" << 3;
        QTest::newRow("failing from the start") << "fffff" << 1 << "de de un un un" << 5;
        QTest::newRow("a row is broken") << "ffoff" << 1 << "de de he de de" << 2;
        QTest::newRow("healed") << "fffo" << 1 << "de de un he" << 0;
        QTest::newRow("healed slowly") << "fffs" << 1 << "de de un de" << 0;
        QTest::newRow("quota is a failure") << "qqq" << 1 << "de de un" << 3;
        QTest::newRow("throttled") << "oto" << 1 << "he th he" << 0;
        QTest::newRow("throttled at first") << "t" << 1 << "th" << 0;
        QTest::newRow("throttling does not harm") << "fftt" << 1 << "de de th th" << 2;
        QTest::newRow("throttling breaks no row") << "fftf" << 1 << "de de th un" << 3;
        QTest::newRow("throttling does not heal") << "ffft" << 1 << "de de un un" << 3;
        QTest::newRow("client error") << "oco" << 1 << "he de he" << 0;
        QTest::newRow("client error does not heal") << "fffc" << 1 << "de de un un" << 3;
        QTest::newRow("client error breaks no row") << "ffcf" << 1 << "de de de un" << 3;
        QTest::newRow("two to heal") << "fffoo" << 2 << "de de un un he" << 0;
        QTest::newRow("two to heal, broken") << "fffofoo" << 2 << "de de un un un un he" << 0;
        QTest::newRow("two to heal, throttled between") << "fffoto" << 2 << "de de un un un he" << 0;
        QTest::newRow("two to be trusted at first") << "oo" << 2 << "de he" << 0;
        QTest::newRow("two after a hiccup") << "oofo" << 2 << "de he de de" << 0;
        QTest::newRow("slow between is a success") << "oos" << 2 << "de he de" << 0;
        QTest::newRow("comes and goes") << "ofofo" << 1 << "he de he de de" << 0;
        QTest::newRow("slow comes and goes") << "ososo" << 1 << "he de he de de" << 0;
        QTest::newRow("throttling comes and goes") << "ototo" << 1 << "he th he th th" << 0;
        QTest::newRow("held, then worse") << "ototofff" << 1 << "he th he th th de de un" << 3;
        QTest::newRow("held unhealthy") << "ofofffo" << 1 << "he de he de de un un" << 0;
        QTest::newRow("settled when the first relapse is 30 checks old")
            << QStringLiteral("ofof") + QString(28, u'o') << 1
            << QStringLiteral("he de he de") + QStringLiteral(" de").repeated(27) + QStringLiteral(" he") << 0;
        QTest::newRow("unhealthy softens after ten good ones")
            << QStringLiteral("ofofff") + QString(10, u'o') << 1
            << QStringLiteral("he de he de de un") + QStringLiteral(" un").repeated(9) + QStringLiteral(" de") << 0;
        QTest::newRow("failing throughout is no relapse") << "offfo" << 1 << "he de de un he" << 0;
    }
    void healths()
    {
        QFETCH(QString, checks);
        QFETCH(int, successesToHealthy);
        QFETCH(QString, statuses);
        QFETCH(int, failuresInARow);
        Config::CheckSettings settings;
        settings.successesToHealthy = successesToHealthy;
        Test::ManualClock clock;
        Health health { .side = Side::Green };
        QCOMPARE(health.status, HealthStatus::Unknown);
        QStringList got;
        int good = 0;
        for (const QChar letter : checks) {
            clock.advance(seconds(5));
            health = fold(health, resultOf(letter), settings, clock.now());
            got.append(letterOf(health.status));
            QCOMPARE(health.lastIsSlow, letter == u's');
            good = letter == u'o' ? good + 1 : 0; // a slow one is not among those that "went well"
            QCOMPARE(health.goodInARow, good);
        }
        QCOMPARE(got.join(QLatin1Char(' ')), statuses);
        QCOMPARE(health.failuresInARow, failuresInARow);
        QCOMPARE(health.checks, quint64(checks.size()));
        QCOMPARE(health.side, Side::Green);
        QVERIFY(health.lastAt == clock.now());
        QVERIFY(health.last == resultOf(checks.back()));
    }

    /// One base URL is bad and the others good: whatever the order of the checks, the answer is one and the same.
    void theOrderOfBaseUrlsDecidesNothing_data()
    {
        QTest::addColumn<QString>("order"); // whose turn it is, over and over
        QTest::addColumn<QString>("says"); // a letter for each of a, b, c
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("telling"); // the base URL that tells how the side is; empty: any
        for (const char *order : { "abc", "cba", "aabbcc", "aaabc", "bcbca", "caab" }) {
            const QString turns = QString::fromLatin1(order);
            const auto row = [&](const char *says, const char *status, const char *telling) {
                QTest::addRow("%s, %s", order, says) << turns << QString::fromLatin1(says)
                                                     << QString::fromLatin1(status) << QString::fromLatin1(telling);
            };
            row("foo", "de", "a");
            row("ofo", "de", "b");
            row("ffo", "de", "a");
            row("off", "de", "b");
            row("oso", "de", "b");
            row("sof", "de", "c");
            row("too", "th", "a");
            row("oto", "th", "b");
            row("fto", "de", "a");
            row("coo", "de", "a");
            row("fff", "un", "a");
            row("ooo", "he", "");
        }
    }
    void theOrderOfBaseUrlsDecidesNothing()
    {
        QFETCH(QString, order);
        QFETCH(QString, says);
        QFETCH(QString, status);
        QFETCH(QString, telling);
        Health health { .side = Side::Green };
        const auto check
            = [&](QChar url) { health = fold(health, resultOf(says.at(url.unicode() - u'a'), QString(url)), {}, {}); };
        for (const QChar url : order)
            check(url);
        QCOMPARE(health.upstreams.size(), 3);
        const bool allFail = says == QLatin1String("fff");
        const auto failing = says.count(u'f');
        for (int i = 0; i < 60; ++i) {
            check(order.at(i % order.size()));
            QCOMPARE(letterOf(health.status), status);
            QCOMPARE(health.failuresInARow > 0, allFail);
            QCOMPARE(health.failing().size(), failing);
            QCOMPARE(health.isPartly(), !allFail && says != QLatin1String("ooo"));
            const TellingCheck tells = tellingCheck(health);
            QVERIFY(tells.result);
            if (!telling.isEmpty())
                QCOMPARE(tells.result->url, telling);
            if (says == QLatin1String("oso"))
                QVERIFY(tells.isSlow);
        }
    }

    /// A side of several base URLs that is down altogether is found out as fast as one of one; one that is mended is
    /// well at once.
    void allBaseUrlsTogetherAreFoundOutAsFast()
    {
        Health health { .side = Side::Green };
        const auto check = [&health](const char *url, char letter) {
            health = fold(health, resultOf(QLatin1Char(letter), QString::fromLatin1(url)), {}, {});
            return letterOf(health.status);
        };
        QCOMPARE(check("a", 'o'), QStringLiteral("he"));
        QCOMPARE(check("b", 'o'), QStringLiteral("he"));
        QCOMPARE(check("a", 'f'), QStringLiteral("de"));
        QCOMPARE(check("b", 'f'), QStringLiteral("de"));
        QCOMPARE(health.failuresInARow, 2);
        QCOMPARE(check("a", 'f'), QStringLiteral("un"));
        QCOMPARE(health.failuresInARow, 3);
        QCOMPARE(check("b", 'o'), QStringLiteral("un")); // a single one
        QCOMPARE(health.failuresInARow, 0);
        QCOMPARE(check("a", 'o'), QStringLiteral("he"));
        Health one { .side = Side::Green };
        for (int i = 0; i < 40; ++i) { // b fails all the time, which is no coming and going
            one = fold(one, resultOf(u'o', QStringLiteral("a")), {}, {});
            one = fold(one, resultOf(u'f', QStringLiteral("b")), {}, {});
        }
        QCOMPARE(letterOf(one.status), QStringLiteral("de"));
        one = fold(one, resultOf(u'o', QStringLiteral("b")), {}, {});
        QCOMPARE(letterOf(one.status), QStringLiteral("he"));
    }

    /// Of a side that fails 96 of 100 checks one good answer says nothing, of neither base URL.
    void oneLuckyAnswerChangesNothing()
    {
        Health health { .side = Side::Green };
        const auto check = [&health](const char *url, char letter) {
            CheckResult result = resultOf(QLatin1Char(letter), QString::fromLatin1(url));
            result.sample.start = WallTime(milliseconds(1000 * qint64(health.checks)));
            health = fold(health, result, {}, {});
            return letterOf(health.status);
        };
        for (int i = 0; i < 4; ++i) // from the first check on: never well before
            check(i % 2 == 0 ? "a" : "b", 'f');
        QCOMPARE(health.failingSince, std::optional(WallTime(milliseconds(0))));
        QCOMPARE(letterOf(health.status), QStringLiteral("un"));
        QCOMPARE(check("a", 'o'), QStringLiteral("un"));
        QVERIFY(!health.failingSince);
        QCOMPARE(check("b", 'f'), QStringLiteral("un"));
        QCOMPARE(health.failingSince, std::optional(WallTime(milliseconds(5000))));
        QCOMPARE(check("a", 'f'), QStringLiteral("un"));
        QCOMPARE(check("b", 'o'), QStringLiteral("un"));
        QCOMPARE(check("a", 'f'), QStringLiteral("un"));
        QCOMPARE(check("b", 'o'), QStringLiteral("de")); // b answers again, a does not
    }

    void fewChangesThoughAThirdFails()
    {
        std::mt19937 dice(7);
        std::bernoulli_distribution fails(0.3);
        Health health { .side = Side::Green };
        int changes = 0;
        const auto check = [&](QChar letter) {
            const HealthStatus before = health.status;
            health = fold(health, resultOf(letter), {}, {});
            changes += health.status != before;
        };
        for (int i = 0; i < 40; ++i)
            check(u'o');
        QCOMPARE(changes, 1);
        for (int i = 0; i < 300; ++i)
            check(fails(dice) ? u'f' : u'o');
        QVERIFY2(changes <= 8, qPrintable(QString::number(changes)));
        const int flapping = changes;
        for (int i = 0; i < 30; ++i)
            check(u'o');
        QCOMPARE(health.status, HealthStatus::Healthy);
        QVERIFY(changes <= flapping + 2); // from unhealthy by way of degraded
    }

    void everyFailureCounts()
    {
        for (int i = 0; i <= int(Outcome::ClientGone); ++i) {
            const auto outcome = Outcome(i);
            const Health health = fold({}, resultOf(outcome), {}, {});
            QCOMPARE(health.failuresInARow, isFailure(outcome) ? 1 : 0);
            QCOMPARE(health.status == HealthStatus::Healthy, outcome == Outcome::Ok);
        }
    }

    void scheduleKeepsItsDeadlines()
    {
        Test::ManualClock clock;
        const Instant first = clock.now();
        OpenSchedule schedule(first, milliseconds(100));
        QVERIFY(schedule.take(first)->intended == first);
        QVERIFY(!schedule.take(first));
        clock.advance(milliseconds(99));
        QVERIFY(!schedule.take(clock.now()));
        // Taken late each time, and still due at whole multiples.
        for (int i = 1; i <= 1000; ++i) {
            clock.advance(first + milliseconds(100 * i + 37) - clock.now());
            const auto tick = schedule.take(clock.now());
            QVERIFY(tick.has_value());
            QVERIFY(tick->intended == first + milliseconds(100 * i));
            QCOMPARE(tick->lag, nanoseconds(milliseconds(37)));
            QCOMPARE(tick->missed, quint64(0));
        }
    }

    void scheduleCountsWhatItMissed()
    {
        const Instant first { seconds(5) };
        OpenSchedule schedule(first, milliseconds(100));
        const auto tick = schedule.take(first + milliseconds(1010));
        QVERIFY(tick.has_value());
        QVERIFY(tick->intended == first + milliseconds(1000));
        QCOMPARE(tick->missed, quint64(10));
        QCOMPARE(tick->lag, nanoseconds(milliseconds(10)));
        QVERIFY(schedule.next() == first + milliseconds(1100));
    }

    void limiterAllowsSoManyInAnyWindow()
    {
        Test::ManualClock clock;
        SlidingWindowLimiter limiter(100, seconds(60));
        QList<Instant> allowed;
        // Three a second for five minutes, which is nearly twice too many.
        for (int i = 0; i < 900; ++i) {
            if (limiter.take(clock.now()))
                allowed.append(clock.now());
            clock.advance(milliseconds(333));
        }
        QCOMPARE(allowed.size(), qsizetype(500));
        for (qsizetype i = 100; i < allowed.size(); ++i)
            QVERIFY(allowed.at(i) - allowed.at(i - 100) >= seconds(60));
    }

    void limiterEdges()
    {
        SlidingWindowLimiter limiter(1, seconds(60));
        const Instant at { seconds(9) };
        QVERIFY(limiter.take(at));
        QVERIFY(!limiter.take(at + seconds(60) - nanoseconds(1)));
        QVERIFY(limiter.take(at + seconds(60)));
        SlidingWindowLimiter none(0);
        QVERIFY(!none.take(at));
    }

    void requestChoosesEverything()
    {
        const Target target { .url = QUrl(QStringLiteral("https://user:pass@api.example.com/v1/?a=b#c")),
                              .headers = { { QStringLiteral("X-Team"), QStringLiteral("ops") } },
                              .key = Secret(QStringLiteral("sk-secret-key")) };
        const QNetworkRequest request = pingRequest(target, tlsFor({}).value(), QStringLiteral("id-1"));
        QCOMPARE(request.url().toString(), QStringLiteral("https://api.example.com/v1/chat/completions?a=b"));
        QCOMPARE(request.rawHeader("Authorization"), QByteArray("Bearer sk-secret-key"));
        QCOMPARE(request.rawHeader("Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(request.rawHeader("Idempotency-Key"), QByteArray("id-1"));
        QCOMPARE(request.rawHeader("X-Team"), QByteArray("ops"));
        QCOMPARE(request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), false);
        QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 int(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(request.sslConfiguration().peerVerifyMode(), QSslSocket::VerifyPeer);
        QCOMPARE(target.shownUrl(), QStringLiteral("https://api.example.com/v1/"));
        const Target keyless { .url = QUrl(QStringLiteral("http://h")) };
        const QNetworkRequest plain = pingRequest(keyless, tlsFor({}).value(), {});
        QVERIFY(!plain.hasRawHeader("Authorization"));
        QCOMPARE(plain.url().toString(), QStringLiteral("http://h/chat/completions"));
    }

    void caFilesThatCannotBeUsed()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("ca.pem"));
        const auto missing = tlsFor(path);
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().text.contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a certificate");
        file.close();
        QVERIFY(!tlsFor(path).ok());
        QVERIFY(tlsFor({}).ok());
    }

    void environmentGivesItsTargets()
    {
        const Config::Environment environment { .side = Side::Green,
                                                .urls = { { .url = QUrl(QStringLiteral("http://a/v1")) },
                                                          { .url = QUrl(QStringLiteral("http://b/v1")),
                                                            .region = QStringLiteral("sg") } },
                                                .region = QStringLiteral("hk") };
        const QList<Target> targets = targetsOf(environment, Secret(QStringLiteral("k")), QStringLiteral("ca"));
        QCOMPARE(targets.size(), qsizetype(2));
        QCOMPARE(targets.at(0).region, QStringLiteral("hk"));
        QCOMPARE(targets.at(1).region, QStringLiteral("sg"));
        QCOMPARE(targets.at(1).side, Side::Green);
        QCOMPARE(targets.at(1).caFile, QStringLiteral("ca"));
    }

    void networkErrors_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<Relay::Transport>("transport");
        QTest::newRow("none") << int(QNetworkReply::NoError) << Relay::Transport::Complete;
        QTest::newRow("name") << int(QNetworkReply::HostNotFoundError) << Relay::Transport::NameNotFound;
        QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << Relay::Transport::NotConnected;
        QTest::newRow("closed") << int(QNetworkReply::RemoteHostClosedError) << Relay::Transport::Broken;
        QTest::newRow("tls") << int(QNetworkReply::SslHandshakeFailedError) << Relay::Transport::TlsFailed;
        QTest::newRow("unreachable") << int(QNetworkReply::UnknownNetworkError) << Relay::Transport::NotConnected;
        QTest::newRow("protocol") << int(QNetworkReply::ProtocolFailure) << Relay::Transport::NotHttp;
        QTest::newRow("429 is 299") << int(QNetworkReply::UnknownContentError) << Relay::Transport::Complete;
        QTest::newRow("401") << int(QNetworkReply::AuthenticationRequiredError) << Relay::Transport::Complete;
        QTest::newRow("503") << int(QNetworkReply::ServiceUnavailableError) << Relay::Transport::Complete;
    }
    void networkErrors()
    {
        QFETCH(int, error);
        QFETCH(Relay::Transport, transport);
        QCOMPARE(transportOf(QNetworkReply::NetworkError(error)), transport);
    }
};

QTEST_GUILESS_MAIN(ProbeRulesTest)
#include "tst_probe_rules.moc"
