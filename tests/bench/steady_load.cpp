#include "tests/bench/steady_load.h"

#include <QByteArray>

#include <chrono>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Signalbox::Bench {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr size_t connections = 64;
const QByteArray body = QByteArrayLiteral("{\"model\":\"m\",\"stream\":false}");
const QByteArray request = "POST /v1/chat/completions HTTP/1.1\r\nHost: relay.test\r\n"
                           "Content-Type: application/json\r\nContent-Length: "
    + QByteArray::number(body.size()) + "\r\n\r\n" + body;

class Connection
{
public:
    explicit Connection(int port)
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_usable = ::connect(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~Connection() { ::close(m_fd); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isUsable() const { return m_usable; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void send()
    {
        m_reply.clear();
        m_open = ::send(m_fd, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size();
        m_usable = m_open;
    }
    /// True when an answer is whole.
    bool receive()
    {
        char buffer[4096];
        const ssize_t n = ::recv(m_fd, buffer, sizeof buffer, MSG_DONTWAIT);
        if (n <= 0) {
            m_usable = m_open = false;
            return false;
        }
        m_reply.append(buffer, n);
        const qsizetype head = m_reply.indexOf("\r\n\r\n");
        const qsizetype name = m_reply.toLower().indexOf("content-length:");
        if (head < 0 || name < 0)
            return false;
        const qsizetype value = name + 15;
        const qsizetype length = m_reply.mid(value, m_reply.indexOf('\r', value) - value).trimmed().toLongLong();
        m_open = m_reply.size() < head + 4 + length;
        return !m_open;
    }

private:
    int m_fd = -1;
    bool m_usable = false;
    bool m_open = false; ///< an answer is awaited
    QByteArray m_reply;
};

} // namespace

SteadyLoad::SteadyLoad(int port, double perSecond)
    : m_thread(QThread::create([this, port, perSecond] { run(port, perSecond); }))
{
    m_thread->start();
}

SteadyLoad::~SteadyLoad()
{
    stop();
}

void SteadyLoad::stop()
{
    m_stop = true;
    m_thread->wait();
}

void SteadyLoad::run(int port, double perSecond)
{
    std::vector<std::unique_ptr<Connection>> pool(connections);
    std::vector<pollfd> waiting(connections);
    const Clock::time_point begin = Clock::now();
    std::optional<Clock::time_point> stopped;
    quint64 sent = 0;
    size_t next = 0;
    while (true) {
        if (m_stop && !stopped)
            stopped = Clock::now();
        const auto due = quint64(std::chrono::duration<double>(Clock::now() - begin).count() * perSecond);
        for (size_t tried = 0; !stopped && sent < due && tried < connections; ++tried) {
            std::unique_ptr<Connection> &connection = pool[next++ % connections];
            if (!connection || !connection->isUsable())
                connection = std::make_unique<Connection>(port);
            if (connection->isOpen())
                continue;
            connection->send();
            ++sent;
        }
        m_late += !stopped && sent < due ? 1 : 0;
        bool open = false;
        for (size_t i = 0; i < connections; ++i) {
            waiting[i] = { pool[i] && pool[i]->isOpen() ? pool[i]->fd() : -1, POLLIN, 0 };
            open = open || waiting[i].fd >= 0;
        }
        if (stopped && (!open || Clock::now() - *stopped > 2s))
            return;
        if (::poll(waiting.data(), waiting.size(), 1) <= 0)
            continue;
        for (size_t i = 0; i < connections; ++i) {
            if (waiting[i].revents == 0)
                continue;
            if (pool[i]->receive())
                ++m_answered;
            else if (!pool[i]->isUsable())
                ++m_broken;
        }
    }
}

} // namespace Signalbox::Bench
