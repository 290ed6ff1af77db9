#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/diversion.h"
#include "core/router/haproxy/processes.h"
#include "tests/faults/console.h"
#include "tests/faults/link.h"
#include "tests/support/test_main.h"

#include <QDir>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace std::chrono_literals;

namespace {

/// Why the router takes no order, though it serves; and how that ends.
struct Refusal {
    std::function<void(Console &)> begin;
    std::function<void(Console &)> end = [](Console &) {};
};

Refusal socketRemoved(bool masterToo)
{
    return { [masterToo](Console &console) {
        QFile::remove(console.rig.paths().adminSocket());
        if (masterToo)
            QFile::remove(console.rig.paths().masterSocket());
    } };
}

/// Over a link that is closed for orders, or for everything; the map's file may not be writable either.
Refusal refusingLink(Link::Fault fault, bool fileToo)
{
    const auto link = std::make_shared<std::unique_ptr<Link>>();
    const auto makeFile = [](const Console &console, bool writable) {
        const QString map = console.rig.paths().controlMap();
        if (!writable) { // not even root replaces a directory by a file
            QFile::rename(map, map + QStringLiteral(".away"));
            QDir().mkpath(map + QStringLiteral("/x"));
        } else {
            QDir(map).removeRecursively();
            QFile::rename(map + QStringLiteral(".away"), map);
        }
    };
    return { [=](Console &console) {
                *link = std::make_unique<Link>(console.rig.paths().adminSocket());
                (*link)->set(fault);
                if (fileToo)
                    makeFile(console, false);
            },
             [=](Console &console) {
                 if (fileToo)
                     makeFile(console, true);
                 (*link)->set(Link::Fault::None);
                 (*link)->cut();
                 link->reset();
             } };
}

} // namespace

