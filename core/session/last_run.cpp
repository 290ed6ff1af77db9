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

Message endMessage(const LastRun &ended, Side active)
{
    Message line { endCode(ended.outcome),
                   { { QStringLiteral("run"), ended.run }, { QStringLiteral("active"), sideName(active) } } };
    if (ended.outcome == RunOutcome::RolledBack)
        line.args.insert(QStringLiteral("because"), asArg(ended.because));
    return line;
}

std::optional<LastRun> lastRunOf(const LogEntry &line)
{
    const auto outcome = outcomeOfEnd(line.message.code);
    if (!outcome)
        return std::nullopt;
    const QVariant because = line.message.args.value(QStringLiteral("because"));
    return LastRun { line.run, *outcome, line.at, messageOf(because).value_or(quoted(because.toString())) };
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
