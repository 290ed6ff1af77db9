#include "widgets/theme/glyph.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Signalbox::Widgets {
namespace {

QPolygonF upTriangle(const QRectF &b)
{
    return { QPointF(b.center().x(), b.top()), b.bottomRight(), b.bottomLeft() };
}

void strokeGlyph(QPainter &p, Glyph glyph, const QRectF &b)
{
    const double w = b.width();
    const auto at = [&b, w](double x, double y) { return QPointF(b.left() + x * w, b.top() + y * w); };
    if (glyph == Glyph::Tick) {
        p.drawPolyline(QPolygonF { at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15) });
    } else if (glyph == Glyph::Cross) {
        p.drawLine(at(0.1, 0.1), at(0.9, 0.9));
        p.drawLine(at(0.9, 0.1), at(0.1, 0.9));
    } else if (glyph == Glyph::Circle) {
        p.drawEllipse(b.adjusted(w * 0.05, w * 0.05, -w * 0.05, -w * 0.05));
    } else if (glyph == Glyph::Triangle) {
        p.drawPolygon(upTriangle(b.adjusted(w * 0.03, w * 0.05, -w * 0.03, -w * 0.08)));
    } else if (glyph == Glyph::Question) {
        QPainterPath path(at(0.22, 0.3));
        path.cubicTo(at(0.22, -0.06), at(0.8, -0.06), at(0.78, 0.28));
        path.cubicTo(at(0.77, 0.5), at(0.5, 0.45), at(0.5, 0.7));
        p.drawPath(path);
        p.drawLine(at(0.5, 0.95), at(0.5, 0.96));
    }
}

void fillGlyph(QPainter &p, Glyph glyph, const QRectF &b)
{
    const double w = b.width();
    if (glyph == Glyph::Warning || glyph == Glyph::Pointer) {
        p.drawPolygon(upTriangle(b));
    } else if (glyph == Glyph::Dot) {
        p.drawEllipse(b.center(), w * 0.36, w * 0.36);
    } else if (glyph == Glyph::Handle) {
        p.drawEllipse(b.center(), w * 0.45, w * 0.45);
    } else if (glyph == Glyph::Stop) {
        p.drawRoundedRect(b.adjusted(w * 0.06, w * 0.06, -w * 0.06, -w * 0.06), w * 0.1, w * 0.1);
    } else if (glyph == Glyph::Pause) {
        p.drawRect(QRectF(b.left() + w * 0.15, b.top(), w * 0.25, b.height()));
        p.drawRect(QRectF(b.right() - w * 0.4, b.top(), w * 0.25, b.height()));
    } else if (glyph == Glyph::Band) {
        p.drawRect(QRectF(b.left(), b.center().y() - w * 0.2, w, w * 0.4));
    }
}

bool isStroked(Glyph glyph)
{
    return glyph == Glyph::Tick || glyph == Glyph::Cross || glyph == Glyph::Circle || glyph == Glyph::Triangle
        || glyph == Glyph::Question;
}

} // namespace

Glyph glyphOf(Side side)
{
    return side == Side::Blue ? Glyph::Circle : Glyph::Triangle;
}

Glyph glyphOf(Probe::HealthStatus status)
{
    switch (status) {
    case Probe::HealthStatus::Unknown:
        return Glyph::Question;
    case Probe::HealthStatus::Healthy:
        return Glyph::Tick;
    case Probe::HealthStatus::Degraded:
        return Glyph::Warning;
    case Probe::HealthStatus::Unhealthy:
        return Glyph::Cross;
    case Probe::HealthStatus::Throttled:
        return Glyph::Pause;
    }
    Q_UNREACHABLE();
}

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color)
{
    if (glyph == Glyph::None)
        return;
    const double side = std::min(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isStroked(glyph)) {
        painter.setPen(QPen(color, std::max(1.4, side * 0.15), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        strokeGlyph(painter, glyph, square);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        fillGlyph(painter, glyph, square);
    }
    painter.restore();
}

void drawLogo(QPainter &painter, const QRectF &box, const QColor &straight, const QColor &turnout)
{
    const auto at
        = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = box.width() * 0.14;
    QPainterPath curve(at(0.08, 0.78));
    curve.cubicTo(at(0.55, 0.78), at(0.40, 0.22), at(0.92, 0.22));
    painter.setPen(QPen(turnout, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(curve);
    painter.setPen(QPen(straight, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at(0.08, 0.78), at(0.92, 0.78));
    painter.restore();
}

QIcon applicationIcon()
{
    const Theme theme = Theme::dark();
    QIcon icon;
    for (const int size : { 16, 22, 32, 48, 64, 128, 256 }) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2);
        drawLogo(painter, QRectF(size * 0.14, size * 0.14, size * 0.72, size * 0.72), theme.blue, theme.green);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace Signalbox::Widgets
