#include "core/probe/schedule.h"

#include <algorithm>

namespace Signalbox::Probe {

OpenSchedule::OpenSchedule(Instant first, nanoseconds interval)
    : m_next(first)
    , m_interval(std::max<nanoseconds>(interval, milliseconds(1)))
{
}

std::optional<OpenSchedule::Tick> OpenSchedule::take(Instant now)
{
    if (now < m_next)
        return std::nullopt;
    const auto missed = (now - m_next) / m_interval;
    const Instant intended = m_next + missed * m_interval;
    m_next = intended + m_interval;
    return Tick { .intended = intended, .lag = now - intended, .missed = static_cast<quint64>(missed) };
}

} // namespace Signalbox::Probe
