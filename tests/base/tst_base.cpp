#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/base/types.h"
#include "tests/support/test_main.h"

using namespace Signalbox;

class BaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void percentText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("value"); // -1: refused
        QTest::newRow("whole") << "25" << 2500;
        QTest::newRow("percent sign") << "25 %" << 2500;
        QTest::newRow("two decimals") << "12.34" << 1234;
        QTest::newRow("one decimal") << "12.3" << 1230;
        QTest::newRow("comma") << "0,01" << 1;
        QTest::newRow("all") << "100" << 10000;
        QTest::newRow("nothing") << "0" << 0;
        QTest::newRow("above") << "100.01" << -1;
        QTest::newRow("far above") << "9999999999" << -1;
        QTest::newRow("negative") << "-1" << -1;
        QTest::newRow("three decimals") << "1.234" << -1;
        QTest::newRow("no digits") << "." << -1;
        QTest::newRow("trailing point") << "5." << -1;
        QTest::newRow("two points") << "1.2.3" << -1;
        QTest::newRow("empty") << "" << -1;
        QTest::newRow("words") << "all" << -1;
        QTest::newRow("exponent") << "1e1" << -1;
    }
    void percentText()
    {
        QFETCH(QString, text);
        QFETCH(int, value);
        const auto parsed = Permyriad::fromPercentText(text);
        QCOMPARE(parsed ? parsed->value() : -1, value);
    }

    void percentRoundTrip()
    {
        for (int i = 0; i <= 10000; ++i) {
            const auto again = Permyriad::fromPercentText(Permyriad::of(i).text());
            QVERIFY(again.has_value());
            QCOMPARE(again->value(), i);
            QCOMPARE(Permyriad::fromPercentText(Permyriad::of(i).shortText())->value(), i);
        }
    }

    void shareOfASide()
    {
        QCOMPARE(shareOf(Side::Green, Permyriad::ofPercent(25)).value(), 2500);
        QCOMPARE(shareOf(Side::Blue, Permyriad::ofPercent(25)).value(), 7500);
    }

    void redaction_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("gone");
        QTest::newRow("whole key") << "Incorrect API key provided: planted-secret-0123456789."
                                   << "planted-secret-0123456789";
        QTest::newRow("beginning of it") << "key planted-se*** is wrong"
                                         << "planted-se";
        QTest::newRow("end of it") << "key ...23456789 is wrong"
                                   << "23456789";
        QTest::newRow("another key by its shape") << "you sent sk-proj-AbCdEf123456"
                                                  << "AbCdEf123456";
        QTest::newRow("what a mask leaves") << "key planted-secret-01*********************5yqK is wrong"
                                            << "5yqK";
        QTest::newRow("masked echo") << "you sent sk-abcd****wxyz"
                                     << "wxyz";
        QTest::newRow("both ends") << "Incorrect API key provided: planted-secr*************6789."
                                   << "6789";
        QTest::newRow("short ends") << "you sent pla***789"
                                    << "789";
        QTest::newRow("short ends, dots") << "you sent plant...6789"
                                          << "6789";
        QTest::newRow("short ends, ellipsis") << QStringLiteral("you sent plant\u20266789") << "plant";
        QTest::newRow("long beginning, dots") << "you sent planted-secr...42"
                                              << "42";
        QTest::newRow("bearer") << "Authorization: Bearer abc.def-ghi123"
                                << "abc.def-ghi123";
        QTest::newRow("field") << R"({"api_key": "hunter2hunter2"})"
                               << "hunter2hunter2";
    }
    void redaction()
    {
        QFETCH(QString, text);
        QFETCH(QString, gone);
        const Redactor redactor({ Secret(QStringLiteral("planted-secret-0123456789")) });
        const QString cleaned = redactor.clean(text);
        QVERIFY2(!cleaned.contains(gone), qPrintable(cleaned));
        QVERIFY(cleaned.contains(QLatin1String("[redacted]")));
    }

    void keysThatShareAPartAreRemovedWhole()
    {
        const Secret blue(QStringLiteral("sk-blue-0123456789"));
        const Secret green(QStringLiteral("sk-green-0123456789z"));
        for (const Redactor &redactor : { Redactor({ blue, green }), Redactor({ green, blue }) }) {
            QCOMPARE(redactor.clean(blue.reveal()), QStringLiteral("[redacted]"));
            QCOMPARE(redactor.clean(green.reveal()), QStringLiteral("[redacted]"));
        }
    }

    void redactionKeepsTheRest()
    {
        const Redactor redactor({ Secret(QStringLiteral("planted-secret-0123456789")) });
        QCOMPARE(redactor.clean(u"model gpt-4o-mini not found"), QStringLiteral("model gpt-4o-mini not found"));
        QCOMPARE(redactor.clean(u"wait...then retry, *** or **bold**, v1...2"),
                 QStringLiteral("wait...then retry, *** or **bold**, v1...2"));
        QCOMPARE(redactor.clean(u"a\x1b[31mred\nline"), QStringLiteral("a\\x1b[31mred\\x0aline"));
        QCOMPARE(redactor.clean(QString(2000, QLatin1Char('x')), 10).size(), 11);
    }

    void resultHoldsOneOfTwo()
    {
        const Result<int> good(5);
        QVERIFY(good.ok());
        QCOMPARE(*good, 5);
        const Result<int> bad(Error { QStringLiteral("a.b"), QStringLiteral("no"), {} });
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, QStringLiteral("a.b"));
    }

    void wordsOfAMessage()
    {
        QCOMPARE(words({ QStringLiteral("no.such"), { { QStringLiteral("x"), 1 } } }), QStringLiteral("no.such x=1"));
        const QString text = words({ QStringLiteral("rollout.started"),
                                     { { QStringLiteral("run"), 7 },
                                       { QStringLiteral("side"), QStringLiteral("green") },
                                       { QStringLiteral("version"), QStringLiteral("%run v2") },
                                       { QStringLiteral("plan"), QStringLiteral("default") } } });
        QCOMPARE(text, QStringLiteral("run 7: deploy of green %run v2 begins, plan default"));
    }

    /// Recorded is green's share; told is the candidate's, whichever side that is.
    void aShareIsTheCandidates_data()
    {
        QTest::addColumn<QString>("active");
        QTest::addColumn<QString>("told");
        QTest::newRow("green is the candidate") << "blue"
                                                << "30 % to green seen in users' requests";
        QTest::newRow("blue is the candidate") << "green"
                                               << "70 % to blue seen in users' requests";
        QTest::newRow("a journal of before") << ""
                                             << "30 % to green seen in users' requests";
    }
    void aShareIsTheCandidates()
    {
        QFETCH(QString, active);
        QVariantMap args { { QStringLiteral("share"), Permyriad::ofPercent(30).shortText() } };
        if (!active.isEmpty())
            args.insert(QStringLiteral("active"), active);
        const QString text = words({ QStringLiteral("split.observed"), args });
        QTEST(QString(text).replace(QChar(0x202f), QLatin1Char(' ')), "told");
        // A step's own share is the candidate's already.
        args.insert(QStringLiteral("side"), QStringLiteral("blue"));
        QVERIFY(words({ QStringLiteral("rollout.step"), args }).contains(Permyriad::ofPercent(30).shortText()));
    }

    void nothingHangsOnAnEmptyEnd()
    {
        const auto byHand = [](const QString &reason) {
            return words({ QStringLiteral("held.by-operator"), { { QStringLiteral("reason"), reason } } });
        };
        QCOMPARE(byHand(QStringLiteral("looks odd")), QStringLiteral("by hand. looks odd"));
        QCOMPARE(byHand({}), QStringLiteral("by hand"));
        QCOMPARE(words({ QStringLiteral("wait.objective"), {} }), QStringLiteral("waiting"));
        // A sentence that ends with its stop keeps it.
        QVERIFY(words({ QStringLiteral("restores.unknown"), {} }).endsWith(QLatin1Char('.')));
    }

    void levelNames()
    {
        for (const Level level : { Level::Debug, Level::Info, Level::Ok, Level::Warning, Level::Error })
            QCOMPARE(levelFromName(levelName(level)), level);
        QVERIFY(!levelFromName(u"LOUD"));
    }

    void utcForm() { QCOMPARE(isoUtc(WallTime(milliseconds(0))), QStringLiteral("1970-01-01T00:00:00.000Z")); }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
