#pragma once

#include "core/session/snapshot.h"

#include <QJsonObject>

namespace Signalbox::Commands {

/// The stable JSON forms; documented in README.md. Shares are percent to green, latencies milliseconds, times UTC.
/// What is not known is null, never 0.
QJsonObject statusJson(const Session::Snapshot &snapshot);
/// {"event":"log", …}
QJsonObject logJson(const LogEntry &entry);
/// {"event":"state", …}: phase, step and split of a rollout.
QJsonObject stateJson(const Session::Snapshot &snapshot);

QString linkName(Session::LinkState link);

} // namespace Signalbox::Commands
