#pragma once

#include "core/diagnose/evidence.h"

namespace Signalbox::Diagnose {

/// One endpoint of a side as the phase probe reached it: one base URL over one family of addresses.
struct Endpoint {
    Side side = Side::Blue;
    QString url; ///< base URL, without credentials
    QString region;
    std::optional<Phase::Family> family; ///< absent: no address of it was found
    QStringList addresses; ///< connected to, with port, in the order of their first use
    int answered = 0;
    int failed = 0;
    Spread fresh; ///< until the first content of good requests on new connections
    Spread warm; ///< the same on warm ones
    QString resolver; ///< who was asked for the name; empty: nobody, the URL has an address
    std::optional<seconds> ttl; ///< of the address record, as last told
    bool connected = false; ///< a connection was made, at least once
    std::optional<Phase::TlsFacts> tls; ///< of the newest handshake
    WallTime first {}; ///< when its first request here was due
    WallTime last {}; ///< its newest
    bool operator==(const Endpoint &) const = default;
};

/// Every endpoint in the samples, base URLs in the order of their first measurement, IPv4 before IPv6. Pure.
std::vector<Endpoint> endpointsOf(const std::vector<Phase::PhaseSample> &samples);

/// A chain of certificates in one line, the server's first: "relay.example < R11 < ISRG Root X1".
QString chainText(const Phase::TlsFacts &tls);

} // namespace Signalbox::Diagnose
