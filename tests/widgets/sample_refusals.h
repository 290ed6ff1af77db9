#pragma once

#include "core/rollout/event.h"
#include "tests/widgets/sample_runs.h"

/// A deploy was asked for and is refused. The lines are made by the rollout itself.
namespace Signalbox::Test::Samples {

/// `s` after a deploy was asked for and refused because of `refusal`.
inline Session::Snapshot refusedDeploy(Session::Snapshot s, const Message &refusal)
{
    const Rollout::Event deploy { s.now, Rollout::Events::Deploy { s.plan, 119, QStringLiteral("v2.0"), refusal } };
    const Rollout::Transition result = Rollout::transition(s.rollout, deploy);
    s.rollout = result.state;
    quint64 seq = s.log.isEmpty() ? 0 : s.log.constLast().seq;
    for (const Rollout::Effect &effect : result.effects) {
        const auto *log = std::get_if<Rollout::Effects::Log>(&effect);
        if (!log)
            continue;
        LogEntry entry;
        entry.seq = ++seq;
        entry.at = wallNow;
        entry.level = log->level;
        entry.source = log->source;
        entry.message = log->message;
        entry.operatorName = s.operatorName;
        s.log << entry;
    }
    return s;
}

inline Message refusal(const char *code, const char *side = nullptr)
{
    QVariantMap args;
    if (side)
        args.insert(QStringLiteral("side"), QString::fromLatin1(side));
    return { QString::fromLatin1(code), args };
}

} // namespace Signalbox::Test::Samples
