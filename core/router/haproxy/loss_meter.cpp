#include "core/router/haproxy/loss_meter.h"

#include <algorithm>

namespace Signalbox::Router::HAProxy {

void LossMeter::take(quint64 ended, quint64 received, Instant at)
{
    const qint64 difference = qint64(ended) - qint64(received);
    if (!m_baseKnown) {
        m_base = difference;
        m_baseKnown = true;
    }
    m_base = std::min(m_base, difference);
    m_recent.push_back({ at, difference });
    while (m_recent.size() > 1 && at - m_recent[1].at >= patience)
        m_recent.pop_front();
    if (at - m_recent.front().at < patience)
        return;
    const auto least = std::min_element(m_recent.begin(), m_recent.end(),
                                        [](const Difference &a, const Difference &b) { return a.value < b.value; });
    m_lost = std::max(m_lost, quint64(std::max<qint64>(0, least->value - m_base)));
}

} // namespace Signalbox::Router::HAProxy
