#include "app/commands/commands.h"
#include "app/commands/found_text.h"
#include "app/commands/json.h"
#include "app/commands/share_text.h"
#include "app/commands/text.h"
#include "app/stage.h"
#include "core/config/duration.h"
#include "core/config/service_file.h"

#include <QCoreApplication>

#include <unistd.h>

namespace Signalbox::Commands {
namespace {

constexpr milliseconds routerAnswersWithin(30000); ///< after an interruption; then it is left unconfirmed, and said so
constexpr milliseconds readyWithin(20000);
constexpr seconds proofWithin(5); ///< for users' requests to show a rollback that every node has
constexpr milliseconds sameWishWithin(2000); ///< a signal so soon after the first is the same one

struct DeployOptions {
    std::optional<Config::Plan> plan;
    std::optional<milliseconds> hold;
    bool yes = false;
    bool advise = false; ///< nothing is ordered by itself
    bool resume = false; ///< go on with the run that is found
    QString overrideReason; ///< although the preflight fails
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
        m_last = snapshot;
        if (!m_posted) {
            postWhenReady(snapshot);
            return;
        }
        const Rollout::State &state = snapshot.rollout;
        if ((m_options.resume || state.run != m_runBefore) && m_json
            && (state.phase != m_phase || state.step != m_step || state.waitingFor.code != m_waitingFor)) {
            m_phase = state.phase;
            m_step = state.step;
            m_waitingFor = state.waitingFor.code;
            printJson(stateJson(snapshot));
        }
        if (snapshot.deployWaits) { // for the preflight
            m_posted = snapshot.now;
            return;
        }
        if (m_options.resume && state.phase == Rollout::Phase::Held && state.run == m_runBefore
            && snapshot.now - *m_posted < seconds(2))
            return; // asked, not taken yet; a refusal stays so
        if (!m_options.resume && state.run == m_runBefore) { // refused: the reason stands in the log
            if (snapshot.now - *m_posted > seconds(2))
                endWithReason(QStringLiteral("refused"), snapshot);
            return;
        }
        if (state.phase == Rollout::Phase::Idle) {
            if (state.outcome == Rollout::RunOutcome::Promoted)
                end(QStringLiteral("promoted"), ExitDone, snapshot);
            else if (state.outcome == Rollout::RunOutcome::RolledBack)
                end(QStringLiteral("rolled_back"), ExitFailed, snapshot);
            else
                endWithReason(QStringLiteral("held"), snapshot);
        } else if (state.phase == Rollout::Phase::Held) {
            if (state.heldBecause.code == QLatin1String("held.by-operator"))
                waitAsAsked(snapshot);
            else
                end(QStringLiteral("held"), ExitUndecided, snapshot);
        } else if (isBack(snapshot)) { // too few users' requests to prove it: every node has it, and that must do
            if (!m_backAt)
                m_backAt = snapshot.now;
            if (snapshot.now - *m_backAt > proofWithin)
                end(QStringLiteral("rolled_back"), ExitFailed, snapshot);
        } else {
            m_backAt.reset();
            m_waitsAsAsked = false;
            if (m_stoppedAt && elapsed() - *m_stoppedAt > routerAnswersWithin)
                leave();
        }
    }

    /// Nobody would watch the candidate any more: the first Ctrl-C brings the traffic back, a later one leaves. What
    /// follows at once is the same wish: `timeout` and closing terminals signal a process and its group.
    void onStop() override
    {
        if (!m_posted || m_last.deployWaits || m_composition.stage().isSandbox()) {
            finish(ExitUndecided);
            return;
        }
        if (m_stoppedAt) {
            if (elapsed() - *m_stoppedAt >= sameWishWithin)
                leave();
            return;
        }
        m_stoppedAt = elapsed();
        m_streams.err << tr("interrupted: rolling back (again in 2 s or later: leave before it is confirmed)")
                      << Qt::endl;
        post(Session::Intents::RollBack { asArg({ QStringLiteral("back.interrupted"), {} }) });
    }

private:
    /// Every node has all traffic on the active side, by a rollback that users' requests have not shown yet.
    static bool isBack(const Session::Snapshot &snapshot)
    {
        return snapshot.rollout.phase == Rollout::Phase::RollingBack && snapshot.rollout.acknowledged;
    }

