#include "core/path/probe_socket.h"

#ifdef Q_OS_LINUX

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
// After <netinet/in.h>, whose names it would define again.
#include <linux/errqueue.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Signalbox::Path {
namespace {

constexpr milliseconds mtuPatience { 150 };
constexpr int mtuTries = 3;

socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    std::memset(&storage, 0, sizeof storage);
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *in6 = reinterpret_cast<sockaddr_in6 *>(&storage);
        in6->sin6_family = AF_INET6;
        in6->sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&in6->sin6_addr, &bytes, sizeof bytes);
        return sizeof(sockaddr_in6);
    }
    auto *in4 = reinterpret_cast<sockaddr_in *>(&storage);
    in4->sin_family = AF_INET;
    in4->sin_port = htons(port);
    in4->sin_addr.s_addr = htonl(address.toIPv4Address());
    return sizeof(sockaddr_in);
}

void setNumber(int descriptor, int level, int name, int value)
{
    setsockopt(descriptor, level, name, &value, sizeof value);
}

} // namespace

ProbeSocket::ProbeSocket(const QHostAddress &address, quint16 port, int ttl)
    : m_address(address)
{
    const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    m_descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0) {
        m_problem = errno;
        return;
    }
    if (ttl > 0)
        setNumber(m_descriptor, isIPv6 ? int(IPPROTO_IPV6) : int(IPPROTO_IP), isIPv6 ? IPV6_UNICAST_HOPS : IP_TTL, ttl);
    setNumber(m_descriptor, isIPv6 ? int(IPPROTO_IPV6) : int(IPPROTO_IP), isIPv6 ? IPV6_RECVERR : IP_RECVERR, 1);
    const linger atOnce { 1, 0 }; // a connection that came about ends with a reset: nothing waits for us
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    sockaddr_storage to {};
    const socklen_t length = fill(to, address, port);
    if (connect(m_descriptor, reinterpret_cast<const sockaddr *>(&to), length) != 0 && errno != EINPROGRESS) {
        m_problem = errno;
        // Refused at once by this very machine: poll() has nothing more to say of it.
        if (m_problem != ECONNREFUSED) {
            close(m_descriptor);
            m_descriptor = -1;
        }
    }
}

ProbeSocket::~ProbeSocket()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

QString ProbeSocket::offender() const
{
    char control[512];
    char data[256];
    sockaddr_storage from {};
    iovec vector { data, sizeof data };
    msghdr message {};
    message.msg_name = &from;
    message.msg_namelen = sizeof from;
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    if (recvmsg(m_descriptor, &message, MSG_ERRQUEUE) < 0)
        return {};
    for (cmsghdr *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        const bool isError = (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_RECVERR)
            || (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_RECVERR);
        if (!isError)
            continue;
        const auto *error = reinterpret_cast<const sock_extended_err *>(CMSG_DATA(part));
        if (error->ee_origin == SO_EE_ORIGIN_ICMP || error->ee_origin == SO_EE_ORIGIN_ICMP6)
            return QHostAddress(SO_EE_OFFENDER(error)).toString();
    }
    return {};
}

Reply ProbeSocket::takeReply()
{
    Reply reply;
    int error = m_problem;
    socklen_t length = sizeof error;
    const QString from = offender();
    if (error == 0)
        getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &length);
    if (!from.isEmpty()) {
        reply.from = from;
        reply.isEnd = QHostAddress(from) == m_address;
    } else if (error == 0 || error == ECONNREFUSED || error == ECONNRESET) {
        reply.from = m_address.toString();
        reply.isEnd = true;
        reply.isRefused = error == ECONNREFUSED;
    }
    return reply;
}

std::optional<int> pathMtu(const QHostAddress &address, quint16 port)
{
    const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const int descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return std::nullopt;
    const int level = isIPv6 ? int(IPPROTO_IPV6) : int(IPPROTO_IP);
    setNumber(descriptor, level, isIPv6 ? IPV6_MTU_DISCOVER : IP_MTU_DISCOVER, IP_PMTUDISC_DO);
    sockaddr_storage to {};
    const socklen_t size = fill(to, address, port);
    std::optional<int> mtu;
    if (connect(descriptor, reinterpret_cast<const sockaddr *>(&to), size) == 0) {
        const QByteArray nothing(65536, '\0');
        for (int i = 0; i < mtuTries; ++i) {
            int known = 0;
            socklen_t length = sizeof known;
            if (getsockopt(descriptor, level, isIPv6 ? IPV6_MTU : IP_MTU, &known, &length) != 0)
                break;
            if (mtu == known)
                break; // a datagram of that size brought no complaint
            mtu = known;
            const int headers = isIPv6 ? 48 : 28;
            [[maybe_unused]] const auto sent
                = send(descriptor, nothing.constData(), size_t(std::clamp(known - headers, 1, 65000)), 0);
            pollfd wait { descriptor, POLLERR, 0 };
            poll(&wait, 1, int(mtuPatience.count()));
        }
    }
    close(descriptor);
    return mtu;
}

void waitFor(const std::vector<const ProbeSocket *> &sockets, milliseconds patience, std::vector<bool> &ready)
{
    std::vector<pollfd> waiting;
    waiting.reserve(sockets.size());
    for (const ProbeSocket *socket : sockets)
        waiting.push_back({ socket->descriptor(), POLLOUT, 0 }); // a negative descriptor is passed over
    // Below zero poll() would wait for ever, that is until the system gives the connection up: over two minutes.
    poll(waiting.data(), nfds_t(waiting.size()), int(std::max(patience, milliseconds(0)).count()));
    ready.assign(sockets.size(), false);
    for (size_t i = 0; i < waiting.size(); ++i)
        ready[i] = waiting[i].revents != 0;
}

} // namespace Signalbox::Path

#endif
