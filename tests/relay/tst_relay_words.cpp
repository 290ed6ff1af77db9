// What a relay's words mean: error bodies, rate limits, retries, and the class of an ending.
#include "core/relay/classify.h"
#include "core/relay/rate_limit.h"
#include "core/relay/retry.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Relay;

Q_DECLARE_METATYPE(Signalbox::Relay::Content)
Q_DECLARE_METATYPE(Signalbox::Relay::Transport)
Q_DECLARE_METATYPE(Signalbox::Outcome)

namespace {

const WallTime now { milliseconds(1795401000000) }; // 2026-11-23T02:30:00Z

QByteArray json(const char *withSingleQuotes)
{
    return QByteArray(withSingleQuotes).replace('\'', '"');
}

ErrorBody errorNamed(const char *code, const char *message = "m")
{
    return { .code = QString::fromLatin1(code), .message = QString::fromLatin1(message), .present = true };
}

} // namespace

class RelayWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void errorBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("read"); // type|code|message
        QTest::newRow("whole") << json("{'error':{'message':'m','type':'t','param':null,'code':'c'}}") << "t|c|m";
        QTest::newRow("null code") << json("{'error':{'message':'m','type':'t','code':null}}") << "t||m";
        QTest::newRow("number as code") << json("{'error':{'message':'m','code':429}}") << "|429|m";
        QTest::newRow("no fields") << json("{'error':{}}") << "||";
        QTest::newRow("wrong types") << json("{'error':{'message':[1],'type':{},'code':true}}") << "||";
        QTest::newRow("text") << json("{'error':'no key'}") << "||no key";
        QTest::newRow("list") << json("{'error':[1]}") << "||";
        QTest::newRow("flat") << json("{'message':'m','code':'c'}") << "|c|m";
        QTest::newRow("detail") << json("{'detail':'Not Found'}") << "||Not Found";
        QTest::newRow("HTML") << QByteArray("<html><head><title>502 Bad\nGateway</title></head></html>")
                              << "||502 Bad Gateway|page";
        QTest::newRow("HTML without title") << QByteArray("<!DOCTYPE HTML><p>x") << "|||page";
        QTest::newRow("plain text") << QByteArray("upstream  gone\n") << "||upstream gone";
        QTest::newRow("control characters") << QByteArray("a\x1b[31mb") << "||a\\x1b[31mb";
        QTest::newRow("empty") << QByteArray() << "||";
        QTest::newRow("empty list") << QByteArray("[]") << "||";
        QTest::newRow("half") << QByteArray("{'error':{'mess") << "||{'error':{'mess";
        QTest::newRow("zeros") << QByteArray("\0\0", 2) << "||\\x00\\x00";
    }
    void errorBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, read);
        const ErrorBody error = parseErrorBody(body, Redactor());
        QStringList parts { error.type, error.code, error.message };
        if (error.page)
            parts << QStringLiteral("page");
        QCOMPARE(parts.join(QLatin1Char('|')), read);
    }

    void errorBodiesGiveNoKeyAway()
    {
        const Secret key(QStringLiteral("relaykey0123456789abcdef"));
        const QByteArray body
            = json("{'error':{'message':'Incorrect API key provided: relaykey0123***cdef, also sk-abcdefghij'}}");
        const ErrorBody error = parseErrorBody(body, Redactor({ key }));
        QVERIFY2(!error.message.contains(QLatin1String("relaykey")), qPrintable(error.message));
        QVERIFY2(!error.message.contains(QLatin1String("abcdefghij")), qPrintable(error.message));
        QVERIFY(error.message.contains(QLatin1String("Incorrect API key")));
        const ErrorBody huge = parseErrorBody("{\"error\":\"" + QByteArray(1000000, 'x') + "\"}", Redactor());
        QVERIFY(huge.message.size() <= 240);
    }

    void resets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms"); // -1: nothing
        QTest::newRow("seconds with unit") << QByteArray("1s") << qint64(1000);
        QTest::newRow("minutes") << QByteArray("6m0s") << qint64(360000);
        QTest::newRow("milliseconds") << QByteArray("12ms") << qint64(12);
        QTest::newRow("fraction") << QByteArray("1.5s") << qint64(1500);
        QTest::newRow("hours") << QByteArray("1h2m3.5s") << qint64(3723500);
        QTest::newRow("days") << QByteArray("1d") << qint64(86400000);
        QTest::newRow("micro") << QByteArray("900\xC2\xB5s") << qint64(1);
        QTest::newRow("plain") << QByteArray("59") << qint64(59000);
        QTest::newRow("plain fraction") << QByteArray("0.25") << qint64(250);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("zero with unit") << QByteArray("0s") << qint64(0);
        QTest::newRow("unknown") << QByteArray("-1") << qint64(-1);
        QTest::newRow("Unix time") << QByteArray("1795401030") << qint64(30000);
        QTest::newRow("Unix time with fraction") << QByteArray("1795401030.5") << qint64(30500);
        QTest::newRow("Unix time in ms") << QByteArray("1795401000120") << qint64(120);
        QTest::newRow("Unix time gone by") << QByteArray("1795400000") << qint64(0);
        QTest::newRow("HTTP date") << QByteArray("Mon, 23 Nov 2026 02:31:00 GMT") << qint64(60000);
        QTest::newRow("HTTP date gone by") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
        QTest::newRow("ISO date") << QByteArray("2026-11-23T02:30:10Z") << qint64(10000);
        QTest::newRow("ISO date with zone") << QByteArray("2026-11-23T03:30:10+01:00") << qint64(10000);
        QTest::newRow("spaces") << QByteArray("  2s ") << qint64(2000);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
        QTest::newRow("word") << QByteArray("soon") << qint64(-1);
        QTest::newRow("unknown unit") << QByteArray("3w") << qint64(-1);
        QTest::newRow("number after the units") << QByteArray("3s4") << qint64(-1);
        QTest::newRow("nan") << QByteArray("nan") << qint64(-1);
        QTest::newRow("infinite") << QByteArray("inf") << qint64(-1);
        QTest::newRow("huge") << QByteArray("1e300") << qint64(0); // a moment of the far future is no waiting time
        QTest::newRow("huge duration") << QByteArray("99999999999999h") << qint64(-1);
        QTest::newRow("two points") << QByteArray("1.2.3s") << qint64(-1);
        QTest::newRow("very long") << QByteArray(100000, '1') << qint64(-1);
    }
    void resets()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        const auto reset = parseReset(text, now);
        QCOMPARE(reset ? reset->count() : -1, ms);
    }

    void rateLimits()
    {
        const Probe::RateLimit own = parseRateLimit({ { "X-RateLimit-Limit-Requests", "500" },
                                                      { "x-ratelimit-remaining-requests", "499" },
                                                      { "x-ratelimit-reset-requests", "120ms" },
                                                      { "x-ratelimit-limit-tokens", "30000" },
                                                      { "x-ratelimit-remaining-tokens", "29995" },
                                                      { "x-ratelimit-reset-tokens", "6m0s" },
                                                      { "X-RateLimit-Limit", "7" } },
                                                    now);
        const Probe::RateLimit expected { .limitRequests = 500,
                                          .remainingRequests = 499,
                                          .resetRequests = milliseconds(120),
                                          .limitTokens = 30000,
                                          .remainingTokens = 29995,
                                          .resetTokens = milliseconds(360000) };
        QVERIFY(own == expected);
        const Probe::RateLimit plain = parseRateLimit({ { "X-RateLimit-Limit", " 100, 100" },
                                                        { "X-RateLimit-Remaining", "0" },
                                                        { "X-RateLimit-Reset", "1795401030" } },
                                                      now);
        QCOMPARE(plain.limitRequests, 100);
        QCOMPARE(plain.remainingRequests, 0);
        QCOMPARE(plain.resetRequests, milliseconds(30000));
        QVERIFY(!plain.limitTokens);
        const Probe::RateLimit none = parseRateLimit(
            { { "X-RateLimit-Limit", "-1" }, { "X-RateLimit-Remaining", "-1" }, { "X-RateLimit-Reset", "-1" } }, now);
        QVERIFY(none == Probe::RateLimit());
        QVERIFY(parseRateLimit({ { "X-RateLimit-Limit", "many" }, { "X-RateLimit-Remaining", "99999999999999999999" } },
                               now)
                == Probe::RateLimit());
        QVERIFY(parseRateLimit({}, now) == Probe::RateLimit());
    }

    void retries_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("should");
        QTest::addColumn<bool>("retry");
        QTest::newRow("no connection") << 0 << "" << QByteArray() << true;
        QTest::newRow("ok") << 200 << "" << QByteArray() << false;
        QTest::newRow("400") << 400 << "" << QByteArray() << false;
        QTest::newRow("401") << 401 << "" << QByteArray() << false;
        QTest::newRow("408") << 408 << "" << QByteArray() << true;
        QTest::newRow("409") << 409 << "" << QByteArray() << true;
        QTest::newRow("rate") << 429 << "rate_limit_exceeded" << QByteArray() << true;
        QTest::newRow("slow down") << 429 << "slow_down" << QByteArray() << true;
        QTest::newRow("quota") << 429 << "insufficient_quota" << QByteArray() << false;
        QTest::newRow("credit") << 429 << "credit_balance_exhausted" << QByteArray() << false;
        QTest::newRow("spending") << 429 << "organization_spend_limit_exceeded" << QByteArray() << false;
        QTest::newRow("usage") << 429 << "daily_usage_limit_exceeded" << QByteArray() << false;
        QTest::newRow("500") << 500 << "" << QByteArray() << true;
        QTest::newRow("529") << 529 << "" << QByteArray() << true;
        QTest::newRow("told not to") << 500 << "" << QByteArray("false") << false;
        QTest::newRow("told to") << 400 << "" << QByteArray("true") << true;
        QTest::newRow("told nonsense") << 400 << "" << QByteArray("maybe") << false;
    }
    void retries()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QByteArray, should);
        QFETCH(bool, retry);
        HeaderList headers;
        if (!should.isEmpty())
            headers.append({ "X-Should-Retry", should });
        QCOMPARE(isRetryable(status, { .code = code }, headers), retry);
    }

    void retryDelays_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("ms");
        QTest::newRow("first") << 0 << QByteArray() << QByteArray() << 0.0 << 500;
        QTest::newRow("second") << 1 << QByteArray() << QByteArray() << 0.0 << 1000;
        QTest::newRow("jitter") << 1 << QByteArray() << QByteArray() << 1.0 << 750;
        QTest::newRow("bounded") << 9 << QByteArray() << QByteArray() << 0.0 << 8000;
        QTest::newRow("far out") << 2000000000 << QByteArray() << QByteArray() << 0.0 << 8000;
        QTest::newRow("ms asked") << 0 << QByteArray("Retry-After-Ms") << QByteArray("123.4") << 0.5 << 123;
        QTest::newRow("seconds asked") << 0 << QByteArray("retry-after") << QByteArray("60") << 0.5 << 60000;
        QTest::newRow("too long") << 0 << QByteArray("retry-after") << QByteArray("61") << 0.0 << 500;
        QTest::newRow("date asked") << 0 << QByteArray("retry-after") << QByteArray("Mon, 23 Nov 2026 02:30:07 GMT")
                                    << 0.0 << 7000;
        QTest::newRow("zero asked") << 0 << QByteArray("retry-after") << QByteArray("0") << 0.0 << 500;
        QTest::newRow("nonsense") << 0 << QByteArray("retry-after") << QByteArray("later") << 0.0 << 500;
    }
    void retryDelays()
    {
        QFETCH(int, done);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(double, random);
        QFETCH(int, ms);
        QCOMPARE(retryDelay(done, { { header, value } }, random, now).count(), ms);
    }

    void msGoBeforeSeconds()
    {
        QCOMPARE(parseRetryAfter({ { "retry-after", "9" }, { "retry-after-ms", "40" } }, now), milliseconds(40));
        QCOMPARE(parseRetryAfter({ { "retry-after", "9" }, { "retry-after-ms", "x" } }, now), milliseconds(9000));
        QVERIFY(!parseRetryAfter({}, now));
    }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::newRow("400") << 400 << ""
                             << "bad" << Outcome::ClientError << "reachable";
        QTest::newRow("400 model") << 400 << "model_not_found"
                                   << "" << Outcome::ModelMissing << "model";
        QTest::newRow("401") << 401 << "invalid_api_key"
                             << "Incorrect" << Outcome::Unauthorized << "Incorrect (invalid_api_key)";
        QTest::newRow("402") << 402 << ""
                             << "" << Outcome::QuotaExhausted << "credit";
        QTest::newRow("403") << 403 << "unsupported_country_region_territory"
                             << "" << Outcome::Unauthorized << "refused";
        QTest::newRow("403 quota") << 403 << "insufficient_user_quota"
                                   << "" << Outcome::QuotaExhausted << "quota";
        QTest::newRow("404 model") << 404 << "model_not_found"
                                   << "" << Outcome::ModelMissing << "model";
        QTest::newRow("404 model in words") << 404 << ""
                                            << "The model `x` does not exist" << Outcome::ModelMissing << "model";
        QTest::newRow("404") << 404 << ""
                             << "an HTML page" << Outcome::ClientError << "base URL";
        QTest::newRow("408") << 408 << ""
                             << "" << Outcome::TimedOut << "waited";
        QTest::newRow("422") << 422 << ""
                             << "" << Outcome::ClientError << "422";
        QTest::newRow("429") << 429 << "rate_limit_exceeded"
                             << "" << Outcome::Throttled << "rate limited";
        QTest::newRow("429 unreadable") << 429 << ""
                                        << "" << Outcome::Throttled << "rate limited";
        QTest::newRow("429 quota") << 429 << "insufficient_quota"
                                   << "" << Outcome::QuotaExhausted << "quota";
        QTest::newRow("500") << 500 << ""
                             << "oops" << Outcome::ServerError << "oops";
        QTest::newRow("503") << 503 << "server_is_overloaded"
                             << "" << Outcome::ServerError << "overloaded";
        QTest::newRow("522") << 522 << ""
                             << "" << Outcome::ServerError << "CDN";
        QTest::newRow("529") << 529 << ""
                             << "" << Outcome::ServerError << "overloaded";
        QTest::newRow("302") << 302 << ""
                             << "" << Outcome::Malformed << "redirect";
        QTest::newRow("101") << 101 << ""
                             << "" << Outcome::Malformed << "101";
        QTest::newRow("799") << 799 << ""
                             << "" << Outcome::Malformed << "799";
    }
    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, message);
        QFETCH(Outcome, outcome);
        QFETCH(QString, says);
        // The status says more than whatever the network did after it.
        for (const Transport transport :
             { Transport::Complete, Transport::Broken, Transport::TooLarge, Transport::DeadlinePassed }) {
            const Classification got = classify({ .status = status,
                                                  .transport = transport,
                                                  .error = { .code = code, .message = message, .present = true } });
            QCOMPARE(got.outcome, outcome);
            QVERIFY2(words(got.message).contains(says), qPrintable(words(got.message)));
            QVERIFY(words(got.message).contains(QString::number(status)));
        }
    }

    void transports_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::addColumn<Outcome>("unanswered"); // no status came
        QTest::addColumn<Outcome>("begun"); // 200 and half a stream came
        QTest::newRow("complete") << Transport::Complete << Outcome::Malformed << Outcome::CutStream;
        QTest::newRow("name") << Transport::NameNotFound << Outcome::NameError << Outcome::CutStream;
        QTest::newRow("refused") << Transport::NotConnected << Outcome::ConnectError << Outcome::CutStream;
        QTest::newRow("tls") << Transport::TlsFailed << Outcome::TlsError << Outcome::CutStream;
        QTest::newRow("deadline") << Transport::DeadlinePassed << Outcome::TimedOut << Outcome::TimedOut;
        QTest::newRow("broken") << Transport::Broken << Outcome::ConnectError << Outcome::CutStream;
        QTest::newRow("too large") << Transport::TooLarge << Outcome::Malformed << Outcome::Malformed;
        QTest::newRow("not http") << Transport::NotHttp << Outcome::Malformed << Outcome::CutStream;
    }
    void transports()
    {
        QFETCH(Transport, transport);
        QFETCH(Outcome, unanswered);
        QFETCH(Outcome, begun);
        const Classification without = classify({ .transport = transport, .deadline = milliseconds(400) });
        QCOMPARE(without.outcome, unanswered);
        QVERIFY(!words(without.message).isEmpty());
        const Classification half = classify({ .status = 200,
                                               .transport = transport,
                                               .streamAsked = true,
                                               .answer = { .content = Content::Cut },
                                               .deadline = milliseconds(400) });
        QCOMPARE(half.outcome, begun);
        QVERIFY(!words(half.message).isEmpty());
        // What is whole stays whole, however the connection ends afterwards.
        const Classification whole = classify(
            { .status = 200, .transport = transport, .streamAsked = true, .answer = { .content = Content::Whole } });
        QVERIFY(whole == Classification());
    }

    void successes_data()
    {
        QTest::addColumn<Content>("content");
        QTest::addColumn<bool>("streamAsked");
        QTest::addColumn<Outcome>("complete");
        QTest::addColumn<Outcome>("broken");
        QTest::newRow("plain nothing") << Content::Nothing << false << Outcome::Malformed << Outcome::CutStream;
        QTest::newRow("plain foreign") << Content::Foreign << false << Outcome::Malformed << Outcome::CutStream;
        QTest::newRow("plain cut") << Content::Cut << false << Outcome::CutStream << Outcome::CutStream;
        QTest::newRow("stream nothing") << Content::Nothing << true << Outcome::CutStream << Outcome::CutStream;
        QTest::newRow("stream foreign") << Content::Foreign << true << Outcome::Malformed << Outcome::Malformed;
        QTest::newRow("stream cut") << Content::Cut << true << Outcome::CutStream << Outcome::CutStream;
    }
    void successes()
    {
        QFETCH(Content, content);
        QFETCH(bool, streamAsked);
        QFETCH(Outcome, complete);
        QFETCH(Outcome, broken);
        Ending ending { .status = 200, .streamAsked = streamAsked, .answer = { .content = content } };
        QCOMPARE(classify(ending).outcome, complete);
        ending.transport = Transport::Broken;
        QCOMPARE(classify(ending).outcome, broken);
    }

    void inBandErrors_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("server") << "server_error" << Outcome::ServerError;
        QTest::newRow("unnamed") << "" << Outcome::ServerError;
        QTest::newRow("rate") << "rate_limit_exceeded" << Outcome::Throttled;
        QTest::newRow("quota") << "insufficient_quota" << Outcome::QuotaExhausted;
        QTest::newRow("key") << "invalid_api_key" << Outcome::Unauthorized;
        QTest::newRow("model") << "model_not_found" << Outcome::ModelMissing;
        QTest::newRow("request") << "invalid_request_error" << Outcome::ClientError;
    }
    void inBandErrors()
    {
        QFETCH(QString, code);
        QFETCH(Outcome, outcome);
        const Classification got
            = classify({ .status = 200,
                         .streamAsked = true,
                         .answer = { .content = Content::InBandError, .error = errorNamed(qPrintable(code)) } });
        QCOMPARE(got.outcome, outcome);
        QVERIFY(words(got.message).contains(QLatin1String("inside HTTP 200")));
    }
};

QTEST_GUILESS_MAIN(RelayWordsTest)
#include "tst_relay_words.moc"
