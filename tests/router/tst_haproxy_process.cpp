#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/emergency.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/stat.h>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Router::HAProxy;
using Router::ControlWord;
using Router::OrderOutcome;

namespace {

const QByteArray chat = QByteArrayLiteral("/v1/chat/completions");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A zombie has ended: only whoever started it has not looked yet.
bool runs(qint64 pid)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return !stat.isEmpty() && !stat.mid(stat.lastIndexOf(") ") + 2).startsWith('Z');
}

QList<qint64> childrenOf(qint64 pid)
{
    QList<qint64> list;
    for (const QByteArray &word :
         contentOf(QStringLiteral("/proc/%1/task/%1/children").arg(pid)).simplified().split(' ')) {
        if (!word.isEmpty())
            list.append(word.toLongLong());
    }
    return list;
}

/// Who runs in a process group, as /proc shows them.
QList<qint64> membersOf(qint64 group)
{
    QList<qint64> list;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList({ QStringLiteral("[0-9]*") }, QDir::Dirs)) {
        const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(entry));
        const QByteArrayList fields = stat.mid(stat.lastIndexOf(") ") + 2).split(' '); // state, parent, group, …
        if (fields.value(2).toLongLong() == group && runs(entry.toLongLong()))
            list.append(entry.toLongLong());
    }
    return list;
}

/// HAProxy's processes that were started with this configuration.
QList<qint64> routersOn(const QString &config)
{
    QList<qint64> list;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList({ QStringLiteral("[0-9]*") }, QDir::Dirs)) {
        const QByteArrayList words = contentOf(QStringLiteral("/proc/%1/cmdline").arg(entry)).split('\0');
        if (words.first().endsWith("haproxy") && words.contains(config.toUtf8()) && !words.contains("-c")
            && runs(entry.toLongLong()))
            list.append(entry.toLongLong());
    }
    return list;
}

Secrets someSecrets()
{
    Secrets secrets;
    secrets.upstreamKeys
        = { Secret(QStringLiteral("sk-blue-0123456789")), Secret(QStringLiteral("sk-green-9876543210")) };
    secrets.force = Secret(QStringLiteral("force-secret-xyz"));
    return secrets;
}

Result<Paths> installFor(const QString &directory, int port, quint16 blue, quint16 green)
{
    Config::Service service = serviceOn(blue, green);
    service.router.listenPort = port;
    const Result<Paths> paths = Paths::below(directory);
    if (!paths)
        return paths;
    const Result<ConfigFiles> files = render(service, someSecrets(), *paths);
    if (!files)
        return files.error();
    const Done installed = install(*files);
    return installed ? paths : Result<Paths>(installed.error());
}

/// The program run again as somebody who owns a router: prints the master's process id and waits to be killed, or
/// leaves a daemon behind.
int helper(const QStringList &arguments)
{
    const QString directory = arguments.at(2);
    if (arguments.at(1) == QLatin1String("--child")) {
        Rig rig;
        const QString problem = rig.start();
        std::printf("%lld %s\n", rig.child ? rig.child->processId() : 0, qPrintable(problem));
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    const Result<Paths> paths = Paths::below(directory);
    DaemonRouter daemon(*paths, Redactor());
    const QString problem = waitFor([&](Answer answer) { daemon.start(answer); });
    std::printf("%s\n", qPrintable(problem));
    return problem.isEmpty() ? 0 : 1;
}

struct Load {
    int sent = 0;
    int failed = 0;
};
// Keeps asking until `stop`.
void ask(int port, std::atomic<bool> &stop, Load &load)
{
    HttpClient client(port);
    while (!stop) {
        ++load.sent;
        load.failed += client.post(chat).status == 200 ? 0 : 1;
    }
}

} // namespace

