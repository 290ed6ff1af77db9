// The disk of the journal is full: what the program says of it at its end.

#include "tests/end_to_end/own_service.h"
#include "tests/support/test_main.h"

#include <csignal>

#include <sys/resource.h>

using namespace Signalbox;
using namespace Signalbox::Test;

class TestFaultsDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        (void)std::signal(SIGXFSZ, SIG_IGN); // handed down: a file that may not grow is an error, not the end
    }

    void whatIsNotInTheJournalIsSaidAtTheEnd()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QCOMPARE(service.sendUsers(150), QString());
        Program *deploy = service.holdAtTheFirstStep();
        QVERIFY(deploy);
        const rlimit full { 4096, RLIM_INFINITY };
        QCOMPARE(::prlimit(pid_t(deploy->pid()), RLIMIT_FSIZE, &full, nullptr), 0);
        deploy->signal(SIGINT); // the way back needs no disk
        QVERIFY2(deploy->waitForEnd(30000), deploy->report());
        QVERIFY2(deploy->status() == 1, deploy->report());
        const QJsonObject last = deploy->lastLine();
        QVERIFY2(at(last, "outcome").toString() == QLatin1String("rolled_back"), deploy->report());
        QVERIFY2(!at(last, "journal_problem").toString().isEmpty() && at(last, "unwritten").toInt() > 0,
                 deploy->report());
        const QByteArray said = deploy->err();
        QVERIFY2(said.contains("are NOT in the journal " + service.stateDir().toUtf8() + "/journal.sqlite"),
                 deploy->report());
        QVERIFY2(said.contains("Make room on that disk"), deploy->report());
        const Program &log = service.run(QStringLiteral("log"));
        QVERIFY2(log.status() == 0 && !log.out().contains("ROLLING BACK"), log.report()); // it is the truth
        QVERIFY2(service.run(QStringLiteral("log --verify")).status() == 0, log.report());
        QCOMPARE(at(service.status(), "split.acknowledged").toDouble(-1), 0.0);
        service.users().stop();
    }
};

QTEST_GUILESS_MAIN(TestFaultsDisk)
#include "tst_faults_disk.moc"
