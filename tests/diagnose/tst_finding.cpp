// The finding: on made-up evidence for every rule.
#include "core/diagnose/change.h"
#include "core/diagnose/outcomes.h"
#include "core/diagnose/vantage.h"
#include "tests/diagnose/made_up.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Diagnose;
using namespace Signalbox::Test::MadeUp;
using Phase::PhaseSample;

namespace {

// How the requests to a side's two addresses end.
struct Endings {
    Outcome first = Outcome::Ok;
    std::optional<Outcome> second = {}; ///< absent: as the first

    [[nodiscard]] Outcome of(int round) const { return round % 2 == 0 ? first : second.value_or(first); }
};

// Rounds of 2 s from second `from` on, at a side's two addresses in turn; where it ends well, a warm request follows.
void measureEndings(Evidence &evidence, int from, int rounds, const Endings &blue, const Endings &green)
{
    for (int i = 0; i < rounds; ++i) {
        for (const Side side : { Side::Blue, Side::Green }) {
            PhaseSample sample { .side = side, .at = WallTime(seconds(from + 2 * i)) };
            sample.address = QStringLiteral("192.0.2.%1:443").arg(1 + i % 2);
            sample.outcome = (side == Side::Blue ? blue : green).of(i);
            if (sample.outcome == Outcome::Ok)
                sample.phases.wait = us(40 + i % 5);
            evidence.add({ sample });
            sample.reused = true;
            if (sample.outcome == Outcome::Ok)
                evidence.add({ sample });
        }
    }
}

// The sentence, and since when in seconds; empty: there is none.
QString tellOf(const Evidence &evidence)
{
    const SinceChange recent = sinceChange(evidence);
    const auto finding = findingOf(recent.evidence);
    if (!finding)
        return {};
    const Since since = sinceOf(*finding, recent, evidence, {});
    return QStringLiteral("%1, since %2%3")
        .arg(words(finding->message))
        .arg(since.at.time_since_epoch().count() / 1000)
        .arg(since.isExact ? QStringLiteral(" exactly") : QString());
}

} // namespace

Q_DECLARE_METATYPE(Signalbox::Diagnose::Evidence)

class FindingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

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
        Evidence down = pairOf({}, {});
        add(down, Side::Blue,
            { .count = 5, .address = QStringLiteral("192.0.2.2:443"), .outcome = Outcome::ConnectError });
        QTest::newRow("one instance is down") << down << "address blue ";
        Evidence oneOfFour = down; // too few of all to call the side failing
        add(oneOfFour, Side::Blue, { .count = 20, .address = QStringLiteral("192.0.2.3:443") });
        QTest::newRow("one instance of many is down") << oneOfFour << "address blue ";
        Evidence flaky = down; // nothing is known to answer
        add(flaky, Side::Blue, { .count = 1, .outcome = Outcome::ConnectError });
        add(flaky, Side::Blue, { .count = 2, .outcome = Outcome::ServerError });
        QTest::newRow("the others fail now and then") << flaky << "failing blue ";
        Evidence regionDown = pairOf({ .region = QStringLiteral("hk") }, { .region = QStringLiteral("hk") });
        add(regionDown, Side::Green,
            { .region = QStringLiteral("us"),
              .address = QStringLiteral("192.0.2.2:443"),
              .outcome = Outcome::TlsError });
        QTest::newRow("one region is down") << regionDown << "region green ";
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
        desk.users[1] = users(700, 900); // users of green feel it
        QTest::newRow("shared, as users say") << desk << "shared  tcp";
        Evidence waits = pairOf({ .wait = 700 }, { .wait = 720 });
        waits.users = { users(40, 90), users(41, 91) };
        QTest::newRow("own desk: waits, and users do not") << waits << "own_desk  wait";
        Evidence coldWaits = pairOf({ .wait = 700, .warmWait = 40 }, { .wait = 720, .warmWait = 40 });
        QTest::newRow("both, cold") << coldWaits << "shared  wait";
        coldWaits.users = waits.users; // on warm connections: no witness
        QTest::newRow("both, cold, users warm") << coldWaits << "shared  wait";
        coldWaits.elsewhere = { 45, 46 };
        QTest::newRow("both, cold, not elsewhere") << coldWaits << "own_desk  wait";
        coldWaits.elsewhere[1] = 690;
        QTest::newRow("green elsewhere too") << coldWaits << "shared  wait";
        QTest::newRow("a busy machine") << pairOf({ .wait = 700, .late = 60 }, { .wait = 720, .late = 70 })
                                        << "own_desk  ";
        QTest::newRow("a little busy") << pairOf({ .wait = 700, .late = 8 }, { .wait = 720, .late = 9 })
                                       << "shared  wait";
        QTest::newRow("busy, and fast for all that") << pairOf({ .late = 60 }, { .late = 70 }) << "";
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

    void whatIsDownIsNamed()
    {
        Evidence down = pairOf({}, {});
        add(down, Side::Blue,
            { .count = 5, .address = QStringLiteral("192.0.2.2:443"), .outcome = Outcome::ConnectError });
        const QString sentence = words(findingOf(down)->message);
        QVERIFY2(sentence.startsWith(QStringLiteral("only 192.0.2.2:443 of blue fails: 10 of 10 measured requests")),
                 qPrintable(sentence));
        // A name without an address is told by its URL.
        for (Phase::PhaseSample &sample : down.samples[size_t(Side::Blue)]) {
            if (sample.outcome != Outcome::Ok) {
                sample.address.clear();
                sample.url = QStringLiteral("https://gone.example/v1");
            }
        }
        QVERIFY(words(findingOf(down)->message).startsWith(QStringLiteral("only https://gone.example/v1 of blue")));
    }

    /// A fault that began while it was measured, and one that is over.
    void theEvidenceIsThatSinceTheChange()
    {
        Evidence evidence;
        const auto stretch = [&evidence](int from, int rounds, double blue, double green) {
            for (int i = 0; i < rounds; ++i) {
                for (const Side side : { Side::Blue, Side::Green }) {
                    PhaseSample sample { .side = side, .at = WallTime(seconds(from + 2 * i)) };
                    sample.phases.wait = us((side == Side::Blue ? blue : green) * (0.9 + 0.02 * (i * 7 % 11)));
                    evidence.samples[size_t(side)].push_back(sample);
                }
            }
        };
        stretch(0, 60, 40, 40);
        QVERIFY(!sinceChange(evidence).at);
        stretch(120, 8, 40, 300);
        QVERIFY(!findingOf(evidence)); // the minutes before hide it
        const SinceChange slow = sinceChange(evidence);
        QVERIFY(slow.at == std::optional(WallTime(seconds(120))));
        const auto finding = findingOf(slow.evidence);
        QVERIFY(finding && finding->cause == Cause::Slower && finding->side == Side::Green);
        stretch(136, 10, 40, 40); // mended
        const SinceChange over = sinceChange(evidence);
        QVERIFY(over.at == std::optional(WallTime(seconds(136))));
        QVERIFY(!findingOf(over.evidence));
        stretch(156, 10, 160, 170); // both four times as slow, and far below what the service calls slow
        const auto shared = findingOf(sinceChange(evidence).evidence);
        QVERIFY(shared && shared->cause == Cause::Shared);
        QVERIFY(!findingOf(Evidence { .samples = sinceChange(evidence).evidence.samples }));
    }

    /// Faults that strike a console which has watched a healthy pair for a minute: what fails is told by how it fails
    /// now, from its first failure on.
    void howItFailsNowIsTold()
    {
        Evidence evidence;
        measureEndings(evidence, 0, 30, {}, {});
        QVERIFY(!outcomesChanged(evidence, Side::Green));
        measureEndings(evidence, 60, 17, {}, { Outcome::CutStream });
        auto told = tellOf(evidence);
        QVERIFY2(told.startsWith(QStringLiteral("green fails: 17 of 17 measured requests")), qPrintable(told));
        QVERIFY(told.endsWith(QStringLiteral("since 60 exactly")));
        measureEndings(evidence, 94, 3, {}, { Outcome::Throttled });
        told = tellOf(evidence);
        QVERIFY2(told.startsWith(QStringLiteral("green limits our requests (429): 3 of 3;")), qPrintable(told));
        QVERIFY(told.endsWith(QStringLiteral("since 94 exactly")));
        measureEndings(evidence, 100, 3, {}, {}); // over
        QCOMPARE(tellOf(evidence), QString());
        QVERIFY(!someFailed(sinceChange(evidence).evidence));
    }

    void oneInstanceDownIsNamedByItsRow()
    {
        for (const bool isBlue : { true, false }) {
            Evidence evidence;
            const auto side = isBlue ? Side::Blue : Side::Green;
            const auto measure = [&](int from, int rounds, Outcome second) {
                const Endings steady;
                const Endings struck { Outcome::Ok, second };
                measureEndings(evidence, from, rounds, isBlue ? struck : steady, isBlue ? steady : struck);
            };
            measure(0, 45, Outcome::Ok);
            measure(90, 6, Outcome::ConnectError); // three at the one, three well at the other
            const QString told = tellOf(evidence);
            QVERIFY2(told.startsWith(QStringLiteral("only 192.0.2.2:443 of %1 fails: 3 of 3").arg(sideName(side))),
                     qPrintable(told));
            QVERIFY2(told.endsWith(QStringLiteral("since 92 exactly")), qPrintable(told));
        }
    }

    /// A minute of failures costs none of what was known of the times, and who was slow before still is.
    void failuresForgetNoTimes()
    {
        Evidence evidence;
        measureEndings(evidence, 0, 20, {}, {});
        for (PhaseSample &sample : evidence.samples[size_t(Side::Green)])
            sample.phases.wait = us(400);
        measureEndings(evidence, 40, 5, {}, { Outcome::ServerError });
        QVERIFY(tellOf(evidence).startsWith(QStringLiteral("green fails: 5 of 5")));
        measureEndings(evidence, 50, 3, {}, {});
        QVERIFY(tellOf(evidence).contains(QStringLiteral("slower than blue")));
    }

    /// One request in fifty fails on both sides, on two addresses each: 200 consoles of two minutes.
    void fewFailuresOfBothSidesAreNoFinding()
    {
        int found = 0;
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 dice(seed);
            std::bernoulli_distribution fails(0.02);
            const auto ending = [&] { return fails(dice) ? Outcome::ServerError : Outcome::Ok; };
            Evidence evidence;
            bool ever = false;
            for (int round = 0; round < 60; round += 2) {
                measureEndings(evidence, 2 * round, 2, { ending(), ending() }, { ending(), ending() });
                ever = ever || findingOf(sinceChange(evidence).evidence);
            }
            found += ever;
        }
        QVERIFY2(found <= 2, qPrintable(QString::number(found)));
    }

    /// As a console that watches a healthy pair for two minutes judges every ten seconds: 200 times of each kind.
    void ofAHealthyPairNothingIsFound_data()
    {
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("width"); // of the logarithm
        QTest::newRow("near") << 40.0 << 0.25;
        QTest::newRow("far") << 300.0 << 0.5;
        QTest::newRow("slow and wide") << 450.0 << 0.9;
    }
    void ofAHealthyPairNothingIsFound()
    {
        QFETCH(double, median);
        QFETCH(double, width);
        int found = 0;
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 dice(seed);
            std::lognormal_distribution<> wait(std::log(median), width);
            Evidence evidence;
            bool ever = false;
            for (int round = 0; round < 60; ++round) {
                for (const Side side : { Side::Blue, Side::Green }) {
                    PhaseSample sample { .side = side, .at = WallTime(seconds(2 * round)), .late = us(0.5) };
                    sample.phases.tcp = us(1);
                    sample.phases.wait = us(wait(dice));
                    evidence.samples[size_t(side)].push_back(sample);
                }
                ever = ever || (round % 5 == 4 && findingOf(sinceChange(evidence).evidence));
            }
            found += ever;
        }
        QCOMPARE(found, 0);
    }

    void whatIsAlikeIsSaid()
    {
        Evidence twoRegions;
        for (const char *region : { "hk", "sg" }) {
            add(twoRegions, Side::Blue, { .region = QLatin1String(region) });
            add(twoRegions, Side::Green, { .wait = 400, .region = QLatin1String(region) });
        }
        const QString sentence = words(findingOf(twoRegions)->message);
        QVERIFY2(sentence.contains(QStringLiteral("waiting for the first byte; TCP is alike on both sides; both "
                                                  "regions of green alike (hk, sg): the relay")),
                 qPrintable(sentence));
        const QString farther = words(findingOf(pairOf({}, { .tcp = 30, .wait = 400 }))->message);
        QVERIFY2(!farther.contains(QStringLiteral("alike")), qPrintable(farther));
        const QString thinks = words(findingOf(pairOf({}, { .token = 120 }))->message);
        QVERIFY2(thinks.contains(QStringLiteral("first token; TCP is alike on both sides: the model")),
                 qPrintable(thinks));
    }

    void whatOtherHostsSee()
    {
        Vantage near { .name = QStringLiteral("hk"), .at = WallTime(milliseconds(2000)) };
        near.sides[0] = Vantage::Reach { .answered = 12, .untilFirstMs = 45 };
        near.sides[1] = Vantage::Reach { .answered = 7, .untilFirstMs = 44 }; // too few to say anything
        Vantage far = near;
        far.sides[0]->untilFirstMs = 190;
        far.at = WallTime(milliseconds(1000));
        const std::array<std::optional<double>, 2> fastest = fastestElsewhere({ far, near });
        QCOMPARE(fastest[0], std::optional(45.0));
        QVERIFY(!fastest[1]);
        QVERIFY(!fastestElsewhere({ far }, WallTime(milliseconds(1500)))[0]); // of before
    }
};

QTEST_GUILESS_MAIN(FindingTest)
#include "tst_finding.moc"
