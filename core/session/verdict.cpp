#include "core/session/verdict.h"

namespace Signalbox::Session {

QString journalKind(const Message &message)
{
    const QString &code = message.code;
    const bool decides = code == QLatin1String("rollout.rolling-back") || code == QLatin1String("rollout.held")
        || code.startsWith(QLatin1String("gate.")) || code.startsWith(QLatin1String("rollout.refused"))
        || code == QLatin1String("held.way-back") || code == QLatin1String("held.no-way-back");
    return decides ? QStringLiteral("verdict") : QStringLiteral("log");
}

Message withEvidence(const Message &message, const Rollout::State &state)
{
    const Message *evidence = message.code == QLatin1String("rollout.rolling-back") ? &state.reason
        : message.code == QLatin1String("rollout.held")                             ? &state.heldBecause
                                                                                    : nullptr;
    if (!evidence || evidence->code.isEmpty())
        return message;
    QVariantMap what = evidence->args;
    what.insert(QStringLiteral("code"), evidence->code);
    Message out = message;
    out.args.insert(QStringLiteral("evidence"), what);
    return out;
}

} // namespace Signalbox::Session
