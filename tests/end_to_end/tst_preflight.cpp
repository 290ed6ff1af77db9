// "signalbox preflight" and what it does to a deploy, as their users run them.
#include "tests/end_to_end/own_service.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <vector>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

struct Drill {
    const char *scenario;
    int status;
    const char *grade;
    const char *subject; ///< of a line with that grade
};
constexpr Drill drills[] = {
    { "healthy", 0, "ok", "stream" },
    { "green-unauthorized", 1, "fail", "key_accepted" },
    { "green-model-missing", 1, "fail", "models" },
    { "green-garbage", 1, "fail", "golden" },
    { "green-cut-streams", 1, "fail", "stream" },
    { "green-rate-limited", 3, "unknown", "ping" },
};

QJsonObject lineOf(const QJsonObject &report, const QString &side, const QString &subject)
{
    const QJsonArray lines = report.value(QLatin1String("lines")).toArray();
    for (const QJsonValue &line : lines) {
        if (line[QLatin1String("side")].toString() == side && line[QLatin1String("subject")].toString() == subject)
            return line.toObject();
    }
    return {};
}

/// Puts lines into the service file, behind the heading of an environment.
bool addTo(const OwnService &service, const QByteArray &heading, const QByteArray &lines)
{
    QFile file(service.configFile());
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(heading);
    if (at < 0)
        return false;
    text.insert(at + heading.size(), "\n" + lines);
    return file.resize(0) && file.seek(0) && file.write(text) == text.size();
}

} // namespace

class TestPreflight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void scenariosGetTheGradeTheyDeserve()
    {
        std::vector<std::unique_ptr<Program>> runs;
        QTemporaryDir directory;
        for (const Drill &drill : drills) {
            const QString line
                = QStringLiteral("preflight --sandbox=%1 --json --users 5").arg(QLatin1String(drill.scenario));
            runs.push_back(std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(line),
                                                     Program::Setup { .tempDir = directory.path() }));
        }
        for (size_t i = 0; i < runs.size(); ++i) {
            const Drill &drill = drills[i];
            QVERIFY2(runs[i]->waitForEnd(120000), runs[i]->report());
            QVERIFY2(runs[i]->status() == drill.status, runs[i]->report());
            const QJsonObject end = runs[i]->lastLine();
            QCOMPARE(end.value(QLatin1String("grade")).toString(), QLatin1String(drill.grade));
            const QJsonObject line = lineOf(end, QStringLiteral("green"), QLatin1String(drill.subject));
            QVERIFY2(line.value(QLatin1String("grade")).toString() == QLatin1String(drill.grade), runs[i]->report());
            QVERIFY(!line.value(QLatin1String("evidence")).toString().isEmpty());
            QVERIFY(!line.value(QLatin1String("at")).toString().isEmpty());
            QVERIFY2(!runs[i]->out().contains("sk-sandbox-"), runs[i]->report());
            // Blue is never blamed for green.
            QCOMPARE(lineOf(end, QStringLiteral("blue"), QLatin1String(drill.subject))
                         .value(QLatin1String("grade"))
                         .toString(),
                     QStringLiteral("ok"));
        }
    }

    /// A fail refuses the deploy, an override with a reason goes through and is journaled, and nothing shows a key.
    void aDeployIsRefusedAndOverridden()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QCOMPARE(service.sendUsers(160), QString());
        QVERIFY(addTo(service, "[environment.green]", "models = { \"asked\" = \"nobody-lists-it\" }\n"));
        const Program &preflight = service.run(QStringLiteral("preflight"));
        QVERIFY2(preflight.status() == 1, preflight.report());
        QVERIFY2(preflight.out().startsWith("FAIL    green models"),
                 preflight.report()); // what needs a person is first
        QVERIFY2(preflight.out().contains("nobody-lists-it"), preflight.report());
        const Program &blue = service.run(QStringLiteral("preflight blue --json"));
        QVERIFY2(blue.status() == 0, blue.report());
        QVERIFY(lineOf(blue.lastLine(), QStringLiteral("green"), QStringLiteral("reachable")).isEmpty());

        const Program &refused = service.run(QStringLiteral("deploy --yes --hold 1s --json"));
        QVERIFY2(refused.status() == 3, refused.report());
        QVERIFY2(refused.err().contains("preflight failed: green: models are not listed"), refused.report());
        QCOMPARE(at(service.status(), "split.requested").toDouble(), 0.0);

        const Program &overridden
            = service.run(QStringLiteral("deploy --yes --hold 1s --json --override the-list-lags-behind"));
        QVERIFY2(overridden.status() == 0, overridden.report());
        const Program &log = service.run(QStringLiteral("log --json"));
        QVERIFY2(log.out().contains("preflight.overridden") && log.out().contains("the-list-lags-behind"),
                 log.report());
        const Program &verified = service.run(QStringLiteral("log --verify"));
        QVERIFY2(verified.status() == 0, verified.report());
        QCOMPARE(service.leaks(), QStringList());
    }

    void limitsAreInTheStatus()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QCOMPARE(service.sendUsers(20), QString());
        QJsonObject status;
        const auto told = [&](const char *path) {
            status = service.status();
            return at(status, path).isDouble();
        };
        QTRY_VERIFY_WITH_TIMEOUT(told("environments.blue.limits.remaining_requests"), 60000);
        QCOMPARE(at(status, "environments.blue.limits.limit_requests").toInt(), 100000);
        QVERIFY(at(status, "environments.blue.limits.own_limit").toInt() == 600);
        QVERIFY(at(status, "environments.green.limits.own_kept_for_checks").toInt() == 60);
        QVERIFY(at(status, "environments.blue.limits.own_used").toInt() >= 1);
    }

    /// The model guard in the whole program: the console asks both sides for their lists and keeps the router's maps.
    void theConsoleKeepsTheModelGuardsLists()
    {
        OwnService service;
        QCOMPARE(service.prepare(), QString());
        QVERIFY(addTo(service, "[router]", "model_guard = true\n"));
        const Program &started = service.run(QStringLiteral("router start"));
        QVERIFY2(started.status() == 0, started.report());
        Program &watch = service.begin(QStringLiteral("deploy --yes --hold 60s --json"));
        QFile green(service.stateDir() + QStringLiteral("/maps/models-green.map"));
        QTRY_VERIFY_WITH_TIMEOUT(green.exists() && green.size() > 0, 60000);
        QVERIFY(green.open(QIODevice::ReadOnly));
        QVERIFY(green.readAll().contains("gpt-4o listed\n"));
        watch.signal(SIGTERM);
        QVERIFY2(watch.waitForEnd(60000), watch.report());
    }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("side") << QStringLiteral("preflight --sandbox red") << QByteArray("red");
        QTest::newRow("retry") << QStringLiteral("preflight --sandbox --retry often") << QByteArray("--retry");
        QTest::newRow("no service") << QStringLiteral("preflight") << QByteArray("--config");
        QTest::newRow("blank override") << QStringLiteral("deploy --sandbox --override=") << QByteArray("--override");
    }
    void wrongUse()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        QTemporaryDir directory;
        Program run(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(line), { .tempDir = directory.path() });
        QVERIFY2(run.waitForEnd(60000), run.report());
        QCOMPARE(run.status(), 2);
        QVERIFY2(run.err().contains(says), run.report());
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
