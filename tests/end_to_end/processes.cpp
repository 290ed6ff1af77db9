#include "tests/end_to_end/processes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Signalbox::Test {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool runs(qint64 pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return !stat.isEmpty() && !stat.mid(stat.lastIndexOf(") ") + 2).startsWith('Z');
}

QByteArray threadsOf(qint64 pid)
{
    QByteArray lines;
    const QString tasks = QStringLiteral("/proc/%1/task/").arg(pid);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto said = [&](const char *what) { return contentOf(tasks + task + QLatin1String(what)).trimmed(); };
        lines += said("/comm") + ": " + said("/wchan") + ' ' + said("/syscall").left(40) + '\n';
    }
    return lines;
}

QList<qint64> processesOf(const QString &name, const QString &text)
{
    QList<qint64> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 pid = entry.toLongLong(&isProcess);
        if (!isProcess || contentOf(QStringLiteral("/proc/%1/comm").arg(pid)).trimmed() != name.toUtf8())
            continue;
        if (contentOf(QStringLiteral("/proc/%1/cmdline").arg(pid)).contains(text.toUtf8()) && runs(pid))
            found.append(pid);
    }
    return found;
}

QString placeInMemory()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QLatin1Char('/')
        + QCoreApplication::applicationName() + QStringLiteral("-XXXXXX");
}

} // namespace Signalbox::Test
