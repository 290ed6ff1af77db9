// What the feed of users' requests loses, how late it is and what it costs, beside socat on the same socket at the same
// time. Every request is counted by who sent it. Takes about 40 s:
//   bench_feed [requests per second] [seconds]
#include "core/router/haproxy/feed_line.h"
#include "tests/bench/measure.h"
#include "tests/bench/steady_load.h"
#include "tests/router/rig.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

constexpr int runs = 3;

struct Seen {
    quint64 requests = 0;
    std::vector<double> lagMs; ///< from a request's end to our having it
    double cpuSeconds = 0;
};

struct Reading {
    std::vector<double> p50;
    std::vector<double> p99;
    std::vector<double> cpu;
    quint64 mostLost = 0;

    void add(const Seen &seen, quint64 answered, double took)
    {
        const quint64 missing = answered - std::min(answered, seen.requests);
        mostLost = std::max(mostLost, missing);
        p50.push_back(quantile(seen.lagMs, 0.5));
        p99.push_back(quantile(seen.lagMs, 0.99));
        cpu.push_back(seen.cpuSeconds / took * 100);
    }
    void print(const char *name) const
    {
        std::printf("  %-44s lost %llu at most; lag p50 %5.1f ms, p99 %5.1f ms (worst run %.1f); %5.1f %% of a core\n",
                    name, static_cast<unsigned long long>(mostLost), median(p50), median(p99), quantile(p99, 1),
                    median(cpu));
    }
};

double millisecondsSince(const SystemClock &clock, WallTime end)
{
    return std::max(0.0, double((clock.wallNow() - end).count()));
}

/// The router object as the console has it: in a thread of its own, with its poll of counters.
class OurReader
{
public:
    explicit OurReader(const Test::Rig &rig)
    {
        m_gate.moveToThread(&m_thread);
        m_thread.start(QThread::TimeCriticalPriority);
        inThread([&] {
            m_router = std::make_unique<Router::HAProxy::HAProxyRouter>(rig.paths(), Side::Blue, m_clock, Redactor());
            QObject::connect(m_router.get(), &Router::Router::samplesArrived, m_router.get(),
                             [this](const QList<Sample> &samples) { take(samples); });
            QObject::connect(m_router.get(), &Router::Router::feedHealthChanged, m_router.get(),
                             [this](const QString &, const FeedHealth &health) { m_connected = health.connected; });
            m_router->start();
        });
    }
    ~OurReader()
    {
        inThread([this] {
            m_router->stop();
            m_router.reset();
        });
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    [[nodiscard]] quint64 requests() const { return m_requests; }
    [[nodiscard]] Seen seen()
    {
        Seen copy;
        inThread([&] {
            copy = m_seen;
            copy.requests = m_requests;
            copy.cpuSeconds = threadCpu();
        });
        return copy;
    }

private:
    template <typename Call> void inThread(Call call)
    {
        QMetaObject::invokeMethod(&m_gate, call, Qt::BlockingQueuedConnection);
    }
    void take(const QList<Sample> &samples)
    {
        for (const Sample &sample : samples) {
            ++m_requests;
            m_seen.lagMs.push_back(millisecondsSince(
                m_clock,
                sample.start + std::chrono::duration_cast<milliseconds>(sample.total.value_or(microseconds(0)))));
        }
    }

    const SystemClock m_clock;
    QThread m_thread;
    QObject m_gate; ///< something that lives in the thread
    std::unique_ptr<Router::HAProxy::HAProxyRouter> m_router;
    std::atomic<quint64> m_requests { 0 };
    std::atomic<bool> m_connected { false };
    Seen m_seen;
};

/// `socat - UNIX:…`, its lines counted here: what its own processor time leaves out.
class SocatReader
{
public:
    explicit SocatReader(const Test::Rig &rig)
    {
        QObject::connect(&m_socat, &QProcess::readyReadStandardOutput, &m_socat, [this] { take(); });
        m_socat.start(QStringLiteral("socat"),
                      { QStringLiteral("-"), QStringLiteral("UNIX:") + rig.paths().adminSocket() });
        m_socat.write("show events reqlog -w -n\n");
    }
    [[nodiscard]] quint64 requests() const { return m_seen.requests; }
    ~SocatReader()
    {
        m_socat.disconnect();
        m_socat.kill();
        m_socat.waitForFinished(2000);
    }
    [[nodiscard]] Seen seen()
    {
        m_seen.cpuSeconds = processCpu(m_socat.processId());
        return m_seen;
    }

private:
    void take()
    {
        m_rest += m_socat.readAllStandardOutput();
        qsizetype at = 0;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', at)) {
            const auto line = Router::HAProxy::parseFeedLine(m_rest.mid(at, end - at), Redactor());
            at = end + 1;
            if (line.kind != Router::HAProxy::LineKind::Request)
                continue;
            ++m_seen.requests;
            m_seen.lagMs.push_back(millisecondsSince(m_clock, line.sample.start + line.active));
        }
        m_rest.remove(0, at);
    }

