#include "tests/journal/journal_help.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Journal;
using namespace Signalbox::Test;

namespace {

/// The journal's tables as the first version that was released made them.
const QStringList firstSchema {
    QStringLiteral("CREATE TABLE record ("
                   "id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, writer TEXT NOT NULL,"
                   "kind TEXT NOT NULL, level TEXT NOT NULL, source TEXT NOT NULL, code TEXT NOT NULL,"
                   "args TEXT NOT NULL, operator TEXT NOT NULL, host TEXT NOT NULL, run INTEGER NOT NULL,"
                   "epoch INTEGER NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL)"),
    QStringLiteral("CREATE INDEX record_kind ON record (kind, id)"),
    QStringLiteral("CREATE INDEX record_run ON record (run)"),
    QStringLiteral("CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID"),
    QStringLiteral("CREATE TRIGGER record_update BEFORE UPDATE ON record "
                   "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"),
    QStringLiteral("CREATE TRIGGER record_delete BEFORE DELETE ON record "
                   "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"),
    QStringLiteral("CREATE TRIGGER record_insert BEFORE INSERT ON record WHEN "
                   "NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM record) OR NEW.prev IS NOT coalesce("
                   "(SELECT hash FROM record ORDER BY id DESC LIMIT 1), '%1') "
                   "BEGIN SELECT RAISE(ABORT, 'not the next link of the chain'); END")
        .arg(QString(64, QLatin1Char('0'))),
    QStringLiteral("CREATE TRIGGER counter_update BEFORE UPDATE ON counter WHEN NEW.value <= OLD.value "
                   "BEGIN SELECT RAISE(ABORT, 'a counter only rises'); END"),
    QStringLiteral("CREATE TRIGGER counter_delete BEFORE DELETE ON counter "
                   "BEGIN SELECT RAISE(ABORT, 'a counter only rises'); END"),
    QStringLiteral("PRAGMA application_id = 1399416686"),
    QStringLiteral("PRAGMA user_version = 1"),
};
// Two records as that version hashed and stored them.
const QStringList firstRecords {
    QStringLiteral("INSERT INTO record VALUES (1, 1795401000001, 'w', 'run', 'INFO', 'run', 'run.opened', "
                   "'{\"run\":1}', 'an@desk-7', 'desk-7', 1, 2, '%1', '%2')"),
    QStringLiteral("INSERT INTO record VALUES (2, 1795401000002, 'w', 'log', 'WARN', 'order', 'order.made', "
                   "'{}', '', 'desk-7', 1, 2, '%1', '%2')"),
};

WallTime day(int number)
{
    return WallTime(milliseconds(qint64(number) * 86'400'000));
}

NewRecord onDay(int number, quint64 run = 0)
{
    NewRecord record = recordOf(number);
    record.at = day(number);
    record.run = run;
    return record;
}

NewRecord runRecord(int number, quint64 run, const char *code)
{
    NewRecord record = onDay(number, run);
    record.kind = Kind::Run;
    record.code = QString::fromLatin1(code);
    return record;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString said(const Result<Verified> &verified)
{
    return verified ? QString() : verified.error().text;
}

} // namespace

class JournalChainTest : public QObject
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

