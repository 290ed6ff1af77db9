#include "core/session/desk_keeper.h"

#include <utility>

namespace Signalbox::Session {

DeskTask::DeskTask(const QString &directory, Desk me, milliseconds every)
    : m_file(directory)
    , m_me(std::move(me))
    , m_every(every)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &DeskTask::look);
}

void DeskTask::start()
{
    m_timer.start(m_every);
    look();
}

void DeskTask::look()
{
    tell(m_file.holder());
}

void DeskTask::claim(bool takeOver, const QString &reason, WallTime now)
{
    m_claimed = true;
    m_me.since = now;
    m_me.reason = reason;
    const Result<Desk> holder = m_file.claim(m_me, takeOver);
    if (holder)
        tell(*holder);
    else
        Q_EMIT failed(holder.error().text);
}

void DeskTask::release()
{
    if (std::exchange(m_claimed, false)) // whoever only watches touches no file
        m_file.release(m_me.id);
    look();
}

void DeskTask::tell(const std::optional<Desk> &holder)
{
    if (m_told && *m_told == holder)
        return;
    m_told = holder;
    Q_EMIT seen(holder, holder && holder->id == m_me.id);
}

DeskKeeper::DeskKeeper(const QString &directory, const Desk &me, milliseconds every)
    : m_task(new DeskTask(directory, me, every))
    , m_thread(QStringLiteral("desk"), m_task)
{
    qRegisterMetaType<std::optional<Desk>>();
    connect(m_task, &DeskTask::seen, this, &DeskKeeper::seen);
    connect(m_task, &DeskTask::failed, this, &DeskKeeper::failed);
    QMetaObject::invokeMethod(m_task, &DeskTask::start, Qt::QueuedConnection);
}

DeskKeeper::~DeskKeeper()
{
    m_thread.end(BoundedThread::patience, [task = m_task] { task->release(); });
}

void DeskKeeper::claim(const QString &reason, WallTime now)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, reason, now] { task->claim(!reason.isEmpty(), reason, now); }, Qt::QueuedConnection);
}

void DeskKeeper::release()
{
    QMetaObject::invokeMethod(m_task, &DeskTask::release, Qt::QueuedConnection);
}

} // namespace Signalbox::Session
