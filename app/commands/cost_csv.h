#pragma once

#include "core/cost/comparison.h"

#include <QTextStream>

namespace Signalbox::Commands {

/// What `cost --csv` prints: a line for each model, then fees, month and savings. Two columns for each sheet, since
/// fees are a range; savings stand in the first sheet's columns and currency; what is not known is empty.
void printCostCsv(const Cost::Comparison &comparison, const Cost::Scenario &scenario, QTextStream &out);

} // namespace Signalbox::Commands
