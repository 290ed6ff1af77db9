#include "core/router/haproxy/config_text.h"
#include "core/router/haproxy/config_writer.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/counters_text.h"
#include "core/router/haproxy/emergency.h"
#include "core/router/haproxy/feed_line.h"
#include "core/router/haproxy/loss_meter.h"
#include "core/router/haproxy/order_run.h"
#include "core/router/haproxy/provisioner.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Router::HAProxy;
using Router::ControlWord;
using Router::SplitMode;

namespace {

const QByteArray &goodLine()
{
    static const QByteArray line = QByteArrayLiteral(
        R"({"t":"1795401000500","id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","side":"green","why":"rand","ep":"12",)"
        R"("srv":"127.0.0.1:9111","st":200,"TR":3,"Tw":1,"Tc":2,"Tr":40,"Ta":120,"up":180,"by":900,"rc":"0",)"
        R"("end":"----","cid":"team-a","model":"gpt-4o-mini","stream":"true","rid":"req-1"})");
    return line;
}

QByteArray with(const QByteArray &name, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(goodLine()).object();
    object.insert(QString::fromLatin1(name), value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

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

    void feedLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<LineKind>("kind");
        QTest::newRow("good") << goodLine() << LineKind::Request;
        QTest::newRow("with a level") << "<134>" + goodLine() << LineKind::Request;
        QTest::newRow("no side") << with("side", QStringLiteral("-")) << LineKind::Unrouted;
        QTest::newRow("server down") << QByteArrayLiteral("Server side_blue/x is DOWN, reason: L4") << LineKind::Notice;
        QTest::newRow("empty") << QByteArray() << LineKind::Notice;
        QTest::newRow("cut") << goodLine().left(150) << LineKind::Garbled;
        QTest::newRow("array in it") << QByteArrayLiteral("{[1,2]}") << LineKind::Garbled;
        QTest::newRow("other JSON") << QByteArrayLiteral("{\"a\":1}") << LineKind::Garbled;
        QTest::newRow("no time") << with("t", QStringLiteral("-")) << LineKind::Garbled;
        QTest::newRow("far time") << with("t", QStringLiteral("1e300")) << LineKind::Garbled;
        QTest::newRow("time is no number") << with("t", QStringLiteral("nan")) << LineKind::Garbled;
        QTest::newRow("long") << with("cid", QString(9000, QLatin1Char('x'))) << LineKind::Garbled;
    }
    void feedLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(LineKind, kind);
        QCOMPARE(parseFeedLine(line, Redactor()).kind, kind);
    }

    void aLineBecomesASample()
    {
        const FeedLine line = parseFeedLine(goodLine(), Redactor());
        Sample expected;
        expected.id = QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        expected.side = Side::Green;
        expected.upstream = QStringLiteral("127.0.0.1:9111");
        expected.start = WallTime(milliseconds(1795401000497));
        expected.headers = milliseconds(46);
        expected.total = milliseconds(120);
        expected.status = 200;
        expected.why = QStringLiteral("rand");
        expected.epoch = 12;
        expected.user = QStringLiteral("team-a");
        expected.model = QStringLiteral("gpt-4o-mini");
        expected.stream = true;
        expected.bytes = 900;
        QCOMPARE(line.sample, expected);
        QCOMPARE(line.active, milliseconds(120));
        QVERIFY(line.counted);
        QCOMPARE(parseFeedLine(with("why", QStringLiteral("forced")), Redactor()).sample.origin, Origin::Canary);
        QVERIFY(!parseFeedLine(with("why", QStringLiteral("auth")), Redactor()).counted);
        QVERIFY(!parseFeedLine(with("end", QStringLiteral("CR--")), Redactor()).counted);
        QCOMPARE(parseFeedLine(with("srv", QStringLiteral("<NOSRV>")), Redactor()).sample.upstream, QString());
        const Redactor redactor({ Secret(QStringLiteral("sk-secret-12345")) });
        QCOMPARE(parseFeedLine(with("model", QStringLiteral("x\x1b[1m sk-secret-12345")), redactor).sample.model,
                 QStringLiteral("x\\x1b[1m [redacted]"));
        QVERIFY(!parseFeedLine(with("Tr", -1), Redactor()).sample.headers);
        QVERIFY(!parseFeedLine(with("Tr", 1e300), Redactor()).sample.headers);
    }

    void anyBytesAreSurvived()
    {
        auto *random = QRandomGenerator::global();
        for (int i = 0; i < 20000; ++i) {
            QByteArray line = goodLine();
            const int changes = random->bounded(1, 8);
            for (int c = 0; c < changes; ++c)
                line[random->bounded(line.size())] = char(random->bounded(256));
            const FeedLine parsed = parseFeedLine(line.left(random->bounded(line.size() + 1)), Redactor());
            QVERIFY(parsed.kind != LineKind::Request || parsed.sample.start.time_since_epoch().count() < 5000000000000);
        }
    }

