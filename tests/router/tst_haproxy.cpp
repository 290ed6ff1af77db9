#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>
#include <QThread>

#include <cmath>
#include <set>

using namespace Signalbox;
using namespace Signalbox::Test;
using Router::OrderOutcome;

namespace {
const QByteArray chat = QByteArrayLiteral("/v1/chat/completions");

// A JSON string; single quotes stand for double ones.
QByteArray doubleQuoted(QByteArray text)
{
    return '"' + text.replace('\'', "\\\"").replace('\n', "\\n") + '"';
}
} // namespace

/// Orders, the split and the feed, all through a real HAProxy.
class TestHAProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void ordersAndSplits()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        auto state = rig.read();
        QVERIFY(state && state->reachable && state->builtIn);
        QCOMPARE(state->builtInActive, Side::Blue);

        const auto ordered = rig.order(greenGets(2500, 1));
        QVERIFY2(ordered.outcome == OrderOutcome::Acknowledged, qPrintable(words(ordered.state.problem)));
        QCOMPARE(*ordered.state.word, greenGets(2500, 1));

        Heard heard(*rig.router);
        rig.router->start();
        QTRY_VERIFY(heard.health.connected);

        constexpr int requests = 2000;
        int green = 0;
        int wrong = 0;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            for (int i = 0; i < requests; ++i) {
                const HttpReply reply = client.post(chat);
                wrong += reply.status != 200 || reply.header("x-env").isEmpty() ? 1 : 0;
                green += reply.body.startsWith("green") ? 1 : 0;
            }
        }));
        QCOMPARE(wrong, 0);
        // 500 expected, sigma = sqrt(2000 * .25 * .75) = 19.4: five of them.
        QVERIFY2(green > 403 && green < 597, qPrintable(QString::number(green)));
        QTRY_COMPARE(heard.samples.size(), requests);
        QCOMPARE(std::count_if(heard.samples.begin(), heard.samples.end(),
                               [](const Sample &s) { return s.side == Side::Green; }),
                 green);
        std::set<QString> ids;
        for (const Sample &sample : heard.samples) {
            ids.insert(sample.id);
            QCOMPARE(sample.outcome, Outcome::Ok);
            QCOMPARE(sample.origin, Origin::User);
            QCOMPARE(sample.why, QStringLiteral("rand"));
            QCOMPARE(sample.epoch, 1ULL);
            QCOMPARE(sample.model, QStringLiteral("m"));
            QVERIFY(sample.headers && sample.total);
            QVERIFY(!sample.upstream.isEmpty());
        }
        QCOMPARE(int(ids.size()), requests);
        QTRY_COMPARE(heard.counters.size() == 2 ? heard.counters[0].started + heard.counters[1].started : 0,
                     quint64(requests));
        QCOMPARE(heard.counters[1].started, quint64(green));
        QCOMPARE(heard.counters[1].rolled, quint64(green));
        QCOMPARE(heard.counters[0].rolled, quint64(requests - green));
        QCOMPARE(heard.counters[0].inFlight + heard.counters[1].inFlight, 0ULL);
        QCOMPARE(heard.health.garbled, 0ULL);
    }

    void stickyUsersStayAndNest()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        constexpr int users = 300;
        std::set<int> before;
        quint64 epoch = 0;
        for (const int share : { 1000, 3000, 6000 }) {
            Router::ControlWord word = greenGets(share, ++epoch);
            word.mode = Router::SplitMode::Sticky;
            word.salt = QStringLiteral("s1");
            QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
            std::set<int> onGreen;
            bool steady = true;
            QVERIFY(inThread([&] {
                HttpClient client(rig.port());
                for (int i = 0; i < users; ++i) {
                    const QByteArray key = "Authorization: Bearer user-" + QByteArray::number(i);
                    const QByteArray first = client.post(chat, { key }).header("x-env");
                    steady = steady && first == client.post(chat, { key }).header("x-env");
                    if (first == "green")
                        onGreen.insert(i);
                }
            }));
            QVERIFY(steady);
            QVERIFY(std::includes(onGreen.begin(), onGreen.end(), before.begin(), before.end()));
            // Five sigma around the share.
            const double expected = users * share / 10000.0;
            const double sigma = std::sqrt(expected * (1 - share / 10000.0));
            QVERIFY2(std::abs(double(onGreen.size()) - expected) < 5 * sigma,
                     qPrintable(QString::number(onGreen.size())));
            before = onGreen;
        }
    }

    void whatIsNotSplit_data()
    {
        QTest::addColumn<int>("share");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("side");
        QTest::addColumn<QString>("why");
        const QByteArray json = QByteArrayLiteral("{\"model\":\"m\"}");
        const QByteArray post = QByteArrayLiteral("POST");
        const QByteArray secret = QByteArrayLiteral("x-canary-secret: open-sesame");
        const QByteArray wrong = QByteArrayLiteral("x-canary-secret: open-sesam");
        const QByteArray toGreen = QByteArrayLiteral("x-canary: green");
        QTest::newRow("listed path is rolled") << 10000 << post << chat << QByteArrayList() << json << 200
                                               << QByteArrayLiteral("green") << QStringLiteral("rand");
        QTest::newRow("other path") << 10000 << post << QByteArrayLiteral("/v1/files") << QByteArrayList() << json
                                    << 200 << QByteArrayLiteral("blue") << QStringLiteral("pinned");
        QTest::newRow("GET") << 10000 << QByteArrayLiteral("GET") << QByteArrayLiteral("/v1/models") << QByteArrayList()
                             << QByteArray() << 200 << QByteArrayLiteral("blue") << QStringLiteral("pinned");
        QTest::newRow("response that follows another")
            << 10000 << post << QByteArrayLiteral("/v1/responses") << QByteArrayList()
            << QByteArrayLiteral("{\"model\":\"m\",\"previous_response_id\":\"r\"}") << 200 << QByteArrayLiteral("blue")
            << QStringLiteral("pinned");
        QTest::newRow("fresh response") << 10000 << post << QByteArrayLiteral("/v1/responses") << QByteArrayList()
                                        << json << 200 << QByteArrayLiteral("green") << QStringLiteral("rand");
        QTest::newRow("forced") << 0 << post << chat << QByteArrayList { toGreen, secret } << json << 200
                                << QByteArrayLiteral("green") << QStringLiteral("forced");
        QTest::newRow("forced without the secret") << 0 << post << chat << QByteArrayList { toGreen } << json << 200
                                                   << QByteArrayLiteral("blue") << QStringLiteral("rand");
        QTest::newRow("forced with a wrong secret") << 0 << post << chat << QByteArrayList { toGreen, wrong } << json
                                                    << 200 << QByteArrayLiteral("blue") << QStringLiteral("rand");
        QTest::newRow("not the API") << 10000 << post << QByteArrayLiteral("/admin") << QByteArrayList() << json << 404
                                     << QByteArray() << QStringLiteral("path");
        QTest::newRow("climbing") << 10000 << post << QByteArrayLiteral("/v1/%2e%2e/admin") << QByteArrayList() << json
                                  << 404 << QByteArray() << QStringLiteral("path");
    }

    void whatIsNotSplit()
    {
        QFETCH(int, share);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArrayList, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, side);
        QFETCH(QString, why);
        Rig &rig = forcing();
        QCOMPARE(rig.order(greenGets(share, ++m_epoch)).outcome, OrderOutcome::Acknowledged);
        HttpReply reply;
        m_samples.clear();
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            reply = method == "GET" ? client.get(path, headers) : client.post(path, headers, body);
        }));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("x-env"), side);
        QTRY_COMPARE(m_samples.size(), 1);
        QCOMPARE(m_samples.first().why, why);
        QCOMPARE(m_samples.first().origin, why == QLatin1String("forced") ? Origin::Canary : Origin::User);
        QCOMPARE(m_samples.first().status, status);
        if (!side.isEmpty())
            QVERIFY(!rig.upstream(*sideFromName(QString::fromLatin1(side))).lastHead().toLower().contains("x-canary"));
    }

    void whatAClientWritesForgesNoSample_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("streams");
        QTest::newRow("true") << QByteArrayLiteral("true") << true;
        QTest::newRow("false") << QByteArrayLiteral("false") << false;
        QTest::newRow("null") << QByteArrayLiteral("null") << false;
        QTest::newRow("object") << QByteArrayLiteral("{\"a\":true}") << false;
        QTest::newRow("other fields") << doubleQuoted("x','st':500,'side':'green','z':'") << false;
        QTest::newRow("another line") << doubleQuoted(
            "x'}\n{'t':'1700000000000','side':'green','st':500,'end':'----','z':'")
                                      << false;
        QTest::newRow("longer than a line") << '"' + QByteArray(4000, 'y') + '"' << false;
    }

    void whatAClientWritesForgesNoSample()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, streams);
        Rig &rig = forcing();
        QCOMPARE(rig.order(greenGets(0, ++m_epoch)).outcome, OrderOutcome::Acknowledged);
        m_samples.clear();
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            client.post(chat, {}, "{\"model\":\"m\",\"stream\":" + value + '}');
            client.post(chat, {}, "{\"stream\":false,\"model\":" + value + '}');
            client.post(chat, {}, "{\"model\":\"last\"}");
        }));
        QTRY_VERIFY(!m_samples.isEmpty() && m_samples.last().model == QLatin1String("last"));
        QCOMPARE(m_samples.size(), 3);
        for (const Sample &sample : m_samples) {
            QCOMPARE(sample.side, Side::Blue);
            QCOMPARE(sample.status, 200);
            QCOMPARE(sample.why, QStringLiteral("rand"));
        }
        QCOMPARE(m_samples.first().stream, streams);
        QCOMPARE(m_samples.first().model, QStringLiteral("m"));
    }

    void outcomes_data()
    {
        QTest::addColumn<QByteArray>("behaviour");
        QTest::addColumn<int>("patience");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("headersSeen");
        QTest::newRow("401") << QByteArrayLiteral("401") << 5000 << Outcome::Unauthorized << 401 << true;
        QTest::newRow("404") << QByteArrayLiteral("404") << 5000 << Outcome::ClientError << 404 << true;
        QTest::newRow("429") << QByteArrayLiteral("429") << 5000 << Outcome::Throttled << 429 << true;
        QTest::newRow("529") << QByteArrayLiteral("529") << 5000 << Outcome::ServerError << 529 << true;
        QTest::newRow("stream") << QByteArrayLiteral("sse") << 5000 << Outcome::Ok << 200 << true;
        QTest::newRow("cut stream") << QByteArrayLiteral("cut") << 5000 << Outcome::CutStream << 200 << true;
        QTest::newRow("no HTTP") << QByteArrayLiteral("junk") << 5000 << Outcome::Malformed << 502 << false;
        QTest::newRow("hang, client gives up") << QByteArrayLiteral("hang") << 150 << Outcome::Abandoned << 0 << false;
        QTest::newRow("client leaves a stream")
            << QByteArrayLiteral("leave") << 5000 << Outcome::ClientGone << 200 << true;
    }

    void outcomes()
    {
        QFETCH(QByteArray, behaviour);
        QFETCH(int, patience);
        QFETCH(Outcome, outcome);
        QFETCH(int, status);
        QFETCH(bool, headersSeen);
        Rig &rig = forcing();
        QCOMPARE(rig.order(greenGets(0, ++m_epoch)).outcome, OrderOutcome::Acknowledged);
        m_samples.clear();
        bool began = true;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port(), patience);
            if (behaviour == "leave") {
                began = client.sendOnly(chat, { QByteArrayLiteral("x-test: sse") }) && client.awaitBeginning();
            } else {
                client.post(chat, { "x-test: " + behaviour });
            }
        }));
        QVERIFY(began);
        QTRY_COMPARE(m_samples.size(), 1);
        QCOMPARE(m_samples.first().outcome, outcome);
        QCOMPARE(m_samples.first().status, status);
        QCOMPARE(m_samples.first().headers.has_value(), headersSeen);
        if (outcome == Outcome::Abandoned) // how long the client waited
            QVERIFY(m_samples.first().total && *m_samples.first().total >= milliseconds(patience - 50));
        if (behaviour == "sse")
            QVERIFY(*m_samples.first().total - *m_samples.first().headers > milliseconds(150));
    }

    void hangingRequestsAreSeenAndLetGo()
    {
        Rig &rig = forcing();
        QCOMPARE(rig.order(greenGets(10000, ++m_epoch)).outcome, OrderOutcome::Acknowledged);
        QList<Counters> counters;
        const auto heard = connect(rig.router.get(), &Router::Router::countersArrived, this,
                                   [&](const QList<Counters> &both) { counters = both; });
        constexpr quint64 hanging = 20;
        {
            std::vector<std::unique_ptr<HttpClient>> clients;
            for (quint64 i = 0; i < hanging; ++i) {
                clients.push_back(std::make_unique<HttpClient>(rig.port()));
                QVERIFY(clients.back()->sendOnly(chat, { QByteArrayLiteral("x-test: hang") }));
            }
            QTRY_VERIFY(counters.size() == 2 && counters[1].inFlight == hanging);
            QCOMPARE(counters[1].rolled, hanging);
            QCOMPARE(counters[1].epoch, m_epoch);
        }
        QTRY_COMPARE(counters[1].inFlight, 0ULL);
        QTRY_VERIFY(std::count_if(m_samples.begin(), m_samples.end(),
                                  [](const Sample &s) { return s.outcome == Outcome::Abandoned; })
                    >= int(hanging));
        disconnect(heard);
    }

    /// A client is told what answered it, whatever is being deployed.
    void everyAnswerHasTheVersionOfItsSide()
    {
        Rig rig;
        QCOMPARE(rig.start(Rig::Setup()), QString());
        const auto told = [&rig] {
            HttpReply reply;
            return inThread([&] { reply = HttpClient(rig.port()).post(chat); }) ? reply.header("x-config-version")
                                                                                : QByteArray();
        };
        QCOMPARE(told(), QByteArrayLiteral("v1")); // no order yet
        Router::ControlWord word = greenGets(0, 1);
        word.version = QStringLiteral("v2-candidate");
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(told(), QByteArrayLiteral("v1"));
        word.greenShare = Permyriad::of(10000);
        word.epoch = 2;
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(told(), QByteArrayLiteral("v2-candidate"));
        word.active = Side::Green;
        word.epoch = 3;
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(told(), QByteArrayLiteral("v2"));
    }

    void leaseThatRanOutGivesAllToTheActiveSide()
    {
        Rig &rig = forcing();
        Router::ControlWord word = greenGets(10000, ++m_epoch);
        word.lease = 1;
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        QTRY_VERIFY(rig.read()->lease.lapsed);
        m_samples.clear();
        HttpReply reply;
        QVERIFY(inThread([&] { reply = HttpClient(rig.port()).post(chat); }));
        QCOMPARE(reply.header("x-env"), QByteArrayLiteral("blue"));
        QTRY_COMPARE(m_samples.size(), 1);
        QCOMPARE(m_samples.first().why, QStringLiteral("expired"));
    }

    void deadCandidateGivesToTheActiveSide()
    {
        Rig rig;
        Rig::Setup setup;
        setup.secrets.force = Secret(QStringLiteral("open-sesame"));
        QCOMPARE(rig.start(setup), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        Heard heard(*rig.router);
        rig.router->start();
        rig.green.die();
        bool moved = false;
        HttpReply forced;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            const auto isBlue = [](const HttpReply &reply) { return reply.header("x-env") == "blue"; };
            moved = isBlue(client.postUntil(chat, isBlue));
            for (int i = 0; moved && i < 50; ++i)
                moved = client.post(chat).header("x-env") == "blue";
            forced = client.post(
                chat, { QByteArrayLiteral("x-canary: green"), QByteArrayLiteral("x-canary-secret: open-sesame") });
        }));
        QVERIFY(moved);
        QCOMPARE(forced.status, 503);
        QTRY_VERIFY(!heard.samples.isEmpty() && heard.samples.last().why == QLatin1String("forced"));
        QCOMPARE(heard.samples.last().outcome, Outcome::ConnectError);
        QCOMPARE(heard.samples.at(heard.samples.size() - 2).why, QStringLiteral("failover"));
        QCOMPARE(heard.samples.at(heard.samples.size() - 2).side, Side::Blue);
        // What the dice chose is still green.
        QTRY_VERIFY(heard.counters.size() == 2 && heard.counters[1].rolled >= 51 && heard.counters[0].rolled == 0);
        rig.green.revive();
        bool back = false;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            const auto isGreen = [](const HttpReply &reply) { return reply.header("x-env") == "green"; };
            back = isGreen(client.postUntil(chat, isGreen));
        }));
        QVERIFY(back);
    }

    void clientKeysAndUpstreamKeys()
    {
        Rig rig;
        Rig::Setup setup;
        setup.secrets.upstreamKeys
            = { Secret(QStringLiteral("sk-blue-0123456789")), Secret(QStringLiteral("sk-green%[src]9")) };
        setup.secrets.clients = { { QStringLiteral("team-a"), Secret(QStringLiteral("client-key-a")) } };
        const QString nasty = QStringLiteral("a 'b' \"c\" $HOME #d %[src] \\ {{bind}} e");
        setup.change = [&](Config::Service &service) {
            service.environment(Side::Green).headers = { { QStringLiteral("X-Team"), nasty } };
            service.environment(Side::Green).urls[0].url.setPath(QStringLiteral("/openai/v1/"));
        };
        QCOMPARE(rig.start(setup), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        Heard heard(*rig.router);
        rig.router->start();
        QTRY_VERIFY(heard.health.connected);
        HttpReply without;
        HttpReply with;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            without = client.post(chat, { QByteArrayLiteral("Authorization: Bearer client-key-b") });
            with = client.post(chat, { QByteArrayLiteral("Authorization: Bearer client-key-a") });
        }));
        QCOMPARE(without.status, 401);
        QVERIFY(without.body.contains("invalid_api_key"));
        QCOMPARE(with.status, 200);
        QCOMPARE(rig.green.requests() + rig.blue.requests(), 1);
        const QByteArray head = rig.green.lastHead();
        QVERIFY2(head.startsWith("POST /openai/v1/chat/completions "), head.constData());
        QVERIFY2(head.toLower().contains("x-team: " + nasty.toLatin1().toLower() + '\r'), head.constData());
        QVERIFY2(head.contains("Bearer sk-green%[src]9\r") && !head.contains("client-key"), head.constData());
        QVERIFY2(head.toLower().contains("host: 127.0.0.1:" + QByteArray::number(rig.green.port())), head.constData());
        QTRY_COMPARE(heard.samples.size(), 2);
        QCOMPARE(heard.samples[0].why, QStringLiteral("auth"));
        QCOMPARE(heard.samples[0].outcome, Outcome::ClientError);
        QCOMPARE(heard.samples[1].user, QStringLiteral("team-a"));
    }

    void tlsUpstreamsAreVerified_data()
    {
        QTest::addColumn<bool>("knownAuthority");
        QTest::newRow("certificate of a known authority") << true;
        QTest::newRow("certificate of a stranger") << false;
    }

    void tlsUpstreamsAreVerified()
    {
        QFETCH(bool, knownAuthority);
        const QTemporaryDir directory;
        const auto ours = certificate(directory.filePath(QStringLiteral("ours")));
        const auto stranger = certificate(directory.filePath(QStringLiteral("stranger")));
        QVERIFY(ours && stranger);
        Upstream secure(QStringLiteral("secure"), knownAuthority ? ours : stranger);
        Rig rig;
        Rig::Setup setup;
        setup.change = [&](Config::Service &service) {
            service.environment(Side::Green)
                .urls[0]
                .url.setUrl(QStringLiteral("https://localhost:%1/v1").arg(secure.port()));
            service.router.caFile = directory.filePath(QStringLiteral("ours.pem"));
        };
        QCOMPARE(rig.start(setup), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        HttpReply reply;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            // A stranger is found by the first checks; until then it gets no request either.
            reply = client.postUntil(chat, [](const HttpReply &answer) { return answer.status == 200; });
        }));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body.startsWith("secure"), knownAuthority);
        QCOMPARE(secure.requests(), knownAuthority ? 1 : 0);
        if (knownAuthority)
            QVERIFY(secure.lastHead().toLower().contains("host: localhost:" + QByteArray::number(secure.port())));
    }

