#pragma once

#include "app/commands/session_command.h"
#include "core/cost/comparison.h"

namespace Signalbox::Commands {

/// `signalbox cost`: two price sheets on a month's tokens. 0: compared, 3: a price or a rate is missing, 2: wrong use.
Started runCost(Arguments arguments, Streams streams);

QString whyUnpriced(Cost::Unpriced why);
/// What the health checks of one environment cost by a sheet in 30 days, at most; nothing: the sheet does not price
/// them.
std::optional<Cost::Amount> checksCost(const Config::Service &service, Side side, const Cost::PriceSheet &sheet);

} // namespace Signalbox::Commands
