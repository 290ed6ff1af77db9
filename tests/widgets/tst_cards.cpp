// What the cards of the two sides say, and what stands behind it.
#include "core/diagnose/view.h"
#include "core/probe/fold.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

using namespace Signalbox;
using namespace Signalbox::Widgets;
using Signalbox::Test::WindowFixture;
namespace Samples = Signalbox::Test::Samples;

namespace {

FigureRow rowOf(WindowFixture &f, const char *card, const char *label)
{
    const QList<FigureRow> rows = f.part<QWidget>(card).findChild<FigureTable *>()->rows();
    for (const FigureRow &row : rows) {
        if (row.label.section(QLatin1Char(','), 0, 0) == QString::fromUtf8(label)) // "failures, last 60 s"
            return row;
    }
    return {};
}

QString aboutOf(WindowFixture &f, const char *card)
{
    for (const auto *line : f.part<QWidget>(card).findChildren<TextLine *>()) {
        if (line->text().contains(QStringLiteral("upstream")))
            return line->text();
    }
    return {};
}

Probe::CheckResult check(const char *url, Outcome outcome, int status, int ms = 40)
{
    Probe::CheckResult result;
    result.url = QString::fromLatin1(url);
    result.sample.outcome = outcome;
    result.sample.status = status;
    result.sample.total = milliseconds(ms);
    return result;
}

} // namespace

class CardsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// A fault that is long over is not told beside what is now.
    void anOldColdCheckIsNoFigureOfNow()
    {
        WindowFixture f;
        Session::Snapshot s = Samples::idle();
        QVERIFY(f.open(s));
        const auto row = [&f] { return rowOf(f, "greenCard", "cold · warm").value.simplified(); };
        QVERIFY2(row().contains(QStringLiteral("93")) && row().contains(QStringLiteral("47")), qPrintable(row()));
        Probe::Health &health = s.environment(Side::Green).health;
        health.cold = milliseconds(753);
        health.coldAt = s.now - seconds(210);
        f.show(s);
        QVERIFY2(!row().contains(QStringLiteral("753")) && row().contains(QStringLiteral("47")), qPrintable(row()));
        health.warmAt = s.now - seconds(100);
        f.show(s);
        QCOMPARE(row(), unknownText());
    }

    /// Two base URLs are checked in turn, one fails: card and finding say which, and no check changes a word.
    void oneFailingUpstreamIsNamedSteadily()
    {
        const Probe::CheckResult good = check("https://sg-1.example/v1", Outcome::Ok, 200);
        const Probe::CheckResult bad = check("https://sg-2.example/v1", Outcome::ServerError, 503);
        WindowFixture f;
        Session::Snapshot s = Samples::idle();
        QVERIFY(f.open(s));
        QVERIFY2(aboutOf(f, "greenCard").endsWith(QStringLiteral("2 upstreams")), qPrintable(aboutOf(f, "greenCard")));
        Probe::Health health { .side = Side::Green };
        for (int i = 0; i < 9; ++i) {
            health = Probe::fold(health, i % 2 == 0 ? good : bad, {}, s.now);
            s.environment(Side::Green).health = health;
            f.show(s);
            if (i == 0)
                continue; // the bad one was not checked yet
            QCOMPARE(aboutOf(f, "greenCard"), QStringLiteral("1 of 2 upstreams answer"));
            const FigureRow row = rowOf(f, "greenCard", "health");
            QCOMPARE(row.value, QStringLiteral("degraded"));
            QVERIFY2(row.tip.contains(bad.url), qPrintable(row.tip));
            const Finding finding = findingOf(s, s.now);
            QCOMPARE(finding.detail,
                     QStringLiteral("Upstreams of green v2.0 whose checks do not go well: 1 of 2, "
                                    "https://sg-2.example/v1 (HTTP 503)."));
            QCOMPARE(finding.tone, Tone::Amber);
        }
    }

    /// What the card says of the side and of its base URLs fits together after each check, and no lucky one of a side
    /// that is down points at the other base URL.
    void stateAndCountFitTogether()
    {
        WindowFixture f;
        Session::Snapshot s = Samples::idle();
        QVERIFY(f.open(s));
        Probe::Health health { .side = Side::Green };
        const auto look = [&](int url, bool isGood) {
            health = Probe::fold(health,
                                 check(url == 1 ? "https://sg-1.example/v1" : "https://sg-2.example/v1",
                                       isGood ? Outcome::Ok : Outcome::Unauthorized, isGood ? 200 : 401),
                                 {}, s.now);
            s.environment(Side::Green).health = health;
            f.show(s);
            return aboutOf(f, "greenCard").section(QStringLiteral(" · "), -1) + QStringLiteral("; ")
                + rowOf(f, "greenCard", "health").value;
        };
        QCOMPARE(look(1, true), QStringLiteral("2 upstreams; healthy"));
        QCOMPARE(look(2, true), QStringLiteral("2 upstreams; healthy"));
        QCOMPARE(look(1, false), QStringLiteral("1 of 2 upstreams answer; degraded"));
        QCOMPARE(look(2, false), QStringLiteral("2 upstreams; degraded"));
        QCOMPARE(look(1, false), QStringLiteral("0 of 2 upstreams answer; unhealthy"));
        QCOMPARE(look(2, true), QStringLiteral("upstreams hardly answer; unhealthy"));
        const QString said = findingOf(s, s.now).detail;
        QVERIFY2(said.startsWith(QStringLiteral("Checks of green v2.0 fail but for single ones (HTTP 401).")),
                 qPrintable(said));
        QCOMPARE(look(1, false), QStringLiteral("upstreams hardly answer; unhealthy"));
        QCOMPARE(look(2, true), QStringLiteral("1 of 2 upstreams answer; degraded"));
    }

    void oneSlowUpstreamIsNamedSteadily()
    {
        const Probe::CheckResult good = check("https://sg-1.example/v1", Outcome::Ok, 200);
        const Probe::CheckResult slow = check("https://sg-2.example/v1", Outcome::Ok, 200, 812);
        Session::Snapshot s = Samples::idle();
        Probe::Health health { .side = Side::Green };
        for (int i = 0; i < 9; ++i) {
            health = Probe::fold(health, i % 2 == 0 ? good : slow, {}, s.now);
            s.environment(Side::Green).health = health;
            if (i > 0)
                QCOMPARE(findingOf(s, s.now).detail,
                         QStringLiteral("Upstreams of green v2.0 whose checks are slow: 1 of 2, "
                                        "https://sg-2.example/v1 (812\u202fms); slow is what takes over 500\u202fms."));
        }
        QCOMPARE(upstreamsText(s.environment(Side::Green)), QStringLiteral("2 upstreams")); // both answer
    }

    /// One of two requests is half of them, and no alarm.
    void fewRequestsAlarmNobody_data()
    {
        QTest::addColumn<quint64>("requests");
        QTest::addColumn<quint64>("failures");
        QTest::addColumn<quint64>("refused");
        QTest::addColumn<bool>("p95Alarms");
        QTest::addColumn<bool>("failuresAlarm");
        const auto row = [](const char *name, quint64 requests, quint64 failures, quint64 refused, bool p95,
                            bool fails) { QTest::newRow(name) << requests << failures << refused << p95 << fails; };
        row("1 of 2 failed", 2, 1, 0, false, false);
        row("2 of 3 failed", 3, 2, 0, false, false);
        row("3 of 4 failed", 4, 3, 0, false, true);
        row("1 of 2 was refused", 2, 0, 1, false, false);
        row("39", 39, 0, 19, false, false);
        row("40", 40, 0, 20, true, true);
        row("many", 3000, 300, 0, true, true);
    }
    void fewRequestsAlarmNobody()
    {
        QFETCH(quint64, requests);
        QFETCH(quint64, failures);
        QFETCH(quint64, refused);
        QFETCH(bool, p95Alarms);
        QFETCH(bool, failuresAlarm);
        Session::Snapshot s = Samples::holding();
        s.environment(Side::Green).health = s.environment(Side::Blue).health;
        auto &users = s.environment(Side::Green).users;
        users.requests = requests;
        users.failures = failures;
        users.clientErrors = refused;
        users.p95 = users.p99 = milliseconds(900); // against 88 and 162 on blue
        WindowFixture f;
        QVERIFY(f.open(s));
        const auto alarms = [&f](const char *label) {
            const Glyph glyph = rowOf(f, "greenCard", label).glyph;
            return glyph != Glyph::None && glyph != Glyph::Question;
        };
        // The p99 of one request is that request: it is there, and says that it says little.
        QCOMPARE(rowOf(f, "greenCard", "p95").glyph == Glyph::Question, !p95Alarms);
        QCOMPARE(rowOf(f, "greenCard", "p95").tone == Tone::Muted, !p95Alarms);
        QCOMPARE(alarms("p95"), p95Alarms);
        QCOMPARE(alarms("p99"), requests >= 200);
        QCOMPARE(alarms("failures"), failuresAlarm);
        const bool tooFew = rowOf(f, "greenCard", "p95").tip.contains(QStringLiteral("too few to call it bad"));
        QCOMPARE(tooFew, !p95Alarms);
        QCOMPARE(findingOf(s, s.now).tone == Tone::Muted, !p95Alarms && !failuresAlarm);
        users.p95 = users.p99 = s.objectives.p99 * 2; // beyond what is allowed
        f.show(s);
        QCOMPARE(rowOf(f, "greenCard", "p95").tone == Tone::Red, p95Alarms);
    }

    /// The window of a side that everybody left only empties: no figure of it is a new alarm.
    void aSideWithoutUsersRaisesNoNewAlarm()
    {
        Session::Snapshot s = Samples::holding();
        auto &users = s.environment(Side::Green).users;
        users.p95 = users.p99 = s.objectives.p99 * 2;
        WindowFixture f;
        QVERIFY(f.open(s));
        QCOMPARE(rowOf(f, "greenCard", "p95").tone, Tone::Red);
        s.traffic.requested.greenShare = Permyriad();
        users.startedPerSecond = 0;
        f.show(s);
        QCOMPARE(rowOf(f, "greenCard", "p95").tone, Tone::Red); // some are still open
        users.inFlight = 0;
        f.show(s);
        QCOMPARE(rowOf(f, "greenCard", "p95").tone, Tone::Muted);
        QVERIFY(rowOf(f, "greenCard", "p95").tip.contains(QStringLiteral("No users are there now")));
    }

    /// It failed until then: that is no news of now, and said as of then.
    void theLastFiguresSayUntilWhen()
    {
        Session::Snapshot s = Samples::holding();
        auto &users = s.environment(Side::Green).users;
        users.failures = users.requests / 2;
        WindowFixture f;
        f.window.setTimeSpec(Qt::UTC);
        QVERIFY(f.open(s));
        QCOMPARE(rowOf(f, "greenCard", "failures").tone, Tone::Red);
        QVERIFY(rowOf(f, "greenCard", "failures").label.startsWith(QStringLiteral("failures, last ")));
        users.until = s.now - seconds(20);
        f.show(s);
        const QString until = timeText(s.at - seconds(20), Qt::UTC);
        for (const char *name : { "p50", "failures" }) {
            const FigureRow row = rowOf(f, "greenCard", name);
            QCOMPARE(row.label, QStringLiteral("%1, until %2").arg(QLatin1String(name), until));
            QCOMPARE(row.tone, Tone::Muted);
            QCOMPARE(row.glyph, Glyph::None);
            QVERIFY(row.tip.contains(QStringLiteral("No users are there now")));
        }
        QVERIFY(rowOf(f, "blueCard", "p50").label.startsWith(QStringLiteral("p50, last ")));
    }

    void whatIsLateIsCalledLate()
    {
        Session::Snapshot s = Samples::holding();
        s.environment(Side::Green).health = s.environment(Side::Blue).health;
        QCOMPARE(findingOf(s, s.now).detail,
                 QStringLiteral("Headers of green v2.0 come late: p95 431\u202fms, against 88\u202fms on blue v1.0."));
    }

    /// What both sides share is said, so that nobody is brought back for it.
    void bothSlowAlikeIsSaid()
    {
        Session::Snapshot s = Samples::holding();
        s.environment(Side::Green).health = s.environment(Side::Blue).health;
        auto &blue = s.environment(Side::Blue).users;
        auto &green = s.environment(Side::Green).users;
        blue.p95 = s.objectives.p95 + milliseconds(900);
        green.p95 = s.objectives.p95 + milliseconds(1100);
        WindowFixture f;
        QVERIFY(f.open(s));
        const auto says
            = [&s](const char *text) { return findingOf(s, s.now).detail.contains(QString::fromLatin1(text)); };
        QVERIFY2(says("Both sides are slow alike: ") && says("does not help"), qPrintable(findingOf(s, s.now).detail));
        QCOMPARE(findingOf(s, s.now).tone, Tone::Amber);
        for (const char *card : { "blueCard", "greenCard" }) {
            const FigureRow row = rowOf(f, card, "p95");
            QVERIFY2(row.value.endsWith(QStringLiteral(" · both sides")), qPrintable(row.value));
            QCOMPARE(row.tone, Tone::Amber);
        }
        green.p95 = *blue.p95 * 2; // green more than blue: that is green's
        f.show(s);
        QVERIFY(!says("Both sides"));
        QCOMPARE(rowOf(f, "greenCard", "p95").tone, Tone::Red);
        green.p95 = *blue.p95;
        green.requests = 39; // too few to say
        QVERIFY(!says("Both sides"));
    }

    void whatTheJudgeSeesOnBothSidesIsSaid()
    {
        Session::JudgeView view = Samples::verdictOf(Judge::Decision::Insufficient);
        Session::Snapshot s = Samples::withJudge(view);
        const auto says
            = [&s](const char *text) { return findingOf(s, s.now).detail.contains(QString::fromLatin1(text)); };
        QVERIFY(!says("Both sides"));
        view.verdict.sharedSlow = true;
        s = Samples::withJudge(view);
        QVERIFY2(says("Both sides are slow alike: users wait ") && says("Moving users does not help"),
                 qPrintable(findingOf(s, s.now).detail));
        s.rollout.phase = Rollout::Phase::Idle;
        QVERIFY(!says("Both sides"));
    }

    void aCandidateWithoutUsersIsNoEmergency()
    {
        Session::Snapshot s = Samples::greenUnhealthy();
        QCOMPARE(findingOf(s, s.now).tone, Tone::Amber);
        QVERIFY(findingOf(s, s.now).detail.startsWith(QStringLiteral("Checks of green v2.0 fail")));
        s.environment(Side::Green).users.startedPerSecond = 3; // somebody is there
        QCOMPARE(findingOf(s, s.now).tone, Tone::Red);
        s = Samples::greenUnhealthy();
        s.environment(Side::Blue).users.stalled = true; // what hurts users comes first
        QVERIFY(findingOf(s, s.now).detail.startsWith(QStringLiteral("Requests to blue v1.0 hang")));
        s = Samples::greenUnhealthy();
        std::swap(s.environment(Side::Green).health, s.environment(Side::Blue).health);
        QCOMPARE(findingOf(s, s.now).tone, Tone::Red); // production is there
    }

    void slowChecksOnBothSidesAreNoEmergency()
    {
        Session::Snapshot s = Samples::idle();
        for (const Side side : { Side::Blue, Side::Green })
            s.environment(side).health = Probe::fold({ .side = side }, check("u", Outcome::Ok, 200, 812), {}, s.now);
        const Finding finding = findingOf(s, s.now);
        QCOMPARE(finding.tone, Tone::Amber);
        QVERIFY2(finding.detail.startsWith(QStringLiteral("Both sides are degraded alike"))
                     && finding.detail.endsWith(QStringLiteral("Moving users does not help: look at what both share.")),
                 qPrintable(finding.detail));
        // By their state: a check that goes well in between, on one side or on both, changes no word of it.
        for (const Side side : { Side::Blue, Side::Green }) {
            auto &health = s.environment(side).health;
            health.lastIsSlow = false;
            health.goodInARow = 3;
            QCOMPARE(findingOf(s, s.now), finding);
        }
        for (const Side side : { Side::Blue, Side::Green })
            s.environment(side).health.lastIsSlow = true;
        auto diagnosis = std::make_shared<Diagnose::View>();
        diagnosis->finding = Diagnose::Finding { .cause = Diagnose::Cause::OwnDesk,
                                                 .message = { QStringLiteral("finding.own-desk"),
                                                              { { QStringLiteral("ms"), 640 } } } };
        diagnosis->samples[0].push_back({ .at = s.at });
        s.diagnosis = diagnosis; // then it is this desk, and that is what is said
        QVERIFY2(findingOf(s, s.now).detail.startsWith(QStringLiteral("Both sides are slow alike from here (640 ms")),
                 qPrintable(findingOf(s, s.now).detail));
        QCOMPARE(findingOf(s, s.now).tone, Tone::Amber);
        s.environment(Side::Green).health
            = Probe::fold({ .side = Side::Green }, check("u", Outcome::ServerError, 503), {}, s.now);
        QCOMPARE(findingOf(s, s.now).tone, Tone::Red);
    }
};

QTEST_MAIN(CardsTest)
#include "tst_cards.moc"
