#pragma once

#include "app/commands/commands.h"
#include "app/commands/session_command.h"
#include "app/commands/text.h"
#include "app/signals.h"
#include "app/stage.h"
#include "core/base/clock.h"

#include <QObject>

#include <memory>

namespace Signalbox::Commands {

/// A command that runs one desk (canary test, preflight) from its start to its end: starts a sandbox when that is what
/// it runs on, begins, and stops the desk when the user stops the command. A router that does not run is not started
/// for a test. Main thread.
template <typename Desk> class DeskCommand : public QObject
{
public:
    void start()
    {
        if (!m_stage->isSandbox()) {
            begin();
            return;
        }
        m_stage->start(true, [this](const Done &started) {
            const Done set = started ? m_stage->setScenario(m_stage->scenario()) : started;
            if (!set)
                endLoop(complain(set.error(), m_streams));
            else
                begin();
        });
    }

protected:
    DeskCommand(std::unique_ptr<App::Stage> stage, bool json, Streams streams)
        : m_stage(std::move(stage))
        , m_json(json)
        , m_streams(streams)
    {
        connect(&m_signals, &App::StopSignals::stopRequested, this, [this] {
            if (!m_desk)
                endLoop(ExitUndecided);
            else
                m_desk->stop();
        });
    }

    /// Makes m_desk and starts it; called once, when everything that it needs runs.
    virtual void begin() = 0;

    const std::unique_ptr<App::Stage> m_stage;
    const bool m_json;
    Streams m_streams;
    App::StopSignals m_signals;
    SystemClock m_clock;
    std::unique_ptr<Desk> m_desk;
};

} // namespace Signalbox::Commands
