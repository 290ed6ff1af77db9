#include "widgets/diagnose/spectrumview.h"

#include "widgets/chart/decimate.h"
#include "widgets/status/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr double z95 = 1.959964;
constexpr double farthestDecade = 4; // decades: up to 99.99 %
constexpr int pointsPerDecade = 24;
constexpr quint64 beyond = 5; // a percentile that so few requests exceed is noise: it is not drawn

std::optional<double> msOf(const Stats::Histogram &histogram, double q)
{
    const auto value = q > 0 ? histogram.quantile(q) : histogram.min(); // a bucket's floor is nobody's time
    return value ? std::optional(double(value->count()) / 1000) : std::nullopt;
}

struct Bounds {
    double low = 0;
    double high = 0;
};
Bounds boundsOf(const Stats::Histogram &histogram, double q)
{
    const double reach = z95 * std::sqrt(q * (1 - q) / double(histogram.count()));
    return { msOf(histogram, q - reach).value_or(0), msOf(histogram, q + reach).value_or(0) };
}

QString percentileText(double q)
{
    return QString::number(100 * q, 'g', q >= 0.9995 ? 6 : 4);
}

} // namespace

SpectrumView::SpectrumView(QWidget *parent)
    : WhyView(tr("How slow the slowest are"), parent)
{
    setObjectName(QStringLiteral("spectrumView"));
}

QRectF SpectrumView::curvePlot() const
{
    const QRectF all = whole();
    return { all.left(), all.top(), all.width(), std::max(40.0, all.height() * 0.62) };
}

QRectF SpectrumView::differencePlot() const
{
    const QRectF all = whole();
    const double from = curvePlot().bottom() + 22;
    return { all.left(), from, all.width(), std::max(20.0, all.bottom() - from) };
}

double SpectrumView::xAt(double q, const QRectF &plot) const
{
    return plot.left() + std::log10(1 / (1 - q)) / farthestDecade * plot.width();
}

void SpectrumView::prepare()
{
    m_points.clear();
    m_counts = {};
    const Cells::Tier tier = scene().shown();
    if (tier.slotList.empty())
        return;
    const Cells::Tier ghost = scene().ghost();
    std::array<Stats::Histogram, 2> sides;
    Stats::Histogram before;
    for (const Side side : { Side::Blue, Side::Green }) {
        sides[size_t(side)] = Cells::merged(tier, side).latency;
        m_counts[size_t(side)] = sides[size_t(side)].count();
        before.merge(Cells::merged(ghost, side).latency);
    }
    for (int i = 0; i <= int(farthestDecade) * pointsPerDecade; ++i) {
        Point point { .q = 1 - std::pow(10.0, -double(i) / pointsPerDecade) };
        const auto isKnown = [&point](const Stats::Histogram &histogram) {
            return double(histogram.count()) * (1 - point.q) >= double(beyond);
        };
        for (size_t side = 0; side < 2; ++side) {
            if (isKnown(sides[side]))
                point.ms[side] = msOf(sides[side], point.q);
        }
        if (isKnown(before))
            point.ghost = msOf(before, point.q);
        if (point.ms[0] && point.ms[1] && point.q > 0) { // the least has no interval
            const Bounds blue = boundsOf(sides[0], point.q);
            const Bounds green = boundsOf(sides[1], point.q);
            point.difference = *point.ms[1] - *point.ms[0];
            point.low = *point.difference - std::hypot(*point.ms[1] - green.low, blue.high - *point.ms[0]);
            point.high = *point.difference + std::hypot(green.high - *point.ms[1], *point.ms[0] - blue.low);
        }
        m_points.push_back(point);
    }
    std::array<LatencyAxis::Weighed, 2> drawn;
    for (const Point &point : m_points) {
        for (size_t side = 0; side < 2 && point.q > 0; ++side) { // the least of all is one request
            if (point.ms[side])
                drawn[side].emplace_back(microseconds(qint64(*point.ms[side] * 1000)), 1000);
        }
    }
    m_axis = LatencyAxis(drawn);
}

void SpectrumView::drawCurve(QPainter &painter, const std::function<std::optional<double>(const Point &)> &read,
                             const QPen &pen) const
{
    QPolygonF line; // in one piece, so that dashes go on from point to point; a hundred points are cheap
    for (const Point &point : m_points) {
        if (const auto ms = read(point))
            line.append({ xAt(point.q, curvePlot()), m_axis.yOf(microseconds(qint64(*ms * 1000)), curvePlot()) });
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawPolyline(line);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void SpectrumView::drawCurves(QPainter &painter) const
{
    const QRectF plot = curvePlot();
    drawLatencyGrid(painter, m_axis, plot);
    painter.setFont(labelFont());
    const QFontMetrics metrics(labelFont());
    double freeAfter = 0; // labels never touch
    for (const double q : { 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999 }) {
        const double x = std::floor(xAt(q, plot)) + 0.5;
        painter.setPen(theme().line);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, differencePlot().bottom()));
        painter.setPen(theme().muted);
        const QString text = percentileText(q) + QStringLiteral(" %");
        const double across = metrics.horizontalAdvance(text);
        const double from = std::min(x - across / 2, width() - across - 2);
        if (from < freeAfter)
            continue;
        freeAfter = from + across + metrics.averageCharWidth();
        painter.drawText(QPointF(from, plot.bottom() + 3 + metrics.ascent()), text);
    }
    drawCurve(
        painter, [](const Point &point) { return point.ghost; }, QPen(theme().muted, 1.4, Qt::DotLine));
    for (const Side side : { Side::Blue, Side::Green }) {
        drawCurve(
            painter, [side](const Point &point) { return point.ms[size_t(side)]; },
            QPen(theme().side(side), 2, side == Side::Blue ? Qt::SolidLine : Qt::DashLine));
        for (auto point = m_points.crbegin(); point != m_points.crend(); ++point) {
            if (!point->ms[size_t(side)])
                continue;
            const QPointF end(xAt(point->q, plot),
                              m_axis.yOf(microseconds(qint64(*point->ms[size_t(side)] * 1000)), plot));
            drawGlyph(painter, glyphOf(side), QRectF(end.x() + 2, end.y() - 4.5, 9, 9), theme().side(side));
            break;
        }
    }
}

