#include "core/journal/schema.h"

#include "core/journal/record.h"

namespace Signalbox::Journal {
namespace {

QStringList firstSchema()
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
        QStringLiteral("PRAGMA user_version = 1"),
    };
}

// Retention: what the counter "pruned" allows may go, and nothing else.
QStringList secondSchema()
{
    return {
        QStringLiteral("DROP TRIGGER record_delete"),
        QStringLiteral("CREATE TRIGGER record_delete BEFORE DELETE ON record WHEN "
                       "OLD.id > coalesce((SELECT value FROM counter WHERE name = 'pruned'), 0) "
                       "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"),
        QStringLiteral("PRAGMA user_version = 2"),
    };
}

} // namespace

QStringList stepFromSchema(int version)
{
    switch (version) {
    case 0:
        return firstSchema();
    case 1:
        return secondSchema();
    default: // NOLINT: versions are no enumeration
        return {};
    }
}

} // namespace Signalbox::Journal
