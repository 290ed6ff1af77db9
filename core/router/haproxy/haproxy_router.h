#pragma once

#include "core/base/bounded_thread.h"
#include "core/router/haproxy/control_file.h"
#include "core/router/haproxy/counters_text.h"
#include "core/router/haproxy/feed_reader.h"
#include "core/router/haproxy/lease_text.h"
#include "core/router/haproxy/order_run.h"
#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace Signalbox::Router::HAProxy {

/// One local HAProxy as a Router with one node, "local". Orders are fenced by versions of the control map; the map's
/// file is kept in step, so that a restart begins with the newest word. Engine thread; nothing blocks; files are
/// written by a thread of its own.
class HAProxyRouter final : public Signalbox::Router::Router
{
    Q_OBJECT
public:
    /// `clock` must outlive the router. `redactor` cleans what clients and upstreams put into the feed.
    HAProxyRouter(Paths paths, Side builtInActive, const Clock &clock, Redactor redactor, QObject *parent = nullptr);
    ~HAProxyRouter() override;

    [[nodiscard]] QStringList nodes() const override { return { nodeName() }; }
    void start() override;
    void stop() override;
    void read(const QString &node, quint64 question) override;
    void write(const QString &node, const Order &order) override;
    void renewLease(const QString &node, quint64 question, quint64 epoch) override;
    void divert(const QString &node, quint64 question, Side from) override;
    void readOpen(const QString &node, Side side) override;
    void cutOpen(const QString &node, Side side) override;

    /// What the configuration has built in; to be kept in step with setBuiltInActive() of the configuration.
    void setBuiltInActive(Side side) { m_builtInActive = side; }
    /// "2.6.12", once the router was heard.
    [[nodiscard]] QString engineVersion() const { return m_worker ? m_worker->version : QString(); }
    [[nodiscard]] static QString nodeName() { return QStringLiteral("local"); }

    static constexpr milliseconds pollEvery { 250 };

Q_SIGNALS:
    /// The control map's file could not be written: the router has the order, a restart would not. Also in
    /// NodeState::problem until a write succeeds.
    void filesFailed(const Signalbox::Error &error);

private:
    void poll();
    void polled(const CliReply &reply);
    void tellCounters(const TableReading &tables, const std::optional<ControlWord> &word);
    void noteWord(const NodeState &state);
    void readLate();
    void readInto(quint64 question);
    void orderDone(OrderRun *run, Instant since, const OrderRun::Outcome &outcome);
    void keepFile(const ControlWord &word);
    void keepLease(qint64 until);
    void noteLease(const LeaseReading &reading, const std::optional<ControlWord> &word);
    void liftDiversion(const ControlWord &word);
    void fileKept(const Error &error);
    [[nodiscard]] bool takesFromCandidate(const ControlWord &word) const;
    [[nodiscard]] NodeState stateOf(const MapReading &reading, Instant since) const;
    [[nodiscard]] NodeState unreachable(const Message &problem, Instant since, bool silent = false) const;

    Paths m_paths;
    Side m_builtInActive;
    const Clock &m_clock;
    FeedReader m_feed;
    QTimer m_poll;
    QTimer m_soon; ///< a poll out of turn, after the feed broke off
    bool m_running = false;
    Instant m_polledAt {}; ///< the poll under way
    bool m_polling = false;
    std::optional<WorkerInfo> m_worker;
    std::optional<NodeState> m_last; ///< newest reading that succeeded
    Lease m_lease; ///< of the order m_leaseEpoch
    quint64 m_leaseEpoch = 0;
    struct Diverted {
        Side from = Side::Green;
        quint64 under = 0; ///< the order that the node had then: any later one lifts it
        bool lifting = false;
    };
    std::optional<Diverted> m_diverted;
    Message m_fileProblem;
    std::vector<OrderRun *> m_orders; ///< children, oldest first: under way, or waiting for a late word
    std::vector<CliSession *> m_lingering; ///< children: readings that timed out
    ControlFile *m_file; ///< lives in m_fileThread
    BoundedThread m_fileThread;
};

} // namespace Signalbox::Router::HAProxy
