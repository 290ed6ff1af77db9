// The report that an operating console leaves after a rollback: once, however many consoles ended the run.
#include "app/run_keeper.h"
#include "tests/journal/journal_help.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace Signalbox;
using App::RunKeeper;

namespace {

constexpr quint64 run = 3;
constexpr quint64 question = 9;
constexpr WallTime ended { milliseconds(1'795'401'000'500) };

LogEntry endLine(milliseconds after, bool elsewhere = false)
{
    return { .at = ended + after,
             .source = QStringLiteral("run"),
             .message = { QStringLiteral("run.rolled-back"), { { QStringLiteral("run"), run } } },
             .run = run,
             .elsewhere = elsewhere };
}

Session::SnapshotPtr after(milliseconds time, const QList<LogEntry> &log)
{
    auto snapshot = std::make_shared<Session::Snapshot>();
    snapshot->now = Instant(seconds(100)) + time;
    snapshot->log = log;
    return snapshot;
}

} // namespace

class RunKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_journal = Test::opened(m_directory->filePath(QStringLiteral("journal.sqlite")));
        for (const char *code : { "run.opened", "run.rolled-back" }) {
            Journal::NewRecord record = Test::recordOf(1, Journal::Kind::Run);
            record.code = QString::fromLatin1(code);
            QVERIFY(m_journal->append(record));
        }
    }

    void whoEndedItFirstWritesIt()
    {
        const auto first = keeper();
        auto second = keeper();
        end(*first, endLine(milliseconds(0)), {});
        const QList<LogEntry> seen { endLine(milliseconds(0), true), endLine(milliseconds(2)) };
        end(*second, endLine(milliseconds(2)), seen);
        second->look(after(milliseconds(1500), seen)); // the first has not written yet
        QTRY_VERIFY((first->look(after(milliseconds(1500), {})), written() == 1));
        second->look(after(milliseconds(4500), seen));
        second.reset();
        QCOMPARE(written(), 1);
    }

    void whoLeavesAtOnceLooksToo()
    {
        const auto first = keeper();
        end(*first, endLine(milliseconds(0)), {});
        QTRY_VERIFY((first->look(after(milliseconds(1500), {})), written() == 1));
        auto leaving = keeper();
        end(*leaving, endLine(milliseconds(0)), {});
        leaving.reset();
        QCOMPARE(written(), 1);
    }

    /// The other one was killed before it wrote: better late than never.
    void whoEndedItSecondWritesWhatNobodyWrote()
    {
        const auto second = keeper();
        const QList<LogEntry> seen { endLine(milliseconds(0), true) };
        end(*second, endLine(milliseconds(2)), seen);
        second->look(after(milliseconds(3900), seen));
        QTRY_VERIFY((second->look(after(milliseconds(4500), seen)), written() == 1));
    }

    void whoIsAskedWritesItAgain()
    {
        const auto first = keeper();
        end(*first, endLine(milliseconds(0)), {});
        QTRY_VERIFY((first->look(after(milliseconds(1500), {})), written() == 1));
        first->makeReport(run);
        QTRY_VERIFY((first->look(after(milliseconds(1600), {})), written() == 2));
    }

private:
    /// Its lines reach the journal as the session's would.
    std::unique_ptr<RunKeeper> keeper()
    {
        App::RunKeeperSettings settings;
        settings.journalFile = m_directory->filePath(QStringLiteral("journal.sqlite"));
        auto made = std::make_unique<RunKeeper>(settings);
        QObject::connect(made.get(), &RunKeeper::said, this, [this](Level, const QString &, const Message &message) {
            Journal::NewRecord record = Test::recordOf(2);
            record.code = message.code;
            record.args = message.args;
            QVERIFY(m_journal->append(record));
        });
        return made;
    }

    static void end(RunKeeper &keeper, const LogEntry &line, const QList<LogEntry> &log)
    {
        keeper.look(after(milliseconds(0), log));
        keeper.takeLine(line, QStringLiteral("run"), question);
        keeper.takeStored(question, true);
    }

    int written()
    {
        const auto lines = m_journal->matching({ .codes = { QStringLiteral("report.written") } }, 100);
        return lines ? int(lines->size()) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Journal::Store> m_journal;
};

QTEST_GUILESS_MAIN(RunKeeperTest)
#include "tst_run_keeper.moc"
