#pragma once

#include "core/session/judge_view.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Signalbox::Widgets {

/// The evidence of each metric over the run, on a logarithmic scale on which all thresholds are one line: what reaches
/// it is called worse. Metrics differ by the pattern of their lines and are named at their ends. Screen readers get the
/// newest figures as the accessible description.
class EvidenceChart : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit EvidenceChart(QWidget *parent = nullptr);

    /// Null: nothing to draw.
    void showView(const Session::JudgeViewPtr &view);
    void setTimeSpec(Qt::TimeSpec spec);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override { return { 520, 190 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 300, 120 }; }

    /// Where evidence stands between none (0) and the threshold (1): log(evidence) / log(threshold).
    static double levelOf(double log10Evidence, double threshold);
    /// The first of the places that none of the lines comes near; null: there is none.
    static QRectF freePlace(const QList<QRectF> &places, const QList<QLineF> &lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double yOf(double level) const;
    /// What is drawn of a metric; empty where it has no threshold.
    [[nodiscard]] QList<QLineF> linesOf(std::size_t metric) const;
    void paintFrame(QPainter &painter) const;
    void paintWords(QPainter &painter) const;
    void paintWord(QPainter &painter, double level, const QString &text, const QColor &ink,
                   const QList<QLineF> &taken) const;
    void paintLegend(QPainter &painter) const;
    void paintMetric(QPainter &painter, std::size_t metric) const;
    [[nodiscard]] QPen penOf(std::size_t metric) const;

    Theme m_theme = Theme::dark();
    Session::JudgeViewPtr m_view;
    Qt::TimeSpec m_spec = Qt::LocalTime;
};

} // namespace Signalbox::Widgets
