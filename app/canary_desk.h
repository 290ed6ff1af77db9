#pragma once

#include "core/probe/canary_runner.h"

#include <memory>

namespace Signalbox::App {

class Stage;

/// A request that goes through the installed router and is forced to that side by its secret; the router gives it the
/// side's own headers and key.
Probe::Target forcedTarget(const Stage &stage, Side side, const Secret &force);

/// Runs canary tests on a stage, one at a time: asks the router whether it forces our requests, finds out who is the
/// candidate, and starts the test in a thread of its own. Moves no traffic. Main thread.
class CanaryDesk final : public QObject
{
    Q_OBJECT
public:
    /// `stage` (started, or a service file's) and `clock` must outlive this. `mayForce`: through the router too.
    CanaryDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, bool mayForce,
               QObject *parent = nullptr);
    ~CanaryDesk() override;

public Q_SLOTS:
    /// Does nothing while one runs.
    void start(const Signalbox::Probe::CanaryPlan &plan);
    /// The running test ends with what it has.
    void stop();

Q_SIGNALS:
    void changed(const Signalbox::Probe::CanaryViewPtr &view);

private:
    struct Way { ///< through the router, or why not
        Message straightOnly;
        std::optional<Side> active;
    };
    void begin(const Probe::CanaryPlan &plan, const Way &way);
    [[nodiscard]] Probe::CanaryTargets targetsFor(Side candidate, const Message &straightOnly) const;
    [[nodiscard]] Secret forceSecret() const;

    const Stage &m_stage;
    Probe::Limiters m_limiters;
    const Clock &m_clock;
    const bool m_mayForce;
    bool m_looking = false;
    bool m_stopWanted = false;
    std::unique_ptr<Probe::CanaryWatch> m_watch;
    Probe::CanaryViewPtr m_last;
};

} // namespace Signalbox::App
