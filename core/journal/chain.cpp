#include "core/journal/sql.h"
#include "core/journal/store.h"

#include <QSqlError>

#include <algorithm>

/// The Store's dealings with the chain as a whole: proving it, and shortening it rightly.
namespace Signalbox::Journal {
namespace {

Error chainError(quint64 id, const QString &what, const QString &path)
{
    return { QStringLiteral("journal.chain-broken"),
             QStringLiteral("the journal %1 was altered: record %2 %3; keep a copy and compare it with an export")
                 .arg(path)
                 .arg(id)
                 .arg(what),
             {} };
}

/// Follows the links one by one.
class ChainWalk
{
public:
    ChainWalk(const QString &path, QList<Anchor> anchors)
        : m_path(path)
        , m_anchors(std::move(anchors))
    {
    }

    Done take(const Record &record)
    {
        if (m_verified.records == 0) {
            m_removed = { record.id - 1, record.prev };
        } else if (record.id != m_verified.lastId + 1) {
            return chainError(m_verified.lastId + 1, QStringLiteral("is missing"), m_path);
        }
        const QByteArray before = m_verified.records == 0 ? m_removed.hash : m_verified.lastHash;
        if (record.prev != before || record.hash != hashOf(record) || (record.id == 1 && record.prev != genesisHash()))
            return chainError(record.id, QStringLiteral("was changed"), m_path);
        for (const Anchor &anchor : m_anchors) {
            if (anchor.id == record.id && anchor.hash != record.hash)
                return chainError(record.id, QStringLiteral("is not the one noted elsewhere"), m_path);
        }
        if (record.content.kind == Kind::Checkpoint)
            takeCheckpoint(record.content.args);
        ++m_verified.records;
        m_verified.lastId = record.id;
        m_verified.lastHash = record.hash;
        return done();
    }

    /// `known`: an id that was given out.
    Result<Verified> finish(quint64 known)
    {
        for (const Anchor &anchor : m_anchors)
            known = std::max(known, anchor.id);
        if (m_verified.records == 0) {
            m_verified.lastHash = genesisHash();
            return known > 0 ? Result<Verified>(chainError(1, QStringLiteral("was cut off the end"), m_path))
                             : m_verified;
        }
        if (m_removed.id > m_toldRemoved.id)
            return chainError(m_toldRemoved.id + 1, QStringLiteral("is missing"), m_path);
        if (m_removed.id < m_toldRemoved.id)
            return chainError(m_removed.id + 1, QStringLiteral("is back after it was pruned"), m_path);
        if (m_removed.id > 0 && m_removed.hash != m_toldRemoved.hash)
            return chainError(m_removed.id + 1, QStringLiteral("was changed"), m_path);
        if (known > m_verified.lastId)
            return chainError(m_verified.lastId + 1, QStringLiteral("was cut off the end"), m_path);
        m_verified.prunedUpTo = m_removed.id;
        return m_verified;
    }

private:
    void takeCheckpoint(const QVariantMap &args)
    {
        const Anchor told { args.value(QStringLiteral("upTo")).toULongLong(),
                            args.value(QStringLiteral("lastHash")).toString().toLatin1() };
        if (told.id >= m_toldRemoved.id)
            m_toldRemoved = told;
    }

    const QString &m_path;
    const QList<Anchor> m_anchors;
    Anchor m_removed; ///< what must have stood before the first record
    Anchor m_toldRemoved; ///< what the last checkpoint says was removed
    Verified m_verified;
};

// When a run began and when it was over; absent: it is open.
struct RunSpan {
    quint64 run = 0;
    quint64 first = 0;
    std::optional<quint64> end;
};

// Lines go on carrying the number of a run that is over, so its end is its record, not its last line. A run that never
// ended was left by a console that died; once there is a newer one it is over as well.
constexpr auto spansQuery = R"(
    SELECT run, min(id), coalesce(
        max(CASE WHEN kind = 'run' AND code IN ('run.promoted', 'run.rolled-back', 'run.ended', 'run.accepted') THEN id END),
        CASE WHEN run < (SELECT max(run) FROM record) THEN max(id) END)
    FROM record WHERE run > 0 GROUP BY run)";

Result<QList<RunSpan>> runSpans(const QSqlDatabase &database, const QString &path)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QString::fromLatin1(spansQuery)))
        return sqlError(query.lastError(), path);
    QList<RunSpan> spans;
    while (query.next()) {
        const QVariant end = query.value(2);
        spans.append({ query.value(0).toULongLong(), query.value(1).toULongLong(),
                       end.isNull() ? std::nullopt : std::optional(end.toULongLong()) });
    }
    return spans;
}

} // namespace

