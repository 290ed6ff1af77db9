// Writes a picture of every state of the window, in both themes and two sizes, and the time a frame takes.
// Usage: QT_QPA_PLATFORM=offscreen widget_gallery FOLDER [STATE] [WIDTHxHEIGHT]

#include "tests/support/manual_clock.h"
#include "tests/widgets/reader_language.h"
#include "tests/widgets/sample_canaries.h"
#include "tests/widgets/sample_preflights.h"
#include "tests/widgets/sample_refusals.h"
#include "tests/widgets/sample_snapshots.h"
#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/sample_why.h"
#include "widgets/chart/latencypage.h"
#include "widgets/control/splitslider.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/firstrun/firstrun.h"
#include "widgets/keys/keydialog.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
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
    std::optional<Session::Snapshot> snapshot; ///< nothing: the engine has said nothing yet
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

/// By their places in the lists.
struct WhyChoices {
    int origin = 0;
    int ghost = 0;
};

Prepare why(int view, const WhyChoices &choices = {})
{
    return [view, choices](MainWindow &window) {
        press("tab-why")(window);
        window.findChild<Widgets::WhyPage *>()->showView(view);
        window.findChild<QComboBox *>(QStringLiteral("whyOrigin"))->setCurrentIndex(choices.origin);
        window.findChild<QComboBox *>(QStringLiteral("whyGhost"))->setCurrentIndex(choices.ghost);
    };
}

void lookBack(MainWindow &window)
{
    QTest::keyClick(&pageOf(window), Qt::Key_Plus);
    QTest::keyClick(&pageOf(window), Qt::Key_PageUp);
}

void zoom(MainWindow &window)
{
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&pageOf(window), Qt::Key_Plus);
}

/// The button, its answer, and what the session says to it.
void refuse(MainWindow &window, const char *button, const Session::Snapshot &before, const Message &why)
{
    press(button)(window);
    press("confirmButton")(window);
    window.showSnapshot(Samples::share(Samples::refusedDeploy(before, why)));
}

void refuseDeploy(MainWindow &window)
{
    refuse(window, "deploy", Samples::greenUnhealthy(), Samples::refusal("refuse.unhealthy", "green"));
}

void refuseRetry(MainWindow &window)
{
    const Message what { QStringLiteral("refuse.preflight"),
                         { { QStringLiteral("what"), Preflight::failedText(Samples::preflightFailed()) } } };
    refuse(window, "retry", Samples::withPreflight(Samples::preflightFailed(), Samples::openStreams()), what);
}

