#pragma once

#include "core/base/message.h"
#include "core/phase/phase_sample.h"

#include <QHostAddress>
#include <QList>

namespace Signalbox::Phase {

/// LookupAnswer::resolver of what no name server was asked for.
inline constexpr char hostsFile[] = "hosts file";

struct LookupQuery {
    QString host;
    QString server; ///< "192.0.2.53" or "192.0.2.53:5353"; empty: the system's resolvers
    milliseconds deadline { 5000 };
    /// The hosts file is the one that the variable CARES_HOSTS names, where it names one: for tests, which cannot know
    /// what the machine's has.
    bool usesNamedHostsFile = false;
};

struct LookupAnswer {
    QList<QHostAddress> addresses; ///< IPv4 and IPv6, in the resolver's order; literal addresses are themselves
    std::optional<seconds> ttl; ///< the least of the records; absent from the hosts file
    /// The servers that were asked, "192.0.2.53:53,…", or `hostsFile`; empty for a literal address.
    QString resolver;
    microseconds took { 0 };
    Message problem; ///< empty code: it was answered
};

/// Looks a name up without any cache of ours: the hosts file, then DNS as the system is set up (resolv.conf); where a
/// server is given, there alone. "localhost" and what ends in it is looked up here only. Blocks for at most the
/// deadline: not for a thread with an event loop. Thread-safe.
LookupAnswer lookUp(const LookupQuery &query);

} // namespace Signalbox::Phase
