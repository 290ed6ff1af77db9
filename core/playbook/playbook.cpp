#include "core/playbook/playbook.h"

#include "core/session/standing.h"

namespace Signalbox::Playbook {
namespace {

using Probe::HealthStatus;

/// "gate.slow" and what else of the log has a page, when the line itself names no outcome.
struct Line {
    const char *code;
    Failure failure;
};
constexpr Line lines[] = {
    { "gate.slow", Failure::Slow },
    { "health.slow", Failure::Slow },
    { "health.partly-slow", Failure::Slow },
    { "canary.slower", Failure::Slow },
    { "gate.throttled", Failure::Throttled },
    { "canary.throttled", Failure::Throttled },
    { "canary.rate-limited", Failure::Throttled },
    { "users.hang", Failure::Hangs },
    { "users.fail", Failure::Server },
    { "users.refused", Failure::Refused },
    { "objective.failures", Failure::Server },
    { "objective.failures-of", Failure::Server },
    { "objective.p95", Failure::Slow },
    { "objective.p99", Failure::Slow },
    { "canary.failed", Failure::Server },
    { "router.problem", Failure::Router },
    { "router.ended", Failure::Router },
    { "held.router-lost", Failure::Router },
    { "order.node-unknown", Failure::Router },
    { "order.node-failed", Failure::Router },
    { "feed.lost", Failure::Feed },
    { "held.feed-lost", Failure::Feed },
    { "held.feed-silent", Failure::Feed },
    { "key.refused", Failure::Unauthorized },
    { "key.undone", Failure::Unauthorized },
};

std::optional<Outcome> outcomeNamed(const QString &name)
{
    for (int i = 0; i <= int(Outcome::ClientGone); ++i) {
        if (outcomeName(Outcome(i)) == name)
            return Outcome(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<Failure> failureOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::ClientGone:
        return std::nullopt;
    case Outcome::ClientError:
        return Failure::Refused;
    case Outcome::Unauthorized:
        return Failure::Unauthorized;
    case Outcome::ModelMissing:
        return Failure::Model;
    case Outcome::Throttled:
        return Failure::Throttled;
    case Outcome::QuotaExhausted:
        return Failure::Quota;
    case Outcome::ServerError:
        return Failure::Server;
    case Outcome::NameError:
        return Failure::Name;
    case Outcome::ConnectError:
        return Failure::Connect;
    case Outcome::TlsError:
        return Failure::Tls;
    case Outcome::TimedOut:
        return Failure::Deadline;
    case Outcome::CutStream:
        return Failure::CutStream;
    case Outcome::Malformed:
        return Failure::Malformed;
    case Outcome::Abandoned:
        return Failure::Hangs;
    }
    return std::nullopt;
}

namespace {

constexpr int deepest = 4; ///< messages within messages

std::optional<About> aboutOf(const Message &message, Side candidate, int depth)
{
    const QVariantMap &args = message.args;
    const Side side = sideFromName(args.value(QStringLiteral("side")).toString()).value_or(candidate);
    if (const auto outcome = outcomeNamed(args.value(QStringLiteral("outcome")).toString())) {
        const auto failure = failureOf(*outcome);
        return failure ? std::optional(About { *failure, side }) : std::nullopt;
    }
    if (depth < deepest) { // how most of them failed tells more than that they did
        const auto how = messageOf(args.value(QStringLiteral("how")));
        if (const auto about = how ? aboutOf(*how, side, depth + 1) : std::nullopt)
            return about;
    }
    for (const Line &line : lines) {
        if (message.code == QLatin1String(line.code))
            return About { line.failure, side };
    }
    if (depth >= deepest)
        return std::nullopt;
    for (const QVariant &arg : args) { // what a run was held or brought back for
        const auto inner = messageOf(arg);
        if (const auto about = inner ? aboutOf(*inner, side, depth + 1) : std::nullopt)
            return about;
    }
    return std::nullopt;
}

} // namespace

std::optional<About> aboutOf(const LogEntry &entry, Side candidate)
{
    return aboutOf(entry.message, candidate, 0);
}

std::optional<About> rolledBackFor(const Session::Snapshot &snapshot)
{
    const auto last = Session::rolledBackLately(snapshot);
    return last ? aboutOf(last->because, snapshot.candidate(), 0) : std::nullopt;
}

std::optional<Failure> failingNow(const Session::Snapshot &snapshot, Side side)
{
    const Session::EnvironmentView &view = snapshot.environment(side);
    const Probe::CheckResult *telling = Probe::tellingCheck(view.health).result;
    const auto last = telling ? failureOf(telling->sample.outcome) : std::nullopt;
    if (last)
        return last;
    if (view.users.stalled)
        return Failure::Hangs;
    if (view.health.status == HealthStatus::Degraded)
        return Failure::Slow;
    const bool anybody = !Session::nobodyIsOn(snapshot, side);
    const auto percent = view.users.failurePercent();
    if (anybody && percent && view.users.requests >= quint64(snapshot.objectives.minimumRequests)
        && *percent > snapshot.objectives.failurePercent)
        return view.users.mostFailures ? failureOf(*view.users.mostFailures) : Failure::Server;
    if (anybody && side == snapshot.candidate() && view.users.p95 && *view.users.p95 > snapshot.objectives.slowAbove) {
        const auto &active = snapshot.environment(snapshot.active()).users.p95;
        if (active && *active * 3 < *view.users.p95)
            return Failure::Slow;
    }
    return std::nullopt;
}

std::optional<About> failingNow(const Session::Snapshot &snapshot)
{
    if (snapshot.router == Session::LinkState::Down)
        return About { Failure::Router, snapshot.candidate() };
    for (const Side side : { snapshot.candidate(), snapshot.active() }) {
        if (const auto failure = failingNow(snapshot, side))
            return About { *failure, side };
    }
    if (snapshot.router == Session::LinkState::Up && !snapshot.feed.connected)
        return About { Failure::Feed, snapshot.candidate() };
    return std::nullopt;
}

QUrl Sheet::linkOf(Step step) const
{
    switch (step) {
    case Step::TopUp:
        return QUrl(links.topUp);
    case Step::Changelog:
        return QUrl(links.changelog);
    case Step::StatusPage:
        return QUrl(links.status);
    case Step::RollBack:
    case Step::TestKey:
    case Step::CompareModels:
    case Step::Preflight:
    case Step::CanaryTest:
    case Step::Diagnose:
        return {};
    }
    return {};
}

} // namespace Signalbox::Playbook
