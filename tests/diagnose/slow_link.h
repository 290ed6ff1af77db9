#pragma once

#include "core/base/types.h"

#include <QString>

#include <atomic>
#include <memory>
#include <random>
#include <thread>

namespace Signalbox::Test {

/// A link of its own, made of a TUN device, that delays every packet and loses some: what is sent to farAddress() comes
/// back to this machine as if from there, so that a server on any address answers it. IPv4. Needs the right to make
/// devices: enterOwnNetwork() gives it. These kernels have no netem, hence the device.
class SlowLink
{
public:
    SlowLink(milliseconds delay, double lossShare, unsigned seed);
    ~SlowLink();
    SlowLink(const SlowLink &) = delete;
    SlowLink &operator=(const SlowLink &) = delete;

    /// Empty, or why there is no link.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    static QString farAddress() { return QStringLiteral("10.77.0.2"); }

private:
    void carry();

    const milliseconds m_delay;
    const double m_lossShare;
    std::mt19937 m_random;
    QString m_problem;
    int m_descriptor = -1;
    std::atomic<bool> m_ends { false };
    std::thread m_thread;
};

} // namespace Signalbox::Test
