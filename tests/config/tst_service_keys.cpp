#include "core/config/key_table.h"
#include "core/config/service_file.h"
#include "tests/config/service_text.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Config;
using namespace Signalbox::Test;

namespace {

const QString planted = QStringLiteral("planted-secret-0123456789");

} // namespace

/// Addresses and keys: what a base URL may be, and that a pasted key is refused and never repeated.
class ServiceKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void urls_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("text"); // empty: good
        const auto row = [](const char *name, const char *value, const char *text) {
            QTest::newRow(name) << QByteArray(value) << QString::fromUtf8(text);
        };
        row("slash at the end", "[\"https://a.example/v1/\"]", "");
        row("no path", "[\"https://a.example\"]", "");
        row("loopback", "[\"http://localhost:9001/v1\"]", "");
        row("loopback IPv4", "[\"http://127.0.0.9:9001/v1\"]", "");
        row("loopback IPv6", "[\"http://[::1]:9001/v1\"]",
            "3 environment.blue.urls[0] has a host that is neither a name nor an IPv4 address");
        row("IPv6", "[\"https://[2001:db8::1]/v1\"]",
            "3 environment.blue.urls[0] has a host that is neither a name nor an IPv4 address");
        row("dot at the end", "[\"https://a.example./v1\"]",
            "3 environment.blue.urls[0] has a host that is neither a name nor an IPv4 address");
        row("plain http", "[\"http://a.example/v1\"]",
            "3 environment.blue.urls[0] would send the API key unencrypted to another machine");
        row("looks like loopback", "[\"http://127.0.0.1.evil.example/v1\"]",
            "3 environment.blue.urls[0] would send the API key unencrypted to another machine");
        row("user", "[\"https://user:planted-secret-0123456789@a.example/v1\"]",
            "3 environment.blue.urls[0] has a user name or password in it (not shown)");
        row("user, broken", "[\"https://user:planted-secret-0123456789@a example\"]",
            "3 environment.blue.urls[0] has a user name or password in it (not shown)");
        row("query", "[\"https://a.example/v1?key=planted-secret-0123456789\"]",
            "3 environment.blue.urls[0] has a query (not shown)");
        row("fragment", "[\"https://a.example/v1#planted-secret-0123456789\"]",
            "3 environment.blue.urls[0] has a fragment (not shown)");
        row("key in the path", "[\"https://a.example/sk-planted-secret-0123456789\"]",
            "3 environment.blue.urls[0] has a path shaped like a key (not shown)");
        row("scheme", "[\"ftp://a.example/v1\"]", "3 environment.blue.urls[0] does not begin with https:// or http://");
        row("no scheme", "[\"a.example/v1\"]", "3 environment.blue.urls[0] does not begin with https:// or http://");
        row("no host", "[\"https:///v1\"]", "3 environment.blue.urls[0] has no host");
        row("https to an address", "[\"https://127.0.0.1:5001/v1\"]",
            "3 environment.blue.urls[0] is https to an address");
        row("port 0", "[\"https://a.example:0/v1\"]", "3 environment.blue.urls[0] has port 0");
        row("port too large", "[\"https://a.example:70000/v1\"]",
            "3 environment.blue.urls[0] is not a URL (not shown)");
        row("blank", "[\"https://a.example/v 1\"]", "3 environment.blue.urls[0] is not a URL (not shown)");
        row("quote", "[\"https://a.example/v'1\"]",
            "3 environment.blue.urls[0] has a path with characters other than A-Z a-z 0-9 . _ ~ - or with empty parts");
        row("dots", "[\"https://a.example/v1/../v2\"]",
            "3 environment.blue.urls[0] has a path with characters other than A-Z a-z 0-9 . _ ~ - or with empty parts");
        row("only a key", "[\"planted-secret-0123456789\"]",
            "3 environment.blue.urls[0] does not begin with https:// or http://");
        row("not a list", "\"https://a.example/v1\"", "3 environment.blue.urls is a text");
        row("number", "[5]", "3 environment.blue.urls[0] is a whole number");
        row("twice", "[\"https://a.example/v1\", \"https://a.example/v1/\"]",
            "3 environment.blue.urls[1] stands in the list twice");
        row("paths differ", "[\"https://a.example/v1\", \"https://b.example/v2\"]",
            "3 environment.blue.urls[1] differs from the first URL in scheme or path");
        row("schemes differ", "[\"https://a.example/v1\", \"http://127.0.0.1/v1\"]",
            "3 environment.blue.urls[1] differs from the first URL in scheme or path");
        row("table without url", "[{ region = \"hk\" }]", "3 environment.blue.urls[0].url is missing");
        row("table with more", "[{ url = \"https://a.example\", weight = 3 }]",
            "3 environment.blue.urls[0].weight does not fit here");
        row("region as number", "[{ url = \"https://a.example\", region = 3 }]",
            "3 environment.blue.urls[0].region does not fit here");
    }
    void urls()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, text);
        QByteArray file = goodFile;
        file.replace("[\"https://blue.example.com/v1\"]", value);
        const Loaded loaded = parsed(file);
        QCOMPARE(brief(loaded.problems), text.isEmpty() ? QStringList() : QStringList { text });
        QVERIFY(!allTexts(loaded.problems).contains(QLatin1String("planted")));
    }

    void keysMustBeReferences_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("good");
        QTest::newRow("env") << "env:BLUE_KEY" << true;
        QTest::newRow("dotenv") << "dotenv:.env#BLUE_KEY" << true;
        QTest::newRow("dotenv, # in the path") << "dotenv:a#b/.env#BLUE_KEY" << true;
        QTest::newRow("file") << "file:/run/secrets/blue" << true;
        QTest::newRow("literal") << planted << false;
        QTest::newRow("literal after env:") << QStringLiteral("env:") + planted << false;
        QTest::newRow("literal after dotenv:") << QStringLiteral("dotenv:") + planted << false;
        QTest::newRow("dotenv without file") << QStringLiteral("dotenv:#") + planted << false;
        QTest::newRow("keychain") << "keychain:relay/blue" << true;
        QTest::newRow("literal after keychain:") << QStringLiteral("keychain:sk-") + planted << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("file without path") << "file:" << false;
        QTest::newRow("file as URL") << "file:///run/secrets/blue" << false;
        QTest::newRow("unknown scheme") << QStringLiteral("vault:") + planted << false;
        QTest::newRow("upper case") << "ENV:BLUE_KEY" << false;
    }
    void keysMustBeReferences()
    {
        QFETCH(QString, value);
        QFETCH(bool, good);
        QByteArray file = goodFile;
        file.replace("env:BLUE_KEY", value.toUtf8());
        const Loaded loaded = parsed(file);
        QCOMPARE(loaded.ok(), good);
        QVERIFY2(!allTexts(loaded.problems).contains(QLatin1String("planted")), qPrintable(allTexts(loaded.problems)));
        if (good)
            return;
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems.first().line, 4);
        QCOMPARE(loaded.problems.first().key, QStringLiteral("environment.blue.key"));
        QCOMPARE(loaded.problems.first().expected,
                 QStringLiteral("env:NAME, dotenv:FILE#NAME, file:PATH or keychain:NAME"));
    }

    /// A key pasted anywhere: no problem may carry it on, whatever the key of the file.
    void pastedKeysAreNeverRepeated()
    {
        const QList<QByteArray> secrets { "planted-secret-0123456789", "sk-planted-0123456789abcdef",
                                          "Bearer planted0123456789" };
        for (const Key &key : keyTable()) {
            for (const QByteArray &secret : secrets) {
                QByteArray section = QByteArray(key.section.data(), key.section.size()).replace("SIDE", "green");
                section.replace("plan.step.gates", "plan.step");
                const QByteArray name(key.name.data(), key.name.size());
                for (const QByteArray &line : { name + " = \"" + secret + "\"\n", name + " = " + secret + "\n",
                                                "\"" + secret + "\" = 1\n", name + " = [\"" + secret + "\"]\n",
                                                name + " = { \"" + secret + "\" = \"" + secret + "\" }\n" }) {
                    QByteArray file = "[" + section + "]\n" + line;
                    if (section.isEmpty())
                        file = line;
                    else if (section == "plan.step")
                        file = "[[plan.step]]\n" + line;
                    const QString texts = allTexts(parsed(file).problems);
                    QVERIFY2(!texts.contains(QLatin1String("planted")), qPrintable(texts));
                }
            }
        }
    }

    void missingKeysAreNamed()
    {
        const QStringList expected { QStringLiteral("0 name is missing"),
                                     QStringLiteral("0 environment.green.urls is missing"),
                                     QStringLiteral("0 environment.green.key is missing"),
                                     QStringLiteral("1 environment.blue.urls is missing"),
                                     QStringLiteral("1 environment.blue.key is missing") };
        QCOMPARE(brief(parsed("[environment.blue]\n").problems), expected);
    }
};

QTEST_GUILESS_MAIN(ServiceKeysTest)
#include "tst_service_keys.moc"
