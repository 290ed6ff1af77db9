#pragma once

#include "widgets/theme/theme.h"

#include <QPushButton>

namespace Signalbox::Widgets {

/// The big red one, with its shortcut written on it.
class RollBackButton : public QPushButton, public Themed
{
    Q_OBJECT
public:
    explicit RollBackButton(QWidget *parent = nullptr);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    static QKeySequence shortcutKeys();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::dark();
    QFont m_hintFont;
};

} // namespace Signalbox::Widgets
