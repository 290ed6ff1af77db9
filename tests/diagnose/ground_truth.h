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

/// Builds the pair with real relays and a real name server, measures `rounds` rounds of it, and judges. Needs an event
/// loop's thread; takes as long as the rounds do.
struct Judged {
    std::optional<Diagnose::Finding> finding;
    Diagnose::Evidence evidence;
};
Judged judge(const Truth &truth, unsigned seed, int rounds = 14);

/// True when the finding says what is true, side and part included.
bool isRight(const Truth &truth, const std::optional<Diagnose::Finding> &finding);

} // namespace Signalbox::Test
