#pragma once

#include "app/commands/streams.h"
#include "core/config/keychain.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace Signalbox::Commands {

/// `signalbox check [--config] FILE [--json]`: reads a service file, resolves its secrets and opens the files it names;
/// prints every problem, one a line, and no secret. Sends nothing. `args`: what follows the command's name.
/// `keychain`: where keychain: references are kept; null: there is none. Returns an ExitStatus: warnings alone are
/// fine.
int runCheck(const QStringList &args, Streams streams,
             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
             Config::Keychain *keychain = nullptr);

} // namespace Signalbox::Commands
