#include "core/router/haproxy/listener.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int listenBacklog = 1024;

Error listenError(int port)
{
    const int reason = errno;
    return Error { QStringLiteral("router.listen"),
                   QStringLiteral(
                       "Port %1 of 127.0.0.1 cannot be listened on: choose another one in router.listen, or end "
                       "what holds it (ss -ltnp).")
                       .arg(port),
                   QString::fromLocal8Bit(std::strerror(reason)) };
}

} // namespace

Listener::Listener(Listener &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_port(std::exchange(other.m_port, 0))
{
}

Listener &Listener::operator=(Listener &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    std::swap(m_port, other.m_port);
    return *this;
}

Listener::~Listener()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<Listener> Listener::onLoopback(int port)
{
    Listener listener;
    listener.m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    socklen_t length = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (listener.m_fd < 0 || ::setsockopt(listener.m_fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(listener.m_fd, plain, length) != 0 || ::listen(listener.m_fd, listenBacklog) != 0
        || ::getsockname(listener.m_fd, plain, &length) != 0)
        return listenError(port);
    listener.m_port = ntohs(address.sin_port);
    return listener;
}

} // namespace Signalbox::Router::HAProxy
