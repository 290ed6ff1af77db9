// One check against what goes wrong below and beside HTTP: TLS that must not be trusted, servers that close early and
// are silently asked again, compressed bombs, proxies and protocols that nobody chose.
#include "core/probe/check.h"
#include "core/probe/fold.h"
#include "core/probe/manager_pool.h"
#include "tests/probe/support/certificates.h"
#include "tests/probe/support/peer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QNetworkProxyFactory>
#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Probe;
using Test::httpAnswer;
using Test::httpStream;
using Test::Peer;
using Test::pongBody;
using Test::pongEvents;

Q_DECLARE_METATYPE(Signalbox::Outcome)

namespace {

using Then = Peer::Reply::Then;

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmRSS:");
    return status.mid(at + 6, status.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

/// A gzip stream of so many zeros; its check sum is wrong, which only who inflates all of it can find out.
QByteArray gzipOfZeros(qsizetype size)
{
    QByteArray deflated = qCompress(QByteArray(size, '\0'), 9).mid(4 + 2); // Qt's length and zlib's header
    deflated.chop(4);
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + deflated + QByteArray(8, '\0');
}

QByteArray zlibOfZeros(qsizetype size)
{
    return qCompress(QByteArray(size, '\0'), 9).mid(4);
}

/// A desktop whose every request goes through a proxy.
class OneProxy final : public QNetworkProxyFactory
{
public:
    explicit OneProxy(quint16 port)
        : m_port(port)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        return { QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_port) };
    }

private:
    const quint16 m_port;
};

} // namespace

