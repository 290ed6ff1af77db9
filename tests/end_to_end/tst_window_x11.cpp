// The program's window on a real X server, driven by pointer and keyboard. What it did is read from outside: from
// HAProxy's own map and counters, and from the journal's file.

#include "tests/end_to_end/window_console.h"
#include "tests/support/test_main.h"

#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

constexpr int soonMs = WindowConsole::soonMs;
constexpr int stepMs = 20000; ///< a step of the sandbox's plan holds for ten seconds

// Names of controls.
const QString deploy = QStringLiteral("deploy");
const QString hold = QStringLiteral("hold");
const QString resume = QStringLiteral("resume");
const QString next = QStringLiteral("next");
const QString confirm = QStringLiteral("confirmButton");
const QString rollBack = QStringLiteral("rollBack");
const QString slider = QStringLiteral("splitSlider");
const QString headline = QStringLiteral("findingHeadline");

} // namespace

class TestWindowX11 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        for (const char *tool : { "Xvfb", "openbox", "xdotool" })
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty(), tool);
    }
    void init()
    {
        m_desktop = std::make_unique<Desktop>();
        const QString problem = m_desktop->start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_console = std::make_unique<WindowConsole>();
        QVERIFY(m_console->start(*m_desktop));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find(deploy), soonMs);
        qInfo("window painted %lld ms after its start", m_console->elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->says(QStringLiteral("proof")), QStringLiteral("0\u202f% CONFIRMED"),
                                  soonMs);
    }
    void cleanup()
    {
        m_console.reset();
        m_desktop.reset();
    }

    void aPersonDeploysHoldsShiftsAndRollsBack()
    {
        WindowConsole &console = *m_console;
        QVERIFY(console.says(headline).startsWith(QLatin1String("Nothing moves. All production goes to blue")));
        QCOMPARE(console.greenShare(), 0);

        // Read-only until armed: a click on Deploy is a click on nothing.
        QVERIFY(!console.usable(deploy));
        QVERIFY(press(deploy));
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(deploy), soonMs);
        QVERIFY(!console.find(confirm));

        // Deploy asks first, and nothing moves until the answer.
        QVERIFY(press(deploy));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(confirm), soonMs);
        QCOMPARE(console.greenShare(), 0);
        QCOMPARE(console.sent("green"), 0);
        QVERIFY(press(confirm));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 500, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("green") > 0, soonMs);
        QVERIFY(!console.find(rollBack)->focus); // the next stray key shall do nothing

        QTRY_VERIFY_WITH_TIMEOUT(console.usable(hold), soonMs);
        QVERIFY(press(hold));
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.held"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.says(headline).startsWith(QLatin1String("HELD at 5")), soonMs);
        QCOMPARE(console.greenShare(), 500);

        QVERIFY(press(resume));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.resumed"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(next), soonMs);
        QVERIFY(press(next));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 2500, soonMs);

        // More by hand: the handle follows the pointer, the router follows the answer.
        QTRY_VERIFY_WITH_TIMEOUT(console.says(headline).startsWith(QLatin1String("Step 2 of 4: 25")), soonMs);
        QVERIFY(dragShare(0.25, 0.50));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(confirm), soonMs);
        QCOMPARE(console.greenShare(), 2500);
        QVERIFY(press(confirm));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 5000, soonMs);
        const qint64 green = console.sent("green");
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("green") >= green + 40, soonMs);

        // Less by hand goes at once.
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(slider), soonMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.says(QStringLiteral("proof")), QStringLiteral("50\u202f% CONFIRMED"), soonMs);
        QVERIFY(dragShare(0.50, 0.25));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 2500, soonMs);

        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+b")));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 0, 2000);
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.rolled-back"), 1, soonMs);
        const qint64 last = console.sent("green");
        const qint64 blue = console.sent("blue");
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("blue") >= blue + 80, soonMs);
        QCOMPARE(console.sent("green"), last);
        QTRY_VERIFY_WITH_TIMEOUT(
            console.says(headline).startsWith(QLatin1String("Nothing moves. All production goes to blue")), soonMs);

        // Slow checks are told as such, on the side that carries nobody too.
        QVERIFY(choose(QStringLiteral("green-slow")));
        QTRY_VERIFY_WITH_TIMEOUT(console.journaled("health.slow") + console.journaled("health.partly-slow") > 0,
                                 soonMs);

        // Closed by the window's own button: nothing stays behind.
        QVERIFY(m_desktop->press(QStringLiteral("alt+F4")));
        QTRY_VERIFY_WITH_TIMEOUT(!console.runs(), soonMs);
        QCOMPARE(console.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(console.process().exitCode(), 0);
        QCOMPARE(console.leftovers(), QStringList());
    }

    /// The screen is just as large as the window would like to be, without the frame.
    void theWholeWindowIsOnTheScreen()
    {
        constexpr QRect screen(0, 0, 1440, 900);
        const auto area = [this](const char *part) {
            const auto place = m_console->find(QString::fromLatin1(part));
            return place ? place->area : QRect();
        };
        QTRY_VERIFY_WITH_TIMEOUT(screen.contains(area("logPanel")), soonMs);
        QVERIFY(screen.contains(area("topBar")));
        QVERIFY(area("topBar").top() > 10); // below the title that the window manager draws
        QVERIFY(area("logPanel").bottom() > 800); // and no smaller than it must be
    }

    void aFaultFromTheMenuIsRolledBackByItself()
    {
        WindowConsole &console = *m_console;
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(deploy), soonMs);
        QVERIFY(press(deploy));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 500, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(next), soonMs);
        QVERIFY(press(next));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 2500, soonMs);

        QVERIFY(choose(QStringLiteral("green-errors")));
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("sandbox.scenario"), 1, soonMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 0, stepMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.rolled-back"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.says(QStringLiteral("findingDetail")).contains(QLatin1String("rolled back")),
                                 soonMs);

        // The router dies: the window says so, and does not pretend to know.
        const QByteArray info = console.ask("show info");
        const qsizetype at = info.indexOf("\nPid: ");
        QVERIFY(at > 0);
        const qint64 worker = info.mid(at + 6, info.indexOf('\n', at + 1) - at - 6).toLongLong();
        QVERIFY(worker > 1);
        QCOMPARE(::kill(pid_t(worker), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(console.says(headline), QStringLiteral("The router cannot be reached."), soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.journaled("router.ended") >= 1, soonMs); // again, where a new start takes two
        QTRY_VERIFY_WITH_TIMEOUT(!console.usable(deploy), soonMs);
        QVERIFY(console.says(QStringLiteral("findingDetail")).contains(QLatin1String("HAProxy ended")));
    }

    void aPersonLooksBackInTheCharts()
    {
        WindowConsole &console = *m_console;
        const QString back = QStringLiteral("backToLive");
        const auto chart = console.find(QStringLiteral("latencyChart"));
        QVERIFY(chart);
        QVERIFY(!console.find(back));
        const QPoint middle = chart->area.center();
        const QPoint aside(chart->area.width() / 4, 0);

        // Some seconds of history at 40 requests a second, so that there is something to look back at.
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("blue") > 40 * 15, 60000);
        QVERIFY(m_desktop->wheel(middle + aside, 9));
        QTRY_VERIFY_WITH_TIMEOUT(console.find(back), soonMs);
        QVERIFY(m_desktop->press(QStringLiteral("End"))); // the hand on the wheel gave the page the keys
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(back), soonMs);

        QVERIFY(m_desktop->press(QStringLiteral("plus")));
        QVERIFY(m_desktop->drag(middle - aside, middle + aside));
        QTRY_VERIFY_WITH_TIMEOUT(console.find(back), soonMs);
        QVERIFY(press(back));
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(back), soonMs);

        // A range by its button is live again; the log is searched, and says what it hides.
        QVERIFY(m_desktop->drag(middle - aside, middle + aside));
        QTRY_VERIFY_WITH_TIMEOUT(console.find(back), soonMs);
        QVERIFY(chooseRange(QStringLiteral("15 m")));
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(back), soonMs);
        const QString count = QStringLiteral("logCount");
        QVERIFY(!console.find(count));
        QVERIFY(press(QStringLiteral("logSearch")));
        QVERIFY(m_desktop->type(QStringLiteral("haproxy")));
        QTRY_VERIFY_WITH_TIMEOUT(console.says(count).contains(QLatin1String(" of ")), soonMs);
        QVERIFY(m_desktop->type(QStringLiteral("-nowhere")));
        QTRY_VERIFY_WITH_TIMEOUT(console.says(count).startsWith(QLatin1String("none of ")), soonMs);
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+a")) && m_desktop->press(QStringLiteral("Delete")));
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(count), soonMs);
        QVERIFY(press(QStringLiteral("logLevel")));
        QVERIFY(m_desktop->press(QStringLiteral("End")) && m_desktop->press(QStringLiteral("Return")));
        QTRY_VERIFY_WITH_TIMEOUT(console.says(count).contains(QLatin1String(" lines")), soonMs);

        // The keys of the way back work from here too: during a run at once, armed or not.
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(deploy), soonMs);
        QVERIFY(press(deploy));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 500, soonMs);
        // Closing on an open run asks first.
        const QString stay = QStringLiteral("stay");
        QVERIFY(m_desktop->press(QStringLiteral("alt+F4")));
        QTRY_VERIFY_WITH_TIMEOUT(console.find(stay), soonMs);
        QVERIFY(press(stay));
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(stay), soonMs);
        QVERIFY(console.runs());
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a"))); // read-only again
        QTRY_VERIFY_WITH_TIMEOUT(!console.usable(slider), soonMs);
        QVERIFY(m_desktop->drag(middle - aside, middle + aside));
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+b")));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 0, 2000);
    }

