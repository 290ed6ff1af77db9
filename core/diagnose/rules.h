#pragma once

#include "core/diagnose/finding.h"

/// What the rules of findingOf() share; for the files of this directory.
namespace Signalbox::Diagnose::Rules {

/// A side's good requests, cold or warm.
std::vector<const Phase::PhaseSample *> good(const Evidence &evidence, Side side, bool reused);

/// Their times until the first content, in ms.
std::vector<double> timesOf(const std::vector<const Phase::PhaseSample *> &samples);

/// Where a difference lies: the part that grew most, with its share of the whole.
struct Where {
    Part part = Part::Waiting;
    double share = 0;
};
Where whereSlower(const std::vector<const Phase::PhaseSample *> &slow,
                  const std::vector<const Phase::PhaseSample *> &fast, double whole);

inline constexpr double leastMargin = 15; ///< ms: less, no user feels
/// More than `leastMargin` ms and a fifth lie between two medians, be it by chance.
bool isMore(double slow, double fast);
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

/// How many of a side's good answers, new and warm, are far slower than the faster side's median, beside the other's.
struct SlowOnes {
    double above = 0; ///< ms until the first content
    int own = 0;
    int of = 0;
    int others = 0;
    int otherOf = 0;
    double chance = 1; ///< of so many and more, were both sides alike; 1: too few, or hardly commoner than on the other
};
SlowOnes slowOnes(const Evidence &evidence, Side side);
QVariantMap slowArgs(Side side, const SlowOnes &ones);
/// Too few to be sure, too many to call the sides alike.
bool mayHaveTail(const SlowOnes &ones);

/// Only the slowest are slower: of users' requests, or of what was measured from here.
std::optional<Finding> tail(const Evidence &evidence, Side side);

} // namespace Signalbox::Diagnose::Rules