/// A rollback that the router refuses, on a real HAProxy with users: the second way lets them through to the active
/// side, by itself, and nobody is turned away. And what a rollback leaves open.
class TestFaultsWayBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aRefusedRollBackTakesTheSecondWay_data()
    {
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<bool>("diverted"); ///< the candidate's servers are taken out
        QTest::addColumn<bool>("anew"); ///< a new worker begins with the way back
        QTest::addColumn<bool>("heals"); ///< the order can be taken in the end
        QTest::newRow("command socket removed") << socketRemoved(false) << true << true << false;
        QTest::newRow("both sockets removed") << socketRemoved(true) << false << true << false;
        QTest::newRow("commits refused") << refusingLink(Link::Fault::RefusesCommits, false) << true << true << true;
        QTest::newRow("commits refused, file not writable")
            << refusingLink(Link::Fault::RefusesCommits, true) << true << false << true;
        QTest::newRow("every connection refused") << refusingLink(Link::Fault::Refuses, false) << true << true << true;
        QTest::newRow("garbage") << refusingLink(Link::Fault::Garbles, false) << true << true << true;
    }
    void aRefusedRollBackTakesTheSecondWay()
    {
        QFETCH(Refusal, refusal);
        QFETCH(bool, diverted);
        QFETCH(bool, anew);
        QFETCH(bool, heals);
        Console console;
        QCOMPARE(console.start(), QString());
        console.post(Session::Intents::Shift { Permyriad::ofPercent(50), {} });
        QTRY_VERIFY_WITH_TIMEOUT(console.now().rollout.observed, 20000);
        refusal.begin(console);
        console.post(Session::Intents::RollBack { QStringLiteral("bad") });
        QTRY_VERIFY_WITH_TIMEOUT(console.logged("way-back.second"), 10000);
        if (diverted) {
            QTRY_VERIFY_WITH_TIMEOUT(console.logged("way-back.diverted"), 10000);
            // At once, without waiting for a new worker: the old one gives the candidate nothing more.
            const int green = console.rig.green.requests();
            const int served = console.served();
            QTRY_VERIFY_WITH_TIMEOUT(console.served() > served + 60, 20000);
            QVERIFY(console.rig.green.requests() <= green + 1); // one may have been on its way
        }
        if (!anew)
            QTRY_VERIFY_WITH_TIMEOUT(console.logged("way-back.not-anew"), 30000);
        else if (!diverted) // the old worker's connections are taken over within ten seconds
            QTRY_VERIFY_WITH_TIMEOUT(greenGetsNothing(console), 30000);
        const QString said = console.now().secondWay;
        QVERIFY2(heals || !said.isEmpty(), qPrintable(said));
        refusal.end(console);
        if (heals) {
            QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 30000);
            QCOMPARE(console.now().rollout.outcome, Rollout::RunOutcome::RolledBack);
            QVERIFY(console.now().secondWay.isEmpty());
            // The servers are in again, or the next deploy would be one in name only.
            QTRY_VERIFY_WITH_TIMEOUT(greenIsIn(console), 10000);
            console.post(Session::Intents::Shift { Permyriad::ofPercent(100), {} });
            QTRY_VERIFY_WITH_TIMEOUT(console.now().rollout.observed, 20000);
        } else {
            QVERIFY(greenGetsNothing(console));
        }
        QVERIFY2(console.unserved() == 0, console.unservedText());
    }

    void theFirstOrderLeavesWithinTenMilliseconds()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        QList<qint64> took;
        for (int round = 0; round < 15; ++round) {
            console.post(Session::Intents::Shift { Permyriad::ofPercent(30), {} });
            QTRY_VERIFY_WITH_TIMEOUT(console.now().rollout.acknowledged
                                         && console.now().traffic.acknowledged == Permyriad::ofPercent(30),
                                     10000);
            QElapsedTimer timer;
            timer.start();
            console.post(Session::Intents::RollBack {});
            took.append(timer.nsecsElapsed() / 1000); // it is on its way within the call
            QTRY_VERIFY_WITH_TIMEOUT(console.now().traffic.acknowledged == Permyriad(), 10000);
        }
        std::sort(took.begin(), took.end());
        qInfo("left within %lld us (median), %lld us at the most", took.at(7), took.last());
        QVERIFY(took.at(7) < 10000);
    }

    void whatARollBackLeavesOpenIsShownAndCut()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        console.post(Session::Intents::Shift { Permyriad::ofPercent(100), {} });
        QTRY_VERIFY_WITH_TIMEOUT(console.now().traffic.acknowledged == Permyriad::ofPercent(100), 10000);
        std::array<HttpClient, 3> clients { HttpClient(console.rig.port()), HttpClient(console.rig.port()),
                                            HttpClient(console.rig.port()) };
        const int before = console.rig.green.requests();
        for (HttpClient &client : clients)
            QVERIFY(client.sendOnly("/v1/chat/completions", { "x-test: hang" }));
        QTRY_VERIFY_WITH_TIMEOUT(console.rig.green.requests() >= before + 3, 10000);
        // A reload in between: what is open is on the worker that finishes.
        QCOMPARE(waitFor([&](const Router::HAProxy::Answer &answer) { console.rig.child->reload(answer); }), QString());
        console.post(Session::Intents::RollBack {});
        QTRY_VERIFY_WITH_TIMEOUT(console.now().openOnCandidate && console.now().openOnCandidate->count == 3, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(console.now().openOnCandidate && console.now().openOnCandidate->oldest >= 2s, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 20000); // proven by what started
        QVERIFY(console.now().openOnCandidate && console.now().openOnCandidate->count == 3); // and still shown
        console.post(Session::Intents::CutOpen {});
        QTRY_VERIFY_WITH_TIMEOUT(console.logged("streams.cut"), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(console.now().openOnCandidate && console.now().openOnCandidate->count == 0, 15000);
        QVERIFY(inThread([&] {
            for (HttpClient &client : clients)
                (void)client.awaitBeginning(); // each was ended, none hangs on
        }));
        QVERIFY2(console.unserved() == 0, console.unservedText()); // production was not touched
    }

    void stepByStepOnARealRouter()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        Config::Plan plan = Config::Plan::standard();
        plan.backPause = 600ms;
        QCOMPARE(console.holdAt(plan, Rollout::Phase::Baking), QString());
        QList<int> shares;
        QObject context;
        connect(&console.session(), &Session::Session::snapshotReady, &context, [&](const Session::SnapshotPtr &made) {
            const int share = made->rollout.desired.candidateShare().value();
            if (made->rollout.phase == Rollout::Phase::RollingBack && (shares.isEmpty() || shares.last() != share))
                shares.append(share);
        });
        console.post(Session::Intents::RollBack { {}, true });
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 30000);
        QCOMPARE(shares, QList<int>({ 5000, 2500, 500, 0 }));
        QCOMPARE(console.now().rollout.outcome, Rollout::RunOutcome::RolledBack);
        QVERIFY2(console.unserved() == 0, console.unservedText());
        QCOMPARE(console.endAndVerify(), QString());
    }

private:
    static bool greenGetsNothing(Console &console)
    {
        const int green = console.rig.green.requests();
        const int served = console.served();
        return QTest::qWaitFor([&] { return console.served() > served + 60; }, 20000)
            && console.rig.green.requests() == green;
    }
    static bool greenIsIn(const Console &console)
    {
        Router::HAProxy::CliSession session(console.rig.paths().adminSocket());
        std::optional<Router::HAProxy::CliReply> seen;
        session.ask({ "show servers state side_green" }, [&](const Router::HAProxy::CliReply &reply) { seen = reply; });
        if (!QTest::qWaitFor([&seen] { return seen.has_value(); }) || seen->failure)
            return false;
        const auto servers = Router::HAProxy::readServers(seen->replies.first(), Side::Green);
        return servers && servers->inMaintenance == 0;
    }
};

QTEST_GUILESS_MAIN(TestFaultsWayBack)
#include "tst_faults_way_back.moc"
