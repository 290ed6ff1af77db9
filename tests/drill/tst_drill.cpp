// A drill on a clock that moves when told: what is drawn, when it strikes, what it measures, how it ends.
#include "app/drill/drill_text.h"
#include "app/sandbox/fault_text.h"
#include "app/sandbox/scenario.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::App;

Q_DECLARE_METATYPE(Signalbox::App::DrillEnding)

namespace {

DrillPlan planOf(const char *fault, bool harmless = false)
{
    return { .seed = 1,
             .fault = QString::fromLatin1(fault),
             .side = Side::Green,
             .harmless = harmless,
             .strikeAfter = seconds(10) };
}

/// A console that is looked at every 50 ms.
struct Console {
    Test::ManualClock clock;
    Drill drill;
    Permyriad share;
    bool confirmed = true;
    bool known = true;
    QStringList signs;
    quint64 failed = 0;
    quint64 open = 0;
    int strikes = 0;
    std::optional<Instant> struckAt;

    explicit Console(const DrillPlan &plan)
        : drill(plan)
    {
    }
    void run(nanoseconds time)
    {
        for (nanoseconds gone { 0 }; gone < time; gone += milliseconds(50)) {
            clock.advance(milliseconds(50));
            if (drill.see({ .now = clock.now(),
                            .at = clock.wallNow(),
                            .known = known,
                            .share = share,
                            .confirmed = confirmed,
                            .open = open,
                            .signs = signs,
                            .usersFailed = failed })) {
                ++strikes;
                struckAt = clock.now();
            }
        }
    }
};

} // namespace

class DrillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void drawnPlansAreValidVariedAndRepeatable()
    {
        QSet<QString> names;
        int harmless = 0;
        const DrillBounds bounds { .earliest = seconds(3), .latest = seconds(9) };
        for (quint64 seed = 0; seed < 400; ++seed) {
            const DrillPlan plan = drawDrill(seed, bounds);
            QCOMPARE(drawDrill(seed, bounds), plan);
            const auto fault = Sandbox::FaultText::parse(plan.fault);
            QVERIFY2(fault.ok(), qPrintable(plan.fault));
            QVERIFY(plan.strikeAfter >= bounds.earliest && plan.strikeAfter <= bounds.latest);
            QVERIFY(drillChoices().contains(fault->name));
            // A harmful fault is green's own; a harmless one leaves green no worse than blue.
            const Sandbox::Scenario scenario = Sandbox::scenarioOf(*fault);
            QCOMPARE(scenario.of(Side::Green) == scenario.of(Side::Blue), plan.harmless);
            names.insert(fault->name);
            harmless += plan.harmless ? 1 : 0;
        }
        QCOMPARE(names.size(), 10);
        QCOMPARE(drillChoices(), Sandbox::scenarioNames()); // what the menu has can be answered
        QVERIFY2(harmless > 60 && harmless < 160, qPrintable(QString::number(harmless)));
    }

    void strikesOnceAfterUsersWereSeenThere()
    {
        Console console(planOf("green-errors"));
        console.run(seconds(60)); // nobody on green: nothing to strike
        QCOMPARE(console.strikes, 0);
        console.share = Permyriad::ofPercent(25);
        console.confirmed = false; // ordered, not observed
        console.run(seconds(30));
        QCOMPARE(console.strikes, 0);
        console.confirmed = true;
        const Instant since = console.clock.now();
        console.run(seconds(30));
        QCOMPARE(console.strikes, 1);
        QVERIFY(*console.struckAt - since >= seconds(10) && *console.struckAt - since < milliseconds(10200));
        QVERIFY(!console.drill.isOver());
    }

    void measuresEveryPhase()
    {
        Console console(planOf("green-errors rate=20%"));
        console.share = Permyriad::ofPercent(50);
        console.signs = { QStringLiteral("slow") }; // before: not a sign of this
        console.failed = 7;
        while (console.strikes == 0)
            console.run(milliseconds(50));
        console.run(seconds(3));
        console.signs = { QStringLiteral("slow"), QStringLiteral("failures") };
        console.failed = 12;
        console.run(seconds(2));
        console.drill.act(console.clock.now());
        console.share = {};
        console.confirmed = false;
        console.failed = 20;
        console.run(seconds(1));
        console.drill.act(console.clock.now()); // pressed again: the first counts
        QVERIFY(!console.drill.isOver());
        console.confirmed = true;
        console.failed = 21;
        console.run(milliseconds(50));
        QVERIFY(console.drill.isOver());
        const DrillReport &report = console.drill.report();
        QCOMPARE(report.ending, DrillEnding::Safe);
        QVERIFY(report.wentWell());
        QCOMPARE(report.signAfter, nanoseconds(milliseconds(3050)));
        QCOMPARE(report.firstSigns, QStringList { QStringLiteral("failures") });
        QCOMPARE(report.actedAfter, nanoseconds(seconds(5)));
        QCOMPARE(report.movedAfter, nanoseconds(milliseconds(5050)));
        QCOMPARE(report.safeAfter, nanoseconds(milliseconds(6050)));
        QVERIFY(!report.consoleActed);
        QCOMPARE(report.usersFailed, quint64(14));
        console.run(seconds(900));
        QCOMPARE(console.drill.report(), report); // over is over
    }

    /// Who had asked a hanging side before production was back fails only when he loses patience.
    void whatHungIsCountedToItsEnd()
    {
        Console console(planOf("green-hangs"));
        console.share = Permyriad::ofPercent(50);
        console.open = 12;
        console.run(seconds(12));
        console.share = {};
        console.run(seconds(3));
        console.drill.act(console.clock.now()); // too late to have brought anything back
        QVERIFY(!console.drill.isOver());
        console.failed = 11;
        console.open = 1;
        console.run(seconds(3));
        QVERIFY(!console.drill.isOver());
        console.failed = 12;
        console.open = 0;
        console.run(milliseconds(50));
        QVERIFY(console.drill.isOver());
        const DrillReport &report = console.drill.report();
        QCOMPARE(report.ending, DrillEnding::Safe);
        QVERIFY(report.consoleActed && !report.actedAfter);
        QVERIFY(*report.safeAfter < seconds(3)); // production was back before they ended
        QVERIFY(drillLines(report).contains(QStringLiteral("Users' requests that failed: 12")));
    }
    void whatNeverEndsIsSaid_data()
    {
        QTest::addColumn<bool>("byHand");
        QTest::newRow("waited long enough") << false;
        QTest::newRow("given up while waiting") << true;
    }
    void whatNeverEndsIsSaid()
    {
        QFETCH(bool, byHand);
        Console console(planOf("green-hangs"));
        console.share = Permyriad::ofPercent(50);
        console.open = 12;
        console.run(seconds(12));
        console.share = {};
        console.run(seconds(byHand ? 3 : 13));
        if (byHand)
            console.drill.giveUp();
        QVERIFY(console.drill.isOver());
        const DrillReport &report = console.drill.report();
        QCOMPARE(report.ending, DrillEnding::Safe);
        const QStringList lines = drillLines(report);
        QVERIFY(lines.contains(QStringLiteral("Users' requests that failed: 0; 12 more had not ended")));
        QVERIFY(words(revealed(report)).contains(QLatin1String("12 more had not ended")));
    }

    /// The console acts on more than its figures show: its deed is a sign.
    void noSignComesAfterTheConsolesOwnDeed()
    {
        Console console(planOf("green-hangs"));
        console.share = Permyriad::ofPercent(50);
        while (console.strikes == 0)
            console.run(milliseconds(50));
        console.share = {};
        console.confirmed = false;
        console.run(milliseconds(200));
        console.signs = { QStringLiteral("stalled") };
        console.run(milliseconds(200));
        console.confirmed = true;
        console.run(milliseconds(50));
        const DrillReport &report = console.drill.report();
        QCOMPARE(report.signAfter, report.movedAfter);
        QCOMPARE(report.firstSigns, QStringList { QStringLiteral("guard") });
    }

    /// Nobody is named for what nobody did, and what did not happen has no time.
    void theLineOfADrillLeftAloneNamesNobody()
    {
        Console console(planOf("both-slow", true));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(120));
        QCOMPARE(console.drill.report().ending, DrillEnding::LeftAlone);
        const QString line = words(revealed(console.drill.report()));
        for (const char *part : { "operator", "console", "less traffic", "–", "false-alarm" })
            QVERIFY2(!line.contains(QLatin1String(part)), qPrintable(line));
        QVERIFY2(line.contains(QLatin1String("it began at")), qPrintable(line));
    }

    void theConsoleMayBeFirst()
    {
        Console console(planOf("green-hangs"));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(12));
        console.share = {};
        console.run(seconds(1));
        QCOMPARE(console.drill.report().ending, DrillEnding::Safe);
        QVERIFY(console.drill.report().consoleActed);
        QVERIFY(!console.drill.report().actedAfter);
    }

    void endings_data()
    {
        QTest::addColumn<bool>("harmless");
        QTest::addColumn<QString>("deed");
        QTest::addColumn<DrillEnding>("ending");
        QTest::addColumn<bool>("well");
        QTest::newRow("left alone, nothing wrong") << true << "wait" << DrillEnding::LeftAlone << true;
        QTest::newRow("left alone, something wrong") << false << "wait" << DrillEnding::TimedOut << false;
        QTest::newRow("said fine, nothing wrong") << true << "fine" << DrillEnding::SaidFine << true;
        QTest::newRow("said fine, something wrong") << false << "fine" << DrillEnding::SaidFine << false;
        QTest::newRow("taken away, nothing wrong") << true << "back" << DrillEnding::FalseAlarm << false;
        QTest::newRow("taken away, something wrong") << false << "back" << DrillEnding::Safe << true;
        QTest::newRow("given up") << false << "quit" << DrillEnding::GivenUp << false;
    }
    void endings()
    {
        QFETCH(bool, harmless);
        QFETCH(QString, deed);
        QFETCH(DrillEnding, ending);
        QFETCH(bool, well);
        Console console(planOf(harmless ? "healthy" : "green-slow", harmless));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(12));
        QCOMPARE(console.strikes, 1);
        if (deed == QLatin1String("fine"))
            console.drill.sayFine(console.clock.now());
        if (deed == QLatin1String("quit"))
            console.drill.giveUp();
        if (deed == QLatin1String("back"))
            console.share = {};
        console.run(seconds(700));
        QVERIFY(console.drill.isOver());
        QCOMPARE(console.drill.report().ending, ending);
        QCOMPARE(console.drill.report().wentWell(), well);
    }

    void takenAwayBeforeAnythingWasWrong()
    {
        Console console(planOf("green-slow"));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(5));
        console.share = {};
        console.confirmed = false;
        console.run(seconds(60));
        QCOMPARE(console.strikes, 0);
        QVERIFY(!console.drill.isOver()); // the candidate still has users
        console.confirmed = true;
        console.run(seconds(60));
        QCOMPARE(console.drill.report().ending, DrillEnding::FalseAlarm);
        QVERIFY(!console.drill.report().wentWell());
        QVERIFY(!console.drill.report().struckAt);
    }

    void anUnreadRouterProvesNothing()
    {
        // What it last showed may be a share that users reach, or none: neither starts, strikes or ends anything.
        for (const Permyriad share : { Permyriad::ofPercent(50), Permyriad() }) {
            Console console(planOf("green-slow"));
            console.share = share;
            console.known = false;
            console.run(seconds(100));
            QCOMPARE(console.strikes, 0);
            QVERIFY(!console.drill.isOver());
        }
        Console console(planOf("green-slow"));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(12));
        QCOMPARE(console.strikes, 1);
        console.known = false;
        console.share = {};
        console.run(seconds(12));
        QVERIFY(!console.drill.isOver()); // nobody has seen that production is back
    }

    void guesses()
    {
        DrillReport report { .plan = planOf("green-errors rate=20%") };
        report.guess = QStringLiteral("green-errors");
        QVERIFY(report.guessedRight());
        report.guess = QStringLiteral("green-slow");
        QVERIFY(!report.guessedRight());
        report.guess.clear();
        QVERIFY(!report.guessedRight());
    }

    void theRevealedLineSaysEverything()
    {
        Console console(planOf("green-tail rate=20%"));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(12));
        console.share = {};
        console.run(seconds(1));
        const QString line = words(revealed(console.drill.report()));
        for (const char *part :
             { "green-tail rate=20%", "seed 1", "UTC", "all production was back after", "saved by the console",
               "the console itself ordered less traffic after", "what the console itself acted on" })
            QVERIFY2(line.contains(QLatin1String(part)), qPrintable(line));
        QVERIFY2(!line.contains(QLatin1String("drill.")), qPrintable(line)); // no code without words
    }

    void theVerdictIsOnWhatTheOperatorDid_data()
    {
        QTest::addColumn<bool>("acts");
        QTest::addColumn<bool>("consoleFirst");
        QTest::addColumn<QString>("guess");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("guessLine");
        const auto text = [](const char *words) { return QString::fromLatin1(words); };
        QTest::newRow("the console, no guess")
            << false << true << QString() << text("The console brought it back by itself, and you did nothing.")
            << text("You gave no answer.");
        QTest::newRow("the console first") << true << true << text("green-slow")
                                           << text("The console brought it back by itself, before you did anything.")
                                           << text("Your answer is wrong: it was not green-slow.");
        QTest::newRow("the operator") << true << false << text("green-tail")
                                      << text("You brought production back: well done.")
                                      << text("Your answer is right: green-tail.");
    }
    void theVerdictIsOnWhatTheOperatorDid()
    {
        QFETCH(bool, acts);
        QFETCH(bool, consoleFirst);
        QFETCH(QString, guess);
        QFETCH(QString, verdict);
        QFETCH(QString, guessLine);
        Console console(planOf("green-tail rate=20%"));
        console.share = Permyriad::ofPercent(50);
        console.run(seconds(12));
        if (acts && !consoleFirst)
            console.drill.act(console.clock.now());
        console.share = {};
        console.confirmed = false;
        console.run(seconds(1));
        if (acts && consoleFirst)
            console.drill.act(console.clock.now());
        console.confirmed = true;
        console.run(seconds(1));
        console.drill.guess(guess);
        const QStringList lines = drillLines(console.drill.report());
        QCOMPARE(lines.constFirst(), verdict);
        QVERIFY2(lines.contains(guessLine), qPrintable(lines.join(u'\n')));
        QCOMPARE(lines.contains(QStringLiteral("You acted: never")), !acts);
        const QString back = QStringLiteral("All traffic was back after 3.0 s.");
        QVERIFY2(lines.contains(back), qPrintable(lines.join(u'\n')));
    }

    void whatWasNotBroughtBackIsSaid()
    {
        DrillReport report { .plan = planOf("green-tail rate=20%"), .struckAt = WallTime(seconds(9)) };
        QVERIFY(drillLines(report).contains(QStringLiteral("Traffic was not brought back.")));
        report.plan = planOf("healthy");
        report.plan.harmless = true;
        QVERIFY(drillLines(report).contains(QStringLiteral("There was nothing to bring traffic back for.")));
    }

    /// The usual figures of a scenario are not told of one that has shares of its own.
    void whatItWasHasTheSharesThatItHad_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("line");
        QTest::newRow("as it is") << "green-errors"
                                  << "It was: green-errors. Green answers 30 % of its requests with a server error.";
        QTest::newRow("rate") << "green-errors rate=12%"
                              << "It was: green-errors, in this drill on 12 % of the requests. Usually: Green answers "
                                 "30 % of its requests with a server error.";
        QTest::newRow("users")
            << "green-tail users=5%"
            << "It was: green-tail, in this drill for 5 % of the users. Usually: One request in ten takes 400 "
               "ms longer on green.";
        QTest::newRow("both")
            << "green-tail rate=20% users=5%"
            << "It was: green-tail, in this drill on 20 % of the requests of 5 % of the users. Usually: One "
               "request in ten takes 400 ms longer on green.";
    }
    void whatItWasHasTheSharesThatItHad()
    {
        QFETCH(QString, fault);
        QFETCH(QString, line);
        DrillReport report;
        report.plan = planOf(qPrintable(fault));
        const QStringList lines = drillLines(report);
        QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    }

    void signsAreReadFromASnapshot()
    {
        Session::Snapshot snapshot;
        snapshot.traffic.known = true;
        snapshot.traffic.requested.greenShare = Permyriad::ofPercent(30);
        auto &green = snapshot.environment(Side::Green);
        auto &blue = snapshot.environment(Side::Blue);
        QCOMPARE(sightOf(snapshot, Side::Green, 4).signs, QStringList());
        QCOMPARE(sightOf(snapshot, Side::Green, 4).share, Permyriad::ofPercent(30));
        QCOMPARE(sightOf(snapshot, Side::Green, 4).usersFailed, quint64(4));
        green.users.p95 = milliseconds(300);
        blue.users.p95 = milliseconds(100);
        green.users.requests = 5;
        QCOMPARE(sightOf(snapshot, Side::Green, 0).signs, QStringList()); // too few
        green.users.requests = 50;
        green.users.failures = 1;
        green.health.status = Probe::HealthStatus::Degraded;
        const QStringList all { QStringLiteral("health"), QStringLiteral("failures"), QStringLiteral("slow") };
        QCOMPARE(sightOf(snapshot, Side::Green, 0).signs, all);
        QCOMPARE(sightOf(snapshot, Side::Blue, 0).signs, QStringList());
        green.users.failures = 0;
        green.health.status = Probe::HealthStatus::Healthy;
        green.users.p95 = blue.users.p95;
        green.users.p50 = milliseconds(140); // what the card shows in amber
        blue.users.p50 = milliseconds(50);
        QCOMPARE(sightOf(snapshot, Side::Green, 0).signs, QStringList { QStringLiteral("slow") });
        green.users.p50 = blue.users.p50;
        auto judge = std::make_shared<Session::JudgeView>();
        judge->open = true;
        judge->candidate = Side::Green;
        judge->verdict.decision = Judge::Decision::Fail;
        snapshot.judge = judge;
        QCOMPARE(sightOf(snapshot, Side::Green, 0).signs, QStringList { QStringLiteral("judge") });
        judge->verdict.decision = Judge::Decision::Insufficient; // what the window calls "some signs of harm"
        judge->verdict.evidence[0].evidence = 10;
        judge->verdict.evidence[0].threshold = 300;
        QCOMPARE(sightOf(snapshot, Side::Green, 0).signs, QStringList { QStringLiteral("harm") });
        green.users.inFlight = 3;
        snapshot.traffic.confirmed = true;
        QVERIFY(sightOf(snapshot, Side::Green, 0).confirmed);
        QCOMPARE(sightOf(snapshot, Side::Green, 0).open, quint64(3));
        snapshot.rollout.phase = Rollout::Phase::RollingBack; // the window says NOT CONFIRMED
        QVERIFY(!sightOf(snapshot, Side::Green, 0).confirmed);
    }
};

QTEST_GUILESS_MAIN(DrillTest)
#include "tst_drill.moc"
