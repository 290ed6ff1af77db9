#include "widgets/judge/judgewording.h"

#include "core/session/judge_words.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Judge::Decision;

QString say(const char *text)
{
    return QCoreApplication::translate("JudgePage", text);
}

QString worstOf(const Session::JudgeView &view)
{
    const Judge::Verdict &verdict = view.verdict;
    const Judge::Metric metric = verdict.metric.value_or(Judge::Metric::Latency);
    return QStringLiteral("%1 %2").arg(Session::metricWords(metric, verdict.tail),
                                       Session::effectWords(metric, verdict.tail, verdict.effect));
}

/// Passed, and nothing speaks against it since: the judge itself takes a verdict back only on more evidence than makes
/// a person doubt it.
bool isPassed(const Session::JudgeView &view)
{
    const auto speaks = [](const Judge::MetricView &metric) { return metric.seen && Session::speaksAgainst(metric); };
    return view.verdict.decision == Decision::Pass
        && std::none_of(view.verdict.evidence.cbegin(), view.verdict.evidence.cend(), speaks);
}

/// No metric by itself is called no worse before the judge has passed the whole.
QString harmOf(const Session::JudgeView &view, const Judge::MetricView &metric)
{
    return Session::isRefuted(metric) && !isPassed(view) ? words({ QStringLiteral("judge.harm-none"), {} })
                                                         : Session::harmWords(metric);
}

/// All that were judged: since the run began, and not of the time that other pages show.
QString counts(const Session::JudgeView &view)
{
    const Judge::Verdict &verdict = view.verdict;
    QString text = say(QT_TRANSLATE_NOOP("JudgePage", "Since the run began %1 requests ended on %2, %3 on %4."))
                       .arg(verdict.candidate().ended)
                       .arg(sideName(view.candidate))
                       .arg(verdict.active().ended)
                       .arg(sideName(other(view.candidate)));
    if (const quint64 overdue = verdict.candidate().unfinished; overdue > 0)
        text += QLatin1Char(' ')
            + say(QT_TRANSLATE_NOOP("JudgePage", "%1 more are overdue on %2."))
                  .arg(overdue)
                  .arg(sideName(view.candidate));
    return text;
}

} // namespace

QString metricBrief(Judge::Metric metric, bool tail)
{
    switch (metric) {
    case Judge::Metric::Unfinished:
        return say(QT_TRANSLATE_NOOP("JudgePage", "unfinished"));
    case Judge::Metric::ClientErrors:
        return say(QT_TRANSLATE_NOOP("JudgePage", "4xx"));
    case Judge::Metric::Throttled:
        return say(QT_TRANSLATE_NOOP("JudgePage", "429"));
    case Judge::Metric::Headers:
        return tail ? say(QT_TRANSLATE_NOOP("JudgePage", "headers, tail"))
                    : say(QT_TRANSLATE_NOOP("JudgePage", "headers"));
    case Judge::Metric::Latency:
        if (tail)
            return say(QT_TRANSLATE_NOOP("JudgePage", "latency, tail"));
        break;
    case Judge::Metric::Failures:
        break;
    }
    return Session::metricWords(metric, false);
}

JudgeLine judgeHeadline(const Session::JudgeView *view)
{
    if (!view)
        return { say(QT_TRANSLATE_NOOP("JudgePage", "No run was judged yet")), Tone::Muted, Glyph::Question };
    const QString candidate = sideTitle(view->candidate);
    const QString active = sideTitle(other(view->candidate));
    JudgeLine line { say(QT_TRANSLATE_NOOP("JudgePage", "Too early to tell about %1")).arg(candidate), Tone::Ink,
                     Glyph::Question };
    if (const Judge::MetricView *harm = Session::harmSeen(view->verdict))
        line = {
            say(QT_TRANSLATE_NOOP("JudgePage", "Not decided about %1: %2")).arg(candidate, Session::harmWords(*harm)),
            Tone::Amber, Glyph::Warning
        };
    switch (view->verdict.decision) {
    case Decision::Insufficient:
        break;
    case Decision::Pass:
        if (!isPassed(*view))
            break;
        line = { say(QT_TRANSLATE_NOOP("JudgePage", "%1 is no worse than %2")).arg(candidate, active), Tone::Green,
                 Glyph::Tick };
        break;
    case Decision::Fail:
        line = { say(QT_TRANSLATE_NOOP("JudgePage", "%1 is worse than %2")).arg(candidate, active), Tone::Red,
                 Glyph::Cross };
        break;
    }
    if (!view->open)
        line.text = say(QT_TRANSLATE_NOOP("JudgePage", "The run is over. %1")).arg(line.text);
    return line;
}

