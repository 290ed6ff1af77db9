#pragma once

#include "core/base/types.h"
#include "core/session/snapshot.h"
#include "core/stats/histogram.h"

#include <array>
#include <deque>
#include <limits>
#include <optional>
#include <vector>

namespace Signalbox::Stats {

/// Width and number of a tier's slots.
struct TierShape {
    milliseconds width;
    int slotCount;
};

/// One tier of the charts' history: a ring of finished scalars, and histograms only for the slots still being filled.
/// Slot numbers are wall milliseconds divided by the width. Used by TierSeries.
class Tier
{
public:
    /// A slot takes late samples for this long after its end.
    static constexpr qint64 graceMs = 5000;

    struct Finished {
        Side side = Side::Blue;
        std::optional<microseconds> latency;
        bool failed = false;
        bool throttled = false;
    };

    struct SideFill {
        Histogram latency;
        quint64 requests = 0;
        quint64 failures = 0;
        quint64 throttled = 0;
    };
    /// A slot that an earlier console collected.
    struct Stored {
        qint64 number = 0;
        std::array<SideFill, 2> sides;
        std::array<quint64, 2> rolled {};
        float requested = std::numeric_limits<float>::quiet_NaN();
    };

    explicit Tier(TierShape shape);

    [[nodiscard]] milliseconds width() const { return m_shape.width; }
    /// Fills the time before the oldest slot, as far as the ring reaches. Rising numbers; call advance() first.
    void fillBefore(const std::vector<Stored> &stored);

    /// Moves on to the slot of `now`. Skipped slots get NaN everywhere, or, when `watched`, 0 requests.
    /// A step back of the clock cuts the slots that are now in the future. True when the present slot is another one.
    bool advance(qint64 nowMs, bool watched);
    /// Files under the slot of `endMs`, or under the nearest one that is still open. Call advance() first.
    void add(const Finished &finished, qint64 endMs);
    void addRolled(Side side, quint64 rolled);
    /// Green's share in percent from now on; NaN: unknown.
    void setRequested(float greenPercent);
    /// Oldest first, without a gap, up to the present slot, which is still being filled.
    void writeTo(Session::HistoryTier &out);

private:
    struct Fill {
        qint64 number = 0;
        bool changed = false;
        std::array<SideFill, 2> sides;
        std::array<quint64, 2> rolled {};
    };
    [[nodiscard]] Session::HistorySlot &slotAt(qint64 number);
    [[nodiscard]] qint64 numberOf(qint64 ms) const;
    void restartAt(qint64 number);
    void cutAfter(qint64 number);
    void open(qint64 number, bool watched);
    void closeEndedBefore(qint64 ms);
    void settle(Fill &fill);
    static void write(Session::HistorySlot &slot, const std::array<SideFill, 2> &sides,
                      const std::array<quint64, 2> &rolled);

    TierShape m_shape;
    std::vector<Session::HistorySlot> m_ring; ///< slot n is at n modulo size
    qint64 m_first = 0; ///< oldest slot's number
    qint64 m_last = -1; ///< present slot's number; below m_first: nothing yet
    std::deque<Fill> m_fills; ///< oldest first, the present one last
    float m_requested = std::numeric_limits<float>::quiet_NaN();
};

} // namespace Signalbox::Stats
