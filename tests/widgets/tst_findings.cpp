// What the line above the charts says, from a snapshot.
#include "core/diagnose/view.h"
#include "core/session/standing.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/chart/latencypage.h"
#include "widgets/control/confirmbar.h"
#include "widgets/control/consequence.h"
#include "widgets/control/runproposals.h"
#include "widgets/judge/judgewording.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <functional>

Q_DECLARE_METATYPE(std::function<void(Signalbox::Session::Snapshot &)>)

using namespace Signalbox;
using Signalbox::Test::WindowFixture;
namespace Samples = Signalbox::Test::Samples;
namespace Intents = Signalbox::Session::Intents;

class FindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void findings_data()
    {
        QTest::addColumn<Session::Snapshot>("snapshot");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<int>("tone");
        const auto row = [](const char *name, const Session::Snapshot &s, const char *text, Widgets::Tone tone) {
            QTest::newRow(name) << s << QString::fromUtf8(text) << int(tone);
        };
        using Widgets::Tone;
        row("connecting", Samples::connecting(), "The router was not read yet.", Tone::Muted);
        row("idle", Samples::idle(), "Nothing moves. All production goes to blue v1.0.", Tone::Muted);
        row("holding", Samples::holding(), "Step 2 of 4: 25\u202f% to green, 06:47 left, then 50\u202f%.", Tone::Amber);
        row("held", Samples::held(), "HELD at 25\u202f% of production to green v2.0.", Tone::Amber);
        row("rolling back", Samples::rollingBack(), "ROLLING BACK to blue v1.0 — NOT CONFIRMED for 00:06.", Tone::Red);
        row("router down", Samples::routerDown(), "The router cannot be reached.", Tone::Red);
        row("promoted", Samples::promoted(), "Nothing moves. All production goes to green v2.0.", Tone::Muted);
        Session::Snapshot both = Samples::idle();
        for (auto &environment : both.environments)
            environment.health.status = Probe::HealthStatus::Unhealthy;
        row("both bad", both, "Nothing moves. All production goes to blue v1.0.", Tone::Red);
    }
    void findings()
    {
        QFETCH(Session::Snapshot, snapshot);
        QFETCH(QString, headline);
        QFETCH(int, tone);
        const Widgets::Finding finding = Widgets::findingOf(snapshot, snapshot.now);
        QCOMPARE(finding.headline, headline);
        QCOMPARE(int(finding.tone), tone);
    }
    /// A reason ends as whoever typed it wished: no second stop behind it, whatever is said after it.
    void aReasonHasOneStop_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("end");
        QTest::newRow("no mark") << QStringLiteral("provider slow") << QStringLiteral("provider slow.");
        QTest::newRow("a stop") << QStringLiteral("provider slow.") << QStringLiteral("provider slow.");
        QTest::newRow("a question") << QStringLiteral("provider slow?") << QStringLiteral("provider slow?");
        QTest::newRow("loud") << QStringLiteral("stop!") << QStringLiteral("stop!");
        QTest::newRow("unsaid") << QStringLiteral("hm…") << QStringLiteral("hm…");
        QTest::newRow("Chinese") << QStringLiteral("慢吗？") << QStringLiteral("慢吗？");
        QTest::newRow("a Chinese stop") << QStringLiteral("很慢。") << QStringLiteral("很慢.");
    }
    void aReasonHasOneStop()
    {
        QFETCH(QString, reason);
        QFETCH(QString, end);
        Session::Snapshot s = Samples::held();
        s.rollout.heldBecause = { QStringLiteral("held.by-operator"), { { QStringLiteral("reason"), reason } } };
        const QString detail = Widgets::findingOf(s, s.now).detail;
        QVERIFY2(detail.startsWith(QStringLiteral("Reason: by hand. ") + end), qPrintable(detail));
        const qsizetype after = detail.indexOf(end) + end.size();
        QVERIFY2(after == detail.size() || detail.at(after) == QLatin1Char(' '), qPrintable(detail));
        const Widgets::Proposal proposal = Widgets::proposePromoteAtOnce(s, reason);
        QVERIFY2(proposal.detail.endsWith(QStringLiteral("Reason: ") + end), qPrintable(proposal.detail));
    }

    /// What is true of each side, and why it is called so: failing, slow, or only not long enough well again.
    void checksSayWhatIsTrueOfEachSide()
    {
        Session::Snapshot s = Samples::idle();
        const auto health = [&s](Side side, Probe::HealthStatus status, Outcome outcome, int http, int ms, int inARow) {
            Probe::Health &made = s.environment(side).health;
            made.status = status;
            made.failuresInARow = outcome == Outcome::Ok ? 0 : inARow;
            made.goodInARow = outcome == Outcome::Ok ? inARow : 0;
            made.last = Probe::CheckResult();
            made.last->sample.outcome = outcome;
            made.last->sample.status = http;
            made.last->sample.total = milliseconds(ms);
            made.lastIsSlow = ms == 812; // who folds the checks decides that, and nobody else
        };
        const auto detail = [&s] { return Widgets::findingOf(s, s.now).detail; };
        using Probe::HealthStatus;
        health(Side::Green, HealthStatus::Unhealthy, Outcome::Unauthorized, 401, 12, 3);
        health(Side::Blue, HealthStatus::Degraded, Outcome::Ok, 200, 812, 9);
        QCOMPARE(detail(),
                 QStringLiteral("Checks of blue v1.0 are slow: the last took 812\u202fms, and slow is what takes over "
                                "500\u202fms. Checks of green v2.0 fail, 3 in a row (HTTP 401). Both at once: look at "
                                "the provider first."));
        health(Side::Blue, HealthStatus::Degraded, Outcome::Ok, 200, 40, 12); // it only recovers: nothing is shared
        QCOMPARE(detail(), QStringLiteral("Checks of green v2.0 fail, 3 in a row (HTTP 401)."));
        s.environment(Side::Blue).health.lastIsSlow = true;
        QVERIFY2(detail().startsWith(QStringLiteral("Checks of blue v1.0 are slow: the last took 40")),
                 qPrintable(detail()));
        s.environment(Side::Blue).health.lastIsSlow = false;
        health(Side::Green, HealthStatus::Degraded, Outcome::Ok, 200, 40, 1); // both, and too few went well since
        QVERIFY2(detail().startsWith(QStringLiteral("Both sides are degraded alike")), qPrintable(detail()));
        health(Side::Green, HealthStatus::Degraded, Outcome::Ok, 200, 40, 11);
        QCOMPARE(
            detail(),
            QStringLiteral("The last 11 checks of green v2.0 went well; it is still called degraded for the bad ones "
                           "before. The last 12 checks of blue v1.0 went well; it is still called degraded for the "
                           "bad ones before."));
        QCOMPARE(int(Widgets::findingOf(s, s.now).tone), int(Widgets::Tone::Muted)); // what mends is no alarm
        WindowFixture f;
        f.show(s);
        const auto &rows = f.part<QWidget>("greenCard").findChild<Widgets::FigureTable *>()->rows();
        QVERIFY2(rows.constFirst().tip.contains(QStringLiteral("went well")), qPrintable(rows.constFirst().tip));
        // Users' requests that fail come first, with what the checks got.
        health(Side::Green, HealthStatus::Degraded, Outcome::Unauthorized, 401, 12, 1);
        auto &users = s.environment(Side::Green).users;
        users = { .window = users.window, .requests = 100, .failures = 60, .startedPerSecond = 2 };
        QVERIFY2(detail().contains(QStringLiteral("Its health checks get HTTP 401.")), qPrintable(detail()));
    }
    /// "fail" is said while users are there; after that, that they failed.
    void whatIsOverIsSaidAsOver()
    {
        Session::Snapshot s = Samples::idle();
        auto &users = s.environment(Side::Green).users;
        users = { .window = users.window, .requests = 100, .failures = 6, .startedPerSecond = 2 };
        const auto detail = [&s] { return Widgets::findingOf(s, s.now).detail; };
        QVERIFY2(detail().contains(QStringLiteral("requests to green v2.0 fail (")), qPrintable(detail()));
        users.startedPerSecond = 0;
        QVERIFY2(detail().contains(QStringLiteral("last requests to green v2.0 failed (")), qPrintable(detail()));
        QVERIFY(detail().contains(QStringLiteral("no users are there now")));
        auto &blue = s.environment(Side::Blue).users; // what goes on comes first
        blue.requests = 100;
        blue.failures = 50;
        QVERIFY2(detail().contains(QStringLiteral("requests to blue v1.0 fail (")), qPrintable(detail()));
        users.inFlight = 3; // somebody is still there: who fails more comes first
        QVERIFY2(detail().contains(QStringLiteral("requests to blue v1.0 fail (")), qPrintable(detail()));
        blue.failures = 5;
        QVERIFY2(detail().contains(QStringLiteral("requests to green v2.0 fail (")), qPrintable(detail()));
    }
    /// No side is to blame by itself, and 0 % failures is not the whole truth.
    void answersThatHelpNobodyAreSaid()
    {
        Session::Snapshot s = Samples::idle();
        auto &users = s.environment(Side::Blue).users;
        users.requests = 400;
        users.failures = 0;
        users.clientErrors = 30;
        QVERIFY(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("4xx")));
        WindowFixture f;
        f.show(s);
        const auto &rows = f.part<QWidget>("blueCard").findChild<Widgets::FigureTable *>()->rows();
        QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [](const Widgets::FigureRow &each) {
            return each.label.startsWith(QLatin1String("failures")) && each.value.contains(QLatin1String("4xx: 8 %"));
        }));
        users.clientErrors = 400;
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QVERIFY2(finding.detail.startsWith(QStringLiteral("100.0\u202f% of the requests to blue")),
                 qPrintable(finding.detail));
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Amber));
        users.failures = 300; // what fails comes first
        QVERIFY(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("4xx")));
    }

    /// 429 is no failure of a side either, and is said before the judge has decided.
    void throttledUsersAreSaid()
    {
        Session::Snapshot s = Samples::holding();
        auto &users = s.environment(Side::Green).users;
        users.requests = 100;
        users.failures = 0;
        users.throttled = 4;
        QVERIFY(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("429")));
        users.throttled = 19;
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QVERIFY2(finding.detail.startsWith(
                     QStringLiteral("19.0\u202f% of the last requests to green v2.0 were answered with 429")),
                 qPrintable(finding.detail));
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Amber));
        WindowFixture f;
        f.show(s);
        const auto &rows = f.part<QWidget>("greenCard").findChild<Widgets::FigureTable *>()->rows();
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [](const Widgets::FigureRow &each) {
            return each.label.startsWith(QLatin1String("failures"));
        });
        QVERIFY(row != rows.cend());
        QVERIFY2(row->value.contains(QStringLiteral("429: 19 %")), qPrintable(row->value));
        QCOMPARE(int(row->tone), int(Widgets::Tone::Amber));
        QCOMPARE(int(row->glyph), int(Widgets::Glyph::Warning));
    }

    void theWayOutIsAdvisedOnlyWhereItIsOne_data()
    {
        using Change = std::function<void(Session::Snapshot &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("advises");
        const auto row = [](const char *name, const char *says, bool advises, Change change) {
            QTest::newRow(name) << std::move(change) << QString::fromUtf8(says) << advises;
        };
        row("only the active side fails", "requests to blue v1.0 fail (", true, [](Session::Snapshot &) {});
        row("the other failed more", "requests to blue v1.0 fail (", false,
            [](Session::Snapshot &s) { s.environment(Side::Green).users = { .requests = 100, .failures = 30 }; });
        row("both fail", "requests to green v2.0 fail (", false, [](Session::Snapshot &s) {
            s.environment(Side::Green).users = { .requests = 100, .failures = 30, .inFlight = 3 };
        });
        row("the other is throttled", "requests to blue v1.0 fail (", false,
            [](Session::Snapshot &s) { s.environment(Side::Green).users = { .requests = 100, .throttled = 20 }; });
        row("the other's requests hang", "green v2.0 hang", false,
            [](Session::Snapshot &s) { s.environment(Side::Green).users = { .inFlight = 9, .stalled = true }; });
        row("it is over", "requests to blue v1.0 failed (", false, [](Session::Snapshot &s) {
            s.environment(Side::Blue).lately = { .window = seconds(10), .requests = 200 };
        });
        row("nothing ended lately", "requests to blue v1.0 fail (", false,
            [](Session::Snapshot &s) { s.environment(Side::Blue).lately = { .window = seconds(10) }; });
        row("the router was away", "The router was away until 20 s ago", false,
            [](Session::Snapshot &s) { s.routerBack = s.now - seconds(20); });
        row("it was away long ago", "requests to blue v1.0 fail (", true,
            [](Session::Snapshot &s) { s.routerBack = s.now - seconds(61); });
        row("the other was rolled back", "it was rolled back itself", false, [](Session::Snapshot &s) {
            s.rollout.outcome = Rollout::RunOutcome::RolledBack;
            s.rollout.reason = { QStringLiteral("it failed"), {} };
        });
        row("the other's checks fail", "requests to blue v1.0 fail (", false, [](Session::Snapshot &s) {
            Probe::CheckResult bad;
            bad.sample.outcome = Outcome::ServerError;
            s.environment(Side::Green).health = { .status = Probe::HealthStatus::Unhealthy, .last = bad };
            s.environment(Side::Blue).health.status = Probe::HealthStatus::Healthy;
        });
    }
    void theWayOutIsAdvisedOnlyWhereItIsOne()
    {
        QFETCH(std::function<void(Session::Snapshot &)>, change);
        QFETCH(QString, says);
        QFETCH(bool, advises);
        Session::Snapshot s = Samples::idle();
        s.environment(Side::Green).health.status = Probe::HealthStatus::Healthy;
        s.environment(Side::Green).users = {};
        s.environment(Side::Blue).users = { .requests = 900, .failures = 100, .startedPerSecond = 15, .inFlight = 4 };
        s.environment(Side::Blue).lately = { .window = seconds(10), .requests = 150, .failures = 20 };
        change(s);
        const QString detail = Widgets::findingOf(s, s.now).detail;
        QVERIFY2(detail.contains(says), qPrintable(detail));
        QCOMPARE(detail.contains(QStringLiteral("moves users there")), advises);
    }
    void whatJustBeganIsToldByItsLastSeconds()
    {
        Session::Snapshot s = Samples::idle();
        auto &blue = s.environment(Side::Blue);
        blue.users = { .requests = 900, .failures = 60, .startedPerSecond = 15, .inFlight = 4 };
        blue.lately = { .window = seconds(10), .requests = 150, .failures = 45 };
        QVERIFY(Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("Of those of the last 10 s: 30.0")));
        blue.lately.failures = 12;
        QVERIFY(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("Of those of the last 10 s")));
    }
    void whatIsOverIsNoEmergency()
    {
        Session::Snapshot s = Samples::idle();
        auto &blue = s.environment(Side::Blue);
        blue.users = { .requests = 900, .failures = 100, .startedPerSecond = 15, .inFlight = 4 };
        blue.lately = { .window = seconds(10), .requests = 150, .failures = 20 };
        QCOMPARE(int(Widgets::findingOf(s, s.now).tone), int(Widgets::Tone::Red));
        blue.lately.failures = 0;
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Amber));
        QVERIFY2(finding.detail.contains(QStringLiteral("Of those of the last 10 s: 0.00")),
                 qPrintable(finding.detail));
        blue.lately.requests = 20; // too few to say so: two of them would have failed
        QCOMPARE(int(Widgets::findingOf(s, s.now).tone), int(Widgets::Tone::Red));
    }

    /// Who comes a few minutes later finds a side without users, and its checks well: it must not look like one.
    void aRunThatWasRolledBackByItselfStaysMarked()
    {
        Session::Snapshot s = Samples::afterARollback();
        Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Amber));
        QVERIFY2(finding.headline.startsWith(QStringLiteral("Nothing moves. All production goes to blue v1.0.")),
                 qPrintable(finding.headline));
        QVERIFY2(finding.detail.startsWith(QStringLiteral("Run 118 was rolled back 7 min ago: ")),
                 qPrintable(finding.detail));
        s.lastRun.at = s.at - std::chrono::minutes(61);
        QCOMPARE(int(Widgets::findingOf(s, s.now).tone), int(Widgets::Tone::Muted));
        s = Samples::afterARollback();
        s.lastRun.because
            = { QStringLiteral("back.operator"),
                { { QStringLiteral("who"), QStringLiteral("an") }, { QStringLiteral("reason"), QString() } } };
        finding = Widgets::findingOf(s, s.now);
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Muted));
        QVERIFY(finding.detail.startsWith(QStringLiteral("Run 118 was rolled back 7 min ago: ")));
    }

    void whatMovesByItselfSoonIsSaid()
    {
        Session::Snapshot s = Samples::idle();
        s.deployWaits = true;
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QVERIFY(
            finding.headline.startsWith(QStringLiteral("A deploy waits for its preflight. All production goes to")));
        QVERIFY2(finding.detail.startsWith(QStringLiteral("The first step to green v2.0 goes out by itself")),
                 qPrintable(finding.detail));
    }

    void howFarARollbackIs()
    {
        Session::Snapshot s = Samples::rollingBack();
        const auto detail = [&s] { return Widgets::findingOf(s, s.now).detail; };
        QVERIFY(detail().startsWith(QStringLiteral("1 of 2 nodes have the order")));
        s.traffic.nodes.resize(1);
        QVERIFY(detail().startsWith(QStringLiteral("The router does not have the order yet")));
        s.rollout.acknowledged = true; // nothing is repeated then: it waits for users
        QVERIFY(!detail().contains(QStringLiteral("repeated")));
        QVERIFY(detail().contains(QStringLiteral("users' requests have not shown it yet")));
        s.feed.connected = false;
        QVERIFY(detail().contains(QStringLiteral("cannot be seen (no feed)")));
    }

    void slowUsersAreToldUnlessThePageSaysWhy()
    {
        using Widgets::SlowSide;
        Session::Snapshot s = Samples::holding();
        const auto told = [&s](SlowSide slow) {
            return Widgets::findingOf(s, s.now, slow).detail.contains(QStringLiteral("come late: p95"));
        };
        QVERIFY(told(SlowSide::Told));
        QVERIFY(told(SlowSide::LeftOut)); // the page has nothing to say of it
        auto diagnosis = std::make_shared<Diagnose::View>();
        diagnosis->finding = Diagnose::Finding {};
        diagnosis->samples[1].push_back({ .at = s.at - seconds(3) });
        s.diagnosis = diagnosis;
        QVERIFY(!told(SlowSide::LeftOut));
        s.at += Diagnose::findingStands; // nobody has measured since
        QVERIFY(told(SlowSide::LeftOut));
    }

    void checksAreTroubleOnce()
    {
        const Session::Snapshot s = Samples::checksUnconfirmed();
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Red));
        QCOMPARE(finding.detail.count(QStringLiteral("in a row")), 1);
        QVERIFY(finding.detail.contains(QStringLiteral("4 of 20 ended there")));
    }

    void afterAPromotionTheWayOutIsNamed()
    {
        Session::Snapshot s = Samples::promoted();
        s.environment(Side::Blue).health.status = Probe::HealthStatus::Healthy;
        s.environment(Side::Green).health.status = Probe::HealthStatus::Unhealthy;
        const auto says
            = [&s](const char *words) { return Widgets::findingOf(s, s.now).detail.contains(QLatin1String(words)); };
        QVERIFY(says("Roll back: blue v1.0 is healthy") && !says("Rolling back does not help"));
        Session::Snapshot later = s; // another console, or the next day: a rollback stays where everything is
        later.rollout.outcome = Rollout::RunOutcome::None;
        std::swap(s, later);
        QVERIFY(says("Rolling back does not help") && !says("Roll back: blue"));
        std::swap(s, later);
        s.environment(Side::Blue).health.status = Probe::HealthStatus::Unknown;
        QVERIFY(!says("is healthy"));
    }

    void aHeldRunThatIsWorseIsNoCalmPicture()
    {
        Session::JudgeView judged;
        judged.open = true;
        judged.verdict = Samples::verdictOf(Judge::Decision::Fail).verdict;
        const auto finding = [&judged] {
            const Session::Snapshot s = Samples::withJudge(judged, Samples::held());
            return Widgets::findingOf(s, s.now);
        };
        QCOMPARE(int(finding().tone), int(Widgets::Tone::Red));
        QVERIFY(finding().detail.contains(QStringLiteral("The judge finds green")));
        judged.verdict.decision = Judge::Decision::Pass;
        QCOMPARE(int(finding().tone), int(Widgets::Tone::Amber));
        judged.verdict.decision = Judge::Decision::Fail;
        judged.open = false; // of a run that is over
        QCOMPARE(int(finding().tone), int(Widgets::Tone::Amber));
    }

    /// Whether a person may look away from a held run.
    void aHeldRunSaysWhatStillActs_data()
    {
        using Change = void (*)(Session::Snapshot &);
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *says, Change change) {
            QTest::newRow(name) << change << QString::fromUtf8(says);
        };
        static constexpr auto setGate = [](Session::Snapshot &s, Config::GateAction action) {
            s.rollout.plan.steps[s.rollout.step].gates.insert(Config::Gate::Judge, action);
        };
        row("the judge rolls back", "Still watched: requests that fail or hang roll it back, and so does the judge.",
            [](Session::Snapshot &s) { setGate(s, Config::GateAction::RollBack); });
        row("the judge holds", "Still watched: requests that fail or hang roll it back, the judge alone does not.",
            [](Session::Snapshot &s) { setGate(s, Config::GateAction::Hold); });
        row("only advises", "Nothing rolls it back by itself: the plan only advises.",
            [](Session::Snapshot &s) { s.rollout.plan.advise = true; });
        row("no feed", "Nothing rolls it back by itself: users' requests cannot be seen.",
            [](Session::Snapshot &s) { s.feed.connected = false; });
        row("only looks", "No console is known to watch it; while one is open that may operate: requests",
            [](Session::Snapshot &s) { s.watchOnly = true; });
        row("watched there", "bo@desk-2 (window) still watches it: requests", [](Session::Snapshot &s) {
            s.watchOnly = true;
            s.operatedBy = QStringLiteral("bo@desk-2 (window)");
        });
    }
    void aHeldRunSaysWhatStillActs()
    {
        using Change = void (*)(Session::Snapshot &);
        QFETCH(Change, change);
        QFETCH(QString, says);
        Session::Snapshot s = Samples::held();
        change(s);
        QString detail = Widgets::findingOf(s, s.now).detail;
        detail[0] = detail[0].toUpper();
        QVERIFY2(detail.contains(says, Qt::CaseInsensitive), qPrintable(detail));
        s.rollout.phase = Rollout::Phase::Holding;
        QVERIFY(!Session::heldWatch(s));
    }

    /// A step that only warns of the judge's verdict, or does not ask for it, moves on: the finding does not keep
    /// still.
    void aRunThatGoesOnAlthoughItIsWorseIsNoCalmPicture_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("action"); // -1: the step has no such gate
        QTest::addColumn<bool>("acts");
        using Config::GateAction;
        using Rollout::Phase;
        QTest::newRow("warns") << int(Phase::Holding) << int(GateAction::Warn) << false;
        QTest::newRow("no such gate") << int(Phase::Holding) << -1 << false;
        QTest::newRow("bakes") << int(Phase::Baking) << int(GateAction::Warn) << false;
        QTest::newRow("about to act") << int(Phase::Holding) << int(GateAction::RollBack) << true;
    }
    void aRunThatGoesOnAlthoughItIsWorseIsNoCalmPicture()
    {
        QFETCH(int, phase);
        QFETCH(int, action);
        QFETCH(bool, acts);
        Session::Snapshot s = Samples::withJudge(Samples::verdictOf(Judge::Decision::Fail));
        s.rollout.phase = Rollout::Phase(phase);
        auto &gates = s.rollout.plan.steps[s.rollout.step].gates;
        gates.remove(Config::Gate::Judge);
        if (action >= 0)
            gates.insert(Config::Gate::Judge, Config::GateAction(action));
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Red));
        QCOMPARE(int(finding.glyph), int(Widgets::Glyph::Cross));
        QVERIFY2(finding.detail.startsWith(QStringLiteral("The judge finds green v2.0 worse than blue v1.0.")),
                 qPrintable(finding.detail));
        QCOMPARE(finding.detail.contains(QStringLiteral("Nothing acts on it by itself here.")), !acts);
        s.judge = std::make_shared<const Session::JudgeView>(Samples::verdictOf(Judge::Decision::Pass));
        QVERIFY(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("judge")));
    }

    /// Its users went back, and its figures stay as they were: that is no news of now.
    void whatASideWasIsNoPresentTrouble()
    {
        Session::Snapshot s = Samples::idle();
        auto &users = s.environment(Side::Green).users;
        users.requests = 400;
        users.p95 = milliseconds(8023);
        QVERIFY(Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("Headers of green")));
        users.until = s.now - seconds(42);
        QVERIFY2(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("8")),
                 qPrintable(Widgets::findingOf(s, s.now).detail));
        users.clientErrors = 200;
        users.throttled = 100;
        QVERIFY2(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("answered")),
                 qPrintable(Widgets::findingOf(s, s.now).detail));
        s.environment(Side::Blue).users.p95 = users.p95;
        QVERIFY(!Widgets::areSlowAlike(s));
    }

    /// Before the judge decides against it: amber, first, with nothing of how long a pass would take; and the run's box
    /// does not call it too early beside it.
    void signsOfHarmStandFirst()
    {
        Session::JudgeView view = Samples::verdictOf(Judge::Decision::Insufficient);
        Session::Snapshot s = Samples::withJudge(view);
        const Message old { QStringLiteral("judge.more-left"),
                            { { QStringLiteral("n"), 810 },
                              { QStringLiteral("left"),
                                asArg({ QStringLiteral("left.minutes"), { { QStringLiteral("n"), 3 } } }) } } };
        const Message undecided { QStringLiteral("judge.insufficient"), { { QStringLiteral("why"), asArg(old) } } };
        s.rollout.waitingFor = { QStringLiteral("wait.judge"), { { QStringLiteral("what"), asArg(undecided) } } };
        // What it needs is told as the box tells it, not as it was when the gate looked last.
        QVERIFY2(Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("about 340 more requests")),
                 qPrintable(Widgets::findingOf(s, s.now).detail));
        Judge::MetricView &failures = view.verdict.evidence[size_t(Judge::Metric::Failures)];
        failures.evidence = std::pow(failures.threshold, 0.8);
        view.verdict.moreRequests.reset();
        view.left = {};
        s.judge = std::make_shared<const Session::JudgeView>(view);
        const Widgets::Finding finding = Widgets::findingOf(s, s.now);
        QCOMPARE(int(finding.tone), int(Widgets::Tone::Amber));
        QVERIFY2(finding.detail.startsWith(QStringLiteral("The judge on green v2.0: strong signs of harm (failures;")),
                 qPrintable(finding.detail));
        QVERIFY2(!finding.detail.contains(QStringLiteral("left"))
                     && !finding.detail.contains(QStringLiteral("Waiting")),
                 qPrintable(finding.detail));
        const Widgets::FigureRow row = Widgets::judgeRow(&view);
        QCOMPARE(row.value, QStringLiteral("strong signs of harm"));
        QCOMPARE(int(row.tone), int(Widgets::Tone::Amber));
        s.rollout.phase = Rollout::Phase::Idle;
        QVERIFY(!Widgets::findingOf(s, s.now).detail.contains(QStringLiteral("signs of harm")));
    }

    void whatIsWaitedForIsASentence()
    {
        Session::Snapshot s = Samples::holding();
        s.environment(Side::Green).users.p95 = s.environment(Side::Blue).users.p95;
        s.environment(Side::Green).health.status = Probe::HealthStatus::Healthy;
        s.rollout.waitingFor.code = QStringLiteral("wait.manual");
        QCOMPARE(Widgets::findingOf(s, s.now).detail, QStringLiteral("Waiting for you: press Next to go on."));
    }

    void usersGoToAnUnhealthySideOnlyWithAWord()
    {
        Session::Snapshot s = Samples::idle();
        const auto warns = [&s] {
            const auto rows = Widgets::consequencesOf(s, Permyriad::ofPercent(25));
            return rows.first().label == QStringLiteral("health") ? rows.first().value : QString();
        };
        s.environment(Side::Green).health.status = Probe::HealthStatus::Healthy;
        QCOMPARE(warns(), QString());
        s.environment(Side::Green).health.status = Probe::HealthStatus::Unhealthy;
        Probe::CheckResult bad;
        bad.sample.outcome = Outcome::ServerError;
        bad.sample.status = 502;
        bad.message = quoted(QStringLiteral("HTTP 502"));
        s.environment(Side::Green).health.last = bad;
        QVERIFY2(warns().contains(QStringLiteral("HTTP 502")), qPrintable(warns()));
    }
};

QTEST_MAIN(FindingsTest)
#include "tst_findings.moc"
