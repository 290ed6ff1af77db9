#pragma once

#include "core/base/result.h"
#include "core/journal/store.h"

namespace Signalbox::Report {

/// What came of running the rollout again from the journal.
struct Replay {
    quint64 events = 0; ///< run again
    int consoles = 0; ///< whose events they were; each had a rollout of its own
    int cut = 0; ///< consoles whose beginning was pruned: they cannot be run again
    std::optional<quint64> record; ///< the first record that came out otherwise
    QString difference; ///< in what
    bool operator==(const Replay &) const = default;
    [[nodiscard]] bool same() const { return !record; }
};

/// Runs `transition` on the events that consoles journaled, in their order and at their times, on no clock but the
/// record's own, and compares what it decides and does with what stands in the journal.
Replay replay(const QList<Journal::Record> &records);

/// The same of a whole journal.
Result<Replay> replayJournal(const Journal::Store &store);

} // namespace Signalbox::Report
