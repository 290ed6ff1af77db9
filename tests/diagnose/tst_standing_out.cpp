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
        QVERIFY(!vantage.sides[0]->medianMs[size_t(Part::Waiting)]);
    }
};

QTEST_GUILESS_MAIN(TestStandingOut)
#include "tst_standing_out.moc"
