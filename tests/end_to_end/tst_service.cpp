#include "tests/end_to_end/service_fixture.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QSysInfo>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

QString textOf(const QJsonObject &line)
{
    return line.value(QLatin1String("text")).toString();
}

} // namespace

/// The program on relays of the user's own: a daemon that outlives every command, and commands that meet each other.
class TestService : public ServiceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void promotesThereAndBack();
    void aShiftAsksBeforeItGivesMore();
    void aRollbackFromElsewhereWins();
    void anOrderFromElsewhereHoldsTheRun();
    void aRollbackGoesStepByStep();
    void aRollbackStepByStepIsHurried();
    void theRunIsMovedByHandFromElsewhere();
    void ctrlCBringsTheTrafficBack();
    void aRollbackThatNoUserSeesEnds();
    void whoIsOvertakenSaysSo();
    void aSecondDeployOrdersNothing();
    void aKilledDeployHarmsNobody();
};

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
        QCOMPARE(at(status, "rollout.last_outcome").toString(), QStringLiteral("promoted")); // told by the journal
        QCOMPARE(at(status, "rollout.last_run").toInteger(), target == Side::Green ? 1 : 2);
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
    for (const char *what : { "log --run 999", "log --run 999 --export none.jsonl", "report 999", "restore 999",
                              "judge --run 999", "run export 999 none.run" }) {
        const Program &none = m_service->run(QString::fromLatin1(what));
        QCOMPARE(none.status(), 2);
        QVERIFY2(none.err().contains("no such run") && none.err().contains("it has 1 to 2"), none.report());
    }
    const Program &early = m_service->run(QStringLiteral("log --run 2 --until 2001-01-01"));
    QVERIFY2(early.status() == 0 && early.err().contains("no line that fits"), early.report());
}

/// Whoever gives the candidate more is asked, or says --yes; whoever gives it less is not.
void TestService::aShiftAsksBeforeItGivesMore()
{
    const Program &refused = m_service->run(QStringLiteral("shift green 30"));
    QVERIFY2(refused.status() == 2 && refused.err().contains("--yes"), refused.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
    QCOMPARE(m_service->run(QStringLiteral("shift green 30 --yes")).status(), 0);
    const Program &same = m_service->run(QStringLiteral("shift green 30"));
    QVERIFY2(same.status() == 0, same.report()); // it is what every node has
    const Program &less = m_service->run(QStringLiteral("shift green 10"));
    QVERIFY2(less.status() == 0, less.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 10.0);
    for (const bool yes : { false, true }) { // on a terminal
        Program asked(QStringLiteral("script"),
                      { QStringLiteral("-qec"),
                        QStringLiteral("'%1' shift green 20 --config '%2'")
                            .arg(QStringLiteral(SIGNALBOX_PROGRAM), m_service->configFile()),
                        QStringLiteral("/dev/null") },
                      { .tempDir = m_service->stateDir(), .directory = {} });
        QTRY_VERIFY2_WITH_TIMEOUT(asked.out().contains("[y/N]"), asked.report(), 30000);
        asked.type(yes ? "y\n" : "n\n");
        QVERIFY2(asked.waitForEnd(30000), asked.report());
        QVERIFY2(asked.status() == (yes ? 0 : 3) && asked.out().contains("now 10"), asked.report());
        QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), yes ? 20.0 : 10.0);
    }
    const Program &back = m_service->run(QStringLiteral("rollback --json"));
    QVERIFY2(back.status() == 0, back.report());
    // Once more: there is nothing to bring back, which is done and no run.
    for (const char *words : { "rollback --json", "rollback --gradual --json" }) {
        const Program &again = m_service->run(QString::fromLatin1(words));
        QVERIFY2(again.status() == 0, again.report());
        QCOMPARE(at(again.lastLine(), "event").toString(), QStringLiteral("rolled_back"));
        QVERIFY(again.line(QStringLiteral("code"), QStringLiteral("run.opened")).isEmpty());
    }
}

