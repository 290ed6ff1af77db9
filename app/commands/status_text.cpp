#include "app/commands/status_text.h"

#include "app/commands/text.h"
#include "core/session/standing.h"
#include "core/stats/interval.h"

#include <QTextStream>

#include <algorithm>

namespace Signalbox::Commands {
namespace {

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
void printRun(const Session::Snapshot &snapshot, QTextStream &out)
{
    const Rollout::State &state = snapshot.rollout;
    if (Rollout::isRunning(state.phase) && state.run != 0) {
        out << tr("run %1 is open: %2")
                   .arg(state.run)
                   .arg(stableWord(QLatin1String("phase"), Rollout::phaseName(state.phase)))
            << Qt::endl;
        if (const auto watch = Session::heldWatch(snapshot))
            out << words(*watch) << Qt::endl;
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
    out << tr("no run is open; the last one, run %1: %2").arg(last.run).arg(how) << Qt::endl;
    if (last.at != WallTime {})
        out << tr("it ended at %1").arg(isoUtc(last.at)) << Qt::endl;
}

/// Of one base URL what its own checks say.
void printUpstream(const Probe::UpstreamHealth &upstream, QTextStream &out)
{
    out << QStringLiteral("       %1  %2  %3")
               .arg(upstream.url, stableWord(QLatin1String("status"), Probe::healthName(upstream.status)),
                    millisecondsText(upstream.last.sample.total));
    if (upstream.failuresInARow > 0)
        out << QStringLiteral(", ") << tr("%1 failed in a row").arg(upstream.failuresInARow);
    if (!upstream.last.message.code.isEmpty())
        out << QStringLiteral("  ") << words(upstream.last.message);
    out << Qt::endl;
}

/// What this command's own checks saw: it is a console for a moment, and one check proves little.
QString checksText(const Session::Snapshot &snapshot, const Session::EnvironmentView &view,
                   const Probe::CheckResult *telling)
{
    return tr("checks from %2: %1, the last %3")
        .arg(QString::number(view.health.checks), snapshot.host,
             telling ? millisecondsText(telling->sample.total) : QStringLiteral("–"));
}

/// Only figures that so many requests can tell, and of how many they are.
QString usersText(const Session::Figures &users, Instant now)
{
    if (users.requests == 0)
        return tr("users: none ended while this command looked");
    const auto percentile = [&users](double which, const std::optional<microseconds> &value) {
        return Stats::saysMuch(users.requests, which) ? millisecondsText(value) : QStringLiteral("–");
    };
    const QString since = users.until
        ? tr(", none since %1 s").arg(std::chrono::round<seconds>(now - *users.until).count())
        : QString();
    return tr("users (%1 in %2 s) p50 %3 p95 %4 p99 %5, failures %6")
               .arg(QString::number(users.requests), QString::number(std::chrono::round<seconds>(users.window).count()),
                    percentile(0.5, users.p50), percentile(0.95, users.p95), percentile(0.99, users.p99),
                    Stats::saysMuch(users.requests, 0.5) || users.failures > 0
                        ? tr("%1 (%2 %)")
                              .arg(QString::number(users.failures), QString::number(*users.failurePercent(), 'f', 1))
                        : QStringLiteral("–"))
        + since;
}

/// As the candidate has it.
QString splitText(const Session::TrafficView &traffic)
{
    const Side candidate = traffic.requested.candidate();
    QString observed = QStringLiteral("–");
    if (const auto &seen = traffic.observed)
        observed = QStringLiteral("%1 % (%2–%3 %, %4)")
                       .arg(seen->percentOf(candidate), 0, 'f', 1)
                       .arg(candidate == Side::Green ? seen->low : 100 - seen->high, 0, 'f', 1)
                       .arg(candidate == Side::Green ? seen->high : 100 - seen->low, 0, 'f', 1)
                       .arg(seen->requests);
    return tr("to %1: requested %2, acknowledged %3, observed %4")
        .arg(sideName(candidate), traffic.requested.candidateShare().shortText(),
             traffic.acknowledged ? shareOf(candidate, *traffic.acknowledged).shortText() : QStringLiteral("?"),
             observed);
}

QString wayBackText(const Session::Snapshot &snapshot)
{
    const Session::WayBack &way = snapshot.wayBack;
    switch (way.state) {
    case Session::WayBack::State::Open:
        return tr("way back to %1: open, by what this command saw").arg(sideName(way.home));
    case Session::WayBack::State::Unknown:
        return tr("way back to %1: not proven by this command. %2").arg(sideName(way.home), words(way.why));
    case Session::WayBack::State::Lost:
        return tr("way back to %1: NOT OPEN. %2").arg(sideName(way.home), words(way.why));
    }
    Q_UNREACHABLE();
}

bool differ(const QList<Probe::UpstreamHealth> &upstreams)
{
    return std::any_of(upstreams.cbegin(), upstreams.cend(),
                       [&upstreams](const auto &each) { return each.status != upstreams.constFirst().status; });
}

} // namespace

QString millisecondsText(const std::optional<microseconds> &time)
{
    return time ? QStringLiteral("%1 ms").arg(double(time->count()) / 1000.0, 0, 'f', 0) : QStringLiteral("–");
}

void printStatus(const Session::Snapshot &snapshot, QTextStream &out)
{
    const Session::TrafficView &traffic = snapshot.traffic;
    out << snapshot.serviceName << QStringLiteral("  ") << snapshot.endpoint << Qt::endl;
    if (!traffic.known) {
        out << tr("traffic: unknown, the router does not answer") << QStringLiteral(" (") << snapshot.routerText
            << QLatin1Char(')') << Qt::endl;
    } else {
        out << tr("active: %1").arg(sideName(snapshot.active())) << Qt::endl;
        out << splitText(traffic) << Qt::endl;
        if (snapshot.lease.length.count() > 0)
            out << leaseText(snapshot) << Qt::endl;
    }
    printRun(snapshot, out);
    out << wayBackText(snapshot) << Qt::endl;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Session::EnvironmentView &view = snapshot.environment(side);
        const Probe::CheckResult *telling = Probe::tellingCheck(view.health).result;
        const bool areToldApart = view.health.isPartly() || differ(view.health.upstreams);
        out << QStringLiteral("%1 %2 %3")
                   .arg(sideName(side).leftJustified(6), view.version.leftJustified(8),
                        stableWord(QLatin1String("status"), Probe::healthName(view.health.status)).leftJustified(10))
            << checksText(snapshot, view, telling) << QStringLiteral(", ") << usersText(view.users, snapshot.now);
        if (const double refused = view.users.clientErrorPercent(); refused >= 1)
            out << tr(", 4xx %1 %").arg(refused, 0, 'f', 1);
        if (telling && !telling->message.code.isEmpty() && !areToldApart)
            out << QStringLiteral("  ") << words(telling->message);
        out << Qt::endl;
        if (!areToldApart)
            continue;
        for (const Probe::UpstreamHealth &upstream : view.health.upstreams)
            printUpstream(upstream, out);
    }
}

} // namespace Signalbox::Commands
