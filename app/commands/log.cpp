#include "app/commands/commands.h"
#include "app/commands/journal_options.h"
#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/operator.h"
#include "app/stage.h"
#include "core/config/duration.h"
#include "core/report/replay.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QSysInfo>

namespace Signalbox::Commands {
namespace {

/// A sandbox's journal is gone with it: what there is to see is how it starts.
class SandboxLogCommand final : public SessionCommand
{
public:
    using SessionCommand::SessionCommand;

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        printNewLog(snapshot);
        if (snapshot.traffic.known && snapshot.environment(Side::Blue).health.checks > 0
            && snapshot.environment(Side::Green).health.checks > 0)
            finish(ExitDone);
    }
};

void printRecord(const Journal::Record &record, bool json, Streams streams)
{
    const LogEntry entry = Journal::toLogEntry(record);
    if (json) {
        QJsonObject object = logJson(entry);
        object.insert(QStringLiteral("id"), qint64(record.id));
        object.insert(QStringLiteral("kind"), Journal::kindName(record.content.kind));
        object.insert(QStringLiteral("host"), record.content.host);
        object.insert(QStringLiteral("hash"), QString::fromLatin1(record.hash));
        streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
        return;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count());
    streams.out << time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz t "))
                << levelName(entry.level).leftJustified(5) << QLatin1Char(' ') << entry.source.leftJustified(8)
                << QLatin1Char(' ') << words(entry.message);
    if (!entry.operatorName.isEmpty())
        streams.out << QStringLiteral("  [") << entry.operatorName << QLatin1Char(']');
    streams.out << Qt::endl;
}

void printObject(const QJsonObject &object, Streams streams)
{
    streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

/// What `log` was asked to do.
struct LogOptions {
    bool json = false;
    bool verify = false;
    bool replay = false;
    std::optional<Journal::Anchor> anchor;
    std::optional<QString> exportFile;
    bool force = false;
    std::optional<WallTime> pruneBefore;
    bool yes = false;
    Journal::Filter filter;
    int limit = 200;

    /// Something is asked of the journal as a whole.
    [[nodiscard]] bool beyondListing() const { return verify || replay || exportFile || pruneBefore; }
};

int verifyJournal(const Journal::Store &store, const LogOptions &options, Streams streams)
{
    const auto verified = bounded(
        store.path(), [&] { return store.verify(options.anchor); }, wholeJournal);
    if (!verified)
        return complain(verified.error(), streams);
    const Journal::Anchor last { verified->lastId, verified->lastHash };
    if (options.json) {
        printObject({ { QStringLiteral("event"), QStringLiteral("verified") },
                      { QStringLiteral("records"), qint64(verified->records) },
                      { QStringLiteral("last_id"), qint64(verified->lastId) },
                      { QStringLiteral("last_hash"), QString::fromLatin1(verified->lastHash) },
                      { QStringLiteral("pruned_up_to"), qint64(verified->prunedUpTo) },
                      { QStringLiteral("anchored"), verified->anchored } },
                    streams);
        return ExitDone;
    }
    streams.out << tr("chain verified: %1 records").arg(verified->records);
    if (verified->prunedUpTo > 0)
        streams.out << tr(", those up to %1 were pruned, as the journal says").arg(verified->prunedUpTo);
    streams.out << (verified->anchored ? tr(", the anchor file agrees") : tr(", there is no anchor file")) << Qt::endl;
    streams.out
        << tr("to prove later that nothing was rewritten: log --verify --anchor %1").arg(Journal::anchorText(last))
        << Qt::endl;
    return ExitDone;
}

/// Runs the rollout again from what it was told: does it decide the same?
int replayJournal(const Journal::Store &store, const LogOptions &options, Streams streams)
{
    const auto replay = bounded(
        store.path(), [&] { return Report::replayJournal(store); }, wholeJournal);
    if (!replay)
        return complain(replay.error(), streams);
    if (options.json) {
        printObject({ { QStringLiteral("event"), QStringLiteral("replayed") },
                      { QStringLiteral("events"), qint64(replay->events) },
                      { QStringLiteral("consoles"), replay->consoles },
                      { QStringLiteral("cut"), replay->cut },
                      { QStringLiteral("same"), replay->same() },
                      { QStringLiteral("record"), replay->record ? QJsonValue(qint64(*replay->record)) : QJsonValue() },
                      { QStringLiteral("difference"), replay->difference } },
                    streams);
        return replay->same() ? ExitDone : ExitFailed;
    }
    if (replay->cut > 0)
        streams.out
            << tr("%1 consoles cannot be run again: their beginning is not in the journal any more").arg(replay->cut)
            << Qt::endl;
    if (replay->same()) {
        streams.out << tr("replayed: %1 events of %2 consoles lead to the same states and orders")
                           .arg(replay->events)
                           .arg(replay->consoles)
                    << Qt::endl;
        return ExitDone;
    }
    streams.err << tr("record %1 comes out otherwise: %2").arg(*replay->record).arg(replay->difference) << Qt::endl;
    return ExitFailed;
}

int exportJournal(const Journal::Store &store, const LogOptions &options, Streams streams)
{
    const Done written = bounded(
        store.path(), [&] { return store.exportFile(*options.exportFile, options.filter, options.force); },
        wholeJournal);
    if (!written)
        return complain(written.error(), streams);
    if (options.json)
        printObject({ { QStringLiteral("event"), QStringLiteral("exported") },
                      { QStringLiteral("file"), *options.exportFile } },
                    streams);
    else
        streams.out << tr("written to %1 (readable by you only)").arg(*options.exportFile) << Qt::endl;
    return ExitDone;
}

int pruneJournal(Journal::Store &store, const LogOptions &options, Streams streams)
{
    const auto now = SystemClock().wallNow();
    const Journal::NewRecord act { .at = now,
                                   .source = QStringLiteral("journal"),
                                   .operatorName = App::operatorName(),
                                   .host = QSysInfo::machineHostName() };
    const auto pruned = bounded(
        store.path(),
        [&] { return options.yes ? store.prune(*options.pruneBefore, act) : store.wouldPrune(*options.pruneBefore); },
        wholeJournal);
    if (!pruned)
        return complain(pruned.error(), streams);
    const bool undecided = !options.yes && pruned->records > 0;
    if (options.json) {
        printObject({ { QStringLiteral("event"), undecided ? QStringLiteral("would_prune") : QStringLiteral("pruned") },
                      { QStringLiteral("records"), qint64(pruned->records) },
                      { QStringLiteral("up_to"), qint64(pruned->upTo) },
                      { QStringLiteral("kept_for_run"),
                        pruned->keptForRun ? QJsonValue(qint64(*pruned->keptForRun)) : QJsonValue() } },
                    streams);
        return undecided ? ExitUndecided : ExitDone;
    }
    if (pruned->keptForRun)
        streams.out << tr("older records of run %1 stay: it is open, or partly newer").arg(*pruned->keptForRun)
                    << Qt::endl;
    if (pruned->records == 0)
        streams.out << tr("nothing to remove") << Qt::endl;
    else if (undecided)
        streams.out << tr("%1 records would be removed for good; say --yes to do it, after an export perhaps")
                           .arg(pruned->records)
                    << Qt::endl;
    else
        streams.out << tr("%1 records removed; the journal says so, and its chain holds").arg(pruned->records)
                    << Qt::endl;
    return undecided ? ExitUndecided : ExitDone;
}

Error wrongUse(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

Done takePrune(Arguments &arguments, WallTime now, LogOptions &options)
{
    const bool prune = arguments.takeFlag(QStringLiteral("prune"));
    options.yes = arguments.takeFlag(QStringLiteral("yes"));
    const auto age = arguments.takeValue(QStringLiteral("older-than"));
    if (!age)
        return age.error();
    if (prune != age->has_value())
        return wrongUse(tr("--prune and --older-than AGE go together: log --prune --older-than 90d"));
    if (!prune)
        return done();
    const auto duration = Config::durationFromText(**age);
    if (!duration || *duration < std::chrono::hours(1))
        return wrongUse(tr("--older-than: \"%1\" is not an age of an hour or more; expected 90d or 12h").arg(**age));
    options.pruneBefore = now - *duration;
    return done();
}

Result<LogOptions> takeLog(Arguments &arguments, WallTime now)
{
    LogOptions options;
    options.verify = arguments.takeFlag(QStringLiteral("verify"));
    options.replay = arguments.takeFlag(QStringLiteral("replay"));
    options.force = arguments.takeFlag(QStringLiteral("force"));
    const auto anchor = arguments.takeValue(QStringLiteral("anchor"));
    const auto file = arguments.takeValue(QStringLiteral("export"));
    const auto limit = arguments.takeValue(QStringLiteral("limit"));
    for (const auto *value : { &anchor, &file, &limit }) {
        if (!*value)
            return value->error();
    }
    if (anchor->has_value()) {
        options.anchor = Journal::anchorFromText(**anchor);
        if (!options.anchor || !options.verify)
            return wrongUse(tr("--anchor goes with --verify and is NUMBER:HASH, as log --verify prints it"));
    }
    options.exportFile = *file;
    bool ok = true;
    if (limit->has_value())
        options.limit = (*limit)->toInt(&ok);
    if (!ok || options.limit < 1 || options.limit > 1000000)
        return wrongUse(tr("--limit: expected a number from 1 to 1000000"));
    if (const Done prune = takePrune(arguments, now, options); !prune)
        return prune.error();
    if (int(options.verify) + int(options.replay) + int(options.exportFile.has_value())
            + int(options.pruneBefore.has_value())
        > 1)
        return wrongUse(tr("--verify, --replay, --export and --prune exclude each other"));
    const auto filter = takeFilter(arguments, now);
    if (!filter)
        return filter.error();
    options.filter = *filter;
    if (options.exportFile) // an export is for keeping: whole, unless it is narrowed
        options.filter.linesOnly = false;
    return options;
}

int listJournal(const Journal::Store &store, const LogOptions &options, Streams streams)
{
    const auto records = bounded(
        store.path(), [&] { return store.matching(options.filter, options.limit); }, wholeJournal);
    if (!records)
        return complain(records.error(), streams);
    for (const Journal::Record &record : *records)
        printRecord(record, options.json, streams);
    if (records->isEmpty() && options.filter.run)
        streams.err << tr("run %1 has no line that fits; without --since, --until and --level all of it is shown")
                           .arg(*options.filter.run)
                    << Qt::endl;
    return ExitDone;
}

} // namespace

Started runLog(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> service = arguments.takeService();
    if (!service)
        return complain(service.error(), streams);
    auto options = takeLog(arguments, SystemClock().wallNow());
    if (!options)
        return complain(options.error(), streams);
    options->json = service->json;
    if (service->sandbox && options->beyondListing())
        return complain({ QStringLiteral("usage"),
                          tr("log: a sandbox's journal is gone with it, so there is nothing to verify, replay, export "
                             "or prune; say --config FILE"),
                          {} },
                        streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*service, true);
    if (!stage)
        return complain(stage.error(), streams);
    if (service->sandbox) {
        auto command = std::make_unique<SandboxLogCommand>(std::move(*stage), App::CompositionOptions {}, options->json,
                                                           streams);
        command->start();
        return command;
    }
    const auto store = openJournal(App::journalFileOf((*stage)->service()));
    if (!store && store.error().code == QLatin1String("journal.none")) {
        streams.err << store.error().text << Qt::endl;
        return ExitDone;
    }
    if (!store)
        return complain(store.error(), streams);
    if (options->filter.run) {
        const Done known
            = bounded((*store)->path(), [&] { return knowsRun(**store, *options->filter.run); }, wholeJournal);
        if (!known)
            return complain(known.error(), streams);
    }
    if (options->verify)
        return verifyJournal(**store, *options, streams);
    if (options->replay)
        return replayJournal(**store, *options, streams);
    if (options->exportFile)
        return exportJournal(**store, *options, streams);
    if (options->pruneBefore)
        return pruneJournal(**store, *options, streams);
    return listJournal(**store, *options, streams);
}

} // namespace Signalbox::Commands
