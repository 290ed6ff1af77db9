#include "tests/end_to_end/router_guard.h"

namespace Signalbox::Test {
namespace {

// Waits for the end of its input, that is of the guard's owner. It kills nothing else: the program's name and the
// directory must both be there.
constexpr auto script = "trap '' INT TERM HUP; cat; for p in /proc/[0-9]*; do "
                        "[ \"$(cat $p/comm 2>/dev/null)\" = haproxy ] && grep -qsF \"$1\" $p/cmdline "
                        "&& kill -9 ${p#/proc/}; done; true";

} // namespace

RouterGuard::RouterGuard(const QString &directory)
{
    m_shell.setStandardOutputFile(QProcess::nullDevice());
    m_shell.setStandardErrorFile(QProcess::nullDevice());
    m_shell.start(QStringLiteral("sh"),
                  { QStringLiteral("-c"), QString::fromLatin1(script), QStringLiteral("guard"), directory });
    m_shell.waitForStarted();
}

RouterGuard::~RouterGuard()
{
    m_shell.closeWriteChannel();
    m_shell.waitForFinished(10000);
}

} // namespace Signalbox::Test
