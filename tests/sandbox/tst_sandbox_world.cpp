#include "app/sandbox/service.h"
#include "app/sandbox/world.h"
#include "tests/sandbox/client.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>

using namespace Signalbox;
using namespace Signalbox::Sandbox;
using namespace std::chrono_literals;
using Test::Client;
using Test::Seen;

namespace {

WorldOptions quick(const char *scenario = "healthy")
{
    WorldOptions options;
    options.timeScale = 0.1;
    options.scenario = QString::fromLatin1(scenario);
    return options;
}

const QJsonObject asStream { { QStringLiteral("stream"), true } };

QString firstDelta(const QJsonObject &event, const char *field)
{
    return event[QLatin1String("choices")][0][QLatin1String("delta")][QLatin1String(field)].toString();
}

QJsonValue finishOf(const QJsonObject &event)
{
    return event[QLatin1String("choices")][0][QLatin1String("finish_reason")];
}

} // namespace

class TestSandboxWorld : public QObject
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
    void eachFaultIsSeenByAClient_data();
    void eachFaultIsSeenByAClient();
    void greenErrorsAreOfSeveralKinds();
    void slownessIsSeen();
    void cutAnswersAreNotWhole();
    void instanceGoesAndComesBackOnItsPort();
    void hundredHangingRequestsEndWithTheWorld();
    void streamEndsWithTheWorld();
    void clientThatLeavesFreesTheRelay();
    void manyStreamsBesideHangingRequests();
    void tlsIsVerifiedWithTheAuthority();
    void filesArePrivateAndGo();
    void serviceFitsTheWorld();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void unknownScenarioChangesNothing();
    void startsAgain();
    void longAndOddPathsAreHarmless();
};

void TestSandboxWorld::wholeAnswerHasItsShape()
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

void TestSandboxWorld::streamHasItsShape()
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

void TestSandboxWorld::tokenLimitIsHonoured_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::newRow("old field") << QJsonObject { { QStringLiteral("max_tokens"), 5 } };
    QTest::newRow("new field") << QJsonObject { { QStringLiteral("max_completion_tokens"), 5 } };
    QTest::newRow("stream") << QJsonObject { { QStringLiteral("max_tokens"), 5 }, { QStringLiteral("stream"), true } };
}

void TestSandboxWorld::tokenLimitIsHonoured()
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

void TestSandboxWorld::listsModelsAndUsage()
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

void TestSandboxWorld::embeddings()
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

void TestSandboxWorld::refusesWrongRequests_data()
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

void TestSandboxWorld::refusesWrongRequests()
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

void TestSandboxWorld::refusesWrongKeys()
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

void TestSandboxWorld::limitCountsDownAndRefuses()
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

void TestSandboxWorld::sameSeedSameAnswers()
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

void TestSandboxWorld::eachFaultIsSeenByAClient_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("unauthorized") << QStringLiteral("green-unauthorized") << 401 << QStringLiteral("invalid_api_key");
    QTest::newRow("model missing") << QStringLiteral("green-model-missing") << 404 << QStringLiteral("model_not_found");
    QTest::newRow("rate limited") << QStringLiteral("green-rate-limited") << 429
                                  << QStringLiteral("rate_limit_exceeded");
}

void TestSandboxWorld::eachFaultIsSeenByAClient()
{
    QFETCH(QString, scenario);
    QFETCH(int, status);
    QFETCH(QString, code);
    World world(quick());
    QVERIFY(world.start().ok());
    Client green(world, Side::Green);
    Client blue(world, Side::Blue);
    QCOMPARE(green.chat().status, 200);
    QVERIFY(world.setScenario(scenario).ok());
    QCOMPARE(world.scenario(), scenario);
    for (const QJsonObject &fields : { QJsonObject(), asStream }) {
        const Seen seen = green.chat(fields);
        QCOMPARE(seen.status, status);
        QCOMPARE(seen.errorObject()[QLatin1String("code")].toString(), code);
        QCOMPARE(blue.chat(fields).status, 200);
        if (status == 429) {
            QCOMPARE(seen.headers.value("x-ratelimit-remaining-requests"), QByteArray("0"));
            QCOMPARE(seen.headers.value("retry-after"), QByteArray("20"));
        }
    }
    QCOMPARE(green.get(QStringLiteral("/models")).status, status == 404 ? 200 : status);
    if (status == 404)
        QVERIFY(!green.get(QStringLiteral("/models")).body.contains("gpt-4o"));
    QVERIFY(world.setScenario(QStringLiteral("healthy")).ok());
    QCOMPARE(green.chat().status, 200);
}

