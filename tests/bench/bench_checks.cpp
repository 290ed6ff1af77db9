// How far a check's time to headers is from the truth: a local server that answers after a known delay, 50 checks a
// second, with the window's thread idle and kept busy (15 of every 33 ms), beside curl and hey on the same server. The
// truth of a request is what the server really took for it, which it notes by the request's key: a server whose thread
// was woken late did answer late. hey cannot give its requests a key, so the delay that was asked for counts there. A
// second table tells where the error comes from (the check started late, or the ways: all that lies between our post
// and the server's last byte read, and back) and how late the server was. Medians of RUNS runs (first argument; 5), the
// four in turns; about two minutes. hey is a Debian package that only this needs. Exit 1 above the figures wanted.
#include "core/base/thread_care.h"
#include "core/probe/watch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <numeric>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Signalbox;

namespace {

constexpr int checksPerRun = 200;
constexpr int curlsPerRun = 20;
constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 76\r\n\r\n"
                          R"({"id":"x","choices":[{"message":{"content":"pong"},"finish_reason":"stop"}]})";

/// Answers every request a fixed delay after its last byte came: blocking sockets, a thread each, so that no event loop
/// adds to the truth.
class DelayServer
{
public:
    explicit DelayServer(milliseconds delay)
        : m_delay(delay)
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *const plain = reinterpret_cast<sockaddr *>(&address);
        if (m_listener < 0 || ::bind(m_listener, plain, size) != 0 || ::listen(m_listener, 128) != 0
            || ::getsockname(m_listener, plain, &size) != 0)
            std::abort();
        m_port = ntohs(address.sin_port);
        m_acceptor = std::thread([this] { accept(); });
    }
    ~DelayServer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_acceptor.join();
        {
            const std::lock_guard lock(m_mutex);
            for (const int fd : m_open)
                ::shutdown(fd, SHUT_RDWR);
        }
        for (std::thread &thread : m_threads)
            thread.join();
        for (const int fd : m_open)
            ::close(fd);
        ::close(m_listener);
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// From the last byte of the request of that key to the first of its answer, in ms; NaN when no such came.
    [[nodiscard]] double tookFor(const std::string &key) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_took.find(key);
        return found == m_took.end() ? NAN : found->second;
    }

private:
    void accept()
    {
        for (;;) {
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd < 0)
                return;
            const int on = 1;
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            const std::lock_guard lock(m_mutex);
            m_open.push_back(fd);
            m_threads.emplace_back([this, fd] { serve(fd); });
        }
    }
    void note(std::string_view request, Instant since)
    {
        const nanoseconds took = std::chrono::steady_clock::now() - since;
        constexpr std::string_view name = "Idempotency-Key: ";
        const auto at = request.find(name);
        if (at == std::string_view::npos)
            return;
        const std::string_view value = request.substr(at + name.size());
        const std::lock_guard lock(m_mutex);
        m_took.emplace(value.substr(0, value.find('\r')), double(took.count()) / 1e6);
    }
    void serve(int fd)
    {
        wakePromptly(); // or the truth would be late itself
        char bytes[8192];
        for (;;) {
            const ssize_t got = ::recv(fd, bytes, sizeof bytes, 0);
            if (got <= 0)
                return;
            if (bytes[got - 1] != '}') // a ping is small and ends with the brace of its body
                continue;
            const Instant came = std::chrono::steady_clock::now();
            std::this_thread::sleep_until(came + m_delay);
            note({ bytes, size_t(got) }, came);
            if (::send(fd, answer, sizeof answer - 1, MSG_NOSIGNAL) < 0)
                return;
        }
    }

    const milliseconds m_delay;
    const int m_listener;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    std::map<std::string, double> m_took;
    std::vector<int> m_open;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

struct Errors {
    double mean = NAN;
    double p99 = NAN;
};

/// Of the differences from the truth, in ms.
Errors errorsOf(std::vector<double> ms)
{
    std::erase_if(ms, [](double value) { return std::isnan(value); });
    if (ms.empty())
        return {};
    double sum = 0;
    for (double &value : ms) {
        value = std::abs(value);
        sum += value;
    }
    std::sort(ms.begin(), ms.end());
    return { .mean = sum / double(ms.size()), .p99 = ms.at(std::min(ms.size() - 1, ms.size() * 99 / 100)) };
}

double medianOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty())
        return NAN;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Of several runs: each figure's own median.
Errors medianOf(const std::vector<Errors> &runs)
{
    std::vector<double> means;
    std::vector<double> p99s;
    for (const Errors &run : runs) {
        means.push_back(run.mean);
        p99s.push_back(run.p99);
    }
    return { .mean = medianOf(means), .p99 = medianOf(p99s) };
}

void spin(milliseconds time)
{
    const Instant end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) { }
}

/// Of one run of checks: how far each was from the truth, and each part of that, all in ms.
struct Checked {
    std::vector<double> errors;
    std::vector<double> startedLate;
    std::vector<double> serverLate;
    std::vector<double> ways;
    Probe::ScheduleTally tally;
};

double meanOf(const std::vector<double> &values)
{
    return values.empty() ? NAN : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

Checked checkTimes(const DelayServer &server, const QUrl &url, milliseconds delay, bool busy)
{
    const SystemClock clock;
    Probe::Target target { .url = url };
    target.profile.stream = false;
    Probe::HealthWatch watch({ target }, { .interval = milliseconds(20), .requestsPerMinute = 1000000 }, clock,
                             Redactor());
    Checked out;
    QEventLoop loop;
    QObject::connect(&watch, &Probe::HealthWatch::tallied, &loop,
                     [&out](Side, const Probe::ScheduleTally &now) { out.tally = now; });
    QObject::connect(&watch, &Probe::HealthWatch::checked, &loop, [&](const Probe::CheckResult &result) {
        if (result.sample.outcome == Outcome::Ok && result.sample.headers) {
            const double took = double(result.sample.headers->count()) / 1000;
            const double late = double(result.lag.value_or(std::chrono::microseconds(0)).count()) / 1000;
            const double serverTook = server.tookFor(result.sample.id.toStdString());
            out.errors.push_back(took - serverTook);
            out.startedLate.push_back(late);
            out.serverLate.push_back(serverTook - double(delay.count()));
            out.ways.push_back(took - late - serverTook);
        }
        if (out.errors.size() >= checksPerRun)
            loop.quit();
    });
    QTimer painting;
    painting.setTimerType(Qt::PreciseTimer);
    QObject::connect(&painting, &QTimer::timeout, &loop, [] { spin(milliseconds(15)); });
    if (busy)
        painting.start(33);
    QTimer::singleShot(20000, &loop, &QEventLoop::quit);
    watch.start();
    loop.exec();
    return out;
}

QByteArray outputOf(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(name), arguments);
    return process.waitForFinished(30000) ? process.readAllStandardOutput() : QByteArray();
}

bool isThere(const char *name)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty();
}

std::vector<double> curlErrors(const DelayServer &server, const QUrl &url)
{
    static int last = 0; // each key once
    std::vector<double> out;
    for (int i = 0; i < curlsPerRun && isThere("curl"); ++i) {
        const QString key = QStringLiteral("curl-%1").arg(++last);
        const QByteArray time
            = outputOf(QStringLiteral("curl"),
                       { QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-H"),
                         QStringLiteral("Idempotency-Key: %1").arg(key), QStringLiteral("-d"), QStringLiteral("{}"),
                         QStringLiteral("-w"), QStringLiteral("%{time_starttransfer}"), url.toString() });
        if (!time.isEmpty())
            out.push_back(time.toDouble() * 1000 - server.tookFor(key.toStdString()));
    }
    return out;
}

/// hey at the same 50 requests a second: 25 workers, two a second each. From the delay that was asked for.
std::vector<double> heyErrors(const QUrl &url, milliseconds delay)
{
    std::vector<double> out;
    if (!isThere("hey"))
        return out;
    const QByteArray csv = outputOf(
        QStringLiteral("hey"),
        { QStringLiteral("-n"), QString::number(checksPerRun), QStringLiteral("-c"), QStringLiteral("25"),
          QStringLiteral("-q"), QStringLiteral("2"), QStringLiteral("-m"), QStringLiteral("POST"), QStringLiteral("-d"),
          QStringLiteral("{}"), QStringLiteral("-o"), QStringLiteral("csv"), url.toString() });
    const QList<QByteArray> lines = csv.split('\n').mid(1);
    for (const QByteArray &line : lines) {
        if (line.contains(','))
            out.push_back(line.left(line.indexOf(',')).toDouble() * 1000 - double(delay.count()));
    }
    return out;
}

