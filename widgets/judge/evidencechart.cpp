#include "widgets/judge/evidencechart.h"

#include "core/session/judge_words.h"
#include "widgets/judge/judgewording.h"
#include "widgets/status/wording.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr double lowest = -0.6;
constexpr double highest = 1.25;

} // namespace

EvidenceChart::EvidenceChart(QWidget *parent)
    : QWidget(parent)
{
    setFont(textFont(0.88));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

double EvidenceChart::levelOf(double log10Evidence, double threshold)
{
    return std::clamp(log10Evidence / std::log10(threshold), lowest, highest);
}

void EvidenceChart::showView(const Session::JudgeViewPtr &view)
{
    if (view == m_view)
        return;
    m_view = view;
    QStringList spoken;
    if (view) {
        for (const Judge::MetricView &metric : view->verdict.evidence) {
            if (metric.seen)
                spoken << Session::metricWords(metric.metric, metric.tail) + QStringLiteral(": ")
                        + Session::evidenceWords(metric);
        }
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

void EvidenceChart::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    update();
}

void EvidenceChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QRectF EvidenceChart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(4, line + 8, -4, -line - 4);
}

double EvidenceChart::yOf(double level) const
{
    const QRectF room = plot();
    return room.bottom() - room.height() * (level - lowest) / (highest - lowest);
}

// Blue and green are the sides' own colours; here it is the pattern that tells the lines apart.
QPen EvidenceChart::penOf(std::size_t metric) const
{
    constexpr std::array tones { Tone::Ink, Tone::Muted, Tone::Ink, Tone::Muted, Tone::Muted, Tone::Ink };
    constexpr std::array styles { Qt::DashLine,    Qt::DashLine,       Qt::SolidLine,
                                  Qt::DashDotLine, Qt::DashDotDotLine, Qt::DotLine };
    // Red is the one that is called worse, and nothing else.
    const Judge::Verdict &verdict = m_view->verdict;
    const bool worse = verdict.decision == Judge::Decision::Fail && verdict.metric == Judge::Metric(metric);
    return { m_theme.tone(worse ? Tone::Red : tones[metric]), worse ? 2.2 : 1.6, styles[metric], Qt::FlatCap };
}

QRectF EvidenceChart::freePlace(const QList<QRectF> &places, const QList<QLineF> &lines)
{
    const auto isFree = [&lines](const QRectF &place) {
        return std::none_of(lines.begin(), lines.end(), [&place](const QLineF &line) {
            return QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(place);
        });
    };
    const auto free = std::find_if(places.begin(), places.end(), isFree);
    return free == places.end() ? QRectF() : *free;
}

/// Over or under its line, at an end of it where no evidence runs through; where there is none, on a ground of its own.
void EvidenceChart::paintWord(QPainter &painter, double level, const QString &text, const QColor &ink,
                              const QList<QLineF> &taken) const
{
    const QRectF room = plot();
    const double y = yOf(level);
    const QSizeF size(fontMetrics().horizontalAdvance(text) + 2, fontMetrics().height());
    const double right = room.right() - 2 - size.width();
    QList<QRectF> places;
    for (const double top : { y - size.height() - 1, y + 2 }) {
        for (const double left : { room.left() + 2, right, (room.left() + right) / 2 })
            places << QRectF(QPointF(left, top), size);
    }
    QRectF place = freePlace(places, taken);
    if (place.isNull()) {
        place = places.constFirst();
        painter.fillRect(place, m_theme.ground);
    }
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// After the evidence, so that none of it runs through them.
void EvidenceChart::paintWords(QPainter &painter) const
{
    QList<QLineF> taken;
    for (std::size_t metric = 0; metric < Judge::metrics; ++metric)
        taken += linesOf(metric);
    paintWord(painter, 1, tr("called worse from here on (evidence, logarithmic)"), m_theme.red, taken);
    paintWord(painter, 0, tr("no sign of harm below"), m_theme.muted, taken);
}

void EvidenceChart::paintFrame(QPainter &painter) const
{
    const QRectF room = plot();
    const auto line = [&](double level, const QPen &pen) {
        const double y = yOf(level);
        painter.setPen(pen);
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    };
    line(1, QPen(m_theme.red, 1.5));
    line(0, QPen(m_theme.line, 1));
    const auto &history = m_view->history;
    const QRectF below(room.left(), room.bottom() + 2, room.width(), fontMetrics().height());
    painter.setPen(m_theme.muted);
    painter.drawText(below, Qt::AlignLeft, timeText(WallTime(milliseconds(history.front().at)), m_spec));
    painter.drawText(below, Qt::AlignRight, timeText(WallTime(milliseconds(history.back().at)), m_spec));
}

void EvidenceChart::paintLegend(QPainter &painter) const
{
    double x = plot().left();
    for (std::size_t metric = 0; metric < Judge::metrics; ++metric) {
        const Judge::MetricView &view = m_view->verdict.evidence[metric];
        if (!view.seen)
            continue;
        const QString name = metricBrief(view.metric);
        const double wide = fontMetrics().horizontalAdvance(name) + 36;
        if (x + wide > width())
            return; // the table has all of them
        const double middle = fontMetrics().height() / 2.0 + 1;
        painter.setPen(penOf(metric));
        painter.drawLine(QPointF(x, middle), QPointF(x + 22, middle));
        painter.setPen(m_theme.ink);
        painter.drawText(QRectF(x + 26, 1, wide, fontMetrics().height()), Qt::AlignLeft, name);
        x += wide;
    }
}

QList<QLineF> EvidenceChart::linesOf(std::size_t metric) const
{
    QList<QLineF> lines;
    const auto &history = m_view->history;
    const double threshold = m_view->verdict.evidence[metric].threshold;
    if (threshold <= 1)
        return lines;
    const QRectF room = plot();
    const double from = double(history.front().at);
    const double span = std::max(1000.0, double(history.back().at) - from);
    std::optional<QPointF> last;
    for (const Session::JudgePoint &point : history) {
        const float evidence = point.evidence[metric];
        if (std::isnan(evidence)) {
            last.reset();
            continue;
        }
        const QPointF at(room.left() + room.width() * (double(point.at) - from) / span,
                         yOf(levelOf(double(evidence), threshold)));
        if (last)
            lines << QLineF(*last, at);
        last = at;
    }
    return lines;
}

void EvidenceChart::paintMetric(QPainter &painter, std::size_t metric) const
{
    QPainterPath path;
    const QList<QLineF> lines = linesOf(metric);
    for (const QLineF &line : lines) {
        if (path.currentPosition() != line.p1() || path.isEmpty())
            path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    painter.setPen(penOf(metric));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void EvidenceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.ground);
    if (!m_view || m_view->history.size() < 2) {
        painter.setPen(m_theme.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("no evidence to draw yet"));
        return;
    }
    paintFrame(painter);
    paintLegend(painter);
    painter.save();
    painter.setClipRect(plot().adjusted(-1, -1, 1, 1));
    for (std::size_t metric = 0; metric < Judge::metrics; ++metric)
        paintMetric(painter, metric);
    painter.restore();
    paintWords(painter);
}

} // namespace Signalbox::Widgets
