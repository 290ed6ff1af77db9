#include "app/sandbox/control.h"
#include "app/sandbox/users.h"
#include "app/sandbox/world.h"
#include "tests/sandbox/client.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Sandbox;
using namespace std::chrono_literals;
using Test::Seen;

namespace {

UserOptions askersOf(const World &world, Side side, double perSecond)
{
    UserOptions options;
    options.target = world.urls(side).first().url;
    options.key = world.key(side);
    options.perSecond = perSecond;
    return options;
}

quint64 answered(const RelayCounts &counts)
{
    quint64 sum = 0;
    for (const quint64 requests : counts.byStatus)
        sum += requests;
    return sum;
}

Seen askControl(const QUrl &url, const QByteArray &verb, const QByteArray &body = {}, const QByteArray &origin = {})
{
    QNetworkAccessManager manager;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!origin.isEmpty())
        request.setRawHeader("Origin", origin);
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(5000))
        return {};
    Seen seen;
    seen.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    seen.body = reply->readAll();
    return seen;
}

QUrl below(const QUrl &url, const char *part)
{
    QUrl longer = url;
    longer.setPath(url.path() + QLatin1String(part));
    return longer;
}

} // namespace

class TestSandboxUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void countsAgreeWithTheRelay();
    void cutAnswersAreFailures();
    void userKeysAreUsed();
    void comeAtTheirRate_data();
    void comeAtTheirRate();
    void rateCanBeChanged();
    void giveUpWhenPatienceEnds();
    void dropWhatIsTooMuch();
    void stopIsPrompt();
    void nobodyListens();
    void refusesForeignTargets_data();
    void refusesForeignTargets();
    void controlShowsAndSets();
    void programRunsAndEnds();
    void programFollowsATimeline();
    void programRefuses_data();
    void programRefuses();
};

