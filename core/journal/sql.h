#pragma once

#include "core/base/result.h"
#include "core/journal/record.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>

/// The journal's dealings with SQLite. Internal to the room.
namespace Signalbox::Journal {

/// What the last statement's failure means for the operator.
Error sqlError(const QSqlError &error, const QString &path);

/// Runs one statement that gives no rows.
Done run(const QSqlDatabase &database, const QString &path, const QString &statement);
/// First column of the first row of a query; an error when there is no row.
Result<QVariant> single(const QSqlDatabase &database, const QString &path, const QString &query);

/// Does it again while the journal is busy, in short steps: SQLite's own waiting grows to 100 ms, and then a writer in
/// a tight loop starves all others.
Done patiently(milliseconds patience, const std::function<Done()> &attempt);

/// Brings a new or an older file to the present schema, leaves a present one alone, refuses a newer one and what is no
/// journal of ours. True: the file was new.
Result<bool> prepareSchema(const QSqlDatabase &database, const QString &path, milliseconds patience);

/// The columns in the order that rowToRecord() reads.
QString recordColumns();
/// A row whose kind or level is none of ours was changed by somebody: the record gets a stand-in and loses its hash.
Record rowToRecord(const QSqlQuery &query);

/// A transaction that takes the right to write at once and is undone unless committed.
class WriteTransaction
{
public:
    /// @param patience how long begin() waits for another process that writes
    WriteTransaction(const QSqlDatabase &database, QString path, milliseconds patience);
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;
    ~WriteTransaction();

    [[nodiscard]] Done begin();
    [[nodiscard]] Done commit();

private:
    QSqlDatabase m_database;
    QString m_path;
    milliseconds m_patience;
    bool m_open = false;
};

/// Everything read while it lives is of one moment, whatever other processes write meanwhile.
class ReadTransaction
{
public:
    explicit ReadTransaction(const QSqlDatabase &database);
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    ~ReadTransaction();

private:
    QSqlDatabase m_database;
    bool m_open = false;
};

} // namespace Signalbox::Journal
