#include "core/probe/canary.h"

#include "core/stats/interval.h"

namespace Signalbox::Probe {
namespace {

constexpr double byChance = 0.05; ///< rarer than this is no chance
constexpr double clearlySlower = 1.5;
constexpr quint64 enoughToCompare = 10; ///< medians

Message verdictNote(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

QString milliText(std::optional<microseconds> time)
{
    return time ? QString::number(double(time->count()) / 1000.0, 'f', 0) : QStringLiteral("?");
}

QString percentOf(const CanaryFigures &figures)
{
    const auto percent = figures.successPercent();
    return percent ? QString::number(*percent, 'f', 1) : QStringLiteral("?");
}

QVariantMap laneArgs(const CanaryView &view, Side side, CanaryRoute route)
{
    const CanaryFigures &lane = view.lane(side, route);
    const CanaryFigures &theirs = view.lane(other(side), route);
    return { { QStringLiteral("side"), sideName(side) },
             { QStringLiteral("active"), sideName(other(side)) },
             { QStringLiteral("route"), routeName(route) },
             { QStringLiteral("n"), lane.judged() },
             { QStringLiteral("good"), lane.good },
             { QStringLiteral("failed"), lane.failed() },
             { QStringLiteral("throttled"), lane.throttled },
             { QStringLiteral("needed"), view.plan.minimum },
             { QStringLiteral("percent"), percentOf(lane) },
             { QStringLiteral("activePercent"), percentOf(theirs) },
             { QStringLiteral("objective"), QString::number(view.plan.successPercent, 'g', 4) } };
}

bool missesObjective(const CanaryView &view, const CanaryFigures &lane)
{
    return lane.successPercent() && *lane.successPercent() < view.plan.successPercent;
}

bool clearlyMisses(const CanaryView &view, const CanaryFigures &lane)
{
    return missesObjective(view, lane)
        && Stats::chanceOfAtLeast(lane.failed(), lane.judged(), 1 - view.plan.successPercent / 100) < byChance;
}

struct LaneJudgement {
    CanaryVerdict verdict = CanaryVerdict::Pass;
    Message reason;
};

LaneJudgement judgeLane(const CanaryView &view, CanaryRoute route)
{
    const CanaryFigures &lane = view.lane(view.candidate, route);
    const CanaryFigures &active = view.lane(other(view.candidate), route);
    const QVariantMap args = laneArgs(view, view.candidate, route);
    if (clearlyMisses(view, lane)) {
        if (missesObjective(view, active))
            return { CanaryVerdict::Insufficient, verdictNote("canary.both-fail", args) };
        return { CanaryVerdict::Fail, verdictNote("canary.too-many-failed", args) };
    }
    if (lane.judged() < quint64(view.plan.minimum)) {
        return { CanaryVerdict::Insufficient,
                 verdictNote(lane.throttled > 0 ? "canary.throttled" : "canary.too-few", args) };
    }
    if (missesObjective(view, lane))
        return { CanaryVerdict::Insufficient, verdictNote("canary.undecided", args) };
    return { CanaryVerdict::Pass, verdictNote("canary.good", args) };
}

void compareWithActive(const CanaryView &view, CanaryRoute route, QList<Message> &notes)
{
    const CanaryFigures &lane = view.lane(view.candidate, route);
    const CanaryFigures &active = view.lane(other(view.candidate), route);
    const quint64 answers = std::min(lane.good, active.good);
    if (!lane.ttftP50 || !active.ttftP50 || answers < enoughToCompare)
        return;
    const auto slower
        = [](microseconds a, microseconds b) { return double(a.count()) > clearlySlower * double(b.count()); };
    // One slow answer of thirty moves the p95, and says nothing.
    const bool isTailSlower = Stats::saysMuch(answers, 0.95) && slower(*lane.ttftP95, *active.ttftP95);
    if (!slower(*lane.ttftP50, *active.ttftP50) && !isTailSlower)
        return;
    QVariantMap args = laneArgs(view, view.candidate, route);
    args.insert(QStringLiteral("p50"), milliText(lane.ttftP50));
    args.insert(QStringLiteral("p95"), milliText(lane.ttftP95));
    args.insert(QStringLiteral("activeP50"), milliText(active.ttftP50));
    args.insert(QStringLiteral("activeP95"), milliText(active.ttftP95));
    notes.append(verdictNote("canary.slower", args));
}

/// Nothing before an answer came.
QVariant goodputArg(const CanaryView &view, Side side, CanaryRoute route)
{
    const auto share = view.lane(side, route).goodputPercent();
    if (!share)
        return QString();
    const auto rate = view.goodput(side, route);
    return asArg(
        verdictNote("canary.goodput",
                    { { QStringLiteral("percent"), QString::number(*share, 'f', 1) },
                      { QStringLiteral("rate"), rate ? QString::number(*rate, 'f', 2) : QStringLiteral("?") } }));
}

CanaryRoute mainRoute(const CanaryView &view)
{
    return view.routed() ? CanaryRoute::Routed : CanaryRoute::Straight;
}

} // namespace

CanaryJudgement judgeCanary(const CanaryView &view)
{
    CanaryJudgement out;
    QList<Message> by[3];
    for (const CanaryRoute route : canaryRoutes) {
        if (route == CanaryRoute::Routed && !view.routed())
            continue;
        const LaneJudgement lane = judgeLane(view, route);
        by[size_t(lane.verdict)].append(lane.reason);
        compareWithActive(view, route, out.notes);
    }
    const auto &failed = by[size_t(CanaryVerdict::Fail)];
    const auto &undecided = by[size_t(CanaryVerdict::Insufficient)];
    out.verdict = !failed.isEmpty() ? CanaryVerdict::Fail
        : !undecided.isEmpty()      ? CanaryVerdict::Insufficient
                                    : CanaryVerdict::Pass;
    out.reasons = failed + undecided;
    if (out.verdict == CanaryVerdict::Pass)
        out.reasons = by[size_t(CanaryVerdict::Pass)];
    if (!view.endedEarly.code.isEmpty())
        out.reasons.append(view.endedEarly);
    if (!view.routed())
        out.notes.prepend(view.straightOnly);
    if (view.plan.candidateSlots() == view.plan.slotCount())
        out.notes.append(verdictNote("canary.nothing-to-compare",
                                     { { QStringLiteral("active"), sideName(other(view.candidate)) } }));
    return out;
}

Message canarySummary(const CanaryView &view)
{
    const CanaryVerdict verdict = view.verdict.value_or(CanaryVerdict::Insufficient);
    const CanaryRoute route = mainRoute(view);
    const CanaryFigures &lane = view.lane(view.candidate, route);
    const CanaryFigures &active = view.lane(other(view.candidate), route);
    QVariantMap args = laneArgs(view, view.candidate, route);
    QVariantList why;
    for (const Message &reason : view.reasons)
        why.append(asArg(reason));
    args.insert(QStringLiteral("because"), why);
    args.insert(QStringLiteral("ttft"), milliText(lane.ttftP50));
    args.insert(QStringLiteral("ttftP95"), milliText(lane.ttftP95));
    args.insert(QStringLiteral("tpot"), milliText(lane.tpotP50));
    args.insert(QStringLiteral("goodput"), goodputArg(view, view.candidate, route));
    args.insert(QStringLiteral("activeGoodput"), goodputArg(view, other(view.candidate), route));
    args.insert(QStringLiteral("activeTtft"), milliText(active.ttftP50));
    args.insert(QStringLiteral("activeTtftP95"), milliText(active.ttftP95));
    args.insert(QStringLiteral("activeTpot"), milliText(active.tpotP50));
    args.insert(QStringLiteral("activeN"), active.judged());
    args.insert(QStringLiteral("seconds"), qint64(std::chrono::round<seconds>(view.elapsed).count()));
    args.insert(QStringLiteral("stretchedSeconds"), qint64(std::chrono::round<seconds>(view.stretched).count()));
    if (view.overhead)
        args.insert(QStringLiteral("overheadMs"), double(view.overhead->median.count()) / 1000.0);
    switch (verdict) {
    case CanaryVerdict::Pass:
        return verdictNote("canary.passed", args);
    case CanaryVerdict::Fail:
        return verdictNote("canary.failed", args);
    case CanaryVerdict::Insufficient:
        return verdictNote("canary.insufficient", args);
    }
    Q_UNREACHABLE();
}

Level canaryLevel(const CanaryView &view)
{
    switch (view.verdict.value_or(CanaryVerdict::Insufficient)) {
    case CanaryVerdict::Pass:
        return Level::Ok;
    case CanaryVerdict::Fail:
        return Level::Error;
    case CanaryVerdict::Insufficient:
        return Level::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace Signalbox::Probe
