#pragma once

#include "core/router/router.h"

#include <QHash>
#include <QTimer>

#include <array>

namespace Signalbox::Test {

/// A router without traffic whose nodes do what the test says: answer, refuse, keep silent, change by themselves.
class FakeRouter final : public Router::Router
{
    Q_OBJECT
public:
    struct Node {
        std::optional<Signalbox::Router::ControlWord> word;
        bool down = false; ///< refuses everything
        bool silent = false; ///< answers nothing
        bool refusing = false; ///< can be read, and takes no order
        std::optional<Instant> leaseUntil; ///< set by an order with a lease, and by renewals
        bool lapsed = false; ///< gave all back by itself, until the next order
        /// What countersArrived() tells, indexed by Side. `rolled` belongs to the word that the node has.
        std::array<quint64, 2> started {};
        std::array<quint64, 2> inFlight {};
        std::array<quint64, 2> rolled {};
    };

    explicit FakeRouter(const Clock &clock, const QStringList &names = { QStringLiteral("a") })
        : m_clock(clock)
        , m_names(names)
    {
        for (const QString &name : names)
            fakeNodes.insert(name, {});
    }

    [[nodiscard]] QStringList nodes() const override { return m_names; }
    void start() override { started = true; }
    void stop() override { started = false; }
    void read(const QString &node, quint64 question) override
    {
        ++reads;
        if (fakeNodes[node].silent)
            unanswered.append({ node, question });
        else
            later([this, node, question] { Q_EMIT readFinished(question, state(node)); });
    }
    void write(const QString &name, const Signalbox::Router::Order &order) override
    {
        using Signalbox::Router::OrderOutcome;
        orders.append(order);
        Node &node = fakeNodes[name];
        if (node.silent)
            return;
        OrderOutcome outcome = OrderOutcome::Acknowledged;
        const quint64 had = node.word ? node.word->epoch : 0;
        if (node.down || node.refusing)
            outcome = OrderOutcome::Failed;
        else if ((order.expectedEpoch && *order.expectedEpoch != had) || had >= order.word.epoch)
            outcome = OrderOutcome::Refused;
        else
            setWord(name, order.word);
        later([this, name, order, outcome] { Q_EMIT orderFinished(order.question, name, outcome, state(name)); });
    }
    void renewLease(const QString &name, quint64 question, quint64 epoch) override
    {
        ++renewals;
        Node &node = fakeNodes[name];
        if (node.silent)
            return;
        const bool may = !node.down && !node.lapsed && node.word && node.word->epoch == epoch;
        if (may)
            node.leaseUntil = m_clock.now() + seconds(node.word->lease);
        later([this, name, question, may] {
            Q_EMIT leaseFinished(question, state(name), may ? Message() : quoted(QStringLiteral("refused")));
        });
    }
    void divert(const QString &name, quint64 question, Side from) override
    {
        diverted.append({ name, from });
        later([this, name, question] { Q_EMIT divertFinished(question, name, quoted(divertProblem)); });
    }
    void readOpen(const QString &name, Side side) override
    {
        later([this, name, side] { Q_EMIT openRead(name, side, open); });
    }
    void cutOpen(const QString &name, Side side) override
    {
        cuts.append({ name, side });
        later([this, name, side] {
            const quint64 count = open ? open->count : 0;
            open = Signalbox::Router::OpenOnSide {};
            Q_EMIT openCut(name, side, count, {});
        });
    }
    [[nodiscard]] Signalbox::Router::NodeState state(const QString &name) const
    {
        const Node &node = fakeNodes[name];
        return { .node = name,
                 .reachable = !node.down,
                 .word = node.down ? std::nullopt : node.word,
                 .builtIn = !node.down && !node.word,
                 .readAt = m_clock.now(),
                 .lease = { node.leaseUntil, node.lapsed },
                 .problem = node.down ? quoted(QStringLiteral("refused")) : Message() };
    }

    /// The node has this word from now on, whoever gave it; its dice are counted anew.
    void setWord(const QString &name, const std::optional<Signalbox::Router::ControlWord> &word)
    {
        fakeNodes[name].word = word;
        fakeNodes[name].lapsed = false;
        if (word && word->lease > 0)
            fakeNodes[name].leaseUntil = m_clock.now() + seconds(word->lease);
        fakeNodes[name].rolled = {};
    }
    /// `requests` users' requests begin on the node, as its word splits them (to the nearest whole request), and the
    /// counters are told.
    void begin(const QString &name, quint64 requests)
    {
        const Node &node = fakeNodes[name];
        const double green = node.word ? node.word->greenShare.fraction() : 0;
        const auto toGreen = quint64(green * double(requests) + 0.5);
        begin(name, requests - toGreen, toGreen);
    }
    void begin(const QString &name, quint64 blue, quint64 green)
    {
        Node &node = fakeNodes[name];
        node.started[0] += blue;
        node.started[1] += green;
        node.rolled[0] += blue;
        node.rolled[1] += green;
        tellCounters(name);
    }
    void tellCounters(const QString &name)
    {
        const Node &node = fakeNodes[name];
        const quint64 epoch = node.word ? node.word->epoch : 0;
        QList<Counters> both;
        for (const Side side : { Side::Blue, Side::Green }) {
            const auto i = size_t(side);
            both.append({ name, side, node.started[i], node.inFlight[i], epoch, node.rolled[i], m_clock.now() });
        }
        Q_EMIT countersArrived(both);
    }
    void tellSamples(const QList<Sample> &samples) { Q_EMIT samplesArrived(samples); }
    void tellFeed(bool connected) { tellFeed(FeedHealth { .connected = connected }); }
    void tellFeed(const FeedHealth &health) { Q_EMIT feedHealthChanged(m_names.constFirst(), health); }
    /// Answers late what was asked while silent.
    void answerReads()
    {
        for (const auto &[node, question] : std::exchange(unanswered, {}))
            Q_EMIT readFinished(question, state(node));
    }
    void answerOrder(const QString &node, const Signalbox::Router::Order &order,
                     Signalbox::Router::OrderOutcome outcome, bool silent = false)
    {
        Signalbox::Router::NodeState now = state(node);
        now.silent = silent;
        Q_EMIT orderFinished(order.question, node, outcome, now);
    }

    QHash<QString, Node> fakeNodes;
    QList<Signalbox::Router::Order> orders;
    QList<std::pair<QString, quint64>> unanswered;
    QList<std::pair<QString, Side>> diverted;
    QString divertProblem; ///< what divert() answers
    std::optional<Signalbox::Router::OpenOnSide> open = Signalbox::Router::OpenOnSide {};
    QList<std::pair<QString, Side>> cuts;
    int renewals = 0;
    int reads = 0;
    bool started = false;

private:
    template <typename Call> void later(Call call) { QTimer::singleShot(0, this, call); }

    const Clock &m_clock;
    QStringList m_names;
};

} // namespace Signalbox::Test
