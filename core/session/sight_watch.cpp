#include "core/session/sight_watch.h"

#include <utility>

namespace Signalbox::Session {
namespace {

/// For how long something has been so; resets when it is not.
nanoseconds lasts(std::optional<Instant> &since, bool holds, Instant now)
{
    if (!holds)
        since.reset();
    else if (!since)
        since = now;
    return since ? now - *since : nanoseconds(0);
}

Message lostFor(const char *code, nanoseconds time)
{
    return { QString::fromLatin1(code),
             { { QStringLiteral("seconds"), qint64(std::chrono::floor<seconds>(time).count()) } } };
}

} // namespace

Message SightWatch::look(LinkState link, const FeedHealth &feed, Instant now)
{
    const nanoseconds routerLost = lasts(m_routerLost, link != LinkState::Up, now);
    const nanoseconds feedLost = lasts(m_feedLost, !feed.connected, now);
    const bool silent = isSilent(feed, now);
    if (link == LinkState::Up && std::exchange(m_routerAway, false))
        m_routerBack = now;
    m_routerAway = m_routerAway || link == LinkState::Down;
    if (routerLost >= patience)
        return lostFor("held.router-lost", routerLost);
    if (feedLost >= patience)
        return lostFor("held.feed-lost", feedLost);
    if (silent)
        return lostFor("held.feed-silent", window);
    return {};
}

bool SightWatch::isSilent(const FeedHealth &feed, Instant now)
{
    const bool fromTheBeginning
        = !m_told.empty() && (feed.lost < m_told.back().lost || feed.received < m_told.back().received);
    if (fromTheBeginning)
        m_told.clear();
    if (m_told.empty() || now - m_told.back().at >= seconds(1))
        m_told.push_back({ now, feed.received, feed.lost });
    while (m_told.size() > 1 && now - m_told[1].at >= window)
        m_told.pop_front();
    const quint64 lost = feed.lost - m_told.front().lost;
    return lost >= mostLost && lost > feed.received - m_told.front().received;
}

} // namespace Signalbox::Session
