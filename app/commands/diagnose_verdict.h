#pragma once

#include "app/commands/diagnose_json.h"

namespace Signalbox::Commands {

// What `diagnose` says at the end, beyond a finding, and with which status.

/// The sentence where there is no finding. It names what failed and what was too little; "alike" alone only where every
/// request of both sides was answered.
QString nothingFoundText(const Diagnosed &diagnosed);

/// 0: alike, and enough of both was answered, all of it. 1: different, or a finding, or both alike slow or failing.
/// 3: not to be told from so much. One side alone: 1 a finding, 0 enough of it was answered and nothing failed, 3 else.
int diagnoseStatus(const Diagnosed &diagnosed);

/// What was not measured in the time that was asked for, as paths in the JSON: "paths.green", "vantages.hk".
QStringList missingOf(const Diagnosed &diagnosed);

} // namespace Signalbox::Commands
