#include "core/session/close_up.h"

#include "core/session/stored_slots.h"
#include "core/stats/tier.h"

namespace Signalbox::Session {
namespace {

constexpr qint64 minuteMs = 60'000;

/// How fine a range of some length is drawn, and how far back memory is as fine (Cells::standardShapes()).
struct Fineness {
    qint64 upTo;
    milliseconds width;
    qint64 inMemory;
};
constexpr Fineness finenesses[] = {
    { qint64(90) * 1000, milliseconds(1000), 15 * minuteMs },
    { 30 * minuteMs, milliseconds(5000), 15 * minuteMs },
    { 120 * minuteMs, milliseconds(10'000), 120 * minuteMs },
};

} // namespace

std::optional<CloseUpWanted> closeUpFor(qint64 from, qint64 to, qint64 now)
{
    const qint64 length = to - from;
    for (const Fineness &fine : finenesses) {
        if (length <= 0 || length > fine.upTo)
            continue;
        if (from >= now - fine.inMemory + minuteMs)
            return std::nullopt;
        const qint64 beside = std::max(length / 4, minuteMs);
        return CloseUpWanted { (from - beside) / minuteMs * minuteMs, (to + beside) / minuteMs * minuteMs + minuteMs,
                               fine.width };
    }
    return std::nullopt;
}

CloseUp closeUpOf(const CloseUpWanted &wanted, const std::vector<Cells::Placed> &seconds)
{
    CloseUp out { wanted.from, wanted.to, wanted.width, Cells::tiersOf(Cells::coarsened(seconds, wanted.width)), {} };
    const qint64 width = wanted.width.count();
    Stats::Tier tier({ wanted.width, int((wanted.to - wanted.from) / width) + 1 });
    tier.advance(wanted.to, false);
    tier.fillBefore(storedSlots(seconds, wanted.width));
    tier.writeTo(out.charts);
    if (!out.charts.slotList.empty())
        out.charts.slotList.pop_back(); // the one at `to`, which only closed the tier
    return out;
}

} // namespace Signalbox::Session
