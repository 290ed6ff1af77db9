#include "app/sandbox/http_server.h"

#include "app/sandbox/pool.h"

#include <QHostAddress>

namespace Signalbox::Sandbox {
namespace {

constexpr milliseconds idleConnection { 75000 };
constexpr int backlog = 512;
constexpr size_t longestPath = 1024;
constexpr size_t largestBody = 8u << 20;

class PoolQueue final : public httplib::TaskQueue
{
public:
    explicit PoolQueue(size_t threads)
        : m_pool(threads)
    {
    }
    void enqueue(std::function<void()> job) override { m_pool.enqueue(std::move(job)); }
    void shutdown() override { m_pool.shutdown(); }

private:
    Pool m_pool;
};

Error portError(const QString &host)
{
    return { QStringLiteral("sandbox.no-port"),
             QStringLiteral("The sandbox found no free port on %1: end programs that hold many ports.").arg(host),
             qt_error_string(errno) };
}

} // namespace

ReservedPort::~ReservedPort()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

Done ReservedPort::take(const QString &host)
{
    const QHostAddress address(host);
    if (address.protocol() != QAbstractSocket::IPv4Protocol || !address.isLoopback())
        return Error { QStringLiteral("sandbox.not-loopback"),
                       QStringLiteral("The sandbox serves on this machine only: use an address like 127.0.0.1."),
                       host };
    sockaddr_in wanted {};
    wanted.sin_family = AF_INET;
    wanted.sin_addr.s_addr = htonl(address.toIPv4Address());
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // With SO_REUSEADDR on both, a listener may share the port with this socket, which never listens.
    const int yes = 1;
    setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    socklen_t length = sizeof wanted;
    auto *raw = reinterpret_cast<sockaddr *>(&wanted);
    if (m_socket < 0 || ::bind(m_socket, raw, length) != 0 || ::getsockname(m_socket, raw, &length) != 0)
        return portError(host);
    m_number = ntohs(wanted.sin_port);
    m_host = host.toStdString();
    return done();
}

class HttpServer::Server final : public httplib::Server
{
public:
    Server(const HttpServer::Handler &handler, SSL_CTX *tls, const StopFlag &stop)
        : m_handler(handler)
        , m_tls(tls)
        , m_stop(stop)
    {
    }
    // The library's own backlog of 5 makes the kernel drop bursts, which then come a second late.
    void widenBacklog() { ::listen(svr_sock_, backlog); }

    void serve(const httplib::Request &request, httplib::Response &response)
    {
        m_handler(request, response, *currentLine);
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        Line line(socket, m_stop, m_tls);
        if (!line.open())
            return false;
        currentLine = &line;
        bool closing = false;
        while (!closing && line.waitForRequest(idleConnection)) {
            if (!process_request(line, false, closing, simplify))
                break;
        }
        currentLine = nullptr;
        return true;
    }

    static void simplify(httplib::Request &request)
    {
        // Answers are small, so compressing them costs more than it saves; ranges mean nothing here.
        request.headers.erase("Accept-Encoding");
        request.ranges.clear();
        // The library matches paths by recursion: a long one would need a deep stack. No path of ours is long.
        if (request.path.size() > longestPath)
            request.path.resize(longestPath);
    }

    // One thread serves one connection at a time, and the library hands no connection to its handlers.
    static thread_local Line *currentLine;

    const HttpServer::Handler &m_handler;
    SSL_CTX *const m_tls;
    const StopFlag &m_stop;
};

thread_local Line *HttpServer::Server::currentLine = nullptr;

HttpServer::HttpServer(Handler handler, SSL_CTX *tls, size_t threads)
    : m_handler(std::move(handler))
    , m_tls(tls)
    , m_threads(threads)
{
}

HttpServer::~HttpServer()
{
    stop();
}

Done HttpServer::start(const ReservedPort &port)
{
    if (m_server)
        return done();
    m_stop.lower();
    auto server = std::make_unique<Server>(m_handler, m_tls, m_stop);
    server->new_task_queue = [threads = m_threads]() -> httplib::TaskQueue * { return new PoolQueue(threads); };
    server->set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server->set_keep_alive_timeout(std::chrono::duration_cast<seconds>(idleConnection).count());
    server->set_keep_alive_max_count(1'000'000);
    server->set_payload_max_length(largestBody);
    const auto serve = [raw = server.get()](const httplib::Request &request, httplib::Response &response) {
        raw->serve(request, response);
    };
    const std::string anyPath = "[\\s\\S]*";
    server->Get(anyPath, serve).Post(anyPath, serve).Put(anyPath, serve).Patch(anyPath, serve);
    server->Delete(anyPath, serve).Options(anyPath, serve);
    if (!server->bind_to_port(port.host(), port.number()))
        return portError(QString::fromStdString(port.host()));
    server->widenBacklog();
    m_server = std::move(server);
    m_ended = false;
    m_acceptor = std::thread([raw = m_server.get(), &ended = m_ended] {
        raw->listen_after_bind();
        ended = true;
    });
    // stop() does nothing before the library is running.
    while (!m_server->is_running() && !m_ended)
        std::this_thread::yield();
    if (!m_ended)
        return done();
    stop();
    return portError(QString::fromStdString(port.host()));
}

void HttpServer::stop()
{
    if (!m_server)
        return;
    m_stop.raise();
    m_server->stop();
    m_acceptor.join();
    m_server.reset();
}

} // namespace Signalbox::Sandbox
