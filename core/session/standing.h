#pragma once

#include "core/session/snapshot.h"

/// What a snapshot says between its lines, judged in one place for whatever shows it. Pure functions.
namespace Signalbox::Session {

/// No user is to be there, and none is: the side's figures are of before.
bool nobodyIsOn(const Snapshot &snapshot, Side side);

/// Everything that could say that something is wrong is there: the router, the feed, and a check of each side.
bool isSeen(const Snapshot &snapshot);

/// The last run, where it was rolled back by itself within the hour and nothing is under way since: still worth a word
/// though it is over. Nothing: no such run.
std::optional<LastRun> rolledBackLately(const Snapshot &snapshot);

/// What the run waits for; of the judge what it says now, as everything else shows it. Empty code: for nothing.
Message waitsFor(const Snapshot &snapshot);

/// What brings a held run back by itself, and who would: "still watched: …". Nothing: no run is held, or its lease ran
/// out and the candidate has nobody.
std::optional<Message> heldWatch(const Snapshot &snapshot);

} // namespace Signalbox::Session
