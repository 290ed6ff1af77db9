#include "core/notify/webhook.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

using namespace Signalbox;
using namespace Signalbox::Notify;

namespace {

Notice numbered(quint64 run)
{
    return { .event = Event::Held, .service = QStringLiteral("relay"), .run = run };
}

/// A web server that answers as it is told: by a status for each request in turn (the last one stays), or badly.
class Peer : public QTcpServer
{
public:
    enum class Manner { Answer, Hang, Trickle, Close, Redirect };

    explicit Peer(QList<int> statuses = { 200 }, Manner manner = Manner::Answer)
        : m_statuses(std::move(statuses))
        , m_manner(manner)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    [[nodiscard]] Secret address() const
    {
        return Secret(QStringLiteral("http://127.0.0.1:%1/services/T0000000/planted9KEY").arg(serverPort()));
    }

    QList<QByteArray> bodies; ///< of whole requests
    QByteArray lastHead;
    int elsewhere = 0; ///< requests for another path

private:
    void take(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype head = buffer.indexOf("\r\n\r\n");
        static const QRegularExpression length(QStringLiteral("(?i)content-length: (\\d+)"));
        const int size
            = length.match(QString::fromLatin1(buffer.left(std::max<qsizetype>(head, 0)))).captured(1).toInt();
        if (head < 0 || buffer.size() < head + 4 + size)
            return;
        lastHead = buffer.left(head);
        bodies.append(buffer.mid(head + 4, size));
        buffer.clear();
        if (!lastHead.startsWith("POST /services/T0000000/planted9KEY "))
            ++elsewhere;
        answer(socket);
    }
    void answer(QTcpSocket *socket)
    {
        const int status = m_statuses.size() > 1 ? m_statuses.takeFirst() : m_statuses.constFirst();
        switch (m_manner) {
        case Manner::Answer:
            socket->write("HTTP/1.1 " + QByteArray::number(status)
                          + " planted9KEY\r\nContent-Length: 11\r\n\r\nplanted9KEY");
            return;
        case Manner::Hang:
            return;
        case Manner::Trickle:
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            drip(socket);
            return;
        case Manner::Close:
            socket->abort();
            return;
        case Manner::Redirect:
            socket->write("HTTP/1.1 307 Go\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
            return;
        }
    }
    void drip(QTcpSocket *socket)
    {
        QTimer::singleShot(20, socket, [this, socket] {
            socket->write(".");
            drip(socket);
        });
    }

    QList<int> m_statuses;
    const Manner m_manner;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

WebhookOptions quick(const Secret &address)
{
    return { .address = address,
             .deadline = milliseconds(250),
             .pauses = { milliseconds(10), milliseconds(10) },
             .atTheEnd = milliseconds(600) };
}

} // namespace

class WebhookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void tellsInOrder()
    {
        Peer peer;
        Webhook webhook(quick(peer.address()));
        QSignalSpy sent(&webhook, &Webhook::sent);
        for (quint64 run = 1; run <= 5; ++run)
            webhook.send(numbered(run));
        QTRY_COMPARE(sent.size(), 5);
        QCOMPARE(peer.bodies.size(), 5);
        for (quint64 run = 1; run <= 5; ++run)
            QCOMPARE(peer.bodies.at(qsizetype(run) - 1), payload(numbered(run), Format::Json));
        QVERIFY(peer.lastHead.toLower().contains("content-type: application/json"));
        QCOMPARE(peer.elsewhere, 0);
    }

    void slackGetsItsOwn()
    {
        Peer peer;
        WebhookOptions options = quick(peer.address());
        options.format = Format::Slack;
        Webhook webhook(options);
        webhook.send(numbered(1));
        QTRY_COMPARE(peer.bodies.size(), 1);
        QCOMPARE(peer.bodies.first(), payload(numbered(1), Format::Slack));
    }

    void badPeers_data()
    {
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<int>("manner");
        QTest::addColumn<int>("tries");
        QTest::addColumn<QString>("problem"); // empty: it went out at last
        using Manner = Peer::Manner;
        const auto row
            = [](const char *name, const QList<int> &statuses, Manner manner, int tries, const char *problem) {
                  QTest::newRow(name) << statuses << int(manner) << tries << QString::fromLatin1(problem);
              };
        row("mends itself", { 500, 503, 200 }, Manner::Answer, 3, "");
        row("500 for good", { 500 }, Manner::Answer, 3, "it answered 500");
        row("too many", { 429, 204 }, Manner::Answer, 2, "");
        row("gone", { 404 }, Manner::Answer, 1, "it answered 404");
        row("refused", { 403 }, Manner::Answer, 1, "it answered 403");
        row("hangs", { 200 }, Manner::Hang, 3, "no answer within 250 ms");
        row("trickles", { 200 }, Manner::Trickle, 3, "no answer within 250 ms");
        row("redirects", { 200 }, Manner::Redirect, 1, "it answered 307");
    }
    void badPeers()
    {
        QFETCH(QList<int>, statuses);
        QFETCH(int, manner);
        QFETCH(int, tries);
        QFETCH(QString, problem);
        Peer peer(statuses, Peer::Manner(manner));
        Webhook webhook(quick(peer.address()));
        QSignalSpy sent(&webhook, &Webhook::sent);
        QSignalSpy failed(&webhook, &Webhook::failed);
        webhook.send(numbered(1));
        QTRY_COMPARE(sent.size() + failed.size(), 1);
        QCOMPARE(failed.isEmpty() ? QString() : failed.first().first().toString(), problem);
        QCOMPARE(peer.bodies.size(), tries);
        QCOMPARE(peer.elsewhere, 0);
    }

