#pragma once

#include "core/diagnose/finding.h"

/// What the rules of findingOf() share; for the files of this directory.
namespace Signalbox::Diagnose::Rules {

/// A side's good requests, cold or warm.
std::vector<const Phase::PhaseSample *> good(const Evidence &evidence, Side side, bool reused);

/// Where a difference lies: the part that grew most, with its share of the whole.
struct Where {
    Part part = Part::Waiting;
    double share = 0;
};
Where whereSlower(const std::vector<const Phase::PhaseSample *> &slow,
                  const std::vector<const Phase::PhaseSample *> &fast, double whole);

inline constexpr double leastMargin = 15; ///< ms: less, no user feels
/// The 99 % intervals of both medians lie apart by more than `least` ms or a fifth of the faster one.
bool isSlower(const Spread &slow, const Spread &fast, double least = leastMargin);

int rounded(double value);
/// The sentence "finding.CODE".
Message message(const QString &code, QVariantMap args);
/// A part in the reader's words, as an argument: "waiting for the first byte".
QVariant partArg(Part part);

/// Requests that end in errors or in 429: of a side, of one of its regions or addresses, of both sides.
std::optional<Finding> failing(const Evidence &evidence);
/// Both sides slow alike: what they share, or this desk.
std::optional<Finding> shared(const Evidence &evidence);

} // namespace Signalbox::Diagnose::Rules
