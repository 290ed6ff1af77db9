#include "core/base/catalogue.h"
#include "core/preflight/report.h"
#include "core/probe/canary.h"
#include "core/relay/classify.h"
#include "core/router/haproxy/provisioner.h"
#include "core/stats/failure_watch.h"
#include "tests/journal/journal_help.h"
#include "tests/session/live_judge_world.h"
#include "tests/session/session_walk.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

/// What a person typed stays as it was typed.
const QString typed = QStringLiteral("vì nó chậm");

/// A letter that Vietnamese has and English has not.
bool isVietnamese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const bool accented
            = (c.unicode() >= 0xc0 && c.unicode() < 0x250) || (c.unicode() >= 0x1ea0 && c.unicode() < 0x1f00);
        return accented && c.isLetter();
    });
}

QString untyped(QString text)
{
    return text.remove(typed);
}

/// The console's language, for as long as this is there.
class Speaking
{
public:
    explicit Speaking(const char *language)
        : m_catalogue(Catalogue::of(QString::fromLatin1(language)))
    {
        QCoreApplication::installTranslator(m_catalogue.get());
    }
    ~Speaking() { QCoreApplication::removeTranslator(m_catalogue.get()); }
    Q_DISABLE_COPY_MOVE(Speaking)

private:
    std::unique_ptr<Catalogue> m_catalogue;
};

void keep(Journal::Store &store, const SessionRig &rig)
{
    for (const SessionRig::Journaled &each : rig.journal) {
        const auto kind = Journal::kindFromName(each.kind);
        QVERIFY(kind && store.append(Journal::fromLogEntry(each.entry, QStringLiteral("desk"), *kind)));
    }
}

LogEntry automaticOrder(quint64 epoch)
{
    return { .message
             = { QStringLiteral("order.made"), { { QStringLiteral("console"), QStringLiteral("bo@desk-7") } } },
             .run = 9,
             .epoch = epoch };
}

/// Refused, begun, waited for, held by hand, taken up, brought back by a guard; and another console orders.
void aRun(Journal::Store &store)
{
    Config::Service service = Test::serviceForTests();
    service.plan.steps[0].minimumRequests = 10'000;
    SessionRig rig({ .service = service });
    rig.startReady();
    rig.setHealth(Side::Green, Probe::HealthStatus::Unhealthy, 3);
    rig.post(Intents::Deploy { service.plan });
    QTRY_VERIFY(rig.logged("rollout.refused"));
    rig.setHealth(Side::Green, Probe::HealthStatus::Healthy);
    rig.post(Intents::Deploy { service.plan });
    for (int i = 0; i < 10 && rig.state().waitingFor.code != QLatin1String("wait.requests"); ++i) {
        rig.traffic();
        rig.pass(milliseconds(600));
    }
    QTRY_COMPARE(rig.state().waitingFor.code, QStringLiteral("wait.requests"));
    rig.post(Intents::Hold { typed });
    QTRY_COMPARE(rig.state().phase, Rollout::Phase::Held);
    rig.post(Intents::Resume {});
    rig.post(Intents::Next {});
    rig.traffic();
    rig.pass(seconds(1));
    rig.failChecksAndUsers(Side::Green);
    QTRY_COMPARE(rig.green(), 0);
    rig.traffic();
    QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
    rig.setHealth(Side::Green, Probe::HealthStatus::Healthy);
    rig.session->takeForeignEntries({ automaticOrder(90) });
    rig.router->setWord(Test::nodeA(), Router::ControlWord { .greenShare = Permyriad::ofPercent(25), .epoch = 90 });
    rig.pass(milliseconds(1800));
    QTRY_COMPARE(rig.state().heldBecause.code, QStringLiteral("held.foreign"));
    rig.post(Intents::RollBack { typed });
    QTRY_COMPARE(rig.green(), 0);
    keep(store, rig);
}

void aWalk(Journal::Store &store, quint32 seed)
{
    QRandomGenerator random(seed);
    Config::Service service = Test::serviceForTests();
    service.plan.advise = seed % 2 == 1;
    SessionRig rig({ .service = service });
    rig.startReady();
    for (int i = 0; i < 40; ++i)
        Test::stepOfAWalk(rig, service.plan, random);
    keep(store, rig);
}

