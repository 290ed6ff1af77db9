#pragma once

#include "core/base/result.h"
#include "core/cells/series.h"

#include <QSqlDatabase>

namespace Signalbox::Cells {

/// How much of the past is kept.
struct Keeping {
    milliseconds age { qint64(30) * 24 * 3600 * 1000 };
    qint64 bytes = qint64(1024) * 1024 * 1024; ///< of the file; the oldest goes first
};

/// The cells on disk: one SQLite file, readable by its owner only. What was committed survives a crash of the program;
/// a crash of the whole machine may cost the newest seconds (WAL, synchronous NORMAL), never the file. One thread.
class Store
{
public:
    static Result<std::unique_ptr<Store>> open(const QString &path);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// All of it or nothing; what is stored for the same place is replaced.
    [[nodiscard]] Done put(const std::vector<Placed> &cells);
    /// The cells of one width that begin within [from, to), oldest first; what cannot be read as one is left out.
    [[nodiscard]] Result<std::vector<Placed>> read(milliseconds width, qint64 from, qint64 to) const;
    /// What a console that starts at `now` needs to fill its charts: minutes of a day, seconds of two hours.
    [[nodiscard]] Result<std::vector<Placed>> recent(qint64 now) const;
    /// Removes what is too old at `now`, then the oldest until what is left fits, then gives the room back to the disk
    /// where the file is larger than it may be, or much of it is empty. True: it is to be called again, since it does
    /// so much at a time only; a file that was begun without that (before a limit was lowered for the first time) is
    /// written anew once, whole.
    [[nodiscard]] Result<bool> trim(qint64 now, const Keeping &keeping);
    /// Bytes of the file that hold something.
    [[nodiscard]] Result<qint64> usedBytes() const;

private:
    Store(QString path, QString connection);
    [[nodiscard]] Done prepare();
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] Done run(const QString &statement) const;
    [[nodiscard]] Result<bool> giveBack(qint64 limit) const;
    [[nodiscard]] Result<qint64> number(const QString &query) const;
    [[nodiscard]] Error problem(const QSqlError &error) const;

    QString m_path;
    QString m_connection;
};

} // namespace Signalbox::Cells
