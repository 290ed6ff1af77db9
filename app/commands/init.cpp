#include "app/commands/init.h"

#include "core/config/example.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace Signalbox::Commands {

namespace {

constexpr auto initUsage = "usage: signalbox init [FILE] [--force]\n       signalbox init --keys\n";

// "staging" of "conf/staging.toml", when that can be a service's name.
QString serviceNameFor(const QString &path)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z0-9-]{1,40}\\z"));
    const QString name = QFileInfo(path).completeBaseName().toLower();
    return shape.match(name).hasMatch() ? name : QStringLiteral("relay");
}

// Empty, or why the file could not be written. Without `force` an existing file is never opened for writing, not even
// one that appears meanwhile.
QString writeExample(const QString &path, const QByteArray &bytes, bool force)
{
    if (QFileInfo(path).isDir())
        return QStringLiteral("is a directory; name a file, such as relay.toml in it");
    if (force) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        return written ? QString() : file.errorString();
    }
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return QStringLiteral("exists already; --force replaces it");
    QFile file(path);
    const bool written
        = file.open(QIODevice::NewOnly | QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (written)
        return {};
    QString problem = file.errorString();
    // It is ours since the open succeeded; half a file would only be in the way.
    if (file.isOpen())
        file.remove();
    return problem;
}

} // namespace

int runInit(const QStringList &args, Streams streams)
{
    QStringList files;
    bool force = false;
    bool keys = false;
    for (const QString &arg : args) {
        if (arg == QLatin1String("--force"))
            force = true;
        else if (arg == QLatin1String("--keys"))
            keys = true;
        else
            files.append(arg);
    }
    const bool option = !files.isEmpty() && files.first().startsWith(QLatin1Char('-'));
    if (files.size() > 1 || option || (keys && (force || !files.isEmpty()))) {
        streams.err << initUsage;
        return ExitUsage;
    }
    if (keys) {
        streams.out << Config::keyReference();
        return ExitDone;
    }
    const QString path = files.isEmpty() ? QStringLiteral("relay.toml") : files.first();
    const QString problem = writeExample(path, Config::exampleFile(serviceNameFor(path)).toUtf8(), force);
    if (!problem.isEmpty()) {
        streams.err << path << ": " << problem << '\n';
        return ExitUsage;
    }
    streams.out << "wrote " << path << '\n'
                << "next: put the lines HOLYSHEEP_BLUE_KEY=… and HOLYSHEEP_GREEN_KEY=… into .env beside it,\n"
                << "      chmod 600 .env, then: signalbox check " << path << '\n';
    return ExitDone;
}

} // namespace Signalbox::Commands
