#pragma once

#include "core/config/service.h"

namespace Signalbox::Sandbox {

class World;

/// A service that points at a started world: "sandbox", versions v1.0 and v2.0, one region per instance, keys as
/// "file:PATH", the world's CA. `stateDir` is the router's; listenPort is 0 and left for the caller to fill.
Config::Service serviceFor(const World &world, const QString &stateDir);

} // namespace Signalbox::Sandbox