    void aJournalOfTheFirstVersionGoesOn()
    {
        tamper(m_path, firstSchema, false);
        Record one { .id = 1,
                     .content = { .at = WallTime(milliseconds(1795401000001)),
                                  .kind = Kind::Run,
                                  .source = QStringLiteral("run"),
                                  .code = QStringLiteral("run.opened"),
                                  .args = { { QStringLiteral("run"), 1 } },
                                  .operatorName = QStringLiteral("an@desk-7"),
                                  .host = QStringLiteral("desk-7"),
                                  .run = 1,
                                  .epoch = 2 },
                     .writer = QStringLiteral("w"),
                     .argsText = QStringLiteral("{\"run\":1}"),
                     .prev = genesisHash() };
        one.hash = hashOf(one);
        Record two { .id = 2,
                     .content = { .at = WallTime(milliseconds(1795401000002)),
                                  .level = Level::Warning,
                                  .source = QStringLiteral("order"),
                                  .code = QStringLiteral("order.made"),
                                  .host = QStringLiteral("desk-7"),
                                  .run = 1,
                                  .epoch = 2 },
                     .writer = QStringLiteral("w"),
                     .argsText = QStringLiteral("{}"),
                     .prev = one.hash };
        two.hash = hashOf(two);
        tamper(m_path,
               { firstRecords[0].arg(QString::fromLatin1(one.prev), QString::fromLatin1(one.hash)),
                 firstRecords[1].arg(QString::fromLatin1(two.prev), QString::fromLatin1(two.hash)) },
               false);
        {
            const auto store = opened(m_path);
            const auto verified = store->verify();
            QCOMPARE(said(verified), QString());
            QCOMPARE(verified->records, quint64(2));
            QCOMPARE(store->since(0, 9)->first(), one);
            QVERIFY(store->append(recordOf(3)));
            QCOMPARE(said(store->verify()), QString());
            QVERIFY(store->prune(day(30000), {})); // what the new version brought works as well
            QCOMPARE(said(store->verify()), QString());
        }
        opened(m_path); // once more: it is brought on only once
    }

