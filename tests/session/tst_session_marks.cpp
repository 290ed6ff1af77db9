// The charts' marks: put when something happened, and made again from the journal by whoever starts later.
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

WallTime at(int second)
{
    return WallTime(seconds(1'795'400'000 + second));
}

LogEntry line(int second, const char *code, quint64 epoch, QVariantMap args = {}, quint64 run = 1)
{
    args.insert(QStringLiteral("epoch"), epoch);
    LogEntry entry;
    entry.at = at(second);
    entry.source = QStringLiteral("order");
    entry.message = { QString::fromLatin1(code), args };
    entry.run = run;
    entry.epoch = epoch;
    return entry;
}

LogEntry order(int second, quint64 epoch, const QString &to, bool less = false, bool back = false, quint64 run = 1)
{
    return line(second, "order.made", epoch,
                { { QStringLiteral("to"), to }, { QStringLiteral("less"), less }, { QStringLiteral("back"), back } },
                run);
}

LogEntry judged(int second, const char *code, quint64 epoch, const QString &source = QStringLiteral("judge"))
{
    LogEntry entry = line(second, code, epoch);
    entry.source = source;
    return entry;
}

QVariantMap arg(const char *name, const char *value)
{
    return { { QString::fromLatin1(name), QString::fromUtf8(value) } };
}

QStringList texts(std::initializer_list<const char *> each)
{
    QStringList list;
    for (const char *text : each)
        list << QString::fromUtf8(text);
    return list;
}

/// "12 order 5 %": the second, what it is and its text.
QStringList told(const QList<Mark> &marks)
{
    QStringList list;
    for (const Mark &mark : marks) {
        const char *const kinds[] = { "order", "back", "verdict", "fault", "note", "hold", "router" };
        list << QStringLiteral("%1 %2 %3")
                    .arg((mark.at - at(0)).count() / 1000)
                    .arg(QLatin1String(kinds[size_t(mark.kind)]), mark.text)
                    .replace(QChar(0x202f), QLatin1Char(' '));
    }
    return list;
}

QList<Mark> withoutHolds(QList<Mark> marks)
{
    marks.removeIf([](const Mark &mark) { return mark.kind == Mark::Kind::Hold; });
    return marks;
}

/// What the journal took, in its order.
QList<LogEntry> linesOf(const SessionRig &rig)
{
    QList<LogEntry> lines;
    for (const SessionRig::Journaled &each : rig.journal) {
        if (each.kind != QLatin1String("event"))
            lines.append(each.entry);
    }
    return lines;
}

} // namespace

class SessionMarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theJournalsLinesMakeThem_data()
    {
        QTest::addColumn<QList<LogEntry>>("lines");
        QTest::addColumn<QStringList>("marks");
        const QString five = QStringLiteral("5 %");
        const QString none = QStringLiteral("0 %");
        QTest::newRow("an order that a node read back")
            << QList { order(10, 2, five), line(10, "order.node-acknowledged", 2) } << texts({ "10 order 5 %" });
        QTest::newRow("refused: it went out")
            << QList { order(10, 2, five), line(10, "order.node-refused", 2) } << texts({ "10 order 5 %" });
        QTest::newRow("another's answer")
            << QList { order(10, 2, five), line(10, "order.acknowledged", 1) } << texts({});
        QTest::newRow("never sent") << QList { order(10, 2, five), line(10, "rollout.held", 1) }
                                    << texts({ "10 hold held" });
        QTest::newRow("never sent, and its number given again")
            << QList { order(10, 2, five), order(70, 2, QStringLiteral("25 %")), line(70, "order.acknowledged", 2) }
            << texts({ "70 order 25 %" });
        QTest::newRow("never sent, and its number given to a way back")
            << QList { order(10, 2, five), order(200, 2, none, true, true), line(200, "order.acknowledged", 2) }
            << texts({ "200 back 0 %" });
        QTest::newRow("its console was killed; the next one found it")
            << QList { order(10, 2, five), line(15, "router.read", 2) } << texts({ "10 order 5 %" });
        QTest::newRow("less goes at once") << QList { order(10, 2, five, true) } << texts({ "10 order 5 %" });
        QTest::newRow("a way back") << QList { order(10, 2, none, true, true) } << texts({ "10 back 0 %" });
        QTest::newRow("what a full disk kept back")
            << QList { order(40, 3, five, true), order(10, 2, none, true, true) }
            << texts({ "10 back 0 %", "40 order 5 %" });
        QTest::newRow("active") << QList { line(10, "order.active", 5, arg("active", "green")),
                                           line(11, "order.active-acknowledged", 5),
                                           line(11, "run.promoted", 5, arg("active", "green")) }
                                << texts({ "10 order green active", "11 verdict green" });
        QTest::newRow("ends of runs") << QList { line(10, "run.rolled-back", 5, arg("active", "blue")),
                                                 line(12, "run.ended", 5, {}, 2), line(14, "run.accepted", 5, {}, 3) }
                                      << texts({ "10 verdict ", "12 verdict ", "14 verdict " });
        QTest::newRow("verdicts") << QList { judged(10, "judge.passes", 3),
                                             judged(20, "gate.judge", 4),
                                             judged(20, "gate.judge", 4, QStringLiteral("gate")),
                                             line(30, "advice.roll-back", 4),
                                             line(31, "advice.roll-back", 4),
                                             line(40, "lease.lapsed", 4) }
                                  << texts({ "10 verdict judge: no worse", "20 verdict judge: worse",
                                             "30 verdict advice: roll back", "40 note lease ran out" });
        QTest::newRow("held, went on, held again under the same order")
            << QList { line(10, "rollout.held", 4), line(12, "rollout.resumed", 4), line(14, "rollout.held", 4) }
            << texts({ "10 hold held", "12 hold goes on", "14 hold held" });
        QTest::newRow("the router lost, found lost by another console, told in other words, and back")
            << QList { line(10, "router.problem", 0), line(11, "router.problem", 0), line(30, "router.problem", 0),
                       line(40, "router.back", 0),    line(41, "router.back", 0),    line(50, "router.problem", 0) }
            << texts({ "10 router router lost", "40 router router back", "50 router router lost" });
        QTest::newRow("the router lost, and back when another console reads it")
            << QList { line(10, "router.problem", 0), line(60, "router.read", 3), line(90, "router.problem", 0) }
            << texts({ "10 router router lost", "90 router router lost" });
        QTest::newRow("an end that two consoles journaled")
            << QList { line(10, "run.rolled-back", 5, arg("active", "blue"), 3),
                       line(11, "run.rolled-back", 5, arg("active", "blue"), 3) }
            << texts({ "10 verdict " });
        QVariantMap found = arg("share", "75 %");
        found.insert(arg("side", "blue"));
        QTest::newRow("somebody else's") << QList { line(10, "foreign.changed", 7, found) }
                                         << texts({ "10 order 75 %" });
        QTest::newRow("to blue: its share") << QList { line(10, "order.made", 2,
                                                            { { QStringLiteral("to"), QStringLiteral("75 %") },
                                                              { QStringLiteral("active"), QStringLiteral("green") },
                                                              { QStringLiteral("less"), true } }) }
                                            << texts({ "10 order 25 %" });
        QTest::newRow("told by both") << QList { order(10, 7, QStringLiteral("25 %")),
                                                 line(11, "foreign.changed", 7, found) }
                                      << texts({ "10 order 25 %" });
        QTest::newRow("imported") << QList { line(5, "run.imported", 0, {}, 9), order(1, 2, five, true, false, 9),
                                             line(2, "run.promoted", 2, arg("active", "green"), 9),
                                             order(10, 2, none, true, true, 10) }
                                  << texts({ "10 back 0 %" });
        QTest::newRow("of an older version: what it was is not known")
            << QList { line(10, "order.made", 2, arg("to", "0 %")), line(10, "order.acknowledged", 2) }
            << texts({ "10 order 0 %" });
    }
    void theJournalsLinesMakeThem()
    {
        QFETCH(QList<LogEntry>, lines);
        QFETCH(QStringList, marks);
        QCOMPARE(told(marksOf(lines)), marks);
        for (const LogEntry &each : lines)
            QVERIFY(codesOfMarks().contains(each.message.code));
    }

    void theNewestAreKept()
    {
        QList<LogEntry> lines;
        for (int i = 1; i <= 700; ++i)
            lines.append(order(i, quint64(i), QStringLiteral("5 %"), true));
        const QList<Mark> marks = marksOf(lines);
        QCOMPARE(marks.size(), marksKept);
        QCOMPARE(marks.constFirst().epoch, 201U);
        QCOMPARE(marks.constLast().epoch, 700U);
    }

    void aRestartMarksWhatTheFirstConsoleMarked()
    {
        SessionRig rig;
        rig.startReady();
        rig.deploy();
        QTRY_COMPARE(rig.green(), 5);
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.pass(milliseconds(600));
        rig.post(Intents::Hold { QStringLiteral("lunch") });
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        rig.pass(milliseconds(600));
        rig.post(Intents::Resume {});
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        rig.post(Intents::Next {});
        QTRY_COMPARE(rig.green(), 25);
        QTRY_VERIFY(rig.state().acknowledged);
        rig.pass(milliseconds(600));
        rig.post(Intents::RollBack {});
        QTRY_COMPARE(rig.green(), 0);
        rig.turn();
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        rig.turn();
        const QList<Mark> before = rig.snapshot->marks;
        QCOMPARE(before.size(), 6); // 5 %, held, goes on, 25 %, back, the run's end
        QCOMPARE(before.at(1).kind, Mark::Kind::Hold);
        QCOMPARE(before.at(2).kind, Mark::Kind::Hold);
        QCOMPARE(before.at(4).kind, Mark::Kind::RollBack);
        const QList<Mark> again = marksOf(linesOf(rig));
        QCOMPARE(told(again), told(before));
        for (qsizetype i = 0; i < again.size(); ++i)
            QCOMPARE(again.at(i).run, before.at(i).run);

        SessionRig after({ .word = rig.wordOf(), .lastRun = 1, .marks = again });
        after.startReady();
        QCOMPARE(after.snapshot->marks, again);
        after.post(Intents::Shift { Permyriad::ofPercent(10), {} });
        QTRY_COMPARE(after.green(), 10);
        after.turn();
        QCOMPARE(after.snapshot->marks.mid(0, 6), again); // and what it does itself comes behind
        QCOMPARE(after.snapshot->marks.size(), 8);
        QCOMPARE(after.snapshot->marks.at(6).kind, Mark::Kind::Hold); // a share set by hand moves on by hand
        QCOMPARE(after.snapshot->marks.constLast().text, Permyriad::ofPercent(10).shortText());
    }

    void aLostRouterIsMarkedAndReadAgainFromTheJournal()
    {
        SessionRig rig;
        rig.startReady();
        for (const bool down : { true, false }) {
            rig.router->fakeNodes[Test::nodeA()].down = down;
            rig.pass(milliseconds(6000));
            QTRY_COMPARE(rig.snapshot->router, down ? LinkState::Down : LinkState::Up);
        }
        QCOMPARE(rig.snapshot->marks.size(), 2);
        QVERIFY(rig.snapshot->marks.constFirst().kind == Mark::Kind::Router);
        QVERIFY(rig.snapshot->marks.constFirst().at < rig.snapshot->marks.constLast().at);
        QCOMPARE(told(marksOf(linesOf(rig))), told(rig.snapshot->marks));
    }

    /// Whoever watches another console's run sees where it stood still, and knows whose line that was.
    void anotherConsolesHoldIsMarkedHere()
    {
        SessionRig rig;
        rig.startReady();
        LogEntry held = line(0, "rollout.held", 4);
        held.at = rig.clock.wallNow();
        rig.session->takeForeignEntries({ held });
        rig.turn();
        QCOMPARE(rig.snapshot->marks.size(), 1);
        QCOMPARE(rig.snapshot->marks.constFirst().kind, Mark::Kind::Hold);
        QVERIFY(rig.snapshot->log.constLast().elsewhere);
        QVERIFY(!rig.snapshot->log.constFirst().elsewhere);
    }

    void whatWasNeverSentIsNotMarked()
    {
        SessionRig rig({ .word = wordOf(25, 4) });
        rig.startReady();
        rig.journalProblem = QStringLiteral("disk full");
        rig.post(Intents::Next {});
        QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.journal"));
        QVERIFY(rig.router->orders.isEmpty());
        QCOMPARE(withoutHolds(rig.snapshot->marks), QList<Mark>());
        rig.journal.clear(); // nothing of it was taken
        rig.journalProblem.clear();
        rig.pass(milliseconds(1800));
        QTRY_VERIFY(rig.snapshot->journalProblem.isEmpty());
        QTRY_VERIFY(rig.journaledOrder(5)); // the line is there in the end, and still it went nowhere
        QCOMPARE(withoutHolds(marksOf(linesOf(rig))), QList<Mark>());
        rig.post(Intents::RollBack {});
        QTRY_COMPARE(rig.green(), 0);
        rig.turn();
        QCOMPARE(rig.snapshot->marks.constLast().kind, Mark::Kind::RollBack);
    }

    /// "Before the rollout" is before the newest run, however many are in sight and whatever moved it.
    void aRolloutBeganWithTheFirstOrderOfItsRun()
    {
        using Kind = Mark::Kind;
        const auto at = [](int second) { return WallTime(seconds(second)); };
        QList<Mark> marks { { at(10), Kind::Order, QStringLiteral("5 %"), 1, 1 },
                            { at(20), Kind::RollBack, QStringLiteral("0 %"), 2, 1 },
                            { at(30), Kind::Order, QStringLiteral("5 %"), 3, 2 },
                            { at(40), Kind::Order, QStringLiteral("25 %"), 4, 2 },
                            { at(50), Kind::Verdict, {}, 0, 2 },
                            { at(60), Kind::RollBack, QStringLiteral("0 %"), 5, 2 } };
        QCOMPARE(rolloutBegan(marks, at(70)), at(30));
        QCOMPARE(rolloutBegan(marks, at(35)), at(30));
        QCOMPARE(rolloutBegan(marks, at(29)), at(10));
        QVERIFY(!rolloutBegan(marks, at(9)));
        marks.append({ at(80), Kind::Order, QStringLiteral("7 %"), 6, 0 }); // of no run that is known
        QCOMPARE(rolloutBegan(marks, at(90)), at(80));
    }

    void whatTheJournalToldIsNotMarkedAgain()
    {
        // Another console's order was journaled when this one started, and reached the router just after.
        SessionRig::Options options { .word = wordOf(5, 4), .lastRun = 7, .openRun = 7 };
        const SessionRig clockOnly;
        options.marks = { { clockOnly.clock.wallNow(), Mark::Kind::Order, QStringLiteral("25 %"), 5 } };
        SessionRig rig(options);
        rig.startReady();
        rig.router->setWord(Test::nodeA(), wordOf(25, 5));
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.state().desired.epoch, 5U);
        rig.turn();
        QCOMPARE(withoutHolds(rig.snapshot->marks), options.marks);
        rig.router->setWord(Test::nodeA(), wordOf(50, 6)); // this one is news
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.state().desired.epoch, 6U);
        rig.turn();
        QCOMPARE(withoutHolds(rig.snapshot->marks).size(), 2);
    }
};

QTEST_GUILESS_MAIN(SessionMarksTest)
#include "tst_session_marks.moc"
