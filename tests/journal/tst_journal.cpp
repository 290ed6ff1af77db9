#include "core/journal/store.h"
#include "tests/journal/journal_help.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Journal;
using namespace Signalbox::Test;

namespace {

QByteArray fill(int bytes)
{
    return QByteArray(bytes, 'x');
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("state/journal.db"));
    }
    void cleanup() { QCOMPARE(QSqlDatabase::connectionNames(), QStringList()); }

    void recordsComeBackAsWritten()
    {
        Record written;
        {
            const auto store = opened(m_path);
            QCOMPARE(*store->lastId(), quint64(0));
            const auto appended = store->append(recordOf(1, Kind::Order));
            QVERIFY(appended);
            written = *appended;
            QCOMPARE(written.id, quint64(1));
            QCOMPARE(written.prev, genesisHash());
            QCOMPARE(written.hash.size(), 64);
            QCOMPARE(written.writer, store->writer());
        }
        const auto store = opened(m_path);
        const auto read = store->since(0, 10);
        QVERIFY(read);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first(), written);
        QCOMPARE(read->first().content.args, recordOf(1).args);
        QCOMPARE(*store->lastId(), quint64(1));
        QVERIFY(store->writer() != written.writer);
    }

    void emptyFieldsAreNoErrors()
    {
        const auto store = opened(m_path);
        QVERIFY(store->append({}));
        QVERIFY(store->verify());
        QCOMPARE(store->last(1)->first().content, NewRecord());
    }

    void sinceAndLast()
    {
        const auto store = opened(m_path);
        for (int i = 1; i <= 30; ++i)
            QVERIFY(store->append(recordOf(i, i % 3 == 0 ? Kind::Order : Kind::Log)));
        QCOMPARE(store->since(10, 5)->first().id, quint64(11));
        QCOMPARE(store->since(10, 5)->size(), 5);
        QCOMPARE(store->since(30, 5)->size(), 0);
        QCOMPARE(store->since(0, -1)->size(), 0);
        QCOMPARE(store->last(2)->first().id, quint64(29));
        const auto orders = store->last(2, Kind::Order);
        QCOMPARE(orders->first().id, quint64(27));
        QCOMPARE(orders->last().id, quint64(30));
        QVERIFY(store->last(5, Kind::Verdict)->isEmpty());
    }

    void logEntriesRoundTrip()
    {
        LogEntry entry;
        entry.at = WallTime(milliseconds(5));
        entry.level = Level::Error;
        entry.source = QStringLiteral("rollout");
        entry.message = { QStringLiteral("rollout.started"), { { QStringLiteral("run"), 7 } } };
        entry.operatorName = QStringLiteral("an@desk-7");
        entry.run = 7;
        entry.epoch = 9;
        const auto store = opened(m_path);
        const auto record = store->append(fromLogEntry(entry, QStringLiteral("desk-7"), Kind::Run));
        QVERIFY(record);
        QCOMPARE(record->content.kind, Kind::Run);
        QCOMPARE(toLogEntry(store->last(1)->first()), entry);
    }

    void filesAreTheOwnersOnly()
    {
        const auto store = opened(m_path);
        QVERIFY(store->append(recordOf(1)));
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const QString &suffix : { QString(), QStringLiteral("-wal"), QStringLiteral("-shm") }) {
            QVERIFY(QFile::exists(m_path + suffix));
            QCOMPARE(QFile::permissions(m_path + suffix), owner);
        }
        QCOMPARE(QFile::permissions(m_dir->filePath(QStringLiteral("state"))),
                 owner | QFile::ExeOwner | QFile::ExeUser);
        QVERIFY(QFile::setPermissions(m_path, owner | QFile::ReadOther));
        opened(m_path);
        QCOMPARE(QFile::permissions(m_path), owner);
    }

    void settingsAreTheDurableOnes()
    {
        const auto store = opened(m_path);
        QSqlDatabase database = QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst());
        for (const auto &[pragma, value] : { std::pair("journal_mode", "wal"), std::pair("synchronous", "2") }) {
            QSqlQuery query(QStringLiteral("PRAGMA ") + QLatin1String(pragma), database);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), QLatin1String(value));
        }
    }

    void nothingCanBeChanged_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("update") << "UPDATE record SET level = 'INFO' WHERE id = 2";
        QTest::newRow("delete") << "DELETE FROM record WHERE id = 3";
        QTest::newRow("replace")
            << "INSERT OR REPLACE INTO record SELECT 2, at, writer, kind, 'INFO', source, code, args,"
               "operator, host, run, epoch, prev, hash FROM record WHERE id = 2";
        QTest::newRow("out of turn") << "INSERT INTO record SELECT 9, at, writer, kind, level, source, code, args,"
                                        "operator, host, run, epoch, hash, prev FROM record WHERE id = 3";
        QTest::newRow("wrong link") << "INSERT INTO record SELECT 4, at, writer, kind, level, source, code, args,"
                                       "operator, host, run, epoch, prev, hash FROM record WHERE id = 3";
        QTest::newRow("counter back") << "UPDATE counter SET value = 0";
        QTest::newRow("counter gone") << "DELETE FROM counter";
    }
    void nothingCanBeChanged()
    {
        QFETCH(QString, statement);
        const auto store = opened(m_path);
        for (int i = 1; i <= 3; ++i)
            QVERIFY(store->append(recordOf(i)));
        QVERIFY(store->nextRun());
        QSqlQuery query(QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst()));
        QVERIFY(!query.exec(statement));
        QVERIFY(store->verify());
    }

    void verifyNamesWhatWasDone_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("said");
        QTest::newRow("level") << QStringList { QStringLiteral("UPDATE record SET level = 'INFO' WHERE id = 4") }
                               << "record 4 was changed";
        QTest::newRow("level none of ours")
            << QStringList { QStringLiteral("UPDATE record SET level = 'x' WHERE id = 4") } << "record 4 was changed";
        QTest::newRow("time") << QStringList { QStringLiteral("UPDATE record SET at = at + 1 WHERE id = 1") }
                              << "record 1 was changed";
        QTest::newRow("arguments") << QStringList { QStringLiteral("UPDATE record SET args = '{}' WHERE id = 10") }
                                   << "record 10 was changed";
        QTest::newRow("arguments, same meaning")
            << QStringList { QStringLiteral("UPDATE record SET args = ' ' || args WHERE id = 6") }
            << "record 6 was changed";
        QTest::newRow("operator moved to host")
            << QStringList { QStringLiteral("UPDATE record SET host = operator || host, operator = '' WHERE id = 5") }
            << "record 5 was changed";
        QTest::newRow("hash") << QStringList { QStringLiteral("UPDATE record SET hash = prev WHERE id = 7") }
                              << "record 7 was changed";
        QTest::newRow("missing in the middle")
            << QStringList { QStringLiteral("DELETE FROM record WHERE id = 5") } << "record 5 is missing";
        QTest::newRow("first missing") << QStringList { QStringLiteral("DELETE FROM record WHERE id = 1") }
                                       << "record 1 is missing";
        QTest::newRow("cut") << QStringList { QStringLiteral("DELETE FROM record WHERE id > 8") }
                             << "record 9 was cut off the end";
        QTest::newRow("all gone") << QStringList { QStringLiteral("DELETE FROM record") }
                                  << "record 1 was cut off the end";
        QTest::newRow("two swapped") << QStringList { QStringLiteral("UPDATE record SET id = 99 WHERE id = 2"),
                                                      QStringLiteral("UPDATE record SET id = 2 WHERE id = 3"),
                                                      QStringLiteral("UPDATE record SET id = 3 WHERE id = 99") }
                                     << "record 2 was changed";
    }
    void verifyNamesWhatWasDone()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, said);
        const auto store = opened(m_path);
        for (int i = 1; i <= 10; ++i)
            QVERIFY(store->append(recordOf(i)));
        const auto verified = store->verify();
        QVERIFY(verified);
        QCOMPARE(verified->records, quint64(10));
        QCOMPARE(verified->lastHash, store->last(1)->first().hash);
        tamper(m_path, statements);
        const auto broken = store->verify();
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, QStringLiteral("journal.chain-broken"));
        QVERIFY2(broken.error().text.contains(said), qPrintable(broken.error().text));
    }

    void anAnchorFindsAJournalRewrittenWhole()
    {
        Record noted;
        {
            const auto store = opened(m_path);
            for (int i = 1; i <= 5; ++i)
                noted = *store->append(recordOf(i));
            QVERIFY(store->verify(Anchor { noted.id, noted.hash }));
        }
        const QString other = m_dir->filePath(QStringLiteral("state/other.db"));
        const auto store = opened(other);
        for (int i = 1; i <= 4; ++i)
            QVERIFY(store->append(recordOf(i)));
        QVERIFY(store->verify());
        QVERIFY(
            store->verify(Anchor { noted.id, noted.hash }).error().text.contains(QLatin1String("record 5 was cut")));
        QVERIFY(store->append(recordOf(5)));
        QVERIFY(
            store->verify(Anchor { noted.id, noted.hash }).error().text.contains(QLatin1String("record 5 is not the")));
    }

    void canonicalFormsDiffer()
    {
        Record one;
        one.content.source = QStringLiteral("a");
        one.content.code = QStringLiteral("bc");
        Record two;
        two.content.source = QStringLiteral("ab");
        two.content.code = QStringLiteral("c");
        QVERIFY(canonicalForm(one) != canonicalForm(two));
        // A fixed point: changing the form would break every journal there is.
        QCOMPARE(hashOf(one), QByteArray("a382b1436b301c21992672cd606f11f35cf9022a1a3115676266f52acc6870f3"));
    }

    void runNumbersOnlyRise()
    {
        const auto store = opened(m_path);
        const auto second = opened(m_path);
        QCOMPARE(*store->nextRun(), quint64(1));
        QCOMPARE(*second->nextRun(), quint64(2));
        QCOMPARE(*store->nextRun(), quint64(3));
        NewRecord record = recordOf(1);
        record.run = 40;
        QVERIFY(second->append(record));
        QCOMPARE(*store->nextRun(), quint64(41));
        QCOMPARE(*second->nextRun(), quint64(42));
    }

    void aFullDiskIsSaidAndForgiven()
    {
        const auto store = opened(m_path);
        QVERIFY(store->append(recordOf(1)));
        QVERIFY(store->limitPages(12));
        NewRecord large = recordOf(2);
        large.args = { { QStringLiteral("text"), QString::fromLatin1(fill(2000)) } };
        Result<Record> result = store->append(large);
        for (int i = 0; i < 100 && result; ++i)
            result = store->append(large);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("journal.full"));
        QVERIFY(result.error().text.contains(m_path));
        QVERIFY(store->verify());
        const auto stored = store->lastId();
        QVERIFY(!store->append(large));
        QVERIFY(!store->appendAll({ recordOf(3), large, large }));
        QCOMPARE(*store->lastId(), *stored);
        QVERIFY(store->limitPages(0));
        QVERIFY(store->append(large));
        QCOMPARE(*store->lastId(), *stored + 1);
        QVERIFY(store->verify());
    }

    void aBusyJournalIsSaidAndForgiven()
    {
        const auto store = opened(m_path);
        const QString holder = QSqlDatabase::connectionNames().constFirst();
        {
            QSqlQuery hold(QSqlDatabase::database(holder));
            QVERIFY(hold.exec(QStringLiteral("BEGIN IMMEDIATE")));
            auto third = Store::open(m_path, { .busyTimeout = milliseconds(30), .writer = {} });
            QVERIFY(third); // opening and reading need no right to write
            const auto result = (*third)->append(recordOf(1));
            QVERIFY(!result);
            QCOMPARE(result.error().code, QStringLiteral("journal.busy"));
            QVERIFY(hold.exec(QStringLiteral("ROLLBACK")));
            QVERIFY((*third)->append(recordOf(1)));
        }
    }

    void whatCannotBeOpenedSaysWhy_data()
    {
        QTest::addColumn<QString>("make");
        QTest::addColumn<QString>("code");
        QTest::newRow("text file") << "text"
                                   << "journal.not-a-journal";
        QTest::newRow("another program's database") << "foreign"
                                                    << "journal.not-a-journal";
        QTest::newRow("newer format") << "newer"
                                      << "journal.newer";
        QTest::newRow("damaged") << "damaged"
                                 << "journal.corrupt";
        QTest::newRow("a directory") << "directory"
                                     << "journal.cannot-open";
        QTest::newRow("below a file") << "below"
                                      << "journal.cannot-open";
        QTest::newRow("no such device") << "proc"
                                        << "journal.cannot-open";
    }
    void whatCannotBeOpenedSaysWhy()
    {
        QFETCH(QString, make);
        QFETCH(QString, code);
        QString path = m_dir->filePath(QStringLiteral("journal.db"));
        if (make == QLatin1String("text")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("this is no database, but a shopping list; it goes on for a while, as such lists do, milk\n");
            file.write(fill(5000));
        } else if (make == QLatin1String("foreign")) {
            tamper(path, { QStringLiteral("CREATE TABLE songs (name TEXT)") }, false);
        } else if (make == QLatin1String("newer")) {
            (void)opened(path);
            tamper(path, { QStringLiteral("PRAGMA user_version = 99") }, false);
        } else if (make == QLatin1String("damaged")) {
            damage(path);
        } else if (make == QLatin1String("directory")) {
            QVERIFY(QDir().mkdir(path));
        } else if (make == QLatin1String("below")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            path += QStringLiteral("/journal.db");
        } else {
            path = QStringLiteral("/proc/no-such/journal.db");
        }
        const QByteArray before = contentOf(path);
        const auto store = Store::open(path);
        Error error;
        if (!store)
            error = store.error();
        else if (const auto verified = (*store)->verify(); !verified)
            error = verified.error();
        QCOMPARE(error.code, code);
        QVERIFY(error.text.contains(path));
        if (make == QLatin1String("text"))
            QCOMPARE(contentOf(path), before); // nothing of theirs is touched
    }

    // Where no file can be made, whoever asks: below something that is no directory.
    void impossiblePlace()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto store = Store::open(file.fileName() + QStringLiteral("/journal.db"));
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("journal.cannot-open"));
    }

    void jsonLines()
    {
        const auto store = opened(m_path);
        QList<NewRecord> records;
        for (int i = 1; i <= 1500; ++i)
            records.append(recordOf(i, Kind::Reply));
        QVERIFY(store->appendAll(records));
        QVERIFY(store->verify());
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(store->exportJsonLines(out));
        const QList<QByteArray> lines = out.data().trimmed().split('\n');
        QCOMPARE(lines.size(), 1500);
        const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(last.value(QStringLiteral("id")).toInt(), 1500);
        QCOMPARE(last.value(QStringLiteral("at")).toString(), isoUtc(recordOf(1500).at));
        QCOMPARE(last.value(QStringLiteral("kind")).toString(), QStringLiteral("reply"));
        QCOMPARE(last.value(QStringLiteral("args")).toObject().toVariantMap(), recordOf(1500).args);
    }

    void csv()
    {
        const auto store = opened(m_path);
        NewRecord record = recordOf(1);
        record.source = QStringLiteral("=HYPERLINK(\"x\")");
        record.args = { { QStringLiteral("a"), QStringLiteral("b\"c,d") } };
        const Record stored = *store->append(record);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(store->exportCsv(out));
        const QList<QByteArray> lines = out.data().split('\n');
        QCOMPARE(lines.at(0),
                 QByteArray("id,at,writer,kind,level,source,code,args,operator,host,run,epoch,prev,hash\r"));
        const QByteArray expected = "1,2026-11-23T02:30:00.001Z,\"" + store->writer().toUtf8()
            + "\",log,WARN,\"'=HYPERLINK(\"\"x\"\")\",\"order.acknowledged\",\"{\"\"a\"\":\"\"b\\\"\"c,d\"\"}\",\"an@"
              "desk-7\","
              "\"desk-7\",3,1,"
            + stored.prev + ',' + stored.hash + '\r';
        QCOMPARE(lines.at(1), expected);
    }

    void anExportThatCannotBeWrittenSaysSo()
    {
        const auto store = opened(m_path);
        QVERIFY(store->append(recordOf(1)));
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(store->exportCsv(full).error().code, QStringLiteral("journal.export"));
        QCOMPARE(store->exportJsonLines(full).error().code, QStringLiteral("journal.export"));
    }

    void throughput()
    {
        const auto store = opened(m_path);
        QElapsedTimer timer;
        timer.start();
        constexpr int count = 300;
        for (int i = 0; i < count; ++i)
            QVERIFY(store->append(recordOf(i)));
        qInfo("%d appends, each synced: %.0f a second", count, count * 1e9 / double(timer.nsecsElapsed()));
        QList<NewRecord> many;
        for (int i = 0; i < 5000; ++i)
            many.append(recordOf(i));
        timer.restart();
        QVERIFY(store->appendAll(many));
        qInfo("5000 appends in one go: %.0f a second", 5000 * 1e9 / double(timer.nsecsElapsed()));
        timer.restart();
        QVERIFY(store->verify());
        qInfo("verify: %.0f records a second", (count + 5000) * 1e9 / double(timer.nsecsElapsed()));
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void damage(const QString &path)
    {
        {
            const auto store = opened(path);
            QVERIFY(store->appendAll(QList<NewRecord>(200, recordOf(1))));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        for (qint64 at = 5 * page; at < file.size(); at += page) { // schema stays readable, the records do not
            file.seek(at);
            file.write(fill(200));
        }
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
