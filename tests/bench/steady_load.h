#pragma once

#include <QThread>

#include <atomic>
#include <memory>

namespace Signalbox::Bench {

/// Requests to a port of this machine on an open schedule, evenly spaced, over kept connections, from a thread of its
/// own: POST /v1/chat/completions, next to no work per request. Starts at once.
class SteadyLoad
{
public:
    SteadyLoad(int port, double perSecond);
    /// Stops.
    ~SteadyLoad();
    SteadyLoad(const SteadyLoad &) = delete;
    SteadyLoad &operator=(const SteadyLoad &) = delete;

    /// Sends no more and waits for what is open, 2 s at most.
    void stop();
    [[nodiscard]] quint64 answered() const { return m_answered; }
    /// Due, but every connection was taken at that time; sent later.
    [[nodiscard]] quint64 late() const { return m_late; }
    /// Connections that broke, or could not be made.
    [[nodiscard]] quint64 broken() const { return m_broken; }

private:
    void run(int port, double perSecond);

    std::atomic<bool> m_stop { false };
    std::atomic<quint64> m_answered { 0 };
    std::atomic<quint64> m_late { 0 };
    std::atomic<quint64> m_broken { 0 };
    std::unique_ptr<QThread> m_thread;
};

} // namespace Signalbox::Bench
