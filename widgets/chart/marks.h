#pragma once

#include "widgets/theme/theme.h"

#include "core/session/snapshot.h"

#include <QList>
#include <QString>

namespace Signalbox::Widgets {

/// What happened, in a sentence with its time.
struct MarkNote {
    QString text;
    Tone tone = Tone::Muted;
    bool operator==(const MarkNote &) const = default;
};

/// A vertical line through every chart: one event, or several that stand too close to be told apart.
struct ChartMark {
    qint64 at = 0; ///< milliseconds since 1970 UTC
    QString text; ///< beside the line, short and plain
    Tone tone = Tone::Muted;
    QList<MarkNote> told = {}; ///< a note an event, oldest first
    bool operator==(const ChartMark &) const = default;
};

/// Every mark of the snapshot with its sentence: the log's own where the log still has it.
QList<ChartMark> chartMarks(const Session::Snapshot &snapshot, Qt::TimeSpec spec);

/// At most `most` of a mark's notes: the most urgent and the newest, oldest first.
QList<MarkNote> pickedNotes(const ChartMark &mark, qsizetype most);

/// What all marks within `reach` of a moment tell: at most `most` notes and how many there are more.
QList<MarkNote> notesAt(const QList<ChartMark> &marks, qint64 at, milliseconds reach, qsizetype most = 5);

/// Events less than `apart` after the first of their group become one mark with the most urgent's tone, place and text
/// and the number of the others. Grouping begins with the oldest mark there is, so that it holds while time goes on.
QList<ChartMark> grouped(const QList<ChartMark> &marks, milliseconds apart);

} // namespace Signalbox::Widgets
