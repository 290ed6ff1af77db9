// The finding on real local relays: in which exactly one thing is slow, and in which a fault strikes a healthy pair.
#include "tests/diagnose/ground_truth.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Diagnose;
using Phase::PhaseSample;

class FindingTruthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// Faults that strike a console which has watched a healthy pair for 30 rounds; real relays.
    void whatStrikesIsFound_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("cause");
        QTest::addColumn<int>("within"); // rounds of green
        QTest::newRow("waits") << int(Test::Strike::Waits) << int(Cause::Slower) << 10;
        QTest::newRow("cut streams") << int(Test::Strike::CutStreams) << int(Cause::Failing) << 5;
        QTest::newRow("cut streams, then 429") << int(Test::Strike::CutThenLimited) << int(Cause::Throttled) << 9;
        QTest::newRow("one instance down") << int(Test::Strike::InstanceDown) << int(Cause::Address) << 8;
    }
    void whatStrikesIsFound()
    {
        QFETCH(int, what);
        QFETCH(int, cause);
        QFETCH(int, within);
        const Test::Struck struck = Test::strike(Test::Strike(what), Cause(cause), 1, 30, within);
        QVERIFY2(!struck.before, qPrintable(struck.before ? words(struck.before->message) : QString()));
        QVERIFY(struck.after);
        const QString said = words(struck.after->message);
        QVERIFY2(struck.after->cause == Cause(cause) && struck.after->side == Side::Green, qPrintable(said));
        QVERIFY2(struck.sinceIsRight, qPrintable(said));
        if (Test::Strike(what) == Test::Strike::InstanceDown)
            QVERIFY2(said.contains(struck.address), qPrintable(said));
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
        for (const PhaseSample &sample : judged.evidence.of(Side::Green))
            QCOMPARE(sample.late.has_value(), !sample.reused);
        QVERIFY2(Test::isRight(truth, judged.finding),
                 qPrintable(judged.finding ? words(judged.finding->message) : QStringLiteral("nothing was found")));
    }
};

QTEST_GUILESS_MAIN(FindingTruthTest)
#include "tst_finding_truth.moc"
