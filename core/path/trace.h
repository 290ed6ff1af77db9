#pragma once

#include "core/base/message.h"

#include <QHostAddress>
#include <QList>

#include <atomic>
#include <memory>
#include <vector>

namespace Signalbox::Path {

/// What came back of one probe of a hop; a time to live that ran out there, or the end itself.
struct Reply {
    QString from; ///< address of who answered; empty: nobody did
    std::optional<microseconds> took;
    bool isEnd = false; ///< the end answered: it took or refused the connection
    bool isRefused = false; ///< it refused it
    bool operator==(const Reply &) const = default;
};

/// One router on the way, or the end of it.
struct Hop {
    int number = 0; ///< its distance: 1 is the next one
    std::vector<Reply> replies; ///< one for each probe that was sent
    bool operator==(const Hop &) const = default;

    [[nodiscard]] int sent() const { return int(replies.size()); }
    [[nodiscard]] int answered() const;
    [[nodiscard]] double lossPercent() const;
    /// Who answered, each once, in the order in which they did: load balancing shows as several.
    [[nodiscard]] QStringList addresses() const;
    /// Of the answers, in ms; absent when nobody answered.
    [[nodiscard]] std::optional<double> minMs() const;
    [[nodiscard]] std::optional<double> medianMs() const;
    [[nodiscard]] std::optional<double> maxMs() const;
    [[nodiscard]] bool isEnd() const;
};

/// The way to one address, as seen from this machine. Immutable when published.
struct Trace {
    QString host; ///< as it was asked: "relay.example.com:443"
    QString address; ///< the address that was traced
    QString tool; ///< "tcp" or "mtr": how it was measured
    Message problem; ///< why there is no trace; empty code: there is one
    QList<Hop> hops; ///< nearest first; ends with the end when that was reached
    std::optional<int> mtu; ///< of the path, as the system knows it; bytes
    WallTime at {};
    bool operator==(const Trace &) const = default;

    [[nodiscard]] bool failed() const { return !problem.code.isEmpty(); }
    [[nodiscard]] bool reachedEnd() const { return !hops.isEmpty() && hops.constLast().isEnd(); }
    /// The first hop from which on every hop that answers at all loses at least `percent`, up to the end: there it is
    /// really lost. A router in the middle that only answers seldom is not. Absent: no loss lasts.
    [[nodiscard]] std::optional<int> lossFrom(double percent = 5) const;
};
using TracePtr = std::shared_ptr<const Trace>;

struct TraceSettings {
    QHostAddress address;
    quint16 port = 443;
    QString host; ///< for showing
    int probes = 5; ///< for each hop
    int mostHops = 30;
    milliseconds patience { 1000 }; ///< for one probe
    /// Where it becomes true, the measuring ends within about a tenth of a second, with what it has; null: it goes on.
    std::shared_ptr<const std::atomic<bool>> stop {};
    [[nodiscard]] bool isStopped() const { return stop && *stop; }
};

/// Traces without privileges: TCP connections whose time to live runs out on the way (IP_TTL, and who says so by
/// IP_RECVERR: Linux). Probes of all hops are under way at once; blocks for about probes · patience at most, so it
/// belongs in a thread of its own. IPv4 and IPv6.
Trace traceTcp(const TraceSettings &settings);

/// What `mtr --raw` printed, as a trace. Lines that are none of its own are left out.
Trace fromMtr(const QByteArray &output, const QString &end);

/// The better of what this machine can do: mtr where it is installed and may, else traceTcp().
Trace trace(const TraceSettings &settings);

/// Connects `count` times and ends each connection at once: how long that takes and how often it fails. Blocks.
struct Pings {
    int sent = 0;
    int answered = 0; ///< a connection came about
    std::optional<double> minMs; ///< of those that came about
    std::optional<double> medianMs;
    std::optional<double> maxMs;
    int refused = 0; ///< the host is there and takes no connection on this port: no answer, and no loss
    bool operator==(const Pings &) const = default;
    [[nodiscard]] double lossPercent() const { return sent == 0 ? 0 : 100.0 * (sent - answered - refused) / sent; }
};
Pings pingTcp(const TraceSettings &settings, int count = 100);

} // namespace Signalbox::Path
