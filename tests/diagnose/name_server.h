#pragma once

#include "core/base/types.h"

#include <QUdpSocket>

namespace Signalbox::Test {

/// A name server on loopback: every name is 127.0.0.1 for 77 s, and has no IPv6 address, unless it begins with "both.":
/// such a name is ::ffff:127.0.0.1 too, which reaches the same peer through an IPv6 socket. Names that begin with
/// "slow." are answered after `delay`, others at once. Single thread: its own.
class NameServer final : public QObject
{
public:
    explicit NameServer(milliseconds delay);
    /// "127.0.0.1:40053"
    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_socket.localPort()); }

private:
    void take();

    QUdpSocket m_socket;
    milliseconds m_delay;
};

} // namespace Signalbox::Test
