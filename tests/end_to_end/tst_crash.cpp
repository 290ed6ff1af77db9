#include "core/base/types.h"
#include "tests/end_to_end/own_service.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

QString text(const QJsonObject &object, const char *path)
{
    return at(object, path).toString();
}

} // namespace

/// A console that was killed in the middle of a run, and what the next one makes of it; with the program, a real
/// HAProxy and users.
class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void init();
    void cleanup();
    void theNextOneHoldsAndShowsBoth();
    void theRunGoesOnByItsOwnPlan();
    void theSplitIsAccepted();
    void whatTheJournalDoesNotKnowIsNamed();
    void nobodyGoesOnBesideAnotherConsole();
    void aRunGoesToAnotherDesk();
    void aDeployNeedsAWayBack();

private:
    /// A deployment at its first step, killed there.
    void killAtFivePercent();
    /// Ends a program that holds a run open, without a rollback.
    void kill(Program &program) const;
    QJsonObject shown(const QString &words);

    std::unique_ptr<OwnService> m_service;
};

void TestCrash::init()
{
    m_service = std::make_unique<OwnService>();
    QCOMPARE(m_service->start(), QString());
    QCOMPARE(m_service->sendUsers(100), QString());
}

void TestCrash::cleanup()
{
    QStringList leaks;
    quint64 failed = 0;
    if (m_service && !QTest::currentTestFailed()) {
        leaks = m_service->leaks();
        failed = m_service->users().counts().failed;
        m_service->users().stop();
    }
    m_service.reset();
    QCOMPARE(leaks, QStringList());
    QCOMPARE(failed, quint64(0));
}

void TestCrash::kill(Program &program) const
{
    program.signal(SIGKILL);
    QVERIFY(program.waitForEnd());
}

void TestCrash::killAtFivePercent()
{
    QFile plan(m_service->stateDir() + QStringLiteral("/../patient.toml"));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write("[plan]\nname = \"patient\"\nwhen_lost = \"stay\"\n"
               "[[plan.step]]\nsplit = 5\nhold = \"1h\"\nrequests = 10\n"
               "[[plan.step]]\nsplit = 100\nhold = \"1h\"\nrequests = 0\n");
    plan.close();
    Program &deploy = m_service->begin(QStringLiteral("deploy --plan %1 --yes --json").arg(plan.fileName()));
    const bool holds = QTest::qWaitFor(
        [&] {
            return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty() || !deploy.isRunning();
        },
        60000);
    QVERIFY2(holds && deploy.isRunning(), deploy.report().constData());
    kill(deploy);
}

QJsonObject TestCrash::shown(const QString &words)
{
    Program &program = m_service->run(words + QStringLiteral(" --json"));
    return program.lastLine();
}

void TestCrash::theNextOneHoldsAndShowsBoth()
{
    killAtFivePercent();
    Program &deploy = m_service->run(QStringLiteral("deploy --yes"));
    QCOMPARE(deploy.status(), 3);
    QVERIFY2(deploy.err().contains("deploy --resume") && deploy.err().contains("accept"), deploy.report().constData());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(), 5.0);
    Program &verify = m_service->run(QStringLiteral("log --verify"));
    QCOMPARE(verify.status(), 0);
    Program &replay = m_service->run(QStringLiteral("log --replay --json"));
    QVERIFY2(replay.status() == 0, replay.report().constData());
    QVERIFY(replay.lastLine().value(QLatin1String("events")).toInt() > 5);
}

void TestCrash::theRunGoesOnByItsOwnPlan()
{
    killAtFivePercent();
    Program &resumed = m_service->begin(QStringLiteral("deploy --resume --yes --json"));
    const bool holds = QTest::qWaitFor(
        [&] {
            return !resumed.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty() || !resumed.isRunning();
        },
        60000);
    QVERIFY2(holds && resumed.isRunning(), resumed.report().constData());
    const QJsonObject holding = resumed.line(QStringLiteral("phase"), QStringLiteral("holding"));
    QCOMPARE(holding.value(QLatin1String("run")).toInt(), 1);
    QVERIFY2(resumed.err().contains("they agree"), resumed.report().constData());
    // Its plan has two steps, the service's own has four.
    QCOMPARE(holding.value(QLatin1String("steps")).toInt(), 2);
    Program &back = m_service->run(QStringLiteral("rollback --json"));
    QVERIFY2(back.status() == 0, back.report().constData());
    QVERIFY(resumed.waitForEnd());
    QCOMPARE(resumed.status(), 1);
}

void TestCrash::theSplitIsAccepted()
{
    killAtFivePercent();
    Program &accepted = m_service->run(QStringLiteral("accept --reason fine --json"));
    QVERIFY2(accepted.status() == 0, accepted.report().constData());
    QCOMPARE(accepted.lastLine().value(QLatin1String("outcome")).toString(), QStringLiteral("accepted"));
    QCOMPARE(accepted.lastLine().value(QLatin1String("run")).toInt(), 2);
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(), 5.0);
    Program &log = m_service->run(QStringLiteral("log --json --run 1"));
    QVERIFY2(!log.line(QStringLiteral("code"), QStringLiteral("run.accepted")).isEmpty(), log.report().constData());
    Program &back = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(back.status() == 0, back.report().constData());
    Program &nothing = m_service->run(QStringLiteral("accept"));
    QCOMPARE(nothing.status(), 3);
}