/// Starting, reloading, stopping, surviving; the files; the way back without the console.
class TestHAProxyProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aMissingProgramIsNamedWithItsPackage()
    {
        const QByteArray path = qgetenv("PATH");
        const QTemporaryDir empty;
        qputenv("PATH", empty.path().toLocal8Bit());
        const Result<QString> none = findHaproxy({ empty.path() });
        qputenv("PATH", path);
        QVERIFY(!none);
        QVERIFY(none.error().text.contains(QLatin1String("apt-get install haproxy")));
        QVERIFY(findHaproxy());
    }

    void nothingIsOpenToOthersAndNoKeyLeaks()
    {
        Rig rig;
        Rig::Setup setup;
        setup.secrets = someSecrets();
        QCOMPARE(rig.start(setup), QString());
        QCOMPARE(rig.order(greenGets(100, 1)).outcome, OrderOutcome::Acknowledged);
        struct stat info {
        };
        QVERIFY(::stat(qPrintable(rig.paths().stateDir), &info) == 0 && (info.st_mode & 0777) == 0700);
        int seen = 0;
        QDirIterator files(rig.paths().stateDir, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            if (::stat(qPrintable(name), &info) != 0 && errno == ENOENT)
                continue; // written beside its place, and there meanwhile
            QCOMPARE(info.st_mode & 0777, mode_t(S_ISDIR(info.st_mode) ? 0700 : 0600));
            ++seen;
            const QByteArray content = S_ISREG(info.st_mode) ? contentOf(name) : QByteArray();
            QCOMPARE(content.contains("0123456789"), name.endsWith(QLatin1String("keys.map")));
            QVERIFY(!content.contains("force-secret"));
        }
        QVERIFY(seen >= 8);
        for (const qint64 pid : childrenOf(rig.child->processId()) + QList<qint64> { rig.child->processId() }) {
            for (const char *of : { "cmdline", "environ" })
                QVERIFY(
                    !contentOf(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(of))).contains("0123456789"));
        }
    }

    void aKilledOwnerLeavesNoRouter_data()
    {
        QTest::addColumn<bool>("masterStopped");
        QTest::addColumn<bool>("workerStopped");
        QTest::newRow("it runs") << false << false;
        QTest::newRow("its master is stopped") << true << false;
        QTest::newRow("its worker is stopped") << false << true;
        QTest::newRow("both are stopped") << true << true;
    }
    void aKilledOwnerLeavesNoRouter()
    {
        QFETCH(bool, masterStopped);
        QFETCH(bool, workerStopped);
        QProcess owner;
        owner.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        owner.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--child"), QStringLiteral("-") });
        QTRY_VERIFY_WITH_TIMEOUT(owner.canReadLine(), 20000);
        const QByteArray line = owner.readLine().trimmed();
        const qint64 master = line.toLongLong();
        QVERIFY2(master > 0, line.constData());
        const QList<qint64> workers = childrenOf(master);
        QCOMPARE(workers.size(), 1);
        QVERIFY(runs(master) && runs(workers.first()));
        const QList<qint64> group = membersOf(master);
        QVERIFY(group.contains(master) && group.contains(workers.first()));
        QVERIFY(!group.contains(owner.processId())); // what a terminal sends goes to the owner alone
        if (masterStopped)
            QCOMPARE(::kill(pid_t(master), SIGSTOP), 0);
        if (workerStopped)
            QCOMPARE(::kill(pid_t(workers.first()), SIGSTOP), 0);
        owner.kill();
        QTRY_COMPARE(membersOf(master), QList<qint64>());
        QTRY_COMPARE(owner.state(), QProcess::NotRunning);
    }

    void connectionsMadeBeforeTheStartAreAnswered()
    {
        Rig rig;
        Result<Listener> listener = Listener::onLoopback();
        QVERIFY(listener);
        HttpClient early(listener->port());
        QVERIFY(early.sendOnly(chat));
        const int port = listener->port();
        const Result<Paths> paths = Paths::below(rig.directory.path() + QStringLiteral("/r"));
        ConfigOptions options;
        options.inheritedFd = listener->fd();
        QVERIFY(install(*render(rig.service, {}, *paths, options)));
        ChildRouter child(*paths, std::move(*listener), Redactor());
        QCOMPARE(waitFor([&](Answer answer) { child.start(answer); }), QString());
        QTRY_COMPARE(rig.blue.requests(), 1);
        QCOMPARE(child.port(), port);
        QCOMPARE(waitFor([&](Answer answer) { child.stop(answer); }), QString());
    }

    void aReloadLosesNothing()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(5000, 7)).outcome, OrderOutcome::Acknowledged);
        QTRY_COMPARE(contentOf(rig.paths().controlMap()), "ctl " + controlText(greenGets(5000, 7)) + '\n');
        Heard heard(*rig.router);
        rig.router->start();
        QTRY_VERIFY(heard.health.connected);
        std::atomic<bool> stop { false };
        std::array<Load, 2> loads;
        HttpReply stream;
        std::vector<std::unique_ptr<QThread>> threads;
        for (Load &load : loads)
            threads.emplace_back(QThread::create([&] { ask(rig.port(), stop, load); }));
        threads.emplace_back(
            QThread::create([&] { stream = HttpClient(rig.port()).post(chat, { QByteArrayLiteral("x-test: sse") }); }));
        for (const auto &thread : threads)
            thread->start();
        const quint64 before = heard.health.received;
        QTRY_VERIFY(heard.health.received > before + 50);
        constexpr int reloads = 3;
        for (int i = 0; i < reloads; ++i) {
            QCOMPARE(waitFor([&](Answer answer) { rig.child->reload(answer); }), QString());
            const quint64 received = heard.health.received;
            QTRY_VERIFY(heard.health.received > received + 100);
        }
        stop = true;
        for (const auto &thread : threads)
            QVERIFY(QTest::qWaitFor([&] { return thread->isFinished(); }));
        const int sent = loads[0].sent + loads[1].sent + 1;
        QCOMPARE(loads[0].failed + loads[1].failed, 0);
        QCOMPARE(stream.body.count("data: x"), 10);
        QTRY_COMPARE(heard.samples.size(), sent);
        for (const Sample &sample : heard.samples)
            QCOMPARE(sample.epoch, 7ULL);
        QCOMPARE(rig.read()->word, greenGets(5000, 7));
        QCOMPARE(heard.health.lost, 0ULL);
        qInfo("%d requests over %d reloads, none failed, none lost", sent, reloads);
    }

    /// The old worker answers what comes on a connection that a client kept, once, and by the order of now.
    void aKeptConnectionFollowsOrdersAfterAReload()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        QTRY_VERIFY(QFileInfo(rig.paths().controlMap()).size() > 20); // written beside
        HttpClient kept(rig.port());
        HttpReply reply;
        QVERIFY(inThread([&] { reply = kept.post(chat); }));
        QVERIFY2(reply.body.contains("green") && !reply.head.contains("close"), reply.head + reply.body);
        QCOMPARE(waitFor([&](Answer answer) { rig.child->reload(answer); }), QString());
        QCOMPARE(rig.order(greenGets(0, 2)).outcome, OrderOutcome::Acknowledged);
        QVERIFY(inThread([&] { reply = kept.post(chat); }));
        QVERIFY2(reply.body.contains("blue"), reply.head + reply.body);
        QCOMPARE(reply.header("connection"), QByteArrayLiteral("close")); // so it was the old worker's
    }

    void aBrokenConfigurationIsRefusedAndTheOldOneServes()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        const QByteArray good = contentOf(rig.paths().config());
        QVERIFY(writeFileAtomically(rig.paths().config(), good + "\nnonsense sk-abcdefgh12345\n"));
        const QString problem = waitFor([&](Answer answer) { rig.child->reload(answer); });
        QVERIFY2(problem.contains(QLatin1String("refuses its configuration")), qPrintable(problem));
        QVERIFY2(problem.contains(QLatin1String("nonsense")) && !problem.contains(QLatin1String("abcdefgh12345")),
                 qPrintable(problem));
        HttpReply reply;
        QVERIFY(inThread([&] { reply = HttpClient(rig.port()).post(chat); }));
        QCOMPARE(reply.status, 200);
    }

    void aDaemonOutlivesItsStarterAndIsFoundAgain()
    {
        const QTemporaryDir directory;
        Upstream blue(QStringLiteral("blue"));
        Upstream green(QStringLiteral("green"));
        int port = 0;
        {
            const Result<Listener> free = Listener::onLoopback();
            port = free->port();
        }
        const QString state = directory.path() + QStringLiteral("/s");
        const Result<Paths> paths = installFor(state, port, blue.port(), green.port());
        QVERIFY(paths);
        DaemonRouter daemon(*paths, Redactor());
        Running found;
        const auto look = [&] {
            std::optional<Running> seen;
            daemon.status([&](const Running &running) { seen = running; });
            (void)QTest::qWaitFor([&] { return seen.has_value(); });
            found = seen.value_or(Running {});
        };
        look();
        QCOMPARE(found, Running {});

        QProcess starter;
        starter.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--daemon"), state });
        QTRY_COMPARE_WITH_TIMEOUT(starter.state(), QProcess::NotRunning, 20000);
        QCOMPARE(starter.exitCode(), 0);
        const auto isUp = [&] { // on a busy machine it may answer late, and looks hung meanwhile
            look();
            return found.master > 0 && found.worker > 0 && !found.hung;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), 15000);
        QVERIFY(found.version.startsWith(QLatin1String("2.")));
        QCOMPARE(contentOf(paths->pidFile()).trimmed().toLongLong(), found.master);
        QCOMPARE(QFile::permissions(paths->pidFile())
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        const Running first = found;
        const auto cleanUp = qScopeGuard([&] { ::kill(pid_t(first.master), SIGKILL); });
        // Starting again finds it and leaves it alone.
        QCOMPARE(waitFor([&](Answer answer) { daemon.start(answer); }), QString());
        look();
        QCOMPARE(found, first);

        std::atomic<bool> stop { false };
        Load load;
        const std::unique_ptr<QThread> thread(QThread::create([&] { ask(port, stop, load); }));
        thread->start();
        QTRY_VERIFY(blue.requests() > 20);
        QCOMPARE(waitFor([&](Answer answer) { daemon.reload(answer); }), QString());
        const int before = blue.requests();
        QTRY_VERIFY(blue.requests() > before + 50);
        stop = true;
        QTRY_VERIFY(thread->isFinished());
        QCOMPARE(load.failed, 0);
        look();
        QCOMPARE(found.master, first.master);
        QVERIFY(found.worker != first.worker);

        // A stopped process is not taken for a working one, be it the worker alone.
        ::kill(pid_t(found.worker), SIGSTOP);
        look();
        QVERIFY(found.hung && found.master == first.master);
        QVERIFY(!waitFor([&](Answer answer) { daemon.start(answer); }).isEmpty());
        ::kill(pid_t(found.worker), SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), 15000);
        ::kill(pid_t(found.master), SIGSTOP);
        look();
        QVERIFY(found.hung && found.master == first.master);
        ::kill(pid_t(found.master), SIGCONT);
        QCOMPARE(waitFor([&](Answer answer) { daemon.stop(answer); }), QString());
        QVERIFY(!runs(first.master));
        look();
        QCOMPARE(found, Running {});
    }

    /// HAProxy would share its port with a second one, which no console could order.
    void manyThatStartItAtOnceMakeOne()
    {
        const QTemporaryDir directory;
        const QString state = directory.path() + QStringLiteral("/s");
        const int port = Listener::onLoopback()->port();
        const Result<Paths> paths = installFor(state, port, 9, 9);
        QVERIFY(paths);
        const auto cleanUp = qScopeGuard([&] {
            for (const qint64 pid : routersOn(paths->config()))
                ::kill(pid_t(pid), SIGKILL);
        });
        std::array<QProcess, 5> starters;
        for (QProcess &starter : starters)
            starter.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--daemon"), state });
        for (QProcess &starter : starters) {
            QTRY_COMPARE_WITH_TIMEOUT(starter.state(), QProcess::NotRunning, 60000);
            QCOMPARE(starter.readAllStandardOutput().trimmed(), QByteArray());
            QCOMPARE(starter.exitCode(), 0);
        }
        QCOMPARE(routersOn(paths->config()).size(), 2); // a master and its worker
        DaemonRouter daemon(*paths, Redactor());
        QCOMPARE(waitFor([&](Answer answer) { daemon.stop(answer); }), QString());
        QCOMPARE(routersOn(paths->config()), QList<qint64>());
    }

    void aTakenPortIsAnError()
    {
        const QTemporaryDir directory;
        const Result<Listener> holder = Listener::onLoopback();
        const Result<Paths> paths = installFor(directory.path() + QStringLiteral("/s"), holder->port(), 9, 9);
        QVERIFY(paths);
        DaemonRouter daemon(*paths, Redactor());
        const QString problem = waitFor([&](Answer answer) { daemon.start(answer); });
        QVERIFY2(problem.contains(QLatin1String("is taken")), qPrintable(problem));
    }

    void breakGlassReturnsAllTraffic_data()
    {
        QTest::addColumn<Side>("active");
        QTest::addColumn<int>("share");
        QTest::addColumn<bool>("abandonedVersion");
        QTest::newRow("blue active") << Side::Blue << 10000 << false;
        QTest::newRow("green active") << Side::Green << 0 << false;
        QTest::newRow("a version was prepared and left") << Side::Blue << 9000 << true;
    }

    void breakGlassReturnsAllTraffic()
    {
        QFETCH(Side, active);
        QFETCH(int, share);
        QFETCH(bool, abandonedVersion);
        Rig rig;
        QCOMPARE(rig.start(), QString());
        ControlWord word = greenGets(share, 8);
        word.active = active;
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        QTRY_COMPARE(contentOf(rig.paths().controlMap()), "ctl " + controlText(word) + '\n');
        if (abandonedVersion)
            QCOMPARE(rig.order(greenGets(1, 3)).outcome, OrderOutcome::Refused);
        QProcess shell;
        shell.start(QStringLiteral("bash"), { QStringLiteral("-c"), breakGlass(rig.paths(), other(active)) });
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 10000);
        const QByteArray said = shell.readAll() + shell.readAllStandardError();
        QVERIFY2(shell.exitCode() == 0 && said.contains("all traffic is on " + sideName(active).toLatin1()),
                 said.constData());
        const auto state = rig.read();
        QCOMPARE(state->word->active, active);
        QCOMPARE(state->word->candidateShare(), Permyriad::of(0));
        QCOMPARE(state->word->epoch, 9ULL);
        QCOMPARE(contentOf(rig.paths().controlMap()), "ctl " + controlText(*state->word) + '\n');
        HttpReply reply;
        QVERIFY(inThread([&] { reply = HttpClient(rig.port()).post(chat); }));
        QCOMPARE(reply.header("x-env"), sideName(active).toLatin1());
        // The console's next order needs a newer number only.
        QCOMPARE(rig.order(greenGets(100, 10)).outcome, OrderOutcome::Acknowledged);
    }

    void breakGlassWithoutARouterWritesTheFile()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(rig.order(greenGets(7000, 8)).outcome, OrderOutcome::Acknowledged);
        QTRY_VERIFY(contentOf(rig.paths().controlMap()).contains("7000"));
        QCOMPARE(waitFor([&](Answer answer) { rig.child->stop(answer); }), QString());
        QProcess shell;
        shell.start(QStringLiteral("bash"), { QStringLiteral("-c"), breakGlass(rig.paths(), Side::Blue) });
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 20000);
        QVERIFY(shell.exitCode() != 0);
        QVERIFY(shell.readAllStandardOutput().contains("NOT CONFIRMED"));
        const auto word = parseControl(contentOf(rig.paths().controlMap()).trimmed().mid(4));
        QVERIFY(word && word->candidateShare() == Permyriad::of(0) && word->epoch == 9);
    }

    void theBuiltInSideFollowsAPromotion()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QCOMPARE(installedBuiltInActive(rig.paths()), Side::Blue);
        QVERIFY(setBuiltInActive(rig.paths(), Side::Green));
        QCOMPARE(installedBuiltInActive(rig.paths()), Side::Green);
        QCOMPARE(waitFor([&](Answer answer) { rig.child->reload(answer); }), QString());
        HttpReply reply;
        QVERIFY(inThread([&] { reply = HttpClient(rig.port()).post(chat); }));
        QCOMPARE(reply.header("x-env"), QByteArrayLiteral("green"));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && QByteArray(argv[1]).startsWith("--"))
        return helper(app.arguments());
    TestHAProxyProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_haproxy_process.moc"