Result<Verified> Store::verify(const std::optional<Anchor> &anchor) const
{
    QList<Anchor> anchors;
    if (anchor)
        anchors.append(*anchor);
    const auto beside = readAnchor(anchorFileOf(m_path)); // before the records: what it notes is among them
    if (beside)
        anchors.append(*beside);
    const QSqlDatabase connection = database();
    const ReadTransaction oneMoment(connection);
    ChainWalk walk(m_path, anchors);
    if (const Done chain = forEach({}, [&walk](const Record &record) { return walk.take(record); }); !chain)
        return chain.error();
    const auto count
        = single(connection, m_path,
                 QStringLiteral("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'record'), 0)"));
    if (!count)
        return count.error();
    auto verified = walk.finish(count->toULongLong());
    if (verified)
        verified->anchored = beside.has_value();
    return verified;
}

Result<quint64> Store::lastIdBefore(WallTime before) const
{
    const QSqlDatabase connection = database();
    const auto first = single(connection, m_path,
                              QStringLiteral("SELECT coalesce((SELECT min(id) FROM record WHERE at >= %1),"
                                             " (SELECT max(id) + 1 FROM record), 1) - 1")
                                  .arg(qint64(before.time_since_epoch().count())));
    if (!first)
        return first.error();
    return first->toULongLong();
}

Result<Pruned> Store::wouldPrune(WallTime before) const
{
    const auto upTo = lastIdBefore(before);
    if (!upTo)
        return upTo.error();
    const auto spans = runSpans(database(), m_path);
    if (!spans)
        return spans.error();
    Pruned pruned { .upTo = *upTo };
    // Moving the border for one run may put it into another: again, until none is cut.
    for (bool moved = true; moved;) {
        moved = false;
        for (const RunSpan &span : *spans) {
            if (span.first > pruned.upTo || (span.end && *span.end <= pruned.upTo))
                continue;
            pruned.upTo = span.first - 1;
            pruned.keptForRun = span.run;
            moved = true;
        }
    }
    const auto count
        = single(database(), m_path, QStringLiteral("SELECT count(*) FROM record WHERE id <= %1").arg(pruned.upTo));
    if (!count)
        return count.error();
    pruned.records = count->toULongLong();
    if (pruned.records == 0)
        pruned.upTo = 0;
    return pruned;
}

Result<Pruned> Store::prune(WallTime before, const NewRecord &act)
{
    const QSqlDatabase connection = database();
    WriteTransaction transaction(connection, m_path, m_patience);
    if (const Done begun = transaction.begin(); !begun)
        return begun.error();
    auto pruned = wouldPrune(before);
    if (!pruned || pruned->records == 0)
        return pruned;
    const auto last = select(QStringLiteral("WHERE id = ?"), { pruned->upTo });
    if (!last || last->isEmpty())
        return last ? chainError(pruned->upTo, QStringLiteral("is missing"), m_path) : last.error();
    NewRecord checkpoint = act;
    checkpoint.kind = Kind::Checkpoint;
    checkpoint.code = QStringLiteral("journal.pruned");
    checkpoint.args = { { QStringLiteral("n"), pruned->records },
                        { QStringLiteral("upTo"), pruned->upTo },
                        { QStringLiteral("lastHash"), QString::fromLatin1(last->first().hash) },
                        { QStringLiteral("before"), isoUtc(before) } };
    const auto noted = insert({ checkpoint });
    if (!noted)
        return noted.error();
    for (const QString &statement : { QStringLiteral("INSERT INTO counter VALUES ('pruned', %1) "
                                                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                                          .arg(pruned->upTo),
                                      QStringLiteral("DELETE FROM record WHERE id <= %1").arg(pruned->upTo) }) {
        if (const Done ran = run(connection, m_path, statement); !ran)
            return ran.error();
    }
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    writeAnchor(anchorFileOf(m_path), { noted->last().id, noted->last().hash });
    (void)run(connection, m_path, QStringLiteral("VACUUM")); // gives the room back; another process may prevent it
    return pruned;
}

} // namespace Signalbox::Journal
