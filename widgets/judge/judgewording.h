#pragma once

#include "core/session/judge_view.h"
#include "widgets/status/figuretable.h"

/// How the judge's verdict reads in the window. Pure functions; nothing here knows a widget's state.
namespace Signalbox::Widgets {

struct JudgeLine {
    QString text;
    Tone tone = Tone::Ink;
    Glyph glyph = Glyph::None;
    bool operator==(const JudgeLine &) const = default;
};
/// A metric in as few words as a legend has room for; `tail`: only some requests are slower.
QString metricBrief(Judge::Metric metric, bool tail = false);
/// The verdict in one line. `view` null: nothing was judged yet.
JudgeLine judgeHeadline(const Session::JudgeView *view);
/// What it rests on, or what is missing.
QString judgeDetail(const Session::JudgeView *view);
/// What both sides share; empty text: nothing.
JudgeLine judgeShared(const Session::JudgeView *view);
/// The verdict in few words for the rollout's box, and the whole as its tip. "no worse" is said of a candidate that has
/// passed and of which nothing bad was seen since.
FigureRow judgeRow(const Session::JudgeView *view);
/// Of judgeBriefRows: the metrics that show nothing; where height is short they go before all others.
inline constexpr int spareUnmoved = 4;
/// A row for each metric that has been seen, in two words, and how many requests are still needed: for the rollout's
/// box, which spares them where height is short; all but the one that decided, which is the first. The metric that is
/// nearest to being called worse stays longer than the others.
QList<FigureRow> judgeBriefRows(const Session::JudgeView &view);
/// A row for each metric that has been seen: size of the effect with its interval, evidence against its threshold.
QList<FigureRow> judgeMetricRows(const Session::JudgeView &view);
/// The requests that moved the evidence, the newest first: when, how long, what model, whose, and by how much.
QList<FigureRow> judgeMoverRows(const Session::JudgeView &view, Qt::TimeSpec spec);

} // namespace Signalbox::Widgets
