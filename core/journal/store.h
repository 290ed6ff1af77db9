#pragma once

#include "core/base/result.h"
#include "core/journal/record.h"

#include <functional>
#include <memory>

class QIODevice;
class QSqlDatabase;

namespace Signalbox::Journal {

/// How a Store is opened.
struct StoreOptions {
    milliseconds busyTimeout { 2000 }; ///< how long to wait for another process that writes
    QString writer; ///< empty: a new UUID
};

/// A record known from elsewhere (an export, a log line): with it verify() also finds a journal that was rewritten
/// whole.
struct Anchor {
    quint64 id = 0;
    QByteArray hash;
};

/// What verify() found in order.
struct Verified {
    quint64 records = 0;
    QByteArray lastHash; ///< genesisHash() when there are none
};

/// The journal: an append-only file of records, each holding the hash of the one before. SQLite, WAL, synchronous=FULL:
/// what append() confirmed survives kill -9 and a power cut. Several processes may write; each append is one
/// transaction that reads the last hash and inserts. The file is 0600; a directory that open() makes is 0700.
///
/// Thread-confined: use and destroy it in the thread that opened it. Every call may block for the busy timeout and for
/// an fsync; a GUI or engine thread uses Writer.
///
/// Errors, by code: journal.full, journal.busy, journal.read-only, journal.cannot-open, journal.not-a-journal,
/// journal.corrupt, journal.newer, journal.failed. After a failed append nothing is stored, and the next one may
/// succeed.
class Store
{
public:
    using Options = StoreOptions;

    /// Opens or makes the journal at `path` (its directory too).
    static Result<std::unique_ptr<Store>> open(const QString &path, const Options &options = {});
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;
    ~Store();

    [[nodiscard]] const QString &writer() const { return m_writer; }

    /// Stores a record and returns it with id and hash once it is on disk.
    Result<Record> append(const NewRecord &record);
    /// All of them or none, with one fsync.
    Result<QList<Record>> appendAll(const QList<NewRecord> &records);
    /// Claims the number of the next run: higher than any claimed before and any in a record; two consoles never
    /// get the same.
    Result<quint64> nextRun();

    /// Records with an id above `id`, oldest first, at most `limit`.
    [[nodiscard]] Result<QList<Record>> since(quint64 id, int limit) const;
    /// The newest `limit` records, oldest first; of one kind if given.
    [[nodiscard]] Result<QList<Record>> last(int limit, std::optional<Kind> kind = std::nullopt) const;
    /// Highest id; 0 when empty.
    [[nodiscard]] Result<quint64> lastId() const;

    /// Reads everything and names the first record that was changed, is missing or was cut off the end. The last is
    /// told by a count that SQLite keeps beside the table; who rewrites both and every hash is found only with an
    /// anchor.
    [[nodiscard]] Result<Verified> verify(const std::optional<Anchor> &anchor = std::nullopt) const;

    /// One JSON object per line; the names of the columns; times as isoUtc().
    Done exportJsonLines(QIODevice &out) const;
    /// RFC 4180 with a header line. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    Done exportCsv(QIODevice &out) const;

    /// A number that changes when another connection wrote; cheap.
    [[nodiscard]] Result<qint64> dataVersion() const;
    /// Lets the file grow to so many pages (4 KiB each) and no further: append() then fails with journal.full. 0: no
    /// limit.
    Done limitPages(qint64 pages);

private:
    Store(QString path, QString connection, QString writer);
    [[nodiscard]] QSqlDatabase database() const;
    Done prepare(const Options &options);
    [[nodiscard]] Result<QList<Record>> select(const QString &condition, const QVariantList &values) const;
    /// Every record in order, in a bounded amount of memory; stops at the first error.
    Done forEach(const std::function<Done(const Record &)> &take) const;

    QString m_path;
    QString m_connection;
    QString m_writer;
    milliseconds m_patience { 0 };
};

} // namespace Signalbox::Journal
