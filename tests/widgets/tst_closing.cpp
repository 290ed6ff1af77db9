// Closing a window on an open run: it says what becomes of users, and asks.

#include "tests/widgets/window_fixture.h"
#include "widgets/shell/closequestion.h"

#include <QPushButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Session::Intents;

namespace {

Session::Snapshot operatedElsewhere()
{
    Session::Snapshot s = Samples::leased();
    s.operatedBy = QStringLiteral("bo@desk-2 (window)");
    return s;
}

Session::Snapshot idleSandbox()
{
    Session::Snapshot s = Samples::idle();
    s.sandbox = true;
    return s;
}

Session::Snapshot unleased()
{
    Session::Snapshot s = Samples::leased();
    s.lease = {};
    return s;
}

Session::Snapshot backAndAcknowledged()
{
    Session::Snapshot s = Samples::rollingBack();
    s.rollout.acknowledged = true;
    return s;
}

} // namespace

class ClosingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void whatIsLeftBehind_data()
    {
        QTest::addColumn<Session::Snapshot>("snapshot");
        QTest::addColumn<QStringList>("says"); // empty: nobody is asked
        const auto row = [](const char *name, const Session::Snapshot &snapshot, const QStringList &says = {}) {
            QTest::newRow(name) << snapshot << says;
        };
        const auto text = [](const char *words) { return QString::fromLatin1(words); };
        row("no run", Samples::idle());
        row("promoted", Samples::promoted());
        row("a sandbox ends with it", Samples::sandbox(),
            { text("sandbox ends with this window, and run 118 with it") });
        row("a sandbox without a run", idleSandbox());
        row("it only watches", Samples::watchOnly());
        row("another console operates", operatedElsewhere());
        row("on a lease", Samples::leased(),
            { text("green has 25"), text("in 1 min 12 s the router itself gives all production back to blue") });
        row("no lease", unleased(), { text("green has 25"), text("The split stays as it is") });
        row("the lease ran out", Samples::lapsed(),
            { text("green has 0"), text("gave all production back to blue already") });
        row("on its way back", Samples::rollingBack(), { text("NOT acknowledged") });
        row("back, and not confirmed", backAndAcknowledged(), { text("not confirmed yet") });
        Session::Snapshot full = Samples::idle();
        full.journalProblem = text("the disk is full");
        full.unwritten = 14;
        row("entries are in no journal", full, { text("14 entries"), text("the disk is full"), text("Make room") });
        row("a run that was found", Samples::found(), { text("is open"), text("nobody watches green") });
    }
    void whatIsLeftBehind()
    {
        QFETCH(Session::Snapshot, snapshot);
        QFETCH(QStringList, says);
        const auto left = leftBehind(snapshot, snapshot.now);
        QCOMPARE(left.has_value(), !says.isEmpty());
        for (const QString &part : says)
            QVERIFY2(left->contains(part), qPrintable(*left));
    }

    void theWindowStaysUntilItIsAnswered()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::leased()));
        QVERIFY(!f.window.close());
        QVERIFY(f.window.isVisible());
        auto &question = f.part<CloseQuestion>("closeQuestion");
        QVERIFY(question.isVisible());
        QVERIFY(!question.isModal()); // the way back's key goes on working
        QCOMPARE(question.defaultButton()->objectName(), QStringLiteral("stay"));
        QTest::mouseClick(&f.part<QPushButton>("stay"), Qt::LeftButton);
        QTRY_VERIFY(!f.window.findChild<CloseQuestion *>());
        QVERIFY(f.window.isVisible());
        QVERIFY(f.intents.isEmpty());
        QVERIFY(!f.window.close()); // asked again
        QTest::mouseClick(&f.part<QPushButton>("closeAnyway"), Qt::LeftButton);
        QTRY_VERIFY(!f.window.isVisible());
        QVERIFY(f.intents.isEmpty());
    }

    void entriesThatAreInNoJournalAreAskedAbout()
    {
        Test::WindowFixture f;
        Session::Snapshot full = Samples::idle();
        full.journalProblem = QStringLiteral("the disk is full");
        full.unwritten = 14;
        QVERIFY(f.open(full));
        QVERIFY(!f.window.close());
        QVERIFY(!f.window.findChild<QPushButton *>(QStringLiteral("rollBackFirst"))); // no run is open
        f.show(Samples::idle()); // written after all
        QTRY_VERIFY(!f.window.findChild<CloseQuestion *>());
        QVERIFY(f.window.close());
    }

    void aSandboxAsksInShort()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::sandbox()));
        QVERIFY(!f.window.close());
        QVERIFY(!f.window.findChild<QPushButton *>(QStringLiteral("rollBackFirst"))); // there is nobody to save
        QTest::mouseClick(&f.part<QPushButton>("closeAnyway"), Qt::LeftButton);
        QTRY_VERIFY(!f.window.isVisible());
    }

    void itRollsBackAndGoesWhenNothingIsLeftToAsk()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::leased()));
        QVERIFY(!f.window.close());
        QTest::mouseClick(&f.part<QPushButton>("rollBackFirst"), Qt::LeftButton);
        QCOMPARE(f.intents.size(), 1);
        QVERIFY(f.last<Intents::RollBack>());
        QVERIFY(f.window.isVisible());
        QVERIFY(!f.window.close());
        f.show(Samples::rollingBack());
        QTRY_VERIFY(f.part<CloseQuestion>("closeQuestion").text().contains(QStringLiteral("NOT acknowledged")));
        f.show(Samples::idle());
        QTRY_VERIFY(!f.window.findChild<CloseQuestion *>());
        QVERIFY(f.window.close());
    }
};

QTEST_MAIN(ClosingTest)
#include "tst_closing.moc"
