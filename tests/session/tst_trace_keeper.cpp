#include "core/session/trace_keeper.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

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
};

QTEST_GUILESS_MAIN(TraceKeeperTest)
#include "tst_trace_keeper.moc"
