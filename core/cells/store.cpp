#include "core/cells/store.h"

#include "core/base/owner_file.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

namespace Signalbox::Cells {
namespace {

constexpr qint64 applicationId = 0x53424331; // "SBC1"
constexpr int schemaVersion = 1;
constexpr int removedAtOnce = 20000;
constexpr int pagesAtOnce = 2000;
constexpr qint64 fewEmptyBytes = qint64(8) * 1024 * 1024; // what is written next goes there
constexpr qint64 dayMs = qint64(24) * 3600 * 1000;
constexpr qint64 fineMs = qint64(2) * 3600 * 1000;

QString removeOldest()
{
    return QStringLiteral("DELETE FROM cell WHERE (at, width, side, origin) IN "
                          "(SELECT at, width, side, origin FROM cell ORDER BY at LIMIT %1)")
        .arg(removedAtOnce);
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    // SQLite gives its -wal and -shm files the rights of the main file, so that must be right before they are made.
    if (const QString problem = makeOwnerFile(path); !problem.isEmpty()) {
        return Error {
            QStringLiteral("history.cannot-open"),
            QStringLiteral("the history %1 cannot be made; check the path and the rights of its directory").arg(path),
            problem
        };
    }
    std::unique_ptr<Store> store(
        new Store(path, QStringLiteral("history-") + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (const Done prepared = store->prepare(); !prepared)
        return prepared.error();
    return store;
}

Store::Store(QString path, QString connection)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
{
}

Store::~Store()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Store::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Error Store::problem(const QSqlError &error) const
{
    return { QStringLiteral("history.failed"),
             QStringLiteral("the history %1 cannot be used (%2): charts go on without it; check the disk, or move the "
                            "file away to begin a new one")
                 .arg(m_path, error.databaseText().isEmpty() ? error.driverText() : error.databaseText()),
             error.text() };
}

Done Store::run(const QString &statement) const
{
    QSqlQuery query(database());
    if (!query.exec(statement))
        return problem(query.lastError());
    return done();
}

Result<qint64> Store::number(const QString &text) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(text) || !query.next())
        return problem(query.lastError());
    return query.value(0).toLongLong();
}

Done Store::prepare()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open())
        return problem(database.lastError());
    const auto version = number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto tables = number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return tables.error();
    const auto application = number(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    if (*tables > 0 && (*application != applicationId || *version > schemaVersion)) {
        return Error { QStringLiteral("history.foreign"),
                       QStringLiteral("%1 is no history of this version of Signalbox; move it away").arg(m_path),
                       {} };
    }
    QStringList statements { QStringLiteral("PRAGMA journal_mode = WAL"),
                             QStringLiteral("PRAGMA synchronous = NORMAL") };
    if (*tables == 0) {
        statements.prepend(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL")); // before anything is written
        // By time first: a second's cells lie together, and the oldest are removed as one piece.
        statements << QStringLiteral("CREATE TABLE IF NOT EXISTS cell (at INTEGER NOT NULL, width INTEGER NOT NULL, "
                                     "side INTEGER NOT NULL, origin INTEGER NOT NULL, data BLOB NOT NULL, "
                                     "PRIMARY KEY (at, width, side, origin)) WITHOUT ROWID")
                   << QStringLiteral("PRAGMA application_id = %1").arg(applicationId)
                   << QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion);
    }
    for (const QString &statement : statements) {
        if (Done made = run(statement); !made)
            return made;
    }
    return done();
}

Done Store::put(const std::vector<Placed> &cells)
{
    QSqlDatabase connection = database();
    if (!connection.transaction())
        return problem(connection.lastError());
    QSqlQuery insert(connection);
    bool isFine = insert.prepare(QStringLiteral("INSERT OR REPLACE INTO cell (at, width, side, origin, data) "
                                                "VALUES (?, ?, ?, ?, ?)"));
    for (const Placed &placed : cells) {
        if (!isFine || !placed.cell)
            continue;
        insert.addBindValue(placed.at);
        insert.addBindValue(qint64(placed.width.count()));
        insert.addBindValue(int(placed.side));
        insert.addBindValue(int(placed.origin));
        insert.addBindValue(encoded(*placed.cell));
        isFine = insert.exec();
    }
    if (isFine && connection.commit())
        return done();
    const Error error = problem(isFine ? connection.lastError() : insert.lastError());
    connection.rollback();
    return error;
}

Result<std::vector<Placed>> Store::read(milliseconds width, qint64 from, qint64 to) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT at, side, origin, data FROM cell WHERE at >= ? AND at < ? AND width = ? "
                                 "ORDER BY at"));
    query.addBindValue(from);
    query.addBindValue(to);
    query.addBindValue(qint64(width.count()));
    if (!query.exec())
        return problem(query.lastError());
    std::vector<Placed> out;
    while (query.next()) {
        const uint side = query.value(1).toUInt();
        const uint origin = query.value(2).toUInt();
        auto cell = decoded(query.value(3).toByteArray());
        if (side > uint(Side::Green) || origin > uint(Origin::Canary) || !cell)
            continue;
        out.push_back({ width, query.value(0).toLongLong(), Side(side), Origin(origin),
                        std::make_shared<const Cell>(std::move(*cell)) });
    }
    if (query.lastError().isValid())
        return problem(query.lastError());
    return out;
}

