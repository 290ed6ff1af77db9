#include "core/report/last_place.h"
#include "core/report/replay.h"
#include "core/rollout/recorded.h"
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Session;
using Test::SessionRig;

namespace {

/// Everything that a session asked the journal for, in a real one.
class Recorded
{
public:
    explicit Recorded(const SessionRig &rig)
    {
        auto opened = Journal::Store::open(m_directory.filePath(QStringLiteral("journal.sqlite")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        store = std::move(*opened);
        for (const SessionRig::Journaled &each : rig.journal) {
            const auto kind = Journal::kindFromName(each.kind);
            if (!kind || !store->append(Journal::fromLogEntry(each.entry, QStringLiteral("desk"), *kind)))
                qFatal("not stored");
        }
    }
    [[nodiscard]] QList<Journal::Record> records() const { return *store->last(100000); }

    std::unique_ptr<Journal::Store> store;

private:
    QTemporaryDir m_directory;
};

void deployTo25(SessionRig &rig)
{
    rig.startReady();
    rig.deploy();
    for (int i = 0; i < 20 && rig.state().step < 1; ++i) {
        rig.traffic(200);
        rig.pass(milliseconds(600));
    }
    rig.traffic(200);
    QTRY_COMPARE(rig.state().phase, Rollout::Phase::Holding);
}

/// An event record with something changed.
Journal::Record *eventAt(QList<Journal::Record> &records, const QString &what)
{
    for (Journal::Record &record : records) {
        const QVariantMap event = record.content.args.value(QStringLiteral("event")).toMap();
        if (record.content.kind == Journal::Kind::Event && event.value(QStringLiteral("what")) == what)
            return &record;
    }
    return nullptr;
}

} // namespace

/// A journal tells enough to run the rollout again, on no clock but its own.
class ReplayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void aWholeRunLeadsToTheSameStates_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : { "failing users", "by hand", "step back and resume", "promoted" })
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void aWholeRunLeadsToTheSameStates()
    {
        QFETCH(QString, end);
        SessionRig rig;
        deployTo25(rig);
        if (end == QLatin1String("failing users")) {
            rig.finishRequests(Side::Blue, 60);
            rig.finishRequests(Side::Green, 30, Outcome::ServerError);
            QTRY_COMPARE(rig.state().phase, Rollout::Phase::RollingBack);
            QTRY_COMPARE(rig.green(), 0);
            rig.traffic();
            QTRY_COMPARE(rig.state().phase, Rollout::Phase::Idle);
        } else if (end == QLatin1String("by hand")) {
            rig.post(Intents::Shift { Permyriad::of(1234), QStringLiteral("a try") });
            QTRY_VERIFY(rig.state().acknowledged);
            rig.post(Intents::RollBack { QStringLiteral("enough") });
            QTRY_COMPARE(rig.green(), 0);
        } else if (end == QLatin1String("step back and resume")) {
            rig.post(Intents::StepBack { QStringLiteral("look") });
            QTRY_COMPARE(rig.green(), 5);
            rig.traffic();
            rig.post(Intents::Resume {});
            rig.pass(seconds(2));
            QTRY_VERIFY(rig.state().phase != Rollout::Phase::Held);
        } else {
            rig.post(Intents::PromoteAtOnce { QStringLiteral("we know it") });
            QTRY_COMPARE(rig.state().outcome, Rollout::RunOutcome::Promoted);
        }
        rig.turn();
        const Recorded recorded(rig);
        const auto replay = Report::replayJournal(*recorded.store);
        QVERIFY(replay);
        QVERIFY2(replay->same(), qPrintable(replay->difference));
        QCOMPARE(replay->consoles, 1);
        QVERIFY2(replay->events > 10, "it was told more than that");
        // Every order of the journal is among what the replay made.
        const auto orders = recorded.store->last(1000, Journal::Kind::Order);
        QVERIFY(orders && !orders->isEmpty());
        QStringList made;
        const QList<Journal::Record> records = recorded.records();
        for (const Journal::Record &record : records) {
            if (record.content.kind == Journal::Kind::Event)
                made += record.content.args.value(QStringLiteral("did")).toStringList();
        }
        for (const Journal::Record &order : *orders)
            QVERIFY(!made.filter(QStringLiteral("order %1:").arg(order.content.epoch)).isEmpty());
    }

    void whatWasToldOtherwiseIsNamed()
    {
        SessionRig rig;
        deployTo25(rig);
        const Recorded recorded(rig);
        QList<Journal::Record> records = recorded.records();
        QVERIFY(Report::replay(records).same());
        Journal::Record *observed = eventAt(records, QStringLiteral("observed"));
        QVERIFY(observed);
        QVariantMap event = observed->content.args.value(QStringLiteral("event")).toMap();
        event.insert(QStringLiteral("epoch"), 99);
        observed->content.args.insert(QStringLiteral("event"), event);
        const Report::Replay replay = Report::replay(records);
        QVERIFY(!replay.same());
        QCOMPARE(*replay.record, observed->id);
        QVERIFY(!replay.difference.isEmpty());
    }

    void aDecisionThatIsNotThisVersionsIsNamed()
    {
        SessionRig rig;
        deployTo25(rig);
        QList<Journal::Record> records = Recorded(rig).records();
        Journal::Record *acknowledged = eventAt(records, QStringLiteral("acknowledged"));
        QVERIFY(acknowledged);
        QVariantMap decided = acknowledged->content.args.value(QStringLiteral("decided")).toMap();
        decided.insert(QStringLiteral("green"), 5001);
        acknowledged->content.args.insert(QStringLiteral("decided"), decided);
        const Report::Replay replay = Report::replay(records);
        QCOMPARE(replay.record, std::optional(acknowledged->id));
        QVERIFY2(replay.difference.contains(QStringLiteral("5001")), qPrintable(replay.difference));
    }

