#pragma once

#include "core/base/redact.h"
#include "core/config/service.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

namespace Signalbox::Probe {

/// One base URL that is checked.
struct Target {
    Side side = Side::Blue;
    QUrl url; ///< base URL with its path prefix: https://api.example.com/v1
    QString region;
    Config::ProbeProfile profile;
    QMap<QString, QString> headers; ///< extra request headers, no secrets
    Secret key; ///< sent as a bearer token; empty: none is sent
    QString caFile; ///< PEM, trusted besides the system's; empty: the system's only
    Secret force; ///< not empty: the router in front is told to send it to `side` (X-Canary)
    bool operator==(const Target &) const = default;

    /// The base URL as it may be shown and stored: without user, password, query and fragment.
    [[nodiscard]] QString shownUrl() const;
};

/// Every base URL of an environment.
QList<Target> targetsOf(const Config::Environment &environment, const Secret &key, const QString &caFile);

/// Host and port of a base URL: "api.example.com:443".
QString whereOf(const QUrl &url);

/// The TLS settings of a target: peers are always verified. An Error names a CA file that cannot be used.
Result<QSslConfiguration> tlsFor(const QString &caFile);

/// The POST of a ping, with everything that Qt would otherwise choose for itself said explicitly: no redirects, no
/// HTTP/2, no cookies, no cache, no compression.
QNetworkRequest pingRequest(const Target &target, const QSslConfiguration &tls, const QString &idempotencyKey);

} // namespace Signalbox::Probe
