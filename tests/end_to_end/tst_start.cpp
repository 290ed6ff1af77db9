#include "tests/end_to_end/own_service.h"
#include "tests/end_to_end/processes.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

/// A file whose reader waits for ever, as on a disk that hangs.
bool makeHangingFile(const QString &path)
{
    QFile::remove(path);
    return ::mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
}

/// The number of a process's thread by its name; 0: there is none.
pid_t threadOf(qint64 pid, const QByteArray &name)
{
    const QString tasks = QStringLiteral("/proc/%1/task").arg(pid);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (contentOf(tasks + u'/' + task + QStringLiteral("/comm")).trimmed() == name)
            return task.toInt();
    }
    return 0;
}

} // namespace

/// Whatever stands in the way of a command, it ends, and says what it waited for.
class TestStart : public QObject
{
    Q_OBJECT

private:
    void beginOnFilesThatHang();
    void beginOnJournalsThatHang();
    void beginOnARouterThatHangs();
    void beginWithAnEngineThatHangs();

    /// What hangs is given up after many seconds: all of it is begun first, and looked at when the others are done.
    struct Reader {
        QByteArray journal;
        std::unique_ptr<Program> program;
    };
    std::unique_ptr<OwnService> m_service; ///< whose files hang
    QList<Program *> m_starters;
    QTemporaryDir m_journals;
    std::vector<Reader> m_readers;
    std::unique_ptr<OwnService> m_stopped; ///< whose HAProxy is
    Program *m_status = nullptr;
    QTemporaryDir m_sandbox;
    std::unique_ptr<Program> m_watch; ///< whose engine hangs
    pid_t m_engine = 0;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatFailsAtOnceEndsAtOnce_data();
    void whatFailsAtOnceEndsAtOnce();
    void aJournalThatHangsAtTheStartDelaysNoWayBack();
    void aJournalThatAnotherProgramKeepsIsNamed();
    void anEngineThatHangsIsTold();
    void filesThatHangAreNamed();
    void whatReadsAJournalThatHangsEnds();
    void aStatusThatKnowsNothingSaysWhy();
};

void TestStart::initTestCase()
{
    makeWarningsFatal();
    beginWithAnEngineThatHangs();
    if (!QTest::currentTestFailed())
        beginOnFilesThatHang();
    if (!QTest::currentTestFailed())
        beginOnJournalsThatHang();
    if (!QTest::currentTestFailed())
        beginOnARouterThatHangs();
}

void TestStart::cleanupTestCase()
{
    m_readers.clear();
    m_stopped.reset();
    m_service.reset();
    m_watch.reset();
}

/// Their sandbox cannot even begin: no event loop turns yet when that is known.
void TestStart::whatFailsAtOnceEndsAtOnce_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : { "status --sandbox", "shift green 5 --sandbox", "deploy --sandbox", "drill",
                               "canary --sandbox", "gui --sandbox --grab nothing.png" })
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestStart::whatFailsAtOnceEndsAtOnce()
{
    QFETCH(QString, words);
    QTemporaryDir directory;
    const QString deep = directory.filePath(QString(100, u'x')); // no socket's path has room for that
    QVERIFY(QDir().mkpath(deep));
    Program program(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(words), { .tempDir = deep });
    QVERIFY2(program.waitForEnd(15000), program.report());
    QCOMPARE(program.status(), 1);
    QVERIFY2(program.err().contains("set router.state_dir to a shorter path"), program.report());
    QCOMPARE(QDir(deep).entryList({ QStringLiteral("signalbox-*") }, QDir::Dirs), QStringList());
}

void TestStart::beginOnFilesThatHang()
{
    m_service = std::make_unique<OwnService>();
    QCOMPARE(m_service->start(), QString());
    const QString config = m_service->stateDir() + QStringLiteral("/haproxy.cfg");
    QVERIFY(!contentOf(config).isEmpty() && makeHangingFile(config));
    for (const char *words : { "status", "shift green 5 --yes", "gui" })
        m_starters.append(&m_service->begin(QString::fromLatin1(words)));
}

void TestStart::filesThatHangAreNamed()
{
    for (Program *program : std::as_const(m_starters)) {
        QVERIFY2(program->waitForEnd(60000), program->report());
        QCOMPARE(program->status(), 1);
        QVERIFY2(program->err().contains("given up after 20 s. It waited for the router's files in "
                                         + m_service->stateDir().toUtf8()),
                 program->report());
    }
}

