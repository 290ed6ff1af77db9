#pragma once

#include "core/router/router.h"

#include <QHash>
#include <QTimer>

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
        if (!fakeNodes[node].silent)
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
            node.word = order.word;
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

    QHash<QString, Node> fakeNodes;
    QList<Signalbox::Router::Order> orders;
    int reads = 0;
    bool started = false;

private:
    template <typename Call> void later(Call call) { QTimer::singleShot(0, this, call); }

    const Clock &m_clock;
    QStringList m_names;
};

} // namespace Signalbox::Test
