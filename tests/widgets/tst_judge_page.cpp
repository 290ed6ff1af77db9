#include "core/session/judge_words.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/judge/evidencechart.h"
#include "widgets/judge/judgewording.h"
#include "widgets/status/textline.h"

#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Judge::Decision;

class JudgePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    /// The verdict never stands without what it rests on, be the metric the last of all.
    void whatDecidedStandsUnderTheVerdict()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Fail);
        view.verdict.metric = Judge::Metric::Throttled;
        for (Judge::MetricView &metric : view.verdict.evidence)
            metric.seen = true;
        const QList<FigureRow> rows = judgeBriefRows(view);
        QCOMPARE(rows.size(), qsizetype(Judge::metrics));
        QCOMPARE(rows.constFirst().label, QStringLiteral("429"));
        QCOMPARE(rows.constFirst().value, QStringLiteral("worse"));
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(view), { 1024, 700 }));
        const auto &table = f.part<FigureTable>("rolloutFigures");
        const auto at = std::find_if(table.rows().cbegin(), table.rows().cend(),
                                     [&rows](const FigureRow &row) { return row.label == rows.constFirst().label; });
        QVERIFY(at != table.rows().cend());
        QVERIFY(table.isShown(at - table.rows().cbegin()));
    }

    /// Its neighbours keep their place while the count falls, is not known, and is known again.
    void whatTheJudgeNeedsKeepsItsPlace()
    {
        WindowFixture f;
        Session::JudgeView view = Samples::verdictOf(Decision::Insufficient);
        QVERIFY(f.open(Samples::withJudge(view), { 1024, 700 }));
        const auto &table = f.part<FigureTable>("rolloutFigures");
        const int height = table.wholeHeight();
        for (const std::optional<quint64> more : { std::optional<quint64>(), std::optional<quint64>(7),
                                                   std::optional<quint64>(123456), std::optional<quint64>(340) }) {
            view.verdict.moreRequests = more;
            f.show(Samples::withJudge(view));
            const auto row = std::find_if(table.rows().cbegin(), table.rows().cend(), [](const FigureRow &each) {
                return each.label == QLatin1String("judge needs");
            });
            QVERIFY(row != table.rows().cend());
            QCOMPARE(row->value, more ? QStringLiteral("≈ %1 more").arg(*more) : QStringLiteral("–"));
            QCOMPARE(table.wholeHeight(), height);
        }
    }

    void theVerdictIsSaid_data()
    {
        QTest::addColumn<int>("decision");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("glyph");
        QTest::newRow("pass") << int(Decision::Pass) << QStringLiteral("Green is no worse than Blue")
                              << QStringLiteral("latency +1.2 % (-2.1 to +4.6 %)") << int(Glyph::Tick);
        QTest::newRow("fail") << int(Decision::Fail) << QStringLiteral("Green is worse than Blue")
                              << QStringLiteral("latency +31.4 % (+18.2 to +44.1 %)") << int(Glyph::Cross);
        QTest::newRow("insufficient") << int(Decision::Insufficient) << QStringLiteral("Too early to tell about Green")
                                      << QStringLiteral("About 340 more requests of the candidate are needed, about 41 "
                                                        "s left")
                                      << int(Glyph::Question);
    }
    void theVerdictIsSaid()
    {
        QFETCH(int, decision);
        QFETCH(QString, headline);
        QFETCH(QString, detail);
        QFETCH(int, glyph);
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(Samples::verdictOf(Decision(decision)))));
        f.part<QToolButton>("tab-judge").click();
        QCOMPARE(f.part<TextLine>("judgeHeadline").text(), headline);
        QCOMPARE(int(f.part<TextLine>("judgeHeadline").glyph()), glyph); // never by colour alone
        const QString said = f.part<TextLine>("judgeDetail").text();
        QVERIFY2(said.contains(detail), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("1512 requests ended on green, 4533 on blue")));
        // The same in the rollout's box, in two words.
        const QList<FigureRow> rows = f.part<FigureTable>("rolloutFigures").rows();
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [](const FigureRow &each) { return each.label == QLatin1String("judge"); });
        QVERIFY(row != rows.end());
        QCOMPARE(int(row->glyph), glyph);
        QVERIFY(row->tip.contains(headline));
    }

    void nothingIsSaidBeforeARun()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        f.part<QToolButton>("tab-judge").click();
        QCOMPARE(f.part<TextLine>("judgeHeadline").text(), QStringLiteral("No run was judged yet"));
        QVERIFY(!f.part<EvidenceChart>("judgeChart").isVisible());
        QVERIFY(f.part<FigureTable>("judgeMetrics").rows().isEmpty());
        for (const FigureRow &row : f.part<FigureTable>("rolloutFigures").rows())
            QVERIFY(row.label != QLatin1String("judge"));
    }

    void afterTheRunItsLastWordStays()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Fail);
        view.open = false;
        QCOMPARE(judgeHeadline(&view).text, QStringLiteral("The run is over. Green is worse than Blue"));
        view.verdict.sharedSlow = true;
        QVERIFY(judgeShared(&view).text.isEmpty()); // what both sides are now nobody watches
    }

    void evidenceStandsAgainstItsThreshold()
    {
        WindowFixture f;
        const Session::JudgeView view = Samples::verdictOf(Decision::Fail);
        QVERIFY(f.open(Samples::withJudge(view)));
        f.part<QToolButton>("tab-judge").click();
        const QList<FigureRow> rows = f.part<FigureTable>("judgeMetrics").rows();
        QCOMPARE(rows.size(), 4); // what was not seen is not shown as fine
        QCOMPARE(rows.at(2).label, QStringLiteral("latency"));
        QVERIFY2(rows.at(2).value.startsWith(QStringLiteral("looks worse · "))
                     && rows.at(2).value.endsWith(QStringLiteral(" · evidence 402, it decides at 238")),
                 qPrintable(rows.at(2).value));
        QCOMPARE(rows.at(2).glyph, Glyph::Cross);
        QCOMPARE(rows.at(0).glyph, Glyph::Question);
        const auto &chart = f.part<EvidenceChart>("judgeChart");
        QVERIFY(chart.isVisible());
        QVERIFY2(chart.accessibleDescription().contains(QStringLiteral("latency: looks worse: evidence 402")),
                 qPrintable(chart.accessibleDescription()));
        QCOMPARE(EvidenceChart::levelOf(std::log10(238.0), 238), 1.0);
        QCOMPARE(EvidenceChart::levelOf(0, 238), 0.0);
        QVERIFY(EvidenceChart::levelOf(12, 238) < 2 && EvidenceChart::levelOf(-9, 238) > -1); // stays in the picture
    }

    /// No evidence runs through a word.
    void wordsStandWhereNoEvidenceIs()
    {
        const QList<QRectF> places { QRectF(0, 80, 60, 12), QRectF(140, 80, 60, 12), QRectF(0, 102, 60, 12) };
        QCOMPARE(EvidenceChart::freePlace(places, {}), places.at(0));
        const QLineF falls(10, 85, 50, 95);
        QCOMPARE(EvidenceChart::freePlace(places, { falls }), places.at(1));
        QCOMPARE(EvidenceChart::freePlace(places, { falls, QLineF(0, 86, 200, 86) }), places.at(2));
        QVERIFY(EvidenceChart::freePlace(places, { QLineF(0, 0, 200, 200) }).isNull());
    }

    void onAWideScreenNamesStandByTheirFigures()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(Samples::verdictOf(Decision::Fail)), { 2560, 1440 }));
        f.part<QToolButton>("tab-judge").click();
        for (const char *name : { "judgeMetrics", "judgeMovers" }) {
            const auto &table = f.part<FigureTable>(name);
            QTRY_VERIFY2(table.isVisible() && table.width() < 1200, name);
            QVERIFY2(table.foldedValue(0).size() == 1, name);
        }
        QVERIFY(f.part<EvidenceChart>("judgeChart").width() > 1500);
    }

    /// Shown to be no worse a minute ago, and on the way to be called worse now: the row says the latter, in few words.
    void whatTurnsBadIsNotCalledNoWorse()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Pass);
        Judge::MetricView &latency = view.verdict.evidence[size_t(Judge::Metric::Latency)];
        const auto row = [&view] { return judgeBriefRows(view).at(2); };
        QCOMPARE(row().value, QStringLiteral("no worse"));
        latency.evidence = std::pow(latency.threshold, 0.9);
        latency.tail = true;
        QCOMPARE(row().label, QStringLiteral("latency, tail"));
        QVERIFY2(row().value.contains(QStringLiteral("strong signs")), qPrintable(row().value));
        QVERIFY(row().glyph != Glyph::Tick);
        // The verdict itself says no more than that, though the judge has not taken it back yet.
        QCOMPARE(judgeRow(&view).value, QStringLiteral("strong signs of harm"));
        QCOMPARE(judgeRow(&view).glyph, Glyph::Warning);
        QCOMPARE(judgeHeadline(&view).text, QStringLiteral("Not decided about Green: strong signs of harm"));
        QVERIFY2(judgeDetail(&view).contains(QStringLiteral("something speaks against it since: ")),
                 qPrintable(judgeDetail(&view)));
    }

    /// Seconds before a candidate is called worse no row calls it no worse: the judge has not passed it.
    void nothingIsNoWorseBeforeTheJudgeHasPassedIt()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Insufficient);
        for (Judge::MetricView &metric : view.verdict.evidence)
            metric.passEvidence = 2 * metric.passThreshold; // by itself each would do
        QCOMPARE(judgeRow(&view).value, QStringLiteral("too early to tell"));
        for (const FigureRow &row : judgeBriefRows(view) + judgeMetricRows(view)) {
            QVERIFY2(!row.value.contains(QStringLiteral("no worse")), qPrintable(row.value));
            QVERIFY(row.glyph != Glyph::Tick);
        }
        QCOMPARE(judgeBriefRows(view).constFirst().value, QStringLiteral("no sign of harm yet"));
        view = Samples::verdictOf(Decision::Pass);
        QCOMPARE(judgeRow(&view).value, QStringLiteral("no worse"));
        for (const FigureRow &row : judgeBriefRows(view))
            QCOMPARE(row.value, QStringLiteral("no worse"));
    }

    void ofFewRequestsOnlyTheLowerEndIsKnown()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Fail);
        view.verdict.effect.high = std::numeric_limits<double>::infinity();
        QVERIFY2(judgeDetail(&view).contains(QStringLiteral("latency +31.4 % (at least +18.2 %)")),
                 qPrintable(judgeDetail(&view)));
    }

    /// The verdict and the row of what decided it are one figure.
    void theRowOfWhatFailedHasTheVerdictsInterval()
    {
        const Session::JudgeView view = Samples::verdictOf(Decision::Fail);
        Session::JudgeView other = view;
        for (Judge::MetricView &metric : other.verdict.evidence) {
            if (metric.metric == *view.verdict.metric)
                metric.effect.low = -0.048;
        }
        const QString effect = Session::effectWords(*view.verdict.metric, view.verdict.tail, view.verdict.effect);
        const auto rows = judgeMetricRows(other);
        QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [&effect](const FigureRow &row) {
            return row.glyph == Glyph::Cross && row.value.contains(effect);
        }));
    }

    void whatCannotBeToldYetIsSaid()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Insufficient);
        view.verdict.evidence[size_t(Judge::Metric::Latency)].seen = false;
        const auto rows = judgeBriefRows(view);
        const auto latency = std::find_if(rows.cbegin(), rows.cend(), [](const FigureRow &row) {
            return row.label == metricBrief(Judge::Metric::Latency, false);
        });
        QVERIFY(latency != rows.cend());
        QCOMPARE(latency->value, QStringLiteral("too few yet"));
    }

    void whatMovedItIsListed()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(Samples::verdictOf(Decision::Fail))));
        f.part<QToolButton>("tab-judge").click();
        const QList<FigureRow> rows = f.part<FigureTable>("judgeMovers").rows();
        QCOMPARE(rows.size(), 7);
        QVERIFY2(rows.at(0).label.contains(QStringLiteral("still running after 3")), qPrintable(rows.at(0).label));
        QVERIFY2(rows.at(1).label.contains(QStringLiteral(" · 897"))
                     && rows.at(1).label.endsWith(QStringLiteral(" · gpt-4o-mini · u-3fa9c1d2e5")),
                 qPrintable(rows.at(1).label));
        QVERIFY2(rows.at(1).value.contains(QStringLiteral("3.1")), qPrintable(rows.at(1).value));
        f.show(Samples::withJudge(Samples::verdictOf(Decision::Pass)));
        QVERIFY(!f.part<TextLine>("judgeMoversTitle").isVisible());
    }

    void whatBothSidesShareIsSaid()
    {
        Session::JudgeView view = Samples::verdictOf(Decision::Insufficient);
        view.verdict.sharedSlow = true;
        WindowFixture f;
        QVERIFY(f.open(Samples::withJudge(view)));
        f.part<QToolButton>("tab-judge").click();
        const auto &line = f.part<TextLine>("judgeShared");
        QVERIFY(line.isVisible());
        QVERIFY(line.text().contains(QStringLiteral("Nobody is blamed")));
        QVERIFY(line.glyph() != Glyph::None);
    }
};

QTEST_MAIN(JudgePageTest)
#include "tst_judge_page.moc"
