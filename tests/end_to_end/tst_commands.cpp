#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/program.h"
#include "tests/end_to_end/router_guard.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <vector>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

const QString program = QStringLiteral(SIGNALBOX_PROGRAM);

/// A run of signalbox with a temporary directory of its own, in which it must leave nothing.
struct Run {
    explicit Run(const QString &line)
        : process(program, wordsOf(line), { .tempDir = directory.path(), .directory = directory.path() })
    {
    }
    [[nodiscard]] QList<qint64> routers() const { return processesOf(QStringLiteral("haproxy"), directory.path()); }
    [[nodiscard]] QStringList left() const
    {
        return QDir(directory.path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir directory;
    RouterGuard guard { directory.path() };
    Program process;
};

/// How a program is ended, and what it must end with.
struct Ending {
    int signal = 0;
    int status = 0; ///< -1: it was killed
    bool routerStopped = false; ///< its HAProxy before
};

/// What the JSON of `status` promises to scripts. Empty when all of it is there.
QByteArray whatStatusLacks(const QJsonObject &status)
{
    if (!QStringList { QStringLiteral("blue"), QStringLiteral("green") }.contains(at(status, "active").toString()))
        return "active";
    for (const char *figure : { "split.requested", "split.acknowledged", "split.observed" }) {
        if (!at(status, figure).isDouble())
            return figure;
    }
    for (const char *side : { "blue", "green" }) {
        const QJsonObject environment
            = at(status, "environments").toObject().value(QString::fromLatin1(side)).toObject();
        if (at(environment, "status").toString() != QLatin1String("healthy"))
            return QByteArray(side) + ".status";
        if (at(environment, "latency_ms").toDouble() <= 0)
            return QByteArray(side) + ".latency_ms";
    }
    return {};
}

/// The shares to green of a run's states, each once, in their order.
QList<double> sharesOf(const Program &deploy)
{
    QList<double> shares;
    for (const QJsonObject &line : deploy.lines()) {
        const double share = at(line, "split.requested").toDouble(-1);
        if (line.value(QLatin1String("event")) == QLatin1String("state")
            && (shares.isEmpty() || shares.last() != share))
            shares.append(share);
    }
    return shares;
}

/// No line without an "event", and "finished" is the last and only one of its kind.
bool isWellFormed(const Program &deploy)
{
    int finished = 0;
    for (const QJsonObject &line : deploy.lines()) {
        if (!line.value(QLatin1String("event")).isString())
            return false;
        finished += line.value(QLatin1String("event")) == QLatin1String("finished") ? 1 : 0;
    }
    return finished == 1 && deploy.lastLine().value(QLatin1String("event")) == QLatin1String("finished");
}

} // namespace

/// The program on its sandbox, as a person or a script runs it.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void statusTellsWhatIsPromised();
    void deploysEndAsTheyShould();
    void theSandboxsPlanFindsWhatChecksDoNot();
    void plansByName();
    void anOrderByHand();
    void aRollback();
    void theLog();
    void watchingEndsWithTheSignal();
    void aServiceFileIsWrittenAndChecked();
    void wrongUse_data();
    void wrongUse();
    void nothingIsLeftAfterASignal_data();
    void nothingIsLeftAfterASignal();
    void aQuestionWithoutAnAnswerCanBeStopped();
};

void TestCommands::statusTellsWhatIsPromised()
{
    Run json(QStringLiteral("status --sandbox --json"));
    Run text(QStringLiteral("status --sandbox"));
    QVERIFY2(json.process.waitForEnd(), json.process.report());
    QVERIFY2(text.process.waitForEnd(), text.process.report());
    QCOMPARE(json.process.status(), 0);
    QCOMPARE(json.process.lines().size(), 1);
    const QJsonObject status = json.process.lastLine();
    QVERIFY2(whatStatusLacks(status).isEmpty(), whatStatusLacks(status) + '\n' + json.process.report());
    QCOMPARE(at(status, "active").toString(), QStringLiteral("blue"));
    QCOMPARE(at(status, "candidate").toString(), QStringLiteral("green"));
    QCOMPARE(at(status, "split.requested").toDouble(), 0.0);
    QCOMPARE(at(status, "split.acknowledged").toDouble(), 0.0);
    QCOMPARE(at(status, "scenario").toString(), QStringLiteral("healthy"));
    QCOMPARE(text.process.status(), 0);
    QVERIFY2(text.process.out().contains("active: blue") && text.process.out().contains("healthy"),
             text.process.report());
    QCOMPARE(json.left() + text.left(), QStringList());
}

