#include "core/report/replay.h"

#include "core/rollout/recorded.h"

#include <algorithm>
#include <limits>

namespace Signalbox::Report {
namespace {

using Journal::Record;

/// The numbers of JSON are as they were read; compared as the journal would store them.
QString stored(const QVariantMap &values)
{
    return Journal::argsToText(values);
}

quint64 numberOf(const Record *record)
{
    return record->content.args.value(QStringLiteral("n")).toULongLong();
}

/// One console's rollout, run again.
class Console
{
public:
    void add(const Record *record) { m_records.append(record); }

    void run(Replay &replay)
    {
        std::stable_sort(m_records.begin(), m_records.end(),
                         [](const Record *a, const Record *b) { return numberOf(a) < numberOf(b); });
        if (!begin()) {
            ++replay.cut;
            return;
        }
        ++replay.consoles;
        for (const Record *record : std::as_const(m_records)) {
            const QString difference = step(record->content.args);
            ++replay.events;
            if (difference.isEmpty())
                continue;
            if (!replay.record || record->id < *replay.record) {
                replay.record = record->id;
                replay.difference = difference;
            }
            return;
        }
    }

private:
    bool begin()
    {
        for (const Record *record : std::as_const(m_records)) {
            const QVariantMap &args = record->content.args;
            const auto plan = Rollout::planFrom(args.value(QStringLiteral("plan")).toMap());
            if (!plan)
                continue;
            m_state.plan = *plan;
            m_state.tends = args.value(QStringLiteral("tends")).toBool();
            if (args.value(QStringLiteral("sticky")).toBool())
                m_state.desired.mode = Router::SplitMode::Sticky;
            return true;
        }
        return false;
    }

    /// In what it came out otherwise; empty: in nothing.
    QString step(const QVariantMap &args)
    {
        const auto event = Rollout::eventFrom(args.value(QStringLiteral("event")).toMap(), Instant {});
        if (!event)
            return QStringLiteral("its event is not one of this version");
        Rollout::Transition next = Rollout::transition(m_state, *event);
        m_state = std::move(next.state);
        const QStringList did = Rollout::effectNames(next.effects);
        const QStringList hasDone = args.value(QStringLiteral("did")).toStringList();
        if (did != hasDone)
            return QStringLiteral("it did \"%1\", the journal has \"%2\"")
                .arg(did.join(QStringLiteral("; ")), hasDone.join(QStringLiteral("; ")));
        const QVariantMap decided = Rollout::decisionsOf(m_state);
        const QVariantMap has = args.value(QStringLiteral("decided")).toMap();
        return stored(decided) == stored(has) ? QString() : differenceOf(decided, has);
    }

    static QString differenceOf(const QVariantMap &decided, const QVariantMap &has)
    {
        for (auto it = decided.cbegin(); it != decided.cend(); ++it) {
            const QVariantMap now { { it.key(), it.value() } };
            const QVariantMap then { { it.key(), has.value(it.key()) } };
            if (stored(now) != stored(then))
                return QStringLiteral("it decided %1, the journal has %2").arg(stored(now), stored(then));
        }
        return QStringLiteral("the journal has a decision that this version does not know");
    }

    QList<const Record *> m_records;
    Rollout::State m_state;
};

} // namespace

Replay replay(const QList<Record> &records)
{
    QMap<QString, Console> consoles;
    for (const Record &record : records) {
        if (record.content.kind == Journal::Kind::Event)
            consoles[record.content.args.value(QStringLiteral("session")).toString()].add(&record);
    }
    Replay result;
    for (Console &console : consoles)
        console.run(result);
    return result;
}

Result<Replay> replayJournal(const Journal::Store &store)
{
    const auto records = store.last(std::numeric_limits<int>::max(), Journal::Kind::Event);
    if (!records)
        return records.error();
    return replay(*records);
}

} // namespace Signalbox::Report
