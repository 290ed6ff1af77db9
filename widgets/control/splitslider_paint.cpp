#include "widgets/control/splitslider.h"

#include "widgets/theme/glyph.h"

#include <QPainter>

namespace Signalbox::Widgets {

void SplitSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGroove(painter);
    paintSteps(painter);
    paintMarks(painter);
    paintHandle(painter);
}

void SplitSlider::paintGroove(QPainter &painter) const
{
    const QRectF g = groove();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(g, 3, 3);
    if (!m_marks.acknowledged || m_marks.acknowledged->value() == 0)
        return;
    QRectF filled = g;
    filled.setWidth(std::max(3.0, g.width() * m_marks.acknowledged->fraction()));
    painter.setBrush(m_theme.side(m_marks.candidate));
    painter.drawRoundedRect(filled, 3, 3);
}

void SplitSlider::paintSteps(QPainter &painter) const
{
    const QRect g = groove();
    painter.setFont(font());
    int freeFrom = -1000;
    for (const Permyriad step : m_marks.steps) {
        const int x = positionOf(step).x();
        painter.setPen(m_theme.strong);
        painter.drawLine(QPointF(x + 0.5, g.bottom() + 12), QPointF(x + 0.5, g.bottom() + 16));
        const QString text = QString::number(step.percent());
        const int half = fontMetrics().horizontalAdvance(text) / 2;
        const int left = std::clamp(x - half, 0, width() - 2 * half - 1);
        if (left < freeFrom)
            continue; // labels never overlap: the tick alone stays
        freeFrom = left + 2 * half + 5;
        painter.setPen(m_theme.muted);
        painter.drawText(left, g.bottom() + 17 + fontMetrics().ascent(), text);
    }
}

void SplitSlider::paintMarks(QPainter &painter) const
{
    const QRectF g = groove();
    const QColor side = m_theme.side(m_marks.candidate);
    const auto xAt = [&g](double percent) { return g.left() + g.width() * percent / 100.0; };
    if (m_marks.observed) {
        const double left = xAt(m_marks.observed->low);
        const double right = std::max(left + 3.0, xAt(m_marks.observed->high));
        painter.setPen(Qt::NoPen);
        painter.setBrush(side);
        painter.drawRect(QRectF(left, g.top() - 12, right - left, 4));
    }
    if (m_marks.acknowledged) {
        const double x = xAt(m_marks.acknowledged->percent());
        drawGlyph(painter, Glyph::Pointer, QRectF(x - 5, g.bottom() + 2, 10, 9), m_theme.ink);
    }
    if (shown() != m_marks.requested) {
        const double x = xAt(m_marks.requested.percent());
        painter.setPen(QPen(m_theme.ink, 2));
        painter.drawLine(QPointF(x, g.top() - 6), QPointF(x, g.bottom() + 6));
    }
}

void SplitSlider::paintHandle(QPainter &painter) const
{
    const QPointF middle(positionOf(shown()));
    const bool waiting = shown() != m_marks.requested;
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.blue, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, 11.5, 11.5);
    }
    // Waiting is a ring, agreed is a disc: told by shape, not by colour alone.
    if (!isEnabled())
        painter.setPen(QPen(m_theme.muted, 2, Qt::SolidLine));
    else
        painter.setPen(QPen(waiting ? m_theme.amber : m_theme.ink, 3));
    painter.setBrush(waiting || !isEnabled() ? m_theme.panel : m_theme.ink);
    painter.drawEllipse(middle, 7.5, 7.5);
}

} // namespace Signalbox::Widgets
