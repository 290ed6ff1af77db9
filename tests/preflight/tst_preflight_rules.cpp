// What a preflight concludes from what it saw: pure values.
#include "core/preflight/facts.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Preflight;

namespace {

const WallTime now { milliseconds(1800000000000) };

Seen<Reply> replied(int status, const QByteArray &body, const Relay::HeaderList &headers = {},
                    Outcome outcome = Outcome::Ok)
{
    Reply reply;
    reply.sentAt = now;
    reply.at = now;
    reply.status = status;
    reply.body = body;
    reply.headers = headers;
    reply.took = milliseconds(40);
    reply.outcome = outcome;
    if (outcome != Outcome::Ok)
        reply.said = quoted(QStringLiteral("it said so"));
    return { reply, 0, now, {} };
}

Seen<Probe::CheckResult> checked(Outcome outcome = Outcome::Ok)
{
    Probe::CheckResult result;
    result.sample.outcome = outcome;
    result.sample.total = milliseconds(300);
    result.sample.firstToken = milliseconds(50);
    result.responseId = QStringLiteral("chatcmpl-abc");
    result.finishReason = QStringLiteral("stop");
    result.totalTokens = 12;
    result.message = outcome == Outcome::Ok ? Message() : quoted(QStringLiteral("it said so"));
    return { result, 0, now, {} };
}

/// A side on which all is well.
SideFacts fine(Side side)
{
    SideFacts facts;
    facts.side = side;
    facts.asked = true;
    facts.hasKey = true;
    facts.keyPrefix = QStringLiteral("sk-");
    facts.keyFingerprint = QStringLiteral("0123abcd");
    facts.ownLimit = 88;
    UrlFacts url { QStringLiteral("https://relay.example/v1"), QStringLiteral("hk"), true, {} };
    url.models = replied(200, "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"gpt-4o-mini\"}]}",
                         { { "Date", "Fri, 15 Jan 2027 08:00:00 GMT" },
                           { "x-ratelimit-limit-requests", "500" },
                           { "x-ratelimit-remaining-requests", "400" },
                           { "x-ratelimit-reset-requests", "12s" } });
    url.models.value->certificateEnds = now + std::chrono::hours(24 * 90);
    facts.urls = { url };
    facts.usage = replied(200, "{\"limit\": 100, \"remaining\": 70}");
    facts.pings = { { QStringLiteral("gpt-4o-mini"), {}, checked() } };
    facts.stream = checked();
    return facts;
}

Facts both()
{
    Facts facts;
    facts.of(Side::Blue) = fine(Side::Blue);
    facts.of(Side::Green) = fine(Side::Green);
    return facts;
}

std::optional<Line> find(const QList<Line> &lines, Subject subject, std::optional<Side> side)
{
    for (const Line &line : lines) {
        if (line.subject == subject && line.side == side)
            return line;
    }
    return std::nullopt;
}

using Change = std::function<void(SideFacts &)>;

} // namespace

class TestPreflightRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void allIsWell()
    {
        Report report;
        report.lines = judge(both(), now);
        report.finished = true;
        for (const Line &line : report.lines)
            QVERIFY2(line.grade == Grade::Ok, qPrintable(subjectName(line.subject) + words(line.evidence)));
        QCOMPARE(report.lines.size(), 2 * 10 + 1);
        QCOMPARE(report.grade(), Grade::Ok);
    }

    void findings_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<Grade>("grade");
        QTest::addColumn<bool>("needed");
        const auto row = [](const char *name, Subject subject, Grade grade, const Change &change, bool needed = true) {
            QTest::newRow(name) << change << subject << grade << needed;
        };
        const auto models = [](int status, const QByteArray &body, Outcome outcome) {
            return [=](SideFacts &s) {
                const auto certificate = s.urls[0].models.value->certificateEnds;
                s.urls[0].models = replied(status, body, {}, outcome);
                s.urls[0].models.value->certificateEnds = certificate;
            };
        };
        row("refused connection", Subject::Reachable, Grade::Fail, models(0, {}, Outcome::ConnectError));
        row("server error", Subject::Reachable, Grade::Fail, models(503, {}, Outcome::ServerError));
        row("404 is an answer", Subject::Reachable, Grade::Ok, models(404, {}, Outcome::ClientError));
        row("not asked", Subject::Reachable, Grade::Unknown, [](SideFacts &s) {
            s.urls[0].models = { std::nullopt, 0, now, { QStringLiteral("preflight.stopped"), {} } };
        });
        const auto days = [](int hours) {
            return [=](SideFacts &s) { s.urls[0].models.value->certificateEnds = now + std::chrono::hours(hours); };
        };
        row("13 days left", Subject::Certificate, Grade::Warn, days(24 * 13));
        row("14 days left", Subject::Certificate, Grade::Ok, days(24 * 14));
        row("a day left", Subject::Certificate, Grade::Fail, days(24));
        row("run out", Subject::Certificate, Grade::Fail, days(-1));
        row("TLS failed", Subject::Certificate, Grade::Fail, [](SideFacts &s) {
            s.urls[0].models = replied(0, {}, {}, Outcome::TlsError);
            s.urls[0].models.value->transport = Relay::Transport::TlsFailed;
        });
        row("no TLS on this machine", Subject::Certificate, Grade::Ok, [](SideFacts &s) {
            s.urls[0].tls = false;
            s.urls[0].models.value->certificateEnds.reset();
        });
        row("odd key, taken", Subject::KeyFormat, Grade::Warn, [](SideFacts &s) { s.keyLooksRight = false; });
        row("odd key, refused", Subject::KeyFormat, Grade::Fail, [&](SideFacts &s) {
            s.keyLooksRight = false;
            s.urls[0].models = replied(401, {}, {}, Outcome::Unauthorized);
            s.pings[0].ping = checked(Outcome::Unauthorized);
        });
        row("no key", Subject::KeyFormat, Grade::Warn, [](SideFacts &s) { s.hasKey = false; });
        row("key refused", Subject::KeyAccepted, Grade::Fail, [&](SideFacts &s) {
            s.urls[0].models = replied(401, {}, {}, Outcome::Unauthorized);
            s.pings[0].ping = checked(Outcome::Unauthorized);
        });
        row("no list, but a ping", Subject::KeyAccepted, Grade::Ok, models(404, {}, Outcome::ClientError));
        row("quota used up", Subject::Quota, Grade::Fail,
            [](SideFacts &s) { s.usage = replied(200, "{\"data\":{\"balance\":\"0\"}}"); });
        row("little quota", Subject::Quota, Grade::Warn,
            [](SideFacts &s) { s.usage = replied(200, "{\"total_granted\":100,\"total_used\":91}"); });
        row(
            "no /v1/usage", Subject::Quota, Grade::Unknown,
            [](SideFacts &s) { s.usage = replied(404, {}, {}, Outcome::ClientError); }, false);
        row(
            "usage of another kind", Subject::Quota, Grade::Unknown,
            [](SideFacts &s) { s.usage = replied(200, "{\"requests\": 5}"); }, false);
        row("a ping says quota", Subject::Quota, Grade::Fail,
            [](SideFacts &s) { s.pings[0].ping = checked(Outcome::QuotaExhausted); });
        row("little headroom", Subject::Headroom, Grade::Warn, [](SideFacts &s) {
            s.urls[0].models.value->headers = { { "x-ratelimit-remaining-requests", "59" } };
        });
        row("enough headroom", Subject::Headroom, Grade::Ok, [](SideFacts &s) {
            s.urls[0].models.value->headers = { { "x-ratelimit-remaining-requests", "60" } };
        });
        row("our own limit is small", Subject::Headroom, Grade::Warn, [](SideFacts &s) { s.ownLimit = 59; });
        row(
            "no limits told", Subject::Headroom, Grade::Unknown,
            [](SideFacts &s) { s.urls[0].models.value->headers = {}; }, false);
        row("model not listed", Subject::Models, Grade::Fail,
            models(200, "{\"data\":[{\"id\":\"gpt-4o\"}]}", Outcome::Ok));
        row("users' name not listed", Subject::Models, Grade::Warn,
            [](SideFacts &s) { s.namesUsersSay = { QStringLiteral("gpt-4.1") }; });
        row("no list at all", Subject::Models, Grade::Unknown, models(404, {}, Outcome::ClientError), false);
        row("a list of another kind", Subject::Models, Grade::Unknown,
            models(200, R"({"data":{"id":"a"}})", Outcome::Ok));
        const auto ping = [](Outcome outcome) { return [=](SideFacts &s) { s.pings[0].ping = checked(outcome); }; };
        row("ping: model missing", Subject::Ping, Grade::Fail, ping(Outcome::ModelMissing));
        row("ping: 429", Subject::Ping, Grade::Unknown, ping(Outcome::Throttled));
        row("ping: 400", Subject::Ping, Grade::Fail, ping(Outcome::ClientError));
        row("ping: time-out", Subject::Ping, Grade::Fail, ping(Outcome::TimedOut));
        const auto stream = [](Outcome outcome) { return [=](SideFacts &s) { s.stream = checked(outcome); }; };
        row("cut stream", Subject::Stream, Grade::Fail, stream(Outcome::CutStream));
        row("malformed stream", Subject::Stream, Grade::Fail, stream(Outcome::Malformed));
        row("clock off by 6 s", Subject::ClockSkew, Grade::Warn, [](SideFacts &s) {
            s.urls[0].models.value->headers = { { "Date", "Fri, 15 Jan 2027 08:00:06 GMT" } };
        });
        row(
            "no Date", Subject::ClockSkew, Grade::Unknown, [](SideFacts &s) { s.urls[0].models.value->headers = {}; },
            false);
        const auto golden = [](const Seen<Reply> &reply) {
            return [=](SideFacts &s) {
                s.goldens = { { { .name = QStringLiteral("g"), .json = true }, QStringLiteral("m"), reply } };
            };
        };
        row("golden as expected", Subject::Golden, Grade::Ok,
            golden(replied(200, "{\"choices\":[{\"message\":{\"content\":\"[1]\"}}]}")));
        row("garbage in a 200", Subject::Golden, Grade::Fail,
            golden(replied(200, "{\"choices\":[{\"message\":{\"content\":\"qrstu\"}}]}")));
        row("golden gets 500", Subject::Golden, Grade::Fail, golden(replied(500, {}, {}, Outcome::ServerError)));
        row("golden gets 429", Subject::Golden, Grade::Unknown, golden(replied(429, {}, {}, Outcome::Throttled)));
    }
    void findings()
    {
        QFETCH(Change, change);
        QFETCH(Subject, subject);
        QFETCH(Grade, grade);
        QFETCH(bool, needed);
        Facts facts = both();
        change(facts.of(Side::Green));
        const QList<Line> lines = judge(facts, now);
        const auto line = find(lines, subject, Side::Green);
        QVERIFY(line);
        QCOMPARE(gradeName(line->grade), gradeName(grade));
        QCOMPARE(line->needed, needed);
        QCOMPARE(line->meaning.code.isEmpty(), grade == Grade::Ok);
        for (const Message &message : { line->evidence, line->meaning, line->remedy }) {
            const QString text = words(message);
            QVERIFY2(message.code.isEmpty() || (!text.startsWith(message.code) && !text.contains(QLatin1Char('='))),
                     qPrintable(text)); // it has words
        }
        if (grade == Grade::Fail || grade == Grade::Warn)
            QVERIFY(!line->remedy.code.isEmpty());
        for (const Line &blue : lines) // the other side is not blamed
            QVERIFY(blue.side != Side::Blue || blue.grade == Grade::Ok);
        Report report;
        report.finished = true;
        report.lines = lines;
        if (grade == Grade::Unknown && !needed)
            QCOMPARE(report.grade(), Grade::Ok);
        if (grade == Grade::Fail) { // in words, each subject its own
            const QString text = failedText(report);
            QVERIFY2(text.startsWith(QLatin1String("green: ")) && !text.contains(QLatin1String("preflight.failed"))
                         && !text.contains(subjectName(Subject::KeyAccepted)),
                     qPrintable(text));
        }
    }

    /// What gave no answer at all has no status: "(0)" helps nobody.
    void silenceIsSaidAsSilence()
    {
        Facts facts = both();
        SideFacts &green = facts.of(Side::Green);
        green.usage = replied(0, {}, {}, Outcome::TimedOut);
        green.urls[0].models = replied(0, {}, {}, Outcome::TimedOut);
        const QList<Line> lines = judge(facts, now);
        QCOMPARE(words(find(lines, Subject::Quota, Side::Green)->evidence),
                 QStringLiteral("/v1/usage gives no answer"));
        for (const Line &line : lines)
            QVERIFY2(!words(line.evidence).contains(QStringLiteral("(0)")), qPrintable(words(line.evidence)));
    }

    void aLimitedKeyIsSaidToBeLimited()
    {
        Facts facts = both();
        SideFacts &green = facts.of(Side::Green);
        green.urls[0].models = replied(429, {}, {}, Outcome::Throttled);
        green.usage = green.urls[0].models;
        green.stream = checked(Outcome::Throttled);
        for (PingFacts &ping : green.pings)
            ping.ping = checked(Outcome::Throttled);
        const auto line = find(judge(facts, now), Subject::KeyAccepted, Side::Green);
        QCOMPARE(gradeName(line->grade), gradeName(Grade::Unknown));
        QCOMPARE(words(line->meaning), QStringLiteral("The rate limit was reached: neither good nor failed."));
    }

    /// A base URL that takes the key stands before one that refuses it: the words are of the one that refuses.
    void aRefusalIsToldInItsOwnWords()
    {
        Facts facts = both();
        SideFacts &green = facts.of(Side::Green);
        green.urls.append(green.urls[0]);
        green.urls[1].models = replied(401, {}, {}, Outcome::Unauthorized);
        green.urls[1].models.at = now - milliseconds(500);
        green.pings[0].ping = checked(Outcome::Unauthorized);
        const auto line = find(judge(facts, now), Subject::KeyAccepted, Side::Green);
        QVERIFY(line);
        QCOMPARE(line->grade, Grade::Fail);
        QVERIFY2(words(line->evidence).contains(QStringLiteral("it said so")), qPrintable(words(line->evidence)));
        QCOMPARE(line->at, green.urls[1].models.at);
    }

    void unlikeAnswers_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const char *what, const Change &change) {
            QTest::newRow(name) << change << QString::fromLatin1(what);
        };
        row("alike", "", [](SideFacts &) {});
        row("id", "form of the id: blue chatcmpl-, green gen-",
            [](SideFacts &s) { s.stream.value->responseId = QStringLiteral("gen-1"); });
        row("usage", "usage told: blue yes, green no", [](SideFacts &s) { s.stream.value->totalTokens.reset(); });
        row("reason", "finish reason: blue stop, green length",
            [](SideFacts &s) { s.stream.value->finishReason = QStringLiteral("length"); });
        row("slow", "first token: blue 50 ms, green 501 ms",
            [](SideFacts &s) { s.stream.value->sample.firstToken = milliseconds(501); });
        row("slow, within bounds", "", [](SideFacts &s) { s.stream.value->sample.firstToken = milliseconds(499); });
    }
    void unlikeAnswers()
    {
        QFETCH(Change, change);
        QFETCH(QString, what);
        Facts facts = both();
        change(facts.of(Side::Green));
        const auto line = find(judge(facts, now), Subject::Alike, std::nullopt);
        QVERIFY(line);
        QCOMPARE(line->grade, what.isEmpty() ? Grade::Ok : Grade::Warn);
        if (!what.isEmpty())
            QCOMPARE(words(line->evidence), what);
    }

    void oneSideIsNotCompared()
    {
        Facts facts;
        facts.of(Side::Green) = fine(Side::Green);
        QVERIFY(!find(judge(facts, now), Subject::Alike, std::nullopt));
        facts = both();
        facts.of(Side::Blue).stream = checked(Outcome::CutStream);
        const auto line = find(judge(facts, now), Subject::Alike, std::nullopt);
        QVERIFY(line && line->grade == Grade::Unknown && !line->needed);
    }

    void gradesOfAReport()
    {
        Report report;
        report.finished = true;
        QCOMPARE(report.grade(), Grade::Unknown); // nothing seen is no pass
        Line line;
        line.grade = Grade::Ok;
        report.lines = { line };
        QCOMPARE(report.grade(), Grade::Ok);
        report.finished = false;
        QCOMPARE(report.grade(), Grade::Unknown);
        report.finished = true;
        line.grade = Grade::Warn;
        report.lines.append(line);
        QCOMPARE(report.grade(), Grade::Warn);
        line.grade = Grade::Unknown;
        line.needed = false;
        report.lines.append(line);
        QCOMPARE(report.grade(), Grade::Warn);
        line.needed = true;
        report.lines.append(line);
        QCOMPARE(report.grade(), Grade::Unknown);
        line.grade = Grade::Fail;
        report.lines.append(line);
        QCOMPARE(report.grade(), Grade::Fail);
    }

    void quotas_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<double>("left"); // -1: not told
        QTest::addColumn<double>("limit");
        QTest::newRow("plain") << QByteArray("{\"remaining\":5,\"limit\":10}") << 5.0 << 10.0;
        QTest::newRow("credit grants") << QByteArray("{\"total_granted\":18,\"total_used\":3}") << 15.0 << 18.0;
        QTest::newRow("text in data") << QByteArray("{\"data\":{\"remaining_quota\":\"2.5\"}}") << 2.5 << -1.0;
        QTest::newRow("limit alone") << QByteArray("{\"limit\":10}") << -1.0 << -1.0;
        QTest::newRow("wrong types") << QByteArray("{\"remaining\":true,\"balance\":[1]}") << -1.0 << -1.0;
        QTest::newRow("a page") << QByteArray("<html>") << -1.0 << -1.0;
    }
    void quotas()
    {
        QFETCH(QByteArray, body);
        QFETCH(double, left);
        QFETCH(double, limit);
        const Quota quota = quotaOf(body);
        QCOMPARE(quota.left.value_or(-1), left);
        QCOMPARE(quota.limit.value_or(-1), limit);
    }

    /// Fail, warn, unknown, ok; what is unknown and decides nothing last; within each as they came.
    void whatNeedsAPersonComesFirst()
    {
        QList<Line> lines;
        const auto add = [&lines](const char *where, Grade grade, bool needed = true) {
            Line line;
            line.where = QString::fromLatin1(where);
            line.grade = grade;
            line.needed = needed;
            lines.append(line);
        };
        add("quota", Grade::Unknown, false);
        add("ok 1", Grade::Ok);
        add("unknown", Grade::Unknown);
        add("warn", Grade::Warn);
        add("fail 1", Grade::Fail);
        add("ok 2", Grade::Ok);
        add("fail 2", Grade::Fail);
        QStringList order;
        QStringList pressing;
        for (const Line &line : inOrderOfNeed(lines)) {
            order << line.where;
            if (isPressing(line))
                pressing << line.where;
        }
        QCOMPARE(order.join(QStringLiteral(", ")), QStringLiteral("fail 1, fail 2, warn, unknown, ok 1, ok 2, quota"));
        QCOMPARE(pressing.join(QStringLiteral(", ")), QStringLiteral("fail 1, fail 2, warn, unknown"));
    }

    void listsAreBounded()
    {
        QVERIFY(!modelsOf("{\"data\":{}}"));
        QCOMPARE(modelsOf("{\"data\":[{\"id\":\"a\"},{\"id\":7},{},{\"id\":\"b\"}]}"),
                 (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
        QByteArray huge = "{\"data\":[";
        for (int i = 0; i < 6000; ++i)
            huge += "{\"id\":\"m" + QByteArray::number(i) + "\"},";
        huge.chop(1);
        QCOMPARE(modelsOf(huge + "]}")->size(), 5000);
    }
};

QTEST_GUILESS_MAIN(TestPreflightRules)
#include "tst_preflight_rules.moc"
