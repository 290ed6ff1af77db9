#pragma once

#include "app/commands/streams.h"

#include <QStringList>

namespace Signalbox::Commands {

/// `signalbox init [FILE] [--force]`: writes a commented service file (relay.toml) that is named after FILE, and says
/// what to do next. An existing file is kept unless --force. `signalbox init --keys` prints the reference of all keys.
/// `args`: what follows the command's name. Returns an ExitStatus.
int runInit(const QStringList &args, Streams streams);

} // namespace Signalbox::Commands
