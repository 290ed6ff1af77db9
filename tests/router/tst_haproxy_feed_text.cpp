#include "core/router/haproxy/counters_text.h"
#include "core/router/haproxy/feed_line.h"
#include "core/router/haproxy/loss_meter.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Router::HAProxy;

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

} // namespace

/// What HAProxy says of users' requests, as text: the feed's lines, the tables, what got lost on the way.
class TestHAProxyFeedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

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
};

QTEST_GUILESS_MAIN(TestHAProxyFeedText)
#include "tst_haproxy_feed_text.moc"
