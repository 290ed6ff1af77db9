#pragma once

#include "widgets/control/proposal.h"

namespace Signalbox::Widgets {

/// All production to the candidate with one order, for the reason given.
Proposal proposePromoteAtOnce(const Session::Snapshot &snapshot, const QString &reason);
/// After a rollback: the plan of the last run again.
Proposal proposeRetry(const Session::Snapshot &snapshot);

/// After a rollback: end what the candidate still has open.
Proposal proposeCut(const Session::Snapshot &snapshot);

} // namespace Signalbox::Widgets
