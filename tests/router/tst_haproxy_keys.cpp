// Another key for a running HAProxy, without a reload.
#include "core/router/haproxy/key_map.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Router::HAProxy;

namespace {

const QByteArray chat = QByteArrayLiteral("/v1/chat/completions");
const Secret blueKey(QStringLiteral("sk-blue-0123456789abcdef"));
const Secret greenKey(QStringLiteral("sk-green-0123456789abcdef"));
const Secret force(QStringLiteral("force-secret-0123456789"));

struct Told {
    std::optional<KeyRun::Outcome> outcome;
    QString problem;
};

Rig::Setup withKeys()
{
    return { .secrets = { .upstreamKeys = { blueKey, greenKey }, .clients = {}, .force = force } };
}

std::shared_ptr<Told> begin(const Paths &paths, Side side, const Secret &expected, const Secret &wanted,
                            QObject &context)
{
    auto told = std::make_shared<Told>();
    auto *run = new KeyRun(paths, side, expected, wanted, &context);
    QObject::connect(run, &KeyRun::finished, &context, [told](KeyRun::Outcome outcome, const Message &problem) {
        told->outcome = outcome;
        told->problem = words(problem);
    });
    run->start();
    return told;
}

Told rotate(const Paths &paths, Side side, const Secret &expected, const Secret &wanted)
{
    QObject context;
    const auto told = begin(paths, side, expected, wanted, context);
    if (!QTest::qWaitFor([&] { return told->outcome.has_value(); }, 20000))
        qFatal("no answer");
    return *told;
}

std::optional<RouterKeys> look(const Paths &paths)
{
    std::optional<Result<RouterKeys>> seen;
    QObject context;
    lookAtKeys(paths, &context, [&](const Result<RouterKeys> &keys) { seen = keys; });
    if (!QTest::qWaitFor([&] { return seen.has_value(); }, 20000) || !*seen)
        return std::nullopt;
    return seen->value();
}

QByteArray fileOf(const Paths &paths)
{
    QFile file(paths.map(QStringLiteral("keys")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Secret numbered(int number)
{
    return Secret(QStringLiteral("sk-number-%1-0123456789").arg(number));
}

} // namespace

class HAProxyKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void theNextRequestCarriesIt()
    {
        Rig rig;
        QCOMPARE(rig.start(withKeys()), QString());
        QCOMPARE(rig.order(greenGets(0, 1)).outcome, Router::OrderOutcome::Acknowledged);
        HttpClient client(rig.port());
        const auto authorization = [&](Side side) {
            const QByteArray name = sideName(side).toLatin1();
            HttpReply reply;
            if (!inThread([&] {
                    reply = client.post(chat, { "x-canary: " + name, "x-canary-secret: " + force.reveal().toUtf8() });
                })
                || reply.status != 200)
                return QByteArray("no answer");
            for (const QByteArray &line : rig.upstream(side).lastHead().split('\n')) {
                if (line.toLower().startsWith("authorization:"))
                    return line.mid(14).trimmed();
            }
            return QByteArray("no key");
        };
        QCOMPARE(authorization(Side::Green), "Bearer " + greenKey.reveal().toLatin1());
        const Told told = rotate(rig.paths(), Side::Green, greenKey, numbered(1));
        QVERIFY2(told.outcome == KeyRun::Outcome::Written, qPrintable(told.problem));
        QCOMPARE(authorization(Side::Green), "Bearer " + numbered(1).reveal().toLatin1());
        QCOMPARE(authorization(Side::Blue), "Bearer " + blueKey.reveal().toLatin1());
        const auto keys = look(rig.paths());
        QVERIFY(keys);
        QCOMPARE(keys->key(Side::Green), numbered(1));
        QCOMPARE(fileOf(rig.paths()),
                 "blue " + blueKey.reveal().toLatin1() + "\ngreen " + numbered(1).reveal().toLatin1() + '\n');
        QCOMPARE(QFile::permissions(rig.paths().map(QStringLiteral("keys"))) & QFile::Permissions(0x77),
                 QFile::Permissions());
    }

    void somebodyElsesKeyIsNotOverwritten()
    {
        Rig rig;
        QCOMPARE(rig.start(withKeys()), QString());
        const Told told = rotate(rig.paths(), Side::Green, numbered(9), numbered(1));
        QVERIFY(told.outcome == KeyRun::Outcome::Changed);
        QVERIFY(told.problem.contains(greenKey.fingerprint()));
        QVERIFY(!told.problem.contains(greenKey.reveal()));
        QCOMPARE(look(rig.paths())->key(Side::Green), greenKey);
    }

    void oddKeysAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : { "", "a b", "a;b", "a\\b", "a#b", "a\"b", "<<" })
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void oddKeysAreRefused()
    {
        QFETCH(QString, key);
        Rig rig;
        QCOMPARE(rig.start(withKeys()), QString());
        QVERIFY(rotate(rig.paths(), Side::Green, greenKey, Secret(key)).outcome == KeyRun::Outcome::Failed);
        QCOMPARE(look(rig.paths())->key(Side::Green), greenKey);
    }

    /// Two consoles, one a side, at the same moment: neither undoes the other, whoever comes first.
    void bothSidesAtOnce()
    {
        Rig rig;
        QCOMPARE(rig.start(withKeys()), QString());
        Secret blue = blueKey;
        Secret green = greenKey;
        for (int round = 0; round < 30; ++round) {
            QObject context;
            const auto first = begin(rig.paths(), Side::Blue, blue, numbered(2 * round), context);
            const auto second = begin(rig.paths(), Side::Green, green, numbered(2 * round + 1), context);
            QTRY_VERIFY_WITH_TIMEOUT(first->outcome && second->outcome, 20000);
            QVERIFY2(first->outcome == KeyRun::Outcome::Written, qPrintable(first->problem));
            QVERIFY2(second->outcome == KeyRun::Outcome::Written, qPrintable(second->problem));
            blue = numbered(2 * round);
            green = numbered(2 * round + 1);
            const auto keys = look(rig.paths());
            QVERIFY(keys);
            QCOMPARE(keys->key(Side::Blue), blue);
            QCOMPARE(keys->key(Side::Green), green);
        }
    }

    /// Fifty keys while users come: every request has one of them, and none fails.
    void underLoad()
    {
        Rig rig;
        QCOMPARE(rig.start(withKeys()), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, Router::OrderOutcome::Acknowledged);
        std::atomic<bool> stop = false;
        std::atomic<int> sent = 0;
        std::atomic<int> failed = 0;
        std::thread users([&] {
            HttpClient client(rig.port());
            while (!stop) {
                ++sent;
                failed += client.post(chat).status != 200;
            }
        });
        Secret now = greenKey;
        int written = 0;
        for (int i = 0; i < 50; ++i) {
            written += rotate(rig.paths(), Side::Green, now, numbered(i)).outcome == KeyRun::Outcome::Written;
            now = numbered(i);
        }
        stop = true;
        users.join();
        QCOMPARE(written, 50);
        QVERIFY2(sent > 50, qPrintable(QString::number(sent)));
        QCOMPARE(failed.load(), 0);
    }

    void aRouterThatIsGone()
    {
        Rig rig;
        QCOMPARE(rig.start(withKeys()), QString());
        const Paths paths = rig.paths();
        rig.child.reset();
        const Told told = rotate(paths, Side::Green, greenKey, numbered(1));
        QVERIFY(told.outcome == KeyRun::Outcome::Failed);
        QVERIFY(fileOf(paths).contains(greenKey.reveal().toLatin1()));
        QVERIFY(!look(paths));
    }

    void readings_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("expected"); // blue,green; "-" where it is no map
        QTest::newRow("both") << QByteArray("0x1 blue a\n0x2 green b") << "a,b";
        QTest::newRow("one") << QByteArray("0x1 green b") << ",b";
        QTest::newRow("empty") << QByteArray() << ",";
        QTest::newRow("the first counts") << QByteArray("0x1 blue a\n0x2 blue c") << "a,";
        QTest::newRow("others") << QByteArray("0x1 red a") << ",";
        QTest::newRow("no map") << QByteArray("Unknown map identifier. Please use #<id> or <file>.") << "-";
        QTest::newRow("a blank in it") << QByteArray("0x1 blue a b") << "-";
    }
    void readings()
    {
        QFETCH(QByteArray, reply);
        const auto keys = readKeyMap(reply);
        QTEST(keys ? keys->key(Side::Blue).reveal() + u',' + keys->key(Side::Green).reveal() : QStringLiteral("-"),
              "expected");
    }
};

QTEST_GUILESS_MAIN(HAProxyKeysTest)
#include "tst_haproxy_keys.moc"
