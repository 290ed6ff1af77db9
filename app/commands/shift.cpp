#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "app/commands/share_text.h"
#include "app/commands/text.h"
#include "app/stage.h"
#include "core/router/haproxy/control_file.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace Signalbox::Commands {
namespace {

/// An order by hand that is followed until every node has it and, for a while, until users' requests show it.
class OrderCommand final : public SessionCommand
{
public:
    struct Settings {
        Session::Intent intent;
        QString event; ///< of the JSON object at the end: "shifted", "rolled_back"
        milliseconds within; ///< for the acknowledgement
        bool atOnce = false; ///< before the router was read: a rollback waits for nothing
        bool startsRouter = true; ///< a router that does not run is started
        bool gradual = false; ///< it takes its steps by itself, and stays until the last
        std::optional<Permyriad> green {}; ///< what it asks for, where that is known: another order may be faster
        bool asks = false; ///< a person is asked before the candidate gets more
    };

    OrderCommand(std::unique_ptr<App::Stage> stage, const App::CompositionOptions &composition, Settings settings,
                 bool json, Streams streams)
        : SessionCommand(std::move(stage), composition, json, streams)
        , m_settings(std::move(settings))
    {
        if (m_settings.gradual)
            return;
        // Of its own: whatever keeps snapshots away, the command ends and says so.
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            if (finished() || m_acknowledgedAt)
                return;
            sayNotConfirmed({});
            finish(ExitFailed);
        });
        m_limit.start(m_settings.within + seconds(2));
    }

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        printNewLog(snapshot);
        if (!m_posted) {
            if (m_answer) // is waited for
                return;
            if (m_settings.atOnce || snapshot.traffic.known) {
                if (!m_agreed && givesMore(snapshot))
                    ask(snapshot);
                else
                    order(snapshot);
            } else if (elapsed() > m_settings.within) {
                end(snapshot, false);
            }
            return;
        }
        const Rollout::State &state = snapshot.rollout;
        if (state.gradual) { // the time alone takes the next step
            m_lastStepAt = elapsed();
            return;
        }
        const bool ordered = snapshot.traffic.known && (!m_wasKnown || state.desired.epoch > m_before);
        if (!ordered && m_wasKnown && snapshot.now - m_postedAt > seconds(2)) {
            if (isThereAlready(snapshot) || hasIt(snapshot))
                end(snapshot, true);
            else
                sayNothingOrdered(snapshot);
            return;
        }
        if (ordered && state.acknowledged && m_settings.green && state.desired.greenShare != *m_settings.green) {
            sayOvertaken(snapshot);
            return;
        }
        if (ordered && state.acknowledged) {
            if (!m_acknowledgedAt)
                m_acknowledgedAt = snapshot.now;
            if (state.observed || snapshot.now - *m_acknowledgedAt > seconds(5))
                end(snapshot, true);
            return;
        }
        if (elapsed() - m_lastStepAt > m_settings.within)
            end(snapshot, false);
    }

    /// The way back reaches no router: it waits in the file for the next start, which would bring the old split again.
    std::optional<int> onNotStarted(const Error &error) override
    {
        const auto status = SessionCommand::onNotStarted(error);
        if (m_settings.event != QLatin1String("rolled_back") || m_composition.stage().isSandbox())
            return status;
        const auto paths = Router::HAProxy::Paths::below(m_composition.stage().service().router.stateDir);
        if (!paths)
            return status;
        const auto home = Router::HAProxy::ControlFile(*paths).bringBack();
        if (!home)
            m_streams.err
                << tr("the way back could not be written for its next start either: %1").arg(home.error().text)
                << Qt::endl;
        else if (*home)
            m_streams.err << tr("NOT CONFIRMED: no router has it. The way back waits in its file: at its next "
                                "start or reload all production goes to %1")
                                 .arg(sideName(**home))
                          << Qt::endl;
        return status;
    }

    /// Whoever interrupts a way back wants it over, not half done.
    void onStop() override
    {
        if (!m_settings.gradual || !m_posted || std::exchange(m_hurries, true))
            return SessionCommand::onStop();
        m_streams.err << tr("interrupted: the rest of the way at once (again: leave before it is confirmed)")
                      << Qt::endl;
        post(Session::Intents::RollBack { asArg({ QStringLiteral("back.interrupted"), {} }) });
    }

