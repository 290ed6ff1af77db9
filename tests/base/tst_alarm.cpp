// An alarm rings once, never early, and nearer than the whole milliseconds of a QTimer where the system can.
#include "core/base/alarm.h"
#include "core/base/clock.h"
#include "tests/support/test_main.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Signalbox;

namespace {

/// How late an alarm of that span rings; nothing: it does not within five seconds.
std::optional<nanoseconds> lateness(Alarm &alarm, nanoseconds span)
{
    const SystemClock clock;
    std::optional<Instant> rang;
    QEventLoop loop; // a waiting test looks only every 10 ms
    QObject::connect(&alarm, &Alarm::rang, &loop, [&] {
        rang = clock.now();
        loop.quit();
    });
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    const Instant due = clock.now() + span;
    alarm.start(span);
    loop.exec();
    return rang ? std::optional(*rang - due) : std::nullopt;
}

/// The thread's event loop comes round several times: what is due by then has been told.
void turn()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

} // namespace

class AlarmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void neverEarly()
    {
        Alarm alarm;
        for (const int us : { 1, 150, 999, 1000, 1700, 5300 }) {
            const auto late = lateness(alarm, microseconds(us));
            QVERIFY(late.has_value());
            QVERIFY2(late->count() >= 0, qPrintable(QString::number(late->count())));
        }
    }

    void nearerThanAMillisecond()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux has such a timer");
#endif
        // Rounded up to whole milliseconds each would be 700 µs late. The best of many: a busy machine is late as well.
        Alarm alarm;
        nanoseconds best = seconds(1);
        for (int i = 0; i < 300; ++i) {
            const auto late = lateness(alarm, microseconds(300));
            QVERIFY(late.has_value());
            best = std::min(best, *late);
        }
        QVERIFY2(best < microseconds(500), qPrintable(QString::number(best.count())));
    }

    void ringsOnce()
    {
        Alarm alarm;
        const QSignalSpy rings(&alarm, &Alarm::rang);
        alarm.start(microseconds(100));
        QTRY_COMPARE(rings.size(), 1);
        QThread::msleep(2);
        turn();
        QCOMPARE(rings.size(), 1);
    }

    void dueAlreadyRingsAtOnce_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::newRow("now") << qint64(0);
        QTest::newRow("long ago") << qint64(-1'000'000'000);
    }
    void dueAlreadyRingsAtOnce()
    {
        QFETCH(qint64, ns);
        Alarm alarm;
        const QSignalSpy rings(&alarm, &Alarm::rang);
        alarm.start(nanoseconds(ns));
        QCOMPARE(rings.size(), 0); // from the event loop, not from within
        QTRY_COMPARE(rings.size(), 1);
    }

    void theLastStartCounts()
    {
        Alarm alarm;
        const QSignalSpy rings(&alarm, &Alarm::rang);
        alarm.start(microseconds(100));
        QThread::msleep(2); // it has rung, and nobody was told yet
        alarm.start(std::chrono::hours(1));
        turn();
        QCOMPARE(rings.size(), 0);
        alarm.start(microseconds(100));
        QTRY_COMPARE(rings.size(), 1);
    }

    void stoppedNeverRings()
    {
        Alarm alarm;
        const QSignalSpy rings(&alarm, &Alarm::rang);
        alarm.start(microseconds(100));
        QThread::msleep(2);
        alarm.stop();
        turn();
        QCOMPARE(rings.size(), 0);
        alarm.start(microseconds(100));
        QTRY_COMPARE(rings.size(), 1);
    }

    void startedAgainWhileItRings()
    {
        Alarm alarm;
        int rings = 0;
        connect(&alarm, &Alarm::rang, &alarm, [&] {
            if (++rings < 20)
                alarm.start(microseconds(50));
        });
        alarm.start(microseconds(50));
        QTRY_COMPARE(rings, 20);
    }

    void worksInTheThreadItWasMovedTo()
    {
        QThread thread;
        auto *alarm = new Alarm;
        alarm->moveToThread(&thread);
        connect(&thread, &QThread::finished, alarm, &QObject::deleteLater);
        QThread *rangIn = nullptr;
        connect(
            alarm, &Alarm::rang, alarm,
            [&] {
                rangIn = QThread::currentThread();
                thread.quit();
            },
            Qt::DirectConnection);
        thread.start();
        QMetaObject::invokeMethod(alarm, [alarm] { alarm->start(microseconds(200)); });
        QVERIFY(thread.wait(5000));
        QCOMPARE(rangIn, &thread);
    }
};

QTEST_GUILESS_MAIN(AlarmTest)
#include "tst_alarm.moc"
