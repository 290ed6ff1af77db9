#pragma once

#include "app/commands/options.h"
#include "core/journal/store.h"

namespace Signalbox::Commands {

/// --run N, --since TIME, --until TIME, --level LEVEL, --all: which records of the journal. TIME is "2026-11-23",
/// "2026-11-23T10:30" (local), "…Z" (UTC) or how long ago: "2h", "7d". `now`: what that counts from.
Result<Journal::Filter> takeFilter(Arguments &arguments, WallTime now);

/// A moment as --since takes it.
std::optional<WallTime> momentFromText(const QString &text, WallTime now);

/// The journal of a service; nothing when none was begun yet.
Result<std::unique_ptr<Journal::Store>> openJournal(const QString &file);

} // namespace Signalbox::Commands
