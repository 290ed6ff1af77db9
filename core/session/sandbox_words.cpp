#include "core/session/sandbox_words.h"

#include <QHash>

namespace Signalbox::Session {

Message inSandbox(Message message)
{
    static const QHash<QString, QString> here {
        { QStringLiteral("router.no-answer"), QStringLiteral("sandbox.router-no-answer") },
        { QStringLiteral("router.nobody-there"), QStringLiteral("sandbox.router-gone") },
        { QStringLiteral("router.no-socket"), QStringLiteral("sandbox.no-socket") },
    };
    message.code = here.value(message.code, message.code);
    for (QVariant &arg : message.args) {
        if (const auto inner = messageOf(arg))
            arg = asArg(inSandbox(*inner));
    }
    return message;
}

} // namespace Signalbox::Session
