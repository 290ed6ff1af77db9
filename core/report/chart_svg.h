#pragma once

#include <QPointF>
#include <QString>

#include <vector>

namespace Signalbox::Report {

/// A measurement with the interval that it is sure of.
struct Whisker {
    double x = 0;
    double low = 0;
    double high = 0;
};

/// One line of a chart. x in seconds from the run's beginning; a gap in what is known is a line of its own.
struct ChartSeries {
    QString name; ///< for the legend
    QString style; ///< CSS class: "blue", "green", "requested", "acknowledged", "observed"
    std::vector<std::vector<QPointF>> pieces;
    bool dots = false; ///< each point is a measurement
    bool joined = true; ///< false: points only, nothing is known between them
    std::vector<Whisker> whiskers {};
};

/// A vertical line with a word.
struct ChartMark {
    double x = 0;
    QString text;
};

struct Chart {
    QString title; ///< also for screen readers
    QString unit; ///< "%", "ms"
    double xEnd = 1; ///< seconds
    double yEnd = 1; ///< top of the scale; raised to a round number
    std::vector<ChartSeries> series;
    std::vector<ChartMark> marks;
};

/// A chart as inline SVG without any script; colours come from the page's style sheet. Pure. All text is escaped.
QString chartSvg(const Chart &chart);

/// Text for HTML and XML: escaped, control characters shown as \xNN.
QString escaped(const QString &text);
/// "0:05", "12:30", "1:02:03": seconds from a beginning.
QString clockText(double seconds);

} // namespace Signalbox::Report
