#include "core/journal/store.h"
#include "tests/faults/console.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <sys/resource.h>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace std::chrono_literals;

namespace {

Journal::NewRecord recordOf(int number)
{
    return { .at = WallTime(milliseconds(number)), .code = QStringLiteral("note.%1").arg(number) };
}

/// No file of this process may grow beyond `bytes`: the disk is full.
bool limitFiles(rlim_t bytes)
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// Another process that keeps the journal locked, as a disk that does not answer does.
class Lock
{
public:
    explicit Lock(const QString &path)
        : m_store(Journal::Store::open(path))
        , m_query(QSqlDatabase::database(QSqlDatabase::connectionNames().constLast()))
    {
        held = m_store && m_query.exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~Lock()
    {
        m_query.exec(QStringLiteral("ROLLBACK"));
        m_query = QSqlQuery(QSqlDatabase());
    }
    bool held = false;

private:
    Result<std::unique_ptr<Journal::Store>> m_store;
    QSqlQuery m_query;
};

} // namespace

/// The journal's disk is full, or hangs.
class TestFaultsJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        ::signal(SIGXFSZ, SIG_IGN);
    }

    void aFullDiskStopsNoRollbackAndLosesNothing()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        console.post(Session::Intents::Shift { Permyriad::ofPercent(30), {} });
        QTRY_COMPARE(console.now().traffic.acknowledged, Permyriad::ofPercent(30));
        // Large enough that nothing else in this program meets the limit.
        console.session().addLogLine(
            Level::Info, QStringLiteral("config"),
            { QStringLiteral("config.note"), { { QStringLiteral("text"), QString(1'500'000, QLatin1Char('x')) } } });
        const QString wal = console.journalFile() + QStringLiteral("-wal");
        QTRY_VERIFY(QFileInfo(wal).size() > 1'400'000);
        const auto restore = qScopeGuard([] { limitFiles(RLIM_INFINITY); });
        QVERIFY(limitFiles(rlim_t(QFileInfo(wal).size())));

        console.post(Session::Intents::Shift { Permyriad::ofPercent(60), {} });
        QTRY_VERIFY(!console.now().journalProblem.isEmpty());
        QTRY_COMPARE(console.now().rollout.heldBecause.code, QStringLiteral("held.journal"));
        QVERIFY(console.logged("journal.failed"));
        QCOMPARE(console.now().traffic.acknowledged, Permyriad::ofPercent(30)); // more is not sent unjournaled

        QElapsedTimer took;
        took.start();
        console.post(Session::Intents::RollBack { QStringLiteral("disk full") });
        QVERIFY(took.elapsed() < 100);
        QTRY_COMPARE(console.now().traffic.acknowledged, Permyriad());
        QTRY_COMPARE(console.now().rollout.phase, Rollout::Phase::Idle);
        QVERIFY(!console.now().journalProblem.isEmpty());
        qInfo("said: %s", qPrintable(console.now().journalProblem));

        QVERIFY(limitFiles(RLIM_INFINITY));
        QTRY_VERIFY_WITH_TIMEOUT(console.now().journalProblem.isEmpty(), 10000);
        QVERIFY(console.logged("journal.back") && !console.logged("journal.gap"));
        QCOMPARE(console.unserved(), 0);
        QCOMPARE(console.endAndVerify(), QString()); // what waited is there, in its order
    }

    void theEndOfAHungJournalIsBounded()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("journal.sqlite"));
        {
            const Lock lock(path);
            QVERIFY(lock.held);
            Journal::Writer writer(path, { .busyTimeout = 20s });
            for (int i = 0; i < 5; ++i)
                writer.append(recordOf(i), quint64(i));
            QElapsedTimer took;
            took.start();
            QCOMPARE(writer.end(300ms), qsizetype(5));
            QVERIFY2(took.elapsed() < 2000, qPrintable(QString::number(took.elapsed())));
            QCOMPARE(BoundedThread::leftAlone(), 1);
        }
        // Let go, it ends by itself, and what it was asked is there.
        QTRY_COMPARE_WITH_TIMEOUT(BoundedThread::leftAlone(), 0, 10000);
        const auto store = Journal::Store::open(path);
        QVERIFY(store);
        QCOMPARE((*store)->verify()->records, 5U);
    }

    void anEndThatIsNotHungIsComplete()
    {
        QTemporaryDir directory;
        Journal::Writer writer(directory.filePath(QStringLiteral("journal.sqlite")));
        for (int i = 0; i < 500; ++i)
            writer.append(recordOf(i), quint64(i));
        QCOMPARE(writer.end(), qsizetype(0));
        QCOMPARE(writer.end(), qsizetype(0)); // once more is no harm
    }
};

QTEST_GUILESS_MAIN(TestFaultsJournal)
#include "tst_faults_journal.moc"
