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
    m_recent.push_back({ at, ended });
    while (m_recent.size() > 1 && at - m_recent[1].at >= patience)
        m_recent.pop_front();
    // What had ended by then must have been told by now.
    if (at - m_recent.front().at >= patience)
        m_lost = std::max(m_lost,
                          quint64(std::max<qint64>(0, qint64(m_recent.front().ended) - qint64(received) - m_base)));
}

} // namespace Signalbox::Router::HAProxy
