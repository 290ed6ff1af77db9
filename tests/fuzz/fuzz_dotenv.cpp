#include "core/config/client_keys.h"
#include "core/config/dotenv.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Config;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const DotEnv before = parseDotEnv(bytes);
    for (const int line : before.badLines)
        Fuzz::promise(line >= 1 && line <= bytes.size() + 1, "bad lines are lines of the file");
    // Whatever is written in can be read back, and nothing else has changed.
    for (const char *value : { "sk-plain_1", "a'b", "a\"b\\c$d", "it's#1" }) {
        const Secret secret(QString::fromLatin1(value));
        const auto edited = withDotEnvValue(bytes, QStringLiteral("A_KEY"), secret);
        if (!edited)
            continue;
        DotEnv after = parseDotEnv(*edited);
        Fuzz::promise(after.values.take(QStringLiteral("A_KEY")) == secret, "what was written is read back");
        auto others = before.values;
        others.remove(QStringLiteral("A_KEY"));
        Fuzz::promise(after.values == others, "the other variables stay");
    }
    if (const auto clients = parseClientKeys(bytes, QStringLiteral("file:clients")); !clients)
        Fuzz::promise(Fuzz::isPlain(clients.error().text), "errors are plain");
    return 0;
}
