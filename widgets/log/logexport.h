#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

namespace Signalbox::Widgets {

enum class LogForm : quint8 { Csv, JsonLines, Plain };

/// By the end of the name: .csv, .jsonl, .txt or .log; nothing for another.
std::optional<LogForm> logFormOf(const QString &file);

/// The lines as UTF-8. Times are UTC. In CSV a field that a table program would take for a formula begins with '.
/// Log lines hold no secret: what comes from outside was redacted where it entered.
QByteArray exportedLog(const QList<LogEntry> &lines, LogForm form);

/// Writes them, whole or not at all, readable by their owner only. Errors: log.export.
Done exportLog(const QList<LogEntry> &lines, const QString &file);

} // namespace Signalbox::Widgets
