#include "tests/end_to_end/own_service.h"
#include "tests/end_to_end/processes.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTcpServer>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

constexpr double usersPerSecond = 150;

} // namespace

/// Faults around a service of the user's own: what every command says, and that users do not notice.
class TestFaultsService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void init()
    {
        m_service = std::make_unique<OwnService>();
        QCOMPARE(m_service->start(), QString());
        QCOMPARE(m_service->sendUsers(usersPerSecond), QString());
        QTRY_VERIFY(m_service->users().counts().ok > 20);
    }

    void cleanup()
    {
        const QString directory = m_service->stateDir();
        m_service.reset();
        QTRY_COMPARE(processesOf(QStringLiteral("haproxy"), directory), QList<qint64>());
    }

    /// A rollback that reaches no router: the next one must not begin with what was to be taken back.
    void aRollbackOfADeadRouterWaitsForItsNextStart()
    {
        QCOMPARE(m_service->run(QStringLiteral("shift green 30 --yes")).status(), 0);
        const QList<qint64> routers = m_service->routers();
        QVERIFY(!routers.isEmpty());
        for (const qint64 pid : routers)
            ::kill(pid_t(pid), SIGKILL);
        QTRY_VERIFY(m_service->routers().isEmpty());
        const Program &rollback = m_service->run(QStringLiteral("rollback"));
        QVERIFY2(rollback.status() == 1 && rollback.err().contains("NOT CONFIRMED")
                     && rollback.err().contains("at its next start or reload all production goes to blue"),
                 rollback.report());
        QCOMPARE(m_service->run(QStringLiteral("router start")).status(), 0);
        QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
    }

    void aRouterThatIsCutOff_data()
    {
        QTest::addColumn<bool>("everything");
        QTest::newRow("its command socket was removed") << false;
        QTest::newRow("its whole state directory was removed") << true;
    }
    void aRouterThatIsCutOff()
    {
        QFETCH(bool, everything);
        QCOMPARE(m_service->run(QStringLiteral("shift green 30 --yes")).status(), 0);
        const QList<qint64> before = m_service->routers();
        if (everything)
            QVERIFY(QDir(m_service->stateDir()).removeRecursively());
        else
            QVERIFY(QFile::remove(m_service->stateDir() + QStringLiteral("/admin.sock")));
        // Users are served, and every command says so.
        const quint64 served = m_service->users().counts().ok;
        for (const char *words : { "rollback", "shift green 50 --yes", "deploy --yes", "router start" }) {
            const Program &refused = m_service->run(QString::fromLatin1(words));
            QVERIFY2(refused.status() == 1 && refused.err().contains("runs and serves users")
                         && refused.err().contains("no console can order it")
                         && refused.err().contains("router reload"),
                     refused.report());
        }
        QCOMPARE(m_service->routers(), before);
        const Program &status = m_service->run(QStringLiteral("router status --json"));
        QVERIFY2(status.status() == 1 && at(status.lastLine(), "cut_off").toBool(), status.report());
        QVERIFY(before.contains(at(status.lastLine(), "pid").toInteger()));
        QTRY_VERIFY(m_service->users().counts().ok > served + 50);
        QCOMPARE(m_service->users().counts().failed, 0U);

        const Program &reload = m_service->run(QStringLiteral("router reload"));
        QVERIFY2(reload.status() == 0, reload.report());
        QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0); // the rollback that was asked for
        // The old one stays for whoever keeps a connection and says nothing: a minute at most.
        QTRY_VERIFY_WITH_TIMEOUT(m_service->routers().size() == 2 && !m_service->routers().contains(before.first()),
                                 75000);
        const Program &rollback = m_service->run(QStringLiteral("rollback"));
        QVERIFY2(rollback.status() == 0, rollback.report());
        QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
        const Sandbox::UserCounts counts = m_service->users().counts();
        qInfo("%llu users' requests, %llu failed while the router was replaced", counts.ok, counts.failed);
        QVERIFY(counts.failed <= 3); // connections that waited in the old one's queue
    }

    void aStoppedConsoleComesBackHeld()
    {
        Program &deploy = m_service->begin(QStringLiteral("deploy --hold 1h --yes --json"));
        QVERIFY2(QTest::qWaitFor(
                     [&] { return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty(); }, 30000),
                 deploy.report());
        deploy.signal(SIGSTOP);
        const quint64 served = m_service->users().counts().ok;
        // Users are the clock: 7 s of them, and nobody of them notices.
        QTRY_VERIFY_WITH_TIMEOUT(m_service->users().counts().ok > served + quint64(7 * usersPerSecond), 30000);
        deploy.signal(SIGCONT);
        QVERIFY2(deploy.waitForEnd(15000), deploy.report());
        QCOMPARE(deploy.status(), 3);
        QVERIFY2(at(deploy.lastLine(), "held_because").toString().contains(QLatin1String("stood still for")),
                 deploy.report());
        QCOMPARE(m_service->run(QStringLiteral("rollback")).status(), 0);
        QCOMPARE(m_service->users().counts().failed, 0U);
    }

    void openStreamsAreTold()
    {
        const Program &streams = m_service->run(QStringLiteral("router streams --json"));
        QVERIFY2(streams.status() == 0, streams.report());
        QCOMPARE(at(streams.lastLine(), "green.role").toString(), QStringLiteral("candidate"));
        QCOMPARE(at(streams.lastLine(), "green.open").toInt(-1), 0);
        QVERIFY2(at(streams.lastLine(), "green.oldest_s").isNull(), streams.report());
        QVERIFY(at(streams.lastLine(), "blue.open").toInt(-1) >= 0);
        const Program &cut = m_service->run(QStringLiteral("router cut"));
        QVERIFY2(cut.status() == 0 && cut.out().contains("0 open streams on green"), cut.report());
        QCOMPARE(m_service->users().counts().failed, 0U);
    }

    void aCutOffRouterCanBeStopped()
    {
        m_service->users().stop();
        QVERIFY(QDir(m_service->stateDir()).removeRecursively());
        const Program &stop = m_service->run(QStringLiteral("router stop"));
        QVERIFY2(stop.status() == 0, stop.report());
        QTRY_COMPARE(m_service->routers(), QList<qint64>());
        const Program &start = m_service->run(QStringLiteral("router start"));
        QVERIFY2(start.status() == 0, start.report());
    }

    void somebodyElseOnThePort()
    {
        m_service->users().stop();
        QCOMPARE(m_service->run(QStringLiteral("router stop")).status(), 0);
        QTcpServer other;
        const quint16 port = quint16(at(m_service->run(QStringLiteral("router status --json")).lastLine(), "endpoint")
                                         .toString()
                                         .section(QLatin1Char(':'), 2)
                                         .section(QLatin1Char('/'), 0, 0)
                                         .toUInt());
        QVERIFY(other.listen(QHostAddress::LocalHost, port));
        const Program &rollback = m_service->run(QStringLiteral("rollback"));
        QVERIFY2(rollback.status() == 1 && rollback.err().contains("another program answers"), rollback.report());
    }

private:
    std::unique_ptr<OwnService> m_service;
};

QTEST_GUILESS_MAIN(TestFaultsService)
#include "tst_faults_service.moc"
