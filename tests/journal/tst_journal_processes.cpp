#include "tests/journal/journal_help.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <memory>

using namespace Signalbox;
using namespace Signalbox::Journal;
using namespace Signalbox::Test;

namespace {

// "tst_journal_processes append PATH COUNT": another console. Says every number that was confirmed.
int appendAsAnotherProcess(const QStringList &arguments)
{
    auto store = Store::open(arguments.at(2), { .busyTimeout = seconds(20), .writer = {} });
    if (!store)
        return 2;
    for (int i = 0; i < arguments.at(3).toInt(); ++i) {
        const auto appended = (*store)->append(recordOf(i));
        if (!appended)
            return 3;
        std::printf("%llu\n", static_cast<unsigned long long>(appended->id));
        std::fflush(stdout);
        if (i % 10 == 0 && !(*store)->nextRun())
            return 4;
    }
    return 0;
}

quint64 lastConfirmed(const QByteArray &printed)
{
    const QList<QByteArray> lines = printed.left(printed.lastIndexOf('\n')).split('\n');
    return lines.last().toULongLong();
}

} // namespace

class JournalProcessesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("state/journal.db"));
    }

    /// Whoever comes while it is made must not take it for somebody else's.
    void aJournalThatIsBeingMadeIsOurs()
    {
        for (int round = 0; round < 100; ++round) {
            const QString path = m_dir->filePath(QStringLiteral("new-%1.sqlite").arg(round));
            QString problem;
            std::atomic<bool> made = false;
            const std::unique_ptr<QThread> maker(QThread::create([&] {
                const auto store = Store::open(path);
                problem = store ? QString() : store.error().text;
                made = true;
            }));
            maker->start();
            QString seen;
            do {
                const auto store = Store::open(path);
                seen = store ? seen : store.error().text;
            } while (!made);
            QVERIFY(maker->wait(20000));
            QCOMPARE(problem, QString());
            QCOMPARE(seen, QString());
        }
    }

    /// A console opens its journal a second time for a report. Its first handle must stay one that others respect.
    void aSecondHandleOfAProcessTakesNoLockAway()
    {
        const auto console = opened(m_path, seconds(20));
        QVERIFY(console->append(recordOf(1)));
        {
            const auto report = opened(m_path, seconds(20)); // in the same process, and closed again
            QVERIFY(report->lastId());
        }
        QProcess log; // another process, which comes and goes
        begin(log, 1);
        QVERIFY(log.waitForFinished(60000));
        QCOMPARE(log.exitCode(), 0);
        QVERIFY(console->append(recordOf(2)));
        QProcess next;
        begin(next, 1);
        QVERIFY(next.waitForFinished(60000));
        QCOMPARE(next.readAllStandardOutput().trimmed(), QByteArray("4")); // it has all that was written before
        const auto verified = console->verify();
        QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().text));
        QCOMPARE(*console->lastId(), 4U);
    }

    void threeProcessesAppendAtOnce()
    {
        QProcess others[3];
        for (QProcess &process : others)
            begin(process, 200);
        // Proving it meanwhile never accuses anybody: what is read is of one moment.
        QTRY_VERIFY(QFile::exists(m_path));
        int proofs = 0;
        {
            const auto store = opened(m_path, seconds(20));
            while (others[0].state() != QProcess::NotRunning && proofs < 200) {
                const auto verified = store->verify();
                QVERIFY2(verified, verified ? "" : qPrintable(verified.error().text));
                ++proofs;
                QCoreApplication::processEvents();
            }
        }
        QVERIFY(proofs > 2);
        for (QProcess &process : others) {
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
        }
        const auto store = opened(m_path);
        const auto verified = store->verify();
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().text));
        QCOMPARE(verified->records, quint64(600));
        QVERIFY(verified->anchored);
        QCOMPARE(*store->nextRun(), quint64(64));
        QSet<QString> writers;
        const auto records = store->since(0, 1000);
        QVERIFY(records);
        for (const Record &record : *records)
            writers.insert(record.writer);
        QCOMPARE(writers.size(), 3);
    }

    /// Two writers, killed together again and again: what either was told is stored stays, and the chain holds.
    void killedWhileWritingLosesNothingConfirmed()
    {
        for (int round = 0; round < 8; ++round) {
            QProcess others[2];
            for (QProcess &process : others)
                begin(process, 100'000);
            const int enough = 5 + round * 7;
            for (QProcess &process : others) {
                QVERIFY(process.waitForStarted());
                while (process.bytesAvailable() < enough * 4)
                    QVERIFY(process.waitForReadyRead(20'000));
            }
            for (QProcess &process : others)
                process.kill();
            const auto store = opened(m_path, seconds(20));
            for (QProcess &process : others) {
                QVERIFY(process.waitForFinished());
                QVERIFY(*store->lastId() >= lastConfirmed(process.readAllStandardOutput()));
            }
            const auto verified = store->verify();
            QVERIFY2(verified, verified ? "" : qPrintable(verified.error().text));
            QVERIFY(store->append(recordOf(round)));
        }
        const auto store = opened(m_path);
        QVERIFY(store->verify());
    }

private:
    void begin(QProcess &process, int count)
    {
        process.start(QCoreApplication::applicationFilePath(),
                      { QStringLiteral("append"), m_path, QString::number(count) });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("append"))
        return appendAsAnotherProcess(arguments);
    JournalProcessesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal_processes.moc"
