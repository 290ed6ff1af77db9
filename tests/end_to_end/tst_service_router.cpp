#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/service_fixture.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QScopeGuard>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

/// The router's daemon as its commands see it: found again, refused, hung, reloaded under load, ordered without us.
class TestServiceRouter : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void theDaemonOutlivesItsCommand();
    void theWayBackNeedsNoKey();
    void aBadCaFileIsRefusedAsCheckRefusesIt();
    void twoRoutersDoNotShareAPort();
    void aHungRouterIsToldAndOrderedWhenItWakes();
    void reloadsUnderLoad();
    void breaksTheGlass();
};

void TestServiceRouter::theDaemonOutlivesItsCommand()
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

/// The router has its keys: whatever brings users home, or only reads, works where their files are gone.
void TestServiceRouter::theWayBackNeedsNoKey()
{
    QCOMPARE(m_service->run(QStringLiteral("shift green 40 --yes")).status(), 0);
    m_service->loseKeys(true);
    const Program &refused = m_service->run(QStringLiteral("router reload"));
    QVERIFY2(refused.status() == 2, refused.report()); // that one would install what it has not
    const Program &step = m_service->run(QStringLiteral("step-back --json"));
    QVERIFY2(step.status() == 0 && at(step.lastLine(), "split.acknowledged").toDouble(-1) == 25.0, step.report());
    const Program &accept = m_service->run(QStringLiteral("accept"));
    QVERIFY2(accept.status() == 0, accept.report());
    const Program &back = m_service->run(QStringLiteral("rollback --json"));
    QVERIFY2(back.status() == 0 && at(back.lastLine(), "split.acknowledged").toDouble(-1) == 0.0, back.report());
    m_service->users().stop();
    for (const char *words : { "log", "log --verify", "report last", "router status", "router streams",
                               "router breakglass", "router stop" }) {
        const Program &program = m_service->run(QString::fromLatin1(words));
        QVERIFY2(program.status() == 0, program.report());
    }
    QCOMPARE(m_service->routers(), QList<qint64>());
    m_service->loseKeys(false);
}

/// What a router would not take is not installed, and said where it stands; the way back goes all the same.
void TestServiceRouter::aBadCaFileIsRefusedAsCheckRefusesIt()
{
    const QString installed = m_service->stateDir() + QStringLiteral("/haproxy.cfg");
    const QByteArray before = contentOf(installed);
    QVERIFY(!before.isEmpty());
    QCOMPARE(m_service->run(QStringLiteral("shift green 40 --yes")).status(), 0);
    const QByteArray named
        = "[router]\nca_file = \"" + m_service->configFile().toUtf8() + "\"\n"; // holds no certificate
    QVERIFY(m_service->rewrite("[router]\n", named));
    const Program &check = m_service->run(QStringLiteral("check"));
    QCOMPARE(check.status(), 2);
    QByteArray why;
    for (const QByteArray &line : check.err().split('\n')) {
        if (line.contains("router.ca_file"))
            why = line;
    }
    QVERIFY2(why.contains("no certificate"), check.report());
    for (const char *words : { "router start", "router reload", "router install", "deploy --yes" }) {
        const Program &refused = m_service->run(QString::fromLatin1(words));
        QVERIFY2(refused.status() == 2 && refused.err().contains(why), refused.report());
    }
    QCOMPARE(contentOf(installed), before);
    QCOMPARE(m_service->routers().size(), 2);
    const Program &back = m_service->run(QStringLiteral("rollback --json"));
    QVERIFY2(back.status() == 0 && at(back.lastLine(), "split.acknowledged").toDouble(-1) == 0.0, back.report());
    QVERIFY(m_service->rewrite(named, "[router]\n"));
    QCOMPARE(m_service->run(QStringLiteral("router reload")).status(), 0);
}

void TestServiceRouter::twoRoutersDoNotShareAPort()
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

void TestServiceRouter::aHungRouterIsToldAndOrderedWhenItWakes()
{
    QCOMPARE(m_service->run(QStringLiteral("shift green 30 --yes")).status(), 0);
    m_service->users().stop();
    const QList<qint64> routers = m_service->routers();
    const auto wake = qScopeGuard([&routers] {
        for (const qint64 pid : routers)
            ::kill(pid_t(pid), SIGCONT);
    });
    for (const qint64 pid : routers)
        ::kill(pid_t(pid), SIGSTOP);
    const Program &start = m_service->run(QStringLiteral("router start"));
    QVERIFY2(start.status() == 1 && start.err().contains("does not answer"), start.report());
    QVERIFY2(!start.out().contains("the router runs"), start.report());
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

void TestServiceRouter::reloadsUnderLoad()
{
    const Program &shift = m_service->run(QStringLiteral("shift green 50 --yes"));
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

void TestServiceRouter::breaksTheGlass()
{
    const Program &shift = m_service->run(QStringLiteral("shift green 40 --yes"));
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

QTEST_GUILESS_MAIN(TestServiceRouter)
#include "tst_service_router.moc"
