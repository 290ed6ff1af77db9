#include "core/journal/store.h"

#include "core/base/owner_file.h"
#include "core/journal/sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

namespace Signalbox::Journal {
namespace {

constexpr int mostAtOnce = 1000;
constexpr milliseconds stepOfWaiting { 50 };
constexpr qint64 mostPages = 1073741823; // SQLite's default
constexpr QFile::Permissions ownersDirectory = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

Error cannotMake(const QString &path, const QString &detail)
{
    return { QStringLiteral("journal.cannot-open"),
             QStringLiteral("the journal %1 cannot be made; check the path and the rights of its directory").arg(path),
             detail };
}

// SQLite gives its -wal and -shm files the rights of the main file, so that must be right before they are made.
Done makeFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return cannotMake(path, QStringLiteral("it is a directory"));
    const QString directory = info.absolutePath();
    if (!QFileInfo(directory).isDir()) {
        if (!QDir().mkpath(QFileInfo(directory).absolutePath()) || !QDir().mkdir(directory, ownersDirectory)) {
            if (!QFileInfo(directory).isDir())
                return cannotMake(path, QStringLiteral("no directory %1").arg(directory));
        }
    }
    const QString problem = makeOwnerFile(path);
    return problem.isEmpty() ? done() : Done(cannotMake(path, problem));
}

// Two processes that make the file at once: the change to WAL wants it alone for a moment and does not wait by itself.
Done changeToWal(const QSqlDatabase &database, const QString &path, milliseconds patience)
{
    return patiently(patience, [&]() -> Done {
        const auto mode = single(database, path, QStringLiteral("PRAGMA journal_mode = WAL"));
        return mode ? done() : Done(mode.error());
    });
}

Record chained(const NewRecord &content, quint64 id, const QByteArray &prev, const QString &writer)
{
    Record record;
    record.id = id;
    record.content = content;
    record.writer = writer;
    record.argsText = argsToText(content.args);
    record.prev = prev;
    record.hash = hashOf(record);
    return record;
}

// In the order of recordColumns().
void bindRecord(QSqlQuery &insert, const Record &record)
{
    const NewRecord &content = record.content;
    // A null string would be stored as NULL.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    const QVariantList values { record.id,
                                qint64(content.at.time_since_epoch().count()),
                                record.writer,
                                kindName(content.kind),
                                levelName(content.level),
                                text(content.source),
                                text(content.code),
                                record.argsText,
                                text(content.operatorName),
                                text(content.host),
                                content.run,
                                content.epoch,
                                QString::fromLatin1(record.prev),
                                QString::fromLatin1(record.hash) };
    for (int i = 0; i < values.size(); ++i)
        insert.bindValue(i, values[i]);
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Options &options)
{
    if (const Done made = makeFile(path); !made)
        return made.error();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Store> store(
        new Store(path, QStringLiteral("journal-") + id, options.writer.isEmpty() ? id : options.writer));
    if (const Done prepared = store->prepare(options); !prepared)
        return prepared.error();
    return store;
}

Store::Store(QString path, QString connection, QString writer)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
    , m_writer(std::move(writer))
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

Done Store::prepare(const Options &options)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!database.isValid())
        return Error { QStringLiteral("journal.failed"),
                       QStringLiteral("Qt's SQLite driver is missing; install libqt6sql6-sqlite"),
                       database.lastError().text() };
    database.setDatabaseName(m_path);
    database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(std::min(options.busyTimeout, stepOfWaiting).count()));
    m_patience = options.busyTimeout;
    if (!database.open())
        return sqlError(database.lastError(), m_path);
    if (Done wal = changeToWal(database, m_path, options.busyTimeout); !wal)
        return wal;
    if (Done full = run(database, m_path, QStringLiteral("PRAGMA synchronous = FULL")); !full)
        return full;
    const auto isNew = prepareSchema(database, m_path, m_patience);
    if (!isNew)
        return isNew.error();
    return *isNew ? noteNewBeginning() : done();
}

Result<Record> Store::append(const NewRecord &record)
{
    Result<QList<Record>> appended = appendAll({ record });
    if (!appended)
        return appended.error();
    return appended->first();
}

Result<QList<Record>> Store::appendAll(const QList<NewRecord> &records)
{
    WriteTransaction transaction(database(), m_path, m_patience);
    if (const Done begun = transaction.begin(); !begun)
        return begun.error();
    auto inserted = insert(records);
    if (!inserted)
        return inserted;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    if (!inserted->isEmpty())
        writeAnchor(anchorFileOf(m_path), { inserted->constLast().id, inserted->constLast().hash });
    return inserted;
}

