#pragma once

#include "core/config/keychain.h"

#include <memory>

namespace Signalbox::App {

/// The keychain of the desktop (org.freedesktop.secrets or KWallet, through QtKeychain), entries of the service
/// "signalbox". Every call waits for the desktop, at most a minute, since it may ask the operator to unlock it. At most
/// one in a program. Where there is no session bus, each call says so at once. Null in a program that was built without
/// a window.
std::shared_ptr<Config::Keychain> desktopKeychain();

} // namespace Signalbox::App