void TestSandboxWorld::greenErrorsAreOfSeveralKinds()
{
    WorldOptions options = quick("green-errors");
    options.timeScale = 0.01;
    World world(options);
    QVERIFY(world.start().ok());
    Client green(world, Side::Green);
    Client blue(world, Side::Blue);
    QMap<int, int> seen;
    for (int i = 0; i < 150; ++i) {
        const Seen answer = green.chat();
        ++seen[answer.status];
        if (answer.status == 502)
            QVERIFY(answer.headers.value("content-type").startsWith("text/html"));
        else if (answer.status != 200)
            QCOMPARE(answer.errorObject()[QLatin1String("type")].toString(), QStringLiteral("server_error"));
    }
    QCOMPARE(seen.keys(), (QList<int> { 200, 500, 502, 503 }));
    QVERIFY2(seen[200] >= 90 && seen[200] <= 120, qPrintable(QString::number(seen[200])));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(blue.chat().status, 200);
}

void TestSandboxWorld::slownessIsSeen()
{
    World world;
    QVERIFY(world.start().ok());
    Client green(world, Side::Green);
    Client blue(world, Side::Blue);
    const auto median = [](Client &client, int count) {
        QList<milliseconds> list;
        for (int i = 0; i < count; ++i)
            list.append(
                client.chat({ { QStringLiteral("stream"), true }, { QStringLiteral("max_tokens"), 1 } }).headersAfter);
        std::sort(list.begin(), list.end());
        return list.at(count / 2);
    };
    median(green, 1);
    const milliseconds before = median(green, 9);
    QVERIFY(world.setScenario(QStringLiteral("green-slow")).ok());
    const milliseconds after = median(green, 5);
    QVERIFY2(before >= 15ms, qPrintable(QString::number(before.count())));
    QVERIFY2(after > before * 4 && after > 180ms, qPrintable(QString::number(after.count())));
    const milliseconds bluesOwn = median(blue, 5);
    QVERIFY(world.setScenario(QStringLiteral("both-slow")).ok());
    QVERIFY(median(blue, 5) > bluesOwn * 4);
}

void TestSandboxWorld::cutAnswersAreNotWhole()
{
    World world(quick("green-cut-streams"));
    QVERIFY(world.start().ok());
    Client green(world, Side::Green);
    int clean = 0;
    int broken = 0;
    for (int i = 0; i < 20; ++i) {
        const Seen seen = green.chat(asStream);
        bool done = true;
        const QList<QJsonObject> events = seen.events(&done);
        QCOMPARE(seen.status, 200);
        QVERIFY(!done);
        QVERIFY(events.size() >= 3);
        for (const QJsonObject &event : events)
            QVERIFY(!finishOf(event).isString());
        ++(seen.error == QNetworkReply::NoError ? clean : broken);
    }
    QVERIFY2(clean >= 3 && broken >= 3, qPrintable(QStringLiteral("%1 %2").arg(clean).arg(broken)));
    for (int i = 0; i < 8; ++i) {
        const Seen seen = green.chat();
        QCOMPARE(seen.status, 200);
        QVERIFY(!seen.body.isEmpty());
        QVERIFY(seen.json().isEmpty());
    }
    QTRY_COMPARE(world.counts(Side::Green).cut, 28U);
}

void TestSandboxWorld::instanceGoesAndComesBackOnItsPort()
{
    World world(quick());
    QVERIFY(world.start().ok());
    const QList<Config::BaseUrl> urls = world.urls(Side::Blue);
    Client first(world, Side::Blue, 0);
    Client last(world, Side::Blue, 1);
    QCOMPARE(last.chat().status, 200);
    for (int round = 0; round < 3; ++round) {
        QVERIFY(world.setScenario(QStringLiteral("blue-instance-down")).ok());
        QCOMPARE(last.chat().error, QNetworkReply::ConnectionRefusedError);
        QCOMPARE(first.chat().status, 200);
        QVERIFY(world.setScenario(QStringLiteral("healthy")).ok());
        QCOMPARE(last.chat().status, 200);
    }
    QCOMPARE(world.urls(Side::Blue), urls);
}

