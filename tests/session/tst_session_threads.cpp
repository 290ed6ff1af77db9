// What crosses between the engine's thread and a window's: snapshots, the newest only, and what people ask.
#include "core/session/snapshot_mailbox.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QThread>

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

SnapshotPtr numbered(int number)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->requestsPerSecond = number;
    return snapshot;
}

} // namespace

class SessionThreadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    // A window that was busy for a hundred snapshots sees one, and what was clicked meanwhile is not behind the others.
    void whoFallsBehindSeesTheNewestOnly()
    {
        SnapshotMailbox mailbox;
        QList<double> seen;
        connect(&mailbox, &SnapshotMailbox::arrived, &mailbox,
                [&seen](const SnapshotPtr &snapshot) { seen.append(snapshot->requestsPerSecond); });
        const std::unique_ptr<QThread> engine(QThread::create([&mailbox] {
            for (int i = 1; i <= 100; ++i)
                mailbox.put(numbered(i));
        }));
        engine->start();
        QVERIFY(engine->wait(10000));
        QCoreApplication::processEvents();
        QCOMPARE(seen, QList<double> { 100 });
        mailbox.put(numbered(101));
        QTRY_COMPARE(seen, (QList<double> { 100, 101 }));
    }

    void eachIsSeenByWhoKeepsUp()
    {
        SnapshotMailbox mailbox;
        QList<double> seen;
        connect(&mailbox, &SnapshotMailbox::arrived, &mailbox, [&](const SnapshotPtr &snapshot) {
            seen.append(snapshot->requestsPerSecond);
            if (seen.size() < 5) // the next one is made while this one is looked at
                mailbox.put(numbered(int(seen.size()) + 1));
        });
        mailbox.put(numbered(1));
        QTRY_COMPARE(seen, (QList<double> { 1, 2, 3, 4, 5 }));
    }

    // A rollback waits for no data that came before it; and never comes before what was asked before it.
    void whatIsAskedOvertakesWhatElseWaits()
    {
        SessionRig rig({ .word = Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 4 } });
        rig.startReady();
        QStringList order;
        const auto note = [&rig, &order](const char *what) {
            QMetaObject::invokeMethod(
                rig.session.get(),
                [&rig, &order, what] {
                    order << QString::fromLatin1(what)
                          << QString::number(rig.session ? int(rig.router->orders.size()) : -1);
                },
                Qt::QueuedConnection);
        };
        note("data");
        rig.session->postLater(Intents::Shift { Permyriad::ofPercent(50), {} });
        rig.session->postLater(Intents::RollBack {});
        QVERIFY(rig.router->orders.isEmpty()); // later
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order.last(), QStringLiteral("1")); // the rollback was out before
        QTRY_COMPARE(rig.green(), 0);
        QTRY_COMPARE(rig.state().cause, Rollout::RollBackCause::Operator); // and not overtaken by the shift before it
    }
};

QTEST_GUILESS_MAIN(SessionThreadsTest)
#include "tst_session_threads.moc"
