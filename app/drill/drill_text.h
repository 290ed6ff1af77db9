#pragma once

#include "app/drill/drill.h"

namespace Signalbox::App {

/// What a drill's end shows, a line each: the verdict on the operator, not on the console, and every figure.
QStringList drillLines(const DrillReport &report);

} // namespace Signalbox::App
