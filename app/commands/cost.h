#pragma once

#include "app/commands/session_command.h"
#include "core/cost/comparison.h"

namespace Signalbox::Commands {

/// `signalbox cost`: two price sheets on a month's tokens. 0: compared, 3: a price or a rate is missing, 2: wrong use.
Started runCost(Arguments arguments, Streams streams);

QString whyUnpriced(Cost::Unpriced why);

} // namespace Signalbox::Commands
