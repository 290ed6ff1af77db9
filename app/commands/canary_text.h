#pragma once

#include "core/probe/canary.h"

#include <QJsonObject>
#include <QString>

class QTextStream;

namespace Signalbox::Commands {

/// A canary test for scripts, while it runs and at its end: event, slots, stretch, and the figures of each side by the
/// way they were measured; with `verdict`, `reasons` and `notes` once it is over. Times in milliseconds.
QJsonObject canaryJson(const Probe::CanaryView &view);

/// One line while it runs: how many were sent, how many came back good, how far the test stretched and why.
QString canaryProgress(const Probe::CanaryView &view);

/// The figures of each side and way, what failed, what the router adds, the verdict and its reasons.
void printCanary(const Probe::CanaryView &view, QTextStream &out);

} // namespace Signalbox::Commands
