#pragma once

#include "core/rollout/state.h"

#include <QString>

namespace Signalbox::Session {

/// The last run that ended, whoever operated it.
struct LastRun {
    quint64 run = 0; ///< 0: none is known
    Rollout::RunOutcome outcome = Rollout::RunOutcome::None; ///< None: it ended before the candidate had anybody
    bool operator==(const LastRun &) const = default;
};

/// The code of the journal's line that ends a run so.
QString endCode(Rollout::RunOutcome outcome);
/// How a line of this code says that a run ended; nothing: it says no such thing.
std::optional<Rollout::RunOutcome> outcomeOfEnd(const QString &code);

} // namespace Signalbox::Session