    void aNewJournalIsAsOneThatWasBroughtOn()
    {
        const auto store = opened(m_path);
        QSqlQuery query(QStringLiteral("PRAGMA user_version"),
                        QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst()));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 2);
        QVERIFY(store->prune(day(1), {}));
    }

    void pruningKeepsTheChain()
    {
        const auto store = opened(m_path);
        for (int i = 1; i <= 20; ++i)
            QVERIFY(store->append(onDay(i)));
        const Anchor sixth { 6, store->since(5, 1)->first().hash };
        QCOMPARE(store->wouldPrune(day(9))->records, quint64(8));
        QCOMPARE(*store->lastId(), quint64(20));
        const auto pruned = store->prune(day(9), { .at = day(21), .operatorName = QStringLiteral("an@desk-7") });
        QVERIFY(pruned);
        QCOMPARE(*pruned, (Pruned { .records = 8, .upTo = 8 }));
        QCOMPARE(store->since(0, 1)->first().id, quint64(9));
        const auto act = store->last(1)->first();
        QCOMPARE(act.content.kind, Kind::Checkpoint);
        QCOMPARE(act.content.operatorName, QStringLiteral("an@desk-7"));
        QCOMPARE(words({ act.content.code, act.content.args }).left(44),
                 QStringLiteral("8 records up to number 8, older than 1970-01"));
        const auto verified = store->verify(sixth); // gone rightly: nothing to compare it with
        QCOMPARE(said(verified), QString());
        QCOMPARE(verified->prunedUpTo, quint64(8));
        QCOMPARE(verified->records, quint64(13));
        QVERIFY(store->prune(day(9), {})->records == 0); // twice: nothing left to do, nothing written
        QCOMPARE(*store->lastId(), quint64(21));
        QVERIFY(store->prune(day(15), { .at = day(22) }));
        QCOMPARE(said(store->verify()), QString());
        QVERIFY(store->prune(day(40), { .at = day(41) })); // everything but the act itself
        QCOMPARE(store->verify()->records, quint64(1));
        QVERIFY(store->append(onDay(42)));
        QCOMPARE(said(store->verify()), QString());
    }

    void nothingElseCanBeRemoved()
    {
        const auto store = opened(m_path);
        for (int i = 1; i <= 5; ++i)
            QVERIFY(store->append(onDay(i)));
        QVERIFY(store->prune(day(3), {}));
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst()));
        QVERIFY(!query.exec(QStringLiteral("DELETE FROM record WHERE id = 3")));
        QVERIFY(!query.exec(QStringLiteral("DELETE FROM counter WHERE name = 'pruned'")));
    }

    void whatWasRemovedOtherwiseIsTold_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("told");
        QTest::newRow("one more") << QStringList { QStringLiteral("DELETE FROM record WHERE id = 5") }
                                  << "record 5 is missing";
        QTest::newRow("the act") << QStringList { QStringLiteral("DELETE FROM record WHERE kind = 'checkpoint'") }
                                 << "record 11 is missing";
        QTest::newRow("the act changed") << QStringList {
            QStringLiteral("UPDATE record SET args = replace(args, '\"upTo\":4', '\"upTo\":5') "
                           "WHERE kind = 'checkpoint'"),
            QStringLiteral("DELETE FROM record WHERE id = 5")
        } << "record 11 was changed";
        QTest::newRow("in the middle") << QStringList { QStringLiteral("DELETE FROM record WHERE id = 7") }
                                       << "record 7 is missing";
        QTest::newRow("the end") << QStringList { QStringLiteral("DELETE FROM record WHERE id > 8") }
                                 << "record 1 is missing";
    }
    void whatWasRemovedOtherwiseIsTold()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, told);
        const auto store = opened(m_path);
        for (int i = 1; i <= 10; ++i)
            QVERIFY(store->append(onDay(i)));
        QVERIFY(store->prune(day(5), { .at = day(11) }));
        QVERIFY(store->append(onDay(12)));
        QCOMPARE(said(store->verify()), QString());
        tamper(m_path, statements);
        QVERIFY2(said(store->verify()).contains(told), qPrintable(said(store->verify())));
    }

    void runsAreNotCut_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<quint64>("upTo");
        QTest::addColumn<quint64>("keptForRun");
        // Day = id. Run 1: 2 to 4, then lines that still carry its number; run 2: 6 to 8, left open by a console that
        // died; run 3: 10, open.
        QTest::newRow("before all") << 1 << quint64(0) << quint64(0);
        QTest::newRow("within run 1") << 3 << quint64(1) << quint64(1);
        QTest::newRow("behind run 1") << 5 << quint64(4) << quint64(0);
        QTest::newRow("its later lines") << 6 << quint64(5) << quint64(0);
        QTest::newRow("within run 2") << 8 << quint64(5) << quint64(2);
        QTest::newRow("behind run 2") << 9 << quint64(8) << quint64(0);
        QTest::newRow("the open one") << 100 << quint64(9) << quint64(3);
    }
    void runsAreNotCut()
    {
        QFETCH(int, before);
        QFETCH(quint64, upTo);
        QFETCH(quint64, keptForRun);
        const auto store = opened(m_path);
        for (const NewRecord &record :
             { onDay(1), runRecord(2, 1, "run.opened"), onDay(3, 1), runRecord(4, 1, "run.promoted"), onDay(5, 1),
               runRecord(6, 2, "run.opened"), onDay(7, 2), onDay(8, 2), onDay(9), runRecord(10, 3, "run.opened"),
               onDay(11, 3) })
            QVERIFY(store->append(record));
        const auto pruned = store->prune(day(before), { .at = day(200) });
        QVERIFY(pruned);
        QCOMPARE(pruned->upTo, upTo);
        QCOMPARE(pruned->keptForRun.value_or(0), keptForRun);
        QCOMPARE(said(store->verify()), QString());
    }

    void runsThatOverlapStayTogether()
    {
        const auto store = opened(m_path); // two consoles: run 1 from 2 to 6, run 2 from 4 to 8
        for (const NewRecord &record :
             { onDay(1), runRecord(2, 1, "run.opened"), onDay(3, 1), runRecord(4, 2, "run.opened"), onDay(5, 2),
               runRecord(6, 1, "run.rolled-back"), onDay(7, 2), runRecord(8, 2, "run.rolled-back") })
            QVERIFY(store->append(record));
        QCOMPARE(store->wouldPrune(day(8))->upTo, quint64(1));
        QCOMPARE(store->wouldPrune(day(9))->upTo, quint64(8));
    }

    void theAnchorFileFindsWhatTheJournalCannot_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("told");
        QTest::newRow("cut with its count")
            << QStringList { QStringLiteral("DELETE FROM record WHERE id > 3"),
                             QStringLiteral("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'record'") }
            << "record 4 was cut off the end";
        QTest::newRow("emptied with its count")
            << QStringList { QStringLiteral("DELETE FROM record"), QStringLiteral("DELETE FROM sqlite_sequence") }
            << "record 1 was cut off the end";
    }
    void theAnchorFileFindsWhatTheJournalCannot()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, told);
        const auto store = opened(m_path);
        for (int i = 1; i <= 5; ++i)
            QVERIFY(store->append(onDay(i)));
        QCOMPARE(store->verify()->anchored, true);
        tamper(m_path, statements);
        QVERIFY2(said(store->verify()).contains(told), qPrintable(said(store->verify())));
        QVERIFY(QFile::remove(anchorFileOf(m_path)));
        const auto unanchored = store->verify();
        QVERIFY(unanchored); // nothing tells it any more, and verify() says that there was no anchor
        QVERIFY(!unanchored->anchored);
    }

    void anOldCopyPutBackIsTold()
    {
        const auto store = opened(m_path);
        for (int i = 1; i <= 3; ++i)
            QVERIFY(store->append(onDay(i)));
        const QByteArray anchor = contentOf(anchorFileOf(m_path));
        QCOMPARE(anchor.size(), 18 + 1 + 64 + 1 + 8 + 1);
        QCOMPARE(QFile::permissions(anchorFileOf(m_path)) & (QFile::ReadOther | QFile::ReadGroup),
                 QFile::Permissions());
        const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
        {
            const auto rewritten = opened(copy);
            for (int i = 1; i <= 3; ++i)
                QVERIFY(rewritten->append(onDay(i * 2)));
        }
        QFile file(anchorFileOf(copy));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(anchor);
        file.close();
        QVERIFY(said(opened(copy)->verify()).contains(QLatin1String("record 3 is not the one noted elsewhere")));
    }

    void aDamagedAnchorAccusesNobody()
    {
        const auto store = opened(m_path);
        QVERIFY(store->append(onDay(1)));
        QByteArray anchor = contentOf(anchorFileOf(m_path));
        anchor[30] = anchor[30] == '0' ? '1' : '0';
        QFile file(anchorFileOf(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(anchor);
        file.close();
        const auto verified = store->verify();
        QVERIFY(verified);
        QVERIFY(!verified->anchored);
    }

    void aNewBeginningIsNoted()
    {
        QByteArray lastHash;
        {
            const auto store = opened(m_path);
            for (int i = 1; i <= 3; ++i)
                lastHash = store->append(onDay(i))->hash;
        }
        for (const char *suffix : { "", "-wal", "-shm" })
            QFile::remove(m_path + QLatin1String(suffix));
        const auto store = opened(m_path);
        const auto first = store->since(0, 9)->first();
        QCOMPARE(first.content.code, QStringLiteral("journal.begun-anew"));
        QCOMPARE(first.content.args.value(QStringLiteral("n")).toInt(), 3);
        QCOMPARE(first.content.args.value(QStringLiteral("hash")).toString(), QString::fromLatin1(lastHash));
        QCOMPARE(said(store->verify()), QString());
    }

    void anchorsAsText()
    {
        const QByteArray hash(64, 'a');
        QCOMPARE(anchorFromText(QStringLiteral("12:") + QString::fromLatin1(hash)), (Anchor { 12, hash }));
        QCOMPARE(anchorText({ 12, hash }), QStringLiteral("12:") + QString::fromLatin1(hash));
        for (const char *bad : { "", "12", "12:", "0:aa", "-1:aa", "12:zz" })
            QVERIFY(!anchorFromText(QLatin1String(bad)));
    }

    void filters_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("all") << Filter {} << QList { 1, 2, 3, 4, 5 };
        QTest::newRow("run") << Filter { .run = 2 } << QList { 3, 4 };
        QTest::newRow("from") << Filter { .from = day(4) } << QList { 4, 5 };
        QTest::newRow("until") << Filter { .until = day(3) } << QList { 1, 2 };
        QTest::newRow("level") << Filter { .atLeast = Level::Warning } << QList { 2, 5 };
        QTest::newRow("lines") << Filter { .linesOnly = true } << QList { 1, 2, 3, 5 };
        QTest::newRow("both") << Filter { .from = day(3), .atLeast = Level::Error } << QList { 5 };
        QTest::newRow("codes") << Filter { .codes = { QStringLiteral("none"), onDay(1).code } }
                               << QList { 1, 2, 3, 4, 5 };
        QTest::newRow("no code") << Filter { .codes = { QStringLiteral("none") } } << QList<int> {};
        QTest::newRow("after") << Filter { .from = day(2), .after = 3 } << QList { 4, 5 };
    }
    void filters()
    {
        QFETCH(Filter, filter);
        QFETCH(QList<int>, ids);
        const auto store = opened(m_path);
        for (int i = 1; i <= 5; ++i) {
            NewRecord record = onDay(i, i == 3 || i == 4 ? 2 : 0);
            record.level = i == 2 ? Level::Warning : i == 5 ? Level::Error : Level::Info;
            record.kind = i == 4 ? Kind::Figures : Kind::Log;
            QVERIFY(store->append(record));
        }
        QList<int> found;
        const auto matching = store->matching(filter, 100);
        QVERIFY(matching);
        for (const Record &record : *matching)
            found.append(int(record.id));
        QCOMPARE(found, ids);
        const QString file = m_dir->filePath(QStringLiteral("out.jsonl"));
        QVERIFY(store->exportFile(file, filter, false));
        QCOMPARE(contentOf(file).count('\n'), ids.size());
    }

    void exportedFiles()
    {
        const auto store = opened(m_path);
        QVERIFY(store->append(onDay(1)));
        const QString csv = m_dir->filePath(QStringLiteral("out.CSV"));
        QVERIFY(store->exportFile(csv, {}, false));
        QCOMPARE(contentOf(csv).count("\r\n"), 2);
        QCOMPARE(QFile::permissions(csv) & QFile::Permissions(0x77), QFile::Permissions());
        QVERIFY(store->append(onDay(2)));
        const auto refused = store->exportFile(csv, {}, false);
        QCOMPARE(refused.error().code, QStringLiteral("journal.export-exists"));
        QVERIFY(refused.error().text.contains(QLatin1String("--force")));
        QCOMPARE(contentOf(csv).count("\r\n"), 2);
        QVERIFY(QFile::setPermissions(csv, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(store->exportFile(csv, {}, true));
        QCOMPARE(contentOf(csv).count("\r\n"), 3);
        QCOMPARE(QFile::permissions(csv) & QFile::Permissions(0x77), QFile::Permissions());
        QVERIFY(store->exportFile(m_dir->filePath(QStringLiteral("out.txt")), {}, false)
                    .error()
                    .text.contains(QLatin1String(".jsonl or .csv")));
        QVERIFY(!store->exportFile(QStringLiteral("/no/such/place/out.csv"), {}, false));
        QVERIFY(!store->exportFile(QStringLiteral("/dev/null/out.csv"), {}, true));
    }

    void spreadsheetsRunNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
            QTest::addRow("%d %c", int(text[0]), text[1]) << QString::fromLatin1(text);
    }
    void spreadsheetsRunNothing()
    {
        QFETCH(QString, text);
        const auto store = opened(m_path);
        NewRecord record = onDay(1);
        record.operatorName = text;
        QVERIFY(store->append(record));
        const QString file = m_dir->filePath(QStringLiteral("out.csv"));
        QVERIFY(store->exportFile(file, {}, false));
        QVERIFY(contentOf(file).contains(QByteArray(",\"'") + text.toLatin1() + "\","));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(JournalChainTest)
#include "tst_journal_chain.moc"
