#include "widgets/status/wording.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

constexpr auto thinSpace = u'\u202f';

/// Who folds the checks decides which are slow; this is only what it went by.
milliseconds slowFrom(const Session::Snapshot &snapshot)
{
    return (snapshot.service ? snapshot.service->checks : Config::CheckSettings()).degradedAbove;
}

QString httpWords(const Probe::CheckResult &check, const QString &form)
{
    return check.sample.status >= 400 ? form.arg(check.sample.status) : QString();
}

/// Of several base URLs those that are not well: the ones that do not answer as they should, else the slow ones.
QString partlySay(const Session::Snapshot &snapshot, Side side)
{
    const QList<Probe::UpstreamHealth> &upstreams = snapshot.environment(side).health.upstreams;
    QStringList bad;
    QStringList slow;
    for (const Probe::UpstreamHealth &each : upstreams) {
        if (each.last.sample.outcome != Outcome::Ok)
            bad << each.url + httpWords(each.last, Words::tr(" (HTTP %1)"));
        else if (each.lastIsSlow)
            slow << QStringLiteral("%1 (%2)").arg(each.url, durationText(each.last.sample.total));
    }
    const QString name = sideWords(snapshot, side);
    const QString all = QString::number(upstreams.size());
    if (!bad.isEmpty())
        return Words::tr("Upstreams of %1 whose checks do not go well: %2 of %3, %4.")
            .arg(name, QString::number(bad.size()), all, bad.join(QStringLiteral(", ")));
    return Words::tr("Upstreams of %1 whose checks are slow: %2 of %3, %4; slow is what takes over %5.")
        .arg(name, QString::number(slow.size()), all, slow.join(QStringLiteral(", ")),
             durationText(slowFrom(snapshot)));
}

} // namespace

QString unknownText()
{
    return QStringLiteral("–");
}

QString durationText(std::optional<microseconds> value)
{
    if (!value)
        return unknownText();
    const double ms = double(value->count()) / 1000.0;
    if (ms < 9.95)
        return QString::number(ms, 'f', 1) + thinSpace + Words::tr("ms");
    if (ms < 9999.5)
        return QString::number(ms, 'f', 0) + thinSpace + Words::tr("ms");
    return QString::number(ms / 1000.0, 'f', 1) + thinSpace + Words::tr("s");
}

QString percentText(std::optional<double> percent)
{
    if (!percent || !std::isfinite(*percent))
        return unknownText();
    return QString::number(*percent, 'f', *percent < 9.995 ? 2 : 1) + thinSpace + QLatin1Char('%');
}

QString clockText(nanoseconds left)
{
    const qint64 whole = std::max<qint64>(0, std::chrono::ceil<seconds>(left).count());
    const QLatin1Char zero('0');
    const QString tail = QStringLiteral("%1:%2").arg(whole / 60 % 60, 2, 10, zero).arg(whole % 60, 2, 10, zero);
    return whole < 3600 ? tail : QStringLiteral("%1:%2").arg(whole / 3600).arg(tail);
}

QString oldText(nanoseconds age)
{
    const qint64 whole = std::max<qint64>(0, std::chrono::floor<seconds>(age).count());
    if (whole < 100)
        return Words::tr("%1 s").arg(whole);
    if (whole < qint64(100) * 60)
        return Words::tr("%1 min").arg(whole / 60);
    return Words::tr("%1 h").arg(whole / 3600);
}

QString agoText(nanoseconds age)
{
    return Words::tr("%1 ago").arg(oldText(age));
}

std::optional<nanoseconds> staleFor(const Session::Snapshot &snapshot, Instant now, std::optional<nanoseconds> silence)
{
    if (silence)
        return silence;
    if (snapshot.router != Session::LinkState::Stale && snapshot.router != Session::LinkState::Down)
        return std::nullopt;
    std::optional<Instant> read;
    for (const Router::NodeState &node : snapshot.traffic.nodes) {
        if (node.readAt && (!read || *node.readAt > *read))
            read = node.readAt;
    }
    return read ? now - *read : nanoseconds(0);
}