class ProbeHostileTest : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    Redactor m_redactor;
    std::unique_ptr<Test::Authority> m_authority;

    std::optional<CheckResult> run(const QUrl &url, ManagerPool &pool, milliseconds deadline = seconds(10),
                                   const QString &caFile = {}, bool stream = true)
    {
        Target target { .url = url };
        target.profile.stream = stream;
        Check check(target, { .deadline = deadline }, m_clock, m_redactor);
        QSignalSpy spy(&check, &Check::finished);
        QNetworkAccessManager *const manager = pool.take();
        check.start(*manager, tlsFor(caFile), m_clock.now());
        const bool ended = spy.count() > 0 || spy.wait(int(deadline.count()) + 2000);
        pool.release(manager);
        return ended ? std::optional(spy.first().first().value<CheckResult>()) : std::nullopt;
    }
    std::optional<CheckResult> run(const QUrl &url, milliseconds deadline = seconds(10), const QString &caFile = {})
    {
        ManagerPool pool;
        return run(url, pool, deadline, caFile);
    }
    static QUrl urlOf(const Peer &peer, const char *scheme = "http")
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2/v1").arg(QLatin1String(scheme)).arg(peer.port()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        m_authority = Test::Authority::make();
        if (!m_authority)
            QFAIL("no openssl program: apt-get install openssl");
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::newRow("good") << "IP:127.0.0.1" << 2 << true << Outcome::Ok << "";
        QTest::newRow("expired") << "IP:127.0.0.1" << -1 << true << Outcome::TlsError << "expired";
        QTest::newRow("wrong name") << "DNS:other.example" << 2 << true << Outcome::TlsError << "host name";
        QTest::newRow("unknown authority") << "IP:127.0.0.1" << 2 << false << Outcome::TlsError << "issuer";
    }
    void certificates()
    {
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(bool, trusted);
        QFETCH(Outcome, outcome);
        QFETCH(QString, says);
        const auto server = m_authority->server(name, days);
        QVERIFY(server.has_value());
        Peer peer(*server);
        peer.setReplies({ { .bytes = httpStream(pongEvents()) } });
        const auto result = run(urlOf(peer, "https"), seconds(10), trusted ? m_authority->file() : QString());
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), outcomeName(outcome));
        QVERIFY2(words(result->message).contains(says), qPrintable(words(result->message)));
        const bool fine = outcome == Outcome::Ok;
        QCOMPARE(result->message.code.isEmpty(), fine);
        // What is not trusted gets no request and no key.
        QCOMPARE(peer.requests().size(), qsizetype(fine ? 1 : 0));
        QCOMPARE(result->sample.sends, fine ? 1 : 0);
        QCOMPARE(result->sample.total.has_value(), fine);
    }

    void plainTextOnATlsPort()
    {
        Peer peer;
        peer.setEager(true);
        peer.setReplies({ { .bytes = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", .then = Then::Close } });
        const auto result = run(urlOf(peer, "https"));
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("tls_error"));
        QVERIFY2(words(result->message).contains(QLatin1String("wrong version")), qPrintable(words(result->message)));
        QCOMPARE(result->sample.sends, 0);
    }

    void handshakeThatNeverAnswers()
    {
        Peer silent;
        const auto result = run(urlOf(silent, "https"), milliseconds(600));
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("timed_out"));
        QCOMPARE(result->sample.sends, 0);
    }

    void tlsOnAPlainPort()
    {
        const auto server = m_authority->server(QStringLiteral("IP:127.0.0.1"), 2);
        QVERIFY(server.has_value());
        Peer peer(*server);
        const auto result = run(urlOf(peer), milliseconds(1500));
        QVERIFY(result.has_value());
        QVERIFY2(isFailure(result->sample.outcome), qPrintable(outcomeName(result->sample.outcome)));
        QCOMPARE(peer.requests().size(), qsizetype(0));
    }

    void http2IsNotUsedThoughOffered()
    {
        auto server = m_authority->server(QStringLiteral("IP:127.0.0.1"), 2);
        QVERIFY(server.has_value());
        server->setAllowedNextProtocols({ "h2", "http/1.1" });
        Peer peer(*server);
        peer.setReplies({ { .bytes = httpStream(pongEvents()) } });
        const auto result = run(urlOf(peer, "https"), seconds(10), m_authority->file());
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("ok"));
        QVERIFY(peer.requests().first().startsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
    }

    void resets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Peer::Reply::Then>("then");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("reset in the headers")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/ev") << Then::Reset << Outcome::ConnectError;
        QTest::newRow("closed in the headers")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/ev") << Then::Close << Outcome::ConnectError;
        QTest::newRow("closed in the status line") << QByteArray("HTTP/1.1 2") << Then::Close << Outcome::ConnectError;
        QTest::newRow("reset after the headers") << httpStream({}, false) << Then::Reset << Outcome::CutStream;
    }
    void resets()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Peer::Reply::Then, then);
        QFETCH(Outcome, outcome);
        Peer peer;
        peer.setReplies({ { .bytes = bytes, .then = then } });
        const auto result = run(urlOf(peer));
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), outcomeName(outcome));
        QVERIFY(!result->message.code.isEmpty());
        QVERIFY(!result->sample.total.has_value());
        QCOMPARE(result->sample.sends, int(peer.requests().size()));
    }

    void slowLorisEndsAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\nX-Slow: ");
        QTest::newRow("plain body") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
        QTest::newRow("stream") << httpStream({}, false) + "fffff\r\n";
        QTest::newRow("error body") << QByteArray("HTTP/1.1 502 X\r\nContent-Length: 100000\r\n\r\n");
    }
    void slowLorisEndsAtTheDeadline()
    {
        QFETCH(QByteArray, begin);
        Peer peer;
        peer.setReplies({ { .bytes = begin, .then = Then::Trickle } });
        ManagerPool pool;
        const Instant before = m_clock.now();
        const auto result = run(urlOf(peer), pool, milliseconds(500), {}, !begin.contains("json"));
        QVERIFY(result.has_value());
        QVERIFY(isFailure(result->sample.outcome));
        const auto took = m_clock.now() - before;
        QVERIFY2(took >= milliseconds(490) && took < milliseconds(1800),
                 qPrintable(QString::number(took.count() / 1000000)));
        QTRY_COMPARE(peer.openConnections(), 0); // hung up, not left to trickle on
    }

    void compressedBombStaysSmall_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<bool>("stream");
        QTest::newRow("gzip") << QByteArray("gzip") << false;
        QTest::newRow("gzip stream") << QByteArray("gzip") << true;
        QTest::newRow("deflate") << QByteArray("deflate") << false;
    }
    void compressedBombStaysSmall()
    {
        QFETCH(QByteArray, coding);
        QFETCH(bool, stream);
        constexpr qsizetype unpacked = qsizetype(128) << 20;
        // Made in pieces that are given back to the system before anything is measured.
        const QByteArray bomb = coding == "gzip" ? gzipOfZeros(unpacked) : zlibOfZeros(unpacked);
        QVERIFY(bomb.size() < 1 << 20);
        Peer peer;
        peer.setReplies({ { .bytes = httpAnswer(200, stream ? "text/event-stream" : "application/json", bomb,
                                                "Content-Encoding: " + coding + "\r\n") } });
        ManagerPool pool;
        const qint64 before = residentKiB();
        const auto result = run(urlOf(peer), pool, seconds(10), {}, stream);
        const qint64 after = residentKiB();
        QVERIFY(result.has_value());
        QVERIFY(isFailure(result->sample.outcome));
        QVERIFY2(result->sample.bytes <= bomb.size(), qPrintable(QString::number(result->sample.bytes)));
        QVERIFY2(after - before < 40 * 1024, qPrintable(QString::number(after - before)));
        QVERIFY(!peer.requests().first().toLower().contains("gzip"));
    }

    void proxyOfTheSystemIsNotUsed()
    {
        Peer proxy;
        proxy.setReplies({ { .bytes = httpAnswer(200, "application/json", pongBody()) } });
        const QUrl relay(QStringLiteral("http://relay.invalid/v1")); // to this machine Qt uses no proxy anyway
        QNetworkProxyFactory::setApplicationProxyFactory(new OneProxy(proxy.port())); // Qt owns it
        QNetworkAccessManager plain;
        const std::unique_ptr<QNetworkReply> reply(plain.get(QNetworkRequest(relay)));
        QTRY_VERIFY(reply->isFinished());
        const auto throughProxy = proxy.requests().size();
        const auto result = run(relay);
        QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
        QCOMPARE(throughProxy, qsizetype(1)); // else this test proves nothing
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("name_error"));
        QCOMPARE(proxy.requests().size(), qsizetype(1));
    }

    void everySilentSendIsCounted_data()
    {
        QTest::addColumn<int>("closes");
        QTest::addColumn<bool>("ok");
        QTest::newRow("none") << 0 << true;
        QTest::newRow("once") << 1 << true;
        QTest::newRow("always") << -1 << false;
    }
    void everySilentSendIsCounted()
    {
        QFETCH(int, closes);
        QFETCH(bool, ok);
        Peer peer;
        QList<Peer::Reply> replies(std::max(closes, 1), { .bytes = {}, .then = Then::Close });
        if (closes == 0)
            replies.clear();
        replies.prepend({ .bytes = httpStream(pongEvents()) });
        if (ok)
            replies.append({ .bytes = httpStream(pongEvents()) });
        peer.setReplies(replies);
        ManagerPool pool;
        const auto first = run(urlOf(peer), pool);
        const auto second = run(urlOf(peer), pool);
        QVERIFY(first && second);
        QCOMPARE(second->sample.outcome == Outcome::Ok, ok);
        // What the sample says is what the peer saw, and every one was the same paid request.
        QCOMPARE(second->sample.sends, int(peer.requests().size()) - 1);
        if (closes != 0)
            QVERIFY(second->sample.sends >= 2);
        const QByteArray key = "Idempotency-Key: " + second->sample.id.toLatin1();
        for (const QByteArray &request : peer.requests().mid(1))
            QVERIFY(request.contains(key));
        const Health health = fold({}, *second, {}, m_clock.now());
        QCOMPARE(health.sentAgain, quint64(second->sample.sends > 1 ? 1 : 0));
    }

    void aGetIsSentAgainTooAndThatIsQt()
    {
        // Why the pings count their sends: Qt tells nobody.
        Peer peer;
        peer.setReplies({ { .bytes = httpAnswer(200, "application/json", pongBody()) },
                          { .bytes = {}, .then = Then::Close },
                          { .bytes = httpAnswer(200, "application/json", pongBody()) } });
        QNetworkAccessManager manager;
        for (int i = 0; i < 2; ++i) {
            const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(urlOf(peer))));
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->error(), QNetworkReply::NoError);
        }
        QCOMPARE(peer.requests().size(), qsizetype(3));
    }

    void atMostSixInFlightPerManager()
    {
        Peer silent;
        ManagerPool pool(3);
        std::vector<std::unique_ptr<Check>> checks;
        QHash<QNetworkAccessManager *, int> open;
        for (int i = 0; i < 18; ++i) {
            QNetworkAccessManager *const manager = pool.take();
            QVERIFY(manager);
            ++open[manager];
            checks.push_back(std::make_unique<Check>(Target { .url = urlOf(silent) },
                                                     CheckBounds { .deadline = seconds(20) }, m_clock, m_redactor));
            checks.back()->start(*manager, tlsFor({}), m_clock.now());
        }
        QVERIFY(!pool.take());
        QCOMPARE(open.size(), qsizetype(3));
        for (const int count : std::as_const(open))
            QCOMPARE(count, ManagerPool::mostPerManager);
        // All are on the wire at once: none waits inside Qt for another's connection.
        QTRY_COMPARE(silent.requests().size(), qsizetype(18));
        QCOMPARE(silent.connections(), 18);
    }

    void coldAndWarmAreKeptApart()
    {
        Peer peer;
        peer.setReplies({ { .bytes = httpStream(pongEvents()) } });
        ManagerPool pool;
        const auto cold = run(urlOf(peer), pool);
        const auto warm = run(urlOf(peer), pool);
        QVERIFY(cold && warm && !cold->sample.reused && warm->sample.reused);
        const Instant now = m_clock.now();
        Health health = fold({}, *cold, {}, now);
        QCOMPARE(health.cold, cold->sample.total);
        QVERIFY(!health.warm && !health.warmAt);
        health = fold(health, *warm, {}, now + seconds(1));
        QCOMPARE(health.cold, cold->sample.total);
        QCOMPARE(health.coldAt, now);
        QCOMPARE(health.warm, warm->sample.total);
        QCOMPARE(health.warmAt, now + seconds(1));
        // One that was sent again began warm and ended cold; one that failed has no time: neither counts.
        CheckResult again = *warm;
        again.sample.sends = 2;
        again.sample.total = seconds(9);
        CheckResult failed = *warm;
        failed.sample.outcome = Outcome::ServerError;
        failed.sample.total = seconds(9);
        const Health before = health;
        for (const CheckResult &result : { again, failed })
            health = fold(health, result, {}, now + seconds(2));
        QCOMPARE(health.warm, before.warm);
        QCOMPARE(health.cold, before.cold);
        QCOMPARE(health.sentAgain, quint64(1));
    }
};

QTEST_GUILESS_MAIN(ProbeHostileTest)
#include "tst_probe_hostile.moc"
