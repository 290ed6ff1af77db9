// The sums that sheets and scenarios give, against figures computed by hand.
#include "core/cost/own_use.h"
#include "tests/cost/cost_help.h"

using namespace Signalbox;
using namespace Signalbox::Cost;
using Test::amount;
using Test::sheetOf;
using Test::tellsApart;

namespace {

Comparison builtInComparison(const char *migration = "0")
{
    Scenario scenario = openScenario({}).scenario;
    scenario.migration = amount(migration);
    const SheetShelf shelf = openShelf({});
    return compare(scenario, *shelf.find(scenario.sheets[0]), *shelf.find(scenario.sheets[1]));
}

} // namespace

class CostSumsTest : public QObject
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
};

QTEST_GUILESS_MAIN(CostSumsTest)
#include "tst_cost_sums.moc"
