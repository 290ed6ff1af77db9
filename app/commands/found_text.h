#pragma once

#include "core/session/found_run.h"

namespace Signalbox::Commands {

/// "the journal says run 7 was at 25 % to green (order 12); the router has 25 % (order 12): they agree": one line.
QString foundText(const Session::FoundRun &found);

} // namespace Signalbox::Commands
