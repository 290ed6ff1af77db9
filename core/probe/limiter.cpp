#include "core/probe/limiter.h"

namespace Signalbox::Probe {

bool SlidingWindowLimiter::take(Instant now)
{
    while (!m_taken.empty() && now - m_taken.front() >= m_window)
        m_taken.pop_front();
    if (static_cast<int>(m_taken.size()) >= m_most)
        return false;
    m_taken.push_back(now);
    return true;
}

} // namespace Signalbox::Probe
