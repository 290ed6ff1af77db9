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

} // namespace Signalbox::Session
