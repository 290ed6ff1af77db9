#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/control_word.h"

#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr mode_t directoryMode = 0700;
constexpr mode_t fileMode = 0600;

Error fileError(const QString &path, const char *code)
{
    const int reason = errno;
    return errorOf(QStringLiteral("router.file"), { QString::fromLatin1(code), { { QStringLiteral("file"), path } } },
                   QString::fromLocal8Bit(std::strerror(reason)));
}

Done writeAll(int fd, const QByteArray &text, const QString &path)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const ssize_t n = ::write(fd, text.constData() + at, size_t(text.size() - at));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fileError(path, "router.file-unwritten");
        at += n;
    }
    if (::fsync(fd) != 0)
        return fileError(path, "router.file-not-on-disk");
    return done();
}

Done makePrivateDirectory(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const qsizetype slash = path.lastIndexOf(u'/');
    if (::mkdir(name.constData(), directoryMode) != 0 && errno == ENOENT && slash > 0) {
        if (Done parent = makePrivateDirectory(path.left(slash)); !parent)
            return parent;
        if (::mkdir(name.constData(), directoryMode) != 0 && errno != EEXIST)
            return fileError(path, "router.file-unmade");
    } else {
        struct stat info {
        };
        if (::stat(name.constData(), &info) != 0 || !S_ISDIR(info.st_mode))
            return fileError(path, "router.file-no-directory");
    }
    return done();
}

// Only what is ours: a parent directory keeps its mode.
Done closeToOthers(const QString &path)
{
    if (Done made = makePrivateDirectory(path); !made)
        return made;
    if (::chmod(QFile::encodeName(path).constData(), directoryMode) != 0)
        return fileError(path, "router.file-open-to-others");
    return done();
}

const QRegularExpression &builtInLine()
{
    static const QRegularExpression line(
        QStringLiteral("(?m)^(    http-request set-var\\(txn\\.ctl\\)  str\\()([^)]*)(\\) if !ctl_ok)$"));
    return line;
}

Result<QString> readConfig(const Paths &paths)
{
    QFile file(paths.config());
    if (!file.open(QIODevice::ReadOnly))
        return errorOf(QStringLiteral("router.file"),
                       { QStringLiteral("router.file-unreadable"), { { QStringLiteral("file"), paths.config() } } },
                       file.errorString());
    return QString::fromUtf8(file.readAll());
}

} // namespace

Done writeFileAtomically(const QString &path, const QByteArray &text)
{
    const QByteArray name = QFile::encodeName(path);
    // Two consoles may write at once: each under a name of its own.
    const QByteArray temporary = name + ".new." + QByteArray::number(::getpid());
    ::unlink(temporary.constData());
    const int fd = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, fileMode);
    if (fd < 0)
        return fileError(path, "router.file-unmade");
    ::fchmod(fd, fileMode);
    Done written = writeAll(fd, text, path);
    ::close(fd);
    if (written && ::rename(temporary.constData(), name.constData()) != 0)
        written = fileError(path, "router.file-unreplaced");
    if (!written) {
        ::unlink(temporary.constData());
        return written;
    }
    // The name is safe only when the directory is.
    const QByteArray directory = name.left(name.lastIndexOf('/'));
    if (const int at = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); at >= 0) {
        ::fsync(at);
        ::close(at);
    }
    return done();
}

Done install(const ConfigFiles &files)
{
    for (const QString &directory : { files.paths.stateDir, files.paths.mapDir() }) {
        if (Done made = closeToOthers(directory); !made)
            return made;
    }
    for (auto file = files.always.begin(); file != files.always.end(); ++file) {
        if (Done written = writeFileAtomically(file.key(), file.value()); !written)
            return written;
    }
    for (auto file = files.ifAbsent.begin(); file != files.ifAbsent.end(); ++file) {
        if (QFile::exists(file.key())) {
            ::chmod(QFile::encodeName(file.key()).constData(), fileMode);
            continue;
        }
        if (Done written = writeFileAtomically(file.key(), file.value()); !written)
            return written;
    }
    return done();
}

Done setBuiltInActive(const Paths &paths, Side side)
{
    const Result<QString> text = readConfig(paths);
    if (!text)
        return text.error();
    const QRegularExpressionMatch match = builtInLine().match(*text);
    if (!match.hasMatch())
        return errorOf(QStringLiteral("router.config-foreign"),
                       { QStringLiteral("router.no-built-in"), { { QStringLiteral("file"), paths.config() } } });
    QString changed = *text;
    changed.replace(match.capturedStart(2), match.capturedLength(2),
                    QString::fromLatin1(controlText(builtInWord(side))));
    return changed == *text ? done() : writeFileAtomically(paths.config(), changed.toUtf8());
}

std::optional<Side> installedBuiltInActive(const Paths &paths)
{
    const Result<QString> text = readConfig(paths);
    if (!text)
        return std::nullopt;
    const auto word = parseControl(builtInLine().match(*text).captured(2).toLatin1());
    return word ? std::optional(word->active) : std::nullopt;
}

QString installedBind(const Paths &paths)
{
    static const QRegularExpression line(
        QStringLiteral("(?m)^frontend [^\\n]*\\n(?:    [^\\n]*\\n)*?    bind ([^ \\n]+)"));
    const Result<QString> text = readConfig(paths);
    return text ? line.match(*text).captured(1) : QString();
}

} // namespace Signalbox::Router::HAProxy
