#include "widgets/control/passingnote.h"

namespace Signalbox::Widgets {

void PassingNote::say(const QString &text, bool urgent, const Moment &moment, Until until, Stands stands)
{
    m_text = text;
    m_urgent = urgent && !text.isEmpty();
    m_saidAt = moment;
    m_until = until;
    m_stands = std::move(stands);
}

void PassingNote::look(const Moment &moment, const Permissions &permissions)
{
    if (m_text.isEmpty())
        return;
    const bool armedSince = moment.armed && !m_saidAt.armed;
    const bool phaseOver = m_until == Until::PhaseChange && moment.phase != m_saidAt.phase;
    const nanoseconds age = moment.now - m_saidAt.now;
    const bool reasonGone = m_stands && age >= staysAtLeast && !m_stands(permissions);
    if (age >= staysAtMost || armedSince || phaseOver || reasonGone)
        *this = {};
    else
        m_saidAt.armed = moment.armed; // disarmed and armed again is armed since
}

} // namespace Signalbox::Widgets
