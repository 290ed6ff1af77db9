// One check against peers that behave, misbehave and vanish: its class, its words, its phases, and that it ends.
#include "core/probe/check.h"
#include "core/probe/manager_pool.h"
#include "tests/probe/support/peer.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryFile>

using namespace Signalbox;
using namespace Signalbox::Probe;
using Test::httpAnswer;
using Test::httpStream;
using Test::Peer;
using Test::pongBody;
using Test::pongEvents;

Q_DECLARE_METATYPE(Signalbox::Outcome)
Q_DECLARE_METATYPE(QList<Signalbox::Test::Peer::Reply>)

namespace {

using Then = Peer::Reply::Then;
const Secret key(QStringLiteral("relaykey0123456789abcdef"));
constexpr milliseconds deadline { 600 };

QList<Peer::Reply> always(const QByteArray &bytes, Then then = Then::KeepOpen)
{
    return { { .bytes = bytes, .then = then } };
}

QByteArray errorAnswer(int status, const char *withSingleQuotes, const QByteArray &headers = {})
{
    return httpAnswer(status, "application/json", QByteArray(withSingleQuotes).replace('\'', '"'), headers);
}

Target targetAt(quint16 port, bool stream = true, const char *scheme = "http")
{
    Target out { .url = QUrl(QStringLiteral("%1://127.0.0.1:%2/v1").arg(QLatin1String(scheme)).arg(port)),
                 .region = QStringLiteral("hk"),
                 .key = key };
    out.profile.stream = stream;
    return out;
}

QByteArray firstEvents()
{
    return pongEvents().left(pongEvents().indexOf("\n\n") + 2);
}

qint64 residentKiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmRSS:");
    return status.mid(at + 6, status.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

} // namespace

class ProbeCheckTest : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    Redactor m_redactor { { key } };

    // Runs one check to its end, which must come within the deadline and a second.
    std::optional<CheckResult> run(const Target &target, ManagerPool &pool, milliseconds bound = seconds(10),
                                   const Result<QSslConfiguration> &tls = tlsFor({}))
    {
        Check check(target, { .deadline = bound }, m_clock, m_redactor);
        QSignalSpy spy(&check, &Check::finished);
        QElapsedTimer timer;
        timer.start();
        QNetworkAccessManager *const manager = pool.take();
        check.start(*manager, tls, m_clock.now());
        const bool ended = spy.count() > 0 || spy.wait(int(bound.count()) + 1000);
        pool.release(manager);
        if (!ended || milliseconds(timer.elapsed()) > bound + seconds(1))
            return std::nullopt;
        return spy.first().first().value<CheckResult>();
    }
    std::optional<CheckResult> run(const Target &target, milliseconds bound = seconds(10),
                                   const Result<QSslConfiguration> &tls = tlsFor({}))
    {
        ManagerPool pool;
        return run(target, pool, bound, tls);
    }

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void wholeStream()
    {
        Peer peer;
        peer.setReplies(always(httpStream(pongEvents())));
        const WallTime before = m_clock.wallNow();
        const auto result = run(targetAt(peer.port()));
        QVERIFY(result.has_value());
        const Sample &sample = result->sample;
        QCOMPARE(outcomeName(sample.outcome), QStringLiteral("ok"));
        QCOMPARE(words(result->message), QString());
        QCOMPARE(sample.status, 200);
        QCOMPARE(sample.origin, Origin::Check);
        QCOMPARE(sample.sends, 1);
        QVERIFY(!sample.reused);
        QVERIFY(sample.stream);
        QCOMPARE(sample.upstream, QStringLiteral("127.0.0.1"));
        QCOMPARE(sample.model, QStringLiteral("gpt-4o-mini"));
        QVERIFY(sample.headers && sample.firstToken && sample.total);
        QVERIFY(microseconds(0) < *sample.headers && *sample.headers <= *sample.firstToken
                && *sample.firstToken <= *sample.total && *sample.total < seconds(10));
        QVERIFY(sample.start >= before - milliseconds(1) && sample.start <= m_clock.wallNow());
        QCOMPARE(sample.bytes, qint64(pongEvents().size()));
        QCOMPARE(result->responseId, QStringLiteral("chatcmpl-7"));
        QCOMPARE(result->completionTokens, 2);
        QCOMPARE(result->totalTokens, 10);
        QCOMPARE(result->region, QStringLiteral("hk"));
        const QByteArray request = peer.requests().first();
        QVERIFY(request.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
        QVERIFY(request.contains("Authorization: Bearer " + key.reveal().toUtf8()));
        QVERIFY(request.contains("Idempotency-Key: " + sample.id.toUtf8()));
        QVERIFY(!request.toLower().contains("gzip"));
        QVERIFY(!request.toLower().contains("upgrade"));
    }

    void wholePlainAnswer()
    {
        Peer peer;
        peer.setReplies(always(httpAnswer(200, "application/json", pongBody(),
                                          "x-ratelimit-limit-requests: 100\r\nX-RateLimit-Reset-Requests: 6m0s\r\n")));
        const auto result = run(targetAt(peer.port(), false));
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("ok"));
        QVERIFY(!result->sample.firstToken);
        QVERIFY(result->sample.total.has_value());
        QCOMPARE(result->responseId, QStringLiteral("chatcmpl-8"));
        QCOMPARE(result->limits.limitRequests, 100);
        QCOMPARE(result->limits.resetRequests, milliseconds(360000));
    }

