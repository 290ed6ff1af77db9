#include "core/cells/writer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Cells;

namespace {

constexpr qint64 startMs = 1'795'401'000'000;
constexpr qint64 dayMs = qint64(24) * 3600 * 1000;

Placed cellAt(qint64 at, quint64 requests, milliseconds width = seconds(1), Side side = Side::Blue)
{
    auto cell = std::make_shared<Cell>();
    cell->requests = requests;
    for (quint64 i = 0; i < requests; ++i)
        cell->latency.record(microseconds(1000 + qint64(i * 977)));
    return { width, at, side, Origin::User, cell };
}

quint64 requestsOf(const std::vector<Placed> &cells)
{
    quint64 sum = 0;
    for (const Placed &placed : cells)
        sum += placed.cell->requests;
    return sum;
}

} // namespace

class TestCellStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(QStringLiteral("history.sqlite"));
    }

    void whatIsPutIsRead()
    {
        auto store = Store::open(m_file);
        QVERIFY(store);
        QVERIFY((*store)->put({ cellAt(startMs, 3), cellAt(startMs, 4, seconds(1), Side::Green),
                                cellAt(startMs + 1000, 5), cellAt(startMs, 12, std::chrono::minutes(1)) }));
        QVERIFY((*store)->put({ cellAt(startMs + 1000, 6) })); // in its place
        const auto fine = (*store)->read(seconds(1), startMs, startMs + 2000);
        QVERIFY(fine);
        QCOMPARE(fine->size(), size_t(3));
        QCOMPARE(requestsOf(*fine), quint64(13));
        QCOMPARE(*fine->back().cell, *cellAt(0, 6).cell);
        QCOMPARE((*store)->read(seconds(1), startMs, startMs + 1000)->size(), size_t(2));
        QCOMPARE(requestsOf(*(*store)->recent(startMs + 5000)), quint64(25));
    }

    void nobodyElseMayRead()
    {
        QVERIFY(Store::open(m_file));
        for (const QString &suffix : { QString(), QStringLiteral("-wal"), QStringLiteral("-shm") }) {
            if (QFile::exists(m_file + suffix))
                QCOMPARE(QFile::permissions(m_file + suffix)
                             & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                         QFile::Permissions());
        }
    }

    void theOldestGoesFirst()
    {
        auto store = Store::open(m_file);
        QVERIFY(store);
        std::vector<Placed> cells;
        for (int day = 0; day < 40; ++day)
            cells.push_back(cellAt(startMs + day * dayMs, 1));
        QVERIFY((*store)->put(cells));
        const qint64 now = startMs + 39 * dayMs;
        int rounds = 0;
        while (*(*store)->trim(now, Keeping()))
            QVERIFY(++rounds < 1000);
        const auto left = (*store)->read(seconds(1), 0, now + 1);
        QCOMPARE(left->size(), size_t(31));
        QCOMPARE(left->front().at, now - 30 * dayMs);
    }

    void itsSizeIsBounded()
    {
        auto store = Store::open(m_file);
        QVERIFY(store);
        for (int part = 0; part < 12; ++part) {
            std::vector<Placed> cells;
            for (int second = 0; second < 5000; ++second)
                cells.push_back(cellAt(startMs + (part * 5000 + second) * 1000, 40));
            QVERIFY((*store)->put(cells));
        }
        const qint64 full = *(*store)->usedBytes();
        const qint64 limit = full / 2;
        const qint64 newest = startMs + 59'999 * 1000;
        while (*(*store)->trim(newest, { Keeping().age, limit })) { }
        QVERIFY(*(*store)->usedBytes() <= limit);
        QVERIFY(!(*store)->read(seconds(1), newest, newest + 1)->empty());
        QVERIFY((*store)->read(seconds(1), startMs, startMs + 1)->empty());
    }

    /// A limit that was lowered takes the oldest, and the file itself gets smaller: a new one, and one of an older
    /// version, which never gave anything back.
    void aLoweredLimitMakesTheFileSmaller_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::newRow("new") << false;
        QTest::newRow("of an older version") << true;
    }
    void aLoweredLimitMakesTheFileSmaller()
    {
        QFETCH(bool, isOld);
        const qint64 newest = fill(isOld);
        const qint64 before = QFileInfo(m_file).size();
        const qint64 limit = before / 4;
        auto store = Store::open(m_file);
        QVERIFY(store);
        int rounds = 0;
        while (*(*store)->trim(newest, { Keeping().age, limit }))
            QVERIFY(++rounds < 1000);
        QVERIFY2(
            QFileInfo(m_file).size() <= limit,
            qPrintable(QStringLiteral("%1 of %2, at most %3").arg(QFileInfo(m_file).size()).arg(before).arg(limit)));
        QVERIFY(QFileInfo(m_file + QStringLiteral("-wal")).size() < 1024);
        QVERIFY(!(*store)->read(seconds(1), newest, newest + 1)->empty());
        QVERIFY((*store)->read(seconds(1), startMs, startMs + 1)->empty());
        QVERIFY((*store)->put({ cellAt(newest + 1000, 3) }));
        QCOMPARE(requestsOf(*(*store)->read(seconds(1), newest + 1000, newest + 2000)), quint64(3));
    }

    void aShorterAgeMakesTheFileSmaller()
    {
        const qint64 newest = fill(false);
        const qint64 before = QFileInfo(m_file).size();
        QVERIFY2(before > 12 * 1024 * 1024, qPrintable(QString::number(before)));
        auto store = Store::open(m_file);
        QVERIFY(store);
        int rounds = 0;
        while (*(*store)->trim(newest, { milliseconds(600'000), Keeping().bytes }))
            QVERIFY(++rounds < 1000);
        QVERIFY2(QFileInfo(m_file).size() * 4 < before, qPrintable(QString::number(QFileInfo(m_file).size())));
        QCOMPARE((*store)->read(seconds(1), startMs, newest + 1)->front().at, newest - 600'000);
    }

    /// As a console finds it that starts with a lower limit: what it asks meanwhile is answered.
    void aWriterMakesTheFileSmallerBesideItsCaller()
    {
        const qint64 newest = fill(true);
        const qint64 limit = QFileInfo(m_file).size() / 4;
        Writer writer(m_file, { Keeping().age, limit });
        QSignalSpy loaded(&writer, &Writer::loaded);
        QSignalSpy problem(&writer, &Writer::problemChanged);
        writer.load(newest);
        QVERIFY(loaded.wait());
        QVERIFY(requestsOf(loaded[0][0].value<std::vector<Placed>>()) > 1000);
        QSignalSpy past(&writer, &Writer::past);
        qint64 asked = 0;
        QTRY_VERIFY_WITH_TIMEOUT((++asked, writer.readMinutes(asked, asked + 1), QFileInfo(m_file).size() <= limit),
                                 30000);
        QTRY_COMPARE(past.size(), asked);
        QVERIFY(problem.isEmpty());
    }

    void aDamagedCellIsLeftOut()
    {
        auto store = Store::open(m_file);
        QVERIFY(store && (*store)->put({ cellAt(startMs, 3), cellAt(startMs + 1000, 4) }));
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_file);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(QStringLiteral("UPDATE cell SET data = x'0199' WHERE at = %1").arg(startMs)));
            QVERIFY(query.exec(QStringLiteral("INSERT INTO cell VALUES (%1, 1000, 7, 9, x'01')").arg(startMs)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        const auto cells = (*store)->read(seconds(1), startMs, startMs + 5000);
        QVERIFY(cells);
        QCOMPARE(requestsOf(*cells), quint64(4));
    }

    void anothersFileIsRefused()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database, but somebody's only copy of a poem, and long enough");
        file.close();
        const auto store = Store::open(m_file);
        QVERIFY(!store);
        QVERIFY(store.error().text.contains(m_file));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("this is no database"));
    }

    void aWriterStoresAndLoadsBesideItsCaller()
    {
        {
            Writer writer(m_file);
            QSignalSpy past(&writer, &Writer::past);
            writer.store({ cellAt(startMs, 3), cellAt(startMs, 30, std::chrono::minutes(1)) });
            writer.readMinutes(startMs, startMs + 60'000);
            QVERIFY(past.wait());
            QCOMPARE(past[0][0].toLongLong(), startMs);
            QCOMPARE(requestsOf(past[0][1].value<std::vector<Placed>>()), quint64(30));
            writer.store({ cellAt(startMs + 1000, 4) }); // on disk when the writer has ended
        }
        Writer writer(m_file);
        QSignalSpy loaded(&writer, &Writer::loaded);
        writer.load(startMs + 2000);
        QVERIFY(loaded.wait());
        QCOMPARE(requestsOf(loaded[0][0].value<std::vector<Placed>>()), quint64(37));
    }

    void aProblemIsSaidOnceAndEnds()
    {
        QVERIFY(QDir().mkdir(m_file)); // a directory in its place
        Writer writer(m_file);
        QSignalSpy problem(&writer, &Writer::problemChanged);
        QVERIFY(problem.wait());
        QVERIFY(!problem[0][0].toString().isEmpty());
        writer.store({ cellAt(startMs, 3) });
        QVERIFY(QDir().rmdir(m_file));
        writer.store({ cellAt(startMs, 3) });
        QTRY_COMPARE(problem.size(), 2);
        QVERIFY(problem[1][0].toString().isEmpty());
    }

private:
    /// Many seconds, the newest of which is returned.
    qint64 fill(bool isOld) const
    {
        constexpr int secondsStored = 50'000;
        auto store = Store::open(m_file);
        std::vector<Placed> cells;
        for (int second = 0; second < secondsStored; ++second)
            cells.push_back(cellAt(startMs + second * 1000, 300));
        if (!store || !(*store)->put(cells))
            return 0;
        store->reset();
        if (isOld) {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
            other.setDatabaseName(m_file);
            if (other.open()) {
                QSqlQuery query(other);
                for (const char *statement :
                     { "PRAGMA auto_vacuum = NONE", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)" })
                    query.exec(QLatin1String(statement));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
        return startMs + (secondsStored - 1) * 1000;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCellStore)
#include "tst_cell_store.moc"
