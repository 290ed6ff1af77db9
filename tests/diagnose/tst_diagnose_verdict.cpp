// What `diagnose` says at the end, and with which status: 0 never without evidence.
#include "app/commands/diagnose_verdict.h"
#include "app/commands/streams.h"
#include "tests/diagnose/made_up.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Commands;
using namespace Signalbox::Test::MadeUp;

Q_DECLARE_METATYPE(Signalbox::Diagnose::Evidence)

namespace {

Evidence with(Evidence evidence, int blueFailed, int greenFailed)
{
    add(evidence, Side::Blue, { .count = blueFailed / 2, .outcome = Outcome::ServerError });
    add(evidence, Side::Green, { .count = greenFailed / 2, .outcome = Outcome::ServerError });
    return evidence;
}

/// Both with answers that take longer than the service calls slow, and a finding of neither.
Evidence bothSlowPair()
{
    Evidence evidence = pairOf({ .wait = 380 }, { .wait = 326 });
    for (auto &samples : evidence.samples) {
        for (Phase::PhaseSample &sample : samples)
            sample.total = *sample.phases.untilFirst() + milliseconds(190);
    }
    return evidence;
}

Diagnosed toldOf(const Evidence &evidence, std::optional<Side> only = {})
{
    Diagnosed told { .evidence = evidence,
                     .sides = only ? QList<Side> { *only } : QList<Side> { Side::Blue, Side::Green } };
    told.finding = Diagnose::findingOf(evidence);
    told.said = told.finding ? words(told.finding->message) : nothingFoundText(told);
    return told;
}

} // namespace

class DiagnoseVerdictTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void zeroIsNeverSaidWithoutEvidence_data()
    {
        QTest::addColumn<Evidence>("evidence");
        QTest::addColumn<int>("only"); // −1: both
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const Shape refused { .count = 4, .outcome = Outcome::ConnectError };
        const Shape refusedOnce { .count = 1, .outcome = Outcome::ConnectError };
        QTest::newRow("alike") << pairOf({}, {}) << -1 << int(ExitDone) << "Both sides are alike.";
        QTest::newRow("different") << pairOf({}, { .wait = 400 }) << -1 << int(ExitFailed) << "slower than blue";
        QTest::newRow("both alike slow") << bothSlowPair() << -1 << int(ExitFailed) << "alike, and both slow";
        QTest::newRow("both alike slow, and a cause")
            << pairOf({ .wait = 700 }, { .wait = 720 }) << -1 << int(ExitFailed) << "both";
        QTest::newRow("nobody answers, both alike") << pairOf(refused, refused) << -1 << int(ExitFailed) << "both";
        QTest::newRow("nobody answers, asked twice")
            << pairOf(refusedOnce, refusedOnce) << -1 << int(ExitUndecided) << "Too few answers of both sides";
        QTest::newRow("nothing was measured") << Evidence() << -1 << int(ExitUndecided) << "of both sides";
        QTest::newRow("the time ended too soon")
            << pairOf({ .count = 7 }, { .count = 7 }) << -1 << int(ExitUndecided) << "of both sides to compare (8 of";
        QTest::newRow("too few of green")
            << pairOf({}, { .count = 7 }) << -1 << int(ExitUndecided) << "Too few answers of green";
        QTest::newRow("some of both failed") << with(pairOf({}, {}), 4, 4) << -1 << int(ExitUndecided)
                                             << "some requests of each failed: 4 of 28 on blue, 4 of 28 on green";
        QTest::newRow("some of green failed")
            << with(pairOf({}, {}), 0, 4) << -1 << int(ExitUndecided) << "green failed 4 of 28";
        QTest::newRow("green alone") << pairOf({}, {}) << int(Side::Green) << int(ExitDone)
                                     << "no request of it failed";
        QTest::newRow("green alone, few")
            << pairOf({}, { .count = 3 }) << int(Side::Green) << int(ExitUndecided) << "Too few answers of green";
        QTest::newRow("green alone, some failed")
            << with(pairOf({}, {}), 0, 2) << int(Side::Green) << int(ExitUndecided) << "2 of 26 requests failed";
        QTest::newRow("green alone, nothing")
            << Evidence() << int(Side::Green) << int(ExitUndecided) << "Nothing of green could be measured";
    }
    void zeroIsNeverSaidWithoutEvidence()
    {
        QFETCH(Evidence, evidence);
        QFETCH(int, only);
        QFETCH(int, status);
        QFETCH(QString, said);
        if (only >= 0)
            evidence.samples[size_t(only == int(Side::Green) ? Side::Blue : Side::Green)].clear();
        const Diagnosed told = toldOf(evidence, only < 0 ? std::nullopt : std::optional(Side(only)));
        QVERIFY2(told.said.contains(said), qPrintable(told.said));
        QCOMPARE(diagnoseStatus(told), status);
    }

    /// What the time was too short for has a name.
    void whatIsMissingIsNamed()
    {
        Diagnosed told = toldOf(pairOf({}, {}));
        QCOMPARE(missingOf(told),
                 QStringList({ QStringLiteral("paths.blue"), QStringLiteral("paths.green"),
                               QStringLiteral("pings.blue"), QStringLiteral("pings.green") }));
        Diagnose::Reach reach;
        reach.paths[0] = std::make_shared<const Path::Trace>();
        reach.pings.push_back({ .side = Side::Blue, .pings = { .sent = 23, .answered = 23 } });
        told.reach = std::make_shared<const Diagnose::Reach>(reach);
        told.silentVantages = { QStringLiteral("hk") };
        const QStringList missing { QStringLiteral("paths.green"), QStringLiteral("pings.green"),
                                    QStringLiteral("vantages.hk") };
        QCOMPARE(missingOf(told), missing);
        QCOMPARE(diagnosedJson(told).value(QLatin1String("missing")).toArray(), QJsonArray::fromStringList(missing));
    }
};

QTEST_GUILESS_MAIN(DiagnoseVerdictTest)
#include "tst_diagnose_verdict.moc"
