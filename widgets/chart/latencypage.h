#pragma once

#include "widgets/chart/decimate.h"
#include "widgets/chart/marks.h"
#include "widgets/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Signalbox::Widgets {

class TimeChart;

/// Latency, failures and green's share under one time axis with one cursor and a mark for every order and verdict.
/// Wheel and plus or minus zoom, a drag and Page keys move in time, End goes back to live. While the reader looks back
/// the view stands still, whatever arrives. Live it redraws four times a second, and only while it can be seen.
class LatencyPage : public Page
{
    Q_OBJECT
public:
    static constexpr milliseconds frame { 250 };

    explicit LatencyPage(QWidget *parent = nullptr);

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds range) override;
    void setTimeRange(const TimeRange &range) override;
    void setTimeSpec(Qt::TimeSpec spec) override;
    void setStale(bool stale) override;
    /// What is drawn now, in milliseconds since 1970 UTC.
    [[nodiscard]] TimeSpan span() const { return m_span; }
    /// How often the charts were drawn anew since the start.
    [[nodiscard]] quint64 frames() const { return m_frames; }
    /// Nothing that came or was wanted waits to be drawn.
    [[nodiscard]] bool isDrawn() const { return !m_dirty; }

    void setCursorAt(std::optional<double> x);
    [[nodiscard]] std::optional<double> cursor() const { return m_cursor; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void buildCharts();
    /// `throttled`: some requests got 429, and their lines are drawn.
    void setFailuresLegend(bool throttled);
    /// `growth`: that the axis is shorter than what was chosen; empty: it is not.
    void setShareLegend(const QString &growth);
    void connectChart(TimeChart &chart);
    /// Goes there and tells the window.
    void want(const TimeRange &range);
    void stepCursor(int way);
    void zoom(double factor);
    /// The finest tier for what is shown, at `least` wide; the close-up where that is finer; null: nothing.
    [[nodiscard]] const Session::HistoryTier *tierOf(milliseconds least = {}) const;
    /// That of the observed share.
    [[nodiscard]] const Session::HistoryTier &observedTier(const Session::HistoryTier &usual) const;
    /// The history there is, up to the newest slot's end.
    [[nodiscard]] TimeSpan known() const;
    void findOrders();
    /// The same, for a line or area of that side's requests.
    [[nodiscard]] OrderCuts ordersFor(Side side, bool leftOvers) const;
    [[nodiscard]] QString emptyText() const;
    void drawSoon();
    void drawForHand();
    void draw();
    void drawLatency(const Session::HistoryTier *tier);
    void drawFailures(const Session::HistoryTier *tier);
    void drawShare(const Session::HistoryTier *tier);
    void drawMarksAndTime();
    void drawTimeTicks();
    void drawTip();
    void showFocus();
    /// Tells a screen reader what stands under the cursor, or what the charts show now.
    void speak(const QString &underCursor);

    Session::SnapshotPtr m_snapshot;
    TimeRange m_range;
    TimeRange m_held; ///< where a drag began
    Qt::TimeSpec m_spec = Qt::LocalTime;
    TimeSpan m_span;
    TimeSpan m_known;
    OrderCuts m_orders;
    QList<Session::Mark> m_markSource;
    QList<ChartMark> m_allMarks; ///< of m_markSource, in words
    QList<ChartMark> m_marks; ///< as drawn
    QTimer m_frameTimer;
    QElapsedTimer m_drawn;
    bool m_dirty = false;
    quint64 m_frames = 0;
    double m_latencyLow = 0;
    double m_latencyHigh = 0;
    QElapsedTimer m_rescaled;
    double m_failuresTop = 0;
    QElapsedTimer m_failuresRescaled;
    std::optional<double> m_cursor;
    QString m_spokenCursor;
    TimeChart *m_latency;
    TimeChart *m_failures;
    TimeChart *m_share;
};

} // namespace Signalbox::Widgets
