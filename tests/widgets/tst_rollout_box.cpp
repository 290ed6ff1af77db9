#include "tests/widgets/window_fixture.h"
#include "widgets/control/confirmbar.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Signalbox;
using Signalbox::Test::WindowFixture;
using Widgets::ConfirmBar;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Signalbox::Session::Intents;

namespace {

Session::Snapshot rolledBack()
{
    Session::Snapshot s = Samples::idle();
    s.rollout.run = 118;
    s.rollout.plan = s.plan;
    s.rollout.outcome = Rollout::RunOutcome::RolledBack;
    s.rollout.reason = { QStringLiteral("it failed"), {} };
    s.lastRun = { 118, s.rollout.outcome, s.at - seconds(30), s.rollout.reason };
    return s;
}

QString valueOf(WindowFixture &f, const char *label)
{
    const auto &rows = f.part<Widgets::FigureTable>("rolloutFigures").rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [label](const Widgets::FigureRow &each) {
        return each.label == QLatin1String(label);
    });
    return row == rows.end() ? QString() : row->value;
}

Session::Snapshot advising()
{
    Session::Snapshot s = Samples::holding();
    s.rollout.plan.advise = true;
    s.rollout.advice = { QStringLiteral("advice.roll-back"), { { QStringLiteral("because"), QStringLiteral("x") } } };
    return s;
}

} // namespace

