#pragma once

#include "core/base/types.h"

#include <QString>

#include <optional>

namespace Signalbox::Config {

/// A duration as people write it: "250ms", "30s", "10m", "1h30m", "2d"; whole numbers, each unit once, from large to
/// small, no spaces. "0s" is allowed, a number without a unit is not. Nothing for anything else or more than 365 days.
std::optional<milliseconds> durationFromText(QStringView text);

/// The shortest form that durationFromText() reads back to the same value: "1h30m", "2s500ms", "0s".
/// Precondition: not negative.
QString durationText(milliseconds duration);

} // namespace Signalbox::Config
