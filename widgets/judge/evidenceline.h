#pragma once

#include "core/session/judge_view.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <vector>

namespace Signalbox::Widgets {

/// How near the candidate is to being called worse, over the whole run, as one small line: of each second the evidence
/// of whatever metric is nearest. The dashed line is where it decides. Where it is high enough that line is named.
/// Amber from a third of the way on, red where it decided. Screen readers get the newest figure as the accessible
/// description.
class EvidenceLine : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit EvidenceLine(QWidget *parent = nullptr);

    /// Null: nothing to draw.
    void showView(const Session::JudgeViewPtr &view);
    /// Two seconds of a run make a line.
    [[nodiscard]] bool hasLine() const;
    /// Of each second how far the nearest metric is on the way from no evidence (0) to where it decides (1), as
    /// EvidenceChart::levelOf has it; NaN: nothing was seen. In the order of the view's history.
    static std::vector<double> levelsOf(const Session::JudgeView &view);
    /// The colour of the line: never the only sign, the rows beside it say the same.
    [[nodiscard]] Tone tone() const;

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override { return { 160, 44 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { leastWidth, leastHeight }; }
    static constexpr int leastWidth = 40;
    static constexpr int leastHeight = 12;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double newest() const;
    void sayInWords();
    void paintLine(QPainter &painter, const QRectF &room) const;

    Theme m_theme = Theme::dark();
    Session::JudgeViewPtr m_view;
    std::vector<double> m_levels;
};

} // namespace Signalbox::Widgets
