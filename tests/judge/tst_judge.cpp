#include "core/judge/trial.h"
#include "tests/support/test_main.h"

#include <functional>
#include <queue>
#include <random>

using namespace Signalbox;
using namespace Signalbox::Judge;

namespace {

// A small world of requests: played to a trial as they would come.
struct Traffic {
    double rate = 200;
    double share = 0.25;
    double lasts = 30; ///< s
    std::function<void(Ended &, std::mt19937 &)> change = [](Ended &, std::mt19937 &) {};
    std::function<bool(const Ended &)> ends = [](const Ended &) { return true; };
};

Micros inSeconds(double seconds)
{
    return Micros(qint64(seconds * 1e6));
}

// Seconds until it failed; nothing when it did not.
std::optional<double> play(Trial &trial, const Traffic &traffic, unsigned seed = 1)
{
    std::mt19937 dice(seed);
    std::exponential_distribution<> gap(traffic.rate);
    std::lognormal_distribution<> latency(std::log(0.04), 0.5);
    std::bernoulli_distribution candidate(traffic.share);
    std::bernoulli_distribution fails(0.004);
    const auto later = [](const Ended &a, const Ended &b) { return a.start + a.total > b.start + b.total; };
    std::priority_queue<Ended, std::vector<Ended>, decltype(later)> open(later);
    for (double time = gap(dice); time < traffic.lasts; time += gap(dice)) {
        Ended request { .arm = candidate(dice) ? Arm::Candidate : Arm::Active,
                        .start = inSeconds(time),
                        .total = inSeconds(latency(dice)),
                        .ending = fails(dice) ? Ending::Failed : Ending::Fine };
        traffic.change(request, dice);
        while (!open.empty() && open.top().start + open.top().total <= request.start) {
            trial.ended(open.top(), open.top().start + open.top().total);
            open.pop();
        }
        trial.started(request.arm, request.start);
        if (trial.decision() == Decision::Fail)
            return double(trial.decidedAt()->count()) * 1e-6;
        if (traffic.ends(request))
            open.push(request);
    }
    return std::nullopt;
}

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void findsHarm_data()
    {
        QTest::addColumn<int>("metric");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("within");
        QTest::addColumn<int>("kind");
        QTest::newRow("all fail") << int(Metric::Failures) << 0.05 << 2.0 << 0;
        QTest::newRow("one in ten fails") << int(Metric::Failures) << 0.25 << 8.0 << 1;
        QTest::newRow("twice as slow") << int(Metric::Latency) << 0.25 << 3.0 << 2;
        QTest::newRow("one in ten 6 times as slow") << int(Metric::Latency) << 0.25 << 20.0 << 3;
        QTest::newRow("finishes nothing") << int(Metric::Unfinished) << 0.05 << 6.0 << 4;
        QTest::newRow("refuses all as 404") << int(Metric::ClientErrors) << 0.25 << 2.0 << 5;
        QTest::newRow("throttles all") << int(Metric::Throttled) << 0.25 << 2.0 << 6;
        QTest::newRow("headers late, end in time") << int(Metric::Headers) << 0.25 << 5.0 << 7;
    }
    void findsHarm()
    {
        QFETCH(int, metric);
        QFETCH(double, share);
        QFETCH(double, within);
        QFETCH(int, kind);
        Traffic traffic { .share = share };
        traffic.change = [kind](Ended &request, std::mt19937 &dice) {
            const bool tenth = std::bernoulli_distribution(0.1)(dice);
            if (kind == 7)
                request.headers = request.total / (request.arm == Arm::Active ? 4 : 2);
            if (request.arm == Arm::Active)
                return;
            if (kind == 0 || (kind == 1 && tenth))
                request.ending = Ending::Failed;
            if (kind == 2)
                request.total *= 2;
            if (kind == 3 && tenth)
                request.total *= 6;
            if (kind == 5)
                request.ending = Ending::ClientError;
            if (kind == 6)
                request.ending = Ending::Throttled;
        };
        if (kind == 4)
            traffic.ends = [](const Ended &request) { return request.arm == Arm::Active; };
        Trial trial;
        const auto found = play(trial, traffic);
        QVERIFY(found);
        QVERIFY2(*found <= within, qPrintable(QString::number(*found)));
        const Verdict verdict = trial.verdict();
        QCOMPARE(int(*verdict.metric), metric);
        QCOMPARE(verdict.decision, Decision::Fail);
        QVERIFY(verdict.effect.low > 0 && verdict.effect.low <= verdict.effect.value
                && verdict.effect.value <= verdict.effect.high);
        QVERIFY(!verdict.moreRequests);
        QCOMPARE(verdict.action, metric == int(Metric::Throttled) ? Action::StepBack : Action::RollBack);
        QVERIFY(!verdict.evidence[size_t(metric)].movers.empty());
    }

