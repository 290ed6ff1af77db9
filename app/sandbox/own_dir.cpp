#include "app/sandbox/own_dir.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <cstdlib>
#include <filesystem>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Signalbox::Sandbox {
namespace {

constexpr char lockName[] = "owner.lock";
constexpr char unfinishedName[] = "owner.new";

void removeTree(const QByteArray &path)
{
    std::error_code ignored; // what cannot be removed is no reason to fail
    std::filesystem::remove_all(path.toStdString(), ignored);
}

bool isOurs(const struct stat &entry, mode_t kind)
{
    return (entry.st_mode & S_IFMT) == kind && entry.st_uid == ::geteuid();
}

/// A lock in a directory made just now, or -1. Under its name it is locked from the first moment, so that nobody takes
/// us for dead.
int makeLock(const QByteArray &directory)
{
    const QByteArray unfinished = directory + '/' + unfinishedName;
    const int fd = ::open(unfinished.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return -1;
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0
        && std::rename(unfinished.constData(), (directory + '/' + lockName).constData()) == 0)
        return fd;
    ::close(fd);
    return -1;
}

/// Removes it when it is an OwnDir of this user whose owner is dead.
bool removeIfOrphan(const QByteArray &path)
{
    const int directory = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (directory < 0)
        return false;
    const auto closeDirectory = qScopeGuard([directory] { ::close(directory); });
    struct stat seen {
    };
    if (::fstat(directory, &seen) != 0 || !isOurs(seen, S_IFDIR) || (seen.st_mode & 0777) != 0700)
        return false;
    const int lock = ::openat(directory, lockName, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (lock < 0)
        return false;
    const auto closeLock = qScopeGuard([lock] { ::close(lock); });
    if (::fstat(lock, &seen) != 0 || !isOurs(seen, S_IFREG) || ::flock(lock, LOCK_EX | LOCK_NB) != 0)
        return false;
    removeTree(path);
    return true;
}

} // namespace

Result<std::unique_ptr<OwnDir>> OwnDir::make()
{
    const QString where = QDir::tempPath(); // empty where TMPDIR is no directory
    if (!where.isEmpty())
        removeOrphans(where);
    QByteArray path = QFile::encodeName(where + QStringLiteral("/signalbox-XXXXXX"));
    errno = ENOENT;
    if (!where.isEmpty() && ::mkdtemp(path.data())) {
        if (const int lock = makeLock(path); lock >= 0)
            return std::unique_ptr<OwnDir>(new OwnDir(QFile::decodeName(path), lock));
        const int problem = errno;
        removeTree(path);
        errno = problem;
    }
    return Error { QStringLiteral("sandbox.files"),
                   QStringLiteral(
                       "The sandbox cannot make a directory in %1: check that it is there, its space and rights.")
                       .arg(where.isEmpty() ? qEnvironmentVariable("TMPDIR") : where),
                   QString::fromLocal8Bit(std::strerror(errno)) };
}

OwnDir::OwnDir(QString path, int lockFd)
    : m_path(std::move(path))
    , m_lockFd(lockFd)
{
}

OwnDir::~OwnDir()
{
    removeTree(QFile::encodeName(m_path));
    ::close(m_lockFd);
}

int removeOrphans(const QString &where)
{
    const QStringList names = QDir(where).entryList({ QStringLiteral("signalbox-*") }, QDir::Dirs | QDir::NoSymLinks);
    int removed = 0;
    for (const QString &name : names)
        removed += removeIfOrphan(QFile::encodeName(where + QLatin1Char('/') + name));
    return removed;
}

} // namespace Signalbox::Sandbox
