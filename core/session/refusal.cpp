#include "core/session/refusal.h"

#include "core/session/note.h"

#include <algorithm>
#include <iterator>

namespace Signalbox::Session {
namespace {

using Probe::Health;
using Probe::HealthStatus;

struct SideReason {
    const char *code;
    bool (*stands)(const Health &health);
    QVariantMap (*more)(const Health &health) = nullptr; ///< args besides the side
};

bool someFail(const Health &health)
{
    const auto failing = health.failing().size();
    return failing > 0 && failing < health.upstreams.size();
}

QVariantMap whichFail(const Health &health)
{
    const QList<Probe::UpstreamHealth> failing = health.failing();
    QStringList urls;
    for (const Probe::UpstreamHealth &each : failing)
        urls << each.url;
    return { { QStringLiteral("n"), failing.size() },
             { QStringLiteral("of"), health.upstreams.size() },
             { QStringLiteral("urls"), urls.join(QStringLiteral(", ")) } };
}

/// A degraded side answers well, and slowly: that is for the gates. One that answers in part does not.
constexpr SideReason ofSide[] = {
    { "refuse.not-checked", [](const Health &health) { return health.status == HealthStatus::Unknown; } },
    { "refuse.unhealthy", [](const Health &health) { return health.status == HealthStatus::Unhealthy; } },
    { "refuse.throttled", [](const Health &health) { return health.status == HealthStatus::Throttled; } },
    { "refuse.failing", [](const Health &health) { return health.failuresInARow > 0; } },
    { "refuse.upstream", someFail, whichFail },
};

constexpr const char *noWayBack = "refuse.way-back"; ///< of the active side

struct Reason {
    const char *code;
    bool (*stands)(const DeployFacts &facts);
    QVariantMap (*args)(const DeployFacts &facts);
};

constexpr Reason ofRest[] = {
    { "refuse.router", [](const DeployFacts &facts) { return facts.router != LinkState::Up; },
      [](const DeployFacts &) { return QVariantMap(); } },
    { "refuse.feed", [](const DeployFacts &facts) { return !facts.feedConnected; },
      [](const DeployFacts &) { return QVariantMap(); } },
    { "refuse.journal", [](const DeployFacts &facts) { return facts.journalProblem.isValid(); },
      [](const DeployFacts &facts) {
          return QVariantMap { { QStringLiteral("problem"), facts.journalProblem } };
      } },
};

/// The first of a side: the others follow from it.
std::optional<Message> reasonOf(Side side, const DeployFacts &facts)
{
    const Health &health = *facts.health[size_t(side)];
    QVariantMap args { { QStringLiteral("side"), sideName(side) } };
    for (const SideReason &reason : ofSide) {
        if (!reason.stands(health))
            continue;
        if (reason.more)
            args.insert(reason.more(health));
        return note(reason.code, args);
    }
    if (side != facts.active || facts.wayBack.isOpen())
        return std::nullopt;
    args.insert(QStringLiteral("why"), asArg(facts.wayBack.why));
    return note(noWayBack, args);
}

} // namespace

DeployFacts deployFactsOf(const Snapshot &snapshot)
{
    return { .active = snapshot.active(),
             .health = { &snapshot.environment(Side::Blue).health, &snapshot.environment(Side::Green).health },
             .wayBack = snapshot.deployWayBack(),
             .router = snapshot.router,
             .feedConnected = snapshot.feed.connected,
             .journalProblem = snapshot.journalProblem.isEmpty() ? QVariant() : QVariant(snapshot.journalProblem) };
}

QList<Message> deployRefusals(const DeployFacts &facts)
{
    QList<Message> all;
    for (const Side side : { other(facts.active), facts.active }) {
        if (const auto reason = reasonOf(side, facts))
            all << *reason;
    }
    for (const Reason &reason : ofRest) {
        if (reason.stands(facts))
            all << note(reason.code, reason.args(facts));
    }
    return all;
}

std::optional<Message> deployRefusal(const DeployFacts &facts)
{
    const QList<Message> all = deployRefusals(facts);
    return all.isEmpty() ? std::nullopt : std::optional(all.constFirst());
}

bool isDeployReason(const QString &code)
{
    const auto is = [&code](const auto &reason) { return code == QLatin1String(reason.code); };
    return code == QLatin1String(noWayBack) || std::any_of(std::begin(ofSide), std::end(ofSide), is)
        || std::any_of(std::begin(ofRest), std::end(ofRest), is);
}

std::optional<Message> reasonNow(const Message &reason, const DeployFacts &facts)
{
    const QString side = QStringLiteral("side");
    for (const Message &now : deployRefusals(facts)) {
        const bool isSame
            = reason.args.contains(side) ? now.args.value(side) == reason.args.value(side) : now.code == reason.code;
        if (isSame)
            return now;
    }
    return std::nullopt;
}

} // namespace Signalbox::Session
