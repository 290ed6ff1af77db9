#pragma once

#include "core/notify/notice.h"

#include <QObject>

class QThread;

namespace Signalbox::App {

class DesktopTask;

/// Tells the desktop (org.freedesktop.Notifications on the session bus) what the webhook is told. Where there is no
/// bus, or nobody on it who shows notifications, nothing happens; a bus that hangs holds nothing up, since a thread of
/// its own waits for it.
class DesktopNotice : public QObject
{
public:
    /// `busAddress`: empty means that of the session.
    explicit DesktopNotice(const QString &busAddress = {}, QObject *parent = nullptr);
    ~DesktopNotice() override;

    /// Looks for news in snapshot after snapshot.
    void look(const Session::SnapshotPtr &snapshot);
    void send(const Notify::Notice &notice);

private:
    Notify::Watcher m_watcher;
    QThread *m_thread = nullptr; ///< null: there is no bus
    DesktopTask *m_task = nullptr; ///< lives in m_thread, deleted there
};

} // namespace Signalbox::App