    const SystemClock m_clock;
    QProcess m_socat;
    QByteArray m_rest;
    Seen m_seen;
};

/// A few requests, until both have heard one, and as many as each other.
bool bothHear(const Test::Rig &rig, const OurReader &reader, const SocatReader &raw)
{
    SteadyLoad few(rig.port(), 50);
    if (!QTest::qWaitFor([&] { return reader.requests() > 0 && raw.requests() > 0; }, 5000))
        return false;
    few.stop();
    quint64 heard = 0;
    return QTest::qWaitFor([&] {
        return reader.requests() >= raw.requests() && std::exchange(heard, reader.requests()) == heard && heard > 0;
    });
}

bool measure(double perSecond, int lengthMs, Reading &ours, Reading &socat)
{
    Test::Rig rig;
    if (const QString problem = rig.start(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return false;
    }
    OurReader reader(rig);
    SocatReader raw(rig);
    if (!QTest::qWaitFor([&] { return reader.isConnected(); }, 5000))
        return false;
    if (!bothHear(rig, reader, raw))
        return false;
    const quint64 heardBefore = reader.requests();
    const quint64 rawHeardBefore = raw.requests();
    const double cpuBefore = reader.seen().cpuSeconds;
    const double rawCpuBefore = raw.seen().cpuSeconds;
    QElapsedTimer timer;
    timer.start();
    SteadyLoad load(rig.port(), perSecond);
    QTest::qWait(lengthMs);
    load.stop();
    const double took = double(timer.nsecsElapsed()) / 1e9;
    Seen mine = reader.seen();
    Seen theirs = raw.seen();
    mine.cpuSeconds -= cpuBefore;
    theirs.cpuSeconds -= rawCpuBefore;
    const bool whole = QTest::qWaitFor(
        [&] {
            return reader.requests() - heardBefore >= load.answered()
                && raw.requests() - rawHeardBefore >= load.answered();
        },
        2000);
    mine.requests = reader.requests() - heardBefore;
    theirs.requests = raw.requests() - rawHeardBefore;
    ours.add(mine, load.answered(), took);
    socat.add(theirs, load.answered(), took);
    std::printf("  run: %llu answered, %.0f a second\n", static_cast<unsigned long long>(load.answered()),
                double(load.answered()) / took);
    std::fflush(stdout);
    return whole && load.broken() == 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const double perSecond = argc > 1 ? std::strtod(argv[1], nullptr) : 2000;
    const int lengthMs = argc > 2 ? int(std::strtod(argv[2], nullptr) * 1000) : 10000;
    printLoad("feed of users' requests");
    Reading ours;
    Reading socat;
    bool good = true;
    for (int run = 0; run < runs; ++run)
        good = measure(perSecond, lengthMs, ours, socat) && good;
    ours.print("feed and counters, parsed, in batches");
    socat.print("socat alone, nothing parsed in its time");
    return good ? 0 : 1;
}
