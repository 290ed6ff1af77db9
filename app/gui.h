#pragma once

#include "app/commands/commands.h"

namespace Signalbox::App {

/// `signalbox gui SERVICE`: the window on a session. --grab FILE.png --after SECONDS takes a picture and ends.
Commands::Started runGui(Commands::Arguments arguments, Commands::Streams streams);

} // namespace Signalbox::App