private:
    // A key and a certificate for "localhost", signed by itself: BASE.key and BASE.pem.
    static std::optional<QSslConfiguration> certificate(const QString &base)
    {
        const int code = QProcess::execute(
            QStringLiteral("openssl"),
            { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
              QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
              QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
              QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"), base + QStringLiteral(".key"),
              QStringLiteral("-out"), base + QStringLiteral(".pem") });
        QFile key(base + QStringLiteral(".key"));
        const auto chain = QSslCertificate::fromPath(base + QStringLiteral(".pem"));
        if (code != 0 || chain.isEmpty() || !key.open(QIODevice::ReadOnly))
            return std::nullopt;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(chain.first());
        tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        return tls;
    }

    // One router for the tests that need nothing of their own.
    Rig &forcing()
    {
        if (!m_rig) {
            m_rig = std::make_unique<Rig>();
            Rig::Setup setup;
            setup.secrets.force = Secret(QStringLiteral("open-sesame"));
            const QString problem = m_rig->start(setup);
            if (!problem.isEmpty())
                qFatal("%s", qPrintable(problem));
            FeedHealth health;
            connect(m_rig->router.get(), &Router::Router::feedHealthChanged, m_rig->router.get(),
                    [this](const QString &, const FeedHealth &now) { m_connected = now.connected; });
            connect(m_rig->router.get(), &Router::Router::samplesArrived, m_rig->router.get(),
                    [this](const QList<Sample> &batch) { m_samples += batch; });
            m_rig->router->start();
            if (!QTest::qWaitFor([this] { return m_connected; }))
                qFatal("no feed");
        }
        return *m_rig;
    }

    std::unique_ptr<Rig> m_rig;
    QList<Sample> m_samples;
    bool m_connected = false;
    quint64 m_epoch = 0;
};

QTEST_GUILESS_MAIN(TestHAProxy)
#include "tst_haproxy.moc"
