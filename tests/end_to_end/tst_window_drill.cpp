// A drill in the real window, by hand: begun from the Sandbox menu, production brought back by key when the window
// shows that something is wrong, the question answered, the truth read.
#include "app/drill/drill.h"
#include "app/sandbox/fault_text.h"
#include "tests/end_to_end/window_console.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

constexpr int soonMs = WindowConsole::soonMs;

// Names of controls.
const QString menuButton = QStringLiteral("sandboxButton");
const QString confirm = QStringLiteral("confirmButton");
const QString detail = QStringLiteral("findingDetail");
const QString choice = QStringLiteral("drillChoice");
const QString tell = QStringLiteral("drillTell");
const QString told = QStringLiteral("drillText");

/// A drill that makes all of green slow soon after users reach it.
quint64 slowSoon()
{
    for (quint64 seed = 0;; ++seed) {
        const App::DrillPlan plan = App::drawDrill(seed);
        const auto fault = Sandbox::FaultText::parse(plan.fault);
        if (fault->name == QLatin1String("green-slow") && !fault->users && fault->rate.value_or(1) >= 0.8
            && plan.strikeAfter < seconds(9))
            return seed;
    }
}

} // namespace

class WindowDrillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aPersonDrillsInTheWindow()
    {
        QCOMPARE(m_desktop.start(), QString());
        QVERIFY(m_console.start(m_desktop, { QStringLiteral("--seed"), QString::number(slowSoon()) }));
        const auto usable = [this](const char *name) { return m_console.usable(QLatin1String(name)); };
        QTRY_VERIFY_WITH_TIMEOUT(m_console.says(QStringLiteral("proof")) == QStringLiteral("0\u202f% CONFIRMED"),
                                 soonMs);
        QVERIFY(m_desktop.press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(usable("deploy"), soonMs);

        QVERIFY(press(menuButton));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(entry("Start a drill")), soonMs);
        QVERIFY(press(entry("Start a drill")));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.says(menuButton).contains(QLatin1String("drill")), soonMs);

        // To 25 %, so that there is something to see.
        QVERIFY(press(QStringLiteral("deploy")) && answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(m_console.greenShare(), 500, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(usable("next"), soonMs);
        QVERIFY(press(QStringLiteral("next")) && answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(m_console.greenShare(), 2500, soonMs);

        // What the window says is all that the operator has; what it is, it does not say.
        QTRY_VERIFY2_WITH_TIMEOUT(
            m_console.says(detail).contains(QLatin1String("green"))
                && m_console.says(detail).contains(QRegularExpression(QStringLiteral("slow|p95"))),
            qPrintable(m_console.says(detail)), 40000);
        QVERIFY(!m_console.says(menuButton).contains(QLatin1String("slow")));
        QVERIFY(!m_console.find(choice));
        QVERIFY(m_desktop.press(QStringLiteral("ctrl+shift+b")));
        QTRY_COMPARE_WITH_TIMEOUT(m_console.greenShare(), 0, soonMs);

        // Back for every user: then it is asked, and only then told.
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(choice), soonMs);
        QVERIFY(m_console.says(told).startsWith(QStringLiteral("The drill is over. What was it?")));
        QVERIFY(!m_console.find(choice)->focus); // the keys stay with the window until one turns to the question
        // Left of the button nothing takes the click.
        const QRect button = m_console.find(tell)->area;
        QVERIFY(m_desktop.click(button.center() - QPoint(button.width(), 0)));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(choice)->focus, soonMs);
        for (qsizetype i = 0; i <= App::drillChoices().indexOf(QStringLiteral("green-slow")); ++i)
            QVERIFY(m_desktop.press(QStringLiteral("Down"))); // the first says that one has no idea
        QVERIFY(press(tell));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.says(told).startsWith(QLatin1String("You brought production back")), soonMs);
        const QString result = m_console.says(told);
        for (const char *part :
             { "Your answer is right: green-slow.", "It was: green-slow", "All traffic was back after ",
               "First sign: ", "You acted: after", "requests that failed:" })
            QVERIFY2(result.contains(QLatin1String(part)), qPrintable(result));
        QTRY_COMPARE_WITH_TIMEOUT(m_console.journaled("drill.revealed"), 1, soonMs);
        QVERIFY(press(tell));
        QTRY_VERIFY_WITH_TIMEOUT(!m_console.find(told), soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console.says(menuButton).contains(QLatin1String("drill")), soonMs);

        // Once more: given up, and named wrong.
        QVERIFY(press(menuButton));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(entry("Start a drill")), soonMs);
        QVERIFY(press(entry("Start a drill")));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.says(menuButton).contains(QLatin1String("drill")), soonMs);
        QVERIFY(press(menuButton));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(entry("Drill: give up")), soonMs);
        QVERIFY(press(entry("Drill: give up")));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(choice), soonMs);
        const QRect again = m_console.find(tell)->area;
        QVERIFY(m_desktop.click(again.center() - QPoint(again.width(), 0)));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.find(choice)->focus, soonMs);
        QVERIFY(App::drillChoices().constFirst() != QLatin1String("green-slow"));
        QVERIFY(m_desktop.press(QStringLiteral("Down")));
        QVERIFY(press(tell));
        QTRY_VERIFY_WITH_TIMEOUT(m_console.says(told).startsWith(QLatin1String("Not this time.")), soonMs);
        const QString wrong
            = QStringLiteral("Your answer is wrong: it was not %1.").arg(App::drillChoices().constFirst());
        QVERIFY2(m_console.says(told).contains(wrong), qPrintable(m_console.says(told)));
        QVERIFY(m_console.says(told).contains(QLatin1String("It was: green-slow")));
    }

private:
    static QString entry(const char *text) { return QStringLiteral("menu:") + QLatin1String(text); }
    bool press(const QString &control)
    {
        const auto place = m_console.find(control);
        return place && m_desktop.click(place->area.center());
    }
    bool answerYes()
    {
        const bool asked = QTest::qWaitFor([this] { return m_console.usable(confirm); }, soonMs) && press(confirm);
        return asked && QTest::qWaitFor([this] { return !m_console.find(confirm); }, soonMs);
    }

    Desktop m_desktop; // outlives the console
    WindowConsole m_console;
};

QTEST_GUILESS_MAIN(WindowDrillTest)
#include "tst_window_drill.moc"
