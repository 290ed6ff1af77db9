#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// Where a request's time goes, from this desk: the mean of every stretch, stacked, blue upwards and green downwards
/// about one line; new connections above, warm ones below, each with a scale of its own.
class PhasesView final : public WhyView
{
    Q_OBJECT
public:
    explicit PhasesView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool hasTimeAxis() const override { return true; }
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    using Sums = std::array<Cells::PartSum, Diagnose::allParts.size()>;
    struct Bar {
        qint64 from = 0;
        qint64 to = 0;
        std::array<std::array<Sums, 2>, 2> sums {}; ///< [warm][side]
    };
    [[nodiscard]] QRectF plotOf(bool warm) const;
    void drawHalf(QPainter &painter, bool warm) const;
    void drawHead(QPainter &painter, bool warm) const;
    void drawLegend(QPainter &painter) const;
    [[nodiscard]] QColor colorOf(Diagnose::Part part) const;
    static double totalMs(const Sums &sums);

    std::vector<Bar> m_bars;
    std::array<double, 2> m_most {}; ///< [warm], ms
};

/// "name", "connection", …: a stretch in a word.
QString partWord(Diagnose::Part part);
/// The colour of a stretch in every diagnosis view; never the only carrier: the order and the words go with it.
QColor partColor(const Theme &theme, Diagnose::Part part);

} // namespace Signalbox::Widgets