private:
    bool press(const QString &control)
    {
        const auto place = m_console->find(control);
        return place && m_desktop->click(place->area.center());
    }
    /// By its button, or from the menu that the buttons fold into where there is little room.
    bool chooseRange(const QString &range)
    {
        if (m_console->find(QStringLiteral("range-15")))
            return press(QStringLiteral("range-15"));
        const QString entry = QStringLiteral("menu:Show the last ") + range;
        return press(QStringLiteral("rangeMenu"))
            && QTest::qWaitFor([&] { return m_console->find(entry).has_value(); }, soonMs) && press(entry);
    }
    bool choose(const QString &fault)
    {
        const QString entry = QStringLiteral("menu:") + fault;
        return press(QStringLiteral("sandboxButton"))
            && QTest::qWaitFor([&] { return m_console->find(entry).has_value(); }, soonMs) && press(entry);
    }
    bool answerYes()
    {
        const bool asked = QTest::qWaitFor([this] { return m_console->usable(confirm); }, soonMs) && press(confirm);
        return asked && QTest::qWaitFor([this] { return !m_console->find(confirm); }, soonMs);
    }
    bool dragShare(double from, double to)
    {
        const auto place = m_console->find(slider);
        if (!place)
            return false;
        // The groove begins and ends 12 pixels within the widget, in its upper part.
        const auto at = [&](double share) {
            return place->area.topLeft() + QPoint(12 + qRound((place->area.width() - 24) * share), 19);
        };
        return m_desktop->drag(at(from), at(to));
    }

    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<WindowConsole> m_console;
};

QTEST_GUILESS_MAIN(TestWindowX11)
#include "tst_window_x11.moc"
