#pragma once

#include "widgets/chart/timerange.h"

#include <QList>
#include <QPointF>
#include <QPolygonF>

#include <functional>
#include <optional>

namespace Signalbox::Widgets {

/// The finest tier that reaches back as far as any tier does within the span and has slots of at least `least`, or,
/// when none has, the finest at all; null without history.
const Session::HistoryTier *tierFor(const Session::History &history, TimeSpan span, milliseconds least = {});

/// What orders do to what is drawn. A slot in which one came is partly of before and partly of after.
struct OrderCuts {
    QList<qint64> at; ///< ms since 1970 UTC, oldest first
    /// What is read is of one order alone: slots with an order in them are left out, and nothing is joined across one.
    bool parts = false;
    /// Whose requests are read: where an order leaves that side nobody, and nobody was there, its line is cut, however
    /// short that was.
    std::optional<Side> whose = {};
    /// Read also the few that end after such an order. Their times are those of the slowest, and so no side's.
    bool leftOvers = true;
    /// Of those in (after, upTo], the last; nothing: none.
    [[nodiscard]] std::optional<qint64> lastIn(qint64 after, qint64 upTo) const;
};

/// So long may nothing be known in slots of this width until a line is cut.
[[nodiscard]] milliseconds longestGap(milliseconds slot);

using SlotReader = std::function<float(const Session::HistorySlot &)>;

/// One line, decimated to at most two points (least and greatest, in their order) for each of `columns` columns, cut
/// where nothing was known for more than eight seconds and two slots, and where by the traffic beside it so long
/// without any answer on either side is no chance: an outage of at least three seconds. x is in seconds before
/// `span.to` (so ≤ 0), y as read and mapped by `scale`. A lone slot becomes a dash as long as the slot. NaN is absence.
/// What begins in a slot in which an order came begins at the order: nothing stands before what caused it.
QList<QList<QPointF>> decimatedLine(const Session::HistoryTier &tier, TimeSpan span, int columns,
                                    const SlotReader &read, const std::function<double(double)> &scale,
                                    const OrderCuts &orders = {});

/// The area between two readings, decimated and cut the same way; each polygon is closed.
QList<QPolygonF> decimatedBand(const Session::HistoryTier &tier, TimeSpan span, int columns, const SlotReader &low,
                               const SlotReader &high, const std::function<double(double)> &scale,
                               const OrderCuts &orders = {});

/// What holds until it is changed, as steps: every change is drawn, at the order in its slot where there is one, unless
/// there are more than `columns` of them; then it is decimated like any other line.
QList<QList<QPointF>> steppedLine(const Session::HistoryTier &tier, TimeSpan span, int columns, const SlotReader &read,
                                  const OrderCuts &orders = {});

/// Whether an interval of observed shares (percent) says where the share is: one wider than a quarter of everything
/// tells no step of a plan from the next, and is not drawn.
[[nodiscard]] bool saysWhere(double low, double high);

/// Nothing to green as ordered, or everything: what so few requests leave open must not look like a share that it has.
[[nodiscard]] bool isAllAsOrdered(const Session::HistorySlot &slot);
/// Whether a slot of the tier has had less than half as many requests as each of its known neighbours: it is still
/// being filled, or the console began in it, and its wide interval would stand out for no reason.
[[nodiscard]] bool isThin(const Session::HistoryTier &tier, const Session::HistorySlot &slot);
/// Whether the newest slot is still being filled at `now` (UTC ms) and has so few requests of that side yet, of fewer
/// than 20 and than half as many as came in the slot before, that its percentiles would leap.
[[nodiscard]] bool isUnripe(const Session::HistoryTier &tier, Side side, qint64 now);
/// How much of what is observed in the span says where the share is, 0..1; nothing observed: 0.
[[nodiscard]] double shareThatSays(const Session::HistoryTier &tier, TimeSpan span);

/// Round numbers of the 1-2-5 series around [low, high], all > 0: the ticks of a logarithmic axis.
QList<double> logTicks(double low, double high);
/// From 0 to at least `high` in about four round steps.
QList<double> linearTicks(double high);

} // namespace Signalbox::Widgets
