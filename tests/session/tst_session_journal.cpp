#include "core/session/outbox.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

Router::ControlWord wordOf(int percent, quint64 epoch)
{
    return { .greenShare = Permyriad::ofPercent(percent), .epoch = epoch };
}

Message numbered(int i)
{
    return { QStringLiteral("config.note"), { { QStringLiteral("text"), i } } };
}

} // namespace

class SessionJournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void whatGivesMoreWaitsForTheJournal()
    {
        SessionRig rig({ .journalAnswers = false });
        rig.startReady();
        rig.deploy();
        rig.turn();
        const auto line = rig.journaledOrder(2);
        QVERIFY(line);
        QCOMPARE(rig.state().phase, Rollout::Phase::Moving);
        QCOMPARE(rig.state().waitingFor.code, QStringLiteral("wait.journal"));
        QVERIFY(rig.router->orders.isEmpty());
        rig.session->takeJournaled(line->question, {});
        QCOMPARE(rig.router->orders.size(), 1);
        QCOMPARE(rig.router->orders.constFirst().word.greenShare, Permyriad::ofPercent(5));
        QCOMPARE(rig.router->orders.constFirst().expectedEpoch, std::optional<quint64>(1));
    }

    void aJournalThatFailsSendsNothingHoldsAndSaysSo()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.journalProblem = QStringLiteral("disk full");
        rig.post(Intents::Next {});
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.journal"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().desired, wordOf(25, 4));
        QVERIFY(rig.router->orders.isEmpty());
        QCOMPARE(rig.snapshot->journalProblem, QStringLiteral("disk full"));
        QVERIFY(rig.logged("journal.failed"));
        rig.post(Intents::RollBack {}); // a full disk never stops it
        QCOMPARE(rig.router->orders.size(), 1);
        QTRY_COMPARE(rig.green(), 0);
    }

    void anOrderIsTriedWhileTheJournalIsBroken()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.journalProblem = QStringLiteral("disk full");
        rig.post(Intents::Next {});
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.journal"));
        rig.journalProblem.clear(); // mended, and not known yet: the order itself finds out
        rig.post(Intents::Shift { Permyriad::ofPercent(30), {} });
        QTRY_COMPARE(rig.green(), 30);
    }

    void linesThatFailedAreWrittenLaterInOrder()
    {
        SessionRig rig;
        rig.startReady();
        rig.journalProblem = QStringLiteral("disk full");
        rig.session->addLogLine(Level::Info, QStringLiteral("test"), numbered(0));
        QTRY_VERIFY(!rig.snapshot->journalProblem.isEmpty());
        const qsizetype asked = rig.journal.size();
        for (int i = 1; i < 50; ++i)
            rig.session->addLogLine(Level::Info, QStringLiteral("test"), numbered(i));
        rig.turn();
        QCOMPARE(rig.journal.size(), asked); // a broken journal is not flooded
        rig.journal.clear();
        rig.journalProblem.clear();
        rig.pass(milliseconds(1800));
        QTRY_VERIFY(rig.snapshot->journalProblem.isEmpty());
        QTRY_VERIFY(rig.logged("journal.back"));
        QList<int> written;
        for (const SessionRig::Journaled &each : std::as_const(rig.journal)) {
            if (each.entry.message.code == QLatin1String("config.note"))
                written.append(each.entry.message.args.value(QStringLiteral("text")).toInt());
        }
        QCOMPARE(written.size(), 50);
        QVERIFY(std::is_sorted(written.begin(), written.end()));
        QCOMPARE(written.constLast(), 49);
    }

    void aJournalThatHangsHoldsAndSaysSo()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.journalAnswers = false;
        rig.post(Intents::Next {});
        rig.pass(milliseconds(3000));
        QCOMPARE(rig.state().phase, Rollout::Phase::Moving);
        rig.pass(milliseconds(3000));
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(rig.state().heldBecause.code, QStringLiteral("held.journal"));
        QVERIFY(!rig.snapshot->journalProblem.isEmpty());
        rig.session->takeJournaled(rig.journaledOrder(5)->question, {}); // at last: nobody expects it any more
        rig.pass(milliseconds(1200));
        QVERIFY(rig.router->orders.isEmpty());
        QCOMPARE(rig.green(), 25);
    }

    void whatWaitsIsAskedOnceMoreAtTheEnd()
    {
        SessionRig rig;
        rig.startReady();
        rig.journalProblem = QStringLiteral("disk full");
        rig.session->addLogLine(Level::Info, QStringLiteral("test"), numbered(0));
        QTRY_VERIFY(!rig.snapshot->journalProblem.isEmpty());
        rig.session->addLogLine(Level::Info, QStringLiteral("test"), numbered(1));
        rig.journal.clear();
        rig.session->stop();
        QVERIFY(rig.journal.size() >= 2);
        QCOMPARE(rig.journal.constLast().entry.message, numbered(1));
    }

    void theOutboxIsBounded()
    {
        Outbox outbox;
        LogEntry entry;
        for (int i = 0; i < 3 * Outbox::capacity; ++i) {
            entry.seq = quint64(i);
            outbox.add(entry, QStringLiteral("log"));
            (void)outbox.due(Instant()); // a journal that takes and never answers
        }
        QCOMPARE(outbox.size(), Outbox::capacity);
        QCOMPARE(outbox.takeLost(), quint64(2 * Outbox::capacity));
        QVERIFY(outbox.answered(1, {}));
        QVERIFY(!outbox.answered(1, {})); // once
        const auto next = outbox.due(Instant());
        QCOMPARE(next.size(), 1);
        QVERIFY(next.constFirst().entry.seq > quint64(Outbox::capacity));
    }
};

QTEST_GUILESS_MAIN(SessionJournalTest)
#include "tst_session_journal.moc"
