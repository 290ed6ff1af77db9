// The dialog of a key and the guided form of the first run: what they ask for, and that no key is ever shown.
#include "core/config/service_file.h"
#include "tests/support/test_main.h"
#include "widgets/firstrun/firstrun.h"
#include "widgets/firstrun/sideform.h"
#include "widgets/keys/keydialog.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>

using namespace Signalbox;
using namespace Signalbox::Widgets;

namespace {

const QString typedKey = QStringLiteral("sk-typed-0123456789abcdef");

template <typename Widget> Widget &part(QWidget &of, const char *name)
{
    auto *found = of.findChild<Widget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no widget %s", name);
    return *found;
}

void type(QWidget &of, const char *name, const QString &text)
{
    auto &field = part<QLineEdit>(of, name);
    field.selectAll();
    QTest::keyClicks(&field, text);
}

} // namespace

class KeyFormsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void dialogAsksAndTells()
    {
        KeyDialog dialog(Side::Green);
        dialog.setTheme(Theme::light());
        dialog.show();
        QVERIFY(!dialog.isModal()); // the way back works beside it
        QSignalSpy tests(&dialog, &KeyDialog::testRequested);
        QSignalSpy rotations(&dialog, &KeyDialog::rotateRequested);
        QVERIFY(!part<QPushButton>(dialog, "keyTest").isEnabled()); // nothing is known yet
        dialog.showKey({ .side = Side::Green,
                         .reference = QStringLiteral("dotenv:.env#GREEN_KEY"),
                         .fingerprint = QStringLiteral("12ab34cd"),
                         .routerFingerprint = QStringLiteral("99999999") });
        QCOMPARE(part<FigureTable>(dialog, "keyFacts").rows().at(2).value, QStringLiteral("another: 99999999"));
        part<QPushButton>(dialog, "keyTest").click();
        QVERIFY(tests.constLast().at(1).value<Secret>().isEmpty()); // the one that is kept
        QVERIFY(!part<QPushButton>(dialog, "keyRotate").isEnabled());
        type(dialog, "keyField", typedKey);
        QCOMPARE(part<QLineEdit>(dialog, "keyField").displayText().contains(QLatin1String("typed")), false);
        part<QPushButton>(dialog, "keyRotate").click();
        QCOMPARE(rotations.constLast().at(1).value<Secret>().reveal(), typedKey);
        dialog.setBusy(QStringLiteral("trying"));
        QVERIFY(!part<QPushButton>(dialog, "keyTestNew").isEnabled());
        dialog.tell(QStringLiteral("refused"), Tone::Red);
        QVERIFY(part<QPushButton>(dialog, "keyTestNew").isEnabled());
        QVERIFY(!part<QLineEdit>(dialog, "keyField").text().isEmpty()); // to be corrected
        dialog.tell(QStringLiteral("fine"), Tone::Green);
        QVERIFY(part<QLineEdit>(dialog, "keyField").text().isEmpty()); // not kept longer than needed
    }

    void whatCannotBeStoredIsNotOffered()
    {
        KeyDialog dialog(Side::Blue);
        dialog.showKey({ .reference = QStringLiteral("env:BLUE"),
                         .fingerprint = QStringLiteral("12ab34cd"),
                         .fixed = QStringLiteral("A variable cannot be changed.") });
        type(dialog, "keyField", typedKey);
        QVERIFY(part<QPushButton>(dialog, "keyTestNew").isEnabled());
        QVERIFY(!part<QPushButton>(dialog, "keyRotate").isEnabled());
        QCOMPARE(part<TextLine>(dialog, "keyNote").text(), QStringLiteral("A variable cannot be changed."));
    }

    /// The whole form by keyboard: every page is checked, what is final stops, what is not needs a second press.
    void firstRun()
    {
        FirstRun form(QStringLiteral("/nowhere/relay.toml"));
        form.setTheme(Theme::dark());
        form.show();
        QSignalSpy checks(&form, &FirstRun::checkRequested);
        QSignalSpy writes(&form, &FirstRun::writeRequested);
        QCOMPARE(form.page(), FirstRun::Service);
        QTest::keyClick(&form, Qt::Key_Return);
        QCOMPARE(checks.size(), 1);
        QCOMPARE(form.page(), FirstRun::Service); // until the answer is there
        form.showCheck(false, QStringLiteral("exists already"), true);
        QTest::keyClick(&form, Qt::Key_Return);
        QCOMPARE(checks.size(), 2); // final: checked again, not passed over
        form.showCheck(true, {});
        QCOMPARE(form.page(), FirstRun::Blue);
        type(form, "blue-url", QStringLiteral("https://b.example/v1"));
        type(form, "blue-key", typedKey);
        QTest::keyClick(&form, Qt::Key_Return);
        form.showCheck(false, QStringLiteral("BLUE: HTTP 503"));
        QCOMPARE(form.page(), FirstRun::Blue);
        QTest::keyClick(&form, Qt::Key_Return); // go on anyway
        QCOMPARE(form.page(), FirstRun::Green);
        type(form, "green-url", QStringLiteral("https://g.example/v1"));
        part<QComboBox>(form, "green-place").setCurrentIndex(1); // keychain
        QCOMPARE(part<QLineEdit>(form, "green-where").text(), QStringLiteral("relay-green"));
        QTest::keyClick(&form, Qt::Key_Return);
        form.showCheck(true, QStringLiteral("GREEN answered"));
        QCOMPARE(form.page(), FirstRun::Router);
        QTest::keyClick(&form, Qt::Key_Return);
        form.showCheck(true, {});
        QCOMPARE(form.page(), FirstRun::Summary);
        const QString text = part<QTextEdit>(form, "firstRunText").toPlainText();
        QVERIFY(text.contains(QLatin1String("key = \"dotenv:.env#BLUE_KEY\"")));
        QVERIFY(text.contains(QLatin1String("key = \"keychain:relay-green\"")));
        QVERIFY(!text.contains(typedKey));
        QVERIFY(Config::parse(text.toUtf8(), QStringLiteral("/nowhere/relay.toml")).ok());
        QCOMPARE(form.answers().of(Side::Blue).key.reveal(), typedKey);
        QCOMPARE(writes.size(), 0);
        QTest::keyClick(&form, Qt::Key_Return);
        QCOMPARE(writes.size(), 1);
        form.showFailure(QStringLiteral("no room"));
        QCOMPARE(part<TextLine>(form, "firstRunFound").text(), QStringLiteral("no room"));
        QVERIFY(form.isVisible());
    }

    void anAnswerThatComesTooLateIsDropped()
    {
        FirstRun form(QStringLiteral("/nowhere/relay.toml"));
        form.show();
        QTest::keyClick(&form, Qt::Key_Return);
        form.showCheck(true, {});
        QTest::keyClick(&form, Qt::Key_Return); // blue's check is under way
        part<QPushButton>(form, "firstRunBack").click();
        form.showCheck(true, {});
        QCOMPARE(form.page(), FirstRun::Service);
    }
};

QTEST_MAIN(KeyFormsTest)
#include "tst_key_forms.moc"
