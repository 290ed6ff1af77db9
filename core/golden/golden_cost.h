#pragma once

#include "core/cost/price_sheet.h"

#include <QMap>

namespace Signalbox::Golden {

/// Tokens in and out, by model.
using Spent = QMap<QString, std::pair<qint64, qint64>>;

/// What golden prompts cost by each sheet: `0.000012 USD by "direct"`; "unpriced" where a model has no price, never 0.
/// Empty where nothing was spent.
QString costText(const Spent &spent, const QList<Cost::PriceSheet> &sheets);

} // namespace Signalbox::Golden
