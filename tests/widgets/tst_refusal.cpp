// Whoever pressed a button sees beside it why nothing was done, for as long as the reason is there.

#include "core/session/refusal.h"
#include "tests/widgets/sample_preflights.h"
#include "tests/widgets/sample_refusals.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/control/refusal.h"
#include "widgets/control/splitslider.h"
#include "widgets/status/textline.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Session::Intents;

namespace {

using Change = void (*)(Session::Snapshot &);

Session::Snapshot after(Session::Snapshot s, seconds time)
{
    s.now += time;
    return s;
}

void spoilHealth(Session::Snapshot &s, Side side, Probe::HealthStatus status)
{
    s.environment(side).health.status = status;
}

struct Asked : Test::WindowFixture {
    TextLine &note() { return part<TextLine>("note"); }
    /// Deploy, and yes.
    bool deploy(const Session::Snapshot &snapshot, QSize size = { 1440, 900 })
    {
        if (!open(snapshot, size))
            return false;
        window.setArmed(true);
        part<QPushButton>("deploy").click();
        part<QPushButton>("confirmButton").click();
        return last<Intents::Deploy>().has_value();
    }
};

} // namespace

class RefusalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void aRightShareClearsTheWrongOne()
    {
        Asked f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        auto &edit = f.part<QLineEdit>("typedShare");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("12.345"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(edit.property("wrong").toBool() && f.note().text().startsWith(QStringLiteral("Not a share")));
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QVERIFY(edit.property("wrong").toBool()); // nothing is no share either
        QTest::keyClicks(&edit, QStringLiteral("12,5"));
        QVERIFY(!edit.property("wrong").toBool());
        QCOMPARE(f.note().text(), QString());
    }

    void aReasonStandsWhileItIsThere_data()
    {
        QTest::addColumn<Message>("why");
        QTest::addColumn<Change>("spoil"); // makes the reason true
        const auto row = [](const char *code, const char *side, Change spoil) {
            QTest::addRow("%s %s", code, side ? side : "") << Samples::refusal(code, side) << spoil;
        };
        row("refuse.not-checked", "green",
            [](Session::Snapshot &s) { spoilHealth(s, Side::Green, Probe::HealthStatus::Unknown); });
        row("refuse.unhealthy", "green",
            [](Session::Snapshot &s) { spoilHealth(s, Side::Green, Probe::HealthStatus::Unhealthy); });
        row("refuse.unhealthy", "blue",
            [](Session::Snapshot &s) { spoilHealth(s, Side::Blue, Probe::HealthStatus::Unhealthy); });
        row("refuse.throttled", "green",
            [](Session::Snapshot &s) { spoilHealth(s, Side::Green, Probe::HealthStatus::Throttled); });
        row("refuse.failing", "green",
            [](Session::Snapshot &s) { s.environment(Side::Green).health.failuresInARow = 1; });
        row("refuse.way-back", "blue",
            [](Session::Snapshot &s) { s.wayBack.state = Session::WayBack::State::Unknown; });
        row("refuse.router", nullptr, [](Session::Snapshot &s) { s.router = Session::LinkState::Stale; });
        row("refuse.feed", nullptr, [](Session::Snapshot &s) { s.feed.connected = false; });
        row("refuse.journal", nullptr, [](Session::Snapshot &s) { s.journalProblem = QStringLiteral("full"); });
    }
    void aReasonStandsWhileItIsThere()
    {
        QFETCH(Message, why);
        QFETCH(Change, spoil);
        Session::Snapshot bad = Samples::idle();
        spoil(bad);
        Asked f;
        QVERIFY(f.deploy(Samples::idle()));
        QVERIFY(f.note().isHidden()); // nothing was answered yet
        const Session::Snapshot refused = Samples::refusedDeploy(bad, why);
        f.show(refused);
        QVERIFY2(f.note().isVisible(), "the reason is there");
        QVERIFY(f.note().text().startsWith(QStringLiteral("Deploy refused: ")));
        QCOMPARE(f.note().glyph(), Glyph::Warning);
        f.clock.advance(seconds(30));
        f.show(refused);
        QVERIFY(f.note().isVisible()); // it does not go by itself
        Session::Snapshot good = Samples::idle();
        good.log = refused.log;
        good.now = refused.now + seconds(31);
        f.show(good);
        QVERIFY2(f.note().isHidden(), "the reason is gone");
    }

    void whatStillHoldsIsSaidUntilTheLastIsGone_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : { "the button", "the session", "withdrawn" })
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    /// Three things speak against a deploy; they are mended one after the other.
    void whatStillHoldsIsSaidUntilTheLastIsGone()
    {
        QFETCH(QString, by);
        Session::Snapshot bad = Samples::idle();
        bad.environment(Side::Green).health.failuresInARow = 1;
        bad.feed.connected = false;
        bad.journalProblem = QStringLiteral("full");
        Asked f;
        if (by == QLatin1String("the session")) {
            QVERIFY(f.deploy(Samples::idle()));
            bad = Samples::refusedDeploy(bad, Samples::refusal("refuse.failing", "green"));
            f.show(bad);
        } else {
            const bool withdrawn = by == QLatin1String("withdrawn");
            QVERIFY(f.open(withdrawn ? Samples::idle() : bad));
            f.window.setArmed(true);
            f.part<QPushButton>("deploy").click();
            f.show(bad);
            QCOMPARE(f.note().text().startsWith(QStringLiteral("Withdrawn. ")), withdrawn);
        }
        const auto says = [&f](const char *text) { return f.note().text().contains(QLatin1String(text)); };
        const char *checks = "the last health check of green failed";
        const char *feed = "users' requests cannot be seen";
        const char *journal = "the journal cannot be written";
        QVERIFY2(says("Deploy refused: ") && says(checks) && says(feed) && says(journal), qPrintable(f.note().text()));
        f.show(after(bad, seconds(90)));
        QVERIFY(says(checks) && says(feed) && says(journal)); // no time takes them away
        bad.environment(Side::Green).health.failuresInARow = 0;
        f.show(after(bad, seconds(91)));
        QVERIFY2(!says(checks) && says(feed) && says(journal), qPrintable(f.note().text()));
        bad.feed.connected = true;
        f.show(after(bad, seconds(92)));
        QVERIFY2(says("Deploy refused: ") && !says(feed) && says(journal), qPrintable(f.note().text()));
        bad.journalProblem.clear();
        f.show(after(bad, seconds(93)));
        QVERIFY(f.note().isHidden());
    }

    void aReasonThatChangesItsNameStays()
    {
        Session::Snapshot bad = Samples::idle();
        bad.environment(Side::Green).health.failuresInARow = 1;
        Asked f;
        QVERIFY(f.open(bad));
        f.window.setArmed(true);
        f.part<QPushButton>("deploy").click();
        f.show(after(Samples::greenUnhealthy(), seconds(20)));
        QVERIFY2(f.note().isVisible() && f.note().text().contains(QStringLiteral("the health checks of green fail")),
                 qPrintable(f.note().text()));
    }

    /// Refused while the window is armed: as long as the reason, however long that is, and whatever the phase.
    void aShiftThatWasWithdrawnSaysWhyAsLongAsThatHolds()
    {
        Asked f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        auto &slider = f.part<SplitSlider>("splitSlider");
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Right);
        QVERIFY(f.part<QWidget>("confirmBar").isVisible());
        Session::Snapshot down = Samples::holding();
        down.router = Session::LinkState::Down;
        f.show(down);
        QVERIFY(f.part<QWidget>("confirmBar").isHidden());
        f.show(after(down, seconds(90)));
        QVERIFY2(f.note().isVisible() && f.note().text().startsWith(QStringLiteral("Withdrawn. The router does not")),
                 qPrintable(f.note().text()));
        Session::Snapshot other = after(Samples::holding(), seconds(91));
        other.operatedBy = QStringLiteral("bo@desk-2");
        f.show(other); // another reason, of the same act
        QVERIFY2(f.note().text().startsWith(QStringLiteral("Withdrawn. bo@desk-2 operates")),
                 qPrintable(f.note().text()));
        f.show(after(Samples::holding(), seconds(92)));
        QVERIFY(f.note().isHidden());
    }

    void aFailedPreflightIsTold()
    {
        Asked f;
        QVERIFY(f.deploy(Samples::idle()));
        Session::Snapshot waits = Samples::idle();
        waits.deployWaits = true;
        for (int i = 0; i < 20; ++i) { // a preflight takes its time
            f.clock.advance(seconds(2));
            waits.now += seconds(2);
            f.show(waits);
        }
        QVERIFY(f.note().isHidden());
        const Preflight::Report report = Samples::preflightFailed();
        const Message why { QStringLiteral("refuse.preflight"),
                            { { QStringLiteral("what"), Preflight::failedText(report) } } };
        Session::Snapshot refused = Samples::refusedDeploy(Samples::withPreflight(report), why);
        refused.now = waits.now + seconds(1);
        f.show(refused);
        QVERIFY(f.note().isVisible());
        QVERIFY(f.note().text().contains(Preflight::failedText(report)));
        refused.preflight = std::make_shared<const Preflight::Report>(Samples::preflightPassed());
        refused.now += RefusalWatch::staysAtLeast;
        f.show(refused);
        QVERIFY(f.note().isHidden());
    }

    void whoeverActsAgainIsNotToldTheOldReason()
    {
        const Message why { QStringLiteral("refuse.preflight-open"),
                            { { QStringLiteral("because"), QStringLiteral("it did not end") } } };
        Asked f;
        QVERIFY(f.deploy(Samples::idle()));
        const Session::Snapshot refused = Samples::refusedDeploy(Samples::idle(), why);
        f.show(refused);
        QVERIFY(f.note().isVisible());
        f.part<QPushButton>("deploy").click(); // the question says it
        QVERIFY(f.note().isHidden());
        f.part<QPushButton>("cancelButton").click();
        f.show(refused);
        QVERIFY(f.note().isHidden()); // an old line is no new answer
        f.part<QPushButton>("deploy").click();
        f.part<QPushButton>("confirmButton").click();
        f.show(Samples::refusedDeploy(refused, why));
        QVERIFY(f.note().isVisible());
    }

    /// Said once in the log, and still there for whoever presses again.
    void thatThereIsNothingToBringBackStays()
    {
        LogEntry entry;
        entry.seq = 1;
        entry.message = { QStringLiteral("rollout.nothing-to-bring-back"),
                          { { QStringLiteral("active"), QStringLiteral("blue") },
                            { QStringLiteral("phase"), QStringLiteral("idle") } } };
        Session::Snapshot s = Samples::idle();
        RefusalWatch watch;
        s.log.clear();
        watch.asked(s, s.now);
        s.log.append(entry);
        watch.look(s, s.now);
        QVERIFY2(watch.text().startsWith(QStringLiteral("Nothing to bring back")), qPrintable(watch.text()));
        watch.asked(s, s.now); // once more
        watch.look(s, s.now);
        QVERIFY(!watch.text().isEmpty());
        Session::Snapshot moving = Samples::holding();
        moving.log = s.log;
        watch.look(moving, moving.now);
        QVERIFY(watch.text().isEmpty());
    }

    void whatIsSureToBeRefusedIsNotAsked_data() { aReasonStandsWhileItIsThere_data(); }
    void whatIsSureToBeRefusedIsNotAsked()
    {
        QFETCH(Message, why);
        QFETCH(Change, spoil);
        Session::Snapshot bad = Samples::idle();
        spoil(bad);
        const auto seen = Session::deployRefusal(Session::deployFactsOf(bad));
        QVERIFY(seen);
        QCOMPARE(seen->code, why.code);
        QCOMPARE(seen->args.value(QStringLiteral("side")), why.args.value(QStringLiteral("side")));
        if (why.code == QLatin1String("refuse.router"))
            return; // the button is not enabled then
        Asked f;
        QVERIFY(f.open(bad));
        f.window.setArmed(true);
        f.part<QPushButton>("deploy").click();
        QVERIFY(f.part<QWidget>("confirmBar").isHidden());
        QVERIFY(f.note().isVisible());
        QCOMPARE(f.note().text(), deployRefusedText({ *seen }));
        QVERIFY(f.intents.isEmpty());
        f.show(after(Samples::idle(), seconds(7))); // mended: it may be asked
        QVERIFY(f.note().isHidden());
        f.part<QPushButton>("deploy").click();
        QVERIFY(f.part<QWidget>("confirmBar").isVisible());
        f.show(after(bad, seconds(8))); // worse while it is asked
        QVERIFY(f.part<QWidget>("confirmBar").isHidden());
        QCOMPARE(f.note().text(), QStringLiteral("Withdrawn. ") + deployRefusedText({ *seen }));
    }

    void aNoteGoesWhenItIsNoMatterAnyMore_data()
    {
        QTest::addColumn<QString>("ends");
        for (const char *ends : { "armed", "phase", "time" })
            QTest::newRow(ends) << QString::fromLatin1(ends);
    }
    void aNoteGoesWhenItIsNoMatterAnyMore()
    {
        QFETCH(QString, ends);
        Asked f;
        QVERIFY(f.open(Samples::idle()));
        QTest::keyClick(&f.window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.note().isVisible());
        QVERIFY(f.note().text().startsWith(QStringLiteral("No run is open.")));
        f.clock.advance(seconds(19));
        f.show(Samples::idle());
        if (ends == QLatin1String("armed")) {
            f.window.setArmed(true);
        } else if (ends == QLatin1String("phase")) {
            f.show(Samples::rollingBack());
        } else {
            QVERIFY(f.note().isVisible());
            Session::Snapshot later = Samples::idle();
            later.now += seconds(20);
            f.show(later);
        }
        QVERIFY(f.note().isHidden());
    }

    void aWithdrawnQuestionIsNotToldOnceItsReasonIsGone()
    {
        Asked f;
        QVERIFY(f.open(Samples::idle()));
        f.window.setArmed(true);
        f.part<QPushButton>("deploy").click();
        Session::Snapshot down = Samples::idle();
        down.router = Session::LinkState::Down;
        f.show(down);
        QVERIFY(f.note().isVisible());
        QVERIFY(f.note().text().startsWith(QStringLiteral("Withdrawn. The router does not answer")));
        f.show(after(Samples::idle(), seconds(7)));
        QVERIFY(f.note().isHidden());
    }

    /// One instance of a side fails, and every other check: the reason is gone before anybody could read it.
    void aReasonThatComesAndGoesIsRead_data()
    {
        QTest::addColumn<bool>("bySession");
        QTest::newRow("the button says it") << false;
        QTest::newRow("the session says it") << true;
    }
    void aReasonThatComesAndGoesIsRead()
    {
        QFETCH(bool, bySession);
        Session::Snapshot failing = Samples::idle();
        failing.environment(Side::Blue).health.failuresInARow = 1;
        Asked f;
        if (bySession) {
            QVERIFY(f.deploy(Samples::idle()));
            failing = Samples::refusedDeploy(failing, Samples::refusal("refuse.failing", "blue"));
            f.show(failing);
        } else {
            QVERIFY(f.open(failing));
            f.window.setArmed(true);
            f.part<QPushButton>("deploy").click();
        }
        QVERIFY(f.note().isVisible());
        const QString said = f.note().text();
        QVERIFY2(said.startsWith(QStringLiteral("Deploy refused: ")), qPrintable(said));
        Session::Snapshot well = Samples::idle();
        well.log = failing.log;
        for (const int second : { 1, 3, 5 }) {
            f.show(after(second == 3 ? failing : well, seconds(second)));
            QVERIFY(f.note().isVisible());
            QCOMPARE(f.note().text(), said);
        }
        f.show(after(well, seconds(7)));
        QVERIFY(f.note().isHidden());
    }

    void aRunThatOpensEndsIt()
    {
        const Session::Snapshot bad = Samples::greenUnhealthy();
        Asked f;
        QVERIFY(f.deploy(Samples::idle()));
        const Session::Snapshot refused = Samples::refusedDeploy(bad, Samples::refusal("refuse.unhealthy", "green"));
        f.show(refused);
        QVERIFY(f.note().isVisible());
        Session::Snapshot open = Samples::checksUnconfirmed(); // by hand, from elsewhere: green is still bad
        open.log = refused.log;
        f.show(open);
        QVERIFY(f.note().isHidden());
    }

    void whatSomebodyElseAskedIsNotToldHere()
    {
        Asked f;
        QVERIFY(f.open(Samples::greenUnhealthy()));
        f.window.setArmed(true);
        f.show(Samples::refusedDeploy(Samples::greenUnhealthy(), Samples::refusal("refuse.unhealthy", "green")));
        QVERIFY(f.note().isHidden());
    }

    void aLateLineAnswersSomebodyElse()
    {
        Asked f;
        QVERIFY(f.deploy(Samples::idle()));
        Session::Snapshot later = Samples::idle();
        later.now += seconds(5);
        f.show(later);
        Session::Snapshot refused
            = Samples::refusedDeploy(Samples::greenUnhealthy(), Samples::refusal("refuse.unhealthy", "green"));
        refused.now = later.now;
        f.show(refused);
        QVERIFY(f.note().isHidden());
    }

    void aShiftSaysWhyItWasNotTaken()
    {
        Session::Snapshot s = Samples::holding();
        Asked f;
        QVERIFY(f.open(s));
        f.window.setArmed(true);
        auto &slider = f.part<SplitSlider>("splitSlider");
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Left);
        QVERIFY(f.last<Intents::Shift>());
        s.operatedBy = QStringLiteral("bo@desk-2");
        LogEntry entry = Samples::logLine(s.log.constLast().seq + 1, 0, Level::Error, QStringLiteral("rollout"),
                                          QStringLiteral("desk.refused"));
        entry.message.args
            = { { QStringLiteral("who"), s.operatedBy }, { QStringLiteral("program"), QStringLiteral("window") } };
        s.log << entry;
        f.show(s);
        QVERIFY(f.note().text().startsWith(QStringLiteral("Refused: bo@desk-2 operates this service")));
        QCOMPARE(slider.shown().value(), 2500); // and not where it was pushed
        s.operatedBy.clear();
        f.show(s);
        QVERIFY(f.note().isHidden());
    }

    void itIsReadWholeInTheSmallestWindow()
    {
        const Session::Snapshot bad = Samples::greenUnhealthy();
        Asked f;
        QVERIFY(f.deploy(Samples::idle(), { 1024, 700 }));
        f.show(Samples::refusedDeploy(bad, Samples::refusal("refuse.unhealthy", "green")));
        QTRY_COMPARE(f.note().visibleRegion().boundingRect().height(), f.note().heightForWidth(f.note().width()));
        for (const char *button : { "deploy", "rollBack" })
            QVERIFY2(f.part<QWidget>(button).visibleRegion().boundingRect() == f.part<QWidget>(button).rect(), button);
        QVERIFY(f.note().mapTo(&f.window, QPoint(0, f.note().height())).y()
                <= f.part<QWidget>("deploy").mapTo(&f.window, QPoint()).y()); // above the button that was pressed
    }
};

QTEST_MAIN(RefusalTest)
#include "tst_refusal.moc"
