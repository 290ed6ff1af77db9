#pragma once

#include "core/cells/cell.h"

#include <memory>
#include <vector>

namespace Signalbox::Cells {

using CellPtr = std::shared_ptr<const Cell>;

/// Both sides' cells of one slot, by Side; null: nobody watched.
using Slot = std::array<CellPtr, 2>;

/// One cell with its place: what is stored.
struct Placed {
    milliseconds width { 1000 };
    qint64 at = 0; ///< start of the slot, ms since 1970 UTC
    Side side = Side::Blue;
    Origin origin = Origin::User;
    CellPtr cell;
};

/// Slots of one width without a gap, oldest first. Slot n starts at (first + n) · width, in ms since 1970 UTC.
struct Tier {
    milliseconds width { 1000 };
    qint64 first = 0;
    std::vector<Slot> slotList;

    [[nodiscard]] qint64 from() const { return first * width.count(); }
    [[nodiscard]] qint64 to() const { return (first + qint64(slotList.size())) * width.count(); }
    [[nodiscard]] qint64 startOf(size_t slot) const { return (first + qint64(slot)) * width.count(); }
    /// The slot that holds the moment; null where there is none.
    [[nodiscard]] const Slot *at(qint64 ms) const;
};

/// One request, as much of it as is kept one by one.
struct Request {
    qint64 at = 0; ///< start, ms since 1970 UTC
    std::optional<microseconds> latency;
    std::optional<microseconds> total;
    Side side = Side::Blue;
    Origin origin = Origin::User;
    Outcome outcome = Outcome::Ok;
    qint16 status = 0;
    bool stream = false;
    bool reused = false;
    qint64 bytes = 0;
    QString id;
    QString upstream; ///< the server that answered, or the address that was measured
    QString region; ///< checks only
    QString model;
    QString node;
    std::optional<qint64> filed {}; ///< the moment whose cell it is in, where that is not its end: it was misdated
    bool operator==(const Request &) const = default;
    /// When it ended, as the cells file it.
    [[nodiscard]] qint64 endMs() const;
};
using Requests = std::vector<Request>;

/// All that the diagnosis pages draw from: cells in tiers by origin, and the newest requests. Immutable; cells and
/// chunks are shared from one view to the next.
struct View {
    std::array<std::vector<Tier>, 3> origins; ///< by Origin; finest tier first
    std::vector<std::shared_ptr<const Requests>> requests; ///< oldest first, in the order in which they ended

    [[nodiscard]] const std::vector<Tier> &tiers(Origin origin) const { return origins[size_t(origin)]; }
};
using ViewPtr = std::shared_ptr<const View>;

/// Stored minutes of an earlier time, for comparison.
struct Past {
    qint64 from = 0; ///< as asked
    std::array<Tier, 3> origins; ///< by Origin
};

/// What was stored of one width as one tier for each origin; places without a cell stay null.
std::array<Tier, 3> tiersOf(const std::vector<Placed> &cells);

/// Finer cells merged into slots of `width`; oldest first.
std::vector<Placed> coarsened(const std::vector<Placed> &cells, milliseconds width);

/// What of `tier` is of [from, to): the slots that begin in it. A wider slot that an end of it cuts is made of the
/// slots of `finer` that begin in it, where there are any; nothing else is in the result. Pure.
Tier within(const Tier &tier, const Tier &finer, qint64 from, qint64 to);

/// Everything of one side as one cell.
Cell merged(const Tier &tier, Side side);

} // namespace Signalbox::Cells

Q_DECLARE_METATYPE(std::vector<Signalbox::Cells::Placed>)
