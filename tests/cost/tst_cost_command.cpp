// `signalbox cost`: what it prints, and how it ends.
#include "app/commands/cost.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Signalbox;

class CostCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void command_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("text") << "" << 0 << QString::fromUtf8("$1,429.31 – 1,449.31 a month (86.4 – 86.5 %)");
        QTest::newRow("rule") << "" << 0 << QString::fromUtf8("billing rule, not an exchange rate");
        QTest::newRow("csv") << "--csv" << 0 << "model,\"gpt-4o\",100000000,750.00,750.00,750.00,750.00";
        QTest::newRow("csv: fees") << "--csv" << 0 << "fees,,,30.00,50.00,0.00,0.00";
        QTest::newRow("csv: months") << "--csv" << 0 << "month,,,1655.00,1675.00,1625.00,1625.00";
        QTest::newRow("csv: saved") << "--csv" << 0 << "saved a month,\"USD\",,1429.31,1449.31,,";
        QTest::newRow("csv: a year") << "--csv" << 0 << "saved a year,\"USD\",,17151.67,17391.67,,";
        QTest::newRow("csv: paid back") << "--csv --migration 2000" << 0 << "payback months,,,1.38,1.40,,";
        QTest::newRow("csv: an unpriced month") << "--csv --volume nothing=1M" << 3 << "month,,,,,,";
        QTest::newRow("json: an unpriced month")
            << "--json --volume nothing=1M" << 3 << "\"second_in_first_currency\": null";
        QTest::newRow("json: unpriced tokens") << "--json --volume nothing=1M" << 3 << "\"tokens_cost\": null";
        QTest::newRow("fees") << "" << 0
                              << "payment fees                     $30.00 – 50.00                none in its sheet";
        QTest::newRow("json: once") << "--json --migration 2000" << 0 << "\"migration\": \"2000.00\"";
        QTest::newRow("json: the billing rule") << "--json" << 0 << "billing rule, not an exchange rate";
        QTest::newRow("own volume") << "--volume gpt-4.1=1M --volume=deepseek-v3.2=2M" << 0 << "$8.00";
        QTest::newRow("unpriced") << "--volume gpt-9=1M" << 3 << "unpriced (not in the sheet)";
        QTest::newRow("rate") << "--rate 7" << 0 << QString::fromUtf8("$232.14");
        QTest::newRow("no rate") << "--rate 0" << 2 << "--rate: \"0\" is not an amount";
        QTest::newRow("bad volume") << "--volume gpt-4o" << 2 << "is not MODEL=TOKENS";
        QTest::newRow("bad sheet") << "--sheets direct,moon" << 2 << "there is no price sheet \"moon\"";
        QTest::newRow("unknown option") << "--quick" << 2 << "unknown option --quick";
        QTest::newRow("no scenario") << "--scenario /nowhere/x.toml" << 2 << "there is no such file";
    }
    void command()
    {
        QFETCH(QString, words);
        QFETCH(int, status);
        QFETCH(QString, said);
        QTemporaryDir empty;
        QString text;
        QTextStream stream(&text);
        QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        all += { QStringLiteral("--prices"), empty.path() };
        const auto started = Commands::runCost(Commands::Arguments(all), { stream, stream });
        QCOMPARE(std::get<int>(started), status);
        QVERIFY2(text.contains(said), qPrintable(text));
    }

    void json()
    {
        QTemporaryDir empty;
        QString text;
        QTextStream stream(&text);
        (void)Commands::runCost(
            Commands::Arguments({ QStringLiteral("--json"), QStringLiteral("--prices"), empty.path() }),
            { stream, stream });
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        QCOMPARE(object[QLatin1String("savings")][QLatin1String("month")][QLatin1String("low")].toString(),
                 QStringLiteral("1429.31"));
        QVERIFY(object[QLatin1String("rate")][QLatin1String("date")].isNull());
    }
};

QTEST_GUILESS_MAIN(CostCommandTest)
#include "tst_cost_command.moc"
