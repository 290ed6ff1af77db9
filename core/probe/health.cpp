#include "core/probe/health.h"

#include <algorithm>

namespace Signalbox::Probe {
namespace {

int badness(const UpstreamHealth &upstream)
{
    const Outcome outcome = upstream.last.sample.outcome;
    if (isFailure(outcome))
        return 4;
    if (outcome == Outcome::Ok)
        return upstream.lastIsSlow ? 1 : 0;
    return outcome == Outcome::Throttled ? 2 : 3;
}

} // namespace

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

QList<UpstreamHealth> Health::failing() const
{
    QList<UpstreamHealth> list;
    std::copy_if(upstreams.cbegin(), upstreams.cend(), std::back_inserter(list),
                 [](const UpstreamHealth &upstream) { return upstream.failuresInARow > 0; });
    return list;
}

bool Health::isPartly() const
{
    const auto bad = std::count_if(upstreams.cbegin(), upstreams.cend(),
                                   [](const UpstreamHealth &each) { return badness(each) > 0; });
    return bad > 0 && bad < upstreams.size();
}

TellingCheck tellingCheck(const Health &health)
{
    const auto worst = std::max_element(health.upstreams.cbegin(), health.upstreams.cend(),
                                        [](const auto &a, const auto &b) { return badness(a) < badness(b); });
    if (health.upstreams.size() > 1 && badness(*worst) > 0)
        return { &worst->last, worst->lastIsSlow };
    return { health.last ? &*health.last : nullptr, health.lastIsSlow };
}

} // namespace Signalbox::Probe
