#include "core/judge/replay.h"
#include "core/session/judge_words.h"
#include "tests/session/live_judge_world.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Session;
using Judge::Decision;
using Judge::Metric;
using Rollout::Measure;
using Test::LiveJudgeRig;

namespace {

std::function<void(Sample &, std::mt19937 &)> onGreen(std::function<void(Sample &)> change)
{
    return [change = std::move(change)](Sample &sample, std::mt19937 &) {
        if (sample.side == Side::Green)
            change(sample);
    };
}

Judge::Verdict replayed(const QByteArray &rows)
{
    Judge::Rules rules;
    rules.alwaysWarmUp = true;
    Judge::Replay replay(rules);
    Judge::TraceReader reader;
    std::vector<Judge::TraceRow> list;
    if (const auto problem = reader.read({ rows.constData(), size_t(rows.size()) }, true, list))
        qFatal("line %d, %s", int(problem->line), problem->column.c_str());
    for (const Judge::TraceRow &row : list)
        replay.add(row);
    replay.finish();
    return replay.trial().verdict();
}

} // namespace

class LiveJudgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void nothingIsKnownBeforeARun()
    {
        Test::ManualClock clock;
        LiveJudge judge(clock);
        QVERIFY(!judge.view());
        QCOMPARE(judge.says().measure, Measure::Insufficient);
    }

    void aHealthyCandidatePasses()
    {
        LiveJudgeRig rig;
        rig.pass(seconds(5));
        QCOMPARE(rig.judge.says().measure, Measure::Insufficient);
        QVERIFY2(words(rig.judge.says().text).contains(QStringLiteral("fresh")),
                 qPrintable(words(rig.judge.says().text)));
        rig.pass(seconds(20));
        QVERIFY2(words(rig.judge.says().text).contains(QStringLiteral("about")),
                 qPrintable(words(rig.judge.says().text)));
        rig.pass(seconds(65));
        QCOMPARE(rig.judge.says().measure, Measure::Met);
        const Judge::Verdict verdict = rig.verdict();
        QCOMPARE(verdict.candidate().unfinished, quint64(0));
        QCOMPARE(verdict.active().unfinished, quint64(0));
        QVERIFY(verdict.candidate().started >= verdict.candidate().ended);
        QCOMPARE(verdict.ignored, quint64(0));
        QVERIFY(rig.judge.view()->history.size() > 60);
    }

    void harmIsFoundAndSaidWithWhatMovedIt_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("metric");
        QTest::newRow("slow") << 0 << int(Metric::Latency);
        QTest::newRow("one in ten slow") << 1 << int(Metric::Latency);
        QTest::newRow("fails") << 2 << int(Metric::Failures);
        QTest::newRow("throttled") << 3 << int(Metric::Throttled);
        QTest::newRow("no server: failed over") << 4 << int(Metric::Failures);
        QTest::newRow("hangs") << 5 << int(Metric::Unfinished);
    }
    void harmIsFoundAndSaidWithWhatMovedIt()
    {
        QFETCH(int, kind);
        QFETCH(int, metric);
        LiveJudgeRig rig;
        rig.world.change = [kind](Sample &sample, std::mt19937 &dice) {
            if (sample.side != Side::Green)
                return;
            if (kind == 0 || (kind == 1 && dice() % 10 == 0))
                sample.total = *sample.total * 6;
            if (kind == 2)
                sample.outcome = Outcome::ServerError;
            if (kind == 3)
                sample.outcome = Outcome::Throttled;
            if (kind == 4) { // chosen by dice, served by blue
                sample.side = Side::Blue;
                sample.why = QStringLiteral("failover");
            }
        };
        if (kind == 5)
            rig.world.ends = [](const Sample &sample) { return sample.side == Side::Blue; };
        rig.pass(seconds(45));
        const Judge::Verdict verdict = rig.verdict();
        QCOMPARE(verdict.decision, Decision::Fail);
        QCOMPARE(int(*verdict.metric), metric);
        const Rollout::JudgeSays says = rig.judge.says();
        QCOMPARE(says.measure, Measure::Broken);
        QCOMPARE(says.milder, kind == 3);
        QVERIFY2(words(says.text).contains(QStringLiteral("worse than blue")), qPrintable(words(says.text)));
        QVERIFY(!rig.judge.view()->movers.isEmpty());
        if (kind == 5)
            return; // who still runs is not known by name
        const JudgeMover mover = rig.judge.view()->movers.constLast();
        QVERIFY2(mover.user.startsWith(QStringLiteral("u-")), qPrintable(mover.user));
        QVERIFY(!mover.user.contains(QStringLiteral("client")));
        QCOMPARE(mover.model, QStringLiteral("gpt-4o-mini"));
        QVERIFY(mover.factor > 1);
    }

    // Forced tests, pinned clients and health checks are nobody's draw of the
    // dice.
    void onlyWhatTheDiceSentIsJudged()
    {
        LiveJudgeRig rig;
        rig.world.change = [](Sample &sample, std::mt19937 &dice) {
            if (sample.side != Side::Green || dice() % 2)
                return;
            sample.outcome = Outcome::ServerError;
            const int kind = int(dice() % 3);
            sample.why = kind == 0 ? QStringLiteral("pinned") : kind == 1 ? QStringLiteral("forced") : sample.why;
            sample.origin = kind == 1 ? Origin::Canary : kind == 2 ? Origin::Check : Origin::User;
            if (kind == 2)
                sample.why = QStringLiteral("forced");
        };
        rig.pass(seconds(60));
        QVERIFY(rig.verdict().decision != Decision::Fail);
        QCOMPARE(rig.verdict().candidate().failed, quint64(0));
    }

    // Steps change the share by orders of magnitude, and the judge is told by the
    // counters whose order it was.
    void stepsAreNoHarm()
    {
        for (const Router::SplitMode mode : { Router::SplitMode::Random, Router::SplitMode::Sticky }) {
            LiveJudgeRig rig;
            for (const int percent : { 5, 50, 1, 25, 100, 5 }) {
                rig.world.order(percent, mode);
                rig.pass(seconds(20));
                QVERIFY(rig.verdict().decision != Decision::Fail);
            }
            for (const Judge::MetricView &metric : rig.verdict().evidence)
                QVERIFY2(metric.evidence < 40, Judge::metricName(metric.metric));
        }
    }

    /// A provider that becomes slow just when a run begins, or early in it: the candidate has no past to compare with,
    /// and no step may end on that.
    void whatStrikesEarlyIsSharedAllTheSame_data()
    {
        QTest::addColumn<int>("after"); // s since the run's begin
        QTest::addColumn<bool>("both");
        QTest::newRow("with the first requests") << 0 << true;
        QTest::newRow("a little later") << 8 << true;
        QTest::newRow("the candidate alone") << 0 << false;
    }
    void whatStrikesEarlyIsSharedAllTheSame()
    {
        QFETCH(int, after);
        QFETCH(bool, both);
        LiveJudgeRig rig;
        rig.world.rate = 40;
        rig.judge.end();
        rig.world.order(0);
        rig.pass(seconds(90));
        rig.world.order(5);
        rig.judge.begin(Side::Green, rig.world.epoch());
        rig.pass(seconds(after));
        rig.world.change = [both](Sample &sample, std::mt19937 &) {
            if (both || sample.side == Side::Green) {
                sample.headers = *sample.headers * 7;
                sample.total = *sample.total * 7;
            }
        };
        rig.pass(seconds(12));
        rig.world.order(25);
        rig.pass(seconds(10));
        for (int i = 0; i < 120; ++i) { // for as long as it lasts
            QCOMPARE(rig.judge.says().shared.code, both ? QStringLiteral("judge.shared-slow") : QString());
            rig.pass(seconds(1));
        }
        rig.world.change = [](Sample &, std::mt19937 &) {};
        rig.pass(seconds(30));
        QVERIFY(rig.judge.says().shared.code.isEmpty());
    }

    /// How long it takes is told by what comes now: at 5 % before, and at 25 % since half a minute.
    void theForecastGoesByThePresentShare()
    {
        LiveJudgeRig rig;
        rig.world.rate = 40;
        rig.world.order(5);
        rig.pass(seconds(60));
        rig.world.order(25);
        rig.pass(seconds(30));
        const JudgeViewPtr view = rig.judge.view();
        QCOMPARE(view->verdict.decision, Decision::Insufficient);
        const double more = double(view->verdict.moreRequests.value_or(0));
        QVERIFY(more > 0);
        double told = view->left.args.value(QStringLiteral("n")).toDouble();
        told *= view->left.code == QLatin1String("left.minutes") ? 60 : 1;
        QVERIFY2(told > more / 10 * 0.7 && told < more / 10 * 1.4 + 60 * (told >= 120),
                 qPrintable(QStringLiteral("%1 more: %2").arg(more).arg(words(view->left))));
    }

    /// The more speaks against it, the farther would a pass be: signs of harm are said, and no such forecast.
    void signsOfHarmAreNoForecast()
    {
        LiveJudgeRig rig;
        rig.world.rate = 40;
        rig.world.change = onGreen([n = 0](Sample &sample) mutable {
            if (++n % 25 == 0) {
                sample.outcome = Outcome::ServerError;
                sample.status = 502;
            }
        });
        bool seen = false;
        for (int i = 0; i < 600 && rig.verdict().decision != Decision::Fail; ++i) {
            rig.pass(milliseconds(250));
            const JudgeViewPtr view = rig.judge.view();
            if (view->verdict.decision != Decision::Insufficient || !harmSeen(view->verdict))
                continue;
            seen = true;
            QVERIFY(!view->verdict.moreRequests);
            QVERIFY(view->left.code.isEmpty());
            if (view->verdict.lack == Judge::Lack::Requests)
                QVERIFY2(words(rig.judge.says().text).contains(QStringLiteral("signs of harm (failures)")),
                         qPrintable(words(rig.judge.says().text)));
        }
        QVERIFY(seen);
    }

    void whatCannotBeSeenIsNeverAPass()
    {
        LiveJudgeRig rig;
        rig.pass(seconds(90));
        QCOMPARE(rig.judge.says().measure, Measure::Met);
        rig.judge.setSees(false);
        QCOMPARE(rig.judge.says().measure, Measure::Insufficient);
        QCOMPARE(rig.verdict().lack, Judge::Lack::NoSight);
        rig.world.silent = true;
        rig.pass(seconds(20));
        QCOMPARE(rig.judge.says().measure, Measure::Insufficient);
        // It has to be earned again, and what began in the gap is not held against
        // anybody.
        rig.judge.setSees(true);
        rig.world.silent = false;
        rig.pass(seconds(10));
        QCOMPARE(rig.judge.says().measure, Measure::Insufficient);
        rig.pass(seconds(60));
        QCOMPARE(rig.judge.says().measure, Measure::Met);
        QCOMPARE(rig.verdict().candidate().unfinished, quint64(0));
    }

    // A console that stood still reads the counters late: the same as a gap.
    void aLateReadingIsAGap()
    {
        LiveJudgeRig rig;
        rig.pass(seconds(90));
        QCOMPARE(rig.judge.says().measure, Measure::Met);
        rig.world.silent = true;
        rig.pass(seconds(10));
        rig.world.silent = false;
        rig.pass(seconds(1));
        QCOMPARE(rig.judge.says().measure, Measure::Insufficient);
        rig.pass(seconds(10));
        QVERIFY(rig.verdict().decision != Decision::Fail);
        QCOMPARE(rig.verdict().candidate().unfinished, quint64(0));
    }

    /// Two alike, on a machine that hardly gets to look: what began under one
    /// share is never judged by another.
    void aStarvedConsoleBlamesNobody()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            LiveJudgeRig rig(seed);
            rig.world.rate = 60;
            rig.world.change = [](Sample &sample, std::mt19937 &) { sample.total = *sample.total * 4; };
            for (const int share : { 5, 25, 50 }) {
                rig.world.order(share);
                rig.world.passStarved(seconds(30));
            }
            const Judge::Verdict verdict = rig.verdict();
            QVERIFY2(verdict.decision != Decision::Fail,
                     qPrintable(QStringLiteral("seed %1: metric %2")
                                    .arg(seed)
                                    .arg(int(verdict.metric.value_or(Metric::Failures)))));
        }
    }
    /// And what really hangs is found there too.
    void aStarvedConsoleFindsWhatHangs()
    {
        LiveJudgeRig rig;
        rig.world.rate = 60;
        rig.world.passStarved(seconds(20));
        rig.world.ends = [](const Sample &sample) { return sample.side != Side::Green; };
        rig.world.passStarved(seconds(30));
        QCOMPARE(rig.verdict().decision, Decision::Fail);
        QCOMPARE(rig.verdict().metric, Metric::Unfinished);
    }

    void settingTheClockMovesNothing()
    {
        LiveJudgeRig rig;
        rig.pass(seconds(30));
        rig.clock.stepWall(-std::chrono::hours(2));
        rig.pass(seconds(30));
        rig.clock.stepWall(std::chrono::hours(5));
        rig.pass(seconds(40));
        QCOMPARE(rig.judge.says().measure, Measure::Met);
        QVERIFY(rig.verdict().ignored < 50);
    }

    void whatFailedIsJudgedAgainOnlyWhenTheRunGoesOn()
    {
        LiveJudgeRig rig;
        rig.world.change = onGreen([](Sample &sample) { sample.outcome = Outcome::ServerError; });
        rig.pass(seconds(5));
        QCOMPARE(rig.judge.says().measure, Measure::Broken);
        rig.world.change = [](Sample &, std::mt19937 &) {};
        rig.pass(seconds(100));
        QCOMPARE(rig.judge.says().measure,
                 Measure::Broken); // it stays until somebody acted
        rig.judge.again();
        QCOMPARE(rig.judge.says().measure, Measure::Insufficient);
        rig.pass(seconds(70));
        QCOMPARE(rig.judge.says().measure, Measure::Met);
        rig.judge.again(); // of what has not failed nothing is forgotten
        QCOMPARE(rig.judge.says().measure, Measure::Met);
    }

    void theLastWordStaysAfterTheRun()
    {
        LiveJudgeRig rig;
        rig.world.change = onGreen([](Sample &sample) { sample.outcome = Outcome::ServerError; });
        rig.pass(seconds(5));
        rig.judge.end();
        rig.pass(seconds(5));
        QVERIFY(!rig.judge.view()->open);
        QCOMPARE(rig.verdict().decision, Decision::Fail);
        QCOMPARE(rig.judge.says().measure,
                 Measure::Insufficient); // nothing is open that it could speak of
        rig.judge.begin(Side::Green, rig.world.epoch());
        QCOMPARE(rig.verdict().decision, Decision::Insufficient);
    }

    /// What ended the run came in its last moments: the last word has it, and the curve leads there.
    void theLastWordHasWhatCameLast()
    {
        LiveJudgeRig rig;
        rig.pass(seconds(5));
        rig.world.change = onGreen([left = 2](Sample &sample) mutable {
            if (left-- > 0) // too few for another decision, which is shown at once
                sample.outcome = Outcome::ServerError;
        });
        rig.pass(milliseconds(100));
        rig.judge.end();
        const Judge::Verdict last = rig.verdict();
        QVERIFY(last.candidate().failed > 0);
        const Judge::MetricView &failures = last.evidence[std::size_t(Judge::Metric::Failures)];
        QCOMPARE(rig.judge.view()->history.back().evidence[std::size_t(Judge::Metric::Failures)],
                 float(std::log10(failures.evidence)));
    }

    void theTraceGivesTheSameVerdict_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("healthy") << 0;
        QTest::newRow("slow") << 1;
        QTest::newRow("fails") << 2;
        QTest::newRow("hangs") << 3;
        QTest::newRow("one in ten slow, after a step") << 4;
    }
    void theTraceGivesTheSameVerdict()
    {
        QFETCH(int, kind);
        LiveJudgeRig rig;
        rig.world.change = [kind](Sample &sample, std::mt19937 &dice) {
            if (sample.side != Side::Green)
                return;
            if (kind == 1 || (kind == 4 && dice() % 10 == 0))
                sample.total = *sample.total * (kind == 1 ? 2 : 6);
            if (kind == 2)
                sample.outcome = Outcome::CutStream;
        };
        if (kind == 3)
            rig.world.ends = [](const Sample &sample) { return sample.side == Side::Blue; };
        if (kind == 4) {
            rig.world.order(5);
            rig.pass(seconds(10));
            rig.world.order(25);
        }
        rig.pass(seconds(kind == 0 ? 80 : 40));
        rig.judge.end();
        rig.rows += rig.judge.takeRows();
        const Judge::Verdict live = rig.verdict();
        const Judge::Verdict again = replayed(rig.rows);
        QCOMPARE(again.decision, live.decision);
        QCOMPARE(live.decision, kind == 0 ? Decision::Pass : Decision::Fail);
        QVERIFY(again.metric == live.metric);
        QCOMPARE(again.tail, live.tail);
        if (kind != 0) {
            const double apart = std::abs(double((*again.decidedAt - *live.decidedAt).count())) * 1e-6;
            QVERIFY2(apart < 0.3, qPrintable(QString::number(apart)));
        } else {
            QCOMPARE(again.active().ended, live.active().ended);
            QCOMPARE(again.candidate().ended, live.candidate().ended);
        }
        QVERIFY(!rig.rows.contains("client-"));
    }
};

QTEST_GUILESS_MAIN(LiveJudgeTest)
#include "tst_live_judge.moc"
