#pragma once

#include "core/base/redact.h"
#include "core/config/service.h"
#include "core/router/haproxy/paths.h"

#include <QByteArray>
#include <QMap>

#include <array>
#include <optional>

namespace Signalbox::Router::HAProxy {

/// A user of the relay and the key that tells who asks.
struct ClientKey {
    QString id; ///< [A-Za-z0-9._@-]{1,64}; shown, logged
    Secret key;
};

/// Everything secret that the router needs. It goes to map files of mode 0600 (client keys and the force secret as
/// digests), never into the configuration, an argument or a log.
struct Secrets {
    std::array<Secret, 2> upstreamKeys; ///< by Side; empty: no Authorization is sent
    QList<ClientKey> clients; ///< empty: nobody is asked for a key
    Secret force; ///< of forced canary requests; empty: none can be forced

    [[nodiscard]] const Secret &upstreamKey(Side side) const { return upstreamKeys[static_cast<size_t>(side)]; }
    [[nodiscard]] Secret &upstreamKey(Side side) { return upstreamKeys[static_cast<size_t>(side)]; }
    /// All of them, for a Redactor.
    [[nodiscard]] QList<Secret> all() const;
};

/// What the service file does not say.
struct ConfigOptions {
    std::optional<int> inheritedFd; ///< a listening socket that the process inherits, instead of host and port
    std::optional<Side> builtInActive; ///< after a promotion; absent: the service's `active`
    std::optional<int> metricsPort; ///< Prometheus on 127.0.0.1; absent: none
    int threads = 2;
    int maxConnections = 4096;
};

/// The files of a router before they are written: path -> text.
struct ConfigFiles {
    Paths paths;
    QMap<QString, QByteArray> always; ///< rewritten by every install
    QMap<QString, QByteArray> ifAbsent; ///< kept when there: the control word survives an install
};

/// The configuration for a service. Pure. Everything from the service file is data: what could not be written as one
/// harmless word is refused with an Error that names the key.
Result<ConfigFiles> render(const Config::Service &service, const Secrets &secrets, const Paths &paths,
                           const ConfigOptions &options = {});

/// Writes the files: directories 0700, files 0600, each by temporary file, fsync and rename.
Done install(const ConfigFiles &files);

/// Writes one file as install() does. Blocks for one fsync; any thread.
Done writeFileAtomically(const QString &path, const QByteArray &text);

/// Rewrites the side that carries everything while there is no valid control word. Text only: it counts from the next
/// start or reload. To call after a promotion.
Done setBuiltInActive(const Paths &paths, Side side);
/// The side that an installed configuration has built in; nothing when there is none that can be read.
std::optional<Side> installedBuiltInActive(const Paths &paths);

/// "127.0.0.1:8080", where an installed configuration listens; empty when there is none that can be read.
QString installedBind(const Paths &paths);

/// True for an address that only this machine can reach.
bool isLoopback(const QString &host);

} // namespace Signalbox::Router::HAProxy
