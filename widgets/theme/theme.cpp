#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QWidget>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

double linearChannel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF())
        + 0.0722 * linearChannel(color.blueF());
}

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

} // namespace

Tone toneOf(Side side)
{
    return side == Side::Blue ? Tone::Blue : Tone::Green;
}

std::optional<ThemeChoice> themeChoiceFromName(QStringView name)
{
    if (name == QLatin1String("system"))
        return ThemeChoice::System;
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return std::nullopt;
}

Theme Theme::dark()
{
    Theme t;
    t.isDark = true;
    t.ground = rgb(0x14161a);
    t.panel = rgb(0x1b1e24);
    t.raised = rgb(0x22262d);
    t.line = rgb(0x323842);
    t.strong = rgb(0x7d8794);
    t.ink = rgb(0xe8eaed);
    t.muted = rgb(0x9ba4b0);
    t.blue = rgb(0x5aa9ff);
    t.green = rgb(0x4fd08a);
    t.amber = rgb(0xf2b84b);
    t.red = rgb(0xff6b61);
    t.onRed = rgb(0x1d0503);
    t.amberGround = mixed(t.ground, t.amber, 0.10);
    t.redGround = mixed(t.ground, t.red, 0.13);
    return t;
}

Theme Theme::light()
{
    Theme t;
    t.isDark = false;
    t.ground = rgb(0xf3f4f6);
    t.panel = rgb(0xffffff);
    t.raised = rgb(0xf8f9fb);
    t.line = rgb(0xd9dde3);
    t.strong = rgb(0x7b8492);
    t.ink = rgb(0x1a1d21);
    t.muted = rgb(0x5a6370);
    t.blue = rgb(0x1667c9);
    t.green = rgb(0x11804a);
    t.amber = rgb(0x8c5a00);
    t.red = rgb(0xc02b21);
    t.onRed = rgb(0xffffff);
    t.amberGround = mixed(t.ground, rgb(0xd9920a), 0.10);
    t.redGround = mixed(t.ground, t.red, 0.07);
    return t;
}

Theme Theme::of(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return light();
    case ThemeChoice::Dark:
        return dark();
    case ThemeChoice::System:
        break;
    }
    return luminance(QGuiApplication::palette().color(QPalette::Window)) < 0.18 ? dark() : light();
}

QColor Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Ink:
        return ink;
    case Tone::Muted:
        return muted;
    case Tone::Blue:
        return blue;
    case Tone::Green:
        return green;
    case Tone::Amber:
        return amber;
    case Tone::Red:
        return red;
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, panel);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, panel);
    p.setColor(QPalette::AlternateBase, raised);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Highlight, mixed(panel, blue, 0.30));
    p.setColor(QPalette::HighlightedText, ink);
    p.setColor(QPalette::Mid, line);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, muted);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &under, const QColor &over, double alpha)
{
    const auto channel = [alpha](int u, int o) { return int(std::lround(u + (o - u) * alpha)); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

void applyTheme(QWidget &root, const Theme &theme)
{
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (auto *themed = dynamic_cast<Themed *>(widget))
            themed->setTheme(theme);
    }
}

} // namespace Signalbox::Widgets
