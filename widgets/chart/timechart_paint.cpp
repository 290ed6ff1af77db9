#include "widgets/chart/timechart.h"

#include <QPainter>
#include <QTransform>
#include <QValueAxis>

#include <algorithm>
#include <limits>

namespace Signalbox::Widgets {
namespace {

constexpr int markRows = 3;
constexpr int legendGap = 14;
constexpr int nearLegendGap = 8;
constexpr int strokeSample = 18;
constexpr double thinnest = 2; ///< pixels of a band
constexpr int signGap = 5; ///< between a sign and its word

const QString &wordsOf(const ChartLegend &part, bool brief)
{
    return brief && !part.brief.isEmpty() ? part.brief : part.text;
}

} // namespace

QPen penOf(const ChartStroke &stroke, const QColor &color)
{
    QPen pen(color, stroke.width, stroke.style, Qt::FlatCap, Qt::BevelJoin);
    pen.setCosmetic(false); // as wide as it says also where a pixel of the design is several of the screen
    if (stroke.style == Qt::CustomDashLine)
        pen.setDashPattern({ 1.5, 2.0 });
    return pen;
}

void TimeChart::drawBackground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    painter->fillRect(viewport()->rect(), m_theme.ground);
    drawGrid(*painter);
    painter->setClipRect(plot());
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    for (const ChartBand &band : m_bands) {
        QColor color = m_theme.tone(band.tone);
        color.setAlphaF(float((m_theme.isDark ? 0.26 : 0.22) * band.strength));
        painter->setBrush(color);
        for (const QPolygonF &area : band.areas) {
            QPolygonF mapped;
            mapped.reserve(area.size());
            for (const QPointF &point : area)
                mapped.append({ xAt(point.x()), yAt(point.y()) });
            painter->drawPolygon(mapped);
            const QRectF box = mapped.boundingRect();
            if (box.height() < thinnest) // nothing, known for certain, is seen too
                painter->fillRect(QRectF(box.left(), box.center().y() - thinnest / 2, box.width(), thinnest),
                                  m_theme.tone(band.tone));
        }
    }
    painter->restore();
}

void TimeChart::drawGrid(QPainter &painter) const
{
    const QFontMetrics metrics(m_labelFont);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_labelFont);
    double freeBelow = std::numeric_limits<double>::max();
    for (const ChartTick &tick : m_ticks) {
        const double y = std::floor(yAt(tick.at));
        painter.setPen(m_theme.line);
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        if (y + metrics.height() / 2.0 > freeBelow)
            continue; // labels never overlap
        freeBelow = y - metrics.height() / 2.0;
        painter.setPen(m_theme.muted);
        const QRectF room(0, y - metrics.height() / 2.0, plot().left() - 6, metrics.height());
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.text);
    }
}