Result<std::vector<Placed>> Store::recent(qint64 now) const
{
    auto minutes = read(milliseconds(60'000), now - dayMs, now + 1);
    if (!minutes)
        return minutes;
    auto fine = read(milliseconds(1000), now - fineMs, now + 1);
    if (!fine)
        return fine;
    minutes->insert(minutes->end(), std::make_move_iterator(fine->begin()), std::make_move_iterator(fine->end()));
    return minutes;
}

Result<qint64> Store::usedBytes() const
{
    return number(QStringLiteral("SELECT (SELECT page_count FROM pragma_page_count) * "
                                 "(SELECT page_size FROM pragma_page_size) - "
                                 "(SELECT freelist_count FROM pragma_freelist_count) * "
                                 "(SELECT page_size FROM pragma_page_size)"));
}

Result<bool> Store::trim(qint64 now, const Keeping &keeping)
{
    const auto oldest
        = number(QStringLiteral("SELECT coalesce((SELECT at FROM cell ORDER BY at LIMIT 1), %1)").arg(now));
    if (!oldest)
        return oldest.error();
    const auto used = usedBytes();
    if (!used)
        return used.error();
    if (*oldest >= now - keeping.age.count() && *used <= keeping.bytes)
        return giveBack(keeping.bytes);
    if (*used > keeping.bytes) {
        if (const Done removed = run(removeOldest()); !removed)
            return removed.error();
        return true;
    }
    const Done removed = run(QStringLiteral("DELETE FROM cell WHERE at < %1 AND at < %2")
                                 .arg(now - keeping.age.count())
                                 .arg(*oldest + fineMs)); // two hours at a time: nobody waits long
    if (!removed)
        return removed.error();
    return true;
}

Result<bool> Store::giveBack(qint64 limit) const
{
    constexpr qint64 incremental = 2;
    const auto page = number(QStringLiteral("PRAGMA page_size"));
    const auto pages = number(QStringLiteral("PRAGMA page_count"));
    const auto empty = number(QStringLiteral("PRAGMA freelist_count"));
    const auto way = number(QStringLiteral("PRAGMA auto_vacuum"));
    for (const auto *each : { &page, &pages, &empty, &way }) {
        if (!*each)
            return each->error();
    }
    const qint64 bytes = *pages * *page;
    const qint64 emptyBytes = *empty * *page;
    if (*empty == 0 || (bytes <= limit && (emptyBytes <= fewEmptyBytes || emptyBytes * 2 <= bytes)))
        return false;
    // Another console that reads just now, or a full disk, is no reason to call the history broken: the next time does.
    if (*way != incremental) {
        for (const char *statement :
             { "PRAGMA auto_vacuum = INCREMENTAL", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)" }) {
            if (!run(QLatin1String(statement)))
                break;
        }
        return false;
    }
    QSqlDatabase connection = database();
    if (!connection.transaction())
        return false;
    QSqlQuery query(connection);
    // A page at a time: it gives a row without columns for each, and Qt takes the first of such rows alone.
    for (qint64 left = std::min<qint64>(*empty, pagesAtOnce); left > 0; --left) {
        if (!query.exec(QStringLiteral("PRAGMA incremental_vacuum(1)"))) {
            connection.rollback();
            return false;
        }
    }
    query.finish();
    if (!connection.commit()) {
        connection.rollback();
        return false;
    }
    const bool isMore = *empty > pagesAtOnce;
    if (!isMore)
        (void)run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); // only now the file itself is shorter
    return isMore;
}

} // namespace Signalbox::Cells
