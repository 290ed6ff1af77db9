#pragma once

#include <QGraphicsEffect>
#include <QImage>
#include <QPainter>

namespace Signalbox::Widgets {

/// Draws a widget in fainter greys: what it says is no news any more, and nothing old is green.
class GreyEffect : public QGraphicsEffect
{
public:
    using QGraphicsEffect::QGraphicsEffect;

protected:
    void draw(QPainter *painter) override
    {
        QPoint at;
        QImage image = sourcePixmap(Qt::LogicalCoordinates, &at).toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y)); // NOLINT: as QImage gives it
            for (int x = 0; x < image.width(); ++x) {
                const int grey = qGray(line[x]);
                line[x] = qRgba(grey, grey, grey, qAlpha(line[x]));
            }
        }
        painter->setOpacity(0.62);
        painter->drawImage(at, image);
    }
};

} // namespace Signalbox::Widgets
