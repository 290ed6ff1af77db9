#pragma once

#include "core/session/session.h"
#include "core/session/snapshot_mailbox.h"
#include "tests/router/rig.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace Signalbox::Bench {

/// A session on a real HAProxy in an engine thread, as the program has it; its journal answers at once. Snapshots
/// arrive in the thread that made it: the main thread.
class LiveEngine final : public QObject
{
    Q_OBJECT
public:
    explicit LiveEngine(const Clock &clock);
    ~LiveEngine() override;

    /// Empty when everything runs; otherwise what went wrong.
    QString start();
    void post(const Session::Intent &intent);
    /// Called in the engine's thread with each line about an order: "order.made" as soon as it went out,
    /// "order.acknowledged" as soon as every node has it.
    void onOrder(std::function<void(const QString &code, quint64 epoch)> told);
    [[nodiscard]] int port() const { return m_rig.port(); }
    /// Processor seconds of the engine thread so far.
    [[nodiscard]] double cpu();

Q_SIGNALS:
    void snapshotReady(const Signalbox::Session::SnapshotPtr &snapshot);

private:
    const Clock &m_clock;
    Test::Rig m_rig;
    QThread m_thread;
    QObject m_gate; ///< something that lives in the thread
    std::unique_ptr<Session::Session> m_session; ///< lives there too
    Session::SnapshotMailbox m_mailbox;
};

} // namespace Signalbox::Bench
