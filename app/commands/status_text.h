#pragma once

#include "core/session/snapshot.h"

class QTextStream;

namespace Signalbox::Commands {

/// What `status` says on a terminal: where traffic is, the run, and both sides; a side's base URLs one by one where
/// their checks differ.
void printStatus(const Session::Snapshot &snapshot, QTextStream &out);
/// "88 ms", or a dash for what is not known.
QString millisecondsText(const std::optional<microseconds> &time);

} // namespace Signalbox::Commands