void TestService::aRollbackFromElsewhereWins()
{
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &rollback = m_service->run(QStringLiteral("rollback --reason second-desk --json"));
    QVERIFY2(rollback.status() == 0, rollback.report());
    QCOMPARE(at(rollback.lastLine(), "split.acknowledged").toDouble(-1), 0.0);
    QVERIFY2(deploy->waitForEnd(60000), deploy->report());
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
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &shift = m_service->run(QStringLiteral("shift green 30 --json --yes"));
    QVERIFY2(shift.status() == 0, shift.report());
    QVERIFY2(deploy->waitForEnd(60000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("held"), deploy->report());
    QCOMPARE(deploy->status(), 3);
    QVERIFY2(at(deploy->lastLine(), "held_because").toString().contains(u'@' + QSysInfo::machineHostName()),
             deploy->report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 30.0);
    const Program &rollback = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(rollback.status() == 0, rollback.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::aRollbackGoesStepByStep()
{
    m_service->pauseOnTheWayBack(1);
    QCOMPARE(m_service->run(QStringLiteral("shift green 40 --yes")).status(), 0);
    const Program &back = m_service->run(QStringLiteral("rollback --gradual --reason slowly --json"));
    QVERIFY2(back.status() == 0, back.report());
    QCOMPARE(at(back.lastLine(), "event").toString(), QStringLiteral("rolled_back"));
    QCOMPARE(at(back.lastLine(), "split.acknowledged").toDouble(-1), 0.0);
    QStringList shares;
    for (const QJsonObject &line : back.lines()) {
        if (at(line, "code").toString() == QLatin1String("order.made"))
            shares << at(line, "args.to").toString();
    }
    QStringList steps;
    for (const int share : { 25, 5, 0 })
        steps << Permyriad::ofPercent(share).shortText();
    QCOMPARE(shares, steps);
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
    const Program &again = m_service->run(QStringLiteral("rollback --gradual")); // nothing to go down from
    QVERIFY2(again.status() == 0, again.report());
}

/// Who interrupts it wants it over.
void TestService::aRollbackStepByStepIsHurried()
{
    m_service->pauseOnTheWayBack(3600);
    QCOMPARE(m_service->run(QStringLiteral("shift green 40 --yes")).status(), 0);
    Program &back = m_service->begin(QStringLiteral("rollback --gradual --json"));
    QTRY_COMPARE_WITH_TIMEOUT(at(m_service->status(), "split.acknowledged").toDouble(-1), 25.0, 30000);
    back.signal(SIGINT);
    QVERIFY2(back.waitForEnd(60000) && back.status() == 0, back.report());
    QVERIFY2(back.err().contains("the rest of the way at once"), back.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::theRunIsMovedByHandFromElsewhere()
{
    const Program &early = m_service->run(QStringLiteral("hold"));
    QVERIFY2(early.status() == 3 && early.err().contains("there is nothing to hold"), early.report());
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &next = m_service->run(QStringLiteral("next --json"));
    QVERIFY2(next.status() == 0 && at(next.lastLine(), "outcome").toString() == QLatin1String("taken"), next.report());
    QTRY_COMPARE_WITH_TIMEOUT(at(m_service->status(), "split.acknowledged").toDouble(-1), 25.0, 30000);
    const Program &hold = m_service->run(QStringLiteral("hold --reason lunch"));
    QVERIFY2(hold.status() == 0 && hold.out().contains("lunch"), hold.report());
    QTRY_VERIFY_WITH_TIMEOUT(deploy->err().contains("goes on watching it"), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(at(deploy->lastLine(), "held_because").toString().contains(QLatin1String("lunch")), 30000);
    const Program &resume = m_service->run(QStringLiteral("resume --json"));
    QVERIFY2(resume.status() == 0 && at(resume.lastLine(), "outcome").toString() == QLatin1String("taken"),
             resume.report());
    QTRY_COMPARE_WITH_TIMEOUT(at(deploy->lastLine(), "phase").toString(), QStringLiteral("holding"), 30000);
    QVERIFY(deploy->isRunning());
    deploy->signal(SIGKILL);
    QVERIFY2(deploy->waitForEnd(60000), deploy->report());
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
    const Program &rollback = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(rollback.status() == 0 && rollback.err().contains("to make blue active again")
                 && rollback.err().contains("signalbox promote --reason"),
             rollback.report());
    const Program &log = m_service->run(QStringLiteral("log"));
    QVERIFY2(log.out().contains("green is now the active side") && log.out().contains("burns"), log.report());
}

void TestService::ctrlCBringsTheTrafficBack()
{
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    deploy->signal(SIGINT);
    QVERIFY2(deploy->waitForEnd(60000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("rolled_back"), deploy->report());
    QCOMPARE(deploy->status(), 1);
    QVERIFY2(deploy->err().contains("interrupted"), deploy->report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

void TestService::aRollbackThatNoUserSeesEnds()
{
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    m_service->users().stop();
    deploy->signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(deploy->err().contains("interrupted"), 30000);
    deploy->signal(SIGTERM); // as `timeout` does it: to the process and to its group
    QVERIFY2(deploy->waitForEnd(60000), deploy->report());
    QVERIFY2(at(deploy->lastLine(), "outcome").toString() == QLatin1String("rolled_back"), deploy->report());
    QVERIFY2(!at(deploy->lastLine(), "observed").toBool(true), deploy->report());
    QCOMPARE(deploy->status(), 1);
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
}

/// Of two that order at once one wins, and the other does not say that it did.
void TestService::whoIsOvertakenSaysSo()
{
    for (int round = 0; round < 3; ++round) {
        Program &first = m_service->begin(QStringLiteral("shift green 21 --json --yes"));
        Program &second = m_service->begin(QStringLiteral("shift green 34 --json --yes"));
        QVERIFY2(first.waitForEnd(40000), first.report());
        QVERIFY2(second.waitForEnd(40000), second.report());
        const double has = at(m_service->status(), "split.acknowledged").toDouble(-1);
        for (const auto &[program, share] : { std::pair(&first, 21.0), std::pair(&second, 34.0) }) {
            const bool claims = at(program->lastLine(), "event").toString() == QLatin1String("shifted");
            QCOMPARE(claims, program->status() == 0);
            QVERIFY2(!claims || at(program->lastLine(), "split.acknowledged").toDouble(-1) == share, program->report());
        }
        QVERIFY2(has == 21 || has == 34, qPrintable(QString::number(has)));
        QCOMPARE(m_service->run(QStringLiteral("rollback")).status(), 0);
    }
}

void TestService::aSecondDeployOrdersNothing()
{
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    const Program &second = m_service->run(QStringLiteral("deploy --yes --json"));
    QVERIFY2(at(second.lastLine(), "outcome").toString() == QLatin1String("refused"), second.report());
    QCOMPARE(second.status(), 3);
    QVERIFY2(second.err().contains("another console"), second.report());
    QVERIFY2(!second.err().contains("nobody watches") && !second.out().contains("nobody watches"), second.report());
    // What the first one did is history here.
    QVERIFY2(second.line(QStringLiteral("code"), QStringLiteral("rollout.started")).isEmpty(), second.report());
    QVERIFY(deploy->isRunning());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 5.0);
    // What is held there is told with who holds it.
    QCOMPARE(m_service->run(QStringLiteral("hold --reason lunch")).status(), 0);
    const Program &third = m_service->run(QStringLiteral("deploy --yes --json"));
    QVERIFY2(at(third.lastLine(), "outcome").toString() == QLatin1String("refused"), third.report());
    const QByteArray by = deploy->line(QStringLiteral("code"), QStringLiteral("rollout.held"))
                              .value(QLatin1String("operator"))
                              .toString()
                              .toUtf8();
    QVERIFY2(third.err().contains("it is held there by " + by + ": by hand. lunch"), third.report());
    // What the others wrote into the journal is not this one's to say.
    QVERIFY2(deploy->line(QStringLiteral("code"), QStringLiteral("request.made")).isEmpty(), deploy->report());
    QVERIFY2(!deploy->line(QStringLiteral("code"), QStringLiteral("request.taken")).isEmpty(), deploy->report());
    QVERIFY2(deploy->line(QStringLiteral("code"), QStringLiteral("desk.other")).isEmpty(), deploy->report());
    deploy->signal(SIGINT);
    QVERIFY2(deploy->waitForEnd(60000), deploy->report());
    QCOMPARE(deploy->status(), 1);
}

void TestService::aKilledDeployHarmsNobody()
{
    Program *deploy = m_service->holdAtTheFirstStep();
    QVERIFY(deploy);
    deploy->signal(SIGKILL);
    QVERIFY(deploy->waitForEnd(30000));
    const Sandbox::UserCounts before = m_service->users().counts();
    const QJsonObject left = m_service->status();
    QCOMPARE(at(left, "split.requested").toDouble(-1), 5.0);
    QCOMPARE(at(left, "split.acknowledged").toDouble(-1), 5.0);
    QTRY_VERIFY_WITH_TIMEOUT(answeredBy(m_service->users().counts(), Side::Green) > answeredBy(before, Side::Green),
                             30000);
    const Program &rollback = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(rollback.status() == 0, rollback.report());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(-1), 0.0);
    const Program &verified = m_service->run(QStringLiteral("log --verify"));
    QVERIFY2(verified.status() == 0, verified.report());
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
