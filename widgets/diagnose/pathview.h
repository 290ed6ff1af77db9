#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// The way to both sides, hop by hop, one above the other: who answers, how fast (least, median, most), what is lost.
/// Loss that lasts to the end is red with a word; a router that only answers seldom is pale. Below: how each endpoint
/// and each vantage sees it.
class PathView final : public WhyView
{
    Q_OBJECT
public:
    explicit PathView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    [[nodiscard]] QRectF laneOf(Side side) const;
    [[nodiscard]] const Path::Trace *traceOf(Side side) const;
    [[nodiscard]] double columnWidth(const Path::Trace &trace) const;
    /// Where the hops stand: below the summary, above their numbers.
    [[nodiscard]] QRectF hopsPlot(const QRectF &lane) const;
    [[nodiscard]] QRect belowRoom(double top) const;
    void drawScale(QPainter &painter, const QRectF &lane) const;
    void drawLane(QPainter &painter, Side side);
    void drawHop(QPainter &painter, const Path::Trace &trace, const Path::Hop &hop, const QRectF &column) const;
    void drawBelow(QPainter &painter) const;
    [[nodiscard]] QStringList below() const;

    double m_belowHeight = 0; ///< of the lines below, wrapped
    double m_mostMs = 1;
};

} // namespace Signalbox::Widgets
