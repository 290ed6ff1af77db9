#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace std::chrono_literals;
namespace Intents = Session::Intents;

namespace {

Session::Desk otherDesk()
{
    Session::Desk desk;
    desk.id = QStringLiteral("other");
    desk.who = QStringLiteral("bo@desk-2");
    desk.program = QStringLiteral("window");
    return desk;
}

} // namespace

/// The lease, the second way and what is still open, as the session sees them; a router that the test owns.
class SessionWayBackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        qRegisterMetaType<Router::ControlWord>();
    }

    void anOpenRunIsRenewedAndNothingElseIsTouched()
    {
        SessionRig rig;
        rig.startReady();
        QCOMPARE(rig.router->renewals, 0);
        holdAtFivePercent(rig);
        const auto word = rig.wordOf();
        QCOMPARE(word->lease, qint64(8));
        const qsizetype lines = rig.journal.size();
        const qsizetype orders = rig.router->orders.size();
        const int before = rig.router->renewals;
        rig.pass(12s);
        QVERIFY(rig.router->renewals > before);
        QVERIFY2(rig.router->renewals <= before + 8, qPrintable(QString::number(rig.router->renewals)));
        QCOMPARE(rig.wordOf(), word);
        QCOMPARE(rig.router->orders.size(), orders);
        QCOMPARE(rig.journal.size(), lines); // not a line of it
        QVERIFY(rig.snapshot->lease.renewed);
        QVERIFY(rig.snapshot->lease.left && *rig.snapshot->lease.left > 4s);
        QCOMPARE(rig.state().phase, Rollout::Phase::Holding);
    }

    void aPlanThatStaysHasNoLease()
    {
        SessionRig rig;
        rig.startReady();
        Config::Plan plan = SessionRig::plan().withHolds(1h);
        plan.whenLost = QStringLiteral("stay");
        rig.post(Intents::Deploy { plan });
        QTRY_COMPARE(rig.green(), 5);
        rig.pass(2s);
        QCOMPARE(rig.router->renewals, 0);
        QCOMPARE(rig.snapshot->lease, Session::LeaseView {});
    }

    void aLeaseThatRanOutHoldsAndIsJournaledOnce()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        lapse(rig);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QVERIFY(rig.snapshot->lease.lapsed);
        QTRY_VERIFY(!rig.snapshot->lease.renewed); // the snapshot of the next look
        QCOMPARE(rig.snapshot->traffic.acknowledged, std::optional(Permyriad()));
        QVERIFY(!rig.snapshot->traffic.confirmed);
        rig.router->begin(nodeA(), 40, 0); // all of them to the active side
        rig.pass(3s);
        QCOMPARE(linesOf(rig, "lease.lapsed"), 1);
        QVERIFY(!rig.state().observed); // what the router does is not what was ordered
        QCOMPARE(qRound(rig.snapshot->traffic.observed->percent), 0);
        const int renewals = rig.router->renewals;
        rig.post(Intents::Resume {});
        QTRY_COMPARE(rig.green(), 5);
        QTRY_VERIFY(!rig.snapshot->lease.lapsed);
        rig.pass(4s);
        QVERIFY(rig.router->renewals > renewals);
        QVERIFY(rig.journaledOrder(rig.wordOf()->epoch));
        QVERIFY(rig.journaledOrder(rig.wordOf()->epoch)->ordersBefore < rig.router->orders.size()); // journaled first
    }

    void aRouterThatCannotBeReachedIsNotRenewed()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        rig.router->fakeNodes[nodeA()].down = true;
        rig.pass(6s);
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        const int renewals = rig.router->renewals;
        rig.pass(5s);
        QCOMPARE(rig.router->renewals, renewals);
        rig.router->fakeNodes[nodeA()].down = false;
        lapse(rig);
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.lapsed"));
    }

    void aConsoleThatSleptFindsTheLapseAndSaysSo()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        rig.router->fakeNodes[nodeA()].lapsed = true;
        rig.clock.suspend(600s);
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.lapsed"));
        QVERIFY(rig.logged("time.suspended"));
        QCOMPARE(linesOf(rig, "lease.lapsed"), 1);
        QCOMPARE(rig.green(), 5); // the word is as it was; nobody ordered anything
    }

    void foundLapsed()
    {
        SessionRigOptions options;
        options.word = Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 7, .lease = 8 };
        SessionRig rig(options);
        rig.router->fakeNodes[nodeA()].lapsed = true;
        rig.startReady();
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("held.found-lapsed"));
        QCOMPARE(rig.router->renewals, 0);
    }

    void whoeverOpensAConsoleOnARunThatNobodyOperatesLooksAfterIt()
    {
        SessionRigOptions options;
        options.word = Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 7, .lease = 8 };
        SessionRig rig(options);
        rig.startReady();
        rig.pass(4s);
        QVERIFY(rig.router->renewals > 0);
    }

    void aSecondConsoleDoesNotRenewUntilItTakesOver()
    {
        SessionRigOptions options;
        options.word = Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 7, .lease = 8 };
        options.openRun = 3;
        SessionRig rig(options);
        rig.session->takeDesk(otherDesk(), false);
        rig.startReady();
        rig.pass(4s);
        QCOMPARE(rig.router->renewals, 0);
        rig.session->takeDesk(std::nullopt, false); // the other console was killed
        rig.pass(4s);
        QCOMPARE(rig.router->renewals, 0);
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        rig.post(Intents::Hold {}); // there is nothing to stop, but a split to keep
        rig.pass(4s);
        QVERIFY(rig.router->renewals > 0);
        QVERIFY(rig.logged("lease.kept"));
        QVERIFY(!rig.logged("rollout.nothing-to-hold"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
    }

    void whoTakesOverRenews()
    {
        SessionRigOptions options;
        options.word = Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 7, .lease = 8 };
        SessionRig rig(options);
        rig.session->takeDesk(otherDesk(), false);
        rig.startReady();
        rig.post(Intents::TakeOver { QStringLiteral("they left") });
        rig.pass(4s);
        QVERIFY(rig.router->renewals > 0);
        rig.session->takeDesk(otherDesk(), false); // and lost again
        rig.pass(1s);
        const int renewals = rig.router->renewals;
        rig.pass(6s);
        QCOMPARE(rig.router->renewals, renewals);
    }

    void ofSeveralConsolesOneJournalsTheLapse()
    {
        SessionRigOptions options;
        options.word = Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 7, .lease = 8 };
        options.openRun = 3;
        SessionRig rig(options);
        rig.session->takeDesk(otherDesk(), false);
        rig.startReady();
        rig.router->fakeNodes[nodeA()].lapsed = true;
        rig.pass(600ms);
        LogEntry line;
        line.at = rig.clock.wallNow();
        line.message.code = QStringLiteral("lease.lapsed");
        line.epoch = 7;
        line.run = 3;
        rig.session->takeForeignEntries({ line });
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.lapsed"));
        rig.pass(3s);
        QCOMPARE(linesOf(rig, "lease.lapsed"), 0); // the other's line is not journaled again
    }

    void aRollBackThatIsRefusedTriesTheSecondWayByItself()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        QSignalSpy needed(rig.session.get(), &Session::Session::wayBackNeeded);
        rig.router->fakeNodes[nodeA()].refusing = true;
        rig.post(Intents::RollBack { QStringLiteral("bad") });
        for (int i = 0; i < 20 && needed.isEmpty(); ++i) {
            rig.clock.advance(150ms);
            rig.turn();
        }
        QCOMPARE(needed.size(), 1);
        const auto word = needed.first().first().value<Router::ControlWord>();
        QCOMPARE(word.candidateShare().value(), 0);
        QCOMPARE(rig.router->diverted.size(), 1);
        QCOMPARE(rig.router->diverted.first().second, Side::Green);
        QTRY_VERIFY(rig.logged("way-back.diverted"));
        QVERIFY(rig.snapshot->secondWay.contains(QLatin1String("green")));
        QCOMPARE(rig.state().phase, Rollout::Phase::RollingBack); // not confirmed by that
        rig.session->takeWayBack({});
        QVERIFY(rig.logged("way-back.began-anew")
                || QTest::qWaitFor([&] { return rig.logged("way-back.began-anew"); }));
        rig.router->setWord(nodeA(), word); // the new worker's
        rig.pass(1s);
        QVERIFY(rig.state().acknowledged);
        QVERIFY(rig.snapshot->secondWay.isEmpty());
    }

    /// A router that died with nobody on the candidate, and came back: what was tried meanwhile is no news any more.
    void theSecondWayIsOverWhenTheRouterIsBack()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        rig.post(Intents::RollBack { QStringLiteral("bad") });
        QTRY_COMPARE(rig.green(), 0);
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        const auto has = rig.wordOf();
        rig.router->fakeNodes[nodeA()].down = true;
        for (int i = 0; i < 40 && rig.snapshot->secondWay.isEmpty(); ++i) {
            rig.clock.advance(150ms);
            rig.turn();
        }
        QVERIFY(!rig.snapshot->secondWay.isEmpty());
        rig.router->fakeNodes[nodeA()].down = false;
        rig.router->setWord(nodeA(), has);
        rig.pass(2s);
        QCOMPARE(rig.snapshot->secondWay, QString());
    }

    void whatIsMoreHasNoSecondWay()
    {
        SessionRig rig;
        rig.startReady();
        QSignalSpy needed(rig.session.get(), &Session::Session::wayBackNeeded);
        rig.router->fakeNodes[nodeA()].refusing = true;
        rig.deploy();
        rig.pass(10s);
        QVERIFY(rig.router->orders.size() >= 3);
        QCOMPARE(needed.size(), 0);
        QVERIFY(rig.router->diverted.isEmpty());
    }

    void aRouterThatHangsRefusesNothing()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        rig.router->fakeNodes[nodeA()].silent = true;
        rig.post(Intents::RollBack {});
        for (int i = 0; i < 5; ++i) {
            rig.router->answerOrder(nodeA(), rig.router->orders.last(), Router::OrderOutcome::Unknown, true);
            rig.router->answerReads();
            rig.pass(600ms);
        }
        QVERIFY(rig.router->diverted.isEmpty());
    }

    void whatIsOpenOnTheCandidateIsShownAndCutOnRequest()
    {
        SessionRig rig;
        rig.startReady();
        holdAtFivePercent(rig);
        rig.post(Intents::CutOpen {});
        QTRY_VERIFY(rig.logged("streams.not-cut-now")); // production is not cut
        QVERIFY(rig.router->cuts.isEmpty());
        rig.router->open = Router::OpenOnSide { 3, 130s };
        rig.post(Intents::RollBack {});
        rig.pass(2s);
        QCOMPARE(rig.snapshot->openOnCandidate, std::optional(Router::OpenOnSide { 3, 130s }));
        rig.post(Intents::CutOpen {});
        QTRY_VERIFY(rig.logged("streams.cut"));
        QCOMPARE(rig.router->cuts.size(), 1);
        QCOMPARE(rig.router->cuts.first().second, Side::Green);
        rig.pass(2s);
        QCOMPARE(rig.snapshot->openOnCandidate->count, 0ULL);
    }

private:
    static void holdAtFivePercent(SessionRig &rig)
    {
        Config::Plan plan = SessionRig::plan().withHolds(24h);
        plan.lease = 8s;
        rig.post(Intents::Deploy { plan });
        QTRY_COMPARE(rig.green(), 5);
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
    }
    /// As a router does it: what it has stays, what it does changes, and is counted anew.
    static void lapse(SessionRig &rig)
    {
        rig.router->fakeNodes[nodeA()].lapsed = true;
        rig.router->fakeNodes[nodeA()].rolled = {};
        rig.router->tellCounters(nodeA());
        rig.pass(600ms);
    }
    static int linesOf(const SessionRig &rig, const char *code)
    {
        return int(std::count_if(rig.journal.begin(), rig.journal.end(), [code](const SessionRig::Journaled &each) {
            return each.entry.message.code == QLatin1String(code);
        }));
    }
};

QTEST_GUILESS_MAIN(SessionWayBackTest)
#include "tst_session_way_back.moc"
