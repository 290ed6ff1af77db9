// The playbook's pages and where they are reached from, the models page, the relay's links.
#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/models/modelspage.h"
#include "widgets/playbook/helpbutton.h"
#include "widgets/playbook/playbookpage.h"
#include "widgets/status/cardmenu.h"
#include "widgets/status/textline.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;

namespace {

QStringList stepsOf(WindowFixture &fixture)
{
    QStringList names;
    for (const QPushButton *button : fixture.part<PlaybookPage>("playbookPage").findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(QLatin1String("step-")) && button->isVisibleTo(button->parentWidget()))
            names << button->objectName().mid(5);
    }
    return names;
}

} // namespace

class HelpPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void nothingIsOfferedWhileAllIsWell()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::idle()));
        for (const char *name : { "blueHelp", "greenHelp", "findingHelp" })
            QVERIFY2(!fixture.part<HelpButton>(name).isVisible(), name);
    }

    void reachedFromCardAndFinding_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("card") << QByteArray("greenHelp");
        QTest::newRow("finding") << QByteArray("findingHelp");
    }
    void reachedFromCardAndFinding()
    {
        QFETCH(QByteArray, button);
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::keyRefused()));
        auto &help = fixture.part<HelpButton>(button.constData());
        QVERIFY(help.isVisible());
        help.setFocus();
        QTest::keyClick(&help, Qt::Key_Space); // by keyboard
        auto &page = fixture.part<PlaybookPage>("playbookPage");
        QVERIFY(page.isVisible());
        QCOMPARE(page.shown(), (Playbook::About { Playbook::Failure::Unauthorized, Side::Green }));
        QCOMPARE(fixture.part<TextLine>("playbookTitle").text(), QStringLiteral("green: the key is refused"));
        QCOMPARE(stepsOf(fixture).mid(0, 2), (QStringList { QStringLiteral("keys"), QStringLiteral("roll-back") }));
    }

    void reachedFromTheLog()
    {
        WindowFixture fixture;
        Session::Snapshot s = Samples::idle(); // it is over: the line still has its page
        LogEntry entry = s.log.constLast();
        entry.seq += 1;
        entry.message = { QStringLiteral("health.changed-because"),
                          { { QStringLiteral("side"), QStringLiteral("blue") },
                            { QStringLiteral("status"), QStringLiteral("unhealthy") },
                            { QStringLiteral("outcome"), outcomeName(Outcome::QuotaExhausted) },
                            { QStringLiteral("message"), QStringLiteral("no credit left") } } };
        s.log.append(entry);
        QVERIFY(fixture.open(s));
        auto *log = fixture.window.findChild<QTableView *>(QStringLiteral("logView"));
        QVERIFY(log);
        log->selectRow(log->model()->rowCount() - 1);
        auto &help = fixture.part<HelpButton>("logHelp");
        QTRY_VERIFY(help.isVisible());
        help.click();
        auto &page = fixture.part<PlaybookPage>("playbookPage");
        QCOMPARE(page.shown(), (Playbook::About { Playbook::Failure::Quota, Side::Blue }));
        QVERIFY(page.ticket().contains(QLatin1String("blue is unhealthy: no credit left")));
        log->selectRow(0); // a line without a page
        QTRY_VERIFY(!help.isVisible());
    }

    void stepsGoWhereTheySay()
    {
        WindowFixture fixture;
        QSignalSpy keys(&fixture.window, &MainWindow::keysWanted);
        QSignalSpy links(&fixture.window, &MainWindow::linkWanted);
        QVERIFY(fixture.open(Samples::keyRefused()));
        fixture.part<HelpButton>("greenHelp").click();
        fixture.part<QPushButton>("step-keys").click();
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys.constFirst().constFirst().value<Side>(), Side::Green);
        fixture.part<QPushButton>("step-top-up").click();
        QCOMPARE(links.size(), 1); // on the click, and only then
        QCOMPARE(links.constFirst().constFirst().toUrl(), QUrl(QStringLiteral("https://relay.example/billing")));
        fixture.part<QPushButton>("step-roll-back").click(); // a run is open: at once
        QVERIFY(fixture.last<Session::Intents::RollBack>());
        fixture.show(Samples::modelsCompared());
        fixture.part<HelpButton>("greenHelp").click();
        fixture.part<QPushButton>("step-models").click();
        QVERIFY(fixture.part<ModelsPage>("modelsPage").isVisible());
    }

    void aSideWithoutLinksOffersNone()
    {
        WindowFixture fixture;
        Session::Snapshot s = Samples::keyRefused();
        QVERIFY(fixture.open(s));
        fixture.part<PlaybookPage>("playbookPage").open({ Playbook::Failure::Quota, Side::Blue });
        QVERIFY(!stepsOf(fixture).contains(QStringLiteral("top-up")));
        QCOMPARE(fixture.part<CardMenu>("blueMenu").menu()->actions().size(), 2); // key, playbook
        QCOMPARE(fixture.part<CardMenu>("greenMenu").menu()->actions().size(), 5);
    }

    void theTicketIsCopied()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::keyRefused()));
        fixture.part<HelpButton>("greenHelp").click();
        fixture.part<QToolButton>("playbookCopy").click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QLatin1String("green: the key is refused")));
        QVERIFY(text.contains(QLatin1String("HTTP 401")));
    }

    /// No page of a failure that nobody has: it says that all is well, and what there is to read.
    void nothingIsWrongIsSaid()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::idle()));
        fixture.part<QToolButton>("tab-playbook").click();
        auto &page = fixture.part<PlaybookPage>("playbookPage");
        auto &title = fixture.part<TextLine>("playbookTitle");
        QCOMPARE(title.text(), QStringLiteral("Nothing is wrong now."));
        QCOMPARE(title.glyph(), Glyph::Tick);
        QVERIFY(page.ticket().isEmpty() && stepsOf(fixture).isEmpty());
        QVERIFY(!fixture.part<QWidget>("playbookSeen").isVisible());
        QVERIFY(fixture.part<QWidget>("playbookList").isVisible());
        QCOMPARE(fixture.part<QComboBox>("playbookFailure").currentIndex(), -1);

        Session::Snapshot unseen = Samples::idle();
        unseen.feed.connected = false;
        unseen.router = Session::LinkState::Connecting;
        fixture.show(unseen);
        QCOMPARE(title.text(), QStringLiteral("It is not known yet whether anything is wrong."));

        fixture.show(Samples::keyRefused()); // nobody opened a page: what goes wrong opens its own
        QCOMPARE(page.shown(), (Playbook::About { Playbook::Failure::Unauthorized, Side::Green }));
        QVERIFY(!fixture.part<QWidget>("playbookList").isVisible());
        fixture.show(Samples::idle());
        QVERIFY(fixture.part<QWidget>("playbookList").isVisible());
        fixture.part<QPushButton>("failure-quota").click(); // somebody reads it: it stays
        QCOMPARE(page.shown(), (Playbook::About { Playbook::Failure::Quota, Side::Green }));
        fixture.show(Samples::idle());
        QCOMPARE(title.text(), QStringLiteral("green: the quota is used up"));
        QVERIFY(!page.ticket().isEmpty());
    }

    void everyClassHasAPage()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::modelsCompared()));
        auto &page = fixture.part<PlaybookPage>("playbookPage");
        fixture.part<QToolButton>("tab-playbook").click();
        auto &choice = fixture.part<QComboBox>("playbookFailure");
        QCOMPARE(choice.count(), Playbook::failureCount);
        for (int i = 0; i < choice.count(); ++i) {
            choice.setCurrentIndex(i);
            Q_EMIT choice.activated(i);
            QCOMPARE(int(page.shown().failure), i);
            QVERIFY(!fixture.part<TextLine>("playbookTitle").text().isEmpty());
            QVERIFY(!page.ticket().isEmpty());
        }
    }

    void modelsAreAskedOnlyWhenWanted()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::holding()));
        fixture.part<QToolButton>("tab-models").click();
        QVERIFY(fixture.intents.isEmpty());
        QVERIFY(!fixture.part<QTableView>("modelsTable").isVisible());
        fixture.part<QPushButton>("modelsAsk").click();
        QVERIFY(fixture.last<Session::Intents::CompareModels>());
    }

    void missingModelsAreMappedAndWritten()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(Samples::modelsCompared()));
        fixture.part<QToolButton>("tab-models").click();
        auto &table = fixture.part<QTableView>("modelsTable");
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table.model()->rowCount(), 7);
        fixture.part<QCheckBox>("modelsDiffering").click();
        QCOMPARE(table.model()->rowCount(), 4);
        auto &choice = fixture.part<QComboBox>("map-green-gpt-4.1");
        QVERIFY(choice.isVisible());
        QCOMPARE(choice.itemData(1).toString(), QStringLiteral("gpt-4o")); // the playbook's fallback comes first
        QVERIFY(!fixture.part<QTextEdit>("modelsPatch").isVisible());
        choice.setCurrentIndex(1);
        Q_EMIT choice.activated(1);
        const QString patch = fixture.part<QTextEdit>("modelsPatch").toPlainText();
        QVERIFY2(patch.contains(QLatin1String("+models = { \"gpt-4.1\" = \"gpt-4o\" } # as users say it")),
                 qPrintable(patch));
        fixture.part<QPushButton>("modelsWrite").click();
        const auto intent = fixture.last<Session::Intents::WriteModelMap>();
        QVERIFY(intent);
        QCOMPARE(intent->readText, Samples::models()->text);
        QCOMPARE(intent->choices,
                 (QList<Models::Choice> { { Side::Green, QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o") } }));
    }

    void aSandboxHasNoFileToWrite()
    {
        WindowFixture fixture;
        Session::Snapshot s = Samples::modelsCompared();
        auto view = std::make_shared<Models::View>(*Samples::models());
        view->file.clear();
        s.models = view;
        QVERIFY(fixture.open(s));
        fixture.part<QToolButton>("tab-models").click();
        auto &choice = fixture.part<QComboBox>("map-green-gpt-4.1");
        choice.setCurrentIndex(1);
        Q_EMIT choice.activated(1);
        QVERIFY(!fixture.part<QPushButton>("modelsWrite").isVisible());
        QVERIFY(fixture.part<TextLine>("modelsProblem").text().contains(QLatin1String("no service file")));
    }
};

QTEST_MAIN(HelpPagesTest)
#include "tst_help_pages.moc"
