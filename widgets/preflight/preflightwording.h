#pragma once

#include "core/preflight/report.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

/// How a preflight reads in the window. Pure functions; nothing here knows a widget.
namespace Signalbox::Widgets {

/// "key accepted", "rate-limit headroom": what a line is about.
QString subjectWords(Preflight::Subject subject);
/// "ok", "look at it", "FAIL", "unknown".
QString gradeWords(Preflight::Grade grade);
Tone toneOf(Preflight::Grade grade);
Glyph glyphOf(Preflight::Grade grade);

/// One line as it is shown.
struct PreflightItem {
    Preflight::Grade grade = Preflight::Grade::Unknown;
    std::optional<Side> side;
    QString title; ///< "Green · key accepted · https://…"
    QString evidence;
    QString advice; ///< what it means and what to do; empty where nothing is to be done
    QString at; ///< the age of what was seen, for the tooltip
    bool operator==(const PreflightItem &) const = default;
};
/// What needs a look first: failed, unknown that is needed, warned; then the rest. Otherwise in the report's order.
QList<PreflightItem> preflightItems(const Preflight::Report &report, Qt::TimeSpec spec);

struct PreflightHeadline {
    QString text;
    QString detail;
    Tone tone = Tone::Ink;
    Glyph glyph = Glyph::None;
    bool operator==(const PreflightHeadline &) const = default;
};
/// `report` null: none yet. `deployWaits`: a deploy goes when it has passed. `goldenCost`: of the golden prompts; may
/// be empty.
PreflightHeadline preflightHeadline(const Preflight::Report *report, bool deployWaits, Qt::TimeSpec spec,
                                    const QString &goldenCost = {});

} // namespace Signalbox::Widgets
