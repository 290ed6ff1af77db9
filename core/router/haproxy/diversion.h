#pragma once

#include "core/base/types.h"
#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/paths.h"

#include <QObject>

#include <optional>

namespace Signalbox::Router::HAProxy {

/// A side's servers as the router has them.
struct SideServers {
    QByteArrayList names;
    int inMaintenance = 0; ///< of them, because somebody said so
    [[nodiscard]] bool allOut() const { return !names.isEmpty() && inMaintenance == names.size(); }
    bool operator==(const SideServers &) const = default;
};
/// The reply to `show servers state side_X`; nothing when it is no such reply. Pure.
std::optional<SideServers> readServers(const QByteArray &reply, Side side);

/// Takes all servers of a side out, or puts them in again. While the candidate has none, the router's own rule gives
/// every new request to the active side, whatever the control word says; what is open goes on. Needs no map and no
/// file. Goes through the master's socket, which reaches the workers of earlier reloads too, and else through the
/// command socket.
class Diversion final : public QObject
{
    Q_OBJECT
public:
    Diversion(Paths paths, Side side, bool out, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Exactly once; a problem without a code: read back, it is so.
    void finished(const Signalbox::Message &problem);

private:
    void byMaster(const QList<qint64> &workers);
    void setNext(const QList<qint64> &workers, const QByteArrayList &names);
    void byCommandSocket();
    void verified(const QByteArray &reply);
    [[nodiscard]] QByteArray question() const;
    [[nodiscard]] Message about(const char *code) const;
    [[nodiscard]] QByteArray setCommand(const QByteArray &name) const;

    const Paths m_paths;
    const Side m_side;
    const bool m_out;
    CliSession m_session;
};

} // namespace Signalbox::Router::HAProxy
