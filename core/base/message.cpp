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

} // namespace Signalbox
