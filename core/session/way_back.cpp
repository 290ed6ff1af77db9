#include "core/session/way_back.h"

#include "core/session/note.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Session {
namespace {

constexpr int intervalsFresh = 3; ///< a check may fail to be sent now and then
constexpr seconds limitsStand(60); ///< what a relay said of its limits longer ago says nothing of now
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

bool tellsAnything(const Probe::RateLimit &limits)
{
    return limits.limitRequests || limits.remainingRequests || limits.limitTokens || limits.remainingTokens;
}

bool worksNow(const Probe::Health &health)
{
    return health.status == Probe::HealthStatus::Healthy || health.status == Probe::HealthStatus::Degraded;
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
    if (health.last && tellsAnything(health.last->limits)) {
        known.limits = health.last->limits;
        known.limitsAt = health.lastAt;
    }
}

void WayBackWatch::restart()
{
    m_known = {};
}

WayBack WayBackWatch::look(Side home, const WayBackUsers &users, Instant now) const
{
    const Known &known = m_known[size_t(home)];
    WayBack way { .home = home, .keyAt = known.acceptedAt, .neededPerMinute = users.all * perMinute };
    judgeKey(way, known, users, now);
    judgeQuota(way, known, users, now);
    judgeCapacity(way, known, users, now);
    if (way.state == WayBack::State::Lost)
        return way;
    if (way.key == Proof::Good)
        way.state = WayBack::State::Open;
    else
        way.why = note("way.not-checked", sideArgs(home));
    return way;
}

/// Users' requests that go well on it prove the key as well as a check, and the side better.
void WayBackWatch::judgeKey(WayBack &way, const Known &known, const WayBackUsers &users, Instant now) const
{
    if (users.homeIsFine) {
        way.key = Proof::Good;
        return;
    }
    if (known.health.last && known.health.last->sample.outcome == Outcome::Unauthorized) {
        speakAgainst(way, way.key, note("way.key", sideArgs(way.home)));
        return;
    }
    if (known.health.status == Probe::HealthStatus::Unhealthy) {
        QVariantMap args = sideArgs(way.home);
        args.insert(QStringLiteral("n"), known.health.failuresInARow);
        speakAgainst(way, way.key, note("way.unhealthy", args));
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

void WayBackWatch::judgeQuota(WayBack &way, const Known &known, const WayBackUsers &users, Instant now) const
{
    const auto &last = known.health.last;
    if (last && last->sample.outcome == Outcome::QuotaExhausted) {
        speakAgainst(way, way.quota, note("way.quota", sideArgs(way.home)));
        return;
    }
    if (known.health.status == Probe::HealthStatus::Throttled && !users.homeIsFine) {
        speakAgainst(way, way.quota, note("way.throttled", sideArgs(way.home)));
        return;
    }
    if (!known.limitsAt || now - *known.limitsAt > limitsStand)
        return;
    const bool usedUp = known.limits.remainingRequests == 0 || known.limits.remainingTokens == 0;
    if (usedUp)
        speakAgainst(way, way.quota, note("way.used-up", sideArgs(way.home)));
    else if (known.limits.remainingRequests || known.limits.remainingTokens)
        way.quota = Proof::Good;
}

void WayBackWatch::judgeCapacity(WayBack &way, const Known &known, const WayBackUsers &users, Instant now) const
{
    if (!known.limitsAt || now - *known.limitsAt > limitsStand)
        return;
    way.limit = known.limits.limitRequests;
    way.remaining = known.limits.remainingRequests;
    QVariantMap args = sideArgs(way.home);
    args.insert(QStringLiteral("needed"), qint64(std::llround(way.neededPerMinute)));
    if (way.limit) {
        way.capacity = Proof::Good;
        args.insert(QStringLiteral("limit"), *way.limit);
        if (way.neededPerMinute > double(*way.limit)) {
            speakAgainst(way, way.capacity, note("way.limit", args));
            return;
        }
    }
    if (!way.remaining || !known.limits.resetRequests)
        return;
    const double more = std::max(0.0, users.all - users.home);
    const double reset = std::min(perMinute, double(known.limits.resetRequests->count()) / 1000.0);
    way.capacity = Proof::Good;
    if (more * reset > double(*way.remaining)) {
        args.insert(QStringLiteral("left"), *way.remaining);
        args.insert(QStringLiteral("seconds"), qint64(double(*way.remaining) / more));
        speakAgainst(way, way.capacity, note("way.remaining", args));
    }
}

} // namespace Signalbox::Session
