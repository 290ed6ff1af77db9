// Price sheets: what a kind of token costs, the published prices, and files that are wrong.
#include "core/cost/comparison.h"
#include "tests/cost/cost_help.h"

#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Cost;
using Test::amount;
using Test::sheetOf;
using Test::tellsApart;

class CostSheetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

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
};

QTEST_GUILESS_MAIN(CostSheetsTest)
#include "tst_cost_sheets.moc"
