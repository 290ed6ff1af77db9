#include "core/config/dotenv.h"
#include "core/config/example.h"
#include "core/config/first_service.h"
#include "core/config/link_rules.h"
#include "core/config/resources.h"
#include "core/config/secret_store.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Config;

namespace {

const Secret oldKey(QStringLiteral("sk-old-0123456789abcdef"));
const Secret newKey(QStringLiteral("sk-new-fedcba9876543210"));

/// A keychain that works, or one that is locked.
class FakeKeychain final : public Keychain
{
public:
    Result<Secret> read(const QString &name) const override
    {
        if (locked)
            return Error { QStringLiteral("secret.unreadable"), QStringLiteral("the keychain refuses access"), {} };
        if (!entries.contains(name))
            return Error { QStringLiteral("secret.missing"), QStringLiteral("no entry"), {} };
        return entries.value(name);
    }
    Done store(const QString &name, const Secret &secret) override
    {
        if (locked)
            return Error { QStringLiteral("secret.unreadable"), QStringLiteral("the keychain refuses access"), {} };
        entries.insert(name, secret);
        return done();
    }
    QMap<QString, Secret> entries;
    bool locked = false;
};

} // namespace

class KeyPlacesTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    FakeKeychain m_keychain;

    SecretStore store(Keychain *keychain) const { return { m_dir.path(), QProcessEnvironment(), keychain }; }
    [[nodiscard]] QByteArray content(const char *name) const
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = QTemporaryDir();
        m_keychain.entries = { { QStringLiteral("relay/blue"), oldKey } };
        m_keychain.locked = false;
    }

    void keychain()
    {
        const SecretRef reference { QStringLiteral("keychain:relay/blue") };
        const auto found = store(&m_keychain).resolve(reference);
        QVERIFY(found.ok());
        QCOMPARE(*found, oldKey);
        QVERIFY(store(&m_keychain).replace(reference, newKey).ok());
        QCOMPARE(m_keychain.entries.value(QStringLiteral("relay/blue")), newKey);
        m_keychain.locked = true;
        const auto locked = store(&m_keychain).resolve(reference);
        QVERIFY(!locked.ok());
        QVERIFY(locked.error().text.startsWith(QLatin1String("keychain:relay/blue: ")));
        QVERIFY(!store(&m_keychain).replace(reference, newKey).ok());
    }

    void withoutAKeychain()
    {
        const auto none = store(nullptr).resolve({ QStringLiteral("keychain:relay") });
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, QStringLiteral("secret.no-keychain"));
        QVERIFY(none.error().text.contains(QLatin1String("env:, dotenv: or file:"))); // the remedy
        Loaded loaded
            = parse("name = \"t\"\n[environment.blue]\nurls = [\"https://b.example/v1\"]\nkey = \"keychain:b\"\n"
                    "[environment.green]\nurls = [\"https://g.example/v1\"]\nkey = \"keychain:g\"\n",
                    m_dir.filePath(QStringLiteral("t.toml")));
        QVERIFY(loaded.ok());
        const Resources resources = openResources(loaded);
        QVERIFY(!loaded.ok());
        QVERIFY(resources.key(Side::Blue).isEmpty());
        m_keychain.entries = { { QStringLiteral("b"), oldKey }, { QStringLiteral("g"), newKey } };
        Loaded again = parse(loaded.text, loaded.file);
        QCOMPARE(openResources(again, QProcessEnvironment(), &m_keychain).key(Side::Green), newKey);
        QVERIFY(again.ok());
    }

    void names_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<bool>("fits");
        QTest::newRow("plain") << "keychain:relay-blue" << true;
        QTest::newRow("path") << "keychain:team/relay.blue@desk" << true;
        QTest::newRow("empty") << "keychain:" << false;
        QTest::newRow("blank") << "keychain:a b" << false;
        QTest::newRow("a key") << "keychain:sk-live-0123456789abcdef0123" << false;
    }
    void names()
    {
        QFETCH(QString, reference);
        const auto place = secretPlace({ reference });
        QTEST(place.ok(), "fits");
        if (!place)
            QVERIFY(!place.error().text.contains(QLatin1String("sk-live")));
    }

    void dotEnv_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a line") << QByteArray("# c\nA=1\nKEY=old # why\nB=2\n")
                                << QByteArray("# c\nA=1\nKEY=sk-new-fedcba9876543210\nB=2\n");
        QTest::newRow("export, blanks") << QByteArray("  export KEY = 'old'\r\nB=2\r\n")
                                        << QByteArray("  export KEY =sk-new-fedcba9876543210\r\nB=2\r\n");
        QTest::newRow("the last of two") << QByteArray("KEY=a\nKEY=b\n")
                                         << QByteArray("KEY=a\nKEY=sk-new-fedcba9876543210\n");
        QTest::newRow("not there") << QByteArray("A=1") << QByteArray("A=1\nKEY=sk-new-fedcba9876543210\n");
        QTest::newRow("no file") << QByteArray() << QByteArray("KEY=sk-new-fedcba9876543210\n");
        QTest::newRow("a like name") << QByteArray("MY_KEY=a\nKEY2=b\n")
                                     << QByteArray("MY_KEY=a\nKEY2=b\nKEY=sk-new-fedcba9876543210\n");
        QTest::newRow("bytes that are no text")
            << QByteArray("# \xff\xfe\nKEY=a\n") << QByteArray("# \xff\xfe\nKEY=sk-new-fedcba9876543210\n");
    }
    void dotEnv()
    {
        QFETCH(QByteArray, before);
        if (!before.isEmpty())
            write(".env", before);
        const SecretRef reference { QStringLiteral("dotenv:.env#KEY") };
        const Done replaced = store(nullptr).replace(reference, newKey);
        QVERIFY2(replaced.ok(), replaced ? "" : qPrintable(replaced.error().text));
        QTEST(content(".env"), "after");
        QCOMPARE(store(nullptr).resolve(reference)->reveal(), newKey.reveal());
        QCOMPARE(QFile::permissions(m_dir.filePath(QStringLiteral(".env"))) & QFile::Permissions(0x77),
                 QFile::Permissions());
    }

    void oddValuesComeBack_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : { "a#b", "a'b", "a\"b", "it's\"$x\\n", "=", "$HOME" })
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void oddValuesComeBack()
    {
        QFETCH(QString, value);
        const auto edited = withDotEnvValue("A=1\n", QStringLiteral("KEY"), Secret(value));
        QVERIFY(edited.ok());
        QCOMPARE(parseDotEnv(*edited).values.value(QStringLiteral("KEY")).reveal(), value);
    }

    void file()
    {
        const SecretRef reference { QStringLiteral("file:blue.key") };
        QVERIFY(store(nullptr).replace(reference, newKey).ok());
        QCOMPARE(content("blue.key"), newKey.reveal().toUtf8() + '\n');
        QVERIFY(store(nullptr).resolve(reference).ok()); // 0600: it is accepted again
    }

    void cannotBeReplaced()
    {
        const Done variable = store(nullptr).replace({ QStringLiteral("env:BLUE") }, newKey);
        QVERIFY(!variable.ok());
        QCOMPARE(variable.error().code, QStringLiteral("secret.fixed"));
        const Done blank = store(nullptr).replace({ QStringLiteral("file:blue.key") }, Secret(QStringLiteral("a b")));
        QVERIFY(!blank.ok());
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("blue.key"))));
        const Done nowhere = store(nullptr).replace({ QStringLiteral("file:no/such/dir/key") }, newKey);
        QVERIFY(!nowhere.ok());
        QVERIFY(!nowhere.error().text.contains(newKey.reveal()));
        QVERIFY(QDir(m_dir.path()).isEmpty());
    }

    void links_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("problem"); // a part of it; empty: none
        QTest::newRow("good") << "https://relay.example/billing?tab=top-up#now"
                              << "";
        QTest::newRow("http") << "http://relay.example/"
                              << "does not begin with https://";
        QTest::newRow("file") << "file:///etc/passwd"
                              << "is not the address";
        QTest::newRow("script") << "javascript:alert(1)"
                                << "is not the address";
        QTest::newRow("no host") << "https:///x"
                                 << "is not the address";
        QTest::newRow("user") << "https://me:pass@relay.example/"
                              << "holds a user name";
        QTest::newRow("blank") << "https://relay.example/a b"
                               << "is not the address";
        QTest::newRow("words") << "see the wiki"
                               << "is not the address";
        QTest::newRow("long") << QStringLiteral("https://relay.example/") + QString(1000, u'x') << "is longer than";
    }
    void links()
    {
        QFETCH(QString, address);
        QFETCH(QString, problem);
        const QString found = linkProblem(address);
        QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.contains(problem), qPrintable(found));
        const Loaded loaded = parse(
            QStringLiteral("name = \"t\"\n[environment.blue]\nurls = [\"https://b.example/v1\"]\nkey = \"env:B\"\n"
                           "[environment.blue.links]\ntop_up = \"%1\"\n[environment.green]\n"
                           "urls = [\"https://g.example/v1\"]\nkey = \"env:G\"\n")
                .arg(address)
                .toUtf8(),
            QStringLiteral("/t.toml"));
        QCOMPARE(loaded.ok(), problem.isEmpty());
        if (problem.isEmpty())
            QCOMPARE(loaded.service.environment(Side::Blue).links.topUp, address);
        else
            QCOMPARE(loaded.problems.first().line, 6);
    }

    void firstFile()
    {
        FirstAnswers answers { .name = QStringLiteral("chat"), .file = QStringLiteral("/nowhere/chat.toml") };
        answers.of(Side::Blue) = { .url = QStringLiteral("https://b.example/v1"),
                                   .reference = QStringLiteral("dotenv:.env#BLUE_KEY"),
                                   .key = newKey,
                                   .model = QStringLiteral("m-1"),
                                   .version = QStringLiteral("v7") };
        answers.of(Side::Green) = { .url = QStringLiteral("https://g.example/x/v1"),
                                    .reference = QStringLiteral("keychain:chat-green"),
                                    .key = oldKey };
        answers.listen = QStringLiteral("127.0.0.1:9000");
        answers.sticky = true;
        const QByteArray text = firstServiceFile(answers);
        QVERIFY(!text.contains(newKey.reveal().toUtf8()) && !text.contains(oldKey.reveal().toUtf8()));
        const Loaded loaded = parse(text, answers.file);
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(problemText(loaded.problems.first())));
        const Service &service = loaded.service;
        QCOMPARE(service.name, QStringLiteral("chat"));
        QCOMPARE(service.environment(Side::Blue).urls.first().url, QUrl(QStringLiteral("https://b.example/v1")));
        QCOMPARE(service.environment(Side::Blue).probe.model, QStringLiteral("m-1"));
        QCOMPARE(service.environment(Side::Blue).version, QStringLiteral("v7"));
        QCOMPARE(service.environment(Side::Green).key.text, QStringLiteral("keychain:chat-green"));
        QCOMPARE(service.router.listenPort, 9000);
        QCOMPARE(service.router.mode, Router::SplitMode::Sticky);
        // A text that would end a string or a line is data.
        answers.of(Side::Blue).version = QStringLiteral("v1\"\nevil = 1 #");
        QVERIFY(!parse(firstServiceFile(answers), answers.file).ok());
    }
};

QTEST_GUILESS_MAIN(KeyPlacesTest)
#include "tst_key_places.moc"
