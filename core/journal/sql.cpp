#include "core/journal/sql.h"

#include "core/journal/schema.h"

#include <QElapsedTimer>
#include <QSqlError>
#include <QThread>

namespace Signalbox::Journal {
namespace {

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

Result<bool> prepareSchema(const QSqlDatabase &database, const QString &path, milliseconds patience)
{
    // Its three questions may meet another console that makes the file just now: what they call foreign is asked again
    // below, alone.
    const auto present = versionOf(database, path);
    if (!present && present.error().code != QLatin1String("journal.not-a-journal"))
        return present.error();
    if (present && *present && **present == schemaVersion)
        return false;
    WriteTransaction transaction(database, path, patience);
    if (Done begun = transaction.begin(); !begun)
        return begun.error();
    const auto version = versionOf(database, path); // again: another console may just have made it
    if (!version)
        return version.error();
    if (*version && **version > schemaVersion) {
        return Error { QStringLiteral("journal.newer"),
                       QStringLiteral("the journal %1 has format %2, this version knows up to %3; use the newer "
                                      "version or choose another path")
                           .arg(path)
                           .arg(**version)
                           .arg(schemaVersion),
                       {} };
    }
    const int from = version->value_or(0);
    for (int step = from; step < schemaVersion; ++step) {
        for (const QString &statement : stepFromSchema(step)) {
            if (Done made = run(database, path, statement); !made)
                return made.error();
        }
    }
    if (Done committed = transaction.commit(); !committed)
        return committed.error();
    return from == 0;
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

ReadTransaction::ReadTransaction(const QSqlDatabase &database)
    : m_database(database)
    , m_open(QSqlQuery(m_database).exec(QStringLiteral("BEGIN")))
{
}

ReadTransaction::~ReadTransaction()
{
    if (m_open)
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

} // namespace Signalbox::Journal
