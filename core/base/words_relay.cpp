#include "core/base/wordings.h"

#include <QtGlobal>

namespace Signalbox {
namespace {

// How a request of our own to a relay ended, what is wrong with an answer, and the words for states that JSON and
// journal have by name.
constexpr Wording ofRelay[] = {
    // nothing came
    { "relay.no-name", QT_TRANSLATE_NOOP("Message", "the name was not found: %said") },
    { "relay.no-connection", QT_TRANSLATE_NOOP("Message", "no connection to %where: %said") },
    { "relay.tls", QT_TRANSLATE_NOOP("Message", "TLS failed; check the certificate and the CA file: %said") },
    { "probe.ca-unreadable", QT_TRANSLATE_NOOP("Message", "the CA file %file cannot be read: %said") },
    { "probe.ca-empty", QT_TRANSLATE_NOOP("Message", "the CA file %file holds no PEM certificate") },
    { "relay.deadline", QT_TRANSLATE_NOOP("Message", "no answer within %ms ms") },
    { "relay.closed", QT_TRANSLATE_NOOP("Message", "the connection was closed without an answer: %said") },
    { "relay.too-much", QT_TRANSLATE_NOOP("Message", "more arrived than an answer may hold") },
    { "relay.not-http", QT_TRANSLATE_NOOP("Message", "the peer does not speak HTTP: %said") },
    { "relay.in-phase", QT_TRANSLATE_NOOP("Message", "%what (%where)") },
    { "relay.phase.tls", QT_TRANSLATE_NOOP("Message", "in the TLS handshake") },
    { "relay.phase.name", QT_TRANSLATE_NOOP("Message", "looking up the name") },
    { "relay.phase.connecting", QT_TRANSLATE_NOOP("Message", "connecting to %address") },
    { "relay.phase.sending", QT_TRANSLATE_NOOP("Message", "sending the request") },
    { "relay.phase.waiting", QT_TRANSLATE_NOOP("Message", "waiting for the first byte") },
    { "relay.phase.answer", QT_TRANSLATE_NOOP("Message", "in the middle of the answer") },
    { "name.none", QT_TRANSLATE_NOOP("Message", "no address is known for %host") },
    { "name.late", QT_TRANSLATE_NOOP("Message", "the name server did not answer in time for %host") },
    { "name.no-server", QT_TRANSLATE_NOOP("Message", "%server is not the address of a name server") },
    { "name.failed", QT_TRANSLATE_NOOP("Message", "%host could not be looked up: %said") },
    // an HTTP status
    { "relay.quota", QT_TRANSLATE_NOOP("Message", "HTTP %status, no credit or quota left: %said") },
    { "relay.throttled", QT_TRANSLATE_NOOP("Message", "HTTP %status, rate limited: %said") },
    { "relay.unauthorized", QT_TRANSLATE_NOOP("Message", "HTTP %status, the key or this address is refused: %said") },
    { "relay.model", QT_TRANSLATE_NOOP("Message", "HTTP %status, the relay does not offer the model: %said") },
    { "relay.no-path", QT_TRANSLATE_NOOP("Message", "HTTP %status, no such path; check the base URL: %said") },
    { "relay.waited", QT_TRANSLATE_NOOP("Message", "HTTP %status, the server waited too long: %said") },
    { "relay.refused", QT_TRANSLATE_NOOP("Message", "HTTP %status, reachable, but it refuses this request: %said") },
    { "relay.overloaded", QT_TRANSLATE_NOOP("Message", "HTTP %status, overloaded: %said") },
    { "relay.cdn", QT_TRANSLATE_NOOP("Message", "HTTP %status, the CDN cannot reach the relay: %said") },
    { "relay.server", QT_TRANSLATE_NOOP("Message", "HTTP %status from the server: %said") },
    { "relay.redirect",
      QT_TRANSLATE_NOOP("Message", "HTTP %status, a redirect; put its target in the base URL: %said") },
    { "relay.no-status", QT_TRANSLATE_NOOP("Message", "HTTP status %status, which does not exist") },
    // an error inside a success
    { "relay.in-band", QT_TRANSLATE_NOOP("Message", "an error inside HTTP 200: %said") },
    { "relay.in-band-quota", QT_TRANSLATE_NOOP("Message", "an error inside HTTP 200, no credit or quota left: %said") },
    { "relay.in-band-throttled", QT_TRANSLATE_NOOP("Message", "an error inside HTTP 200, rate limited: %said") },
    { "relay.in-band-unauthorized",
      QT_TRANSLATE_NOOP("Message", "an error inside HTTP 200, the key is refused: %said") },
    { "relay.in-band-model",
      QT_TRANSLATE_NOOP("Message", "an error inside HTTP 200, the relay does not offer the model: %said") },
    { "relay.in-band-refused",
      QT_TRANSLATE_NOOP("Message", "an error inside HTTP 200, it refuses this request: %said") },
    // an answer that is none, or not whole
    { "relay.stream-broke", QT_TRANSLATE_NOOP("Message", "the stream broke off: %said") },
    { "relay.answer-broke", QT_TRANSLATE_NOOP("Message", "the answer broke off: %said") },
    { "relay.stream-no-end", QT_TRANSLATE_NOOP("Message", "the stream ended without finish_reason and [DONE]") },
    { "relay.answer-no-end", QT_TRANSLATE_NOOP("Message", "the answer ended without finish_reason") },
    { "relay.not-whole", QT_TRANSLATE_NOOP("Message", "the answer began and was not whole within %ms ms") },
    { "relay.too-large", QT_TRANSLATE_NOOP("Message", "the answer is larger than an answer may be") },
    { "relay.foreign", QT_TRANSLATE_NOOP("Message", "HTTP %status, but not a chat completion: %said") },
    { "relay.empty", QT_TRANSLATE_NOOP("Message", "HTTP %status with an empty body") },
    { "relay.html", QT_TRANSLATE_NOOP("Message", "an HTML page: %title") },
    { "relay.html-not-json", QT_TRANSLATE_NOOP("Message", "a page in HTML instead of JSON") },
    { "relay.not-json", QT_TRANSLATE_NOOP("Message", "no JSON") },
    { "relay.no-json", QT_TRANSLATE_NOOP("Message", "no JSON: %said at byte %at") },
    { "relay.json-no-object", QT_TRANSLATE_NOOP("Message", "JSON that is no object") },
    { "relay.no-choices", QT_TRANSLATE_NOOP("Message", "JSON without choices") },
    { "relay.no-message", QT_TRANSLATE_NOOP("Message", "a choice without a message") },
    { "relay.one-document", QT_TRANSLATE_NOOP("Message", "one JSON document where a stream was asked") },
    { "relay.long-line", QT_TRANSLATE_NOOP("Message", "a line of the stream is too long") },
    { "relay.no-chunk", QT_TRANSLATE_NOOP("Message", "no chunk of a chat completion in it") },
    { "relay.chunk-no-json", QT_TRANSLATE_NOOP("Message", "a chunk is no JSON: %said") },
    { "relay.chunk-no-object", QT_TRANSLATE_NOOP("Message", "a chunk is no JSON object") },
    { "relay.chunk-no-choices", QT_TRANSLATE_NOOP("Message", "a chunk whose choices are no list") },
    { "list.empty", QT_TRANSLATE_NOOP("Message", "the answer is empty") },
    { "list.html", QT_TRANSLATE_NOOP("Message", "the answer is a page in HTML") },
    { "list.no-json", QT_TRANSLATE_NOOP("Message", "the answer is no JSON") },
    { "list.none", QT_TRANSLATE_NOOP("Message", "the answer holds no list of models") },
    { "list.nameless", QT_TRANSLATE_NOOP("Message", "the list has no entry with a name") },
    // states by name
    { "word.status.unknown", QT_TRANSLATE_NOOP("Message", "unknown") },
    { "word.status.healthy", QT_TRANSLATE_NOOP("Message", "healthy") },
    { "word.status.degraded", QT_TRANSLATE_NOOP("Message", "degraded") },
    { "word.status.unhealthy", QT_TRANSLATE_NOOP("Message", "unhealthy") },
    { "word.status.throttled", QT_TRANSLATE_NOOP("Message", "throttled") },
    { "word.outcome.ok", QT_TRANSLATE_NOOP("Message", "good") },
    { "word.outcome.client_error", QT_TRANSLATE_NOOP("Message", "refused as a wrong request (4xx)") },
    { "word.outcome.unauthorized", QT_TRANSLATE_NOOP("Message", "key refused (401, 403)") },
    { "word.outcome.model_missing", QT_TRANSLATE_NOOP("Message", "model not listed") },
    { "word.outcome.throttled", QT_TRANSLATE_NOOP("Message", "throttled (429)") },
    { "word.outcome.quota_exhausted", QT_TRANSLATE_NOOP("Message", "quota used up (429)") },
    { "word.outcome.server_error", QT_TRANSLATE_NOOP("Message", "server error (5xx)") },
    { "word.outcome.name_error", QT_TRANSLATE_NOOP("Message", "host name not found") },
    { "word.outcome.connect_error", QT_TRANSLATE_NOOP("Message", "no connection") },
    { "word.outcome.tls_error", QT_TRANSLATE_NOOP("Message", "TLS failed") },
    { "word.outcome.timed_out", QT_TRANSLATE_NOOP("Message", "no whole answer in time") },
    { "word.outcome.cut_stream", QT_TRANSLATE_NOOP("Message", "stream cut off") },
    { "word.outcome.malformed", QT_TRANSLATE_NOOP("Message", "not the protocol") },
    { "word.outcome.abandoned", QT_TRANSLATE_NOOP("Message", "given up by us") },
    { "word.outcome.client_gone", QT_TRANSLATE_NOOP("Message", "given up by the client") },
    { "word.route.routed", QT_TRANSLATE_NOOP("Message", "via router") },
    { "word.route.straight", QT_TRANSLATE_NOOP("Message", "straight") },
    { "word.verdict.pass", QT_TRANSLATE_NOOP("Message", "pass") },
    { "word.verdict.fail", QT_TRANSLATE_NOOP("Message", "fail") },
    { "word.verdict.insufficient", QT_TRANSLATE_NOOP("Message", "insufficient") },
    { "word.phase.unknown", QT_TRANSLATE_NOOP("Message", "unknown") },
    { "word.phase.idle", QT_TRANSLATE_NOOP("Message", "idle") },
    { "word.phase.moving", QT_TRANSLATE_NOOP("Message", "moving") },
    { "word.phase.holding", QT_TRANSLATE_NOOP("Message", "holding") },
    { "word.phase.held", QT_TRANSLATE_NOOP("Message", "held") },
    { "word.phase.baking", QT_TRANSLATE_NOOP("Message", "baking") },
    { "word.phase.promoting", QT_TRANSLATE_NOOP("Message", "promoting") },
    { "word.phase.rolling_back", QT_TRANSLATE_NOOP("Message", "rolling back") },
};

} // namespace

std::span<const Wording> relayWordings()
{
    return ofRelay;
}

} // namespace Signalbox
