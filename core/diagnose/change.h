#pragma once

#include "core/diagnose/evidence.h"

namespace Signalbox::Diagnose {

/// What was measured since something last changed.
struct SinceChange {
    Evidence evidence; ///< of both sides since then; all there is where nothing changed
    std::optional<WallTime> at; ///< when its times changed
};

/// Looks for the moment at which a side's requests on new connections became slower or faster: the split of its times
/// that stands out most (difference of the means of the logarithms by its standard error), with at least 8 good ones on
/// both sides of it, whose medians' 99 % intervals lie apart as findingOf() wants it. So what was before a fault does
/// not hide it, and a fault that is over is not told as one. `evidence.before` is filled where a side became slower,
/// and `evidence.outcomesSince` by outcomesChanged(): a change in how requests end drops no measured time. Pure; O(n
/// log n) of at most some hundred samples.
SinceChange sinceChange(const Evidence &evidence);

/// Puts samples in the order in which they were due, which is not the one in which they end, and forgets those that say
/// nothing of now: older than three minutes, dated after `now` (the clock was set back), and more than 400.
void keepRecent(std::vector<Phase::PhaseSample> &samples, WallTime now);

} // namespace Signalbox::Diagnose
