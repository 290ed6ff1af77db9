#pragma once

#include "core/base/result.h"

#include <QString>

namespace Signalbox::Router::HAProxy {

/// A bound and listening TCP socket, to be inherited by a router started as a child: nobody can take its port between
/// the choice and the start, and connections made meanwhile wait. Closed on exec unless a child is told to keep it.
class Listener
{
public:
    Listener() = default;
    Listener(Listener &&other) noexcept;
    Listener &operator=(Listener &&other) noexcept;
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    ~Listener();

    /// On 127.0.0.1; port 0: the system chooses.
    static Result<Listener> onLoopback(int port = 0);

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_fd = -1;
    int m_port = 0;
};

} // namespace Signalbox::Router::HAProxy
