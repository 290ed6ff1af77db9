#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/open_streams.h"
#include "core/router/haproxy/processes.h"
#include "tests/faults/console.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;
using Router::HAProxy::Answer;
using Session::LinkState;

namespace {

/// Somebody else at the command socket's path: says `greeting` to whoever comes, or passes everything on to the real
/// one but what it tells of users' requests.
class Impostor
{
public:
    explicit Impostor(const QString &path)
        : m_path(path)
        , m_away(path + QStringLiteral(".away"))
    {
        if (!QFile::rename(m_path, m_away) || !m_server.listen(m_path))
            qFatal("no impostor");
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { take(); });
    }
    ~Impostor()
    {
        m_server.close();
        QFile::remove(m_path);
        QFile::rename(m_away, m_path);
    }

    QByteArray greeting; ///< empty: passes on
    bool mute = false; ///< the feed says nothing more

private:
    void take()
    {
        QLocalSocket *near = m_server.nextPendingConnection();
        if (!greeting.isEmpty()) {
            near->write(greeting);
            return;
        }
        auto *far = new QLocalSocket(near);
        const auto feed = std::make_shared<bool>(false);
        QObject::connect(near, &QLocalSocket::readyRead, far, [near, far, feed] {
            const QByteArray bytes = near->readAll();
            *feed = *feed || bytes.startsWith("show events");
            far->write(bytes);
            far->flush();
        });
        QObject::connect(far, &QLocalSocket::readyRead, near, [this, near, far, feed] {
            const QByteArray bytes = far->readAll();
            if (!mute || !*feed)
                near->write(bytes);
        });
        QObject::connect(far, &QLocalSocket::disconnected, near, &QLocalSocket::disconnectFromServer);
        QObject::connect(near, &QLocalSocket::disconnected, near, &QObject::deleteLater);
        far->connectToServer(m_away);
    }

    const QString m_path;
    const QString m_away;
    QLocalServer m_server;
};

/// A fault, and how it ends.
struct Fault {
    std::function<QString(Console &)> begin;
    std::function<QString(Console &)> end;
};

std::vector<qint64> processesOf(const Console &console)
{
    std::vector<qint64> all { console.rig.child->processId() };
    for (const qint64 worker : Router::HAProxy::workersOf(all.front()))
        all.push_back(worker);
    return all;
}

QString signalAll(const std::vector<qint64> &processes, int number)
{
    for (const qint64 pid : processes) {
        if (::kill(pid_t(pid), number) != 0)
            return QStringLiteral("no process %1").arg(pid);
    }
    return {};
}

Fault socketGone()
{
    return { [](Console &console) {
                const QString path = console.rig.paths().adminSocket();
                return QFile::rename(path, path + QStringLiteral(".away")) ? QString() : path;
            },
             [](Console &console) {
                 const QString path = console.rig.paths().adminSocket();
                 return QFile::rename(path + QStringLiteral(".away"), path) ? QString() : path;
             } };
}

Fault hung()
{
    const auto stopped = std::make_shared<std::vector<qint64>>();
    return { [stopped](Console &console) {
                *stopped = processesOf(console);
                return signalAll(*stopped, SIGSTOP);
            },
             [stopped](Console &) { return signalAll(*stopped, SIGCONT); } };
}

Fault impostor(const QByteArray &greeting)
{
    const auto there = std::make_shared<std::unique_ptr<Impostor>>();
    return { [there, greeting](Console &console) {
                *there = std::make_unique<Impostor>(console.rig.paths().adminSocket());
                (*there)->greeting = greeting;
                return QString();
            },
             [there](Console &) {
                 there->reset();
                 return QString();
             } };
}

QString startAgain(Console &console)
{
    return waitFor([&console](const Answer &answer) { console.rig.child->start(answer); });
}

Fault stopped()
{
    return { [](Console &console) {
                return waitFor([&console](const Answer &answer) { console.rig.child->stop(answer); });
            },
             startAgain };
}

Fault killed()
{
    return { [](Console &console) {
                const std::vector<qint64> all = processesOf(console);
                if (const QString problem = signalAll(all, SIGKILL); !problem.isEmpty())
                    return problem;
                const bool gone = QTest::qWaitFor([&console] { return console.rig.child->processId() == 0; }, 5000);
                return gone ? QString() : QStringLiteral("it does not die");
            },
             startAgain };
}

} // namespace

Q_DECLARE_METATYPE(Fault)