    void failures_data()
    {
        QTest::addColumn<QList<Peer::Reply>>("replies");
        QTest::addColumn<bool>("stream");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("status");

        QTest::newRow("silence") << QList<Peer::Reply>() << true << Outcome::TimedOut << "no answer within %1 ms" << 0;
        QTest::newRow("closed at once") << always({}, Then::Close) << true << Outcome::ConnectError
                                        << "without an answer" << 0;
        QTest::newRow("reset at once") << always({}, Then::Reset) << true << Outcome::ConnectError
                                       << "without an answer" << 0;
        QTest::newRow("headers and silence")
            << always(httpStream({}, false)) << true << Outcome::TimedOut << "not whole" << 200;
        QTest::newRow("slow trickle of a stream")
            << always("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", Then::Trickle) << true
            << Outcome::TimedOut << "not whole" << 200;
        QTest::newRow("slow trickle of headers")
            << always("HTTP/1.1 200 OK\r\nX: ", Then::Trickle) << true << Outcome::TimedOut << "no answer" << 0;
        QTest::newRow("headers without end")
            << always("HTTP/1.1 200 OK\r\n" + ("X-Filler: " + QByteArray(1000, 'x') + "\r\n").repeated(300) + "\r\n")
            << true << Outcome::TimedOut << "within %1 ms" << 200;
        QTest::newRow("truncated body") << always(httpAnswer(200, "application/json", pongBody()).chopped(20),
                                                  Then::Close)
                                        << false << Outcome::CutStream << "broke off" << 200;
        QTest::newRow("reset in the body")
            << always(httpAnswer(200, "application/json", pongBody()).chopped(20), Then::Reset) << false
            << Outcome::CutStream << "broke off" << 200;
        QTest::newRow("reset in the stream") << always(httpStream(pongEvents().left(400), false), Then::Reset) << true
                                             << Outcome::CutStream << "the stream" << 200;
        QTest::newRow("closed in the stream") << always(httpStream(pongEvents().left(400), false), Then::Close) << true
                                              << Outcome::CutStream << "the stream" << 200;
        QTest::newRow("clean cut") << always(httpStream(pongEvents().left(400))) << true << Outcome::CutStream
                                   << "without finish_reason" << 200;
        QTest::newRow("no done") << always(httpStream(pongEvents().replace("data: [DONE]\n\n", ""))) << true
                                 << Outcome::CutStream << "without finish_reason and [DONE]" << 200;
        QTest::newRow("empty stream") << always(httpStream({})) << true << Outcome::CutStream << "without finish_reason"
                                      << 200;
        QTest::newRow("empty body") << always(httpAnswer(200, "application/json", {})) << false << Outcome::Malformed
                                    << "empty" << 200;
        QTest::newRow("HTML for JSON") << always(httpAnswer(200, "text/html", "<html><title>Log in</title></html>"))
                                       << false << Outcome::Malformed << "Log in" << 200;
        QTest::newRow("HTML for a stream") << always(httpAnswer(200, "text/html", "<html><title>Log in</title></html>"))
                                           << true << Outcome::Malformed << "Log in" << 200;
        QTest::newRow("JSON for a stream") << always(httpAnswer(200, "application/json", pongBody())) << true
                                           << Outcome::Malformed << "a stream was asked" << 200;
        QTest::newRow("stream for JSON") << always(httpStream(pongEvents())) << false << Outcome::Malformed
                                         << "not a chat" << 200;
        QTest::newRow("malformed stream")
            << always(httpStream("data: {\"choices\":[\n\n")) << true << Outcome::Malformed << "no JSON" << 200;
        QTest::newRow("malformed stream left open")
            << always(httpStream("data: {\"choices\":[\n\n", false)) << true << Outcome::Malformed << "no JSON" << 200;
        QTest::newRow("not HTTP") << always("SSH-2.0-OpenSSH_9.2\r\n\r\n", Then::Close) << true << Outcome::ConnectError
                                  << "" << 0;
        QTest::newRow("error inside a stream") << always(
            httpStream(firstEvents() + "data: {\"error\":{\"message\":\"broke\",\"type\":\"server_error\"}}\n\n"))
                                               << true << Outcome::ServerError << "inside HTTP 200: broke" << 200;
        QTest::newRow("rate limit inside a stream")
            << always(httpStream("data: {\"error\":{\"code\":\"rate_limit_exceeded\"}}\n\n")) << true
            << Outcome::Throttled << "rate limited" << 200;
        QTest::newRow("error inside a JSON body")
            << always(errorAnswer(200, "{'error':{'message':'relaykey0123456789abcdef is bad'}}")) << false
            << Outcome::ServerError << "[redacted] is bad" << 200;
        QTest::newRow("redirect") << always(
            httpAnswer(307, "text/plain", {}, "Location: https://u:relaykey0123456789abcdef@other.example/v2?k=1\r\n"))
                                  << true << Outcome::Malformed << "a redirect" << 307;
        QTest::newRow("400") << always(errorAnswer(400, "{'error':{'message':'max_tokens'}}")) << true
                             << Outcome::ClientError << "reachable" << 400;
        QTest::newRow("401 with the key")
            << always(errorAnswer(401,
                                  "{'error':{'message':'bad key relaykey0123456789abcdef',"
                                  "'code':'invalid_api_key'}}"))
            << true << Outcome::Unauthorized << "bad key [redacted] (invalid_api_key)" << 401;
        QTest::newRow("401 with a part of the key") << always(
            errorAnswer(401, "{'error':{'message':'bad key relaykey0***cdef'}}", "WWW-Authenticate: Bearer\r\n"))
                                                    << true << Outcome::Unauthorized << "bad key [redacted]" << 401;
        QTest::newRow("401 that asks for a password")
            << always(errorAnswer(401, "{'error':{'message':'who?'}}", "WWW-Authenticate: Basic realm=\"x\"\r\n"))
            << true << Outcome::Unauthorized << "who?" << 401;
        QTest::newRow("403") << always(errorAnswer(403, "{'error':{'message':'region'}}")) << true
                             << Outcome::Unauthorized << "region" << 403;
        QTest::newRow("404 model") << always(errorAnswer(404, "{'error':{'message':'x','code':'model_not_found'}}"))
                                   << true << Outcome::ModelMissing << "does not offer the model" << 404;
        QTest::newRow("404") << always(httpAnswer(404, "text/html", "<html><title>Nothing</title></html>")) << true
                             << Outcome::ClientError << "Nothing" << 404;
        QTest::newRow("429") << always(errorAnswer(429, "{'error':{'code':'rate_limit_exceeded'}}")) << true
                             << Outcome::Throttled << "rate limited" << 429;
        QTest::newRow("429 quota") << always(errorAnswer(429, "{'error':{'type':'insufficient_quota'}}")) << true
                                   << Outcome::QuotaExhausted << "quota" << 429;
        QTest::newRow("500 as HTML") << always(httpAnswer(500, "text/html", "<html><title>Oops</title></html>")) << true
                                     << Outcome::ServerError << "Oops" << 500;
        QTest::newRow("500 cut short") << always(httpAnswer(500, "text/plain", "some words").chopped(4), Then::Close)
                                       << true << Outcome::ServerError << "some w" << 500;
        QTest::newRow("500 that hangs") << always(httpAnswer(500, "text/plain", "some words").chopped(4)) << true
                                        << Outcome::ServerError << "some w" << 500;
        QTest::newRow("503") << always(errorAnswer(503, "{'error':{'code':'server_is_overloaded'}}")) << true
                             << Outcome::ServerError << "overloaded" << 503;
        QTest::newRow("529") << always(httpAnswer(529, "text/plain", "busy")) << true << Outcome::ServerError
                             << "overloaded" << 529;
    }
    void failures()
    {
        QFETCH(QList<Peer::Reply>, replies);
        QFETCH(bool, stream);
        QFETCH(Outcome, outcome);
        QFETCH(QString, says);
        QFETCH(int, status);
        Peer peer;
        peer.setReplies(replies);
        // What hangs is waited for to the end: shortly, or longer where a busy machine brought nothing until then.
        const bool hangs = outcome == Outcome::TimedOut || status == 500;
        std::optional<CheckResult> result;
        QString expected;
        for (milliseconds bound = hangs ? deadline : seconds(10); bound <= seconds(10); bound *= 4) {
            result = run(targetAt(peer.port(), stream), bound);
            expected = QString(says).replace(QLatin1String("%1"), QString::number(bound.count()));
            if (!result || result->sample.status == status)
                break;
        }
        QVERIFY2(result.has_value(), "the check did not end in time");
        QCOMPARE(outcomeName(result->sample.outcome), outcomeName(outcome));
        QVERIFY2(!result->message.code.isEmpty() && words(result->message).contains(expected),
                 qPrintable(words(result->message)));
        QVERIFY2(!words(result->message).contains(QLatin1String("relaykey")), qPrintable(words(result->message)));
        QVERIFY(words(result->message).size() <= 300);
        QCOMPARE(result->sample.status, status);
        QCOMPARE(result->sample.headers.has_value(), status != 0);
        const bool wentOut = result->sample.sends >= 1;
        QVERIFY(wentOut);
        if (outcome == Outcome::TimedOut || outcome == Outcome::CutStream || outcome == Outcome::ConnectError)
            QVERIFY(!result->sample.total.has_value());
    }

