// The command of a vantage is a foreign program: what it is given.

#include "app/way_watch.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Test;

class TestVantage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void itGetsNoSecret()
    {
        QTemporaryDir directory;
        const QString script = directory.filePath(QStringLiteral("look"));
        const QString found = directory.filePath(QStringLiteral("found"));
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nenv > " + found.toUtf8() + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        file.close();
        qputenv("VANTAGE_TEST_KEY", "sk-planted-5b1e9c07d2");
        qputenv("VANTAGE_TEST_HOOK", "https://hooks.example/services/planted77path");
        qputenv("VANTAGE_TEST_OTHER", "stays");
        ManualClock clock;
        App::VantageWatch watch(
            { .name = QStringLiteral("hk"), .command = script },
            Redactor({ Secret(QStringLiteral("sk-planted-5b1e9c07d2")), Secret(QStringLiteral("planted77path")) }),
            clock);
        QSignalSpy told(&watch, &App::VantageWatch::told);
        watch.runOnce();
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 30000);
        QFile environment(found);
        QVERIFY(environment.open(QIODevice::ReadOnly));
        const QByteArray given = environment.readAll();
        QVERIFY(given.contains("PATH=") && given.contains("VANTAGE_TEST_OTHER=stays"));
        QVERIFY(!given.contains("planted"));
    }
};

QTEST_GUILESS_MAIN(TestVantage)
#include "tst_vantage.moc"