// Four at a time: most of a deployment is waiting for users.
void TestCommands::deploysEndAsTheyShould()
{
    struct Drill {
        QString scenario;
        bool promoted;
        std::unique_ptr<Run> run {};
    };
    std::vector<Drill> drills;
    drills.push_back({ QStringLiteral("healthy"), true });
    for (const char *scenario : { "green-errors", "green-hangs", "green-unauthorized" })
        drills.push_back({ QString::fromLatin1(scenario), false });
    for (Drill &drill : drills)
        drill.run
            = std::make_unique<Run>(QStringLiteral("deploy --sandbox=%1 --hold 1s --yes --json").arg(drill.scenario));
    for (Drill &drill : drills) {
        Program &deploy = drill.run->process;
        QVERIFY2(deploy.waitForEnd(90000), deploy.report());
        QVERIFY2(isWellFormed(deploy), deploy.report());
        const QJsonObject last = deploy.lastLine();
        QVERIFY2(at(last, "outcome").toString()
                     == (drill.promoted ? QStringLiteral("promoted") : QStringLiteral("rolled_back")),
                 deploy.report());
        QCOMPARE(deploy.status(), drill.promoted ? 0 : 1);
        QCOMPARE(at(last, "active").toString(), drill.promoted ? QStringLiteral("green") : QStringLiteral("blue"));
        QCOMPARE(at(last, "split.acknowledged").toDouble(), drill.promoted ? 100.0 : 0.0);
        const QList<double> shares = sharesOf(deploy);
        if (drill.promoted) {
            QCOMPARE(shares, (QList<double> { 5, 25, 50, 100 }));
        } else {
            QVERIFY2(shares.size() >= 2 && shares.first() == 5 && shares.last() == 0, deploy.report());
            const QJsonObject why = deploy.line(QStringLiteral("code"), QStringLiteral("rollout.rolling-back"));
            QVERIFY2(!at(why, "args.because.code").toString().isEmpty(), deploy.report());
        }
        QCOMPARE(drill.run->left(), QStringList());
        QCOMPARE(drill.run->routers(), QList<qint64>());
    }
}

/// By its own plan, whose holds are 10 s: what no health check sees never gets to 100 %.
void TestCommands::theSandboxsPlanFindsWhatChecksDoNot()
{
    // Whole, in time and 200: only what the words say tells.
    Run garbage(QStringLiteral("deploy --sandbox=green-garbage --yes --json"));
    // One in ten slow, on one side, and few users: takes the judge longer than the holds.
    Run tail(QStringLiteral("deploy --sandbox=green-tail --users 25 --yes --json"));
    const auto rolledBackBecause = [](Run &run, const char *because) {
        QVERIFY2(run.process.waitForEnd(200000), run.process.report());
        QVERIFY2(run.process.status() == 1, run.process.report());
        QCOMPARE(at(run.process.lastLine(), "outcome").toString(), QStringLiteral("rolled_back"));
        QVERIFY2(!sharesOf(run.process).contains(100), run.process.report());
        const QJsonObject why = run.process.line(QStringLiteral("code"), QStringLiteral("rollout.rolling-back"));
        QVERIFY2(at(why, "text").toString().contains(QLatin1String(because)), run.process.report());
        QCOMPARE(run.left(), QStringList());
    };
    rolledBackBecause(garbage, "say-json");
    rolledBackBecause(tail, "the judge finds green worse than blue");
}

