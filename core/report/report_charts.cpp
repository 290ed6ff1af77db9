#include "core/report/report_charts.h"

#include <QCoreApplication>

#include <cmath>
#include <functional>

namespace Signalbox::Report {
namespace {

QString chartWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

double secondsInto(const RunStory &story, WallTime at)
{
    return double((at - story.began).count()) / 1000.0;
}

double lengthOf(const RunStory &story)
{
    double end = secondsInto(story, story.until());
    if (!story.figures.isEmpty())
        end = std::max(end, secondsInto(story, story.figures.last().at));
    return std::max(end, 1.0);
}

/// A share that holds until the next.
std::vector<QPointF> stairs(const RunStory &story, const QList<ShareStep> &steps)
{
    std::vector<QPointF> points;
    for (const ShareStep &step : steps) {
        const double x = secondsInto(story, step.at);
        if (!points.empty())
            points.emplace_back(x, points.back().y());
        points.emplace_back(x, step.percent);
    }
    if (!points.empty())
        points.emplace_back(lengthOf(story), points.back().y());
    return points;
}

/// What was measured; a moment without it ends a piece.
std::vector<std::vector<QPointF>> measured(const RunStory &story,
                                           const std::function<std::optional<double>(const RunFigures &)> &value)
{
    std::vector<std::vector<QPointF>> pieces(1);
    for (const RunFigures &figures : story.figures) {
        if (const auto y = value(figures))
            pieces.back().emplace_back(secondsInto(story, figures.at), *y);
        else if (!pieces.back().empty())
            pieces.emplace_back();
    }
    return pieces;
}

std::vector<ChartMark> orderMarks(const RunStory &story)
{
    std::vector<ChartMark> marks;
    for (qsizetype i = 1; i < story.requested.size(); ++i)
        marks.push_back({ secondsInto(story, story.requested[i].at),
                          shareOf(story.candidate.value_or(Side::Green),
                                  Permyriad::of(int(std::lround(story.requested[i].percent * 100))))
                              .shortText() });
    return marks;
}

Chart bothSides(const RunStory &story, const QString &title, const QString &unit,
                const std::function<std::optional<double>(const SideFigures &)> &value)
{
    Chart chart { .title = title, .unit = unit, .xEnd = lengthOf(story), .marks = orderMarks(story) };
    for (const Side side : { Side::Blue, Side::Green }) {
        ChartSeries series { .name = sideName(side),
                             .style = sideName(side),
                             .pieces
                             = measured(story, [&](const RunFigures &each) { return value(each.sides[size_t(side)]); }),
                             .dots = story.figures.size() < 60 };
        for (const auto &piece : series.pieces) {
            for (const QPointF &point : piece)
                chart.yEnd = std::max(chart.yEnd, point.y());
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

} // namespace

Chart splitChart(const RunStory &story)
{
    ChartSeries observed { .name = chartWord(QT_TRANSLATE_NOOP("Report", "observed, with its 95 % interval")),
                           .style = QStringLiteral("observed"),
                           .pieces = measured(story, [](const RunFigures &each) { return each.observed; }),
                           .dots = true,
                           .joined = false };
    for (const RunFigures &each : story.figures) {
        if (each.observed)
            observed.whiskers.push_back({ secondsInto(story, each.at), each.observedLow, each.observedHigh });
    }
    return { .title = chartWord(QT_TRANSLATE_NOOP("Report", "Share of production to green")),
             .unit = QStringLiteral("%"),
             .xEnd = lengthOf(story),
             .yEnd = 100,
             .series = { { .name = chartWord(QT_TRANSLATE_NOOP("Report", "requested")),
                           .style = QStringLiteral("requested"),
                           .pieces = { stairs(story, story.requested) } },
                         { .name = chartWord(QT_TRANSLATE_NOOP("Report", "acknowledged")),
                           .style = QStringLiteral("acknowledged"),
                           .pieces = { stairs(story, story.acknowledged) } },
                         std::move(observed) },
             .marks = orderMarks(story) };
}

Chart latencyChart(const RunStory &story)
{
    return bothSides(story, chartWord(QT_TRANSLATE_NOOP("Report", "p95 to the response headers, the minute before")),
                     QStringLiteral("ms"), [](const SideFigures &side) { return side.p95; });
}

Chart failureChart(const RunStory &story)
{
    return bothSides(story, chartWord(QT_TRANSLATE_NOOP("Report", "failed requests, the minute before")),
                     QStringLiteral("%"), [](const SideFigures &side) { return side.failurePercent(); });
}

} // namespace Signalbox::Report
