#include "core/session/way_back.h"

#include "core/session/note.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Session {
namespace {

constexpr int intervalsFresh = 3; ///< a check may fail to be sent now and then
constexpr double perMinute = 60;

QVariantMap sideArgs(Side side)
{
    return { { QStringLiteral("side"), sideName(side) } };
}

void speakAgainst(WayBack &way, Proof &proof, Message why)
{
    proof = Proof::Bad;
    if (way.state == WayBack::State::Lost) // the first reason is told
        return;
    way.state = WayBack::State::Lost;
    way.why = std::move(why);
}

bool worksNow(const Probe::Health &health)
{
    return health.status == Probe::HealthStatus::Healthy || health.status == Probe::HealthStatus::Degraded;
}

/// The last check, or with several base URLs the last of any: what one of them says does not change with each check.
bool lastSays(const Probe::Health &health, Outcome outcome)
{
    const auto says = [outcome](const Probe::UpstreamHealth &each) { return each.last.sample.outcome == outcome; };
    return health.upstreams.isEmpty() ? health.last && health.last->sample.outcome == outcome
                                      : std::any_of(health.upstreams.cbegin(), health.upstreams.cend(), says);
}

void judgeQuota(WayBack &way, const Probe::Health &health, const WayBackFacts &facts)
{
    if (lastSays(health, Outcome::QuotaExhausted)) {
        speakAgainst(way, way.quota, note("way.quota", sideArgs(way.home)));
        return;
    }
    if (health.status == Probe::HealthStatus::Throttled && !facts.homeIsFine) {
        speakAgainst(way, way.quota, note("way.throttled", sideArgs(way.home)));
        return;
    }
    if (!facts.told)
        return;
    const Probe::RateLimit &limits = facts.told->limits;
    if (limits.remainingRequests == 0 || limits.remainingTokens == 0)
        speakAgainst(way, way.quota, note("way.used-up", sideArgs(way.home)));
    else if (limits.remainingRequests || limits.remainingTokens)
        way.quota = Proof::Good;
}

void judgeCapacity(WayBack &way, const WayBackFacts &facts)
{
    if (!facts.told)
        return;
    way.limit = facts.told->limits.limitRequests;
    way.remaining = facts.told->limits.remainingRequests;
    const auto &load = facts.capacity.allOn[size_t(way.home)];
    const auto &usedUpIn = facts.capacity.usedUpIn[size_t(way.home)];
    QVariantMap args = sideArgs(way.home);
    if (load && *load > 1) {
        args.insert(QStringLiteral("needed"), qint64(std::llround(way.neededPerMinute)));
        args.insert(QStringLiteral("percent"),
                    std::isfinite(*load) ? QVariant(qint64(std::ceil(100 * *load))) : QVariant(QStringLiteral("∞")));
        speakAgainst(way, way.capacity, note("way.limit", args));
    } else if (usedUpIn) {
        args.insert(QStringLiteral("left"), way.remaining.value_or(0));
        args.insert(QStringLiteral("seconds"), qint64(usedUpIn->count()));
        speakAgainst(way, way.capacity, note("way.remaining", args));
    } else if (load || (way.remaining && facts.told->limits.resetRequests)) {
        way.capacity = Proof::Good;
    }
}

} // namespace

QString wayStateName(WayBack::State state)
{
    switch (state) {
    case WayBack::State::Unknown:
        return QStringLiteral("unknown");
    case WayBack::State::Open:
        return QStringLiteral("open");
    case WayBack::State::Lost:
        return QStringLiteral("lost");
    }
    Q_UNREACHABLE();
}

QString proofName(Proof proof)
{
    switch (proof) {
    case Proof::Unknown:
        return QStringLiteral("unknown");
    case Proof::Good:
        return QStringLiteral("good");
    case Proof::Bad:
        return QStringLiteral("bad");
    }
    Q_UNREACHABLE();
}

WayBackWatch::WayBackWatch(const Config::CheckSettings &settings)
    : m_freshFor(settings.interval * intervalsFresh + settings.deadline)
{
}

void WayBackWatch::take(const Probe::Health &health)
{
    Known &known = m_known[size_t(health.side)];
    known.health = health;
    if (health.checks == 0)
        return;
    const bool ok
        = health.last ? health.last->sample.outcome == Outcome::Ok : worksNow(health) && health.failuresInARow == 0;
    if (ok) {
        known.accepted = true;
        known.acceptedAt = health.lastAt;
    }
}

void WayBackWatch::restart()
{
    m_known = {};
}

WayBack WayBackWatch::look(Side home, const WayBackFacts &facts, Instant now) const
{
    const Known &known = m_known[size_t(home)];
    WayBack way { .home = home,
                  .keyAt = known.acceptedAt,
                  .neededPerMinute = facts.capacity.usersPerSecond * perMinute };
    judgeKey(way, known, facts, now);
    judgeQuota(way, known.health, facts);
    judgeCapacity(way, facts);
    if (way.state == WayBack::State::Lost)
        return way;
    if (way.key == Proof::Good)
        way.state = WayBack::State::Open;
    else
        way.why = note("way.not-checked", sideArgs(home));
    return way;
}

/// Users' requests that go well on it prove the key as well as a check, and the side better.
void WayBackWatch::judgeKey(WayBack &way, const Known &known, const WayBackFacts &facts, Instant now) const
{
    if (facts.homeIsFine) {
        way.key = Proof::Good;
        return;
    }
    if (lastSays(known.health, Outcome::Unauthorized)) {
        speakAgainst(way, way.key, note("way.key", sideArgs(way.home)));
        return;
    }
    if (known.health.status == Probe::HealthStatus::Unhealthy) {
        QVariantMap args = sideArgs(way.home);
        args.insert(QStringLiteral("n"), known.health.failuresInARow);
        speakAgainst(way, way.key,
                     note(known.health.failuresInARow > 0 ? "way.unhealthy" : "way.unhealthy-still", args));
        return;
    }
    if (!known.accepted)
        return;
    if (known.acceptedAt && now - *known.acceptedAt > m_freshFor) {
        QVariantMap args = sideArgs(way.home);
        args.insert(QStringLiteral("seconds"), qint64(std::chrono::floor<seconds>(now - *known.acceptedAt).count()));
        speakAgainst(way, way.key, note("way.old", args));
        return;
    }
    way.key = Proof::Good;
}

} // namespace Signalbox::Session