QString judgeDetail(const Session::JudgeView *view)
{
    if (!view)
        return say(QT_TRANSLATE_NOOP("JudgePage",
                                     "While a run is open, users' requests on both sides are compared here one by one, "
                                     "and what is found is said at once."));
    switch (view->verdict.decision) {
    case Decision::Insufficient: {
        const QString lack = Session::lackWords(view->verdict, view->left);
        return lack.left(1).toUpper() + lack.mid(1) + QStringLiteral(". ") + counts(*view);
    }
    case Decision::Pass:
        if (const Judge::MetricView *nearest = isPassed(*view) ? nullptr : Session::nearestMetric(view->verdict))
            return say(QT_TRANSLATE_NOOP("JudgePage",
                                         "It was found no worse, and something speaks against it since: %1, %2. %3"))
                .arg(Session::metricWords(nearest->metric, nearest->tail), Session::evidenceWords(*nearest),
                     counts(*view));
        return say(QT_TRANSLATE_NOOP("JudgePage", "Nothing exceeds what is tolerated: %1. %2"))
            .arg(worstOf(*view), counts(*view));
    case Decision::Fail:
        break;
    }
    return say(QT_TRANSLATE_NOOP("JudgePage",
                                 "Beyond what is tolerated: %1. %2 Of candidates that are no worse, at most "
                                 "%3 in 100 are called so in a whole run."))
        .arg(worstOf(*view), counts(*view), QString::number(view->alpha * 100, 'g', 3));
}

JudgeLine judgeShared(const Session::JudgeView *view)
{
    if (!view || !view->open || (!view->verdict.sharedSlow && !view->verdict.sharedFailing))
        return {};
    return { view->verdict.sharedFailing
                 ? say(QT_TRANSLATE_NOOP("JudgePage",
                                         "Both sides fail more than before. Nobody is blamed for it, and no step "
                                         "goes on meanwhile."))
                 : say(QT_TRANSLATE_NOOP("JudgePage",
                                         "Both sides are slower than before. Nobody is blamed for it, and no step "
                                         "goes on meanwhile.")),
             Tone::Amber, Glyph::Warning };
}

FigureRow judgeRow(const Session::JudgeView *view)
{
    FigureRow row { say(QT_TRANSLATE_NOOP("JudgePage", "judge")), unknownText(), Tone::Muted, Glyph::Question,
                    judgeHeadline(view).text + QStringLiteral(". ") + judgeDetail(view) };
    if (!view)
        return row;
    row.value = say(QT_TRANSLATE_NOOP("JudgePage", "too early to tell"));
    row.tone = Tone::Ink;
    if (const Judge::MetricView *harm = Session::harmSeen(view->verdict)) {
        row.value = Session::harmWords(*harm);
        row.tone = Tone::Amber;
        row.glyph = Glyph::Warning;
    }
    switch (view->verdict.decision) {
    case Decision::Insufficient:
        break;
    case Decision::Pass:
        if (!isPassed(*view))
            break;
        row.value = say(QT_TRANSLATE_NOOP("JudgePage", "no worse"));
        row.tone = Tone::Green;
        row.glyph = Glyph::Tick;
        break;
    case Decision::Fail:
        row.value = say(QT_TRANSLATE_NOOP("JudgePage", "worse"));
        row.tone = Tone::Red;
        row.glyph = Glyph::Cross;
        break;
    }
    return row;
}