/// 1 % stays behind during the bake; and a plan that only advises moves nothing, whatever it sees.
void TestCommands::plansByName()
{
    Run kept(QStringLiteral("deploy --sandbox --users 200 --plan keep-one-percent --hold 1s --json"));
    Run advised(QStringLiteral("deploy --sandbox=green-errors --users 100 --advise --hold 1s --json"));
    QTRY_VERIFY2_WITH_TIMEOUT(
        !advised.process.line(QStringLiteral("code"), QStringLiteral("advice.roll-back")).isEmpty(),
        advised.process.report(), 30000);
    QVERIFY2(kept.process.waitForEnd(60000), kept.process.report());
    QVERIFY2(kept.process.status() == 0, kept.process.report());
    QCOMPARE(sharesOf(kept.process), (QList<double> { 5, 25, 50, 99, 100 }));
    advised.process.signal(SIGINT);
    QVERIFY2(advised.process.waitForEnd(), advised.process.report());
    QCOMPARE(sharesOf(advised.process), (QList<double> { 5 })); // seconds of errors later
    QVERIFY2(at(advised.process.lastLine(), "event").toString() != QLatin1String("finished"), advised.process.report());
}

void TestCommands::anOrderByHand()
{
    Run run(QStringLiteral("shift green 25 --sandbox --json"));
    QVERIFY2(run.process.waitForEnd(), run.process.report());
    QCOMPARE(run.process.status(), 0);
    const QJsonObject last = run.process.lastLine();
    QCOMPARE(at(last, "event").toString(), QStringLiteral("shifted"));
    QCOMPARE(at(last, "acknowledged").toBool(), true);
    QCOMPARE(at(last, "split.requested").toDouble(), 25.0);
    QCOMPARE(at(last, "split.acknowledged").toDouble(), 25.0);
    // Users come at 40 a second, so that what they see is known before the command gives up waiting for it.
    QVERIFY2(at(last, "split.observed").toDouble() > 0, run.process.report());
    QCOMPARE(at(last, "active").toString(), QStringLiteral("blue"));
    QCOMPARE(run.left(), QStringList());
}

void TestCommands::aRollback()
{
    Run run(QStringLiteral("rollback --sandbox --reason drill --json"));
    QVERIFY2(run.process.waitForEnd(), run.process.report());
    QCOMPARE(run.process.status(), 0);
    const QJsonObject last = run.process.lastLine();
    QCOMPARE(at(last, "event").toString(), QStringLiteral("rolled_back"));
    QCOMPARE(at(last, "acknowledged").toBool(), true);
    QCOMPARE(at(last, "split.acknowledged").toDouble(), 0.0);
    QVERIFY2(run.process.out().contains("drill"), run.process.report());
    QCOMPARE(run.left(), QStringList());
}

void TestCommands::theLog()
{
    Run run(QStringLiteral("log --sandbox"));
    QVERIFY2(run.process.waitForEnd(), run.process.report());
    QCOMPARE(run.process.status(), 0);
    for (const char *part : { "router read", "blue is healthy", "green is healthy" })
        QVERIFY2(run.process.out().contains(part), run.process.report());
    QCOMPARE(run.left(), QStringList());
}

void TestCommands::watchingEndsWithTheSignal()
{
    Run run(QStringLiteral("watch --sandbox --json"));
    const auto statuses = [&run] {
        QList<QJsonObject> list = run.process.lines();
        list.removeIf([](const QJsonObject &line) { return at(line, "event").toString() != QLatin1String("status"); });
        return list;
    };
    const auto isWhole = [&] { return statuses().size() >= 3 && whatStatusLacks(statuses().last()).isEmpty(); };
    QTRY_VERIFY2_WITH_TIMEOUT(isWhole(), run.process.report(), 20000);
    QVERIFY2(run.process.isRunning(), run.process.report());
    QVERIFY(!run.process.line(QStringLiteral("event"), QStringLiteral("log")).isEmpty());
    run.process.signal(SIGINT);
    QVERIFY2(run.process.waitForEnd(5000), run.process.report());
    QCOMPARE(run.process.status(), 0);
}

