#pragma once

#include "core/base/message.h"

#include <span>

namespace Signalbox {

/// The English source text of a message code; %name in it is replaced by the argument of that name.
struct Wording {
    const char *code;
    const char *text;
};

/// Those of runs: why they begin, wait, hold and end, and of the orders in them (words_rollout.cpp).
std::span<const Wording> rolloutWordings();
/// Those of the history and of findings: why a side is slow or fails (words_diagnose.cpp).
std::span<const Wording> diagnoseWordings();
/// Those of a relay's endings and answers, and of states by name (words_relay.cpp).
std::span<const Wording> relayWordings();
/// Those of a router that does not take what it is told (words_router.cpp).
std::span<const Wording> routerWordings();
/// Those of preflight, golden prompts, limits and capacity (words_preflight.cpp); words.cpp has the others.
std::span<const Wording> preflightWordings();

} // namespace Signalbox