void printCell(const Errors &errors)
{
    if (std::isnan(errors.mean))
        std::printf("|         –       ");
    else
        std::printf("| %6.2f  %6.2f  ", errors.mean, errors.p99);
}

/// What a second table says of the checks of a delay, idle and busy.
struct Parts {
    std::vector<double> startedLate;
    std::vector<double> serverLate;
    std::vector<double> ways;
    Probe::ScheduleTally tally;

    void add(const Checked &run)
    {
        startedLate.push_back(meanOf(run.startedLate));
        serverLate.push_back(meanOf(run.serverLate));
        ways.push_back(meanOf(run.ways));
        tally = run.tally;
    }
    void print() const
    {
        std::printf("| %6.2f  %6.2f  %6.2f  %4llu %4llu %4llu  %6.2f ", medianOf(startedLate), medianOf(serverLate),
                    medianOf(ways), tally.sent, tally.late, tally.dropped(), double(tally.worstLag.count()) / 1e6);
    }
};

struct Row {
    milliseconds delay;
    Parts idle;
    Parts busy;
    bool isFine = true;
};

Row measure(milliseconds delay, int runs)
{
    Row row { .delay = delay, .idle = {}, .busy = {}, .isFine = true };
    const DelayServer server(delay);
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/v1").arg(server.port()));
    std::vector<Errors> idle;
    std::vector<Errors> busy;
    std::vector<Errors> curl;
    std::vector<Errors> hey;
    for (int run = 0; run < runs; ++run) { // in turns, so that a noisy moment of the machine hits all alike
        const Checked calm = checkTimes(server, url, delay, false);
        const Checked painting = checkTimes(server, url, delay, true);
        row.idle.add(calm);
        row.busy.add(painting);
        idle.push_back(errorsOf(calm.errors));
        busy.push_back(errorsOf(painting.errors));
        curl.push_back(errorsOf(curlErrors(server, url)));
        hey.push_back(errorsOf(heyErrors(url, delay)));
    }
    for (const Errors &ours : { medianOf(idle), medianOf(busy) })
        row.isFine &= ours.mean <= 0.7 && ours.p99 <= 3;
    std::printf("%5d ms ", int(delay.count()));
    for (const auto *column : { &idle, &busy, &curl, &hey })
        printCell(medianOf(*column));
    std::printf("\n");
    std::fflush(stdout);
    return row;
}

void printParts(const std::vector<Row> &rows)
{
    std::printf("\nwhere the mean error of a check comes from, and how late the server was, in ms; and its schedule in "
                "the last run\n"
                "true     | check, idle                                    | check, GUI busy\n"
                "delay    | started server  ways    sent late drop  worst  | started server  ways    sent late drop  "
                "worst\n");
    for (const Row &row : rows) {
        std::printf("%5d ms ", int(row.delay.count()));
        row.idle.print();
        row.busy.print();
        std::printf("\n");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int runs = std::clamp(argc > 1 ? std::atoi(argv[1]) : 5, 1, 21);
    for (const char *tool : { "curl", "hey" }) {
        if (!isThere(tool))
            std::printf("%s is not installed: its column stays empty (apt-get install %s)\n", tool, tool);
    }
    double load[1] = {};
    if (::getloadavg(load, 1) == 1)
        std::printf("load of the machine before: %.1f on %u processors\n", load[0],
                    std::thread::hardware_concurrency());
    std::printf("error in ms, mean and p99, medians of %d runs of %d; wanted: mean <= 0.7, p99 <= 3\n"
                "true     | check, idle     | check, GUI busy | curl            | hey\n"
                "delay    |   mean     p99  |   mean     p99  |   mean     p99  |   mean     p99\n",
                runs, checksPerRun);
    std::vector<Row> rows;
    for (const int delay : { 5, 20, 50, 200 })
        rows.push_back(measure(milliseconds(delay), runs));
    printParts(rows);
    return std::ranges::all_of(rows, &Row::isFine) ? 0 : 1;
}