QString observedText(const Session::ObservedSplit &split, Side side)
{
    const double percent = split.percentOf(side);
    const double half = (split.high - split.low) / 2.0;
    const int decimals = half < 0.095 ? 2 : 1;
    return QStringLiteral("%1 ± %2%3%")
        .arg(QString::number(percent, 'f', decimals), QString::number(half, 'f', decimals), QString(thinSpace));
}

QString loadText(double load)
{
    return std::isfinite(load) ? QStringLiteral("%1 %").arg(qRound64(100 * load)) : QStringLiteral("∞ %");
}

QString sideTitle(Side side)
{
    return side == Side::Blue ? Words::tr("Blue") : Words::tr("Green");
}

QString sideWords(const Session::Snapshot &snapshot, Side side)
{
    const QString name = side == Side::Blue ? Words::tr("blue") : Words::tr("green");
    const QString &version = snapshot.environment(side).version;
    return version.isEmpty() ? name : name + QLatin1Char(' ') + version;
}

bool justOrdered(const Session::Snapshot &snapshot, Instant now)
{
    using Rollout::Phase;
    constexpr seconds young { 5 };
    const Phase phase = snapshot.rollout.phase;
    return snapshot.router == Session::LinkState::Up && phase != Phase::Unknown && phase != Phase::RollingBack
        && now - snapshot.rollout.phaseSince < young;
}

QString roleWord(Role role)
{
    return role == Role::Active ? Words::tr("ACTIVE") : Words::tr("CANDIDATE");
}

bool failsTooOften(const Session::Figures &users, const Config::Objectives &objectives)
{
    return users.failures >= fewestFailed && users.failurePercent().value_or(0) > objectives.failurePercent;
}

bool isRefused(const Session::Figures &users)
{
    return users.clientErrors >= fewestRefused && users.clientErrorPercent() >= manyRefusedPercent;
}

bool isMuchSlower(microseconds own, microseconds other)
{
    return own.count() > other.count() * 3 / 2 + 20000;
}

bool areSlowAlike(const Session::Snapshot &snapshot)
{
    const Session::Figures &blue = snapshot.environment(Side::Blue).users;
    const Session::Figures &green = snapshot.environment(Side::Green).users;
    const auto isSlow = [&snapshot](const Session::Figures &users) {
        return !users.until && users.p95 && *users.p95 > snapshot.objectives.p95 && saysMuch(users.requests, 0.95);
    };
    return isSlow(blue) && isSlow(green) && !isMuchSlower(*blue.p95, *green.p95)
        && !isMuchSlower(*green.p95, *blue.p95);
}

bool isThrottled(const Session::Figures &users)
{
    return users.throttled >= fewestThrottled && users.throttledPercent() >= manyThrottledPercent;
}

QString healthWord(Probe::HealthStatus status)
{
    switch (status) {
    case Probe::HealthStatus::Unknown:
        return Words::tr("unknown");
    case Probe::HealthStatus::Healthy:
        return Words::tr("healthy");
    case Probe::HealthStatus::Degraded:
        return Words::tr("degraded");
    case Probe::HealthStatus::Unhealthy:
        return Words::tr("unhealthy");
    case Probe::HealthStatus::Throttled:
        return Words::tr("throttled");
    }
    Q_UNREACHABLE();
}

Tone toneOf(Probe::HealthStatus status)
{
    switch (status) {
    case Probe::HealthStatus::Unknown:
        return Tone::Muted;
    case Probe::HealthStatus::Healthy:
        return Tone::Green;
    case Probe::HealthStatus::Degraded:
    case Probe::HealthStatus::Throttled:
        return Tone::Amber;
    case Probe::HealthStatus::Unhealthy:
        return Tone::Red;
    }
    Q_UNREACHABLE();
}

bool isMending(const Session::Snapshot &snapshot, Side side)
{
    const Probe::TellingCheck telling = Probe::tellingCheck(snapshot.environment(side).health);
    return telling.result && telling.result->sample.outcome == Outcome::Ok && !telling.isSlow;
}

