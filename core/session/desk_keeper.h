#pragma once

#include "core/base/bounded_thread.h"
#include "core/session/desk.h"

#include <QTimer>

namespace Signalbox::Session {

/// The part of DeskKeeper that lives in its thread. Internal.
class DeskTask : public QObject
{
    Q_OBJECT
public:
    DeskTask(const QString &directory, Desk me, milliseconds every);
    void start();
    void claim(bool takeOver, const QString &reason, WallTime now);
    void release();
    void look();

Q_SIGNALS:
    void seen(const std::optional<Signalbox::Session::Desk> &holder, bool mine);
    void failed(const QString &problem);

private:
    void tell(const std::optional<Desk> &holder);

    const DeskFile m_file;
    Desk m_me;
    const milliseconds m_every;
    QTimer m_timer;
    bool m_claimed = false;
    std::optional<std::optional<Desk>> m_told;
};

/// Looks after the desk of a service in a thread of its own: no call waits for the disk. Answers come as signals in the
/// thread of this object. Its end gives the desk up.
class DeskKeeper : public QObject
{
    Q_OBJECT
public:
    DeskKeeper(const QString &directory, const Desk &me, milliseconds every = milliseconds(500));
    ~DeskKeeper() override;

    /// Asks for the desk; with a reason it is taken over from whoever has it. Thread-safe.
    void claim(const QString &reason, WallTime now);
    /// Thread-safe.
    void release();

Q_SIGNALS:
    /// At first, and whenever it changes: who operates, and whether that is this console.
    void seen(const std::optional<Signalbox::Session::Desk> &holder, bool mine);
    void failed(const QString &problem);

private:
    DeskTask *m_task;
    BoundedThread m_thread;
};

} // namespace Signalbox::Session

Q_DECLARE_METATYPE(std::optional<Signalbox::Session::Desk>)
