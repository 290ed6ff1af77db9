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
using Test::finishOf;
using Test::quick;
using Test::Seen;

namespace {

const QJsonObject asStream { { QStringLiteral("stream"), true } };

} // namespace

class TestSandboxWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
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
