#include "core/router/haproxy/control_word.h"
#include "tests/faults/late_rounds.h"
#include "tests/faults/link.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace std::chrono_literals;
using Router::HAProxy::Answer;

/// Orders over a link that refuses, hangs, loses, halves, garbles or delays, around a reload and a start with an older
/// map; a real HAProxy and users. Whatever happens: users are served, the candidate never gets more than was ordered,
/// and once the link is well again the router has what was ordered last.
class TestFaultsLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void ordersOverAFaultyLink_data()
    {
        QTest::addColumn<Link::Fault>("fault");
        QTest::newRow("refused") << Link::Fault::Refuses;
        QTest::newRow("hung") << Link::Fault::Hangs;
        QTest::newRow("half") << Link::Fault::Halves;
        QTest::newRow("wrong") << Link::Fault::Garbles;
        QTest::newRow("slow") << Link::Fault::Slow;
        QTest::newRow("done, and the answer lost") << Link::Fault::LosesAnswers;
    }
    void ordersOverAFaultyLink()
    {
        QFETCH(Link::Fault, fault);
        Console console;
        QCOMPARE(console.start(), QString());
        Link link(console.rig.paths().adminSocket());
        QCOMPARE(console.holdAt(Config::Plan::standard(), Rollout::Phase::Holding), QString());

        // More is ordered into the fault: it may come, late or never, but nothing beyond it does.
        link.set(fault);
        console.post(Session::Intents::Shift { Permyriad::ofPercent(40), {} });
        QTRY_VERIFY_WITH_TIMEOUT(cameToAnEnd(console) || console.now().router == Session::LinkState::Down, 15000);
        const auto word = console.wordInForce();
        QVERIFY(word && (word->greenShare == Permyriad::ofPercent(5) || word->greenShare == Permyriad::ofPercent(40)));
        console.post(Session::Intents::RollBack {}); // the newest there is
        const int tried = link.tries();
        QTRY_VERIFY_WITH_TIMEOUT(link.tries() >= tried + 4, 15000); // in vain, for the most part
        QTRY_COMPARE(console.now().rollout.desired.candidateShare(), Permyriad());
        const int served = console.served();
        QTRY_VERIFY(console.served() > served + 20);

        link.set(Link::Fault::None);
        link.cut();
        QTRY_COMPARE_WITH_TIMEOUT(console.now().router, Session::LinkState::Up, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 20000);
        QCOMPARE(console.wordInForce(), std::optional(console.now().rollout.desired));
        const auto settled = console.wordInForce();
        QTest::qWait(1500); // nothing that was under way comes after it
        QCOMPARE(console.wordInForce(), settled);
        QVERIFY2(console.unserved() == 0, console.unservedText());
        QCOMPARE(console.endAndVerify(), QString());
    }

    void aReloadInTheMiddleOfOrders()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAt(Config::Plan::standard(), Rollout::Phase::Holding), QString());
        for (int round = 0; round < 5; ++round) {
            std::optional<QString> reloaded;
            console.rig.child->reload(
                [&reloaded](const Done &done) { reloaded = done ? QString() : done.error().text; });
            // One order after the other while the new worker takes over.
            for (int share = 10; share <= 30 && !reloaded; share += 5) {
                console.post(Session::Intents::Shift { Permyriad::ofPercent(share), {} });
                QTest::qWait(40);
            }
            QTRY_VERIFY_WITH_TIMEOUT(reloaded.has_value(), 15000);
            QCOMPARE(*reloaded, QString());
            const auto wanted = console.now().rollout.desired;
            // The look waits, and a newer snapshot comes meanwhile: it goes first.
            const auto settled = [&console] {
                const auto word = console.wordInForce();
                return console.now().rollout.acknowledged && word == console.now().rollout.desired;
            };
            QTRY_VERIFY_WITH_TIMEOUT(settled(), 15000);
            QVERIFY(console.now().rollout.desired.epoch >= wanted.epoch);
        }
        console.post(Session::Intents::RollBack {});
        QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 15000);
        QVERIFY2(console.unserved() == 0, console.unservedText());
        QCOMPARE(console.endAndVerify(), QString());
    }

    void aStartWithAnOlderMapIsCorrectedAtOnce_data()
    {
        QTest::addColumn<bool>("back");
        QTest::newRow("while a step is held") << false;
        QTest::newRow("after a rollback") << true;
    }
    void aStartWithAnOlderMapIsCorrectedAtOnce()
    {
        QFETCH(bool, back);
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAt(Config::Plan::standard(), Rollout::Phase::Holding), QString());
        if (back) {
            console.post(Session::Intents::RollBack {});
            QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.phase, Rollout::Phase::Idle, 15000);
        }
        const auto wanted = console.now().rollout.desired;
        QTRY_VERIFY(contentOf(console).contains(Router::HAProxy::controlText(wanted))); // the file is written beside
        QCOMPARE(waitFor([&](const Answer &answer) { console.rig.child->stop(answer); }), QString());
        Router::ControlWord older = wanted; // all users on the candidate, by an order that is long over
        older.greenShare = Permyriad::ofPercent(100);
        older.epoch = 1;
        older.lease = 0;
        QFile map(console.rig.paths().controlMap());
        QVERIFY(map.open(QIODevice::WriteOnly));
        map.write("ctl " + Router::HAProxy::controlText(older) + '\n');
        map.close();
        QCOMPARE(waitFor([&](const Answer &answer) { console.rig.child->start(answer); }), QString());
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(console.wordInForce(), std::optional(wanted), 10000);
        qInfo("corrected after %lld ms", timer.elapsed());
        QTRY_VERIFY(contentOf(console).contains(Router::HAProxy::controlText(wanted)));
    }

    /// `bench_late` does the same 60 times.
    void aRouterThatWakesNeverEndsOnTheOlderOrder()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        LateRounds late(console, seed);
        const QDeadlineTimer deadline(40000);
        for (int round = 0; round < 12 && !deadline.hasExpired(); ++round)
            QCOMPARE(late.once(), QString());
        qInfo("%d rounds, in %d of them it woke after the order's deadline", late.done(), late.overdue());
        QVERIFY(late.done() >= 4 && late.overdue() >= 1);
        QVERIFY2(console.unserved() == 0, console.unservedText());
        QCOMPARE(console.endAndVerify(), QString());
    }

    void aForeignChangeIsNoticedWithinTwoSeconds()
    {
        Console console;
        QCOMPARE(console.start(), QString());
        QCOMPARE(console.holdAt(Config::Plan::standard(), Rollout::Phase::Holding), QString());
        for (int round = 0; round < 5; ++round) {
            Router::ControlWord foreign = console.now().rollout.desired;
            foreign.greenShare = Permyriad::of(1000 + 100 * round);
            ++foreign.epoch;
            QVERIFY(console.rig.order(foreign).answered);
            QElapsedTimer timer;
            timer.start();
            QTRY_COMPARE_WITH_TIMEOUT(console.now().rollout.desired, foreign, 2000);
            qInfo("noticed after %lld ms", timer.elapsed());
            QCOMPARE(console.now().rollout.phase, Rollout::Phase::Held);
            QTest::qWait(300);
            QCOMPARE(console.wordInForce(), std::optional(foreign)); // not fought
        }
        QVERIFY(console.logged("foreign.changed"));
    }

private:
    /// Whether the newest order was tried to its end: in place, refused, failed, unanswered.
    static bool cameToAnEnd(const Console &console)
    {
        const Router::ControlWord desired = console.now().rollout.desired;
        const auto isAnswer = [&desired](const LogEntry &entry) {
            return entry.message.code.startsWith(QLatin1String("order.node-"))
                && entry.message.args.value(QStringLiteral("epoch")).toULongLong() == desired.epoch;
        };
        return desired.candidateShare() == Permyriad::ofPercent(40)
            && std::any_of(console.now().log.cbegin(), console.now().log.cend(), isAnswer);
    }
    static QByteArray contentOf(const Console &console)
    {
        QFile file(console.rig.paths().controlMap());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestFaultsLink)
#include "tst_faults_link.moc"
