#include "tests/faults/late_rounds.h"

#include "core/router/haproxy/processes.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

namespace Signalbox::Test {
namespace {

constexpr int orderDeadlineMs = 1000;
constexpr int patienceMs = 15000;

} // namespace

LateRounds::LateRounds(Console &console, quint32 seed)
    : m_console(console)
    , m_random(seed)
{
}

LateRounds::~LateRounds()
{
    signalAll(SIGCONT);
}

void LateRounds::signalAll(int number) const
{
    const qint64 master = m_console.rig.child->processId();
    for (const qint64 worker : Router::HAProxy::workersOf(master))
        ::kill(pid_t(worker), number);
}

void LateRounds::pause(int most)
{
    QTest::qWait(int(m_random.bounded(most + 1)));
}

QString LateRounds::once()
{
    const int share = 10 + int(m_random.bounded(80));
    const quint64 first = m_console.now().rollout.desired.epoch + 1;
    QElapsedTimer stopped;
    const bool before = m_random.bounded(2) == 0;
    if (!before)
        m_console.post(Session::Intents::Shift { Permyriad::ofPercent(share), {} });
    pause(3); // before, within or after its way to the router
    signalAll(SIGSTOP);
    stopped.start();
    if (before)
        m_console.post(Session::Intents::Shift { Permyriad::ofPercent(share), {} });
    pause(40);
    m_console.post(Session::Intents::RollBack {});
    pause(m_done % 3 == 0 ? 1300 : 200);
    if (m_done % 3 == 0 && stopped.elapsed() < orderDeadlineMs + 100)
        QTest::qWait(int(orderDeadlineMs + 100 - stopped.elapsed()));
    m_overdue += stopped.elapsed() > orderDeadlineMs ? 1 : 0;
    signalAll(SIGCONT);
    ++m_done;

    const auto wanted = m_console.now().rollout.desired;
    const bool settled = QTest::qWaitFor(
        [this, first] {
            const auto &now = m_console.now(); // of these orders: an old snapshot would say the same
            return now.rollout.desired.epoch >= first && now.rollout.phase == Rollout::Phase::Idle
                && now.rollout.desired.candidateShare().value() == 0 && now.router == Session::LinkState::Up
                && now.traffic.acknowledged == Permyriad();
        },
        patienceMs);
    const auto word = m_console.wordInForce();
    if (!settled || !word || word->candidateShare().value() != 0)
        return QStringLiteral("round %1: ends with order %2, %3 to green, instead of %4")
            .arg(m_done)
            .arg(word ? word->epoch : 0)
            .arg(word ? word->greenShare.shortText() : QStringLiteral("?"))
            .arg(wanted.epoch);
    const int served = m_console.served();
    const bool more = QTest::qWaitFor([this, served] { return m_console.served() > served + 20; }, patienceMs);
    return more && m_console.wordInForce() == word
        ? QString()
        : QStringLiteral("round %1: something came after the end").arg(m_done);
}

} // namespace Signalbox::Test