/// The buttons of a run, and what its box says.
class RolloutBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// A console that starts fresh says at once how the last run ended, and because of what.
    void howTheLastRunEndedIsSaidFromTheStart()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::afterARollback()));
        const auto &why = f.part<Widgets::TextLine>("rolloutReason");
        QVERIFY(why.isVisible());
        QVERIFY2(why.text().startsWith(QStringLiteral("run 118 rolled back: 9 of 41 users' requests on green failed")),
                 qPrintable(why.text()));
        QVERIFY2(why.text().endsWith(QStringLiteral(", 7 min ago")), qPrintable(why.text()));
        Session::Snapshot s = Samples::afterARollback();
        s.lastRun.because = {}; // a journal of before does not tell
        f.show(s);
        QCOMPARE(why.text(), QStringLiteral("run 118 rolled back, 7 min ago"));
        s.lastRun = {};
        f.show(s);
        QCOMPARE(why.text(), QString());
    }

    void aStepBackGoesAtOnceEvenUnarmed()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &button = f.part<QPushButton>("stepBack");
        QVERIFY(button.isEnabled());
        QTest::mouseClick(&button, Qt::LeftButton);
        QVERIFY(f.last<Intents::StepBack>());
        QVERIFY(f.part<ConfirmBar>("confirmBar").isHidden());
        Session::Snapshot lowest = Samples::holding();
        Samples::setSplit(lowest, Permyriad::ofPercent(5), 9, true);
        lowest.rollout.step = 0;
        f.show(lowest);
        QVERIFY(!button.isEnabled()); // Roll back is the button for that
        QVERIFY(button.toolTip().contains(QStringLiteral("roll back instead")));
    }

    /// A step passes without the judge's verdict, unless it waits for it: the row of gates tells which.
    void theGatesSayWhetherTheJudgeIsWaitedFor()
    {
        WindowFixture f;
        for (const bool waits : { false, true }) {
            Session::Snapshot s = Samples::holding();
            s.rollout.plan.steps[s.rollout.step].judgeMustPass = waits;
            waits ? f.show(s) : void(f.open(s));
            const auto &rows = f.part<Widgets::FigureTable>("rolloutFigures").rows();
            const auto gates = std::find_if(rows.cbegin(), rows.cend(), [](const Widgets::FigureRow &row) {
                return row.label == QLatin1String("gates");
            });
            QVERIFY(gates != rows.cend());
            QCOMPARE(gates->value.contains(QStringLiteral("judge if worse")), !waits);
            QVERIFY(gates->value.contains(QStringLiteral("judge")));
        }
    }

    void whatIsNotConfirmedNeverReadsConfirmed()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &proof = f.part<Widgets::TextLine>("proof");
        QCOMPARE(proof.text(), QStringLiteral("25\u202f% CONFIRMED")); // and of what
        Session::Snapshot down = Samples::holding();
        down.router = Session::LinkState::Down;
        down.traffic.confirmed = false;
        down.now += seconds(60);
        f.show(down);
        QCOMPARE(proof.text(), QStringLiteral("25\u202f% NOT CONFIRMED"));
        QCOMPARE(proof.glyph(), Widgets::Glyph::Warning);
        QTRY_VERIFY2(proof.width() >= proof.sizeHint().width(), "it has room for all its words");
        const QString pending = f.part<Widgets::TextLine>("pendingLine").text();
        QVERIFY2(pending.startsWith(QStringLiteral("NOT CONFIRMED")) && pending.endsWith(QStringLiteral(" ago")),
                 qPrintable(pending));
        f.show(Samples::holding());
        QVERIFY(proof.glyph() == Widgets::Glyph::Tick && proof.text() == QStringLiteral("25\u202f% CONFIRMED"));
    }

    void aHoldSaysByWhomAndSinceWhen_data()
    {
        QTest::addColumn<QVariant>("who");
        QTest::addColumn<QString>("heldBy");
        QTest::addColumn<QString>("says");
        QTest::newRow("a person") << QVariant(QStringLiteral("an@desk-7")) << QString() << QStringLiteral("an@desk-7");
        QTest::newRow("a gate") << QVariant() << QString() << QStringLiteral("this console");
        QTest::newRow("a gate of another console")
            << QVariant() << QStringLiteral("bo@desk-2 (window)") << QStringLiteral("bo@desk-2 (window)");
        QTest::newRow("another console's order")
            << asArg(
                   { QStringLiteral("who.automatic"), { { QStringLiteral("console"), QStringLiteral("bo@desk-2") } } })
            << QString()
            << words(
                   { QStringLiteral("who.automatic"), { { QStringLiteral("console"), QStringLiteral("bo@desk-2") } } });
    }
    void aHoldSaysByWhomAndSinceWhen()
    {
        QFETCH(QVariant, who);
        QFETCH(QString, heldBy);
        QFETCH(QString, says);
        Session::Snapshot s = Samples::held();
        s.rollout.heldBecause = { QStringLiteral("held.by-operator"), {} };
        if (who.isValid())
            s.rollout.heldBecause.args.insert(QStringLiteral("who"), who);
        s.heldBy = heldBy;
        s.phaseAt = s.at - seconds(193); // 10:33:28 of 10:36:41
        WindowFixture f;
        f.window.setTimeSpec(Qt::UTC);
        QVERIFY(f.open(s));
        QCOMPARE(valueOf(f, "held by"), says + QStringLiteral(" · since 10:33:28 (3 min)"));
        f.show(Samples::holding());
        QCOMPARE(valueOf(f, "held by"), QString());
    }

    void aLineWithoutRoomLosesItsEnd()
    {
        const auto drawn = [](Qt::Alignment alignment) {
            Widgets::TextLine line(Widgets::textFont());
            line.setElide(Qt::ElideNone);
            line.setAlignment(alignment | Qt::AlignVCenter);
            line.say(QStringLiteral("NOT CONFIRMED"), Widgets::Tone::Red, Widgets::Glyph::Warning);
            line.resize(line.sizeHint().width() * 2 / 3, line.sizeHint().height());
            return line.grab().toImage();
        };
        QCOMPARE(drawn(Qt::AlignRight), drawn(Qt::AlignLeft));
    }

    /// Heights are kept: each must be of the text and the letters of now.
    void aWrappedLineIsAsHighAsItsText()
    {
        Widgets::TextLine line(Widgets::textFont());
        line.setWordWrap(true);
        line.say(QStringLiteral("one"));
        const int one = line.heightForWidth(90);
        line.say(QStringLiteral("so many words that they need several lines in so little room"));
        const int many = line.heightForWidth(90);
        QVERIFY(many >= 3 * one);
        QVERIFY(line.heightForWidth(200) < many);
        QCOMPARE(line.heightForWidth(90), many);
        QFont larger = line.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        line.setFont(larger);
        QVERIFY(line.heightForWidth(90) > many);
        line.setFont(Widgets::textFont());
        line.say(QStringLiteral("one"));
        QCOMPARE(line.heightForWidth(90), one);
    }

    void promotingAtOnceWantsAReasonAndAYes()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &button = f.part<QPushButton>("promoteAtOnce");
        QVERIFY(!button.isEnabled()); // read-only
        f.window.setArmed(true);
        QVERIFY(button.isEnabled());
        auto &reason = f.part<QLineEdit>("promoteReason");
        QVERIFY(reason.isHidden());
        QTest::mouseClick(&button, Qt::LeftButton);
        QVERIFY(reason.isVisible());
        QTest::keyClick(&reason, Qt::Key_Return); // nothing typed: nothing happens
        QVERIFY(f.part<ConfirmBar>("confirmBar").isHidden());
        QTest::keyClicks(&reason, QStringLiteral("blue burns"));
        QTest::keyClick(&reason, Qt::Key_Return);
        QVERIFY(reason.isHidden());
        QCOMPARE(f.intents.size(), 0);
        auto &bar = f.part<ConfirmBar>("confirmBar");
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.proposal()->sentence, QStringLiteral("25\u202f% → 100 %: make green v2.0 active at once"));
        QVERIFY(bar.proposal()->detail.contains(QStringLiteral("blue burns")));
        QTest::mouseClick(&f.part<QPushButton>("confirmButton"), Qt::LeftButton);
        const auto sent = f.last<Intents::PromoteAtOnce>();
        QVERIFY(sent);
        QCOMPARE(sent->reason, QStringLiteral("blue burns"));
    }

    void escapeForgetsTheReason()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        auto &reason = f.part<QLineEdit>("promoteReason");
        QTest::mouseClick(&f.part<QPushButton>("promoteAtOnce"), Qt::LeftButton);
        QTest::keyClicks(&reason, QStringLiteral("bl"));
        QTest::keyClick(&reason, Qt::Key_Escape);
        QVERIFY(reason.isHidden());
        QTest::mouseClick(&f.part<QPushButton>("promoteAtOnce"), Qt::LeftButton);
        QVERIFY(reason.text().isEmpty());
        f.window.setArmed(false); // and whoever may not promote is not asked why
        QVERIFY(reason.isHidden());
    }

    void aRetryIsOfferedAfterARollback()
    {
        WindowFixture f;
        QVERIFY(f.open(rolledBack()));
        auto &button = f.part<QPushButton>("retry");
        QVERIFY(button.isVisible() && !button.isEnabled());
        f.window.setArmed(true);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(f.intents.size(), 0);
        QTest::mouseClick(&f.part<QPushButton>("confirmButton"), Qt::LeftButton);
        QVERIFY(f.last<Intents::Retry>());
        Session::Snapshot byHand = rolledBack(); // of no run: there is none to do again
        byHand.rollout.run = 0;
        f.show(byHand);
        QVERIFY(!button.isVisible());
        f.show(Samples::promoted());
        QVERIFY(!button.isVisible());
        f.show(Samples::holding());
        QVERIFY(!button.isVisible() && f.part<QPushButton>("stepBack").isVisible());
    }

    void adviceIsShownAndSoIsThatItOnlyAdvises()
    {
        WindowFixture f;
        QVERIFY(f.open(advising()));
        const auto &why = f.part<Widgets::TextLine>("rolloutReason");
        QVERIFY(why.text().startsWith(QStringLiteral("ADVICE: roll back now")));
        QCOMPARE(why.tone(), Widgets::Tone::Red);
        QVERIFY(f.part<Widgets::TextLine>("rolloutTitle").text().contains(QStringLiteral("only advises")));
        Session::Snapshot drill = Samples::holding();
        drill.rollout.alike = true;
        f.show(drill);
        QVERIFY(f.part<Widgets::TextLine>("rolloutTitle").text().contains(QStringLiteral("A/A drill")));
    }

    void failedChecksAreSaidAsTheyAre_data()
    {
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("waitsFor"); // and why it is held, by the code
        QTest::addColumn<QString>("says");
        using Config::GateAction;
        const auto row = [](const char *name, int failed, GateAction action, const char *code, const char *says) {
            QTest::newRow(name) << failed << int(action) << QString::fromLatin1(code) << QString::fromLatin1(says);
        };
        row("none", 0, GateAction::RollBack, "", "none (3 roll back)");
        row("some", 2, GateAction::RollBack, "", "2 in a row (3 roll back)");
        row("a step that holds", 2, GateAction::Hold, "", "2 in a row (3 hold)");
        row("a step that goes back", 1, GateAction::StepBack, "", "1 in a row (3 step back)");
        row("a step that warns", 1, GateAction::Warn, "", "1 in a row (3 warn)");
        row("users have the word", 5, GateAction::RollBack, "gate.checks-unconfirmed", "5, waits for users");
        row("users are well", 5, GateAction::RollBack, "gate.checks-but-users-fine", "5, users are well");
        row("both sides", 5, GateAction::RollBack, "gate.checks-shared", "5, on both sides");
        row("more than enough", 5, GateAction::RollBack, "", "5 in a row");
    }
    void failedChecksAreSaidAsTheyAre()
    {
        QFETCH(int, failed);
        QFETCH(int, action);
        QFETCH(QString, waitsFor);
        QFETCH(QString, says);
        Session::Snapshot s = Samples::holding();
        s.rollout.failedChecks = failed;
        s.rollout.plan.steps[s.rollout.step].gates[Config::Gate::Health] = Config::GateAction(action);
        s.rollout.waitingFor.code = waitsFor;
        s.rollout.heldBecause.code = waitsFor;
        WindowFixture f;
        QVERIFY(f.open(s));
        QCOMPARE(valueOf(f, "failed checks"), says);
    }

    void theBakeShowsItsLooks()
    {
        Session::Snapshot s = Samples::holding();
        s.rollout.phase = Rollout::Phase::Baking;
        s.rollout.badLooks = 2;
        WindowFixture f;
        QVERIFY(f.open(s));
        const auto &figures = f.part<Widgets::FigureTable>("rolloutFigures");
        const auto &rows = figures.rows();
        const auto row = std::find_if(rows.begin(), rows.end(), [](const Widgets::FigureRow &each) {
            return each.label == QLatin1String("bad looks");
        });
        QVERIFY(row != rows.end());
        QCOMPARE(row->value, QStringLiteral("2 of 3"));
        QCOMPARE(row->tone, Widgets::Tone::Red);
    }
};

QTEST_MAIN(RolloutBoxTest)
#include "tst_rollout_box.moc"
