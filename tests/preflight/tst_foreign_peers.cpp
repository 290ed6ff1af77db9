// Preflight and canary test against a foreign upstream (aimock), on green with a foreign relay (Portkey's gateway) in
// front of it.
#include "core/preflight/runner.h"
#include "core/probe/canary_runner.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Preflight;

namespace {

const QString peersDir = QStringLiteral(PEERS_DIR);
const QString scriptDir = QStringLiteral(SCRIPT_DIR);
const Secret goodKey(QStringLiteral("sk-peer-0123456789abcdef"));

/// A program of Node that ends with the test.
class Peer
{
public:
    Peer(const QStringList &arguments, const QMap<QString, QString> &environment)
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (auto at = environment.cbegin(); at != environment.cend(); ++at)
            all.insert(at.key(), at.value());
        m_process.setProcessEnvironment(all);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(peersDir + QStringLiteral("/node-program"), arguments);
    }
    ~Peer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The first match in what it prints; empty when it does not come.
    QString awaitOutput(const QRegularExpression &wanted)
    {
        QRegularExpressionMatch match;
        const bool came = QTest::qWaitFor(
            [&] {
                m_output += QString::fromUtf8(m_process.readAll());
                match = wanted.match(m_output);
                return match.hasMatch() || m_process.state() == QProcess::NotRunning;
            },
            60000);
        return came && match.hasMatch() ? match.captured(1) : QString();
    }
    [[nodiscard]] const QString &output() const { return m_output; }

private:
    QProcess m_process;
    QString m_output;
};

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Line lineOf(const Report &report, Subject subject, Side side, const QString &where = {})
{
    for (const Line &line : report.lines) {
        if (line.subject == subject && line.side == side && (where.isEmpty() || line.where == where))
            return line;
    }
    return {};
}

QString textOf(const Report &report)
{
    QStringList out;
    for (const Line &line : report.lines)
        out.append(QStringLiteral("%1 %2 %3 %4: %5")
                       .arg(gradeName(line.grade), line.side ? sideName(*line.side) : QStringLiteral("both"),
                            subjectName(line.subject), line.where, words(line.evidence)));
    return out.join(QLatin1Char('\n'));
}

} // namespace

class TestForeignPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        QVERIFY2(QFile::exists(peersDir + QStringLiteral("/pins")),
                 "The foreign peers are not installed: run tests/preflight/install-peers");
        const QString modules = peersDir + QStringLiteral("/node/node_modules/");
        m_upstream = std::make_unique<Peer>(
            QStringList { modules + QStringLiteral("@copilotkit/aimock/dist/cli.js"), QStringLiteral("-p"),
                          QStringLiteral("0"), QStringLiteral("-l"), QStringLiteral("20"), QStringLiteral("-f"),
                          scriptDir + QStringLiteral("/fixtures.json") },
            QMap<QString, QString> { { QStringLiteral("AIMOCK_API_KEYS"), goodKey.reveal() } });
        m_upstreamUrl
            = m_upstream->awaitOutput(QRegularExpression(QStringLiteral("listening on (http://127\\.0\\.0\\.1:\\d+)")));
        QVERIFY2(!m_upstreamUrl.isEmpty(), qPrintable(m_upstream->output()));
        const quint16 port = freePort();
        m_relay = std::make_unique<Peer>(
            QStringList { QStringLiteral("--import"),
                          QUrl::fromLocalFile(scriptDir + QStringLiteral("/headers.mjs")).toString(),
                          modules + QStringLiteral("@portkey-ai/gateway/build/start-server.js"),
                          QStringLiteral("--port=%1").arg(port), QStringLiteral("--headless") },
            QMap<QString, QString> {
                { QStringLiteral("TRUSTED_CUSTOM_HOSTS"), QStringLiteral("127.0.0.1,localhost") } });
        QVERIFY2(!m_relay->awaitOutput(QRegularExpression(QStringLiteral("(Ready for connections)"))).isEmpty(),
                 qPrintable(m_relay->output()));
        m_relayUrl = QStringLiteral("http://127.0.0.1:%1").arg(port);
    }

    void init()
    {
        setChaos("{}");
        m_service = Config::Service();
        m_service.name = QStringLiteral("peers");
        for (const Side side : { Side::Blue, Side::Green }) {
            Config::Environment &environment = m_service.environment(side);
            environment.urls
                = { { QUrl((side == Side::Blue ? m_upstreamUrl : m_relayUrl) + QStringLiteral("/v1")), {} } };
        }
        m_service.environment(Side::Green).headers
            = { { QStringLiteral("x-portkey-provider"), QStringLiteral("openai") },
                { QStringLiteral("x-portkey-custom-host"), m_upstreamUrl + QStringLiteral("/v1") } };
    }

    void bothAreFineAndAlike()
    {
        m_service.golden = {
            { .name = QStringLiteral("json"),
              .prompt = QStringLiteral("the state as JSON"),
              .json = true,
              .contains = QStringLiteral("ready") },
            { .name = QStringLiteral("tool"), .prompt = QStringLiteral("weather"), .tool = QStringLiteral("weather") }
        };
        const Report report = run();
        QVERIFY2(report.count(Grade::Fail) == 0, qPrintable(textOf(report)));
        for (const Side side : { Side::Blue, Side::Green }) {
            QCOMPARE(lineOf(report, Subject::KeyAccepted, side).grade, Grade::Ok);
            QCOMPARE(lineOf(report, Subject::Models, side).grade, Grade::Ok);
            QCOMPARE(lineOf(report, Subject::Ping, side).grade, Grade::Ok);
            QCOMPARE(lineOf(report, Subject::Stream, side).grade, Grade::Ok);
            QCOMPARE(lineOf(report, Subject::Golden, side, QStringLiteral("json")).grade, Grade::Ok);
            QCOMPARE(lineOf(report, Subject::Golden, side, QStringLiteral("tool")).grade, Grade::Ok);
            QCOMPARE(lineOf(report, Subject::Quota, side).grade, Grade::Unknown); // neither has /v1/usage
            QCOMPARE(lineOf(report, Subject::ClockSkew, side).grade, Grade::Ok);
        }
        QCOMPARE(report.lines.constLast().subject, Subject::Alike);
        QCOMPARE(report.lines.constLast().grade, Grade::Ok);
        QCOMPARE(report.grade(), Grade::Ok);
    }

    void aRefusedKey()
    {
        const Secret bad(QStringLiteral("sk-planted-0123456789abcdef"));
        const Report report = run(bad);
        for (const Side side : { Side::Blue, Side::Green }) {
            QVERIFY2(lineOf(report, Subject::KeyAccepted, side).grade == Grade::Fail, qPrintable(textOf(report)));
            QCOMPARE(lineOf(report, Subject::KeyFormat, side).grade, Grade::Ok);
        }
        QVERIFY(!textOf(report).contains(QLatin1String("planted")));
    }

    void modelsOfTheMap_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<Grade>("grade");
        QTest::newRow("nobody knows it") << QStringLiteral("no-such-model") << Subject::Models << Grade::Fail;
        QTest::newRow("listed and gone") << QStringLiteral("gone-model") << Subject::Ping << Grade::Fail;
        QTest::newRow("429 for a while") << QStringLiteral("busy-model") << Subject::Ping << Grade::Unknown;
        QTest::newRow("429 for good") << QStringLiteral("quota-model") << Subject::Quota << Grade::Fail;
    }
    void modelsOfTheMap()
    {
        QFETCH(QString, model);
        QFETCH(Subject, subject);
        QFETCH(Grade, grade);
        for (Config::Environment &environment : m_service.environments)
            environment.modelMap = { { QStringLiteral("asked"), model } };
        const Report report = run();
        for (const Side side : { Side::Blue, Side::Green }) {
            const Line line = lineOf(report, subject, side, subject == Subject::Ping ? model : QString());
            QVERIFY2(line.grade == grade, qPrintable(textOf(report)));
            QCOMPARE(lineOf(report, Subject::Ping, side, QStringLiteral("gpt-4o-mini")).grade, Grade::Ok);
        }
    }

    void aCutStream()
    {
        for (Config::Environment &environment : m_service.environments)
            environment.probe.model = QStringLiteral("cut-model");
        const Report report = run();
        for (const Side side : { Side::Blue, Side::Green })
            QVERIFY2(lineOf(report, Subject::Stream, side).meaning.code == QLatin1String("preflight.means.cut"),
                     qPrintable(textOf(report)));
    }

    void malformedAnswers()
    {
        setChaos("{\"malformedRate\": 1}");
        const Report report = run();
        for (const Side side : { Side::Blue, Side::Green })
            QVERIFY2(lineOf(report, Subject::Ping, side).grade == Grade::Fail, qPrintable(textOf(report)));
        QCOMPARE(lineOf(report, Subject::Ping, Side::Blue).meaning.code, QStringLiteral("preflight.means.malformed"));
    }

    void limitedByChaos()
    {
        setChaos("{\"rateLimitRate\": 1}");
        const Report report = run();
        QVERIFY2(lineOf(report, Subject::Ping, Side::Blue).grade == Grade::Unknown, qPrintable(textOf(report)));
        QCOMPARE(report.grade(), Grade::Unknown);
    }

    void aCanaryTestPasses() { QCOMPARE(canary().verdict, std::optional(Probe::CanaryVerdict::Pass)); }

    void aCanaryTestFindsAFailingSide()
    {
        m_service.environment(Side::Green).probe.model = QStringLiteral("cut-model");
        const Probe::CanaryView view = canary();
        QCOMPARE(view.verdict, std::optional(Probe::CanaryVerdict::Fail));
        QVERIFY(view.lane(Side::Green, Probe::CanaryRoute::Straight).failed() > 0);
        QCOMPARE(view.lane(Side::Blue, Probe::CanaryRoute::Straight).failed(), 0ULL);
    }

