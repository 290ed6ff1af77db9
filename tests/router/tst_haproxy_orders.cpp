#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/order_run.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Router::HAProxy;
using Router::ControlWord;
using Router::NodeState;
using Router::OrderOutcome;

namespace {

/// A peer on a local socket that says what a script tells it to.
class FakePeer
{
public:
    using Script = std::function<QByteArray(const QByteArray &command)>;

    explicit FakePeer(Script script)
        : m_script(std::move(script))
    {
        m_server.setMaxPendingConnections(10);
        if (!m_server.listen(m_directory.filePath(QStringLiteral("admin.sock"))))
            qFatal("cannot listen");
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
            QLocalSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QLocalSocket::readyRead, socket, [this, socket] {
                while (socket->canReadLine()) {
                    const QByteArray reply = m_script(socket->readLine().trimmed());
                    if (reply == "close")
                        return socket->disconnectFromServer();
                    socket->write(reply);
                }
            });
        });
    }
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }
    [[nodiscard]] Paths paths() const { return { m_directory.path() }; }

private:
    QTemporaryDir m_directory;
    QLocalServer m_server;
    Script m_script;
};

CliReply askOnce(CliSession &session, const QByteArrayList &commands)
{
    CliReply seen;
    bool answered = false;
    session.ask(commands, [&](const CliReply &reply) {
        seen = reply;
        answered = true;
    });
    if (!QTest::qWaitFor([&] { return answered; }, 4000))
        qFatal("a session that never answers");
    return seen;
}

pid_t workerOf(qint64 master)
{
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(master));
    if (!children.open(QIODevice::ReadOnly))
        return 0;
    return pid_t(children.readAll().simplified().split(' ').first().toLongLong());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray mapLine(const ControlWord &word)
{
    return "0x1 ctl " + controlText(word) + "\n\n> ";
}

} // namespace

