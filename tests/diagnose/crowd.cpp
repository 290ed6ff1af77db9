#include "tests/diagnose/crowd.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace Signalbox::Test {
namespace {

constexpr int atOnce = 40;

double quantileOf(const std::vector<double> &sorted, double q)
{
    return sorted[size_t(q * double(sorted.size() - 1))];
}

} // namespace

Diagnose::UserFigures crowd(quint16 port, int requests)
{
    QEventLoop loop;
    std::vector<double> times;
    int left = requests;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < atOnce; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket *socket = sockets.back().get();
        auto since = std::make_shared<QElapsedTimer>();
        auto isFirst = std::make_shared<bool>(true);
        const auto ask = [socket, since, isFirst, &left] {
            if (left-- <= 0)
                return;
            *isFirst = true;
            since->start();
            socket->write("POST /v1/chat/completions HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n{}");
        };
        QObject::connect(socket, &QTcpSocket::connected, socket, ask);
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [socket, since, isFirst, ask, requests, &times, &loop] {
                             const QByteArray bytes = socket->readAll();
                             if (*isFirst)
                                 times.push_back(double(since->nsecsElapsed()) / 1e6);
                             *isFirst = false;
                             if (times.size() >= size_t(requests))
                                 loop.quit();
                             if (bytes.endsWith("0\r\n\r\n"))
                                 ask();
                         });
        socket->connectToHost(QHostAddress::LocalHost, port);
    }
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    loop.exec();
    std::sort(times.begin(), times.end());
    Diagnose::UserFigures figures { .requests = times.size() };
    if (!times.empty()) {
        figures.p50 = quantileOf(times, 0.5);
        figures.p95 = quantileOf(times, 0.95);
        figures.p99 = quantileOf(times, 0.99);
    }
    return figures;
}

} // namespace Signalbox::Test
