#pragma once

#include "widgets/diagnose/whyview.h"

#include <functional>

namespace Signalbox::Widgets {

/// How slow the slowest are: every percentile of both sides over the shown time, the rare ones as wide as the common
/// ones (x = 1/(1−q), logarithmic), and below it the difference with its 95 % interval.
///
/// Interval of a percentile: order statistics, by the normal approximation of the binomial. Of the difference of two:
/// MOVER, Zou and Donner 2008, "Construction of confidence limits about effect measures", Statistics in Medicine 27.
class SpectrumView final : public WhyView
{
    Q_OBJECT
public:
    explicit SpectrumView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool showsGhost() const override { return true; }
    [[nodiscard]] bool tellsRange() const override { return true; }
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    struct Point {
        double q = 0;
        std::array<std::optional<double>, 2> ms; ///< by Side
        std::optional<double> ghost; ///< both sides of the earlier time together
        std::optional<double> difference; ///< green − blue
        double low = 0;
        double high = 0;
    };
    [[nodiscard]] QRectF curvePlot() const;
    [[nodiscard]] QRectF differencePlot() const;
    [[nodiscard]] double xAt(double q, const QRectF &plot) const;
    void drawCurves(QPainter &painter) const;
    void drawDifference(QPainter &painter) const;
    void drawCurve(QPainter &painter, const std::function<std::optional<double>(const Point &)> &read,
                   const QPen &pen) const;

    std::vector<Point> m_points;
    std::array<quint64, 2> m_counts {};
    LatencyAxis m_axis;
};

} // namespace Signalbox::Widgets
