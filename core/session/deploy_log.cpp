#include "core/session/deploy_log.h"

namespace Signalbox::Session {

const LogEntry &DeployLog::add(LogEntry entry)
{
    entry.seq = ++m_lastSeq;
    if (m_entries.size() >= capacity)
        m_entries.remove(0, capacity / 10);
    m_entries.append(std::move(entry));
    return m_entries.constLast();
}

} // namespace Signalbox::Session
