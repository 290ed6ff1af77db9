#include "widgets/shell/armstate.h"

namespace Signalbox::Widgets {
namespace {

// The monotonic clock stands still while the machine sleeps and the clock of the day does not.
constexpr seconds sleepNoticed { 60 };

} // namespace

ArmState::ArmState(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

nanoseconds ArmState::left() const
{
    if (!m_armed)
        return nanoseconds(0);
    return std::max(nanoseconds(0), nanoseconds(idleLimit) - (m_clock.now() - m_lastTouch));
}

void ArmState::arm()
{
    m_lastTouch = m_clock.now();
    m_lastTick = m_lastTouch;
    m_lastWall = m_clock.wallNow();
    if (m_armed)
        return;
    m_armed = true;
    Q_EMIT changed(true);
}

void ArmState::end(End why)
{
    if (!m_armed)
        return;
    m_armed = false;
    Q_EMIT changed(false);
    Q_EMIT ended(why);
}

void ArmState::touch()
{
    tick();
    if (m_armed)
        m_lastTouch = m_clock.now();
}

void ArmState::tick()
{
    if (!m_armed)
        return;
    const Instant now = m_clock.now();
    const WallTime wall = m_clock.wallNow();
    const nanoseconds slept = (wall - m_lastWall) - (now - m_lastTick);
    m_lastTick = now;
    m_lastWall = wall;
    if (slept > sleepNoticed)
        end(End::Slept);
    else if (left() <= nanoseconds(0))
        end(End::Idle);
}

} // namespace Signalbox::Widgets
