#include "app/sandbox/limit.h"

namespace Signalbox::Sandbox {
namespace {
constexpr seconds windowLength { 60 };

milliseconds leftOf(Instant taken, Instant now)
{
    return std::chrono::ceil<milliseconds>(taken + windowLength - now);
}
} // namespace

void SlidingLimit::forget(Instant now)
{
    while (!m_taken.empty() && m_taken.front().at + windowLength <= now) {
        m_sum -= m_taken.front().cost;
        m_taken.pop_front();
    }
}

bool SlidingLimit::take(Instant now, qint64 cost)
{
    forget(now);
    if (m_sum + cost > m_limit)
        return false;
    m_taken.push_back({ now, cost });
    m_sum += cost;
    return true;
}

qint64 SlidingLimit::remaining(Instant now)
{
    forget(now);
    return m_limit - m_sum;
}

milliseconds SlidingLimit::untilNextFree(Instant now)
{
    forget(now);
    return m_taken.empty() ? milliseconds(0) : leftOf(m_taken.front().at, now);
}

milliseconds SlidingLimit::untilReset(Instant now)
{
    forget(now);
    return m_taken.empty() ? milliseconds(0) : leftOf(m_taken.back().at, now);
}

} // namespace Signalbox::Sandbox
