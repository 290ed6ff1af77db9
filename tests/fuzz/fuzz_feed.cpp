#include "core/cells/cell.h"
#include "core/router/haproxy/feed_line.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Router::HAProxy;

/// Lines of the router's event ring: clients and upstreams write some of what is in them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString key = QStringLiteral("sk-planted-0123456789");
    const Redactor redactor({ Secret(key) });
    Cells::Cell cell;
    for (const QByteArray &raw : bytes.split('\n')) {
        const FeedLine line = parseFeedLine(raw, redactor);
        if (line.kind != LineKind::Request)
            continue;
        const Sample &sample = line.sample;
        for (const QString &text : { sample.id, sample.upstream, sample.why, sample.user, sample.model }) {
            Fuzz::promise(Fuzz::isPlain(text), "texts of the feed are plain");
            Fuzz::promise(text.size() <= 121, "texts of the feed are bounded");
        }
        Fuzz::promise(!sample.user.contains(key) && !sample.model.contains(key), "no key in what clients wrote");
        for (const auto &time : { sample.headers, sample.total })
            Fuzz::promise(!time || time->count() >= 0, "a duration is never negative");
        for (const auto &count :
             { sample.limitRequests, sample.remainingRequests, sample.limitTokens, sample.remainingTokens })
            Fuzz::promise(!count || *count >= 0, "a count is never negative");
        Fuzz::promise(sample.bytes >= 0 && line.active.count() >= 0, "bytes and time are never negative");
        Fuzz::promise(sample.status == 0 || (sample.status >= 100 && sample.status <= 999), "a status is one or 0");
        cell.add(sample);
    }
    Fuzz::promise(Cells::decoded(Cells::encoded(cell)) == cell, "what came can be kept");
    return 0;
}
