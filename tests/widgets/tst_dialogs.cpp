// What stands beside the window: keys alone work it, and none of it keeps the way back from working.
#include "tests/widgets/focus_walk.h"
#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/firstrun/firstrun.h"
#include "widgets/keys/keydialog.h"
#include "widgets/shell/drilldialog.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Session::Intents;

namespace {

struct Desk : Test::WindowFixture {
    void click(const char *button) { part<QAbstractButton>(button).click(); }
    /// As a person comes to it.
    void ask(const QByteArray &name)
    {
        if (name == "exportDialog") {
            click("logExport");
        } else if (name == "whyExportDialog") {
            click("tab-why");
            click("whyExport");
        } else if (name == "patchDialog") {
            click("tab-models");
            auto &choice = part<QComboBox>("map-green-gpt-4.1");
            choice.setCurrentIndex(1);
            Q_EMIT choice.activated(1);
            click("modelsSave");
        } else if (name == "closeQuestion") {
            window.close();
        } else if (name == "keyDialog") { // both as the program makes them
            auto *keys = new KeyDialog(Side::Green, &window);
            keys->showKey({ .side = Side::Green, .fingerprint = QStringLiteral("4f1c9a7d") });
            keys->show();
        } else {
            (new DrillDialog({ { QStringLiteral("green-hangs") } }, &window))->show();
        }
    }
    QDialog *dialog(const QByteArray &name)
    {
        auto *found = window.findChild<QDialog *>(QString::fromLatin1(name));
        if (!found || !found->isVisible())
            return nullptr;
        found->activateWindow();
        // Qt calls a window active when the one that it stands before is.
        return QTest::qWaitFor([found] { return QApplication::activeWindow() == found; }) ? found : nullptr;
    }
};

} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theWayBackGoesFromEachOfThem_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             { "exportDialog", "whyExportDialog", "patchDialog", "closeQuestion", "keyDialog", "drillDialog" })
            QTest::newRow(name) << QByteArray(name);
    }
    void theWayBackGoesFromEachOfThem()
    {
        QFETCH(QByteArray, name);
        Desk f;
        QVERIFY(f.open(Samples::modelsCompared()));
        f.ask(name);
        QDialog *dialog = f.dialog(name);
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        f.intents.clear(); // a page may have asked for figures
        QWidget *hand = dialog->focusWidget() ? dialog->focusWidget() : dialog;
        QTest::keyClick(hand, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(f.last<Intents::RollBack>());
        // So does the red button, which a modal dialog would block.
        QTest::mouseClick(&f.part<QPushButton>("rollBack"), Qt::LeftButton);
        QCOMPARE(f.intents.size(), 2);
    }

    void tabReachesEverythingIn_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : { "closeQuestion", "keyDialog", "drillDialog" })
            QTest::newRow(name) << QByteArray(name);
    }
    void tabReachesEverythingIn()
    {
        QFETCH(QByteArray, name);
        Desk f;
        QVERIFY(f.open(Samples::leased()));
        f.ask(name);
        QDialog *dialog = f.dialog(name);
        QVERIFY(dialog);
        if (auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("keyField")))
            QTest::keyClicks(field, QStringLiteral("sk-new")); // now all its buttons may be pressed
        QVERIFY(Test::controls(*dialog).size() >= 2);
        QVERIFY2(dialog->isAncestorOf(QApplication::focusWidget()),
                 qPrintable(Test::nameOf(QApplication::focusWidget())));
        const QStringList missed = Test::notReached(*dialog);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(f.window.isVisible());
        QVERIFY(f.intents.isEmpty());
    }

    void tabReachesEverythingInTheGuidedForm()
    {
        FirstRun form(QStringLiteral("/nowhere/relay.toml"));
        form.show();
        form.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        for (int page = 0; page < FirstRun::pages; ++page) {
            QCoreApplication::processEvents();
            auto &next = *form.findChild<QPushButton *>(QStringLiteral("firstRunNext"));
            next.setFocus();
            QVERIFY2(Test::controls(form).size() >= 2, qPrintable(QString::number(page)));
            const QStringList missed = Test::notReached(form);
            QVERIFY2(missed.isEmpty(), qPrintable(QString::number(page) + missed.join(QStringLiteral(", "))));
            next.click();
            form.showCheck(true, {});
        }
    }
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