    void findsLateOnsetAsFast()
    {
        Traffic traffic { .lasts = 130 };
        traffic.change = [](Ended &request, std::mt19937 &) {
            if (request.arm == Arm::Candidate && request.start > std::chrono::seconds(120))
                request.total *= 2;
        };
        Trial trial;
        const auto found = play(trial, traffic);
        QVERIFY(found && *found > 120 && *found < 123);
        // Of the whole two minutes it would hardly show.
        QVERIFY(trial.verdict().effect.value > 0.5);
    }

    void blamesNobodyForWhatBothShare()
    {
        Traffic traffic { .lasts = 60 };
        traffic.change = [](Ended &request, std::mt19937 &dice) {
            if (request.start > std::chrono::seconds(30))
                request.total *= 3;
            if (request.start > std::chrono::seconds(45) && std::bernoulli_distribution(0.5)(dice))
                request.ending = Ending::Failed;
        };
        Trial trial;
        QVERIFY(!play(trial, traffic));
        QVERIFY(trial.verdict().everSharedSlow);
        QVERIFY(trial.verdict().everSharedFailing);
        QCOMPARE(trial.decision(), Decision::Pass);
    }

    // At 1 % for the whole rollout, 7 or more false alarms in 200 come once in 300 times even if the bound were
    // reached.
    void seldomRaisesAFalseAlarm()
    {
        int alarms = 0;
        for (unsigned seed = 1; seed <= 200; ++seed) {
            Trial trial;
            alarms += play(trial, { .rate = 100, .share = seed % 2 ? 0.05 : 0.5, .lasts = 40 }, seed) ? 1 : 0;
        }
        QVERIFY2(alarms < 7, qPrintable(QString::number(alarms)));
    }

    void passesWhatIsFine()
    {
        Trial trial;
        QVERIFY(!play(trial, { .lasts = 90 }));
        const Verdict verdict = trial.verdict();
        QCOMPARE(verdict.decision, Decision::Pass);
        QVERIFY(*verdict.decidedAt < std::chrono::seconds(60));
        QVERIFY(verdict.effect.high < 0.1);
    }

