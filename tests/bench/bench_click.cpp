// From a click on Roll back in a real window until every node of a real HAProxy has the order, with 2,000 requests a
// second passing through it. The window in the main thread, the session in its engine thread, as the program has them.
//   bench_click [requests per second] [clicks]
#include "tests/bench/live_engine.h"
#include "tests/bench/measure.h"
#include "tests/bench/steady_load.h"
#include "widgets/control/rollbackbutton.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

constexpr int withinMs = 5000;

/// The newest order that every node has; written in the engine's thread.
struct LastOrder {
    std::atomic<quint64> epoch { 0 };
    std::atomic<qint64> madeAt { 0 };
    std::atomic<qint64> at { 0 };
};

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

int measure(LiveEngine &engine, Widgets::MainWindow &window, int clicks)
{
    Session::SnapshotPtr now;
    QObject::connect(&engine, &LiveEngine::snapshotReady, &window, [&](const Session::SnapshotPtr &snapshot) {
        now = snapshot;
        window.showSnapshot(snapshot);
    });
    QObject::connect(&window, &Widgets::MainWindow::intentRequested, &engine, &LiveEngine::post);
    const auto last = std::make_shared<LastOrder>();
    engine.onOrder([last](const QString &code, quint64 epoch) {
        if (code == QLatin1String("order.made"))
            last->madeAt = nowNs();
        if (code != QLatin1String("order.acknowledged"))
            return;
        last->at = nowNs();
        last->epoch = epoch;
    });
    auto *button = window.findChild<Widgets::RollBackButton *>();
    std::vector<double> ms;
    std::vector<double> untilMade;
    for (int i = 0; i < clicks; ++i) {
        if (!QTest::qWaitFor([&] { return now && now->traffic.known && now->feed.connected; }, withinMs))
            return 1;
        engine.post(Session::Intents::Shift { Permyriad::ofPercent(5), QStringLiteral("bench") });
        const bool given = QTest::qWaitFor(
            [&] {
                return now->rollout.phase == Rollout::Phase::Held && now->rollout.acknowledged && button->isEnabled();
            },
            withinMs);
        if (!given) {
            std::fprintf(stderr, "click %d: the candidate got nothing\n", i + 1);
            return 1;
        }
        const quint64 before = now->rollout.desired.epoch;
        const qint64 clicked = nowNs();
        QTest::mouseClick(button, Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return last->epoch > before; }, withinMs)) {
            std::fprintf(stderr, "click %d: not acknowledged\n", i + 1);
            return 1;
        }
        ms.push_back(double(last->at - clicked) / 1e6);
        untilMade.push_back(double(last->madeAt - clicked) / 1e6);
        if (!QTest::qWaitFor([&] { return now->rollout.phase == Rollout::Phase::Idle; }, withinMs))
            return 1;
    }
    const double p99 = quantile(ms, 0.99);
    std::printf("  click to acknowledged, %d clicks: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, worst %.2f ms (aim: p99 50 "
                "ms)\n",
                clicks, median(ms), quantile(ms, 0.95), p99, quantile(ms, 1));
    std::printf("  of that until the order left the console: p50 %.2f ms, p99 %.2f ms; the rest is the router's\n",
                median(untilMade), quantile(untilMade, 0.99));
    return p99 <= 50 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const double perSecond = argc > 1 ? std::strtod(argv[1], nullptr) : 2000;
    const int clicks = argc > 2 ? std::max(1, std::atoi(argv[2])) : 200;
    SystemClock clock;
    LiveEngine engine(clock);
    if (const QString problem = engine.start(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 1;
    }
    Widgets::MainWindow window(clock);
    window.show();
    SteadyLoad load(engine.port(), perSecond);
    printLoad("a click on Roll back");
    const quint64 answered = load.answered();
    const double cpu = engine.cpu();
    QElapsedTimer timer;
    timer.start();
    const int missed = measure(engine, window, clicks);
    std::printf("  meanwhile %.0f requests/s were answered, %llu connections broke\n",
                double(load.answered() - answered) * 1000 / double(timer.elapsed()),
                static_cast<unsigned long long>(load.broken()));
    std::printf("  the engine thread took %.1f %% of a core, the window's %.1f %%\n",
                (engine.cpu() - cpu) * 100000 / double(timer.elapsed()),
                threadCpu() * 100000 / double(timer.elapsed()));
    load.stop();
    return missed;
}
