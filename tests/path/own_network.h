#pragma once

#include <QString>

namespace Signalbox::Test {

/// Puts the calling process into a network of its own (user, network and mount namespace), in which it may make
/// devices and routes. To be called before any thread is started. Empty: done; else why it cannot be.
QString enterOwnNetwork();

/// Runs a shell script in there; empty: it went well, else what it said.
QString runScript(const QString &script);

} // namespace Signalbox::Test
