#include "tests/end_to_end/planting_relay.h"
#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/program.h"
#include "tests/end_to_end/router_guard.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

const QByteArray blueKey = "sk-blue-4f1c9a7d2e60b853";
const QByteArray greenKey = "sk-green-91b7d3a5c8e2f046";
const QByteArray nextKey = "sk-green-next-5d0e8b6f7a31c924";

QString fingerprint(const QByteArray &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(8));
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}

/// A service between two relays that this test plays itself.
class Service
{
public:
    Service()
    {
        blue.accepted.insert(blueKey, -1);
        green.accepted.insert(greenKey, -1);
        write("blue.key", blueKey);
        write(".env", "# keys\nexport GREEN_KEY=" + greenKey + " # of May\nOTHER=1\n");
        write("service.toml",
              QStringLiteral("name = \"keys\"\n[environment.blue]\nurls = [\"%1\"]\nkey = \"file:blue.key\"\n"
                             "[environment.green]\nurls = [\"%2\"]\nkey = \"dotenv:.env#GREEN_KEY\"\nversion = \"v2\"\n"
                             "[router]\nlisten = \"127.0.0.1:%3\"\nstate_dir = \"%4\"\n"
                             "[checks]\ninterval = \"500ms\"\ndeadline = \"3s\"\nrequests_per_minute = 1000\n")
                  .arg(blue.baseUrl(), green.baseUrl())
                  .arg(freePort())
                  .arg(stateDir())
                  .toUtf8());
    }

    Program &begin(const QString &words)
    {
        m_programs.push_back(std::make_unique<Program>(
            QStringLiteral(SIGNALBOX_PROGRAM),
            wordsOf(words) + QStringList { QStringLiteral("--config"), path("service.toml") },
            Program::Setup { .tempDir = m_directory.path(), .directory = m_directory.path() }));
        return *m_programs.back();
    }

    Program &run(const QString &words, const QByteArray &input = {})
    {
        Program &program = begin(words);
        if (!input.isEmpty()) {
            program.type(input + '\n');
            program.closeInput();
        }
        (void)program.waitForEnd(60000); // a program that still runs has no status
        return program;
    }

    [[nodiscard]] QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QString stateDir() const { return m_directory.path() + QStringLiteral("/state"); }
    [[nodiscard]] QByteArray keysMap() const { return contentOf(stateDir() + QStringLiteral("/maps/keys.map")); }
    [[nodiscard]] QList<qint64> routers() const { return processesOf(QStringLiteral("haproxy"), m_directory.path()); }

    /// Where one of the texts can be read: outputs, errors, arguments, and every file below the directory but the
    /// places that are for keys.
    [[nodiscard]] QStringList places(const QByteArrayList &texts) const
    {
        QStringList found;
        const auto search = [&](const QString &where, const QByteArray &bytes) {
            for (const QByteArray &text : texts) {
                if (bytes.contains(text))
                    found.append(where);
            }
        };
        for (const auto &program : m_programs)
            search(QString::fromUtf8(program->report()), program->out() + program->err());
        QDirIterator files(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!file.endsWith(QLatin1String("/keys.map")) && file != path("blue.key") && file != path(".env"))
                search(file, contentOf(file));
        }
        for (const qint64 pid : routers())
            search(QStringLiteral("the router's arguments"), contentOf(QStringLiteral("/proc/%1/cmdline").arg(pid)));
        return found;
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("cannot write %s", name);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    PlantingRelay blue;
    PlantingRelay green;

private:
    QTemporaryDir m_directory;
    RouterGuard m_guard { m_directory.path() };
    std::vector<std::unique_ptr<Program>> m_programs;
};

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Service> m_service;

    void startRouter()
    {
        const Program &started = m_service->run(QStringLiteral("router start"));
        QVERIFY2(started.status() == 0, started.report().constData());
    }
    /// What a finished `key rotate` leaves in the journal, at its end.
    QByteArray lastLogLines() { return m_service->run(QStringLiteral("log --limit 3 --json")).out(); }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<Service>();
        startRouter();
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

    /// Keys of both sides, put wherever a relay can put a text, are found in no output and no file.
    void planted_data()
    {
        QTest::addColumn<int>("place");
        for (const PlantingRelay::Place place : PlantingRelay::places())
            QTest::newRow(PlantingRelay::nameOf(place)) << int(place);
    }
    void planted()
    {
        QFETCH(int, place);
        for (PlantingRelay *relay : { &m_service->blue, &m_service->green }) {
            relay->place = PlantingRelay::Place(place);
            relay->planted = { blueKey, greenKey };
        }
        (void)m_service->run(QStringLiteral("status --json"));
        (void)m_service->run(QStringLiteral("key test green"));
        (void)m_service->run(QStringLiteral("canary --duration 2s --interval 250ms --minimum 2 --json"));
        (void)m_service->run(QStringLiteral("key rotate green --stdin"), greenKey + "x");
        (void)m_service->run(QStringLiteral("shift green 50"));
        (void)m_service->run(QStringLiteral("rollback"));
        (void)m_service->run(QStringLiteral("log --all --json"));
        (void)m_service->run(QStringLiteral("log --export ") + m_service->path("export.csv"));
        (void)m_service->run(QStringLiteral("report last --out ") + m_service->path("report.html"));
        QVERIFY(m_service->green.seen.size() > 5); // the relays were really asked
        QVERIFY(QFile::exists(m_service->path("export.csv")));
        // Whole, and no part of either that would tell much.
        QCOMPARE(m_service->places({ blueKey, greenKey, blueKey.mid(3, 12), greenKey.right(12) }), QStringList());
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
