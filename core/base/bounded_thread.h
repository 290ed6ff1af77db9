#pragma once

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>

namespace Signalbox {

/// A thread of its own for one worker object whose calls may hang for ever (a disk, a lock). Its end is waited for a
/// bounded time only: a thread that does not end by then is left alone with its worker, and the program can go on.
class BoundedThread
{
public:
    static constexpr std::chrono::milliseconds patience { 3000 };

    /// Takes `worker` over, which must have no parent, and starts. It is deleted in its thread when that ends.
    BoundedThread(const QString &name, QObject *worker);
    /// end(), unless that was done.
    ~BoundedThread();
    BoundedThread(const BoundedThread &) = delete;
    BoundedThread &operator=(const BoundedThread &) = delete;

    /// Ends the thread behind all that is queued for the worker, and behind `last`, which runs there. False: it was
    /// left alone after `within`; nothing that the worker still does reaches anybody.
    bool end(std::chrono::milliseconds within = patience, std::function<void()> last = {});

    /// How many threads of this program were left alone, and may still run. A program with any must not run its static
    /// destructors: std::_Exit() is the way out.
    static int leftAlone();

private:
    QThread *m_thread; ///< null: ended
    QObject *m_worker;
};

} // namespace Signalbox
