#include "app/sandbox/service.h"
#include "app/sandbox/world.h"
#include "tests/end_to_end/program.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

const QString sdkDir = QStringLiteral(SDK_DIR);
const QString scripts = QStringLiteral(SCRIPT_DIR);
constexpr auto remedy = "The OpenAI clients are not installed: run tests/end_to_end/install-sdk";

/// The sandbox's relays behind a real HAProxy, whose split the test moves by orders.
struct Stage {
    explicit Stage(double timeScale)
        : world({ .timeScale = timeScale })
    {
    }
    QString start()
    {
        if (const Done started = world.start(); !started)
            return started.error().text;
        Rig::Setup setup;
        for (const Side side : { Side::Blue, Side::Green })
            setup.secrets.upstreamKey(side) = world.key(side);
        setup.change = [this](Config::Service &service) {
            for (const Side side : { Side::Blue, Side::Green })
                service.environment(side).urls = world.urls(side);
        };
        return rig.start(setup);
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1/v1").arg(rig.port()); }
    [[nodiscard]] quint64 requests() const
    {
        return world.counts(Side::Blue).requests + world.counts(Side::Green).requests;
    }
    [[nodiscard]] int open() const { return world.counts(Side::Blue).open + world.counts(Side::Green).open; }

    Sandbox::World world;
    Rig rig;
};

std::unique_ptr<Program> pythonClient(const QString &url, int plain, int streams)
{
    return std::make_unique<Program>(sdkDir + QStringLiteral("/python/bin/python"),
                                     QStringList { scripts + QStringLiteral("/sdk_client.py"), url,
                                                   QString::number(plain), QString::number(streams) },
                                     Program::Setup {});
}

std::unique_ptr<Program> nodeClient(const QString &url, int plain, int streams)
{
    return std::make_unique<Program>(QStandardPaths::findExecutable(QStringLiteral("node")),
                                     QStringList { scripts + QStringLiteral("/sdk_client.mjs"),
                                                   sdkDir + QStringLiteral("/node"), url, QString::number(plain),
                                                   QString::number(streams) },
                                     Program::Setup {});
}

qint64 figure(const Program &client, const char *path)
{
    return at(client.lastLine(), path).toInteger(-1);
}

} // namespace

/// The official clients, unchanged, as users of the relay have them.
class TestSdk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingFailsWhileTheSplitMoves();
    void theRelaysErrorsReachTheClient();
};

void TestSdk::initTestCase()
{
    makeWarningsFatal();
    QVERIFY2(QFileInfo::exists(sdkDir + QStringLiteral("/pins")), remedy);
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty(), "Node.js is missing: run tests/run");
}

void TestSdk::nothingFailsWhileTheSplitMoves()
{
    constexpr int flips = 500;
    constexpr int streams = 50; // open at any time, at the least
    constexpr int streamsEach = 30; // by each client: between two of them there is always a pause
    constexpr int plain = 6;
    Stage stage(5); // slower than life, so that many streams are open at few requests a second
    QCOMPARE(stage.start(), QString());
    std::vector<std::unique_ptr<Program>> clients;
    clients.push_back(pythonClient(stage.url(), plain / 2, streamsEach));
    clients.push_back(nodeClient(stage.url(), plain / 2, streamsEach));
    const auto allRun = [&] { return clients[0]->isRunning() && clients[1]->isRunning(); };
    QTRY_VERIFY2_WITH_TIMEOUT(stage.open() >= streams || !allRun(), "too few streams are open", 90000);
    QVERIFY2(allRun(), clients[0]->report() + clients[1]->report());

    QElapsedTimer timer;
    timer.start();
    qint64 openSum = 0;
    for (int flip = 1; flip <= flips; ++flip) {
        const quint64 before = stage.requests();
        const Rig::Ordered ordered = stage.rig.order(greenGets(flip % 2 == 1 ? 10000 : 0, quint64(flip)));
        QCOMPARE(ordered.outcome, Router::OrderOutcome::Acknowledged);
        QVERIFY2(QTest::qWaitFor([&] { return stage.requests() > before || !allRun(); }), "nobody asks");
        openSum += stage.open();
    }
    const double took = double(timer.elapsed()) / 1000;
    QVERIFY2(allRun(), clients[0]->report() + clients[1]->report());
    for (const auto &client : clients)
        client->closeInput();
    qint64 answered = 0;
    for (const auto &client : clients) {
        QVERIFY2(client->waitForEnd(30000) && client->status() == 0, client->report());
        QVERIFY2(figure(*client, "failed") == 0, client->report());
        QVERIFY2(figure(*client, "plain") > 20 && figure(*client, "streams") > 100, client->report());
        QVERIFY2(figure(*client, "sides.blue") > 50 && figure(*client, "sides.green") > 50, client->report());
        QVERIFY2(at(client->lastLine(), "models").toArray().contains(QStringLiteral("gpt-4o-mini")), client->report());
        answered += figure(*client, "plain") + figure(*client, "streams");
    }
    // What the clients say they got is what the relays served: nothing was asked twice behind their backs.
    QCOMPARE(stage.requests(), quint64(answered) + clients.size());
    for (const Side side : { Side::Blue, Side::Green }) {
        QCOMPARE(stage.world.counts(side).unanswered, 0U);
        QCOMPARE(stage.world.counts(side).byStatus.keys(), QList<int> { 200 });
    }
    const double meanOpen = double(openSum) / flips;
    QVERIFY2(meanOpen >= streams, qPrintable(QString::number(meanOpen)));
    qInfo("%d flips in %.1f s: %lld answers (%lld streams), %.0f open on average, 0 failed", flips, took, answered,
          figure(*clients[0], "streams") + figure(*clients[1], "streams"), meanOpen);
}

// Through the router a client still sees its own exception for what the relay says.
void TestSdk::theRelaysErrorsReachTheClient()
{
    struct Case {
        const char *scenario;
        const char *exception;
    };
    Stage stage(0.5);
    QCOMPARE(stage.start(), QString());
    QCOMPARE(stage.rig.order(greenGets(10000, 1)).outcome, Router::OrderOutcome::Acknowledged);
    for (const Case &one :
         { Case { "green-rate-limited", "RateLimitError" }, Case { "green-model-missing", "NotFoundError" } }) {
        for (const auto &make : { pythonClient, nodeClient }) {
            QVERIFY(stage.world.setScenario(QStringLiteral("healthy")).ok());
            const std::unique_ptr<Program> client = make(stage.url(), 1, 1);
            const quint64 before = stage.requests();
            QTRY_VERIFY2_WITH_TIMEOUT(stage.requests() > before + 4 || !client->isRunning(), client->report(), 20000);
            QVERIFY(stage.world.setScenario(QString::fromLatin1(one.scenario)).ok());
            const quint64 then = stage.requests();
            QTRY_VERIFY2(stage.requests() > then + 4 || !client->isRunning(), client->report());
            client->closeInput();
            QVERIFY2(client->waitForEnd() && client->status() == 0, client->report());
            QVERIFY2(figure(*client, "failed") >= 2, client->report());
            QVERIFY2(client->out().contains(one.exception), client->report());
        }
    }
}

QTEST_GUILESS_MAIN(TestSdk)
#include "tst_sdk.moc"
