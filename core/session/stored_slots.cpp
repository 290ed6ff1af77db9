#include "core/session/stored_slots.h"

#include <QSet>

#include <map>

namespace Signalbox::Session {
namespace {

constexpr milliseconds minute { 60'000 };

} // namespace

std::vector<Stats::Tier::Stored> storedSlots(const std::vector<Cells::Placed> &stored, milliseconds width)
{
    QSet<qint64> minutes;
    for (const Cells::Placed &placed : stored) {
        if (placed.width == minute && placed.origin == Origin::User)
            minutes.insert(placed.at / minute.count());
    }
    std::map<qint64, Stats::Tier::Stored> filled;
    for (const Cells::Placed &placed : stored) {
        // A minute that was cut short is stored only as its seconds.
        const bool isFine
            = placed.width == seconds(1) && (width < minute || !minutes.contains(placed.at / minute.count()));
        if (placed.origin != Origin::User || !placed.cell || (placed.width != width && !isFine))
            continue;
        const qint64 number = placed.at / width.count();
        Stats::Tier::Stored &slot = filled[number];
        slot.number = number;
        Stats::Tier::SideFill &side = slot.sides[size_t(placed.side)];
        side.latency.merge(placed.cell->latency);
        side.requests += placed.cell->requests;
        side.failures += placed.cell->failures;
        side.throttled += placed.cell->throttled;
        slot.rolled[size_t(placed.side)] += placed.cell->rolled;
        if (placed.cell->requested)
            slot.requested = float(*placed.cell->requested) / 100;
    }
    std::vector<Stats::Tier::Stored> slotList;
    slotList.reserve(filled.size());
    for (auto &[number, slot] : filled)
        slotList.push_back(std::move(slot));
    return slotList;
}

} // namespace Signalbox::Session
