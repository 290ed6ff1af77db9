#include "core/diagnose/standing_out.h"
#include "core/diagnose/vantage.h"
#include "tests/support/test_main.h"

#include <random>

using namespace Signalbox;
using namespace Signalbox::Diagnose;

namespace {

using Requests = std::vector<Cells::Request>;

std::vector<const Cells::Request *> pointers(const Requests &requests)
{
    std::vector<const Cells::Request *> out;
    for (const Cells::Request &request : requests)
        out.push_back(&request);
    return out;
}

// Everything at random; `server` for `share` of them.
Requests some(int count, const QString &server, double share, unsigned seed)
{
    std::mt19937 random(seed);
    Requests out(static_cast<size_t>(count));
    for (Cells::Request &request : out) {
        const bool isThat = std::uniform_real_distribution<double>(0, 1)(random) < share;
        request.upstream = isThat ? server : QStringLiteral("sg-%1").arg(random() % 3);
        request.model = random() % 2 ? QStringLiteral("gpt-4o") : QStringLiteral("gpt-4o-mini");
        request.stream = random() % 2;
        request.status = 200;
        request.bytes = qint64(random() % 100000);
        request.side = random() % 2 ? Side::Blue : Side::Green;
    }
    return out;
}

} // namespace

class TestStandingOut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheSlowOnesShareIsFound()
    {
        const Requests slow = some(60, QStringLiteral("sg-9"), 0.9, 1);
        const Requests rest = some(600, QStringLiteral("sg-9"), 0.05, 2);
        const auto found = standingOut(pointers(slow), pointers(rest));
        QVERIFY(!found.empty());
        QCOMPARE(found.front().trait, Trait::Server);
        QCOMPARE(found.front().value, QStringLiteral("sg-9"));
        QVERIFY(found.front().pickedShare > 0.8 && found.front().restShare < 0.1);
    }

    /// Green's every request is slow, half of all go to it, and whole answers take longer than streamed ones on both.
    void theSideStandsAboveWhatIsSlowAnyway()
    {
        std::mt19937 random(7);
        Requests all(4000);
        for (Cells::Request &request : all) {
            request.side = random() % 2 ? Side::Blue : Side::Green;
            request.stream = random() % 3;
            request.upstream = sideName(request.side) + QString::number(random() % 2);
            request.status = 200;
            const double slow = request.side == Side::Green ? 2.5 : 1;
            request.latency = microseconds(qint64(slow * (request.stream ? 50'000 : 220'000)
                                                  * std::lognormal_distribution<double>(0, 0.5)(random)));
        }
        const std::optional<microseconds> limit = slowestTenth(pointers(all));
        QVERIFY(limit);
        std::array<std::vector<const Cells::Request *>, 2> parts;
        for (const Cells::Request *request : pointers(all))
            parts[*request->latency >= *limit ? 0 : 1].push_back(request);
        std::vector<Standing> found = standingOut(parts[0], parts[1]);
        QVERIFY(found.size() >= 2 && found.front().trait == Trait::Stream); // commoner by more
        markUsual(found, pointers(all));
        QCOMPARE(found.front().trait, Trait::Side);
        QCOMPARE(found.front().value, QStringLiteral("green"));
        QVERIFY(!found.front().isUsual && found.front().factor() > 1.5);
        QVERIFY(found.back().trait == Trait::Stream && found.back().isUsual);
        for (const Standing &standing : found) // both of green's servers are slow: none of them is it
            QVERIFY(standing.trait != Trait::Server);
    }

    void aServerIsComparedWithinItsSide()
    {
        Requests slow = some(60, QString(), 0, 1);
        Requests rest = some(600, QString(), 0, 2);
        for (Requests *part : { &slow, &rest }) {
            for (size_t i = 0; i < part->size(); ++i) {
                Cells::Request &request = (*part)[i];
                request.side = part == &slow || i % 2 ? Side::Green : Side::Blue;
                const bool isBad = part == &slow ? i % 8 != 0 : i % 3 == 0;
                request.upstream = sideName(request.side) + QLatin1String(isBad ? "-2" : "-1");
            }
        }
        const auto found = standingOut(pointers(slow), pointers(rest));
        const auto server
            = std::ranges::find_if(found, [](const Standing &each) { return each.trait == Trait::Server; });
        QVERIFY(server != found.end());
        QCOMPARE(server->value, QStringLiteral("green-2"));
        QCOMPARE(server->within, std::optional(Side::Green));
        QCOMPARE(server->pickedOf, 60U);
        QCOMPARE(server->restOf, 300U); // green's own
        for (size_t i = 1; i < found.size(); ++i)
            QVERIFY(found[i - 1].factor() >= found[i].factor());
    }

    void chanceIsNotFound()
    {
        int found = 0;
        for (unsigned seed = 0; seed < 100; ++seed)
            found += int(standingOut(pointers(some(40, QStringLiteral("sg-9"), 0.2, seed)),
                                     pointers(some(400, QStringLiteral("sg-9"), 0.2, seed + 1000)))
                             .size());
        QVERIFY2(found <= 40, qPrintable(QString::number(found))); // of 100 runs with some 20 values each
    }

    void tooFewSayNothing()
    {
        QVERIFY(
            standingOut(pointers(some(4, QStringLiteral("x"), 1, 1)), pointers(some(600, QString(), 0, 2))).empty());
        QVERIFY(
            standingOut(pointers(some(60, QStringLiteral("x"), 1, 1)), pointers(some(19, QString(), 0, 2))).empty());
        QVERIFY(standingOut({}, {}).empty());
    }

    void aVantageIsRead()
    {
        const QByteArray output
            = "Warning: something\n"
              "{\"event\":\"log\"}\n"
              "{\"event\":\"diagnosed\",\"from\":\"hk-desk\",\"blue\":{\"answered\":12,\"failed\":1,"
              "\"until_first_cold\":{\"p50_ms\":41.5},\"wait\":{\"p50_ms\":30},\"tls\":null},"
              "\"green\":null,\"finding\":{\"text\":\"green sk-12345678901234567890 waits\"}}\n";
        const Vantage vantage
            = vantageFrom(QStringLiteral("hk"), output,
                          Redactor(QList<Secret> { Secret(QStringLiteral("sk-12345678901234567890")) }));
        QCOMPARE(vantage.problem, QString());
        QCOMPARE(vantage.from, QStringLiteral("hk-desk"));
        QVERIFY(vantage.sides[0] && !vantage.sides[1]);
        QCOMPARE(vantage.sides[0]->answered, 12);
        QCOMPARE(vantage.sides[0]->untilFirstMs, std::optional(41.5));
        QCOMPARE(vantage.sides[0]->medianMs[size_t(Part::Waiting)], std::optional(30.0));
        QVERIFY(!vantage.sides[0]->medianMs[size_t(Part::Handshake)]);
        QVERIFY(!vantage.finding.contains(QLatin1String("sk-1234567890")));
    }

    void nonsenseIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another program") << QByteArray("bash: signalbox: command not found\n");
        QTest::newRow("another event") << QByteArray("{\"event\":\"log\"}\n");
        QTest::newRow("a list") << QByteArray("[1,2,3]\n");
        QTest::newRow("cut") << QByteArray("{\"event\":\"diagnosed\",\"from\":");
    }
    void nonsenseIsAProblem()
    {
        QFETCH(QByteArray, output);
        QVERIFY(!vantageFrom(QStringLiteral("hk"), output, Redactor()).problem.isEmpty());
    }

    void absurdFiguresAreAbsent()
    {
        const Vantage vantage = vantageFrom(QStringLiteral("hk"),
                                            "{\"event\":\"diagnosed\",\"blue\":{\"answered\":\"many\","
                                            "\"until_first_cold\":{\"p50_ms\":-5},\"wait\":{\"p50_ms\":\"x\"}}}\n",
                                            Redactor());
        QCOMPARE(vantage.sides[0]->answered, 0);
        QVERIFY(!vantage.sides[0]->untilFirstMs);
        const Vantage huge = vantageFrom(QStringLiteral("hk"),
                                         "{\"event\":\"diagnosed\",\"blue\":{\"answered\":-3,\"failed\":1e30,"
                                         "\"until_first_cold\":{\"p50_ms\":99999999999}}}\n",
                                         Redactor());
        QCOMPARE(huge.sides[0]->answered, 0);
        QVERIFY(!huge.sides[0]->untilFirstMs);
        QVERIFY(!vantage.sides[0]->medianMs[size_t(Part::Waiting)]);
    }
};

QTEST_GUILESS_MAIN(TestStandingOut)
#include "tst_standing_out.moc"
