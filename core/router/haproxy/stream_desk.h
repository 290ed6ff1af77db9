#pragma once

#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/open_streams.h"
#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

#include <QObject>

namespace Signalbox::Router::HAProxy {

/// Looks once at what a side has open, and may end it: on every worker that the master knows, also those that a reload
/// left to finish; without a master, on the one behind the command socket. One look or cut for each object.
class StreamDesk final : public QObject
{
    Q_OBJECT
public:
    StreamDesk(Paths paths, Side side, QObject *parent = nullptr);

    void look();
    void cut();

Q_SIGNALS:
    /// After look(), exactly once. Nothing: not known.
    void looked(const std::optional<Signalbox::Router::OpenOnSide> &open);
    /// After cut(), exactly once; a problem without a code: `count` were told to end.
    void cutDone(quint64 count, const Signalbox::Message &problem);

private:
    using Streams = QList<OpenStream>;
    /// What each worker has open; a worker 0 is the one behind the command socket. Empty: nobody answered.
    using ByWorker = QList<std::pair<qint64, Streams>>;
    void read(const std::function<void(const ByWorker &)> &answer);
    void cutNext(const QList<std::pair<qint64, QByteArray>> &commands, quint64 count);

    const Paths m_paths;
    const Side m_side;
    CliSession m_session;
};

} // namespace Signalbox::Router::HAProxy
