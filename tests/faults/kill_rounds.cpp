#include "tests/faults/kill_rounds.h"

#include "core/journal/store.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <csignal>

namespace Signalbox::Test {
namespace {

constexpr int patienceMs = 20000;

/// The journal's newest orders, by one opened store: as fast as a disk tells.
quint64 newestOrderIn(const Journal::Store &store)
{
    const auto records = store.last(30);
    if (!records)
        return 0;
    quint64 newest = 0;
    for (const Journal::Record &record : *records) {
        if (record.content.code == QLatin1String("order.made"))
            newest = std::max(newest, record.content.epoch);
    }
    return newest;
}

} // namespace

Hand::Hand(const QString &stateDir)
    : m_router(*Router::HAProxy::Paths::below(stateDir), Side::Blue, m_clock, Redactor())
{
}

std::optional<Router::ControlWord> Hand::read()
{
    std::optional<Router::ControlWord> word;
    bool answered = false;
    const auto connection = QObject::connect(&m_router, &Router::Router::readFinished, &m_router,
                                             [&](quint64 question, const Router::NodeState &state) {
                                                 if (question != m_question)
                                                     return;
                                                 word = state.word;
                                                 answered = true;
                                             });
    m_router.read(QStringLiteral("local"), ++m_question);
    (void)QTest::qWaitFor([&] { return answered; }, 5000);
    QObject::disconnect(connection);
    return word;
}

bool Hand::order(const Router::ControlWord &word)
{
    std::optional<Router::OrderOutcome> outcome;
    const auto connection = QObject::connect(
        &m_router, &Router::Router::orderFinished, &m_router,
        [&](quint64, const QString &, Router::OrderOutcome how, const Router::NodeState &) { outcome = how; });
    m_router.write(QStringLiteral("local"), { ++m_question, word, std::nullopt });
    (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 5000);
    QObject::disconnect(connection);
    return outcome == Router::OrderOutcome::Acknowledged;
}

KillRounds::KillRounds(OwnService &service, quint32 seed)
    : m_service(service)
    , m_random(seed)
    , m_hand(service.stateDir())
{
}

quint64 KillRounds::newestOrder() const
{
    const auto store = Journal::Store::open(m_service.stateDir() + QStringLiteral("/journal.sqlite"));
    return store ? newestOrderIn(**store) : 0;
}

QString KillRounds::once(Moment moment)
{
    const auto before = m_hand.read();
    if (!before)
        return QStringLiteral("the router cannot be read");
    Program &deploy = m_service.begin(QStringLiteral("deploy --hold 200ms --yes --json"));
    if (const QString problem = strike(deploy, moment); !problem.isEmpty())
        return problem + QLatin1Char('\n') + QString::fromUtf8(deploy.report());
    ++m_done;
    return lookAfter(*before, moment);
}

QString KillRounds::strike(Program &deploy, Moment moment)
{
    const auto phaseSeen = [&deploy](const char *phase) {
        return QTest::qWaitFor(
            [&deploy, phase] {
                return !deploy.line(QStringLiteral("phase"), QString::fromLatin1(phase)).isEmpty()
                    || !deploy.isRunning();
            },
            patienceMs);
    };
    switch (moment) {
    case Moment::Start:
        (void)QTest::qWaitFor([&deploy] { return !deploy.isRunning(); }, m_random.bounded(900));
        break;
    case Moment::Steps:
        if (!phaseSeen("moving"))
            return QStringLiteral("it does not begin");
        (void)QTest::qWaitFor([&deploy] { return !deploy.isRunning(); }, m_random.bounded(900));
        break;
    case Moment::OrderJournaled: {
        const auto store = Journal::Store::open(m_service.stateDir() + QStringLiteral("/journal.sqlite"));
        if (!store)
            return store.error().text;
        const quint64 known = newestOrderIn(**store);
        QElapsedTimer timer;
        timer.start();
        while (newestOrderIn(**store) == known && timer.elapsed() < patienceMs)
            QThread::usleep(200);
        QThread::usleep(m_random.bounded(2000));
        break;
    }
    case Moment::WayBack:
        if (!phaseSeen("holding"))
            return QStringLiteral("it does not begin");
        deploy.signal(SIGINT);
        QThread::usleep(m_random.bounded(8000));
        break;
    }
    deploy.signal(SIGKILL);
    return deploy.waitForEnd(5000) ? QString() : QStringLiteral("it does not die");
}

QString KillRounds::lookAfter(const Router::ControlWord &before, Moment moment)
{
    const auto areServed = [this](quint64 more) {
        const quint64 served = m_service.users().counts().ok;
        return QTest::qWaitFor([&] { return m_service.users().counts().ok > served + more; }, patienceMs);
    };
    // What the console had sent when it was killed comes to a busy router a moment later: once it serves users again,
    // it has read that too.
    if (!areServed(5))
        return QStringLiteral("users are not served");
    const auto left = m_hand.read();
    if (!left)
        return QStringLiteral("the router cannot be read");
    if (!areServed(25))
        return QStringLiteral("users are not served");
    if (m_hand.read() != left)
        return QStringLiteral("something went on after the console was killed");
    const quint64 journaled = newestOrder();
    // The way back leaves before its line: the journal may lack it. More is never sent without one.
    const bool more = left->candidateShare().value() > 0 && left->epoch > before.epoch;
    if (more && journaled < left->epoch)
        return QStringLiteral("order %1 gave the candidate more, and the journal lacks it").arg(left->epoch);
    if (journaled > left->epoch || (moment == Moment::WayBack && !more && journaled < left->epoch))
        ++m_between;
    if (*left == before)
        return {};
    ++m_moved;
    Router::ControlWord home = *left;
    home.active = Side::Blue;
    home.greenShare = Permyriad();
    home.lease = 0;
    home.epoch = std::max(left->epoch, journaled) + 1;
    return m_hand.order(home) ? QString() : QStringLiteral("users cannot be brought home");
}

QString KillRounds::verify()
{
    const Program &verified = m_service.run(QStringLiteral("log --verify"));
    if (verified.status() != 0)
        return QString::fromUtf8(verified.report());
    if (const quint64 failed = m_service.users().counts().failed; failed > 0)
        return QStringLiteral("%1 users' requests failed").arg(failed);
    const QStringList leaks = m_service.leaks();
    return leaks.isEmpty() ? QString() : leaks.join(QLatin1Char('\n'));
}

} // namespace Signalbox::Test