void selectLine(MainWindow &window)
{
    auto *view = window.findChild<QTableView *>(QStringLiteral("logView"));
    view->selectRow(view->model()->rowCount() - 3);
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

/// Its arguments, which stand last.
void selectNewest(MainWindow &window)
{
    auto *view = window.findChild<QTableView *>(QStringLiteral("logView"));
    view->selectRow(view->model()->rowCount() - 1);
    settle();
    auto *bar = window.findChild<QTextEdit *>(QStringLiteral("evidenceText"))->verticalScrollBar();
    bar->setValue(bar->maximum() * 2 / 3);
}

void chooseModel(MainWindow &window)
{
    press("tab-models")(window);
    auto *choice = window.findChild<QComboBox *>(QStringLiteral("map-green-gpt-4.1"));
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
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
        { "starting", std::nullopt },
        { "starting-long", std::nullopt, false, {}, seconds(14) },
        { "connecting", Samples::connecting() },
        { "no-router", Samples::noRouter() },
        { "idle", Samples::idle() },
        { "no-users", Samples::noUsers() },
        { "no-users-deploy", Samples::noUsers(), true, press("deploy") },
        { "idle-deploy", Samples::idle(), true, press("deploy") },
        { "idle-deploy-unhealthy", Samples::greenUnhealthy(), true, press("deploy") },
        { "deploy-waits", Samples::deployWaits(), true },
        { "deploy-refused", Samples::idle(), true, refuseDeploy },
        { "retry-refused", Samples::openStreams(), true, refuseRetry },
        { "failed-checks-wait", Samples::checksUnconfirmed(), true },
        { "rolling-back-unseen", Samples::backNotSeen(), true },
        { "zoomed", Samples::holding(), false, zoom },
        { "holding", Samples::holding(), true, pointAt(38) },
        { "holding-next", Samples::holding(), true, press("next") },
        { "slider-in-hand", Samples::holding(), true, dragUp },
        { "looking-back", Samples::holding(), false, lookBack },
        { "mark", Samples::holding(), false, pointAt(197) },
        { "evidence", Samples::holding(), false, selectLine },
        { "evidence-within", Samples::rolledBackForUsers(), false, selectNewest },
        { "day", Samples::day(), false, dayWith(0) },
        { "day-cursor", Samples::day(), false, dayWith(8.02) },
        { "held", Samples::held(), true },
        { "way-back-lost", Samples::wayBackLost(), true },
        { "found", Samples::found(), true },
        { "rolling-back", Samples::rollingBack(), true },
        { "leased", Samples::leased() },
        { "lapsed", Samples::lapsed(), true },
        { "second-way", Samples::secondWay(), true },
        { "open-streams", Samples::openStreams(), true },
        { "after-a-rollback", Samples::afterARollback() },
        { "open-streams-cut", Samples::openStreams(), true, press("cutStreams") },
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
        { "judge-failed-run", Samples::withJudge(Samples::verdictOf(Judge::Decision::Fail)) },
        { "throttled", Samples::throttled(), false, pointAt(40) },
        { "after-outage", Samples::afterOutage(), true },
        { "one-upstream-fails", Samples::oneUpstreamFails(), true },
        { "both-slow", Samples::bothSlow(), true },
        { "judge-failed", Samples::withJudge(Samples::verdictOf(Judge::Decision::Fail)), false, press("tab-judge") },
        { "why-healthy-heat", Samples::why({}), false, why(0) },
        { "why-healthy-smoke", Samples::why({}), false, why(1) },
        { "why-healthy-phases", Samples::why({}), false, why(2) },
        { "why-healthy-percentiles", Samples::why({}), false, why(3) },
        { "why-healthy-requests", Samples::why({}), false, why(4) },
        { "why-healthy-common", Samples::why({}), false, why(5) },
        { "why-healthy-path", Samples::why({}), false, why(6) },
        { "why-healthy-trust", Samples::why({}), false, why(7) },
        { "why-waits-heat", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(0) },
        { "why-waits-smoke", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(1) },
        { "why-waits-phases", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(2) },
        { "why-waits-percentiles", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(3) },
        { "why-waits-requests", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(4) },
        { "why-waits-common", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(5) },
        { "why-waits-path", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(6) },
        { "why-waits-trust", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(7) },
        { "why-tail-heat", Samples::why({ .trouble = Samples::Trouble::Tail }), false, why(0) },
        { "why-tail-percentiles", Samples::why({ .trouble = Samples::Trouble::Tail }), false, why(3) },
        { "why-tail-requests", Samples::why({ .trouble = Samples::Trouble::Tail }), false, why(4) },
        { "why-tail-common", Samples::why({ .trouble = Samples::Trouble::Tail }), false, why(5) },
        { "why-fails-heat", Samples::why({ .trouble = Samples::Trouble::Fails }), false, why(0) },
        { "why-fails-smoke", Samples::why({ .trouble = Samples::Trouble::Fails }), false, why(1) },
        { "why-connects-phases", Samples::why({ .trouble = Samples::Trouble::Connects }), false, why(2) },
        { "why-connects-path", Samples::why({ .trouble = Samples::Trouble::Connects }), false, why(6) },
        { "why-both-slow-heat", Samples::why({ .trouble = Samples::Trouble::BothSlow }), false, why(0) },
        { "why-both-slow-smoke", Samples::why({ .trouble = Samples::Trouble::BothSlow }), false, why(1) },
        { "why-instance-heat", Samples::why({ .trouble = Samples::Trouble::Instance }), false, why(0) },
        { "why-instance-common", Samples::why({ .trouble = Samples::Trouble::Instance }), false, why(5) },
        { "why-throttled-heat", Samples::why({ .trouble = Samples::Trouble::Throttled }), false, why(0) },
        { "why-throttled-requests", Samples::why({ .trouble = Samples::Trouble::Throttled }), false, why(4) },
        { "why-cut-streams-heat", Samples::why({ .trouble = Samples::Trouble::Cuts }), false, why(0) },
        { "why-cut-streams-requests", Samples::why({ .trouble = Samples::Trouble::Cuts }), false, why(4) },
        { "why-checks-requests", Samples::why({ .trouble = Samples::Trouble::Waits }), false, why(4, { .origin = 1 }) },
        { "why-yesterday-smoke", Samples::withYesterday(Samples::why({ .trouble = Samples::Trouble::Waits })), false,
          why(1, { .ghost = 1 }) },
        { "why-yesterday-percentiles", Samples::withYesterday(Samples::why({ .trouble = Samples::Trouble::Waits })),
          false, why(3, { .ghost = 1 }) },
        { "why-unwatched-heat", Samples::withAGap(Samples::why({ .trouble = Samples::Trouble::Waits })), false,
          why(0) },
        { "key-refused", Samples::keyRefused() },
        { "playbook", Samples::keyRefused(), false, press("greenHelp") },
        { "models", Samples::modelsCompared(), false, chooseModel },
        { "cost", Samples::keyRefused(), false, press("tab-cost") },
        { "canary-empty", Samples::idle(), false, press("tab-canary") },
        { "canary-running", Samples::withCanary(Samples::canaryRunning()), false, press("tab-canary") },
        { "canary-passed", Samples::withCanary(Samples::canaryPassed()), false, press("tab-canary") },
        { "canary-failed", Samples::withCanary(Samples::canaryFailed()), false, press("tab-canary") },
        { "preflight-empty", Samples::idle(), false, press("tab-preflight") },
        { "preflight-running", Samples::withPreflight(Samples::preflightRunning()), false, press("tab-preflight") },
        { "preflight-passed", Samples::withPreflight(Samples::preflightPassed()), false, press("tab-preflight") },
        { "preflight-failed", Samples::withPreflight(Samples::preflightFailed()), true,
          [](MainWindow &window) {
              press("tab-preflight")(window);
              press("deploy")(window);
          } },
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

bool paint(const State &state, bool dark, QSize size, const QDir &folder)
{
    PictureClock clock;
    MainWindow window(clock);
    window.setThemeChoice(dark ? Widgets::ThemeChoice::Dark : Widgets::ThemeChoice::Light);
    window.setTimeSpec(Qt::UTC);
    if (state.snapshot && state.snapshot->sandbox)
        window.setSandbox({ { QStringLiteral("green slow"), QStringLiteral("One request in ten waits 390 ms.") } });
    window.resize(size);
    window.show();
    window.setArmed(state.armed);
    if (state.snapshot)
        window.showSnapshot(Samples::share(*state.snapshot));
    settle();
    if (state.prepare)
        state.prepare(window);
    clock.advance(state.silence);
    QTest::qWait(state.silence.count() > 0 ? 300 : 80); // the window's own clock ticks four times a second
    if (!QTest::qWaitFor([&window] { return !pageOf(window).isVisible() || pageOf(window).isDrawn(); }))
        return false;
    settle();
    const QString name
        = QStringLiteral("%1-%2-%3x%4.png")
              .arg(QString::fromLatin1(state.name), dark ? QStringLiteral("dark") : QStringLiteral("light"))
              .arg(size.width())
              .arg(size.height());
    return window.grab().save(folder.filePath(name));
}

/// What the page Why writes for a ticket.
bool paintExports(bool dark, const QDir &folder)
{
    const PictureClock clock;
    MainWindow window(clock);
    window.setThemeChoice(dark ? Widgets::ThemeChoice::Dark : Widgets::ThemeChoice::Light);
    window.setTimeSpec(Qt::UTC);
    window.resize(1440, 900);
    window.show();
    window.showSnapshot(Samples::share(Samples::why({ .trouble = Samples::Trouble::Waits })));
    settle();
    const QString file = folder.filePath(QStringLiteral("export-why-%1-")
                                         + (dark ? QStringLiteral("dark.png") : QStringLiteral("light.png")));
    for (int view = 0; view < 8; ++view) {
        why(view)(window);
        settle();
        window.findChild<Widgets::WhyPage *>()->exportTo(file.arg(view + 1));
        if (!QFile::exists(file.arg(view + 1)))
            return false;
    }
    return true;
}

/// What stands beside the window.
bool paintDialogs(bool dark, const QDir &folder)
{
    const Widgets::Theme theme = dark ? Widgets::Theme::dark() : Widgets::Theme::light();
    const QString suffix = dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png");
    Widgets::KeyDialog keys(Side::Green);
    Widgets::applyTheme(keys, theme);
    keys.setTheme(theme);
    keys.showKey({ .side = Side::Green,
                   .reference = QStringLiteral("keychain:relay-green"),
                   .fingerprint = QStringLiteral("4f1c9a7d"),
                   .routerFingerprint = QStringLiteral("4f1c9a7d") });
    keys.tell(QStringLiteral("The relay refuses this key: HTTP 401, the key or this address is refused"),
              Widgets::Tone::Red);
    keys.show();
    settle();
    if (!keys.grab().save(folder.filePath(QStringLiteral("dialog-key") + suffix)))
        return false;
    Widgets::FirstRun form(QStringLiteral("/home/an/.config/signalbox/relay.toml"));
    Widgets::applyTheme(form, theme);
    form.setTheme(theme);
    form.show();
    for (int page = 0; page < Widgets::FirstRun::pages; ++page) {
        settle();
        if (!form.grab().save(folder.filePath(QStringLiteral("dialog-first-run-%1").arg(page + 1) + suffix)))
            return false;
        form.findChild<QPushButton *>(QStringLiteral("firstRunNext"))->click();
        form.showCheck(true, page == 1 ? QStringLiteral("BLUE answered in 320 ms.") : QString());
    }
    return true;
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
    const Test::ReaderLanguage language;
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
    if (arguments.size() == 2 || arguments.at(2) == QLatin1String("dialogs")) {
        for (const bool dark : { true, false }) {
            if (!paintDialogs(dark, folder) || !paintExports(dark, folder))
                return 1;
        }
    }
    if (arguments.size() == 2)
        measure(out);
    return 0;
}
