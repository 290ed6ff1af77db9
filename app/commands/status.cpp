#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/keys/keychain.h"
#include "app/stage.h"
#include "app/time_limit.h"

#include <QCoreApplication>
#include <QDir>

namespace Signalbox::Commands {
namespace {

constexpr milliseconds patience(12000);

QString figure(const std::optional<microseconds> &time)
{
    return time ? QStringLiteral("%1 ms").arg(double(time->count()) / 1000.0, 0, 'f', 0) : QStringLiteral("–");
}

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

QString leaseText(const Session::Snapshot &snapshot)
{
    const Session::LeaseView &lease = snapshot.lease;
    const QString home = sideName(snapshot.active());
    if (lease.lapsed)
        return tr("lease: ran out, so the router gave all production back to %1").arg(home);
    if (!lease.left)
        return tr("lease: not known");
    return tr("lease: all production goes back to %1 in %2 s if no console renews it")
        .arg(home)
        .arg(std::chrono::round<seconds>(*lease.left).count());
}

/// What is going on, and how what went on before ended.
void printRun(const Session::Snapshot &snapshot, Streams streams)
{
    const Rollout::State &state = snapshot.rollout;
    if (Rollout::isRunning(state.phase) && state.run != 0) {
        streams.out << tr("run %1 is open: %2").arg(state.run).arg(Rollout::phaseName(state.phase)) << Qt::endl;
        return;
    }
    const Session::LastRun &last = snapshot.lastRun;
    if (last.run == 0)
        return;
    QString how;
    switch (last.outcome) {
    case Rollout::RunOutcome::None:
        how = tr("ended before the candidate had anybody");
        break;
    case Rollout::RunOutcome::Promoted:
        how = tr("promoted");
        break;
    case Rollout::RunOutcome::RolledBack:
        how = last.because.code.isEmpty() ? tr("rolled back") : tr("rolled back: %1").arg(words(last.because));
        break;
    case Rollout::RunOutcome::Accepted:
        how = tr("accepted as it was found");
        break;
    }
    streams.out << tr("no run is open; the last one, run %1: %2").arg(last.run).arg(how) << Qt::endl;
    if (last.at != WallTime {})
        streams.out << tr("it ended at %1").arg(isoUtc(last.at)) << Qt::endl;
}

void printStatus(const Session::Snapshot &snapshot, Streams streams)
{
    const Session::TrafficView &traffic = snapshot.traffic;
    QTextStream &out = streams.out;
    out << snapshot.serviceName << QStringLiteral("  ") << snapshot.endpoint << Qt::endl;
    if (!traffic.known) {
        out << tr("traffic: unknown, the router does not answer") << QStringLiteral(" (") << snapshot.routerText
            << QLatin1Char(')') << Qt::endl;
    } else {
        out << tr("active: %1").arg(sideName(snapshot.active())) << Qt::endl;
        out << tr("to green: requested %1, acknowledged %2, observed %3")
                   .arg(traffic.requested.greenShare.shortText(),
                        traffic.acknowledged ? traffic.acknowledged->shortText() : QStringLiteral("?"),
                        traffic.observed ? QStringLiteral("%1 % (%2–%3 %, %4)")
                                               .arg(traffic.observed->percent, 0, 'f', 1)
                                               .arg(traffic.observed->low, 0, 'f', 1)
                                               .arg(traffic.observed->high, 0, 'f', 1)
                                               .arg(traffic.observed->requests)
                                         : QStringLiteral("–"))
            << Qt::endl;
        if (snapshot.lease.length.count() > 0)
            out << leaseText(snapshot) << Qt::endl;
    }
    printRun(snapshot, streams);
    for (const Side side : { Side::Blue, Side::Green }) {
        const Session::EnvironmentView &view = snapshot.environment(side);
        const auto &last = view.health.last;
        out << QStringLiteral("%1 %2 %3")
                   .arg(sideName(side).leftJustified(6), view.version.leftJustified(8),
                        stableWord(QLatin1String("status"), Probe::healthName(view.health.status)).leftJustified(10))
            << tr("check from %6 %1, users p50 %2 p95 %3 p99 %4, failures %5")
                   .arg(last ? figure(last->sample.total) : QStringLiteral("–"), figure(view.users.p50),
                        figure(view.users.p95), figure(view.users.p99),
                        view.users.failurePercent()
                            ? QStringLiteral("%1 %").arg(*view.users.failurePercent(), 0, 'f', 2)
                            : QStringLiteral("–"),
                        snapshot.host);
        if (const double refused = view.users.clientErrorPercent(); refused >= 1)
            out << tr(", 4xx %1 %").arg(refused, 0, 'f', 1);
        if (last && !last->message.code.isEmpty())
            out << QStringLiteral("  ") << words(last->message);
        out << Qt::endl;
    }
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
            printStatus(snapshot, m_streams);
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
                     figure(view.users.p95),
                     view.users.startsKnown ? QString::number(view.users.startedPerSecond, 'f', 1)
                                            : QStringLiteral("–"));
        };
        m_streams.out << QStringLiteral("— ")
                      << (traffic.known
                              ? tr("%1 active, %2 to green (observed %3)")
                                    .arg(sideName(snapshot.active()), traffic.requested.greenShare.shortText(),
                                         traffic.observed
                                             ? QStringLiteral("%1 %").arg(traffic.observed->percent, 0, 'f', 1)
                                             : QStringLiteral("–"))
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
