#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "app/commands/share_text.h"
#include "app/commands/status_text.h"
#include "app/commands/text.h"
#include "app/keys/keychain.h"
#include "app/stage.h"
#include "app/time_limit.h"
#include "core/stats/interval.h"

#include <QCoreApplication>
#include <QDir>

namespace Signalbox::Commands {
namespace {

constexpr milliseconds patience(12000);

/// What is not known yet, by name.
QStringList missingIn(const Session::Snapshot &snapshot)
{
    QStringList missing;
    if (!snapshot.traffic.known)
        missing.append(snapshot.routerText.isEmpty() ? tr("what the router has")
                                                     : tr("what the router has (%1)").arg(snapshot.routerText));
    for (const Side side : { Side::Blue, Side::Green }) {
        if (snapshot.environment(side).health.checks == 0)
            missing.append(tr("the first check of %1").arg(sideName(side)));
    }
    const Session::LeaseView &lease = snapshot.lease;
    if (lease.length.count() > 0 && !lease.left && !lease.lapsed)
        missing.append(tr("how long the lease still holds"));
    if (snapshot.sandbox && snapshot.environment(Side::Blue).users.requests == 0)
        missing.append(tr("any users' request"));
    return missing;
}

class StatusCommand final : public SessionCommand
{
public:
    using SessionCommand::SessionCommand;

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        const QStringList missing = missingIn(snapshot);
        if (!missing.isEmpty() && elapsed() < patience)
            return;
        if (m_json)
            printJson(statusJson(snapshot));
        else
            printStatus(snapshot, m_streams.out);
        if (!missing.isEmpty())
            m_streams.err << tr("not known after %1 s: %2. A machine under heavy load answers late: ask again; "
                                "\"signalbox router status\" looks at the router's process alone")
                                 .arg(std::chrono::floor<seconds>(patience).count())
                                 .arg(missing.join(QStringLiteral("; ")))
                          << Qt::endl;
        finish(snapshot.traffic.known ? ExitDone : ExitFailed);
    }
};

/// A line a second about where traffic is, and every line of the log.
class WatchCommand final : public SessionCommand
{
public:
    using SessionCommand::SessionCommand;

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        printNewLog(snapshot, Lines::All);
        if (m_last && snapshot.now - *m_last < seconds(1))
            return;
        m_last = snapshot.now;
        if (m_json) {
            QJsonObject object = statusJson(snapshot);
            object.insert(QStringLiteral("event"), QStringLiteral("status"));
            printJson(object);
            return;
        }
        const Session::TrafficView &traffic = snapshot.traffic;
        const auto side = [&snapshot](Side which) {
            const Session::EnvironmentView &view = snapshot.environment(which);
            return QStringLiteral("%1 %2 p95 %3 %4/s")
                .arg(sideName(which), stableWord(QLatin1String("status"), Probe::healthName(view.health.status)),
                     Stats::saysMuch(view.users.requests, 0.95) ? millisecondsText(view.users.p95)
                                                                : QStringLiteral("–"))
                .arg(view.users.startsKnown ? QString::number(view.users.startedPerSecond, 'f', 1)
                                            : QStringLiteral("–"));
        };
        m_streams.out << QStringLiteral("— ")
                      << (traffic.known ? tr("%1 active, %2 (observed %3)")
                                              .arg(sideName(snapshot.active()), shareText(traffic.requested),
                                                   traffic.observed ? QStringLiteral("%1 %").arg(
                                                       traffic.observed->percentOf(snapshot.candidate()), 0, 'f', 1)
                                                                    : QStringLiteral("–"))
                              : snapshot.router == Session::LinkState::Connecting ? tr("router is being asked")
                                                                                  : tr("router does not answer"))
                      << QStringLiteral(" | ") << side(Side::Blue) << QStringLiteral(" | ") << side(Side::Green)
                      << Qt::endl;
    }
    void onStop() override { finish(ExitDone); }

private:
    std::optional<Instant> m_last;
};

template <typename Command> Started runObserver(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*options);
    if (!stage)
        return complain(stage.error(), streams);
    auto command = std::make_unique<Command>(
        std::move(*stage), App::CompositionOptions { .watchOnly = !options->sandbox }, options->json, streams);
    command->start();
    return command;
}

} // namespace

Result<std::unique_ptr<App::Stage>> stageFor(const ServiceOptions &options, bool withoutKeys)
{
    const App::TimeLimit limit(
        ExitFailed,
        options.sandbox
            ? tr("the sandbox's directory; is the disk of %1 full, or does it hang?").arg(QDir::tempPath())
            : tr("the service file %1 and the files it names; does their disk hang?").arg(options.configFile));
    return App::Stage::make(options, App::desktopKeychain(), withoutKeys);
}

Started runStatus(Arguments arguments, Streams streams)
{
    return runObserver<StatusCommand>(std::move(arguments), streams);
}

Started runWatch(Arguments arguments, Streams streams)
{
    return runObserver<WatchCommand>(std::move(arguments), streams);
}

} // namespace Signalbox::Commands
