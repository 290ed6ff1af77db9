#include "widgets/chart/timechart.h"

#include <QPainter>

namespace Signalbox::Widgets {
namespace {

constexpr int tipGap = 14; ///< columns
constexpr int tipEdge = 10; ///< from the box to the text
constexpr int widestNote = 400;
constexpr int aboveNotes = 4;

int tipSign(const QFontMetrics &metrics)
{
    return metrics.ascent() * 3 / 4;
}

} // namespace

QList<int> TimeChart::tipColumns() const
{
    const QFontMetrics metrics(m_tipFont);
    QList<int> widths;
    for (const auto &row : m_tip.rows) {
        for (qsizetype c = 0; c < row.size(); ++c) {
            if (widths.size() <= c)
                widths.append(0);
            const int signRoom = row.at(c).glyph == Glyph::None ? 0 : tipSign(metrics) + 5;
            widths[c] = std::max(widths.at(c), metrics.horizontalAdvance(row.at(c).text) + signRoom);
        }
    }
    return widths;
}

void TimeChart::drawTip(QPainter &painter) const
{
    if (!m_cursor || (m_tip.rows.isEmpty() && m_tip.notes.isEmpty()))
        return;
    const QFontMetrics metrics(m_tipFont);
    const int line = metrics.height() + 3;
    const QList<int> widths = tipColumns();
    int inner = -tipGap;
    for (const int width : widths)
        inner += width + tipGap;
    int longest = 0;
    for (const ChartTip::Cell &note : m_tip.notes)
        longest = std::max(longest, metrics.horizontalAdvance(note.text) + 2);
    inner = std::max(inner, std::min(longest, widestNote));
    constexpr int flags = Qt::AlignLeft | Qt::TextWordWrap;
    QList<QRect> notes;
    int below = 0;
    for (const ChartTip::Cell &note : m_tip.notes) {
        notes.append(metrics.boundingRect(QRect(0, 0, inner, 10000), flags, note.text));
        below += notes.constLast().height() + 3;
    }
    const double cursor = xAt(*m_cursor);
    double left = cursor - inner - 2 * tipEdge - 10;
    if (left < plot().left())
        left = std::min(cursor + 10, plot().right() - inner - 2 * tipEdge);
    const int gap = notes.isEmpty() || m_tip.rows.isEmpty() ? 0 : aboveNotes;
    const double height = double(m_tip.rows.size()) * line + gap + below + tipEdge;
    const double top = std::max(0.0, std::min(plot().top() + metrics.height() + 4, plot().bottom() - height));
    const QRectF box(left, top, inner + 2 * tipEdge, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.strong);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(m_tipFont);
    drawTipRows(painter, widths, box.topLeft() + QPointF(tipEdge, 5));
    double y = box.top() + 5 + double(m_tip.rows.size()) * line + gap;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        painter.setPen(m_theme.tone(m_tip.notes.at(i).tone));
        painter.drawText(QRectF(box.left() + tipEdge, y, inner, notes.at(i).height() + 2), flags,
                         m_tip.notes.at(i).text);
        y += notes.at(i).height() + 3;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimeChart::drawTipRows(QPainter &painter, const QList<int> &widths, QPointF at) const
{
    const QFontMetrics metrics(m_tipFont);
    const int line = metrics.height() + 3;
    const int sign = tipSign(metrics);
    double y = at.y();
    for (const auto &row : m_tip.rows) {
        double x = at.x();
        for (qsizetype c = 0; c < row.size(); ++c) {
            const ChartTip::Cell &cell = row.at(c);
            const QColor color = m_theme.tone(cell.tone);
            QRectF room(x, y, widths.at(c), line);
            if (cell.glyph != Glyph::None) {
                drawGlyph(painter, cell.glyph, QRectF(x, y + (line - sign) / 2.0, sign, sign), color);
                room.setLeft(x + sign + 5);
            }
            painter.setPen(color);
            const Qt::Alignment side = c == 0 ? Qt::AlignLeft : Qt::AlignRight;
            painter.drawText(room, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, cell.text);
            x += widths.at(c) + tipGap;
        }
        y += line;
    }
}

} // namespace Signalbox::Widgets
