#include "core/config/client_keys.h"
#include "core/config/dotenv.h"
#include "core/config/secret_store.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Signalbox;
using namespace Signalbox::Config;

namespace {

const QString planted = QStringLiteral("planted-secret-0123456789");

SecretRef ref(const char *text)
{
    return { QString::fromUtf8(text) };
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;

    QString write(const char *name, const QByteArray &bytes, mode_t mode = 0600)
    {
        const QString path = m_dir.filePath(QString::fromUtf8(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        file.close();
        if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
            qFatal("cannot chmod %s", name);
        return path;
    }

    SecretStore store() const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_dir.path());
        environment.insert(QStringLiteral("BLUE_KEY"), planted);
        environment.insert(QStringLiteral("EMPTY"), QString());
        environment.insert(QStringLiteral("SPLIT"), planted + QStringLiteral("\r\nX-Evil: yes"));
        return { m_dir.path(), environment };
    }

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = QTemporaryDir();
        QVERIFY(m_dir.isValid());
    }

    void dotEnv_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("value"); // null: a bad line
        QTest::newRow("bare") << QByteArray("A=abc") << "abc";
        QTest::newRow("blanks around") << QByteArray("  A = abc \t") << "abc";
        QTest::newRow("export") << QByteArray("export A=abc") << "abc";
        QTest::newRow("Windows") << QByteArray("A=abc\r") << "abc";
        QTest::newRow("comment after it") << QByteArray("A=abc # new") << "abc";
        QTest::newRow("# within") << QByteArray("A=abc#def") << "abc#def";
        QTest::newRow("= within") << QByteArray("A=abc==") << "abc==";
        QTest::newRow("single quotes") << QByteArray("A='a b\\n#$c' # x") << "a b\\n#$c";
        QTest::newRow("double quotes") << QByteArray("A=\"a \\\"b\\\" \\\\ \\n\\t\\$c # d\" # x")
                                       << "a \"b\" \\ \n\t$c # d";
        QTest::newRow("nothing is expanded") << QByteArray("A=${HOME}/$B") << "${HOME}/$B";
        QTest::newRow("empty") << QByteArray("A=") << "";
        QTest::newRow("empty and a comment") << QByteArray("A= # soon") << "";
        QTest::newRow("empty quotes") << QByteArray("A=\"\"") << "";
        QTest::newRow("last wins") << QByteArray("A=1\nA=2") << "2";
        QTest::newRow("quote not closed") << QByteArray("A=\"abc") << QString();
        QTest::newRow("single quote not closed") << QByteArray("A='abc") << QString();
        QTest::newRow("text after the quote") << QByteArray("A=\"abc\"def") << QString();
        QTest::newRow("unknown escape") << QByteArray("A=\"\\x41\"") << QString();
        QTest::newRow("backslash at the end") << QByteArray("A=\"abc\\") << QString();
        QTest::newRow("no =") << QByteArray("A") << QString();
        QTest::newRow("bad name") << QByteArray("1A=abc") << QString();
        QTest::newRow("binary") << QByteArray("\0\xff\xfe=", 4) << QString();
    }
    void dotEnv()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, value);
        const DotEnv read = parseDotEnv("# first\n\n" + line + "\nB=last");
        QCOMPARE(read.badLines, value.isNull() ? QList<int> { 3 } : QList<int> {});
        QCOMPARE(read.values.contains(QStringLiteral("A")), !value.isNull());
        QCOMPARE(read.values.value(QStringLiteral("A")).reveal(), value.isNull() ? QString() : value);
        QCOMPARE(read.values.value(QStringLiteral("B")).reveal(), QStringLiteral("last"));
    }

    void dotEnvOfAnEditorThatMarksBytes()
    {
        QCOMPARE(parseDotEnv("\xef\xbb\xbf"
                             "A=abc")
                     .values.value(QStringLiteral("A"))
                     .reveal(),
                 QStringLiteral("abc"));
    }

    void found_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::newRow("env") << "env:BLUE_KEY";
        QTest::newRow("dotenv, relative") << "dotenv:.env#BLUE_KEY";
        QTest::newRow("dotenv, home") << "dotenv:~/.env#BLUE_KEY";
        QTest::newRow("file, relative") << "file:blue";
        QTest::newRow("file through a link") << "file:link";
    }
    void found()
    {
        write(".env", "BLUE_KEY=\"" + planted.toUtf8() + "\"\n");
        const QString file = write("blue", planted.toUtf8() + " \r\nsecond line\n");
        QVERIFY(QFile::link(file, m_dir.filePath(QStringLiteral("link"))));
        QFETCH(QString, reference);
        const auto secret = store().resolve({ reference });
        QVERIFY2(secret.ok(), secret.ok() ? "" : qPrintable(secret.error().text));
        QCOMPARE(secret->reveal(), planted);
    }

    void foundAnewAfterRotation()
    {
        const SecretStore keys = store();
        write("blue", "first-key-0123456789\n");
        QCOMPARE(keys.resolve(ref("file:blue"))->reveal(), QStringLiteral("first-key-0123456789"));
        write("blue", "second-key-0123456789\n");
        QCOMPARE(keys.resolve(ref("file:blue"))->reveal(), QStringLiteral("second-key-0123456789"));
    }

    void absolutePathsAreTakenAsTheyAre()
    {
        const QTemporaryDir elsewhere;
        const QString path = write("blue", planted.toUtf8());
        const SecretStore keys(elsewhere.path(), {});
        QCOMPARE(keys.resolve({ QStringLiteral("file:") + path })->reveal(), planted);
        QVERIFY(!keys.resolve(ref("file:blue")).ok());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *reference, const char *code, const char *part) {
            QTest::newRow(name) << QString::fromUtf8(reference) << QString::fromUtf8(code) << QString::fromUtf8(part);
        };
        row("no variable", "env:NO_SUCH", "secret.missing", "env:NO_SUCH: there is no variable NO_SUCH; export it");
        row("empty variable", "env:EMPTY", "secret.missing", "env:EMPTY: is empty");
        row("header injection", "env:SPLIT", "secret.malformed", "env:SPLIT: holds blanks, control");
        row("no .env", "dotenv:no.env#A", "secret.missing", "dotenv:no.env#A: there is no file ");
        row("not in .env", "dotenv:.env#NO_SUCH", "secret.missing", "has no line NO_SUCH=…; add it");
        row("unreadable line in .env", "dotenv:bad.env#A", "secret.missing", "(line 2 of it could not be read)");
        row("empty in .env", "dotenv:.env#EMPTY", "secret.missing", "is empty; put the key there");
        row("blank in it", "dotenv:.env#BLANK", "secret.malformed", "holds blanks");
        row("not ASCII", "dotenv:.env#SMART", "secret.malformed", "non-ASCII");
        row("no file", "file:no", "secret.missing", "file:no: there is no file ");
        row("directory", "file:.", "secret.unreadable", "this is a directory");
        row("device", "file:/dev/zero", "secret.unreadable", "this is not a regular file");
        row("pipe", "file:pipe", "secret.unreadable", "this is not a regular file");
        row("empty file", "file:empty", "secret.missing", "is empty; put the key there");
        row("empty first line", "file:second", "secret.missing", "is empty; put the key there");
        row("too large", "file:large", "secret.unreadable", "is larger than 256 KiB");
        row("too long", "file:long", "secret.malformed", "or more than 4096");
        row("keychain", "keychain:relay", "secret.no-keychain", "keep the key by env:, dotenv: or file:");
        row("literal", "planted-secret-0123456789", "config.not-a-reference",
            "; use env:NAME, dotenv:FILE#NAME, file:PATH or keychain:NAME");
        row("nothing", "", "config.not-a-reference", "is not a secret reference");
    }
    void refused()
    {
        const QByteArray key = planted.toUtf8();
        write(".env", "BLUE_KEY=" + key + "\nEMPTY=\nBLANK='" + key + " b'\nSMART=“" + key + "”\n");
        write("bad.env", "B=1\nA=\"" + key + "\n");
        write("empty", "");
        write("second", "\n" + key);
        write("large", key.repeated(20000));
        write("long", key.repeated(200));
        QCOMPARE(::mkfifo(QFile::encodeName(m_dir.filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
        QFETCH(QString, reference);
        QFETCH(QString, part);
        const auto secret = store().resolve({ reference });
        QVERIFY(!secret.ok());
        QTEST(secret.error().code, "code");
        QVERIFY2(secret.error().text.contains(part), qPrintable(secret.error().text));
        QVERIFY(!(secret.error().text + secret.error().detail).contains(QLatin1String("planted")));
    }

    void modes_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("safe");
        QTest::newRow("0600") << 0600 << true;
        QTest::newRow("0400") << 0400 << true;
        QTest::newRow("0700") << 0700 << true;
        QTest::newRow("0640") << 0640 << false;
        QTest::newRow("0604") << 0604 << false;
        QTest::newRow("0644") << 0644 << false;
        QTest::newRow("0620, group may write") << 0620 << false;
        QTest::newRow("0601, others may execute") << 0601 << false;
    }
    void modes()
    {
        QFETCH(int, mode);
        QFETCH(bool, safe);
        write("blue", planted.toUtf8(), mode_t(mode));
        const auto secret = store().resolve(ref("file:blue"));
        QCOMPARE(secret.ok(), safe);
        if (!safe) {
            QCOMPARE(secret.error().code, QStringLiteral("secret.unsafe"));
            QVERIFY(secret.error().text.contains(QLatin1String("run: chmod 600 ") + m_dir.path()));
        }
        // A .env file often lies beside other people's: it is read, with a warning.
        write(".env", "BLUE_KEY=" + planted.toUtf8(), mode_t(mode));
        QVERIFY(store().resolve(ref("dotenv:.env#BLUE_KEY")).ok());
        QCOMPARE(store().weakness(ref("dotenv:.env#BLUE_KEY")).isEmpty(), safe);
        QVERIFY(store().weakness(ref("env:BLUE_KEY")).isEmpty());
    }

    void linksAreJudgedByTheirTarget()
    {
        const QString file = write("open", planted.toUtf8(), 0644);
        QVERIFY(QFile::link(file, m_dir.filePath(QStringLiteral("link"))));
        QCOMPARE(store().resolve(ref("file:link")).error().code, QStringLiteral("secret.unsafe"));
    }

    void filesOfOthersAreRefused()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        const QString path = write("blue", planted.toUtf8());
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 12345, gid_t(-1)), 0);
        const auto secret = store().resolve(ref("file:blue"));
        QVERIFY(!secret.ok());
        QCOMPARE(secret.error().code, QStringLiteral("secret.unsafe"));
        QVERIFY(secret.error().text.contains(QLatin1String("belongs to another user")));
    }

    void pathOfAReference()
    {
        QCOMPARE(store().filePath(ref("file:a/../blue")), m_dir.filePath(QStringLiteral("blue")));
        QCOMPARE(store().filePath(ref("dotenv:.env#A")), m_dir.filePath(QStringLiteral(".env")));
        QCOMPARE(store().filePath(ref("env:A")), QString());
    }

    void clientKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem"); // empty: good
        QTest::newRow("two") << QByteArray("# users\n\nweb planted-key-000001\nbatch.2\tplanted-key-000002\r\n") << "";
        QTest::newRow("no key") << QByteArray("web\n") << "clients:1: is not \"client-id key\"";
        QTest::newRow("three words") << QByteArray("\nweb planted-key-000001 x\n")
                                     << "clients:2: is not \"client-id key\"";
        QTest::newRow("bad id") << QByteArray("we/b planted-key-000001\n")
                                << "clients:1: the client id may have 1 to 64 of A-Z a-z 0-9 . _ -";
        QTest::newRow("short key") << QByteArray("web planted\n")
                                   << "clients:1: the key must have 16 to 512 printable ASCII characters";
        QTest::newRow("not ASCII") << QByteArray("web planted-key-00000\xc3\xa9\n")
                                   << "clients:1: the key must have 16 to 512 printable ASCII characters";
        QTest::newRow("id twice") << QByteArray("web planted-key-000001\nweb planted-key-000002\n")
                                  << "clients:2: this id or key already stands above";
        QTest::newRow("key twice") << QByteArray("web planted-key-000001\nbatch planted-key-000001\n")
                                   << "clients:2: this id or key already stands above";
        QTest::newRow("empty") << QByteArray("# nobody\n")
                               << "clients: has no \"client-id key\" line; add one for each client";
        QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << "clients:1: is not \"client-id key\"";
    }
    void clientKeys()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const auto keys = parseClientKeys(text, QStringLiteral("clients"));
        QCOMPARE(keys.ok() ? QString() : keys.error().text, problem);
        if (!keys)
            return;
        QCOMPARE(*keys,
                 (QList<ClientKey> { { QStringLiteral("web"), Secret(QStringLiteral("planted-key-000001")) },
                                     { QStringLiteral("batch.2"), Secret(QStringLiteral("planted-key-000002")) } }));
    }

    void clientKeysFile()
    {
        QVERIFY(readClientKeys({}, store())->isEmpty());
        write("clients", "web planted-key-000001\n");
        QCOMPARE(readClientKeys(ref("file:clients"), store())->size(), 1);
        write("clients", "web planted-key-000001\n", 0640);
        QCOMPARE(readClientKeys(ref("file:clients"), store()).error().code, QStringLiteral("secret.unsafe"));
        QCOMPARE(readClientKeys(ref("env:BLUE_KEY"), store()).error().code, QStringLiteral("client-keys.malformed"));
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