Result<QList<Record>> Store::insert(const QList<NewRecord> &records)
{
    const auto newest = last(1);
    if (!newest)
        return newest.error();
    quint64 id = newest->isEmpty() ? 0 : newest->first().id;
    QByteArray prev = newest->isEmpty() ? genesisHash() : newest->first().hash;
    QList<Record> inserted;
    QSqlQuery insert(database());
    if (!insert.prepare(
            QStringLiteral("INSERT INTO record (%1) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)").arg(recordColumns())))
        return sqlError(insert.lastError(), m_path);
    for (const NewRecord &content : records) {
        const Record record = chained(content, ++id, prev, m_writer);
        bindRecord(insert, record);
        if (!insert.exec())
            return sqlError(insert.lastError(), m_path);
        prev = record.hash;
        inserted.append(record);
    }
    return inserted;
}

/// The anchor of an earlier journal whose file is gone: the new one says so in its first record.
Done Store::noteNewBeginning()
{
    const auto anchor = readAnchor(anchorFileOf(m_path));
    if (!anchor)
        return done();
    const auto now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    const auto noted = append({ .at = now,
                                .level = Level::Warning,
                                .source = QStringLiteral("journal"),
                                .code = QStringLiteral("journal.begun-anew"),
                                .args = { { QStringLiteral("n"), anchor->id },
                                          { QStringLiteral("hash"), QString::fromLatin1(anchor->hash) } } });
    return noted ? done() : Done(noted.error());
}

Result<quint64> Store::nextRun()
{
    const QSqlDatabase connection = database();
    WriteTransaction transaction(connection, m_path, m_patience);
    if (const Done begun = transaction.begin(); !begun)
        return begun.error();
    const auto claimed
        = single(connection, m_path,
                 QStringLiteral("SELECT 1 + max(coalesce((SELECT value FROM counter WHERE name = 'run'), 0),"
                                " coalesce((SELECT max(run) FROM record), 0))"));
    if (!claimed)
        return claimed.error();
    const quint64 number = claimed->toULongLong();
    if (const Done stored = run(connection, m_path,
                                QStringLiteral("INSERT INTO counter VALUES ('run', %1) "
                                               "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                                    .arg(number));
        !stored)
        return stored.error();
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return number;
}

Result<QList<Record>> Store::select(const QString &condition, const QVariantList &values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral("SELECT %1 FROM record %2").arg(recordColumns(), condition)))
        return sqlError(query.lastError(), m_path);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return sqlError(query.lastError(), m_path);
    QList<Record> records;
    while (query.next())
        records.append(rowToRecord(query));
    if (query.lastError().isValid())
        return sqlError(query.lastError(), m_path);
    return records;
}

Result<QList<Record>> Store::since(quint64 id, int limit) const
{
    return select(QStringLiteral("WHERE id > ? ORDER BY id LIMIT ?"), { id, std::max(limit, 0) });
}

Result<QList<Record>> Store::last(int limit, std::optional<Kind> kind) const
{
    auto records = kind
        ? select(QStringLiteral("WHERE kind = ? ORDER BY id DESC LIMIT ?"), { kindName(*kind), std::max(limit, 0) })
        : select(QStringLiteral("ORDER BY id DESC LIMIT ?"), { std::max(limit, 0) });
    if (records)
        std::reverse(records->begin(), records->end());
    return records;
}

Result<quint64> Store::lastId() const
{
    const auto id = single(database(), m_path, QStringLiteral("SELECT coalesce(max(id), 0) FROM record"));
    if (!id)
        return id.error();
    return id->toULongLong();
}

Result<QList<Record>> Store::matching(const Filter &filter, int limit) const
{
    SqlCondition condition = conditionOf(filter);
    auto records = select(QStringLiteral("WHERE %1 ORDER BY id DESC LIMIT ?").arg(condition.text),
                          condition.values << std::max(limit, 0));
    if (records)
        std::reverse(records->begin(), records->end());
    return records;
}

Done Store::forEach(const Filter &filter, const std::function<Done(const Record &)> &take) const
{
    const SqlCondition condition = conditionOf(filter);
    const QString where = QStringLiteral("WHERE %1 AND id > ? ORDER BY id LIMIT ?").arg(condition.text);
    quint64 seen = 0;
    for (;;) {
        const auto records = select(where, QVariantList(condition.values) << seen << mostAtOnce);
        if (!records)
            return records.error();
        if (records->isEmpty())
            return done();
        for (const Record &record : *records) {
            if (Done taken = take(record); !taken)
                return taken;
        }
        seen = records->last().id;
    }
}

Result<qint64> Store::dataVersion() const
{
    const auto version = single(database(), m_path, QStringLiteral("PRAGMA data_version"));
    if (!version)
        return version.error();
    return version->toLongLong();
}

Done Store::limitPages(qint64 pages)
{
    const qint64 limit = pages > 0 ? std::min(pages, mostPages) : mostPages;
    const auto set = single(database(), m_path, QStringLiteral("PRAGMA max_page_count = %1").arg(limit));
    if (!set)
        return set.error();
    return done();
}

} // namespace Signalbox::Journal
