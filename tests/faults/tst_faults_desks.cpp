#include "app/composition.h"
#include "app/stage.h"
#include "core/session/desk_keeper.h"
#include "tests/end_to_end/own_service.h"
#include "tests/end_to_end/processes.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;
using Session::Desk;
using Session::DeskFile;
using Session::DeskKeeper;

namespace {

/// A console of this process, or of one that has ended.
Desk deskOf(const QString &name, qint64 pid = 0)
{
    Desk desk = Session::thisDesk(name + QStringLiteral("@desk"), QStringLiteral("window"));
    desk.id = name;
    if (pid != 0) {
        desk.pid = pid;
        desk.started = 1;
    }
    return desk;
}

/// A window's console without the window; null: it cannot be.
std::unique_ptr<App::Composition> windowOn(const OwnService &service, Session::SnapshotPtr &newest)
{
    Commands::ServiceOptions options;
    options.configFile = service.configFile();
    auto stage = App::Stage::make(options);
    if (!stage)
        return nullptr;
    auto window = std::make_unique<App::Composition>(
        std::move(*stage),
        App::CompositionOptions { .checks = false, .history = true, .program = QStringLiteral("window") });
    QObject::connect(window.get(), &App::Composition::snapshotReady, window.get(),
                     [&newest](const Session::SnapshotPtr &made) { newest = made; });
    window->start([](const Done &) {});
    return window;
}

/// "order 5 %": what the charts mark.
QStringList marksOf(const Session::Snapshot &snapshot)
{
    QStringList texts;
    QList<Session::Mark> marks = snapshot.marks; // what another console wrote is read later than it happened
    std::stable_sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    for (const Session::Mark &mark : marks) {
        const char *const kinds[] = { "order", "roll back", "verdict", "fault", "note", "hold" };
        texts << QLatin1String(kinds[size_t(mark.kind)]) + QLatin1Char(' ') + mark.text;
    }
    return texts;
}

QString reasonOf(const LogEntry &entry)
{
    return entry.message.args.value(QStringLiteral("reason")).toString();
}

} // namespace