/// {"because": {"args": {"because": …}, "code": …}}, so many times.
QString nestedText(int depth)
{
    QString text;
    for (int i = 0; i < depth; ++i)
        text += QStringLiteral("{\"because\":{\"code\":\"rollout.held\",\"args\":");
    text += QStringLiteral("{}");
    for (int i = 0; i < depth; ++i)
        text += QStringLiteral("}}");
    return text;
}

} // namespace

/// A journal that one console wrote in its operator's language is read whole in another's.
class SessionReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void everyLineIsInTheReadersLanguage()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("journal.sqlite"));
        {
            const auto store = Test::opened(file);
            const Speaking vietnamese("vi");
            QVERIFY(isVietnamese(words({ QStringLiteral("rollout.resumed"), {} })));
            aRun(*store);
            for (quint32 seed = 0; seed < 3; ++seed)
                aWalk(*store, seed);
        }
        const auto store = Test::opened(file);
        QVERIFY(store->verify());
        const auto records = store->last(1'000'000);
        QVERIFY(records);
        QSet<QString> within; // "rollout.held: held.by-operator"
        bool sawTyped = false;
        for (const Journal::Record &record : *records) {
            const Message line { record.content.code, record.content.args };
            QVERIFY2(!isVietnamese(untyped(record.argsText)),
                     qPrintable(line.code + QLatin1Char(' ') + record.argsText));
            const QString english = words(line);
            QVERIFY2(!isVietnamese(untyped(english)), qPrintable(english));
            sawTyped = sawTyped || english.contains(typed);
            for (const QVariant &arg : line.args) {
                if (const auto inner = messageOf(arg))
                    within.insert(line.code + QStringLiteral(": ") + inner->code);
            }
        }
        QVERIFY(sawTyped);
        for (const char *pair :
             { "rollout.refused: refuse.unhealthy", "wait.requests: left.minutes", "rollout.held: held.by-operator",
               "rollout.rolling-back: gate.checks-failed", "foreign.changed: who.automatic",
               "rollout.rolling-back: back.operator", "order.made: rollout.step", "order.made: rollout.order-back" })
            QVERIFY2(within.contains(QString::fromLatin1(pair)), pair);
        const Speaking chinese("zh_CN");
        for (const Journal::Record &record : *records) {
            const QString text = words({ record.content.code, record.content.args });
            QVERIFY2(!isVietnamese(untyped(text)), qPrintable(text));
        }
    }

    /// Where none of the above comes by, or hardly.
    void whatIsMeasuredIsKeptByCode_data()
    {
        QTest::addColumn<Message>("message");
        QTest::addColumn<QString>("english");
        const Speaking vietnamese("vi");
        Preflight::Report report;
        report.lines
            = { { .subject = Preflight::Subject::KeyAccepted, .side = Side::Green, .grade = Preflight::Grade::Fail },
                { .subject = Preflight::Subject::Ping,
                  .side = Side::Blue,
                  .where = QStringLiteral("gpt-4o"),
                  .grade = Preflight::Grade::Fail },
                { .subject = Preflight::Subject::Alike, .grade = Preflight::Grade::Fail } };
        QTest::newRow("preflight") << Preflight::summary(report)
                                   << QStringLiteral(
                                          "green: its key is not accepted; blue: a ping failed (gpt-4o); the "
                                          "sides do not answer alike;");
        Probe::CanaryView canary;
        canary.verdict = Probe::CanaryVerdict::Insufficient;
        canary.reasons = { { QStringLiteral("canary.stopped"), {} }, { QStringLiteral("canary.stretched-late"), {} } };
        QTest::newRow("canary test") << Probe::canarySummary(canary)
                                     << QStringLiteral(": stopped by hand; this computer was busy or asleep");
        Stats::FailureEvidence failing;
        failing.mostStatus = 503;
        QTest::newRow("failing users") << Message { QStringLiteral("users.fail"), failing.args() }
                                       << QStringLiteral("%), mostly HTTP 503");
        const auto check = [](const Message &said) {
            return Message { QStringLiteral("health.changed-because"),
                             { { QStringLiteral("side"), QStringLiteral("green") },
                               { QStringLiteral("status"), QStringLiteral("degraded") },
                               { QStringLiteral("message"), asArg(said) } } };
        };
        QTest::newRow("check, refused") << check(Relay::classify({ .transport = Relay::Transport::NotConnected,
                                                                   .where = QStringLiteral("127.0.0.1:1"),
                                                                   .transportSaid = quoted(QStringLiteral("refused")) })
                                                     .message)
                                        << QStringLiteral("degraded: no connection to 127.0.0.1:1: refused");
        QTest::newRow("check, a page") << check(
            Relay::classify(
                { .status = 502, .error = Relay::parseErrorBody("<html><title>Bad</title></html>", Redactor()) })
                .message) << QStringLiteral("degraded: HTTP 502 from the server: an HTML page: Bad");
        QTest::newRow("check, no answer of the protocol")
            << check(Relay::classify({ .status = 200, .answer = Relay::parseAnswer("[]", Redactor()) }).message)
            << QStringLiteral("HTTP 200, but not a chat completion: JSON that is no object");
        QTest::newRow("router, cut off") << Message {
            QStringLiteral("router.ended"),
            { { QStringLiteral("problem"),
                asArg(Router::HAProxy::trouble({ .master = 7, .cutOff = true }, { QStringLiteral("/nowhere") }, {})) } }
        } << QStringLiteral("(process 7) runs and serves users, but its state directory /nowhere was removed");
        Stats::FailureEvidence cut;
        cut.most = Outcome::CutStream;
        QTest::newRow("users, cut") << Message { QStringLiteral("users.fail"), cut.args() }
                                    << QStringLiteral(", mostly stream cut off");
        Test::LiveJudgeRig fresh;
        fresh.pass(seconds(5));
        QTest::newRow("judge, fresh") << fresh.judge.says().text << QStringLiteral("undecided, the candidate is fresh");
        fresh.pass(seconds(20));
        QTest::newRow("judge, undecided") << fresh.judge.says().text << QStringLiteral("candidate are needed, about ");
        fresh.pass(seconds(65));
        QTest::newRow("judge, pass") << fresh.judge.says().text << QStringLiteral("than blue: ");
        Test::LiveJudgeRig failed;
        failed.world.change = [](Sample &sample, std::mt19937 &) {
            if (sample.side == Side::Green)
                sample.outcome = Outcome::ServerError;
        };
        failed.pass(seconds(45));
        QTest::newRow("judge, worse") << failed.judge.says().text << QStringLiteral("worse than blue: failures +");
    }
    void whatIsMeasuredIsKeptByCode()
    {
        QFETCH(Message, message);
        QFETCH(QString, english);
        const QString stored = Journal::argsToText(message.args);
        QVERIFY2(!isVietnamese(stored), qPrintable(stored));
        const Message read { message.code, Journal::argsFromText(stored) };
        QVERIFY2(words(read).contains(english), qPrintable(words(read)));
        QCOMPARE(words(read), words(message));
        const Speaking vietnamese("vi");
        QVERIFY2(isVietnamese(words(read)), qPrintable(words(read)));
    }

    void whatIsNestedComesBackAsItWas()
    {
        const Message left { QStringLiteral("left.seconds"), { { QStringLiteral("n"), 40 } } };
        const Message waits {
            QStringLiteral("wait.requests"),
            { { QStringLiteral("n"), 3 }, { QStringLiteral("of"), 10 }, { QStringLiteral("left"), asArg(left) } }
        };
        const QVariantMap args { { QStringLiteral("because"), asArg(waits) },
                                 { QStringLiteral("list"), QVariantList { asArg(left), QStringLiteral("text") } },
                                 { QStringLiteral("nothing"), asArg({}) } };
        const QString text = Journal::argsToText(args);
        QCOMPARE(Journal::argsFromText(text), args);
        QCOMPARE(Journal::argsToText(Journal::argsFromText(text)), text); // one form: hashes hold
        QCOMPARE(messageOf(Journal::argsFromText(text).value(QStringLiteral("because"))), std::optional(waits));
        QCOMPARE(words({ QStringLiteral("rollout.held"), args }),
                 QStringLiteral("held: waiting for requests on the candidate: 3 of 10, about 40 s left"));
        QCOMPARE(argText(args.value(QStringLiteral("list"))), QStringLiteral("about 40 s left; text"));
        QCOMPARE(argText(args.value(QStringLiteral("nothing"))), QString());
        // Of a newer version: its code and arguments, those within too.
        QCOMPARE(words({ QStringLiteral("new.code"), { { QStringLiteral("why"), asArg(left) } } }),
                 QStringLiteral("new.code why=about 40 s left"));
        QCOMPARE(words({ QStringLiteral("rollout.held"),
                         { { QStringLiteral("because"), asArg({ QStringLiteral("new.code"), left.args }) } } }),
                 QStringLiteral("held: new.code n=40"));
    }

    /// Before, what is nested was kept in the words of whoever wrote it.
    void aJournalOfBeforeIsReadAsItIs()
    {
        const QVariantMap args = Journal::argsFromText(
            QStringLiteral("{\"because\":\"bằng tay\",\"evidence\":{\"code\":\"held.by-operator\",\"reason\":\"\"}}"));
        QCOMPARE(words({ QStringLiteral("rollout.held"), args }), QStringLiteral("held: bằng tay"));
    }

    void aHostileJournalIsBounded_data()
    {
        QTest::addColumn<QString>("args");
        QTest::addColumn<QString>("reads");
        QTest::newRow("deeper than JSON may be") << nestedText(10'000) << QStringLiteral("held");
        QTest::newRow("deep") << nestedText(300)
                              << QStringLiteral("held: held: held: held: held: held: held: held: held: …");
        const auto because
            = [](const char *value) { return QStringLiteral("{\"because\":%1}").arg(QString::fromLatin1(value)); };
        QTest::newRow("code is a number") << because(R"({"code":5,"args":{}})") << QStringLiteral("held");
        QTest::newRow("code is empty") << because(R"({"code":"","args":{}})") << QStringLiteral("held");
        QTest::newRow("arguments are a list")
            << because(R"({"code":"left.never","args":[1]})") << QStringLiteral("held");
        QTest::newRow("no arguments") << because(R"({"code":"left.never"})") << QStringLiteral("held");
        QTest::newRow("null") << because("null") << QStringLiteral("held");
        QTest::newRow("a number") << because("7") << QStringLiteral("held: 7");
        QTest::newRow("lists in lists") << because("[[[\"a\"],\"b\"],\"c\"]") << QStringLiteral("held: a; b; c");
        QTest::newRow("markup and patterns are text")
            << because(R"({"code":"held.by-operator","args":{"reason":"<b>%side %1"}})")
            << QStringLiteral("held: by hand. <b>%side %1");
    }
    void aHostileJournalIsBounded()
    {
        QFETCH(QString, args);
        QFETCH(QString, reads);
        QCOMPARE(words({ QStringLiteral("rollout.held"), Journal::argsFromText(args) }), reads);
    }

    void aHostileJournalFillsNoMemory_data()
    {
        QTest::addColumn<QVariantMap>("args");
        QVariantList many;
        many.fill(asArg({ QStringLiteral("wait.manual"), {} }), 1'000'000);
        QTest::newRow("a long list") << QVariantMap { { QStringLiteral("because"), many } };
        // Each level says the next five times over.
        QVariant level = QString(1'000'000, QLatin1Char('x'));
        for (int i = 0; i < 6; ++i) {
            QVariantMap inner;
            for (const char *name : { "side", "ms", "other", "slow", "fast", "percent" })
                inner.insert(QString::fromLatin1(name), level);
            level = asArg({ QStringLiteral("finding.slower-tls"), inner });
        }
        QTest::newRow("wide and deep") << QVariantMap { { QStringLiteral("because"), level } };
        QVariantMap unknown;
        for (int i = 0; i < 100'000; ++i)
            unknown.insert(QString::number(i), level);
        QTest::newRow("of no known code")
            << QVariantMap { { QStringLiteral("because"), asArg({ QStringLiteral("no.such"), unknown }) } };
    }
    void aHostileJournalFillsNoMemory()
    {
        QFETCH(QVariantMap, args);
        const QString text = words({ QStringLiteral("rollout.held"), args });
        QVERIFY2(text.startsWith(QStringLiteral("held: ")) && text.size() < 10'000,
                 qPrintable(QString::number(text.size())));
    }
};

QTEST_GUILESS_MAIN(SessionReaderTest)
#include "tst_session_reader.moc"
