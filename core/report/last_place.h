#pragma once

#include "core/base/result.h"
#include "core/journal/store.h"
#include "core/session/found_run.h"

namespace Signalbox::Report {

/// Where that run was by its records, in the order of the journal: its last order, and the plan that it follows.
Session::JournaledRun lastPlaceOf(quint64 run, const QList<Journal::Record> &records);

/// The same from the journal.
Result<Session::JournaledRun> readLastPlace(const Journal::Store &store, quint64 run);

} // namespace Signalbox::Report
