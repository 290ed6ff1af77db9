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
    const int words = fontMetrics().horizontalAdvance(text()) + QFontMetrics(m_hintFont).horizontalAdvance(hint);
    return { words + fontMetrics().ascent() + 48, fontMetrics().height() + 26 };
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
    const int textWidth = fontMetrics().horizontalAdvance(text());
    const int whole = sign + 8 + textWidth + 8 + hintMetrics.horizontalAdvance(hint);
    const QColor color = isEnabled() ? m_theme.onRed : m_theme.muted;
    int x = (width() - whole) / 2;
    const int baseline = (height() + fontMetrics().ascent() - fontMetrics().descent()) / 2;
    drawGlyph(painter, Glyph::Stop, QRectF(x, baseline - sign, sign, sign), color);
    x += sign + 8;
    painter.setPen(color);
    painter.setFont(font());
    painter.drawText(x, baseline, text());
    painter.setFont(m_hintFont);
    painter.drawText(x + textWidth + 8, baseline, hint);
}

} // namespace Signalbox::Widgets