void TestStart::aJournalThatHangsAtTheStartDelaysNoWayBack()
{
    OwnService service;
    QCOMPARE(service.start(), QString());
    QCOMPARE(service.run(QStringLiteral("shift green 30 --yes")).status(), 0);
    const QString journal = service.stateDir() + QStringLiteral("/journal.sqlite");
    for (const char *part : { "", "-wal", "-shm" })
        QFile::remove(journal + QLatin1String(part));
    QFile empty(journal);
    QVERIFY(empty.open(QIODevice::WriteOnly)); // a new journal looks for the anchor of an older one
    QVERIFY(makeHangingFile(journal + QStringLiteral(".anchor")));

    const Program &back = service.run(QStringLiteral("rollback"));
    QVERIFY2(back.status() == 0, back.report());
    QVERIFY2(back.out().contains("the journal did not answer when this console began"), back.report());
    QCOMPARE(at(service.status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestStart::beginOnJournalsThatHang()
{
    const QByteArray text = contentOf(m_service->configFile());
    for (const char *words :
         { "log", "log --verify", "report last", "restore last", "run export last run.json", "hold" }) {
        const QString state
            = m_journals.filePath(QString::number(m_readers.size())); // of its own: none waits for another
        const QString journal = state + QStringLiteral("/journal.sqlite");
        QVERIFY(QDir().mkpath(state));
        QFile empty(journal);
        QVERIFY(empty.open(QIODevice::WriteOnly)); // a new journal looks for the anchor of an older one
        QVERIFY(makeHangingFile(journal + QStringLiteral(".anchor")));
        QFile config(state + QStringLiteral(".toml"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QByteArray(text).replace(m_service->stateDir().toUtf8(), state.toUtf8()));
        config.close();
        const QStringList arguments
            = wordsOf(QString::fromLatin1(words)) + QStringList { QStringLiteral("--config"), config.fileName() };
        m_readers.push_back({ journal.toUtf8(),
                              std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM), arguments,
                                                        Program::Setup { .directory = m_journals.path() }) });
    }
}

void TestStart::whatReadsAJournalThatHangsEnds()
{
    QCOMPARE(m_readers.size(), size_t(6));
    for (const Reader &reader : m_readers) {
        QVERIFY2(reader.program->waitForEnd(60000), reader.program->report());
        QVERIFY2(reader.program->status() == 1, reader.program->report());
        QVERIFY2(reader.program->err().contains("given up after 20 s. It waited for the journal " + reader.journal),
                 reader.program->report());
    }
}

void TestStart::beginOnARouterThatHangs()
{
    m_stopped = std::make_unique<OwnService>();
    QCOMPARE(m_stopped->start(), QString());
    const QList<qint64> routers = m_stopped->routers();
    QCOMPARE(routers.size(), 2);
    for (const qint64 pid : routers)
        QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
    m_status = &m_stopped->begin(QStringLiteral("status --json"));
}

/// What it prints is for programs: why it ends with 1 stands beside it.
void TestStart::aStatusThatKnowsNothingSaysWhy()
{
    QVERIFY2(m_status->waitForEnd(60000), m_status->report());
    QVERIFY2(m_status->status() == 1 && m_status->lines().size() == 1, m_status->report());
    QVERIFY2(m_status->err().contains("not known after 12 s: what the router has ("), m_status->report());
    QVERIFY2(m_status->err().contains("signalbox router status"), m_status->report());
}

void TestStart::aJournalThatAnotherProgramKeepsIsNamed()
{
    OwnService service;
    QCOMPARE(service.start(), QString());
    QCOMPARE(service.run(QStringLiteral("shift green 10 --yes")).status(), 0);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(service.stateDir() + QStringLiteral("/journal.sqlite"));
        QVERIFY(other.open());
        QSqlQuery keep(other);
        QVERIFY(keep.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        const Program &shift = service.run(QStringLiteral("shift green 20 --yes"));
        QVERIFY2(shift.status() == 1, shift.report());
        QVERIFY2(shift.err().contains("could not be journaled"), shift.report());
        QVERIFY2(shift.out().contains("is held by another program"), shift.report());
        QVERIFY(keep.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QCOMPARE(service.run(QStringLiteral("shift green 20 --yes")).status(), 0);
}

/// One thread of the program stands still, as a fault of ours would make it.
void TestStart::beginWithAnEngineThatHangs()
{
    m_watch = std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM),
                                        wordsOf(QStringLiteral("watch --sandbox --json")),
                                        Program::Setup { .tempDir = m_sandbox.path() });
    QTRY_VERIFY2_WITH_TIMEOUT(!m_watch->line(QStringLiteral("event"), QStringLiteral("status")).isEmpty(),
                              m_watch->report(), 30000);
    m_engine = threadOf(m_watch->pid(), "engine");
    QVERIFY(m_engine > 0);
    QVERIFY2(::ptrace(PTRACE_SEIZE, m_engine, nullptr, nullptr) == 0
                 && ::ptrace(PTRACE_INTERRUPT, m_engine, nullptr, nullptr) == 0,
             std::strerror(errno));
}

void TestStart::anEngineThatHangsIsTold()
{
    Program &watch = *m_watch;
    QVERIFY2(QTest::qWaitFor([&watch] { return watch.err().contains("engine has told nothing for 10 s"); }, 30000),
             watch.report());
    const auto ended = [&watch, engine = m_engine] { // whoever holds a thread has to see it end
        ::waitpid(engine, nullptr, __WALL | WNOHANG);
        return !watch.isRunning();
    };
    QVERIFY2(QTest::qWaitFor(ended, 45000), watch.report());
    QVERIFY2(watch.waitForEnd() && watch.status() == 3, watch.report());
    QVERIFY2(watch.err().contains("It waited for the end of its own threads"), watch.report());
    QTRY_COMPARE(processesOf(QStringLiteral("haproxy"), m_sandbox.path()), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"
