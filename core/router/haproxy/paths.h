#pragma once

#include "core/base/result.h"

#include <QString>

namespace Signalbox::Router::HAProxy {

/// Where the router keeps its files: everything is below one directory of mode 0700. A value; thread-safe.
struct Paths {
    QString stateDir; ///< absolute, clean, without a slash at its end

    /// Refuses a directory that is not absolute, holds characters that the configuration language could take for its
    /// own, or is so long that a socket path in it would be cut (97 characters are left of the system's 108).
    static Result<Paths> below(const QString &stateDir);

    [[nodiscard]] QString config() const { return stateDir + QStringLiteral("/haproxy.cfg"); }
    [[nodiscard]] QString mapDir() const { return stateDir + QStringLiteral("/maps"); }
    [[nodiscard]] QString map(const QString &name) const { return mapDir() + u'/' + name + QStringLiteral(".map"); }
    /// The control word: the one entry that decides every request's side.
    [[nodiscard]] QString controlMap() const { return map(QStringLiteral("ctl")); }
    /// Until when a word that carries a lease holds: one entry, unix seconds by the router's clock.
    [[nodiscard]] QString leaseMap() const { return map(QStringLiteral("lease")); }
    /// The secret of forced canary requests, 0600.
    [[nodiscard]] QString forceKey() const { return stateDir + QStringLiteral("/force.key"); }
    [[nodiscard]] QString adminSocket() const { return stateDir + QStringLiteral("/admin.sock"); }
    [[nodiscard]] QString masterSocket() const { return stateDir + QStringLiteral("/master.sock"); }
    [[nodiscard]] QString pidFile() const { return stateDir + QStringLiteral("/haproxy.pid"); }

    bool operator==(const Paths &) const = default;
};

/// What HAProxy 2.6 accepts for a socket path: the rest is for the temporary name that it binds first.
constexpr qsizetype longestSocketPath = 97;

} // namespace Signalbox::Router::HAProxy
