#include "app/sandbox/world.h"
#include "tests/sandbox/client.h"
#include "tests/support/test_main.h"

#include <QJsonArray>

using namespace Signalbox;
using namespace Signalbox::Sandbox;
using namespace std::chrono_literals;
using Test::Client;
using Test::finishOf;
using Test::quick;
using Test::Seen;

namespace {

const QJsonObject asStream { { QStringLiteral("stream"), true } };

QString firstDelta(const QJsonObject &event, const char *field)
{
    return event[QLatin1String("choices")][0][QLatin1String("delta")][QLatin1String(field)].toString();
}

} // namespace

/// What a relay of the sandbox says and refuses, as a client sees it.
class TestSandboxAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void wholeAnswerHasItsShape();
    void streamHasItsShape();
    void tokenLimitIsHonoured_data();
    void tokenLimitIsHonoured();
    void listsModelsAndUsage();
    void embeddings();
    void refusesWrongRequests_data();
    void refusesWrongRequests();
    void refusesWrongKeys();
    void limitCountsDownAndRefuses();
    void sameSeedSameAnswers();
};

void TestSandboxAnswers::wholeAnswerHasItsShape()
{
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Blue);
    const Seen seen = client.chat();
    QCOMPARE(seen.status, 200);
    QCOMPARE(seen.headers.value("x-sandbox-side"), QByteArray("blue"));
    QCOMPARE(seen.headers.value("x-sandbox-instance"), QByteArray("1"));
    QVERIFY(seen.headers.value("x-request-id").startsWith("req_"));
    QVERIFY(!seen.headers.value("openai-processing-ms").isEmpty());
    const QJsonObject json = seen.json();
    QVERIFY(json[QLatin1String("id")].toString().startsWith(QLatin1String("chatcmpl-")));
    QCOMPARE(json[QLatin1String("object")].toString(), QStringLiteral("chat.completion"));
    QCOMPARE(json[QLatin1String("model")].toString(), QStringLiteral("gpt-4o-mini"));
    QVERIFY(std::abs(json[QLatin1String("created")].toInteger() - QDateTime::currentSecsSinceEpoch()) < 5);
    QVERIFY(json[QLatin1String("system_fingerprint")].toString().startsWith(QLatin1String("fp_")));
    const QJsonObject choice = json[QLatin1String("choices")][0].toObject();
    QCOMPARE(choice[QLatin1String("message")][QLatin1String("role")].toString(), QStringLiteral("assistant"));
    const QString content = choice[QLatin1String("message")][QLatin1String("content")].toString();
    QCOMPARE(finishOf(json).toString(), QStringLiteral("stop"));
    const QJsonObject usage = json[QLatin1String("usage")].toObject();
    QCOMPARE(usage[QLatin1String("completion_tokens")].toInt(), content.split(QLatin1Char(' ')).size());
    QCOMPARE(usage[QLatin1String("total_tokens")].toInt(),
             usage[QLatin1String("completion_tokens")].toInt() + usage[QLatin1String("prompt_tokens")].toInt());
    const RelayCounts counts = world.counts(Side::Blue);
    QCOMPARE(counts.requests, 1U);
    QCOMPARE(counts.open, 0);
    QCOMPARE(counts.byStatus, (QMap<int, quint64> { { 200, 1 } }));
    QCOMPARE(counts.byInstance, (QList<quint64> { 1, 0 }));
    QCOMPARE(world.counts(Side::Green), (RelayCounts { .byInstance = { 0, 0 } }));
}

void TestSandboxAnswers::streamHasItsShape()
{
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Green, 1);
    const Seen seen = client.chat(
        { { QStringLiteral("stream"), true },
          { QStringLiteral("stream_options"), QJsonObject { { QStringLiteral("include_usage"), true } } } });
    QCOMPARE(seen.status, 200);
    QVERIFY(seen.headers.value("content-type").startsWith("text/event-stream"));
    QCOMPARE(seen.headers.value("x-sandbox-side"), QByteArray("green"));
    QCOMPARE(seen.headers.value("x-sandbox-instance"), QByteArray("2"));
    bool done = false;
    const QList<QJsonObject> events = seen.events(&done);
    QVERIFY(done);
    QVERIFY(events.size() >= 8 + 3);
    QCOMPARE(firstDelta(events.first(), "role"), QStringLiteral("assistant"));
    QCOMPARE(firstDelta(events.first(), "content"), QString());
    const qsizetype tokens = events.size() - 3;
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events.at(i)[QLatin1String("object")].toString(), QStringLiteral("chat.completion.chunk"));
        QCOMPARE(events.at(i)[QLatin1String("id")], events.first()[QLatin1String("id")]);
        if (i >= 1 && i <= tokens) {
            QVERIFY(!firstDelta(events.at(i), "content").isEmpty());
            QVERIFY(finishOf(events.at(i)).isNull());
        }
    }
    QCOMPARE(finishOf(events.at(tokens + 1)).toString(), QStringLiteral("stop"));
    QVERIFY(events.last()[QLatin1String("choices")].toArray().isEmpty());
    QCOMPARE(events.last()[QLatin1String("usage")][QLatin1String("completion_tokens")].toInt(), int(tokens));

    const QList<QJsonObject> plain = client.chat(asStream).events();
    QVERIFY(finishOf(plain.last()).isString());
}

