#pragma once

#include "app/commands/streams.h"
#include "core/base/message.h"
#include "core/journal/record.h"

namespace Signalbox::App {
class Stage;
}

namespace Signalbox::Commands {

/// Writes one line to the journal of a service, for a command that has no session. A sandbox has no journal that lasts;
/// where no router was ever started there is none, and none is made. What could not be written is said on `err`.
void journalLine(const App::Stage &stage, const LogEntry &entry, Journal::Kind kind, Streams streams);

} // namespace Signalbox::Commands