/// What can happen to the router, on a real HAProxy with users: what the console says, that it never waits, and that
/// nothing is lost afterwards.
class TestFaultsRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aRouterThatCannotBeOrdered_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("served"); ///< users go on being served
        QTest::newRow("its socket is gone") << socketGone() << QStringLiteral("command socket .* is not there") << true;
        QTest::newRow("it hangs") << hung() << QStringLiteral("does not answer .* may hang") << false;
        QTest::newRow("garbage") << impostor("\x01\x02 what?\r\n") << QStringLiteral("not HAProxy's command socket")
                                 << true;
        QTest::newRow("another protocol")
            << impostor("HTTP/1.1 400 Bad Request\r\n\r\n") << QStringLiteral("not HAProxy's command socket") << true;
        QTest::newRow("half an answer") << impostor("\n> 0x5") << QStringLiteral("does not answer|closed") << true;
        QTest::newRow("it was stopped, and starts again")
            << stopped() << QStringLiteral("does not run|not there") << false;
        QTest::newRow("it was killed") << killed() << QStringLiteral("does not run") << false;
    }
    void aRouterThatCannotBeOrdered()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, says);
        QFETCH(bool, served);
        Console console;
        QCOMPARE(console.start(), QString());
        console.post(Session::Intents::Shift { Permyriad::ofPercent(30), {} });
        QTRY_VERIFY(console.now().rollout.acknowledged
                    && console.now().traffic.acknowledged == Permyriad::ofPercent(30));

        QCOMPARE(fault.begin(console), QString());
        const int before = console.served();
        QTRY_COMPARE(console.now().router, LinkState::Down);
        QTRY_VERIFY2(console.now().routerText.contains(QRegularExpression(says)), qPrintable(console.now().routerText));
        QTRY_VERIFY(console.logged("router.problem"));
        // What was known is not taken for what is.
        QVERIFY(!console.now().traffic.acknowledged && !console.now().traffic.confirmed);

        // Nothing that a person asks waits for it, and more is asked than once.
        QElapsedTimer took;
        took.start();
        console.post(Session::Intents::RollBack { QStringLiteral("fault") });
        QVERIFY2(took.elapsed() < 100, qPrintable(QString::number(took.elapsed())));
        QTRY_COMPARE(console.now().rollout.phase, Rollout::Phase::RollingBack);
        if (qstrcmp(QTest::currentDataTag(), "it hangs") == 0) // it is the same for all, and takes 3 s
            QTRY_VERIFY_WITH_TIMEOUT(console.now().rollout.notConfirmed, 8000);
        console.post(Session::Intents::Shift { Permyriad::ofPercent(50), {} });
        console.post(Session::Intents::Next {});
        if (served)
            QTRY_VERIFY(console.served() > before + 20);

        QCOMPARE(fault.end(console), QString());
        QTRY_COMPARE_WITH_TIMEOUT(console.now().router, LinkState::Up, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 10000);
        QCOMPARE(console.now().rollout.outcome, Rollout::RunOutcome::RolledBack);
        QCOMPARE(console.now().traffic.acknowledged, Permyriad());
        QVERIFY(console.logged("router.back"));
        QTRY_VERIFY(console.now().feed.connected);
        // It takes orders as before.
        console.post(Session::Intents::Shift { Permyriad::ofPercent(10), {} });
        QTRY_COMPARE(console.now().traffic.acknowledged, Permyriad::ofPercent(10));
        if (served)
            QCOMPARE(console.unserved(), 0);
        QCOMPARE(console.endAndVerify(), QString());
    }

    void openStreams_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("oldest");
        const QByteArray start = "0x55d0: proto=tcpv4 src=127.0.0.1:1 fe=users ";
        QTest::newRow("none") << QByteArray() << true << 0 << 0LL;
        QTest::newRow("one") << start + "be=side_green srv=a ts=00 epoch=0 age=1m30s calls=2" << true << 1 << 90LL;
        QTest::newRow("two") << start + "be=side_green srv=a age=1d2h\n" + start + "be=side_blue srv=b age=0s" << true
                             << 2 << 93600LL;
        QTest::newRow("not on a side") << start + "be=users srv=<none> age=4s\n"
                + "0x2: proto=unix_stream src=unix:1 fe=GLOBAL be=<NONE> srv=<none> age=0s"
                                       << true << 0 << 0LL;
        QTest::newRow("on no server yet") << start + "be=side_green srv=<none> age=4s" << true << 0 << 0LL;
        QTest::newRow("no age") << start + "be=side_green srv=a" << false << 0 << 0LL;
        QTest::newRow("bad age") << start + "be=side_green srv=a age=4x" << false << 0 << 0LL;
        QTest::newRow("a command for a name") << start + "be=side_green srv=a;disable age=4s" << false << 0 << 0LL;
        QTest::newRow("a command for an id")
            << QByteArray("0x1;disable: be=side_green srv=a age=4s") << false << 0 << 0LL;
        QTest::newRow("huge age") << start + "be=side_green srv=a age=99999999999999999999s" << false << 0 << 0LL;
        QTest::newRow("another reply") << QByteArray("Unknown command: 'show sess'") << false << 0 << 0LL;
    }
    void openStreams()
    {
        QFETCH(QByteArray, reply);
        QFETCH(bool, understood);
        const auto streams = Router::HAProxy::readStreams(reply);
        QCOMPARE(streams.has_value(), understood);
        if (!streams)
            return;
        QTEST(int(streams->size()), "count");
        qint64 oldest = 0;
        for (const auto &stream : *streams)
            oldest = std::max<qint64>(oldest, stream.age.count());
        QTEST(oldest, "oldest");
    }

    void whatIsOpenOnTheCandidateIsSeenAndCut()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QVERIFY(rig.order(greenGets(10000, 1)).answered);
        std::array<HttpClient, 2> clients { HttpClient(rig.port()), HttpClient(rig.port()) };
        QVERIFY(clients[0].sendOnly("/v1/chat/completions", { "x-test: hang" }));
        QTRY_COMPARE(rig.green.requests(), 1);
        QVERIFY(rig.order(greenGets(0, 2)).answered);
        QVERIFY(clients[1].sendOnly("/v1/chat/completions", { "x-test: hang" }));
        QTRY_COMPARE(rig.blue.requests(), 1);
        const auto ask = [&rig](const QByteArrayList &commands) {
            Router::HAProxy::CliSession session(rig.paths().adminSocket());
            std::optional<Router::HAProxy::CliReply> seen;
            session.ask(commands, [&seen](const Router::HAProxy::CliReply &reply) { seen = reply; });
            (void)QTest::qWaitFor([&seen] { return seen.has_value(); });
            return seen ? seen->replies : QByteArrayList { QByteArray() };
        };
        auto open = Router::HAProxy::readStreams(ask({ "show sess" }).first());
        QVERIFY(open && open->size() == 2);
        const QByteArrayList cut = Router::HAProxy::cutCommands(*open, Side::Green);
        QCOMPARE(cut.size(), 1);
        QCOMPARE(ask(cut), QByteArrayList { QByteArray() });
        QTRY_VERIFY((open = Router::HAProxy::readStreams(ask({ "show sess" }).first())) && open->size() == 1);
        QCOMPARE(open->first().side, Side::Blue); // production goes on
    }

    void aReloadIsHardlySeen()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAtTheFirstStep(), QString());
        const quint64 received = console.now().feed.received;
        QCOMPARE(waitFor([&](const Answer &answer) { console.rig.child->reload(answer); }), QString());
        QTRY_VERIFY(console.now().feed.connected && console.now().feed.received > received + 50);
        QCOMPARE(console.now().router, LinkState::Up);
        QCOMPARE(console.now().rollout.phase, Rollout::Phase::Holding);
        QCOMPARE(console.now().traffic.acknowledged, Permyriad::ofPercent(5));
        QCOMPARE(console.now().feed.lost, 0U);
        QCOMPARE(console.unserved(), 0);
        QCOMPARE(console.endAndVerify(), QString());
    }

    void aRunIsHeldWhileNothingCanBeSeen_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("because");
        QTest::newRow("router") << socketGone() << QStringLiteral("held.router-lost");
        const auto there = std::make_shared<std::unique_ptr<Impostor>>();
        const Fault muteFeed { [there](Console &console) {
                                  // The connection that is open goes by: the next one must come by us.
                                  *there = std::make_unique<Impostor>(console.rig.paths().adminSocket());
                                  (*there)->mute = true;
                                  return waitFor(
                                      [&console](const Answer &answer) { console.rig.child->reload(answer); });
                              },
                               [there](Console &) {
                                   there->reset();
                                   return QString();
                               } };
        QTest::newRow("feed") << muteFeed << QStringLiteral("held.feed-silent");
    }
    void aRunIsHeldWhileNothingCanBeSeen()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, because);
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAtTheFirstStep(), QString());
        QCOMPARE(fault.begin(console), QString());
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Held, 20000);
        QCOMPARE(console.now().rollout.heldBecause.code, because);
        QCOMPARE(fault.end(console), QString());
        QTRY_COMPARE_WITH_TIMEOUT(console.now().router, LinkState::Up, 10000);
        QCOMPARE(console.now().rollout.phase, Rollout::Phase::Held);
        QCOMPARE(console.now().traffic.acknowledged, Permyriad::ofPercent(5));
        console.post(Session::Intents::RollBack {});
        QTRY_COMPARE(console.now().traffic.acknowledged, Permyriad());
        QCOMPARE(console.unserved(), 0);
        QCOMPARE(console.endAndVerify(), QString());
    }
};

QTEST_GUILESS_MAIN(TestFaultsRouter)
#include "tst_faults_router.moc"