/// Killed between the journal and the order, as good as: the router is moved while no console lives.
void TestCrash::whatTheJournalDoesNotKnowIsNamed()
{
    killAtFivePercent();
    const QString journal = m_service->stateDir() + QStringLiteral("/journal.sqlite");
    const QStringList tails { QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral(".anchor") };
    for (const QString &tail : tails)
        QVERIFY(!QFile::exists(journal + tail)
                || QFile::copy(journal + tail, journal + tail + QStringLiteral(".kept")));
    Program &moved = m_service->run(QStringLiteral("shift green 25 --yes"));
    QVERIFY2(moved.status() == 0, moved.report().constData());
    // The journal as it was before: what ordered 25 % is not in it.
    for (const QString &tail : tails) {
        QFile::remove(journal + tail);
        QFile::rename(journal + tail + QStringLiteral(".kept"), journal + tail);
    }
    Program &resumed = m_service->begin(QStringLiteral("deploy --resume --yes --json"));
    QVERIFY(QTest::qWaitFor([&] { return resumed.err().contains("differ") || !resumed.isRunning(); }, 60000));
    const QByteArray differs = (Permyriad::ofPercent(5).shortText() + QStringLiteral(" in the journal, ")
                                + Permyriad::ofPercent(25).shortText() + QStringLiteral(" in the router"))
                                   .toUtf8();
    QVERIFY2(resumed.err().contains(differs), resumed.report().constData());
    resumed.signal(SIGINT);
    QVERIFY(resumed.waitForEnd());
}

void TestCrash::nobodyGoesOnBesideAnotherConsole()
{
    Program &deploy = m_service->begin(QStringLiteral("deploy --hold 1h --yes --json"));
    QVERIFY(QTest::qWaitFor([&] { return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty(); },
                            60000));
    for (const char *words : { "accept", "deploy --resume --yes" }) {
        Program &second = m_service->run(QString::fromLatin1(words));
        QCOMPARE(second.status(), 3);
        QVERIFY2(second.err().contains("operates this service"), second.report().constData());
    }
    kill(deploy);
    Program &back = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(back.status() == 0, back.report().constData());
}

void TestCrash::aRunGoesToAnotherDesk()
{
    killAtFivePercent();
    const QString file = m_service->stateDir() + QStringLiteral("/run-1.run");
    Program &exported = m_service->run(QStringLiteral("run export last %1").arg(file));
    QVERIFY2(exported.status() == 0, exported.report().constData());
    Program &known = m_service->run(QStringLiteral("run import %1").arg(file));
    QCOMPARE(known.status(), 1);
    QVERIFY2(known.err().contains("has a run 1 already"), known.report().constData());
    // Another desk has no journal of ours; the router is the same.
    for (const char *tail : { "", "-wal", "-shm", ".anchor" })
        QFile::remove(m_service->stateDir() + QStringLiteral("/journal.sqlite") + QLatin1String(tail));
    Program &imported = m_service->run(QStringLiteral("run import %1").arg(file));
    QVERIFY2(imported.status() == 0, imported.report().constData());
    Program &resumed = m_service->begin(QStringLiteral("deploy --resume --yes --json"));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return !resumed.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty() || !resumed.isRunning();
        },
        60000));
    const QJsonObject holding = resumed.line(QStringLiteral("phase"), QStringLiteral("holding"));
    QVERIFY2(holding.value(QLatin1String("run")).toInt() == 1 && holding.value(QLatin1String("steps")).toInt() == 2,
             resumed.report().constData());
    kill(resumed);
    Program &back = m_service->run(QStringLiteral("rollback"));
    QVERIFY2(back.status() == 0, back.report().constData());
    Program &verify = m_service->run(QStringLiteral("log --verify"));
    QVERIFY2(verify.status() == 0, verify.report().constData());
}

void TestCrash::aDeployNeedsAWayBack()
{
    const QJsonObject before = m_service->status();
    QCOMPARE(text(before, "way_back.state"), QStringLiteral("open"));
    QCOMPARE(text(before, "way_back.to"), QStringLiteral("blue"));
    QCOMPARE(text(before, "restores.sha256").size(), 12);
    QVERIFY(!text(before, "restores.keys.blue").isEmpty());
    m_service->users().stop(); // what users get would prove the key as well as a check
    QFile other(m_service->stateDir() + QStringLiteral("/../other.key"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    other.write("sk-not-the-key-of-blue-0000");
    other.close();
    QFile config(m_service->configFile());
    QVERIFY(config.open(QIODevice::ReadWrite));
    QByteArray service = config.readAll();
    const qsizetype key = service.indexOf("key = \"file:");
    const qsizetype end = service.indexOf('\n', key);
    service.replace(key, end - key, "key = \"file:" + other.fileName().toUtf8() + "\"");
    QVERIFY(config.resize(0) && config.seek(0) && config.write(service) == service.size());
    config.close();
    const QJsonObject after = m_service->status();
    QCOMPARE(text(after, "way_back.state"), QStringLiteral("lost"));
    QCOMPARE(text(after, "way_back.key"), QStringLiteral("bad"));
    QVERIFY(text(after, "restores.sha256") != text(before, "restores.sha256"));
    Program &deploy = m_service->run(QStringLiteral("deploy --yes"));
    QCOMPARE(deploy.status(), 3);
    QVERIFY2(deploy.err().contains("refused"), deploy.report().constData());
    QCOMPARE(at(m_service->status(), "split.acknowledged").toDouble(), 0.0);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
