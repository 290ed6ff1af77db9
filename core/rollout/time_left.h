#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"

namespace Signalbox::Rollout {

/// How long until there are `of`, when `n` came within `took`: "about 40 s left". Without any yet: not known.
Message timeLeft(quint64 n, quint64 of, nanoseconds took);

} // namespace Signalbox::Rollout
