// A preflight before a deploy, and the gates golden and capacity, in a session.
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Test;
using RunPhase = Rollout::Phase;
namespace Intents = Session::Intents;

namespace {

Preflight::Line line(Preflight::Subject subject, Side side, Preflight::Grade grade)
{
    Preflight::Line out;
    out.subject = subject;
    out.side = side;
    out.where = QStringLiteral("g");
    out.grade = grade;
    out.evidence = { QStringLiteral("golden.no-answer"), {} };
    return out;
}

Preflight::ReportPtr report(const QList<Preflight::Line> &lines, bool finished = true, bool goldenOnly = false)
{
    auto made = std::make_shared<Preflight::Report>();
    made->finished = finished;
    made->goldenOnly = goldenOnly;
    made->lines = lines;
    return made;
}

Preflight::ReportPtr passing()
{
    return report({ line(Preflight::Subject::Reachable, Side::Green, Preflight::Grade::Ok) });
}
Preflight::ReportPtr failing()
{
    return report({ line(Preflight::Subject::KeyAccepted, Side::Green, Preflight::Grade::Fail) });
}

struct Rig : SessionRig {
    explicit Rig(Options options = {})
        : SessionRig([&] {
            options.preflight = true;
            return options;
        }())
        , asked(session.get(), &Session::Session::preflightRequested)
    {
        startReady();
    }
    QSignalSpy asked;
};

Config::Service withGate(Config::Gate gate, Config::GateAction action)
{
    Config::Service service = serviceForTests();
    for (Config::PlanStep &step : service.plan.steps)
        step.gates = { { gate, action } };
    service.golden = { { .name = QStringLiteral("g"), .json = true } };
    return service;
}

} // namespace

class TestPreflightSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aDeployWaitsForThePreflight()
    {
        Rig rig;
        rig.deploy();
        rig.turn();
        QCOMPARE(rig.asked.size(), 1);
        QVERIFY(rig.snapshot->deployWaits);
        QCOMPARE(rig.state().phase, RunPhase::Idle);
        rig.session->takePreflight(report({}, false));
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Idle);
        rig.session->takePreflight(passing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Moving);
        QVERIFY(!rig.snapshot->deployWaits);
        QVERIFY(rig.logged("preflight.done"));
    }

    void aFailBlocksADeploy()
    {
        Rig rig;
        rig.deploy();
        rig.session->takePreflight(failing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Idle);
        QCOMPARE(rig.green(), 0);
        const auto refused = rig.line("rollout.refused");
        QVERIFY(refused);
        QVERIFY2(words(refused->message).contains(QLatin1String("green: its key is not accepted")),
                 qPrintable(words(refused->message)));
        // Whatever did not fail then, it is asked anew.
        rig.deploy();
        QCOMPARE(rig.asked.size(), 2);
        rig.session->takePreflight(passing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Moving);
    }

    void anOverrideIsJournaled()
    {
        Rig rig;
        rig.post(Intents::Deploy { SessionRig::plan(), QStringLiteral("the list lags behind") });
        rig.session->takePreflight(failing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Moving);
        bool journaled = false;
        for (const auto &entry : rig.journal) {
            if (entry.entry.message.code != QLatin1String("preflight.overridden"))
                continue;
            journaled = true;
            QCOMPARE(entry.kind, QStringLiteral("verdict"));
            QCOMPARE(entry.entry.message.args.value(QStringLiteral("reason")).toString(),
                     QStringLiteral("the list lags behind"));
            QCOMPARE(entry.entry.message.args.value(QStringLiteral("who")).toString(), QStringLiteral("an@desk"));
            QVERIFY(argText(entry.entry.message.args.value(QStringLiteral("what")))
                        .contains(QLatin1String("green: its key is not accepted")));
        }
        QVERIFY(journaled);
    }

    void blanksAreNoReason()
    {
        Rig rig;
        rig.post(Intents::Deploy { SessionRig::plan(), QStringLiteral("  ") });
        rig.session->takePreflight(failing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Idle);
    }

    /// A rollback goes at once and takes the waiting deploy with it.
    void anyOtherOrderEndsTheWaiting()
    {
        Rig rig;
        rig.deploy();
        rig.post(Intents::RollBack { QStringLiteral("no") });
        rig.turn();
        QVERIFY(!rig.snapshot->deployWaits);
        QVERIFY(rig.logged("preflight.given-up"));
        rig.session->takePreflight(passing());
        rig.turn();
        QVERIFY(rig.state().phase != RunPhase::Moving);
        QCOMPARE(rig.green(), 0);
    }

    void aPreflightThatDoesNotEndRefuses()
    {
        Rig rig;
        rig.deploy();
        rig.pass(seconds(101));
        QVERIFY(!rig.snapshot->deployWaits);
        QVERIFY(rig.logged("rollout.refused"));
        QCOMPARE(rig.state().phase, RunPhase::Idle);
    }

    void whatIsRefusedAnywayIsNotAsked()
    {
        Rig rig;
        rig.setHealth(Side::Green, Probe::HealthStatus::Unhealthy, 3);
        rig.deploy();
        rig.turn();
        QCOMPARE(rig.asked.size(), 0);
        QVERIFY(rig.logged("rollout.refused"));
    }

    void healthThatWentMeanwhileRefuses()
    {
        Rig rig;
        rig.deploy();
        rig.setHealth(Side::Green, Probe::HealthStatus::Unhealthy, 3);
        rig.session->takePreflight(passing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Idle);
    }

    void aRetryWaitsToo()
    {
        Rig rig;
        rig.deploy();
        rig.session->takePreflight(passing());
        rig.turn();
        rig.post(Intents::RollBack {});
        rig.traffic();
        rig.pass(seconds(2));
        QTRY_COMPARE(rig.state().phase, RunPhase::Idle);
        rig.post(Intents::Retry {});
        QCOMPARE(rig.asked.size(), 2);
        rig.session->takePreflight(failing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Idle);
        QCOMPARE(rig.green(), 0);
    }

    void onDemandItOrdersNothing()
    {
        Rig rig;
        rig.post(Intents::StartPreflight {});
        QCOMPARE(rig.asked.size(), 1);
        rig.session->takePreflight(passing());
        rig.turn();
        QCOMPARE(rig.state().phase, RunPhase::Idle);
        QVERIFY(rig.snapshot->preflight && rig.snapshot->preflight->finished);
    }

    /// The gate's own report: asked once the step's clock runs; a fail acts as the gate says, a pass lets the step end.
    void goldenGate_data()
    {
        QTest::addColumn<bool>("blueFails");
        QTest::addColumn<bool>("greenFails");
        QTest::addColumn<RunPhase>("phase");
        QTest::newRow("as expected") << false << false << RunPhase::Moving; // to the next step
        QTest::newRow("candidate fails") << false << true << RunPhase::RollingBack;
        QTest::newRow("both fail") << true << true << RunPhase::Held;
        QTest::newRow("active fails") << true << false << RunPhase::Moving;
    }
    void goldenGate()
    {
        QFETCH(bool, blueFails);
        QFETCH(bool, greenFails);
        QFETCH(RunPhase, phase);
        Rig rig({ .service = withGate(Config::Gate::Golden, Config::GateAction::RollBack) });
        rig.post(Intents::Deploy { withGate(Config::Gate::Golden, Config::GateAction::RollBack).plan });
        rig.session->takePreflight(passing());
        rig.turn();
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, RunPhase::Holding);
        QTRY_COMPARE(rig.asked.size(), 2);
        QVERIFY(rig.asked.last().first().value<Preflight::Wishes>().goldenOnly);
        rig.pass(seconds(2));
        QCOMPARE(rig.state().phase, RunPhase::Holding); // unknown is no pass
        QCOMPARE(rig.state().waitingFor.code, QStringLiteral("gate.golden-open"));
        const auto grade = [](bool fails) { return fails ? Preflight::Grade::Fail : Preflight::Grade::Ok; };
        rig.session->takePreflight(report({ line(Preflight::Subject::Golden, Side::Blue, grade(blueFails)),
                                            line(Preflight::Subject::Golden, Side::Green, grade(greenFails)) },
                                          true, true));
        QTRY_COMPARE(rig.state().phase, phase);
    }

    /// 400 requests in a turn; what a limit of 10 a minute cannot carry.
    void capacityGate()
    {
        Rig rig({ .service = withGate(Config::Gate::Capacity, Config::GateAction::Hold) });
        rig.post(Intents::Deploy { withGate(Config::Gate::Capacity, Config::GateAction::Hold).plan });
        rig.session->takePreflight(passing());
        rig.turn();
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, RunPhase::Holding);
        rig.pass(seconds(2));
        QCOMPARE(rig.state().phase, RunPhase::Holding);
        QCOMPARE(rig.state().waitingFor.code, QStringLiteral("gate.capacity-unknown")); // no limit was told
        for (const Side side : { Side::Blue, Side::Green }) {
            Probe::CheckResult check;
            check.sample.side = side;
            check.sample.origin = Origin::Check;
            check.limits.limitRequests = 1000000;
            rig.session->takeCheck(check);
        }
        QTRY_COMPARE(rig.state().phase, RunPhase::Moving); // the limits carry the next step
        Probe::CheckResult check;
        check.sample.side = Side::Green;
        check.sample.origin = Origin::Check;
        check.limits.limitRequests = 14; // 12 of them are our own checks'
        rig.session->takeCheck(check);
        rig.traffic(1);
        rig.pass(milliseconds(600));
        rig.traffic(); // a rate needs two readings
        QTRY_COMPARE(rig.state().phase, RunPhase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("gate.capacity-candidate"));
    }
};

QTEST_GUILESS_MAIN(TestPreflightSession)
#include "tst_preflight_session.moc"
