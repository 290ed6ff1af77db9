#pragma once

#include "core/base/result.h"
#include "core/journal/store.h"

namespace Signalbox::Report {

/// A run as one file, for another desk: who exported it, and all that the journal holds of it (its snapshot with the
/// service file, its plan, orders, replies, verdicts with their evidence, figures), each record with its hash. No
/// secret, since the journal has none.
struct RunFile {
    QString service;
    quint64 run = 0;
    bool open = false; ///< when it was exported
    WallTime exportedAt {};
    QString exportedBy; ///< "an@desk-7"
    QString host;
    QList<Journal::Record> records; ///< in the order of the journal; other runs' records may have stood between

    bool operator==(const RunFile &) const = default;
};

/// Writes it with mode 0600, whole or not at all. Errors: run-file.no-run, run-file.exists, run-file.cannot-write.
Done writeRunFile(const RunFile &run, const QString &file, bool replace);

/// Reads and proves it: every record still has the hash that it was exported with, none is missing at the end. Errors
/// name place and remedy: run-file.unreadable, run-file.not-one, run-file.newer, run-file.changed.
Result<RunFile> readRunFile(const QString &file);

/// Takes the run into another journal: its records as they are, behind a line that says where they come from. Refused
/// (run-file.known) where that journal has a run of this number. Whoever starts there next finds the run as its own.
Done importRun(Journal::Store &store, const RunFile &run, const Journal::NewRecord &by);

} // namespace Signalbox::Report
