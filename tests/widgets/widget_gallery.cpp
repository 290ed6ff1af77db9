// Writes a picture of every state of the window, in both themes and two sizes, and the time a frame takes.
// Usage: QT_QPA_PLATFORM=offscreen widget_gallery FOLDER [STATE] [WIDTHxHEIGHT]

#include "tests/support/manual_clock.h"
#include "tests/widgets/sample_canaries.h"
#include "tests/widgets/sample_snapshots.h"
#include "tests/widgets/sample_verdicts.h"
#include "widgets/chart/latencypage.h"
#include "widgets/control/splitslider.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextStream>

#include <functional>
#include <vector>

using namespace Signalbox;
namespace Samples = Signalbox::Test::Samples;

namespace {

using Widgets::LatencyPage;
using Widgets::MainWindow;

using Prepare = std::function<void(MainWindow &)>;

struct State {
    const char *name;
    Session::Snapshot snapshot;
    bool armed = false;
    Prepare prepare = {}; ///< what a hand does before the picture is taken
    seconds silence {}; ///< since the snapshot came
};

LatencyPage &pageOf(MainWindow &window)
{
    return *window.findChild<LatencyPage *>();
}

Prepare press(const char *button)
{
    return [button](MainWindow &window) { window.findChild<QAbstractButton *>(QString::fromLatin1(button))->click(); };
}

Prepare pointAt(double secondsBefore)
{
    return [secondsBefore](MainWindow &window) { pageOf(window).setCursorAt(-secondsBefore); };
}

Prepare dayWith(double cursorHoursAgo)
{
    return [cursorHoursAgo](MainWindow &window) {
        press("range-1440")(window);
        if (cursorHoursAgo > 0)
            pageOf(window).setCursorAt(-cursorHoursAgo * 3600);
    };
}

void lookBack(MainWindow &window)
{
    QTest::keyClick(&pageOf(window), Qt::Key_Plus);
    QTest::keyClick(&pageOf(window), Qt::Key_PageUp);
}

void selectLine(MainWindow &window)
{
    auto *view = window.findChild<QTableView *>(QStringLiteral("logView"));
    view->selectRow(view->model()->rowCount() - 3);
}

void dragUp(MainWindow &window)
{
    auto *slider = window.findChild<Widgets::SplitSlider *>();
    QTest::mousePress(slider, Qt::LeftButton, {}, slider->positionOf(slider->shown()));
    QTest::mouseMove(slider, slider->positionOf(Permyriad::ofPercent(50)));
}

std::vector<State> states()
{
    return {
        { "connecting", Samples::connecting() },
        { "no-router", Samples::noRouter() },
        { "idle", Samples::idle() },
        { "no-users", Samples::noUsers() },
        { "no-users-deploy", Samples::noUsers(), true, press("deploy") },
        { "idle-deploy", Samples::idle(), true, press("deploy") },
        { "holding", Samples::holding(), true, pointAt(38) },
        { "holding-next", Samples::holding(), true, press("next") },
        { "slider-in-hand", Samples::holding(), true, dragUp },
        { "looking-back", Samples::holding(), false, lookBack },
        { "mark", Samples::holding(), false, pointAt(197) },
        { "evidence", Samples::holding(), false, selectLine },
        { "day", Samples::day(), false, dayWith(0) },
        { "day-cursor", Samples::day(), false, dayWith(8.02) },
        { "held", Samples::held(), true },
        { "rolling-back", Samples::rollingBack(), true },
        { "stale", Samples::stale() },
        { "engine-silent", Samples::holding(), false, {}, seconds(14) },
        { "router-down", Samples::routerDown() },
        { "router-killed", Samples::routerKilled() },
        { "no-feed", Samples::noFeed(), true },
        { "journal-problem", Samples::journalProblem() },
        { "watch-only", Samples::watchOnly() },
        { "promoted", Samples::promoted() },
        { "sandbox", Samples::sandbox(), true },
        { "judge-empty", Samples::idle(), false, press("tab-judge") },
        { "judge-undecided", Samples::withJudge(Samples::verdictOf(Judge::Decision::Insufficient)), false,
          press("tab-judge") },
        { "judge-passed", Samples::withJudge(Samples::verdictOf(Judge::Decision::Pass)), false, press("tab-judge") },
        { "judge-failed", Samples::withJudge(Samples::verdictOf(Judge::Decision::Fail)), false, press("tab-judge") },
        { "canary-empty", Samples::idle(), false, press("tab-canary") },
        { "canary-running", Samples::withCanary(Samples::canaryRunning()), false, press("tab-canary") },
        { "canary-passed", Samples::withCanary(Samples::canaryPassed()), false, press("tab-canary") },
        { "canary-failed", Samples::withCanary(Samples::canaryFailed()), false, press("tab-canary") },
        { "canary-throttled", Samples::withCanary(Samples::canaryThrottled()), false, press("tab-canary") },
    };
}

class PictureClock final : public Clock
{
public:
    Instant now() const override { return Samples::monoNow + m_later; }
    void advance(nanoseconds by) { m_later += by; }
    WallTime wallNow() const override { return Samples::wallNow; }

private:
    nanoseconds m_later {};
};

void settle()
{
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

bool paint(const State &state, bool dark, QSize size, const QDir &folder)
{
    PictureClock clock;
    MainWindow window(clock);
    window.setThemeChoice(dark ? Widgets::ThemeChoice::Dark : Widgets::ThemeChoice::Light);
    window.setTimeSpec(Qt::UTC);
    if (state.snapshot.sandbox)
        window.setSandbox({ { QStringLiteral("green slow"), QStringLiteral("One request in ten waits 390 ms.") } });
    window.resize(size);
    window.show();
    window.setArmed(state.armed);
    window.showSnapshot(Samples::share(state.snapshot));
    settle();
    if (state.prepare)
        state.prepare(window);
    clock.advance(state.silence);
    QTest::qWait(state.silence.count() > 0 ? 300 : 80); // the window's own clock ticks four times a second
    settle();
    const QString name
        = QStringLiteral("%1-%2-%3x%4.png")
              .arg(QString::fromLatin1(state.name), dark ? QStringLiteral("dark") : QStringLiteral("light"))
              .arg(size.width())
              .arg(size.height());
    return window.grab().save(folder.filePath(name));
}

/// Milliseconds for one whole picture, and for one new snapshot that changes everything.
void measure(QTextStream &out)
{
    const PictureClock clock;
    MainWindow window(clock);
    window.resize(1440, 900);
    window.show();
    LatencyPage &page = pageOf(window);
    Session::Snapshot s = Samples::day();
    constexpr int rounds = 20;
    for (const int range : { 300, 3600, 86400 }) {
        page.setRange(seconds(range));
        window.showSnapshot(Samples::share(s));
        settle();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            page.grab();
        out << "charts of " << range << " s: " << double(timer.nsecsElapsed()) / 1e6 / rounds << " ms to paint\n";
    }
    s = Samples::holding();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i) {
        s.environment(Side::Green).users.p95 = milliseconds(400 + i);
        window.showSnapshot(Samples::share(s));
        QApplication::processEvents();
    }
    out << "snapshot with changed figures: " << double(timer.nsecsElapsed()) / 1e6 / 200 << " ms\n";
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QApplication::arguments();
    const QDir folder(arguments.value(1));
    if (arguments.size() < 2 || !QDir().mkpath(folder.path())) {
        out << "usage: widget_gallery FOLDER [STATE] [WIDTHxHEIGHT]\n";
        return 2;
    }
    QList<QSize> sizes { { 1440, 900 }, { 1024, 700 } };
    if (const QStringList size = arguments.value(3).split(QLatin1Char('x')); size.size() == 2)
        sizes = { QSize(size.at(0).toInt(), size.at(1).toInt()) };
    for (const State &state : states()) {
        if (arguments.size() > 2 && arguments.at(2) != QLatin1String(state.name))
            continue;
        for (const bool dark : { true, false }) {
            for (const QSize size : std::as_const(sizes)) {
                if (!paint(state, dark, size, folder))
                    return 1;
            }
        }
    }
    measure(out);
    return 0;
}
