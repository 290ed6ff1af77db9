#include "core/config/duration.h"
#include "core/config/example.h"
#include "core/config/suggestion.h"
#include "tests/config/service_text.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Signalbox;
using namespace Signalbox::Config;
using namespace Signalbox::Test;

/// The service file as text: what is no TOML, no file, no duration, and what was meant instead.
class ServiceSyntaxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("value"); // -1: refused
        QTest::newRow("ms") << "250ms" << qint64(250);
        QTest::newRow("s") << "30s" << qint64(30000);
        QTest::newRow("m") << "10m" << qint64(600000);
        QTest::newRow("h and m") << "1h30m" << qint64(5400000);
        QTest::newRow("all") << "1d2h3m4s5ms" << qint64(93784005);
        QTest::newRow("zero") << "0s" << qint64(0);
        QTest::newRow("a year") << "365d" << qint64(31536000000);
        QTest::newRow("more than a year") << "365d1ms" << qint64(-1);
        QTest::newRow("overflow") << "99999999999d" << qint64(-1);
        QTest::newRow("long overflow") << "99999999999999999999999999s" << qint64(-1);
        QTest::newRow("sum of overflows") << "365d8760h" << qint64(-1);
        QTest::newRow("no unit") << "30" << qint64(-1);
        QTest::newRow("no number") << "s" << qint64(-1);
        QTest::newRow("wrong order") << "30m1h" << qint64(-1);
        QTest::newRow("unit twice") << "1m1m" << qint64(-1);
        QTest::newRow("fraction") << "1.5s" << qint64(-1);
        QTest::newRow("negative") << "-1s" << qint64(-1);
        QTest::newRow("blank within") << "1h 30m" << qint64(-1);
        QTest::newRow("unknown unit") << "3w" << qint64(-1);
        QTest::newRow("empty") << "" << qint64(-1);
        QTest::newRow("other digits") << QStringLiteral("٣s") << qint64(-1);
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, value);
        const auto duration = durationFromText(text);
        QCOMPARE(duration ? qint64(duration->count()) : -1, value);
        if (duration)
            QCOMPARE(durationFromText(durationText(*duration)), duration);
    }

    void syntax_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char *name, const QByteArray &bytes, int line, const char *part, const char *remedy) {
            QTest::newRow(name) << bytes << line << QString::fromUtf8(part) << QString::fromUtf8(remedy);
        };
        row("no quotes", "name = \"a\"\nkey = planted-secret-0123456789\n", 2, "value type",
            "in straight double quotes");
        row("curly quotes", "name = \u201crelay\u201d\n", 1, "value type", "in straight double quotes");
        row("no end quote", "name = \"planted-secret-0123456789\n", 1, "in the string", "ends with its quote");
        row("no end single quote", "name = 'planted-secret-0123456789\n", 1, "string", "ends with its quote");
        row("no end at all", "a = \"\"\"x\n", 1, "end-of-file", "that ends what was begun");
        row("a path of Windows", "a = \"c:\\path\"\n", 1, "escape sequence", "a backslash written twice");
        row("key twice", "name = \"a\"\nname = \"b\"\n", 2, "cannot redefine", "each key and each [section] once");
        row("table twice", "[router]\n[checks]\n[router]\n", 3, "cannot redefine", "each [section] once");
        row("digits", "\nkey = 98765432109876543210\n", 2, "the number is not representable", "in double quotes");
        row("True", "a = True\n", 1, "'T' in the place of 'true'", "in small letters");
        row("no =", "name \"a\"\n", 1, "'\"' in the place of '='", "KEY = VALUE");
        row("YAML", "name: relay\n", 1, "':' in the place of '='", "KEY = VALUE");
        row("no value", "a = 1\nname =\n", 2, "the end of the line in the place of value", "a value after the =");
        row("two on a line", "a = 1 b = 2\n", 1, "'b' in the place of", "one KEY = VALUE to a line");
        row("a comma behind it", "a = \"x\",\n", 1, "',' in the place of", "nothing but a # comment");
        row("a section left open", "[router\n", 1, "in the table header", "[SECTION]");
        row("a section without a name", "[]\n", 1, "in the table header", "[SECTION]");
        row("a list without commas", "a = [\"a\" \"b\"]\n", 1, "in the array", "a comma between the entries");
        row("a list left open", "a = [\"a\"\n\n[x]\ny = 1\n", 3, "in the array", "] at its end");
        row("a table left open", "a = { x = 1\n y = 2 }\n", 1, "in the inline table", "on one line");
        row("a duration without quotes", "a = 10s\n", 1, "'s' in the place of digit", "one with a unit is a text");
        row("a leading zero", "a = 01\n", 1, "leading zeroes", "a plain number");
        row("no such month", "a = 2026-13-01\n", 1, "month", "a date in double quotes");
        row("empty", "", 0, "is empty", "TOML");
        row("blanks", " \n\t\n", 0, "is empty", "TOML");
        row("binary", QByteArray("name = \"a\"\n\0\x01\x02", 14), 2, "holds binary data", "TOML");
        row("not UTF-8", "name = \"a\"\nx = \"\xff\xfe\"\n", 2, "is not UTF-8", "saved as UTF-8");
        row("Latin-1", "# caf\xe9\nname = \"a\"\n", 1, "is not UTF-8", "saved as UTF-8");
        row("UTF-16", QByteArray("n\0a\0m\0e\0", 8), 1, "holds binary data", "TOML");
        row("JSON", "{\"name\": \"relay\"}\n", 1, "", "no JSON, no YAML");
        row("huge", QByteArray(300 * 1024, '#'), 0, "is larger than 256 KiB", "TOML");
        row("deep keys", "\n[" + QByteArray("a.").repeated(50000) + "a]\n", 2, "more than 32 parts", "init --keys");
        row("deep quoted keys", "['a'" + QByteArray(" . \"b.c\"").repeated(9000) + "]\n", 1, "more than 32 parts",
            "init --keys");
        row("deep lists", "a = " + QByteArray(50000, '['), 1, "nested", "fewer brackets");
        row("deep tables", "a = " + QByteArray("{a=").repeated(50000), 1, "nested", "");
    }
    void syntax()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(QString, part);
        QFETCH(QString, remedy);
        const Loaded loaded = parsed(bytes);
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems.first().line, line);
        QVERIFY2(loaded.problems.first().text.contains(part), qPrintable(allTexts(loaded.problems)));
        QVERIFY2(!loaded.problems.first().expected.isEmpty() && loaded.problems.first().expected.contains(remedy),
                 qPrintable(allTexts(loaded.problems)));
        QVERIFY(!allTexts(loaded.problems).contains(QLatin1String("planted")));
        QVERIFY(!allTexts(loaded.problems).contains(QLatin1String("98765")));
    }

    void byteOrderMarkAndWindowsLinesAreFine()
    {
        QByteArray file = goodFile;
        file.replace('\n', "\r\n");
        QVERIFY(parsed("\xef\xbb\xbf" + file).problems.isEmpty());
    }

    void unreadableFiles()
    {
        const QTemporaryDir dir;
        const auto textFor = [](const QString &path) {
            const Loaded loaded = load(path, home());
            return loaded.problems.size() == 1 ? problemText(loaded.problems.first()) : QString();
        };
        const QString missing = dir.filePath(QStringLiteral("missing.toml"));
        QVERIFY(textFor(missing).startsWith(missing + QStringLiteral(": there is no such file; expected")));
        QCOMPARE(textFor(dir.path()), dir.path() + QStringLiteral(": this is a directory"));
        const QString pipe = dir.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(textFor(pipe), pipe + QStringLiteral(": this is not a regular file"));
        QCOMPARE(textFor(QStringLiteral("/dev/zero")), QStringLiteral("/dev/zero: this is not a regular file"));
        QVERIFY(!textFor(QString()).isEmpty());

        QFile huge(dir.filePath(QStringLiteral("huge")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(8) << 30));
        QVERIFY(textFor(huge.fileName()).endsWith(QLatin1String("is larger than 256 KiB")));
    }

    void filesThatAnyoneMayChangeAreWarnedOf()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("relay.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(goodFile) > 0);
        file.close();
        QVERIFY(load(file.fileName(), home()).problems.isEmpty());
        QVERIFY(file.setPermissions(file.permissions() | QFile::WriteOther));
        const Loaded loaded = load(file.fileName(), home());
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.problems.size(), 1);
        QVERIFY(loaded.problems.first().text.contains(QLatin1String("chmod o-w")));
    }

    void suggestions_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("swap") << "intreval"
                              << "interval";
        QTest::newRow("left out") << "inteval"
                                  << "interval";
        QTest::newRow("too much") << "intervals"
                                  << "interval";
        QTest::newRow("case") << "Interval"
                              << "interval";
        QTest::newRow("dash") << "degraded-above"
                              << "degraded_above";
        QTest::newRow("nothing like it") << "colour"
                                         << "";
        QTest::newRow("too short to tell") << "xy"
                                           << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("huge") << QString(100000, QLatin1Char('i')) << "";
    }
    void suggestions()
    {
        QFETCH(QString, word);
        QTEST(nearestWord(word,
                          { QStringLiteral("interval"), QStringLiteral("degraded_above"), QStringLiteral("failures") }),
              "nearest");
    }

    /// Whatever is done to a file: no crash, and either a good service or a problem with a place in the file.
    void mutationsAreReadOrRefused()
    {
        const QByteArray example = uncommented(exampleFile(QStringLiteral("relay")).toUtf8());
        const QList<QByteArray> pieces { "\"",
                                         "=",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         "\n",
                                         "#",
                                         ".",
                                         "-1",
                                         "1e999",
                                         "nan",
                                         "'''",
                                         "\"\"\"",
                                         "true",
                                         "2026-01-01",
                                         "[[plan.step]]\n",
                                         "\\u0000",
                                         "\xff",
                                         "\xf0\x9f\x9a\xa6",
                                         "99999999999" };
        QRandomGenerator random(20261123);
        int good = 0;
        int refused = 0;
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes = example;
            const int edits = 1 + random.bounded(3);
            for (int i = 0; i < edits; ++i) {
                const qsizetype at = random.bounded(int(bytes.size()));
                const qsizetype length = random.bounded(1, 12);
                switch (random.bounded(4)) {
                case 0:
                    bytes.remove(at, length);
                    break;
                case 1:
                    bytes.insert(at, pieces.at(random.bounded(int(pieces.size()))));
                    break;
                case 2:
                    bytes[at] = char(random.bounded(256));
                    break;
                case 3:
                    bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), length * 5));
                    break;
                }
            }
            const Loaded loaded = parsed(bytes);
            const int lines = int(bytes.count('\n')) + 1;
            for (const Problem &problem : loaded.problems) {
                QVERIFY(!problem.text.isEmpty());
                QVERIFY2(problem.line >= 0 && problem.line <= lines, qPrintable(problemText(problem)));
            }
            if (loaded.ok()) {
                ++good;
                QVERIFY(!loaded.service.plan.steps.isEmpty());
                QCOMPARE(loaded.service.plan.steps.last().candidateShare.value(), 10000);
                QVERIFY(!loaded.service.environment(Side::Green).urls.isEmpty());
            } else {
                ++refused;
            }
        }
        // Comments can take any change, keys cannot: both ends must be met.
        QVERIFY2(good > 100 && refused > 100, qPrintable(QStringLiteral("%1 good, %2 refused").arg(good).arg(refused)));
    }
};

QTEST_GUILESS_MAIN(ServiceSyntaxTest)
#include "tst_service_syntax.moc"
