#pragma once

#include "core/rollout/state.h"

#include <QString>
#include <QVariantMap>

namespace Signalbox::Session {

/// The last run that ended, whoever operated it.
struct LastRun {
    quint64 run = 0; ///< 0: none is known
    Rollout::RunOutcome outcome = Rollout::RunOutcome::None; ///< None: it ended before the candidate had anybody
    WallTime at {};
    Message because {}; ///< of a rollback; no code: not known
    bool operator==(const LastRun &) const = default;
};

/// The code of the journal's line that ends a run so.
QString endCode(Rollout::RunOutcome outcome);
/// The line that ends a run, with what came of it.
Message endMessage(const LastRun &ended, Side active);
/// What a line says of a run's end; nothing: it says no such thing.
std::optional<LastRun> lastRunOf(const LogEntry &line);
/// How a line of this code says that a run ended; nothing: it says no such thing.
std::optional<Rollout::RunOutcome> outcomeOfEnd(const QString &code);

} // namespace Signalbox::Session