void TestCommands::aServiceFileIsWrittenAndChecked()
{
    const QTemporaryDir directory;
    const Program::Setup here { .directory = directory.path() };
    const QString file = directory.filePath(QStringLiteral("relay.toml"));
    {
        Program init(program, { QStringLiteral("init"), file }, here);
        QVERIFY2(init.waitForEnd() && init.status() == 0, init.report());
    }
    const QByteArray written = contentOf(file);
    {
        Program again(program, { QStringLiteral("init"), file }, here);
        QVERIFY2(again.waitForEnd() && again.status() == 2 && again.err().contains("--force"), again.report());
        QCOMPARE(contentOf(file), written);
    }
    {
        Program check(program, { QStringLiteral("check"), file }, here);
        QVERIFY2(check.waitForEnd() && check.status() == 2, check.report());
        QVERIFY2(check.err().contains("HOLYSHEEP_BLUE_KEY") || check.err().contains(".env"), check.report());
    }
    QFile keys(directory.filePath(QStringLiteral(".env")));
    QVERIFY(keys.open(QIODevice::WriteOnly));
    keys.write("HOLYSHEEP_BLUE_KEY=sk-blue-0123456789\nHOLYSHEEP_GREEN_KEY=sk-green-9876543210\n");
    keys.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    keys.close();
    {
        Program check(program, { QStringLiteral("check"), file }, here);
        QVERIFY2(check.waitForEnd() && check.status() == 0, check.report());
        QVERIFY2(check.out().contains("fine"), check.report());
        QVERIFY2(!(check.out() + check.err()).contains("0123456789"), check.report());
    }
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::Append));
    broken.write("\n[checks.nonsense]\nintervall = 3\n");
    broken.close();
    Program check(program, { QStringLiteral("check"), file, QStringLiteral("--json") }, here);
    QVERIFY2(check.waitForEnd() && check.status() == 2, check.report());
    const QJsonObject report = QJsonDocument::fromJson(check.out()).object();
    QCOMPARE(at(report, "ok").toBool(true), false);
    QVERIFY2(!at(report, "problems").toArray().isEmpty(), check.report());
}

void TestCommands::wrongUse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("help"); // what the one line must say
    const auto row = [](const char *name, const char *line, const char *help) {
        QTest::newRow(name) << QString::fromLatin1(line) << QByteArray(help);
    };
    row("command", "frobnicate", "--help");
    row("command misspelt", "rollbak --sandbox", "did you mean \"rollback\"?");
    row("option", "status --sandbox --bogus", "--bogus");
    row("option misspelt", "rollback --confg=relay.toml", "given were: --confg");
    row("no service", "status", "--config FILE, or --sandbox");
    row("both services", "status --config x.toml --sandbox", "exclude each other");
    row("no file", "status --config none.toml", "signalbox init");
    row("no display", "gui --sandbox -platform none-such", "no display can be reached");
    row("no file, json", "deploy --config none.toml --yes --json", "none.toml");
    row("no value", "deploy --config", "needs a value");
    row("scenario", "deploy --sandbox=calm", "green-errors");
    row("hold", "deploy --sandbox --hold never", "30s");
    row("plan", "deploy --sandbox --plan none.toml", "/none.toml: there is no such file");
    row("plan's name", "deploy --sandbox --plan defualt",
        "did you mean \"default\"?); expected the name of a plan "
        "(default, keep-one-percent), or a file with a [plan]");
    row("no reason", "promote --sandbox", "--reason TEXT");
    row("nobody to ask", "hold --sandbox", "--config FILE");
    row("too much", "shift green 101 --sandbox", "0 to 100");
    row("no number", "shift green many --sandbox", "0 to 100");
    row("negative", "shift green -5 --sandbox", "0 to 100");
    row("no percent", "shift green --sandbox", "green PERCENT");
    row("side", "shift red 5 --sandbox", "green or blue");
    row("word too many", "rollback --sandbox now", "now");
    row("limit", "log --sandbox --limit x", "--limit");
    row("nothing to verify", "log --sandbox --verify", "say --config FILE");
    row("act", "router dance --config x.toml", "breakglass");
    row("router of a sandbox", "router start --sandbox", "--config FILE");
    row("users without sandbox", "status --config x.toml --users 5", "--sandbox");
    row("users", "status --sandbox --users many", "0 to 2000");
    row("check nothing", "check", "FILE");
    row("check none", "check none.toml", "signalbox init");
    row("init", "init --bogus", "init");
}