void TestSandboxWorld::hundredHangingRequestsEndWithTheWorld()
{
    World world(quick("green-hangs"));
    QVERIFY(world.start().ok());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    const QUrl url = world.urls(Side::Green).first().url;
    const QByteArray head = "POST " + url.path().toLatin1() + "/chat/completions HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 120; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(url.host(), quint16(url.port()));
    }
    for (const auto &socket : sockets) {
        QVERIFY(socket->waitForConnected(5000));
        socket->write(head + "Content-Length: 2\r\n\r\n{}");
        socket->flush();
    }
    QTRY_VERIFY_WITH_TIMEOUT(world.counts(Side::Green).requests == 120, 10000);
    QTRY_VERIFY(world.counts(Side::Green).open >= 100);
    QElapsedTimer clock;
    clock.start();
    world.stop();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(world.counts(Side::Green).open, 0);
    for (const auto &socket : sockets)
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void TestSandboxWorld::streamEndsWithTheWorld()
{
    WorldOptions options;
    options.timeScale = 50;
    World world(options);
    QVERIFY(world.start().ok());
    Client client(world, Side::Blue);
    const std::unique_ptr<QNetworkReply> reply(client.beginChat(asStream));
    QTRY_VERIFY_WITH_TIMEOUT(world.counts(Side::Blue).open == 1, 5000);
    QElapsedTimer clock;
    clock.start();
    world.stop();
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
}

void TestSandboxWorld::clientThatLeavesFreesTheRelay()
{
    World world(quick("green-hangs"));
    QVERIFY(world.start().ok());
    Client client(world, Side::Green);
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 4; ++i)
        replies.append(client.beginChat());
    QTRY_VERIFY(world.counts(Side::Green).requests == 4);
    QTRY_VERIFY(world.counts(Side::Green).open >= 1);
    for (QNetworkReply *reply : replies) {
        reply->abort();
        delete reply;
    }
    QTRY_COMPARE(world.counts(Side::Green).open, 0);
    QVERIFY(world.counts(Side::Green).unanswered >= 1);
}

void TestSandboxWorld::manyStreamsBesideHangingRequests()
{
    World world(quick("green-hangs"));
    QVERIFY(world.start().ok());
    const QUrl url = world.urls(Side::Green).first().url;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(url.host(), quint16(url.port()));
        QVERIFY(sockets.back()->waitForConnected(5000));
        sockets.back()->write("GET /proxy/green/v1/models HTTP/1.1\r\nHost: x\r\n\r\n");
        sockets.back()->flush();
    }
    QTRY_VERIFY_WITH_TIMEOUT(world.counts(Side::Green).open >= 150, 10000);
    QVERIFY(world.setScenario(QStringLiteral("healthy")).ok());

    std::vector<std::unique_ptr<Client>> clients;
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<Client>(world, Side::Green));
        replies.emplace_back(clients.back()->beginChat(asStream));
    }
    for (const auto &reply : replies) {
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10000);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().endsWith("data: [DONE]\n\n"));
    }
}

void TestSandboxWorld::tlsIsVerifiedWithTheAuthority()
{
    WorldOptions options = quick();
    options.tls = true;
    World world(options);
    QVERIFY(world.start().ok());
    Client client(world, Side::Green);
    const QUrl url = world.urls(Side::Green).first().url;
    QCOMPARE(url.scheme(), QStringLiteral("https"));

    const auto handshake = [&](const QString &name, bool trust) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(trust ? QSslCertificate::fromPath(world.caFile()) : QList<QSslCertificate>());
        QSslSocket socket;
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(url.host(), quint16(url.port()), name);
        return socket.waitForEncrypted(5000);
    };
    QVERIFY(handshake(QStringLiteral("127.0.0.1"), true));
    QVERIFY(handshake(QStringLiteral("localhost"), true));
    QVERIFY(handshake(QStringLiteral("a.blue.sandbox.test"), true));
    QVERIFY(handshake(QStringLiteral("b.green.sandbox.test"), true));
    QVERIFY(!handshake(QStringLiteral("c.green.sandbox.test"), true));
    QVERIFY(!handshake(QStringLiteral("127.0.0.1"), false));

    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(world.caFile()));
    QSslConfiguration::setDefaultConfiguration(trusting);
    const Seen seen = client.chat(asStream);
    QCOMPARE(seen.error, QNetworkReply::NoError);
    bool done = false;
    QVERIFY(!seen.events(&done).isEmpty());
    QVERIFY(done);
    QCOMPARE(client.chat().status, 200);
}

void TestSandboxWorld::filesArePrivateAndGo()
{
    QStringList files;
    {
        WorldOptions options = quick();
        options.tls = true;
        World world(options);
        QVERIFY(world.keyFile(Side::Blue).isEmpty());
        QVERIFY(world.start().ok());
        files = { world.keyFile(Side::Blue), world.keyFile(Side::Green), world.caFile() };
        for (const QString &path : files) {
            const QFileInfo info(path);
            QVERIFY(info.isFile());
            const auto mode = info.permissions()
                & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
                   | QFileDevice::ExeOwner);
            QCOMPARE(mode, QFileDevice::Permissions());
        }
        QFile file(files.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(file.readAll().trimmed()), world.key(Side::Blue).reveal());
        QFile authority(world.caFile());
        QVERIFY(authority.open(QIODevice::ReadOnly));
        QVERIFY(!authority.readAll().contains("PRIVATE"));
    }
    for (const QString &path : files)
        QVERIFY(!QFileInfo::exists(path));
}

