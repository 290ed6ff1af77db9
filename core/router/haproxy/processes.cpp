#include "core/router/haproxy/processes.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Signalbox::Router::HAProxy {
namespace {

QByteArray read(qint64 pid, const char *what)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(what)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A pid alone proves nothing: numbers are used again.
bool runsOn(const Paths &paths, qint64 pid)
{
    const QByteArrayList arguments = read(pid, "cmdline").split('\0');
    return arguments.first().endsWith("haproxy") && arguments.contains(paths.config().toUtf8())
        && !arguments.contains("-c") && isAlive(pid);
}

// Of /proc/PID/stat, counted as in proc(5), after the name: 3 is the state.
qint64 statField(qint64 pid, int number)
{
    const QByteArray line = read(pid, "stat");
    return line.mid(line.lastIndexOf(") ") + 2).split(' ').value(number - 3).toLongLong();
}

qint64 parentOf(qint64 pid)
{
    return statField(pid, 4);
}

qint64 startOf(qint64 pid)
{
    return statField(pid, 22);
}

} // namespace

bool isAlive(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    // "123 (name) S …": a zombie waits for its parent only.
    const QByteArray line = stat.readAll();
    const qsizetype name = line.lastIndexOf(") ");
    return name >= 0 && line.mid(name + 2, 1) != "Z";
}

bool isTaken(const QString &hostAndPort)
{
    const QUrl url(QStringLiteral("//") + hostAndPort);
    const QHostAddress host(url.host());
    sockaddr_storage address {};
    socklen_t length = 0;
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&address);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(uint16_t(url.port()));
        v4->sin_addr.s_addr = htonl(host.toIPv4Address());
        length = sizeof *v4;
    } else if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(uint16_t(url.port()));
        std::copy(std::begin(bytes.c), std::end(bytes.c), std::begin(v6->sin6_addr.s6_addr));
        length = sizeof *v6;
    }
    const int fd = length > 0 ? ::socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (fd < 0)
        return false;
    const int on = 1; // connections that ended a moment ago are nobody
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool taken = ::bind(fd, reinterpret_cast<const sockaddr *>(&address), length) != 0 && errno == EADDRINUSE;
    ::close(fd);
    return taken;
}

QList<qint64> workersOf(qint64 master)
{
    QList<qint64> workers;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(master));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &pid : file.readAll().simplified().split(' ')) {
            if (pid.toLongLong() > 1)
                workers.append(pid.toLongLong());
        }
    }
    return workers;
}

qint64 masterByPidFile(const Paths &paths)
{
    QFile file(paths.pidFile());
    const qint64 pid = file.open(QIODevice::ReadOnly) ? file.readLine(32).trimmed().toLongLong() : 0;
    return pid > 1 && runsOn(paths, pid) ? pid : 0;
}

qint64 masterByCommandLine(const Paths &paths)
{
    QList<qint64> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        const qint64 pid = entry.toLongLong();
        struct stat info {
        };
        if (pid > 1 && ::stat(QFile::encodeName(QStringLiteral("/proc/") + entry).constData(), &info) == 0
            && info.st_uid == ::geteuid() && runsOn(paths, pid))
            found.append(pid);
    }
    // One that was replaced finishes its streams for a while: the youngest counts.
    qint64 master = 0;
    for (const qint64 pid : std::as_const(found)) {
        if (!found.contains(parentOf(pid)) && (master == 0 || startOf(pid) > startOf(master)))
            master = pid;
    }
    return master;
}

QString unitOf(qint64 pid)
{
    static const QRegularExpression unit(QStringLiteral("/(signalbox-router-[^/\\n]+\\.service)"));
    return unit.match(QString::fromUtf8(read(pid, "cgroup"))).captured(1);
}

} // namespace Signalbox::Router::HAProxy
