#pragma once

#include "core/session/intent.h"
#include "core/session/snapshot.h"
#include "widgets/chart/timerange.h"
#include "widgets/theme/theme.h"

#include <QFrame>

class QStackedWidget;

namespace Signalbox::Widgets {

class Page;
class RangeBar;
class TabRow;
class TextLine;

/// The finding in words: what moves, and what the figures show.
class FindingBar : public QFrame, public Themed
{
    Q_OBJECT
public:
    explicit FindingBar(QWidget *parent = nullptr);
    /// `silence`: no snapshot came for this long.
    void showSnapshot(const Session::Snapshot &snapshot, Instant now, std::optional<nanoseconds> silence);
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::dark();
    Tone m_tone = Tone::Muted;
    TextLine *m_headline;
    TextLine *m_detail;
};

/// The middle of the window: tabs of pages, the time range that all of them share, the finding, and the page.
class PagesView : public QFrame
{
    Q_OBJECT
Q_SIGNALS:
    void intentRequested(const Signalbox::Session::Intent &intent);

public:
    explicit PagesView(QWidget *parent = nullptr);
    void showSnapshot(const Session::SnapshotPtr &snapshot, Instant now, std::optional<nanoseconds> silence);
    void setTimeSpec(Qt::TimeSpec spec);
    [[nodiscard]] const TimeRange &timeRange() const { return m_range; }

private:
    void addPages();
    void show(Page &page);
    void setTimeRange(const TimeRange &range);

    TimeRange m_range;
    QList<Page *> m_pages;
    RangeBar *m_ranges;
    TabRow *m_tabs;
    QStackedWidget *m_stack;
    FindingBar *m_finding;
    /// The finding's clock ticks by itself; the page redraws only for a new snapshot.
    Session::SnapshotPtr m_shown;
};

} // namespace Signalbox::Widgets
