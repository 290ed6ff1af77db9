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
        if (node.down)
            outcome = OrderOutcome::Failed;
        else if ((order.expectedEpoch && *order.expectedEpoch != had) || had >= order.word.epoch)
            outcome = OrderOutcome::Refused;
        else
            setWord(name, order.word);
        later([this, name, order, outcome] { Q_EMIT orderFinished(order.question, name, outcome, state(name)); });
    }
    [[nodiscard]] Signalbox::Router::NodeState state(const QString &name) const
    {
        const Node &node = fakeNodes[name];
        return { .node = name,
                 .reachable = !node.down,
                 .word = node.down ? std::nullopt : node.word,
                 .builtIn = !node.down && !node.word,
                 .readAt = m_clock.now(),
                 .problem = node.down ? QStringLiteral("refused") : QString() };
    }

    /// The node has this word from now on, whoever gave it; its dice are counted anew.
    void setWord(const QString &name, const std::optional<Signalbox::Router::ControlWord> &word)
    {
        fakeNodes[name].word = word;
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
                     Signalbox::Router::OrderOutcome outcome)
    {
        Q_EMIT orderFinished(order.question, node, outcome, state(node));
    }

    QHash<QString, Node> fakeNodes;
    QList<Signalbox::Router::Order> orders;
    QList<std::pair<QString, quint64>> unanswered;
    int reads = 0;
    bool started = false;

private:
    template <typename Call> void later(Call call) { QTimer::singleShot(0, this, call); }

    const Clock &m_clock;
    QStringList m_names;
};

} // namespace Signalbox::Test
