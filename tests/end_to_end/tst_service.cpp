#include "tests/end_to_end/own_service.h"
#include "tests/end_to_end/processes.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QScopeGuard>
#include <QSet>
#include <QSysInfo>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

constexpr double usersPerSecond = 150;

QString textOf(const QJsonObject &line)
{
    return line.value(QLatin1String("text")).toString();
}

quint64 answeredBy(const Sandbox::UserCounts &counts, Side side)
{
    return counts.sides[size_t(side)].ok;
}

} // namespace

/// The program on relays of the user's own: a daemon that outlives every command, and commands that meet each other.
class TestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void init();
    void cleanup();
    void theDaemonOutlivesItsCommand();
    void twoRoutersDoNotShareAPort();
    void aHungRouterIsToldAndOrderedWhenItWakes();
    void promotesThereAndBack();
    void aRollbackFromElsewhereWins();
    void anOrderFromElsewhereHoldsTheRun();
    void theRunIsMovedByHandFromElsewhere();
    void ctrlCBringsTheTrafficBack();
    void aRollbackThatNoUserSeesEnds();
    void aSecondDeployOrdersNothing();
    void aKilledDeployHarmsNobody();
    void reloadsUnderLoad();
    void breaksTheGlass();

private:
    /// A deployment that has its first users and would stay there for an hour.
    Program *holdAtTheFirstStep();

    std::unique_ptr<OwnService> m_service;
};

void TestService::init()
{
    m_service = std::make_unique<OwnService>();
    QCOMPARE(m_service->start(), QString());
    QCOMPARE(m_service->sendUsers(usersPerSecond), QString());
}

void TestService::cleanup()
{
    QStringList leaks;
    quint64 failed = 0;
    if (m_service && !QTest::currentTestFailed()) {
        leaks = m_service->leaks();
        failed = m_service->users().counts().failed;
        m_service->users().stop();
    }
    const QString directory = m_service ? m_service->stateDir() : QString();
    m_service.reset();
    QCOMPARE(leaks, QStringList());
    QCOMPARE(failed, 0U);
    QTRY_COMPARE(processesOf(QStringLiteral("haproxy"), directory), QList<qint64>());
}

Program *TestService::holdAtTheFirstStep()
{
    Program &deploy = m_service->begin(QStringLiteral("deploy --hold 1h --yes --json"));
    const bool holds = QTest::qWaitFor(
        [&] {
            return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty() || !deploy.isRunning();
        },
        30000);
    if (!holds || !deploy.isRunning()) {
        qInfo("%s", deploy.report().constData());
        return nullptr;
    }
    return &deploy;
}

void TestService::theDaemonOutlivesItsCommand()
{
    QCOMPARE(m_service->routers().size(), 2);
    const Program &running = m_service->run(QStringLiteral("router status --json"));
    QVERIFY2(running.status() == 0, running.report());
    const qint64 pid = at(running.lastLine(), "pid").toInteger();
    QVERIFY(m_service->routers().contains(pid));
    QTRY_VERIFY_WITH_TIMEOUT(m_service->users().counts().ok > 50, 10000);

    const Program &again = m_service->run(QStringLiteral("router start"));
    QVERIFY2(again.status() == 0, again.report());
    QVERIFY(m_service->routers().contains(pid));
    QCOMPARE(m_service->routers().size(), 2);

    const QJsonObject status = m_service->status();
    QCOMPARE(at(status, "service").toString(), QStringLiteral("own"));
    QCOMPARE(at(status, "active").toString(), QStringLiteral("blue"));
    QCOMPARE(at(status, "split.acknowledged").toDouble(-1), 0.0);
    QCOMPARE(at(status, "environments.blue.status").toString(), QStringLiteral("healthy"));
    QVERIFY(at(status, "environments.green.latency_ms").toDouble() > 0);
    QCOMPARE(at(status, "environments.green.version").toString(), QStringLiteral("green-version"));

    m_service->users().stop();
    const Program &stop = m_service->run(QStringLiteral("router stop"));
    QVERIFY2(stop.status() == 0, stop.report());
    QCOMPARE(m_service->routers(), QList<qint64>());
    const Program &stopped = m_service->run(QStringLiteral("router status --json"));
    QVERIFY2(stopped.status() == 1 && !at(stopped.lastLine(), "running").toBool(true), stopped.report());
    const Program &blind = m_service->run(QStringLiteral("status"));
    QVERIFY2(blind.status() == 1 && blind.err().contains("router start"), blind.report());
    const Program &rollback = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(rollback.status() == 1 && rollback.err().contains("no console can order it"), rollback.report());
    QCOMPARE(m_service->routers(), QList<qint64>());
}

