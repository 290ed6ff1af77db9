#include "core/notify/notice.h"
#include "core/notify/webhook.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Signalbox;
using namespace Signalbox::Notify;
using Rollout::RunOutcome;

namespace {

Session::Snapshot snapshotOf(Rollout::Phase phase, quint64 run, RunOutcome outcome = RunOutcome::None)
{
    Session::Snapshot snapshot;
    snapshot.serviceName = QStringLiteral("relay");
    snapshot.operatorName = QStringLiteral("an@desk-7");
    snapshot.at = WallTime(milliseconds(1'795'401'000'118));
    snapshot.operatorName = QStringLiteral("an@desk");
    snapshot.environment(Side::Blue).version = QStringLiteral("v1");
    snapshot.environment(Side::Green).version = QStringLiteral("v2");
    snapshot.rollout.phase = phase;
    snapshot.rollout.run = run;
    snapshot.rollout.outcome = outcome;
    snapshot.rollout.desired.greenShare = Permyriad::ofPercent(25);
    if (phase == Rollout::Phase::Held)
        snapshot.rollout.heldBecause = { QStringLiteral("held.by-operator"),
                                         { { QStringLiteral("reason"), QStringLiteral("<lunch> & rest") } } };
    if (phase == Rollout::Phase::RollingBack)
        snapshot.rollout.reason
            = { QStringLiteral("gate.objective"), { { QStringLiteral("what"), QStringLiteral("p95") } } };
    return snapshot;
}

QList<Session::Snapshot> promotion()
{
    return { snapshotOf(Rollout::Phase::Idle, 6),
             snapshotOf(Rollout::Phase::Moving, 7),
             snapshotOf(Rollout::Phase::Holding, 7),
             snapshotOf(Rollout::Phase::Baking, 7),
             snapshotOf(Rollout::Phase::Promoting, 7),
             snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::Promoted),
             snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::Promoted) };
}

Notice noticeOf(Event event)
{
    Watcher watcher;
    (void)watcher.look(snapshotOf(Rollout::Phase::Idle, 6));
    const auto notices
        = watcher.look(snapshotOf(event == Event::RollingBack ? Rollout::Phase::RollingBack : Rollout::Phase::Held, 7));
    return notices.constFirst();
}

} // namespace

class NoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void whatIsTold_data()
    {
        QTest::addColumn<QList<Session::Snapshot>>("snapshots");
        QTest::addColumn<QString>("events");
        Session::Snapshot late = snapshotOf(Rollout::Phase::RollingBack, 7);
        late.rollout.notConfirmed = true;
        QTest::newRow("nothing happens") << QList { snapshotOf(Rollout::Phase::Unknown, 0),
                                                    snapshotOf(Rollout::Phase::Idle, 6),
                                                    snapshotOf(Rollout::Phase::Idle, 6) }
                                         << "";
        QTest::newRow("a promotion") << promotion() << "started promoted";
        QTest::newRow("a rollback") << QList {
            snapshotOf(Rollout::Phase::Idle, 6), snapshotOf(Rollout::Phase::Moving, 7),
            snapshotOf(Rollout::Phase::RollingBack, 7), snapshotOf(Rollout::Phase::RollingBack, 7),
            snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::RolledBack)
        } << "started rolling_back rolled_back";
        QTest::newRow("a fast rollback, between two looks")
            << QList { snapshotOf(Rollout::Phase::Idle, 6),
                       snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::RolledBack) }
            << "rolled_back";
        QTest::newRow("not confirmed, once") << QList { snapshotOf(Rollout::Phase::Idle, 6),
                                                        snapshotOf(Rollout::Phase::Holding, 7),
                                                        snapshotOf(Rollout::Phase::RollingBack, 7),
                                                        late,
                                                        late,
                                                        snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::RolledBack) }
                                             << "started rolling_back not_confirmed rolled_back";
        QTest::newRow("held, resumed, held again")
            << QList { snapshotOf(Rollout::Phase::Idle, 6),   snapshotOf(Rollout::Phase::Moving, 7),
                       snapshotOf(Rollout::Phase::Held, 7),   snapshotOf(Rollout::Phase::Held, 7),
                       snapshotOf(Rollout::Phase::Moving, 7), snapshotOf(Rollout::Phase::Held, 7) }
            << "started held held";
        QTest::newRow("by hand: held at once")
            << QList { snapshotOf(Rollout::Phase::Idle, 6), snapshotOf(Rollout::Phase::Held, 7) } << "held";
        QTest::newRow("found open and held")
            << QList { snapshotOf(Rollout::Phase::Unknown, 0), snapshotOf(Rollout::Phase::Held, 7) } << "held";
        QTest::newRow("rolled back by a command of its own")
            << QList { snapshotOf(Rollout::Phase::Unknown, 0), snapshotOf(Rollout::Phase::RollingBack, 7),
                       snapshotOf(Rollout::Phase::RollingBack, 7),
                       snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::RolledBack) }
            << "rolling_back rolled_back";
        QTest::newRow("rolled back where no run is open")
            << QList { snapshotOf(Rollout::Phase::Idle, 0), snapshotOf(Rollout::Phase::RollingBack, 0),
                       snapshotOf(Rollout::Phase::Idle, 0, RunOutcome::RolledBack) }
            << "";
        QTest::newRow("found in the middle, no news")
            << QList { snapshotOf(Rollout::Phase::Holding, 7), snapshotOf(Rollout::Phase::Holding, 7) } << "";
        QTest::newRow("promoted before we came") << QList { snapshotOf(Rollout::Phase::Unknown, 0),
                                                            snapshotOf(Rollout::Phase::Idle, 7, RunOutcome::Promoted) }
                                                 << "";
        Session::Snapshot lost = snapshotOf(Rollout::Phase::Held, 7);
        lost.rollout.wayBackPaged = true;
        lost.rollout.noWayBack = { QStringLiteral("way.key"), { { QStringLiteral("side"), QStringLiteral("blue") } } };
        QTest::newRow("the way back is lost, once") << QList { snapshotOf(Rollout::Phase::Idle, 6),
                                                               snapshotOf(Rollout::Phase::Holding, 7),
                                                               lost,
                                                               lost,
                                                               snapshotOf(Rollout::Phase::Held, 7),
                                                               lost }
                                                    << "started held way_back_lost way_back_lost";
        QTest::newRow("two runs") << promotion()
                + QList { snapshotOf(Rollout::Phase::Moving, 8), snapshotOf(Rollout::Phase::Idle, 8) }
                                  << "started promoted started";
    }
    void whatIsTold()
    {
        QFETCH(QList<Session::Snapshot>, snapshots);
        QFETCH(QString, events);
        Watcher watcher;
        QStringList told;
        for (const Session::Snapshot &snapshot : snapshots) {
            for (const Notice &notice : watcher.look(snapshot))
                told.append(eventName(notice.event));
        }
        QCOMPARE(told.join(QLatin1Char(' ')), events);
    }

    void theWords()
    {
        QCOMPARE(noticeText(noticeOf(Event::Held)).replace(QChar(0x202f), QLatin1Char(' ')),
                 QStringLiteral("relay: run 7 is HELD with 25 % of production on green v2: by hand. <lunch> & rest "
                                "(an@desk)"));
        QCOMPARE(noticeText(noticeOf(Event::RollingBack)),
                 QStringLiteral("relay: run 7 is ROLLING BACK, all production to blue v1: p95 (an@desk)"));
        Notice promoted = noticeOf(Event::Held); // the candidate is the active side then
        promoted.event = Event::Promoted;
        QCOMPARE(noticeText(promoted),
                 QStringLiteral("relay: run 7 ended: promoted, blue v1 carries production now (an@desk)"));
        Notice back = noticeOf(Event::Held);
        back.event = Event::RolledBack;
        QCOMPARE(noticeText(back),
                 QStringLiteral("relay: run 7 of green v2 was rolled back: users' requests prove that all production "
                                "is on blue v1 (an@desk)"));
        Notice sandbox = noticeOf(Event::Held);
        sandbox.sandbox = true;
        QVERIFY(noticeText(sandbox).startsWith(QLatin1String("[sandbox] relay: ")));
        for (const Event event : { Event::Started, Event::Held, Event::RollingBack, Event::RolledBack,
                                   Event::NotConfirmed, Event::Promoted }) {
            Notice notice = noticeOf(Event::Held);
            notice.event = event;
            QVERIFY(noticeText(notice).startsWith(QLatin1String("relay: run 7")));
        }
    }

    void json()
    {
        const QJsonObject object = QJsonDocument::fromJson(payload(noticeOf(Event::Held), Format::Json)).object();
        QCOMPARE(object.value(QLatin1String("event")).toString(), QStringLiteral("held"));
        QCOMPARE(object.value(QLatin1String("alarm")).toBool(), true);
        QCOMPARE(object.value(QLatin1String("run")).toInt(), 7);
        QCOMPARE(object.value(QLatin1String("at")).toString(), QStringLiteral("2026-11-23T02:30:00.118Z"));
        QCOMPARE(object.value(QLatin1String("active_version")).toString(), QStringLiteral("v1"));
        QCOMPARE(object.value(QLatin1String("console")).toString(), QStringLiteral("an@desk"));
        QCOMPARE(object.value(QLatin1String("candidate")).toString(), QStringLiteral("green"));
        QCOMPARE(object.value(QLatin1String("candidate_percent")).toDouble(), 25.0);
        QCOMPARE(object.value(QLatin1String("reason_code")).toString(), QStringLiteral("held.by-operator"));
        QCOMPARE(object.value(QLatin1String("reason")).toString(), QStringLiteral("by hand. <lunch> & rest"));
    }

    void slack()
    {
        const QJsonObject object = QJsonDocument::fromJson(payload(noticeOf(Event::Held), Format::Slack)).object();
        QCOMPARE(object.keys(), QStringList { QStringLiteral("text") });
        const QString text = object.value(QLatin1String("text")).toString();
        QVERIFY2(text.endsWith(QLatin1String("by hand. &lt;lunch&gt; &amp; rest (an@desk)")), qPrintable(text));
    }

    void secretsOfAnAddress()
    {
        const auto parts = [](const char *address) {
            QStringList texts;
            for (const Secret &part : secretParts(Secret(QString::fromLatin1(address))))
                texts.append(part.reveal());
            return texts.join(QLatin1Char(' '));
        };
        QCOMPARE(parts("https://hooks.slack.com/services/T0000000/B11111111/abcdEFGH1234"),
                 QLatin1String("T0000000 B11111111 abcdEFGH1234"));
        QCOMPARE(parts("https://ann:pass12345@example.com/hook?key=averylongsecretvalue&x=1"),
                 QLatin1String("pass12345 averylongsecretvalue"));
        QCOMPARE(parts("https://example.com/services"), QString()); // a common word stays readable in logs
        QCOMPARE(parts(""), QString());
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
