#pragma once

#include "core/cells/view.h"
#include "core/session/snapshot.h"

#include <optional>

namespace Signalbox::Session {

/// A stretch of the past read back from disk, in finer slots than are kept in memory. Immutable once shared.
struct CloseUp {
    qint64 from = 0; ///< as asked, ms since 1970 UTC
    qint64 to = 0;
    milliseconds width { 1000 }; ///< of every slot
    std::array<Cells::Tier, 3> cells; ///< by Origin; without slots where nothing is stored
    HistoryTier charts; ///< the same of users' requests, as the charts draw it

    /// Whether all of [from, to) is in it.
    [[nodiscard]] bool covers(qint64 begin, qint64 end) const { return from <= begin && to >= end; }
};

/// Part of the past that is to be read back.
struct CloseUpWanted {
    qint64 from = 0;
    qint64 to = 0;
    milliseconds width { 1000 };
    bool operator==(const CloseUpWanted &) const = default;
};

/// What to read back so that [from, to) can be drawn as finely as its length deserves: 1 s up to 90 s, 5 s up to half
/// an hour, 10 s up to two hours. Nothing where it is longer, or where memory has it as finely at `now`. Wider than
/// asked, so that a hand that moves the range does not ask again at once.
std::optional<CloseUpWanted> closeUpFor(qint64 from, qint64 to, qint64 now);

/// Makes one of stored seconds.
CloseUp closeUpOf(const CloseUpWanted &wanted, const std::vector<Cells::Placed> &seconds);

} // namespace Signalbox::Session
