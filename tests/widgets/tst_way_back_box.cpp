#include "tests/widgets/window_fixture.h"
#include "widgets/control/confirmbar.h"
#include "widgets/status/textline.h"

#include <QPushButton>

using namespace Signalbox;
using Signalbox::Test::WindowFixture;
using Widgets::ConfirmBar;
using Widgets::TextLine;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Signalbox::Session::Intents;

/// What the window says of the ways back, and what it offers.
class WayBackBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theLeaseIsSaidInPlainWords_data()
    {
        QTest::addColumn<Session::LeaseView>("lease");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("operatedBy"); // another console
        using View = Session::LeaseView;
        QTest::newRow("renewed here") << View { seconds(90), milliseconds(71400), false, true }
                                      << QStringLiteral("If this console is lost.*blue.*within") << QString();
        QTest::newRow("renewed by nobody") << View { seconds(90), milliseconds(31000), false, false }
                                           << QStringLiteral("No console renews.*0:3") << QString();
        QTest::newRow("renewed elsewhere")
            << View { seconds(90), milliseconds(71400), false, false }
            << QStringLiteral("bo@desk-2 .window. renews the lease.*blue.*within") << QStringLiteral("bo@desk-2 (window)");
        QTest::newRow("ran out") << View { seconds(90), milliseconds(0), true, false }
                                 << QStringLiteral("ran out.*all production back to.*blue") << QString();
        QTest::newRow("none") << View {} << QStringLiteral("No lease.*stays") << QString();
        QTest::newRow("not known") << View { seconds(90), std::nullopt, false, false } << QStringLiteral("not read")
                                   << QString();
    }
    void theLeaseIsSaidInPlainWords()
    {
        QFETCH(Session::LeaseView, lease);
        QFETCH(QString, says);
        QFETCH(QString, operatedBy);
        WindowFixture f;
        Session::Snapshot s = Samples::leased();
        s.operatedBy = operatedBy;
        s.lease = lease;
        s.rollout.lapsed = lease.lapsed;
        QVERIFY(f.open(s));
        auto &line = f.part<TextLine>("lease");
        QVERIFY(line.isVisible());
        QVERIFY2(line.text().contains(QRegularExpression(says)), qPrintable(line.text()));
        f.show(Samples::idle());
        QVERIFY(!line.isVisible()); // nothing to give back
    }

    void stepByStepGoesAtOnceEvenUnarmed()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::leased()));
        auto &button = f.part<QPushButton>("backGradually");
        QVERIFY(button.isVisible() && button.isEnabled());
        button.click();
        const auto back = f.last<Intents::RollBack>();
        QVERIFY(back && back->gradual);
        Session::Snapshot lowest = Samples::leased();
        Samples::setSplit(lowest, Permyriad::ofPercent(5), 9, true);
        f.show(lowest);
        QVERIFY(!button.isVisible()); // there is no step between it and nothing
        f.show(Samples::lapsed());
        QVERIFY(!button.isVisible());
        f.show(Samples::rollingBack());
        QVERIFY(!button.isVisible()); // Roll back is what is left to press
    }

    void theBigButtonIsAlwaysAtOnce()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::leased()));
        f.part<QPushButton>("rollBack").click();
        const auto back = f.last<Intents::RollBack>();
        QVERIFY(back && !back->gradual);
    }

    void whatIsOpenIsCutAfterOneQuestion()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::openStreams()));
        auto &line = f.part<TextLine>("openStreams");
        auto &cut = f.part<QPushButton>("cutStreams");
        QVERIFY2(line.text().contains(QRegularExpression(QStringLiteral("3 still open on green.*2 min 10 s"))),
                 qPrintable(line.text()));
        QVERIFY(!cut.isEnabled()); // read-only
        f.window.setArmed(true);
        QVERIFY(cut.isEnabled());
        cut.click();
        QVERIFY(f.intents.isEmpty());
        auto &bar = f.part<ConfirmBar>("confirmBar");
        QVERIFY(bar.isVisible());
        bar.confirm();
        QVERIFY(f.last<Intents::CutOpen>());
        Session::Snapshot none = Samples::openStreams();
        none.openOnCandidate = Router::OpenOnSide {};
        f.show(none);
        QVERIFY(!line.isVisible() && !cut.isVisible());
        none.openOnCandidate.reset(); // not known is not "none", and nothing to offer
        f.show(none);
        QVERIFY(!cut.isVisible());
    }

    void productionIsNeverOfferedForCutting()
    {
        WindowFixture f;
        Session::Snapshot s = Samples::leased();
        s.openOnCandidate = Router::OpenOnSide { 5, seconds(3) };
        QVERIFY(f.open(s));
        f.window.setArmed(true);
        QVERIFY(!f.part<QPushButton>("cutStreams").isVisible());
    }

    void theSecondWayIsSaidWhileItIsTried()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::secondWay()));
        auto &line = f.part<TextLine>("secondWay");
        QVERIFY(line.isVisible());
        QVERIFY(line.text().contains(QStringLiteral("second way")));
        f.show(Samples::rollingBack());
        QVERIFY(!line.isVisible());
    }

    void resumingAfterALapseSaysThatUsersMove()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::lapsed()));
        f.window.setArmed(true);
        f.part<QPushButton>("resume").click();
        const auto &proposal = f.part<ConfirmBar>("confirmBar").proposal();
        QVERIFY(proposal.has_value());
        QVERIFY2(proposal->sentence.contains(QRegularExpression(QStringLiteral("^0.% → 25.% "))),
                 qPrintable(proposal->sentence));
        QVERIFY(!proposal->effects.isEmpty());
    }
};

QTEST_MAIN(WayBackBoxTest)
#include "tst_way_back_box.moc"
