#pragma once

#include "core/feed/sample.h"

#include <QHostAddress>
#include <QVariant>

#include <vector>

namespace Signalbox::Phase {

/// Which addresses of a host are used.
enum class Family : quint8 { IPv4, IPv6 };
/// "IPv4", "IPv6".
QString familyName(Family family);

/// Where the time of one request went: stretches that follow each other. One that did not happen is absent, never 0.
struct Phases {
    std::optional<microseconds> dns; ///< the name; absent for a literal address and on a warm connection
    std::optional<microseconds> tcp; ///< the connection
    std::optional<microseconds> tls; ///< the handshake, from its first byte on
    std::optional<microseconds> send; ///< until the request was handed to the system whole
    std::optional<microseconds> wait; ///< until the first byte of the answer
    std::optional<microseconds> token; ///< from there until the first non-empty content; streams only
    std::optional<microseconds> receive; ///< from the first content (or byte) until the last byte
    bool operator==(const Phases &) const = default;

    /// The sum of all that happened up to the first content, or the first byte where nothing was streamed; absent
    /// before that.
    [[nodiscard]] std::optional<microseconds> untilFirst() const;
};

/// What a TLS handshake agreed on.
struct TlsFacts {
    QString version; ///< "TLS 1.3"
    QString cipher; ///< "TLS_AES_256_GCM_SHA384"
    QStringList chain; ///< subjects, the server's first
    bool resumed = false; ///< a session of before was taken up; ours never asks for that: every handshake is whole
    std::optional<int> daysLeft; ///< until the first certificate of the chain ends; negative when it has
    bool operator==(const TlsFacts &) const = default;
};

/// One measured request.
struct PhaseSample {
    Side side = Side::Blue;
    QString url; ///< base URL, without credentials
    QString region;
    QString address; ///< "203.0.113.7:443"; empty when none was reached
    Family family = Family::IPv4;
    bool reused = false; ///< a second request on a warm connection
    WallTime at {}; ///< when it began
    std::optional<microseconds> late; ///< how much later than due it began: this machine's own; absent when warm
    Phases phases;
    std::optional<microseconds> total; ///< all of it; absent when it did not end well
    std::vector<microseconds> tokens; ///< when content arrived, from the start; at most 256 moments
    std::optional<microseconds> perToken; ///< mean time between tokens after the first; streams of two tokens or more
    Outcome outcome = Outcome::Ok;
    int status = 0; ///< HTTP status; 0 when there was none
    QVariant message; ///< what failed, as an argument of a message, redacted; nothing when it went well
    std::optional<TlsFacts> tls;
    QString resolver; ///< who was asked for the name, or `hostsFile`; empty when nobody was
    std::optional<seconds> ttl; ///< of the address record, where it is known
    QStringList addresses; ///< every address of the name
    bool operator==(const PhaseSample &) const = default;
};

} // namespace Signalbox::Phase

Q_DECLARE_METATYPE(Signalbox::Phase::PhaseSample)
Q_DECLARE_METATYPE(QList<Signalbox::Phase::PhaseSample>)
