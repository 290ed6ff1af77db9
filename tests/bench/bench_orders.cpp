// How long an order takes, from being asked for to being read back from a real HAProxy, on an idle router and with
// users' requests passing through; beside the same fenced commit typed into socat. Takes about half a minute:
//   bench_orders [requests per second]
#include "tests/bench/measure.h"
#include "tests/bench/steady_load.h"
#include "tests/router/rig.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

constexpr int runs = 5;
constexpr int perRun = 200;
constexpr int socatsPerRun = 40;

struct Times {
    std::vector<double> p50;
    std::vector<double> p99;
    int failed = 0;

    void add(const std::vector<double> &ms)
    {
        p50.push_back(quantile(ms, 0.5));
        p99.push_back(quantile(ms, 0.99));
    }
    void print(const char *name) const
    {
        std::printf("  %-52s p50 %6.2f ms, p99 %6.2f ms   (worst run: %.2f, %.2f; failed: %d)\n", name, median(p50),
                    median(p99), quantile(p50, 1), quantile(p99, 1), failed);
    }
};

void ourOrders(Test::Rig &rig, quint64 &epoch, Times &times)
{
    std::vector<double> ms;
    for (int i = 0; i < perRun; ++i) {
        ++epoch;
        const auto ordered = rig.order(Test::greenGets(int(epoch % 10000), epoch));
        if (ordered.outcome == Router::OrderOutcome::Acknowledged)
            ms.push_back(double(ordered.took.count()) / 1000);
        else
            ++times.failed;
    }
    times.add(ms);
}

QByteArray ask(const QString &socket, const QByteArray &line)
{
    QProcess socat;
    socat.start(QStringLiteral("socat"),
                { QStringLiteral("-t5"), QStringLiteral("-"), QStringLiteral("UNIX:") + socket });
    if (!socat.waitForStarted(2000))
        return {};
    socat.write(line + '\n');
    socat.closeWriteChannel();
    socat.waitForFinished(5000);
    return socat.readAllStandardOutput();
}

// One program, one line: prepared, added, committed and shown. The number of the version is the last one's successor.
void socatOrders(const Test::Rig &rig, quint64 &epoch, Times &times)
{
    const QString socket = rig.paths().adminSocket();
    const QByteArray map = rig.paths().controlMap().toUtf8();
    const QByteArray told = ask(socket, "prepare map " + map);
    quint64 version = told.mid(told.lastIndexOf(':') + 1).trimmed().toULongLong();
    std::vector<double> ms;
    for (int i = 0; i < socatsPerRun; ++i) {
        ++epoch;
        const QByteArray number = QByteArray::number(epoch);
        const QByteArray word = QByteArray::number(epoch % 10000) + "/blue/random/-/v/" + number + "/0";
        const QByteArray at = '@' + QByteArray::number(++version) + ' ' + map;
        QElapsedTimer timer;
        timer.start();
        const QByteArray shown
            = ask(socket,
                  "prepare map " + map + ";add map " + at + " ctl " + word + ";commit map " + at + ";show map " + map);
        if (shown.contains(word))
            ms.push_back(double(timer.nsecsElapsed()) / 1e6);
        else
            ++times.failed;
    }
    times.add(ms);
}

int measure(const char *title, double perSecond)
{
    Test::Rig rig;
    if (const QString problem = rig.start(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 1;
    }
    std::unique_ptr<SteadyLoad> load;
    if (perSecond > 0)
        load = std::make_unique<SteadyLoad>(rig.port(), perSecond);
    printLoad(title);
    Times ours;
    Times socat;
    quint64 epoch = 1;
    QElapsedTimer timer;
    timer.start();
    for (int run = 0; run < runs; ++run) {
        ourOrders(rig, epoch, ours);
        socatOrders(rig, epoch, socat);
    }
    const double took = double(timer.elapsed()) / 1000;
    ours.print("order, committed and read back");
    socat.print("socat, the same in one line (a process each)");
    if (load) {
        load->stop();
        std::printf("  meanwhile %.0f requests/s were answered, %llu connections broke\n",
                    double(load->answered()) / took, static_cast<unsigned long long>(load->broken()));
    }
    return ours.failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const double perSecond = argc > 1 ? std::strtod(argv[1], nullptr) : 2000;
    std::printf("%d runs of %d orders (socat: %d), medians of the runs\n", runs, perRun, socatsPerRun);
    const int idle = measure("idle router", 0);
    const int busy = measure("router under load", perSecond);
    return idle + busy;
}
