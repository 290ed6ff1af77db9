// The phase probe beside curl, on the same server: how long a request takes until its first byte, on a new and on a
// warm connection, http and https. Both measure in turn, so that what else the machine does hits both alike.
//   bench_phase [ROUNDS]          exit 1 when the medians are further apart than 1 ms
//
// Each curl makes two new connections with a whole handshake each, the second in the same process. Judged is the
// second. The first pays for what a process does once: OpenSSL fetches its ciphers and seeds its random numbers when
// the first handshake needs them. `strace -ttt` (medians of 21) has 1.9 ms from curl's connect() to its first byte of
// the handshake on the first and 0.6 ms on the second connection, and another 0.2 ms when the server's answer is there.
// The probe lives in a process that has done that long ago, as any client of a relay has: neither the network nor the
// relay takes it.
#include "core/phase/phase_probe.h"
#include "tests/bench/measure.h"
#include "tests/diagnose/slow_relay.h"
#include "tests/probe/support/peer.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryFile>
#include <QThread>

using namespace Signalbox;
using namespace Signalbox::Bench;

namespace {

const SystemClock benchClock;
constexpr double allowedMs = 1.0;

struct Figures {
    std::vector<double> first; ///< until the first byte, ms; on the first connection of a process: curl's only
    std::vector<double> cold;
    std::vector<double> warm;
};

/// A relay in a thread of its own: neither measurer shares its event loop.
class Server
{
public:
    explicit Server(const QSslConfiguration *tls)
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_worker, [&] { m_relay = std::make_unique<Test::SlowRelay>(Test::Slowness { .steady = true }, 1, tls); },
            Qt::BlockingQueuedConnection);
        port = m_relay->serverPort();
    }
    ~Server()
    {
        QMetaObject::invokeMethod(
            &m_worker, [this] { m_relay.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    quint16 port = 0;

private:
    QObject m_worker;
    QThread m_thread;
    std::unique_ptr<Test::SlowRelay> m_relay;
};

double untilFirstByte(const Phase::PhaseSample &sample)
{
    microseconds sum(0);
    for (const auto &phase :
         { sample.phases.dns, sample.phases.tcp, sample.phases.tls, sample.phases.send, sample.phases.wait })
        sum += phase.value_or(microseconds(0));
    return double(sum.count()) / 1000;
}

void measureByProbe(const Probe::Target &target, Figures &into)
{
    QThreadPool lookups;
    Phase::PhaseProbe probe(target, {}, lookups, benchClock, Redactor());
    QEventLoop loop;
    QObject::connect(&probe, &Phase::PhaseProbe::finished, &loop, [&](const QList<Phase::PhaseSample> &samples) {
        for (const Phase::PhaseSample &sample : samples) {
            if (sample.outcome == Outcome::Ok)
                (sample.reused ? into.warm : into.cold).push_back(untilFirstByte(sample));
        }
        loop.quit();
    });
    probe.start(Probe::tlsFor(target.caFile), 0);
    loop.exec();
}

/// Two new connections, neither of which takes up a session, and a second request on the latter, as the probe does.
bool measureByCurl(const Probe::Target &target, Figures &into)
{
    const QString url = target.url.toString() + QStringLiteral("/chat/completions");
    QStringList words;
    for (int i = 0; i < 3; ++i) {
        if (i > 0)
            words << QStringLiteral("--next");
        words << QStringLiteral("-sS") << QStringLiteral("-o") << QStringLiteral("/dev/null") << QStringLiteral("-w")
              << QStringLiteral("%{num_connects} %{time_starttransfer}\\n") << QStringLiteral("-d")
              << QStringLiteral("{}") << QStringLiteral("--no-sessionid");
        if (i == 0)
            words << QStringLiteral("-H") << QStringLiteral("Connection: close");
        if (!target.caFile.isEmpty())
            words << QStringLiteral("--cacert") << target.caFile;
        words << url;
    }
    QProcess curl;
    curl.start(QStringLiteral("curl"), words);
    QEventLoop loop;
    QObject::connect(&curl, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&curl, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    loop.exec();
    const QList<QByteArray> lines = curl.readAllStandardOutput().split('\n');
    if (curl.exitCode() != 0 || lines.size() < 3)
        return false;
    std::vector<double> *const places[] = { &into.first, &into.cold, &into.warm };
    for (int i = 0; i < 3; ++i) {
        const QList<QByteArray> told = lines[i].split(' ');
        if (told.size() != 2 || told[0] != (i < 2 ? "1" : "0")) // as many connections as were meant
            return false;
        places[i]->push_back(told[1].toDouble() * 1000);
    }
    return true;
}

bool compare(const char *title, const std::vector<double> &ours, const std::vector<double> &curls)
{
    const double difference = median(ours) - median(curls);
    std::printf("%-18s probe %7.2f ms   curl %7.2f ms   difference %+.2f ms   (%zu and %zu)\n", title, median(ours),
                median(curls), difference, ours.size(), curls.size());
    return std::abs(difference) <= allowedMs;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 150;
    const auto certificate = Test::makeSelfSigned();
    QTemporaryFile ca;
    if (!certificate || !ca.open() || ca.write(certificate->pem) < 0 || !ca.flush()) {
        std::fprintf(stderr, "no certificate: the openssl program is needed\n");
        return 1;
    }
    printLoad("the phase probe beside curl, medians until the first byte");
    bool isFine = true;
    for (const bool tls : { false, true }) {
        const Server server(tls ? &certificate->tls : nullptr);
        Probe::Target target;
        target.url = QUrl(QStringLiteral("%1://127.0.0.1:%2/v1")
                              .arg(tls ? QStringLiteral("https") : QStringLiteral("http"))
                              .arg(server.port));
        if (tls)
            target.caFile = ca.fileName();
        Figures ours;
        Figures curls;
        for (int i = 0; i < rounds; ++i) {
            measureByProbe(target, ours);
            if (!measureByCurl(target, curls)) {
                std::fprintf(stderr, "curl failed: it must be installed, and connect as often as it is told\n");
                return 1;
            }
        }
        isFine &= compare(tls ? "https, new" : "http, new", ours.cold, curls.cold);
        std::printf("%-18s                     curl %7.2f ms   its process's first connection: not judged\n", "",
                    median(curls.first));
        isFine &= compare(tls ? "https, warm" : "http, warm", ours.warm, curls.warm);
    }
    return isFine ? 0 : 1;
}
