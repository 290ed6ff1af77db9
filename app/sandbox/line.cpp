#include "app/sandbox/line.h"

#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>

namespace Signalbox::Sandbox {
namespace {

constexpr milliseconds peerPatience { 30000 };

bool mustRetry(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

timespec timespecOf(nanoseconds duration)
{
    const auto whole = std::chrono::floor<seconds>(duration);
    return { .tv_sec = whole.count(), .tv_nsec = (duration - whole).count() };
}

void addressOf(const sockaddr_storage &address, std::string &ip, int &port)
{
    if (address.ss_family != AF_INET)
        return;
    const auto &v4 = reinterpret_cast<const sockaddr_in &>(address);
    std::array<char, INET_ADDRSTRLEN> text {};
    if (inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size()))
        ip = text.data();
    port = ntohs(v4.sin_port);
}

} // namespace

StopFlag::StopFlag()
    : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

StopFlag::~StopFlag()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

void StopFlag::raise()
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_fd, &one, sizeof one);
}

void StopFlag::lower()
{
    quint64 count = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_fd, &count, sizeof count);
}

Line::Line(int socket, const StopFlag &stop, SSL_CTX *tls)
    : m_socket(socket)
    , m_stop(stop)
{
    // The console starts other programs: none of them may inherit a connection.
    fcntl(socket, F_SETFD, FD_CLOEXEC);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (tls) {
        m_ssl.reset(SSL_new(tls));
        if (m_ssl)
            SSL_set_fd(m_ssl.get(), socket);
        else
            m_dropped = true;
    }
}

Line::~Line()
{
    if (m_ssl && !m_dropped)
        SSL_shutdown(m_ssl.get());
    m_ssl.reset();
    ::shutdown(m_socket, SHUT_RDWR);
    ::close(m_socket);
}

bool Line::open()
{
    if (!m_ssl)
        return !m_dropped;
    for (;;) {
        ERR_clear_error();
        const int outcome = SSL_accept(m_ssl.get());
        if (outcome == 1)
            return true;
        if (!waitForTls(outcome, peerPatience)) {
            m_dropped = true; // no goodbye on a connection that never was one
            return false;
        }
    }
}

bool Line::isReady(int timeoutMs) const
{
    if (m_ssl && SSL_pending(m_ssl.get()) > 0)
        return true;
    pollfd wanted { .fd = m_socket, .events = POLLIN, .revents = 0 };
    return ::poll(&wanted, 1, timeoutMs) > 0;
}

bool Line::waitFor(short events, milliseconds patience) const
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        pollfd both[] = { { .fd = m_socket, .events = events, .revents = 0 },
                          { .fd = m_stop.descriptor(), .events = POLLIN, .revents = 0 } };
        const auto left = std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        const int ready = ::poll(both, 2, int(std::max<qint64>(left, 0)));
        if (ready < 0 && errno == EINTR)
            continue;
        return ready > 0 && both[1].revents == 0;
    }
}

bool Line::waitForTls(int outcome, milliseconds patience) const
{
    const int reason = SSL_get_error(m_ssl.get(), outcome);
    if (reason == SSL_ERROR_WANT_READ)
        return waitFor(POLLIN, patience);
    if (reason == SSL_ERROR_WANT_WRITE)
        return waitFor(POLLOUT, patience);
    return false;
}

bool Line::waitForRequest(milliseconds patience)
{
    if (m_dropped)
        return false;
    if (m_begin < m_end || (m_ssl && SSL_pending(m_ssl.get()) > 0))
        return true;
    if (!waitFor(POLLIN, patience))
        return false;
    // A client that closes makes the socket readable too; only bytes are a request.
    m_begin = m_end = 0;
    const ssize_t got = receive();
    m_end = got > 0 ? size_t(got) : 0;
    return got > 0;
}

Line::Wait Line::waitUntil(Instant deadline) const
{
    for (;;) {
        pollfd both[] = { { .fd = m_socket, .events = POLLRDHUP, .revents = 0 },
                          { .fd = m_stop.descriptor(), .events = POLLIN, .revents = 0 } };
        const nanoseconds left = deadline - std::chrono::steady_clock::now();
        const timespec timeout = timespecOf(std::max(left, nanoseconds(0)));
        const int ready = ::ppoll(both, 2, &timeout, nullptr);
        if (ready < 0 && errno == EINTR)
            continue;
        if (both[1].revents != 0)
            return Wait::Stopping;
        return ready > 0 ? Wait::ClientGone : Wait::Elapsed;
    }
}

ssize_t Line::receive()
{
    for (;;) {
        if (m_ssl) {
            ERR_clear_error();
            const int got = SSL_read(m_ssl.get(), m_buffer.data(), int(m_buffer.size()));
            if (got > 0)
                return got;
            if (!waitForTls(got, peerPatience))
                return -1;
            continue;
        }
        const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got >= 0)
            return got;
        if (!mustRetry(errno) || !waitFor(POLLIN, peerPatience))
            return -1;
    }
}

ssize_t Line::read(char *to, size_t size)
{
    if (m_dropped || size == 0)
        return -1;
    if (m_begin == m_end) {
        const ssize_t got = receive();
        if (got <= 0)
            return got;
        m_begin = 0;
        m_end = size_t(got);
    }
    const size_t count = std::min(size, m_end - m_begin);
    std::copy_n(m_buffer.data() + m_begin, count, to);
    m_begin += count;
    return ssize_t(count);
}

ssize_t Line::sendSome(const char *from, size_t size)
{
    for (;;) {
        if (m_ssl) {
            ERR_clear_error();
            const int sent = SSL_write(m_ssl.get(), from, int(std::min<size_t>(size, 1 << 20)));
            if (sent > 0)
                return sent;
            if (!waitForTls(sent, peerPatience))
                return -1;
            continue;
        }
        const ssize_t sent = ::send(m_socket, from, size, MSG_NOSIGNAL);
        if (sent >= 0)
            return sent;
        if (!mustRetry(errno) || !waitFor(POLLOUT, peerPatience))
            return -1;
    }
}

ssize_t Line::write(const char *from, size_t size)
{
    if (m_dropped)
        return -1;
    size_t done = 0;
    while (done < size) {
        const ssize_t sent = sendSome(from + done, size - done);
        if (sent <= 0) {
            m_dropped = true;
            return -1;
        }
        done += size_t(sent);
    }
    return ssize_t(size);
}

void Line::get_remote_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_storage address {};
    socklen_t length = sizeof address;
    if (getpeername(m_socket, reinterpret_cast<sockaddr *>(&address), &length) == 0)
        addressOf(address, ip, port);
}

void Line::get_local_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_storage address {};
    socklen_t length = sizeof address;
    if (getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) == 0)
        addressOf(address, ip, port);
}

} // namespace Signalbox::Sandbox
