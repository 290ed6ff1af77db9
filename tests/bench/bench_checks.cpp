// How far a check's time to headers is from the truth: a local server that answers after a known delay, 50 checks a
// second, beside curl's own figure for the same server. Prints one line for each delay; takes about 25 s.
#include "core/probe/watch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace Signalbox;

namespace {

// Answers each request after a fixed delay, in a thread of its own so that the client cannot hold it up.
class DelayServer : public QTcpServer
{
public:
    explicit DelayServer(milliseconds delay)
        : m_delay(delay)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const socket = nextPendingConnection();
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(socket); });
        });
    }

private:
    void take(QTcpSocket *socket)
    {
        // A ping is small and ends with the brace of its body; head and body may come apart.
        const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
        const bool whole = request.endsWith('}');
        socket->setProperty("request", whole ? QByteArray() : request);
        if (!whole)
            return;
        QTimer::singleShot(m_delay, Qt::PreciseTimer, socket, [socket] {
            const QByteArray body = R"({"id":"x","choices":[{"message":{"content":"pong"},"finish_reason":"stop"}]})";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    }

    milliseconds m_delay;
};

struct Errors {
    double mean = 0;
    double p99 = 0;
};

Errors errorsOf(std::vector<double> ms, double truth)
{
    if (ms.empty())
        return { .mean = NAN, .p99 = NAN };
    double sum = 0;
    for (double &value : ms) {
        value = std::abs(value - truth);
        sum += value;
    }
    std::sort(ms.begin(), ms.end());
    return { .mean = sum / double(ms.size()), .p99 = ms.at(std::min(ms.size() - 1, ms.size() * 99 / 100)) };
}

std::vector<double> checkTimes(const QUrl &url, std::size_t count, Probe::ScheduleTally &tally)
{
    const SystemClock clock;
    Probe::Target target { .url = url };
    target.profile.stream = false;
    Probe::HealthWatch watch({ target }, { .interval = milliseconds(20), .requestsPerMinute = 1000000 }, clock,
                             Redactor());
    std::vector<double> out;
    QEventLoop loop;
    QObject::connect(&watch, &Probe::HealthWatch::tallied, &loop,
                     [&tally](Side, const Probe::ScheduleTally &now) { tally = now; });
    QObject::connect(&watch, &Probe::HealthWatch::checked, &loop, [&](const Probe::CheckResult &result) {
        if (result.sample.outcome == Outcome::Ok && result.sample.headers)
            out.push_back(double(result.sample.headers->count()) / 1000);
        if (out.size() >= count)
            loop.quit();
    });
    QTimer::singleShot(15000, &loop, &QEventLoop::quit);
    watch.start();
    loop.exec();
    return out;
}

std::vector<double> curlTimes(const QUrl &url, int count)
{
    std::vector<double> out;
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    for (int i = 0; i < count && !curl.isEmpty(); ++i) {
        QProcess process;
        process.start(curl,
                      { QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-d"),
                        QStringLiteral("{}"), QStringLiteral("-w"), QStringLiteral("%{time_starttransfer}"),
                        url.toString() + QStringLiteral("/chat/completions") });
        if (process.waitForFinished(5000))
            out.push_back(process.readAllStandardOutput().toDouble() * 1000);
    }
    return out;
}

void measure(milliseconds delay)
{
    QThread thread;
    DelayServer server(delay);
    server.listen(QHostAddress::LocalHost);
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/v1").arg(server.serverPort()));
    server.moveToThread(&thread);
    thread.start();
    Probe::ScheduleTally tally;
    const Errors checks = errorsOf(checkTimes(url, 200, tally), double(delay.count()));
    const Errors curl = errorsOf(curlTimes(url, 20), double(delay.count()));
    std::printf("%5d ms | check: mean %.2f ms, p99 %.2f ms off | curl: mean %.2f ms, max %.2f ms off | "
                "late %llu, dropped %llu, worst lag %.2f ms\n",
                int(delay.count()), checks.mean, checks.p99, curl.mean, curl.p99, tally.late, tally.dropped(),
                double(tally.worstLag.count()) / 1e6);
    std::fflush(stdout);
    // The sockets belong to the server's thread and must go there.
    QMetaObject::invokeMethod(
        &server,
        [&server] {
            server.close();
            qDeleteAll(server.findChildren<QTcpSocket *>());
        },
        Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int delay : { 5, 20, 50, 200 })
        measure(milliseconds(delay));
    return 0;
}
