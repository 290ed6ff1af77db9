#include "tests/diagnose/slow_link.h"

#include "tests/path/own_network.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <vector>

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Signalbox::Test {
namespace {

using Moment = std::chrono::steady_clock::time_point;

struct Packet {
    Moment due;
    std::vector<char> bytes;
};

constexpr size_t sourceAt = 12; // of an IPv4 header; the destination follows
constexpr size_t addressSize = 4;
constexpr size_t leastHeader = 20;

} // namespace

SlowLink::SlowLink(milliseconds delay, double lossShare, unsigned seed)
    : m_delay(delay)
    , m_lossShare(lossShare)
    , m_random(seed)
{
    m_descriptor = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request {};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, "slow0", IFNAMSIZ - 1);
    if (m_descriptor < 0 || ioctl(m_descriptor, TUNSETIFF, &request) != 0) {
        m_problem = QStringLiteral("no TUN device: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
        return;
    }
    m_problem = runScript(QStringLiteral("ip addr add 10.77.0.1/24 dev slow0; ip link set slow0 up"));
    if (m_problem.isEmpty())
        m_thread = std::thread([this] { carry(); });
}

SlowLink::~SlowLink()
{
    m_ends = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_descriptor >= 0)
        close(m_descriptor); // the device goes with it
}

void SlowLink::carry()
{
    std::deque<Packet> underWay; // all are delayed alike: the first in is the first out
    std::array<char, 65536> buffer;
    std::uniform_real_distribution<double> chance(0, 1);
    while (!m_ends) {
        const Moment now = std::chrono::steady_clock::now();
        while (!underWay.empty() && underWay.front().due <= now) {
            [[maybe_unused]] const auto sent
                = write(m_descriptor, underWay.front().bytes.data(), underWay.front().bytes.size());
            underWay.pop_front();
        }
        int wait = 20;
        if (!underWay.empty())
            wait = int(std::chrono::ceil<milliseconds>(underWay.front().due - now).count());
        pollfd ready { m_descriptor, POLLIN, 0 };
        poll(&ready, 1, std::clamp(wait, 0, 20));
        for (;;) {
            const auto size = read(m_descriptor, buffer.data(), buffer.size());
            if (size < qint64(leastHeader))
                break;
            if ((buffer[0] & 0xf0) != 0x40 || chance(m_random) < m_lossShare)
                continue;
            // To the far address and back: who sent it is now who gets it. Checksums hold, for they are sums.
            std::swap_ranges(buffer.begin() + sourceAt, buffer.begin() + sourceAt + addressSize,
                             buffer.begin() + sourceAt + addressSize);
            underWay.push_back(
                { std::chrono::steady_clock::now() + m_delay, { buffer.begin(), buffer.begin() + size } });
        }
    }
}

} // namespace Signalbox::Test
