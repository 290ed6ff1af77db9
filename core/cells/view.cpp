#include "core/cells/view.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Signalbox::Cells {
namespace {

constexpr qint64 mostSlots = 100'000; // what is further from the first is left out

/// What begins within [from, to), as one slot.
Slot slotOf(const Tier &tier, qint64 from, qint64 to)
{
    std::array<std::shared_ptr<Cell>, 2> sums;
    for (size_t i = 0; i < tier.slotList.size(); ++i) {
        const qint64 start = tier.startOf(i);
        for (size_t side = 0; start >= from && start < to && side < sums.size(); ++side) {
            const CellPtr &cell = tier.slotList[i][side];
            if (!cell)
                continue;
            if (!sums[side])
                sums[side] = std::make_shared<Cell>();
            sums[side]->merge(*cell);
        }
    }
    return { std::move(sums[0]), std::move(sums[1]) };
}

} // namespace

const Slot *Tier::at(qint64 ms) const
{
    const qint64 w = width.count();
    const qint64 number = ms / w - (ms % w < 0 ? 1 : 0) - first;
    return number >= 0 && number < qint64(slotList.size()) ? &slotList[size_t(number)] : nullptr;
}

qint64 Request::endMs() const
{
    const microseconds lasted = total.value_or(latency.value_or(microseconds(0)));
    return filed ? *filed : at + std::max<qint64>(lasted.count() / 1000, 0);
}

std::array<Tier, 3> tiersOf(const std::vector<Placed> &cells)
{
    std::array<Tier, 3> tiers;
    for (const Placed &placed : cells) {
        Tier &tier = tiers[size_t(placed.origin)];
        const qint64 number = placed.at / placed.width.count();
        if (tier.slotList.empty()) {
            tier.width = placed.width;
            tier.first = number;
        }
        const qint64 index = number - tier.first;
        if (placed.width != tier.width || index < 0 || index > mostSlots)
            continue;
        if (size_t(index) >= tier.slotList.size())
            tier.slotList.resize(size_t(index) + 1);
        tier.slotList[size_t(index)][size_t(placed.side)] = placed.cell;
    }
    return tiers;
}

std::vector<Placed> coarsened(const std::vector<Placed> &cells, milliseconds width)
{
    std::map<std::tuple<qint64, Side, Origin>, std::shared_ptr<Cell>> slotList;
    for (const Placed &placed : cells) {
        if (!placed.cell)
            continue;
        auto &sum = slotList[{ placed.at / width.count() * width.count(), placed.side, placed.origin }];
        if (!sum)
            sum = std::make_shared<Cell>();
        sum->merge(*placed.cell);
    }
    std::vector<Placed> out;
    out.reserve(slotList.size());
    for (auto &[place, cell] : slotList) {
        const auto &[at, side, origin] = place;
        out.push_back({ width, at, side, origin, std::move(cell) });
    }
    return out;
}

Tier within(const Tier &tier, const Tier &finer, qint64 from, qint64 to)
{
    Tier out { .width = tier.width, .first = 0, .slotList = {} };
    for (size_t i = 0; i < tier.slotList.size(); ++i) {
        const qint64 start = tier.startOf(i);
        const qint64 end = start + tier.width.count();
        if (end <= from || start >= to)
            continue;
        const bool isCut = finer.width < tier.width && (start < from || end > to);
        if (!isCut && start < from)
            continue;
        if (out.slotList.empty())
            out.first = tier.first + qint64(i);
        out.slotList.push_back(isCut ? slotOf(finer, std::max(start, from), std::min(end, to)) : tier.slotList[i]);
    }
    return out;
}

Cell merged(const Tier &tier, Side side)
{
    Cell sum;
    for (const Slot &slot : tier.slotList) {
        if (const CellPtr &cell = slot[size_t(side)])
            sum.merge(*cell);
    }
    return sum;
}

} // namespace Signalbox::Cells
