// The proof that the way back is open, where it leads, a run that was found, and what a rollback restores: from values.

#include "tests/widgets/window_fixture.h"
#include "widgets/control/confirmbar.h"
#include "widgets/control/consequence.h"
#include "widgets/control/foundbar.h"
#include "widgets/control/proposal.h"
#include "widgets/log/logpanel.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/waybackcard.h"
#include "widgets/status/wording.h"

#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
using Session::Proof;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Session::Intents;

namespace {

QString valueOf(const QList<FigureRow> &rows, const QString &label)
{
    for (const FigureRow &row : rows) {
        if (row.label == label)
            return row.value;
    }
    return QStringLiteral("no row %1").arg(label);
}

QString say(const char *text)
{
    return QString::fromUtf8(text);
}

QString share(int percent)
{
    return Permyriad::ofPercent(percent).shortText();
}

} // namespace

class WayBackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theCardShowsEveryProof()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        QCOMPARE(f.part<TextLine>("wayBackState").text(), say("OPEN"));
        QVERIFY(f.part<TextLine>("wayBackWhy").isHidden());
        const QList<FigureRow> rows = wayBackRows(Samples::holding(), Samples::monoNow);
        QCOMPARE(valueOf(rows, say("blue key")), say("2 s ago"));
        QCOMPARE(valueOf(rows, say("rate limit left")), say("61 %"));
        Session::Snapshot untold = Samples::holding();
        untold.capacity = {};
        QCOMPARE(valueOf(wayBackRows(untold, Samples::monoNow), say("all users")), say("12.8k of 30.0k/min"));
        untold.capacity.allOn[0] = 0.4;
        QCOMPARE(valueOf(wayBackRows(untold, Samples::monoNow), say("all users")), say("40 % of its limit"));
        QCOMPARE(valueOf(rows, say("snapshot")), say("#4be1c7a0"));
        f.show(Samples::wayBackLost());
        QCOMPARE(f.part<TextLine>("wayBackState").text(), say("NOT OPEN"));
        QCOMPARE(f.part<TextLine>("wayBackState").tone(), Tone::Red);
        QVERIFY(f.part<TextLine>("wayBackWhy").isVisible());
        QVERIFY(f.part<TextLine>("wayBackWhy").text().contains(say("refuses its key")));
        f.show(Samples::connecting());
        QCOMPARE(f.part<TextLine>("wayBackState").text(), say("NOT PROVEN"));
        QCOMPARE(f.part<TextLine>("wayBackState").tone(), Tone::Muted);
        QVERIFY(f.part<TextLine>("wayBackWhy").isHidden());
    }

    void whatIsNotToldIsNotGreen()
    {
        Session::Snapshot s = Samples::idle();
        s.wayBack = { .key = Proof::Unknown };
        s.restores = {};
        s.capacity = {};
        const QList<FigureRow> rows = wayBackRows(s, Samples::monoNow);
        QCOMPARE(valueOf(rows, say("blue key")), say("not checked"));
        QCOMPARE(valueOf(rows, say("rate limit left")), say("not told"));
        QCOMPARE(valueOf(rows, say("all users")), say("no limit told"));
        QCOMPARE(valueOf(rows, say("snapshot")), say("no service file"));
        for (const FigureRow &row : rows)
            QVERIFY2(row.tone != Tone::Green, qPrintable(row.label));
    }

    void lostIsARedLineWhateverElseIsSaid()
    {
        Session::Snapshot s = Samples::holding();
        s.wayBack = Samples::wayBackLost().wayBack;
        const Finding finding = findingOf(s, Samples::monoNow);
        QCOMPARE(finding.tone, Tone::Red);
        QVERIFY2(finding.detail.startsWith(say("THE WAY BACK IS NOT OPEN")), qPrintable(finding.detail));
        s = Samples::idle();
        s.wayBack = Samples::wayBackLost().wayBack;
        QVERIFY2(findingOf(s, Samples::monoNow).tone != Tone::Red, "no run relies on it");
    }

    void deploySaysWhatARollbackRestores()
    {
        const Proposal proposal = proposeDeploy(Samples::idle());
        QCOMPARE(valueOf(proposal.effects, say("way back")), say("blue v1.0"));
        QCOMPARE(valueOf(proposal.restored, say("service file")), say("#4be1c7a09d52"));
        QCOMPARE(valueOf(proposal.restored, say("keys")), say("9f31c2aa · 07de5b18"));
        QCOMPARE(valueOf(consequencesOf(Samples::wayBackLost(), Permyriad::ofPercent(50)), say("way back")),
                 say("NOT OPEN"));
    }

    void theWayBackNamesItsSide()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        QCOMPARE(f.part<QPushButton>("rollBack").text(), QStringLiteral("Roll back to blue"));
        // Right after a promotion: what one key does is to take it back.
        f.show(Samples::promoted());
        QCOMPARE(f.part<QPushButton>("rollBack").text(), QStringLiteral("Roll back to blue"));
        f.part<QPushButton>("rollBack").click();
        auto &bar = f.part<ConfirmBar>("confirmBar");
        QVERIFY(bar.proposal());
        QVERIFY2(bar.proposal()->sentence.startsWith(QStringLiteral("All production back to blue")),
                 qPrintable(bar.proposal()->sentence));
        QVERIFY(std::holds_alternative<Intents::RollBack>(bar.proposal()->intent));
        const auto &rows = f.part<FigureTable>("effects").rows();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const FigureRow &row) {
            return row.label == QLatin1String("way back") && row.value.startsWith(QLatin1String("blue"));
        }));
        Session::Snapshot later = Samples::promoted();
        later.rollout.outcome = Rollout::RunOutcome::None;
        f.show(later);
        QCOMPARE(f.part<QPushButton>("rollBack").text(), QStringLiteral("Roll back to green"));
        f.part<QPushButton>("rollBack").click();
        QVERIFY(bar.proposal());
        QVERIFY(bar.proposal()->sentence.contains(QStringLiteral("already")));
    }

    /// "The active side" is the other one half way through a promotion.
    void theTipOfTheWayBackNamesItsSide()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.setArmed(true);
        const auto &button = f.part<QPushButton>("rollBack");
        QVERIFY2(button.toolTip().contains(QStringLiteral("All production back to blue v")),
                 qPrintable(button.toolTip()));
        Session::Snapshot promoting = Samples::promoted();
        promoting.rollout.phase = Rollout::Phase::Promoting;
        promoting.rollout.outcome = Rollout::RunOutcome::None;
        f.show(promoting);
        QVERIFY2(button.toolTip().contains(QStringLiteral("All production back to blue v"))
                     && button.toolTip().contains(QStringLiteral("at once")),
                 qPrintable(button.toolTip()));
        f.show(Samples::promoted());
        QVERIFY2(button.toolTip().contains(QStringLiteral("back to blue v"))
                     && button.toolTip().contains(QStringLiteral("which had it before")),
                 qPrintable(button.toolTip()));
        f.show(Samples::idle());
        QVERIFY2(button.toolTip().contains(QStringLiteral("All production back to blue v"))
                     && button.toolTip().contains(QStringLiteral("Asks first")),
                 qPrintable(button.toolTip()));
    }

    void aFoundRunOffersThreeWays()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::found()));
        auto &bar = f.part<FoundBar>("foundBar");
        QVERIFY(bar.isVisible());
        const QString text = f.part<TextLine>("foundText").text();
        QVERIFY2(text.contains(say("run 118 was at ") + share(5)) && text.contains(say("router has ") + share(25)),
                 qPrintable(text));
        const QString differences = f.part<TextLine>("foundDifferences").text();
        QVERIFY2(differences.contains(share(5) + say(" in the journal, ") + share(25) + say(" in the router")),
                 qPrintable(differences));
        QVERIFY(!f.part<QPushButton>("foundResume").isEnabled());
        QVERIFY(!f.part<QPushButton>("foundAccept").isEnabled());
        QVERIFY(f.part<QPushButton>("foundRollBack").isEnabled());
        f.part<QPushButton>("foundRollBack").click();
        QVERIFY(f.last<Intents::RollBack>());
        f.window.setArmed(true);
        f.part<QPushButton>("foundAccept").click();
        QVERIFY(f.last<Intents::Accept>());
        f.part<QPushButton>("foundResume").click();
        QVERIFY(f.part<ConfirmBar>("confirmBar").isVisible());
        f.part<QPushButton>("confirmButton").click();
        QVERIFY(f.last<Intents::Resume>());
        f.show(Samples::held());
        QVERIFY(bar.isHidden());
        Session::Snapshot theirs = Samples::found();
        theirs.operatedBy = say("bo@desk-9 (window)");
        f.show(theirs);
        QVERIFY2(bar.isHidden(), "another console answers");
    }

    void whatAgreesSaysSo()
    {
        Session::Snapshot s = Samples::found();
        s.found->journaled->greenShare = s.found->router.greenShare;
        s.found->journaled->epoch = s.found->router.epoch;
        s.found->differences = Session::differencesOf(s.found->journaled, s.found->router);
        Test::WindowFixture f;
        QVERIFY(f.open(s));
        QVERIFY(f.part<TextLine>("foundDifferences").text().startsWith(say("They agree")));
        s.found->journaled.reset();
        QVERIFY(foundSentence(*s.found, Qt::UTC).startsWith(say("The journal knows of no open run")));
    }

    void theReportOfTheChosenRunIsAskedFor()
    {
        Session::Snapshot s = Samples::holding();
        for (LogEntry &entry : s.log)
            entry.run = entry.seq < 5 ? 117 : 118;
        Test::WindowFixture f;
        QSignalSpy asked(&f.window, &MainWindow::reportRequested);
        QVERIFY(f.open(s));
        auto &report = f.part<QToolButton>("logReport");
        report.click();
        QCOMPARE(asked.takeLast().constFirst().toULongLong(), quint64(118));
        auto &view = f.part<LogPanel>("logPanel").view();
        view.selectRow(0);
        report.click();
        QCOMPARE(asked.takeLast().constFirst().toULongLong(), quint64(117));
        for (LogEntry &entry : s.log)
            entry.run = 0;
        view.clearSelection();
        Test::WindowFixture none;
        QVERIFY(none.open(s));
        QSignalSpy nothing(&none.window, &MainWindow::reportRequested);
        none.part<QToolButton>("logReport").click();
        QCOMPARE(nothing.size(), 0);
    }
};

QTEST_MAIN(WayBackTest)
#include "tst_way_back_window.moc"
