#include "tests/widgets/window_fixture.h"
#include "widgets/control/confirmbar.h"
#include "widgets/control/splitslider.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Signalbox;
using Signalbox::Test::WindowFixture;
using Widgets::ConfirmBar;
using Widgets::SplitSlider;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Signalbox::Session::Intents;

namespace {

struct Traffic : WindowFixture {
    bool openArmed(const Session::Snapshot &snapshot)
    {
        const bool active = open(snapshot);
        window.setArmed(true);
        return active;
    }
    SplitSlider &slider() { return part<SplitSlider>("splitSlider"); }
    ConfirmBar &bar() { return part<ConfirmBar>("confirmBar"); }
    QString note() { return part<Widgets::TextLine>("note").text(); }
    void drag(Permyriad to, bool release = true)
    {
        const QPoint from = slider().positionOf(slider().shown());
        QTest::mousePress(&slider(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&slider(), (from + slider().positionOf(to)) / 2);
        QTest::mouseMove(&slider(), slider().positionOf(to));
        if (release)
            QTest::mouseRelease(&slider(), Qt::LeftButton, {}, slider().positionOf(to));
    }
    QString effect(const char *label)
    {
        const auto &rows = part<Widgets::FigureTable>("effects").rows();
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [label](const Widgets::FigureRow &r) {
            return r.label == QString::fromUtf8(label);
        });
        return row == rows.cend() ? QString() : row->value;
    }
    int sentShare() const
    {
        const auto shift = last<Intents::Shift>();
        return shift ? shift->greenShare.value() : -1;
    }
};

} // namespace

class TrafficTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void dragDownIsSentAtOnce()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(5));
        QCOMPARE(f.intents.size(), 1);
        QCOMPARE(f.sentShare(), 500);
        QVERIFY(f.bar().isHidden());
        QCOMPARE(f.slider().shown().value(), 500); // stays where it was sent
        f.show(Samples::holding());
        QCOMPARE(f.slider().shown().value(), 500);
        Session::Snapshot answered = Samples::holding();
        Samples::setSplit(answered, Permyriad::ofPercent(5), 10, false);
        f.show(answered);
        QCOMPARE(f.slider().shown().value(), 500);
        QCOMPARE(f.intents.size(), 1);
    }

    void dragUpIsAskedOnce()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(50));
        QCOMPARE(f.intents.size(), 0);
        QVERIFY(f.bar().isVisible());
        QCOMPARE(f.bar().proposal()->sentence, QStringLiteral("25\u202f% → 50\u202f% of production to green v2.0"));
        QVERIFY(f.part<QWidget>("rollBack").isVisible());
        QTest::mouseClick(&f.part<QPushButton>("confirmButton"), Qt::LeftButton);
        QCOMPARE(f.intents.size(), 1);
        QCOMPARE(f.sentShare(), 5000);
        QVERIFY(f.bar().isHidden());
    }

    void whatGivesMoreSaysWhatItMeans()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(50));
        QCOMPARE(f.effect("requests/s"), QStringLiteral("about 54 → 107"));
        QCOMPARE(f.effect("open streams"), QStringLiteral("about 4.0 → 8.5"));
        QCOMPARE(f.effect("users"), QStringLiteral("any of about 320"));
        QCOMPARE(f.effect("headroom"), QStringLiteral("488 of 500 requests"));
        QVERIFY(f.part<Widgets::FigureTable>("effects").accessibleDescription().contains(QStringLiteral("54 → 107")));
        QTest::keyClick(&f.window, Qt::Key_Escape);
        f.drag(Permyriad::ofPercent(5));
        QVERIFY(f.bar().isHidden()); // less asks nothing

        Session::Snapshot s = Samples::holding();
        s.traffic.requested.mode = Router::SplitMode::Sticky;
        s.environment(Side::Green).limits->limits.remainingRequests = 100;
        Traffic sticky;
        QVERIFY(sticky.openArmed(s));
        sticky.part<QPushButton>("next").click();
        QCOMPARE(sticky.effect("users"), QStringLiteral("about 108 → 214"));
        QCOMPARE(sticky.effect("headroom"), QStringLiteral("used up in 0.9 s")); // 107 a second, full again in 2 s
    }

    void whatIsNotKnownIsSaidToBe()
    {
        Traffic f;
        Session::Snapshot s = Samples::noFeed();
        s.environment(Side::Green).limits.reset();
        s.capacity = {};
        QVERIFY(f.openArmed(s));
        f.drag(Permyriad::ofPercent(50));
        for (const char *name : { "requests/s", "open streams", "users", "of the limits", "headroom" })
            QCOMPARE(f.effect(name), QStringLiteral("unknown"));
        f.bar().drop();
        f.show(Samples::noUsers());
        f.part<QPushButton>("deploy").click();
        QCOMPARE(f.effect("requests/s"), QStringLiteral("about 0 → 0"));
        QCOMPARE(f.effect("users"), QStringLiteral("none seen"));
        f.bar().drop();
        s = Samples::idle();
        for (Session::EnvironmentView &view : s.environments)
            view.users.users.reset();
        s.service = std::make_shared<Config::Service>(); // as a sandbox: no key of its own for anybody
        f.show(s);
        f.part<QPushButton>("deploy").click();
        QCOMPARE(f.effect("users"), QStringLiteral("unknown, no client keys"));
    }

    void theHandleNeverJumpsBackSilently()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(60), false);
        QTest::keyClick(&f.slider(), Qt::Key_Escape);
        QCOMPARE(f.note(), QStringLiteral("60\u202f% was not sent: let go."));
        QTest::mouseRelease(&f.slider(), Qt::LeftButton);
        f.drag(Permyriad::ofPercent(70), false);
        f.show(Samples::rollingBack());
        QVERIFY(f.note().startsWith(QStringLiteral("70\u202f% was not sent.")));
        QVERIFY(f.note().contains(QStringLiteral("Rolling back")));
        QTest::mouseRelease(&f.slider(), Qt::LeftButton);
    }

    void threeMarksOnTheSlider()
    {
        Traffic f;
        Session::Snapshot s = Samples::holding();
        s.traffic.acknowledged = Permyriad::ofPercent(5);
        QVERIFY(f.openArmed(s));
        QCOMPARE(f.slider().marks().requested, Permyriad::ofPercent(25));
        QCOMPARE(f.slider().marks().acknowledged, std::optional(Permyriad::ofPercent(5)));
        QVERIFY(f.slider().marks().observed);
        QVERIFY(std::abs(f.slider().marks().observed->low - 24.2) < 0.01);
        // Green active: all three are of the candidate, blue.
        f.show(Samples::promoted());
        QCOMPARE(f.slider().marks().requested, Permyriad());
        QVERIFY(std::abs(f.slider().marks().observed->high - 0.02) < 0.001);
    }

    void aPlainEnterDoesNotConfirm()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(50));
        QTest::keyClick(&f.slider(), Qt::Key_Return);
        QTest::keyClick(&f.window, Qt::Key_Return);
        QCOMPARE(f.intents.size(), 0);
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 1);
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 1);
    }

    void escapeDrops()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(50));
        QTest::keyClick(&f.window, Qt::Key_Escape);
        QVERIFY(f.bar().isHidden());
        QCOMPARE(f.slider().shown().value(), 2500);
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 0);
    }

    void snapsToThePlansSteps()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        const QPoint near = f.slider().positionOf(Permyriad::ofPercent(50)) + QPoint(4, 0);
        const QPoint from = f.slider().positionOf(f.slider().shown());
        QTest::mousePress(&f.slider(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&f.slider(), near);
        QCOMPARE(f.slider().shown().value(), 5000);
        QTest::mouseRelease(&f.slider(), Qt::LeftButton, {}, near);
    }

    void keys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("shown");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, int shown) {
            QTest::newRow(name) << int(key) << int(modifiers) << shown;
        };
        row("right", Qt::Key_Right, Qt::NoModifier, 2600);
        row("up", Qt::Key_Up, Qt::NoModifier, 2600);
        row("left", Qt::Key_Left, Qt::NoModifier, 2400);
        row("page up", Qt::Key_PageUp, Qt::NoModifier, 3000);
        row("page down", Qt::Key_PageDown, Qt::NoModifier, 2000);
        row("ctrl right", Qt::Key_Right, Qt::ControlModifier, 2501);
        row("shift left", Qt::Key_Left, Qt::ShiftModifier, 2499);
        row("home", Qt::Key_Home, Qt::NoModifier, 0);
        row("end", Qt::Key_End, Qt::NoModifier, 10000);
    }
    void keys()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(int, shown);
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.slider().setFocus();
        QTest::keyPress(&f.slider(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(f.slider().shown().value(), shown);
        QCOMPARE(f.intents.size(), 0); // nothing before the key is released
        QTest::keyRelease(&f.slider(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(f.bar().isVisible(), shown > 2500);
        QCOMPARE(f.sentShare(), shown > 2500 ? -1 : shown);
        QCOMPARE(f.slider().shown().value(), shown);
    }

    void keysGoOnFromWhatIsAsked()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.slider().setFocus();
        QTest::keyClick(&f.slider(), Qt::Key_Right);
        QTest::keyClick(&f.slider(), Qt::Key_Right);
        QCOMPARE(f.bar().proposal()->sentence, QStringLiteral("25\u202f% → 27\u202f% of production to green v2.0"));
        QTest::keyClick(&f.slider(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.sentShare(), 2700);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("asked"); // -1: not asked
        QTest::addColumn<int>("sent"); // -1: not sent
        QTest::newRow("more") << "33.33" << 3333 << -1;
        QTest::newRow("comma") << "40,5" << 4050 << -1;
        QTest::newRow("less") << "12.34" << -1 << 1234;
        QTest::newRow("none") << "0" << -1 << 0;
        QTest::newRow("the same") << "25" << -1 << -1;
        QTest::newRow("too fine") << "33.333" << -1 << -1;
        QTest::newRow("too much") << "101" << -1 << -1;
        QTest::newRow("words") << "all" << -1 << -1;
    }
    void typed()
    {
        QFETCH(QString, text);
        QFETCH(int, asked);
        QFETCH(int, sent);
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        auto &edit = f.part<QLineEdit>("typedShare");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        f.show(Samples::holding());
        QCOMPARE(edit.text(), text); // not overwritten while it is typed
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(f.sentShare(), sent);
        QCOMPARE(f.bar().isVisible(), asked >= 0);
        if (asked >= 0) {
            QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(f.sentShare(), asked);
        }
    }

    /// What the hand shows and what the button sends are never two shares.
    void aQuestionWaitsForTheHand()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        const auto &button = f.part<QPushButton>("confirmButton");
        f.drag(Permyriad::ofPercent(50));
        QVERIFY(f.bar().isVisible() && button.isEnabled());
        f.drag(Permyriad::ofPercent(78), false);
        QVERIFY(!button.isEnabled());
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 0);
        QTest::mouseRelease(&f.slider(), Qt::LeftButton, {}, f.slider().positionOf(Permyriad::ofPercent(78)));
        QVERIFY(button.isEnabled() && f.bar().proposal()->sentence.contains(QStringLiteral("78")));
        auto &edit = f.part<QLineEdit>("typedShare");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("60"));
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 0);
        f.bar().drop();
    }

    void aSnapshotNeverMovesTheHand()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(40), false);
        QVERIFY(f.slider().isInHand());
        const int held = f.slider().shown().value();
        for (int percent = 10; percent < 60; percent += 7) {
            Session::Snapshot s = Samples::holding();
            Samples::setSplit(s, Permyriad::ofPercent(percent), quint64(percent), true);
            f.show(s);
            QCOMPARE(f.slider().shown().value(), held);
        }
        QVERIFY(f.part<Widgets::TextLine>("pendingLine").text().contains(QStringLiteral("not sent")));
        QTest::mouseRelease(&f.slider(), Qt::LeftButton);
    }

    void aRollBackTakesTheSliderOutOfTheHand()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(60), false);
        f.show(Samples::rollingBack());
        QVERIFY(!f.slider().isEnabled());
        QVERIFY(!f.slider().isInHand());
        QCOMPARE(f.slider().shown().value(), 0);
        QTest::mouseRelease(&f.slider(), Qt::LeftButton, {}, f.slider().positionOf(Permyriad::ofPercent(60)));
        QCOMPARE(f.intents.size(), 0);
        QVERIFY(f.bar().isHidden());
    }

    void whatIsAskedIsWithdrawnWhenTheSplitMoves()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::holding()));
        f.drag(Permyriad::ofPercent(50));
        QVERIFY(f.bar().isVisible());
        Session::Snapshot s = Samples::holding();
        Samples::setSplit(s, Permyriad::ofPercent(5), 12, true);
        f.show(s);
        QVERIFY(f.bar().isHidden());
        QVERIFY(f.note().contains(QStringLiteral("Withdrawn")));
        QCOMPARE(f.slider().shown().value(), 500);
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 0);
    }

    void buttonsAskInWords_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("deploy") << QByteArray("deploy")
                                << QStringLiteral("0\u202f% → 5\u202f% of production to green v2.0");
        QTest::newRow("next") << QByteArray("next")
                              << QStringLiteral("25\u202f% → 50\u202f% of production to green v2.0");
        QTest::newRow("resume") << QByteArray("resume") << QStringLiteral("Resume the plan at 25\u202f% to green v2.0");
    }
    void buttonsAskInWords()
    {
        QFETCH(QByteArray, button);
        QFETCH(QString, sentence);
        Traffic f;
        QVERIFY(f.openArmed(button == "deploy"     ? Samples::idle()
                                : button == "next" ? Samples::holding()
                                                   : Samples::held()));
        QTest::mouseClick(&f.part<QPushButton>(button.constData()), Qt::LeftButton);
        QVERIFY(f.bar().isVisible());
        QCOMPARE(f.bar().proposal()->sentence, sentence);
        QCOMPARE(f.intents.size(), 0);
        QTest::mouseClick(&f.part<QPushButton>("confirmButton"), Qt::LeftButton);
        QCOMPARE(f.intents.size(), 1);
        QCOMPARE(f.last<Intents::Deploy>().has_value(), button == "deploy");
        QCOMPARE(f.last<Intents::Next>().has_value(), button == "next");
        QCOMPARE(f.last<Intents::Resume>().has_value(), button == "resume");
    }

    void holdIsSentAtOnce()
    {
        Traffic f;
        QVERIFY(f.open(Samples::holding()));
        QTest::mouseClick(&f.part<QPushButton>("hold"), Qt::LeftButton);
        QVERIFY(f.last<Intents::Hold>());
    }

    void theCandidateIsNotAColour()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::promoted())); // green active, blue the candidate with 0 %
        QCOMPARE(f.slider().shown().value(), 0);
        auto &edit = f.part<QLineEdit>("typedShare");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("10"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(f.bar().proposal()->sentence, QStringLiteral("0\u202f% → 10\u202f% of production to blue v1.0"));
        f.bar().confirm();
        QCOMPARE(f.sentShare(), 9000); // green keeps 90 %
    }

    void notConfirmedIsSaid()
    {
        Traffic f;
        QVERIFY(f.open(Samples::rollingBack()));
        QVERIFY(f.part<Widgets::TextLine>("proof").text().contains(QStringLiteral("NOT CONFIRMED")));
        QCOMPARE(f.part<Widgets::TextLine>("proof").tone(), Widgets::Tone::Red);
        QVERIFY(f.part<Widgets::TextLine>("pendingLine").text().contains(QStringLiteral("11.4")));
        QVERIFY(f.part<QWidget>("rollBack").isEnabled());
        Session::Snapshot s = Samples::rollingBack();
        s.traffic.confirmed = true;
        f.show(s);
        QCOMPARE(f.part<Widgets::TextLine>("proof").text(), QStringLiteral("0\u202f% CONFIRMED"));
    }

    void aYoungOrderIsNoAlarm()
    {
        Traffic f;
        Session::Snapshot s = Samples::holding();
        s.rollout.phase = Rollout::Phase::Moving;
        s.rollout.phaseSince = s.now - seconds(1);
        s.traffic.confirmed = false;
        QVERIFY(f.open(s));
        QCOMPARE(f.part<Widgets::TextLine>("proof").tone(), Widgets::Tone::Muted);
        QVERIFY(!f.part<Widgets::TextLine>("pendingLine").text().contains(QStringLiteral("NOT CONFIRMED")));
        s.rollout.phaseSince = s.now - seconds(6);
        f.show(s);
        QCOMPARE(f.part<Widgets::TextLine>("proof").text(), QStringLiteral("25\u202f% NOT CONFIRMED"));
        QCOMPARE(f.part<Widgets::TextLine>("proof").tone(), Widgets::Tone::Amber);
        QVERIFY(f.part<Widgets::TextLine>("pendingLine").text().contains(QStringLiteral("NOT CONFIRMED")));
    }

    void buttonsStayWhereTheyAre()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::idle()));
        const auto placeOf = [&f](const char *name) {
            auto &button = f.part<QWidget>(name);
            return QRect(button.mapTo(&f.window, QPoint()), button.size());
        };
        const QRect hold = placeOf("hold");
        const QRect next = placeOf("next");
        QVERIFY(placeOf("deploy").right() < next.left() && next.right() < hold.left());
        for (const auto &snapshot : { Samples::holding(), Samples::held(), Samples::rollingBack() }) {
            f.show(snapshot);
            QCoreApplication::processEvents();
            QCOMPARE(placeOf("hold"), hold);
            QCOMPARE(placeOf("next"), next);
        }
    }

    void noStrayKeyPressesTheNextButton()
    {
        Traffic f;
        QVERIFY(f.openArmed(Samples::idle()));
        QTest::mouseClick(&f.part<QWidget>("deploy"), Qt::LeftButton);
        auto &yes = f.part<QPushButton>("confirmButton");
        yes.setFocus();
        QTest::mouseClick(&yes, Qt::LeftButton);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(!qobject_cast<QAbstractButton *>(QApplication::focusWidget())); // before the next snapshot, too
        f.show(Samples::holding());
        for (const char *name : { "deploy", "next", "hold", "resume", "rollBack" })
            QVERIFY2(!f.part<QWidget>(name).hasFocus(), name);
    }

    void threeFigures()
    {
        Traffic f;
        QVERIFY(f.open(Samples::rollingBack()));
        const auto &rows = f.part<Widgets::FigureTable>("shareFigures").rows();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).value, QStringLiteral("0.00\u202f%"));
        QCOMPARE(rows.at(1).label, QStringLiteral("router, 1 of 2 nodes"));
        QCOMPARE(rows.at(1).value, QStringLiteral("–"));
        QVERIFY(rows.at(1).tip.contains(QStringLiteral("no answer within 6000 ms")));
        QCOMPARE(rows.at(2).value, QStringLiteral("11.4 ± 1.4\u202f%"));
    }
};

QTEST_MAIN(TrafficTest)
#include "tst_traffic.moc"