void TimeChart::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    if (m_stale) {
        QColor veil = m_theme.ground;
        veil.setAlphaF(0.6F);
        painter->fillRect(plot(), veil);
    }
    drawLegend(*painter);
    drawLimit(*painter);
    drawEnds(*painter);
    drawMarks(*painter);
    drawLimitText(*painter);
    if (m_carriesTime)
        drawTimeTicks(*painter);
    if (!m_emptyText.isEmpty()) {
        painter->setFont(m_titleFont);
        painter->setPen(m_theme.muted);
        painter->drawText(plot(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (m_focusShown) {
        painter->setPen(m_theme.blue);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(plot());
    }
    drawCursor(*painter);
    drawTip(*painter);
    painter->restore();
}

int TimeChart::legendWidth(bool brief, int gap) const
{
    const QFontMetrics metrics(m_titleFont);
    int x = -gap;
    for (const ChartLegend &part : m_legend) {
        if (brief && part.goesFirst)
            continue;
        x += gap + metrics.horizontalAdvance(wordsOf(part, brief));
        if (part.glyph != Glyph::None)
            x += metrics.ascent() * 3 / 4 + signGap;
        if (part.stroke)
            x += strokeSample + signGap;
    }
    return x;
}

bool TimeChart::isLegendWhole() const
{
    return legendWidth(true, nearLegendGap) <= width();
}

void TimeChart::drawLegend(QPainter &painter) const
{
    const QFontMetrics metrics(m_titleFont);
    painter.setFont(m_titleFont);
    const bool brief = legendWidth(false, legendGap) > width();
    const int gap = brief && legendWidth(true, legendGap) > width() ? nearLegendGap : legendGap;
    int x = 0;
    for (const ChartLegend &part : m_legend) {
        if (brief && part.goesFirst)
            continue;
        const QColor color = m_theme.tone(part.tone);
        if (part.glyph != Glyph::None) {
            const int side = metrics.ascent() * 3 / 4;
            drawGlyph(painter, part.glyph, QRectF(x, 2 + metrics.ascent() - side, side, side), color);
            x += side + signGap;
        }
        if (part.stroke) {
            painter.setPen(penOf(*part.stroke, color));
            const double y = 2 + metrics.ascent() - metrics.xHeight() / 2.0;
            painter.drawLine(QPointF(x, y), QPointF(x + strokeSample, y));
            x += strokeSample + signGap;
        }
        painter.setPen(color);
        painter.drawText(x, 2 + metrics.ascent(), wordsOf(part, brief));
        x += metrics.horizontalAdvance(wordsOf(part, brief)) + gap;
    }
}

void TimeChart::drawLimit(QPainter &painter) const
{
    if (!m_limit)
        return;
    const double y = yAt(m_limit->at);
    if (y < plot().top() || y > plot().bottom())
        return;
    painter.setPen(QPen(m_theme.red, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
}

void TimeChart::drawLimitText(QPainter &painter) const
{
    if (!m_limit)
        return;
    const double y = yAt(m_limit->at);
    if (y < plot().top() || y > plot().bottom())
        return;
    const QFontMetrics metrics(m_labelFont);
    const int line = metrics.height();
    const double top = y - line - 1 >= plot().top() ? y - line - 1 : y + 1; // never among the words above the plot
    const double width = metrics.horizontalAdvance(m_limit->text) + 4;
    const QRectF room(plot().right() - 4 - width, top, width, line);
    painter.fillRect(room, m_theme.ground); // the marks' lines would strike it out
    painter.setFont(m_labelFont);
    painter.setPen(m_theme.muted);
    painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, m_limit->text);
}

QRectF TimeChart::placeOf(const ChartEnd &end) const
{
    // Blue and green each have a column, so that equal values do not hide one another.
    const QPointF at(std::min(xAt(end.at.x()), plot().right()), yAt(end.at.y()));
    if (at.y() < plot().top() - 1 || at.y() > plot().bottom() + 1)
        return {};
    return { at.x() + (end.side == Side::Blue ? 2 : 10), at.y() - 3.5, 7, 7 };
}

void TimeChart::drawEnds(QPainter &painter) const
{
    for (const ChartEnd &end : m_ends) {
        if (const QRectF place = placeOf(end); !place.isNull())
            drawGlyph(painter, glyphOf(end.side), place, m_theme.side(end.side));
    }
}

void TimeChart::drawMarks(QPainter &painter) const
{
    painter.setFont(m_labelFont);
    const QFontMetrics metrics(m_labelFont);
    const auto xOf
        = [this](const ChartMark &mark) { return std::floor(xAt(double(mark.at - m_rightEdge) / 1000)) + 0.5; };
    for (const ChartMark &mark : m_marks) {
        const double x = xOf(mark);
        if (x < plot().left() || x > plot().right())
            continue;
        painter.setPen(QPen(mark.tone == Tone::Muted ? m_theme.strong : m_theme.tone(mark.tone), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    }
    if (!m_labelled)
        return;
    // Words above the lines, newest first: what happened last is never the one without room.
    QList<QRectF> taken;
    for (const ChartEnd &end : m_ends)
        taken.append(placeOf(end));
    for (auto mark = m_marks.crbegin(); mark != m_marks.crend(); ++mark) {
        const double x = xOf(*mark);
        if (mark->text.isEmpty() || x < plot().left() || x > plot().right())
            continue;
        const int width = metrics.horizontalAdvance(mark->text);
        // Right of its line; where there is no room for that, across it: left of it it could be another line's.
        const double left = std::min(x + 4, plot().right() - 2 - width);
        for (int row = 0; row < markRows; ++row) {
            const QRectF room(left - 2, plot().top() + 1 + row * metrics.height(), width + 4, metrics.height());
            const auto overlaps = [&room](const QRectF &other) { return other.intersects(room); };
            if (room.left() < plot().left() || std::any_of(taken.cbegin(), taken.cend(), overlaps))
                continue;
            taken.append(room);
            painter.fillRect(room, m_theme.ground);
            painter.setPen(m_theme.tone(mark->tone));
            painter.drawText(QPointF(left, room.top() + metrics.ascent()), mark->text);
            break;
        }
    }
}

void TimeChart::drawTimeTicks(QPainter &painter) const
{
    painter.setFont(m_labelFont);
    painter.setPen(m_theme.muted);
    const QFontMetrics metrics(m_labelFont);
    for (const ChartTick &tick : m_timeTicks) {
        const double x = xAt(tick.at);
        const int half = metrics.horizontalAdvance(tick.text) / 2;
        if (x - half < plot().left() - 12 || x + half > width())
            continue;
        painter.drawLine(QPointF(x, plot().bottom()), QPointF(x, plot().bottom() + 3));
        painter.drawText(QPointF(x - half, plot().bottom() + 5 + metrics.ascent()), tick.text);
    }
}

void TimeChart::drawCursor(QPainter &painter) const
{
    if (!m_cursor)
        return;
    const double x = std::floor(xAt(*m_cursor)) + 0.5;
    painter.setPen(QPen(m_theme.strong, 1));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
}

} // namespace Signalbox::Widgets
