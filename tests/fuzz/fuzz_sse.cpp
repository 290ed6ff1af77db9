#include "core/relay/chat_stream.h"
#include "core/relay/sse.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Relay;

namespace {

constexpr qsizetype longest = 4096;

struct Read {
    QList<SseEvent> events;
    std::optional<SseEvent> last;
    bool overflowed = false;
    bool operator==(const Read &) const = default;
};

Read readInPieces(QByteArrayView bytes, qsizetype piece)
{
    SseParser parser(longest);
    Read read;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        read.events += parser.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    read.last = parser.finish();
    read.overflowed = parser.overflowed();
    return read;
}

Answer answerInPieces(QByteArrayView bytes, qsizetype piece)
{
    ChatStream stream(Redactor({ Secret(QStringLiteral("sk-planted-0123456789")) }), longest);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        stream.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
    stream.finish();
    return stream.answer();
}

} // namespace

/// The first byte says how the rest is cut into pieces: that must never change what is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const qsizetype piece = 1 + data[0] % 32;
    const Read whole = readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    Fuzz::promise(whole == readInPieces(bytes, piece), "pieces do not matter to the parser");
    for (const SseEvent &event : whole.events)
        Fuzz::promise(event.data.size() <= longest, "an event is bounded");
    const Answer answer = answerInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
    Fuzz::promise(answer == answerInPieces(bytes, piece), "pieces do not matter to the stream");
    for (const QString &text : { answer.id, answer.model, answer.finishReason, words(answer.problem),
                                 answer.error.message, answer.error.code, answer.error.type }) {
        Fuzz::promise(Fuzz::isPlain(text), "texts of a stream are plain");
        Fuzz::promise(!text.contains(QLatin1String("sk-planted-0123456789")), "no key in texts of a stream");
    }
    return 0;
}
