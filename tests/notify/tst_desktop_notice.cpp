#include "app/desktop_notice.h"
#include "tests/support/test_main.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Signalbox;

namespace {

/// What a desktop has in the place that notifications go to.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList bodies;
    QList<int> urgencies;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &, const QString &body, const QStringList &,
                const QVariantMap &hints, int)
    {
        bodies.append(body);
        urgencies.append(hints.value(QStringLiteral("urgency")).toInt());
        return 1;
    }
};

Notify::Notice noticeOf(Notify::Event event)
{
    return { .event = event,
             .service = QStringLiteral("relay"),
             .run = 7,
             .reason = { QStringLiteral("config.note"), { { QStringLiteral("text"), QStringLiteral("<b>x</b>") } } } };
}

} // namespace

class DesktopNoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theDesktopIsTold()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        QVERIFY2(!daemon.isEmpty(), "the dbus-daemon program is needed");
        QProcess bus;
        bus.start(daemon,
                  { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                    QStringLiteral("--address=unix:tmpdir=") + m_dir.path() });
        QVERIFY(bus.waitForReadyRead(10000));
        const QString address = QString::fromUtf8(bus.readAllStandardOutput()).trimmed();
        FakeDesktop desktop;
        {
            QDBusConnection connection = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
            QVERIFY(connection.isConnected());
            QVERIFY(connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop,
                                              QDBusConnection::ExportAllSlots));
            QVERIFY(connection.registerService(QStringLiteral("org.freedesktop.Notifications")));
            App::DesktopNotice notices(address);
            notices.send(noticeOf(Notify::Event::Held));
            notices.send(noticeOf(Notify::Event::Promoted));
            QTRY_COMPARE(desktop.bodies.size(), 2);
            QVERIFY2(desktop.bodies.first().contains(QLatin1String("HELD"))
                         && desktop.bodies.first().endsWith(QLatin1String("&lt;b&gt;x&lt;/b&gt;")),
                     qPrintable(desktop.bodies.first()));
            QCOMPARE(desktop.urgencies, QList<int>({ 2, 1 }));
        }
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        bus.kill();
        bus.waitForFinished();
    }

    void withoutABusNothingHappens()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
        App::DesktopNotice none;
        none.send(noticeOf(Notify::Event::Held));
        App::DesktopNotice dead(QStringLiteral("unix:path=") + m_dir.filePath(QStringLiteral("no-such-socket")));
        dead.send(noticeOf(Notify::Event::Held));
    }

    void aBusThatHangsHoldsNothingUp()
    {
        QTcpServer hung; // takes the connection and never says a word
        QVERIFY(hung.listen(QHostAddress::LocalHost));
        QElapsedTimer timer;
        timer.start();
        {
            App::DesktopNotice notices(QStringLiteral("tcp:host=127.0.0.1,port=%1").arg(hung.serverPort()));
            notices.send(noticeOf(Notify::Event::Held));
            QVERIFY(timer.elapsed() < 500);
            QTRY_VERIFY(hung.hasPendingConnections());
            timer.restart();
        }
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        hung.close(); // the thread that was left ends with it
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(DesktopNoticeTest)
#include "tst_desktop_notice.moc"