private:
    void order(const Session::Snapshot &snapshot)
    {
        m_posted = true;
        m_before = snapshot.traffic.requested.epoch;
        m_wasKnown = snapshot.traffic.known;
        m_postedAt = snapshot.now;
        m_lastStepAt = elapsed();
        if (m_limit.isActive())
            m_limit.start();
        post(m_settings.intent);
    }

    [[nodiscard]] bool givesMore(const Session::Snapshot &snapshot) const
    {
        return m_settings.asks && m_settings.green
            && shareOf(snapshot.candidate(), *m_settings.green) > snapshot.rollout.candidateHas();
    }

    /// Ctrl-C still ends it: the answer is waited for beside everything else.
    void ask(const Session::Snapshot &snapshot)
    {
        if (!::isatty(STDIN_FILENO)) {
            finish(complain(nobodyToAsk(), m_streams));
            return;
        }
        m_limit.stop();
        m_streams.err << tr("Give %1 %2 of production (now %3)? [y/N] ")
                             .arg(sideName(snapshot.candidate()),
                                  shareOf(snapshot.candidate(), *m_settings.green).shortText(),
                                  snapshot.rollout.candidateHas().shortText());
        m_streams.err.flush();
        m_answer = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_answer.get(), &QSocketNotifier::activated, this, [this] {
            m_answer->setEnabled(false);
            if (!saysYes()) {
                finish(ExitUndecided);
                return;
            }
            m_agreed = true;
            m_answer.release()->deleteLater();
            m_limit.start();
        });
    }

    /// What is asked for is what every node has.
    [[nodiscard]] bool hasIt(const Session::Snapshot &snapshot) const
    {
        return m_settings.green && snapshot.rollout.acknowledged
            && snapshot.rollout.desired.greenShare == *m_settings.green;
    }

    /// Everything is where a rollback leads, and the session has said so.
    static bool isThereAlready(const Session::Snapshot &snapshot)
    {
        return std::any_of(snapshot.log.crbegin(), snapshot.log.crend(), [](const LogEntry &entry) {
            return entry.message.code == QLatin1String("rollout.nothing-to-bring-back");
        });
    }

    /// A rollback leads to the active side. Whoever wants the side before a promotion, which this program did not see,
    /// must say so.
    void sayHowToUndo(const Session::Snapshot &snapshot)
    {
        if (m_settings.event != QLatin1String("rolled_back")
            || snapshot.lastRun.outcome != Rollout::RunOutcome::Promoted)
            return;
        m_streams.err << tr("run %1 made %2 active; to make %3 active again, with all production: signalbox promote "
                            "--reason TEXT")
                             .arg(QString::number(snapshot.lastRun.run), sideName(snapshot.active()),
                                  sideName(snapshot.candidate()))
                      << Qt::endl;
    }

    void end(const Session::Snapshot &snapshot, bool acknowledged)
    {
        sayHowToUndo(snapshot);
        if (m_json) {
            QJsonObject object = stateJson(snapshot);
            object.insert(QStringLiteral("event"), m_settings.event);
            object.insert(QStringLiteral("acknowledged"), acknowledged);
            object.insert(QStringLiteral("observed"), snapshot.rollout.observed);
            printJson(object);
        } else if (acknowledged) {
            m_streams.out << tr("%1, %2 active: acknowledged by every node, %3")
                                 .arg(shareText(snapshot.traffic.requested), sideName(snapshot.active()),
                                      snapshot.rollout.observed ? tr("seen in users' requests")
                                                                : tr("not yet seen in users' requests (too few came)"))
                          << Qt::endl;
        }
        if (!acknowledged)
            sayNotConfirmed(snapshot.routerText);
        finish(acknowledged ? ExitDone : ExitFailed);
    }

    /// Refused: the last word of the rollout says why.
    void sayNothingOrdered(const Session::Snapshot &snapshot)
    {
        QString why;
        for (const LogEntry &entry : snapshot.log) {
            if (entry.source == QLatin1String("rollout") || entry.message.code.startsWith(QLatin1String("held.")))
                why = words(entry.message);
        }
        if (m_json) {
            QJsonObject object = stateJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("refused"));
            printJson(object);
        }
        m_streams.err << tr("nothing was ordered: %1").arg(why) << Qt::endl;
        finish(ExitFailed);
    }

    void sayOvertaken(const Session::Snapshot &snapshot)
    {
        if (m_json) {
            QJsonObject object = stateJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("refused"));
            printJson(object);
        }
        m_streams.err << tr("not in force: another order was faster, or came after it; the router has %1")
                             .arg(shareText(snapshot.traffic.requested))
                      << Qt::endl;
        finish(ExitFailed);
    }

    void sayNotConfirmed(const QString &why)
    {
        m_streams.err << tr("NOT CONFIRMED: the router has not acknowledged it. %1").arg(why).trimmed() << Qt::endl;
        if (!m_composition.stage().isSandbox())
            m_streams.err << tr("Look with \"signalbox router status --config FILE\"; the line that \"signalbox router "
                                "breakglass --config FILE\" prints brings all traffic back without a console.")
                          << Qt::endl;
    }

    const Settings m_settings;
    QTimer m_limit;
    std::unique_ptr<QSocketNotifier> m_answer; ///< while a person is asked
    bool m_agreed = false;
    bool m_posted = false;
    bool m_hurries = false;
    milliseconds m_lastStepAt { 0 }; ///< while it goes step by step
    bool m_wasKnown = false;
    quint64 m_before = 0;
    Instant m_postedAt {};
    std::optional<Instant> m_acknowledgedAt;
};