    void aPeerThatHangsUp()
    {
        Peer peer({ 200 }, Peer::Manner::Close);
        Webhook webhook(quick(peer.address()));
        QSignalSpy failed(&webhook, &Webhook::failed);
        webhook.send(numbered(1));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("it cannot be reached"));
        QVERIFY(peer.bodies.size() >= 3); // Qt itself may send anew on a connection that was closed
    }

    void aDeadOneIsToldOnceAndDelaysNobody()
    {
        Secret address;
        {
            const Peer gone;
            address = gone.address();
        }
        Webhook webhook(quick(address));
        QSignalSpy failed(&webhook, &Webhook::failed);
        QElapsedTimer timer;
        timer.start();
        for (quint64 run = 1; run <= 20; ++run)
            webhook.send(numbered(run));
        QVERIFY(timer.elapsed() < 100);
        QTRY_COMPARE(failed.size(), 1);
        const QString said = failed.first().first().toString();
        QVERIFY2(!said.contains(QLatin1String("planted9KEY")), qPrintable(said));
        QVERIFY(!failed.wait(300)); // once is enough
    }

    void itIsToldWhenItWorksAgain()
    {
        Peer peer({ 404, 404, 200 });
        Webhook webhook(quick(peer.address()));
        QSignalSpy failed(&webhook, &Webhook::failed);
        QSignalSpy recovered(&webhook, &Webhook::recovered);
        for (quint64 run = 1; run <= 4; ++run)
            webhook.send(numbered(run));
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(failed.size(), 1);
        QTRY_COMPARE(peer.bodies.size(), 4);
    }

    void theQueueIsBounded()
    {
        Peer peer({ 200 }, Peer::Manner::Hang);
        WebhookOptions options = quick(peer.address());
        options.capacity = 3;
        options.pauses = {};
        Webhook webhook(options);
        QSignalSpy failed(&webhook, &Webhook::failed);
        for (quint64 run = 1; run <= 100; ++run)
            webhook.send(numbered(run));
        QTRY_COMPARE_WITH_TIMEOUT(peer.bodies.size(), 3, 5000);
        QVERIFY(!QTest::qWaitFor([&] { return peer.bodies.size() > 3; }, 400));
        QCOMPARE(peer.bodies.first(), payload(numbered(1), Format::Json)); // was under way
        QCOMPARE(peer.bodies.last(), payload(numbered(100), Format::Json)); // the newest stay
    }

    void whatWaitsGoesOutAtTheEnd()
    {
        Peer peer;
        auto webhook = std::make_unique<Webhook>(quick(peer.address()));
        for (quint64 run = 1; run <= 3; ++run)
            webhook->send(numbered(run));
        // The peer lives in this thread, which the destructor holds: another one destroys it.
        std::unique_ptr<QThread> ends(QThread::create([&webhook] { webhook.reset(); }));
        webhook->moveToThread(ends.get());
        ends->start();
        QTRY_COMPARE(peer.bodies.size(), 3);
        QTRY_VERIFY(ends->isFinished());
    }

    void theEndIsBounded()
    {
        Peer peer({ 200 }, Peer::Manner::Hang);
        WebhookOptions options = quick(peer.address());
        options.deadline = seconds(60);
        options.pauses = { seconds(60) };
        auto webhook = std::make_unique<Webhook>(options);
        for (quint64 run = 1; run <= 3; ++run)
            webhook->send(numbered(run));
        QTRY_COMPARE(peer.bodies.size(), 1);
        QElapsedTimer timer;
        timer.start();
        const Webhook::Untold untold = webhook->finish();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(untold.notices, 3);
        QVERIFY(!untold.problem.isEmpty());
        QCOMPARE(webhook->finish().notices, 3); // nothing more comes of it
    }

    void whatNeverWentOutIsCounted()
    {
        Peer peer({ 200, 404, 200, 404 });
        Webhook webhook(quick(peer.address()));
        for (quint64 run = 1; run <= 4; ++run)
            webhook.send(numbered(run));
        QTRY_COMPARE(peer.bodies.size(), 4);
        const Webhook::Untold untold = webhook.finish();
        QCOMPARE(untold.notices, 2);
        QCOMPARE(untold.problem, QStringLiteral("it answered 404"));
    }
};

QTEST_GUILESS_MAIN(WebhookTest)
#include "tst_webhook.moc"
