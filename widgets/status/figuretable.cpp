#include "widgets/status/figuretable.h"

#include "widgets/status/textline.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Signalbox::Widgets {

FigureTable::FigureTable(QWidget *parent)
    : QWidget(parent)
    , m_labelFont(textFont(0.96))
    , m_valueFont(figureFont(0.94))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FigureTable::setRows(const QList<FigureRow> &rows)
{
    if (rows == m_rows)
        return;
    const bool resized = rows.size() != m_rows.size();
    m_rows = rows;
    QStringList spoken;
    for (const FigureRow &row : rows)
        spoken << row.label + QStringLiteral(": ") + row.value;
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    if (resized)
        updateGeometry();
    update();
}

void FigureTable::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    update();
}

void FigureTable::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

int FigureTable::lineHeight() const
{
    return std::max(QFontMetrics(m_labelFont).height(), QFontMetrics(m_valueFont).height());
}

QSize FigureTable::sizeHint() const
{
    return { QFontMetrics(m_labelFont).averageCharWidth() * 28, int(m_rows.size()) * (lineHeight() + 5) };
}

QSize FigureTable::minimumSizeHint() const
{
    return { QFontMetrics(m_labelFont).averageCharWidth() * 22, int(m_rows.size()) * lineHeight() };
}

void FigureTable::paintRow(QPainter &painter, const FigureRow &row, const QRect &room) const
{
    const QFontMetrics valueMetrics(m_valueFont);
    const int sign = valueMetrics.ascent() * 4 / 5;
    QRect left = room;
    if (row.labelGlyph != Glyph::None) {
        drawGlyph(painter, row.labelGlyph, QRectF(left.left(), left.center().y() - sign / 2.0, sign, sign),
                  m_theme.muted);
        left.setLeft(left.left() + sign + 6);
    }
    painter.setFont(m_labelFont);
    painter.setPen(m_theme.muted);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, row.label);
    const int labelEnd = left.left() + QFontMetrics(m_labelFont).horizontalAdvance(row.label) + 8;

    QRect right = room;
    right.setLeft(std::min(labelEnd, room.right()));
    const int signRoom = row.glyph == Glyph::None ? 0 : sign + 5;
    const QString value = valueMetrics.elidedText(row.value, Qt::ElideRight, right.width() - signRoom);
    const QColor color = m_stale ? m_theme.muted : m_theme.tone(row.tone);
    painter.setFont(m_valueFont);
    painter.setPen(color);
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, value);
    if (row.glyph != Glyph::None) {
        const double x = right.right() - valueMetrics.horizontalAdvance(value) - signRoom;
        drawGlyph(painter, row.glyph, QRectF(x, right.center().y() - sign / 2.0 + 0.5, sign, sign), color);
    }
}

void FigureTable::paintEvent(QPaintEvent *)
{
    if (m_rows.isEmpty())
        return;
    QPainter painter(this);
    const double each = double(height()) / double(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        paintRow(painter, m_rows.at(i), QRect(0, int(double(i) * each), width(), int(each)));
}

bool FigureTable::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_rows.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event); // NOLINT: the type was checked
        const auto index = qsizetype(help->pos().y()) * m_rows.size() / std::max(1, height());
        const FigureRow &row = m_rows.at(std::clamp<qsizetype>(index, 0, m_rows.size() - 1));
        const QString text = row.tip.isEmpty() ? row.label + QStringLiteral(": ") + row.value : row.tip;
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Signalbox::Widgets
