#include "core/config/model_map_edit.h"
#include "core/config/service_file.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Config;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/nobody"));
    const QString name = QStringLiteral("/etc/relay.toml");
    const Loaded loaded = parse(bytes, name, environment);
    const int lines = int(bytes.count('\n')) + 1;
    for (const Problem &problem : loaded.problems) {
        Fuzz::promise(Fuzz::isPlain(problemText(problem)), "problems are plain");
        Fuzz::promise(problem.line >= 0 && problem.line <= lines + 1, "a problem's line is in the file");
    }
    (void)parsePlan(bytes, name);
    if (!loaded.ok())
        return 0;
    const Loaded again = parse(bytes, name, environment);
    Fuzz::promise(again.service == loaded.service, "a file means the same when it is read again");
    const auto edited = withModelMapping(bytes, Side::Green, QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o"));
    if (!edited)
        return 0;
    const Loaded after = parse(*edited, name, environment);
    Service wanted = loaded.service;
    wanted.environment(Side::Green).modelMap.insert(QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o"));
    Fuzz::promise(after.ok() && after.service == wanted, "an edit changes one mapping and nothing else");
    Fuzz::promise(edited->size() <= bytes.size() + 80, "an edit is a small one");
    return 0;
}
