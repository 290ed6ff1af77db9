#pragma once

#include "core/base/types.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QWidget;

namespace Signalbox::Widgets {

/// What a piece of text means. A tone is never the only carrier of a meaning: a word or a shape goes with it.
enum class Tone : quint8 { Ink, Muted, Blue, Green, Amber, Red };

/// The tone of an environment's own colour.
Tone toneOf(Side side);

/// Which theme the operator wants; System follows the desktop's palette.
enum class ThemeChoice : quint8 { System, Light, Dark };
/// "system", "light", "dark"; nothing for anything else.
std::optional<ThemeChoice> themeChoiceFromName(QStringView name);

/// The palette of the window: a value, handed to whatever paints. Every text colour has a contrast of at least
/// 4.5 : 1 against every ground it is used on (tst_widgets proves it).
struct Theme {
    bool isDark = true;
    QColor ground; ///< behind the charts
    QColor panel; ///< bars and side panels
    QColor raised; ///< cards, buttons, tooltips
    QColor line; ///< borders, grid; never text
    QColor strong; ///< borders that must be seen: marks, cursor, focus
    QColor ink;
    QColor muted;
    QColor blue;
    QColor green;
    QColor amber;
    QColor red;
    QColor onRed; ///< text on a red button
    QColor amberGround; ///< behind a finding that wants attention
    QColor redGround; ///< behind a finding that is an emergency

    static Theme light();
    static Theme dark();
    /// Resolves System by the brightness of the application's palette (Qt 6.4 knows no colour scheme).
    static Theme of(ThemeChoice choice);

    [[nodiscard]] QColor tone(Tone tone) const;
    [[nodiscard]] QColor side(Side side) const { return side == Side::Blue ? blue : green; }
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
};

/// Contrast ratio 1..21 of two opaque colours (WCAG 2.1, relative luminance).
double contrast(const QColor &a, const QColor &b);

/// `over` with `alpha` 0..1 laid on `under`, opaque: for colours whose contrast must be known.
QColor mixed(const QColor &under, const QColor &over, double alpha);

/// A widget that paints with the theme's colours.
class Themed
{
public:
    Themed() = default;
    Themed(const Themed &) = delete;
    Themed &operator=(const Themed &) = delete;
    virtual ~Themed() = default;
    virtual void setTheme(const Theme &theme) = 0;
};

/// Gives the theme to every Themed descendant of `root`.
void applyTheme(QWidget &root, const Theme &theme);

/// The face of sentences: Inter where it is installed, else the system's. `scale` multiplies the base size.
QFont textFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);
/// The face of figures, with digits of one width: JetBrains Mono where it is installed, else the system's.
QFont figureFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);

} // namespace Signalbox::Widgets
