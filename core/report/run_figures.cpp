#include "core/report/run_figures.h"

#include <cmath>

namespace Signalbox::Report {
namespace {

constexpr seconds beginning(300);
constexpr seconds oftenEvery(5);
constexpr seconds laterEvery(60);

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

std::optional<double> inMilliseconds(const std::optional<microseconds> &time)
{
    return time ? std::optional(rounded(double(time->count()) / 1000.0, 10)) : std::nullopt;
}

void put(QVariantMap &map, const char *name, const std::optional<double> &value)
{
    if (value)
        map.insert(QString::fromLatin1(name), *value);
}

std::optional<double> take(const QVariantMap &map, const char *name)
{
    const QVariant value = map.value(QString::fromLatin1(name));
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QVariantMap toMap(const SideFigures &side)
{
    QVariantMap map { { QStringLiteral("n"), side.requests },
                      { QStringLiteral("failed"), side.failures },
                      { QStringLiteral("throttled"), side.throttled },
                      { QStringLiteral("perSecond"), side.startedPerSecond },
                      { QStringLiteral("open"), side.open } };
    put(map, "p50", side.p50);
    put(map, "p95", side.p95);
    put(map, "p99", side.p99);
    return map;
}

SideFigures sideFrom(const QVariantMap &map)
{
    return { .requests = map.value(QStringLiteral("n")).toULongLong(),
             .failures = map.value(QStringLiteral("failed")).toULongLong(),
             .throttled = map.value(QStringLiteral("throttled")).toULongLong(),
             .p50 = take(map, "p50"),
             .p95 = take(map, "p95"),
             .p99 = take(map, "p99"),
             .startedPerSecond = take(map, "perSecond").value_or(0),
             .open = map.value(QStringLiteral("open")).toULongLong() };
}

} // namespace

std::optional<double> SideFigures::failurePercent() const
{
    return requests == 0 ? std::nullopt : std::optional(100.0 * double(failures) / double(requests));
}

RunFigures figuresOf(const Session::Snapshot &snapshot)
{
    RunFigures figures;
    figures.at = snapshot.at;
    const Session::TrafficView &traffic = snapshot.traffic;
    figures.epoch = traffic.requested.epoch;
    if (traffic.known)
        figures.requested = traffic.requested.greenShare.percent();
    if (traffic.acknowledged)
        figures.acknowledged = traffic.acknowledged->percent();
    if (traffic.observed) {
        figures.observed = rounded(traffic.observed->percent, 100);
        figures.observedLow = rounded(traffic.observed->low, 100);
        figures.observedHigh = rounded(traffic.observed->high, 100);
    }
    figures.onCandidate = snapshot.rollout.candidateRequests;
    for (const Side side : { Side::Blue, Side::Green }) {
        const Session::Figures &users = snapshot.environment(side).users;
        figures.sides[size_t(side)] = { .requests = users.requests,
                                        .failures = users.failures,
                                        .throttled = users.throttled,
                                        .p50 = inMilliseconds(users.p50),
                                        .p95 = inMilliseconds(users.p95),
                                        .p99 = inMilliseconds(users.p99),
                                        .startedPerSecond = rounded(users.startedPerSecond, 10),
                                        .open = users.inFlight };
    }
    return figures;
}

Message toMessage(const RunFigures &figures)
{
    QVariantMap args { { QStringLiteral("onCandidate"), figures.onCandidate } };
    put(args, "requested", figures.requested);
    put(args, "acknowledged", figures.acknowledged);
    if (figures.observed) {
        put(args, "observed", figures.observed);
        put(args, "low", figures.observedLow);
        put(args, "high", figures.observedHigh);
    }
    for (const Side side : { Side::Blue, Side::Green })
        args.insert(sideName(side), toMap(figures.sides[size_t(side)]));
    return { QString::fromLatin1(figuresCode), args };
}

std::optional<RunFigures> figuresFrom(const Message &message)
{
    if (message.code != QLatin1String(figuresCode))
        return std::nullopt;
    RunFigures figures;
    figures.requested = take(message.args, "requested");
    figures.acknowledged = take(message.args, "acknowledged");
    figures.observed = take(message.args, "observed");
    figures.observedLow = take(message.args, "low").value_or(0);
    figures.observedHigh = take(message.args, "high").value_or(100);
    figures.onCandidate = message.args.value(QStringLiteral("onCandidate")).toULongLong();
    for (const Side side : { Side::Blue, Side::Green })
        figures.sides[size_t(side)] = sideFrom(message.args.value(sideName(side)).toMap());
    return figures;
}

bool endsAnOrder(const Session::Snapshot &before, const Session::Snapshot &now)
{
    return Rollout::isRunning(before.rollout.phase) && before.rollout.run == now.rollout.run
        && before.rollout.desired.epoch != now.rollout.desired.epoch;
}

bool FiguresSchedule::isDue(const Session::Snapshot &snapshot)
{
    const Rollout::State &state = snapshot.rollout;
    const bool running = Rollout::isRunning(state.phase);
    const bool began = running && (state.run != m_run || !m_wasRunning);
    const bool ended = !running && m_wasRunning;
    const bool ordered = running && state.desired.epoch != m_epoch;
    const bool seen = running && state.observed && !m_wasObserved;
    if (began)
        m_began = snapshot.now;
    const seconds every = snapshot.now - m_began < beginning ? oftenEvery : laterEvery;
    const bool due = began || ended || ordered || seen || (running && snapshot.now - m_last >= every);
    if (due)
        m_last = snapshot.now;
    m_run = state.run;
    m_epoch = state.desired.epoch;
    m_wasRunning = running;
    m_wasObserved = state.observed;
    return due;
}

} // namespace Signalbox::Report
