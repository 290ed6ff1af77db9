#pragma once

#include "widgets/diagnose/whyview.h"

#include <QImage>

namespace Signalbox::Widgets {

/// Twin heat maps of both sides over the same time and scale, and between them what differs: where green has the larger
/// share of its requests, and where blue has. Darker is more (by the square root); what has no request is clear.
class HeatView final : public WhyView
{
    Q_OBJECT
public:
    explicit HeatView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool hasTimeAxis() const override { return true; }
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;
    [[nodiscard]] std::optional<Pick> pickAt(QPointF point) const override;

private:
    enum class Band : quint8 { Blue, Difference, Green };
    struct Place {
        Band band = Band::Blue;
        size_t slot = 0;
        uint32_t row = 0;
        QRectF plot;
    };
    [[nodiscard]] QRectF plotOf(Band band) const;
    [[nodiscard]] std::optional<Place> placeAt(QPointF point) const;
    [[nodiscard]] uint32_t countAt(const Place &place, Side side) const;
    [[nodiscard]] bool isEmptyAround(const Place &place) const;
    [[nodiscard]] quint64 answeredAt(size_t slot, Side side) const;
    [[nodiscard]] Pick rowsOf(uint32_t first, uint32_t last) const;
    [[nodiscard]] QString failedAt(size_t slot, Side side) const;
    void drawFailures(QPainter &painter, Side side, const QRectF &plot) const;
    [[nodiscard]] QString clickWords(const Place &place) const;
    void countRows(Side side);
    void drawOutliers(QPainter &painter, Side side, const QRectF &plot) const;
    [[nodiscard]] QImage imageOf(Side side) const;
    [[nodiscard]] QImage differenceImage() const;
    [[nodiscard]] size_t differenceColumns() const;
    [[nodiscard]] double surprisingDifference(size_t first, size_t last, uint32_t row,
                                              const std::array<double, 2> &answered) const;
    void drawBand(QPainter &painter, Band band, const QImage &image) const;

    Cells::Tier m_tier; ///< a column for each of its slots
    LatencyAxis m_axis;
    size_t m_columns = 0;
    std::array<std::vector<uint32_t>, 2> m_counts; ///< [side][column · rows + row]
    std::array<uint32_t, 2> m_most {};
};

} // namespace Signalbox::Widgets