    /// The rollback's order went out when it was asked for, at least `sameWishWithin` ago.
    void leave()
    {
        if (isBack(m_last)) {
            end(QStringLiteral("rolled_back"), ExitFailed, m_last);
            return;
        }
        end(QStringLiteral("held"), ExitUndecided, m_last);
        const std::optional<Permyriad> has = m_last.traffic.acknowledged;
        m_streams.err << tr("left before the rollback was confirmed: the router has %1, and nobody watches it "
                            "now. \"signalbox rollback\" tries again; \"signalbox router breakglass\" needs no console")
                             .arg(has ? shareText(m_last.active(), *has) : tr("an unknown share"))
                      << Qt::endl;
    }

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
        plan.advise = plan.advise || m_options.advise;
        m_posted = snapshot.now;
        m_runBefore = snapshot.rollout.run;
        m_seqBefore = snapshot.log.isEmpty() ? 0 : snapshot.log.constLast().seq;
        if (!snapshot.operatedBy.isEmpty() && Rollout::isRunning(snapshot.rollout.phase)) {
            m_found = true;
            end(QStringLiteral("refused"), ExitUndecided, snapshot);
            m_streams.err
                << tr("nothing was ordered: another console, %1, operates this service, and has run %2 open with "
                      "%3. \"signalbox watch\" shows it; \"hold\" asks it to wait, \"rollback\" goes "
                      "at once, a window can take over")
                       .arg(snapshot.operatedBy)
                       .arg(snapshot.rollout.run)
                       .arg(shareText(snapshot.traffic.requested))
                << Qt::endl;
            const Message &because = snapshot.rollout.heldBecause;
            const QString who = because.args.value(QStringLiteral("who")).toString();
            if (snapshot.rollout.phase == Rollout::Phase::Held)
                m_streams.err << (who.isEmpty() ? tr("it is held there: %1").arg(words(because))
                                                : tr("it is held there by %1: %2").arg(who, words(because)))
                              << Qt::endl;
            return;
        }
        if (m_options.resume) {
            resume(snapshot);
            return;
        }
        if (snapshot.rollout.phase == Rollout::Phase::Held) {
            m_found = true;
            end(QStringLiteral("held"), ExitUndecided, snapshot);
            m_streams.err << tr("nothing was ordered: the router has %1 already, perhaps by another console "
                                "that watches it. \"signalbox watch\" shows it. Three ways on: \"deploy --resume\", "
                                "\"rollback\", "
                                "\"accept\"")
                                 .arg(shareText(snapshot.traffic.requested))
                          << Qt::endl;
            if (snapshot.found)
                m_streams.err << foundText(*snapshot.found) << Qt::endl;
            return;
        }
        post(Session::Intents::Deploy { plan, m_options.overrideReason });
    }

    /// The run that a console left goes on where it was, by its own plan.
    void resume(const Session::Snapshot &snapshot)
    {
        if (!snapshot.found) {
            end(QStringLiteral("refused"), ExitUndecided, snapshot);
            m_streams.err << tr("nothing to resume: no run was found that waits for it") << Qt::endl;
            return;
        }
        m_streams.err << foundText(*snapshot.found) << Qt::endl;
        post(Session::Intents::Resume {});
    }

