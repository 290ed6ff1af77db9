// What the window costs, each figure apart: the first picture, memory after a simulated day, a frame with 24 h of both
// sides (beside plain Qt Charts drawing the same series), and a live window on a real HAProxy at 50 and at 2,000
// requests/s: processor, frames, the longest time the window could not react; the page Why likewise. About three
// minutes:
//   QT_QPA_PLATFORM=offscreen bench_window      xvfb-run -a bench_window
#include "core/session/session.h"
#include "core/stats/tier_series.h"
#include "tests/bench/live_engine.h"
#include "tests/bench/measure.h"
#include "tests/bench/steady_load.h"
#include "tests/session/session_rig.h"
#include "widgets/chart/latencypage.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QLineSeries>
#include <QTimer>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Bench;
using Widgets::LatencyPage;
using Widgets::MainWindow;
using Widgets::WhyPage;

namespace {

constexpr QSize windowSize(1440, 900);
constexpr seconds day = std::chrono::hours(24);

/// The event loop as the program runs it; processEvents() with a time would spin.
void turn(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Counts the pictures of a widget's window, and says when the first one was done.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

void firstPaint(const QElapsedTimer &sinceStart)
{
    printLoad("first picture of the window");
    std::vector<double> ms;
    for (int run = 0; run < 6; ++run) {
        QElapsedTimer timer;
        timer.start();
        const SystemClock clock;
        MainWindow window(clock);
        const Painted painted(window);
        window.resize(windowSize);
        window.show();
        while (painted.count == 0)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        if (run == 0)
            std::printf("  the first of the process: %.0f ms, %.0f ms since main() began\n",
                        double(timer.nsecsElapsed()) / 1e6, double(sinceStart.nsecsElapsed()) / 1e6);
        else
            ms.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("  a further one: median %.0f ms (worst %.0f)\n", median(ms), quantile(ms, 1));
}

/// A day of a session under a clock of its own: 50 requests a second on both sides, and a window that shows it.
Session::SnapshotPtr simulateDay(MainWindow &window)
{
    Router::ControlWord half { .greenShare = Permyriad::ofPercent(50), .epoch = 1 };
    Test::SessionRig rig({ .word = half, .tick = milliseconds(50) });
    QObject::connect(rig.session.get(), &Session::Session::snapshotReady, &window, &MainWindow::showSnapshot);
    rig.startReady();
    const double before = residentMb();
    constexpr int shownEvery = 300;
    for (int second = 1; second <= day.count(); ++second) {
        rig.clock.advance(seconds(1));
        rig.finishRequests(Side::Blue, 25, Outcome::Ok, milliseconds(40 + second % 17));
        rig.finishRequests(Side::Green, 25, second % 60 ? Outcome::Ok : Outcome::ServerError,
                           milliseconds(45 + second % 23));
        rig.router->begin(Test::nodeA(), 50);
        rig.router->tellCounters(Test::nodeA());
        if (second % shownEvery == 0)
            rig.turn();
    }
    rig.turn();
    std::printf("  %.0f MB before, %.0f MB after a day of 50 requests/s, %lld lines in the log\n", before, residentMb(),
                static_cast<long long>(rig.snapshot->log.size()));
    return rig.snapshot;
}

/// Qt Charts as one would take it: the same values, a series each, its own painting.
double plainChartMs(const Session::History &history, QSize size, qint64 from)
{
    const Session::HistoryTier *coarsest = &history.tiers.front();
    for (const Session::HistoryTier &tier : history.tiers) {
        if (tier.width > coarsest->width)
            coarsest = &tier;
    }
    QChart *chart = new QChart;
    QList<QLineSeries *> series;
    for (int i = 0; i < 6; ++i) {
        series.append(new QLineSeries);
        chart->addSeries(series.last());
    }
    chart->createDefaultAxes();
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(size);
    view.show();
    using Values = Session::SlotValues;
    constexpr float Values::*fields[] = { &Values::p50, &Values::p95, &Values::p99 };
    std::vector<double> ms;
    for (int run = 0; run < 9; ++run) {
        const double begin = threadCpu();
        for (int i = 0; i < 6; ++i) {
            QList<QPointF> points;
            for (const Session::HistorySlot &slot : coarsest->slotList) {
                const float value = slot.sides[size_t(i / 3)].*fields[i % 3];
                if (slot.at >= from && std::isfinite(value))
                    points.append({ double(slot.at - from) / 1000.0, double(value) });
            }
            series.at(i)->replace(points);
        }
        chart->axes(Qt::Horizontal).constFirst()->setRange(0, double(day.count()));
        chart->axes(Qt::Vertical).constFirst()->setRange(20, 100);
        view.grab();
        ms.push_back((threadCpu() - begin) * 1000);
    }
    return median(ms);
}

void frameOfADay(MainWindow &window, const Session::SnapshotPtr &snapshot)
{
    printLoad("one frame with 24 h of both sides");
    auto *page = window.findChild<LatencyPage *>();
    page->setRange(day);
    std::vector<double> ms;
    std::vector<double> rangeMs;
    Session::Snapshot moved = *snapshot;
    for (int run = 0; run < 15; ++run) {
        moved.at += seconds(60);
        page->setRange(std::chrono::hours(12));
        const double beforeRange = threadCpu();
        page->setRange(day);
        page->grab();
        rangeMs.push_back((threadCpu() - beforeRange) * 1000);
        turn(2 * int(LatencyPage::frame.count())); // the page draws so often at most
        const quint64 frames = page->frames();
        const double before = threadCpu();
        page->showSnapshot(std::make_shared<const Session::Snapshot>(moved));
        QApplication::processEvents();
        if (page->frames() == frames + 1) // else it was too early after the last one
            ms.push_back((threadCpu() - before) * 1000);
    }
    std::printf("  new values, drawn and painted: median %.1f ms CPU (worst %.1f); after a change of range: %.1f ms\n",
                median(ms), quantile(ms, 1), median(rangeMs));
    const qint64 to = snapshot->at.time_since_epoch().count();
    std::printf("  plain Qt Charts, 6 lines of the same values, %dx%d: median %.1f ms CPU\n", page->width(),
                page->height(), plainChartMs(*snapshot->history, page->size(), to - milliseconds(day).count()));
}

/// How long the event loop of this thread was away, at worst: a timer every 5 ms.
class StallMeter
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(every);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_ms.push_back(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - every));
            m_since.start();
        });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] const std::vector<double> &ms() const { return m_ms; }