/// What orders by hand have in common.
struct OrderOptions {
    ServiceOptions service;
    QString reason;
};

Result<OrderOptions> takeOptions(Arguments &arguments)
{
    const Result<ServiceOptions> service = arguments.takeService();
    if (!service)
        return service.error();
    const auto reason = arguments.takeValue(QStringLiteral("reason"));
    if (!reason)
        return reason.error();
    return OrderOptions { *service, reason->value_or(QString()) };
}

Started start(Arguments &arguments, const ServiceOptions &options, OrderCommand::Settings settings, Streams streams)
{
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(options, !settings.startsRouter); // the router has its keys: the way back needs none here
    if (!stage)
        return complain(stage.error(), streams);
    App::CompositionOptions composition { .checks = false, .startsRouter = settings.startsRouter };
    if (settings.gradual) // a console that stays: it takes the steps, and renews the lease meanwhile
        composition.program = QStringLiteral("rollback");
    if (settings.atOnce) // what a journal on a hanging disk could tell is not worth a second of users' trouble
        composition.journalPatience = milliseconds(500);
    auto command
        = std::make_unique<OrderCommand>(std::move(*stage), composition, std::move(settings), options.json, streams);
    command->start();
    return command;
}

} // namespace

Started runShift(Arguments arguments, Streams streams)
{
    const bool yes = arguments.takeFlag(QStringLiteral("yes"));
    const Result<OrderOptions> options = takeOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    const auto words = arguments.finish(2);
    if (!words)
        return complain({ QStringLiteral("usage"), tr("shift: expected \"green PERCENT\" or \"blue PERCENT\""),
                          words.error().text },
                        streams);
    const auto side = sideFromName(words->at(0));
    if (!side)
        return complain(
            { QStringLiteral("usage"), tr("shift: \"%1\" is no side; expected green or blue").arg(words->at(0)), {} },
            streams);
    const auto share = Permyriad::fromPercentText(words->at(1));
    if (!share)
        return complain(
            { QStringLiteral("usage"),
              tr("shift: \"%1\" is not a share; expected 0 to 100 with at most two decimals").arg(words->at(1)),
              {} },
            streams);
    Arguments none { {} };
    return start(none, options->service,
                 { .intent = Session::Intents::Shift { shareOf(*side, *share), options->reason },
                   .event = QStringLiteral("shifted"),
                   .within = seconds(20),
                   .green = shareOf(*side, *share),
                   .asks = !yes && !options->service.sandbox },
                 streams);
}

Started runRollback(Arguments arguments, Streams streams)
{
    const bool gradual = arguments.takeFlag(QStringLiteral("gradual"));
    const Result<OrderOptions> options = takeOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    return start(arguments, options->service,
                 { .intent = Session::Intents::RollBack { options->reason, gradual },
                   .event = QStringLiteral("rolled_back"),
                   .within = seconds(30),
                   .atOnce = !gradual, // down from which share must be known
                   .startsRouter = false,
                   .gradual = gradual },
                 streams);
}

Started runStepBack(Arguments arguments, Streams streams)
{
    const Result<OrderOptions> options = takeOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    return start(arguments, options->service,
                 { .intent = Session::Intents::StepBack { options->reason },
                   .event = QStringLiteral("stepped_back"),
                   .within = seconds(20),
                   .startsRouter = false },
                 streams);
}

Started runPromote(Arguments arguments, Streams streams)
{
    const bool yes = arguments.takeFlag(QStringLiteral("yes"));
    const Result<OrderOptions> options = takeOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    if (options->reason.trimmed().isEmpty())
        return complain({ QStringLiteral("usage"),
                          tr("promote: all production goes to the candidate at once; say why with --reason TEXT"),
                          {} },
                        streams);
    if (!options->service.sandbox) {
        const QString question = tr("Make the candidate of %1 active now, with all production?");
        if (const auto refused = refusedByPerson(question.arg(options->service.configFile), yes, streams))
            return *refused;
    }
    return start(arguments, options->service,
                 { .intent = Session::Intents::PromoteAtOnce { options->reason },
                   .event = QStringLiteral("promoted"),
                   .within = seconds(20),
                   .startsRouter = false },
                 streams);
}

} // namespace Signalbox::Commands
