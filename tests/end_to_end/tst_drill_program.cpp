// A drill as an engineer runs it: the real program, relays, users and HAProxy; a person at its keyboard.
#include "app/drill/drill.h"
#include "app/sandbox/fault_text.h"
#include "tests/end_to_end/program.h"
#include "tests/end_to_end/router_guard.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

struct Run {
    explicit Run(const QString &line)
        : process(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(line),
                  { .tempDir = directory.path(), .directory = directory.path() })
    {
    }
    QTemporaryDir directory;
    RouterGuard guard { directory.path() };
    Program process;
};

/// As `drill --within 2` draws it.
const App::DrillBounds within2 { .earliest = seconds(1), .latest = seconds(2) };

/// The first seed whose fault has this name, hits every user, and at least so many percent of the requests.
quint64 seedOf(const char *name, int percent = 0)
{
    for (quint64 seed = 0;; ++seed) {
        const auto fault = Sandbox::FaultText::parse(App::drawDrill(seed, within2).fault);
        if (fault->name == QLatin1String(name) && !fault->users && 100 * fault->rate.value_or(1) >= percent)
            return seed;
    }
}

QJsonObject lastStatus(const Program &program)
{
    QJsonObject last;
    const auto lines = program.lines();
    for (const QJsonObject &line : lines) {
        if (line[QLatin1String("event")] == QLatin1String("status"))
            last = line;
    }
    return last;
}

} // namespace

class DrillProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void productionIsBroughtBackAndThenItIsTold()
    {
        Run run(QStringLiteral("drill --json --within 2 --seed %1").arg(seedOf("green-slow", 80)));
        const auto greenIsSlow = [&run] {
            const QJsonObject status = lastStatus(run.process);
            const QJsonObject green = at(status, "environments.green.users").toObject();
            const double blue = at(status, "environments.blue.users.p50_ms").toDouble();
            return at(green, "requests").toInt() >= 100 && at(green, "p50_ms").toDouble() > 2 * blue;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(greenIsSlow(), run.process.report().constData(), 40000);
        QCOMPARE(lastStatus(run.process)[QLatin1String("scenario")].toString(), QStringLiteral("drill"));
        QVERIFY2(!run.process.out().contains("green-slow"), "the fault is told before the end");
        run.process.type("rollback\n");
        QVERIFY2(run.process.waitForEnd(), run.process.report().constData());
        QCOMPARE(run.process.status(), 0);
        const QJsonObject told = run.process.line(QStringLiteral("code"), QStringLiteral("drill.revealed"));
        QVERIFY2(!told.isEmpty(), run.process.report().constData());
        QVERIFY(at(told, "args.fault").toString().startsWith(QLatin1String("green-slow")));
        QCOMPARE(at(told, "args.ending").toString(), QStringLiteral("safe"));
        QCOMPARE(at(told, "args.by").toString(), QStringLiteral("operator"));
        for (const char *time : { "args.acted", "args.safe", "args.sign" })
            QVERIFY2(at(told, time).toString().endsWith(QLatin1String(" s")), time);
        const QByteArray &out = run.process.out();
        const qsizetype line = out.lastIndexOf('\n', out.indexOf("drill.revealed"));
        QVERIFY(line > 0 && !out.left(line).contains("green-slow"));
        QVERIFY(QDir(run.directory.path()).isEmpty());
    }

    void nothingIsWrongAndThatIsSaid()
    {
        Run run(QStringLiteral("drill --within 2 --seed %1").arg(seedOf("healthy")));
        QTRY_VERIFY2_WITH_TIMEOUT(run.process.out().contains("to green seen in users' requests"),
                                  run.process.report().constData(), 40000);
        run.process.type("nonsense\nfine\nhealthy\n");
        QVERIFY2(run.process.waitForEnd(), run.process.report().constData());
        QCOMPARE(run.process.status(), 0);
        QVERIFY(run.process.err().contains("expected rollback"));
        QVERIFY2(run.process.out().contains("drill: well done. it was healthy"), run.process.report().constData());
        QVERIFY(run.process.out().contains("the answer was right"));
    }

    void givingUpTellsToo()
    {
        Run run(QStringLiteral("drill --json --within 2 --seed %1").arg(seedOf("green-tail")));
        QTRY_VERIFY2_WITH_TIMEOUT(!run.process.line(QStringLiteral("code"), QStringLiteral("split.observed")).isEmpty(),
                                  run.process.report().constData(), 40000);
        run.process.signal(SIGINT);
        QVERIFY2(run.process.waitForEnd(), run.process.report().constData());
        QCOMPARE(run.process.status(), 1);
        const QJsonObject told = run.process.line(QStringLiteral("code"), QStringLiteral("drill.revealed"));
        QCOMPARE(at(told, "args.ending").toString(), QStringLiteral("given-up"));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("own service") << "drill --config x.toml" << QByteArray("sandbox only");
        QTest::newRow("scenario") << "drill --sandbox=green-slow" << QByteArray("picks the fault itself");
        QTest::newRow("seed") << "drill --seed few" << QByteArray("--seed");
        QTest::newRow("within") << "drill --within 0" << QByteArray("--within");
        QTest::newRow("word") << "drill now" << QByteArray("now");
        QTest::newRow("rate") << "status --sandbox=green-errors:rate=0%" << QByteArray("above 0%");
        QTest::newRow("no rate") << "status --sandbox=healthy:rate=10%" << QByteArray("all or nothing");
        QTest::newRow("unknown") << "status --sandbox=green-erors:rate=10%" << QByteArray("no scenario");
    }
    void wrongUse()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        Run run(line);
        QVERIFY(run.process.waitForEnd());
        QCOMPARE(run.process.status(), 2);
        QVERIFY2(run.process.err().contains(says), run.process.report().constData());
    }
};

QTEST_GUILESS_MAIN(DrillProgramTest)
#include "tst_drill_program.moc"
