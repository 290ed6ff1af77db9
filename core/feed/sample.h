#pragma once

#include "core/base/clock.h"
#include "core/base/types.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace Signalbox {

/// Who sent a request. Kept on every sample and shown on every chart; origins are never mixed in one figure.
enum class Origin : quint8 { User, Check, Canary };

/// How a request ended, in the field's terms; the classes of what a failure proves.
enum class Outcome : quint8 {
    Ok,
    ClientError, ///< 4xx that is the client's own doing (400, 404 on a wrong path, 413, 422 …)
    Unauthorized, ///< 401 or 403 from the upstream
    ModelMissing, ///< 404 model_not_found, where the body could be read
    Throttled, ///< 429 of the retryable kind, where it can be told; counted apart from failures
    QuotaExhausted, ///< 429 that no retry can mend
    ServerError, ///< 5xx answered by the upstream
    NameError, ///< DNS
    ConnectError, ///< refused, unreachable, or no usable server
    TlsError,
    TimedOut, ///< own deadline, or the router's
    CutStream, ///< began well and broke off
    Malformed, ///< answered something that is not the protocol
    Abandoned, ///< the client gave up before the upstream's answer began: overdue, not a client error
    ClientGone, ///< the client left in the middle of a healthy answer, or before one could be due
};
constexpr int outcomeCount = int(Outcome::ClientGone) + 1;
/// "ok", "server_error", …: stable, for JSON.
QString outcomeName(Outcome outcome);
/// True for what counts against a side: everything but Ok, ClientError, Throttled, ClientGone.
bool isFailure(Outcome outcome);

/// One finished request. Durations from its start; a phase that did not happen is absent, never 0.
struct Sample {
    QString id;
    Side side = Side::Blue;
    Origin origin = Origin::User;
    QString node; ///< router node that saw it; empty for checks
    QString upstream; ///< host name of the server that answered; empty if none was reached
    WallTime start {}; ///< first byte of the request (feed), or intended start (checks)
    std::optional<microseconds> headers; ///< until the response headers
    std::optional<microseconds> firstToken; ///< until the first non-empty content chunk; checks only
    std::optional<microseconds> total; ///< until the last byte; Abandoned: how long the client waited
    int status = 0; ///< HTTP status; 0 when there was none
    Outcome outcome = Outcome::Ok;
    QString why; ///< why the router chose the side: rand, sticky, pct, pinned, forced, failover, …
    quint64 epoch = 0; ///< order in force when it started; 0 unknown
    QString user; ///< client id, never a key
    QString model;
    bool stream = false;
    qint64 bytes = 0;
    bool reused = false; ///< checks: on a warm connection
    std::optional<qint64> limitRequests; ///< what the answer said of the relay's limits; users' requests only
    std::optional<qint64> remainingRequests;
    std::optional<qint64> limitTokens;
    std::optional<qint64> remainingTokens;
    int sends = 1; ///< checks: how often it really went out (silent re-sends make it > 1)

    bool operator==(const Sample &) const = default;
};

/// What has *started* on one side of one node, read several times a second. Cumulative since the node's worker
/// started: a value below the last one means a restart or reload, never a negative rate.
struct Counters {
    QString node;
    Side side = Side::Blue;
    quint64 started = 0; ///< all requests begun on this side
    quint64 inFlight = 0; ///< open now
    quint64 epoch = 0; ///< the order that `rolled` belongs to
    quint64 rolled = 0; ///< begun under `epoch` by dice (random, sticky): what the observed split counts
    Instant at {}; ///< when it was read
    std::optional<Instant> asked {}; ///< when it was asked for: it counts up to a moment between the two

    bool operator==(const Counters &) const = default;
};

/// A gap or oddity of the feed itself.
struct FeedHealth {
    bool connected = false;
    quint64 received = 0; ///< samples since the feed began
    quint64 lost = 0; ///< requests that the counters saw end and the feed never told
    quint64 garbled = 0; ///< lines that were no JSON of ours
    std::optional<milliseconds> lag; ///< newest line: from its end to our reading it

    bool operator==(const FeedHealth &) const = default;
};

} // namespace Signalbox

Q_DECLARE_METATYPE(Signalbox::Sample)
Q_DECLARE_METATYPE(QList<Signalbox::Sample>)
Q_DECLARE_METATYPE(QList<Signalbox::Counters>)
Q_DECLARE_METATYPE(Signalbox::FeedHealth)
