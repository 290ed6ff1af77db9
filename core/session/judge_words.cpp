#include "core/session/judge_words.h"

#include "core/session/note.h"

#include <cmath>
#include <limits>

namespace Signalbox::Session {

bool isLatency(Judge::Metric metric)
{
    return metric == Judge::Metric::Latency || metric == Judge::Metric::Headers;
}

QString decisionName(Judge::Decision decision)
{
    switch (decision) {
    case Judge::Decision::Insufficient:
        return QStringLiteral("insufficient");
    case Judge::Decision::Pass:
        return QStringLiteral("pass");
    case Judge::Decision::Fail:
        return QStringLiteral("fail");
    }
    Q_UNREACHABLE();
}

Message nameOf(Judge::Metric metric, bool tail)
{
    switch (metric) {
    case Judge::Metric::Failures:
        return note("judge.failures");
    case Judge::Metric::Unfinished:
        return note("judge.unfinished");
    case Judge::Metric::Latency:
        return note(tail ? "judge.latency-tail" : "judge.latency");
    case Judge::Metric::Headers:
        return note(tail ? "judge.headers-tail" : "judge.headers");
    case Judge::Metric::ClientErrors:
        return note("judge.client-errors");
    case Judge::Metric::Throttled:
        return note("judge.throttled");
    }
    Q_UNREACHABLE();
}

QString metricWords(Judge::Metric metric, bool tail)
{
    return words(nameOf(metric, tail));
}

Message effectOf(Judge::Metric metric, bool tail, const Judge::Effect &effect)
{
    if (!effect.known())
        return note("judge.effect-unknown");
    const auto percent = [](double value) {
        const double shown = std::round(value * 1000) / 10 + 0.0; // never "-0.0"
        return (shown >= 0 ? QStringLiteral("+") : QString()) + QString::number(shown, 'f', 1);
    };
    const bool relative = isLatency(metric) && !tail;
    const char *form = relative ? "judge.effect-relative" : "judge.effect-points";
    if (relative && !std::isfinite(effect.high)) // of few requests only the lower end is known
        form = "judge.effect-at-least";
    return note(form,
                { { QStringLiteral("value"), percent(effect.value) },
                  { QStringLiteral("low"), percent(effect.low) },
                  { QStringLiteral("high"), percent(effect.high) } });
}

QString effectWords(Judge::Metric metric, bool tail, const Judge::Effect &effect)
{
    return words(effectOf(metric, tail, effect));
}

quint64 steadyEstimate(quint64 more, std::optional<quint64> shown)
{
    if (more == 0)
        return 0;
    constexpr double clearly = 2; // neighbours are at most 2.5 times each other
    if (shown && *shown > 0 && double(more) <= clearly * double(*shown) && double(*shown) <= clearly * double(more))
        return *shown;
    const double decade = std::pow(10, std::floor(std::log10(double(more))));
    double nearest = decade;
    for (const double each : { 2 * decade, 5 * decade, 10 * decade }) {
        if (std::abs(std::log(double(more) / each)) < std::abs(std::log(double(more) / nearest)))
            nearest = each;
    }
    return quint64(std::llround(nearest));
}

/// How far a metric is on the way to where it is called worse, in logarithms; 0: nothing speaks against it.
static double wayOf(const Judge::MetricView &view)
{
    return view.evidence > 1 && view.threshold > 1 ? std::log(view.evidence) / std::log(view.threshold) : 0;
}

bool speaksAgainst(const Judge::MetricView &view)
{
    return wayOf(view) >= 1.0 / 3;
}

const Judge::MetricView *nearestMetric(const Judge::Verdict &verdict)
{
    const auto way = [](const Judge::MetricView &metric) {
        return metric.evidence > 0 && metric.threshold > 1 ? std::log(metric.evidence) / std::log(metric.threshold)
                                                           : -std::numeric_limits<double>::infinity();
    };
    const Judge::MetricView *nearest = nullptr;
    for (const Judge::MetricView &metric : verdict.evidence) {
        if (metric.seen && (!nearest || way(metric) > way(*nearest)))
            nearest = &metric;
    }
    return nearest;
}

const Judge::MetricView *harmSeen(const Judge::Verdict &verdict)
{
    if (verdict.decision == Judge::Decision::Fail)
        return nullptr;
    const Judge::MetricView *nearest = nearestMetric(verdict);
    return nearest && speaksAgainst(*nearest) ? nearest : nullptr;
}

Message lackOf(const Judge::Verdict &verdict, const Message &left)
{
    switch (verdict.lack) {
    case Judge::Lack::NoActive:
        return note("judge.no-active");
    case Judge::Lack::NoCandidate:
        return note("judge.no-candidate");
    case Judge::Lack::NoSight:
        return note("judge.no-sight");
    case Judge::Lack::WarmingUp:
        return note("judge.warming-up");
    case Judge::Lack::FewUsers:
        return note("judge.few-users");
    case Judge::Lack::None:
    case Judge::Lack::Requests:
        break;
    }
    if (const Judge::MetricView *harm = harmSeen(verdict))
        return note("judge.harm-seen",
                    { { QStringLiteral("signs"), asArg(harmOf(*harm)) },
                      { QStringLiteral("what"), asArg(nameOf(harm->metric, harm->tail)) } });
    return note(left.code.isEmpty() ? "judge.more" : "judge.more-left",
                { { QStringLiteral("n"), quint64(verdict.moreRequests.value_or(0)) },
                  { QStringLiteral("left"), asArg(left) } });
}

QString lackWords(const Judge::Verdict &verdict, const Message &left)
{
    return words(lackOf(verdict, left));
}

bool isRefuted(const Judge::MetricView &view)
{
    return view.passEvidence >= view.passThreshold && !speaksAgainst(view);
}

Message harmOf(const Judge::MetricView &view)
{
    if (view.evidence >= view.threshold)
        return note("judge.harm-shown");
    if (isRefuted(view))
        return note("judge.harm-refuted");
    const double way = wayOf(view);
    if (way <= 0)
        return note("judge.harm-none");
    return note(!speaksAgainst(view) ? "judge.harm-faint" : way < 2.0 / 3 ? "judge.harm-some" : "judge.harm-strong");
}

QString harmWords(const Judge::MetricView &view)
{
    return words(harmOf(view));
}

QString evidenceFigures(const Judge::MetricView &view)
{
    return words(note("judge.evidence",
                      { { QStringLiteral("evidence"), evidenceText(view.evidence) },
                        { QStringLiteral("threshold"), evidenceText(view.threshold) } }));
}

QString evidenceWords(const Judge::MetricView &view)
{
    return harmWords(view) + QStringLiteral(": ") + evidenceFigures(view);
}

QString evidenceText(double evidence)
{
    if (evidence >= 1e6)
        return QString::number(evidence, 'e', 1)
            .replace(QStringLiteral("e+0"), QStringLiteral("e"))
            .replace(QStringLiteral("e+"), QStringLiteral("e"));
    return evidence >= 10 ? QString::number(evidence, 'f', 0) : QString::number(evidence, 'g', 2);
}

} // namespace Signalbox::Session
