#pragma once

#include "app/commands/options.h"
#include "app/commands/streams.h"
#include "app/time_limit.h"
#include "core/base/redact.h"
#include "core/config/service.h"
#include "core/journal/store.h"

namespace Signalbox::Commands {

/// --run N, --since TIME, --until TIME, --level LEVEL, --all: which records of the journal. TIME is "2026-11-23",
/// "2026-11-23T10:30" (local), "…Z" (UTC) or how long ago: "2h", "7d". `now`: what that counts from.
Result<Journal::Filter> takeFilter(Arguments &arguments, WallTime now);

/// A moment as --since takes it.
std::optional<WallTime> momentFromText(const QString &text, WallTime now);

/// What a work that was given up waited for.
QString journalWait(const QString &file);
/// Longer than reading the whole of any journal takes.
constexpr milliseconds wholeJournal { 600000 };
/// Does `work` on the journal `file`, in this thread; where that hangs (a disk) the program says so after `within` and
/// ends as failed. Nothing may be printed within: a reader of ours that waits is no hang.
template <typename Work> auto bounded(const QString &file, Work work, milliseconds within = App::TimeLimit::hangLimit)
{
    const App::TimeLimit limit(ExitFailed, journalWait(file), within);
    return work();
}

/// The journal at that path; bounded. Error journal.none when none was begun yet.
Result<std::unique_ptr<Journal::Store>> openJournal(const QString &file);

/// A service for looking at its journal: unlike a stage it takes a service file that is broken, or gone, and keys that
/// cannot be read, since that may be just what a person wants to mend.
struct JournalPlace {
    bool json = false;
    QString configFile; ///< absolute; empty: only --state-dir was given
    Config::Service service; ///< as far as it could be read
    QString journal;
    QMap<QString, Secret> keys; ///< by side, those that could be read
    Redactor redactor;
};
/// --config FILE, --state-dir DIR (where the service file does not tell it any more), --json.
Result<JournalPlace> takeJournalPlace(Arguments &arguments);

/// "7", or "last". Whether the journal has it is not asked.
Result<quint64> runFromText(const QString &text, const Journal::Store &store);
/// A run that is asked for must be there: silence would look like a run in which nothing happened. Error usage, with
/// the runs that there are.
Done knowsRun(const Journal::Store &store, quint64 run);
/// Both.
Result<quint64> knownRunFromText(const QString &text, const Journal::Store &store);

/// One run of a service's journal.
struct JournalRun {
    JournalPlace place;
    std::unique_ptr<Journal::Store> store;
    quint64 run = 0;
};
/// What a command takes that is about one run: takeJournalPlace() and a run as its only word. `expected` is said where
/// that word is missing or not alone.
Result<JournalRun> takeJournalRun(Arguments &arguments, const QString &expected);

} // namespace Signalbox::Commands
