#pragma once

#include "core/base/message.h"

#include <optional>

namespace Signalbox::Session {

/// A vertical line in every chart.
struct Mark {
    enum class Kind : quint8 { Order, RollBack, Verdict, Fault, Note, Hold, Router };
    WallTime at {};
    Kind kind = Kind::Order;
    QString text; ///< "25 %", the candidate's share
    quint64 epoch = 0; ///< an order's own number, a verdict's the order that it was said of; 0: of none
    quint64 run = 0; ///< that it belongs to; 0: none, or not known
    bool operator==(const Mark &) const = default;
};

/// How far back marks are kept, as the charts are.
constexpr std::chrono::hours marksReach { 24 };
/// So many are kept; then the oldest goes.
constexpr qsizetype marksKept = 500;

/// Takes `mark` in, unless an order or a verdict is there already: what one console did, another may see and read.
void addMark(QList<Mark> &marks, Mark mark);

/// The mark of the line "order.made" or "order.active". Whether it went out, marksOf() finds.
Mark orderMark(const Message &order, WallTime at, quint64 epoch, quint64 run);
/// The mark of the line "rollout.held" or "rollout.resumed": where a run stood still, and where it went on. Nothing for
/// every other.
std::optional<Mark> holdMark(const LogEntry &line);
/// The mark of the line "router.problem" or "router.back": where the router was lost, and where it answered again.
/// Nothing for every other.
std::optional<Mark> routerMark(const LogEntry &line);
/// The mark of a run's end.
Mark endMark(bool promoted, const QString &active, WallTime at, quint64 run);

/// When the rollout began that was the newest one at `until`: its first order. Nothing when no order is known.
std::optional<WallTime> rolloutBegan(const QList<Mark> &marks, WallTime until);

/// Codes of the journal's lines that marksOf() wants.
QStringList codesOfMarks();
/// What consoles did, as their lines in the journal tell it, oldest first: orders, ways back, holds, verdicts, lapsed
/// leases, ends of runs and the router lost, as a console marks them that is there. An order that gave more was
/// journaled before it was sent: it gets none unless something shows that it went out. What a run did that was imported
/// was not here.
QList<Mark> marksOf(const QList<LogEntry> &lines);

} // namespace Signalbox::Session
