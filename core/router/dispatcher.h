#pragma once

#include "core/router/reconcile.h"

#include <QHash>
#include <QTimer>

#include <memory>

namespace Signalbox::Router {

/// May this console order, or only look?
enum class Authority : quint8 { Watch, Operate };

/// Keeps asking reconcile() and does what it says, until every node has what is desired. Owns the router. Engine
/// thread; never blocks. An order goes out within the call that desires it.
class Dispatcher : public QObject
{
    Q_OBJECT
public:
    Dispatcher(std::unique_ptr<Router> router, Authority authority, const Clock &clock, QObject *parent = nullptr);
    ~Dispatcher() override;

    /// How often it looks what there is to do; 25 ms unless said otherwise.
    void setPace(milliseconds pace) { m_timer.setInterval(pace); }
    void start();
    void stop();
    /// Bring every node to `word`. Urgent: gives the candidate less; sent without comparing, retried fast.
    void desire(const ControlWord &word, bool urgent);
    /// Take `word` as what should be, without ordering it: it was read, or another console ordered it.
    void adopt(const std::optional<ControlWord> &word);
    /// Whether this console renews the leases of what is desired.
    void tendLeases(bool tend) { m_tends = tend; }
    [[nodiscard]] bool tendsLeases() const { return m_tends; }
    /// Forgets every reading: each node is read before anything else, firstRead() comes again, and what is found then
    /// is taken for what should be, unless an urgent order is desired.
    void readAnew();

    [[nodiscard]] const QList<NodeFollowed> &nodes() const { return m_nodes; }
    /// Reads every node now, whenever it was last read; an order does not wait for that.
    void readSoon();
    [[nodiscard]] const Desired &desired() const { return m_desired; }
    [[nodiscard]] Router &router() { return *m_router; }

Q_SIGNALS:
    /// Once, and once after each readAnew(), as soon as a node has been read. Of several nodes the newest order counts.
    void firstRead(const Signalbox::Router::ControlWord &word, bool builtIn);
    /// Every node was read back with the desired word; once per epoch.
    void acknowledged(quint64 epoch);
    /// A node has a word that nobody here ordered; repeated until it is adopted or overruled by a higher epoch.
    void foreignSeen(const Signalbox::Router::ControlWord &word);
    void orderSent(const QString &node, const Signalbox::Router::ControlWord &word);
    void orderAnswered(const QString &node, const Signalbox::Router::ControlWord &word,
                       Signalbox::Router::OrderOutcome outcome, const Signalbox::Router::NodeState &state);
    /// A node refuses an order that gives the candidate nothing: its second way is tried, and a new start of the node
    /// from its file would help. Again every few seconds while it refuses.
    void detourTaken(const QString &node, const Signalbox::Router::ControlWord &word);
    /// What came of the node's own second way; a problem without a code: the candidate gets no new request.
    void detoured(const QString &node, const Signalbox::Message &problem);
    /// A node's reachability or problem changed.
    void nodesChanged();

private:
    struct Question {
        quint64 number = 0;
        ControlWord word;
    };
    void step();
    void act(const Action &action);
    void onReadFinished(quint64 question, const NodeState &state);
    void onOrderFinished(quint64 question, const QString &node, OrderOutcome outcome, const NodeState &state);
    void takeState(NodeFollowed &node, const NodeState &state);
    void renewLeases();
    void noteRefusal(const NodeFollowed &node);
    void announce();
    NodeFollowed *find(const QString &node);

    std::unique_ptr<Router> m_router;
    const Authority m_authority;
    const Clock &m_clock;
    QTimer m_timer;
    Desired m_desired;
    QList<NodeFollowed> m_nodes;
    QHash<QString, Question> m_reads; ///< the question in flight, by node
    QHash<QString, Question> m_writes;
    struct Detour {
        int refusals = 0;
        std::optional<Instant> taken;
    };
    QHash<QString, Detour> m_detours; ///< of the order in force, by node
    QHash<QString, quint64> m_renewals; ///< the question in flight, by node
    bool m_tends = false;
    quint64 m_lastQuestion = 0;
    quint64 m_announced = 0;
    bool m_firstReadDone = false;
    bool m_readsAnew = false;
};

} // namespace Signalbox::Router
