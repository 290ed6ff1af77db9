#include "core/router/haproxy/config_text.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/counters_text.h"
#include "core/router/haproxy/emergency.h"
#include "core/router/haproxy/master_socket.h"
#include "core/router/haproxy/order_run.h"
#include "core/router/haproxy/provisioner.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Router::HAProxy;
using Router::ControlWord;
using Router::SplitMode;

namespace {

Paths paths()
{
    return { QStringLiteral("/tmp/x") };
}

using Change = std::function<void(Config::Service &, Secrets &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// The pure parts: words, configuration text, parsers.
class TestHAProxyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void pathsAreChecked_data()
    {
        QTest::addColumn<QString>("directory");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << QStringLiteral("/var/lib/sb/a-1") << QString();
        QTest::newRow("slash at the end") << QStringLiteral("/var/lib/sb/") << QString();
        QTest::newRow("relative") << QStringLiteral("state") << QStringLiteral("router.state-dir");
        QTest::newRow("root") << QStringLiteral("/") << QStringLiteral("router.state-dir");
        QTest::newRow("space") << QStringLiteral("/var/my state") << QStringLiteral("router.state-dir");
        QTest::newRow("quote") << QStringLiteral("/var/'x") << QStringLiteral("router.state-dir");
        QTest::newRow("newline") << QStringLiteral("/var/x\n") << QStringLiteral("router.state-dir");
        QTest::newRow("dollar") << QStringLiteral("/var/$HOME") << QStringLiteral("router.state-dir");
        // "/master.sock" has 12 characters: 85 fit.
        QTest::newRow("97") << QLatin1Char('/') + QString(84, QLatin1Char('a')) << QString();
        QTest::newRow("98") << QLatin1Char('/') + QString(85, QLatin1Char('a'))
                            << QStringLiteral("router.state-dir-long");
    }
    void pathsAreChecked()
    {
        QFETCH(QString, directory);
        QFETCH(QString, code);
        const auto result = Paths::below(directory);
        QCOMPARE(result ? QString() : result.error().code, code);
    }

    void wordsGoRound()
    {
        for (int i = 0; i < 500; ++i) {
            auto *random = QRandomGenerator::global();
            ControlWord word;
            word.greenShare = Permyriad::of(random->bounded(10001));
            word.active = random->bounded(2) ? Side::Green : Side::Blue;
            word.mode = random->bounded(2) ? SplitMode::Sticky : SplitMode::Random;
            word.epoch = random->bounded(1U << 31);
            word.lease = random->bounded(2) ? 1795401000 : 0;
            word.version = QStringLiteral("v1.2_%1").arg(i);
            QCOMPARE(parseControl(controlText(word)), word);
        }
        ControlWord odd;
        odd.salt = QStringLiteral("a b/c\n'%");
        odd.version = QString();
        QVERIFY(parseControl(controlText(odd)));
        QCOMPARE(parseControl(controlText(odd))->salt, QStringLiteral("a_b_c___"));
    }

    void wordsThatTheRouterWouldNotTake_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             { "", "x", "10001/blue/random/-/v/1/0", "-1/blue/random/-/v/1/0", "0/red/random/-/v/1/0",
               "0/blue/dice/-/v/1/0", "0/blue/random//v/1/0", "0/blue/random/-/v/1", "0/blue/random/-/v/1/0/0",
               "0/blue/random/-/v/1234567890123456/0", "0/blue/random/-/v/1/0\n", "0/blue/random/-/v w/1/0" })
            QTest::newRow(text) << QByteArray(text);
    }
    void wordsThatTheRouterWouldNotTake()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseControl(text));
    }

    void mapsAreRead_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<bool>("found");
        QTest::addColumn<bool>("valid");
        QTest::newRow("a word") << QByteArrayLiteral("0x5 ctl 1/blue/random/-/v/1/0") << true << true << true;
        QTest::newRow("empty") << QByteArray() << true << false << false;
        QTest::newRow("another entry") << QByteArrayLiteral("0x5 other 1/blue/random/-/v/1/0") << true << false
                                       << false;
        QTest::newRow("garbled word") << QByteArrayLiteral("0x5 ctl whatever") << true << true << false;
        QTest::newRow("the first counts")
            << QByteArrayLiteral("0x5 ctl bad\n0x6 ctl 1/blue/random/-/v/1/0") << true << true << false;
        QTest::newRow("a word, and no map's line")
            << QByteArrayLiteral("0x5 ctl 1/blue/random/-/v/1/0\nwhatever") << false << false << false;
        QTest::newRow("error") << QByteArrayLiteral("Unknown map identifier. Please use #<id> or <file>.") << false
                               << false << false;
    }
    void mapsAreRead()
    {
        QFETCH(QByteArray, reply);
        QFETCH(bool, understood);
        QFETCH(bool, found);
        QFETCH(bool, valid);
        const MapReading reading = readControlMap(reply);
        QCOMPARE(reading.understood, understood);
        QCOMPARE(reading.entryFound, found);
        QCOMPARE(reading.word.has_value(), valid);
    }

    void badServicesAreRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        const auto row
            = [](const char *name, const QString &code, Change change) { QTest::newRow(name) << change << code; };
        const auto url = [&](const char *name, const QString &text) {
            row(name, QStringLiteral("router.url"),
                [text](Config::Service &s, Secrets &) { s.environment(Side::Green).urls[0].url = QUrl(text); });
        };
        const auto header = [&](const char *name, const QString &key, const QString &value) {
            row(name, QStringLiteral("router.header"), [key, value](Config::Service &s, Secrets &) {
                s.environment(Side::Blue).headers = { { key, value } };
            });
        };
        const auto listen = [&](const char *name, const QString &code, const QString &host, int port) {
            row(name, code, [host, port](Config::Service &s, Secrets &) {
                s.router.listenHost = host;
                s.router.listenPort = port;
            });
        };
        url("scheme", QStringLiteral("ftp://a.test/v1"));
        url("no host", QStringLiteral("https:///v1"));
        url("user", QStringLiteral("https://u:p@a.test/v1"));
        url("query", QStringLiteral("https://a.test/v1?x=1"));
        url("path with a space", QStringLiteral("https://a.test/v 1"));
        url("path with a format", QStringLiteral("https://a.test/%[src]"));
        url("path with a quote", QStringLiteral("https://a.test/'x"));
        url("path that climbs", QStringLiteral("https://a.test/v1/../x"));
        url("https to an address", QStringLiteral("https://10.0.0.1/v1"));
        url("IPv6", QStringLiteral("http://[::1]:80/v1"));
        row("no URL", QStringLiteral("router.url"),
            [](Config::Service &s, Secrets &) { s.environment(Side::Blue).urls.clear(); });
        row("the same twice", QStringLiteral("router.url"), [](Config::Service &s, Secrets &) {
            s.environment(Side::Blue).urls.append(s.environment(Side::Blue).urls.first());
        });
        row("another scheme", QStringLiteral("router.url"), [](Config::Service &s, Secrets &) {
            s.environment(Side::Blue).urls.append({ QUrl(QStringLiteral("https://a.test/v1")), {} });
        });
        row("another path", QStringLiteral("router.url"), [](Config::Service &s, Secrets &) {
            s.environment(Side::Blue).urls.append({ QUrl(QStringLiteral("http://127.0.0.1:4/v2")), {} });
        });
        header("header name with a space", QStringLiteral("X Y"), QStringLiteral("v"));
        header("header name with a newline", QStringLiteral("X\nbackend"), QStringLiteral("v"));
        header("header value with a newline", QStringLiteral("X-Y"), QStringLiteral("v\nbackend x"));
        header("header value beyond ASCII", QStringLiteral("X-Y"), QStringLiteral("\u00e9"));
        header("our header", QStringLiteral("AUTHORIZATION"), QStringLiteral("v"));
        listen("open relay", QStringLiteral("router.open-relay"), QStringLiteral("0.0.0.0"), 8080);
        listen("open relay, IPv6", QStringLiteral("router.open-relay"), QStringLiteral("::"), 8080);
        listen("a name", QStringLiteral("router.listen"), QStringLiteral("relay.test"), 8080);
        listen("injected", QStringLiteral("router.listen"), QStringLiteral("127.0.0.1:1\n    bind *:2"), 8080);
        listen("port", QStringLiteral("router.listen"), QStringLiteral("127.0.0.1"), 65536);
        row("key with a newline", QStringLiteral("router.key"),
            [](Config::Service &, Secrets &k) { k.upstreamKeys[0] = Secret(QStringLiteral("sk\nblue x")); });
        row("client id", QStringLiteral("router.client"), [](Config::Service &, Secrets &k) {
            k.clients = { { QStringLiteral("a b"), Secret(QStringLiteral("k")) } };
        });
        row("one key for two", QStringLiteral("router.client"), [](Config::Service &, Secrets &k) {
            k.clients = { { QStringLiteral("a"), Secret(QStringLiteral("k")) },
                          { QStringLiteral("b"), Secret(QStringLiteral("k")) } };
        });
        row("no client keys where they are named", QStringLiteral("router.client"),
            [](Config::Service &s, Secrets &) { s.router.clientKeys.text = QStringLiteral("file:/x"); });
        row("CA file", QStringLiteral("router.ca-file"), [](Config::Service &s, Secrets &) {
            s.environment(Side::Blue).urls[0].url = QUrl(QStringLiteral("https://a.test/v1"));
            s.router.caFile = QStringLiteral("ca.pem");
        });
    }
    void badServicesAreRefused()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        Config::Service service = serviceOn(9111, 9211);
        Secrets secrets;
        QVERIFY(render(service, secrets, paths()));
        change(service, secrets);
        const auto files = render(service, secrets, paths());
        QVERIFY(!files);
        QCOMPARE(files.error().code, code);
        QVERIFY(!files.error().text.isEmpty() && !files.error().text.contains(QLatin1Char('\n')));
    }

    void theConfigurationSaysWhatWasAsked()
    {
        Config::Service service = serviceOn(9111, 9211);
        service.name = QStringLiteral("a\nfrontend evil");
        service.router.active = Side::Green;
        service.environment(Side::Green).urls = { { QUrl(QStringLiteral("https://HK.up.test/p/v1/")), {} },
                                                  { QUrl(QStringLiteral("https://us.up.test:8443/p/v1/")), {} } };
        Secrets secrets;
        secrets.upstreamKey(Side::Green) = Secret(QStringLiteral("sk-green"));
        secrets.clients = { { QStringLiteral("a"), Secret(QStringLiteral("k1")) } };
        service.router.listenHost = QStringLiteral("0.0.0.0");
        const auto files = render(service, secrets, paths());
        QVERIFY2(files.ok(), files ? "" : qPrintable(files.error().text));
        const QByteArray text = files->always.value(paths().config());
        QVERIFY(!text.contains("\nfrontend evil"));
        QVERIFY(text.contains("bind 0.0.0.0:8080\n"));
        QVERIFY(
            text.contains("server hk.up.test hk.up.test:443 resolvers sys sni str(hk.up.test) verifyhost hk.up.test"));
        QVERIFY(text.contains("server us.up.test:8443 us.up.test:8443 resolvers sys sni str(us.up.test)"));
        QVERIFY(text.contains("server 127.0.0.1:9111 127.0.0.1:9111\n"));
        QVERIFY(text.contains("verify required ca-file '@system-ca'"));
        QVERIFY(text.contains("replace-path ^/v1(/.*)$ /p/v1\\1\n"));
        QVERIFY(text.contains("str(10000/green/random/-/builtin/0/0) if !ctl_ok"));
        QVERIFY(text.contains("status 401"));
        QVERIFY(!text.contains("sk-green") && !text.contains("k1\n") && !text.contains("{{"));
        QCOMPARE(files->always.value(paths().map(QStringLiteral("keys"))), QByteArrayLiteral("green sk-green\n"));
        QVERIFY(!files->always.value(paths().map(QStringLiteral("clients"))).contains("k1"));
        ConfigOptions options;
        options.builtInActive = Side::Blue;
        options.inheritedFd = 7;
        const QByteArray other = render(service, secrets, paths(), options)->always.value(paths().config());
        QVERIFY(other.contains("bind fd@7\n") && other.contains("str(0/blue/random/-/builtin/0/0) if !ctl_ok"));
    }

    void hAProxyAcceptsTls()
    {
        Config::Service service = serviceOn(9111, 9211);
        service.environment(Side::Green).urls = { { QUrl(QStringLiteral("https://localhost:8443/v1")), {} } };
        const QTemporaryDir directory;
        const auto below = Paths::below(directory.path() + QStringLiteral("/s"));
        ConfigOptions options;
        options.metricsPort = 18404;
        QVERIFY(install(*render(service, {}, *below, options)));
        ChildRouter child(*below, Listener(), Redactor());
        QCOMPARE(waitFor([&](Answer answer) { child.check(answer); }), QString());
    }

    void processesAreRead()
    {
        const auto info = readInfo(QByteArrayLiteral("Name: HAProxy\nVersion: 2.6.12-1+deb12u4\nPid: 42\nStopping: 0"));
        QVERIFY(info);
        QCOMPARE(*info, (WorkerInfo { 42, QStringLiteral("2.6.12"), false }));
        QVERIFY(!readInfo(QByteArrayLiteral("rubbish")));
        const auto running = readProcesses(QByteArrayLiteral(
            "#<PID>          <type>          <reloads>       <uptime>        <version>\n"
            "8463            master          1 [failed: 0]   0d00h00m01s     2.6.12-1+deb12u4\n# workers\n"
            "8466            worker          0               0d00h00m01s     2.6.12-1+deb12u4\n# old workers\n"
            "8465            worker          1               0d00h00m09s     2.6.12-1+deb12u4\n# programs\n"));
        QVERIFY(running);
        QCOMPARE(*running, (Running { 8463, 8466, QStringLiteral("2.6.12"), false }));
        QVERIFY(!readProcesses({}));
        const QByteArray odd = "7 master 0\n0 worker 0\nx worker 0\n8 worker 0\n-9 worker 0\n";
        QCOMPARE(readProcesses(odd)->worker, 0);
        QCOMPARE(readWorkers(odd), QList<qint64>({ 8 }));
    }

    void theUnitKeepsTheRouterRunning()
    {
        const Unit unit = unitFor(QStringLiteral("acme relay/x\n"), paths(), QStringLiteral("/usr/sbin/haproxy"), false,
                                  QStringLiteral("/home/an/.config"));
        QCOMPARE(unit.name, QStringLiteral("signalbox-router-acme-relay-x-.service"));
        QCOMPARE(unit.path, QStringLiteral("/home/an/.config/systemd/user/") + unit.name);
        QVERIFY(unit.text.contains(
            QStringLiteral("ExecStart=/usr/sbin/haproxy -Ws -f /tmp/x/haproxy.cfg -p /tmp/x/haproxy.pid "
                           "-S /tmp/x/master.sock,mode,600\n")));
        QVERIFY(unit.text.contains(QLatin1String("Restart=always\n"))
                && unit.text.contains(QLatin1String("StartLimitIntervalSec=0\n"))
                && unit.text.contains(QLatin1String("WantedBy=default.target\n")));
        const QLatin1String alone(
            "ExecStartPre=/bin/sh -c 'if socat -u OPEN:/dev/null UNIX-CONNECT:/tmp/x/master.sock ");
        QVERIFY(unit.text.contains(alone) && unit.text.indexOf(alone) < unit.text.indexOf(QLatin1String("ExecStart=")));
        QCOMPARE(unit.commands.size(), 3);
        const Unit system = unitFor(QStringLiteral("acme"), paths(), QStringLiteral("/usr/sbin/haproxy"), true, {});
        QCOMPARE(system.path, QStringLiteral("/etc/systemd/system/signalbox-router-acme.service"));
        QCOMPARE(system.commands.first(), QStringLiteral("systemctl daemon-reload"));
    }

    void whatAUnitRunsIsStoppedByIt_data()
    {
        QTest::addColumn<QByteArray>("cgroups");
        QTest::addColumn<QString>("command");
        const QString stop = QStringLiteral("systemctl stop signalbox-router-a.service");
        const QString userStop = QStringLiteral("systemctl --user stop signalbox-router-a.service");
        QTest::newRow("none") << QByteArray() << QString();
        QTest::newRow("a terminal") << QByteArray("0::/user.slice/user-1000.slice/session-2.scope\n") << QString();
        QTest::newRow("another service") << QByteArray("0::/system.slice/haproxy.service\n") << QString();
        QTest::newRow("of the system") << QByteArray("0::/system.slice/signalbox-router-a.service\n") << stop;
        QTest::newRow("beside older hierarchies")
            << QByteArray("9:name=systemd:/system.slice/signalbox-router-a.service\n8:pids:/\n0::/\n") << stop;
        QTest::newRow("of a user") << QByteArray("8:pids:/\n0::/user.slice/user-1000.slice/user@1000.service/app.slice/"
                                                 "signalbox-router-a.service\n")
                                   << userStop;
    }
    void whatAUnitRunsIsStoppedByIt()
    {
        QFETCH(QByteArray, cgroups);
        QFETCH(QString, command);
        QCOMPARE(unitStopCommand(cgroups), command);
    }

    void templatesAreFilledOnce()
    {
        const QMap<QString, QString> values { { QStringLiteral("a"), QStringLiteral("{{b}}") },
                                              { QStringLiteral("b"), QStringLiteral("x") } };
        QCOMPARE(fillTemplate(QStringLiteral("1{{a}}2{{b}}3"), values), QStringLiteral("1{{b}}2x3"));
        QCOMPARE(quotedFormat(QStringLiteral("a'%")), QStringLiteral("'a'\"'\"'%%'"));
    }
};

QTEST_GUILESS_MAIN(TestHAProxyText)
#include "tst_haproxy_text.moc"