/// The command socket and what can go wrong with it; fenced orders.
class TestHAProxyOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void peersThatMisbehave_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<CliFailure>("failure");
        QTest::newRow("nothing") << QByteArray() << CliFailure::TimedOut;
        QTest::newRow("closes") << QByteArrayLiteral("close") << CliFailure::Closed;
        QTest::newRow("another protocol")
            << QByteArrayLiteral("HTTP/1.1 400 Bad Request\r\n\r\n") << CliFailure::Garbled;
        QTest::newRow("bytes") << QByteArray("\x00\xff\x80\n> ", 6) << CliFailure::Garbled;
        QTest::newRow("half a reply") << QByteArrayLiteral("\n> some") << CliFailure::TimedOut;
        QTest::newRow("ten megabytes") << QByteArray("\n> ") + QByteArray(10 * 1024 * 1024, 'x') << CliFailure::Garbled;
        QTest::newRow("more replies than asked")
            << QByteArrayLiteral("\n> a\n> b\n> c\n> d\n> ") << CliFailure::Garbled;
    }

    void peersThatMisbehave()
    {
        QFETCH(QByteArray, says);
        QFETCH(CliFailure, failure);
        FakePeer peer([&](const QByteArray &command) { return command == "prompt" ? says : QByteArray(); });
        CliSession::Limits limits;
        limits.deadline = milliseconds(200);
        CliSession session(peer.path(), limits);
        const CliReply reply = askOnce(session, { "show info" });
        QVERIFY(reply.failure.has_value());
        QCOMPARE(*reply.failure, failure);
        QVERIFY(!reply.problem.code.isEmpty());
        QVERIFY(session.sent());
    }

    void nobodyThere()
    {
        QTemporaryDir directory;
        CliSession session(directory.filePath(QStringLiteral("none.sock")));
        const CliReply reply = askOnce(session, { "show info" });
        QCOMPARE(*reply.failure, CliFailure::Unreachable);
        QVERIFY(!session.sent());
    }

    /// Stopped, suspended or starved: what was missed meanwhile is the console's, not the router's.
    void aConsoleThatStoodStillBlamesNobody()
    {
        CliSession::Limits limits;
        limits.deadline = milliseconds(100);
        bool stood = false;
        FakePeer peer([&](const QByteArray &command) {
            if (command != "prompt" && !std::exchange(stood, true)) { // in our thread: this process does nothing else
                for (const QDeadlineTimer until(limits.deadline * 3); !until.hasExpired();) { }
            }
            return command == "prompt" ? QByteArrayLiteral("\n> ") : QByteArrayLiteral("fine\n\n> ");
        });
        CliSession session(peer.path(), limits);
        const CliReply reply = askOnce(session, { "show info" });
        QVERIFY2(!reply.failure, qPrintable(words(reply.problem)));
        QCOMPARE(reply.replies, QByteArrayList({ "fine" }));
    }

    void repliesInPiecesAreWhole()
    {
        FakePeer peer([&](const QByteArray &command) {
            return command == "prompt" ? QByteArrayLiteral("\n> ") : "a > b\n>c\n\n> ";
        });
        CliSession session(peer.path());
        CliReply reply = askOnce(session, { "one", "two" });
        QVERIFY(!reply.failure);
        QCOMPARE(reply.replies, QByteArrayList({ "a > b\n>c", "a > b\n>c" }));
        reply = askOnce(session, { "three" });
        QVERIFY(!reply.failure);
        QCOMPARE(reply.replies, QByteArrayList({ "a > b\n>c" }));
    }

    void overtakingANewerOrderIsSeenAndPutBack()
    {
        const ControlWord old = greenGets(0, 3);
        const ControlWord newer = greenGets(100, 9);
        const ControlWord ours = greenGets(5000, 8);
        QByteArrayList heard;
        FakePeer peer([&](const QByteArray &command) -> QByteArray {
            heard.append(command);
            const auto commits
                = std::count_if(heard.begin(), heard.end(), [](const auto &c) { return c.startsWith("commit"); });
            if (command.startsWith("prepare"))
                return "New version created: " + QByteArray::number(2 + commits) + "\n\n> ";
            if (!command.startsWith("show"))
                return "\n> ";
            if (commits == 2)
                return mapLine(newer);
            if (commits == 1)
                return mapLine(ours);
            // Somebody commits between our first look and our commit.
            return mapLine(heard.size() < 4 ? old : newer);
        });
        OrderRun run(peer.paths(), { 1, ours, std::nullopt });
        OrderRun::Outcome outcome;
        QSignalSpy spy(&run, &OrderRun::finished);
        connect(&run, &OrderRun::finished, this, [&](const OrderRun::Outcome &end) { outcome = end; });
        run.start();
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(outcome.outcome, OrderOutcome::Refused);
        QCOMPARE(*outcome.reading.word, newer);
        QVERIFY2(heard.contains("add map @3 " + peer.paths().controlMap().toUtf8() + " ctl " + controlText(newer)),
                 heard.join('\n').constData());
    }

    void answersOfARouterThatSaysNo_data()
    {
        QTest::addColumn<QByteArray>("prepare");
        QTest::addColumn<QByteArray>("show");
        QTest::addColumn<OrderOutcome>("outcome");
        QTest::newRow("no such map") << QByteArrayLiteral("Unknown map identifier. Please use #<id> or <file>.\n\n> ")
                                     << QByteArrayLiteral("Unknown map identifier.\n\n> ") << OrderOutcome::Failed;
        QTest::newRow("empty after the commit")
            << QByteArrayLiteral("New version created: 4\n\n> ") << QByteArrayLiteral("\n> ") << OrderOutcome::Unknown;
        QTest::newRow("garbled after the commit")
            << QByteArrayLiteral("New version created: 4\n\n> ") << QByteArrayLiteral("0x1 ctl 12000/red\n\n> ")
            << OrderOutcome::Failed;
    }

    void answersOfARouterThatSaysNo()
    {
        QFETCH(QByteArray, prepare);
        QFETCH(QByteArray, show);
        QFETCH(OrderOutcome, outcome);
        FakePeer peer([&](const QByteArray &command) {
            return command.startsWith("prepare") ? prepare
                : command.startsWith("show")     ? show
                                                 : QByteArrayLiteral("\n> ");
        });
        OrderRun run(peer.paths(), { 1, greenGets(1, 1), std::nullopt });
        std::optional<OrderOutcome> seen;
        connect(&run, &OrderRun::finished, this, [&](const OrderRun::Outcome &end) { seen = end.outcome; });
        run.start();
        QTRY_VERIFY(seen.has_value());
        QCOMPARE(*seen, outcome);
    }

    void staleOrdersAreRefused()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(1000, 10)).outcome, OrderOutcome::Acknowledged);
        HAProxyRouter second(rig.paths(), Side::Blue, rig.clock, Redactor());
        std::optional<OrderOutcome> seen;
        NodeState state;
        connect(&second, &Router::Router::orderFinished, this,
                [&](quint64, const QString &, OrderOutcome outcome, const NodeState &node) {
                    seen = outcome;
                    state = node;
                });
        second.write(QStringLiteral("local"), { 1, greenGets(9000, 9), std::nullopt });
        QTRY_VERIFY(seen.has_value());
        QCOMPARE(*seen, OrderOutcome::Refused);
        QCOMPARE(state.word->epoch, 10ULL);
        QVERIFY(words(state.problem).contains(QLatin1String("10")));
        // The same word again is no conflict; a wrong expectation is one.
        QCOMPARE(rig.order(greenGets(1000, 10)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.order(greenGets(9000, 10)).outcome, OrderOutcome::Refused);
        QCOMPARE(rig.order(greenGets(9000, 11), 9).outcome, OrderOutcome::Refused);
        QCOMPARE(rig.order(greenGets(9000, 11), 10).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.read()->word->greenShare, Permyriad::of(9000));
    }

    void aCommitThatComesLateIsRefusedByTheRouter()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        const QByteArray map = rig.paths().controlMap().toUtf8();
        CliSession late(rig.paths().adminSocket());
        const auto version = preparedVersion(askOnce(late, { "prepare map " + map }).replies.first());
        QVERIFY(version.has_value());
        QCOMPARE(rig.order(greenGets(1000, 10)).outcome, OrderOutcome::Acknowledged);
        const QByteArray at = QByteArray::number(*version);
        const CliReply reply = askOnce(late,
                                       { "add map @" + at + ' ' + map + " ctl " + controlText(greenGets(9999, 9)),
                                         "commit map @" + at + ' ' + map });
        QVERIFY2(reply.replies.at(1).contains("out of range"), reply.replies.at(1).constData());
        QCOMPARE(rig.read()->word->epoch, 10ULL);
    }

    // Compare-and-swap between consoles that decided on the same word. Of two one wins, the other is told so, and the
    // router ends on the winner's word. Of more at the very same moment several may be told that the router has theirs:
    // it ends on the word of one, whole, and each of the others sees that when it reads the next time.
    void ofConsolesThatOrderAtOnceOneWins_data()
    {
        QTest::addColumn<int>("consoles");
        QTest::newRow("two") << 2;
        QTest::newRow("four") << 4;
    }
    void ofConsolesThatOrderAtOnceOneWins()
    {
        QFETCH(int, consoles);
        constexpr int rounds = 60;
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(0, 1)).outcome, OrderOutcome::Acknowledged);
        QMap<int, int> wins;
        int endedElsewhere = 0;
        for (int round = 1; round <= rounds; ++round) {
            const auto expected = quint64(round);
            std::vector<std::unique_ptr<OrderRun>> runs;
            QMap<int, OrderOutcome> outcomes;
            for (int i = 0; i < consoles; ++i) {
                const ControlWord word = greenGets(100 * round + i, expected + 1);
                runs.push_back(std::make_unique<OrderRun>(rig.paths(), Router::Order { 1, word, expected }));
                connect(runs.back().get(), &OrderRun::finished, this,
                        [&outcomes, i](const OrderRun::Outcome &outcome) { outcomes.insert(i, outcome.outcome); });
            }
            for (int i = 0; i < consoles; ++i)
                runs[size_t((i + round) % consoles)]->start();
            QTRY_COMPARE(outcomes.size(), consoles);
            const QList<int> winners = outcomes.keys(OrderOutcome::Acknowledged);
            QCOMPARE(outcomes.keys(OrderOutcome::Refused).size(), consoles - winners.size());
            const ControlWord ends = *rig.read()->word;
            QCOMPARE(ends.epoch, expected + 1);
            const int by = ends.greenShare.value() - 100 * round;
            QVERIFY(by >= 0 && by < consoles);
            if (consoles == 2)
                QVERIFY(winners.contains(by)); // the other one may have been told so a moment before
            endedElsewhere += winners == QList<int> { by } ? 0 : 1;
            ++wins[by];
        }
        QVERIFY2(consoles > 2 || endedElsewhere <= 2, "what may happen on a busy machine happens all the time");
        qInfo() << "ended on the word of:" << wins << "not the only one that was told so:" << endedElsewhere;
    }

    // An older order is on its way to a router that is stopped; a newer one follows; the router wakes.
    void neverEndsOnTheOlderOrder_data()
    {
        QTest::addColumn<bool>("wakesInTime");
        QTest::newRow("wakes before the deadline") << true;
        QTest::newRow("wakes after it") << false;
    }

    void neverEndsOnTheOlderOrder()
    {
        QFETCH(bool, wakesInTime);
        Rig rig;
        QCOMPARE(rig.start(), QString());
        const pid_t worker = workerOf(rig.child->processId());
        QVERIFY(worker > 0);
        const QByteArray map = rig.paths().controlMap().toUtf8();
        const int rounds = wakesInTime ? 10 : 3;
        quint64 epoch = 0;
        for (int round = 0; round < rounds; ++round) {
            const ControlWord older = greenGets(9000, ++epoch);
            const ControlWord newer = greenGets(0, ++epoch);
            bool olderWasTried = false; // the router has said what became of it
            CliSession raw(rig.paths().adminSocket());
            const QByteArray at
                = QByteArray::number(*preparedVersion(askOnce(raw, { "prepare map " + map }).replies.first()));
            ::kill(worker, SIGSTOP);
            connect(&raw, &CliSession::spokeLate, &raw, [&olderWasTried] { olderWasTried = true; });
            raw.ask({ "add map @" + at + ' ' + map + " ctl " + controlText(older), "commit map @" + at + ' ' + map },
                    [&olderWasTried](const CliReply &reply) { olderWasTried = !reply.failure; });
            QTRY_VERIFY(raw.sent());
            std::optional<OrderOutcome> seen;
            QList<NodeState> unasked;
            QObject context;
            connect(rig.router.get(), &Router::Router::orderFinished, &context,
                    [&](quint64, const QString &, OrderOutcome outcome, const NodeState &) { seen = outcome; });
            connect(rig.router.get(), &Router::Router::readFinished, &context,
                    [&](quint64 question, const NodeState &state) {
                        if (question == 0)
                            unasked.append(state);
                    });
            rig.router->write(QStringLiteral("local"), { 1000 + epoch, newer, std::nullopt });
            if (!wakesInTime) {
                QTRY_VERIFY(seen.has_value());
                QCOMPARE(*seen, OrderOutcome::Unknown);
            }
            ::kill(worker, SIGCONT);
            if (!wakesInTime) {
                QTRY_VERIFY(!unasked.isEmpty() && unasked.last().reachable);
                QCOMPARE(rig.order(newer).outcome, OrderOutcome::Acknowledged);
            } else {
                QTRY_VERIFY(seen.has_value());
                QCOMPARE(*seen, OrderOutcome::Acknowledged);
            }
            QTRY_VERIFY(olderWasTried);
            QCOMPARE(rig.read()->word, newer);
        }
    }

    void aDeadRouterFailsAndKeepsTheWayBackInItsFile()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(5000, 1)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(waitFor([&](Answer answer) { rig.child->stop(answer); }), QString());
        QCOMPARE(rig.order(greenGets(9000, 2)).outcome, OrderOutcome::Failed);
        const auto back = rig.order(greenGets(0, 3));
        QCOMPARE(back.outcome, OrderOutcome::Failed);
        QVERIFY(!back.state.reachable);
        QVERIFY(!back.state.problem.code.isEmpty());
        QTRY_COMPARE(contentOf(rig.paths().controlMap()), "ctl " + controlText(greenGets(0, 3)) + '\n');
        QCOMPARE(waitFor([&](Answer answer) { rig.child->start(answer); }), QString());
        QCOMPARE(rig.read()->word, greenGets(0, 3));
    }

    void aFileThatCannotBeWrittenIsToldAndStopsNothing()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QSignalSpy spy(rig.router.get(), &HAProxyRouter::filesFailed);
        // A directory in the file's place cannot be replaced, not even by root.
        QVERIFY(QFile::remove(rig.paths().controlMap()));
        QVERIFY(QDir().mkpath(rig.paths().controlMap() + QStringLiteral("/x")));
        QCOMPARE(rig.order(greenGets(0, 1)).outcome, OrderOutcome::Acknowledged);
        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(words(rig.read()->problem).contains(rig.paths().controlMap()));
    }

    void aFileThatStayedBehindIsMendedByTheNextConsole()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(0, 7)).outcome, OrderOutcome::Acknowledged);
        QTRY_COMPARE(contentOf(rig.paths().controlMap()), "ctl " + controlText(greenGets(0, 7)) + '\n');
        QFile file(rig.paths().controlMap()); // as if the disk had been full
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("ctl " + controlText(greenGets(5000, 6)) + '\n');
        file.close();
        SystemClock clock;
        HAProxyRouter next(rig.paths(), Side::Blue, clock, Redactor());
        next.start();
        QTRY_COMPARE(contentOf(rig.paths().controlMap()), "ctl " + controlText(greenGets(0, 7)) + '\n');
    }

    void anOrderTakesTwoMilliseconds()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QList<qint64> took;
        for (quint64 epoch = 1; epoch <= 100; ++epoch) {
            const auto ordered = rig.order(greenGets(int(epoch), epoch));
            QCOMPARE(ordered.outcome, OrderOutcome::Acknowledged);
            took.append(ordered.state.roundTrip.count());
        }
        std::sort(took.begin(), took.end());
        qInfo("order, written and read back: p50 %lld us, p95 %lld us", took.at(50), took.at(95));
        // The bound is wide: other work shares the machine.
        QVERIFY(took.at(50) < 20000);
    }
};

QTEST_GUILESS_MAIN(TestHAProxyOrders)
#include "tst_haproxy_orders.moc"
