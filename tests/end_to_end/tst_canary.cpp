// "signalbox canary" as its users run it: on a sandbox, and on a service with a real HAProxy.
#include "tests/end_to_end/own_service.h"
#include "tests/end_to_end/processes.h"
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
    const char *verdict;
    const char *reason; ///< one of its codes
};
constexpr Drill drills[] = {
    { "healthy", 0, "pass", "canary.good" },
    { "green-errors", 1, "fail", "canary.too-many-failed" },
    { "green-cut-streams", 1, "fail", "canary.too-many-failed" },
    { "green-rate-limited", 3, "insufficient", "canary.rate-limited" },
};

bool says(const QJsonObject &finished, const char *field, const QString &code)
{
    const QJsonArray all = finished.value(QLatin1String(field)).toArray();
    return std::any_of(all.begin(), all.end(), [&](const QJsonValue &each) {
        return each.toObject().value(QLatin1String("code")).toString() == code;
    });
}

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void scenariosGetTheVerdictTheyDeserve()
    {
        std::vector<std::unique_ptr<Program>> runs;
        QTemporaryDir directory;
        for (const Drill &drill : drills) {
            const QString line = QStringLiteral("canary --sandbox=%1 --json --duration 9s --interval 150ms --users 5")
                                     .arg(QLatin1String(drill.scenario));
            runs.push_back(std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(line),
                                                     Program::Setup { .tempDir = directory.path() }));
        }
        for (size_t i = 0; i < runs.size(); ++i) {
            const Drill &drill = drills[i];
            QVERIFY2(runs[i]->waitForEnd(90000), runs[i]->report());
            QVERIFY2(runs[i]->status() == drill.status, runs[i]->report());
            const QJsonObject end = runs[i]->lastLine();
            QCOMPARE(end.value(QLatin1String("event")).toString(), QStringLiteral("finished"));
            QCOMPARE(end.value(QLatin1String("verdict")).toString(), QLatin1String(drill.verdict));
            QVERIFY2(says(end, "reasons", QLatin1String(drill.reason)), runs[i]->report());
            QCOMPARE(end.value(QLatin1String("routed")), QJsonValue(true));
            QVERIFY2(at(end, "sides.blue.routed.good").toInt() > 0, runs[i]->report());
        }
        const QJsonObject limited = runs[3]->lastLine();
        QCOMPARE(at(limited, "sides.green.straight.failed").toInt(), 0); // throttled is not failed
        QVERIFY(at(limited, "sides.green.straight.throttled").toInt() > 0);
        QVERIFY(limited.value(QLatin1String("stretched_s")).toDouble() > 0);
    }

    void aServiceWithItsRouterUpHungAndGone()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        const QString test = QStringLiteral("canary --json --duration 4s --interval 200ms --minimum 8");
        const Program &up = service.run(test);
        QVERIFY2(up.status() == 0, up.report());
        QCOMPARE(up.lastLine().value(QLatin1String("routed")), QJsonValue(true));
        QCOMPARE(at(up.lastLine(), "sides.green.routed.good").toInt(), 10);

        const QList<qint64> routers = service.routers();
        QVERIFY(!routers.isEmpty());
        for (const qint64 pid : routers)
            ::kill(pid_t(pid), SIGSTOP);
        const Program &hung = service.run(test);
        for (const qint64 pid : routers)
            ::kill(pid_t(pid), SIGCONT);
        QVERIFY2(hung.status() == 0, hung.report()); // the candidate is well all the same
        QVERIFY2(says(hung.lastLine(), "notes", QStringLiteral("canary.router-off")), hung.report());
        QVERIFY(at(hung.lastLine(), "sides.green.routed").isNull());

        const Program &stopped = service.run(QStringLiteral("router stop"));
        QVERIFY2(stopped.status() == 0, stopped.report());
        const Program &gone = service.run(test);
        QVERIFY2(gone.status() == 0, gone.report());
        QVERIFY2(says(gone.lastLine(), "notes", QStringLiteral("canary.router-off")), gone.report());
        QVERIFY(service.routers().isEmpty()); // a test starts no router

        const Program &log = service.run(QStringLiteral("log --json"));
        QVERIFY2(log.out().count("\"canary.passed\"") == 3, log.report());
        QCOMPARE(service.leaks(), QStringList());
        QFile key(service.stateDir() + QStringLiteral("/force.key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QByteArray secret = key.readAll().trimmed();
        QVERIFY(secret.size() > 30);
        QCOMPARE(int(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)), 0);
        for (const Program *program : { &up, &hung, &gone, &log })
            QVERIFY(!program->out().contains(secret) && !program->err().contains(secret));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("percent") << QStringLiteral("canary --sandbox --percent 0") << QByteArray("percent");
        QTest::newRow("duration") << QStringLiteral("canary --sandbox --duration soon") << QByteArray("--duration");
        QTest::newRow("side") << QStringLiteral("canary --sandbox --side red") << QByteArray("--side");
        QTest::newRow("retry") << QStringLiteral("canary --sandbox --retry often") << QByteArray("--retry");
        QTest::newRow("no service") << QStringLiteral("canary") << QByteArray("--config");
    }
    void wrongUse()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        QTemporaryDir directory;
        Program run(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(line), { .tempDir = directory.path() });
        QVERIFY2(run.waitForEnd(), run.report());
        QVERIFY2(run.status() == 2 && run.err().contains(says), run.report());
    }
};

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
