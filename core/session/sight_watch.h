#pragma once

#include "core/session/snapshot.h"

#include <deque>

namespace Signalbox::Session {

/// Tells when users' traffic cannot be seen any more, so that a candidate can be neither judged nor given more: the
/// router does not answer, its feed is gone, or the feed tells less than half of what the counters saw end. A short
/// gap (a reload) is none. A value; fed at every tick.
class SightWatch
{
public:
    static constexpr seconds patience { 5 }; ///< a gap that is no longer than this is none
    static constexpr seconds window { 10 }; ///< over which lost lines are counted
    static constexpr quint64 mostLost = 20; ///< fewer lost lines than this say nothing

    /// Why nothing can be seen; an empty code while it can.
    Message look(LinkState link, const FeedHealth &feed, Instant now);
    /// When the router was last seen to answer again after it was away; absent: it never was, or was not seen since.
    [[nodiscard]] std::optional<Instant> routerBack() const { return m_routerBack; }

private:
    struct Told {
        Instant at;
        quint64 received;
        quint64 lost;
    };
    [[nodiscard]] bool isSilent(const FeedHealth &feed, Instant now);

    std::optional<Instant> m_routerLost;
    std::optional<Instant> m_feedLost;
    std::optional<Instant> m_routerBack;
    bool m_routerAway = false;
    std::deque<Told> m_told; ///< at most one a second
};

} // namespace Signalbox::Session
