#pragma once

#include "core/base/result.h"
#include "core/journal/anchor.h"
#include "core/journal/filter.h"

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

/// What verify() found in order.
struct Verified {
    quint64 records = 0;
    quint64 lastId = 0;
    QByteArray lastHash; ///< genesisHash() when there are none
    quint64 prunedUpTo = 0; ///< older ones were removed, and a later record says so; 0: none were
    bool anchored = false; ///< the anchor file beside the journal was there, and agrees

    bool operator==(const Verified &) const = default;
};

/// What prune() did.
struct Pruned {
    quint64 records = 0; ///< removed
    quint64 upTo = 0; ///< highest id removed; 0: none
    std::optional<quint64> keptForRun; ///< older records that stay, because this run is open or partly newer

    bool operator==(const Pruned &) const = default;
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

    [[nodiscard]] const QString &path() const { return m_path; }
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
    /// The newest `limit` records that fit, oldest first.
    [[nodiscard]] Result<QList<Record>> matching(const Filter &filter, int limit) const;
    /// Highest id; 0 when empty.
    [[nodiscard]] Result<quint64> lastId() const;

    /// Reads everything, as it is at one moment, and names the first record that was changed, is missing or was cut off
    /// the end. The last is told by a count that SQLite keeps beside the table, and by the anchor file; who rewrites
    /// all three and every hash is found only with an anchor from elsewhere.
    [[nodiscard]] Result<Verified> verify(const std::optional<Anchor> &anchor = std::nullopt) const;

    /// Removes the oldest records, up to the first that is from `before` or later, and none of a run that is open or
    /// that would lose only a part. The act is a record of the chain (kind "checkpoint") that names the last one
    /// removed and its hash, by which verify() knows that they went rightly; both happen or neither. Nothing to remove:
    /// nothing is written.
    Result<Pruned> prune(WallTime before, const NewRecord &act);
    /// The same without doing it.
    [[nodiscard]] Result<Pruned> wouldPrune(WallTime before) const;

    /// One JSON object per line; the names of the columns; times as isoUtc().
    Done exportJsonLines(QIODevice &out, const Filter &filter = {}) const;
    /// RFC 4180 with a header line. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    Done exportCsv(QIODevice &out, const Filter &filter = {}) const;
    /// Into a file of mode 0600 that appears whole or not at all: CSV when its name ends in .csv, JSON Lines for
    /// .jsonl. Errors: journal.export; journal.export-exists when it is there and not to be replaced.
    Done exportFile(const QString &file, const Filter &filter, bool replace) const;

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
    /// Every record that fits, in order, in a bounded amount of memory; stops at the first error.
    Done forEach(const Filter &filter, const std::function<Done(const Record &)> &take) const;
    /// Within a transaction: the records as links behind the newest.
    Result<QList<Record>> insert(const QList<NewRecord> &records);
    Done noteNewBeginning();
    [[nodiscard]] Result<quint64> lastIdBefore(WallTime before) const;

    QString m_path;
    QString m_connection;
    QString m_writer;
    milliseconds m_patience { 0 };
};

} // namespace Signalbox::Journal
