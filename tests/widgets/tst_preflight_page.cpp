// The preflight in the window: its page, and the question before a deploy.
#include "tests/widgets/sample_preflights.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/control/confirmbar.h"
#include "widgets/preflight/preflightwording.h"
#include "widgets/status/textline.h"
#include "widgets/status/waybackcard.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
namespace Intents = Session::Intents;

class PreflightPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void runningItIsAnIntent()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        f.part<QToolButton>("tab-preflight").click();
        auto &button = f.part<QPushButton>("preflightButton");
        QCOMPARE(f.part<TextLine>("preflightHeadline").text(), QStringLiteral("No preflight yet"));
        button.click(); // unarmed: it moves nothing
        QVERIFY(f.last<Intents::StartPreflight>());
        f.show(Samples::withPreflight(Samples::preflightRunning()));
        QVERIFY(!button.isEnabled());
        QCOMPARE(f.part<TextLine>("preflightHeadline").text(), QStringLiteral("Asking… 6 requests left"));
        f.show(Samples::withPreflight(Samples::preflightPassed()));
        QVERIFY(button.isEnabled());
    }

    void whatNeedsALookComesFirst()
    {
        const Preflight::Report report = Samples::preflightFailed();
        const QList<PreflightItem> items = preflightItems(report, Qt::UTC);
        QCOMPARE(items.size(), report.lines.size());
        using Preflight::Grade;
        QList<Grade> grades;
        for (const PreflightItem &item : items)
            grades << item.grade;
        QCOMPARE(grades,
                 (QList<Grade> { Grade::Fail, Grade::Warn, Grade::Unknown, Grade::Ok, Grade::Ok, Grade::Ok,
                                 Grade::Unknown }));
        QCOMPARE(items.first().title, QStringLiteral("Green · key accepted"));
        QVERIFY(items.first().evidence.contains(QLatin1String("<b>Incorrect</b>"))); // shown as it is
        QVERIFY(items.first().advice.contains(QLatin1String("every user of green gets 401")));
        QVERIFY(items.last().advice.isEmpty()); // nothing is to be done about what relays do not tell
    }

    void stateIsNeverColourAlone()
    {
        QSet<int> glyphs;
        QSet<QString> words;
        for (const auto grade :
             { Preflight::Grade::Ok, Preflight::Grade::Warn, Preflight::Grade::Fail, Preflight::Grade::Unknown }) {
            glyphs.insert(int(glyphOf(grade)));
            words.insert(gradeWords(grade));
        }
        QCOMPARE(glyphs.size(), 4);
        QCOMPARE(words.size(), 4);
    }

    void shorterReportsLeaveNothingBehind()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withPreflight(Samples::preflightFailed())));
        f.part<QToolButton>("tab-preflight").click();
        const auto shown = [&] {
            int lines = 0;
            const auto all = f.part<QWidget>("preflightLines").findChildren<TextLine *>();
            for (const TextLine *line : all)
                lines += line->isVisible() ? 1 : 0;
            return lines;
        };
        const int long_ = shown();
        f.show(Samples::withPreflight(Samples::preflightPassed()));
        QVERIFY2(shown() == 8 && long_ > 14, qPrintable(QStringLiteral("%1 %2").arg(long_).arg(shown())));
    }

    /// A preflight that has failed minutes ago: the deploy wants a typed reason, and takes none that is blank.
    void aFailedPreflightWantsAReason()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withPreflight(Samples::preflightFailed())));
        f.part<QToolButton>("armButton").click();
        f.part<QPushButton>("deploy").click();
        auto &bar = f.part<ConfirmBar>("confirmBar");
        auto &reason = f.part<QLineEdit>("overrideReason");
        auto &yes = f.part<QPushButton>("confirmButton");
        QVERIFY(bar.isVisible() && reason.isVisible());
        QCOMPARE(yes.text(), QStringLiteral("Deploy anyway"));
        QVERIFY(!yes.isEnabled());
        reason.setText(QStringLiteral("   "));
        QVERIFY(!yes.isEnabled());
        QTest::keyClick(&f.window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!f.last<Intents::Deploy>());
        QVERIFY(bar.isVisible());
        reason.setText(QStringLiteral("the list lags "));
        yes.click();
        const auto deploy = f.last<Intents::Deploy>();
        QVERIFY(deploy);
        QCOMPARE(deploy->overrideReason, QStringLiteral("the list lags"));
    }

    void onePassedWantsNone()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withPreflight(Samples::preflightPassed())));
        f.part<QToolButton>("armButton").click();
        f.part<QPushButton>("deploy").click();
        QVERIFY(f.part<QLineEdit>("overrideReason").isHidden());
        f.part<QPushButton>("confirmButton").click();
        const auto deploy = f.last<Intents::Deploy>();
        QVERIFY(deploy && deploy->overrideReason.isEmpty());
    }

    void whatTheLimitsCarryIsSaid()
    {
        WindowFixture f;
        Session::Snapshot s = Samples::idle();
        s.capacity.allOn = { 1.4, 0.5 };
        s.wayBack.capacity = Session::Proof::Bad;
        QVERIFY(f.open(s));
        const QList<FigureRow> &rows = f.part<WayBackCard>("wayBack").figures().rows();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const FigureRow &row) {
            return row.value == QStringLiteral("140 % of its limit") && row.glyph == Glyph::Cross;
        }));
    }
};

QTEST_MAIN(PreflightPageTest)
#include "tst_preflight_page.moc"