void TestSandboxAnswers::tokenLimitIsHonoured_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::newRow("old field") << QJsonObject { { QStringLiteral("max_tokens"), 5 } };
    QTest::newRow("new field") << QJsonObject { { QStringLiteral("max_completion_tokens"), 5 } };
    QTest::newRow("stream") << QJsonObject { { QStringLiteral("max_tokens"), 5 }, { QStringLiteral("stream"), true } };
}

void TestSandboxAnswers::tokenLimitIsHonoured()
{
    QFETCH(QJsonObject, fields);
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Blue);
    const Seen seen = client.chat(fields);
    if (fields.contains(QLatin1String("stream"))) {
        QCOMPARE(seen.events().size(), 1 + 5 + 1);
        QCOMPARE(finishOf(seen.events().last()).toString(), QStringLiteral("length"));
    } else {
        QCOMPARE(seen.json()[QLatin1String("usage")][QLatin1String("completion_tokens")].toInt(), 5);
        QCOMPARE(finishOf(seen.json()).toString(), QStringLiteral("length"));
    }
}

void TestSandboxAnswers::listsModelsAndUsage()
{
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Green);
    const Seen list = client.get(QStringLiteral("/models"));
    QCOMPARE(list.status, 200);
    QStringList ids;
    const QJsonArray data = list.json()[QLatin1String("data")].toArray();
    for (const QJsonValue &model : data)
        ids.append(model[QLatin1String("id")].toString());
    QVERIFY(ids.contains(QLatin1String("gpt-4o")) && ids.contains(QLatin1String("gpt-4o-mini")));
    QCOMPARE(client.get(QStringLiteral("/models/gpt-4o")).json()[QLatin1String("id")].toString(),
             QStringLiteral("gpt-4o"));
    const Seen missing = client.get(QStringLiteral("/models/gpt-9"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.errorObject()[QLatin1String("code")].toString(), QStringLiteral("model_not_found"));
    const Seen usage = client.get(QStringLiteral("/usage"));
    QCOMPARE(usage.status, 200);
    QCOMPARE(usage.json()[QLatin1String("requests")].toInt(), 4);
}

void TestSandboxAnswers::embeddings()
{
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Blue);
    const auto ask = [&](const QJsonObject &more) {
        QJsonObject body { { QStringLiteral("model"), QStringLiteral("text-embedding-3-small") },
                           { QStringLiteral("input"), QJsonArray { QStringLiteral("a"), QStringLiteral("b") } },
                           { QStringLiteral("dimensions"), 4 } };
        for (auto it = more.begin(); it != more.end(); ++it)
            body[it.key()] = it.value();
        return client.post(QStringLiteral("/embeddings"), body);
    };
    const Seen plain = ask({});
    QCOMPARE(plain.status, 200);
    const QJsonArray data = plain.json()[QLatin1String("data")].toArray();
    QCOMPARE(data.size(), 2);
    QCOMPARE(data[1][QLatin1String("index")].toInt(), 1);
    QCOMPARE(data[0][QLatin1String("embedding")].toArray().size(), 4);
    QVERIFY(data[0][QLatin1String("embedding")] != data[1][QLatin1String("embedding")]);
    const Seen coded = ask({ { QStringLiteral("encoding_format"), QStringLiteral("base64") } });
    const QByteArray raw = QByteArray::fromBase64(
        coded.json()[QLatin1String("data")][0][QLatin1String("embedding")].toString().toLatin1());
    QCOMPARE(raw.size(), 16);
    float first = 0;
    memcpy(&first, raw.constData(), sizeof first);
    QVERIFY(std::abs(double(first) - data[0][QLatin1String("embedding")][0].toDouble()) < 1e-6);
    QCOMPARE(ask({ { QStringLiteral("dimensions"), 0 } }).status, 400);
    QCOMPARE(ask({ { QStringLiteral("input"), 3 } }).status, 400);
}

