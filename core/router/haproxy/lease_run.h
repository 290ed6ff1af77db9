#pragma once

#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/lease_text.h"
#include "core/router/haproxy/order_run.h"
#include "core/router/haproxy/paths.h"

namespace Signalbox::Router::HAProxy {

/// One renewal of the lease: looks at the control word and the router's clock, then commits a version of the lease's
/// map. It never touches the control word, so that it cannot overtake an order; an older renewal that wakes late is
/// refused by the router, and one that comes after the lease ran out is not sent.
class LeaseRun final : public QObject
{
    Q_OBJECT
public:
    LeaseRun(const Paths &paths, quint64 epoch, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Exactly once. A problem without a code: the router has the new lease. Without `word` the router was not read.
    void finished(const Signalbox::Router::HAProxy::MapReading &word,
                  const Signalbox::Router::HAProxy::LeaseReading &lease, const Signalbox::Message &problem);

private:
    void looked(const CliReply &reply);
    void committed(const CliReply &reply);

    CliSession m_session;
    const QByteArray m_controlMap;
    const QByteArray m_leaseMap;
    const quint64 m_epoch;
    MapReading m_word;
    LeaseReading m_lease;
    qint64 m_until = 0;
};

} // namespace Signalbox::Router::HAProxy
