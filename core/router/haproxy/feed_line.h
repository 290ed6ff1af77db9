#pragma once

#include "core/base/redact.h"
#include "core/feed/sample.h"

#include <QByteArray>

#include <optional>

namespace Signalbox::Router::HAProxy {

/// What a line of the router's event ring is.
enum class LineKind : quint8 {
    Request, ///< a finished request: `sample` holds it
    Unrouted, ///< a request that ended before it had a side (it was no HTTP, or its client left while sending it)
    Notice, ///< not JSON: what the router says of itself ("Server side_blue/… is DOWN")
    Garbled, ///< looks like ours and is not
};

struct FeedLine {
    LineKind kind = LineKind::Garbled;
    Sample sample;
    /// From the request's first byte to its last, as the router measured; also for requests without an answer.
    milliseconds active { 0 };
    /// The router's counters have it too: it reached the rule that counts.
    bool counted = false;
};

/// One line of the feed. Pure; takes any bytes. Text in it is redacted and its control characters escaped.
FeedLine parseFeedLine(const QByteArray &line, const Redactor &redactor);

/// How a request ended, from HAProxy's status, termination state (`%tsc`: who ended it, and in which phase; HAProxy
/// configuration manual 8.5) and whether the response headers had come. Pure.
///
/// * What the client ended before the headers is Abandoned: a hung upstream shows as nothing else. After them it is
///   ClientGone: a hang in mid-stream cannot be told from a reader who has had enough.
/// * 404 is ClientError: a router does not see the body that would say model_not_found. 429 is Throttled for the same
///   reason.
/// * An upstream that closes before its headers is ConnectError; the router cannot tell TLS failures from refusals.
Outcome classifyEnd(int status, const QByteArray &termination, bool headersSeen, const QByteArray &why);

} // namespace Signalbox::Router::HAProxy
