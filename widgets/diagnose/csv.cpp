#include "widgets/diagnose/csv.h"

namespace Signalbox::Widgets {

QString csvField(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r\n");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString csvLine(const QStringList &fields)
{
    return fields.join(QLatin1Char(',')) + QLatin1Char('\n');
}

QString csvNumber(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 10) : QString();
}

QString csvMs(const std::optional<microseconds> &time)
{
    return time ? QString::number(double(time->count()) / 1000, 'g', 10) : QString();
}

QString csvTime(qint64 ms)
{
    return isoUtc(WallTime(milliseconds(ms)));
}

QString originCode(Origin origin)
{
    switch (origin) {
    case Origin::User:
        return QStringLiteral("user");
    case Origin::Check:
        return QStringLiteral("check");
    case Origin::Canary:
        return QStringLiteral("canary");
    }
    return {};
}

} // namespace Signalbox::Widgets
