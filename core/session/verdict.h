#pragma once

#include "core/base/message.h"

namespace Signalbox::Session {

/// "verdict" for a line that decides about the candidate, else "log": its kind in the journal.
QString journalKind(const Message &message);

} // namespace Signalbox::Session
