#pragma once

#include "core/base/message.h"
#include "core/config/service.h"
#include "core/limits/capacity.h"

namespace Signalbox::Session {

/// What is known of one part of the way back.
enum class Proof : quint8 { Unknown, Good, Bad };

/// Whether the side to which a rollback leads could take all production now: what it relies on.
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

/// What is known at the moment, beside the checks.
struct WayBackFacts {
    bool homeIsFine = false; ///< enough users' requests ended on the active side lately, and well, without 429
    std::optional<Limits::Told> told; ///< what its relay said of its limits lately; nothing: it did not
    Limits::Capacity capacity; ///< what the limits carry: the rule that gates and questions go by
};

/// Keeps what checks said of both sides' keys, and judges by that and by the limits. A value; engine thread.
class WayBackWatch
{
public:
    explicit WayBackWatch(const Config::CheckSettings &settings);

    void take(const Probe::Health &health);
    /// Nobody looked for a while: nothing is proven any more.
    void restart();
    [[nodiscard]] WayBack look(Side home, const WayBackFacts &facts, Instant now) const;

private:
    struct Known {
        Probe::Health health;
        std::optional<Instant> acceptedAt;
        bool accepted = false;
    };
    void judgeKey(WayBack &way, const Known &known, const WayBackFacts &facts, Instant now) const;

    milliseconds m_freshFor;
    std::array<Known, 2> m_known;
};

} // namespace Signalbox::Session
