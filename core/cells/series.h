#pragma once

#include "core/base/clock.h"
#include "core/cells/view.h"
#include "core/probe/health.h"
#include "core/stats/counter_steps.h"

#include <deque>

namespace Signalbox::Cells {

/// Width and number of a tier's slots.
struct Shape {
    milliseconds width;
    int slotCount;
};
/// 1 s for 15 min, 10 s for 2 h, 1 min for 24 h.
std::vector<Shape> standardShapes();

/// Collects cells of both sides for each origin, and the newest requests one by one. A request is filed under the slot
/// in which it ended, as in the charts (Stats::TierSeries), and by the same rules: late by up to 5 s is taken, what is
/// misdated goes under now, a clock that is set back drops the slots that are now in the future, a pause of more than
/// 3 s leaves slots that nobody watched. Negative times count as 0.
///
/// Memory is bounded: some 3,000 slots for each origin, 0.3 to 6 KB for each cell that saw requests, and 20,000
/// requests of some 250 bytes. Engine thread; not thread-safe.
class Series
{
public:
    static constexpr size_t requestsKept = 20000;
    static constexpr milliseconds viewEvery { 500 };

    explicit Series(const std::vector<Shape> &shapes = standardShapes());

    /// Call at least once a second; the other calls do it too.
    void advance(WallTime now);
    void add(const Sample &sample, WallTime now);
    void add(const Probe::CheckResult &check, WallTime now);
    void add(const Phase::PhaseSample &sample, WallTime now);
    void add(const QList<Counters> &readings, WallTime now);
    /// Green's share as ordered, from now on; nothing: unknown.
    void setRequested(std::optional<Permyriad> green, WallTime now);

    /// Fills in what was stored by an earlier console. What is older than a tier is ignored, what was collected since
    /// is merged with it.
    void absorb(const std::vector<Placed> &stored, WallTime now);
    /// Every second that changed since the last call, and every minute that ended: to be stored, replacing what is
    /// stored for the same place.
    std::vector<Placed> takeChanged();

    /// The same pointer until something changed and `viewEvery` passed.
    [[nodiscard]] ViewPtr view(Instant now);

private:
    struct Open {
        std::shared_ptr<Cell> cell; ///< null: nobody watched
        bool isShared = false; ///< a view or a store has it: copy before writing
        bool isStored = true;
    };
    struct Ring {
        Shape shape;
        qint64 first = 0;
        std::deque<std::array<Open, 2>> slotList;
        [[nodiscard]] qint64 last() const { return first + qint64(slotList.size()) - 1; }
        [[nodiscard]] qint64 numberOf(qint64 ms) const;
    };
    void advance(Ring &ring, qint64 nowMs, bool watched) const;
    void put(const Placed &placed, bool isStored = true);
    Cell &writable(Open &open);
    template <typename Change> void change(Origin origin, Side side, qint64 endMs, Change change);
    [[nodiscard]] qint64 slotTimeOf(Origin origin, qint64 endMs) const;
    void keep(Request request, qint64 filed);
    void forgetAfter(qint64 ms);

    std::array<std::vector<Ring>, 3> m_origins;
    Stats::CounterSteps m_steps;
    std::optional<quint16> m_requested;
    std::deque<std::shared_ptr<const Requests>> m_chunks; ///< full ones
    std::shared_ptr<Requests> m_newest;
    std::optional<qint64> m_nowMs;
    ViewPtr m_view;
    Instant m_viewAt {};
    bool m_changed = true;
};

} // namespace Signalbox::Cells
