#pragma once

#include "core/base/clock.h"

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

/// Ten years: no console runs and no plan holds so long, and sums of such times never overflow.
constexpr milliseconds longestSpan { 10LL * 365 * 86400 * 1000 };

inline bool isSpan(const Values &values, const char *name)
{
    return number(values, name) >= 0 && number(values, name) <= longestSpan.count();
}

/// Whether a number stands for one of the names that this version knows.
template <typename Name> bool isName(const Values &values, const char *name, Name last)
{
    return number(values, name) >= 0 && number(values, name) <= qint64(last);
}

inline QString text(const Values &values, const char *name)
{
    return get(values, name).toString();
}

} // namespace Signalbox::Rollout::Recorded
