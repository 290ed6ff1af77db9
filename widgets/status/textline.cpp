#include "widgets/status/textline.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

/// Lays plain text out in lines of `width`, at word boundaries where it can; gives the height.
double layOut(QTextLayout &layout, double width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({ 0, y });
        y += line.height();
    }
    layout.endLayout();
    return y;
}

} // namespace

TextLine::TextLine(const QFont &font, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setFont(font);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
}

void TextLine::say(const QString &text, Tone tone, Glyph glyph)
{
    if (tone != m_tone || glyph != m_glyph) {
        const bool resized = (glyph == Glyph::None) != (m_glyph == Glyph::None);
        m_tone = tone;
        m_glyph = glyph;
        if (resized)
            updateGeometry();
        update();
    }
    if (text != QLabel::text())
        setText(text);
}

void TextLine::setPill(bool pill, bool edged)
{
    if (m_pill == pill && m_edged == edged)
        return;
    m_pill = pill;
    m_edged = edged;
    updateGeometry();
    update();
}

void TextLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

int TextLine::glyphWidth() const
{
    return m_glyph == Glyph::None ? 0 : fontMetrics().ascent() * 4 / 5 + fontMetrics().averageCharWidth() * 2 / 3;
}

QMargins TextLine::padding() const
{
    return m_pill ? QMargins(9, 3, 9, 3) : QMargins();
}

QSize TextLine::sizeHint() const
{
    if (wordWrap())
        return { fontMetrics().averageCharWidth() * 30, heightForWidth(width()) };
    return fontMetrics().size(Qt::TextSingleLine, text()).grownBy(padding()) + QSize(glyphWidth() + 1, 0);
}

QSize TextLine::minimumSizeHint() const
{
    if (wordWrap())
        return { fontMetrics().averageCharWidth() * 12, fontMetrics().height() };
    const QSize whole = sizeHint();
    if (m_elide == Qt::ElideNone)
        return whole;
    const int few = glyphWidth() + fontMetrics().averageCharWidth() * 4 + padding().left() + padding().right();
    return { std::min(whole.width(), few), whole.height() };
}

int TextLine::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins pad = padding();
    const int used = textHeight(width - glyphWidth() - pad.left() - pad.right());
    return std::max(used, fontMetrics().height()) + pad.top() + pad.bottom();
}

int TextLine::textHeight(int room) const
{
    constexpr qsizetype mostWidths = 64; // a window that is resized passes through many
    if (m_measured.text != text() || m_measured.font != font() || m_measured.heights.size() >= mostWidths)
        m_measured = { text(), font(), {} };
    const auto known = m_measured.heights.constFind(room);
    if (known != m_measured.heights.constEnd())
        return *known;
    QTextLayout layout(text(), font());
    const int height = int(std::ceil(layOut(layout, room, alignment())));
    m_measured.heights.insert(room, height);
    return height;
}

void TextLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_pill) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_edged ? m_theme.tone(m_tone) : m_theme.line);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    }
    QRect room = rect().marginsRemoved(padding());
    if (!wordWrap() && alignment() & Qt::AlignRight)
        room.setLeft(std::max(room.left(), room.right() - glyphWidth() - fontMetrics().horizontalAdvance(text())));
    if (m_glyph != Glyph::None) {
        const int side = fontMetrics().ascent() * 4 / 5;
        const int top = wordWrap() ? room.top() + (fontMetrics().height() - side) / 2 : room.center().y() - side / 2;
        drawGlyph(painter, m_glyph, QRectF(room.left(), top, side, side), m_theme.tone(m_glyphTone.value_or(m_tone)));
        room.setLeft(room.left() + glyphWidth());
    }
    painter.setPen(m_theme.tone(m_tone));
    painter.setFont(font());
    if (wordWrap()) {
        QTextLayout layout(text(), font());
        layOut(layout, room.width(), alignment());
        layout.draw(&painter, room.topLeft());
        return;
    }
    // What has no room loses its end, never its beginning: "CONFIRMED" must not be left of "NOT CONFIRMED".
    const bool fits = fontMetrics().horizontalAdvance(text()) <= room.width();
    const Qt::Alignment where = fits ? alignment() : Qt::AlignLeft | (alignment() & Qt::AlignVertical_Mask);
    painter.drawText(room, int(where) | Qt::TextSingleLine, fontMetrics().elidedText(text(), m_elide, room.width()));
}

bool TextLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !wordWrap() && width() < sizeHint().width()) {
        const auto *help = static_cast<QHelpEvent *>(event); // NOLINT: the type was checked
        QToolTip::showText(help->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

void setPlainToolTip(QWidget &widget, const QString &text)
{
    const QString tip = plainToolTip(text);
    if (widget.toolTip() != tip)
        widget.setToolTip(tip);
}

} // namespace Signalbox::Widgets
