#include "core/session/refusal.h"

#include "core/session/note.h"

namespace Signalbox::Session {
namespace {

using Probe::Health;
using Probe::HealthStatus;

struct SideReason {
    const char *code;
    bool (*stands)(const Health &health);
};

/// A degraded side answers well, and slowly: that is for the gates.
constexpr SideReason ofSide[] = {
    { "refuse.not-checked", [](const Health &health) { return health.status == HealthStatus::Unknown; } },
    { "refuse.unhealthy", [](const Health &health) { return health.status == HealthStatus::Unhealthy; } },
    { "refuse.throttled", [](const Health &health) { return health.status == HealthStatus::Throttled; } },
    { "refuse.failing", [](const Health &health) { return health.failuresInARow > 0; } },
};

struct Reason {
    const char *code;
    bool (*stands)(const DeployFacts &facts);
    QVariantMap (*args)(const DeployFacts &facts);
};

constexpr Reason ofRest[] = {
    { "refuse.way-back", [](const DeployFacts &facts) { return !facts.wayBack.isOpen(); },
      [](const DeployFacts &facts) {
          return QVariantMap { { QStringLiteral("why"), asArg(facts.wayBack.why) } };
      } },
    { "refuse.router", [](const DeployFacts &facts) { return facts.router != LinkState::Up; },
      [](const DeployFacts &) { return QVariantMap(); } },
    { "refuse.feed", [](const DeployFacts &facts) { return !facts.feedConnected; },
      [](const DeployFacts &) { return QVariantMap(); } },
    { "refuse.journal", [](const DeployFacts &facts) { return facts.journalProblem.isValid(); },
      [](const DeployFacts &facts) {
          return QVariantMap { { QStringLiteral("problem"), facts.journalProblem } };
      } },
};

} // namespace

DeployFacts deployFactsOf(const Snapshot &snapshot)
{
    return { .active = snapshot.active(),
             .health = { &snapshot.environment(Side::Blue).health, &snapshot.environment(Side::Green).health },
             .wayBack = snapshot.wayBack,
             .router = snapshot.router,
             .feedConnected = snapshot.feed.connected,
             .journalProblem = snapshot.journalProblem.isEmpty() ? QVariant() : QVariant(snapshot.journalProblem) };
}

std::optional<Message> deployRefusal(const DeployFacts &facts)
{
    for (const Side side : { other(facts.active), facts.active }) {
        for (const SideReason &reason : ofSide) {
            if (reason.stands(*facts.health[size_t(side)]))
                return note(reason.code, { { QStringLiteral("side"), sideName(side) } });
        }
    }
    for (const Reason &reason : ofRest) {
        if (reason.stands(facts))
            return note(reason.code, reason.args(facts));
    }
    return std::nullopt;
}

std::optional<Message> deployRefusal(const Snapshot &snapshot)
{
    return deployRefusal(deployFactsOf(snapshot));
}

std::optional<bool> reasonStands(const QString &code, std::optional<Side> side, const DeployFacts &facts)
{
    for (const SideReason &reason : ofSide) {
        if (side && code == QLatin1String(reason.code))
            return reason.stands(*facts.health[size_t(*side)]);
    }
    for (const Reason &reason : ofRest) {
        if (code == QLatin1String(reason.code))
            return reason.stands(facts);
    }
    return std::nullopt;
}

} // namespace Signalbox::Session
