// Forced requests at a real HAProxy: marked, nobody's traffic, and never sent elsewhere.
#include "core/router/haproxy/force_secret.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Test;
namespace HAProxy = Signalbox::Router::HAProxy;

namespace {

const QByteArray chat = QByteArrayLiteral("/v1/chat/completions");
const Secret force(QStringLiteral("force-secret-0123456789"));

QByteArrayList forcedTo(const QByteArray &side)
{
    return { "x-canary: " + side, "x-canary-secret: " + force.reveal().toUtf8() };
}

HAProxy::ForceLook look(const HAProxy::Paths &paths, const Secret &secret)
{
    std::optional<HAProxy::ForceLook> seen;
    QObject context;
    HAProxy::lookForForce(paths, secret, &context, [&](const HAProxy::ForceLook &found) { seen = found; });
    return QTest::qWaitFor([&] { return seen.has_value(); }, 10000) ? *seen : HAProxy::ForceLook();
}

} // namespace

class CanaryRouterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void theRouterTellsWhetherItForces()
    {
        Rig rig;
        QCOMPARE(rig.start({ .secrets = { .upstreamKeys = {}, .clients = {}, .force = force } }), QString());
        const HAProxy::Paths paths = rig.paths();
        QVERIFY(look(paths, force).answers && look(paths, force).known);
        QVERIFY(!look(paths, force).word); // no order yet: it would force nothing
        QVERIFY(!look(paths, Secret(QStringLiteral("another-secret-987654"))).known);
        QVERIFY(!look(paths, Secret()).known);
        QCOMPARE(rig.order(greenGets(1234, 1)).outcome, Router::OrderOutcome::Acknowledged);
        const auto ordered = look(paths, force);
        QVERIFY(ordered.word);
        QCOMPARE(*ordered.word, greenGets(1234, 1));
        rig.child.reset();
        const auto gone = look(paths, force);
        QVERIFY(!gone.answers && !gone.known && !gone.problem.code.isEmpty());
    }

    void forcedRequestsAreNobodysTraffic()
    {
        Rig rig;
        QCOMPARE(rig.start({ .secrets = { .upstreamKeys = {}, .clients = {}, .force = force } }), QString());
        QCOMPARE(rig.order(greenGets(0, 1)).outcome, Router::OrderOutcome::Acknowledged);
        Heard heard(*rig.router);
        rig.router->start();
        QTRY_VERIFY(heard.health.connected);
        constexpr int each = 40;
        int wrong = 0;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            for (int i = 0; i < each; ++i) {
                wrong += client.post(chat, forcedTo("green")).header("x-env") != "green" ? 1 : 0;
                wrong += client.post(chat).header("x-env") != "blue" ? 1 : 0;
            }
        }));
        QCOMPARE(wrong, 0);
        QTRY_COMPARE(heard.samples.size(), 2 * each);
        for (const Sample &sample : heard.samples) {
            QCOMPARE(sample.origin, sample.side == Side::Green ? Origin::Canary : Origin::User);
            QCOMPARE(sample.why, sample.side == Side::Green ? QStringLiteral("forced") : QStringLiteral("rand"));
        }
        QTRY_COMPARE(heard.counters.size() == 2 ? heard.counters[0].started : 0, quint64(each));
        QCOMPARE(heard.counters[1].started, 0ULL); // green has no users: nothing there can look like a stall or a split
        QCOMPARE(heard.counters[1].rolled, 0ULL);
        QCOMPARE(heard.counters[0].rolled, quint64(each));
        QCOMPARE(heard.health.lost, 0ULL);
    }

    void forcedRequestsNeverFailOver()
    {
        Rig rig;
        QCOMPARE(rig.start({ .secrets = { .upstreamKeys = {}, .clients = {}, .force = force } }), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, Router::OrderOutcome::Acknowledged);
        rig.upstream(Side::Green).die();
        bool usersAreSaved = false;
        int forcedStatus = 0;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            for (int i = 0; i < 200 && !usersAreSaved; ++i)
                usersAreSaved = client.post(chat).header("x-env") == "blue";
            const int before = rig.upstream(Side::Blue).requests();
            forcedStatus = client.post(chat, forcedTo("green")).status;
            usersAreSaved = usersAreSaved && rig.upstream(Side::Blue).requests() == before;
        }));
        QVERIFY(usersAreSaved);
        QCOMPARE(forcedStatus, 503);
    }

    void aRouterThatAsksForKeysTakesTheSecretForOne()
    {
        Rig rig;
        const HAProxy::ClientKey user { QStringLiteral("app"), Secret(QStringLiteral("client-key-0123456789")) };
        HAProxy::Secrets secrets { .upstreamKeys = {}, .clients = { user }, .force = force };
        secrets.upstreamKey(Side::Green) = Secret(QStringLiteral("sk-green-0123456789"));
        QCOMPARE(rig.start({ .secrets = secrets }), QString());
        QCOMPARE(rig.order(greenGets(0, 1)).outcome, Router::OrderOutcome::Acknowledged);
        int without = 0;
        HttpReply with;
        QVERIFY(inThread([&] {
            HttpClient client(rig.port());
            without = client.post(chat, forcedTo("green")).status;
            with = client.post(
                chat, forcedTo("green") + QByteArrayList { "Authorization: Bearer " + force.reveal().toUtf8() });
        }));
        QCOMPARE(without, 401);
        QCOMPARE(with.status, 200);
        QCOMPARE(with.header("x-env"), QByteArray("green"));
        // The relay sees its own key, and nothing of the secret.
        const QByteArray head = rig.upstream(Side::Green).lastHead();
        QVERIFY(head.contains("sk-green-0123456789") && !head.contains(force.reveal().toUtf8()));
    }

    void theSecretsFile()
    {
        QTemporaryDir directory;
        const auto paths = HAProxy::Paths::below(directory.path());
        QVERIFY(paths.ok());
        const auto read = [&] { return HAProxy::readForceSecret(*paths); };
        QVERIFY(read() && read()->isEmpty());
        const Secret made = HAProxy::newForceSecret();
        QVERIFY(made != HAProxy::newForceSecret());
        QVERIFY(HAProxy::writeFileAtomically(paths->forceKey(), made.reveal().toUtf8() + '\n').ok());
        QVERIFY(read() && *read() == made);
        QCOMPARE(int(QFile::permissions(paths->forceKey()) & (QFile::ReadGroup | QFile::ReadOther)), 0);
        QVERIFY(QFile::setPermissions(paths->forceKey(), QFile::ReadOwner | QFile::ReadGroup));
        QVERIFY(!read() && read().error().text.contains(paths->forceKey()));
        QVERIFY(!read().error().text.contains(made.reveal()));
        QVERIFY(HAProxy::writeFileAtomically(paths->forceKey(), "short\n").ok());
        QVERIFY(!read());
    }
};

QTEST_GUILESS_MAIN(CanaryRouterTest)
#include "tst_canary_router.moc"
