#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// Single requests, slowest first, each as a bar from the moment at which it was due: the picked ones, or the slowest
/// of the time shown. What this desk measured itself shows its stretches, with a tick for each token that arrived;
/// users' requests show the time to the headers and to the end, which is all that a router sees.
class WaterfallView final : public WhyView
{
    Q_OBJECT
public:
    explicit WaterfallView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    struct Row {
        Cells::Request request;
        std::optional<Phase::PhaseSample> phases; ///< measured by this desk
        [[nodiscard]] microseconds length() const;
    };
    [[nodiscard]] double rowHeight() const;
    void drawRow(QPainter &painter, const Row &row, double y) const;
    void drawPhases(QPainter &painter, const Phase::PhaseSample &sample, double y, double height) const;
    [[nodiscard]] double xAfter(microseconds time) const;

    std::vector<Row> m_rows;
    microseconds m_longest { 1 };
    size_t m_found = 0;
};

} // namespace Signalbox::Widgets
