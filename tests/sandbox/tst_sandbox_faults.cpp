// How hard a fault strikes: its text, and the shares of requests and users that it hits.
#include "app/sandbox/control.h"
#include "app/sandbox/fate.h"
#include "app/sandbox/fault_text.h"
#include "app/sandbox/timeline.h"
#include "app/sandbox/users.h"
#include "tests/sandbox/client.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

using namespace Signalbox;
using namespace Signalbox::Sandbox;
using Test::Client;

Q_DECLARE_METATYPE(Signalbox::Sandbox::FaultText)

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void textsThatAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FaultText>("fault");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const FaultText &fault, const char *canonical) {
            QTest::newRow(text) << QString::fromLatin1(text) << fault << QString::fromLatin1(canonical);
        };
        const QString errors = QStringLiteral("green-errors");
        row("healthy", { QStringLiteral("healthy"), {}, {} }, "healthy");
        row("green-errors", { errors, {}, {} }, "green-errors");
        row("green-errors rate=30%", { errors, 0.3, {} }, "green-errors rate=30%");
        row("green-errors:rate=30%,users=10%", { errors, 0.3, 0.1 }, "green-errors rate=30% users=10%");
        row("  green-errors   users=2.5%  rate=100% ", { errors, 1.0, 0.025 }, "green-errors rate=100% users=2.5%");
        row("green-errors rate=0.125%", { errors, 0.00125, {} }, "green-errors rate=0.125%");
        row("blue-instance-down", { QStringLiteral("blue-instance-down"), {}, {} }, "blue-instance-down");
    }
    void textsThatAreUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(FaultText, fault);
        QFETCH(QString, canonical);
        const auto read = FaultText::parse(text);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text));
        QCOMPARE(read->name, fault.name);
        QCOMPARE(read->rate.has_value(), fault.rate.has_value());
        QVERIFY(!fault.rate || qFuzzyCompare(*read->rate, *fault.rate));
        QVERIFY(!fault.users || qFuzzyCompare(*read->users, *fault.users));
        QCOMPARE(read->text(), canonical);
        QCOMPARE(FaultText::parse(read->text())->text(), canonical);
    }

    void textsThatAreNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, const char *code, const char *says) {
            QTest::newRow(*text ? text : "empty")
                << QString::fromLatin1(text) << QString::fromLatin1(code) << QString::fromLatin1(says);
        };
        row("", "sandbox.unknown-scenario", "Known: healthy");
        row("gren-errors rate=3%", "sandbox.unknown-scenario", "gren-errors");
        row("rate=3%", "sandbox.unknown-scenario", "rate=3%");
        row("green-errors rate=30", "sandbox.bad-scenario", "\"rate=30\" is no share");
        row("green-errors rate=0%", "sandbox.bad-scenario", "above 0%");
        row("green-errors rate=101%", "sandbox.bad-scenario", "up to 100%");
        row("green-errors rate=-1%", "sandbox.bad-scenario", "is no share");
        row("green-errors rate=1e1%", "sandbox.bad-scenario", "is no share");
        row("green-errors rate=nan%", "sandbox.bad-scenario", "is no share");
        row("green-errors users=%", "sandbox.bad-scenario", "users=30%");
        row("green-errors rate=3% rate=4%", "sandbox.bad-scenario", "twice");
        row("green-errors speed=3%", "sandbox.bad-scenario", "speed=3%");
        row("green-errors rate", "sandbox.bad-scenario", "unknown");
        row("healthy rate=3%", "sandbox.bad-scenario", "all or nothing");
        row("blue-instance-down users=3%", "sandbox.bad-scenario", "all or nothing");
    }
    void textsThatAreNot()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, says);
        const auto read = FaultText::parse(text);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, code);
        QVERIFY2(read.error().text.contains(says), qPrintable(read.error().text));
    }

    void sharesHitWhatTheySay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("hit"); ///< of all requests
        QTest::newRow("whole") << "green-unauthorized" << 1.0;
        QTest::newRow("requests") << "green-unauthorized rate=30%" << 0.3;
        QTest::newRow("users") << "green-unauthorized users=10%" << 0.1;
        QTest::newRow("both") << "green-unauthorized rate=50% users=40%" << 0.2;
    }
    void sharesHitWhatTheySay()
    {
        QFETCH(QString, text);
        QFETCH(double, hit);
        const Faults faults = scenarioFrom(text)->of(Side::Green);
        int hits = 0;
        for (quint64 i = 1; i <= 20000; ++i)
            hits += isHit(7, Side::Green, i, "u-" + QByteArray::number(i % 1000), faults) ? 1 : 0;
        QVERIFY2(std::abs(hits / 20000.0 - hit) < 0.03, qPrintable(QString::number(hits)));
    }

    void theSameUsersAreHitAndMoreWithALargerShare()
    {
        const Faults few = scenarioFrom(u"green-errors users=10%")->of(Side::Green);
        const Faults many = scenarioFrom(u"green-errors users=40%")->of(Side::Green);
        int hit = 0;
        for (int user = 0; user < 500; ++user) {
            const QByteArray name = "u-" + QByteArray::number(user);
            const bool first = isHit(3, Side::Green, 1, name, few);
            QCOMPARE(isHit(3, Side::Green, 999, name, few), first);
            if (first)
                QVERIFY(isHit(3, Side::Green, 5, name, many));
            hit += first ? 1 : 0;
        }
        QVERIFY(hit > 20 && hit < 100);
        // Nobody's requests, such as health checks, are spared then.
        QVERIFY(!isHit(3, Side::Green, 1, {}, many));
        QVERIFY(isHit(3, Side::Green, 1, {}, scenarioFrom(u"green-errors")->of(Side::Green)));
    }

    void ratesSetTheChanceWhereThereIsOne()
    {
        QCOMPARE(scenarioFrom(u"green-errors rate=7%")->of(Side::Green).errorChance, 0.07);
        QCOMPARE(scenarioFrom(u"green-hangs rate=7%")->of(Side::Green).hangChance, 0.07);
        QCOMPARE(scenarioFrom(u"green-tail rate=7%")->of(Side::Green).tailChance, 0.07);
        QCOMPARE(scenarioFrom(u"green-cut-streams rate=7%")->of(Side::Green).cutChance, 0.07);
        QCOMPARE(scenarioFrom(u"green-slow rate=7%")->of(Side::Green).requestShare, 0.07);
        QCOMPARE(scenarioFrom(u"green-slow rate=7%")->of(Side::Blue), Faults {});
        const auto both = scenarioFrom(u"both-slow rate=7%");
        QCOMPARE(both->of(Side::Blue), both->of(Side::Green));
    }

    void aRunningWorldTakesThem()
    {
        World world({ .timeScale = 0.01 });
        QVERIFY(world.start().ok());
        Client green(world, Side::Green);
        QVERIFY(world.setScenario(QStringLiteral("green-unauthorized:rate=50%")).ok());
        QCOMPARE(world.scenario(), QStringLiteral("green-unauthorized rate=50%"));
        int refused = 0;
        for (int i = 0; i < 40; ++i)
            refused += green.chat().status == 401 ? 1 : 0;
        QVERIFY2(refused > 8 && refused < 32, qPrintable(QString::number(refused)));
        QVERIFY(world.setScenario(QStringLiteral("green-unauthorized users=50%")).ok());
        for (int i = 0; i < 10; ++i)
            QCOMPARE(green.chat().status, 200); // says no user
        const Done bad = world.setScenario(QStringLiteral("green-unauthorized users=0%"));
        QVERIFY(!bad.ok());
        QCOMPARE(world.scenario(), QStringLiteral("green-unauthorized users=50%"));

        UserOptions options;
        options.target = world.urls(Side::Green).first().url;
        options.key = world.key(Side::Green);
        options.perSecond = 200;
        Users users(options);
        QVERIFY(users.start().ok());
        QTRY_VERIFY(users.counts().byStatus.value(401) >= 20 && users.counts().byStatus.value(200) >= 20);
    }

    void controlAndTimelineTakeThem()
    {
        World world({ .timeScale = 0.01 });
        QVERIFY(world.start().ok());
        Control control(world, nullptr);
        QVERIFY(control.start().ok());
        QNetworkAccessManager manager;
        const auto post = [&](const char *name) {
            QUrl url = control.url();
            url.setPath(url.path() + QStringLiteral("/scenario"));
            QNetworkRequest request(url);
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
            QNetworkReply *const reply = manager.post(request, QByteArray("{\"name\":\"") + name + "\"}");
            reply->setParent(&manager);
            return QTest::qWaitFor([reply] { return reply->isFinished(); })
                ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()
                : 0;
        };
        QCOMPARE(post("green-errors rate=30% users=10%"), 200);
        QCOMPARE(world.scenario(), QStringLiteral("green-errors rate=30% users=10%"));
        QCOMPARE(post("green-errors rate=300%"), 400);
        QCOMPARE(world.scenario(), QStringLiteral("green-errors rate=30% users=10%"));

        const auto timeline
            = Timeline::parse("timeline = [{at = \"1s\", scenario = \"green-slow:rate=20%\"}]", QStringLiteral("f"));
        QVERIFY(timeline.ok());
        QCOMPARE(timeline->entries().first().scenario, QStringLiteral("green-slow rate=20%"));
        const auto bad = Timeline::parse("timeline = [\n{at = \"1s\", scenario = \"green-slow rate=x\"}]",
                                         QStringLiteral("f.toml"));
        QVERIFY(!bad.ok());
        QVERIFY2(bad.error().text.startsWith(QStringLiteral("f.toml:2: ")), qPrintable(bad.error().text));
    }
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
