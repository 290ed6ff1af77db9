#pragma once

#include "core/cells/view.h"
#include "core/stats/tier.h"

namespace Signalbox::Session {

/// The charts' slots of one width, made of stored cells of users' requests of that width, or of seconds where a minute
/// was not stored whole. Rising numbers.
std::vector<Stats::Tier::Stored> storedSlots(const std::vector<Cells::Placed> &stored, milliseconds width);

} // namespace Signalbox::Session
