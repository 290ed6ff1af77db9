#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace Signalbox::Widgets {

/// Whether this window may give orders. Starts read-only; arming is deliberate and ends by itself after a while
/// without a key or a click, and when the machine was asleep. GUI thread.
class ArmState : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes idleLimit { 15 };
    enum class End : quint8 { ByHand, Idle, Slept };

    explicit ArmState(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isArmed() const { return m_armed; }
    /// Until it ends by itself; zero when read-only.
    [[nodiscard]] nanoseconds left() const;

    void arm();
    void disarm() { end(End::ByHand); }
    /// The operator did something: the idle time starts again.
    void touch();
    /// Ends the armed time when it is over. Called a few times a second.
    void tick();

Q_SIGNALS:
    void changed(bool armed);
    /// It is over, and why. Comes after changed().
    void ended(Signalbox::Widgets::ArmState::End why);

private:
    void end(End why);

    const Clock &m_clock;
    bool m_armed = false;
    Instant m_lastTouch {};
    Instant m_lastTick {};
    WallTime m_lastWall {};
};

} // namespace Signalbox::Widgets
