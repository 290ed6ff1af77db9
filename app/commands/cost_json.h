#pragma once

#include "core/config/service.h"
#include "core/cost/comparison.h"

#include <QByteArray>

#include <optional>

namespace Signalbox::Commands {

/// What `cost --json` prints: both sheets, a line for each model, savings and rates. What is not known is null.
/// `service`: whose health checks are priced too.
QByteArray costJson(const Cost::Comparison &comparison, const Cost::Scenario &scenario,
                    const std::optional<Config::Service> &service);

} // namespace Signalbox::Commands
