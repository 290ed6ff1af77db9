#include "widgets/status/figuretable.h"

#include "widgets/status/textline.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr int apart = 5; ///< rows, where there is room

} // namespace

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
    m_rows = rows;
    QStringList spoken;
    for (const FigureRow &row : rows)
        spoken << row.label + QStringLiteral(": ") + row.value;
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    foldAll();
    update();
}

QStringList FigureTable::foldedValue(qsizetype row) const
{
    return m_folded.value(row);
}

void FigureTable::setRoom(std::optional<int> height)
{
    if (height == m_room)
        return;
    m_room = height;
    foldAll();
    update();
}

void FigureTable::foldAll()
{
    m_folded.clear();
    for (const FigureRow &row : std::as_const(m_rows))
        m_folded << fold(row);
    spareRows();
    int lines = 0;
    for (const qsizetype row : std::as_const(m_shown))
        lines += int(m_folded.at(row).size());
    const bool same = lines == m_lines;
    m_lines = lines;
    placeInset();
    if (!same)
        updateGeometry();
}

void FigureTable::spareRows()
{
    m_shown.clear();
    int height = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_shown << i;
        height += int(m_folded.at(i).size()) * (lineHeight() + 1);
    }
    while (m_room && height > *m_room) {
        // Of those that are spared alike, the lowest.
        const auto first = std::max_element(m_shown.crbegin(), m_shown.crend(), [this](qsizetype a, qsizetype b) {
            return m_rows.at(a).spare < m_rows.at(b).spare;
        });
        if (first == m_shown.crend() || m_rows.at(*first).spare == 0)
            return;
        height -= int(m_folded.at(*first).size()) * (lineHeight() + 1);
        m_shown.erase(std::next(first).base());
    }
}

int FigureTable::wholeHeight() const
{
    int lines = 0;
    for (const QStringList &folded : m_folded)
        lines += int(folded.size());
    return lines * lineHeight() + int(m_rows.size()) * apart;
}

int FigureTable::heightWithout(int spare) const
{
    int lines = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        lines += m_rows.at(i).spare < spare ? int(m_folded.at(i).size()) : 0;
    return lines * (lineHeight() + 1);
}

void FigureTable::setInset(QWidget *inset)
{
    m_inset = inset;
    m_inset->setParent(this);
    placeInset();
}

void FigureTable::showInsetIn(std::optional<qsizetype> row)
{
    m_insetRow = row;
    placeInset();
}

void FigureTable::placeInset()
{
    if (!m_inset)
        return;
    const QRect room = m_insetRow ? gapOf(*m_insetRow) : QRect();
    const QSize least = m_inset->minimumSizeHint();
    const bool fits = room.width() >= least.width() && room.height() >= least.height();
    if (fits)
        m_inset->setGeometry(room);
    m_inset->setVisible(fits);
}

QString FigureTable::sparedText() const
{
    QStringList spared;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!isShown(i))
            spared << m_rows.at(i).label + QStringLiteral(": ") + m_rows.at(i).value;
    }
    return spared.join(QStringLiteral(" · "));
}

