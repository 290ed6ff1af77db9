#pragma once

#include "core/probe/canary.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

/// How a canary test reads in the window. Pure functions; nothing here knows a widget.
namespace Signalbox::Widgets {

/// A column of the comparison: one side on one route.
struct CanaryColumn {
    Side side = Side::Blue;
    Probe::CanaryRoute route = Probe::CanaryRoute::Straight;
    bool operator==(const CanaryColumn &) const = default;
};
/// The candidate first; only the routes that were used.
QList<CanaryColumn> canaryColumns(const Probe::CanaryView &view);
/// "via router", "straight".
QString routeWords(Probe::CanaryRoute route);

struct CanaryCell {
    QString text;
    Tone tone = Tone::Ink;
    bool operator==(const CanaryCell &) const = default;
};
struct CanaryRow {
    QString label;
    QList<CanaryCell> cells; ///< one for each column
    bool operator==(const CanaryRow &) const = default;
};
QList<CanaryRow> canaryRows(const Probe::CanaryView &view);

/// A line of text with what it means.
struct CanaryLine {
    QString text;
    Tone tone = Tone::Ink;
    Glyph glyph = Glyph::None;
    bool operator==(const CanaryLine &) const = default;
};
/// The state of the test in one line, and what comes next or what it rests on in another. `view` null: no test yet.
CanaryLine canaryHeadline(const Probe::CanaryView *view);
QString canaryDetail(const Probe::CanaryView *view);
/// Under the table: reasons and failures by class, what the router adds, notes; a line each.
QList<CanaryLine> canaryRemarks(const Probe::CanaryView &view);

} // namespace Signalbox::Widgets