QString checksSay(const Session::Snapshot &snapshot, Side side)
{
    const Probe::Health &health = snapshot.environment(side).health;
    const Probe::TellingCheck telling = Probe::tellingCheck(health);
    const QString name = sideWords(snapshot, side);
    if (!telling.result)
        return health.failuresInARow > 1
            ? Words::tr("Checks of %1 fail, %2 in a row.").arg(name).arg(health.failuresInARow)
            : Words::tr("By its checks %1 is %2.").arg(name, healthWord(health.status));
    const bool isDown = health.status == Probe::HealthStatus::Unhealthy;
    if (health.isPartly() && !isDown)
        return partlySay(snapshot, side);
    if (telling.result->sample.outcome != Outcome::Ok) {
        QString status = httpWords(*telling.result, Words::tr(" (HTTP %1)"));
        if (status.isEmpty())
            status = QStringLiteral(" (%1)").arg(
                stableWord(QLatin1String("outcome"), outcomeName(telling.result->sample.outcome)));
        if (health.isPartly())
            return Words::tr("Checks of %1 fail but for single ones%2.").arg(name, status);
        return health.failuresInARow > 1
            ? Words::tr("Checks of %1 fail, %2 in a row%3.").arg(name, QString::number(health.failuresInARow), status)
            : Words::tr("A check of %1 failed%2.").arg(name, status);
    }
    if (telling.isSlow)
        return Words::tr("Checks of %1 are slow: the last took %2, and slow is what takes over %3.")
            .arg(name, durationText(telling.result->sample.total), durationText(slowFrom(snapshot)));
    const int well = health.goodInARow;
    return (well > 1 ? Words::tr("The last %1 checks of %2 went well; it is still called %3 for the bad ones before.")
                           .arg(QString::number(well), name, healthWord(health.status))
                     : Words::tr("The last check of %1 went well; it is still called %2 for the bad ones before.")
                           .arg(name, healthWord(health.status)));
}

QString upstreamsText(const Session::EnvironmentView &view)
{
    const auto failing = view.health.failing().size();
    const auto known = view.health.upstreams.size();
    const bool isDown = view.health.status == Probe::HealthStatus::Unhealthy;
    if (isDown && failing < known && known > 1)
        return Words::tr("upstreams hardly answer");
    if (failing > 0 && known > 1 && (isDown || failing < known)) // all of them, too few times to say so: not yet
        return Words::tr("%1 of %2 upstreams answer").arg(known - failing).arg(known);
    return view.upstreams == 1 ? Words::tr("1 upstream") : Words::tr("%1 upstreams").arg(view.upstreams);
}

QString phaseWord(const Rollout::State &state)
{
    using Rollout::Phase;
    switch (state.phase) {
    case Phase::Unknown:
        return Words::tr("not known yet");
    case Phase::Idle:
        return Words::tr("no run");
    case Phase::Moving:
    case Phase::Holding:
        return Words::tr("step %1 of %2").arg(std::max(0, state.step) + 1).arg(state.plan.steps.size());
    case Phase::Held:
        return Words::tr("held");
    case Phase::Baking:
        return Words::tr("baking");
    case Phase::Promoting:
        return Words::tr("promoting");
    case Phase::RollingBack:
        return Words::tr("rolling back");
    }
    Q_UNREACHABLE();
}

QString timeText(WallTime at, Qt::TimeSpec spec, bool milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), spec);
    return time.toString(milliseconds ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("HH:mm:ss"));
}

bool isLeftToItsLease(const Session::Snapshot &snapshot)
{
    return snapshot.rollout.phase == Rollout::Phase::Held && snapshot.rollout.desired.candidateShare().value() > 0
        && snapshot.lease.length.count() > 0 && snapshot.lease.left && !snapshot.lease.renewed && !snapshot.lease.lapsed
        && snapshot.operatedBy.isEmpty();
}

} // namespace Signalbox::Widgets