    void aConsoleWithoutItsBeginningIsCounted()
    {
        SessionRig rig;
        deployTo25(rig);
        QList<Journal::Record> records = Recorded(rig).records();
        for (Journal::Record &record : records)
            record.content.args.remove(QStringLiteral("plan"));
        const Report::Replay replay = Report::replay(records);
        QCOMPARE(replay.cut, 1);
        QCOMPARE(replay.events, quint64(0));
    }

    /// Who ordered, and why a journal failed, are texts or messages; of a journal that comes from anywhere, anything.
    void whoAndWhyComeBackAsTheyWere_data()
    {
        QTest::addColumn<QVariant>("kept");
        QTest::addColumn<QString>("reads");
        const QString unknown = words({ QStringLiteral("who.unknown"), {} });
        QTest::newRow("a name") << QVariant(QStringLiteral("bo@desk-7")) << QStringLiteral("bo@desk-7");
        QTest::newRow("a message") << asArg(
            { QStringLiteral("who.automatic"), { { QStringLiteral("console"), QStringLiteral("bo@desk-7") } } })
                                   << QStringLiteral("automatic (bo@desk-7)");
        QTest::newRow("nobody, as before") << QVariant(QString()) << unknown;
        QTest::newRow("nothing") << QVariant() << unknown;
        QTest::newRow("a map of something else") << QVariant(QVariantMap { { QStringLiteral("code"), 5 } }) << unknown;
        QTest::newRow("a list") << QVariant(QVariantList { 1, QStringLiteral("b") }) << QStringLiteral("1; b");
    }
    void whoAndWhyComeBackAsTheyWere()
    {
        QFETCH(QVariant, kept);
        QFETCH(QString, reads);
        const auto through = [](const Rollout::Event &event) {
            const QString text = Journal::argsToText(Rollout::toVariant(event, Instant {}));
            return Rollout::eventFrom(Journal::argsFromText(text), Instant {});
        };
        Rollout::Events::Foreign foreign { { .greenShare = Permyriad::ofPercent(50), .epoch = 9 }, kept, 3 };
        const auto event = through({ Instant {}, foreign });
        QVERIFY(event);
        QCOMPARE(argText(std::get<Rollout::Events::Foreign>(event->what).who), argText(kept));
        Rollout::State idle;
        idle.phase = Rollout::Phase::Idle;
        const Rollout::State held = Rollout::transition(idle, *event).state;
        QCOMPARE(argText(held.heldBecause.args.value(QStringLiteral("who"))), reads);
        const auto failed = through({ Instant {}, Rollout::Events::JournalFailed { 7, kept } });
        QVERIFY(failed);
        QCOMPARE(argText(std::get<Rollout::Events::JournalFailed>(failed->what).problem), argText(kept));
    }

    /// A journal may be of a newer version, or come from anywhere: what this one cannot have is no event.
    void whatThisVersionCannotHaveIsNoEvent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isEvent");
        const auto row
            = [](const char *text, bool isEvent) { QTest::newRow(text) << QString::fromLatin1(text) << isEvent; };
        row(R"({"what":"tick","inputs":{"health":4,"users_say":2,"objective":2,"golden":2,"judge":{"measure":2}}})",
            true);
        row(R"({"what":"tick","inputs":{"health":5}})", false);
        row(R"({"what":"tick","inputs":{"users_say":3}})", false);
        row(R"({"what":"tick","inputs":{"objective":-1}})", false);
        row(R"({"what":"tick","inputs":{"golden":3}})", false);
        row(R"({"what":"tick","inputs":{"judge":{"measure":3}}})", false);
        row(R"({"what":"roll-back","cause":6})", true);
        row(R"({"what":"roll-back","cause":7})", false);
        row(R"({"what":"candidate-fails","cause":256})", false);
        row(R"({"what":"next","at_ns":300000000000000000})", true);
        row(R"({"what":"next","at_ns":400000000000000000})", false);
        row(R"({"what":"deploy","plan":{"steps":[{"hold_ms":300000000000}]}})", true);
        row(R"({"what":"deploy","plan":{"steps":[{"hold_ms":400000000000}]}})", false);
        row(R"({"what":"deploy","plan":{"steps":[],"bake_ms":-1}})", false);
    }
    void whatThisVersionCannotHaveIsNoEvent()
    {
        QFETCH(QString, text);
        QFETCH(bool, isEvent);
        QCOMPARE(Rollout::eventFrom(Journal::argsFromText(text), Instant {}).has_value(), isEvent);
    }

    void aPlanComesBackWhole()
    {
        Config::Plan plan = Config::Plan::keepOnePercent();
        plan.advise = true;
        plan.steps.first().gates.insert(Config::Gate::Manual, Config::GateAction::Warn);
        const QVariantMap values = Rollout::toVariant(plan);
        QCOMPARE(Rollout::planFrom(Journal::argsFromText(Journal::argsToText(values))), std::optional(plan));
        QVERIFY(!Rollout::planFrom({}));
    }

    void theJournalTellsWhereARunWas()
    {
        SessionRig rig;
        deployTo25(rig);
        const QList<Journal::Record> records = Recorded(rig).records();
        const JournaledRun place = Report::lastPlaceOf(1, records);
        QCOMPARE(place.run, quint64(1));
        QCOMPARE(place.greenShare, Permyriad::ofPercent(25));
        QCOMPARE(place.active, Side::Blue);
        QCOMPARE(place.epoch, rig.state().desired.epoch);
        QVERIFY(place.acknowledged);
        QCOMPARE(place.plan, std::optional(SessionRig::plan()));
        QCOMPARE(Report::lastPlaceOf(2, records).epoch, quint64(0));
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
