// How long users suffer from a candidate that starts to fail, or to hang, while it has 5 % of 200 requests a second:
// from the fault to the moment when every node of a real HAProxy has all production on the active side again. The
// sandbox's relays and users; the console as the program wires it, with its journal. Beside it what waiting for a
// canary test, for three checks or for peers' defaults takes by their settings. Each round has a sandbox and a console
// of its own, so that no round waits for a side that another one made suspect. About seven minutes:
//   bench_rollback [rounds]
#include "app/composition.h"
#include "app/stage.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

constexpr double usersPerSecond = 200;
constexpr int readyWithinMs = 30000;
constexpr int backWithinMs = 60000;

/// A console in the sandbox, driven from here.
class Console
{
public:
    Console()
    {
        auto stage = App::Stage::make({ .sandbox = true, .usersPerSecond = usersPerSecond });
        if (!stage)
            qFatal("%s", qPrintable(stage.error().text));
        m_composition = std::make_unique<App::Composition>(std::move(*stage), App::CompositionOptions {});
        QObject::connect(m_composition.get(), &App::Composition::snapshotReady, m_composition.get(),
                         [this](const Session::SnapshotPtr &snapshot) { m_now = snapshot; });
        m_composition->start([](const Done &started) {
            if (!started)
                qFatal("%s", qPrintable(started.error().text));
        });
    }

    /// At 5 %, both sides well, users seen on both.
    bool holdAtFivePercent()
    {
        const bool idle = until([this] {
            return m_now && m_now->rollout.phase == Rollout::Phase::Idle && m_now->feed.connected && well(Side::Blue)
                && well(Side::Green);
        });
        if (!idle)
            return false;
        m_composition->post(Session::Intents::Deploy { Config::Plan::standard().withHolds(std::chrono::hours(1)) });
        if (!until([this] { return m_now->rollout.phase == Rollout::Phase::Holding; }))
            return false;
        QTest::qWait(2000 + QRandomGenerator::global()->bounded(1500)); // the fault meets any moment of a round
        return m_now->rollout.phase == Rollout::Phase::Holding;
    }

    /// Seconds from the fault until the way back was acknowledged; NaN: not within a minute. `failed`: users' requests
    /// that went wrong meanwhile.
    double strike(const QString &fault, quint64 &failed)
    {
        const quint64 before = m_composition->stage().usersSeen()->failed;
        const WallTime struck = m_clock.wallNow();
        m_composition->post(Session::Intents::SetScenario { fault });
        const bool back = until(
            [this] {
                return m_now->rollout.phase == Rollout::Phase::RollingBack
                    || m_now->rollout.outcome == Rollout::RunOutcome::RolledBack;
            },
            backWithinMs);
        const bool acknowledged = back && until([this] { return m_now->rollout.acknowledged; });
        failed = m_composition->stage().usersSeen()->failed - before;
        double took = NAN;
        for (auto line = m_now->log.crbegin(); acknowledged && line != m_now->log.crend(); ++line) {
            if (line->message.code == QLatin1String("order.acknowledged") && line->at >= struck) {
                took = double((line->at - struck).count()) / 1000;
                break;
            }
        }
        m_why = words(m_now->rollout.reason);
        return took;
    }
    [[nodiscard]] const QString &why() const { return m_why; }

private:
    [[nodiscard]] bool well(Side side) const
    {
        return m_now->environment(side).health.status == Probe::HealthStatus::Healthy
            && m_now->environment(side).health.failuresInARow == 0;
    }
    bool until(const std::function<bool()> &condition, int withinMs = readyWithinMs)
    {
        return QTest::qWaitFor(condition, withinMs);
    }

    SystemClock m_clock;
    std::unique_ptr<App::Composition> m_composition;
    Session::SnapshotPtr m_now;
    QString m_why;
};

int measure(const char *name, const QString &fault, int rounds, double limit)
{
    std::vector<double> took;
    std::vector<double> failed;
    QString why;
    for (int round = 0; round < rounds; ++round) {
        Console bench;
        if (!bench.holdAtFivePercent()) {
            std::fprintf(stderr, "round %d: no deployment at 5 %%\n", round + 1);
            return 1;
        }
        quint64 lost = 0;
        took.push_back(bench.strike(fault, lost));
        failed.push_back(double(lost));
        why = bench.why();
        if (std::isnan(took.back())) {
            std::fprintf(stderr, "round %d: nothing was rolled back within a minute\n", round + 1);
            return 1;
        }
    }
    const double p95 = quantile(took, 0.95);
    std::printf("  %-34s p50 %5.2f s, p95 %5.2f s, worst %5.2f s (aim: p95 %.0f s); users' requests lost: p50 %.0f, "
                "worst %.0f\n    the last one said: %s\n",
                name, median(took), p95, quantile(took, 1), limit, median(failed), quantile(failed, 1),
                qPrintable(why));
    std::fflush(stdout);
    return p95 <= limit ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 20;
    printLoad("candidate with 5 % of 200 requests/s, until all production is back");
    std::printf("%d rounds each\n", rounds);
    int missed = measure("starts failing", QStringLiteral("green-errors"), rounds, 2);
    missed += measure("starts hanging", QStringLiteral("green-hangs"), rounds, 5);
    std::printf("  by their settings, not measured:\n"
                "  %-34s %5.0f s\n  %-34s %5.0f s\n  %-34s %5.0f s\n",
                "a canary test of a minute", 60.0, "three checks, one every 30 s", 90.0, "peers' defaults", 120.0);
    return missed;
}
