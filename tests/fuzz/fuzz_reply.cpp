#include "core/phase/http_reply.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Phase;

namespace {

struct Read {
    QByteArray body;
    HttpReply::State state = HttpReply::State::Head;
    int status = 0;
    bool keepsAlive = false;
    bool operator==(const Read &) const = default;
};

Read readInPieces(const QByteArray &bytes, qsizetype piece)
{
    HttpReply reply;
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        read.body += reply.feed(bytes.mid(at, piece));
    reply.finish();
    read.state = reply.state();
    read.status = reply.status();
    read.keepsAlive = read.state == HttpReply::State::Ended && reply.keepsAlive();
    return read;
}

} // namespace

/// The first byte says how the rest is cut into pieces: that must never change what is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const Read whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    const Read pieces = readInPieces(bytes, 1 + data[0] % 32);
    Fuzz::promise(whole.state == pieces.state && whole.status == pieces.status, "pieces do not matter to the end");
    Fuzz::promise(whole.state != HttpReply::State::Ended || whole == pieces, "pieces do not matter to the body");
    Fuzz::promise(whole.body.size() <= bytes.size(), "a body is no longer than what came");
    Fuzz::promise(whole.state == HttpReply::State::Ended || whole.state == HttpReply::State::Broken,
                  "an ended connection is an ended answer or a broken one");
    return 0;
}
