#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/diversion.h"
#include "core/router/haproxy/lease_text.h"
#include "core/router/haproxy/order_run.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Router::HAProxy;
using Router::ControlWord;
using Router::NodeState;
using Router::OrderOutcome;

namespace {

const char *const chat = "/v1/chat/completions";

ControlWord leased(int permyriad, quint64 epoch, qint64 lease)
{
    ControlWord word = greenGets(permyriad, epoch);
    word.lease = lease;
    return word;
}

QByteArrayList ask(CliSession &session, const QByteArrayList &commands)
{
    std::optional<CliReply> seen;
    session.ask(commands, [&](const CliReply &reply) { seen = reply; });
    if (!QTest::qWaitFor([&] { return seen.has_value(); }, 4000))
        qFatal("a session that never answers");
    return seen->replies;
}

/// Who answers a user now.
QByteArray whoServes(const Rig &rig)
{
    HttpReply reply;
    if (!inThread([&] { reply = HttpClient(rig.port()).post(chat); }))
        qFatal("no answer");
    return reply.status == 200 ? reply.header("x-env") : QByteArray::number(reply.status);
}

/// Renews; the problem in words, empty when it was.
QString renew(Rig &rig, quint64 epoch)
{
    std::optional<QString> seen;
    QObject context;
    QObject::connect(rig.router.get(), &Router::Router::leaseFinished, &context,
                     [&](quint64, const NodeState &, const Message &problem) { seen = words(problem); });
    rig.router->renewLease(QStringLiteral("local"), 1, epoch);
    if (!QTest::qWaitFor([&] { return seen.has_value(); }, 5000))
        qFatal("a renewal that never ends");
    return *seen;
}

} // namespace

