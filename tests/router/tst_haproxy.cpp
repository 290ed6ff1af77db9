#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Signalbox;
using namespace Signalbox::Test;
using Router::OrderOutcome;

namespace {
const QByteArray chat = QByteArrayLiteral("/v1/chat/completions");
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
        QVERIFY2(ordered.outcome == OrderOutcome::Acknowledged, qPrintable(ordered.state.problem));
        QCOMPARE(*ordered.state.word, greenGets(2500, 1));

        QList<Sample> samples;
        QList<Counters> counters;
        FeedHealth health;
        connect(rig.router.get(), &Router::Router::samplesArrived, this,
                [&](const QList<Sample> &batch) { samples += batch; });
        connect(rig.router.get(), &Router::Router::countersArrived, this,
                [&](const QList<Counters> &both) { counters = both; });
        connect(rig.router.get(), &Router::Router::feedHealthChanged, this,
                [&](const QString &, const FeedHealth &now) { health = now; });
        rig.router->start();
        QTRY_VERIFY(health.connected);

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
        QTRY_COMPARE(samples.size(), requests);
        QCOMPARE(std::count_if(samples.begin(), samples.end(), [](const Sample &s) { return s.side == Side::Green; }),
                 green);
        std::set<QString> ids;
        for (const Sample &sample : samples) {
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
        QTRY_COMPARE(counters.size() == 2 ? counters[0].started + counters[1].started : 0, quint64(requests));
        QCOMPARE(counters[1].started, quint64(green));
        QCOMPARE(counters[1].rolled, quint64(green));
        QCOMPARE(counters[0].rolled, quint64(requests - green));
        QCOMPARE(counters[0].inFlight + counters[1].inFlight, 0ULL);
        QCOMPARE(health.garbled, 0ULL);
    }
};

QTEST_GUILESS_MAIN(TestHAProxy)
#include "tst_haproxy.moc"
