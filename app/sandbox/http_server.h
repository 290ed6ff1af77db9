#pragma once

#include "app/sandbox/line.h"
#include "core/base/result.h"

#include <atomic>
#include <functional>
#include <thread>

namespace Signalbox::Sandbox {

/// A port of the loopback interface that stays ours while nobody listens on it: connections are refused meanwhile.
class ReservedPort
{
public:
    ReservedPort() = default;
    ~ReservedPort();
    ReservedPort(const ReservedPort &) = delete;
    ReservedPort &operator=(const ReservedPort &) = delete;

    /// Takes a free port from the system. Fails for any host that is not in 127.0.0.0/8.
    Done take(const QString &host);
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const std::string &host() const { return m_host; }

private:
    int m_socket = -1;
    int m_number = 0;
    std::string m_host;
};

/// cpp-httplib's server with connections that end promptly. Every request of any method and path comes to one handler,
/// in the thread of its connection.
class HttpServer
{
public:
    using Handler = std::function<void(const httplib::Request &, httplib::Response &, Line &)>;

    /// `tls` may be null; it must outlive the server. `threads` is the most connections served at a time.
    HttpServer(Handler handler, SSL_CTX *tls, size_t threads);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Listens and serves until stop(). Call again after a stop() to come back on the same port.
    Done start(const ReservedPort &port);
    /// Refuses new connections, ends all open ones and joins every thread; takes milliseconds.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }

private:
    class Server;
    const Handler m_handler;
    SSL_CTX *const m_tls;
    const size_t m_threads;
    StopFlag m_stop;
    std::unique_ptr<Server> m_server;
    std::thread m_acceptor;
    std::atomic<bool> m_ended = false; ///< the acceptor
};

} // namespace Signalbox::Sandbox
