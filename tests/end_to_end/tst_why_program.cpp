// The program, a real HAProxy and users: what is kept of the charts when a console is killed, and what `diagnose`
// tells.
#include "app/sandbox/world.h"
#include "core/cells/store.h"
#include "tests/diagnose/name_server.h"
#include "tests/end_to_end/own_service.h"
#include "tests/end_to_end/processes.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

struct Kept {
    qint64 newest = 0; ///< end of the newest second with requests, ms since 1970 UTC
    quint64 requests = 0;
};

Kept keptIn(const QString &file)
{
    Kept kept;
    if (!QFile::exists(file))
        return kept;
    const auto store = Cells::Store::open(file);
    const auto cells = store ? (*store)->read(seconds(1), 0, std::numeric_limits<qint64>::max())
                             : Result<std::vector<Cells::Placed>>(store.error());
    if (!cells)
        return kept;
    for (const Cells::Placed &placed : *cells) {
        if (placed.origin != Origin::User || placed.cell->requests == 0)
            continue;
        kept.newest = std::max(kept.newest, placed.at + 1000);
        kept.requests += placed.cell->requests;
    }
    return kept;
}

} // namespace

class TestWhyProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aKilledConsoleLosesNothingOlderThanTwoSeconds()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QCOMPARE(service.sendUsers(60), QString());
        const QString file = service.stateDir() + QStringLiteral("/history.sqlite");
        Program &console = service.begin(QStringLiteral("deploy --hold 60s --yes"));
        QTRY_VERIFY2_WITH_TIMEOUT(keptIn(file).requests > 120, console.report().constData(), 60000);
        console.signal(SIGKILL);
        const qint64 killed = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(console.waitForEnd());
        const Kept kept = keptIn(file);
        QVERIFY2(kept.newest >= killed - 2000, qPrintable(QString::number(killed - kept.newest)));
        QCOMPARE(QFile::permissions(file) & QFile::Permissions(0x77), QFile::Permissions());
    }

    /// Nothing is measured with a name server that cannot be one.
    void aWrongNameServerIsRefused()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        for (const char *wrong : { "nonsense", "127.0.0.1:99999", "127.0.0.1:0", "::1:", "[::1]", "1.2.3.400" }) {
            const Program &refused = service.run(QStringLiteral("diagnose --resolver ") + QLatin1String(wrong));
            QVERIFY2(refused.status() == 2, refused.report().constData());
            QVERIFY2(refused.err().contains(wrong) && refused.out().isEmpty(), refused.report().constData());
        }
    }

    void diagnoseTellsTheWayAndTheOtherHosts()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QFile config(service.configFile());
        QVERIFY(config.open(QIODevice::Append));
        // Another host of the team: the same program with the same file, which does not ask others in turn.
        config.write("\n[vantage.next-desk]\ncommand = \"" SIGNALBOX_PROGRAM
                     " diagnose --for 3s --here --json --config "
                     + service.configFile().toUtf8()
                     + "\"\n\n[vantage.gone]\ncommand = \"/nowhere/signalbox diagnose --json\"\n");
        config.close();
        Program &text = service.run(QStringLiteral("diagnose --for 12s"));
        // On a busy machine two equal relays may differ: what is asked of others is told either way.
        QVERIFY2(text.status() == 0 || text.status() == 1 || text.status() == 3, text.report().constData());
        QVERIFY2(text.out().contains("path to green"), text.report().constData());
        QVERIFY(text.out().contains("100 connections to 127.0.0.1"));
        for (const char *part : { "\n  IPv4: first token ", "name: none to look up", "TLS: none, plain http" })
            QVERIFY2(text.out().contains(part), text.report().constData());
        QVERIFY(text.out().contains("from next-desk ("));
        QVERIFY(text.out().contains("from gone: its command does not start"));
        QVERIFY2(text.out().contains("\nmeasured from ") && text.out().contains("Z to 2"), text.report().constData());
        QVERIFY2(text.out().contains("p95 "), text.report().constData());
        const Program &both = service.run(QStringLiteral("diagnose --for 12s --json"));
        const QJsonObject compared = both.lastLine();
        const QStringList sights { QStringLiteral("alike"),    QStringLiteral("differs"),
                                   QStringLiteral("found"),    QStringLiteral("tail_unclear"),
                                   QStringLiteral("too_few"),  QStringLiteral("some_failed"),
                                   QStringLiteral("both_slow") };
        QVERIFY2(sights.contains(at(compared, "sight").toString()), both.report().constData());
        QVERIFY(!at(compared, "text").toString().isEmpty());
        const auto time
            = [&](const char *name) { return QDateTime::fromString(at(compared, name).toString(), Qt::ISODateWithMs); };
        QVERIFY2(time("began").msecsTo(time("ended")) >= 12000, both.report().constData());
        const QJsonArray vantages = at(compared, "vantages").toArray();
        QCOMPARE(vantages.size(), 2);
        const bool goneFirst = at(vantages[0].toObject(), "name").toString() == QLatin1String("gone");
        const QJsonObject gone = vantages[goneFirst ? 0 : 1].toObject();
        const QJsonObject nextDesk = vantages[goneFirst ? 1 : 0].toObject();
        QVERIFY(!at(gone, "problem").toString().isEmpty());
        QVERIFY2(at(nextDesk, "green.until_first_cold_p50_ms").toDouble() > 0, both.report().constData());
        Program &json = service.run(QStringLiteral("diagnose green --for 2s --here --json"));
        QVERIFY(at(json.lastLine(), "sight").isNull());
        const QJsonObject told = json.lastLine();
        QVERIFY2(at(told, "paths.green.reached").toBool(), json.report().constData());
        QCOMPARE(at(told, "paths.green.hops").toArray().size(), 1);
        const QJsonObject endpoint = at(told, "green.endpoints").toArray().at(0).toObject();
        QCOMPARE(endpoint.value(QLatin1String("family")).toString(), QStringLiteral("IPv4"));
        QVERIFY(at(endpoint, "until_first_cold.p50_ms").toDouble() > 0);
        QVERIFY(at(endpoint, "tls").isNull() && at(endpoint, "resolver").isNull()); // plain HTTP to a literal address
        const QJsonArray pings = told.value(QLatin1String("pings")).toArray();
        QVERIFY(!pings.isEmpty());
        QCOMPARE(pings[0].toObject().value(QLatin1String("answered")).toInt(), 100);
        QVERIFY(!pings[0].toObject().value(QLatin1String("from")).toString().isEmpty());
        QCOMPARE(service.leaks(), QStringList());
    }

    /// A second that was asked for is no quarter of a minute, whoever does not answer; what is missing has a name.
    void diagnoseTakesTheTimeThatWasAskedFor()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QFile config(service.configFile());
        QVERIFY(config.open(QIODevice::Append));
        config.write("\n[vantage.asleep]\ncommand = \"sleep 50\"\n");
        config.close();
        const Program &told = service.run(QStringLiteral("diagnose --for 1s --json"));
        QCOMPARE(told.status(), 3);
        const QJsonObject measured = told.lastLine();
        const auto time
            = [&](const char *name) { return QDateTime::fromString(at(measured, name).toString(), Qt::ISODateWithMs); };
        QVERIFY2(time("began").msecsTo(time("ended")) < 5000,
                 told.report().constData()); // 3 s at most, and a busy machine
        QVERIFY2(at(measured, "missing").toArray().contains(QStringLiteral("vantages.asleep")),
                 told.report().constData());
        QVERIFY2(at(measured, "vantages")
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("problem"))
                     .toString()
                     .contains(QStringLiteral("in the time that was asked for")),
                 told.report().constData());
        QCOMPARE(at(measured, "sight").toString(), QStringLiteral("too_few"));
    }

    /// Both sides alike, and neither answers: that is no "alike".
    void whoFailsAlikeIsNotFine()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QFile config(service.configFile());
        QVERIFY(config.open(QIODevice::ReadOnly));
        QByteArray text = config.readAll();
        config.close();
        for (const char *side : { "blue", "green" }) {
            const qsizetype from = text.indexOf("urls = ", text.indexOf(QByteArray("[environment.") + side));
            text.replace(from, text.indexOf('\n', from) - from, "urls = [\"http://127.0.0.1:1/v1\"]");
        }
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write(text) == text.size());
        config.close();
        const Program &told = service.run(QStringLiteral("diagnose --for 9s --here --json"));
        QVERIFY2(told.status() == 1, told.report().constData());
        QCOMPARE(at(told.lastLine(), "finding.cause").toString(), QStringLiteral("shared"));
        QCOMPARE(at(told.lastLine(), "blue.answered").toInt(), 0);
    }

    /// A host that runs no router, as one of the team's may, measures all the same; 1 would say "different".
    void diagnoseNeedsNoRouter()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QCOMPARE(service.run(QStringLiteral("router stop")).status(), 0);
        const Program &told = service.run(QStringLiteral("diagnose --for 3s --here --json"));
        const QJsonObject measured = told.lastLine();
        QCOMPARE(at(measured, "event").toString(), QStringLiteral("diagnosed"));
        for (const char *side : { "blue.answered", "green.answered" })
            QVERIFY2(at(measured, side).toInt() > 0, told.report().constData());
        QVERIFY2(told.err().contains("what users see is not in this report"), told.report().constData());
    }

    /// A program that the service file names is not ours: no key is in its environment.
    void aVantageGetsNoSecret()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        const QString seen = service.stateDir() + QStringLiteral("-environment");
        QFile config(service.configFile());
        QVERIFY(config.open(QIODevice::ReadOnly));
        QByteArray text = config.readAll();
        config.close();
        const QByteArray key = "env-key-planted-0123456789";
        const qsizetype green = text.indexOf("[environment.green]");
        const qsizetype from = text.indexOf("key = ", green);
        text.replace(from, text.indexOf('\n', from) - from, "key = \"env:GREEN_KEY_OF_THIS_TEST\"");
        QFile curious(service.stateDir() + QStringLiteral("-curious.sh"));
        QVERIFY(curious.open(QIODevice::WriteOnly) && curious.write("env > '" + seen.toUtf8() + "'\n") > 0);
        curious.close();
        text += "\n[notify]\nwebhook = \"env:HOOK_OF_THIS_TEST\"\n";
        text += "\n[vantage.curious]\ncommand = \"sh " + curious.fileName().toUtf8() + "\"\n";
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write(text) == text.size());
        config.close();
        qputenv("GREEN_KEY_OF_THIS_TEST", key);
        qputenv("ANOTHER_PLACE_OF_THE_KEY", "x=" + key + ";");
        qputenv("HOOK_OF_THIS_TEST", "https://hooks.example/services/planted77path");
        qputenv("ANOTHER_PLACE_OF_THE_HOOK", "/services/planted77path");
        qputenv("LEFT_ALONE", "kept");
        const auto tidy = qScopeGuard([] {
            for (const char *name : { "GREEN_KEY_OF_THIS_TEST", "ANOTHER_PLACE_OF_THE_KEY", "HOOK_OF_THIS_TEST",
                                      "ANOTHER_PLACE_OF_THE_HOOK", "LEFT_ALONE" })
                qunsetenv(name);
        });
        const Program &diagnose = service.run(QStringLiteral("diagnose --for 1s --json"));
        const QByteArray environment = contentOf(seen);
        QVERIFY2(environment.contains("LEFT_ALONE=kept"), diagnose.report().constData());
        QVERIFY2(!environment.contains(key) && !environment.contains("planted77path")
                     && !environment.contains("GREEN_KEY_OF_THIS_TEST"),
                 environment.constData());
    }

    /// Names, families, handshakes and certificates, in both forms, for each endpoint.
    void diagnoseTellsWhatTheProbeSaw()
    {
        Sandbox::World world({ .tls = true });
        QVERIFY(world.start());
        NameServer names(milliseconds(0));
        // A router must run; it need not know these relays, which no request but the probe's goes to.
        OwnService service;
        QCOMPARE(service.start(), QString());
        QFile config(service.configFile());
        QVERIFY(config.open(QIODevice::ReadOnly));
        QByteArray text = config.readAll();
        config.close();
        const QStringList hosts = Sandbox::World::hostNames(2);
        for (const Side side : { Side::Blue, Side::Green }) {
            QByteArray urls;
            for (const Config::BaseUrl &base : world.urls(side)) {
                QUrl url = base.url;
                const QString own = QStringLiteral("a.%1.").arg(sideName(side));
                url.setHost(*std::find_if(hosts.begin(), hosts.end(),
                                          [&own](const QString &name) { return name.startsWith(own); }));
                urls += '"' + url.toString().toUtf8() + "\", ";
            }
            const auto replaceLine = [&](const QByteArray &key, const QByteArray &value) {
                const qsizetype from = text.indexOf(key, text.indexOf("[environment." + sideName(side).toUtf8()));
                text.replace(from, text.indexOf('\n', from) - from, key + value);
            };
            replaceLine("urls = ", '[' + urls + ']');
            replaceLine("key = ", "\"file:" + world.keyFile(side).toUtf8() + '"');
        }
        text.replace("[router]\n", "[router]\nca_file = \"" + world.caFile().toUtf8() + "\"\n");
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write(text) == text.size());
        config.close();
        const QString words = QStringLiteral("diagnose --for 5s --here --resolver %1").arg(names.address());
        Program &told = service.begin(words);
        Program &json = service.begin(words + QStringLiteral(" --json"));
        QVERIFY2(told.waitForEnd(60000), told.report().constData());
        QVERIFY2(json.waitForEnd(60000), json.report().constData());
        for (const QByteArray &part :
             { QByteArray("name: looked up at ") + names.address().toUtf8() + ", TTL 77 s", QByteArray("TLS 1.3, TLS_"),
               QByteArray(", whole handshake"), QByteArray("days left: ") })
            QCOMPARE(told.out().count(part), 4); // two base URLs a side
        QCOMPARE(told.out().count("\n  IPv4: first token "), 4);
        for (const QByteArray &line : told.out().left(told.out().indexOf("\npath to")).split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
        for (const char *side : { "blue", "green" }) {
            const QJsonArray endpoints = at(json.lastLine(), (QByteArray(side) + ".endpoints").constData()).toArray();
            QVERIFY2(endpoints.size() == 2, json.report().constData());
            for (const QJsonValue &value : endpoints) {
                const QJsonObject endpoint = value.toObject();
                QVERIFY(
                    at(endpoint, "url").toString().contains(QStringLiteral("https://a.%1.").arg(QLatin1String(side))));
                QCOMPARE(at(endpoint, "family").toString(), QStringLiteral("IPv4"));
                QCOMPARE(at(endpoint, "addresses").toArray().size(), 1);
                QCOMPARE(at(endpoint, "resolver").toString(), names.address());
                QCOMPARE(at(endpoint, "ttl_s").toInt(), 77);
                QVERIFY(at(endpoint, "until_first_cold.p50_ms").toDouble() > 0);
                QVERIFY(at(endpoint, "until_first_warm.p50_ms").toDouble() > 0);
                QCOMPARE(at(endpoint, "tls.version").toString(), QStringLiteral("TLS 1.3"));
                QVERIFY(at(endpoint, "tls.cipher").toString().startsWith(QLatin1String("TLS_")));
                QCOMPARE(at(endpoint, "tls.resumed").toBool(true), false);
                QVERIFY(at(endpoint, "tls.chain").toArray().size() >= 1);
                QVERIFY(at(endpoint, "tls.days_left").isDouble());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWhyProgram)
#include "tst_why_program.moc"
