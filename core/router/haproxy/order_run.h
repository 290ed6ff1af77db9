#pragma once

#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

namespace Signalbox::Router::HAProxy {

/// What a node's control map holds, from the reply to `show map`.
struct MapReading {
    bool understood = false; ///< the reply was a map's; otherwise there is nothing else
    bool entryFound = false;
    std::optional<ControlWord> word; ///< absent: no entry, or one that the router does not accept
};
/// Pure.
MapReading readControlMap(const QByteArray &reply);
/// The number in "New version created: N"; pure.
std::optional<quint64> preparedVersion(const QByteArray &reply);

/// One fenced order: prepare a version of the map, look at the present word, put the new one into the prepared version,
/// commit it and read it back. The newest commit wins: an older order that wakes late is refused by the router. An
/// order that slipped in between is seen in the same breath and put back, unless somebody else did, or went on from
/// there. A word that carries a lease brings the lease along, in front of itself: no moment of it is without one.
class OrderRun final : public QObject
{
    Q_OBJECT
public:
    OrderRun(const Paths &paths, Order order, QObject *parent = nullptr);

    void start();
    /// A newer order has come: what is not committed yet never will be. Answers Failed, or, when the commit has left,
    /// goes on to its own answer.
    void supersede();

    struct Outcome {
        OrderOutcome outcome = OrderOutcome::Failed;
        MapReading reading; ///< the newest that was seen
        Message problem; ///< no code: acknowledged
        bool reachable = true;
        bool silent = false; ///< not reachable, because it took the question and did not answer
        std::optional<qint64> until; ///< of the lease that went with it: unix seconds by the router's clock
        std::optional<milliseconds> left; ///< of that lease
    };
    [[nodiscard]] const Order &order() const { return m_order; }

Q_SIGNALS:
    /// Exactly once.
    void finished(const Signalbox::Router::HAProxy::OrderRun::Outcome &outcome);
    /// After an Unknown: the router woke, or the connection ended. It must be read now.
    void wokeLate();

private:
    void prepared(const CliReply &reply);
    void committed(const CliReply &reply);
    void putBack(const ControlWord &newer);
    void lookBeforePuttingBack();
    void awaitOwn();
    void wasPutBack(const CliReply &reply);
    void conclude(OrderOutcome outcome, const MapReading &reading, const Message &why);
    void failed(const CliReply &reply);
    [[nodiscard]] QByteArrayList leaseCommands(const CliReply &reply);
    [[nodiscard]] std::optional<Message> refusal(const MapReading &reading) const;

    CliSession m_session;
    QByteArray m_map;
    QByteArray m_leaseMap;
    Order m_order;
    qsizetype m_ahead = 0; ///< commands for the lease in front of the order's own
    std::optional<qint64> m_until;
    std::optional<milliseconds> m_left;
    ControlWord m_wrote; ///< what we committed last
    ControlWord m_owed; ///< what it took the place of, and must come back
    int m_looks = 0;
    bool m_committing = false;
    bool m_superseded = false;
    bool m_finished = false;
};

} // namespace Signalbox::Router::HAProxy
