#pragma once

#include "widgets/chart/timechart.h"
#include "widgets/chart/timerange.h"

namespace Signalbox::Widgets {

/// The figures of both sides in the slot that holds `at` (milliseconds since 1970 UTC), as a table and in plain words.
/// Empty where the history holds nothing.
ChartTip figuresAt(const Session::HistoryTier &tier, qint64 at, Qt::TimeSpec spec);

/// What the mark nearest to `at`, within `reach` of it, tells: at most `most` sentences and how many there are more.
QList<ChartTip::Cell> marksAt(const QList<ChartMark> &marks, qint64 at, milliseconds reach, qsizetype most = 5);

/// The slot that holds `at`; null where there is none or a gap.
const Session::HistorySlot *slotAt(const Session::HistoryTier &tier, qint64 at);

} // namespace Signalbox::Widgets
