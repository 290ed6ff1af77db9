#include "core/session/snapshot_mailbox.h"

#include <utility>

namespace Signalbox::Session {

void SnapshotMailbox::put(const SnapshotPtr &snapshot)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_newest, snapshot))
        QMetaObject::invokeMethod(this, &SnapshotMailbox::deliver, Qt::QueuedConnection);
}

void SnapshotMailbox::deliver()
{
    SnapshotPtr snapshot;
    {
        const std::lock_guard lock(m_mutex);
        snapshot = std::exchange(m_newest, nullptr);
    }
    Q_EMIT arrived(snapshot);
}

} // namespace Signalbox::Session
