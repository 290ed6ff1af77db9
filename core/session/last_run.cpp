#include "core/session/last_run.h"

namespace Signalbox::Session {

using Rollout::RunOutcome;

QString endCode(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::None:
        return QStringLiteral("run.ended");
    case RunOutcome::Promoted:
        return QStringLiteral("run.promoted");
    case RunOutcome::RolledBack:
        return QStringLiteral("run.rolled-back");
    case RunOutcome::Accepted:
        return QStringLiteral("run.accepted");
    }
    Q_UNREACHABLE();
}

std::optional<RunOutcome> outcomeOfEnd(const QString &code)
{
    for (const RunOutcome outcome :
         { RunOutcome::None, RunOutcome::Promoted, RunOutcome::RolledBack, RunOutcome::Accepted }) {
        if (code == endCode(outcome))
            return outcome;
    }
    return std::nullopt;
}

} // namespace Signalbox::Session
