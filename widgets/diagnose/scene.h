#pragma once

#include "core/cells/view.h"
#include "core/diagnose/view.h"
#include "core/session/snapshot.h"
#include "widgets/chart/marks.h"
#include "widgets/chart/timerange.h"

#include <memory>

namespace Signalbox::Widgets {

/// A part of the picture that was clicked: the requests that ended in [from, to) with a latency in [low, high).
struct Pick {
    qint64 from = 0; ///< ms since 1970 UTC
    qint64 to = 0;
    microseconds low { 0 };
    microseconds high = microseconds::max();
    std::optional<Side> side; ///< absent: both
    bool operator==(const Pick &) const = default;
    [[nodiscard]] bool holds(const Cells::Request &request) const;
};

/// All that the diagnosis views draw. A value: every view is made from a scene alone, and all share cursor, range,
/// origin, ghost and pick.
struct Scene {
    Cells::ViewPtr cells; ///< null: nothing yet
    std::shared_ptr<const Cells::Past> past; ///< stored minutes of an earlier time; null: none
    std::shared_ptr<const Session::CloseUp> closeUp; ///< stored seconds of a stretch; null: none
    Diagnose::ViewPtr diagnosis; ///< null: nothing measured
    std::array<Probe::ScheduleTally, 2> tallies; ///< of the health checks
    FeedHealth feed;
    std::optional<milliseconds> longestStall; ///< of the window itself
    QList<ChartMark> marks;
    Origin origin = Origin::User;
    TimeSpan span;
    qint64 now = 0; ///< when it was made, ms since 1970 UTC: what is too old is counted from here
    Qt::TimeSpec spec = Qt::LocalTime;
    std::optional<qint64> ghostBefore; ///< how many ms before the span the ghost is; absent: no ghost
    QString ghostName; ///< "yesterday"
    std::optional<qint64> cursor; ///< ms since 1970 UTC
    std::optional<Pick> pick;

    /// The finest tier that reaches back as far as any does within the span, at `least` wide; the close-up where that
    /// is finer; null: nothing.
    [[nodiscard]] const Cells::Tier *tier(milliseconds least = {}) const;
    /// The time that every view counts: the slots of tier() that begin within the span, whole. Half-open; what ended
    /// in it belongs to it. All figures, pictures and files are of this time, whatever width they are drawn in.
    [[nodiscard]] TimeSpan covered() const;
    /// What is known of covered(), in the slots of tier(least); an end of it may cut the first and the last.
    [[nodiscard]] Cells::Tier shown(milliseconds least = {}) const;
    /// The stored minutes to compare with that begin within the same span earlier; without slots: none are known.
    [[nodiscard]] Cells::Tier ghost() const;
    /// The requests of the origin that ended within covered() (or the pick, when there is one), oldest first; only the
    /// newest are kept one by one.
    [[nodiscard]] std::vector<const Cells::Request *> requests(bool picked) const;
    /// The stretches of the span, a quarter of a minute at least, in which nobody watched: no console ran.
    [[nodiscard]] std::vector<TimeSpan> unwatched() const;
    /// Since when requests are kept one by one; absent: none is.
    [[nodiscard]] std::optional<qint64> requestsSince() const;
    /// Whether something of any origin is known within the time.
    [[nodiscard]] bool isAnyKnown(TimeSpan time) const;
};

/// "kept one by one since 10:36:41": where that is later than the span begins; else empty.
QString keptSince(const Scene &scene);

/// "users' requests", "health checks", "canary tests".
QString originWords(Origin origin);

} // namespace Signalbox::Widgets
