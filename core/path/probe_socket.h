#pragma once

#include "core/path/trace.h"

namespace Signalbox::Path {

/// One connection attempt whose packets live for so many hops. Non-blocking; Linux. Internal to the room.
class ProbeSocket
{
public:
    /// `ttl` 0: as far as the system's default.
    ProbeSocket(const QHostAddress &address, quint16 port, int ttl);
    ~ProbeSocket();
    ProbeSocket(const ProbeSocket &) = delete;
    ProbeSocket &operator=(const ProbeSocket &) = delete;

    /// −1 where the attempt could not even begin; problem() says why.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int problem() const { return m_problem; } ///< errno
    /// Reads what became of it, once poll() says that something did.
    [[nodiscard]] Reply takeReply();

private:
    [[nodiscard]] QString offender() const;

    QHostAddress m_address;
    int m_descriptor = -1;
    int m_problem = 0;
};

/// The largest packet that the way to the address carries, as far as two datagrams can find out; blocks for at most
/// half a second.
std::optional<int> pathMtu(const QHostAddress &address, quint16 port);

/// Waits until one of the descriptors has something or `patience` is over, at once where that is below zero; true in
/// `ready` for those that have.
void waitFor(const std::vector<const ProbeSocket *> &sockets, milliseconds patience, std::vector<bool> &ready);

} // namespace Signalbox::Path