void SpectrumView::drawDifference(QPainter &painter) const
{
    if (std::ranges::none_of(m_points, [](const Point &point) { return point.difference.has_value(); }))
        return; // an axis of nothing
    const QRectF plot = differencePlot();
    double most = 5;
    for (const Point &point : m_points) {
        if (point.difference)
            most = std::max(most, std::abs(*point.difference) * 1.1);
    }
    most = linearTicks(most).constLast(); // a round figure
    const auto yOf
        = [&](double ms) { return plot.center().y() - std::clamp(ms / most, -1.0, 1.0) * plot.height() / 2; };
    painter.setFont(labelFont());
    const QFontMetrics metrics(labelFont());
    for (const double ms : { most, 0.0, -most }) {
        painter.setPen(ms == 0 ? theme().strong : theme().line);
        painter.drawLine(QPointF(plot.left(), yOf(ms)), QPointF(plot.right(), yOf(ms)));
        painter.setPen(theme().muted);
        painter.drawText(QRectF(0, yOf(ms) - metrics.height() / 2.0, plot.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1%2 ms").arg(ms > 0 ? QStringLiteral("+") : QString()).arg(ms, 0, 'f', 0));
    }
    QPolygonF band;
    QList<QLineF> lines;
    std::optional<QPointF> last;
    QList<QPointF> lower;
    for (const Point &point : m_points) {
        if (!point.difference)
            continue;
        const double x = xAt(point.q, plot);
        band.append({ x, yOf(point.high) });
        lower.prepend({ x, yOf(point.low) });
        const QPointF at(x, yOf(*point.difference));
        if (last)
            lines.append(QLineF(*last, at));
        last = at;
    }
    for (const QPointF &point : lower)
        band.append(point);
    QColor fill = theme().green;
    fill.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
    painter.setPen(QPen(theme().ink, 1));
    painter.drawLines(lines);
    painter.setPen(theme().muted);
    // Where the line is not.
    const bool isAbove
        = std::ranges::count_if(lines, [&plot](const QLineF &line) { return line.y2() < plot.center().y(); }) * 2
        > lines.size();
    painter.drawText(plot.adjusted(4, 2, -4, -2), int(Qt::AlignLeft | (isAbove ? Qt::AlignBottom : Qt::AlignTop)),
                     tr("green slower ↑, with its 95 % interval"));
}

void SpectrumView::draw(QPainter &painter)
{
    QString more = tr("%1: %2 on blue, %3 on green").arg(originWords(scene().origin)).arg(m_counts[0]).arg(m_counts[1]);
    if (scene().ghostBefore)
        more += tr("; dots: %1").arg(scene().ghostName);
    drawTitle(painter, more);
    if (m_counts[0] == 0 && m_counts[1] == 0)
        return drawEmpty(painter, tr("No request was answered in this time."));
    drawCurves(painter);
    drawDifference(painter);
    for (const Side side : { Side::Blue, Side::Green })
        drawNoneOf(painter, side, differencePlot());
}

QString SpectrumView::wordsAt(QPointF point) const
{
    if (!whole().contains(point) || m_points.empty())
        return {};
    const double share = (point.x() - whole().left()) / std::max(1.0, whole().width());
    const auto index = size_t(std::clamp(share, 0.0, 1.0) * double(m_points.size() - 1));
    const Point &at = m_points[index];
    QStringList lines { tr("Of 100 requests %1 took no longer than:").arg(percentileText(at.q)) };
    for (const Side side : { Side::Blue, Side::Green }) {
        const auto &ms = at.ms[size_t(side)];
        lines << (ms ? tr("%1: %2").arg(sideTitle(side), latencyText(microseconds(qint64(*ms * 1000))))
                     : tr("%1: too few requests to say").arg(sideTitle(side)));
    }
    if (at.difference)
        lines << tr("Green minus blue: %1 ms (95 %: %2 to %3 ms).")
                     .arg(*at.difference, 0, 'f', 0)
                     .arg(at.low, 0, 'f', 0)
                     .arg(at.high, 0, 'f', 0);
    return lines.join(QLatin1Char('\n'));
}

QString SpectrumView::csv() const
{
    QString out = QStringLiteral("percentile,blue_ms,green_ms,difference_ms,low_ms,high_ms,earlier_ms,blue_requests,"
                                 "green_requests,origin,from_utc,to_utc,earlier_by_s\n");
    const TimeSpan time = scene().covered();
    const QStringList of { QString::number(m_counts[0]),
                           QString::number(m_counts[1]),
                           originCode(scene().origin),
                           csvTime(time.from),
                           csvTime(time.to),
                           scene().ghostBefore ? QString::number(*scene().ghostBefore / 1000) : QString() };
    for (const Point &point : m_points) {
        const auto ifKnown
            = [&point](double value) { return csvNumber(point.difference ? std::optional(value) : std::nullopt); };
        out += csvLine(QStringList { percentileText(point.q), csvNumber(point.ms[0]), csvNumber(point.ms[1]),
                                     csvNumber(point.difference), ifKnown(point.low), ifKnown(point.high),
                                     csvNumber(point.ghost) }
                       + of);
    }
    return out;
}

} // namespace Signalbox::Widgets
