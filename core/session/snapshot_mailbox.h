#pragma once

#include "core/session/snapshot.h"

#include <QObject>

#include <mutex>

namespace Signalbox::Session {

/// Brings snapshots from the engine's thread to the one this object lives in: the newest only. While one waits to be
/// looked at a newer one takes its place, so that a thread that falls behind (a window that paints on a busy machine)
/// never has old ones queued before it, and what a person clicks waits for one picture at most.
class SnapshotMailbox : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Any thread.
    void put(const SnapshotPtr &snapshot);

Q_SIGNALS:
    void arrived(const Signalbox::Session::SnapshotPtr &snapshot);

private:
    void deliver();

    std::mutex m_mutex;
    SnapshotPtr m_newest; ///< null: nothing waits
};

} // namespace Signalbox::Session
