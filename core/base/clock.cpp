#include "core/base/clock.h"

#include <QDateTime>

#include <ctime>

namespace Signalbox {

Instant SystemClock::bootNow() const
{
    timespec time {};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) != 0)
        return now();
    return Instant(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
}

QString isoUtc(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace Signalbox