/// The dead-man lease in a real router.
class TestHAProxyLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void repliesAboutTheLease()
    {
        const QByteArrayList replies { {},
                                       {},
                                       "proc.signalbox_now: type=sint value=<1795677434123>",
                                       "0x55cafae55290 lease 1795677478",
                                       "# table: lapses, type: string, size:64, used:2\n0x5: key=7 use=0 exp=8 "
                                       "http_req_cnt=1\n0x6: key=9 use=0 exp=8 http_req_cnt=4" };
        const LeaseReading reading = readLease(replies, 0);
        QVERIFY(reading.supported);
        QCOMPARE(reading.until, std::optional<qint64>(1795677478));
        QCOMPARE(reading.left(), std::optional(milliseconds(43877)));
        QCOMPARE(reading.lapsed, QList<quint64>({ 7, 9 }));
        const LeaseReading none
            = readLease({ "Unknown command", "", "", "Unknown map identifier.", "No such table" }, 0);
        QCOMPARE(none, LeaseReading {});
        QVERIFY(!none.left());
        QVERIFY(!readClock("proc.signalbox_now: type=sint value=<-3>"));
        QVERIFY(!readClock("proc.other: type=sint value=<3>"));
        QVERIFY(!readUntil("0x5 lease soon"));
        QVERIFY(!readUntil("0x5 lease 9223372036854775807"));
        QVERIFY(!readClock("proc.signalbox_now: type=sint value=<9223372036854775807>"));
    }

    void repliesAboutServers()
    {
        const QByteArray head
            = "1\n# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight\n";
        const auto servers
            = readServers(head + "4 side_green 1 a 10.0.0.1 0 1 1\n4 side_green 2 b 10.0.0.2 2 0 1", Side::Green);
        QVERIFY(servers.has_value());
        QCOMPARE(servers->names, QByteArrayList({ "a", "b" }));
        QCOMPARE(servers->inMaintenance, 1);
        QVERIFY(!servers->allOut());
        QVERIFY(readServers(head + "4 side_green 1 a 10.0.0.1 0 5 1", Side::Green)->allOut()); // also out by its config
        QVERIFY(!readServers(head, Side::Green)->allOut()); // none is not all
        QVERIFY(!readServers("Can't find backend.", Side::Green));
    }

    void withoutRenewalTheRouterGoesBackByItself()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        rig.router->start();
        QCOMPARE(rig.order(leased(10000, 1, 2)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(whoServes(rig), QByteArrayLiteral("green"));
        const auto fresh = rig.read();
        QVERIFY(fresh->lease.until && *fresh->lease.until > rig.clock.now());
        QVERIFY(!fresh->lease.lapsed);
        QTRY_VERIFY_WITH_TIMEOUT(rig.read()->lease.lapsed, 10000);
        QCOMPARE(whoServes(rig), QByteArrayLiteral("blue"));
        QCOMPARE(rig.read()->word, leased(10000, 1, 2)); // what was ordered is still there to read
        // Revived by nothing but an order: not by a renewal, not by one that somebody writes by hand.
        QVERIFY(!renew(rig, 1).isEmpty());
        CliSession session(rig.paths().adminSocket());
        const QByteArray map = rig.paths().leaseMap().toUtf8();
        const auto version = preparedVersion(ask(session, { "prepare map " + map }).first());
        const QByteArray at = '@' + QByteArray::number(*version) + ' ' + map;
        ask(session, { "add map " + at + " lease 99999999999", "commit map " + at });
        QCOMPARE(whoServes(rig), QByteArrayLiteral("blue"));
        QTRY_VERIFY(rig.read()->lease.lapsed);
        QCOMPARE(rig.order(leased(10000, 2, 30)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(whoServes(rig), QByteArrayLiteral("green"));
        QVERIFY(!rig.read()->lease.lapsed);
    }

    void aWordWithoutALeaseStays()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        rig.router->start();
        QCOMPARE(rig.order(leased(10000, 1, 1)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.order(greenGets(10000, 2)).outcome, OrderOutcome::Acknowledged);
        QTest::qWait(1500); // longer than the lease that the order before had
        QCOMPARE(whoServes(rig), QByteArrayLiteral("green"));
        QVERIFY(!rig.read()->lease.lapsed);
    }

    void aRenewalChangesNothingElse()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QList<Counters> counters;
        connect(rig.router.get(), &Router::Router::countersArrived, this,
                [&](const QList<Counters> &both) { counters = both; });
        rig.router->start();
        const ControlWord word = leased(10000, 5, 3);
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        for (int i = 0; i < 12; ++i) { // twice the lease
            QCOMPARE(renew(rig, 5), QString());
            QCOMPARE(whoServes(rig), QByteArrayLiteral("green"));
            QTest::qWait(500);
        }
        QCOMPARE(rig.read()->word, word);
        QTRY_COMPARE(counters.value(1).rolled, 12ULL); // counted under one order, from its first request on
        QVERIFY(!renew(rig, 4).isEmpty()); // of an order that is over
        QVERIFY(!renew(rig, 6).isEmpty());
    }

    void aRenewalThatComesLateShortensNothing()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        rig.router->start();
        QCOMPARE(rig.order(leased(10000, 1, 20)).outcome, OrderOutcome::Acknowledged);
        CliSession late(rig.paths().adminSocket());
        const QByteArray map = rig.paths().leaseMap().toUtf8();
        const QByteArray at
            = '@' + QByteArray::number(*preparedVersion(ask(late, { "prepare map " + map }).first())) + ' ' + map;
        QCOMPARE(renew(rig, 1), QString());
        const QByteArrayList replies = ask(late, { "add map " + at + " lease 1000", "commit map " + at });
        QVERIFY2(replies.last().contains("out of range"), replies.last().constData());
        QCOMPARE(whoServes(rig), QByteArrayLiteral("green"));
    }

    void itSurvivesAReloadAndAStart_data()
    {
        QTest::addColumn<bool>("start");
        QTest::newRow("reload") << false;
        QTest::newRow("stopped and started") << true;
    }
    void itSurvivesAReloadAndAStart()
    {
        QFETCH(bool, start);
        Rig rig;
        QCOMPARE(rig.start(), QString());
        rig.router->start();
        QCOMPARE(rig.order(leased(10000, 1, 5)).outcome, OrderOutcome::Acknowledged);
        const auto again = [&] {
            if (start && waitFor([&](Answer answer) { rig.child->stop(answer); }) != QString())
                return QStringLiteral("not stopped");
            return waitFor([&](Answer answer) { start ? rig.child->start(answer) : rig.child->reload(answer); });
        };
        // The files are written beside.
        QTRY_VERIFY(QFileInfo(rig.paths().controlMap()).size() > 20);
        QCOMPARE(again(), QString());
        QCOMPARE(whoServes(rig), QByteArrayLiteral("green"));
        QTRY_VERIFY_WITH_TIMEOUT(rig.read() && rig.read()->lease.lapsed, 10000);
        QCOMPARE(whoServes(rig), QByteArrayLiteral("blue"));
        QCOMPARE(again(), QString()); // and does not come back with a new worker
        QCOMPARE(whoServes(rig), QByteArrayLiteral("blue"));
    }

    void anOrderThatWakesLateBringsALeaseOfThen()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        rig.router->start();
        QCOMPARE(rig.order(greenGets(0, 1)).outcome, OrderOutcome::Acknowledged);
        CliSession late(rig.paths().adminSocket());
        const QByteArray map = rig.paths().controlMap().toUtf8();
        const QByteArray lease = rig.paths().leaseMap().toUtf8();
        const QByteArrayList prepared = ask(late, { "prepare map " + map, "prepare map " + lease });
        const QByteArray at = '@' + QByteArray::number(*preparedVersion(prepared.at(0))) + ' ' + map;
        const QByteArray leaseAt = '@' + QByteArray::number(*preparedVersion(prepared.at(1))) + ' ' + lease;
        const qint64 then = rig.clock.wallNow().time_since_epoch().count() / 1000 - 60;
        ask(late,
            { "add map " + leaseAt + " lease " + QByteArray::number(then + 30), "commit map " + leaseAt,
              "add map " + at + " ctl " + controlText(leased(10000, 2, 30)), "commit map " + at });
        QCOMPARE(rig.read()->word->epoch, 2ULL);
        QCOMPARE(whoServes(rig), QByteArrayLiteral("blue")); // its console is long gone
    }

    void aRouterOfAnOlderConfigurationTakesNoLeaseAndSaysSo()
    {
        Rig rig;
        QCOMPARE(rig.start(), QString());
        QFile config(rig.paths().config());
        QVERIFY(config.open(QIODevice::ReadWrite));
        QByteArray text = config.readAll();
        text.replace(rig.paths().leaseMap().toUtf8(), rig.paths().map(QStringLiteral("force")).toUtf8());
        config.resize(0);
        config.seek(0);
        config.write(text);
        config.close();
        QCOMPARE(waitFor([&](Answer answer) { rig.child->reload(answer); }), QString());
        const auto refused = rig.order(leased(500, 1, 30));
        QCOMPARE(refused.outcome, OrderOutcome::Failed);
        QVERIFY2(words(refused.state.problem).contains(QLatin1String("router reload")),
                 qPrintable(words(refused.state.problem)));
        QCOMPARE(rig.order(greenGets(0, 2)).outcome, OrderOutcome::Acknowledged); // the way back needs none
    }
};

QTEST_GUILESS_MAIN(TestHAProxyLease)
#include "tst_haproxy_lease.moc"