void TestSandboxUsers::countsAgreeWithTheRelay()
{
    World world({ .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    Users users(askersOf(world, Side::Green, 150));
    QVERIFY(users.start().ok());
    QTRY_VERIFY_WITH_TIMEOUT(users.counts().sent >= 200, 15000);
    users.setRate(0);
    QTRY_COMPARE(users.counts().open, 0);
    const UserCounts seen = users.counts();
    const RelayCounts served = world.counts(Side::Green);
    QCOMPARE(seen.failed, 0U);
    QCOMPARE(seen.ok, seen.sent);
    QCOMPARE(seen.sides[size_t(Side::Green)].ok, seen.ok);
    QCOMPARE(seen.sides[size_t(Side::Blue)], UserCounts::OfSide {});
    QCOMPARE(seen.unknownSide, UserCounts::OfSide {});
    QCOMPARE(seen.byStatus, (QMap<int, quint64> { { 200, seen.ok } }));
    QCOMPARE(served.requests, seen.sent);
    QCOMPARE(answered(served), seen.sent);
    QCOMPARE(served.streams, seen.streamsWhole);
    QCOMPARE(served.open, 0);
    const double share = double(seen.streamsWhole) / double(seen.sent);
    QVERIFY2(share > 0.45 && share < 0.75, qPrintable(QString::number(share)));
    users.stop();
    QCOMPARE(users.counts(), seen);
}

void TestSandboxUsers::cutAnswersAreFailures()
{
    World world({ .scenario = QStringLiteral("green-cut-streams"), .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    Users users(askersOf(world, Side::Green, 100));
    QVERIFY(users.start().ok());
    QTRY_VERIFY_WITH_TIMEOUT(users.counts().failed >= 40, 15000);
    const UserCounts seen = users.counts();
    QCOMPARE(seen.ok, 0U);
    QVERIFY(seen.streamsCut >= 10);
    QCOMPARE(seen.streamsWhole, 0U);
    QCOMPARE(seen.sides[size_t(Side::Green)].failed, seen.failed);
    QVERIFY(world.setScenario(QStringLiteral("healthy")).ok());
    QTRY_VERIFY(users.counts().ok >= 10);
}

void TestSandboxUsers::userKeysAreUsed()
{
    World world({ .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    UserOptions options = askersOf(world, Side::Blue, 100);
    options.users = 4;
    options.userKeys = { options.key, Secret(QStringLiteral("sk-wrong-one")) };
    Users users(options);
    QVERIFY(users.start().ok());
    QTRY_VERIFY_WITH_TIMEOUT(users.counts().byStatus.value(200) >= 10 && users.counts().byStatus.value(401) >= 10,
                             15000);
    QCOMPARE(users.counts().byStatus.keys(), (QList<int> { 200, 401 }));
}

void TestSandboxUsers::comeAtTheirRate_data()
{
    QTest::addColumn<bool>("poisson");
    QTest::newRow("poisson") << true;
    QTest::newRow("even") << false;
}

void TestSandboxUsers::comeAtTheirRate()
{
    QFETCH(bool, poisson);
    World world({ .timeScale = 0.05 });
    QVERIFY(world.start().ok());
    UserOptions options = askersOf(world, Side::Blue, 100);
    options.poisson = poisson;
    Users users(options);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(users.start().ok());
    QTRY_VERIFY_WITH_TIMEOUT(users.counts().sent + users.counts().dropped >= 200, 15000);
    const double rate = 200.0 / (double(clock.elapsed()) / 1000.0);
    QVERIFY2(rate > 70 && rate < 135, qPrintable(QString::number(rate)));
}

void TestSandboxUsers::rateCanBeChanged()
{
    World world({ .timeScale = 0.05 });
    QVERIFY(world.start().ok());
    Users users(askersOf(world, Side::Blue, 0.01));
    QVERIFY(users.start().ok());
    QCOMPARE(users.rate(), 0.01);
    users.setRate(100);
    QTRY_VERIFY(users.counts().sent >= 20);
    users.setRate(-5);
    QCOMPARE(users.rate(), 0.0);
    users.setRate(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(users.rate(), 0.0);
    users.setRate(1e9);
    QCOMPARE(users.rate(), 2000.0);
}

void TestSandboxUsers::giveUpWhenPatienceEnds()
{
    World world({ .scenario = QStringLiteral("green-hangs"), .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    UserOptions options = askersOf(world, Side::Green, 40);
    options.patience = 300ms;
    Users users(options);
    QVERIFY(users.start().ok());
    QTRY_VERIFY_WITH_TIMEOUT(users.counts().gaveUp >= 10, 10000);
    users.setRate(0);
    QTRY_COMPARE(users.counts().open, 0);
    const UserCounts seen = users.counts();
    QCOMPARE(seen.failed, seen.gaveUp);
    QCOMPARE(seen.byStatus.value(0), seen.gaveUp);
    QCOMPARE(seen.unknownSide.failed, seen.gaveUp);
    QTRY_COMPARE(world.counts(Side::Green).open, 0);
    QCOMPARE(world.counts(Side::Green).unanswered, seen.gaveUp);
}

void TestSandboxUsers::dropWhatIsTooMuch()
{
    World world({ .scenario = QStringLiteral("green-hangs"), .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    UserOptions options = askersOf(world, Side::Green, 200);
    options.mostOpen = 5;
    Users users(options);
    QVERIFY(users.start().ok());
    QTRY_VERIFY(users.counts().dropped >= 20);
    QVERIFY(users.counts().open <= 5);
    QVERIFY(world.counts(Side::Green).open <= 5);
}

void TestSandboxUsers::stopIsPrompt()
{
    World world({ .scenario = QStringLiteral("green-hangs"), .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    Users users(askersOf(world, Side::Green, 200));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(users.start().ok());
        QVERIFY(users.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(users.counts().open >= 100, 10000);
        QElapsedTimer clock;
        clock.start();
        users.stop();
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        const UserCounts seen = users.counts();
        QCOMPARE(seen.open, 0);
        QVERIFY(seen.withdrawn >= 90);
        QCOMPARE(seen.failed, 0U);
        QCOMPARE(seen.sent, seen.ok + seen.failed + seen.withdrawn);
        users.stop();
        QVERIFY(!users.isRunning());
    }
}

void TestSandboxUsers::nobodyListens()
{
    World world({ .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    UserOptions options = askersOf(world, Side::Blue, 100);
    world.stop();
    Users users(options);
    QVERIFY(users.start().ok());
    QTRY_VERIFY(users.counts().failed >= 10);
    QCOMPARE(users.counts().byStatus.keys(), QList<int> { 0 });
    QCOMPARE(users.counts().gaveUp, 0U);
}

void TestSandboxUsers::refusesForeignTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("fine");
    QTest::newRow("real relay") << QStringLiteral("https://api.example.com/v1") << false;
    QTest::newRow("looks like it") << QStringLiteral("http://127.0.0.1.example.com/v1") << false;
    QTest::newRow("neighbour") << QStringLiteral("http://192.168.0.1/v1") << false;
    QTest::newRow("no web") << QStringLiteral("ftp://127.0.0.1/v1") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:1/v1") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.9:1/v1") << true;
}

void TestSandboxUsers::refusesForeignTargets()
{
    QFETCH(QString, target);
    QFETCH(bool, fine);
    UserOptions options;
    options.target = QUrl(target);
    options.perSecond = 0;
    Users users(options);
    const Done outcome = users.start();
    QCOMPARE(outcome.ok(), fine);
    if (!fine)
        QCOMPARE(outcome.error().code, QStringLiteral("sandbox.foreign-target"));
}

void TestSandboxUsers::controlShowsAndSets()
{
    World world({ .timeScale = 0.1 });
    QVERIFY(world.start().ok());
    Users users(askersOf(world, Side::Blue, 0));
    QVERIFY(users.start().ok());
    Control control(world, &users);
    QVERIFY(control.url().isEmpty());
    QVERIFY(control.start().ok());
    const Seen status = askControl(control.url(), "GET");
    QCOMPARE(status.status, 200);
    QCOMPARE(status.json()[QLatin1String("scenario")].toString(), QStringLiteral("healthy"));
    QCOMPARE(status.json()[QLatin1String("scenarios")].toArray().size(), scenarioNames().size());
    QCOMPARE(status.json()[QLatin1String("blue")][QLatin1String("urls")].toArray().size(), 2);
    QVERIFY(!status.body.contains(world.key(Side::Blue).reveal().toLatin1()));

    const QUrl scenario = below(control.url(), "/scenario");
    QCOMPARE(askControl(scenario, "POST", R"({"name":"green-slow"})").status, 200);
    QCOMPARE(world.scenario(), QStringLiteral("green-slow"));
    const Seen refused = askControl(scenario, "POST", R"({"name":"nonsense"})");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorObject()[QLatin1String("code")].toString(), QStringLiteral("sandbox.unknown-scenario"));
    QCOMPARE(askControl(scenario, "POST", "no json").status, 400);
    QCOMPARE(askControl(scenario, "POST", R"({"name":"healthy"})", "https://page.example").status, 403);
    QCOMPARE(askControl(scenario, "GET").status, 404);
    QCOMPARE(world.scenario(), QStringLiteral("green-slow"));

    QCOMPARE(askControl(below(control.url(), "/users"), "POST", R"({"per_second":50})").status, 200);
    QCOMPARE(users.rate(), 50.0);
    QTRY_VERIFY(askControl(control.url(), "GET").json()[QLatin1String("users")][QLatin1String("ok")].toInt() >= 3);
    QCOMPARE(askControl(below(control.url(), "/users"), "POST", R"({"per_second":"many"})").status, 400);
}

void TestSandboxUsers::programRunsAndEnds()
{
    QProcess program;
    program.start(QStringLiteral(SANDBOX_PROGRAM), { QStringLiteral("--scenario"), QStringLiteral("both-slow") });
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 10000);
    const QJsonObject line = QJsonDocument::fromJson(program.readLine()).object();
    QCOMPARE(line[QLatin1String("scenario")].toString(), QStringLiteral("both-slow"));
    QFile keyFile(line[QLatin1String("blue")][QLatin1String("key_file")].toString());
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QVERIFY(!QJsonDocument(line).toJson().contains(keyFile.readAll().trimmed()));
    const QUrl control(line[QLatin1String("control")].toString());
    QCOMPARE(askControl(below(control, "/scenario"), "POST", R"({"name":"healthy"})").status, 200);
    ::kill(pid_t(program.processId()), SIGTERM);
    QTRY_COMPARE(program.state(), QProcess::NotRunning);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!keyFile.exists());
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

void TestSandboxUsers::programFollowsATimeline()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("t.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("timeline = [ {at = \"300ms\", scenario = \"green-errors\"}, {at = \"1h\", scenario = \"healthy\"} ]\n");
    file.close();
    QProcess program;
    program.start(QStringLiteral(SANDBOX_PROGRAM),
                  { QStringLiteral("--scenario"), file.fileName(), QStringLiteral("--for"), QStringLiteral("2s") });
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 10000);
    const QJsonObject line = QJsonDocument::fromJson(program.readLine()).object();
    const QUrl control(line[QLatin1String("control")].toString());
    QTRY_COMPARE(askControl(control, "GET").json()[QLatin1String("scenario")].toString(),
                 QStringLiteral("green-errors"));
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 8000);
    QCOMPARE(program.exitCode(), 0);
}

void TestSandboxUsers::programRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("scenario") << QStringList { QStringLiteral("--scenario"), QStringLiteral("calm") }
                              << QByteArray("calm");
    QTest::newRow("seed") << QStringList { QStringLiteral("--seed"), QStringLiteral("x") } << QByteArray("--seed");
    QTest::newRow("for") << QStringList { QStringLiteral("--for"), QStringLiteral("long") } << QByteArray("--for");
    QTest::newRow("users") << QStringList { QStringLiteral("--users"), QStringLiteral("many") }
                           << QByteArray("--users");
    QTest::newRow("target") << QStringList { QStringLiteral("--users"), QStringLiteral("1"), QStringLiteral("--target"),
                                             QStringLiteral("https://api.example.com/v1") }
                            << QByteArray("this machine only");
    QTest::newRow("argument") << QStringList { QStringLiteral("green-slow") } << QByteArray("--help");
}

void TestSandboxUsers::programRefuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    QProcess program;
    program.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
    QVERIFY(program.waitForFinished(10000));
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
    const QByteArray complaint = program.readAllStandardError();
    QVERIFY2(complaint.contains(part), complaint.constData());
}

QTEST_GUILESS_MAIN(TestSandboxUsers)
#include "tst_sandbox_users.moc"
