#pragma once

#include "core/base/redact.h"
#include "core/base/result.h"

namespace Signalbox::Config {

/// The keychain of the operator's desktop, as core needs it. The program gives one; core links none. Calls may block
/// for as long as the desktop asks the operator to unlock it, up to the implementation's own limit; any thread.
///
/// Errors: "secret.missing" (no such entry), "secret.no-keychain" (there is none here; names the remedy),
/// "secret.unreadable" (it refused, or did not answer).
class Keychain
{
public:
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    [[nodiscard]] virtual Result<Secret> read(const QString &name) const = 0;
    /// Writes or replaces an entry.
    [[nodiscard]] virtual Done store(const QString &name, const Secret &secret) = 0;
};

} // namespace Signalbox::Config
