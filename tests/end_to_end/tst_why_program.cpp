// The program, a real HAProxy and users: what is kept of the charts when a console is killed, and what `diagnose`
// tells.
#include "core/cells/store.h"
#include "tests/end_to_end/own_service.h"
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
        QVERIFY2(text.out().contains(" IPv4 127.0.0.1:"), text.report().constData());
        QVERIFY(text.out().contains("from next-desk ("));
        QVERIFY(text.out().contains("from gone: its command does not start"));
        Program &json = service.run(QStringLiteral("diagnose green --for 2s --here --json"));
        const QJsonObject told = json.lastLine();
        QVERIFY2(at(told, "paths.green.reached").toBool(), json.report().constData());
        QCOMPARE(at(told, "paths.green.hops").toArray().size(), 1);
        const QJsonObject endpoint = at(told, "green.endpoints").toArray().at(0).toObject();
        QCOMPARE(endpoint.value(QLatin1String("family")).toString(), QStringLiteral("IPv4"));
        QVERIFY(endpoint.value(QLatin1String("p50_ms")).toDouble() > 0);
        QVERIFY(at(told, "green.tls_facts").isNull()
                && at(told, "green.resolver").isNull()); // plain HTTP to a literal address
        const QJsonArray pings = told.value(QLatin1String("pings")).toArray();
        QVERIFY(!pings.isEmpty());
        QCOMPARE(pings[0].toObject().value(QLatin1String("answered")).toInt(), 100);
        QVERIFY(!pings[0].toObject().value(QLatin1String("from")).toString().isEmpty());
        QCOMPARE(service.leaks(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestWhyProgram)
#include "tst_why_program.moc"
