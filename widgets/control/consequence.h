#pragma once

#include "core/session/snapshot.h"
#include "widgets/status/figuretable.h"

namespace Signalbox::Widgets {

/// What it means for the candidate to get `share` of production, from the figures of the last minute: requests a
/// second, open streams, users, and what its relay says is left of its limits. "About" all of it; what is not known
/// says so. Pure.
QList<FigureRow> consequencesOf(const Session::Snapshot &snapshot, Permyriad share);

/// What `restore` would bring back of a run that begins now: the service file by its hash, the keys by the beginnings
/// of their fingerprints. Where a rollback leads stands among the consequences.
QList<FigureRow> restoredRows(const Session::Snapshot &snapshot);

} // namespace Signalbox::Widgets
