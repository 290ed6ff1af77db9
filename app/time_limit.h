#pragma once

#include "core/base/types.h"

#include <QString>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Signalbox::App {

/// Ends a program whose thread hangs: when the thread that made this object neither destroys it nor turns its event
/// loop for `within`, one line on standard error says what was waited for, and the program leaves with `status`,
/// without its destructors. It counts in a thread of its own, because what hangs (a disk, a lock) hangs the very thread
/// that would tell. Time in which the whole program stood still (stopped, suspended) does not count.
class TimeLimit
{
public:
    /// `what` follows "It waited for" in the line: "files in /path to be read". Made and destroyed in one thread.
    TimeLimit(int status, QString what, milliseconds within = hangLimit);
    ~TimeLimit();
    TimeLimit(const TimeLimit &) = delete;
    TimeLimit &operator=(const TimeLimit &) = delete;

    /// Long for any disk that works: a start writes and syncs about ten small files.
    static constexpr milliseconds hangLimit { 20000 };

private:
    void count(milliseconds within, int status);

    const QString m_what;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_over = false;
    milliseconds m_waited { 0 };
    QTimer m_turn; ///< fires while the event loop turns
    std::thread m_thread;
};

} // namespace Signalbox::App
