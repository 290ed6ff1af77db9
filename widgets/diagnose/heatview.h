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
    /// Why nothing is drawn between the sides, as it stands there; empty where something is. Of what was last drawn.
    [[nodiscard]] QString noDifference() const;

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
    /// Of both sides, by Side.
    struct Counted {
        std::array<quint64, 2> here {}; ///< requests of a few rows
        std::array<quint64, 2> answered {}; ///< all of the same time
        [[nodiscard]] double difference() const; ///< green's share less blue's
        [[nodiscard]] bool isSurprising() const;
    };
    void drawDifferences(QRgb *line, const std::vector<Counted> &cells, size_t from, size_t to) const;
    [[nodiscard]] QString noDifference(const QImage &image) const;
    void drawBand(QPainter &painter, Band band, const QImage &image) const;
    void drawDifference(QPainter &painter, const QImage &image);

    Cells::Tier m_tier; ///< a column for each of its slots
    LatencyAxis m_axis;
    size_t m_columns = 0;
    std::array<std::vector<uint32_t>, 2> m_counts; ///< [side][column · rows + row]
    std::array<std::vector<quint64>, 2> m_answered; ///< [side][column]
    std::array<uint32_t, 2> m_most {};
};

} // namespace Signalbox::Widgets
