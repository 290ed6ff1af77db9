// Exact amounts, price sheets, scenarios, and the sums that they give, against figures computed by hand.
#include "app/commands/cost.h"
#include "core/cost/comparison.h"
#include "core/cost/own_use.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Cost;

namespace {

Amount amount(const char *text)
{
    const auto value = Amount::fromText(QString::fromLatin1(text));
    if (!value)
        qFatal("%s is no amount", text);
    return *value;
}

PriceSheet sheetOf(const char *text)
{
    const LoadedSheet loaded = parseSheet(text, QStringLiteral("test.toml"));
    if (!loaded.ok())
        qFatal("%s", qPrintable(Config::problemText(loaded.problems.constFirst())));
    return loaded.sheet;
}

Comparison builtInComparison(const char *migration = "0")
{
    Scenario scenario = openScenario({}).scenario;
    scenario.migration = amount(migration);
    const SheetShelf shelf = openShelf({});
    return compare(scenario, *shelf.find(scenario.sheets[0]), *shelf.find(scenario.sheets[1]));
}

const char tellsApart[] = R"(
name = "apart"
currency = "USD"
[models]
"m" = { input = 2.50, cached = 1.25, output = 10 }
"half" = { input = 1 }
"flat" = 3
)";

} // namespace

class CostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// 30 days of a check every 5 s are 518,400: at 10 tokens in and 5 out by 2.50 and 10 a million 12.96 + 25.92.
    void whatTheConsoleItselfSpends()
    {
        Config::Service service;
        service.checks.interval = std::chrono::seconds(5);
        for (const Side side : { Side::Blue, Side::Green })
            service.environment(side).probe.model = QStringLiteral("m");
        std::array<Probe::Health, 2> health;
        const PriceSheet sheet = sheetOf(tellsApart);
        QList<OwnUse> uses = ownUse(service, health, nullptr);
        QCOMPARE(uses.size(), 4);
        QCOMPARE(uses.at(0).requests, 518400);
        QVERIFY(!uses.at(0).measured);
        QCOMPARE(costOfUse(uses.at(0), sheet)->plainText(2),
                 QStringLiteral("38.88")); // "ping": 8 + 2 in, 5 out at most
        // One default test: 60 slots, half of them here, on both routes.
        QCOMPARE(uses.at(2).kind, OwnUse::Kind::CanaryTest);
        QCOMPARE(uses.at(2).requests, 60);
        QCOMPARE(costOfUse(uses.at(2), sheet)->plainText(6), QStringLiteral("0.004500"));
        // What the relay told goes before what could be at most.
        health[0].last = Probe::CheckResult();
        health[0].last->promptTokens = 8;
        health[0].last->completionTokens = 1;
        Probe::CanaryView view { .phase = Probe::CanaryPhase::Finished };
        Probe::CanaryFigures &lane = view.lanes[1][size_t(Probe::CanaryRoute::Straight)];
        lane.sent = 30;
        lane.tokensIn = 240;
        lane.tokensOut = 60;
        uses = ownUse(service, health, &view);
        QVERIFY(uses.at(0).measured);
        QCOMPARE(uses.at(0).tokens.input, 518400 * 8);
        QVERIFY(!uses.at(1).measured);
        QVERIFY(!uses.at(2).measured); // blue had no request in it
        QVERIFY(uses.at(3).measured);
        QCOMPARE(uses.at(3).tokens.total(), 300);
        // Without a price it is unpriced, never nothing.
        service.environment(Side::Green).probe.model = QStringLiteral("unheard-of");
        QVERIFY(!costOfUse(ownUse(service, health, nullptr).at(1), sheet));
    }

    void amountsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // empty: refused
        QTest::newRow("whole") << "7"
                               << "7.000000000";
        QTest::newRow("decimals") << "7.50"
                                  << "7.500000000";
        QTest::newRow("smallest") << "0.000000001"
                                  << "0.000000001";
        QTest::newRow("negative") << "-3.25"
                                  << "-3.250000000";
        QTest::newRow("longest") << "999999999999999.999999999"
                                 << "999999999999999.999999999";
        QTest::newRow("too long") << "1000000000000000"
                                  << "";
        QTest::newRow("too many decimals") << "1.0000000001"
                                           << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("point only") << "."
                                    << "";
        QTest::newRow("no digit after the point") << "7."
                                                  << "";
        QTest::newRow("comma") << "7,5"
                               << "";
        QTest::newRow("exponent") << "1e3"
                                  << "";
        QTest::newRow("two points") << "1.2.3"
                                    << "";
        QTest::newRow("not a number") << "nan"
                                      << "";
        QTest::newRow("foreign digits") << QString::fromUtf8("٣") << "";
    }
    void amountsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto value = Amount::fromText(text);
        QCOMPARE(value ? value->plainText(9) : QString(), read);
    }

    void amountsAreRoundedLikeInvoices_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("shown");
        QTest::newRow("half up") << "0.125" << 2 << "0.13";
        QTest::newRow("half away from zero") << "-0.125" << 2 << "-0.13";
        QTest::newRow("below half") << "0.1249" << 2 << "0.12";
        QTest::newRow("no minus nought") << "-0.001" << 2 << "0.00";
        QTest::newRow("carry") << "999.995" << 2 << "1,000.00";
        QTest::newRow("thousands") << "1234567.5" << 0 << "1,234,568";
        QTest::newRow("negative thousands") << "-123456" << 2 << "-123,456.00";
    }
    void amountsAreRoundedLikeInvoices()
    {
        QFETCH(QString, value);
        QFETCH(int, decimals);
        QFETCH(QString, shown);
        QCOMPARE(Amount::fromText(value)->text(decimals), shown);
    }

    // In binary floating point neither holds.
    void sumsAreExact()
    {
        Amount sum;
        for (int i = 0; i < 10; ++i)
            sum = sum + amount("0.1");
        QVERIFY(sum == Amount(1));
        QVERIFY(Amount(1) / Amount(3) * Amount(3) == Amount(1));
    }

    void tokensAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("tokens"); // -1: refused
        QTest::newRow("millions") << "100M" << qint64(100'000'000);
        QTest::newRow("small letter") << "2m" << qint64(2'000'000);
        QTest::newRow("decimals") << "1.5B" << qint64(1'500'000'000);
        QTest::newRow("thousands") << "250k" << qint64(250'000);
        QTest::newRow("bare") << "7" << qint64(7);
        QTest::newRow("none") << "0" << qint64(0);
        QTest::newRow("part of a token") << "0.5" << qint64(-1);
        QTest::newRow("negative") << "-5M" << qint64(-1);
        QTest::newRow("too many") << "2000000B" << qint64(-1);
        QTest::newRow("word") << "many" << qint64(-1);
        QTest::newRow("unit only") << "M" << qint64(-1);
    }
    void tokensAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, tokens);
        QCOMPARE(tokensFromText(text).value_or(-1), tokens);
        if (tokens >= 0)
            QCOMPARE(tokensFromText(tokensText(tokens)).value_or(-1), tokens);
    }

    void pricesFollowTheKindOfToken_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<qint64>("mixed"); // -1: told apart
        QTest::addColumn<qint64>("input");
        QTest::addColumn<qint64>("cached");
        QTest::addColumn<qint64>("output");
        QTest::addColumn<QString>("cost"); // empty: unpriced
        QTest::addColumn<int>("why");
        // 3 M · 2.50 + 1 M · 1.25 + 2 M · 10 = 7.50 + 1.25 + 20
        QTest::newRow("apart") << "m" << qint64(-1) << qint64(3'000'000) << qint64(1'000'000) << qint64(2'000'000)
                               << "28.750000" << int(Unpriced::No);
        // A single token: 2.50 / 10^6
        QTest::newRow("one token") << "m" << qint64(-1) << qint64(1) << qint64(0) << qint64(0) << "0.000003"
                                   << int(Unpriced::No);
        QTest::newRow("mixed, prices apart")
            << "m" << qint64(5) << qint64(0) << qint64(0) << qint64(0) << "" << int(Unpriced::Mixed);
        QTest::newRow("mixed, flat") << "flat" << qint64(2'000'000) << qint64(0) << qint64(0) << qint64(0) << "6.000000"
                                     << int(Unpriced::No);
        QTest::newRow("missing price") << "half" << qint64(-1) << qint64(1) << qint64(0) << qint64(1) << ""
                                       << int(Unpriced::NoPrice);
        QTest::newRow("missing price not needed")
            << "half" << qint64(-1) << qint64(1'000'000) << qint64(0) << qint64(0) << "1.000000" << int(Unpriced::No);
        QTest::newRow("unknown model") << "x" << qint64(1) << qint64(0) << qint64(0) << qint64(0) << ""
                                       << int(Unpriced::NoModel);
    }
    void pricesFollowTheKindOfToken()
    {
        QFETCH(QString, model);
        QFETCH(qint64, mixed);
        QFETCH(qint64, input);
        QFETCH(qint64, cached);
        QFETCH(qint64, output);
        QFETCH(QString, cost);
        QFETCH(int, why);
        const Usage usage { model, mixed < 0 ? std::optional<qint64>() : mixed, input, cached, output };
        const LineCost line = costOf(usage, sheetOf(tellsApart));
        QCOMPARE(line.cost ? line.cost->plainText(6) : QString(), cost);
        QCOMPARE(int(line.why), why);
    }

    // The published comparison: 100 M · 7.50 + 50 M · 7.50 + 200 M · 2.50 = 1,625, fees of 30 to 50, 7.2 yuan a dollar.
    // 1,625 / 7.2 = 225.69; 1,655 - 225.69 = 1,429.31 is 86.36 %; it says "about 1,430" and twelve times that.
    void thePublishedTableComesOut()
    {
        const Comparison comparison = builtInComparison();
        QCOMPARE(moneyText(comparison.months[0].total(), QStringLiteral("USD")),
                 QString::fromUtf8("$1,655.00 – 1,675.00"));
        QCOMPARE(moneyText(comparison.months[1].total(), QStringLiteral("CNY")), QString::fromUtf8("¥1,625.00"));
        QVERIFY(comparison.savings);
        QCOMPARE(comparison.savings->month.low.text(2), QStringLiteral("1,429.31"));
        QCOMPARE(comparison.savings->month.high.text(2), QStringLiteral("1,449.31"));
        QCOMPARE(comparison.savings->percent.low.text(0), QStringLiteral("86"));
        QCOMPARE(comparison.savings->year.low.text(2), QStringLiteral("17,151.67"));
        const Amount aboutAMonth
            = *Amount::fromText((comparison.savings->month.low / Amount(10)).plainText(0)) * Amount(10);
        QCOMPARE((aboutAMonth * Amount(12)).text(0), QStringLiteral("17,160"));
    }

    void theDefaultPricesAreThePublishedOnes()
    {
        const SheetShelf shelf = openShelf({});
        for (const auto &[model, price] :
             { std::pair("gpt-4.1", "8"), std::pair("claude-sonnet-4.5", "15"), std::pair("gemini-2.5-flash", "2.5"),
               std::pair("deepseek-v3.2", "0.42") }) {
            for (const char *name : { "direct", "relay" }) {
                const Price found = shelf.find(QString::fromLatin1(name))->models.value(QString::fromLatin1(model));
                QVERIFY2(found.isFlat() && *found.input == amount(price), model);
            }
        }
    }

    /// A health check asks gpt-4o-mini unless the service file says otherwise: 10 tokens in at 0.15 and 5 out at 0.60
    /// for a million tokens each, so 518,400 · (10 · 0.15 + 5 · 0.60) / 10^6 = 2.3328.
    void whatTheConsoleSpendsByDefaultHasAPrice()
    {
        Config::Service service;
        service.checks.interval = std::chrono::seconds(5);
        const OwnUse use = ownUse(service, {}, nullptr).constFirst();
        QCOMPARE(use.tokens.input, 5184000);
        QCOMPARE(use.tokens.output, 2592000);
        const SheetShelf shelf = openShelf({});
        for (const char *name : { "direct", "relay" }) {
            const auto cost = costOfUse(use, *shelf.find(QString::fromLatin1(name)));
            QVERIFY2(cost, name);
            QCOMPARE(cost->plainText(4), QStringLiteral("2.3328"));
        }
    }

    /// Told apart by kind: a volume that is not has no price, and what was not read is not guessed.
    void publishedPricesByKindOfToken()
    {
        const SheetShelf shelf = openShelf({});
        for (const PriceSheet &sheet : shelf.sheets) {
            QVERIFY(sheet.models.size() >= 17);
            QVERIFY(!sheet.models.contains(QStringLiteral("unheard-of")));
            const Price mini = sheet.models.value(QStringLiteral("gpt-4o-mini"));
            QVERIFY(!mini.isFlat());
            QCOMPARE(*mini.input, amount("0.15"));
            QCOMPARE(*mini.cached, amount("0.075"));
            QCOMPARE(*mini.output, amount("0.60"));
            QVERIFY(!sheet.models.value(QStringLiteral("gemini-2.5-pro")).cached);
        }
        Scenario scenario = openScenario({}).scenario;
        scenario.volumes = { { .model = QStringLiteral("gpt-4o-mini"), .mixed = 100 } };
        QVERIFY(!compare(scenario, shelf.sheets.at(0), shelf.sheets.at(1)).savings);
    }

    void paybackAndRates()
    {
        // 2,858.62 / 1,449.31 = 1.97 to 2,858.62 / 1,429.31 = 2.00 months
        const Comparison comparison = builtInComparison("2858.62");
        QCOMPARE(comparison.savings->paybackMonths->low.text(2), QStringLiteral("1.97"));
        QCOMPARE(comparison.savings->paybackMonths->high.text(2), QStringLiteral("2.00"));
        // At 5.76 the relay's month is 1,625 / 5.76 = 282.12.
        QCOMPARE(comparison.sensitivity.constFirst().rate.text(2), QStringLiteral("5.76"));
        QCOMPARE(comparison.sensitivity.constFirst().savingsMonth.low.text(2), QStringLiteral("1,372.88"));
        QCOMPARE(comparison.sensitivity.size(), 7);
        // 1,625 / 1,655
        QCOMPARE(comparison.breakEvenRate->text(4), QStringLiteral("0.9819"));
    }

    // The other way round it costs more, is never paid back, and the rate is used upside down.
    void theOtherWayRound()
    {
        const Scenario scenario = openScenario({}).scenario;
        const SheetShelf shelf = openShelf({});
        const Comparison comparison
            = compare(scenario, *shelf.find(QStringLiteral("relay")), *shelf.find(QStringLiteral("direct")));
        // 1,625 - 1,675 · 7.2 = -10,435
        QCOMPARE(comparison.savings->month.low.text(2), QStringLiteral("-10,435.00"));
        QVERIFY(!comparison.savings->paybackMonths);
        QCOMPARE(comparison.breakEvenRate->text(4), QStringLiteral("0.9701"));
    }

    void whatIsMissingIsNeverNought()
    {
        Scenario scenario = openScenario({}).scenario;
        scenario.volumes.append({ .model = QStringLiteral("unheard-of"), .mixed = 1 });
        const SheetShelf shelf = openShelf({});
        Comparison comparison = compare(scenario, shelf.sheets.at(0), shelf.sheets.at(1));
        QVERIFY(!comparison.savings);
        QCOMPARE(comparison.whyNot, NoSavings::Incomplete);
        QVERIFY(!comparison.months[0].complete);
        scenario.volumes.removeLast();
        scenario.rate.reset();
        comparison = compare(scenario, shelf.sheets.at(0), shelf.sheets.at(1));
        QVERIFY(!comparison.savings);
        QCOMPARE(comparison.whyNot, NoSavings::NoRate);
    }

    void checksHaveTheirPrice()
    {
        const Usage ping { .model = QStringLiteral("m"), .input = 10, .output = 5 };
        // 2,592,000 s / 5 s = 518,400 pings of (10 · 2.50 + 5 · 10) / 10^6 = 0.000075
        const auto cost = checksPerMonth(seconds(5), ping, sheetOf(tellsApart));
        QCOMPARE(cost->plainText(2), QStringLiteral("38.88"));
        QVERIFY(!checksPerMonth(seconds(5), { .model = QStringLiteral("x"), .input = 1 }, sheetOf(tellsApart)));
    }

    void badFilesSayWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const QByteArray head = "name = \"a\"\ncurrency = \"USD\"\n";
        QTest::newRow("syntax") << QByteArray("name = ") << "s.toml:1:";
        QTest::newRow("unknown key") << head + "color = 1\n[models]\n"
                                     << "s.toml:3: color: is unknown";
        QTest::newRow("negative price") << head + "[models]\n\"m\" = -1\n"
                                        << "s.toml:4: m: is not an amount";
        QTest::newRow("not finite") << head + "[models]\n\"m\" = inf\n"
                                    << "s.toml:4: m: is not an amount";
        QTest::newRow("word for a price") << head + "[models]\n\"m\" = \"dear\"\n"
                                          << "s.toml:4: m: is not an amount";
        QTest::newRow("kind of token") << head + "[models]\n\"m\" = { audio = 1 }\n"
                                       << "s.toml:4: audio: is unknown";
        QTest::newRow("fees upside down") << head + "fees_per_month = [50, 30]\n[models]\n"
                                          << "s.toml:3: fees_per_month: is not a range";
        QTest::newRow("currency") << QByteArray("name = \"a\"\ncurrency = \"$\"\n[models]\n")
                                  << "s.toml:2: currency: is not a currency";
        QTest::newRow("no models") << head << "[models]: is missing";
        QTest::newRow("date") << head + "date = \"soon\"\n[models]\n"
                              << "s.toml:3: date: is not a date";
    }
    void badFilesSayWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const LoadedSheet loaded = parseSheet(text, QStringLiteral("s.toml"));
        QVERIFY(!loaded.ok());
        const QString shown = Config::problemText(loaded.problems.constFirst());
        QVERIFY2(shown.contains(problem), qPrintable(shown));
    }

    void ownSheetsReplaceAndFail()
    {
        QTemporaryDir dir;
        const auto write = [&](const char *name, const QByteArray &text) {
            QFile file(dir.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        write("mine.toml", "name = \"relay\"\ncurrency = \"EUR\"\n[models]\n\"m\" = 1\n");
        write("wrong.toml", "name = 1\n");
        const SheetShelf shelf = openShelf(dir.path());
        QCOMPARE(shelf.sheets.size(), 2);
        QCOMPARE(shelf.find(QStringLiteral("relay"))->currency, QStringLiteral("EUR"));
        QVERIFY(Config::problemText(shelf.problems.constFirst()).contains(QLatin1String("wrong.toml:1")));
    }

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

QTEST_GUILESS_MAIN(CostTest)
#include "tst_cost.moc"
