#pragma once

#include "core/diagnose/finding.h"

namespace Signalbox::Diagnose {

/// When a side last changed in how its requests end: well, or in which error. The side as a whole and each of its
/// addresses are looked at; it is the first request of the shortest row up to now that differs from what was before by
/// more than chance (G test of the outcomes, 13.8: 0.02 %). So three to five refused connections in a row at one
/// address are enough, and a fault that changes its kind, or is over, is not told by what was before. Absent where
/// nothing changed. Pure; O(n²) of at most some hundred samples, O(n) where all end alike.
std::optional<WallTime> outcomesChanged(const Evidence &evidence, Side side);

/// Since when a finding holds.
struct Since {
    WallTime at {};
    bool isExact = false; ///< how it was before was measured; else it may have been so for longer
    bool isChange = false; ///< requests ended otherwise before
};
struct SinceChange;
/// For one that tells of failures: the first of the row; for a tail that was measured: where slow answers became more
/// (the same G test), else the first of them; else the change of the times. `all`: the evidence that
/// `recent` was made of, samples in the order in which they began. Where nothing was measured: `now`.
Since sinceOf(const Finding &finding, const SinceChange &recent, const Evidence &all, WallTime now);

} // namespace Signalbox::Diagnose
