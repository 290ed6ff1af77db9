#include "core/journal/sql.h"

#include <QElapsedTimer>
#include <QSqlError>
#include <QThread>

namespace Signalbox::Journal {
namespace {

constexpr int schemaVersion = 1;
constexpr int applicationId = 0x5369676e; // "Sign"

// SQLite's primary result codes, https://www.sqlite.org/rescode.html
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

Error notAJournal(const QString &path, const QString &detail)
{
    return { QStringLiteral("journal.not-a-journal"),
             QStringLiteral("%1 is not a Signalbox journal; move it away or choose another path").arg(path), detail };
}

QStringList schemaStatements()
{
    return {
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
        // Also keeps INSERT OR REPLACE, which fires no delete trigger, from changing a record.
        QStringLiteral("CREATE TRIGGER record_insert BEFORE INSERT ON record WHEN "
                       "NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM record) OR NEW.prev IS NOT coalesce("
                       "(SELECT hash FROM record ORDER BY id DESC LIMIT 1), '%1') "
                       "BEGIN SELECT RAISE(ABORT, 'not the next link of the chain'); END")
            .arg(QString::fromLatin1(genesisHash())),
        QStringLiteral("CREATE TRIGGER counter_update BEFORE UPDATE ON counter WHEN NEW.value <= OLD.value "
                       "BEGIN SELECT RAISE(ABORT, 'a counter only rises'); END"),
        QStringLiteral("CREATE TRIGGER counter_delete BEFORE DELETE ON counter "
                       "BEGIN SELECT RAISE(ABORT, 'a counter only rises'); END"),
        QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion),
    };
}

// Present: nothing to do. Absent value: a new, empty file.
Result<std::optional<int>> versionOf(const QSqlDatabase &database, const QString &path)
{
    const auto version = single(database, path, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const auto application = single(database, path, QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto tables = single(database, path, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return tables.error();
    if (tables->toInt() == 0 && version->toInt() == 0)
        return std::optional<int>();
    if (application->toInt() != applicationId)
        return notAJournal(path, QStringLiteral("it is a database of another program"));
    return std::optional<int>(version->toInt());
}

} // namespace

Error sqlError(const QSqlError &error, const QString &path)
{
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case sqliteFull:
        return { QStringLiteral("journal.full"),
                 QStringLiteral("the journal %1 cannot grow: the disk is full; make room there").arg(path), detail };
    case sqliteBusy:
    case sqliteLocked:
        return { QStringLiteral("journal.busy"),
                 QStringLiteral("the journal %1 is held by another program; end what holds it").arg(path), detail };
    case sqliteReadOnly:
        return { QStringLiteral("journal.read-only"),
                 QStringLiteral("the journal %1 cannot be written; check the rights of the file and its directory")
                     .arg(path),
                 detail };
    case sqliteCannotOpen:
        return {
            QStringLiteral("journal.cannot-open"),
            QStringLiteral("the journal %1 cannot be opened; check the path and the rights of its directory").arg(path),
            detail
        };
    case sqliteNotADatabase:
        return notAJournal(path, detail);
    case sqliteCorrupt:
        return { QStringLiteral("journal.corrupt"),
                 QStringLiteral("the journal %1 is damaged; keep a copy of it, then move it away to begin a new one")
                     .arg(path),
                 detail };
    default: // NOLINT: SQLite's codes are no enumeration of ours
        return { QStringLiteral("journal.failed"),
                 QStringLiteral("the journal %1 failed; check the disk it is on").arg(path), detail };
    }
}

Done run(const QSqlDatabase &database, const QString &path, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return sqlError(query.lastError(), path);
    return done();
}

Result<QVariant> single(const QSqlDatabase &database, const QString &path, const QString &text)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(text) || !query.next())
        return sqlError(query.lastError(), path);
    return query.value(0);
}

Done patiently(milliseconds patience, const std::function<Done()> &attempt)
{
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        Done result = attempt();
        if (result || result.error().code != QLatin1String("journal.busy") || waited.elapsed() >= patience.count())
            return result;
        QThread::msleep(1);
    }
}

Done prepareSchema(const QSqlDatabase &database, const QString &path, milliseconds patience)
{
    const auto present = versionOf(database, path);
    if (!present)
        return present.error();
    if (*present && **present == schemaVersion)
        return done();
    WriteTransaction transaction(database, path, patience);
    if (Done begun = transaction.begin(); !begun)
        return begun;
    const auto version = versionOf(database, path); // again: another console may just have made it
    if (!version)
        return version.error();
    if (*version) {
        if (**version == schemaVersion)
            return done();
        return Error { QStringLiteral("journal.newer"),
                       QStringLiteral("the journal %1 has format %2, this version knows up to %3; use the newer "
                                      "version or choose another path")
                           .arg(path)
                           .arg(**version)
                           .arg(schemaVersion),
                       {} };
    }
    for (const QString &statement : schemaStatements()) {
        if (Done made = run(database, path, statement); !made)
            return made;
    }
    return transaction.commit();
}

QString recordColumns()
{
    return QStringLiteral("id, at, writer, kind, level, source, code, args, operator, host, run, epoch, prev, hash");
}

Record rowToRecord(const QSqlQuery &query)
{
    const auto kind = kindFromName(query.value(3).toString());
    const auto level = levelFromName(query.value(4).toString());
    Record record;
    record.id = query.value(0).toULongLong();
    record.content.at = WallTime(milliseconds(query.value(1).toLongLong()));
    record.writer = query.value(2).toString();
    record.content.kind = kind.value_or(Kind::Log);
    record.content.level = level.value_or(Level::Warning);
    record.content.source = query.value(5).toString();
    record.content.code = query.value(6).toString();
    record.argsText = query.value(7).toString();
    record.content.args = argsFromText(record.argsText);
    record.content.operatorName = query.value(8).toString();
    record.content.host = query.value(9).toString();
    record.content.run = query.value(10).toULongLong();
    record.content.epoch = query.value(11).toULongLong();
    record.prev = query.value(12).toString().toLatin1();
    if (kind && level)
        record.hash = query.value(13).toString().toLatin1();
    return record;
}

WriteTransaction::WriteTransaction(const QSqlDatabase &database, QString path, milliseconds patience)
    : m_database(database)
    , m_path(std::move(path))
    , m_patience(patience)
{
}

WriteTransaction::~WriteTransaction()
{
    if (m_open)
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

Done WriteTransaction::begin()
{
    Done begun = patiently(m_patience, [this] { return run(m_database, m_path, QStringLiteral("BEGIN IMMEDIATE")); });
    m_open = begun.ok();
    return begun;
}

Done WriteTransaction::commit()
{
    Done committed = run(m_database, m_path, QStringLiteral("COMMIT"));
    m_open = !committed.ok();
    return committed;
}

} // namespace Signalbox::Journal
