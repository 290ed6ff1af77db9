#pragma once

#include "core/base/types.h"
#include "core/probe/health.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace Signalbox::Widgets {

/// The few signs of the window, drawn rather than taken from a font, so that they are there on every machine.
enum class Glyph : quint8 {
    None,
    Circle, ///< blue
    Triangle, ///< green
    Tick,
    Warning,
    Cross,
    Question,
    Dot,
    Pause,
    Stop,
    Handle, ///< the slider's requested mark
    Pointer, ///< the slider's acknowledged mark
    Band, ///< the slider's observed mark
};

Glyph glyphOf(Side side);
Glyph glyphOf(Probe::HealthStatus status);

/// Draws inside `box` with one colour. The painter's state is left as it was.
void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);

/// The product's sign: a straight track and one that leaves it.
void drawLogo(QPainter &painter, const QRectF &box, const QColor &straight, const QColor &turnout);
/// The window's icon in the usual sizes.
QIcon applicationIcon();

} // namespace Signalbox::Widgets
