#include "tests/end_to_end/key_service.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Signalbox;
using namespace Signalbox::Test;

/// Keys of both sides, put wherever a relay can put a text, are found in no output and no file.
class PlantedKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void planted_data()
    {
        QTest::addColumn<int>("place");
        for (const PlantingRelay::Place place : PlantingRelay::places())
            QTest::newRow(PlantingRelay::nameOf(place)) << int(place);
    }
    void planted()
    {
        QFETCH(int, place);
        KeyService service;
        QCOMPARE(service.startRouter(), QString());
        for (PlantingRelay *relay : { &service.blue, &service.green }) {
            relay->place = PlantingRelay::Place(place);
            relay->planted = { blueKey, greenKey };
        }
        // Users get the texts too, and prove every order at once.
        QCOMPARE(service.sendUsers(60), QString());
        QTRY_VERIFY_WITH_TIMEOUT(service.users().ok + service.users().failed > 20, 30000);
        // What looks and asks goes side by side; what orders, one after the other.
        const QList<Program *> together {
            &service.begin(QStringLiteral("status --json")), &service.begin(QStringLiteral("key test green")),
            &service.begin(QStringLiteral("canary --duration 2s --interval 250ms --minimum 2 --json")),
            &service.begin(QStringLiteral("key rotate green --stdin"), greenKey + "x")
        };
        for (Program *program : together)
            QVERIFY2(program->waitForEnd(60000), program->report());
        const Program &shift = service.run(QStringLiteral("shift green 50 --yes"));
        QVERIFY2(shift.status() == 0, shift.report());
        const Program &back = service.run(QStringLiteral("rollback"));
        QVERIFY2(back.status() == 0, back.report());
        const QList<Program *> told { &service.begin(QStringLiteral("log --all --json")),
                                      &service.begin(QStringLiteral("log --export ") + service.path("export.csv")),
                                      &service.begin(QStringLiteral("report last --out ")
                                                     + service.path("report.html")) };
        for (Program *program : told)
            QVERIFY2(program->waitForEnd(60000), program->report());
        QVERIFY(service.green.seen.size() > 5); // the relays were really asked
        QVERIFY(QFile::exists(service.path("export.csv")));
        QVERIFY2(QFile::exists(service.path("report.html")), told.constLast()->report());
        // Whole, and no part of either that would tell much.
        QCOMPARE(service.places({ blueKey, greenKey, blueKey.mid(3, 12), greenKey.right(12) }), QStringList());
    }
};

QTEST_GUILESS_MAIN(PlantedKeysTest)
#include "tst_keys_planted.moc"
