#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// Single requests, each as a bar: the picked ones, or the slowest of the time shown; in the order of the time until
/// the headers (or the first content), which is written before the bar, as the whole of it is behind. A check counts
/// from when it was due, a user's request from when the router had it. What this desk measured itself shows its
/// stretches, with a tick for each token that arrived; users' requests show the time to the headers and to the end,
/// which is all that a router sees.
class WaterfallView final : public WhyView
{
    Q_OBJECT
public:
    explicit WaterfallView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    /// How many requests there are, those too for which there is no row.
    [[nodiscard]] size_t found() const { return m_found; }
    [[nodiscard]] bool tellsRange() const override { return true; }
    [[nodiscard]] QString wordsAt(QPointF point) const override;

    /// Whose requests they are.
    [[nodiscard]] QString originText() const;
    /// From when each counts.
    [[nodiscard]] QString sinceText() const;
    /// What the kinds of bars of the last picture are.
    [[nodiscard]] QStringList legendTexts() const;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    struct Row {
        Cells::Request request;
        std::optional<Phase::PhaseSample> phases; ///< measured by this desk
        [[nodiscard]] microseconds length() const;
        /// What the rows are in the order of; of one that never got headers, how long it waited for them.
        [[nodiscard]] microseconds untilHeaders() const { return request.latency.value_or(length()); }
        bool standsOut = false; ///< answered 4xx, on a side whose users get far more of these than the other's
        [[nodiscard]] bool isBad() const
        {
            return isFailure(request.outcome) || request.outcome == Outcome::Throttled || standsOut;
        }
    };
    struct LegendItem {
        QString text;
        QColor color;
        bool isTick = false;
    };
    [[nodiscard]] QList<LegendItem> legend() const;
    /// Draws the legend, or only measures it where there is no painter: its height.
    double layLegend(QPainter *painter) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double rowHeight() const;
    void drawRow(QPainter &painter, const Row &row, double y) const;
    void drawPhases(QPainter &painter, const Phase::PhaseSample &sample, double y, double height) const;
    [[nodiscard]] QString labelOf(const Row &row) const;
    void findRefused();
    [[nodiscard]] size_t putFailedFirst(size_t most);
    [[nodiscard]] double xAfter(microseconds time) const;

    std::vector<Row> m_rows;
    microseconds m_longest { 1 };
    size_t m_found = 0;
    size_t m_failed = 0; ///< rows at the top for what failed
    double m_legendHeight = 0;
    double m_labelWidth = 0; ///< of `prepare`
};

} // namespace Signalbox::Widgets