    void neverPassesByDefault_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("lasts");
        QTest::addColumn<int>("lack");
        QTest::newRow("no candidate") << 0.0 << 10.0 << int(Lack::NoCandidate);
        QTest::newRow("no active side") << 1.0 << 10.0 << int(Lack::NoActive);
        QTest::newRow("few requests") << 0.02 << 10.0 << int(Lack::Requests);
        QTest::newRow("many requests, little evidence") << 0.25 << 6.0 << int(Lack::Requests);
    }
    void neverPassesByDefault()
    {
        QFETCH(double, share);
        QFETCH(double, lasts);
        QFETCH(int, lack);
        Trial trial;
        QVERIFY(!play(trial, { .share = share, .lasts = lasts }));
        const Verdict verdict = trial.verdict();
        QCOMPARE(verdict.decision, Decision::Insufficient);
        QCOMPARE(int(verdict.lack), lack);
        QVERIFY(verdict.moreRequests.value_or(0) > 10);
        QVERIFY(!verdict.decidedAt);
    }

    void allEqualLatenciesAreFine()
    {
        Traffic traffic { .lasts = 60 };
        traffic.change = [](Ended &request, std::mt19937 &) { request.total = std::chrono::milliseconds(40); };
        Trial trial;
        QVERIFY(!play(trial, traffic));
        QCOMPARE(trial.decision(), Decision::Pass);
        QVERIFY(std::abs(trial.verdict().effect.value) < 0.011);
    }

    void warmUpIsForLatencyOnly()
    {
        Rules rules;
        rules.alwaysWarmUp = true;
        Traffic cold;
        cold.change = [](Ended &request, std::mt19937 &) {
            if (request.arm == Arm::Candidate && request.start < std::chrono::seconds(19))
                request.total *= 3;
        };
        Trial patient(rules);
        QVERIFY(!play(patient, cold));
        Traffic failing;
        failing.change = [](Ended &request, std::mt19937 &) {
            request.ending = request.arm == Arm::Candidate ? Ending::Failed : Ending::Fine;
        };
        Trial strict(rules);
        QVERIFY(play(strict, failing).value_or(99) < 2);
        Trial unaware;
        QVERIFY(play(unaware, cold));
    }

    // A fresh candidate's answers of 1.6 s beside 40 ms ones run too long for a warm one only.
    void aColdCandidateMayBeSlowButNotHang()
    {
        Rules rules;
        rules.alwaysWarmUp = true;
        const auto slowUntil = [](double seconds) {
            Traffic traffic;
            traffic.change = [seconds](Ended &request, std::mt19937 &) {
                if (request.arm == Arm::Candidate && request.start < inSeconds(seconds))
                    request.total = std::chrono::milliseconds(1600);
            };
            return traffic;
        };
        Trial cold(rules);
        QVERIFY(!play(cold, slowUntil(19)));
        QVERIFY(cold.verdict().candidate().unfinished == 0);
        Trial warm;
        QVERIFY(play(warm, slowUntil(19)).value_or(99) < 3);
        Trial longer(rules);
        QVERIFY(play(longer, slowUntil(30)).value_or(99) < 24);
        Traffic hangs;
        hangs.ends = [](const Ended &request) { return request.arm == Arm::Active; };
        Trial strict(rules);
        QVERIFY(play(strict, hangs).value_or(99) < 5);
        QCOMPARE(*strict.verdict().metric, Metric::Unfinished);
    }

    // Ten users, each on one side, each with a speed of its own: ten draws, not thousands.
    void usersWhoStickAreTheUnits()
    {
        int alarms = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            Traffic traffic { .rate = 50 };
            traffic.change = [seed](Ended &request, std::mt19937 &dice) {
                request.user = 1 + dice() % 10;
                request.arm = request.user % 10 < 3 ? Arm::Candidate : Arm::Active;
                const double speed = double((request.user * 7 + seed * 3) % 10) / 5;
                request.total = inSeconds(double(request.total.count()) * 1e-6 * (0.5 + speed));
            };
            Trial trial;
            alarms += play(trial, traffic, seed) ? 1 : 0;
        }
        QCOMPARE(alarms, 0);
    }

    void oneUsersFailuresAreHisOwn()
    {
        Traffic traffic;
        traffic.change = [](Ended &request, std::mt19937 &dice) {
            request.user = 1 + dice() % 50;
            if (request.user == 7 && request.arm == Arm::Candidate)
                request.ending = Ending::Failed;
            else
                request.ending = Ending::Fine;
        };
        Trial trial;
        QVERIFY(!play(trial, traffic));
        QCOMPARE(trial.verdict().lack, Lack::FewUsers);
    }

    void strataAreComparedWithinThemselves()
    {
        Traffic traffic { .lasts = 60 };
        // The candidate happens to get more of the slow model; each model is as fast on both sides.
        traffic.change = [](Ended &request, std::mt19937 &dice) {
            const bool slow = std::bernoulli_distribution(request.arm == Arm::Candidate ? 0.6 : 0.4)(dice);
            request.stratum = slow ? 11 : 12;
            request.total *= slow ? 8 : 1;
            request.ending = Ending::Fine;
        };
        Trial knowing;
        QVERIFY(!play(knowing, traffic));
        const auto told = traffic.change;
        traffic.change = [told](Ended &request, std::mt19937 &dice) {
            told(request, dice);
            request.stratum = 0;
        };
        Trial blind;
        QVERIFY(play(blind, traffic));
    }

    // Told up to two seconds late, in any order, by a clock that may step back 10 s in the middle.
    void orderAndClockMakeNoDifference_data()
    {
        QTest::addColumn<bool>("stepsBack");
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("decision");
        QTest::newRow("healthy") << false << 1.0 << int(Decision::Pass);
        QTest::newRow("healthy, the clock steps back") << true << 1.0 << int(Decision::Pass);
        QTest::newRow("slow") << false << 2.0 << int(Decision::Fail);
        QTest::newRow("slow, the clock steps back") << true << 2.0 << int(Decision::Fail);
    }
    void orderAndClockMakeNoDifference()
    {
        QFETCH(bool, stepsBack);
        QFETCH(double, factor);
        std::mt19937 dice(3);
        std::lognormal_distribution<> latency(std::log(0.04), 0.5);
        struct Told {
            double at;
            bool end;
            Ended request;
        };
        std::vector<Told> all;
        for (int i = 0; i < 16000; ++i) {
            const double start = 1 + i / 200.0;
            Ended request { .arm = dice() % 4 == 0 ? Arm::Candidate : Arm::Active, .start = inSeconds(start) };
            const double lasts = latency(dice) * (request.arm == Arm::Candidate && start > 40 ? factor : 1);
            request.total = inSeconds(lasts);
            all.push_back({ start, false, request });
            all.push_back({ start + lasts + double(dice() % 2000) / 1000, true, request });
        }
        std::sort(all.begin(), all.end(), [](const Told &a, const Told &b) { return a.at < b.at; });
        Trial trial;
        for (Told told : all) {
            if (stepsBack && told.at > 30) // what began before and ends after has a start that is yet to come
                told.at -= 10;
            if (stepsBack && told.request.start > inSeconds(30))
                told.request.start -= std::chrono::seconds(10);
            if (told.end)
                trial.ended(told.request, inSeconds(told.at));
            else
                trial.started(told.request.arm, inSeconds(told.at));
        }
        QTEST(int(trial.decision()), "decision");
    }

    void oddInputIsLeftOut()
    {
        Trial trial;
        trial.started(Arm::Active, inSeconds(200));
        trial.started(Arm::Active, inSeconds(200));
        const Ended fine { .start = inSeconds(200), .total = inSeconds(0.1), .id = 5 };
        trial.ended(fine, inSeconds(200.1));
        QCOMPARE(trial.verdict().ignored, quint64(0));
        trial.ended(fine, inSeconds(200.2)); // repeated
        Ended odd = fine;
        odd.id = 6;
        odd.total = inSeconds(-1); // a clock stepped
        trial.ended(odd, inSeconds(200.3));
        odd.total = inSeconds(0.1);
        odd.start = inSeconds(5000); // not yet begun
        trial.ended(odd, inSeconds(200.4));
        QCOMPARE(trial.verdict().ignored, quint64(3));
        QCOMPARE(trial.verdict().active().ended, quint64(1));
        odd.start = inSeconds(10); // began minutes ago, and nobody waited
        odd.ending = Ending::Failed;
        trial.ended(odd, inSeconds(200.5));
        trial.advance(inSeconds(100)); // stands still
        QCOMPARE(trial.decision(), Decision::Insufficient);
        QCOMPARE(trial.verdict().active().failed, quint64(0));
    }
};

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
