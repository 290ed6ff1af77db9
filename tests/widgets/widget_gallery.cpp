// Writes a picture of every state of the window, in both themes and two sizes, and the time a frame takes.
// Usage: QT_QPA_PLATFORM=offscreen widget_gallery FOLDER [STATE]

#include "tests/support/manual_clock.h"
#include "tests/widgets/sample_canaries.h"
#include "tests/widgets/sample_snapshots.h"
#include "widgets/chart/latencypage.h"
#include "widgets/control/confirmbar.h"
#include "widgets/control/trafficpanel.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTextStream>

#include <vector>

using namespace Signalbox;
namespace Samples = Signalbox::Test::Samples;

namespace {

struct State {
    const char *name;
    Session::Snapshot snapshot;
    bool armed;
    const char *press; ///< object name of a button to press, or null
};

std::vector<State> states()
{
    return {
        { "connecting", Samples::connecting(), false, nullptr },
        { "idle", Samples::idle(), false, nullptr },
        { "idle-deploy", Samples::idle(), true, "deploy" },
        { "holding", Samples::holding(), true, nullptr },
        { "holding-next", Samples::holding(), true, "next" },
        { "held", Samples::held(), true, nullptr },
        { "rolling-back", Samples::rollingBack(), true, nullptr },
        { "router-down", Samples::routerDown(), false, nullptr },
        { "promoted", Samples::promoted(), false, nullptr },
        { "sandbox", Samples::sandbox(), true, nullptr },
        { "canary-empty", Samples::idle(), false, "tab-canary" },
        { "canary-running", Samples::withCanary(Samples::canaryRunning()), false, "tab-canary" },
        { "canary-passed", Samples::withCanary(Samples::canaryPassed()), false, "tab-canary" },
        { "canary-failed", Samples::withCanary(Samples::canaryFailed()), false, "tab-canary" },
        { "canary-throttled", Samples::withCanary(Samples::canaryThrottled()), false, "tab-canary" },
    };
}

class PictureClock final : public Clock
{
public:
    Instant now() const override { return Samples::monoNow; }
    WallTime wallNow() const override { return Samples::wallNow; }
};

void settle()
{
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

bool paint(const State &state, bool dark, QSize size, const QDir &folder)
{
    const PictureClock clock;
    Widgets::MainWindow window(clock);
    window.setThemeChoice(dark ? Widgets::ThemeChoice::Dark : Widgets::ThemeChoice::Light);
    window.setTimeSpec(Qt::UTC);
    if (state.snapshot.sandbox)
        window.setSandbox({ { QStringLiteral("green slow"), QStringLiteral("One request in ten waits 390 ms.") } });
    window.resize(size);
    window.show();
    window.setArmed(state.armed);
    window.showSnapshot(Samples::share(state.snapshot));
    settle();
    if (state.press)
        window.findChild<QAbstractButton *>(QString::fromLatin1(state.press))->click();
    if (qstrcmp(state.name, "holding") == 0)
        window.findChild<Widgets::LatencyPage *>()->setCursorAt(-38);
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
    Widgets::MainWindow window(clock);
    window.resize(1440, 900);
    window.show();
    auto *page = window.findChild<Widgets::LatencyPage *>();
    QElapsedTimer timer;
    for (const int range : { 300, 900 }) {
        Session::Snapshot s = Samples::holding();
        s.history = Samples::history({ .seconds = range });
        page->setRange(seconds(range));
        window.showSnapshot(Samples::share(s));
        settle();
        constexpr int rounds = 20;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            page->grab();
        out << "page of " << range << " s: " << double(timer.nsecsElapsed()) / 1e6 / rounds << " ms a frame\n";
    }
    Session::Snapshot s = Samples::holding();
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
        out << "usage: widget_gallery FOLDER [STATE]\n";
        return 2;
    }
    for (const State &state : states()) {
        if (arguments.size() > 2 && arguments.at(2) != QLatin1String(state.name))
            continue;
        for (const bool dark : { true, false }) {
            for (const QSize size : { QSize(1440, 900), QSize(1024, 700) }) {
                if (!paint(state, dark, size, folder))
                    return 1;
            }
        }
    }
    measure(out);
    return 0;
}
