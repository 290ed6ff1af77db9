#include "core/path/probe_socket.h"
#include "core/path/trace.h"
#include "tests/path/own_network.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Path;

namespace {

// desk (this process) - r1 - r2 - r3 - end, each a network namespace with real routing by the kernel, IPv4 and IPv6.
// The last link carries packets of 1300 bytes only. r2's link to r3 can be made to lose.
constexpr const char *network = R"(
for n in r1 r2 r3 end; do ip netns add $n; ip -n $n link set lo up; done
for n in r1 r2 r3; do
  ip netns exec $n sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward; echo 1 > /proc/sys/net/ipv6/conf/all/forwarding;
    echo 0 > /proc/sys/net/ipv4/icmp_ratelimit; echo 0 > /proc/sys/net/ipv6/icmp/ratelimit'
done
link() { # name, namespace a, name, namespace b, number
  ip link add $1 type veth peer name $3
  [ $2 = desk ] || ip link set $1 netns $2
  ip link set $3 netns $4
}
at() { if [ $1 = desk ]; then shift; ip "$@"; else n=$1; shift; ip -n $n "$@"; fi; }
join() { # a b number
  link $1-$2 $1 $2-$1 $2
  at $1 addr add 10.7.$3.1/24 dev $1-$2; at $2 addr add 10.7.$3.2/24 dev $2-$1
  at $1 addr add fd07:$3::1/64 dev $1-$2 nodad; at $2 addr add fd07:$3::2/64 dev $2-$1 nodad
  at $1 link set $1-$2 up; at $2 link set $2-$1 up
}
join desk r1 1; join r1 r2 2; join r2 r3 3; join r3 end 4
ip route add default via 10.7.1.2; ip -6 route add default via fd07:1::2
ip -n r1 route add default via 10.7.2.2; ip -n r1 -6 route add default via fd07:2::2
ip -n r2 route add default via 10.7.3.2; ip -n r2 -6 route add default via fd07:3::2
ip -n r2 route add 10.7.1.0/24 via 10.7.2.1; ip -n r2 -6 route add fd07:1::/64 via fd07:2::1
ip -n r3 route add default via 10.7.3.1; ip -n r3 -6 route add default via fd07:3::1
ip -n end route add default via 10.7.4.1; ip -n end -6 route add default via fd07:4::1
ip -n r3 link set r3-end mtu 1300; ip -n end link set end-r3 mtu 1300
)";

TraceSettings to(const char *address, int probes = 3)
{
    TraceSettings settings;
    settings.address = QHostAddress(QString::fromLatin1(address));
    settings.port = 443; // nobody listens: the end refuses, and that is an answer
    settings.host = QStringLiteral("end");
    settings.probes = probes;
    return settings;
}

Hop hop(int number, int sent, int answered, const QString &from, bool isEnd = false)
{
    Hop hop { .number = number };
    for (int i = 0; i < sent; ++i)
        hop.replies.push_back(i < answered ? Reply { from, milliseconds(1 + i), isEnd } : Reply {});
    return hop;
}

} // namespace

class TestPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(Test::runScript(QString::fromLatin1(network)), QString());
        for (const char *end : { "10.7.4.2", "fd07:4::2" }) // neighbours find each other; new addresses settle
            QTRY_VERIFY_WITH_TIMEOUT(traceTcp(to(end, 1)).reachedEnd(), 20000);
    }

    void everyRouterIsAHop_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QStringList>("routers");
        QTest::newRow("IPv4") << QStringLiteral("10.7.4.2")
                              << QStringList { QStringLiteral("10.7.1.2"), QStringLiteral("10.7.2.2"),
                                               QStringLiteral("10.7.3.2") };
        QTest::newRow("IPv6") << QStringLiteral("fd07:4::2")
                              << QStringList { QStringLiteral("fd07:1::2"), QStringLiteral("fd07:2::2"),
                                               QStringLiteral("fd07:3::2") };
    }
    void everyRouterIsAHop()
    {
        QFETCH(QString, end);
        QFETCH(QStringList, routers);
        const Trace trace = traceTcp(to(end.toLatin1().constData()));
        QCOMPARE(words(trace.problem), QString());
        QCOMPARE(trace.hops.size(), 4);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(trace.hops[i].number, i + 1);
            QCOMPARE(trace.hops[i].addresses(), QStringList { routers[i] });
            QCOMPARE(trace.hops[i].answered(), 3);
            QVERIFY(!trace.hops[i].isEnd());
            QVERIFY(*trace.hops[i].minMs() <= *trace.hops[i].medianMs());
            QVERIFY(*trace.hops[i].medianMs() <= *trace.hops[i].maxMs());
            QVERIFY(*trace.hops[i].maxMs() < 1000);
        }
        QVERIFY(trace.reachedEnd());
        QCOMPARE(trace.hops[3].answered(), 3);
        QCOMPARE(trace.hops[3].addresses(), QStringList { end });
        QVERIFY(!trace.lossFrom());
        QCOMPARE(trace.mtu, std::optional(1300));
    }

    void lossThatLastsIsTold()
    {
        // Half of all connections are sent by r2 to a machine that is not there.
        QCOMPARE(Test::runScript(
                     QStringLiteral("ip netns exec r2 sh -c 'echo 1 > /proc/sys/net/ipv4/fib_multipath_hash_policy'\n"
                                    "ip -n r2 neigh add 10.7.3.99 lladdr 02:00:00:00:00:99 dev r2-r3\n"
                                    "ip -n r2 route replace 10.7.4.0/24 nexthop via 10.7.3.2 nexthop via 10.7.3.99")),
                 QString());
        TraceSettings settings = to("10.7.4.2", 16);
        settings.patience = milliseconds(250);
        const Trace trace = traceTcp(settings);
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route del 10.7.4.0/24")), QString());
        QVERIFY(trace.hops.size() >= 3);
        QCOMPARE(trace.hops[0].lossPercent(), 0.0);
        QCOMPARE(trace.hops[1].lossPercent(), 0.0);
        QVERIFY(trace.hops[2].lossPercent() > 5);
        QCOMPARE(trace.lossFrom(), std::optional(3));
    }

    void aSilentRouterIsNoLoss()
    {
        // r2 forwards everything, and says nothing of its own.
        QCOMPARE(Test::runScript(QStringLiteral(
                     "ip netns exec r2 sh -c 'echo 1 > /proc/sys/net/ipv4/icmp_errors_use_inbound_ifaddr'\n"
                     "ip -n r2 rule add pref 10 from 10.7.2.2 blackhole")),
                 QString());
        TraceSettings settings = to("10.7.4.2");
        settings.patience = milliseconds(300);
        const Trace trace = traceTcp(settings);
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 rule del pref 10")), QString());
        QCOMPARE(trace.hops.size(), 4);
        QCOMPARE(trace.hops[1].answered(), 0);
        QCOMPARE(trace.hops[2].answered(), 3);
        QVERIFY(trace.reachedEnd());
        QVERIFY(!trace.lossFrom());
    }

    void anEndThatIsNotReachedIsSaid()
    {
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route replace blackhole 10.7.4.0/24")), QString());
        TraceSettings settings = to("10.7.4.2", 2);
        settings.mostHops = 8;
        settings.patience = milliseconds(200);
        const Trace trace = traceTcp(settings);
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route del 10.7.4.0/24")), QString());
        QVERIFY(!trace.reachedEnd());
        QVERIFY(!trace.hops.isEmpty() && trace.hops.size() <= 2); // what was never heard of is no hop
        QCOMPARE(trace.hops[0].addresses(), QStringList { QStringLiteral("10.7.1.2") });
    }

    void whereNothingGoesOutItIsSaid()
    {
        QCOMPARE(Test::runScript(QStringLiteral("ip route del default")), QString());
        const Trace trace = traceTcp(to("10.7.4.2"));
        QCOMPARE(Test::runScript(QStringLiteral("ip route add default via 10.7.1.2")), QString());
        QVERIFY(words(trace.problem).contains(QStringLiteral("no packet goes out")));
        QVERIFY(trace.hops.isEmpty());
    }

    void pingsCountWhatIsLost()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        TraceSettings here = to("127.0.0.1");
        here.port = server.serverPort();
        const Pings fine = pingTcp(here, 40); // as many as wait in line for a server that takes none
        QCOMPARE(fine.sent, 40);
        QCOMPARE(fine.answered, 40);
        QCOMPARE(fine.refused, 0);
        QVERIFY(fine.medianMs);
        const Pings refused = pingTcp(to("10.7.4.2"), 100); // nobody listens there: neither an answer nor a loss
        QCOMPARE(refused.answered, 0);
        QCOMPARE(refused.refused, refused.sent);
        QCOMPARE(refused.lossPercent(), 0.0);
        QVERIFY(!refused.medianMs);
        QVERIFY(refused.sent < 100);
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route replace blackhole 10.7.4.0/24")), QString());
        TraceSettings settings = to("10.7.4.2");
        settings.patience = milliseconds(50);
        const Pings dead = pingTcp(settings, 100);
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route del 10.7.4.0/24")), QString());
        QCOMPARE(dead.answered, 0);
        QCOMPARE(dead.lossPercent(), 100.0);
        QVERIFY(dead.sent < 100); // nobody waits a hundred times for nobody
    }

    void thisMachineIsOneHop()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        TraceSettings settings = to("127.0.0.1");
        settings.port = server.serverPort();
        const Trace trace = traceTcp(settings);
        QCOMPARE(trace.hops.size(), 1);
        QCOMPARE(trace.hops[0].answered(), 3);
        QVERIFY(trace.reachedEnd());
        settings.port = 1; // refused at once
        QVERIFY(traceTcp(settings).reachedEnd());
    }

    /// A look at the clock may come a moment late: what is left is below zero then.
    void aWaitThatIsOverIsNone()
    {
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route replace blackhole 10.7.4.0/24")), QString());
        const ProbeSocket socket(QHostAddress(QStringLiteral("10.7.4.2")), 443, 0);
        std::vector<bool> ready;
        QElapsedTimer took;
        took.start();
        waitFor({ &socket }, milliseconds(-1), ready);
        QVERIFY2(took.elapsed() < 5000, qPrintable(QString::number(took.elapsed())));
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route del 10.7.4.0/24")), QString());
        QVERIFY(socket.descriptor() >= 0);
        QCOMPARE(ready, std::vector<bool> { false });
    }

    void aStopEndsIt()
    {
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route replace blackhole 10.7.4.0/24")), QString());
        TraceSettings settings = to("10.7.4.2", 50);
        auto stop = std::make_shared<std::atomic<bool>>(true);
        settings.stop = stop;
        QElapsedTimer took;
        took.start();
        traceTcp(settings);
        QVERIFY(took.elapsed() < 2000);
        QCOMPARE(Test::runScript(QStringLiteral("ip -n r2 route del 10.7.4.0/24")), QString());
    }

    void onlyLossUpToTheEndIsLoss()
    {
        Trace trace;
        trace.hops = { hop(1, 10, 10, QStringLiteral("a")), hop(2, 10, 2, QStringLiteral("b")),
                       hop(3, 10, 10, QStringLiteral("c")), hop(4, 10, 10, QStringLiteral("d"), true) };
        QVERIFY(!trace.lossFrom()); // b only answers seldom
        trace.hops[2] = hop(3, 10, 7, QStringLiteral("c"));
        trace.hops[3] = hop(4, 10, 8, QStringLiteral("d"), true);
        QCOMPARE(trace.lossFrom(), std::optional(2));
        trace.hops[1] = hop(2, 10, 0, QString());
        QCOMPARE(trace.lossFrom(), std::optional(3)); // a silent one says nothing
        trace.hops[3] = hop(4, 10, 0, QString());
        QCOMPARE(trace.lossFrom(), std::optional(3)); // an end that is not reached is lost
    }

    /// mtr itself where it is installed: the same way, by the same program of people who are not us.
    void mtrShowsTheSameWay_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QStringList>("way");
        QTest::newRow("IPv4") << QStringLiteral("10.7.4.2")
                              << QStringList { QStringLiteral("10.7.1.2"), QStringLiteral("10.7.2.2"),
                                               QStringLiteral("10.7.3.2"), QStringLiteral("10.7.4.2") };
        QTest::newRow("IPv6") << QStringLiteral("fd07:4::2")
                              << QStringList { QStringLiteral("fd07:1::2"), QStringLiteral("fd07:2::2"),
                                               QStringLiteral("fd07:3::2"), QStringLiteral("fd07:4::2") };
    }
    void mtrShowsTheSameWay()
    {
        QFETCH(QString, end);
        QFETCH(QStringList, way);
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("mtr")).isEmpty(), "tests/run installs mtr-tiny");
        const Trace told = trace(to(end.toLatin1().constData()));
        QCOMPARE(told.tool, QStringLiteral("mtr"));
        QCOMPARE(words(told.problem), QString());
        QStringList hops;
        for (const Hop &hop : told.hops) {
            hops += hop.addresses();
            QCOMPARE(hop.answered(), 3);
            QVERIFY(*hop.maxMs() < 1000);
        }
        QCOMPARE(hops, way);
        QVERIFY(told.reachedEnd());
        QCOMPARE(told.mtu, std::optional(1300));
    }

    void mtrIsGivenNoSecret()
    {
        const QTemporaryDir directory;
        const QString seen = directory.filePath(QStringLiteral("seen"));
        QFile script(directory.filePath(QStringLiteral("mtr")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nenv > " + seen.toUtf8() + "\necho x 0 1\necho h 0 127.0.0.1\necho p 0 90 1\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(directory.path()) + ':' + path);
        qputenv("RELAY_KEY", "sk-planted-0123456789");
        const Trace told = trace(to("127.0.0.1"));
        qputenv("PATH", path);
        qunsetenv("RELAY_KEY");
        QCOMPARE(told.tool, QStringLiteral("mtr"));
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray given = file.readAll();
        QVERIFY(given.contains("PATH="));
        QVERIFY2(!given.contains("planted"), given.constData());
    }

    void mtrIsRead()
    {
        const QByteArray raw = "x 0 33000\nx 1 33001\nh 0 10.0.0.1\np 0 1200 33000\nx 2 33002\nh 2 192.0.2.9\n"
                               "p 2 30500 33002\nd 2 relay.example\nx 0 33003\nx 1 33004\nx 2 33005\np 0 1400 33003\n"
                               "p 2 31500 33005\ngarbage\nx 9999 1\nx -3 1\nx 0 33006\np 0 -3 33006\np 0 soon 33006\n";
        const Trace trace = fromMtr(raw, QStringLiteral("192.0.2.9"));
        QCOMPARE(trace.hops.size(), 3);
        QCOMPARE(trace.hops[0].answered(), 2);
        QCOMPARE(*trace.hops[0].minMs(), 1.2);
        QCOMPARE(trace.hops[1].answered(), 0);
        QCOMPARE(trace.hops[1].sent(), 2);
        QVERIFY(trace.reachedEnd());
        QVERIFY(!fromMtr("mtr: unable to open socket\n", QStringLiteral("192.0.2.9")).problem.code.isEmpty());
    }
};

int main(int argc, char **argv)
{
    // Before any thread is there. A machine that forbids it fails here, and says so: nothing is skipped.
    const QString problem = Signalbox::Test::enterOwnNetwork();
    if (!problem.isEmpty()) {
        qCritical("no network of our own, which this test needs (user namespaces, iproute2): %s", qPrintable(problem));
        return 1;
    }
    QCoreApplication application(argc, argv);
    TestPath test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_path.moc"
