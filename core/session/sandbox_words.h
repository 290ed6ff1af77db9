#pragma once

#include "core/base/message.h"

namespace Signalbox::Session {

/// The same message, and those within it, as a sandbox says it: its router has no service file, and no command of its
/// own to be looked at or started with.
Message inSandbox(Message message);

} // namespace Signalbox::Session
