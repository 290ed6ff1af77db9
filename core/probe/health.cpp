#include "core/probe/health.h"

namespace Signalbox::Probe {

QString healthName(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Unknown:
        return QStringLiteral("unknown");
    case HealthStatus::Healthy:
        return QStringLiteral("healthy");
    case HealthStatus::Degraded:
        return QStringLiteral("degraded");
    case HealthStatus::Unhealthy:
        return QStringLiteral("unhealthy");
    case HealthStatus::Throttled:
        return QStringLiteral("throttled");
    }
    Q_UNREACHABLE();
}

} // namespace Signalbox::Probe
