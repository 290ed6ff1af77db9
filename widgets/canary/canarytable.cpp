#include "widgets/canary/canarytable.h"

#include "widgets/status/wording.h"

#include <QPainter>

namespace Signalbox::Widgets {

CanaryTable::CanaryTable(QWidget *parent)
    : QWidget(parent)
    , m_labelFont(textFont(0.96))
    , m_valueFont(figureFont(0.94))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CanaryTable::setContent(const QList<CanaryColumn> &columns, const QList<CanaryRow> &rows)
{
    if (columns == m_columns && rows == m_rows)
        return;
    const bool resized = rows.size() != m_rows.size();
    m_columns = columns;
    m_rows = rows;
    QStringList spoken;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QStringList figures;
        for (const CanaryRow &row : rows)
            figures << row.label + QLatin1Char(' ') + row.cells.at(i).text;
        spoken << QStringLiteral("%1 %2: %3")
                      .arg(sideTitle(columns.at(i).side), routeWords(columns.at(i).route),
                           figures.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    if (resized)
        updateGeometry();
    update();
}

void CanaryTable::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

int CanaryTable::lineHeight() const
{
    return std::max(QFontMetrics(m_labelFont).height(), QFontMetrics(m_valueFont).height()) + 4;
}

int CanaryTable::labelWidth() const
{
    int widest = 0;
    for (const CanaryRow &row : m_rows)
        widest = std::max(widest, QFontMetrics(m_labelFont).horizontalAdvance(row.label));
    return widest + 10;
}

QSize CanaryTable::sizeHint() const
{
    return { 520, (int(m_rows.size()) + 2) * lineHeight() };
}

QSize CanaryTable::minimumSizeHint() const
{
    return { 320, sizeHint().height() };
}

void CanaryTable::paintHead(QPainter &painter, const QRect &room, const CanaryColumn &column) const
{
    const QFontMetrics metrics(m_labelFont);
    const QColor color = m_theme.side(column.side);
    QRect upper = room;
    upper.setHeight(lineHeight());
    const QString name = sideTitle(column.side);
    const int sign = metrics.ascent() * 4 / 5;
    const QRect text = upper.adjusted(0, 0, -4, 0);
    painter.setFont(m_labelFont);
    painter.setPen(color);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, name);
    const double x = text.right() - metrics.horizontalAdvance(name) - sign - 5;
    drawGlyph(painter, glyphOf(column.side), QRectF(x, text.center().y() - sign / 2.0, sign, sign), color);
    painter.setPen(m_theme.muted);
    painter.drawText(text.translated(0, lineHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(routeWords(column.route), Qt::ElideRight, text.width()));
}

void CanaryTable::paintEvent(QPaintEvent *)
{
    if (m_columns.isEmpty())
        return;
    QPainter painter(this);
    const int labels = labelWidth();
    const double each = double(width() - labels) / double(m_columns.size());
    const auto cell = [&](qsizetype column, int line) {
        return QRect(labels + int(double(column) * each), line * lineHeight(), int(each), lineHeight());
    };
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        paintHead(painter, cell(i, 0), m_columns.at(i));
    for (int line = 0; line < int(m_rows.size()); ++line) {
        const CanaryRow &row = m_rows.at(line);
        const int y = (line + 2) * lineHeight();
        painter.setPen(m_theme.line);
        painter.drawLine(0, y, width(), y);
        painter.setFont(m_labelFont);
        painter.setPen(m_theme.muted);
        painter.drawText(QRect(0, y, labels, lineHeight()), Qt::AlignLeft | Qt::AlignVCenter, row.label);
        painter.setFont(m_valueFont);
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QRect room = cell(i, line + 2).adjusted(2, 0, -4, 0);
            painter.setPen(m_theme.tone(row.cells.at(i).tone));
            painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                             QFontMetrics(m_valueFont).elidedText(row.cells.at(i).text, Qt::ElideRight, room.width()));
        }
    }
}

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(6);
}

void ProgressStrip::setShare(double share, Tone tone)
{
    if (share == m_share && tone == m_tone)
        return;
    m_share = share;
    m_tone = tone;
    update();
}

void ProgressStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(QRectF(rect()), 3, 3);
    painter.setBrush(m_theme.tone(m_tone));
    painter.drawRoundedRect(QRectF(0, 0, width() * std::clamp(m_share, 0.0, 1.0), height()), 3, 3);
}

} // namespace Signalbox::Widgets
