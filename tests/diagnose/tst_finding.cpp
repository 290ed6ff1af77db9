// The finding: on made-up evidence for every rule, and on real local relays in which exactly one thing is slow.
#include "tests/diagnose/ground_truth.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace Signalbox;
using namespace Signalbox::Diagnose;
using Phase::PhaseSample;

namespace {

struct Shape {
    double tcp = 1;
    double wait = 40;
    double warmWait = -1; ///< below 0: as `wait`
    double token = 2;
    int count = 12;
    QString region = {};
    QString address = QStringLiteral("192.0.2.1:443");
    Outcome outcome = Outcome::Ok;
};

microseconds us(double ms)
{
    return microseconds(std::llround(ms * 1000));
}

// Samples of one side, spread by a tenth around the shape.
void add(Evidence &evidence, Side side, const Shape &shape)
{
    for (int i = 0; i < shape.count; ++i) {
        const double factor = 0.9 + 0.2 * double(i) / double(shape.count);
        for (const bool reused : { false, true }) {
            PhaseSample sample { .side = side, .region = shape.region, .address = shape.address, .reused = reused };
            sample.outcome = shape.outcome;
            sample.message = QStringLiteral("as told");
            if (!reused)
                sample.phases.tcp = us(shape.tcp * factor);
            sample.phases.wait = us((reused && shape.warmWait >= 0 ? shape.warmWait : shape.wait) * factor);
            sample.phases.token = us(shape.token);
            sample.perToken = us(8);
            evidence.samples[size_t(side)].push_back(sample);
        }
    }
}

Evidence pairOf(const Shape &blue, const Shape &green)
{
    Evidence evidence;
    add(evidence, Side::Blue, blue);
    add(evidence, Side::Green, green);
    return evidence;
}

UserFigures users(double p50, double p95, quint64 requests = 2000)
{
    return { .requests = requests, .p50 = p50, .p95 = p95, .p99 = p95 * 1.2 };
}

} // namespace

Q_DECLARE_METATYPE(Signalbox::Diagnose::Evidence)

class FindingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void spreads()
    {
        QCOMPARE(spreadOf({}).count, 0);
        QCOMPARE(spreadOf({ NAN, -1, INFINITY }).count, 0);
        const Spread seven = spreadOf({ 1, 2, 3, 4, 5, 6, 7 });
        QCOMPARE(seven.median, 4.0);
        QVERIFY(!seven.low && !seven.high); // 1/2^7 is more than 0.5 %
        const Spread eight = spreadOf({ 8, 7, 6, 5, 4, 3, 2, 1 });
        QCOMPARE(eight.median, 4.5);
        QCOMPARE(eight.low, std::optional(1.0));
        QCOMPARE(eight.high, std::optional(8.0));
        // Tables of the sign test: for n = 20 the 99 % interval runs from the 4th to the 17th value.
        std::vector<double> twenty;
        for (int i = 1; i <= 20; ++i)
            twenty.push_back(i);
        QCOMPARE(spreadOf(twenty).low, std::optional(4.0));
        QCOMPARE(spreadOf(twenty).high, std::optional(17.0));
        // As many as an hour gives: the interval goes on to shrink, and stays around the median.
        double width = 1;
        for (const int count : { 900, 1000, 1001, 1100, 3600, 100000 }) {
            std::vector<double> many;
            for (int i = 1; i <= count; ++i)
                many.push_back(double(i) / count);
            const Spread spread = spreadOf(many);
            QVERIFY2(*spread.low < spread.median && spread.median < *spread.high, qPrintable(QString::number(count)));
            QVERIFY2(*spread.high - *spread.low < width * 1.05, qPrintable(QString::number(count)));
            width = *spread.high - *spread.low;
        }
    }

    void whatMayBeCalledAlike()
    {
        QVERIFY(areAlike(pairOf({}, {})));
        QVERIFY(areAlike(pairOf({}, { .wait = 50 })));
        QVERIFY(!areAlike(pairOf({}, { .wait = 400, .count = 7 }))); // too few for a cause, and not alike
        QVERIFY(!areAlike(pairOf({ .wait = 400, .count = 7 }, {})));
    }

    void rules_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<QString>("found"); // cause, side, part; empty: nothing
        QTest::newRow("nothing measured") << Evidence() << "";
        QTest::newRow("alike") << pairOf({}, { .wait = 42 }) << "";
        QTest::newRow("a little slower") << pairOf({}, { .wait = 50 }) << "";
        QTest::newRow("too few") << pairOf({}, { .wait = 400, .count = 7 }) << "";
        QTest::newRow("waits") << pairOf({}, { .wait = 400 }) << "slower green wait";
        QTest::newRow("blue waits") << pairOf({ .wait = 400 }, {}) << "slower blue wait";
        QTest::newRow("connects slowly") << pairOf({}, { .tcp = 90 }) << "slower green tcp";
        QTest::newRow("far away") << pairOf({}, { .tcp = 90, .wait = 130 }) << "network green tcp";
        QTest::newRow("blue is far away") << pairOf({ .tcp = 90, .wait = 130 }, {}) << "network blue tcp";
        QTest::newRow("slow behind a connection") << pairOf({}, { .tcp = 30, .wait = 400 }) << "slower green wait";
        QTest::newRow("warm as ever: not the way")
            << pairOf({}, { .tcp = 90, .wait = 130, .warmWait = 40 }) << "cold_only green wait";
        Evidence lossy = pairOf({ .count = 30 }, { .count = 30 });
        for (size_t i = 0; i < 60; i += 12)
            lossy.samples[size_t(Side::Green)][i].phases.tcp = us(1004);
        QTest::newRow("second tries") << lossy << "loss green tcp";
        Evidence bothLossy = lossy;
        for (size_t i = 0; i < 60; i += 12)
            bothLossy.samples[size_t(Side::Blue)][i].phases.tcp = us(1004);
        QTest::newRow("both need second tries") << bothLossy << "";
        Evidence hasty = pairOf({}, {});
        hasty.resent = { Resent { 40, 0 }, Resent { 40, 17 } };
        QTest::newRow("sent again") << hasty << "retries green ";
        hasty.resent[0] = { 40, 15 };
        QTest::newRow("both sent again") << hasty << "";
        QTest::newRow("thinks long") << pairOf({}, { .token = 120 }) << "slower green first_token";
        QTest::newRow("cold only") << pairOf({}, { .wait = 400, .warmWait = 40 }) << "cold_only green wait";
        QTest::newRow("both") << pairOf({ .wait = 700 }, { .wait = 720 }) << "shared  wait";
        QTest::newRow("fails") << pairOf({}, { .outcome = Outcome::ConnectError }) << "failing green ";
        QTest::newRow("both fail") << pairOf({ .outcome = Outcome::ServerError }, { .outcome = Outcome::ServerError })
                                   << "shared  ";
        QTest::newRow("limited") << pairOf({}, { .outcome = Outcome::Throttled }) << "throttled green ";

        Evidence twoRegions = pairOf({ .region = QStringLiteral("hk") }, { .region = QStringLiteral("hk") });
        add(twoRegions, Side::Green, { .wait = 300, .region = QStringLiteral("us") });
        QTest::newRow("one region") << twoRegions << "region green wait";
        Evidence distance = twoRegions;
        add(distance, Side::Blue, { .wait = 300, .region = QStringLiteral("us") });
        QTest::newRow("a region that is far from both") << distance << "";
        Evidence instance = pairOf({}, {});
        add(instance, Side::Green, { .wait = 300, .address = QStringLiteral("192.0.2.2:443") });
        QTest::newRow("one address") << instance << "address green wait";

        Evidence desk = pairOf({ .tcp = 900 }, { .tcp = 900 });
        QTest::newRow("shared connection") << desk << "shared  tcp";
        desk.users = { users(40, 90), users(41, 91) };
        QTest::newRow("own desk") << desk << "own_desk  tcp";
        Evidence tail = pairOf({}, {});
        tail.users = { users(40, 90), users(41, 430) };
        QTest::newRow("tail") << tail << "tail green ";
        tail.users = { users(40, 90), users(41, 430, 300) };
        QTest::newRow("tail of few") << tail << "";
        tail.users = { users(40, 90), users(41, 120) };
        QTest::newRow("tail alike") << tail << "";
    }
    void rules()
    {
        QFETCH(Evidence, evidence);
        QFETCH(QString, found);
        const auto finding = findingOf(evidence);
        QString text;
        if (finding)
            text = QStringLiteral("%1 %2 %3")
                       .arg(causeName(finding->cause), finding->side ? sideName(*finding->side) : QString(),
                            finding->part ? partName(*finding->part) : QString());
        QCOMPARE(text, found);
        if (finding) {
            const QString sentence = words(finding->message);
            QVERIFY2(sentence.size() > 20 && !sentence.contains(QLatin1Char('=')), qPrintable(sentence));
        }
    }

    void groundTruth_data()
    {
        QTest::addColumn<int>("index");
        const auto truths = Test::allTruths();
        for (int i = 0; i < truths.size(); ++i)
            QTest::newRow(truths.at(i).name) << i;
    }
    void groundTruth()
    {
        QFETCH(int, index);
        const Test::Truth truth = Test::allTruths().at(index);
        const Test::Judged judged = Test::judge(truth, 1);
        QVERIFY(untilFirst(judged.evidence, Side::Blue, false).count >= 14);
        QVERIFY2(Test::isRight(truth, judged.finding),
                 qPrintable(judged.finding ? words(judged.finding->message) : QStringLiteral("nothing was found")));
    }
};

QTEST_GUILESS_MAIN(FindingTest)
#include "tst_finding.moc"
