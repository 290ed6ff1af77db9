#include "widgets/control/passingnote.h"

namespace Signalbox::Widgets {

void PassingNote::say(const QString &text, bool urgent, const Moment &moment, Until until, Tells tells)
{
    m_text = text;
    m_urgent = urgent && !text.isEmpty();
    m_saidAt = moment;
    m_until = until;
    m_tells = std::move(tells);
}

void PassingNote::look(const Moment &moment, const Permissions &permissions)
{
    if (m_text.isEmpty())
        return;
    const bool armedSince = moment.armed && !m_saidAt.armed;
    const bool phaseOver = m_until == Until::PhaseChange && moment.phase != m_saidAt.phase;
    const nanoseconds age = moment.now - m_saidAt.now;
    const bool wasRead = age >= staysAtLeast;
    const QString tells = m_tells ? m_tells(permissions) : m_text;
    const bool reasonGone = tells.isEmpty() && (wasRead || armedSince);
    if (reasonGone || (m_until != Until::ReasonGone && (age >= staysAtMost || armedSince || phaseOver))) {
        *this = {};
        return;
    }
    m_saidAt.armed = moment.armed; // disarmed and armed again is armed since
    if (wasRead)
        m_text = tells;
}

} // namespace Signalbox::Widgets
