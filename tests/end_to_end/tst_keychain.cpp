// Keys in a real keychain: gnome-keyring on a session bus of this test's own, through QtKeychain, by hand and by the
// program.
#include "app/keys/keychain.h"
#include "tests/end_to_end/planting_relay.h"
#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

const QByteArray blueKey = "sk-blue-4f1c9a7d2e60b853";

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QProcess m_bus;
    QProcess m_keyring;
    std::shared_ptr<Config::Keychain> m_keychain;

    Program &run(std::unique_ptr<Program> &program, const QString &words, const QByteArray &input = {})
    {
        program = std::make_unique<Program>(
            QStringLiteral(SIGNALBOX_PROGRAM),
            wordsOf(words) + QStringList { QStringLiteral("--config"), m_dir.filePath(QStringLiteral("service.toml")) },
            Program::Setup { .tempDir = m_dir.path(), .directory = m_dir.path() });
        if (!input.isEmpty()) {
            program->type(input + '\n');
            program->closeInput();
        }
        (void)program->waitForEnd(60000);
        return *program;
    }

    static bool ringIsOnTheBus()
    {
        QProcess ask;
        ask.start(QStringLiteral("dbus-send"),
                  { QStringLiteral("--session"), QStringLiteral("--print-reply"),
                    QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                    QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                    QStringLiteral("string:org.freedesktop.secrets") });
        return ask.waitForFinished(10000) && ask.readAllStandardOutput().contains("boolean true");
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        const QString keyring = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
        QVERIFY2(!daemon.isEmpty() && !keyring.isEmpty(), "dbus-daemon and gnome-keyring-daemon are needed");
        // Everything of it is below this test's directory: nobody's own keychain is touched.
        for (const char *place : { "HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME" }) {
            const QString path = m_dir.filePath(QString::fromLatin1(place).toLower());
            QVERIFY(QDir().mkpath(path));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv(place, QFile::encodeName(path));
        }
        m_bus.start(daemon,
                    { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                      QStringLiteral("--address=unix:tmpdir=") + m_dir.path() });
        QVERIFY(m_bus.waitForReadyRead(10000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readAllStandardOutput().trimmed());
        m_keyring.start(
            keyring,
            { QStringLiteral("--unlock"), QStringLiteral("--components=secrets"), QStringLiteral("--foreground") });
        QVERIFY(m_keyring.waitForStarted(10000));
        m_keyring.write("password");
        m_keyring.closeWriteChannel();
        // Not asked before it is there: the bus would start a second one, which is locked.
        QTRY_VERIFY_WITH_TIMEOUT(ringIsOnTheBus(), 30000);
        m_keychain = App::desktopKeychain();
        QVERIFY(m_keychain);
        const Done stored = m_keychain->store(QStringLiteral("probe"), Secret(QStringLiteral("sk-probe")));
        QVERIFY2(stored.ok(), stored ? "" : qPrintable(stored.error().text));
    }
    void cleanupTestCase()
    {
        m_keychain.reset();
        for (QProcess *process : { &m_keyring, &m_bus }) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
        }
    }

    void whatIsStoredIsRead()
    {
        const Secret first(QStringLiteral("sk-first-0123456789"));
        const Secret second(QStringLiteral("sk-second-9876543210"));
        QVERIFY(m_keychain->store(QStringLiteral("relay/blue"), first).ok());
        QCOMPARE(m_keychain->read(QStringLiteral("relay/blue")).value(), first);
        QVERIFY(m_keychain->store(QStringLiteral("relay/blue"), second).ok());
        QCOMPARE(m_keychain->read(QStringLiteral("relay/blue")).value(), second);
        QCOMPARE(m_keychain->read(QStringLiteral("probe")).value().reveal(), QStringLiteral("sk-probe"));
        const auto none = m_keychain->read(QStringLiteral("relay/none"));
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, QStringLiteral("secret.missing"));
        QVERIFY(none.error().text.contains(QLatin1String("signalbox key store"))); // the remedy
    }

    void theProgramKeepsItsKeysThere()
    {
        PlantingRelay relay;
        relay.accepted.insert(blueKey, -1);
        QFile file(m_dir.filePath(QStringLiteral("service.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            QStringLiteral("name = \"ring\"\n[environment.blue]\nurls = [\"%1\"]\nkey = \"keychain:ring-blue\"\n"
                           "[environment.green]\nurls = [\"%1\"]\nkey = \"keychain:ring-green\"\nversion = \"v2\"\n"
                           "[router]\nstate_dir = \"%2\"\n")
                .arg(relay.baseUrl(), m_dir.filePath(QStringLiteral("state")))
                .toUtf8());
        file.close();
        std::unique_ptr<Program> program;
        QVERIFY(run(program, QStringLiteral("key test blue")).status() == 2); // there is no entry yet
        QVERIFY(program->err().contains("signalbox key store"));
        for (const char *side : { "blue", "green" }) {
            const Program &stored = run(program, QStringLiteral("key store ") + QLatin1String(side), blueKey);
            QVERIFY2(stored.status() == 0, stored.report().constData());
            QVERIFY(!stored.out().contains(blueKey) && !stored.err().contains(blueKey));
        }
        QCOMPARE(m_keychain->read(QStringLiteral("ring-green")).value().reveal().toLatin1(), blueKey);
        const Program &tested = run(program, QStringLiteral("key test blue"));
        QVERIFY2(tested.status() == 0, tested.report().constData());
        QCOMPARE(relay.seen.constLast(), blueKey);
        const Program &check = run(program, QStringLiteral("check"));
        QVERIFY2(check.status() == 0, check.report().constData());
    }

    /// A shell without a session bus, over ssh or from cron: a clear word at once, and the way out of it.
    void withoutASessionBus()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        std::unique_ptr<Program> program;
        const Program &test = run(program, QStringLiteral("key test blue"));
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QCOMPARE(test.status(), 2);
        QVERIFY2(test.err().contains("no session bus") && test.err().contains("env:, dotenv: or file:"),
                 test.report().constData());
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
