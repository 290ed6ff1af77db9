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

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void whatFailsAtOnceEndsAtOnce_data();
    void whatFailsAtOnceEndsAtOnce();
    void filesThatHangAreNamed();
    void aJournalThatHangsAtTheStartDelaysNoWayBack();
    void whatReadsAJournalThatHangsEnds();
    void aJournalThatAnotherProgramKeepsIsNamed();
    void anEngineThatHangsIsTold();
};

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

void TestStart::filesThatHangAreNamed()
{
    OwnService service;
    QCOMPARE(service.start(), QString());
    const QString config = service.stateDir() + QStringLiteral("/haproxy.cfg");
    const QByteArray kept = contentOf(config);
    QVERIFY(!kept.isEmpty() && makeHangingFile(config));
    QList<Program *> all;
    for (const char *words : { "status", "shift green 5", "gui" })
        all.append(&service.begin(QString::fromLatin1(words)));
    for (Program *program : std::as_const(all)) {
        QVERIFY2(program->waitForEnd(60000), program->report());
        QCOMPARE(program->status(), 1);
        QVERIFY2(program->err().contains("given up after 20 s. It waited for the router's files in "
                                         + service.stateDir().toUtf8()),
                 program->report());
    }
}

void TestStart::aJournalThatHangsAtTheStartDelaysNoWayBack()
{
    OwnService service;
    QCOMPARE(service.start(), QString());
    QCOMPARE(service.run(QStringLiteral("shift green 30")).status(), 0);
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

void TestStart::whatReadsAJournalThatHangsEnds()
{
    OwnService service;
    QCOMPARE(service.prepare(), QString());
    const QByteArray text = contentOf(service.configFile());
    QTemporaryDir directory;
    std::vector<std::unique_ptr<Program>> all;
    QByteArrayList journals;
    for (const char *words :
         { "log", "log --verify", "report last", "restore last", "run export last run.json", "hold" }) {
        const QString state = directory.filePath(QString::number(all.size())); // of its own: none waits for another
        const QString journal = state + QStringLiteral("/journal.sqlite");
        QVERIFY(QDir().mkpath(state));
        QFile empty(journal);
        QVERIFY(empty.open(QIODevice::WriteOnly)); // a new journal looks for the anchor of an older one
        QVERIFY(makeHangingFile(journal + QStringLiteral(".anchor")));
        QFile config(state + QStringLiteral(".toml"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QByteArray(text).replace(service.stateDir().toUtf8(), state.toUtf8()));
        config.close();
        all.push_back(std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM),
                                                wordsOf(QString::fromLatin1(words))
                                                    + QStringList { QStringLiteral("--config"), config.fileName() },
                                                Program::Setup { .directory = directory.path() }));
        journals.append(journal.toUtf8());
    }
    for (size_t i = 0; i < all.size(); ++i) {
        QVERIFY2(all[i]->waitForEnd(60000), all[i]->report());
        QVERIFY2(all[i]->status() == 1, all[i]->report());
        QVERIFY2(all[i]->err().contains("given up after 20 s. It waited for the journal " + journals.at(qsizetype(i))),
                 all[i]->report());
    }
}

void TestStart::aJournalThatAnotherProgramKeepsIsNamed()
{
    OwnService service;
    QCOMPARE(service.start(), QString());
    QCOMPARE(service.run(QStringLiteral("shift green 10")).status(), 0);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(service.stateDir() + QStringLiteral("/journal.sqlite"));
        QVERIFY(other.open());
        QSqlQuery keep(other);
        QVERIFY(keep.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        const Program &shift = service.run(QStringLiteral("shift green 20"));
        QVERIFY2(shift.status() == 1, shift.report());
        QVERIFY2(shift.err().contains("could not be journaled"), shift.report());
        QVERIFY2(shift.out().contains("is held by another program"), shift.report());
        QVERIFY(keep.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QCOMPARE(service.run(QStringLiteral("shift green 20")).status(), 0);
}

/// One thread of the program stands still, as a fault of ours would make it.
void TestStart::anEngineThatHangsIsTold()
{
    QTemporaryDir directory;
    Program watch(QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(QStringLiteral("watch --sandbox --json")),
                  { .tempDir = directory.path() });
    QTRY_VERIFY2_WITH_TIMEOUT(!watch.line(QStringLiteral("event"), QStringLiteral("status")).isEmpty(), watch.report(),
                              30000);
    const pid_t engine = threadOf(watch.pid(), "engine");
    QVERIFY(engine > 0);
    QVERIFY2(::ptrace(PTRACE_SEIZE, engine, nullptr, nullptr) == 0
                 && ::ptrace(PTRACE_INTERRUPT, engine, nullptr, nullptr) == 0,
             std::strerror(errno));
    QVERIFY2(QTest::qWaitFor([&watch] { return watch.err().contains("engine has told nothing for 10 s"); }, 30000),
             watch.report());
    const auto ended = [&watch, engine] { // whoever holds a thread has to see it end
        ::waitpid(engine, nullptr, __WALL | WNOHANG);
        return !watch.isRunning();
    };
    QVERIFY2(QTest::qWaitFor(ended, 45000), watch.report());
    QVERIFY2(watch.waitForEnd() && watch.status() == 3, watch.report());
    QVERIFY2(watch.err().contains("It waited for the end of its own threads"), watch.report());
    QTRY_COMPARE(processesOf(QStringLiteral("haproxy"), directory.path()), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start.moc"
