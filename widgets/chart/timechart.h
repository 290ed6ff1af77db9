#pragma once

#include "widgets/chart/marks.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QChartView>
#include <QList>
#include <QPolygonF>

class QLineSeries;
class QValueAxis;

namespace Signalbox::Widgets {

/// A filled area in values, in a tone.
struct ChartBand {
    Tone tone = Tone::Muted;
    QList<QPolygonF> areas;
    double strength = 1; ///< 0..1 of the usual opacity
};

/// A tick of an axis.
struct ChartTick {
    double at = 0;
    QString text;
    bool operator==(const ChartTick &) const = default;
};

/// How a line is drawn.
struct ChartStroke {
    Qt::PenStyle style = Qt::SolidLine;
    double width = 1;
    bool operator==(const ChartStroke &) const = default;
};

QPen penOf(const ChartStroke &stroke, const QColor &color);

/// One piece of the title line, after a sign or a sample of a line.
struct ChartLegend {
    QString text;
    Tone tone = Tone::Muted;
    Glyph glyph = Glyph::None;
    std::optional<ChartStroke> stroke {};
    QString brief {}; ///< in a narrow chart instead of the text, where there is one
    bool goesFirst = false; ///< in a narrow chart it is left out
    bool operator==(const ChartLegend &) const = default;
};

/// A sign behind the end of a line: whose it is, told by shape.
struct ChartEnd {
    QPointF at;
    Side side = Side::Blue;
    bool operator==(const ChartEnd &) const = default;
};

/// The table beside the cursor: rows of cells, the first row is the head; below it sentences, wrapped.
struct ChartTip {
    struct Cell {
        QString text;
        Tone tone = Tone::Ink;
        Glyph glyph = Glyph::None;
        bool operator==(const Cell &) const = default;
    };
    QList<QList<Cell>> rows;
    QList<Cell> notes;
    bool operator==(const ChartTip &) const = default;
};

/// One chart on the page's time axis. Qt Charts scales and draws the lines; title, grid, bands, marks, labels, cursor
/// and tip are painted here, in view coordinates. x is in seconds before the right edge, so the axis never moves.
class TimeChart : public QChartView, public Themed
{
    Q_OBJECT
public:
    explicit TimeChart(QWidget *parent = nullptr);

    /// Declares a line; its number is the order of declaration.
    void addLine(Tone tone, Qt::PenStyle style, double width);
    void setLine(int number, const QList<QList<QPointF>> &segments);
    void setBands(const QList<ChartBand> &bands);
    void setEnds(const QList<ChartEnd> &ends);
    [[nodiscard]] const QList<ChartEnd> &ends() const { return m_ends; }
    /// `rightEdge` is the moment of x = 0; `labelled` writes their texts.
    void setMarks(const QList<ChartMark> &marks, qint64 rightEdge, bool labelled);
    /// In a narrow chart its words are brief, then nearer to each other.
    void setLegend(const QList<ChartLegend> &legend);
    [[nodiscard]] bool isLegendWhole() const;
    /// A dashed red line at a value, e.g. an objective; nothing: none.
    void setLimit(std::optional<ChartTick> limit);
    void setSpan(double seconds);
    /// Ticks in values; the axis runs from the first to the last.
    void setTicks(const QList<ChartTick> &ticks);
    /// Shown below when this is the chart that carries the time axis.
    void setTimeTicks(const QList<ChartTick> &ticks);
    void setCarriesTime(bool carries);
    /// Shown in the middle when there is nothing to draw.
    void setEmptyText(const QString &text);
    /// A frame: the keys go here.
    void setFocusShown(bool shown);
    /// Veiled: what it shows is old.
    void setStale(bool stale);

    void setCursorAt(std::optional<double> x);
    void setTip(const ChartTip &tip);
    [[nodiscard]] int plotColumns() const;

    void setTheme(const Theme &theme) override;
    /// Room left of every plot, so that charts above each other share their axis.
    static constexpr int leftRoom = 46;
    static constexpr int rightRoom = 20;

Q_SIGNALS:
    /// Where the pointer is, in seconds before the right edge; nothing when it left.
    void hovered(std::optional<double> x);
    /// The wheel was turned over x; below 1 shows less.
    void zoomed(double x, double factor);
    /// A hand takes hold of the chart, moves it by so many seconds since then (to the right is positive), lets go.
    void grabbed();
    void dragged(double bySeconds);
    /// The wheel was turned sideways.
    void pushed(double bySeconds);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Line {
        Tone tone;
        Qt::PenStyle style;
        double width;
        QList<QLineSeries *> segments;
    };
    struct Hand {
        double x = 0; ///< where it took hold, in pixels
        bool moves = false;
    };
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double secondsPerPixel() const;
    [[nodiscard]] std::optional<double> secondsAt(double x) const;
    [[nodiscard]] double xAt(double x) const;
    [[nodiscard]] double yAt(double y) const;
    QLineSeries *makeSegment(const Line &line);
    void layOut();
    void redraw();
    void drawGrid(QPainter &painter) const;
    /// How wide the legend is with `gap` between its pieces.
    [[nodiscard]] int legendWidth(bool brief, int gap) const;
    void drawLegend(QPainter &painter) const;
    /// Where it is drawn; null: nowhere.
    [[nodiscard]] QRectF placeOf(const ChartEnd &end) const;
    void drawEnds(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawLimit(QPainter &painter) const;
    void drawLimitText(QPainter &painter) const;
    void drawTimeTicks(QPainter &painter) const;
    void drawCursor(QPainter &painter) const;
    void drawTip(QPainter &painter) const;
    void drawTipRows(QPainter &painter, const QList<int> &widths, QPointF at) const;
    [[nodiscard]] QList<int> tipColumns() const;

    Theme m_theme = Theme::dark();
    QValueAxis *m_x;
    QValueAxis *m_y;
    QList<Line> m_lines;
    QList<ChartBand> m_bands;
    QList<ChartEnd> m_ends;
    QList<ChartMark> m_marks;
    qint64 m_rightEdge = 0;
    bool m_labelled = false;
    QList<ChartLegend> m_legend;
    std::optional<ChartTick> m_limit;
    QList<ChartTick> m_ticks;
    QList<ChartTick> m_timeTicks;
    QString m_emptyText;
    std::optional<double> m_cursor;
    ChartTip m_tip;
    std::optional<Hand> m_hand;
    std::optional<double> m_wheelAt; ///< where the pointer stands since the wheel was turned
    bool m_carriesTime = false;
    bool m_stale = false;
    bool m_focusShown = false;
    QFont m_titleFont;
    QFont m_labelFont;
    QFont m_tipFont;
};

} // namespace Signalbox::Widgets
