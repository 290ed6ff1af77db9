#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/base/result.h"
#include "core/base/types.h"
#include "core/feed/sample.h"

#include <QObject>
#include <QStringList>

namespace Signalbox::Router {

enum class SplitMode : quint8 { Random, Sticky };

/// Everything that decides a request's side, written and read as one word (HAProxy: the entry `ctl`).
struct ControlWord {
    Permyriad greenShare;
    Side active = Side::Blue;
    SplitMode mode = SplitMode::Random;
    QString salt = QStringLiteral("-"); ///< of sticky hashing; [A-Za-z0-9._-]{1,64}
    QString version = QStringLiteral("-"); ///< shown to clients in x-config-version; same alphabet
    quint64 epoch = 0; ///< only rises; 0 = never ordered
    qint64 lease = 0; ///< seconds; the split holds only while somebody renews it; 0 = it stays

    bool operator==(const ControlWord &) const = default;

    [[nodiscard]] Side candidate() const { return other(active); }
    [[nodiscard]] Permyriad candidateShare() const { return shareOf(candidate(), greenShare); }
};

/// A node's dead-man lease, as it was read: while nobody renews it, a word that carries one holds until then.
struct Lease {
    std::optional<Instant> until; ///< by the router's clock, told on ours; absent: none was written, or not known
    bool lapsed = false; ///< under the present word: the active side has everything until there is a newer order
    bool operator==(const Lease &) const = default;
};

/// Requests that a side has open.
struct OpenOnSide {
    quint64 count = 0;
    seconds oldest { 0 };
    bool operator==(const OpenOnSide &) const = default;
};

/// What one node had when it was last read.
struct NodeState {
    QString node;
    bool reachable = false;
    std::optional<ControlWord> word; ///< absent: unknown or never set (the node then uses its built-in default)
    bool builtIn = false; ///< readable, but has no valid word: all traffic is on the built-in active side
    Side builtInActive = Side::Blue;
    std::optional<Instant> readAt;
    Lease lease;
    bool orderInFlight = false;
    bool silent = false; ///< it takes questions and answers none: hung, or very slow
    Message problem; ///< for the operator, when not reachable
    microseconds roundTrip { 0 };

    bool operator==(const NodeState &) const = default;
};

/// An absolute, idempotent, fenced order for one node.
struct Order {
    quint64 question = 0; ///< number that the answer carries
    ControlWord word;
    /// Refuse when the node's word is not this one any more (compare-and-swap). Absent: always apply (less traffic
    /// to the candidate, rollback).
    std::optional<quint64> expectedEpoch;
};

/// The outcome of an order, after read-back.
enum class OrderOutcome : quint8 {
    Acknowledged, ///< read back and equal
    Refused, ///< the node has something newer, or expectedEpoch did not match
    Unknown, ///< no answer in time: it may still be applied; read before the next write
    Failed, ///< the node cannot be reached or said no: nothing was applied
};

/// A real traffic router with one or more nodes. Lives in the engine thread; every call returns at once and
/// answers by signal, exactly once per question (a late answer too: it comes with its old question number).
class Router : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QStringList nodes() const = 0;
    /// Opens feed and counters; readings then arrive until stop().
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void read(const QString &node, quint64 question) = 0;
    virtual void write(const QString &node, const Order &order) = 0;
    /// Lets a word of this epoch and lease hold for its lease from now on, by the router's own clock. Changes nothing
    /// else, and nothing at all when the node has another word or its lease has lapsed. Fenced: a late one never
    /// shortens or revives.
    virtual void renewLease(const QString &node, quint64 question, quint64 epoch) = 0;
    /// The second way back, for a node that refuses orders: whatever its word says, `from` gets no new request and the
    /// other side all, as long as that one lives. Lifted by the next order that is acknowledged.
    virtual void divert(const QString &node, quint64 question, Side from) = 0;
    /// What `side` has open on the node, the workers that a reload left to finish included.
    virtual void readOpen(const QString &node, Side side) = 0;
    /// Ends what `side` has open: its users see a broken answer.
    virtual void cutOpen(const QString &node, Side side) = 0;

Q_SIGNALS:
    void readFinished(quint64 question, const Signalbox::Router::NodeState &state);
    void orderFinished(quint64 question, const QString &node, Signalbox::Router::OrderOutcome outcome,
                       const Signalbox::Router::NodeState &state);
    /// A problem without a code: renewed.
    void leaseFinished(quint64 question, const Signalbox::Router::NodeState &state, const Signalbox::Message &problem);
    /// A problem without a code: no new request goes to that side.
    void divertFinished(quint64 question, const QString &node, const Signalbox::Message &problem);
    /// Nothing: not known.
    void openRead(const QString &node, Signalbox::Side side, const std::optional<Signalbox::Router::OpenOnSide> &open);
    /// A problem without a code: `count` were ended.
    void openCut(const QString &node, Signalbox::Side side, quint64 count, const Signalbox::Message &problem);
    /// Batches of at most 50 ms.
    void samplesArrived(const QList<Signalbox::Sample> &samples);
    /// Both sides of one node, about four times a second.
    void countersArrived(const QList<Signalbox::Counters> &counters);
    void feedHealthChanged(const QString &node, const Signalbox::FeedHealth &health);
};

} // namespace Signalbox::Router

Q_DECLARE_METATYPE(Signalbox::Router::ControlWord)
Q_DECLARE_METATYPE(Signalbox::Router::NodeState)
Q_DECLARE_METATYPE(Signalbox::Router::OrderOutcome)