private:
    static constexpr int every = 5;
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_ms;
};

/// `whyView`: the page Why shows it; -1: the page Latency is shown.
bool live(double perSecond, int lengthMs, int whyView = -1)
{
    const QString shown = whyView < 0 ? QStringLiteral("Latency") : QStringLiteral("Why, view %1").arg(whyView + 1);
    printLoad(
        qPrintable(QStringLiteral("live window, page %1, %2 requests/s through HAProxy").arg(shown).arg(perSecond)));
    const SystemClock clock;
    MainWindow window(clock);
    window.resize(windowSize);
    window.show();
    if (whyView >= 0) {
        window.findChild<QToolButton *>(QStringLiteral("tab-why"))->click();
        window.findChild<WhyPage *>()->showView(whyView);
    }
    LiveEngine engine(clock);
    if (const QString problem = engine.start(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return false;
    }
    quint64 received = 0;
    QObject::connect(&engine, &LiveEngine::snapshotReady, &window, [&](const Session::SnapshotPtr &snapshot) {
        received = snapshot->feed.received;
        window.showSnapshot(snapshot);
    });
    SteadyLoad load(engine.port(), perSecond);
    turn(3000); // what only the beginning costs
    auto *page = window.findChild<LatencyPage *>();
    const quint64 framesBefore = page->frames();
    const double guiBefore = threadCpu();
    const double engineBefore = engine.cpu();
    QElapsedTimer timer;
    timer.start();
    turn(lengthMs);
    const double took = double(timer.nsecsElapsed()) / 1e9;
    const double gui = (threadCpu() - guiBefore) / took * 100;
    const double behind = (engine.cpu() - engineBefore) / took * 100;
    std::printf("  CPU of a core: window %.1f %%, engine with feed %.1f %%, together %.1f %%; %.0f MB\n", gui, behind,
                gui + behind, residentMb());
    if (whyView < 0)
        std::printf("  charts drawn %.1f times a second\n", double(page->frames() - framesBefore) / took);
    const StallMeter stalls; // apart, for its timer costs something itself
    turn(lengthMs);
    std::printf("  the window did not react for %.0f ms at worst, p99.9 %.1f ms\n", quantile(stalls.ms(), 1),
                quantile(stalls.ms(), 0.999));
    load.stop();
    turn(1200);
    std::printf("  %llu requests answered, %llu seen by the window\n", static_cast<unsigned long long>(load.answered()),
                static_cast<unsigned long long>(received));
    return load.answered() == received;
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    std::printf("platform %s\n", qPrintable(QGuiApplication::platformName()));
    firstPaint(sinceStart);
    {
        printLoad("a simulated day");
        const SystemClock clock;
        MainWindow window(clock);
        window.resize(windowSize);
        window.show();
        const Session::SnapshotPtr snapshot = simulateDay(window);
        frameOfADay(window, snapshot);
    }
    bool isWhole = live(50, 15000);
    for (int view = 0; view < 8; ++view)
        isWhole &= live(50, 5000, view);
    isWhole &= live(2000, 15000);
    return isWhole ? 0 : 1;
}
