#pragma once

#include "core/base/bounded_thread.h"
#include "core/base/message.h"
#include "core/session/desk.h"
#include "core/session/found_run.h"
#include "core/session/last_run.h"
#include "core/session/marks.h"

namespace Signalbox::App {

/// What of the journal's past is wanted beside its open run.
struct JournalWish {
    bool recent = false; ///< the end of the log, to be shown
    bool events = false; ///< to follow the run of another console
    std::optional<WallTime> marksFrom {}; ///< what the charts mark since then; absent: nothing
    QString deskIn {}; ///< the directory of the file that says who operates; empty: it is not asked
};

/// What earlier consoles left in the journal, as a console needs it before it begins.
struct JournalStart {
    quint64 lastRun = 0; ///< highest number of a run; 0: none yet
    quint64 openRun = 0; ///< 0: none is open
    Session::LastRun ended; ///< the last run that did
    std::optional<Session::JournaledRun> journaled; ///< where that run was
    QList<LogEntry>
        events; ///< the newest of what consoles recorded of their rollouts, oldest first; only when it was wanted
    std::optional<quint64> newest; ///< number of the newest record, 0: none; absent: it could not be read
    QList<LogEntry> recent; ///< the end of the log, oldest first; only when it was wanted
    QList<Session::Mark> marks; ///< oldest first; only when they were wanted
    std::optional<Session::Desk> operatedBy; ///< another console, now; only when it was asked
    bool silent = false; ///< it did not answer in time: a disk that hangs, or a lock of another program
};

/// Reads the journal `file` in a thread of its own and waits `within` at most, so that no disk delays the way back. A
/// file that is not there, or is no journal, leaves nothing (its writer tells the problem).
JournalStart readJournalStart(const QString &file, JournalWish wish, milliseconds within);

} // namespace Signalbox::App
