#include "core/journal/store.h"
#include "core/router/haproxy/haproxy_router.h"
#include "tests/end_to_end/own_service.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

/// Another desk's hand on the router, faster than a program can be started.
class Hand
{
public:
    explicit Hand(const QString &stateDir)
        : m_router(*Router::HAProxy::Paths::below(stateDir), Side::Blue, m_clock, Redactor())
    {
    }
    std::optional<Router::ControlWord> read()
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
    bool order(const Router::ControlWord &word)
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

private:
    SystemClock m_clock;
    Router::HAProxy::HAProxyRouter m_router;
    quint64 m_question = 0;
};

bool journalHasOrder(const QString &stateDir, quint64 epoch)
{
    const auto store = Journal::Store::open(stateDir + QStringLiteral("/journal.sqlite"));
    if (!store)
        return false;
    const auto records = (*store)->last(200);
    return records && std::any_of(records->cbegin(), records->cend(), [epoch](const Journal::Record &record) {
               return record.content.code == QLatin1String("order.made") && record.content.epoch == epoch;
           });
}

} // namespace

/// `kill -9` of the console at any moment, under load.
class TestFaultsKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        m_service = std::make_unique<OwnService>();
        QCOMPARE(m_service->start(), QString());
        QCOMPARE(m_service->sendUsers(150), QString());
        QTRY_VERIFY(m_service->users().counts().ok > 20);
    }

    void cleanupTestCase() { m_service.reset(); }

    void killedAtAnyMomentHarmsNobody()
    {
        constexpr int rounds = 20;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        Hand hand(m_service->stateDir());
        const QDeadlineTimer deadline(30000);
        int done = 0;
        int moved = 0;
        for (; done < rounds && !deadline.hasExpired(); ++done) {
            const auto before = hand.read();
            QVERIFY(before);
            Program &deploy = m_service->begin(QStringLiteral("deploy --hold 200ms --yes --json"));
            if (done % 4 != 0) // else anywhere in its start
                QVERIFY2(
                    QTest::qWaitFor(
                        [&deploy] { return !deploy.line(QStringLiteral("phase"), QStringLiteral("moving")).isEmpty(); },
                        20000),
                    deploy.report());
            (void)QTest::qWaitFor([&deploy] { return !deploy.isRunning(); }, random.bounded(900));
            deploy.signal(SIGKILL);
            QVERIFY(deploy.waitForEnd(5000));
            const auto left = hand.read();
            QVERIFY(left);
            const quint64 served = m_service->users().counts().ok;
            QTRY_VERIFY(m_service->users().counts().ok > served + 25);
            const auto later = hand.read();
            QVERIFY2(later == left, "something went on after the console was killed");
            if (*left == *before)
                continue;
            ++moved;
            // What gave the candidate more was on disk before it was sent.
            QVERIFY2(journalHasOrder(m_service->stateDir(), left->epoch), qPrintable(QString::number(left->epoch)));
            Router::ControlWord home = *left;
            home.active = Side::Blue;
            home.greenShare = Permyriad();
            ++home.epoch;
            QVERIFY(hand.order(home));
        }
        qInfo("%d rounds, %d of them with traffic on the candidate; %llu users' requests", done, moved,
              m_service->users().counts().ok);
        QVERIFY(done >= 5 && moved >= 1);
        const Program &verified = m_service->run(QStringLiteral("log --verify"));
        QVERIFY2(verified.status() == 0, verified.report());
        QCOMPARE(m_service->users().counts().failed, 0U);
        QCOMPARE(m_service->leaks(), QStringList());
    }

private:
    std::unique_ptr<OwnService> m_service;
};

QTEST_GUILESS_MAIN(TestFaultsKill)
#include "tst_faults_kill.moc"