    void end(const QString &outcome, int status, const Session::Snapshot &snapshot)
    {
        if (m_json) {
            QJsonObject object = stateJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("finished"));
            object.insert(QStringLiteral("outcome"), outcome);
            if (status == ExitFailed)
                object.insert(QStringLiteral("observed"), snapshot.rollout.observed);
            printJson(object);
        } else {
            m_streams.out << tr("finished: %1; %2 active, %3")
                                 .arg(outcome, sideName(snapshot.active()), shareText(snapshot.traffic.requested))
                          << Qt::endl;
            if (isBack(snapshot))
                m_streams.out << tr("acknowledged by every node, not yet seen in users' requests (too few came)")
                              << Qt::endl;
            if (status == ExitUndecided && snapshot.rollout.phase == Rollout::Phase::Held && !m_found)
                m_streams.out << leftText(snapshot) << Qt::endl;
        }
        finish(status);
    }

    /// Somebody holds the run from elsewhere and counts on its going on later: it stays watched, and its lease renewed.
    void waitAsAsked(const Session::Snapshot &snapshot)
    {
        if (std::exchange(m_waitsAsAsked, true))
            return;
        m_streams.err << tr("held, as asked (%1); this console goes on watching it. \"signalbox resume\" goes on, "
                            "\"rollback\" or Ctrl-C brings all production back")
                             .arg(words(snapshot.rollout.heldBecause))
                      << Qt::endl;
    }

    /// What becomes of a held run that nobody watches from here on.
    static QString leftText(const Session::Snapshot &snapshot)
    {
        const qint64 lease = snapshot.rollout.desired.lease;
        return lease > 0
            ? tr("nobody watches it from here on: within %1 s all production goes back to %2 by itself, unless "
                 "a window is opened; \"signalbox rollback\" does it now")
                  .arg(lease)
                  .arg(sideName(snapshot.active()))
            : tr("traffic stays where it is and nobody watches it: \"signalbox deploy --resume\" or the "
                 "window goes on, \"signalbox rollback\" brings it back");
    }

    /// Refused, or stopped before the candidate had anybody: the last line says why.
    void endWithReason(const QString &outcome, const Session::Snapshot &snapshot)
    {
        end(outcome, ExitUndecided, snapshot);
        for (auto entry = snapshot.log.crbegin(); entry != snapshot.log.crend() && entry->seq > m_seqBefore; ++entry) {
            const QString &code = entry->message.code;
            if (code.startsWith(QLatin1String("rollout.refused")) || code == QLatin1String("rollout.held")
                || code == QLatin1String("held.journal")) {
                m_streams.err << QStringLiteral("signalbox: ") << words(entry->message) << Qt::endl;
                return;
            }
        }
    }

    const DeployOptions m_options;
    std::optional<Instant> m_posted;
    Session::Snapshot m_last;
    bool m_waitsAsAsked = false;
    std::optional<Instant> m_backAt; ///< when every node had the rollback
    std::optional<milliseconds> m_stoppedAt; ///< elapsed(), at the first signal
    quint64 m_seqBefore = 0;
    bool m_found = false; ///< the candidate had traffic before we came
    quint64 m_runBefore = 0;
    Rollout::Phase m_phase = Rollout::Phase::Unknown;
    int m_step = -1;
    QString m_waitingFor; ///< code
};

Result<DeployOptions> takeDeploy(Arguments &arguments)
{
    DeployOptions options;
    options.yes = arguments.takeFlag(QStringLiteral("yes"));
    options.advise = arguments.takeFlag(QStringLiteral("advise"));
    options.resume = arguments.takeFlag(QStringLiteral("resume"));
    const auto because = arguments.takeValue(QStringLiteral("override"));
    if (!because)
        return because.error();
    options.overrideReason = because->value_or(QString()).trimmed();
    if (because->has_value() && options.overrideReason.isEmpty())
        return Error { QStringLiteral("usage"), tr("--override needs a reason: it is journaled"), {} };
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
    if (options.resume && (plan->has_value() || options.hold || options.advise))
        return Error { QStringLiteral("usage"),
                       tr("--resume goes on by the plan of the run that is found: no --plan, --hold or --advise with "
                          "it"),
                       {} };
    if (plan->has_value()) {
        const Config::LoadedPlan loaded = Config::findPlan(**plan);
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

QString questionFor(const Config::Service &service, const Config::Plan &plan)
{
    QStringList shares;
    for (const Config::PlanStep &step : plan.steps)
        shares.append(step.candidateShare.shortText());
    return tr("Deploy the candidate of \"%1\": %2 of production. Go on?")
        .arg(service.name, shares.join(QStringLiteral(" → ")));
}

} // namespace

std::optional<int> refusedByPerson(const QString &question, bool yes, Streams streams)
{
    if (yes)
        return std::nullopt;
    if (!::isatty(STDIN_FILENO))
        return complain(nobodyToAsk(), streams);
    streams.err << question << QStringLiteral(" [y/N] ");
    streams.err.flush();
    return saysYes() ? std::nullopt : std::optional<int>(ExitUndecided);
}

Error nobodyToAsk()
{
    return { QStringLiteral("usage"), tr("this moves production: say --yes where nobody can be asked"), {} };
}

bool saysYes()
{
    QTextStream in(stdin);
    const QString answer = in.readLine().trimmed().toLower();
    return answer == QLatin1String("y") || answer == QLatin1String("yes");
}

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
    if (options->resume) {
        if (const auto refused = refusedByDesk((*stage)->service(), service->sandbox, streams))
            return *refused;
    }
    if (!service->sandbox) {
        const Config::Service &own = (*stage)->service();
        const QString question = options->resume ? tr("Go on with the open run of \"%1\"?").arg(own.name)
                                                 : questionFor(own, options->plan.value_or(own.plan));
        if (const auto refused = refusedByPerson(question, options->yes, streams))
            return *refused;
    }
    auto command = std::make_unique<DeployCommand>(
        std::move(*stage), App::CompositionOptions { .program = QStringLiteral("deploy"), .faultWaits = true },
        *options, service->json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
