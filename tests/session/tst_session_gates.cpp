#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;
using Rollout::RollBackCause;
using Test::SessionRig;

namespace {

/// At 25 %, in its hold, with users on both sides.
void bringTo25(SessionRig &rig)
{
    rig.startReady();
    rig.deploy();
    for (int i = 0; i < 20 && rig.snapshot->rollout.step < 1; ++i) {
        rig.traffic(200);
        rig.pass(milliseconds(600));
    }
    rig.traffic(200);
    QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
    QTRY_COMPARE(rig.green(), 25);
}

Router::ControlWord wordOf(int percent, quint64 epoch)
{
    return { .greenShare = Permyriad::ofPercent(percent), .epoch = epoch };
}

Config::Service patientService()
{
    Config::Service service = Test::serviceForTests();
    service.plan = service.plan.withHolds(milliseconds(3600000));
    return service;
}

} // namespace

class SessionGatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void failingUsersRollBack()
    {
        SessionRig rig;
        bringTo25(rig);
        rig.finishRequests(Side::Blue, 60);
        rig.finishRequests(Side::Green, 30, Outcome::ServerError);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::RollingBack);
        QCOMPARE(rig.state().cause, RollBackCause::Failures);
        QTRY_COMPARE(rig.green(), 0);
        const QString said = words(rig.state().reason);
        QVERIFY2(said.contains(QStringLiteral("users' requests on green failed")), qPrintable(said));
        QVERIFY(words(rig.line("rollout.rolling-back")->message).contains(said));
    }

    void theJudgeActsAsThePlanSays_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("green");
        QTest::newRow("roll back") << int(Config::GateAction::RollBack) << int(Rollout::Phase::RollingBack) << 0;
        QTest::newRow("step back") << int(Config::GateAction::StepBack) << int(Rollout::Phase::Held) << 5;
        QTest::newRow("hold") << int(Config::GateAction::Hold) << int(Rollout::Phase::Held) << 25;
        QTest::newRow("warn") << int(Config::GateAction::Warn) << int(Rollout::Phase::Holding) << 25;
    }
    /// Eight in a hundred fail: too few for the watch on failures, and no objective stands in the plan.
    void theJudgeActsAsThePlanSays()
    {
        QFETCH(int, action);
        QFETCH(int, phase);
        QFETCH(int, green);
        Config::Service service = patientService();
        service.plan.steps[1].gates = { { Config::Gate::Judge, Config::GateAction(action) } };
        SessionRig rig({ .service = service });
        rig.startReady();
        rig.post(Intents::Deploy { service.plan });
        for (const int share : { 5, 25 }) {
            QTRY_COMPARE(rig.green(), share);
            rig.traffic(400);
            rig.pass(milliseconds(600));
            QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
            if (share == 5)
                rig.post(Intents::Next {});
        }
        for (int i = 0; i < 12 && !rig.logged("gate.judge"); ++i) {
            rig.router->begin(Test::nodeA(), 400);
            rig.finishRequests(Side::Green, 92);
            rig.finishRequests(Side::Green, 8, Outcome::ServerError);
            rig.finishRequests(Side::Blue, 300);
            rig.pass(milliseconds(600));
        }
        QTRY_COMPARE(int(rig.state().phase), phase);
        QTRY_COMPARE(rig.green(), green);
        // The verdict is journaled with its evidence, whatever the plan does about it.
        const auto verdict
            = std::find_if(rig.journal.cbegin(), rig.journal.cend(), [](const SessionRig::Journaled &each) {
                  return each.entry.source == QLatin1String("judge")
                      && each.entry.message.code == QLatin1String("gate.judge");
              });
        QVERIFY(verdict != rig.journal.cend());
        QCOMPARE(verdict->kind, QStringLiteral("verdict"));
        QCOMPARE(verdict->entry.message.args.value(QStringLiteral("metric")).toString(), QStringLiteral("failures"));
        QVERIFY(verdict->entry.message.args.value(QStringLiteral("evidence")).toDouble()
                >= verdict->entry.message.args.value(QStringLiteral("threshold")).toDouble());
        QVERIFY(rig.snapshot->judge);
        if (phase != int(Rollout::Phase::Held))
            return;
        // A person who resumes is not stopped by the same verdict again: the judge begins anew.
        rig.post(Intents::Resume {});
        rig.traffic(400);
        rig.pass(milliseconds(600));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        QCOMPARE(rig.snapshot->judge->verdict.decision, Judge::Decision::Insufficient);
    }

    void sharedFailuresHold()
    {
        SessionRig rig;
        bringTo25(rig);
        rig.setHealth(Side::Green, Probe::HealthStatus::Throttled); // the step does not end
        for (int i = 0; i < 3; ++i) { // the good seconds pass
            rig.clock.advance(seconds(4));
            rig.turn();
        }
        rig.finishRequests(Side::Blue, 200, Outcome::ServerError);
        rig.finishRequests(Side::Green, 60, Outcome::ServerError);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("held.shared"));
        rig.pass(milliseconds(600));
        QCOMPARE(rig.green(), 25);
    }

    // The judge, which compares, sees it sooner: this is of plans that do not ask it.
    void whoLeavesBeforeAnAnswerCouldBeDueIsNoFailure_data()
    {
        QTest::addColumn<int>("waitedMs");
        QTest::addColumn<quint64>("failures");
        QTest::newRow("left at once") << 30 << quint64(0);
        QTest::newRow("waited longer than answers take") << 400 << quint64(60);
    }
    void whoLeavesBeforeAnAnswerCouldBeDueIsNoFailure()
    {
        QFETCH(int, waitedMs);
        QFETCH(quint64, failures);
        SessionRig rig;
        rig.startReady();
        rig.traffic(200); // each within 50 ms
        rig.clock.advance(milliseconds(1100));
        rig.finishRequests(Side::Blue, 60, Outcome::Ok);
        rig.turn();
        QList<Sample> left;
        for (int i = 0; i < 60; ++i) {
            Sample sample;
            sample.node = Test::nodeA();
            sample.start = rig.clock.wallNow() - milliseconds(waitedMs);
            sample.total = milliseconds(waitedMs);
            sample.outcome = Outcome::Abandoned;
            left.append(sample);
        }
        rig.router->tellSamples(left);
        QTRY_COMPARE(rig.snapshot->environment(Side::Blue).users.requests, quint64(320));
        QCOMPARE(rig.snapshot->environment(Side::Blue).users.failures, failures);
    }

    void hangingUsersRollBack()
    {
        Config::Service service = patientService();
        for (Config::PlanStep &step : service.plan.steps)
            step.gates.remove(Config::Gate::Judge);
        SessionRig rig({ .word = wordOf(25, 4), .service = service });
        rig.startReady();
        rig.post(Intents::Resume {});
        rig.traffic(400);
        rig.router->tellCounters(Test::nodeA());
        for (int i = 0; i < 25 && rig.state().phase != Rollout::Phase::RollingBack; ++i) {
            rig.clock.advance(milliseconds(500));
            rig.router->fakeNodes[Test::nodeA()].inFlight[1] += 5; // they begin, and none ends
            rig.router->begin(Test::nodeA(), 15, 5);
            rig.finishRequests(Side::Blue, 15);
            rig.turn();
        }
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::RollingBack);
        QCOMPARE(rig.state().cause, RollBackCause::Hanging);
        QVERIFY(rig.state().reason.args.contains(QStringLiteral("overdue")));
        QTRY_COMPARE(rig.green(), 0);
    }

    void failingChecksRollBackUnlessUsersSayOtherwise_data()
    {
        QTest::addColumn<int>("before"); // users' requests that ended well before the checks fail
        QTest::addColumn<int>("good"); // and since
        QTest::addColumn<int>("bad");
        QTest::addColumn<Rollout::Phase>("phase");
        QTest::newRow("no users") << 0 << 0 << 0 << Rollout::Phase::Moving;
        QTest::newRow("users fine") << 30 << 0 << 0 << Rollout::Phase::Held;
        QTest::newRow("few, and fine so far") << 0 << 19 << 0 << Rollout::Phase::Moving;
        QTest::newRow("enough, and fine") << 0 << 20 << 0 << Rollout::Phase::Held;
        QTest::newRow("two failed") << 0 << 0 << 2 << Rollout::Phase::Moving;
        QTest::newRow("three failed") << 0 << 0 << 3 << Rollout::Phase::RollingBack;
        QTest::newRow("three of seven failed") << 0 << 4 << 3 << Rollout::Phase::Moving;
        QTest::newRow("four of eight failed") << 0 << 4 << 4 << Rollout::Phase::RollingBack;
    }
    void failingChecksRollBackUnlessUsersSayOtherwise()
    {
        QFETCH(int, before);
        QFETCH(int, good);
        QFETCH(int, bad);
        QFETCH(Rollout::Phase, phase);
        SessionRig rig({ .word = wordOf(25, 4), .service = patientService() });
        rig.startReady();
        rig.post(Intents::Resume {});
        if (before > 0)
            rig.finishRequests(Side::Green, before);
        rig.setHealth(Side::Green, Probe::HealthStatus::Degraded, 2);
        if (good > 0)
            rig.finishRequests(Side::Green, good);
        if (bad > 0)
            rig.finishRequests(Side::Green, bad, Outcome::ServerError);
        rig.turn();
        QCOMPARE(rig.state().phase, Rollout::Phase::Moving);
        rig.setHealth(Side::Green, Probe::HealthStatus::Unhealthy, 3);
        QTRY_COMPARE(rig.state().phase, phase);
        rig.turn();
        QCOMPARE(rig.state().phase, phase);
        const bool back = phase == Rollout::Phase::RollingBack;
        QCOMPARE(rig.state().cause, back ? RollBackCause::Checks : RollBackCause::None);
        QCOMPARE(rig.logged("gate.checks-unconfirmed"), phase == Rollout::Phase::Moving);
    }

    // One user every twelve seconds: what a side's own ten seconds forget, the failing checks' time remembers.
    void fewUsersConfirmInTheirTime()
    {
        SessionRig rig({ .word = wordOf(25, 4), .service = patientService() });
        rig.startReady();
        rig.post(Intents::Resume {});
        rig.setHealth(Side::Green, Probe::HealthStatus::Unhealthy, 3);
        for (int user = 0; user < 3; ++user) {
            rig.turn();
            QCOMPARE(rig.green(), 25);
            rig.finishRequests(Side::Green, 1, Outcome::ServerError);
            for (int i = 0; i < 3; ++i) { // in strides that are no pause
                rig.clock.advance(seconds(4));
                rig.turn();
            }
        }
        QTRY_COMPARE(rig.green(), 0);
        QCOMPARE(rig.state().cause, RollBackCause::Checks);
    }

    void aBrokenObjectiveRollsBack()
    {
        SessionRig rig;
        bringTo25(rig);
        rig.finishRequests(Side::Green, 300, Outcome::Ok, milliseconds(4000)); // p95 over 2 s
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::RollingBack);
        QCOMPARE(rig.state().cause, RollBackCause::Gate);
        QVERIFY(words(rig.state().reason).contains(QStringLiteral("p95")));
    }

    void aMomentInWhichBothAreSlowIsNobodysDoing_data()
    {
        QTest::addColumn<milliseconds>("activeTook");
        QTest::addColumn<Rollout::Phase>("phase");
        QTest::newRow("both slow") << milliseconds(4000) << Rollout::Phase::Held;
        QTest::newRow("the candidate alone") << milliseconds(50) << Rollout::Phase::RollingBack;
    }
    /// The share just rose: nearly all the candidate's requests of the minute are of that moment, few of the active's.
    void aMomentInWhichBothAreSlowIsNobodysDoing()
    {
        QFETCH(milliseconds, activeTook);
        QFETCH(Rollout::Phase, phase);
        Config::Service service = patientService();
        for (Config::PlanStep &step : service.plan.steps)
            step.gates = { { Config::Gate::Objective, Config::GateAction::RollBack } };
        SessionRig rig({ .word = wordOf(25, 4), .service = service });
        rig.startReady();
        rig.post(Intents::Resume {});
        for (int i = 0; i < 10; ++i) { // in strides that are no pause
            rig.finishRequests(Side::Blue, 80);
            rig.finishRequests(Side::Green, 2);
            rig.clock.advance(seconds(4));
            rig.turn();
        }
        rig.finishRequests(Side::Blue, 30, Outcome::Ok, activeTook);
        rig.finishRequests(Side::Green, 60, Outcome::Ok, milliseconds(4000)); // p95 over 2 s
        QTRY_COMPARE(rig.state().phase, phase);
        if (phase == Rollout::Phase::Held)
            QCOMPARE(rig.state().heldBecause.code, QStringLiteral("gate.objective-shared"));
    }

    void tooFewRequestsWaitAndSayHowMany()
    {
        SessionRig rig;
        rig.startReady();
        rig.deploy();
        QTRY_COMPARE(rig.green(), 5);
        rig.turn(); // counted from here
        rig.router->begin(Test::nodeA(), 95, 5);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.pass(milliseconds(1800));
        QTRY_COMPARE(rig.state().waitingFor.code, QStringLiteral("wait.requests"));
        const QString said = words(rig.state().waitingFor);
        QVERIFY2(said.contains(QStringLiteral("candidate: 5 of 10, about ")), qPrintable(said));
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
    }

    // Fewer than the objectives' 20 requests a minute: judged over a longer stretch instead of waiting for ever.
    void lowTrafficIsJudgedOverALongerTime()
    {
        SessionRig rig;
        rig.startReady();
        rig.deploy();
        QTRY_COMPARE(rig.green(), 5);
        rig.router->begin(Test::nodeA(), 190, 10);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.finishRequests(Side::Green, 12);
        for (int i = 0; i < 16; ++i) { // in strides that are no pause
            rig.clock.advance(seconds(4));
            rig.turn();
        }
        QTRY_COMPARE(rig.state().waitingFor.code, QStringLiteral("wait.objective"));
        QVERIFY(rig.line("wait.objective"));
        const QString said = words(rig.state().waitingFor);
        QVERIFY2(said.contains(QStringLiteral("12 of 20 finished requests"))
                     && said.contains(QStringLiteral(" s left")),
                 qPrintable(said));
        QCOMPARE(rig.green(), 5);
        rig.finishRequests(Side::Green, 12); // 24 in all, 12 in the last minute
        QTRY_COMPARE(rig.green(), 25);
    }

    void aDeployIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("unhealthy") << "unhealthy"
                                   << "refuse.unhealthy";
        QTest::newRow("unknown") << "unknown"
                                 << "refuse.not-checked";
        QTest::newRow("feed") << "feed"
                              << "refuse.feed";
        QTest::newRow("router") << "router"
                                << "refuse.router";
        QTest::newRow("journal") << "journal"
                                 << "refuse.journal";
    }
    void aDeployIsRefused()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        SessionRig rig;
        rig.startReady();
        if (what == QLatin1String("unhealthy")) {
            rig.setHealth(Side::Green, Probe::HealthStatus::Unhealthy, 3);
        } else if (what == QLatin1String("unknown")) {
            rig.setHealth(Side::Green, Probe::HealthStatus::Unknown);
        } else if (what == QLatin1String("feed")) {
            rig.router->tellFeed(false);
        } else if (what == QLatin1String("router")) {
            rig.router->fakeNodes[Test::nodeA()].down = true;
            rig.clock.advance(milliseconds(600));
            QTRY_COMPARE(rig.snapshot->router, LinkState::Down);
        } else {
            rig.journalProblem = QStringLiteral("disk full");
            rig.session->addLogLine(Level::Info, QStringLiteral("test"), { QStringLiteral("router.back"), {} });
            QTRY_VERIFY(!rig.snapshot->journalProblem.isEmpty());
        }
        rig.deploy();
        QTRY_VERIFY(rig.logged("rollout.refused"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QVERIFY(rig.router->orders.isEmpty());
        const QString because = argText(rig.line("rollout.refused")->message.args.value(QStringLiteral("because")));
        Message expected { code,
                           { { QStringLiteral("side"), QStringLiteral("green") },
                             { QStringLiteral("problem"), QStringLiteral("disk full") } } };
        QCOMPARE(because, words(expected));
        QVERIFY(because != code);
    }

    // The article's rule: slow while the other side is not. Held by default, for a person to look.
    void aSlowCandidateHolds_data()
    {
        QTest::addColumn<int>("candidateMs");
        QTest::addColumn<int>("activeMs");
        QTest::addColumn<int>("activeRequests");
        QTest::addColumn<bool>("holds");
        QTest::newRow("slow") << 600 << 50 << 60 << true;
        QTest::newRow("not above the limit") << 490 << 50 << 60 << false;
        QTest::newRow("the active side as well") << 900 << 400 << 60 << false;
        QTest::newRow("too few to compare with") << 900 << 50 << 10 << false;
    }
    void aSlowCandidateHolds()
    {
        QFETCH(int, candidateMs);
        QFETCH(int, activeMs);
        QFETCH(int, activeRequests);
        QFETCH(bool, holds);
        SessionRig rig({ .service = patientService() });
        rig.startReady();
        rig.post(Intents::Deploy { patientService().plan });
        QTRY_COMPARE(rig.green(), 5);
        rig.router->begin(Test::nodeA(), 190, 10);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.finishRequests(Side::Blue, activeRequests, Outcome::Ok, milliseconds(activeMs));
        rig.finishRequests(Side::Green, 30, Outcome::Ok, milliseconds(candidateMs));
        rig.turn();
        rig.turn();
        QCOMPARE(int(rig.state().phase), int(holds ? Rollout::Phase::Held : Rollout::Phase::Holding));
        QCOMPARE(rig.green(), 5);
        if (holds) {
            const QString said = words(rig.state().heldBecause);
            QVERIFY2(said.startsWith(QStringLiteral("green is slow and blue is not: p95 6")), qPrintable(said));
        }
    }

    // What the larger share did is not held against the smaller one that came after it.
    void afterAStepBackTheObjectivesBeginAnew()
    {
        Config::Service service = patientService();
        for (Config::PlanStep &step : service.plan.steps)
            step.gates = { { Config::Gate::Objective, Config::GateAction::StepBack } };
        SessionRig rig({ .word = wordOf(25, 4), .service = service });
        rig.startReady();
        rig.post(Intents::Resume {});
        rig.traffic(400);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.finishRequests(Side::Green, 300, Outcome::Ok, milliseconds(4000)); // p95 over 2 s
        QTRY_COMPARE(rig.green(), 5);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        rig.traffic(400);
        rig.post(Intents::Resume {});
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.pass(milliseconds(1200));
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
        QCOMPARE(rig.green(), 5);
    }

    void anAdvisingPlanOnlySays()
    {
        Config::Service service = patientService();
        service.plan.advise = true;
        SessionRig rig({ .word = wordOf(25, 4), .service = service });
        rig.startReady();
        rig.finishRequests(Side::Blue, 60);
        rig.finishRequests(Side::Green, 30, Outcome::ServerError);
        QTRY_COMPARE(rig.state().advice.code, QStringLiteral("advice.roll-back"));
        QTRY_VERIFY(rig.logged("advice.roll-back"));
        const QList<Mark> marks = rig.snapshot->marks; // the split that was found is held
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks.constLast().text, QStringLiteral("advice: roll back"));
        QVERIFY(rig.router->orders.isEmpty());
        QCOMPARE(rig.green(), 25);
        rig.post(Intents::RollBack {}); // a person moves
        QTRY_COMPARE(rig.green(), 0);
    }

    void aThrottledCandidateStepsBack()
    {
        SessionRig rig;
        bringTo25(rig);
        rig.finishRequests(Side::Blue, 100);
        rig.finishRequests(Side::Green, 100, Outcome::Throttled);
        QTRY_COMPARE(rig.snapshot->environment(Side::Green).lately.throttled, quint64(100));
        QTRY_COMPARE(rig.green(), 5);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("gate.throttled"));
        QVERIFY(!rig.router->orders.constLast().expectedEpoch); // less: sent without comparing
    }

    void whenBothSidesAreThrottledTheRunHoldsAndSaysSo()
    {
        SessionRig rig;
        bringTo25(rig);
        rig.finishRequests(Side::Blue, 100, Outcome::Throttled);
        rig.finishRequests(Side::Green, 100, Outcome::Throttled);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("gate.throttled-shared"));
        QCOMPARE(rig.green(), 25);
    }
};

QTEST_GUILESS_MAIN(SessionGatesTest)
#include "tst_session_gates.moc"
