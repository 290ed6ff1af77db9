#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>
#include <QTest>

/// Where the keys go in a window.
namespace Signalbox::Test {

inline QString nameOf(const QWidget *widget)
{
    return widget ? QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()
                  : QStringLiteral("nothing");
}

/// Whatever its focus policy says: what a hand can press, the keys must reach.
inline bool isForHands(const QWidget &widget)
{
    return !widget.parentWidget()->inherits("QLineEdit") // its own small buttons
        && (widget.inherits("QAbstractButton") || widget.inherits("QLineEdit") || widget.inherits("QComboBox"));
}

/// Everything that a person may use now.
inline QSet<QWidget *> controls(const QWidget &window)
{
    QSet<QWidget *> out;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // Of buttons of which one is chosen Tab goes to that one, and the arrows to the others.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->group() && button->group()->exclusive() && !button->isChecked())
            continue;
        const bool own = !widget->objectName().startsWith(QLatin1String("qt_")) && !widget->inherits("QScrollBar");
        if (own && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus || isForHands(*widget)) && widget->window() == &window
            && !widget->focusProxy())
            out << widget;
    }
    return out;
}

/// Where Tab goes, from where it is until it comes round.
inline QList<QWidget *> walk(Qt::KeyboardModifiers modifiers)
{
    QList<QWidget *> visited;
    for (QWidget *at = QApplication::focusWidget(); at && !visited.contains(at); at = QApplication::focusWidget()) {
        visited << at;
        QTest::keyClick(at, modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
    }
    return visited;
}

/// What Tab or Shift+Tab does not reach, and what they visit twice; empty when all is well.
inline QStringList notReached(const QWidget &window)
{
    QStringList out;
    const QSet<QWidget *> wanted = controls(window);
    for (const Qt::KeyboardModifiers way :
         { Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ShiftModifier) }) {
        const QList<QWidget *> visited = walk(way);
        for (QWidget *widget : wanted) {
            if (visited.count(widget) != 1)
                out << nameOf(widget);
        }
    }
    return out;
}

} // namespace Signalbox::Test
