#include "core/base/message.h"

namespace Signalbox {

QString levelName(Level level)
{
    switch (level) {
    case Level::Debug:
        return QStringLiteral("DEBUG");
    case Level::Info:
        return QStringLiteral("INFO");
    case Level::Ok:
        return QStringLiteral("OK");
    case Level::Warning:
        return QStringLiteral("WARN");
    case Level::Error:
        return QStringLiteral("ERROR");
    }
    Q_UNREACHABLE();
}

std::optional<Level> levelFromName(QStringView name)
{
    for (const Level level : { Level::Debug, Level::Info, Level::Ok, Level::Warning, Level::Error }) {
        if (name == levelName(level))
            return level;
    }
    return std::nullopt;
}

namespace {
QString codeKey()
{
    return QStringLiteral("code");
}

QString argsKey()
{
    return QStringLiteral("args");
}

QString textKey()
{
    return QStringLiteral("text");
}

QString quotedCode()
{
    return QStringLiteral("said");
}
} // namespace

QVariant asArg(const Message &message)
{
    if (message.code.isEmpty())
        return QString();
    if (message.code == quotedCode())
        return message.args.value(textKey());
    return QVariantMap { { codeKey(), message.code }, { argsKey(), message.args } };
}

Message quoted(const QString &text)
{
    return text.isEmpty() ? Message() : Message { quotedCode(), { { textKey(), text } } };
}

std::optional<Message> messageOf(const QVariant &arg)
{
    if (arg.typeId() != QMetaType::QVariantMap)
        return std::nullopt;
    const QVariantMap map = arg.toMap();
    const QVariant code = map.value(codeKey());
    const QVariant args = map.value(argsKey());
    if (code.typeId() != QMetaType::QString || code.toString().isEmpty() || args.typeId() != QMetaType::QVariantMap)
        return std::nullopt;
    return Message { code.toString(), args.toMap() };
}

} // namespace Signalbox
