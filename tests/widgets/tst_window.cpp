#include "core/diagnose/view.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/chart/latencypage.h"
#include "widgets/control/confirmbar.h"
#include "widgets/control/consequence.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Signalbox;
using Signalbox::Test::WindowFixture;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Signalbox::Session::Intents;

namespace {

void pressRollBack(QWidget &into)
{
    QTest::keyClick(&into, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void rollBackFromAnyFocus_data()
    {
        QTest::addColumn<QByteArray>("focus");
        QTest::addColumn<bool>("armed");
        for (const bool armed : { false, true }) {
            for (const char *name : { "logSearch", "logView", "logLevel", "splitSlider", "typedShare", "hold",
                                      "rollBack", "armButton", "clock", "tab-latency", "latencyPage" })
                QTest::addRow("%s, %s", name, armed ? "armed" : "read-only") << QByteArray(name) << armed;
        }
    }
    void rollBackFromAnyFocus()
    {
        QFETCH(QByteArray, focus);
        QFETCH(bool, armed);
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(armed);
        auto &widget = f.part<QWidget>(focus.constData());
        widget.setFocus();
        pressRollBack(widget.isEnabled() ? widget : f.window);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(f.last<Intents::RollBack>());
        QVERIFY(f.part<Widgets::ConfirmBar>("confirmBar").isHidden());
    }

    void rollBackWhileAMenuIsOpen()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::sandbox()));
        f.window.setSandbox(
            { { QStringLiteral("green slow"), QString() }, { QStringLiteral("green dead"), QString() } });
        QMenu *menu = f.part<QToolButton>("sandboxButton").menu();
        menu->popup(f.window.mapToGlobal(QPoint(100, 100)));
        QTRY_VERIFY(menu->isVisible());
        pressRollBack(*menu);
        QCOMPARE(f.intents.size(), 1);
        menu->close();
    }

    void rollBackWhileSomethingIsAsked()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        f.part<QPushButton>("next").click();
        QVERIFY(f.part<Widgets::ConfirmBar>("confirmBar").isVisible());
        pressRollBack(f.window);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(f.last<Intents::RollBack>());
        QVERIFY(f.part<Widgets::ConfirmBar>("confirmBar").isHidden());
    }

    void rollBackWithoutARun()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        auto &button = f.part<QPushButton>("rollBack");
        QVERIFY(button.isVisible());
        QVERIFY(!button.isEnabled());
        QVERIFY(button.toolTip().contains(QStringLiteral("arm first")));
        pressRollBack(f.window);
        QCOMPARE(f.intents.size(), 0);

        f.window.setArmed(true);
        QVERIFY(button.isEnabled());
        pressRollBack(f.window);
        QCOMPARE(f.intents.size(), 0); // asked once
        QVERIFY(f.part<Widgets::ConfirmBar>("confirmBar").isVisible());
        pressRollBack(f.window);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(f.last<Intents::RollBack>());
    }

    void rollBackBeforeAnythingIsKnown()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::connecting()));
        pressRollBack(f.window);
        QCOMPARE(f.intents.size(), 0);
        f.window.setArmed(true);
        pressRollBack(f.window);
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(f.last<Intents::RollBack>());
    }

    void readOnlyBlocks_data()
    {
        QTest::addColumn<QByteArray>("control");
        for (const char *name : { "splitSlider", "typedShare", "setShare", "deploy", "next", "resume" })
            QTest::newRow(name) << QByteArray(name);
    }
    void readOnlyBlocks()
    {
        QFETCH(QByteArray, control);
        WindowFixture f;
        QVERIFY(f.open(control == "deploy"       ? Samples::idle()
                           : control == "resume" ? Samples::held()
                                                 : Samples::holding()));
        auto &widget = f.part<QWidget>(control.constData());
        QVERIFY(!widget.isEnabled());
        QVERIFY(widget.toolTip().contains(QStringLiteral("read-only")));
        QTest::mouseClick(&widget, Qt::LeftButton);
        QTest::keyClick(&widget, Qt::Key_Right);
        QCOMPARE(f.intents.size(), 0);
        QVERIFY(f.part<Widgets::ConfirmBar>("confirmBar").isHidden());

        f.window.setArmed(true);
        QVERIFY(widget.isEnabled());
    }

    void armingEndsByItself()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &arm = f.part<QToolButton>("armButton");
        QVERIFY(!f.window.isArmed());
        QTest::keyClick(&f.window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.window.isArmed());
        QVERIFY(arm.text().contains(QStringLiteral("15:00")));
        f.clock.advance(std::chrono::minutes(14));
        QTest::keyClick(&f.window, Qt::Key_Shift);
        f.clock.advance(std::chrono::minutes(14));
        QTRY_VERIFY(arm.text().contains(QStringLiteral("01:00")));
        QVERIFY(f.window.isArmed());
        f.clock.advance(std::chrono::minutes(1));
        QTRY_VERIFY(!f.window.isArmed());
        QVERIFY(!f.part<QWidget>("next").isEnabled());
        QVERIFY(f.part<QWidget>("rollBack").isEnabled());
    }

    void armingEndsWhenTheMachineSlept()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        f.clock.stepWall(std::chrono::minutes(10));
        QTRY_VERIFY(!f.window.isArmed());
    }

    void whatIsAskedGoesWhenTheArmingEnds()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        f.part<QPushButton>("next").click();
        f.window.setArmed(false);
        QVERIFY(f.part<Widgets::ConfirmBar>("confirmBar").isHidden());
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.intents.size(), 0);
    }

    void scenarioIsChosenByName()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::sandbox()));
        f.window.setSandbox({ { QStringLiteral("green slow"), QStringLiteral("<b>one</b>") },
                              { QStringLiteral("a & b"), QStringLiteral("two") } });
        QMenu *menu = f.part<QToolButton>("sandboxButton").menu();
        QCOMPARE(menu->actions().at(2)->isSeparator(), true);
        QVERIFY(menu->actions().at(0)->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        menu->actions().at(1)->trigger();
        QVERIFY(f.last<Intents::SetScenario>());
        QCOMPARE(f.last<Intents::SetScenario>()->name, QStringLiteral("a & b"));
    }

    void silenceIsSaid()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &headline = f.part<Widgets::TextLine>("findingHeadline");
        QVERIFY(headline.text().startsWith(QStringLiteral("Step 2 of 4")));
        f.clock.advance(seconds(4));
        QTRY_VERIFY(headline.text().contains(QStringLiteral("00:04")));
        f.show(Samples::holding());
        QVERIFY(headline.text().startsWith(QStringLiteral("Step 2 of 4")));
    }

    void holdClockRunsBetweenSnapshots()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &headline = f.part<Widgets::TextLine>("findingHeadline");
        QVERIFY(headline.text().contains(QStringLiteral("06:47 left")));
        f.clock.advance(seconds(2));
        QTRY_VERIFY(headline.text().contains(QStringLiteral("06:45 left")));
    }

    void outsideTextStaysText()
    {
        WindowFixture f;
        Session::Snapshot s = Samples::held();
        const QString evil = QStringLiteral("<img src=x><b>bold</b>");
        s.serviceName = s.routerText = s.operatorName = s.sandboxScenario = s.endpoint = evil;
        s.rollout.heldBecause.code = evil;
        s.journalProblem = evil;
        s.environment(Side::Green).version = evil;
        s.environment(Side::Green).health.last->message = quoted(evil);
        s.sandbox = true;
        QVERIFY(f.open(s));
        const auto labels = f.window.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        const auto widgets = f.window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets)
            QVERIFY(!widget->toolTip().contains(QStringLiteral("<b>")));
    }

    void everyControlHasAName()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::sandbox()));
        const auto widgets = f.window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool control = widget->inherits("QAbstractButton") || widget->inherits("QAbstractSlider")
                || widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QTableView");
            if (!control || widget->inherits("QScrollBar") || widget->objectName().startsWith(QStringLiteral("qt_"))
                || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName() + QLatin1Char(' ')
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest") << QSize(1024, 700);
        QTest::newRow("usual") << QSize(1440, 900);
        QTest::newRow("4K") << QSize(3840, 2160);
    }
    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        for (const Session::Snapshot &s : { Samples::sandbox(), Samples::rollingBack(), Samples::idle() }) {
            WindowFixture f;
            QVERIFY(f.open(s));
            f.window.setArmed(true);
            f.window.resize(size);
            f.part<QPushButton>("next").click();
            QTRY_COMPARE(f.window.size(), size);
            const QRect whole(QPoint(0, 0), size);
            for (const char *name : { "rollBack", "armButton", "clock", "share", "logView", "finding" }) {
                auto &part = f.part<QWidget>(name);
                const QRect at(part.mapTo(&f.window, QPoint(0, 0)), part.size());
                QVERIFY2(part.isVisible() && whole.contains(at), name);
                QTRY_VERIFY2(part.width() >= part.minimumSizeHint().width(), name);
            }
        }
    }

    void theThemeIsChosenInTheWindow()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        const auto actions = f.part<QToolButton>("logo").menu()->actions();
        QCOMPARE(actions.size(), 3);
        QVERIFY(actions.at(0)->isChecked()); // as the system
        for (const auto &[entry, theme] :
             { std::pair(1, Widgets::Theme::light()), std::pair(2, Widgets::Theme::dark()) }) {
            actions.at(entry)->trigger();
            QVERIFY(actions.at(entry)->isChecked());
            QCOMPARE(f.window.palette().color(QPalette::Window), theme.palette().color(QPalette::Window));
        }
        f.window.setThemeChoice(Widgets::ThemeChoice::Light);
        QVERIFY(actions.at(1)->isChecked());
    }

    void theSearchHasItsKey()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(f.part<QWidget>("logSearch").hasFocus());
    }

    void manySnapshotsAddNoWidget()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::connecting()));
        const std::array<Session::Snapshot, 6> all {
            Samples::idle(),        Samples::holding(),    Samples::held(),
            Samples::rollingBack(), Samples::routerDown(), Samples::promoted()
        };
        const auto round = [&] {
            for (const Session::Snapshot &s : all)
                f.show(s);
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as the event loop does
        };
        round();
        const auto widgets = f.window.findChildren<QWidget *>().size();
        const auto objects = f.window.findChildren<QObject *>().size();
        for (int i = 0; i < 1000 / int(all.size()); ++i)
            round();
        QCOMPARE(f.window.findChildren<QWidget *>().size(), widgets);
        QCOMPARE(f.window.findChildren<QObject *>().size(), objects);
    }

    void chartsAreDrawnAtMostFourTimesASecond()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto *page = f.window.findChild<Widgets::LatencyPage *>();
        const quint64 before = page->frames();
        QElapsedTimer timer;
        timer.start();
        int shown = 0;
        while (timer.elapsed() < 600) {
            f.show(Samples::holding());
            QCoreApplication::processEvents();
            ++shown;
        }
        QVERIFY(shown > 6);
        QVERIFY2(page->frames() - before <= 4, qPrintable(QString::number(page->frames() - before)));
        QVERIFY(page->frames() > before);
    }
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
