#include "core/journal/filter.h"

namespace Signalbox::Journal {

SqlCondition conditionOf(const Filter &filter)
{
    QStringList parts { QStringLiteral("1") };
    QVariantList values;
    const auto add = [&](const QString &part, const QVariant &value) {
        parts.append(part);
        values.append(value);
    };
    if (filter.run)
        add(QStringLiteral("run = ?"), *filter.run);
    if (filter.from)
        add(QStringLiteral("at >= ?"), qint64(filter.from->time_since_epoch().count()));
    if (filter.until)
        add(QStringLiteral("at < ?"), qint64(filter.until->time_since_epoch().count()));
    if (filter.atLeast != Level::Debug) {
        QStringList marks;
        for (const Level level : { Level::Info, Level::Ok, Level::Warning, Level::Error }) {
            if (level < filter.atLeast)
                continue;
            marks.append(QStringLiteral("?"));
            values.append(levelName(level));
        }
        parts.append(QStringLiteral("level IN (%1)").arg(marks.join(QLatin1Char(','))));
    }
    if (filter.linesOnly) {
        parts.append(QStringLiteral("kind NOT IN (?, ?, ?)"));
        values << kindName(Kind::Figures) << kindName(Kind::Snapshot) << kindName(Kind::Event);
    }
    if (!filter.codes.isEmpty()) {
        QStringList marks;
        for (const QString &code : filter.codes) {
            marks.append(QStringLiteral("?"));
            values.append(code);
        }
        parts.append(QStringLiteral("code IN (%1)").arg(marks.join(QLatin1Char(','))));
    }
    if (filter.after != 0)
        add(QStringLiteral("id > ?"), filter.after);
    return { parts.join(QStringLiteral(" AND ")), values };
}

} // namespace Signalbox::Journal
