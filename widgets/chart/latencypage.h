#pragma once

#include "widgets/chart/decimate.h"
#include "widgets/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Signalbox::Widgets {

class TimeChart;

/// Latency, failures and green's share under one time axis with one cursor and a mark for every order. Redraws at most
/// four times a second, and only while it can be seen.
class LatencyPage : public Page
{
    Q_OBJECT
public:
    static constexpr milliseconds frame { 250 };

    explicit LatencyPage(QWidget *parent = nullptr);

    void showSnapshot(const Session::SnapshotPtr &snapshot) override;
    void setRange(seconds range) override;
    void setTimeSpec(Qt::TimeSpec spec) override;
    /// What is drawn now, in milliseconds since 1970 UTC.
    [[nodiscard]] TimeSpan span() const { return m_span; }
    /// How often the charts were drawn anew since the start.
    [[nodiscard]] quint64 frames() const { return m_frames; }

    void setCursorAt(std::optional<double> x);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// The chosen range, or less for as long as there is less to show.
    [[nodiscard]] seconds shownRange() const;
    void buildCharts();
    void drawSoon();
    void draw();
    void drawLatency(const Session::HistoryTier *tier);
    void drawFailures(const Session::HistoryTier *tier);
    void drawShare(const Session::HistoryTier *tier);
    void drawMarksAndTime();
    void drawTip();

    Session::SnapshotPtr m_snapshot;
    seconds m_range { 300 };
    seconds m_shown { 300 };
    Qt::TimeSpec m_spec = Qt::LocalTime;
    TimeSpan m_span;
    QTimer m_frameTimer;
    bool m_dirty = false;
    quint64 m_frames = 0;
    double m_latencyLow = 0;
    double m_latencyHigh = 0;
    QElapsedTimer m_rescaled;
    std::optional<double> m_cursor;
    TimeChart *m_latency;
    TimeChart *m_failures;
    TimeChart *m_share;
};

} // namespace Signalbox::Widgets
