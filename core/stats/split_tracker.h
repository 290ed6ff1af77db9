#pragma once

#include "core/feed/sample.h"
#include "core/session/snapshot.h"
#include "core/stats/counter_steps.h"
#include "core/stats/interval.h"

#include <QHash>

#include <array>
#include <deque>

namespace Signalbox::Stats {

/// What the counters say of a requested split.
enum class Agreement : quint8 { Unknown, Agrees, Disagrees };

/// The observed split: green's share of the requests that began by dice (random, sticky) under the order in force,
/// summed over all nodes. Engine thread; a value without signals.
///
/// Robust to restarts of a node (its former count is kept), to readings of older epochs (ignored), and to nodes that
/// have not got the order yet (they count once they have it).
class ObservedSplitTracker
{
public:
    /// The order in force. Counts begin at 0 for a higher epoch; the same or a lower epoch changes nothing.
    void setEpoch(quint64 epoch);
    /// Starts again with any epoch, also a lower one: for a router that was set up anew.
    void reset(quint64 epoch);
    /// Both sides of a node in one call, as Router::countersArrived gives them. A reading of a higher epoch than the
    /// one in force is kept for the moment that setEpoch() names it.
    void add(const QList<Counters> &readings);

    /// Since the order: share with its 95 % Wilson interval, in percent. Nothing before the first request.
    [[nodiscard]] std::optional<Session::ObservedSplit> observed() const;

    /// Does the split asked for agree with what began in the last 60 s of this epoch?
    ///
    /// Disagrees when green's requested share lies outside the 99.999 % Wilson interval: the question is put four times
    /// a second, and at 95 % it would cry wolf in every minute. At 0 and 100 % one request on the wrong side
    /// disagrees until it is 60 s old. No requests in those 60 s: the whole epoch is taken; none there: Unknown.
    ///
    /// @param independent how many independent dice these requests were, when fewer than requests: with a sticky split
    ///        the number of distinct users, since a user's requests all go one way. 0: unknown, and a share strictly
    ///        between 0 and 100 % is then Unknown.
    [[nodiscard]] Agreement agreement(Permyriad requestedGreen,
                                      std::optional<quint64> independent = std::nullopt) const;

private:
    struct NodeSide {
        std::optional<Counters> last; ///< newest reading of any epoch
        quint64 before = 0; ///< rolled under the epoch in force by earlier workers of the node
    };
    struct Tally {
        Instant at {};
        std::array<quint64, 2> rolled {};
    };
    void take(const Counters &reading);
    void remember();
    [[nodiscard]] Tally tally() const;
    [[nodiscard]] std::array<quint64, 2> lately() const;

    quint64 m_epoch = 0;
    QHash<QString, std::array<NodeSide, 2>> m_nodes;
    std::deque<Tally> m_recent; ///< cumulative tallies, at most one per second, 60 s back
};

} // namespace Signalbox::Stats
