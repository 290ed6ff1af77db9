#pragma once

#include "core/rollout/event.h"

namespace Signalbox::Rollout {

/// The rollout's events as the journal keeps them: enough to run `transition` again, later and elsewhere, and to see
/// that it decides the same. Plain values for JSON; what cannot be understood gives nothing.

QVariantMap toVariant(const Config::Plan &plan);
std::optional<Config::Plan> planFrom(const QVariantMap &values);

/// Times are nanoseconds since `began`, so that a replay needs no clock of this computer.
QVariantMap toVariant(const Event &event, Instant began);
std::optional<Event> eventFrom(const QVariantMap &values, Instant began);

/// All of a state that later decisions rest on, as words and numbers, without moments and without what is only shown.
/// Two states that decide alike have the same.
QVariantMap decisionsOf(const State &state);

/// "order 12: green 2500, blue active, less", "log gate.passed", "run 7 opened": what a transition did, in order.
QStringList effectNames(const std::vector<Effect> &effects);

} // namespace Signalbox::Rollout
