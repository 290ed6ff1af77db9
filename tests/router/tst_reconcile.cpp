#include "core/router/reconcile.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

#include <random>

using namespace Signalbox;
using namespace Signalbox::Router;
using namespace std::chrono_literals;

namespace {

ControlWord wordOf(int percent, quint64 epoch)
{
    return { .greenShare = Permyriad::ofPercent(percent), .epoch = epoch };
}

NodeFollowed nodeWith(std::optional<ControlWord> word, Instant at)
{
    NodeFollowed node;
    node.state = { .node = QStringLiteral("a"), .reachable = true, .word = std::move(word), .readAt = at };
    node.mustRead = false;
    node.lastTry = at;
    return node;
}

} // namespace

class ReconcileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void readsFirst()
    {
        NodeFollowed node;
        node.state.node = QStringLiteral("a");
        const auto actions = reconcile({ wordOf(25, 3), true }, { node }, m_clock.now());
        QCOMPARE(actions.size(), 1U);
        QCOMPARE(std::get<Actions::Read>(actions.front()).node, QStringLiteral("a"));
    }

    void ordersTheDifference()
    {
        const auto actions
            = reconcile({ wordOf(25, 3), false }, { nodeWith(wordOf(5, 2), m_clock.now()) }, m_clock.now());
        QCOMPARE(actions.size(), 1U);
        const auto &write = std::get<Actions::Write>(actions.front());
        QCOMPARE(write.word, wordOf(25, 3));
        QCOMPARE(write.expectedEpoch, std::optional<quint64>(2));
    }

    void lessTrafficNeverCompares()
    {
        const auto actions
            = reconcile({ wordOf(0, 3), true }, { nodeWith(wordOf(5, 2), m_clock.now()) }, m_clock.now());
        QVERIFY(!std::get<Actions::Write>(actions.front()).expectedEpoch);
    }

    void nothingWhenAllAgree()
    {
        const QList<NodeFollowed> nodes { nodeWith(wordOf(25, 3), m_clock.now()) };
        QVERIFY(reconcile({ wordOf(25, 3), false }, nodes, m_clock.now()).empty());
        QVERIFY(allHave(nodes, wordOf(25, 3)));
        QVERIFY(!allHave({}, wordOf(25, 3)));
        QCOMPARE(reconcile({ wordOf(25, 3), false }, nodes, m_clock.now() + pollEvery).size(), 1U);
    }

    void oneQuestionAtATime()
    {
        NodeFollowed node = nodeWith(wordOf(5, 2), m_clock.now());
        node.orderInFlight = true;
        QVERIFY(reconcile({ wordOf(25, 3), false }, { node }, m_clock.now() + 1h).empty());
        node.orderInFlight = false;
        node.readInFlight = true;
        QVERIFY(reconcile({ wordOf(25, 3), false }, { node }, m_clock.now() + 1h).empty());
    }

    void theWayBackOvertakesWhatIsUnderWay()
    {
        NodeFollowed node = nodeWith(wordOf(5, 2), m_clock.now());
        node.readInFlight = true;
        node.orderInFlight = true;
        node.orderEpoch = 3;
        const auto actions = reconcile({ wordOf(0, 4), true }, { node }, m_clock.now());
        QCOMPARE(actions.size(), 1U);
        QCOMPARE(std::get<Actions::Write>(actions.front()).word, wordOf(0, 4));
        node.orderEpoch = 4; // once: it is under way itself now
        QVERIFY(reconcile({ wordOf(0, 4), true }, { node }, m_clock.now()).empty());
        node.orderInFlight = false;
        node.mustRead = true; // after a time-out the node is read first
        QVERIFY(reconcile({ wordOf(0, 4), true }, { node }, m_clock.now()).empty());
    }

    void aWordFromElsewhereBelowOursIsForeignToo()
    {
        const NodeFollowed node = nodeWith(wordOf(50, 3), m_clock.now());
        const auto actions = reconcile({ wordOf(25, 4), false, 2 }, { node }, m_clock.now());
        QVERIFY(std::holds_alternative<Actions::ReportForeign>(actions.front()));
        const auto back = reconcile({ wordOf(0, 4), true, 2 }, { node }, m_clock.now());
        QVERIFY(std::holds_alternative<Actions::Write>(back.front()));
        const auto ours = reconcile({ wordOf(25, 4), false, 3 }, { node }, m_clock.now());
        QVERIFY(std::holds_alternative<Actions::Write>(ours.front()));
    }

    void theFirstOrderOfAllIsForeignWhenAnotherGaveIt()
    {
        const auto actions = reconcile({}, { nodeWith(wordOf(50, 1), m_clock.now()) }, m_clock.now());
        QVERIFY(std::holds_alternative<Actions::ReportForeign>(actions.front()));
    }

    void afterATimeOutItReadsFirst()
    {
        NodeFollowed node = nodeWith(wordOf(5, 2), m_clock.now());
        node.mustRead = true;
        node.lastFailure = m_clock.now();
        QVERIFY(reconcile({ wordOf(0, 3), true }, { node }, m_clock.now()).empty()); // not in a tight loop
        const auto actions = reconcile({ wordOf(0, 3), true }, { node }, m_clock.now() + retryUrgentEvery);
        QVERIFY(std::holds_alternative<Actions::Read>(actions.front()));
    }

    void aNewerOrDifferentWordIsForeign()
    {
        for (const quint64 epoch : { 3ULL, 4ULL }) {
            const auto actions
                = reconcile({ wordOf(25, 3), false }, { nodeWith(wordOf(50, epoch), m_clock.now()) }, m_clock.now());
            QVERIFY(std::holds_alternative<Actions::ReportForeign>(actions.front()));
        }
    }

    void withoutADesireItOnlyReads()
    {
        const QList<NodeFollowed> nodes { nodeWith(std::nullopt, m_clock.now()) };
        QVERIFY(reconcile({}, nodes, m_clock.now()).empty());
        const auto actions = reconcile({}, nodes, m_clock.now() + pollEvery);
        QVERIFY(std::holds_alternative<Actions::Read>(actions.front()));
    }

    // Three nodes that refuse, hang, answer late and restart with an older word: they end on the last desire all the
    // same.
    void convergesWhateverTheNodesDo()
    {
        std::mt19937_64 random(7);
        for (int trial = 0; trial < 300; ++trial) {
            Test::ManualClock clock;
            struct Real {
                ControlWord word;
                std::optional<ControlWord> late;
            };
            std::array<Real, 3> real {};
            QList<NodeFollowed> nodes;
            for (int i = 0; i < 3; ++i) {
                NodeFollowed node;
                node.state.node = QString::number(i);
                nodes.append(node);
            }
            Desired desired { wordOf(5, 1), false };
            for (int round = 0; round < 400; ++round) {
                clock.advance(50ms);
                const bool calm = round > 200;
                if (!calm && random() % 20 == 0)
                    desired = { wordOf(int(random() % 101), desired.word->epoch + 1), random() % 2 == 0 };
                for (int i = 0; i < 3; ++i) { // a late order wakes up: fenced by its number
                    Real &node = real[size_t(i)];
                    if (node.late && random() % 3 == 0) {
                        if (node.late->epoch > node.word.epoch)
                            node.word = *node.late;
                        node.late.reset();
                    }
                }
                for (const Action &action : reconcile(desired, nodes, clock.now())) {
                    QVERIFY(!std::holds_alternative<Actions::ReportForeign>(action));
                    const bool isRead = std::holds_alternative<Actions::Read>(action);
                    const QString name
                        = isRead ? std::get<Actions::Read>(action).node : std::get<Actions::Write>(action).node;
                    NodeFollowed &node = nodes[name.toInt()];
                    Real &behind = real[size_t(name.toInt())];
                    QVERIFY(isRead || !node.mustRead);
                    node.lastTry = clock.now();
                    const int luck = calm ? 9 : int(random() % 10);
                    if (luck < 2) { // refused
                        node.lastFailure = clock.now();
                        node.mustRead = true;
                        node.state.reachable = false;
                    } else if (luck < 4 && !isRead) { // no answer, applied later
                        behind.late = std::get<Actions::Write>(action).word;
                        node.lastFailure = clock.now();
                        node.mustRead = true;
                    } else {
                        if (!isRead && std::get<Actions::Write>(action).word.epoch > behind.word.epoch)
                            behind.word = std::get<Actions::Write>(action).word;
                        node.state.reachable = true;
                        node.state.word = behind.word;
                        node.state.readAt = clock.now();
                        node.mustRead = false;
                    }
                }
                if (!calm && random() % 50 == 0)
                    real[random() % 3].word = {}; // restarted without its map
            }
            QVERIFY(allHave(nodes, *desired.word));
            for (const Real &node : real)
                QCOMPARE(node.word, *desired.word);
        }
    }

private:
    Test::ManualClock m_clock;
};

QTEST_GUILESS_MAIN(ReconcileTest)
#include "tst_reconcile.moc"
