#include "core/relay/rate_limit.h"
#include "core/relay/retry.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Relay;

namespace {

/// "Name: value" lines, as a relay would send them.
HeaderList headersOf(const QByteArray &text)
{
    HeaderList headers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({ line.left(colon), line.mid(colon + 1) });
    }
    return headers;
}

void promiseTime(const std::optional<milliseconds> &time, const char *what)
{
    Fuzz::promise(!time || time->count() >= 0, what);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const WallTime now(milliseconds(1795401000000));
    const HeaderList headers = headersOf(text);
    promiseTime(parseReset(text, now), "a reset is never negative");
    const Probe::RateLimit limit = parseRateLimit(headers, now);
    for (const auto &figure : { limit.limitRequests, limit.limitTokens })
        Fuzz::promise(!figure || *figure > 0, "a limit is above 0");
    for (const auto &figure : { limit.remainingRequests, limit.remainingTokens })
        Fuzz::promise(!figure || *figure >= 0, "a remainder is never negative");
    promiseTime(limit.resetRequests, "a reset of requests is never negative");
    promiseTime(limit.resetTokens, "a reset of tokens is never negative");
    promiseTime(parseRetryAfter(headers, now), "retry-after is never negative");
    for (const int done : { 0, 1, 9 }) {
        const milliseconds delay = retryDelay(done, headers, 0.5, now);
        Fuzz::promise(delay.count() >= 0 && delay <= seconds(60), "a pause is 0 to 60 s");
    }
    (void)isRetryable(429, {}, headers);
    return 0;
}
