#pragma once

#include "core/base/bounded_thread.h"
#include "core/cells/store.h"

#include <QObject>

namespace Signalbox::Cells {

class WriterTask;

/// The history for a thread that must not wait: a Store in a thread of its own. No call blocks; answers come as signals
/// in the thread of this object. A history that cannot be used is said once and tried again; what was to be stored
/// meanwhile is given up, for charts and diagnosis live without it. The destructor waits a bounded time
/// (BoundedThread).
class Writer : public QObject
{
    Q_OBJECT
public:
    explicit Writer(const QString &path, const Keeping &keeping = {}, QObject *parent = nullptr);
    ~Writer() override;

    /// Thread-safe.
    void store(const std::vector<Placed> &cells);
    /// Asks for what recent() tells; loaded() answers. Thread-safe.
    void load(qint64 now);
    /// Asks for the minutes within [from, to); past() answers with the same from. Thread-safe.
    void readMinutes(qint64 from, qint64 to);
    /// Asks for the seconds within [from, to); secondsRead() answers with the same bounds. Thread-safe.
    void readSeconds(qint64 from, qint64 to);

Q_SIGNALS:
    void loaded(const std::vector<Signalbox::Cells::Placed> &cells);
    void past(qint64 from, const std::vector<Signalbox::Cells::Placed> &cells);
    void secondsRead(qint64 from, qint64 to, const std::vector<Signalbox::Cells::Placed> &cells);
    /// Text for the operator; empty when it works (again).
    void problemChanged(const QString &problem);

private:
    WriterTask *m_task; ///< lives in m_thread, deleted there
    BoundedThread m_thread;
};

} // namespace Signalbox::Cells
