#pragma once

#include "core/base/message.h"
#include "core/config/service.h"
#include "core/probe/health.h"

namespace Signalbox::Session {

/// What is known of one part of the way back.
enum class Proof : quint8 { Unknown, Good, Bad };

/// Whether the side that carries production could take all of it back now: what a rollback relies on.
struct WayBack {
    enum class State : quint8 {
        Unknown, ///< not proven: nothing speaks against it, but no check was accepted yet
        Open, ///< its key is accepted, its quota is not known to be used up, its limits carry everybody
        Lost, ///< something speaks against it
    };
    State state = State::Unknown;
    Side home = Side::Blue; ///< where a rollback leads
    Message why; ///< empty code: open
    Proof key = Proof::Unknown; ///< accepted by a fresh check, or by users' requests
    std::optional<Instant> keyAt; ///< when a check was last accepted
    Proof quota = Proof::Unknown;
    Proof capacity = Proof::Unknown;
    std::optional<qint64> limit; ///< requests a minute, as its relay says
    std::optional<qint64> remaining; ///< of them
    double neededPerMinute = 0; ///< what all users send

    [[nodiscard]] bool isOpen() const { return state == State::Open; }
    bool operator==(const WayBack &) const = default;
};
/// "unknown", "open", "lost": stable, for JSON.
QString wayStateName(WayBack::State state);
/// "unknown", "good", "bad": stable, for JSON.
QString proofName(Proof proof);

/// What users' requests say at the moment.
struct WayBackUsers {
    bool homeIsFine = false; ///< enough of them ended on the active side lately, and well, without 429
    double all = 0; ///< started a second, on both sides
    double home = 0; ///< on the active side
};

/// Keeps what checks said of both sides' keys and limits, and judges by it. Limits are taken as requests a minute, as
/// OpenAI-compatible relays mean `x-ratelimit-limit-requests`; they carry everybody when
///     all * 60 <= limit, and (all - home) * min(reset, 60 s) <= remaining:
/// true of fixed windows, sliding windows and token buckets alike. A value; engine thread.
class WayBackWatch
{
public:
    explicit WayBackWatch(const Config::CheckSettings &settings);

    void take(const Probe::Health &health);
    /// Nobody looked for a while: nothing is proven any more.
    void restart();
    [[nodiscard]] WayBack look(Side home, const WayBackUsers &users, Instant now) const;

private:
    struct Known {
        Probe::Health health;
        std::optional<Instant> acceptedAt;
        bool accepted = false;
        Probe::RateLimit limits;
        std::optional<Instant> limitsAt;
    };
    void judgeKey(WayBack &way, const Known &known, const WayBackUsers &users, Instant now) const;
    void judgeQuota(WayBack &way, const Known &known, const WayBackUsers &users, Instant now) const;
    void judgeCapacity(WayBack &way, const Known &known, const WayBackUsers &users, Instant now) const;

    milliseconds m_freshFor;
    std::array<Known, 2> m_known;
};

} // namespace Signalbox::Session