void TestSandboxWorld::serviceFitsTheWorld()
{
    WorldOptions options = quick();
    options.tls = true;
    World world(options);
    QVERIFY(world.start().ok());
    const Config::Service service = serviceFor(world, QStringLiteral("/state"));
    for (const Side side : { Side::Blue, Side::Green }) {
        const Config::Environment &environment = service.environment(side);
        QCOMPARE(environment.side, side);
        QCOMPARE(environment.urls, world.urls(side));
        QCOMPARE(environment.urls.size(), 2);
        QVERIFY(environment.urls[0].region != environment.urls[1].region);
        QCOMPARE(environment.key.text, QStringLiteral("file:") + world.keyFile(side));
        QVERIFY(!environment.region.isEmpty());
    }
    QCOMPARE(service.environment(Side::Blue).version, QStringLiteral("v1.0"));
    QCOMPARE(service.environment(Side::Green).version, QStringLiteral("v2.0"));
    QCOMPARE(service.router.stateDir, QStringLiteral("/state"));
    QCOMPARE(service.router.caFile, world.caFile());
    QCOMPARE(service.router.listenPort, 0);
    QVERIFY(!service.plan.steps.isEmpty());
}

void TestSandboxWorld::refusesBadOptions_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("instances");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("code");
    const QString fine = QStringLiteral("127.0.0.1");
    const QString healthy = QStringLiteral("healthy");
    QTest::newRow("every interface") << QStringLiteral("0.0.0.0") << 2 << healthy
                                     << QStringLiteral("sandbox.not-loopback");
    QTest::newRow("a name") << QStringLiteral("localhost") << 2 << healthy << QStringLiteral("sandbox.not-loopback");
    QTest::newRow("a neighbour") << QStringLiteral("192.168.1.7") << 2 << healthy
                                 << QStringLiteral("sandbox.not-loopback");
    QTest::newRow("no instance") << fine << 0 << healthy << QStringLiteral("sandbox.options");
    QTest::newRow("too many") << fine << 10 << healthy << QStringLiteral("sandbox.options");
    QTest::newRow("scenario") << fine << 2 << QStringLiteral("calm") << QStringLiteral("sandbox.unknown-scenario");
}

void TestSandboxWorld::refusesBadOptions()
{
    QFETCH(QString, host);
    QFETCH(int, instances);
    QFETCH(QString, scenario);
    QFETCH(QString, code);
    World world({ .scenario = scenario, .instancesPerSide = instances, .host = host });
    const Done outcome = world.start();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QVERIFY(!world.isRunning());
    QVERIFY(world.urls(Side::Blue).isEmpty());
}

void TestSandboxWorld::unknownScenarioChangesNothing()
{
    World world(quick("green-unauthorized"));
    QVERIFY(world.start().ok());
    const Done outcome = world.setScenario(QStringLiteral("green-slo"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QStringLiteral("sandbox.unknown-scenario"));
    QVERIFY(outcome.error().text.contains(QLatin1String("green-slow")));
    QCOMPARE(world.scenario(), QStringLiteral("green-unauthorized"));
    QCOMPARE(Client(world, Side::Green).chat().status, 401);
}

void TestSandboxWorld::startsAgain()
{
    World world(quick());
    for (int round = 0; round < 3; ++round) {
        QVERIFY(world.start().ok());
        QVERIFY(world.start().ok());
        QVERIFY(world.isRunning());
        QCOMPARE(Client(world, Side::Green, 1).chat().status, 200);
        world.stop();
        world.stop();
        QVERIFY(!world.isRunning());
    }
}

void TestSandboxWorld::longAndOddPathsAreHarmless()
{
    World world(quick());
    QVERIFY(world.start().ok());
    Client client(world, Side::Blue);
    QCOMPARE(client.get(QLatin1Char('/') + QString(8000, QLatin1Char('a'))).status, 404);
    QCOMPARE(client.get(QStringLiteral("/a\n\r\nb")).status, 404);
    QCOMPARE(client.get(QStringLiteral("/../../v1")).status, 404);
    QCOMPARE(client.get(QString(9000, QLatin1Char('a'))).status, 414);
    QCOMPARE(client.chat().status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxWorld)
#include "tst_sandbox_world.moc"