    void ends_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("headers");
        QTest::addColumn<QByteArray>("why");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](int status, const char *end, bool headers, const char *why, Outcome outcome) {
            QTest::addRow("%d %s %s %s", status, end, headers ? "headers" : "none", why)
                << status << QByteArray(end) << headers << QByteArray(why) << outcome;
        };
        row(200, "----", true, "rand", Outcome::Ok);
        row(302, "----", true, "rand", Outcome::Ok);
        row(400, "----", true, "rand", Outcome::ClientError);
        row(401, "----", true, "rand", Outcome::Unauthorized);
        row(403, "----", true, "pinned", Outcome::Unauthorized);
        row(404, "----", true, "rand", Outcome::ClientError);
        row(413, "----", true, "rand", Outcome::ClientError);
        row(429, "----", true, "rand", Outcome::Throttled);
        row(500, "----", true, "rand", Outcome::ServerError);
        row(524, "----", true, "rand", Outcome::ServerError);
        row(0, "----", false, "rand", Outcome::Malformed);
        row(401, "LR--", false, "auth", Outcome::ClientError);
        row(404, "LR--", false, "path", Outcome::ClientError);
        row(400, "CH--", false, "rand", Outcome::Abandoned);
        row(400, "CC--", false, "rand", Outcome::Abandoned);
        row(503, "CQ--", false, "rand", Outcome::Abandoned);
        row(408, "cR--", false, "", Outcome::ClientGone);
        row(200, "CD--", true, "rand", Outcome::ClientGone);
        row(200, "cD--", true, "rand", Outcome::ClientGone);
        row(200, "SD--", true, "rand", Outcome::CutStream);
        row(200, "sD--", true, "rand", Outcome::CutStream);
        row(200, "PD--", true, "rand", Outcome::CutStream);
        row(200, "DD--", true, "rand", Outcome::CutStream);
        row(502, "SH--", false, "rand", Outcome::ConnectError);
        row(503, "SC--", false, "rand", Outcome::ConnectError);
        row(503, "sC--", false, "rand", Outcome::ConnectError);
        row(503, "sQ--", false, "rand", Outcome::ConnectError);
        row(504, "sH--", false, "rand", Outcome::TimedOut);
        row(502, "PH--", false, "rand", Outcome::Malformed);
        row(400, "PR--", false, "", Outcome::ClientError);
        row(500, "RC--", false, "rand", Outcome::ConnectError);
        row(200, "", true, "rand", Outcome::Ok);
    }
    void ends()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, end);
        QFETCH(bool, headers);
        QFETCH(QByteArray, why);
        QFETCH(Outcome, outcome);
        QCOMPARE(classifyEnd(status, end, headers, why), outcome);
    }

    void parsingIsCheap()
    {
        const Redactor redactor(
            { Secret(QStringLiteral("sk-blue-0123456789abcdef")), Secret(QStringLiteral("sk-green-0123456789")) });
        constexpr int lines = 4000;
        QElapsedTimer timer;
        timer.start();
        int good = 0;
        for (int i = 0; i < lines; ++i)
            good += parseFeedLine(goodLine(), redactor).kind == LineKind::Request ? 1 : 0;
        const double perLine = double(timer.nsecsElapsed()) / lines / 1000;
        QCOMPARE(good, lines);
        qInfo("%.1f us a line: %.1f %% of a core at 2,000 lines a second", perLine, perLine * 2000 / 1e6 * 100);
        QVERIFY(perLine < 125);
    }

    void tablesAreRead()
    {
        const QByteArray sides = QByteArrayLiteral("# table: sides, type: string, size:16, used:2\n"
                                                   "0x5: key=blue use=0 exp=1 gpc0=4 conn_cur=2 http_req_cnt=900\n"
                                                   "0x6: key=green use=0 exp=1 gpc0=0 conn_cur=0 http_req_cnt=100");
        const QByteArray rolls = QByteArrayLiteral("# table: rolls, type: string, size:1024, used:3\n"
                                                   "0x5: key=green/12 use=0 exp=1 http_req_cnt=7\n"
                                                   "0x5: key=blue/12 use=0 exp=1 http_req_cnt=70\n"
                                                   "0x5: key=odd use=0 exp=1 http_req_cnt=70");
        const auto reading = readTables(sides, rolls);
        QVERIFY(reading);
        QCOMPARE(reading->sides[0], (SideCount { 900, 2, 4 }));
        QCOMPARE(reading->sides[1], (SideCount { 100, 0, 0 }));
        QCOMPARE(reading->rolled.size(), 1);
        QCOMPARE(reading->rolled.value(12), (std::array<quint64, 2> { 70, 7 }));
        QVERIFY(readTables(QByteArrayLiteral("# table: sides, type: string, size:16, used:0"), rolls));
        QVERIFY(!readTables(rolls, sides));
        QVERIFY(!readTables({}, {}));
        QVERIFY(!readTables(sides + "\nrubbish", rolls));
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
    }

    void lossIsWhatLasts()
    {
        const auto at = [](int ms) { return Instant(milliseconds(ms)); };
        LossMeter late;
        for (int i = 0; i < 100; ++i) // lines come 300 ms late, always
            late.take(quint64(1000 + i * 25), quint64(i < 2 ? 0 : (i - 1) * 25), at(i * 250));
        QCOMPARE(late.lost(), 0ULL);
        LossMeter losing(true);
        for (int i = 0; i < 40; ++i) // three lost on the way; after 20 readings nobody asks any more
            losing.take(quint64(qMin(i, 20) * 10), quint64(i < 15 ? i * 10 : qMin(i, 20) * 10 - 3), at(i * 250));
        QCOMPARE(losing.lost(), 3ULL);
        LossMeter silent(true);
        for (int i = 0; i <= 40; ++i) // the feed says nothing from the tenth on
            silent.take(quint64(i * 10), quint64(qMin(i, 10) * 10), at(i * 250));
        QCOMPARE(silent.lost(), 300ULL - 40);
        LossMeter beginning(true);
        for (int i = 0; i < 20; ++i)
            beginning.take(5, 0, at(i * 250));
        QCOMPARE(beginning.lost(), 5ULL);
        LossMeter later(false);
        for (int i = 0; i < 20; ++i)
            later.take(5, 0, at(i * 250));
        QCOMPARE(later.lost(), 0ULL);
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
