#include "core/limits/limit_book.h"

namespace Signalbox::Limits {
namespace {

template <typename T> void keepNewer(std::optional<T> &value, const std::optional<T> &newer)
{
    if (newer)
        value = newer;
}

} // namespace

void LimitBook::take(const Probe::CheckResult &check, Instant now)
{
    merge(check.sample.side, check.limits, now, false);
}

void LimitBook::take(const QList<Sample> &samples, Instant now)
{
    for (const Sample &sample : samples) {
        merge(sample.side,
              { .limitRequests = sample.limitRequests,
                .remainingRequests = sample.remainingRequests,
                .limitTokens = sample.limitTokens,
                .remainingTokens = sample.remainingTokens },
              now, true);
    }
}

std::optional<Told> LimitBook::lately(Side side, Instant now) const
{
    const std::optional<Told> &told = m_told[size_t(side)];
    return told && now - told->at <= stands ? told : std::nullopt;
}

void LimitBook::merge(Side side, const Probe::RateLimit &limits, Instant now, bool byUsers)
{
    if (limits == Probe::RateLimit())
        return;
    std::optional<Told> &told = m_told[size_t(side)];
    if (!told)
        told.emplace();
    keepNewer(told->limits.limitRequests, limits.limitRequests);
    keepNewer(told->limits.remainingRequests, limits.remainingRequests);
    keepNewer(told->limits.limitTokens, limits.limitTokens);
    keepNewer(told->limits.remainingTokens, limits.remainingTokens);
    told->at = now;
    told->byUsers = byUsers;
    if (byUsers)
        return; // the feed has no reset: the last one goes on from when it was heard
    told->limits.resetRequests = limits.resetRequests;
    told->limits.resetTokens = limits.resetTokens;
    told->resetHeardAt = now;
}

} // namespace Signalbox::Limits
