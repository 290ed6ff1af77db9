#pragma once

#include "core/feed/sample.h"
#include "core/session/snapshot.h"
#include "core/stats/counter_steps.h"
#include "core/stats/tier.h"

#include <memory>
#include <vector>

namespace Signalbox::Stats {

/// 1 s for 15 min, 5 s for 30 min, 10 s for 2 h, 1 min for 24 h.
std::vector<TierShape> standardTiers();

/// The history behind the charts, for one origin (users' requests and checks are two series).
///
/// A request is filed under the slot in which it *ended* (start + total), so that charts live while long streams run;
/// windows that compare the two sides go by start instead. A slot takes late samples for 5 s. What ended, by the
/// sample's own clock, more than 5 s ago or more than 1 s ahead of now is filed under now and counted by misdated():
/// a node with a wrong clock must not be blind in the charts, and no time from outside can reach a closed slot.
///
/// Each tier records into histograms of its own, which equals merging the finer ones; percentiles are never averaged.
/// Requested: the value in force when the slot ended. Observed: what began by dice within the slot, from the counters.
///
/// The wall clock may step. Back by up to 5 s: nothing happens. Further back: slots later than now are dropped.
/// Forward, or no call for more than 3 s: the slots between are NaN ("not watched"); a slot that was watched and had no
/// request has 0 requests. The last slot of each tier is the present one, still being filled. Memory: fixed, 72 bytes a
/// slot (250 KB for the standard tiers) and some 20 histograms. Engine thread.
class TierSeries
{
public:
    explicit TierSeries(Origin origin = Origin::User, const std::vector<TierShape> &tiers = standardTiers());

    /// Call at least once a second, also without traffic; the other calls do it too.
    void advance(WallTime now);
    /// Samples of another origin are ignored.
    void add(const Sample &sample, WallTime now);
    /// What the counters say; steps after a gap of more than 5 s are left out, since their slot is unknown.
    void add(const QList<Counters> &readings, WallTime now);
    /// Green's share as requested, from now on; nothing: unknown.
    void setRequested(std::optional<Permyriad> green, WallTime now);

    /// The tiers' widths, finest first.
    [[nodiscard]] std::vector<milliseconds> widths() const;
    /// What an earlier console collected of a tier's slots, before this one began; rising numbers.
    void fillBefore(milliseconds width, const std::vector<Tier::Stored> &stored);

    /// Immutable; the same pointer until something changed. A new one costs some 25 µs and 250 KB at full tiers: ask
    /// for it no oftener than it is painted.
    [[nodiscard]] std::shared_ptr<const Session::History> history();
    [[nodiscard]] quint64 misdated() const { return m_misdated; }

private:
    [[nodiscard]] qint64 slotTimeOf(const Sample &sample);

    Origin m_origin;
    std::vector<Tier> m_tiers;
    CounterSteps m_steps;
    std::optional<qint64> m_nowMs;
    quint64 m_misdated = 0;
    bool m_changed = true;
    std::shared_ptr<const Session::History> m_published;
};

} // namespace Signalbox::Stats
