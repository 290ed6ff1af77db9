#pragma once

#include <QVariantMap>

/// Plain values by name, as the journal keeps them.
namespace Signalbox::Rollout::Recorded {

using Values = QVariantMap;

inline QString key(const char *name)
{
    return QString::fromLatin1(name);
}

inline QVariant get(const Values &values, const char *name)
{
    return values.value(key(name));
}

inline qint64 number(const Values &values, const char *name)
{
    return get(values, name).toLongLong();
}

inline QString text(const Values &values, const char *name)
{
    return get(values, name).toString();
}

} // namespace Signalbox::Rollout::Recorded
