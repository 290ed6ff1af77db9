#include "core/preflight/judge_side.h"

#include "core/preflight/grading.h"
#include "core/relay/rate_limit.h"

namespace Signalbox::Preflight {

std::optional<Probe::RateLimit> limitsOf(const SideFacts &side, WallTime now)
{
    std::optional<Probe::RateLimit> newest;
    WallTime at {};
    const auto take = [&](const Probe::RateLimit &limits, WallTime when) {
        if (limits != Probe::RateLimit() && (!newest || when >= at)) {
            newest = limits;
            at = when;
        }
    };
    for (const UrlFacts &url : side.urls) {
        if (url.models.value)
            take(Relay::parseRateLimit(url.models.value->headers, now), url.models.at);
    }
    for (const PingFacts &ping : side.pings) {
        if (ping.ping.value)
            take(ping.ping.value->limits, ping.ping.at);
    }
    if (side.stream.value)
        take(side.stream.value->limits, side.stream.at);
    return newest;
}

QList<Line> judgeSide(const SideFacts &side, const Facts &facts, WallTime now)
{
    QList<Line> out;
    for (const UrlFacts &url : side.urls)
        judgeUrl(out, url, side);
    for (const UrlFacts &url : side.urls)
        judgeCertificate(out, url, side, now);
    judgeKey(out, side);
    judgeQuota(out, side);
    judgeHeadroom(out, side, facts.canaryNeeds, now);
    judgeModels(out, side, facts.redactor);
    judgePings(out, side);
    judgeStream(out, side);
    judgeGoldens(out, side, facts.redactor);
    judgeClock(out, side);
    return out;
}

} // namespace Signalbox::Preflight
