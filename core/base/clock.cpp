#include "core/base/clock.h"

#include <QDateTime>

namespace Signalbox {

QString isoUtc(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace Signalbox
