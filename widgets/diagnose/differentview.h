#pragma once

#include "core/diagnose/standing_out.h"
#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// What the picked requests have in common that the others do not (or, with nothing picked, the slowest tenth): a pair
/// of bars for each trait that stands out and how many times commoner it is, the largest factor first; what the slow
/// ones of both sides share anyway comes last and says so. Only what is more than chance is shown.
class DifferentView final : public WhyView
{
    Q_OBJECT
public:
    explicit DifferentView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] bool tellsRange() const override { return true; }
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    [[nodiscard]] double rowHeight() const;
    void drawRow(QPainter &painter, const Diagnose::Standing &standing, double y) const;

    std::vector<Diagnose::Standing> m_standings;
    size_t m_picked = 0;
    size_t m_rest = 0;
    size_t m_compared = 0; ///< of the rest
    std::optional<microseconds> m_limit; ///< of the slowest tenth; absent: a pick
};

} // namespace Signalbox::Widgets