void TestCommands::wrongUse()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, help);
    Run run(line);
    QVERIFY2(run.process.waitForEnd(10000), run.process.report());
    QVERIFY2(run.process.status() == 2, run.process.report());
    QVERIFY2(run.process.err().contains(help), run.process.report());
    QCOMPARE(run.left(), QStringList());
}

// Four at a time: each starts a sandbox of its own.
void TestCommands::nothingIsLeftAfterASignal_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("sign"); // printed when it is at work
    QTest::addColumn<QList<Ending>>("endings");
    QTest::newRow("watch") << QStringLiteral("watch --sandbox") << QByteArray("blue active")
                           << QList<Ending> { { SIGINT, 0 }, { SIGTERM, 0 }, { SIGKILL, -1 }, { SIGKILL, -1, true } };
    QTest::newRow("deploy") << QStringLiteral("deploy --sandbox --hold 1h --yes")
                            << QByteArray("acknowledged by every node")
                            << QList<Ending> { { SIGINT, 3 }, { SIGTERM, 3 }, { SIGHUP, 3 }, { SIGKILL, -1 } };
}

void TestCommands::nothingIsLeftAfterASignal()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, sign);
    QFETCH(QList<Ending>, endings);
    std::vector<std::unique_ptr<Run>> runs;
    for (qsizetype i = 0; i < endings.size(); ++i)
        runs.push_back(std::make_unique<Run>(line));
    for (const auto &run : runs) {
        QTRY_VERIFY2_WITH_TIMEOUT(run->process.out().contains(sign), run->process.report(), 30000);
        QVERIFY2(run->process.isRunning(), run->process.report());
        QCOMPARE(run->routers().size(), 2); // master and worker: what is looked for below can be seen
    }
    for (qsizetype i = 0; i < endings.size(); ++i) {
        Run &run = *runs[size_t(i)];
        for (const qint64 pid : endings[i].routerStopped ? run.routers() : QList<qint64>())
            QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
        run.process.signal(endings[i].signal);
    }
    for (qsizetype i = 0; i < endings.size(); ++i) {
        Run &run = *runs[size_t(i)];
        QVERIFY2(run.process.waitForEnd(8000), run.process.report());
        QVERIFY2(run.process.status() == endings[i].status, run.process.report());
        QTRY_COMPARE(run.routers(), QList<qint64>());
        if (endings[i].signal == SIGKILL) { // nobody could clean up, and keys lie there: the next sandbox does it
            QVERIFY(!run.left().isEmpty());
            Program next(program, wordsOf(QStringLiteral("status --sandbox")), { .tempDir = run.directory.path() });
            QVERIFY2(next.waitForEnd() && next.status() == 0, next.report());
        }
        QCOMPARE(run.left(), QStringList());
    }
}

// A command that asks once, and whose relays do not answer.
void TestCommands::aQuestionWithoutAnAnswerCanBeStopped()
{
    Run run(QStringLiteral("models --sandbox=green-hangs"));
    QTRY_VERIFY2_WITH_TIMEOUT(run.left().size() >= 2, run.process.report(), 20000); // the stage, and its relays
    run.process.signal(SIGTERM);
    QVERIFY2(run.process.waitForEnd(30000), run.process.report());
    QVERIFY2(run.process.status() == 3, run.process.report());
    // Whoever waits for the deadline ends so, too, and tells what came of it.
    QVERIFY2(run.process.out().isEmpty() && run.process.err().isEmpty(), run.process.report());
    QCOMPARE(run.left(), QStringList());
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
