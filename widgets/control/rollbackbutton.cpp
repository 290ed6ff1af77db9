#include "widgets/control/rollbackbutton.h"

#include "widgets/theme/glyph.h"

#include <QKeySequence>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace Signalbox::Widgets {

RollBackButton::RollBackButton(QWidget *parent)
    : QPushButton(parent)
    , m_hintFont(textFont(0.9))
{
    setObjectName(QStringLiteral("rollBack"));
    setFont(textFont(1.15, QFont::Bold));
    setText(tr("Roll back"));
    setAccessibleName(tr("Roll back"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QKeySequence RollBackButton::shortcutKeys()
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
}

void RollBackButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize RollBackButton::sizeHint() const
{
    const QString hint = shortcutKeys().toString(QKeySequence::NativeText);
    const int words
        = std::max(fontMetrics().horizontalAdvance(text()), QFontMetrics(m_hintFont).horizontalAdvance(hint));
    return { words + fontMetrics().ascent() + 40, fontMetrics().height() + QFontMetrics(m_hintFont).height() + 16 };
}

void RollBackButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const QString hint = shortcutKeys().toString(QKeySequence::NativeText);
    const QFontMetrics hintMetrics(m_hintFont);
    const int sign = fontMetrics().ascent() * 3 / 4;
    const int whole = sign + 8 + fontMetrics().horizontalAdvance(text());
    const QColor color = isEnabled() ? m_theme.onRed : m_theme.muted;
    int x = (width() - whole) / 2;
    const int top = (height() - fontMetrics().height() - hintMetrics.height()) / 2;
    const int baseline = top + fontMetrics().ascent();
    drawGlyph(painter, Glyph::Stop, QRectF(x, baseline - sign, sign, sign), color);
    x += sign + 8;
    painter.setPen(color);
    painter.setFont(font());
    painter.drawText(x, baseline, text());
    painter.setFont(m_hintFont);
    painter.drawText((width() - hintMetrics.horizontalAdvance(hint)) / 2,
                     top + fontMetrics().height() + hintMetrics.ascent(), hint);
}

} // namespace Signalbox::Widgets
