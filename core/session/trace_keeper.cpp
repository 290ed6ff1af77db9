#include "core/session/trace_keeper.h"

#include "core/base/write_problem.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace Signalbox::Session {
namespace {

constexpr int mostConsoles = 99;

QString fileOf(const QString &directory, quint64 run, Side candidate, int console)
{
    const QString more = console > 1 ? QStringLiteral(".%1").arg(console) : QString();
    return QStringLiteral("%1/run-%2-%3%4.csv").arg(directory).arg(run).arg(sideName(candidate), more);
}

} // namespace

QString traceDirectoryOf(const QString &stateDirectory)
{
    return stateDirectory + QStringLiteral("/traces");
}

Result<KeptTrace> newestTraceOf(const QString &stateDirectory, quint64 run)
{
    KeptTrace newest;
    QDateTime written;
    for (const Side candidate : { Side::Blue, Side::Green }) { // a router set up anew may count its runs anew
        for (int console = 1; console <= mostConsoles; ++console) {
            const QFileInfo file(fileOf(traceDirectoryOf(stateDirectory), run, candidate, console));
            if (!file.exists())
                break;
            if (newest.file.isEmpty() || file.lastModified() >= written) {
                newest = { file.absoluteFilePath(), candidate };
                written = file.lastModified();
            }
        }
    }
    if (!newest.file.isEmpty())
        return newest;
    return Error { QStringLiteral("trace.none"),
                   QCoreApplication::translate("Trace",
                                               "run %1: no requests of it are kept in %2; only runs of this service "
                                               "are, and the oldest go first")
                       .arg(run)
                       .arg(traceDirectoryOf(stateDirectory)),
                   {} };
}

TraceTask::TraceTask(const QString &stateDirectory, const TraceBounds &bounds)
    : m_directory(traceDirectoryOf(stateDirectory))
    , m_bounds(bounds)
{
}

void TraceTask::fail(const QString &problem)
{
    m_file.reset();
    if (!std::exchange(m_failed, true))
        Q_EMIT failed(problem);
}

void TraceTask::open(quint64 run, Side candidate)
{
    m_file.reset();
    m_run = run;
    m_failed = false;
    if (!QDir().mkpath(m_directory))
        return fail(QStringLiteral("%1: cannot be made").arg(m_directory));
    QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    makeRoom();
    for (int console = 1; console <= mostConsoles; ++console) {
        auto file = std::make_unique<QFile>(fileOf(m_directory, run, candidate, console));
        if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
            m_file = std::move(file);
            return;
        }
        if (!file->exists())
            return fail(QStringLiteral("%1: %2").arg(file->fileName(), file->errorString()));
    }
    fail(QStringLiteral("%1: there are %2 traces of run %3 already").arg(m_directory).arg(mostConsoles).arg(run));
}

/// Only what is named as a trace is ours to remove.
void TraceTask::makeRoom()
{
    static const QRegularExpression ours(QStringLiteral("^run-[0-9]+-(blue|green)(\\.[0-9]+)?\\.csv$"));
    QFileInfoList files = QDir(m_directory).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Time);
    files.removeIf([](const QFileInfo &file) { return !ours.match(file.fileName()).hasMatch(); });
    qint64 bytes = m_bounds.bytesOfRun; // for the one that begins
    int kept = 1;
    for (const QFileInfo &file : std::as_const(files)) { // the newest first
        bytes += file.size();
        if (++kept > m_bounds.runs || bytes > m_bounds.bytesOfAll)
            QFile::remove(file.absoluteFilePath());
    }
}

void TraceTask::write(quint64 run, Side candidate, const QByteArray &rows)
{
    waiting -= rows.size();
    if (rows.startsWith("t_ms,"))
        open(run, candidate);
    if (!m_file || run != m_run)
        return;
    if (m_file->size() + rows.size() > m_bounds.bytesOfRun)
        return fail(QStringLiteral("%1: it has reached %2 MB; the rest of the run is not kept")
                        .arg(m_file->fileName())
                        .arg(m_bounds.bytesOfRun >> 20));
    if (m_file->write(rows) != rows.size() || !m_file->flush())
        fail(QStringLiteral("%1: %2").arg(m_file->fileName(), writeProblem(*m_file)));
}

TraceKeeper::TraceKeeper(const QString &stateDirectory, const TraceBounds &bounds)
    : m_mostWaiting(bounds.bytesWaiting)
    , m_task(new TraceTask(stateDirectory, bounds))
    , m_thread(QStringLiteral("traces"), m_task)
{
    connect(m_task, &TraceTask::failed, this, &TraceKeeper::failed);
}

TraceKeeper::~TraceKeeper() = default;

void TraceKeeper::append(quint64 run, Side candidate, const QByteArray &rows)
{
    if (m_task->waiting + rows.size() > m_mostWaiting)
        return;
    m_task->waiting += rows.size();
    QMetaObject::invokeMethod(
        m_task, [task = m_task, run, candidate, rows] { task->write(run, candidate, rows); }, Qt::QueuedConnection);
}

} // namespace Signalbox::Session
