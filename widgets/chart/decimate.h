#pragma once

#include "widgets/chart/timerange.h"

#include <QList>
#include <QPointF>
#include <QPolygonF>

#include <functional>

namespace Signalbox::Widgets {

/// The finest tier that reaches back as far as any tier does within the span and has slots of at least `least`, or,
/// when none has, the finest at all; null without history.
const Session::HistoryTier *tierFor(const Session::History &history, TimeSpan span, milliseconds least = {});

using SlotReader = std::function<float(const Session::HistorySlot &)>;

/// One line, decimated to at most two points (least and greatest, in their order) for each of `columns` columns, cut
/// where nothing was known for more than eight seconds and two slots. x is in seconds before `span.to` (so ≤ 0), y as
/// read and mapped by `scale`. A lone slot becomes a dash as long as the slot. NaN is absence.
QList<QList<QPointF>> decimatedLine(const Session::HistoryTier &tier, TimeSpan span, int columns,
                                    const SlotReader &read, const std::function<double(double)> &scale);

/// The area between two readings, decimated and cut the same way; each polygon is closed.
QList<QPolygonF> decimatedBand(const Session::HistoryTier &tier, TimeSpan span, int columns, const SlotReader &low,
                               const SlotReader &high, const std::function<double(double)> &scale);

/// What holds until it is changed, as steps: every change is drawn, unless there are more than `columns` of them; then
/// it is decimated like any other line.
QList<QList<QPointF>> steppedLine(const Session::HistoryTier &tier, TimeSpan span, int columns, const SlotReader &read);

/// Round numbers of the 1-2-5 series around [low, high], all > 0: the ticks of a logarithmic axis.
QList<double> logTicks(double low, double high);
/// From 0 to at least `high` in about four round steps.
QList<double> linearTicks(double high);

} // namespace Signalbox::Widgets
