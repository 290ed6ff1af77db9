// The phase probe against real sockets: every phase is seen where it happens, absent where it does not, and whatever
// the peer does ends in one clear sentence.
#include "core/phase/http_reply.h"
#include "core/phase/phase_rounds.h"
#include "tests/diagnose/name_server.h"
#include "tests/probe/support/peer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QUdpSocket>

using namespace Signalbox;
using namespace Signalbox::Phase;
using Test::Peer;

namespace {

const SystemClock systemClock;

Probe::Target targetOf(quint16 port, const char *scheme = "http", const char *host = "127.0.0.1")
{
    Probe::Target target;
    target.url = QUrl(QStringLiteral("%1://%2:%3/v1").arg(QLatin1String(scheme), QLatin1String(host)).arg(port));
    target.key = Secret(QStringLiteral("sk-planted-in-the-probe-0123456789"));
    return target;
}

struct Measured {
    QList<PhaseSample> samples;
    const PhaseSample &cold() const { return samples.constFirst(); }
};

Measured measure(const Probe::Target &target, PhaseBounds bounds = {}, quint64 turn = 0)
{
    QThreadPool lookups;
    Measured measured;
    {
        PhaseProbe probe(target, std::move(bounds), lookups, systemClock, Redactor({ target.key }));
        QSignalSpy ended(&probe, &PhaseProbe::finished);
        probe.start(Probe::tlsFor(target.caFile), turn);
        if (ended.isEmpty() && !ended.wait(15000))
            return measured;
        measured.samples = ended.constFirst().constFirst().value<QList<PhaseSample>>();
    }
    lookups.waitForDone();
    return measured;
}

QByteArray whole()
{
    return Test::httpStream(Test::pongEvents());
}

} // namespace

class PhaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void repliesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("ended"); // before the end of the connection
        QTest::addColumn<bool>("whole"); // after it
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("sized") << head + "Content-Length: 5\r\n\r\nhello" << QByteArray("hello") << 200 << true << true;
        QTest::newRow("sized, cut") << head + "Content-Length: 5\r\n\r\nhel" << QByteArray("hel") << 200 << false
                                    << false;
        QTest::newRow("sized, more") << head + "content-length:2\r\n\r\nhello" << QByteArray("he") << 200 << true
                                     << true;
        QTest::newRow("until the end") << head + "\r\nhello" << QByteArray("hello") << 200 << false << true;
        QTest::newRow("chunks") << head + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
                                << QByteArray("hello") << 200 << true << true;
        QTest::newRow("trailer") << head + "Transfer-Encoding: Chunked\r\n\r\n1\r\nh\r\n0\r\nX: y\r\n\r\n"
                                 << QByteArray("h") << 200 << true << true;
        QTest::newRow("chunks, cut") << head + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n"
                                     << QByteArray("hel") << 200 << false << false;
        QTest::newRow("bad chunk size") << head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"
                                        << QByteArray() << 200 << false << false;
        QTest::newRow("bad chunk end") << head + "Transfer-Encoding: chunked\r\n\r\n1\r\nhXY" << QByteArray("h") << 200
                                       << false << false;
        QTest::newRow("interim first") << "HTTP/1.1 100 Continue\r\n\r\n" + head + "Content-Length: 1\r\n\r\nh"
                                       << QByteArray("h") << 200 << true << true;
        QTest::newRow("no body") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray() << 204 << false
                                 << true;
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << QByteArray() << 0 << false << false;
        QTest::newRow("bad status") << QByteArray("HTTP/1.1 abc\r\n\r\n") << QByteArray() << 0 << false << false;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << 0 << false << false;
    }
    void repliesAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(bool, ended);
        QFETCH(bool, whole);
        HttpReply atOnce;
        QCOMPARE(atOnce.feed(bytes), body);
        QCOMPARE(atOnce.status(), status);
        HttpReply byteWise;
        QByteArray collected;
        for (const char byte : bytes)
            collected += byteWise.feed(QByteArray(1, byte));
        QCOMPARE(collected, body);
        QCOMPARE(byteWise.state(), atOnce.state());
        if (status != 204)
            QCOMPARE(atOnce.state() == HttpReply::State::Ended, ended);
        atOnce.finish();
        QCOMPARE(atOnce.state() == HttpReply::State::Ended, whole);
    }

    void endlessHeadsAreRefused()
    {
        HttpReply reply;
        (void)reply.feed("HTTP/1.1 200 OK\r\nX: " + QByteArray(HttpReply::longestHead + 1, 'x'));
        QCOMPARE(reply.state(), HttpReply::State::Broken);
    }

    void coldAndWarmAreApart()
    {
        Peer peer;
        peer.setReplies({ { whole() } });
        const Measured measured = measure(targetOf(peer.port()));
        QCOMPARE(measured.samples.size(), 2);
        const PhaseSample &cold = measured.samples.at(0);
        const PhaseSample &warm = measured.samples.at(1);
        QCOMPARE(cold.outcome, Outcome::Ok);
        QVERIFY(!cold.reused && cold.phases.tcp && cold.phases.send && cold.phases.wait && cold.phases.token
                && cold.phases.receive && cold.total);
        QVERIFY(!cold.phases.dns && !cold.phases.tls && !cold.tls && cold.resolver.isEmpty());
        QCOMPARE(warm.outcome, Outcome::Ok);
        QVERIFY(warm.reused && !warm.phases.tcp && warm.phases.wait && warm.total);
        // Each has its own tokens, counted from its own start.
        QVERIFY(!cold.tokens.empty());
        QCOMPARE(warm.tokens.size(), cold.tokens.size());
        QVERIFY(warm.tokens.front() >= *warm.phases.send + *warm.phases.wait);
        QCOMPARE(peer.connections(), 1);
        QCOMPARE(cold.address, QStringLiteral("127.0.0.1:%1").arg(peer.port()));
        QVERIFY(peer.requests().at(0).contains("Authorization: Bearer sk-planted"));
    }

    void namesAreLookedUpWhereAsked()
    {
        Test::NameServer names(milliseconds(60));
        Peer peer;
        peer.setReplies({ { whole() } });
        PhaseBounds bounds { .server = names.address() };
        const Measured measured = measure(targetOf(peer.port(), "http", "slow.relay.test"), bounds);
        QCOMPARE(measured.cold().outcome, Outcome::Ok);
        QVERIFY2(measured.cold().phases.dns >= milliseconds(59), "the name server takes 60 ms");
        QVERIFY(*measured.cold().phases.dns < milliseconds(2000));
        QCOMPARE(measured.cold().ttl, std::optional(seconds(77)));
        QCOMPARE(measured.cold().resolver, names.address());
        QCOMPARE(measured.cold().addresses, QStringList(QStringLiteral("127.0.0.1")));
        QVERIFY(peer.requests().at(0).contains("Host: slow.relay.test:"));
    }

    /// The hosts file answers where no name server was chosen, and is said to have.
    void theHostsFileIsNoNameServer()
    {
        QTemporaryFile hosts;
        QVERIFY(hosts.open() && hosts.write("127.0.0.9 desk-of-a-test\n192.0.2.77 relay.desk.test\n") > 0
                && hosts.flush());
        qputenv("CARES_HOSTS", hosts.fileName().toLocal8Bit());
        const auto tidy = qScopeGuard([] { qunsetenv("CARES_HOSTS"); });
        const QString name = QStringLiteral("relay.desk.test");
        const auto ask = [](const QString &host, const QString &server = {}) {
            return lookUp(
                { .host = host, .server = server, .deadline = milliseconds(300), .usesNamedHostsFile = true });
        };
        const LookupAnswer own = ask(name);
        QCOMPARE(own.problem, Message());
        QCOMPARE(own.resolver, QLatin1String(hostsFile));
        QCOMPARE(own.addresses, QList<QHostAddress> { QHostAddress(QStringLiteral("192.0.2.77")) });
        QVERIFY(!own.ttl);
        QCOMPARE(lookUp({ QStringLiteral("localhost"), {} }).resolver, QLatin1String(hostsFile));

        QUdpSocket mute; // takes questions and never answers
        QVERIFY(mute.bind(QHostAddress::LocalHost));
        const LookupAnswer asked = ask(name, QStringLiteral("127.0.0.1:%1").arg(mute.localPort()));
        QVERIFY(asked.addresses.isEmpty() && asked.problem.code == QLatin1String("name.late"));
        QVERIFY(mute.hasPendingDatagrams());
    }

    void addressFamiliesHaveTheirTurns()
    {
        Test::NameServer names(milliseconds(0));
        Peer peer;
        peer.setReplies({ { whole() } });
        const PhaseBounds bounds { .server = names.address() };
        const auto seen = [&](const char *host, quint64 turn) {
            return measure(targetOf(peer.port(), "http", host), bounds, turn).cold();
        };
        for (const quint64 turn : { 0, 1, 2, 3 }) {
            const PhaseSample sample = seen("both.relay.test", turn);
            QVERIFY(!sample.message.isValid());
            QCOMPARE(sample.addresses.size(), 2);
            QCOMPARE(sample.family, turn % 2 == 0 ? Family::IPv4 : Family::IPv6);
            const QString address
                = turn % 2 == 0 ? QStringLiteral("127.0.0.1:%1") : QStringLiteral("[::ffff:127.0.0.1]:%1");
            QCOMPARE(sample.address, address.arg(peer.port()));
            QCOMPARE(seen("four.relay.test", turn).family, Family::IPv4); // never a family that a name does not have
        }
    }

    void handshakesAreMeasuredAndDescribed()
    {
        const auto certificate = Test::makeSelfSigned();
        QVERIFY2(certificate, "the openssl program is needed");
        Peer peer(certificate->tls);
        peer.setReplies({ { whole() } });
        QTemporaryFile ca;
        QVERIFY(ca.open() && ca.write(certificate->pem) > 0 && ca.flush());
        Probe::Target target = targetOf(peer.port(), "https");
        target.caFile = ca.fileName();
        const Measured measured = measure(target);
        QVERIFY(!measured.cold().message.isValid());
        QVERIFY(measured.cold().phases.tls && measured.cold().tls);
        QCOMPARE(measured.cold().tls->version, QStringLiteral("TLS 1.3"));
        QVERIFY(!measured.cold().tls->cipher.isEmpty() && measured.cold().tls->daysLeft);
        QCOMPARE(measured.samples.size(), 2);
        QVERIFY(!measured.samples.at(1).phases.tls);
        // Nobody vouches for it without the CA file.
        target.caFile.clear();
        QCOMPARE(measure(target).cold().outcome, Outcome::TlsError);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("then");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("said");
        using Then = Peer::Reply::Then;
        QTest::newRow("closed") << QByteArray() << int(Then::Close) << int(Outcome::ConnectError) << "closed";
        QTest::newRow("reset") << QByteArray() << int(Then::Reset) << int(Outcome::ConnectError) << "closed";
        QTest::newRow("cut stream") << Test::httpStream(Test::pongEvents().left(200), false) << int(Then::Close)
                                    << int(Outcome::CutStream) << "";
        QTest::newRow("not HTTP") << QByteArray("220 mail ready\r\n") << int(Then::KeepOpen) << int(Outcome::Malformed)
                                  << "does not speak HTTP";
        QTest::newRow("unauthorized") << Test::httpAnswer(
            401, "application/json",
            R"({"error":{"message":"bad key sk-planted-in-the-probe-0123456789","code":"invalid_api_key"}})")
                                      << int(Then::KeepOpen) << int(Outcome::Unauthorized) << "";
        QTest::newRow("HTML") << Test::httpAnswer(502, "text/html", "<html><title>Bad</title>") << int(Then::KeepOpen)
                              << int(Outcome::ServerError) << "";
        QTest::newRow("silent") << QByteArray("HTTP/1.1 200 OK\r\n") << int(Then::KeepOpen) << int(Outcome::TimedOut)
                                << "in the middle of the answer";
        QTest::newRow("hanging") << QByteArray() << int(Then::KeepOpen) << int(Outcome::TimedOut)
                                 << "waiting for the first byte";
        QTest::newRow("flood") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << int(Then::Flood) << int(Outcome::Malformed)
                               << "larger than";
    }
    void failuresAreTold()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, then);
        QFETCH(int, outcome);
        QFETCH(QString, said);
        Peer peer;
        peer.setReplies({ { reply, Peer::Reply::Then(then) } });
        const Measured measured = measure(targetOf(peer.port()), { .deadline = milliseconds(1500) });
        QCOMPARE(measured.samples.size(), 1);
        QCOMPARE(int(measured.cold().outcome), outcome);
        QVERIFY2(argText(measured.cold().message).contains(said), qPrintable(argText(measured.cold().message)));
        QVERIFY2(!argText(measured.cold().message).contains(QLatin1String("planted")),
                 qPrintable(argText(measured.cold().message)));
        QVERIFY(!measured.cold().total);
    }

    void unreachableIsTold()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        const Measured refused = measure(targetOf(port));
        QCOMPARE(refused.cold().outcome, Outcome::ConnectError);
        QVERIFY(!refused.cold().phases.tcp);
        QUdpSocket mute; // takes questions and never answers
        QVERIFY(mute.bind(QHostAddress::LocalHost));
        const PhaseBounds bounds { .deadline = milliseconds(700),
                                   .server = QStringLiteral("127.0.0.1:%1").arg(mute.localPort()) };
        const Measured nameless = measure(targetOf(port, "http", "slow.relay.test"), bounds);
        QVERIFY2(nameless.cold().outcome == Outcome::NameError || nameless.cold().outcome == Outcome::TimedOut,
                 qPrintable(argText(nameless.cold().message)));
        QVERIFY(argText(nameless.cold().message).contains(QLatin1String("name")));
    }

    void roundsMeasureBothSidesAndEveryUrl()
    {
        Peer blue;
        Peer green;
        Peer second;
        for (Peer *peer : { &blue, &green, &second })
            peer->setReplies({ { whole() } });
        QList<Probe::Target> targets { targetOf(blue.port()), targetOf(green.port()), targetOf(second.port()) };
        targets[1].side = targets[2].side = Side::Green;
        PhaseRounds rounds(targets, { .interval = milliseconds(20), .bounds = {} }, systemClock, Redactor());
        QSignalSpy measured(&rounds, &PhaseRounds::measured);
        rounds.start();
        QTRY_VERIFY_WITH_TIMEOUT(blue.requests().size() > 3 && green.requests().size() > 1
                                     && second.requests().size() > 1 && measured.size() > 6,
                                 10000);
    }

    /// The system keeps connections in the order in which they were begun.
    void eachSideIsFirstEveryOtherTime()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray order; // 'b', 'g'; '?' until it has asked
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                const auto place = order.size();
                order += '?';
                connect(socket, &QTcpSocket::readyRead, &server, [&order, socket, place] {
                    order[place] = socket->readAll().startsWith("POST /blue/") ? 'b' : 'g';
                    socket->close();
                });
            }
        });
        QList<Probe::Target> targets { targetOf(server.serverPort()), targetOf(server.serverPort()) };
        targets[0].url.setPath(QStringLiteral("/blue/v1"));
        targets[1].url.setPath(QStringLiteral("/green/v1"));
        targets[1].side = Side::Green;
        PhaseRounds rounds(targets, { .interval = milliseconds(250), .bounds = {} }, systemClock, Redactor());
        rounds.start();
        QTRY_VERIFY_WITH_TIMEOUT(order.size() >= 8 && !order.left(8).contains('?'), 20000);
        QCOMPARE(order.left(8), QByteArray("bggbbggb"));
    }

    // Ending must not wait for a peer that never answers.
    void roundsEndWhileOneIsOpen()
    {
        Peer peer;
        peer.setReplies({ { QByteArray() } });
        QElapsedTimer timer;
        {
            PhaseRounds rounds({ targetOf(peer.port()) }, { .interval = milliseconds(20), .bounds = {} }, systemClock,
                               Redactor());
            QSignalSpy skipped(&rounds, &PhaseRounds::skipped);
            rounds.start();
            QTRY_VERIFY(!skipped.isEmpty());
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5000); // the deadline of the open request is 10 s
    }
};

QTEST_GUILESS_MAIN(PhaseTest)
#include "tst_phase.moc"
