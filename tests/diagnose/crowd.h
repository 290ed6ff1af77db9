#pragma once

#include "core/diagnose/evidence.h"

namespace Signalbox::Test {

/// What `requests` users see of a relay on this machine: real requests on warm connections, several at a time. Needs an
/// event loop's thread, and blocks in one of its own until all are answered.
Diagnose::UserFigures crowd(quint16 port, int requests);

} // namespace Signalbox::Test
