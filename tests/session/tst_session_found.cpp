#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

Router::ControlWord wordAt(int percent, quint64 epoch, Side active = Side::Blue)
{
    return { .greenShare = Permyriad::ofPercent(percent), .active = active, .epoch = epoch };
}

JournaledRun run7(int percent = 25, quint64 epoch = 12)
{
    Config::Plan plan = Config::Plan::keepOnePercent();
    plan.name = QStringLiteral("its own");
    return {
        .run = 7, .greenShare = Permyriad::ofPercent(percent), .epoch = epoch, .acknowledged = true, .plan = plan
    };
}

SessionRig::Options found(std::optional<JournaledRun> journaled, const Router::ControlWord &word)
{
    SessionRig::Options options;
    options.word = word;
    options.lastRun = 7;
    options.openRun = journaled ? 7 : 0;
    options.journaled = std::move(journaled);
    return options;
}

QStringList codesOf(const QList<Message> &messages)
{
    QStringList codes;
    for (const Message &message : messages)
        codes.append(message.code);
    return codes;
}

} // namespace

/// A split that was found at the start: shown beside the journal, held, with three ways on.
class SessionFoundTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void differencesAreNamed_data()
    {
        QTest::addColumn<Router::ControlWord>("word");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QStringList>("codes");
        const auto codes = [](std::initializer_list<const char *> names) {
            QStringList list;
            for (const char *name : names)
                list.append(QString::fromLatin1(name));
            return list;
        };
        QTest::newRow("agree") << wordAt(25, 12) << true << QStringList();
        QTest::newRow("journaled, never sent") << wordAt(5, 11) << true << codes({ "found.share", "found.older" });
        QTest::newRow("sent, never journaled") << wordAt(50, 13) << true << codes({ "found.share", "found.newer" });
        QTest::newRow("other side") << wordAt(25, 12, Side::Green) << true << codes({ "found.active" });
        QTest::newRow("no run") << wordAt(25, 12) << false << codes({ "found.no-run" });
    }
    void differencesAreNamed()
    {
        QFETCH(Router::ControlWord, word);
        QFETCH(bool, known);
        QFETCH(QStringList, codes);
        SessionRig rig(found(known ? std::optional(run7()) : std::nullopt, word));
        rig.startReady();
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QVERIFY(rig.snapshot->found);
        QCOMPARE(rig.snapshot->found->router, word);
        QCOMPARE(codesOf(rig.snapshot->found->differences), codes);
        QCOMPARE(rig.router->orders.size(), 0);
        rig.pass(seconds(3));
        QVERIFY2(rig.router->orders.isEmpty(), "nothing goes on by itself");
    }

    void resumeGoesOnByTheRunsOwnPlan()
    {
        SessionRig rig(found(run7(), wordAt(25, 12)));
        rig.startReady();
        QCOMPARE(rig.state().plan.name, QStringLiteral("its own"));
        rig.post(Intents::Resume {});
        QTRY_VERIFY(!rig.snapshot->found);
        QCOMPARE(rig.state().run, quint64(7));
        QCOMPARE(rig.state().step, 1);
        QCOMPARE(rig.state().phase, Rollout::Phase::Moving);
        QVERIFY(rig.router->orders.isEmpty());
    }

    void rollBackBringsItBack()
    {
        SessionRig rig(found(run7(), wordAt(25, 12)));
        rig.startReady();
        rig.post(Intents::RollBack { QStringLiteral("no") });
        QTRY_COMPARE(rig.green(), 0);
        QTRY_VERIFY(!rig.snapshot->found);
    }

    void acceptTakesItAsSetByHand()
    {
        SessionRig rig(found(run7(), wordAt(25, 12)));
        rig.startReady();
        rig.post(Intents::Accept { QStringLiteral("fine so") });
        QTRY_VERIFY(!rig.snapshot->found);
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().run, quint64(8));
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("held.accepted"));
        QCOMPARE(rig.green(), 25);
        QVERIFY(rig.router->orders.isEmpty());
        QVERIFY(rig.logged("run.accepted"));
        const auto closed = rig.line("run.accepted");
        QCOMPARE(closed->run, quint64(7));
        QCOMPARE(closed->operatorName, QStringLiteral("an@desk"));
        // The guards watch on.
        rig.failChecksAndUsers(Side::Green);
        QTRY_COMPARE(rig.green(), 0);
    }

    void thereIsNothingToAcceptElsewhere()
    {
        SessionRig rig;
        rig.startReady();
        rig.deploy();
        QTRY_COMPARE(rig.green(), 5);
        rig.post(Intents::Hold {});
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        const quint64 run = rig.state().run;
        rig.post(Intents::Accept {});
        QTRY_VERIFY(rig.logged("rollout.nothing-to-accept"));
        QCOMPARE(rig.state().run, run);
    }

    void aSplitOfOnesOwnIsNoFind()
    {
        SessionRig rig(found(run7(), wordAt(25, 12)));
        rig.startReady();
        rig.post(Intents::Shift { Permyriad::ofPercent(10), {} });
        QTRY_COMPARE(rig.green(), 10);
        QTRY_VERIFY(!rig.snapshot->found);
    }

    void aRunThatEndedUnseenIsClosed_data()
    {
        QTest::addColumn<Router::ControlWord>("word");
        QTest::addColumn<QString>("end");
        QTest::newRow("back") << wordAt(0, 13) << QStringLiteral("run.rolled-back");
        QTest::newRow("promoted") << wordAt(100, 13, Side::Green) << QStringLiteral("run.promoted");
    }
    void aRunThatEndedUnseenIsClosed()
    {
        QFETCH(Router::ControlWord, word);
        QFETCH(QString, end);
        SessionRig rig(found(run7(), word));
        rig.startReady();
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QVERIFY(!rig.snapshot->found);
        QTRY_VERIFY(rig.logged("found.ended"));
        const auto line = std::find_if(rig.journal.begin(), rig.journal.end(), [&](const SessionRig::Journaled &each) {
            return each.entry.message.code == end;
        });
        QVERIFY(line != rig.journal.end());
        QCOMPARE(line->kind, QStringLiteral("run"));
        QCOMPARE(line->entry.run, quint64(7));
    }

    void aRunThatAnotherConsoleEndsJustNowIsTheirs()
    {
        SessionRig::Options options = found(run7(), wordAt(0, 13));
        options.journaled->lastLineAt = Test::ManualClock().wallNow();
        SessionRig rig(options);
        rig.startReady();
        QVERIFY(!rig.logged("found.ended"));
    }
};

QTEST_GUILESS_MAIN(SessionFoundTest)
#include "tst_session_found.moc"