void TestService::twoRoutersDoNotShareAPort()
{
    QFile file(m_service->configFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    QByteArray elsewhere = text;
    elsewhere.replace("/state\"", "/other\"");
    QVERIFY(elsewhere != text && file.seek(0) && file.write(elsewhere) == elsewhere.size() && file.flush());
    const Program &second = m_service->run(QStringLiteral("router start"));
    QVERIFY2(second.status() == 1 && second.err().contains("ss -ltnp"), second.report());
    QVERIFY(file.seek(0) && file.write(text) == text.size() && file.flush());
    QCOMPARE(m_service->routers().size(), 2);
    // Our own may come back at once.
    m_service->users().stop();
    QCOMPARE(m_service->run(QStringLiteral("router stop")).status(), 0);
    const Program &again = m_service->run(QStringLiteral("router start"));
    QVERIFY2(again.status() == 0, again.report());
}

void TestService::aHungRouterIsToldAndOrderedWhenItWakes()
{
    QCOMPARE(m_service->run(QStringLiteral("shift green 30")).status(), 0);
    m_service->users().stop();
    const QList<qint64> routers = m_service->routers();
    const auto wake = qScopeGuard([&routers] {
        for (const qint64 pid : routers)
            ::kill(pid_t(pid), SIGCONT);
    });
    for (const qint64 pid : routers)
        ::kill(pid_t(pid), SIGSTOP);
    const Program &hung = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(hung.status() == 1 && hung.err().contains("NOT CONFIRMED") && hung.err().contains("breakglass"),
             hung.report());
    Program &waiting = m_service->begin(QStringLiteral("rollback"));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.out().contains("does not answer") || !waiting.isRunning(), 20000);
    QVERIFY2(waiting.isRunning(), waiting.report());
    for (const qint64 pid : routers)
        ::kill(pid_t(pid), SIGCONT);
    QVERIFY2(waiting.waitForEnd(12000) && waiting.status() == 0, waiting.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::promotesThereAndBack()
{
    for (const Side target : { Side::Green, Side::Blue }) {
        const Program &deploy = m_service->run(QStringLiteral("deploy --hold 1s --yes --json"));
        QVERIFY2(at(deploy.lastLine(), "outcome").toString() == QLatin1String("promoted"), deploy.report());
        QCOMPARE(deploy.status(), 0);
        const double share = target == Side::Green ? 100 : 0;
        const QJsonObject status = m_service->status();
        QCOMPARE(at(status, "active").toString(), sideName(target));
        QCOMPARE(at(status, "candidate").toString(), sideName(other(target)));
        QCOMPARE(at(status, "split.requested").toDouble(-1), share);
        QCOMPARE(at(status, "split.acknowledged").toDouble(-1), share);
        // What the console says, users see: nobody is answered by the other side any more.
        const Sandbox::UserCounts before = m_service->users().counts();
        QTRY_VERIFY(answeredBy(m_service->users().counts(), target) > answeredBy(before, target) + 100);
        QVERIFY(answeredBy(m_service->users().counts(), other(target))
                <= answeredBy(before, other(target)) + quint64(before.open));
    }
    QVERIFY(answeredBy(m_service->users().counts(), Side::Green) > 100);

    const Program &verified = m_service->run(QStringLiteral("log --verify --json"));
    QVERIFY2(verified.status() == 0, verified.report());
    QVERIFY2(at(verified.lastLine(), "records").toInteger() > 20, verified.report());
    const Program &log = m_service->run(QStringLiteral("log --json"));
    QVERIFY2(log.status() == 0, log.report());
    QSet<qint64> promoted;
    for (const QJsonObject &line : log.lines()) {
        if (at(line, "code").toString() == QLatin1String("run.promoted"))
            promoted.insert(at(line, "run").toInteger());
    }
    QVERIFY2(promoted.size() == 2, log.report());
}

void TestService::aRollbackFromElsewhereWins()
{
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &rollback = m_service->run(QStringLiteral("rollback --reason second-desk --json"));
    QVERIFY2(rollback.status() == 0, rollback.report());
    QCOMPARE(at(rollback.lastLine(), "split.acknowledged").toDouble(-1), 0.0);
    QVERIFY2(deploy->waitForEnd(15000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("rolled_back"), deploy->report());
    QCOMPARE(deploy->status(), 1);
    const QString told = textOf(deploy->line(QStringLiteral("code"), QStringLiteral("foreign.rolled-back")));
    QVERIFY2(told.contains(u'@' + QSysInfo::machineHostName()), deploy->report());
    const QJsonObject status = m_service->status();
    QCOMPARE(at(status, "active").toString(), QStringLiteral("blue"));
    QCOMPARE(at(status, "split.acknowledged").toDouble(-1), 0.0);
    const Program &log = m_service->run(QStringLiteral("log --json"));
    QVERIFY(log.out().contains("second-desk"));
    int opened = 0; // two consoles, one run
    for (const QJsonObject &line : log.lines())
        opened += at(line, "code").toString() == QLatin1String("run.opened") ? 1 : 0;
    QVERIFY2(opened == 1, log.report());
}

void TestService::anOrderFromElsewhereHoldsTheRun()
{
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &shift = m_service->run(QStringLiteral("shift green 30 --json"));
    QVERIFY2(shift.status() == 0, shift.report());
    QVERIFY2(deploy->waitForEnd(15000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("held"), deploy->report());
    QCOMPARE(deploy->status(), 3);
    QVERIFY2(at(deploy->lastLine(), "held_because").toString().contains(u'@' + QSysInfo::machineHostName()),
             deploy->report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 30.0);
    const Program &rollback = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(rollback.status() == 0, rollback.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::theRunIsMovedByHandFromElsewhere()
{
    const Program &early = m_service->run(QStringLiteral("hold"));
    QVERIFY2(early.status() == 3 && early.err().contains("there is nothing to hold"), early.report());
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &next = m_service->run(QStringLiteral("next --json"));
    QVERIFY2(next.status() == 0 && at(next.lastLine(), "outcome").toString() == QLatin1String("taken"), next.report());
    QTRY_COMPARE_WITH_TIMEOUT(at(m_service->status(), "split.acknowledged").toDouble(-1), 25.0, 15000);
    const Program &hold = m_service->run(QStringLiteral("hold --reason lunch"));
    QVERIFY2(hold.status() == 0 && hold.out().contains("lunch"), hold.report());
    QVERIFY2(deploy->waitForEnd(15000) && deploy->status() == 3, deploy->report());
    const QString because = at(deploy->lastLine(), "held_because").toString();
    QVERIFY2(because.contains(QLatin1String("lunch")), deploy->report());
    // Whoever drove it has gone: that is said, and nothing moves.
    const Program &alone = m_service->run(QStringLiteral("next --json"));
    QVERIFY2(alone.status() == 3 && alone.err().contains("no console answered"), alone.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 25.0);
    const Program &back = m_service->run(QStringLiteral("step-back --json"));
    QVERIFY2(back.status() == 0, back.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 5.0);
    QCOMPARE(m_service->run(QStringLiteral("promote --yes")).status(), 2); // no reason
    QCOMPARE(m_service->run(QStringLiteral("promote --reason burns")).status(), 2); // nobody to be asked
    const Program &promote = m_service->run(QStringLiteral("promote --yes --reason burns --json"));
    QVERIFY2(promote.status() == 0, promote.report());
    QCOMPARE(at(m_service->status(), "active").toString(), QStringLiteral("green"));
    const Program &idle = m_service->run(QStringLiteral("step-back"));
    QVERIFY2(idle.status() == 1 && idle.err().contains("nothing was ordered: no step to go back"), idle.report());
    const Program &log = m_service->run(QStringLiteral("log"));
    QVERIFY2(log.out().contains("green is now the active side") && log.out().contains("burns"), log.report());
}

void TestService::ctrlCBringsTheTrafficBack()
{
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    deploy->signal(SIGINT);
    QVERIFY2(deploy->waitForEnd(15000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("rolled_back"), deploy->report());
    QCOMPARE(deploy->status(), 1);
    QVERIFY2(deploy->err().contains("interrupted"), deploy->report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::aRollbackThatNoUserSeesEnds()
{
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    m_service->users().stop();
    deploy->signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(deploy->err().contains("interrupted"), 10000);
    deploy->signal(SIGTERM); // as `timeout` does it: to the process and to its group
    QVERIFY2(deploy->waitForEnd(15000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("rolled_back"), deploy->report());
    QVERIFY2(!at(deploy->lastLine(), "observed").toBool(true), deploy->report());
    QCOMPARE(deploy->status(), 1);
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::aSecondDeployOrdersNothing()
{
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &second = m_service->run(QStringLiteral("deploy --yes --json"));
    QVERIFY2(at(second.lastLine(), "outcome").toString() == QLatin1String("held"), second.report());
    QCOMPARE(second.status(), 3);
    QVERIFY2(second.err().contains("another console"), second.report());
    QVERIFY2(!second.err().contains("nobody watches") && !second.out().contains("nobody watches"), second.report());
    // What the first one did is history here.
    QVERIFY2(second.line(QStringLiteral("code"), QStringLiteral("rollout.started")).isEmpty(), second.report());
    QVERIFY(deploy->isRunning());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 5.0);
    deploy->signal(SIGINT);
    QVERIFY2(deploy->waitForEnd(15000), deploy->report());
    QCOMPARE(deploy->status(), 1);
}

void TestService::aKilledDeployHarmsNobody()
{
    Program *deploy = holdAtTheFirstStep();
    QVERIFY(deploy);
    deploy->signal(SIGKILL);
    QVERIFY(deploy->waitForEnd(5000));
    const Sandbox::UserCounts before = m_service->users().counts();
    const QJsonObject left = m_service->status();
    QCOMPARE(at(left, "split.requested").toDouble(-1), 5.0);
    QCOMPARE(at(left, "split.acknowledged").toDouble(-1), 5.0);
    QTRY_VERIFY(answeredBy(m_service->users().counts(), Side::Green) > answeredBy(before, Side::Green));
    const Program &rollback = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(rollback.status() == 0, rollback.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
    const Program &verified = m_service->run(QStringLiteral("log --verify"));
    QVERIFY2(verified.status() == 0, verified.report());
}

void TestService::reloadsUnderLoad()
{
    const Program &shift = m_service->run(QStringLiteral("shift green 50"));
    QVERIFY2(shift.status() == 0, shift.report());
    m_service->users().setRate(200);
    for (int i = 0; i < 3; ++i) {
        const Sandbox::UserCounts before = m_service->users().counts();
        QTRY_VERIFY(m_service->users().counts().ok > before.ok + 100);
        const Program &reload = m_service->run(QStringLiteral("router reload"));
        QVERIFY2(reload.status() == 0, reload.report());
        QTRY_VERIFY(answeredBy(m_service->users().counts(), Side::Green) > answeredBy(before, Side::Green) + 50);
    }
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 50.0);
    const Sandbox::UserCounts seen = m_service->users().counts();
    QCOMPARE(seen.failed, 0U);
    qInfo("%llu users' requests over 3 reloads, none failed", seen.ok);
}

void TestService::breaksTheGlass()
{
    const Program &shift = m_service->run(QStringLiteral("shift green 40"));
    QVERIFY2(shift.status() == 0, shift.report());
    QTRY_VERIFY(answeredBy(m_service->users().counts(), Side::Green) > 20);
    const Program &told = m_service->run(QStringLiteral("router breakglass"));
    QVERIFY2(told.status() == 0 && told.out().trimmed().count('\n') == 0, told.report());
    Program glass(QStringLiteral("/bin/bash"), { QStringLiteral("-c"), QString::fromUtf8(told.out()) }, {});
    QVERIFY2(glass.waitForEnd(10000) && glass.status() == 0, glass.report());
    QVERIFY2(glass.out().contains("all traffic is on blue"), glass.report());
    const Sandbox::UserCounts before = m_service->users().counts();
    QTRY_VERIFY(answeredBy(m_service->users().counts(), Side::Blue) > answeredBy(before, Side::Blue) + 100);
    QVERIFY(answeredBy(m_service->users().counts(), Side::Green)
            <= answeredBy(before, Side::Green) + quint64(before.open));
    const QJsonObject status = m_service->status();
    QCOMPARE(at(status, "active").toString(), QStringLiteral("blue"));
    QCOMPARE(at(status, "split.acknowledged").toDouble(-1), 0.0);
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