private:
    Report run(const Secret &key = goodKey)
    {
        PreflightWatch watch(m_service, { key, key }, {}, m_limiters, m_clock, Redactor({ key }));
        const QSignalSpy seen(&watch, &PreflightWatch::changed);
        watch.start();
        const auto last = [&] { return seen.isEmpty() ? ReportPtr() : seen.last().first().value<ReportPtr>(); };
        if (!QTest::qWaitFor([&] { return last() && last()->finished; }, 120000))
            qFatal("the preflight did not end");
        return *last();
    }

    Probe::CanaryView canary()
    {
        Probe::CanaryTargets targets { .straightOnly = { QStringLiteral("canary.watch-only"), {} },
                                       .deadline = seconds(20) };
        for (const Side side : { Side::Blue, Side::Green })
            targets.straight[size_t(side)] = Probe::targetsOf(m_service.environment(side), goodKey, {});
        Probe::CanaryWatch watch({ .duration = seconds(3), .interval = milliseconds(100), .minimum = 10 }, targets,
                                 m_limiters, m_clock, Redactor({ goodKey }));
        const QSignalSpy seen(&watch, &Probe::CanaryWatch::changed);
        watch.start();
        const auto last = [&] {
            return seen.isEmpty() ? Probe::CanaryViewPtr() : seen.last().first().value<Probe::CanaryViewPtr>();
        };
        if (!QTest::qWaitFor([&] { return last() && last()->verdict; }, 120000))
            qFatal("the canary test did not end");
        return *last();
    }

    void setChaos(const QByteArray &json)
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(m_upstreamUrl + QStringLiteral("/__aimock/chaos")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setRawHeader("Authorization", "Bearer " + goodKey.reveal().toUtf8());
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, json));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30000);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }

    std::unique_ptr<Peer> m_upstream;
    std::unique_ptr<Peer> m_relay;
    QString m_upstreamUrl;
    QString m_relayUrl;
    Config::Service m_service;
    SystemClock m_clock;
    Probe::Limiters m_limiters { std::make_shared<Probe::SlidingWindowLimiter>(100000),
                                 std::make_shared<Probe::SlidingWindowLimiter>(100000) };
};

QTEST_GUILESS_MAIN(TestForeignPeers)
#include "tst_foreign_peers.moc"
