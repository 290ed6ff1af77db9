#include "app/commands/check.h"
#include "app/commands/init.h"
#include "core/config/example.h"
#include "core/config/key_table.h"
#include "core/config/service_file.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Commands;

namespace {

const QString plantedBlue = QStringLiteral("planted-blue-0123456789");
const QString plantedGreen = QStringLiteral("planted-green-0123456789");

struct Run {
    int status = -1;
    QString out;
    QString err;
};

template <typename Command> Run run(Command command, const QStringList &args)
{
    Run result;
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    result.status = command(args, Streams { out, err });
    return result;
}

Run init(const QStringList &args)
{
    return run(runInit, args);
}

Run check(const QStringList &args)
{
    const auto command = [](const QStringList &list, Streams streams) {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/ann"));
        return runCheck(list, streams, environment);
    };
    return run(command, args);
}

void write(const QString &path, const QByteArray &bytes, QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(file.setPermissions(mode));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bothKeys()
{
    return QStringLiteral("HOLYSHEEP_BLUE_KEY=%1\nexport HOLYSHEEP_GREEN_KEY='%2' # new\n")
        .arg(plantedBlue, plantedGreen)
        .toUtf8();
}

} // namespace

class ConfigCommandsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString at(const QString &name) const { return m_dir.filePath(name); }

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = QTemporaryDir();
        QVERIFY(m_dir.isValid());
    }

    void exampleIsFineOnceTheKeysAreThere()
    {
        const QString file = at(QStringLiteral("staging.toml"));
        const Run made = ::init({ file });
        QCOMPARE(made.status, int(ExitDone));
        QVERIFY(made.out.contains(QLatin1String("HOLYSHEEP_BLUE_KEY")));

        const Run before = check({ file });
        QCOMPARE(before.status, int(ExitUsage));
        QCOMPARE(before.err.count(QLatin1Char('\n')), 2);
        QVERIFY2(before.err.contains(
                     QLatin1String("environment.blue.key: dotenv:.env#HOLYSHEEP_BLUE_KEY: there is no file")),
                 qPrintable(before.err));

        write(at(QStringLiteral(".env")), bothKeys());
        const Run after = check({ QStringLiteral("--config"), file });
        QVERIFY2(after.err.isEmpty(), qPrintable(after.err));
        QCOMPARE(after.out, file + QStringLiteral(": fine\n"));
        QCOMPARE(after.status, int(ExitDone));
    }

    void initKeepsWhatIsThere()
    {
        const QString file = at(QStringLiteral("relay.toml"));
        write(file, "mine");
        const Run refused = ::init({ file });
        QCOMPARE(refused.status, int(ExitUsage));
        QVERIFY(refused.err.contains(QLatin1String("--force")));
        QCOMPARE(contentOf(file), QByteArray("mine"));

        QCOMPARE(::init({ QStringLiteral("--force"), file }).status, int(ExitDone));
        QVERIFY(contentOf(file).startsWith("# Service file of Signalbox"));
    }

    void initDoesNotWriteThroughADanglingLink()
    {
        const QString target = at(QStringLiteral("elsewhere"));
        const QString link = at(QStringLiteral("relay.toml"));
        QVERIFY(QFile::link(target, link));
        QCOMPARE(::init({ link }).status, int(ExitUsage));
        QVERIFY(!QFile::exists(target));
    }

    void initSaysWhyItCannotWrite()
    {
        const Run run = ::init({ at(QStringLiteral("no/such/dir/relay.toml")) });
        QCOMPARE(run.status, int(ExitUsage));
        QVERIFY(run.err.contains(QLatin1String("relay.toml: ")));
        for (const QStringList &args :
             { QStringList { m_dir.path() }, QStringList { m_dir.path(), QStringLiteral("--force") } }) {
            const Run onDirectory = ::init(args);
            QCOMPARE(onDirectory.status, int(ExitUsage));
            QVERIFY2(onDirectory.err.contains(QLatin1String("is a directory")), qPrintable(onDirectory.err));
        }
    }

    void usage_data()
    {
        QTest::addColumn<bool>("isInit");
        QTest::addColumn<QStringList>("args");
        QTest::newRow("init, two files") << true << QStringList { QStringLiteral("a"), QStringLiteral("b") };
        QTest::newRow("init, unknown option") << true << QStringList { QStringLiteral("--forse") };
        QTest::newRow("init, keys and a file") << true << QStringList { QStringLiteral("--keys"), QStringLiteral("a") };
        QTest::newRow("check, nothing") << false << QStringList {};
        QTest::newRow("check, two files") << false << QStringList { QStringLiteral("a"), QStringLiteral("b") };
        QTest::newRow("check, option without its value") << false << QStringList { QStringLiteral("--config") };
        QTest::newRow("check, unknown option")
            << false << QStringList { QStringLiteral("a"), QStringLiteral("--yaml") };
    }
    void usage()
    {
        QFETCH(bool, isInit);
        QFETCH(QStringList, args);
        const Run run = isInit ? ::init(args) : check(args);
        QCOMPARE(run.status, int(ExitUsage));
        QVERIFY(run.err.startsWith(QLatin1String("usage: signalbox ")));
        QVERIFY(run.out.isEmpty());
    }

    void keysAreAllInTheReference()
    {
        const Run run = ::init({ QStringLiteral("--keys") });
        QCOMPARE(run.status, int(ExitDone));
        for (const Config::Key &key : Config::keyTable()) {
            if (key.kind != Config::Kind::NotBuilt)
                QVERIFY2(run.out.contains(key.doc), key.name.data());
        }
        QVERIFY(run.out.contains(QLatin1String("250ms to 1h")));
    }

    void everyProblemIsPrinted()
    {
        const QString file = at(QStringLiteral("relay.toml"));
        write(file,
              "name = \"relay\"\n[environment.blue]\nurls = [\"https://a.example/v1\"]\nkey = \"env:NO_SUCH\"\n"
              "[environment.green]\nurls = []\nkey = \"planted-green-0123456789\"\n[checks]\ninterval = 5\n");
        const Run run = check({ file });
        QCOMPARE(run.status, int(ExitUsage));
        for (const char *line :
             { ":4: environment.blue.key: env:NO_SUCH: there is no variable NO_SUCH",
               ":6: environment.green.urls: has 0 entries", ":7: environment.green.key: is not a secret",
               ":9: checks.interval: is a number without a unit" })
            QVERIFY2(run.err.contains(file + QLatin1String(line)), qPrintable(run.err));
        QVERIFY(run.out.endsWith(QLatin1String("4 errors, 0 warnings\n")));
        QVERIFY(!(run.out + run.err).contains(plantedGreen));
    }

    void jsonSaysTheSame()
    {
        const QString file = at(QStringLiteral("relay.toml"));
        QCOMPARE(::init({ file }).status, int(ExitDone));
        write(at(QStringLiteral(".env")), bothKeys(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const Run run = check({ file, QStringLiteral("--json") });
        QCOMPARE(run.status, int(ExitDone));
        const QJsonObject report = QJsonDocument::fromJson(run.out.toUtf8()).object();
        QCOMPARE(report.value(QLatin1String("ok")).toBool(), true);
        const QJsonArray problems = report.value(QLatin1String("problems")).toArray();
        QCOMPARE(problems.size(), 2);
        const QJsonObject first = problems.first().toObject();
        QCOMPARE(first.value(QLatin1String("severity")).toString(), QStringLiteral("warning"));
        QVERIFY(first.value(QLatin1String("text")).toString().contains(QLatin1String("chmod 600")));
        QVERIFY(first.value(QLatin1String("line")).toInt() > 1);
    }

    void namedFilesAreOpened()
    {
        const QString file = at(QStringLiteral("relay.toml"));
        QCOMPARE(::init({ file }).status, int(ExitDone));
        write(at(QStringLiteral(".env")), bothKeys());
        QByteArray text = contentOf(file);
        text.replace("#client_keys = \"\"", "client_keys = \"file:clients\"")
            .replace("#ca_file = \"\"", "ca_file = \"ca.pem\"");
        write(file, text);
        const Run missing = check({ file });
        QVERIFY2(missing.err.contains(QLatin1String("router.client_keys: file:clients: there is no file")),
                 qPrintable(missing.err));
        QVERIFY(missing.err.contains(QLatin1String("ca.pem: there is no such file")));

        write(at(QStringLiteral("clients")), "web planted-client-key-1\nbatch planted-client-key-1\n");
        write(at(QStringLiteral("ca.pem")), "not a certificate");
        const Run bad = check({ file });
        QVERIFY2(bad.err.contains(QLatin1String("clients:2: this id or key already stands above")),
                 qPrintable(bad.err));
        QVERIFY(bad.err.contains(QLatin1String("holds no certificate")));
        QVERIFY(!(bad.out + bad.err).contains(QLatin1String("planted")));
    }

    void aWebhookIsNoConditionOfAnything_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("said");
        QTest::newRow("good") << QByteArray("https://hooks.example.com/services/planted9") << QString();
        QTest::newRow("on this machine") << QByteArray("http://127.0.0.1:9000/planted9") << QString();
        QTest::newRow("readable to others")
            << QByteArray("http://hooks.example.com/planted9") << QStringLiteral("must begin with https://");
        QTest::newRow("no address") << QByteArray("planted9") << QStringLiteral("is none; expected https://HOST/PATH");
        QTest::newRow("not there") << QByteArray() << QStringLiteral("has no line HOOK=");
    }
    void aWebhookIsNoConditionOfAnything()
    {
        QFETCH(QByteArray, address);
        QFETCH(QString, said);
        const QString file = at(QStringLiteral("relay.toml"));
        QCOMPARE(::init({ file }).status, int(ExitDone));
        write(at(QStringLiteral(".env")), bothKeys() + (address.isEmpty() ? QByteArray() : "HOOK=" + address + '\n'));
        QByteArray text = contentOf(file);
        text.replace("#webhook = \"\"", "webhook = \"dotenv:.env#HOOK\"");
        write(file, text);
        const Run run = check({ file });
        QCOMPARE(run.status, int(ExitDone));
        QVERIFY2(said.isEmpty() ? !run.out.contains(QLatin1String("webhook")) : (run.out + run.err).contains(said),
                 qPrintable(run.out + run.err));
        QVERIFY(!(run.out + run.err).contains(QLatin1String("planted9")));
    }

    void exampleTeachesEveryKey()
    {
        const QString text = Config::exampleFile(QStringLiteral("relay"));
        for (const Config::Key &key : Config::keyTable()) {
            if (key.kind == Config::Kind::NotBuilt)
                continue;
            const bool shown = text.contains(key.name + QStringLiteral(" = "));
            const bool explained = text.contains(QStringLiteral("# %1: ").arg(key.name));
            QVERIFY2(shown || explained, key.name.data());
        }
        for (const QString &line : text.split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(ConfigCommandsTest)
#include "tst_config_commands.moc"
