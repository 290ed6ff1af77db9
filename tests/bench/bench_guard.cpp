// What the model guard costs a request: the same router with and without it, turn by turn, with lists of 300 models.
//   bench_guard [requests per turn] [turns]
#include "core/router/haproxy/model_maps.h"
#include "core/router/haproxy/processes.h"
#include "tests/bench/measure.h"
#include "tests/router/rig.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

constexpr int listed = 300;

struct Way {
    const char *name;
    bool guard;
    bool moves; ///< the model is listed by the other side only
    Test::Rig rig {};
    std::vector<double> p50 {};
    std::vector<double> p99 {};
    std::vector<double> cpuUs {}; ///< of HAProxy, for one request
};

bool prepare(Way &way)
{
    const QString problem = way.rig.start(
        { .change = [guard = way.guard](Config::Service &service) { service.router.modelGuard = guard; } });
    if (!problem.isEmpty()) {
        std::printf("%s\n", qPrintable(problem));
        return false;
    }
    way.rig.order(Test::greenGets(10000, 1));
    if (!way.guard)
        return true;
    QStringList models;
    for (int i = 0; i < listed; ++i)
        models << QStringLiteral("model-%1").arg(i);
    Router::HAProxy::ModelMaps maps(way.rig.paths());
    const QSignalSpy kept(&maps, &Router::HAProxy::ModelMaps::kept);
    maps.take(Side::Green, way.moves ? models : models + QStringList { QStringLiteral("m") });
    maps.take(Side::Blue, models + QStringList { QStringLiteral("m") });
    return QTest::qWaitFor([&] { return kept.size() == 2; }, 10000);
}

qint64 workerOf(const Way &way)
{
    return Router::HAProxy::workersOf(way.rig.child->processId()).value(0);
}

void turn(Way &way, int requests)
{
    std::vector<double> took;
    const double before = processCpu(workerOf(way));
    Test::inThread([&] {
        Test::HttpClient client(way.rig.port());
        const QByteArray body = "{\"model\":\"m\",\"stream\":false,\"messages\":[{\"role\":\"user\",\"content\":\""
            + QByteArray(230, 'x') + "\"}]}";
        for (int i = 0; i < requests; ++i) {
            const Instant began = way.rig.clock.now();
            client.post("/v1/chat/completions", {}, body);
            took.push_back(std::chrono::duration<double, std::micro>(way.rig.clock.now() - began).count());
        }
    });
    way.cpuUs.push_back((processCpu(workerOf(way)) - before) * 1e6 / requests);
    way.p50.push_back(quantile(took, 0.5));
    way.p99.push_back(quantile(took, 0.99));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int requests = argc > 1 ? std::atoi(argv[1]) : 5000;
    const int turns = argc > 2 ? std::atoi(argv[2]) : 7;
    Way ways[] = { { "without the guard", false, false },
                   { "guard, the side lists the model", true, false },
                   { "guard, moved to the other side", true, true } };
    for (Way &way : ways) {
        if (!prepare(way))
            return 1;
    }
    printLoad("a request of 300 B through the router, one after the other");
    for (int i = 0; i < turns; ++i) {
        for (Way &way : ways)
            turn(way, requests);
    }
    for (const Way &way : ways)
        std::printf("  %-34s p50 %6.0f us, p99 %6.0f us, HAProxy %5.0f us of a core a request\n", way.name,
                    median(way.p50), median(way.p99), median(way.cpuUs));
    return 0;
}
