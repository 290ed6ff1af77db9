#pragma once

#include "core/base/bounded_thread.h"
#include "core/base/result.h"
#include "core/base/types.h"

#include <QFile>
#include <QObject>

#include <atomic>
#include <memory>

namespace Signalbox::Session {

/// What traces may take of the disk.
struct TraceBounds {
    qint64 bytesOfRun = 64LL << 20; ///< then no more of it is kept
    qint64 bytesOfAll = 512LL << 20; ///< the oldest go first
    int runs = 50; ///< so many files at most
    qint64 bytesWaiting = 16LL << 20; ///< for a disk that hangs; the rest is dropped
};

/// Where the requests are kept that the judge took in a run: "DIRECTORY/traces/run-7-green.csv", named after the
/// candidate; one file for each console that judged it: the second is "run-7-green.2.csv". 0600; rows as
/// Judge::TraceReader takes them, users by pseudonym.
QString traceDirectoryOf(const QString &stateDirectory);

struct KeptTrace {
    QString file;
    Side candidate = Side::Green;
};
/// The newest trace of a run. Error trace.none: nothing of it was kept.
Result<KeptTrace> newestTraceOf(const QString &stateDirectory, quint64 run);

/// The part of TraceKeeper that lives in its thread. Internal.
class TraceTask : public QObject
{
    Q_OBJECT
public:
    TraceTask(const QString &stateDirectory, const TraceBounds &bounds);
    void write(quint64 run, Side candidate, const QByteArray &rows);

    std::atomic<qint64> waiting { 0 };

Q_SIGNALS:
    void failed(const QString &problem);

private:
    void open(quint64 run, Side candidate);
    void makeRoom();
    void fail(const QString &problem);

    const QString m_directory;
    const TraceBounds m_bounds;
    std::unique_ptr<QFile> m_file;
    quint64 m_run = 0;
    bool m_failed = false; ///< told once a run
};

/// Keeps traces in a thread of its own: nobody waits for the disk. A trace that cannot be written costs the operator
/// one line of the log and nothing else.
class TraceKeeper : public QObject
{
    Q_OBJECT
public:
    explicit TraceKeeper(const QString &stateDirectory, const TraceBounds &bounds = {});
    ~TraceKeeper() override;

    /// Rows that begin with a header begin a file. Thread-safe.
    void append(quint64 run, Signalbox::Side candidate, const QByteArray &rows);

Q_SIGNALS:
    void failed(const QString &problem);

private:
    const qint64 m_mostWaiting;
    TraceTask *m_task;
    BoundedThread m_thread;
};

} // namespace Signalbox::Session
