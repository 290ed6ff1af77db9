#pragma once

#include "core/rollout/state.h"

namespace Signalbox::Session {

/// "verdict" for a line that decides about the candidate, else "log": its kind in the journal.
QString journalKind(const Message &message);

/// The line with what it was decided by as the argument "evidence": {"code": …, and that message's own arguments}, so
/// that a report can show the figures and not only their words. Other lines are given back as they are.
Message withEvidence(const Message &message, const Rollout::State &state);

} // namespace Signalbox::Session
