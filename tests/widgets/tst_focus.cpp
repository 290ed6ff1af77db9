// The window without a pointer: Tab reaches every control, one can see where the keys go, and what is drawn is told.
#include "tests/widgets/focus_walk.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/chart/spoken.h"
#include "widgets/chart/timechart.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

constexpr const char *pages[] = { "tab-latency", "tab-judge",    "tab-why",       "tab-canary",
                                  "tab-models",  "tab-playbook", "tab-preflight", "tab-cost" };

void eachPage()
{
    QTest::addColumn<QByteArray>("tab");
    for (const char *tab : pages)
        QTest::newRow(tab) << QByteArray(tab);
}

struct Focus : Test::WindowFixture {
    bool openOn(const QByteArray &tab)
    {
        if (!open(Samples::sandbox()))
            return false;
        window.setSandbox({ { QStringLiteral("green slow"), QStringLiteral("one in ten waits") } });
        window.setArmed(true);
        part<QToolButton>(tab.constData()).click();
        part<QToolButton>(tab.constData()).setFocus();
        QCoreApplication::processEvents();
        return true;
    }
};

} // namespace

class FocusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void tabReachesEverything_data() { eachPage(); }
    void tabReachesEverything()
    {
        QFETCH(QByteArray, tab);
        Focus f;
        QVERIFY(f.openOn(tab));
        QVERIFY(Test::controls(f.window).size() > 12);
        const QStringList missed = Test::notReached(f.window);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
    }

    void oneSeesWhereTheKeysGo_data()
    {
        QTest::addColumn<QByteArray>("tab");
        QTest::addColumn<bool>("dark");
        for (const char *tab : pages) {
            for (const bool dark : { false, true })
                QTest::addRow("%s, %s", tab, dark ? "dark" : "light") << QByteArray(tab) << dark;
        }
    }
    void oneSeesWhereTheKeysGo()
    {
        QFETCH(QByteArray, tab);
        QFETCH(bool, dark);
        Focus f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.openOn(tab));
        const QList<QWidget *> visited = Test::walk({});
        QStringList unseen;
        for (QWidget *widget : visited) {
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = widget->grab().toImage();
            widget->clearFocus();
            if (widget->grab().toImage() == with)
                unseen << Test::nameOf(widget);
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QStringLiteral(", "))));
    }

    void theOrderIsTheReaders()
    {
        Focus f;
        QVERIFY(f.openOn("tab-latency"));
        QStringList names;
        const QList<QWidget *> visited = Test::walk({});
        for (const QWidget *widget : visited)
            names << widget->objectName();
        const auto before = [&names](const char *a, const char *b) {
            return names.indexOf(QLatin1String(a)) < names.indexOf(QLatin1String(b));
        };
        QVERIFY2(before("tab-latency", "range-5"), qPrintable(names.join(QLatin1Char(' '))));
        QVERIFY2(before("latencyPage", "splitSlider"), qPrintable(names.join(QLatin1Char(' '))));
        QVERIFY2(before("range-1440", "latencyPage"), qPrintable(names.join(QLatin1Char(' '))));
        QVERIFY(before("latencyPage", "splitSlider") && before("splitSlider", "typedShare"));
        QVERIFY(before("typedShare", "next") && before("next", "rollBack") && before("rollBack", "logLevel"));
        QVERIFY(before("logLevel", "logSearch") && before("logSearch", "logView"));
    }

    /// What a page has above the finding comes before it and before the page itself.
    void theViewsOfWhyComeAfterTheTabs()
    {
        Focus f;
        QVERIFY(f.openOn("tab-why"));
        QStringList names;
        const QList<QWidget *> visited = Test::walk({});
        for (const QWidget *widget : visited)
            names << widget->objectName();
        const QString said = names.join(QLatin1Char(' '));
        QStringList wanted { QStringLiteral("tab-why"), QStringLiteral("why-1"), QStringLiteral("whyOrigin"),
                             QStringLiteral("whyExport"), QStringLiteral("whyPage") };
        for (qsizetype i = 1; i < wanted.size(); ++i) {
            QVERIFY2(names.contains(wanted[i]), qPrintable(said));
            QVERIFY2(names.indexOf(wanted[i - 1]) < names.indexOf(wanted[i]), qPrintable(said));
        }
    }

    void chartsSpeak()
    {
        Focus f;
        QVERIFY(f.openOn("tab-latency"));
        auto &page = f.part<QWidget>("latencyPage");
        page.setFocus(Qt::TabFocusReason);
        const QString now = page.accessibleDescription();
        for (const char *part : { "Blue: p50 41", "p95 431", "0.25", "objective allows", "Requested: 25.00", "24.8" })
            QVERIFY2(now.contains(QString::fromUtf8(part)), qPrintable(now));
        QVERIFY(f.part<QWidget>("failuresChart").accessibleDescription().contains(QStringLiteral("requests failed")));
        QVERIFY(f.part<QWidget>("shareChart").accessibleDescription().contains(QStringLiteral("to green")));
        // Where the reader is nothing chatters; the cursor is told as it moves.
        Session::Snapshot later = Samples::holding();
        later.environment(Side::Green).users.p95 = milliseconds(999);
        later.environment(Side::Green).users.failures *= 3;
        const auto &failures = f.part<QWidget>("failuresChart");
        const QString failedBefore = failures.accessibleDescription();
        f.show(later);
        QTRY_VERIFY(failures.accessibleDescription() != failedBefore); // all is told anew, but where the reader is
        QCOMPARE(page.accessibleDescription(), now);
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(&page, Qt::Key_Left);
        const QString moved = page.accessibleDescription();
        QVERIFY2(moved.contains(QStringLiteral("95 of 100 requests")), qPrintable(moved));
        QTest::keyClick(&page, Qt::Key_Left);
        QTest::keyClick(&page, Qt::Key_Left);
        QVERIFY(page.accessibleDescription() != moved);
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(page.accessibleDescription().contains(QStringLiteral("p95 999")));
    }

    void whatIsNotKnownIsSaidSo()
    {
        const SpokenCharts unread = spokenOf(Samples::noRouter());
        QVERIFY(unread.share.contains(QStringLiteral("not known")));
        QVERIFY(unread.latency.contains(QStringLiteral("no request of a user finished")));
        QVERIFY(unread.failures.contains(QStringLiteral("Green: no requests.")));
    }

    void aFilteredLogSaysHowMuchIsHidden()
    {
        Focus f;
        QVERIFY(f.openOn("tab-latency"));
        auto &count = f.part<QWidget>("logCount");
        QVERIFY(count.isHidden());
        f.part<QLineEdit>("logSearch").setText(QStringLiteral("acknowledged"));
        QVERIFY(count.isVisible());
        const int all = f.part<QTableView>("logView").model()->rowCount();
        QVERIFY(f.part<QLabel>("logCount").text().startsWith(QStringLiteral("%1 of ").arg(all)));
        f.part<QLineEdit>("logSearch").setText(QStringLiteral("no such word"));
        QVERIFY(f.part<QLabel>("logCount").text().startsWith(QStringLiteral("none of ")));
        f.part<QLineEdit>("logSearch").clear();
        QVERIFY(count.isHidden());
    }
};

QTEST_MAIN(FocusTest)
#include "tst_focus.moc"
