#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/stage.h"
#include "core/config/duration.h"
#include "core/config/service_file.h"

#include <QCoreApplication>

#include <unistd.h>

namespace Signalbox::Commands {
namespace {

constexpr milliseconds readyWithin(20000);

struct DeployOptions {
    std::optional<Config::Plan> plan;
    std::optional<milliseconds> hold;
    bool yes = false;
};

/// Deploys and stays until it is promoted, rolled back, or waits for a person.
class DeployCommand final : public SessionCommand
{
public:
    DeployCommand(std::unique_ptr<App::Stage> stage, const App::CompositionOptions &composition, DeployOptions options,
                  bool json, Streams streams)
        : SessionCommand(std::move(stage), composition, json, streams)
        , m_options(std::move(options))
    {
    }

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        printNewLog(snapshot);
        if (!m_posted) {
            postWhenReady(snapshot);
            return;
        }
        const Rollout::State &state = snapshot.rollout;
        if (state.run != m_runBefore && m_json && (state.phase != m_phase || state.step != m_step)) {
            m_phase = state.phase;
            m_step = state.step;
            printJson(stateJson(snapshot));
        }
        if (state.run == m_runBefore) { // refused: the reason stands in the log
            if (snapshot.now - *m_posted > seconds(2))
                end(QStringLiteral("held"), ExitUndecided, snapshot);
            return;
        }
        if (state.phase == Rollout::Phase::Idle) {
            if (state.outcome == Rollout::RunOutcome::Promoted)
                end(QStringLiteral("promoted"), ExitDone, snapshot);
            else if (state.outcome == Rollout::RunOutcome::RolledBack)
                end(QStringLiteral("rolled_back"), ExitFailed, snapshot);
            else
                end(QStringLiteral("held"), ExitUndecided, snapshot);
        } else if (state.phase == Rollout::Phase::Held) {
            end(QStringLiteral("held"), ExitUndecided, snapshot);
        }
    }

    /// Nobody would watch the candidate any more: the first Ctrl-C brings the traffic back, the second leaves at once.
    void onStop() override
    {
        if (m_stopped || !m_posted) {
            finish(ExitUndecided);
            return;
        }
        m_stopped = true;
        if (m_composition.stage().isSandbox()) {
            finish(ExitUndecided);
            return;
        }
        m_streams.err << tr("interrupted: rolling back (once more: leave at once, traffic stays where it is)")
                      << Qt::endl;
        post(Session::Intents::RollBack { tr("interrupted") });
    }

private:
    void postWhenReady(const Session::Snapshot &snapshot)
    {
        const auto known = [&snapshot](Side side) { return snapshot.environment(side).health.checks > 0; };
        const bool ready = snapshot.traffic.known && snapshot.router == Session::LinkState::Up
            && snapshot.feed.connected && known(Side::Blue) && known(Side::Green);
        if (!ready && elapsed() < readyWithin)
            return;
        Config::Plan plan = m_options.plan.value_or(snapshot.plan);
        if (m_options.hold)
            plan = plan.withHolds(*m_options.hold);
        m_posted = snapshot.now;
        m_runBefore = snapshot.rollout.run;
        if (snapshot.rollout.phase == Rollout::Phase::Held) {
            m_streams.err << tr("a run is open already: %1").arg(words(snapshot.rollout.heldBecause)) << Qt::endl;
            end(QStringLiteral("held"), ExitUndecided, snapshot);
            return;
        }
        post(Session::Intents::Deploy { plan });
    }

    void end(const QString &outcome, int status, const Session::Snapshot &snapshot)
    {
        if (m_json) {
            QJsonObject object = stateJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("finished"));
            object.insert(QStringLiteral("outcome"), outcome);
            printJson(object);
        } else {
            m_streams.out << tr("finished: %1; %2 active, %3 to green")
                                 .arg(outcome, sideName(snapshot.active()),
                                      snapshot.traffic.requested.greenShare.shortText())
                          << Qt::endl;
            if (status == ExitUndecided && snapshot.rollout.phase == Rollout::Phase::Held)
                m_streams.out << tr("traffic stays where it is and nobody watches it: open the window to resume, or "
                                    "\"signalbox rollback\"")
                              << Qt::endl;
        }
        finish(status);
    }

    const DeployOptions m_options;
    std::optional<Instant> m_posted;
    quint64 m_runBefore = 0;
    Rollout::Phase m_phase = Rollout::Phase::Unknown;
    int m_step = -1;
    bool m_stopped = false;
};

Result<DeployOptions> takeDeploy(Arguments &arguments)
{
    DeployOptions options;
    options.yes = arguments.takeFlag(QStringLiteral("yes"));
    const auto hold = arguments.takeValue(QStringLiteral("hold"));
    if (!hold)
        return hold.error();
    if (hold->has_value()) {
        options.hold = Config::durationFromText(**hold);
        if (!options.hold)
            return Error { QStringLiteral("usage"),
                           tr("--hold: \"%1\" is not a duration; expected 500ms, 30s, 10m or 1h30m").arg(**hold),
                           {} };
    }
    const auto plan = arguments.takeValue(QStringLiteral("plan"));
    if (!plan)
        return plan.error();
    if (plan->has_value()) {
        const Config::LoadedPlan loaded = Config::loadPlan(**plan);
        if (!loaded.ok()) {
            QStringList lines;
            for (const Config::Problem &problem : loaded.problems)
                lines.append(Config::problemText(problem));
            return Error { QStringLiteral("config.invalid"), lines.join(QLatin1Char('\n')), {} };
        }
        options.plan = loaded.plan;
    }
    return options;
}

/// Before anything moves: the one question on the terminal.
bool confirmed(const Config::Service &service, const Config::Plan &plan, Streams streams)
{
    QStringList shares;
    for (const Config::PlanStep &step : plan.steps)
        shares.append(step.candidateShare.shortText());
    streams.err << tr("Deploy the candidate of \"%1\": %2 of production. Go on? [y/N] ")
                       .arg(service.name, shares.join(QStringLiteral(" → ")));
    streams.err.flush();
    QTextStream in(stdin);
    const QString answer = in.readLine().trimmed().toLower();
    return answer == QLatin1String("y") || answer == QLatin1String("yes");
}

} // namespace

Started runDeploy(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> service = arguments.takeService();
    if (!service)
        return complain(service.error(), streams);
    const Result<DeployOptions> options = takeDeploy(arguments);
    if (!options)
        return complain(options.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*service);
    if (!stage)
        return complain(stage.error(), streams);
    if (!service->sandbox && !options->yes) {
        if (!::isatty(STDIN_FILENO)) {
            return complain(
                { QStringLiteral("usage"), tr("deploy moves production: say --yes where nobody can be asked"), {} },
                streams);
        }
        if (!confirmed((*stage)->service(), options->plan.value_or((*stage)->service().plan), streams))
            return ExitUndecided;
    }
    auto command = std::make_unique<DeployCommand>(std::move(*stage), App::CompositionOptions { .faultWaits = true },
                                                   *options, service->json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
