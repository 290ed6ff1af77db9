#include "core/config/regular_file.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Signalbox::Config {

namespace {

struct Descriptor {
    explicit Descriptor(int fd)
        : fd(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (fd >= 0)
            ::close(fd);
    }
    int fd;
};

Error fileError(const char *code, QString text, int number = 0)
{
    return { QLatin1String("file.") + QLatin1String(code), std::move(text),
             number == 0 ? QString() : QString::fromLocal8Bit(std::strerror(number)) };
}

Error openError(int number)
{
    if (number == ENOENT || number == ENOTDIR)
        return fileError("missing", QStringLiteral("there is no such file"), number);
    if (number == EACCES)
        return fileError("unreadable", QStringLiteral("you may not read this file"), number);
    if (number == ENXIO)
        return fileError("not-regular", QStringLiteral("this is not a regular file"), number);
    return fileError("unreadable",
                     QStringLiteral("cannot be opened (%1)").arg(QString::fromLocal8Bit(std::strerror(number))),
                     number);
}

} // namespace

Result<RegularFile> readRegularFile(const QString &path, qint64 most)
{
    if (path.isEmpty() || path.contains(QChar(0)))
        return fileError("missing", QStringLiteral("there is no such file"));
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.fd < 0)
        return openError(errno);
    struct stat info {
    };
    if (::fstat(file.fd, &info) != 0)
        return openError(errno);
    if (S_ISDIR(info.st_mode))
        return fileError("not-regular", QStringLiteral("this is a directory"));
    if (!S_ISREG(info.st_mode))
        return fileError("not-regular", QStringLiteral("this is not a regular file"));
    RegularFile result;
    result.ours = info.st_uid == ::geteuid();
    result.openToOthers = (info.st_mode & (S_IRWXG | S_IRWXO)) != 0;
    result.anyoneMayWrite = (info.st_mode & S_IWOTH) != 0;
    QFile reader;
    if (!reader.open(file.fd, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return fileError("unreadable", QStringLiteral("cannot be read"));
    // One byte more than allowed: the size on disk may be a lie (/proc) or change meanwhile.
    result.bytes = reader.read(most + 1);
    if (reader.error() != QFileDevice::NoError)
        return fileError("unreadable", QStringLiteral("cannot be read"));
    if (result.bytes.size() > most)
        return fileError("too-large", QStringLiteral("is larger than %1 KiB").arg(most / 1024));
    return result;
}

QString resolvedPath(const QString &path, const QString &baseDir, const QString &home)
{
    if (path.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(home + path.mid(1));
    return QDir::cleanPath(QDir(baseDir).absoluteFilePath(path));
}

} // namespace Signalbox::Config
