#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Signalbox::Sandbox {

/// Threads that come when they are needed, up to a cap, and stay. A connection or a waiting user holds one thread,
/// so most of them only wait. Thread-safe.
class Pool
{
public:
    using Job = std::function<void()>;

    explicit Pool(size_t cap)
        : m_cap(cap)
    {
    }
    Pool(const Pool &) = delete;
    Pool &operator=(const Pool &) = delete;
    ~Pool() { shutdown(); }

    /// Runs the job now, or as soon as a thread is free. After shutdown() the job is forgotten.
    void enqueue(Job job);
    /// Finishes what is queued, then joins.
    void shutdown();

private:
    void work();

    const size_t m_cap;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_ending = false;
};

} // namespace Signalbox::Sandbox
