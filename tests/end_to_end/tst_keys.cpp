#include "tests/end_to_end/key_service.h"
#include "tests/end_to_end/processes.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QFile>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

QString fingerprint(const QByteArray &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(8));
}

} // namespace

/// `signalbox key`: listed, tried, stored, changed on the running router, and what is told of it.
class KeysTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<KeyService> m_service;

    /// What a finished `key rotate` leaves in the journal, at its end.
    QByteArray lastLogLines() { return m_service->run(QStringLiteral("log --limit 3 --json")).out(); }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<KeyService>();
        QCOMPARE(m_service->startRouter(), QString());
    }
    void cleanup() { m_service.reset(); }

    void listAndTest()
    {
        const Program &list = m_service->run(QStringLiteral("key list --json"));
        QVERIFY2(list.status() == 0, list.report().constData());
        QCOMPARE(at(list.lastLine(), "sides.green.fingerprint").toString(), fingerprint(greenKey));
        QCOMPARE(at(list.lastLine(), "sides.green.same").toBool(), true);
        QCOMPARE(m_service->run(QStringLiteral("key test green")).status(), 0);
        m_service->green.accepted.clear();
        const Program &refused = m_service->run(QStringLiteral("key test green --json"));
        QCOMPARE(refused.status(), 1);
        QCOMPARE(refused.lastLine().value(QLatin1String("key")).toString(), QStringLiteral("refused"));
        QCOMPARE(m_service->places({ blueKey, greenKey }), QStringList());
    }

    /// The whole way: tried straight, given to the running router, proven through it, stored where the file says.
    void rotation()
    {
        m_service->green.accepted.insert(nextKey, -1);
        const QList<qint64> before = m_service->routers();
        const Program &rotated = m_service->run(QStringLiteral("key rotate green --stdin --json"), nextKey);
        QVERIFY2(rotated.status() == 0, rotated.report().constData());
        const QJsonObject report = rotated.lastLine();
        QCOMPARE(report.value(QLatin1String("outcome")).toString(), QStringLiteral("rotated"));
        QCOMPARE(report.value(QLatin1String("from")).toString(), fingerprint(greenKey));
        QCOMPARE(report.value(QLatin1String("to")).toString(), fingerprint(nextKey));
        QCOMPARE(report.value(QLatin1String("proven")).toBool(), true);
        QCOMPARE(report.value(QLatin1String("stored")).toBool(), true);
        // Before with the old key through the router, straight with the new one, after through the router with the new.
        QCOMPARE(m_service->green.seen, (QByteArrayList { greenKey, nextKey, nextKey }));
        QCOMPARE(m_service->routers(), before); // no reload
        QCOMPARE(m_service->keysMap(), "blue " + blueKey + "\ngreen " + nextKey + '\n');
        QCOMPARE(contentOf(m_service->path(".env")), "# keys\nexport GREEN_KEY=" + nextKey + "\nOTHER=1\n");
        const Program &list = m_service->run(QStringLiteral("key list --json"));
        QVERIFY2(list.status() == 0, list.report().constData());
        QVERIFY(lastLogLines().contains("\"key.rotated\""));
        QCOMPARE(m_service->places({ blueKey, greenKey, nextKey }), QStringList());
        // The same again changes nothing.
        const Program &again = m_service->run(QStringLiteral("key rotate green --json"));
        QCOMPARE(again.status(), 0);
        QCOMPARE(again.lastLine().value(QLatin1String("outcome")).toString(), QStringLiteral("same"));
    }

    void aRefusedKeyChangesNothing()
    {
        const Program &refused = m_service->run(QStringLiteral("key rotate green --stdin --json"), nextKey);
        QCOMPARE(refused.status(), 1);
        QCOMPARE(refused.lastLine().value(QLatin1String("outcome")).toString(), QStringLiteral("refused"));
        QCOMPARE(m_service->keysMap(), "blue " + blueKey + "\ngreen " + greenKey + '\n');
        QVERIFY(contentOf(m_service->path(".env")).contains(greenKey));
        QVERIFY(lastLogLines().contains("\"key.refused\""));
        QCOMPARE(m_service->places({ blueKey, greenKey, nextKey }), QStringList());
    }

    /// Accepted once, when it is tried, and no more: the relay withdraws it the moment users would use it.
    void aKeyRefusedThroughTheRouterIsUndone()
    {
        m_service->green.accepted.insert(nextKey, 1);
        const Program &undone = m_service->run(QStringLiteral("key rotate green --stdin --json"), nextKey);
        QVERIFY2(undone.status() == 1, undone.report().constData());
        QCOMPARE(undone.lastLine().value(QLatin1String("outcome")).toString(), QStringLiteral("undone"));
        QCOMPARE(m_service->keysMap(), "blue " + blueKey + "\ngreen " + greenKey + '\n');
        QVERIFY(contentOf(m_service->path(".env")).contains(greenKey));
        // The running router has it again, too.
        const Program &list = m_service->run(QStringLiteral("key list --json"));
        QCOMPARE(at(list.lastLine(), "sides.green.router_fingerprint").toString(), fingerprint(greenKey));
        QVERIFY(lastLogLines().contains("\"key.undone\""));
        QCOMPARE(m_service->places({ blueKey, greenKey, nextKey }), QStringList());
    }

    void aRelayThatFailsDecidesNothing()
    {
        m_service->green.accepted.insert(nextKey, -1);
        m_service->green.place = PlantingRelay::Place::StatusLine;
        m_service->green.planted = { "no" };
        const Program &undecided = m_service->run(QStringLiteral("key rotate green --stdin --json"), nextKey);
        QVERIFY2(undecided.status() == 3, undecided.report().constData());
        QCOMPARE(m_service->keysMap(), "blue " + blueKey + "\ngreen " + greenKey + '\n');
    }

    /// The key was replaced in its place by hand; the router is brought to it.
    void theRouterIsBroughtToTheKeyOfTheFile()
    {
        m_service->green.accepted = { { nextKey, -1 } }; // the old one is withdrawn already
        m_service->write(".env", "GREEN_KEY=" + nextKey + '\n');
        QCOMPARE(m_service->run(QStringLiteral("key list")).status(), 1);
        const Program &rotated = m_service->run(QStringLiteral("key rotate green --json"));
        QVERIFY2(rotated.status() == 0, rotated.report().constData());
        QCOMPARE(rotated.lastLine().value(QLatin1String("outcome")).toString(), QStringLiteral("rotated"));
        QCOMPARE(m_service->run(QStringLiteral("key list")).status(), 0);
    }

    /// A console that is open beside it hears of the rotation from the journal: its checks go on with the new key, and
    /// never see the old one refused.
    void anOpenWindowUsesTheNewKeyToo()
    {
        m_service->green.accepted.insert(nextKey, -1);
        Program &window = m_service->begin(QStringLiteral("gui"));
        QTRY_VERIFY_WITH_TIMEOUT(m_service->green.seen.count(greenKey) >= 2, 60000);
        const Program &rotated = m_service->run(QStringLiteral("key rotate green --stdin"), nextKey);
        QVERIFY2(rotated.status() == 0, rotated.report().constData());
        QTRY_VERIFY_WITH_TIMEOUT(m_service->green.seen.count(nextKey) >= 5, 60000); // two of them are the rotation's
        m_service->green.accepted.remove(greenKey);
        m_service->green.seen.clear();
        QTRY_VERIFY_WITH_TIMEOUT(m_service->green.seen.size() >= 3, 60000);
        QCOMPARE(m_service->green.seen.count(nextKey), m_service->green.seen.size());
        QVERIFY(window.isRunning());
        window.signal(SIGTERM);
        QVERIFY(window.waitForEnd());
        QVERIFY(m_service->run(QStringLiteral("log --limit 20 --json")).out().contains("\"key.read-again\""));
        QCOMPARE(m_service->places({ blueKey, greenKey, nextKey }), QStringList());
    }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("no side") << "key rotate" << QByteArray();
        QTest::newRow("unknown") << "key turn green" << QByteArray();
        QTest::newRow("empty key") << "key rotate green --stdin" << QByteArray(" ");
        QTest::newRow("key with a blank") << "key store green" << QByteArray("sk-a b");
    }
    void wrongUse()
    {
        QFETCH(QString, words);
        QFETCH(QByteArray, input);
        QCOMPARE(m_service->run(words, input).status(), 2);
        QCOMPARE(m_service->keysMap(), "blue " + blueKey + "\ngreen " + greenKey + '\n');
    }

    /// The way back needs no key: it works where the key's place cannot be read.
    void rollbackWithoutAKey()
    {
        QVERIFY(QFile::remove(m_service->path(".env")));
        const Program &back = m_service->run(QStringLiteral("rollback --json"));
        QVERIFY2(back.status() == 0, back.report().constData());
        const Program &reload = m_service->run(QStringLiteral("router reload")); // this one would install an empty key
        QVERIFY(reload.status() != 0);
        QCOMPARE(m_service->keysMap(), "blue " + blueKey + "\ngreen " + greenKey + '\n');
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