    void redirectSaysWhereTo()
    {
        Peer peer;
        peer.setReplies(always(httpAnswer(301, "text/plain", {}, "Location: https://u:p@other.example/v2?k=1\r\n")));
        const auto result = run(targetAt(peer.port()));
        QVERIFY(result.has_value());
        QVERIFY2(words(result->message).endsWith(QLatin1String("https://other.example/v2")),
                 qPrintable(words(result->message)));
        QCOMPARE(peer.requests().size(), qsizetype(1));
    }

    void refused()
    {
        quint16 port = 0;
        {
            const Peer gone;
            port = gone.port();
        }
        const auto result = run(targetAt(port));
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("connect_error"));
        const QString where = QStringLiteral("no connection to 127.0.0.1:%1: ").arg(port);
        QVERIFY2(words(result->message).startsWith(where), qPrintable(words(result->message)));
        QCOMPARE(result->sample.sends, 0);
        QCOMPARE(result->sample.upstream, QString());
    }

    void noSuchName()
    {
        Target target = targetAt(1);
        target.url = QUrl(QStringLiteral("http://name.invalid/v1"));
        const auto result = run(target, seconds(5));
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("name_error"));
        QCOMPARE(result->sample.upstream, QString());
    }

    void tls()
    {
        const auto selfSigned = Test::makeSelfSigned();
        if (!selfSigned)
            QFAIL("no openssl program: apt-get install openssl");
        Peer peer(selfSigned->tls);
        peer.setReplies(always(httpStream(pongEvents())));
        const auto stranger = run(targetAt(peer.port(), true, "https"), seconds(10));
        QVERIFY(stranger.has_value());
        QCOMPARE(outcomeName(stranger->sample.outcome), QStringLiteral("tls_error"));
        QVERIFY2(words(stranger->message).contains(QLatin1String("self-signed")), qPrintable(words(stranger->message)));
        QCOMPARE(stranger->sample.sends, 0);
        QCOMPARE(peer.requests().size(), qsizetype(0));

        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(selfSigned->pem);
        file.close();
        const auto trusted = run(targetAt(peer.port(), true, "https"), seconds(10), tlsFor(file.fileName()));
        QVERIFY(trusted.has_value());
        QCOMPARE(outcomeName(trusted->sample.outcome), QStringLiteral("ok"));
        QVERIFY(!trusted->sample.reused);

        const auto unreadable
            = run(targetAt(peer.port(), true, "https"), seconds(10), tlsFor(QStringLiteral("/nowhere.pem")));
        QVERIFY(unreadable.has_value());
        QCOMPARE(outcomeName(unreadable->sample.outcome), QStringLiteral("tls_error"));
        QVERIFY(words(unreadable->message).contains(QLatin1String("/nowhere.pem")));
    }

    void tlsToAPeerWithout()
    {
        Peer peer;
        peer.setReplies(always("HTTP/1.1 400 no TLS\r\n\r\n", Then::Close));
        const auto result = run(targetAt(peer.port(), true, "https"), deadline);
        QVERIFY(result.has_value());
        QVERIFY2(result->sample.outcome == Outcome::TlsError || result->sample.outcome == Outcome::TimedOut,
                 qPrintable(words(result->message)));
    }

    void endlessBodyStaysSmall_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("stream");
        QTest::addColumn<int>("status");
        QTest::newRow("plain") << QByteArray("application/json") << false << 200;
        QTest::newRow("stream") << QByteArray("text/event-stream") << true << 200;
        QTest::newRow("error") << QByteArray("application/json") << true << 500;
    }
    void endlessBodyStaysSmall()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, stream);
        QFETCH(int, status);
        Peer peer;
        peer.setReplies(always("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
                                   + "\r\nContent-Length: 1073741824\r\n\r\n",
                               Then::Flood));
        const qint64 before = residentKiB();
        const auto result = run(targetAt(peer.port(), stream), seconds(5));
        const qint64 after = residentKiB();
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome),
                 status == 500 ? QStringLiteral("server_error") : QStringLiteral("malformed"));
        QVERIFY2(after - before < 40 * 1024, qPrintable(QString::number(after - before)));
        QVERIFY2(peer.flooded() < 64 * 1024 * 1024, qPrintable(QString::number(peer.flooded())));
    }

    void unreadBytesAreBounded()
    {
        Peer peer;
        ManagerPool pool;
        Check check(targetAt(peer.port()), { .deadline = deadline }, m_clock, m_redactor);
        check.start(*pool.take(), tlsFor({}), m_clock.now());
        const auto *const reply = check.findChild<QNetworkReply *>();
        QVERIFY(reply);
        QCOMPARE(reply->readBufferSize(), CheckBounds().readBuffer);
    }

    void secondCheckUsesTheWarmConnection()
    {
        Peer peer;
        peer.setReplies(always(httpStream(pongEvents())));
        ManagerPool pool;
        const auto cold = run(targetAt(peer.port()), pool);
        const auto warm = run(targetAt(peer.port()), pool);
        QVERIFY(cold && warm);
        QVERIFY(!cold->sample.reused);
        QVERIFY(warm->sample.reused);
        QCOMPARE(warm->sample.sends, 1);
        QCOMPARE(peer.connections(), 1);
        QVERIFY(cold->sample.id != warm->sample.id);
    }

    void silentSendAgainIsSeen()
    {
        Peer peer;
        peer.setReplies({ { .bytes = httpStream(pongEvents()) },
                          { .bytes = {}, .then = Then::Close },
                          { .bytes = httpStream(pongEvents()) } });
        ManagerPool pool;
        const auto first = run(targetAt(peer.port()), pool);
        const auto second = run(targetAt(peer.port()), pool);
        QVERIFY(first && second);
        QCOMPARE(outcomeName(second->sample.outcome), QStringLiteral("ok"));
        QCOMPARE(second->sample.sends, 2);
        QVERIFY(second->sample.reused);
        QCOMPARE(peer.requests().size(), qsizetype(3));
        const QByteArray idempotencyKey = "Idempotency-Key: " + second->sample.id.toLatin1();
        QVERIFY(peer.requests().at(1).contains(idempotencyKey));
        QVERIFY(peer.requests().at(2).contains(idempotencyKey));
    }

    void doneIsTheEndThoughThePeerStays()
    {
        Peer peer;
        peer.setReplies(always(httpStream(pongEvents(), false)));
        QElapsedTimer timer;
        timer.start();
        const auto result = run(targetAt(peer.port()), seconds(20));
        QVERIFY2(timer.elapsed() < 10000, "it waited for its deadline");
        QVERIFY(result.has_value());
        QCOMPARE(outcomeName(result->sample.outcome), QStringLiteral("ok"));
        QVERIFY(result->sample.total.has_value());
    }

    void latencyCountsFromTheIntendedStart()
    {
        Peer peer;
        peer.setReplies(always(httpStream(pongEvents())));
        ManagerPool pool;
        Check check(targetAt(peer.port()), { .deadline = seconds(10) }, m_clock, m_redactor);
        QSignalSpy spy(&check, &Check::finished);
        check.start(*pool.take(), tlsFor({}), m_clock.now() - milliseconds(700));
        QVERIFY(spy.wait(3000));
        const auto result = spy.first().first().value<CheckResult>();
        QVERIFY(*result.sample.headers >= milliseconds(700));
        QVERIFY(*result.sample.total >= milliseconds(700) && *result.sample.total < seconds(10));
        const auto ago = m_clock.wallNow() - result.sample.start;
        QVERIFY(ago >= milliseconds(700) && ago < seconds(4));
    }

    void deadlineThatHasPassedEndsAtOnce()
    {
        Peer peer;
        ManagerPool pool;
        Check check(targetAt(peer.port()), { .deadline = milliseconds(100) }, m_clock, m_redactor);
        QSignalSpy spy(&check, &Check::finished);
        check.start(*pool.take(), tlsFor({}), m_clock.now() - milliseconds(700));
        QVERIFY(spy.wait(500));
        QCOMPARE(outcomeName(spy.first().first().value<CheckResult>().sample.outcome), QStringLiteral("timed_out"));
    }

    void cancelledCheckSaysNothing()
    {
        Peer peer;
        peer.setReplies(always(httpStream(pongEvents())));
        ManagerPool pool;
        Check check(targetAt(peer.port()), { .deadline = milliseconds(200) }, m_clock, m_redactor);
        QSignalSpy spy(&check, &Check::finished);
        check.start(*pool.take(), tlsFor({}), m_clock.now());
        check.cancel();
        QVERIFY(!spy.wait(400));
    }

    void poolOpensAnotherManagerForTheSeventh()
    {
        ManagerPool pool(2);
        QList<QNetworkAccessManager *> taken;
        for (int i = 0; i < 12; ++i)
            taken.append(pool.take());
        QCOMPARE(QSet<QNetworkAccessManager *>(taken.begin(), taken.end()).size(), qsizetype(2));
        QCOMPARE(taken.count(taken.first()), qsizetype(6));
        QVERIFY(!pool.take());
        pool.release(taken.first());
        QCOMPARE(pool.take(), taken.first());
        QCOMPARE(taken.first()->proxy().type(), QNetworkProxy::NoProxy);
    }
};

QTEST_GUILESS_MAIN(ProbeCheckTest)
#include "tst_probe_check.moc"
