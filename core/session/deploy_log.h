#pragma once

#include "core/base/message.h"

namespace Signalbox::Session {

/// The newest lines of the deploy log, numbered without a gap. A value; engine thread.
class DeployLog
{
public:
    static constexpr int capacity = 2000;

    /// Numbers the entry and keeps it; the oldest goes. Returns it as kept.
    const LogEntry &add(LogEntry entry);
    [[nodiscard]] const QList<LogEntry> &entries() const { return m_entries; }

private:
    QList<LogEntry> m_entries;
    quint64 m_lastSeq = 0;
};

} // namespace Signalbox::Session
