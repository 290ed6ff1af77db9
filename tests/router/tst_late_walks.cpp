#include "core/router/reconcile.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Router;
using namespace std::chrono_literals;

namespace {

using Random = std::mt19937_64;

constexpr milliseconds answerDeadline = 1000ms;
constexpr milliseconds turn = 25ms;

/// A router's node at the end of a network that loses, delays and reorders what is sent to it. Followed as the
/// dispatcher does it.
class FarNode
{
public:
    FarNode(Random &random, bool fenced)
        : m_random(random)
        , m_fenced(fenced)
    {
        followed.state.node = QStringLiteral("a");
    }

    /// What arrives now: orders that are old by now, too.
    void deliver(Instant now)
    {
        for (auto it = m_underWay.begin(); it != m_underWay.end();) {
            if (it->arrives > now) {
                ++it;
                continue;
            }
            const Sent sent = *it;
            it = m_underWay.erase(it);
            if (sent.order && (!m_fenced || !word || sent.order->epoch > word->epoch))
                word = sent.order;
            if (sent.question == m_asked && !sent.answerLost)
                answered(now);
        }
        if (m_asked != 0 && now - m_askedAt > answerDeadline) // unknown: read before the next write
            gaveUp(now);
    }

    void read(Instant now)
    {
        followed.readInFlight = true;
        ask(std::nullopt, now);
    }
    /// False: a second order was sent beside one that is under way, and it is not the way back.
    bool write(const ControlWord &order, bool urgent, Instant now)
    {
        const bool alone = !followed.orderInFlight || urgent;
        followed.readInFlight = false;
        followed.orderInFlight = true;
        followed.orderEpoch = order.epoch;
        ask(order, now);
        return alone;
    }
    void heal() { m_healthy = true; }
    /// No order is under way any more.
    [[nodiscard]] bool quiet() const
    {
        return std::none_of(m_underWay.begin(), m_underWay.end(),
                            [](const Sent &sent) { return sent.order.has_value(); });
    }

    std::optional<ControlWord> word;
    NodeFollowed followed;

private:
    struct Sent {
        quint64 question = 0;
        std::optional<ControlWord> order;
        Instant arrives {};
        bool answerLost = false;
    };
    void ask(const std::optional<ControlWord> &order, Instant now)
    {
        followed.lastTry = now;
        m_asked = ++m_questions;
        m_askedAt = now;
        const int luck = m_healthy ? 9 : int(m_random() % 10);
        const milliseconds late = luck < 3 ? milliseconds(m_random() % 5000) : milliseconds(m_random() % 20);
        if (luck != 3) // else lost on its way
            m_underWay.push_back({ m_asked, order, now + late, luck == 4 });
    }
    void answered(Instant now)
    {
        m_asked = 0;
        followed.readInFlight = false;
        followed.orderInFlight = false;
        followed.state.reachable = true;
        followed.state.word = word;
        followed.state.readAt = now;
        followed.mustRead = false;
        followed.lastFailure.reset();
    }
    void gaveUp(Instant now)
    {
        m_asked = 0;
        followed.readInFlight = false;
        followed.orderInFlight = false;
        followed.state.reachable = false;
        followed.mustRead = true;
        followed.lastFailure = now;
    }

    Random &m_random;
    const bool m_fenced;
    bool m_healthy = false;
    std::vector<Sent> m_underWay;
    quint64 m_questions = 0;
    quint64 m_asked = 0;
    Instant m_askedAt {};
};

/// One console, one node, orders for more and for less in quick succession. Empty, or the promise that was broken.
QString walk(Random &random, bool fenced)
{
    FarNode node(random, fenced);
    Desired desired;
    Instant now(1000s);
    const auto turnOnce = [&]() -> QString {
        now += turn;
        node.deliver(now);
        for (const Action &action : reconcile(desired, { node.followed }, now)) {
            if (std::holds_alternative<Actions::Read>(action)) {
                node.read(now);
            } else if (const auto *write = std::get_if<Actions::Write>(&action)) {
                if (!node.write(write->word, desired.urgent, now))
                    return QStringLiteral("two orders at a time to one node");
            } else {
                return QStringLiteral("its own order is called foreign");
            }
        }
        return {};
    };
    quint64 epoch = 0;
    for (int orders = 0; orders < 12; ++orders) {
        const bool less = random() % 2 == 0;
        const quint64 after = desired.word ? desired.word->epoch : 0;
        const ControlWord next { .greenShare = Permyriad::of(less ? 0 : int(random() % 10001)), .epoch = ++epoch };
        desired = { next, less, after };
        const bool readable = !node.followed.mustRead && node.followed.state.reachable;
        node.followed.lastFailure.reset(); // as Dispatcher::desire() does for the way back
        const auto actions = reconcile(desired, { node.followed }, now);
        const bool leaves = !actions.empty() && std::holds_alternative<Actions::Write>(actions.front());
        if (less && readable && !leaves)
            return QStringLiteral("the way back waits");
        for (quint64 turns = random() % 80; turns > 0; --turns) {
            if (const QString problem = turnOnce(); !problem.isEmpty())
                return problem;
        }
    }
    node.heal();
    for (int i = 0; i < 600; ++i) { // what is still under way arrives, then all is said
        if (const QString problem = turnOnce(); !problem.isEmpty())
            return problem;
    }
    return node.quiet() && node.word == desired.word ? QString() : QStringLiteral("ends on another order");
}

} // namespace

/// Orders that come late, twice, never, or after newer ones: 10,000 walks of reconcile() over a bad network.
class LateWalksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void endsOnTheNewestOrder_data()
    {
        QTest::addColumn<bool>("fenced");
        QTest::newRow("a node that refuses older orders") << true;
        QTest::newRow("a node that takes whatever comes") << false;
    }
    void endsOnTheNewestOrder()
    {
        QFETCH(bool, fenced);
        for (quint64 seed = 1; seed <= 5000; ++seed) {
            Random random(seed);
            const QString problem = walk(random, fenced);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("%1 (seed %2)").arg(problem).arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(LateWalksTest)
#include "tst_late_walks.moc"
