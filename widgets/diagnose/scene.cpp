#include "widgets/diagnose/scene.h"

#include "core/session/close_up.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace Signalbox::Widgets {

bool Pick::holds(const Cells::Request &request) const
{
    const qint64 end = request.endMs();
    return end >= from && end < to && request.latency && *request.latency >= low && *request.latency < high
        && (!side || *side == request.side);
}

const Cells::Tier *Scene::tier(milliseconds least) const
{
    if (!cells)
        return nullptr;
    const std::vector<Cells::Tier> &tiers = cells->tiers(origin);
    qint64 reach = span.to;
    for (const Cells::Tier &tier : tiers) {
        if (!tier.slotList.empty())
            reach = std::min(reach, std::max(tier.from(), span.from));
    }
    const Cells::Tier *best = nullptr;
    for (const Cells::Tier &tier : tiers) {
        // A wider tier's first slot begins earlier without knowing more: one of its widths is no difference.
        const bool reaches = !tier.slotList.empty() && tier.from() <= reach + tiers.back().width.count();
        if (reaches && (!best || (best->width < least && tier.width > best->width)))
            best = &tier;
    }
    if (closeUp && best && best->width > least && closeUp->width < best->width && closeUp->covers(span.from, span.to)
        && !closeUp->cells[size_t(origin)].slotList.empty())
        return &closeUp->cells[size_t(origin)];
    return best;
}

TimeSpan Scene::covered() const
{
    const Cells::Tier *finest = tier();
    if (!finest)
        return span;
    const qint64 width = finest->width.count();
    const auto slotFrom = [width](qint64 ms) { return (ms / width + (ms % width > 0 ? 1 : 0)) * width; };
    const qint64 from = slotFrom(std::max(span.from, finest->from()));
    return { from, std::max(from, slotFrom(span.to)) };
}

Cells::Tier Scene::shown(milliseconds least) const
{
    const Cells::Tier *finest = tier();
    const Cells::Tier *drawn = tier(least);
    const TimeSpan time = covered();
    return finest && drawn ? Cells::within(*drawn, *finest, time.from, time.to) : Cells::Tier();
}

Cells::Tier Scene::ghost() const
{
    if (!past || !ghostBefore)
        return {};
    const Cells::Tier &tier = past->origins[size_t(origin)];
    return Cells::within(tier, tier, span.from - *ghostBefore, span.to - *ghostBefore);
}

std::vector<const Cells::Request *> Scene::requests(bool picked) const
{
    std::vector<const Cells::Request *> out;
    if (!cells)
        return out;
    const TimeSpan time = covered();
    for (const auto &chunk : cells->requests) {
        for (const Cells::Request &request : *chunk) {
            if (request.origin != origin)
                continue;
            const qint64 end = request.endMs();
            const bool isWanted = picked && pick ? pick->holds(request) : end >= time.from && end < time.to;
            if (isWanted)
                out.push_back(&request);
        }
    }
    return out;
}

std::vector<TimeSpan> Scene::unwatched() const
{
    constexpr qint64 leastMs = 15'000; // silent seconds are not stored, and so not known after a restart
    std::vector<TimeSpan> gaps;
    const Cells::Tier *own = tier();
    for (size_t i = 0; own && i < own->slotList.size(); ++i) {
        const qint64 from = std::max(own->startOf(i), span.from);
        const qint64 to = std::min(own->startOf(i) + own->width.count(), span.to);
        if (from >= to || own->slotList[i][0] || own->slotList[i][1])
            continue;
        if (gaps.empty() || gaps.back().to < from)
            gaps.push_back({ from, from });
        gaps.back().to = to;
    }
    std::erase_if(gaps, [this](const TimeSpan &gap) { return gap.length() < leastMs || isAnyKnown(gap); });
    return gaps;
}

bool Scene::isAnyKnown(TimeSpan time) const
{
    for (const Origin other : { Origin::User, Origin::Check, Origin::Canary }) {
        const std::vector<Cells::Tier> &tiers = cells->tiers(other);
        if (tiers.empty())
            continue;
        const Cells::Tier &finest = tiers.front();
        for (qint64 at = std::max(time.from, finest.from()); at < std::min(time.to, finest.to());
             at += finest.width.count()) {
            const Cells::Slot *slot = finest.at(at);
            if (slot && ((*slot)[0] || (*slot)[1]))
                return true;
        }
    }
    return false;
}

std::optional<qint64> Scene::requestsSince() const
{
    if (!cells)
        return std::nullopt;
    for (const auto &chunk : cells->requests) {
        for (const Cells::Request &request : *chunk) {
            if (request.origin == origin)
                return request.endMs();
        }
    }
    return std::nullopt;
}

QString keptSince(const Scene &scene)
{
    constexpr qint64 graceMs = 2000;
    const auto since = scene.requestsSince();
    if (!since || *since <= scene.span.from + graceMs)
        return {};
    return QCoreApplication::translate("WhyView", "kept one by one since %1")
        .arg(timeText(WallTime(milliseconds(*since)), scene.spec));
}

QString originWords(Origin origin)
{
    switch (origin) {
    case Origin::User:
        return QCoreApplication::translate("WhyView", "users' requests");
    case Origin::Check:
        return QCoreApplication::translate("WhyView", "health checks");
    case Origin::Canary:
        return QCoreApplication::translate("WhyView", "canary tests");
    }
    return {};
}

} // namespace Signalbox::Widgets
