#include "tests/faults/kill_rounds.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

/// `kill -9` of the console at any moment, under load. `bench_kill` does the same 200 times.
class TestFaultsKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        m_service = std::make_unique<OwnService>();
        QCOMPARE(m_service->start(), QString());
        QCOMPARE(m_service->sendUsers(150), QString());
        QTRY_VERIFY(m_service->users().counts().ok > 20);
    }

    void cleanupTestCase() { m_service.reset(); }

    void killedAtAnyMomentHarmsNobody()
    {
        constexpr int rounds = 20;
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        KillRounds kills(*m_service, seed);
        const QDeadlineTimer deadline(45000);
        for (int round = 0; round < rounds && !deadline.hasExpired(); ++round)
            QCOMPARE(kills.once(Moment(round % moments)), QString());
        qInfo("%d rounds, %d of them with traffic on the candidate, %d between order and journal; %llu users' requests",
              kills.done(), kills.moved(), kills.between(), m_service->users().counts().ok);
        QVERIFY(kills.done() >= moments && kills.moved() >= 1);
        QCOMPARE(kills.verify(), QString());
    }

    void aKilledConsolesUsersComeHomeByThemselves()
    {
        Hand hand(m_service->stateDir());
        QFile config(m_service->configFile());
        QVERIFY(config.open(QIODevice::ReadWrite));
        QByteArray text = config.readAll();
        QVERIFY(text.contains("name = \"drill\"\n"));
        text.replace("name = \"drill\"\n", "name = \"drill\"\nlease = \"10s\"\n");
        config.resize(0);
        config.seek(0);
        config.write(text);
        config.close();
        Program &deploy = m_service->begin(QStringLiteral("deploy --hold 1h --yes --json"));
        QVERIFY2(QTest::qWaitFor(
                     [&deploy] { return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty(); },
                     40000),
                 deploy.report());
        const auto word = hand.read();
        QVERIFY(word && word->candidateShare() == Permyriad::ofPercent(5));
        QCOMPARE(word->lease, qint64(10));
        const QJsonObject leased = m_service->status().value(QStringLiteral("rollout")).toObject();
        QCOMPARE(at(leased, "lease.length_s").toInt(), 10);
        QVERIFY(!at(leased, "lease.lapsed").toBool());
        deploy.signal(SIGKILL);
        QVERIFY(deploy.waitForEnd(5000));
        QElapsedTimer timer;
        timer.start();
        QJsonObject lease;
        QVERIFY(QTest::qWaitFor(
            [&] {
                lease = m_service->status().value(QStringLiteral("rollout")).toObject();
                return at(lease, "lease.lapsed").toBool();
            },
            40000));
        qInfo("the router went back by itself, seen %lld ms after the kill", timer.elapsed());
        QCOMPARE(hand.read(), word); // nobody ordered anything
        QCOMPARE(m_service->users().counts().failed, 0U);
        const Program &back = m_service->run(QStringLiteral("rollback --reason after-the-kill"));
        QVERIFY2(back.status() == 0, back.report());
        QCOMPARE(m_service->users().counts().failed, 0U);
    }

private:
    std::unique_ptr<OwnService> m_service;
};

QTEST_GUILESS_MAIN(TestFaultsKill)
#include "tst_faults_kill.moc"
