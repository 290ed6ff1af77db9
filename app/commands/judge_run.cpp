#include "app/commands/commands.h"
#include "app/commands/journal_options.h"
#include "app/commands/judge.h"
#include "app/commands/text.h"
#include "core/session/trace_keeper.h"

#include <QFile>

namespace Signalbox::Commands {
namespace {

/// As it is kept, to standard output.
int exportTrace(const QString &name, Streams streams)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return complain({ QStringLiteral("trace.open"), tr("%1: %2").arg(name, file.errorString()), {} }, streams);
    while (!file.atEnd())
        streams.out << QString::fromUtf8(file.readLine());
    streams.out.flush();
    return ExitDone;
}

} // namespace

Started runJudge(Arguments arguments, Streams streams)
{
    const auto which = arguments.takeValue(QStringLiteral("run"));
    if (!which)
        return complain(which.error(), streams);
    if (!which->has_value())
        return judgeTrace(arguments.words(), streams);
    const bool exports = arguments.takeFlag(QStringLiteral("export"));
    const auto place = takeJournalPlace(arguments);
    if (!place)
        return complain(place.error(), streams);
    const auto store = openJournal(place->journal);
    if (!store)
        return complain(store.error(), streams);
    const auto run = bounded(place->journal, [&] { return runFromText(**which, **store); });
    if (!run)
        return complain(run.error(), streams);
    const auto trace
        = bounded(place->journal, [&] { return Session::newestTraceOf(place->service.router.stateDir, *run); });
    if (!trace) { // the journal may have been pruned since, so the trace comes first
        const Done known = bounded(
            place->journal, [&] { return knowsRun(**store, *run); }, wholeJournal);
        return complain(known ? trace.error() : known.error(), streams);
    }
    if (exports) {
        if (const auto rest = arguments.finish(0); !rest)
            return complain(rest.error(), streams);
        return exportTrace(trace->file, streams);
    }
    // As it was judged live: its candidate was fresh.
    QStringList words = arguments.words();
    words << trace->file << QStringLiteral("--active") << sideName(other(trace->candidate));
    if (!words.contains(QStringLiteral("--warmup")))
        words << QStringLiteral("--warmup") << QStringLiteral("20s");
    if (place->json)
        words << QStringLiteral("--json");
    return judgeTrace(words, streams);
}

} // namespace Signalbox::Commands