/// Two consoles on one service.
class TestFaultsDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void oneDeskOperates()
    {
        QTemporaryDir directory;
        const DeskFile file(directory.path());
        QVERIFY(!file.holder());
        QCOMPARE(file.claim(deskOf(QStringLiteral("an")), false)->id, QStringLiteral("an"));
        QCOMPARE(file.claim(deskOf(QStringLiteral("bo")), false)->id, QStringLiteral("an"));
        QCOMPARE(file.claim(deskOf(QStringLiteral("an")), false)->id, QStringLiteral("an"));
        file.release(QStringLiteral("bo")); // not theirs
        QCOMPARE(file.holder()->who, QStringLiteral("an@desk"));
        Desk bo = deskOf(QStringLiteral("bo"));
        bo.reason = QStringLiteral("an sleeps");
        QCOMPARE(file.claim(bo, true)->from, QStringLiteral("an@desk"));
        QCOMPARE(file.holder()->reason, QStringLiteral("an sleeps"));
        file.release(QStringLiteral("an")); // too late
        QVERIFY(file.holder());
        QCOMPARE(QFile::permissions(directory.filePath(QStringLiteral("operator.json")))
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        file.release(QStringLiteral("bo"));
        QVERIFY(!file.holder());
    }

    void whoHasGoneDoesNotOperate_data()
    {
        QTest::addColumn<Desk>("desk");
        QTest::addColumn<bool>("operates");
        QTest::newRow("alive") << deskOf(QStringLiteral("an")) << true;
        QTest::newRow("no such process") << deskOf(QStringLiteral("an"), 4'000'000) << false;
        QTest::newRow("its number is used again") << deskOf(QStringLiteral("an"), 1) << false;
        Desk elsewhere = deskOf(QStringLiteral("an"), 4'000'000);
        elsewhere.host = QStringLiteral("another-machine");
        QTest::newRow("on another machine nobody can tell") << elsewhere << true;
    }
    void whoHasGoneDoesNotOperate()
    {
        QFETCH(Desk, desk);
        QFETCH(bool, operates);
        QTemporaryDir directory;
        const DeskFile file(directory.path());
        QVERIFY(file.claim(desk, false));
        QCOMPARE(file.holder().has_value(), operates);
        QCOMPARE(file.claim(deskOf(QStringLiteral("bo")), false)->id,
                 operates ? QStringLiteral("an") : QStringLiteral("bo"));
    }

    void aBadFileIsNobodys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\x00\xff{{", 4);
        QTest::newRow("another") << QByteArray("[1]");
        QTest::newRow("long") << QByteArray(100'000, '{');
    }
    void aBadFileIsNobodys()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir directory;
        QFile bad(directory.filePath(QStringLiteral("operator.json")));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(text) == text.size());
        bad.close();
        const DeskFile file(directory.path());
        QVERIFY(!file.holder());
        QCOMPARE(file.claim(deskOf(QStringLiteral("an")), false)->id, QStringLiteral("an"));
    }

    void keepersSeeEachOther()
    {
        QTemporaryDir directory;
        DeskKeeper an(directory.path(), deskOf(QStringLiteral("an")), milliseconds(20));
        QSignalSpy anSees(&an, &DeskKeeper::seen);
        QTRY_COMPARE(anSees.size(), 1);
        {
            DeskKeeper bo(directory.path(), deskOf(QStringLiteral("bo")), milliseconds(20));
            bo.claim({}, {});
            QTRY_COMPARE(anSees.size(), 2);
            QCOMPARE(anSees.last().at(1).toBool(), false);
            an.claim(QStringLiteral("mine now"), {});
            QTRY_COMPARE(anSees.size(), 3);
            QCOMPARE(anSees.last().at(1).toBool(), true);
        }
        QVERIFY(DeskFile(directory.path()).holder()); // bo's end does not end an's
        an.release();
        QTRY_COMPARE(anSees.size(), 4);
        QVERIFY(!DeskFile(directory.path()).holder());
    }

    void theSecondWatches()
    {
        SessionRig rig;
        rig.startReady();
        QSignalSpy requested(rig.session.get(), &Session::Session::deskRequested);
        rig.session->takeDesk(deskOf(QStringLiteral("bo")), false);
        QTRY_COMPARE(rig.snapshot->operatedBy, QStringLiteral("bo@desk (window)"));
        rig.deploy();
        rig.post(Session::Intents::Shift { Permyriad::ofPercent(30), {} });
        QTRY_VERIFY(rig.logged("desk.refused"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Idle);
        QVERIFY(rig.router->orders.isEmpty() && requested.isEmpty());
        rig.router->setWord(nodeA(), Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 9 });
        rig.pass(milliseconds(1200));
        QTRY_COMPARE(rig.state().desired.epoch, 9U);
        rig.post(Session::Intents::RollBack {}); // never refused
        QTRY_COMPARE(rig.green(), 0);
        QVERIFY(requested.isEmpty());

        rig.post(Session::Intents::TakeOver { QStringLiteral("  ") });
        QTRY_VERIFY(rig.logged("desk.reason-needed"));
        QVERIFY(requested.isEmpty());
        rig.post(Session::Intents::TakeOver { QStringLiteral("bo sleeps") });
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.last().first().toString(), QStringLiteral("bo sleeps"));
        QTRY_VERIFY(rig.logged("desk.taken-from"));
        QCOMPARE(reasonOf(*rig.line("desk.taken-from")), QStringLiteral("bo sleeps"));
        QCOMPARE(rig.line("desk.taken-from")->operatorName, QStringLiteral("an@desk"));
        QTRY_VERIFY(std::any_of(rig.journal.cbegin(), rig.journal.cend(), [](const SessionRig::Journaled &each) {
            return each.entry.message.code == QLatin1String("desk.taken-from");
        }));
        rig.session->takeDesk(deskOf(QStringLiteral("an")), true);
        QTRY_COMPARE(rig.snapshot->operatedBy, QString());
    }

    void whoIsTakenOverHolds()
    {
        SessionRig rig;
        rig.startReady();
        QSignalSpy requested(rig.session.get(), &Session::Session::deskRequested);
        QSignalSpy released(rig.session.get(), &Session::Session::deskReleased);
        rig.deploy();
        QCOMPARE(requested.size(), 1);
        rig.session->takeDesk(deskOf(QStringLiteral("an")), true);
        QTRY_COMPARE(rig.green(), 5);
        rig.turn();
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        Desk bo = deskOf(QStringLiteral("bo"));
        bo.reason = QStringLiteral("an sleeps");
        rig.session->takeDesk(bo, false);
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
        QCOMPARE(words(rig.state().heldBecause), QStringLiteral("bo@desk took over (window): an sleeps"));
        rig.pass(milliseconds(2400));
        QCOMPARE(rig.green(), 5);
        QVERIFY(released.isEmpty());
        rig.post(Session::Intents::Resume {});
        QTRY_VERIFY(rig.logged("desk.refused"));
        QCOMPARE(rig.state().phase, Rollout::Phase::Held);
        // Whoever has gone is no hindrance any more.
        rig.session->takeDesk(std::nullopt, false);
        QTRY_VERIFY(rig.logged("desk.gone"));
        rig.post(Session::Intents::Resume {});
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
        QCOMPARE(requested.size(), 2);
        rig.post(Session::Intents::RollBack {});
        QTRY_COMPARE(rig.green(), 0);
        rig.turn();
        rig.traffic();
        QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        QTRY_COMPARE(released.size(), 1);
    }

    void aWindowTakesOverFromADeployment()
    {
        OwnService service;
        QCOMPARE(service.start(), QString());
        QCOMPARE(service.sendUsers(150), QString());
        Program &deploy = service.begin(QStringLiteral("deploy --hold 1h --yes --json"));
        QVERIFY2(QTest::qWaitFor(
                     [&] { return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty(); }, 30000),
                 deploy.report());
        const auto holder = DeskFile(service.stateDir()).holder();
        QVERIFY(holder);
        QCOMPARE(holder->program, QStringLiteral("deploy"));
        QCOMPARE(holder->pid, deploy.pid());

        Session::SnapshotPtr snapshot;
        auto window = windowOn(service, snapshot);
        QVERIFY(window);
        QTRY_VERIFY(snapshot && snapshot->operatedBy.endsWith(QLatin1String("(deploy)")));
        QTRY_COMPARE(snapshot->rollout.phase, Rollout::Phase::Holding); // as it is there
        QVERIFY(snapshot->rollout.holdLeft(snapshot->now).value_or(nanoseconds(0)) > std::chrono::minutes(50));
        const QStringList ordered { QStringLiteral("order ") + snapshot->rollout.desired.greenShare.shortText() };
        QCOMPARE(marksOf(*snapshot), ordered); // before this window was there
        window->post(Session::Intents::Shift { Permyriad::ofPercent(50), {} });
        QTRY_VERIFY(std::any_of(snapshot->log.cbegin(), snapshot->log.cend(), [](const LogEntry &entry) {
            return entry.message.code == QLatin1String("desk.refused");
        }));
        QVERIFY(deploy.isRunning());
        window->post(Session::Intents::TakeOver { QStringLiteral("shift change") });
        QVERIFY2(deploy.waitForEnd(15000), deploy.report());
        QCOMPARE(deploy.status(), 3);
        QVERIFY2(at(deploy.lastLine(), "held_because").toString().contains(QLatin1String("shift change")),
                 deploy.report());
        QTRY_COMPARE(snapshot->operatedBy, QString());
        QCOMPARE(DeskFile(service.stateDir()).holder()->program, QStringLiteral("window"));
        window->post(Session::Intents::RollBack {});
        QTRY_COMPARE_WITH_TIMEOUT(snapshot->rollout.phase, Rollout::Phase::Idle, 10000);
        QTRY_VERIFY(!DeskFile(service.stateDir()).holder());
        const auto journaled
            = [&service] { return service.run(QStringLiteral("log")).out().contains("ended: rolled"); };
        QTRY_VERIFY_WITH_TIMEOUT(journaled(), 30000); // a slow disk outlives a console
        const QStringList marks = marksOf(*snapshot);
        QCOMPARE(marks.size(), 4);
        QCOMPARE(marks.at(1), QStringLiteral("hold held"));
        QVERIFY(marks.at(2).startsWith(QLatin1String("roll back ")) && marks.at(3) == QLatin1String("verdict "));
        window.reset();
        snapshot.reset();
        window = windowOn(service, snapshot); // started anew
        QTRY_VERIFY(snapshot && snapshot->traffic.known);
        QCOMPARE(marksOf(*snapshot), marks);
        QVERIFY(service.run(QStringLiteral("log")).out().contains("took over from"));
        QCOMPARE(service.run(QStringLiteral("log --verify")).status(), 0);
        QCOMPARE(service.users().counts().failed, 0U);
    }
};

QTEST_GUILESS_MAIN(TestFaultsDesks)
#include "tst_faults_desks.moc"
