// The finding on a real link that delays or loses packets: a TUN device in a network of this test's own.
#include "tests/diagnose/ground_truth.h"
#include "tests/path/own_network.h"
#include "tests/support/test_main.h"

using namespace Signalbox;

class FindingLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theCauseIsNamed_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < Test::linkTruths().size(); ++i)
            QTest::newRow(Test::linkTruths().at(i).name) << i;
    }
    void theCauseIsNamed()
    {
        QFETCH(int, index);
        const Test::Truth truth = Test::linkTruths().at(index);
        const Test::Judged judged = Test::judge(truth, 5);
        const QString said = judged.finding ? words(judged.finding->message) : QStringLiteral("nothing");
        QVERIFY2(Test::isRight(truth, judged.finding), qPrintable(said));
    }
};

int main(int argc, char **argv)
{
    // Before any thread is there. A machine that forbids it fails here, and says so: nothing is skipped.
    const QString problem = Test::enterOwnNetwork();
    if (!problem.isEmpty()) {
        qCritical("no network of our own, which this test needs (user namespaces, iproute2): %s", qPrintable(problem));
        return 1;
    }
    QCoreApplication application(argc, argv);
    FindingLinkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_finding_link.moc"
