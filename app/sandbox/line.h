#pragma once

#include "core/base/clock.h"

#include <array>
#include <memory>

#include <httplib.h>

namespace Signalbox::Sandbox {

/// An event that many threads can wait for with poll(). Stays raised until lowered.
class StopFlag
{
public:
    StopFlag();
    ~StopFlag();
    StopFlag(const StopFlag &) = delete;
    StopFlag &operator=(const StopFlag &) = delete;

    void raise();
    void lower();
    [[nodiscard]] int descriptor() const { return m_fd; }

private:
    int m_fd;
};

/// A server's end of one connection, plain or TLS. Every wait ends at once when the client leaves or the server
/// stops, which the library's own streams cannot do. Used by one thread; closes its socket.
class Line final : public httplib::Stream
{
public:
    enum class Wait : quint8 { Elapsed, ClientGone, Stopping };

    /// `tls` may be null; it must outlive the line.
    Line(int socket, const StopFlag &stop, SSL_CTX *tls);
    ~Line() override;
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    /// The TLS handshake; true at once without TLS.
    [[nodiscard]] bool open();
    /// True when the next request begins within `patience`.
    [[nodiscard]] bool waitForRequest(milliseconds patience);
    /// Sleeps while the client is there and the server wants to go on.
    [[nodiscard]] Wait waitUntil(Instant deadline) const;
    /// From here on nothing is sent: the client sees the connection end.
    void drop() { m_dropped = true; }
    [[nodiscard]] bool isDropped() const { return m_dropped; }

    [[nodiscard]] bool is_readable() const override { return m_begin < m_end || isReady(0); }
    [[nodiscard]] bool is_writable() const override { return !m_dropped; }
    ssize_t read(char *to, size_t size) override;
    ssize_t write(const char *from, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    struct FreeSsl {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    [[nodiscard]] bool isReady(int timeoutMs) const;
    [[nodiscard]] bool waitFor(short events, milliseconds patience) const;
    [[nodiscard]] bool waitForTls(int outcome, milliseconds patience) const;
    ssize_t receive();
    ssize_t sendSome(const char *from, size_t size);

    const int m_socket;
    const StopFlag &m_stop;
    std::unique_ptr<SSL, FreeSsl> m_ssl;
    bool m_dropped = false;
    size_t m_begin = 0;
    size_t m_end = 0;
    std::array<char, 8192> m_buffer;
};

} // namespace Signalbox::Sandbox
