#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// The smoke timeline: for each side the median over time in the smoke of its percentiles (5 to 95, 25 to 75), on one
/// logarithmic scale. Where requests failed, the median wears the colour of attention and a cross. The ghost is the
/// median of an earlier time.
class SmokeView final : public WhyView
{
    Q_OBJECT
public:
    explicit SmokeView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool showsGhost() const override { return true; }
    [[nodiscard]] bool hasTimeAxis() const override { return true; }
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;
    [[nodiscard]] std::optional<Pick> pickAt(QPointF point) const override;

private:
    struct Column {
        qint64 at = 0;
        qint64 width = 0;
        quint64 requests = 0;
        quint64 failures = 0;
        quint64 throttled = 0; ///< told to come later (429): no failures
        std::array<std::optional<microseconds>, 5> quantiles; ///< as `smokeShares`
    };
    [[nodiscard]] QRectF plotOf(Side side) const;
    void fill(Side side, const Cells::Tier &tier, qint64 shift, std::vector<Column> &columns) const;
    [[nodiscard]] const Column *columnAt(Side side, qint64 ms) const;
    void drawSide(QPainter &painter, Side side) const;
    void drawSmoke(QPainter &painter, Side side, const QRectF &plot) const;
    void drawMedian(QPainter &painter, Side side, const QRectF &plot) const;
    void drawGhost(QPainter &painter, Side side, const QRectF &plot) const;

    LatencyAxis m_axis;
    std::array<std::vector<Column>, 2> m_columns;
    std::array<std::vector<Column>, 2> m_ghost;
};

} // namespace Signalbox::Widgets
