#pragma once

#include "core/base/bounded_thread.h"
#include "core/preflight/runner.h"

#include <memory>

namespace Signalbox::Router::HAProxy {
class ModelMaps;
}

namespace Signalbox::App {

class Stage;

/// Keeps the router's model guard in step with what both sides list: asks them for their models when it starts and
/// every minute, within the keys' limits. Without a console the last lists stay in force. Main thread.
class ModelGuardDesk final : public QObject
{
    Q_OBJECT
public:
    static constexpr milliseconds askEvery { 60000 };

    /// `stage` (started) and `clock` must outlive this.
    ModelGuardDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent = nullptr);
    ~ModelGuardDesk() override;

    void start();
    /// What somebody else was told of the sides' lists.
    void take(const Preflight::Report &report);

Q_SIGNALS:
    /// A line for the log: a list in force, or why one is not. Each is said once until it changes.
    void said(Signalbox::Level level, const Signalbox::Message &message);

private:
    void ask();
    void tell(Level level, const Message &message);

    const Stage &m_stage;
    Probe::Limiters m_limiters;
    const Clock &m_clock;
    QTimer m_timer;
    std::unique_ptr<Preflight::PreflightWatch> m_watch;
    Router::HAProxy::ModelMaps *m_maps; ///< lives in m_thread
    BoundedThread m_thread;
    Message m_problem; ///< said last
};

} // namespace Signalbox::App
