#include "widgets/judge/evidenceline.h"

#include "core/session/judge_words.h"
#include "widgets/judge/evidencechart.h"
#include "widgets/judge/judgewording.h"
#include "widgets/status/textline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Signalbox::Widgets {
namespace {

// What is drawn of the scale: evidence against harm is told by the rows, and would press the rest together.
constexpr double shownFrom = -0.15;
constexpr double shownTo = 1.1;
constexpr double attentionFrom = 1.0 / 3; // as Session::harmWords has it

double nearestLevel(const Session::JudgeView &view, const Session::JudgePoint &point)
{
    double nearest = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < Judge::metrics; ++i) {
        const double threshold = view.verdict.evidence[i].threshold;
        if (std::isnan(point.evidence[i]) || !(threshold > 1))
            continue;
        const double level = EvidenceChart::levelOf(double(point.evidence[i]), threshold);
        if (std::isnan(nearest) || level > nearest)
            nearest = level;
    }
    return nearest;
}

} // namespace

EvidenceLine::EvidenceLine(QWidget *parent)
    : QWidget(parent)
{
    setFont(textFont(0.8));
    setAccessibleName(tr("Evidence over the run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::vector<double> EvidenceLine::levelsOf(const Session::JudgeView &view)
{
    std::vector<double> levels;
    levels.reserve(view.history.size());
    for (const Session::JudgePoint &point : view.history)
        levels.push_back(nearestLevel(view, point));
    return levels;
}

void EvidenceLine::showView(const Session::JudgeViewPtr &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_levels = view ? levelsOf(*view) : std::vector<double>();
    sayInWords();
    update();
}

bool EvidenceLine::hasLine() const
{
    const auto seen = [](double level) { return !std::isnan(level); };
    return std::count_if(m_levels.cbegin(), m_levels.cend(), seen) >= 2;
}

double EvidenceLine::newest() const
{
    for (auto level = m_levels.crbegin(); level != m_levels.crend(); ++level) {
        if (!std::isnan(*level))
            return *level;
    }
    return 0;
}

Tone EvidenceLine::tone() const
{
    if (m_view && m_view->verdict.decision == Judge::Decision::Fail)
        return Tone::Red;
    return newest() >= attentionFrom ? Tone::Amber : Tone::Muted;
}

void EvidenceLine::sayInWords()
{
    const Judge::MetricView *nearest = m_view ? Session::nearestMetric(m_view->verdict) : nullptr;
    const QString now = nearest
        ? Session::metricWords(nearest->metric, nearest->tail) + QStringLiteral(": ") + Session::evidenceWords(*nearest)
        : QString();
    setAccessibleDescription(now);
    const QString what = tr("How near the candidate is to being called worse, over the run: it is where the line "
                            "reaches the dashed one.");
    setPlainToolTip(*this, now.isEmpty() ? what : what + QLatin1Char(' ') + tr("Now: %1.").arg(now));
}

void EvidenceLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void EvidenceLine::paintLine(QPainter &painter, const QRectF &room) const
{
    const auto &history = m_view->history;
    const double from = double(history.front().at);
    const double span = std::max(1000.0, double(history.back().at) - from);
    QPainterPath path;
    QPointF at;
    bool drawing = false;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        if (std::isnan(m_levels[i])) {
            drawing = false;
            continue;
        }
        const double level = std::clamp(m_levels[i], shownFrom, shownTo);
        at = { room.left() + room.width() * (double(history[i].at) - from) / span,
               room.bottom() - room.height() * (level - shownFrom) / (shownTo - shownFrom) };
        drawing ? path.lineTo(at) : path.moveTo(at);
        drawing = true;
    }
    const QColor color = m_theme.tone(tone());
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(at, 2.4, 2.4);
}

void EvidenceLine::paintEvent(QPaintEvent *)
{
    if (!hasLine())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const bool named = height() >= 2 * line;
    const QRectF room = QRectF(rect()).adjusted(2, named ? line : 2, -3, -3);
    // On whole pixels: thin, and of its full colour.
    const double decides = std::floor(room.bottom() - room.height() * (1 - shownFrom) / (shownTo - shownFrom)) + 0.5;
    painter.setPen(QPen(m_theme.red, 1, Qt::DashLine));
    painter.drawLine(QPointF(room.left(), decides), QPointF(room.right(), decides));
    if (named) {
        painter.setPen(m_theme.red);
        painter.drawText(QRectF(room.left(), decides - line - 1, room.width(), line), Qt::AlignLeft | Qt::AlignBottom,
                         tr("called worse from here on"));
    }
    paintLine(painter, room);
}

} // namespace Signalbox::Widgets
