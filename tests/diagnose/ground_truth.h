#pragma once

#include "core/diagnose/finding.h"

#include <QList>

namespace Signalbox::Test {

/// A local pair of environments in which at most one thing is slow, and what a finding must say of it.
struct Truth {
    const char *name;
    std::optional<Diagnose::Cause> cause; ///< absent: nothing is wrong
    std::optional<Side> side;
    std::optional<Diagnose::Part> part;
};
QList<Truth> allTruths();
/// Those that need a link of their own: only within enterOwnNetwork().
QList<Truth> linkTruths();

/// Builds the pair with real relays and a real name server, measures `rounds` rounds of it (0: as many as the truth
/// needs), and judges. Needs an event
/// loop's thread; takes as long as the rounds do.
struct Judged {
    std::optional<Diagnose::Finding> finding;
    Diagnose::Evidence evidence;
};
Judged judge(const Truth &truth, unsigned seed, int rounds = 0);

/// True when the finding says what is true, side and part included.
bool isRight(const Truth &truth, const std::optional<Diagnose::Finding> &finding);

} // namespace Signalbox::Test