void TestSandboxAnswers::refusesWrongRequests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString chat = QStringLiteral("/chat/completions");
    QTest::newRow("unknown model") << chat << QJsonObject { { QStringLiteral("model"), QStringLiteral("gpt-9") } }
                                   << 404 << QStringLiteral("model_not_found");
    QTest::newRow("no model") << chat << QJsonObject { { QStringLiteral("model"), QString() } } << 400 << QString();
    QTest::newRow("no messages") << chat << QJsonObject { { QStringLiteral("messages"), QJsonArray() } } << 400
                                 << QString();
    QTest::newRow("zero tokens") << chat << QJsonObject { { QStringLiteral("max_tokens"), 0 } } << 400 << QString();
    QTest::newRow("half tokens") << chat << QJsonObject { { QStringLiteral("max_tokens"), 1.5 } } << 400 << QString();
    QTest::newRow("words as tokens") << chat << QJsonObject { { QStringLiteral("max_tokens"), QStringLiteral("five") } }
                                     << 400 << QString();
    QTest::newRow("unknown path") << QStringLiteral("/chat/completion") << QJsonObject() << 404 << QString();
}

void TestSandboxAnswers::refusesWrongRequests()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, fields);
    QFETCH(int, status);
    QFETCH(QString, code);
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Blue);
    const Seen seen = client.post(path, Test::chatBody(fields));
    QCOMPARE(seen.status, status);
    const QJsonObject error = seen.errorObject();
    QVERIFY(!error[QLatin1String("message")].toString().isEmpty());
    QCOMPARE(error[QLatin1String("type")].toString(), QStringLiteral("invalid_request_error"));
    QVERIFY(error.contains(QLatin1String("param")));
    QCOMPARE(error[QLatin1String("code")].toString(), code);
}

void TestSandboxAnswers::refusesWrongKeys()
{
    World world(quick());
    QVERIFY(world.start().ok());
    const QByteArray blueKey = world.key(Side::Blue).reveal().toLatin1();
    QVERIFY(blueKey.startsWith("sk-sandbox-"));
    QVERIFY(world.key(Side::Blue) != world.key(Side::Green));
    Client client(world, Side::Green);
    for (const QByteArray &key : { QByteArray(), QByteArray("sk-wrong"), blueKey, blueKey + 'x' }) {
        client.setKey(key);
        const Seen seen = client.chat();
        QCOMPARE(seen.status, 401);
        QCOMPARE(seen.errorObject()[QLatin1String("code")].toString(), QStringLiteral("invalid_api_key"));
        QVERIFY(!seen.body.contains(blueKey));
    }
    QCOMPARE(world.counts(Side::Green).byStatus, (QMap<int, quint64> { { 401, 4 } }));
}

void TestSandboxAnswers::limitCountsDownAndRefuses()
{
    WorldOptions options = quick();
    options.requestsPerMinute = 3;
    World world(options);
    QVERIFY(world.start().ok());
    Client first(world, Side::Blue, 0);
    Client second(world, Side::Blue, 1);
    for (const int left : { 2, 1, 0 }) {
        const Seen seen = (left == 1 ? second : first).get(QStringLiteral("/models"));
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.headers.value("x-ratelimit-limit-requests"), QByteArray("3"));
        QCOMPARE(seen.headers.value("x-ratelimit-remaining-requests").toInt(), left);
        QVERIFY(seen.headers.value("x-ratelimit-reset-requests").endsWith('s'));
    }
    const Seen refused = second.chat();
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.errorObject()[QLatin1String("code")].toString(), QStringLiteral("rate_limit_exceeded"));
    QCOMPARE(refused.headers.value("x-ratelimit-remaining-requests"), QByteArray("0"));
    const int wait = refused.headers.value("retry-after").toInt();
    QVERIFY(wait >= 50 && wait <= 60);
    QCOMPARE(Client(world, Side::Green).chat().status, 200);
}

void TestSandboxAnswers::sameSeedSameAnswers()
{
    const auto runOf = [](quint64 seed) {
        WorldOptions options = quick("green-errors");
        options.seed = seed;
        World world(options);
        QStringList answers;
        if (!world.start())
            return answers;
        Client client(world, Side::Green);
        for (int i = 0; i < 12; ++i) {
            const Seen seen = client.chat();
            answers.append(
                QString::number(seen.status) + QString::fromUtf8(seen.headers.value("x-request-id"))
                + seen.json()[QLatin1String("choices")][0][QLatin1String("message")][QLatin1String("content")]
                      .toString());
        }
        return answers;
    };
    const QStringList once = runOf(4);
    QCOMPARE(once.size(), 12);
    QCOMPARE(runOf(4), once);
    QVERIFY(runOf(5) != once);
}

QTEST_GUILESS_MAIN(TestSandboxAnswers)
#include "tst_sandbox_answers.moc"
