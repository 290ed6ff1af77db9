#pragma once

#include "core/preflight/facts.h"

namespace Signalbox::Preflight {

inline Message seen(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

/// The lines of one side, in the order of Subject.
QList<Line> judgeSide(const SideFacts &side, const Facts &facts, WallTime now);

/// The newest limits that the side's answers told; nothing where none did.
std::optional<Probe::RateLimit> limitsOf(const SideFacts &side, WallTime now);

} // namespace Signalbox::Preflight