QStringList FigureTable::fold(const FigureRow &row) const
{
    if (!m_placed)
        return { row.value };
    static const QString between = QStringLiteral(" · ");
    const QFontMetrics metrics(m_valueFont);
    const int sign = row.glyph == Glyph::None ? 0 : signSize() + 5;
    const auto room = [&](bool first) { return width() - sign - (first ? valueLeft(row) : 0); };
    QStringList lines { QString() };
    const auto add = [&](const QString &piece, const QString &glue, bool splits) {
        QString &line = lines.last();
        const QString longer = line.isEmpty() ? piece : line + glue + piece;
        const bool first = lines.size() == 1;
        if (metrics.horizontalAdvance(longer) <= room(first)) {
            line = longer;
            return true;
        }
        if (splits && metrics.horizontalAdvance(piece) > room(false))
            return false; // its words, one by one
        if (!line.isEmpty() || first)
            lines << QString();
        lines.last() = metrics.elidedText(piece, Qt::ElideRight, room(false));
        return true;
    };
    const QStringList parts = row.value.split(between);
    for (const QString &part : parts) {
        if (parts.size() > 1 && add(part, between, true))
            continue;
        const QStringList words = part.split(QLatin1Char(' '));
        for (const QString &word : words)
            add(word, &word == &words.constFirst() ? between : QStringLiteral(" "), false);
    }
    return lines;
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

int FigureTable::signSize() const
{
    return QFontMetrics(m_valueFont).ascent() * 4 / 5;
}

int FigureTable::valueLeft(const FigureRow &row) const
{
    const int legend = row.labelGlyph == Glyph::None ? 0 : signSize() + 6;
    return legend + QFontMetrics(m_labelFont).horizontalAdvance(row.label) + 8;
}

QSize FigureTable::sizeHint() const
{
    return { QFontMetrics(m_labelFont).averageCharWidth() * 28, m_lines * lineHeight() + int(m_shown.size()) * apart };
}

QSize FigureTable::minimumSizeHint() const
{
    return { QFontMetrics(m_labelFont).averageCharWidth() * 22, m_lines * lineHeight() };
}

void FigureTable::paintRow(QPainter &painter, qsizetype number, double top, double each) const
{
    const FigureRow &row = m_rows.at(number);
    const QStringList &lines = m_folded.at(number);
    const int sign = signSize();
    const auto lineRoom = [&](qsizetype line) { return QRect(0, int(top + double(line) * each), width(), int(each)); };
    QRect left = lineRoom(0);
    if (row.labelGlyph != Glyph::None) {
        drawGlyph(painter, row.labelGlyph, QRectF(left.left(), left.center().y() - sign / 2.0, sign, sign),
                  m_theme.muted);
        left.setLeft(left.left() + sign + 6);
    }
    painter.setFont(m_labelFont);
    painter.setPen(m_theme.muted);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, row.label);

    const QColor color = m_stale ? m_theme.muted : m_theme.tone(row.tone);
    painter.setFont(m_valueFont);
    painter.setPen(color);
    bool signDrawn = row.glyph == Glyph::None;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRect room = lineRoom(i);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, lines.at(i));
        if (signDrawn || lines.at(i).isEmpty())
            continue;
        const double x = room.right() - QFontMetrics(m_valueFont).horizontalAdvance(lines.at(i)) - sign - 5;
        drawGlyph(painter, row.glyph, QRectF(x, room.center().y() - sign / 2.0 + 0.5, sign, sign), color);
        signDrawn = true;
    }
}

std::pair<double, double> FigureTable::pitch() const
{
    // What is left over goes between the rows, so that the lines of one value stay together.
    const double each = std::min<double>(lineHeight(), double(height()) / std::max(1, m_lines));
    return { each, std::max(0.0, height() - m_lines * each) / double(std::max<qsizetype>(1, m_shown.size())) };
}

QRect FigureTable::gapOf(qsizetype wanted) const
{
    if (!isShown(wanted) || m_folded.at(wanted).size() != 1)
        return {};
    constexpr int margin = 8;
    const auto [each, between] = pitch();
    double top = between / 2;
    for (const qsizetype row : m_shown) {
        if (row == wanted)
            break;
        top += double(m_folded.at(row).size()) * each + between;
    }
    const FigureRow &row = m_rows.at(wanted);
    const int sign = row.glyph == Glyph::None ? 0 : signSize() + 5;
    const int value = QFontMetrics(m_valueFont).horizontalAdvance(row.value) + sign;
    const int left = valueLeft(row) + margin;
    return { left, int(top), width() - value - margin - left, int(each) };
}

void FigureTable::paintEvent(QPaintEvent *)
{
    if (m_shown.isEmpty())
        return;
    QPainter painter(this);
    const auto [each, between] = pitch();
    double top = between / 2;
    for (const qsizetype row : m_shown) {
        paintRow(painter, row, top, each);
        top += double(m_folded.at(row).size()) * each + between;
    }
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_placed = true;
    foldAll();
}

qsizetype FigureTable::rowAt(int y) const
{
    const auto [each, between] = pitch();
    double bottom = 0;
    for (const qsizetype row : m_shown) {
        bottom += double(m_folded.at(row).size()) * each + between;
        if (y < bottom)
            return row;
    }
    return m_shown.constLast();
}

bool FigureTable::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_shown.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event); // NOLINT: the type was checked
        const FigureRow &row = m_rows.at(rowAt(help->pos().y()));
        QString text = row.tip.isEmpty() ? row.label + QStringLiteral(": ") + row.value : row.tip;
        if (const QString spared = sparedText(); !spared.isEmpty())
            text += QStringLiteral(" — ") + spared;
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Signalbox::Widgets
