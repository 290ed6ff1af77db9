#include "app/sandbox/pool.h"

#include <csignal>

namespace Signalbox::Sandbox {

void Pool::enqueue(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (m_ending)
        return;
    const bool needsThread = m_idle <= m_jobs.size();
    m_jobs.push_back(std::move(job));
    if (needsThread && m_threads.size() < m_cap)
        m_threads.emplace_back([this] { work(); });
    m_wake.notify_one();
}

void Pool::work()
{
    // A peer that goes away is an error code of the write, not the end of the process.
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);

    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        --m_idle;
        if (m_jobs.empty())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
    }
}

void Pool::shutdown()
{
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace Signalbox::Sandbox
