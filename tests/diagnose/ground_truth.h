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

/// A fault that strikes while a healthy pair is watched, each side of two relays.
enum class Strike : quint8 { Waits, CutStreams, CutThenLimited, InstanceDown };
struct Struck {
    std::optional<Diagnose::Finding> before; ///< what was found while nothing was wrong
    std::optional<Diagnose::Finding> after;
    int rounds = 0; ///< from the last strike until that
    bool sinceIsRight = false; ///< exact, from the strike to its second round
    QString address; ///< of green's relay that goes down
};
/// Watches green for `healthy` rounds, strikes, and goes on until the finding is of the cause, or for `within` rounds.
/// CutThenLimited strikes twice, eight rounds apart, and the second one counts. As judge() in all else.
Struck strike(Strike what, Diagnose::Cause cause, unsigned seed, int healthy, int within);

/// True when the finding says what is true, side and part included.
bool isRight(const Truth &truth, const std::optional<Diagnose::Finding> &finding);

} // namespace Signalbox::Test
