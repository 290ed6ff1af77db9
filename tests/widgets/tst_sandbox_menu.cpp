// The Sandbox menu and the end of a drill, as widgets.
#include "tests/widgets/window_fixture.h"
#include "widgets/shell/drilldialog.h"
#include "widgets/shell/sandboxmenu.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

QAction *actionOf(const QMenu &menu, const QString &text)
{
    const auto actions = menu.actions();
    for (QAction *const action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QAction *inside(const SandboxMenu &menu, const char *submenu, const QString &text)
{
    const auto *const part = menu.findChild<QMenu *>(QString::fromLatin1(submenu));
    return part ? actionOf(*part, text) : nullptr;
}

const QList<SandboxChoice> choices { { QStringLiteral("healthy"), QStringLiteral("fine"), false },
                                     { QStringLiteral("green-errors"), QStringLiteral("bad"), true },
                                     { QStringLiteral("green-errors-2"), QStringLiteral("worse"), true } };

} // namespace

class SandboxMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void sharesGoWithTheFault()
    {
        SandboxMenu menu;
        menu.setChoices(choices);
        QSignalSpy asked(&menu, &SandboxMenu::scenarioRequested);
        const auto last = [&asked] { return asked.isEmpty() ? QString() : asked.last().first().toString(); };
        actionOf(menu, QStringLiteral("green-errors"))->trigger();
        QCOMPARE(last(), QStringLiteral("green-errors"));
        // A share that is chosen while a fault is on changes it at once.
        inside(menu, "sandbox-rate", QStringLiteral("30 %"))->trigger();
        QCOMPARE(last(), QStringLiteral("green-errors rate=30%"));
        inside(menu, "sandbox-users", QStringLiteral("10 %"))->trigger();
        QCOMPARE(last(), QStringLiteral("green-errors rate=30% users=10%"));
        actionOf(menu, QStringLiteral("healthy"))->trigger(); // takes none
        QCOMPARE(last(), QStringLiteral("healthy"));
        actionOf(menu, QStringLiteral("green-errors-2"))->trigger();
        QCOMPARE(last(), QStringLiteral("green-errors-2 rate=30% users=10%"));
        inside(menu, "sandbox-rate", QStringLiteral("as the fault has it"))->trigger();
        QCOMPARE(last(), QStringLiteral("green-errors-2 users=10%"));
    }

    void whatIsOnIsMarked()
    {
        SandboxMenu menu;
        menu.setChoices(choices);
        const auto checked
            = [&menu](const char *name) { return actionOf(menu, QString::fromLatin1(name))->isChecked(); };
        menu.showScenario(QStringLiteral("green-errors rate=30%"));
        QVERIFY(checked("green-errors") && !checked("green-errors-2") && !checked("healthy"));
        menu.showScenario(QStringLiteral("healthy"));
        QVERIFY(checked("healthy") && !checked("green-errors"));
    }

    void aDrillHidesWhatIsOn()
    {
        SandboxMenu menu;
        menu.setChoices(choices);
        const auto visible
            = [&menu](const char *name) { return menu.findChild<QAction *>(QString::fromLatin1(name))->isVisible(); };
        menu.showScenario(QStringLiteral("healthy"));
        QVERIFY(visible("drillStart") && !visible("drillFine") && !visible("drillGiveUp"));
        menu.showScenario(QStringLiteral("drill"));
        QVERIFY(!visible("drillStart") && visible("drillFine") && visible("drillGiveUp"));
        for (const SandboxChoice &choice : choices)
            QVERIFY(!actionOf(menu, choice.name)->isChecked());
        QSignalSpy fine(&menu, &SandboxMenu::drillFineRequested);
        menu.findChild<QAction *>(QStringLiteral("drillFine"))->trigger();
        QCOMPARE(fine.count(), 1);
    }

    void usersRateIsChosenLive()
    {
        SandboxMenu menu;
        QSignalSpy rate(&menu, &SandboxMenu::userRateRequested);
        inside(menu, "sandbox-user-rate", QStringLiteral("150 requests/s"))->trigger();
        inside(menu, "sandbox-user-rate", QStringLiteral("nothing (pause)"))->trigger();
        QVERIFY(inside(menu, "sandbox-user-rate", QStringLiteral("nothing (pause)"))->isChecked());
        QVERIFY(!inside(menu, "sandbox-user-rate", QStringLiteral("150 requests/s"))->isChecked());
        QCOMPARE(rate.at(0).first().toDouble(), 150.0);
        QCOMPARE(rate.at(1).first().toDouble(), 0.0);
    }

    void theWindowAsksTheSession()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::sandbox()));
        f.window.setSandbox(choices);
        inside(f.window.sandboxMenu(), "sandbox-rate", QStringLiteral("5 %"))->trigger();
        actionOf(f.window.sandboxMenu(), QStringLiteral("green-errors"))->trigger();
        QVERIFY(f.last<Session::Intents::SetScenario>());
        QCOMPARE(f.last<Session::Intents::SetScenario>()->name, QStringLiteral("green-errors rate=5%"));
        QVERIFY(f.part<QToolButton>("sandboxButton").menu() == &f.window.sandboxMenu());
    }

    void theDialogAsksFirstAndTellsThen()
    {
        DrillDialog dialog({ { QStringLiteral("green-slow"), QStringLiteral("late") }, { QStringLiteral("healthy") } },
                           nullptr);
        QSignalSpy guessed(&dialog, &DrillDialog::guessed);
        dialog.show();
        auto *const text = dialog.findChild<QLabel *>(QStringLiteral("drillText"));
        auto *const tell = dialog.findChild<QPushButton *>(QStringLiteral("drillTell"));
        QCOMPARE(text->textFormat(), Qt::PlainText);
        auto *const choice = dialog.findChild<QComboBox *>(QStringLiteral("drillChoice"));
        choice->setCurrentText(QStringLiteral("green-slow"));
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("drillAbout"))->text(), QStringLiteral("late"));
        choice->setCurrentText(QStringLiteral("healthy"));
        tell->click();
        QCOMPARE(guessed.count(), 1);
        QCOMPARE(guessed.first().first().toString(), QStringLiteral("healthy"));
        dialog.reveal({ QStringLiteral("It was: <b>x</b>"), QStringLiteral("y") });
        QCOMPARE(text->text(), QStringLiteral("It was: <b>x</b>\ny"));
        tell->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(guessed.count(), 1);
    }

    /// Who just brought production back looks at log and traffic, and may have to press again.
    void theDialogHidesNeitherLogNorTraffic_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1024, 700);
        QTest::newRow("usual") << QSize(1440, 900);
    }
    void theDialogHidesNeitherLogNorTraffic()
    {
        QFETCH(QSize, size);
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::sandbox(), size));
        DrillDialog dialog({ { QStringLiteral("green-slow") } }, &f.window);
        QVERIFY(dialog.testAttribute(Qt::WA_ShowWithoutActivating));
        dialog.standIn(f.window.spareRoom());
        dialog.show();
        const auto hides = [&](const char *name) {
            const auto &part = f.part<QWidget>(name);
            return QRect(part.mapToGlobal(QPoint()), part.size()).intersects(dialog.frameGeometry());
        };
        QVERIFY(!hides("logPanel") && !hides("rightPanel"));
        const QStringList much(9, QStringLiteral("It was: green-slow, and that is how it went."));
        dialog.reveal(much);
        QVERIFY(!hides("logPanel") && !hides("rightPanel"));
        QVERIFY(QRect(f.window.mapToGlobal(QPoint()), f.window.size()).contains(dialog.frameGeometry()));
    }

    void closingTheDialogIsNoIdea()
    {
        DrillDialog dialog({ { QStringLiteral("green-slow") } }, nullptr);
        QSignalSpy guessed(&dialog, &DrillDialog::guessed);
        dialog.show();
        dialog.findChild<QComboBox *>(QStringLiteral("drillChoice"))->setCurrentText(QStringLiteral("green-slow"));
        dialog.close();
        QCOMPARE(guessed.count(), 1);
        QCOMPARE(guessed.first().first().toString(), QString());
        QVERIFY(!dialog.isVisible());
    }

    void whoClosesTheQuestionIsToldAllTheSame()
    {
        DrillDialog dialog({ { QStringLiteral("green-slow") } }, nullptr);
        const QStringList lines(12,
                                QStringLiteral("It was: green-slow, in this drill on 60 % of the requests of 40 % of "
                                               "the users. Usually: Green needs eight times as long."));
        connect(&dialog, &DrillDialog::guessed, &dialog, [&] { dialog.reveal(lines); });
        const QRect all = dialog.screen()->availableGeometry();
        dialog.show();
        dialog.move(all.left(), all.bottom() - dialog.height());
        dialog.close();
        QVERIFY(dialog.isVisible());
        const auto *const text = dialog.findChild<QLabel *>(QStringLiteral("drillText"));
        QCOMPARE(text->text(), lines.join(QLatin1Char('\n')));
        QVERIFY2(all.contains(dialog.frameGeometry()), qPrintable(QDebug::toString(dialog.frameGeometry())));
        dialog.layout()->activate();
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        dialog.close();
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(SandboxMenuTest)
#include "tst_sandbox_menu.moc"
