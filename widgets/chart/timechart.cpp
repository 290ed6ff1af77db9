#include "widgets/chart/timechart.h"

#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>

#include <cmath>
#include <utility>

namespace Signalbox::Widgets {
namespace {

// A press that moves less is a click.
constexpr double dragDistance = 4;

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView(parent)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
    , m_titleFont(textFont(0.92))
    , m_labelFont(textFont(0.84))
    , m_tipFont(textFont(0.86))
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setRubberBand(QChartView::NoRubberBand);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRenderHint(QPainter::Antialiasing, true);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    // Labels and grid are painted here: Qt Charts 6.4 has no ticks at 20, 50, 100 on a scale of one's own, and its
    // category axis loses labels when they are exchanged.
    for (QValueAxis *axis : { m_x, m_y }) {
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    m_x->setRange(-300, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    setMinimumHeight(60);
}

void TimeChart::addLine(Tone tone, Qt::PenStyle style, double width)
{
    m_lines.append({ tone, style, width, {} });
    m_lines.last().segments.append(makeSegment(m_lines.last()));
}

QLineSeries *TimeChart::makeSegment(const Line &line)
{
    auto *series = new QLineSeries;
    series->setPen(penOf({ line.style, line.width }, m_theme.tone(line.tone)));
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
    return series;
}

void TimeChart::setLine(int number, const QList<QList<QPointF>> &segments)
{
    Line &line = m_lines[number];
    while (line.segments.size() < segments.size())
        line.segments.append(makeSegment(line));
    for (qsizetype i = 0; i < line.segments.size(); ++i) {
        QLineSeries *series = line.segments.at(i);
        if (i < segments.size())
            series->replace(segments.at(i));
        else if (series->count() > 0)
            series->clear();
    }
}

void TimeChart::setBands(const QList<ChartBand> &bands)
{
    m_bands = bands;
    redraw();
}

void TimeChart::setEnds(const QList<ChartEnd> &ends)
{
    if (ends == m_ends)
        return;
    m_ends = ends;
    redraw();
}

void TimeChart::setMarks(const QList<ChartMark> &marks, qint64 rightEdge, bool labelled)
{
    if (rightEdge == m_rightEdge && labelled == m_labelled && marks == m_marks)
        return;
    m_marks = marks;
    m_rightEdge = rightEdge;
    m_labelled = labelled;
    redraw();
}

void TimeChart::setLegend(const QList<ChartLegend> &legend)
{
    if (legend == m_legend)
        return;
    m_legend = legend;
    redraw();
}

void TimeChart::setLimit(std::optional<ChartTick> limit)
{
    if (limit == m_limit)
        return;
    m_limit = std::move(limit);
    redraw();
}

void TimeChart::setSpan(double seconds)
{
    if (m_x->min() == -seconds)
        return;
    m_x->setRange(-seconds, 0);
    if (m_wheelAt) // the pointer stands still: what is under it is another moment now
        Q_EMIT hovered(secondsAt(*m_wheelAt));
}

void TimeChart::setTicks(const QList<ChartTick> &ticks)
{
    if (ticks == m_ticks || ticks.size() < 2)
        return;
    m_ticks = ticks;
    m_y->setRange(ticks.constFirst().at, ticks.constLast().at);
    redraw();
}

void TimeChart::setTimeTicks(const QList<ChartTick> &ticks)
{
    if (ticks == m_timeTicks)
        return;
    m_timeTicks = ticks;
    redraw();
}

void TimeChart::setCarriesTime(bool carries)
{
    m_carriesTime = carries;
    layOut();
}

void TimeChart::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    redraw();
}

void TimeChart::setFocusShown(bool shown)
{
    if (shown == m_focusShown)
        return;
    m_focusShown = shown;
    redraw();
}

void TimeChart::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    redraw();
}

void TimeChart::setCursorAt(std::optional<double> x)
{
    if (x == m_cursor)
        return;
    m_cursor = x;
    redraw();
}

void TimeChart::setTip(const ChartTip &tip)
{
    if (tip == m_tip)
        return;
    m_tip = tip;
    redraw();
}

int TimeChart::plotColumns() const
{
    return std::clamp(int(plot().width()) / 3, 100, 400);
}

void TimeChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    setBackgroundBrush(theme.ground);
    for (const Line &line : std::as_const(m_lines)) {
        for (QLineSeries *series : line.segments) {
            QPen pen = series->pen();
            pen.setColor(theme.tone(line.tone));
            series->setPen(pen);
        }
    }
    redraw();
}

QRectF TimeChart::plot() const
{
    return chart()->plotArea();
}

double TimeChart::xAt(double x) const
{
    const double span = -m_x->min();
    return plot().right() + x / span * plot().width();
}

double TimeChart::yAt(double y) const
{
    const double part = (y - m_y->min()) / (m_y->max() - m_y->min());
    return plot().bottom() - part * plot().height();
}

void TimeChart::layOut()
{
    const int top = QFontMetrics(m_titleFont).height() + 8;
    const int bottom = m_carriesTime ? QFontMetrics(m_labelFont).height() + 8 : 6;
    const QRectF room(leftRoom, top, std::max(10, width() - leftRoom - rightRoom),
                      std::max(10, height() - top - bottom));
    chart()->setPlotArea(room);
}

void TimeChart::redraw()
{
    viewport()->update();
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

double TimeChart::secondsPerPixel() const
{
    return -m_x->min() / std::max(1.0, plot().width());
}

std::optional<double> TimeChart::secondsAt(double x) const
{
    const double at = (x - plot().right()) * secondsPerPixel();
    return at > 0 || at < m_x->min() ? std::nullopt : std::optional(at);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    m_wheelAt.reset();
    if (m_hand && !m_hand->moves && std::abs(x - m_hand->x) >= dragDistance) {
        m_hand->moves = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        Q_EMIT grabbed();
    }
    if (m_hand && m_hand->moves)
        Q_EMIT dragged((x - m_hand->x) * secondsPerPixel());
    else
        Q_EMIT hovered(secondsAt(x));
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_hand = Hand { event->position().x() };
    event->setAccepted(event->button() == Qt::LeftButton);
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    m_hand.reset();
    viewport()->unsetCursor();
    Q_EMIT hovered(secondsAt(event->position().x()));
}

void TimeChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_wheelAt.reset();
    Q_EMIT hovered(std::nullopt);
}

void TimeChart::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120;
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y()))
        Q_EMIT pushed(turned.x() / notch * 40 * secondsPerPixel());
    else if (const auto at = secondsAt(event->position().x()); at && turned.y() != 0)
        Q_EMIT zoomed(*at, std::pow(0.8, turned.y() / notch));
    m_wheelAt = event->position().x();
    event->accept();
}

} // namespace Signalbox::Widgets
