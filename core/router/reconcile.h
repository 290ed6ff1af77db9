#pragma once

#include "core/router/router.h"

#include <variant>
#include <vector>

namespace Signalbox::Router {

/// What all nodes should have. Absent word: nothing was decided yet, only reading is allowed.
struct Desired {
    std::optional<ControlWord> word;
    bool urgent = false; ///< gives the candidate less, or rolls back: sent without comparing, retried fast
    /// The newest order that `word` was made to replace. A node with something between the two has it from elsewhere,
    /// and only an urgent order goes over that. Absent: not known.
    std::optional<quint64> after = std::nullopt;
    bool operator==(const Desired &) const = default;
};

/// One node as the reconciler follows it.
struct NodeFollowed {
    NodeState state;
    bool readInFlight = false;
    bool orderInFlight = false;
    quint64 orderEpoch = 0; ///< of the order in flight
    bool mustRead = true; ///< a read has to come before the next write: start, time-out, refusal
    std::optional<Instant> lastTry; ///< when it was last asked or told anything
    std::optional<Instant> lastFailure;
    bool renewalInFlight = false; ///< of the lease: no order waits for it
    std::optional<Instant> lastRenewal; ///< when one was last asked for
    bool operator==(const NodeFollowed &) const = default;
};

namespace Actions {
struct Read {
    QString node;
    bool operator==(const Read &) const = default;
};
struct Write {
    QString node;
    ControlWord word;
    std::optional<quint64> expectedEpoch;
    bool operator==(const Write &) const = default;
};
/// The node has a word that we neither ordered nor expect: newer, or of our number and different.
struct ReportForeign {
    QString node;
    ControlWord word;
    bool operator==(const ReportForeign &) const = default;
};
} // namespace Actions
using Action = std::variant<Actions::Read, Actions::Write, Actions::ReportForeign>;

constexpr milliseconds pollEvery(500); ///< a foreign change is seen within this time and one round trip
constexpr milliseconds retryEvery(400); ///< after a failure
constexpr milliseconds retryUrgentEvery(100);

/// Is the lease of a node that has `word` to be renewed now? Four times within its length, and more often after a
/// renewal that failed; never once it has lapsed. Pure.
bool renewalDue(const NodeFollowed &node, const ControlWord &word, Instant now);

/// After how many refusals in a row an urgent order that leaves the candidate nothing tries the second way. A node that
/// takes questions and answers none is no refusal: nothing reaches it.
constexpr int refusalsBeforeDetour = 3;
constexpr seconds detourAgainAfter { 5 };

/// Level-triggered: compares what each node has with what is desired and says what to do next, node by node. Pure.
/// Knows nothing of plans and steps. At most one question is in flight per node, but an urgent order waits neither for
/// a reading nor for the answer to an older order. A write never follows a failed or late one without a read between
/// them.
std::vector<Action> reconcile(const Desired &desired, const QList<NodeFollowed> &nodes, Instant now);

/// True when every node was read back with exactly this word.
bool allHave(const QList<NodeFollowed> &nodes, const ControlWord &word);

} // namespace Signalbox::Router
