// Scenarios: nothing is lost between a person's wish and its file.
#include "tests/cost/cost_help.h"

#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Cost;
using Test::amount;

class CostScenariosTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// Nothing of a scenario is rounded or left out on its way through its file.
    void aScenarioIsSavedExactly()
    {
        Scenario scenario { .sheets = { QStringLiteral("di\trect"), QStringLiteral("a \"b\" \\c\x7f") } };
        scenario.volumes = { { .model = QStringLiteral("m\n1"), .mixed = 100'000'000 } };
        scenario.migration = amount("0.005");
        scenario.rate = Rate { .value = amount("0.000000123") };
        const LoadedScenario exact = parseScenario(scenarioText(scenario), QStringLiteral("s.toml"));
        QVERIFY2(exact.ok(), qPrintable(exact.problems.isEmpty() ? QString() : exact.problems.first().text));
        QCOMPARE(exact.scenario, scenario);
        scenario.migration = amount("1200");
        scenario.rate->value = amount("7.1");
        const QByteArray text = scenarioText(scenario);
        QVERIFY2(text.contains("migration = \"1200.00\"") && text.contains("value = \"7.100000\""), text.constData());
    }

    void scenariosSurviveTheFile()
    {
        Scenario scenario = openScenario({}).scenario;
        scenario.migration = amount("12.34");
        scenario.rate->date = QDate(2026, 11, 24);
        scenario.volumes.append({ QStringLiteral("quote\"d\\"), std::nullopt, 1'500'000, 3, 12 });
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("below/cost.toml"));
        QVERIFY(saveScenario(scenario, file));
        const LoadedScenario loaded = openScenario(file);
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(Config::problemText(loaded.problems.constFirst())));
        std::sort(scenario.volumes.begin(), scenario.volumes.end(),
                  [](const Usage &a, const Usage &b) { return a.model < b.model; });
        Scenario read = loaded.scenario;
        std::sort(read.volumes.begin(), read.volumes.end(),
                  [](const Usage &a, const Usage &b) { return a.model < b.model; });
        QCOMPARE(read, scenario);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(CostScenariosTest)
#include "tst_cost_scenarios.moc"
