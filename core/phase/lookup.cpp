#include "core/phase/lookup.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <algorithm>
#include <array>

#include <ares.h>
#include <netinet/in.h>
#include <poll.h>

namespace Signalbox::Phase {
namespace {

struct Library {
    Library() { ares_library_init(ARES_LIB_INIT_ALL); }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
    ~Library() { ares_library_cleanup(); }
};

struct Ended {
    bool ended = false;
    int status = ARES_SUCCESS;
    LookupAnswer *answer = nullptr;
};

void takeAddresses(void *argument, int status, int /*timeouts*/, ares_addrinfo *found)
{
    auto *outcome = static_cast<Ended *>(argument);
    outcome->ended = true;
    outcome->status = status;
    for (const ares_addrinfo_node *node = found ? found->nodes : nullptr; node; node = node->ai_next) {
        const QHostAddress address(node->ai_addr);
        if (outcome->answer->addresses.contains(address))
            continue;
        outcome->answer->addresses.append(address);
        // The hosts file knows no life time: c-ares says 0 or the largest number for it.
        if (node->ai_ttl > 0 && node->ai_ttl < 0x7fffffff)
            outcome->answer->ttl = std::min(outcome->answer->ttl.value_or(seconds::max()), seconds(node->ai_ttl));
    }
    if (found)
        ares_freeaddrinfo(found);
}

// One question at a time on a channel of its own.
class Channel
{
public:
    /// `sources`: "f", the hosts file; "b", name servers.
    Channel(const LookupQuery &query, QByteArray sources)
    {
        ares_options options {};
        options.timeout = int(std::max<qint64>(query.deadline.count() / 2, 1));
        options.tries = 2;
        options.lookups = sources.data(); // copied
        m_status = ares_init_options(&m_channel, &options, ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_LOOKUPS);
        if (m_status == ARES_SUCCESS && !query.server.isEmpty())
            m_status = ares_set_servers_ports_csv(m_channel, query.server.toLatin1().constData());
    }
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;
    ~Channel()
    {
        if (m_channel)
            ares_destroy(m_channel);
    }

    [[nodiscard]] int status() const { return m_status; }

    QString servers() const
    {
        ares_addr_port_node *list = nullptr;
        QStringList names;
        if (ares_get_servers_ports(m_channel, &list) == ARES_SUCCESS) {
            for (const ares_addr_port_node *node = list; node; node = node->next) {
                const QHostAddress address = node->family == AF_INET
                    ? QHostAddress(ntohl(node->addr.addr4.s_addr))
                    : QHostAddress(reinterpret_cast<const quint8 *>(&node->addr.addr6));
                names << QStringLiteral("%1:%2").arg(address.toString()).arg(node->udp_port == 0 ? 53 : node->udp_port);
            }
            ares_free_data(list);
        }
        return names.join(QLatin1Char(','));
    }

    // Asks, and waits for the answer or the deadline.
    void ask(const LookupQuery &query, Ended &outcome, QDeadlineTimer deadline)
    {
        ares_addrinfo_hints hints {};
        hints.ai_family = AF_UNSPEC;
        hints.ai_flags = query.usesNamedHostsFile ? ARES_AI_ENVHOSTS : 0;
        ares_getaddrinfo(m_channel, query.host.toLatin1().constData(), nullptr, &hints, takeAddresses, &outcome);
        while (!outcome.ended && !deadline.hasExpired())
            waitOnce(deadline);
        if (!outcome.ended)
            ares_cancel(m_channel); // calls back with ARES_ECANCELLED
    }

private:
    void waitOnce(const QDeadlineTimer &deadline)
    {
        std::array<ares_socket_t, ARES_GETSOCK_MAXNUM> sockets {};
        const int wanted = ares_getsock(m_channel, sockets.data(), ARES_GETSOCK_MAXNUM);
        std::array<pollfd, ARES_GETSOCK_MAXNUM> polled {};
        nfds_t count = 0;
        for (int i = 0; i < ARES_GETSOCK_MAXNUM; ++i) {
            const bool reads = ARES_GETSOCK_READABLE(wanted, i);
            const bool writes = ARES_GETSOCK_WRITABLE(wanted, i);
            if (reads || writes)
                polled[count++] = { sockets[size_t(i)], short((reads ? POLLIN : 0) | (writes ? POLLOUT : 0)), 0 };
        }
        timeval most {};
        timeval next {};
        most.tv_usec = 200000;
        const timeval *wait = ares_timeout(m_channel, &most, &next);
        const qint64 ms = wait->tv_sec * 1000 + wait->tv_usec / 1000 + 1;
        poll(polled.data(), count, int(std::min<qint64>(ms, std::max<qint64>(deadline.remainingTime(), 0))));
        for (nfds_t i = 0; i < count; ++i)
            ares_process_fd(m_channel,
                            polled[i].revents & (POLLIN | POLLERR | POLLHUP) ? polled[i].fd : ARES_SOCKET_BAD,
                            polled[i].revents & (POLLOUT | POLLERR) ? polled[i].fd : ARES_SOCKET_BAD);
        if (count == 0 || wait != &most)
            ares_process_fd(m_channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD); // time-outs and second tries
    }

    ares_channel m_channel = nullptr;
    int m_status = ARES_SUCCESS;
};

Message problemOf(int status, const LookupQuery &query)
{
    QVariantMap args { { QStringLiteral("host"), query.host } };
    if (status == ARES_ENOTFOUND || status == ARES_ENODATA)
        return { QStringLiteral("name.none"), args };
    if (status == ARES_ETIMEOUT || status == ARES_ECANCELLED)
        return { QStringLiteral("name.late"), args };
    if (status == ARES_EBADSTR)
        return { QStringLiteral("name.no-server"), { { QStringLiteral("server"), query.server } } };
    args.insert(QStringLiteral("said"), QString::fromLatin1(ares_strerror(status)));
    return { QStringLiteral("name.failed"), args };
}

void refuse(LookupAnswer &answer, int status, const LookupQuery &query)
{
    answer.problem = problemOf(status, query);
}

// Where to look, one after the other. A name server that was chosen is asked itself; "localhost" is nobody's to answer
// but this machine's (RFC 6761).
QList<QByteArray> sourcesFor(const LookupQuery &query)
{
    const QString host = query.host.toLower();
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")))
        return { "f" };
    return query.server.isEmpty() ? QList<QByteArray> { "f", "b" } : QList<QByteArray> { "b" };
}

} // namespace

LookupAnswer lookUp(const LookupQuery &query)
{
    static const Library library;
    LookupAnswer answer;
    if (const QHostAddress literal(query.host); !literal.isNull()) {
        answer.addresses.append(literal);
        return answer;
    }
    QElapsedTimer timer;
    timer.start();
    Ended outcome { .answer = &answer };
    for (const QByteArray &source : sourcesFor(query)) {
        Channel channel(query, source);
        if (channel.status() != ARES_SUCCESS) {
            refuse(answer, channel.status(), query);
            return answer;
        }
        answer.resolver = source == "f" ? QLatin1String(hostsFile) : channel.servers();
        outcome = { .answer = &answer };
        channel.ask(query, outcome, QDeadlineTimer(query.deadline));
        if (outcome.status == ARES_SUCCESS && !answer.addresses.isEmpty())
            break;
    }
    answer.took = microseconds(timer.nsecsElapsed() / 1000);
    if (outcome.status != ARES_SUCCESS || answer.addresses.isEmpty())
        refuse(answer, outcome.status == ARES_SUCCESS ? ARES_ENODATA : outcome.status, query);
    return answer;
}

} // namespace Signalbox::Phase
