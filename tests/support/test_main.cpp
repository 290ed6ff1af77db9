#include "tests/support/test_main.h"

#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace Signalbox::Test {
namespace {

QtMessageHandler previous = nullptr;

// What the offscreen platform says of itself is not ours to mend.
bool isPlatformNoise(const QString &text)
{
    return text.startsWith(QLatin1String("This plugin does not support"))
        || text.contains(QLatin1String("XDG_RUNTIME_DIR"));
}

void countWarning(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (previous)
        previous(type, context, text);
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !isPlatformNoise(text)) {
        std::fprintf(stderr, "unexpected warning: %s\n", qPrintable(text));
        std::abort();
    }
}

} // namespace

void makeWarningsFatal()
{
    if (!previous)
        previous = qInstallMessageHandler(countWarning);
}

} // namespace Signalbox::Test
