#include "app/composition.h"
#include "app/stage.h"
#include "core/base/bounded_thread.h"
#include "core/router/haproxy/processes.h"
#include "core/router/haproxy/provisioner.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::App;
using Router::HAProxy::ChildRouter;
using Session::LinkState;

namespace {

/// A running console on a sandbox, without a window.
struct Running {
    QString start(const QString &scenario = QStringLiteral("healthy"))
    {
        Commands::ServiceOptions options;
        options.sandbox = true;
        options.scenario = scenario;
        options.usersPerSecond = 40;
        auto stage = Stage::make(options);
        if (!stage)
            return stage.error().text;
        composition = std::make_unique<Composition>(std::move(*stage), CompositionOptions {});
        QObject::connect(composition.get(), &Composition::snapshotReady, composition.get(),
                         [this](const Session::SnapshotPtr &made) { snapshot = made; });
        QString problem = QStringLiteral("no answer");
        composition->start([&problem](const Done &started) { problem = started ? QString() : started.error().text; });
        const bool ready = QTest::qWaitFor(
            [this] {
                return snapshot && snapshot->traffic.known && snapshot->router == LinkState::Up
                    && snapshot->environment(Side::Blue).users.requests > 5;
            },
            20000);
        return ready ? problem : QStringLiteral("not ready: ") + problem;
    }
    [[nodiscard]] QList<qint64> routers() const
    {
        const auto &child = dynamic_cast<const ChildRouter &>(composition->stage().provisioner());
        return QList<qint64> { child.processId() } + Router::HAProxy::workersOf(child.processId());
    }

    std::unique_ptr<Composition> composition;
    Session::SnapshotPtr snapshot;
};

int threads()
{
    return int(QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

} // namespace

/// The whole of a console, as it begins, loses a part, and ends.
class TestFaultsComposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        // A journal's thread that is left alone makes its directory anew: that goes with this one.
        QVERIFY(m_temporary.isValid());
        qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
        Running first; // what Qt keeps for good, it has from here on
        QCOMPARE(first.start(), QString());
    }

    void aSandboxsDeadRouterIsStartedAgain()
    {
        Running console;
        QCOMPARE(console.start(), QString());
        console.composition->post(Session::Intents::Shift { Permyriad::ofPercent(20), {} });
        QTRY_COMPARE(console.snapshot->traffic.acknowledged, Permyriad::ofPercent(20));
        const QList<qint64> before = console.routers();
        for (const qint64 pid : before)
            ::kill(pid_t(pid), SIGKILL);
        QTRY_VERIFY(
            console.snapshot->routerText.contains(QLatin1String("ended, and its users wait: it is started again")));
        QCOMPARE(console.snapshot->router, LinkState::Down);
        QTRY_COMPARE_WITH_TIMEOUT(console.snapshot->router, LinkState::Up, 15000);
        QVERIFY(!console.routers().contains(before.first()));
        QTRY_COMPARE(console.snapshot->traffic.acknowledged, Permyriad::ofPercent(20)); // as it was ordered
        QTRY_VERIFY(console.snapshot->feed.connected);
        QTRY_VERIFY(!console.snapshot->routerText.contains(QLatin1String("ended")));
        console.composition->post(Session::Intents::RollBack {});
        QTRY_COMPARE(console.snapshot->traffic.acknowledged, Permyriad());
    }

    void itEndsInTimeWhateverHangs_data()
    {
        QTest::addColumn<bool>("routerHangs");
        QTest::addColumn<bool>("diskHangs");
        QTest::addColumn<bool>("checkOpen");
        QTest::newRow("nothing") << false << false << false;
        QTest::newRow("the router") << true << false << false;
        QTest::newRow("the journal's disk") << false << true << false;
        QTest::newRow("a health check") << false << false << true;
        QTest::newRow("everything") << true << true << true;
    }
    void itEndsInTimeWhateverHangs()
    {
        QFETCH(bool, routerHangs);
        QFETCH(bool, diskHangs);
        QFETCH(bool, checkOpen);
        // Of an earlier row something may still be ending.
        QTRY_COMPARE_WITH_TIMEOUT(BoundedThread::leftAlone(), 0, 15000);
        const int threadsBefore = threads();
        Running console;
        QCOMPARE(console.start(checkOpen ? QStringLiteral("green-hangs") : QStringLiteral("healthy")), QString());
        const QList<qint64> routers = console.routers();
        if (routerHangs) {
            for (const qint64 pid : routers)
                ::kill(pid_t(pid), SIGSTOP);
            QTRY_COMPARE(console.snapshot->router, LinkState::Down);
            console.composition->post(Session::Intents::RollBack {}); // an order is under way at the end
        }
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(journalFileOf(console.composition->stage().service()));
            QVERIFY(other.open());
            QSqlQuery lock(other);
            if (diskHangs) {
                QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
                console.composition->post(Session::Intents::Shift { Permyriad::ofPercent(1), {} });
            }
            QElapsedTimer took;
            took.start();
            console.composition.reset();
            qInfo("ended within %lld ms", took.elapsed());
            QVERIFY2(took.elapsed() < (diskHangs ? 6000 : 3000), qPrintable(QString::number(took.elapsed())));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QVERIFY(!routers.isEmpty());
        for (const qint64 pid : routers) // also none that is stopped
            QTRY_VERIFY(QFileInfo(QStringLiteral("/proc/%1/exe").arg(pid)).symLinkTarget().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(BoundedThread::leftAlone(), 0, 15000);
        const bool gone = QTest::qWaitFor([threadsBefore] { return threads() <= threadsBefore; }, 10000);
        QVERIFY2(gone, qPrintable(QStringLiteral("%1 threads, %2 before").arg(threads()).arg(threadsBefore)));
    }

private:
    QTemporaryDir m_temporary;
};

QTEST_GUILESS_MAIN(TestFaultsComposition)
#include "tst_faults_composition.moc"
