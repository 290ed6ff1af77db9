#pragma once

#include "core/preflight/runner.h"

#include <memory>

namespace Signalbox::App {

class Stage;

/// Runs preflights on a stage, one at a time, in a thread of their own. Moves no traffic. Main thread.
class PreflightDesk final : public QObject
{
    Q_OBJECT
public:
    /// `stage` (started, or a service file's) and `clock` must outlive this.
    PreflightDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent = nullptr);
    ~PreflightDesk() override;

public Q_SLOTS:
    /// While one of the same kind runs, that one goes on and nothing else begins; another kind comes after it.
    void start(const Signalbox::Preflight::Wishes &wishes);
    void stop();

Q_SIGNALS:
    void changed(const Signalbox::Preflight::ReportPtr &report);

private:
    const Stage &m_stage;
    Probe::Limiters m_limiters;
    const Clock &m_clock;
    std::unique_ptr<Preflight::PreflightWatch> m_watch;
    std::optional<Preflight::Wishes> m_running;
    std::optional<Preflight::Wishes> m_next;
};

} // namespace Signalbox::App
