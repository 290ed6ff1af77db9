#include "core/base/write_problem.h"
#include "core/session/trace_keeper.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace Signalbox;
using namespace Signalbox::Session;

class TraceKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void tracesAreKeptWithinBounds()
    {
        QTemporaryDir dir;
        const QByteArray head = "t_ms,env,latency_ms,status\n";
        {
            TraceKeeper keeper(dir.path(), { .bytesOfRun = 200, .bytesOfAll = 100000, .runs = 3 });
            int failures = 0;
            connect(&keeper, &TraceKeeper::failed, this, [&failures] { ++failures; });
            for (quint64 run = 1; run <= 5; ++run) {
                keeper.append(run, Side::Green, head);
                keeper.append(run, Side::Green, "1,blue,2,200\n");
                QTRY_VERIFY(newestTraceOf(dir.path(), run));
            }
            keeper.append(5, Side::Green, QByteArray(500, 'x')); // too much: kept out, and told once
            keeper.append(5, Side::Green, "2,blue,2,200\n");
            QTRY_COMPARE(failures, 1);
        }
        QVERIFY(!newestTraceOf(dir.path(), 1));
        const auto kept = newestTraceOf(dir.path(), 5);
        QVERIFY(kept);
        QCOMPARE(kept->candidate, Side::Green);
        QFile file(kept->file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), head + "1,blue,2,200\n");
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QCOMPARE(QDir(traceDirectoryOf(dir.path())).entryList(QDir::Files).size(), 3);
        // A second console that judges the same run does not touch the first one's.
        {
            TraceKeeper second(dir.path());
            second.append(5, Side::Green, head + "3,green,2,200\n");
        }
        const auto newest = newestTraceOf(dir.path(), 5);
        QVERIFY(newest && newest->file != kept->file);
    }

    /// In the middle of a write, where QFile itself knows no reason.
    void aDiskThatFillsUpIsNamed()
    {
        const QTemporaryDir dir;
        QStringList said;
        {
            TraceKeeper keeper(dir.path());
            connect(&keeper, &TraceKeeper::failed, this, [&said](const QString &problem) { said << problem; });
            ::signal(SIGXFSZ, SIG_IGN);
            rlimit before {};
            QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
            const auto back = qScopeGuard([&before] { ::setrlimit(RLIMIT_FSIZE, &before); });
            rlimit small = before;
            small.rlim_cur = 100;
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
            keeper.append(1, Side::Green, "t_ms,env,latency_ms,status\n" + QByteArray(200, '1'));
            QTRY_COMPARE(said.size(), 1);
        }
        QVERIFY2(said.first().endsWith(qt_error_string(EFBIG)), qPrintable(said.first()));
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly));
        QVERIFY(full.write("1") == 1 && !full.flush());
        QCOMPARE(writeProblem(full), QStringLiteral("the disk is full; make room there"));
        QFile none(dir.filePath(QStringLiteral("no/such")));
        QVERIFY(!none.open(QIODevice::WriteOnly));
        QCOMPARE(writeProblem(none), none.errorString());
    }
};

QTEST_GUILESS_MAIN(TraceKeeperTest)
#include "tst_trace_keeper.moc"
