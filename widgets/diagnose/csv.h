#pragma once

#include "core/base/clock.h"
#include "core/feed/sample.h"

#include <QStringList>

namespace Signalbox::Widgets {

// What the files of all diagnosis views have in common: names that are the same in every language, ISO times in UTC,
// durations in milliseconds, and nothing where nothing is known.

/// Text as a field; what a table program would take for a formula begins with '.
QString csvField(QString text);
/// Fields as they are, as a line.
QString csvLine(const QStringList &fields);
/// "412.25"; empty: absent.
QString csvNumber(const std::optional<double> &value);
/// Milliseconds.
QString csvMs(const std::optional<microseconds> &time);
/// "2026-11-23T10:36:41.118Z" of ms since 1970 UTC.
QString csvTime(qint64 ms);
/// "user", "check", "canary".
QString originCode(Origin origin);

} // namespace Signalbox::Widgets
