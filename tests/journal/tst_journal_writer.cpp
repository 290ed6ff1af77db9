#include "core/journal/store.h"
#include "core/journal/writer.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Journal;

namespace {

NewRecord recordOf(int number)
{
    return { .at = WallTime(milliseconds(number)), .code = QStringLiteral("note.%1").arg(number) };
}

// A Result has no default, so QVariant::value() cannot give one.
template <typename T> Result<T> answerOf(const QVariant &value)
{
    if (value.metaType() != QMetaType::fromType<Result<T>>())
        qFatal("not the answer expected");
    return *static_cast<const Result<T> *>(value.constData());
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("journal.db"));
    }
    void cleanup() { QCOMPARE(QSqlDatabase::connectionNames(), QStringList()); }

    void answersInTheOrderOfTheQuestions()
    {
        Writer writer(m_path);
        QSignalSpy opened(&writer, &Writer::opened);
        QSignalSpy appended(&writer, &Writer::appended);
        for (int i = 1; i <= 20; ++i)
            writer.append(recordOf(i), quint64(100 + i));
        QTRY_COMPARE(appended.size(), 20);
        QCOMPARE(opened.size(), 1);
        for (int i = 1; i <= 20; ++i) {
            const auto &arguments = appended.at(i - 1);
            QCOMPARE(arguments.at(0).toULongLong(), quint64(100 + i));
            const auto result = answerOf<Record>(arguments.at(1));
            QVERIFY(result);
            QCOMPARE(result->id, quint64(i));
            QCOMPARE(result->content, recordOf(i));
        }
    }

    void openingBringsTheNewestRecords()
    {
        {
            auto store = Store::open(m_path);
            for (int i = 1; i <= 10; ++i)
                QVERIFY((*store)->append(recordOf(i)));
        }
        Writer writer(m_path, { .recent = 3 });
        QSignalSpy opened(&writer, &Writer::opened);
        QVERIFY(opened.wait());
        const auto recent = opened.first().first().value<QList<Record>>();
        QCOMPARE(recent.size(), 3);
        QCOMPARE(recent.first().id, quint64(8));
    }

    void whatWasAskedIsOnDiskAfterTheEnd()
    {
        {
            Writer writer(m_path);
            for (int i = 1; i <= 200; ++i)
                writer.append(recordOf(i));
        }
        auto store = Store::open(m_path);
        QCOMPARE((*store)->verify()->records, quint64(200));
    }

    void theCallerNeverWaits()
    {
        auto holder = Store::open(m_path);
        QVERIFY(holder);
        const QString name = QSqlDatabase::connectionNames().constFirst();
        Writer writer(m_path, { .busyTimeout = milliseconds(300) });
        QSignalSpy appended(&writer, &Writer::appended);
        QSignalSpy problem(&writer, &Writer::problemChanged);
        QSignalSpy opened(&writer, &Writer::opened);
        QVERIFY(opened.wait());
        QSqlQuery hold(QSqlDatabase::database(name));
        QVERIFY(hold.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QElapsedTimer timer;
        timer.start();
        writer.append(recordOf(1), 1);
        QVERIFY(timer.elapsed() < 100);
        QVERIFY(appended.wait());
        const auto result = answerOf<Record>(appended.first().at(1));
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("journal.busy"));
        QCOMPARE(problem.size(), 1);
        QVERIFY(!problem.first().first().toString().isEmpty());
        QVERIFY(hold.exec(QStringLiteral("ROLLBACK")));
        writer.append(recordOf(2), 2);
        QVERIFY(appended.wait());
        QVERIFY(answerOf<Record>(appended.last().at(1)));
        QCOMPARE(problem.size(), 2);
        QVERIFY(problem.last().first().toString().isEmpty());
    }

    void recordsOfOthersAreBroughtOnce()
    {
        auto other = Store::open(m_path);
        QVERIFY((*other)->append(recordOf(1))); // before: comes with opened()
        Writer writer(m_path, { .pollEvery = milliseconds(20) });
        QSignalSpy opened(&writer, &Writer::opened);
        QSignalSpy appended(&writer, &Writer::appended);
        QSignalSpy foreign(&writer, &Writer::foreignRecords);
        QVERIFY(opened.wait());
        const auto codes = [&foreign] {
            QStringList all;
            for (const auto &arguments : foreign) {
                for (const Record &record : arguments.first().value<QList<Record>>())
                    all.append(record.content.code);
            }
            return all;
        };
        writer.append(recordOf(2), 1);
        QVERIFY(appended.wait());
        QVERIFY((*other)->append(recordOf(3)));
        writer.append(recordOf(4), 2);
        QVERIFY((*other)->append(recordOf(5)));
        QTRY_COMPARE(codes(), QStringList({ QStringLiteral("note.3"), QStringLiteral("note.5") }));
        for (int i = 0; i < 1200; ++i)
            QVERIFY((*other)->append(recordOf(1000 + i)));
        QTRY_COMPARE_WITH_TIMEOUT(codes().size(), 1202, 20'000);
        QCOMPARE(codes().last(), QStringLiteral("note.2199"));
    }

    void runsAreClaimed()
    {
        Writer writer(m_path);
        QSignalSpy claimed(&writer, &Writer::runClaimed);
        writer.claimRun(7);
        writer.claimRun(8);
        QTRY_COMPARE(claimed.size(), 2);
        QCOMPARE(claimed.at(0).at(0).toULongLong(), quint64(7));
        QCOMPARE(*answerOf<quint64>(claimed.at(0).at(1)), quint64(1));
        QCOMPARE(*answerOf<quint64>(claimed.at(1).at(1)), quint64(2));
    }

    void aJournalThatCannotBeOpenedIsTriedAgain()
    {
        QFile blocker(m_path);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.write("no database at all, just some text that is longer than a header of SQLite, you see\n");
        blocker.write(QByteArray(2000, '.'));
        blocker.close();
        Writer writer(m_path, { .reopenEvery = milliseconds(20) });
        QSignalSpy opened(&writer, &Writer::opened);
        QSignalSpy problem(&writer, &Writer::problemChanged);
        QSignalSpy appended(&writer, &Writer::appended);
        QSignalSpy claimed(&writer, &Writer::runClaimed);
        QVERIFY(problem.wait());
        QVERIFY(problem.last().first().toString().contains(m_path));
        writer.append(recordOf(1), 1);
        writer.claimRun(2);
        QTRY_COMPARE(claimed.size(), 1);
        QCOMPARE(answerOf<Record>(appended.first().at(1)).error().code, QStringLiteral("journal.not-a-journal"));
        QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".away")));
        QTRY_COMPARE(opened.size(), 1);
        QTRY_VERIFY(problem.last().first().toString().isEmpty());
        writer.append(recordOf(2), 3);
        QTRY_COMPARE(appended.size(), 2);
        QVERIFY(answerOf<Record>(appended.last().at(1)));
    }

    void aJournalThatVanishesIsMadeAnew()
    {
        Writer writer(m_path, { .pollEvery = milliseconds(20), .reopenEvery = milliseconds(20) });
        QSignalSpy opened(&writer, &Writer::opened);
        QSignalSpy problem(&writer, &Writer::problemChanged);
        QSignalSpy appended(&writer, &Writer::appended);
        QVERIFY(opened.wait());
        writer.append(recordOf(1), 1);
        QTRY_COMPARE(appended.size(), 1);
        QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".away")));
        QTRY_COMPARE(opened.size(), 2);
        const auto recent = opened.last().first().value<QList<Record>>();
        QCOMPARE(recent.size(), 1); // and says so itself
        QCOMPARE(recent.first().content.code, QStringLiteral("journal.begun-anew"));
        QVERIFY(problem.size() >= 2);
        QVERIFY(problem.first().first().toString().contains(m_path));
        writer.append(recordOf(2), 2);
        QTRY_COMPARE(appended.size(), 2);
        QCOMPARE(answerOf<Record>(appended.last().at(1))->id, quint64(2));
    }

    void throughput()
    {
        Writer writer(m_path);
        QSignalSpy appended(&writer, &Writer::appended);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 500; ++i)
            writer.append(recordOf(i), quint64(i));
        QTRY_COMPARE_WITH_TIMEOUT(appended.size(), 500, 30'000);
        qInfo("500 appends through the writer: %.0f a second", 500e3 / double(timer.elapsed()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_journal_writer.moc"
