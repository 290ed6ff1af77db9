#include "tests/path/own_network.h"

#include <QFile>
#include <QProcess>

#include <cerrno>
#include <cstring>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace Signalbox::Test {
namespace {

bool writeAll(const char *file, const QByteArray &text)
{
    QFile out(QString::fromLatin1(file));
    return out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && out.write(text) == text.size();
}

QString failed(const char *what)
{
    return QStringLiteral("%1: %2").arg(QString::fromLatin1(what), QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

QString enterOwnNetwork()
{
    const uid_t uid = geteuid();
    const gid_t gid = getegid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) != 0)
        return failed("unshare");
    writeAll("/proc/self/setgroups", "deny");
    if (!writeAll("/proc/self/uid_map", "0 " + QByteArray::number(uid) + " 1")
        || !writeAll("/proc/self/gid_map", "0 " + QByteArray::number(gid) + " 1"))
        return failed("uid_map");
    // `ip netns` keeps its names below /run, which is not ours to write.
    if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount("tmpfs", "/run", "tmpfs", 0, nullptr) != 0)
        return failed("mount");
    return runScript(QStringLiteral("ip link set lo up"));
}

QString runScript(const QString &script)
{
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("sh"), { QStringLiteral("-e"), QStringLiteral("-c"), script });
    if (!shell.waitForFinished(100000))
        return QStringLiteral("the script does not end: ") + script;
    if (shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0)
        return {};
    return QString::fromLocal8Bit(shell.readAll()) + QStringLiteral(" in: ") + script;
}

} // namespace Signalbox::Test
