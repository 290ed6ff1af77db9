#include "core/base/bounded_thread.h"

#include <QDeadlineTimer>

#include <atomic>
#include <utility>

namespace Signalbox {
namespace {

std::atomic<int> alone { 0 };

} // namespace

BoundedThread::BoundedThread(const QString &name, QObject *worker)
    : m_thread(new QThread)
    , m_worker(worker)
{
    m_thread->setObjectName(name);
    m_worker->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

BoundedThread::~BoundedThread()
{
    end();
}

bool BoundedThread::end(std::chrono::milliseconds within, std::function<void()> last)
{
    QThread *thread = std::exchange(m_thread, nullptr);
    if (!thread)
        return true;
    QMetaObject::invokeMethod(
        m_worker,
        [thread, last = std::move(last)] {
            if (last)
                last();
            thread->quit();
        },
        Qt::QueuedConnection);
    if (thread->wait(QDeadlineTimer(within))) {
        delete thread;
        return true;
    }
    ++alone; // its QThread stays until then: it must outlive what runs in it
    QObject::connect(thread, &QObject::destroyed, [] { --alone; });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    if (thread->isFinished()) // between the waiting and the connecting
        thread->deleteLater();
    return false;
}

int BoundedThread::leftAlone()
{
    return alone;
}

} // namespace Signalbox
