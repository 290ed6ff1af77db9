#pragma once

#include "app/commands/streams.h"

#include <QStringList>

namespace Signalbox::Commands {

/// `signalbox judge TRACE.csv [--active blue|green] [--alpha A] [--warmup DURATION] [--json]`: plays recorded requests
/// (see Judge::TraceReader for the columns) to the judge as if they came now, and says what it says. `-` is standard
/// input. `args`: what follows the command's name. Returns 0 pass, 1 fail, 3 insufficient, 2 wrong use or a bad file.
int judgeTrace(const QStringList &args, Streams streams);

} // namespace Signalbox::Commands