QList<FigureRow> judgeBriefRows(const Session::JudgeView &view)
{
    const Judge::MetricView *nearest = Session::nearestMetric(view.verdict);
    QList<FigureRow> rows = judgeMetricRows(view);
    qsizetype number = 0;
    for (const Judge::MetricView &metric : view.verdict.evidence) {
        if (!metric.seen)
            continue;
        FigureRow &row = rows[number++];
        row.spare = &metric == nearest ? spareUnmoved - 1 : spareUnmoved;
        row.label = metricBrief(metric.metric, metric.tail);
        row.tip = row.value + QStringLiteral(". ") + row.tip;
        if (row.glyph == Glyph::Tick) {
            row.value = say(QT_TRANSLATE_NOOP("JudgePage", "no worse"));
            row.tone = Tone::Green;
        } else if (row.glyph == Glyph::Cross) {
            row.value = say(QT_TRANSLATE_NOOP("JudgePage", "worse"));
        } else {
            row.value = harmOf(view, metric);
        }
    }
    for (const Judge::MetricView &metric : view.verdict.evidence) {
        if (metric.seen || metric.metric != Judge::Metric::Latency || !view.open)
            continue;
        FigureRow row { metricBrief(metric.metric, metric.tail), say(QT_TRANSLATE_NOOP("JudgePage", "too few yet")),
                        Tone::Muted, Glyph::Question,
                        say(QT_TRANSLATE_NOOP("JudgePage", "Slower or not cannot be told of so few requests.")) };
        row.spare = spareUnmoved;
        rows << row;
    }
    // What decided it stands under the verdict, and stays where height is short.
    const auto decided
        = std::find_if(rows.cbegin(), rows.cend(), [](const FigureRow &row) { return row.glyph == Glyph::Cross; });
    if (decided != rows.cend()) {
        rows.move(decided - rows.cbegin(), 0);
        rows.first().spare = 0;
    }
    const bool isAlone = view.verdict.lack == Judge::Lack::NoActive; // more of its own requests would not help
    // Its row stays as long as the judge has not decided, and is never too long for one line: nothing jumps.
    if (view.verdict.decision == Decision::Insufficient && (isAlone || view.verdict.moreRequests || view.open)) {
        FigureRow more {
            say(QT_TRANSLATE_NOOP("JudgePage", "judge needs")),
            isAlone ? say(QT_TRANSLATE_NOOP("JudgePage", "requests on %1")).arg(sideName(other(view.candidate)))
                : view.verdict.moreRequests
                ? say(QT_TRANSLATE_NOOP("JudgePage", "≈ %1 more")).arg(*view.verdict.moreRequests)
                : unknownText(),
            Tone::Ink, Glyph::None,
            isAlone ? say(QT_TRANSLATE_NOOP("JudgePage", "The active side has none to compare with."))
                    : say(QT_TRANSLATE_NOOP("JudgePage",
                                            "More requests of the candidate, by the evidence so far: it falls as they "
                                            "come, and rises again when one of them speaks the other way. None while "
                                            "there are signs of harm."))
        };
        more.spare = spareUnmoved - 2;
        rows << more;
    }
    return rows;
}

QList<FigureRow> judgeMetricRows(const Session::JudgeView &view)
{
    QList<FigureRow> rows;
    for (const Judge::MetricView &metric : view.verdict.evidence) {
        if (!metric.seen)
            continue;
        const bool worse = view.verdict.decision == Decision::Fail && view.verdict.metric == metric.metric;
        const bool fine = Session::isRefuted(metric) && !worse && isPassed(view);
        FigureRow row { Session::metricWords(metric.metric, metric.tail), {}, Tone::Ink, Glyph::Question, {} };
        // The interval of what failed has left out what the evidence refuted, as the verdict says it.
        const Judge::Effect &effect = worse && view.verdict.tail == metric.tail ? view.verdict.effect : metric.effect;
        row.value = QStringList { harmOf(view, metric), Session::effectWords(metric.metric, metric.tail, effect),
                                  Session::evidenceFigures(metric) }
                        .join(QStringLiteral(" · "));
        if (worse) {
            row.tone = Tone::Red;
            row.glyph = Glyph::Cross;
        } else if (fine) {
            row.glyph = Glyph::Tick;
        }
        row.tip = say(QT_TRANSLATE_NOOP("JudgePage",
                                        "Evidence below 1 speaks against harm, above it for harm; at %2 %1 is called "
                                        "worse. Evidence that it is no worse: %3, and at %4 it is called so."))
                      .arg(sideName(view.candidate), Session::evidenceText(metric.threshold),
                           Session::evidenceText(metric.passEvidence), Session::evidenceText(metric.passThreshold));
        rows << row;
    }
    return rows;
}

QList<FigureRow> judgeMoverRows(const Session::JudgeView &view, Qt::TimeSpec spec)
{
    constexpr qsizetype mostShown = 12;
    QList<FigureRow> rows;
    for (auto mover = view.movers.crbegin(); mover != view.movers.crend() && rows.size() < mostShown; ++mover) {
        QStringList what { timeText(mover->start, spec, true) };
        const bool runs = mover->metric == Judge::Metric::Unfinished;
        what << (runs ? say(QT_TRANSLATE_NOOP("JudgePage", "still running after %1")).arg(durationText(mover->took))
                      : durationText(mover->took));
        for (const QString &each : { mover->model, mover->user }) {
            if (!each.isEmpty())
                what << each;
        }
        rows << FigureRow { what.join(QStringLiteral(" · ")),
                            QStringLiteral("%1 × %2").arg(Session::metricWords(mover->metric, false),
                                                          QString::number(mover->factor, 'g', 3)),
                            Tone::Ink, Glyph::None,
                            say(QT_TRANSLATE_NOOP("JudgePage", "It multiplied the evidence of worse by that.")) };
    }
    return rows;
}

} // namespace Signalbox::Widgets
