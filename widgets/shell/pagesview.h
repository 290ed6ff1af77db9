#pragma once

#include "core/playbook/playbook.h"
#include "core/session/close_up.h"
#include "core/session/intent.h"
#include "core/session/snapshot.h"
#include "widgets/chart/timerange.h"
#include "widgets/status/wording.h"
#include "widgets/theme/theme.h"

#include <QFrame>

class QShortcut;
class QStackedWidget;

namespace Signalbox::Widgets {

class HelpButton;
class Page;
class PlaybookPage;
class RangeBar;
class TabRow;
class TextLine;

/// The finding in words: what moves, and what the figures show.
class FindingBar : public QFrame, public Themed
{
    Q_OBJECT
Q_SIGNALS:
    void playbookWanted(const Signalbox::Playbook::About &about);

public:
    explicit FindingBar(QWidget *parent = nullptr);
    /// `silence`: no snapshot came for this long.
    void showSnapshot(const Session::Snapshot &snapshot, Instant now, std::optional<nanoseconds> silence,
                      SlowSide slow);
    /// So that what is below keeps its place: it does not shrink any more, and keeps room for what it says, up to
    /// `most` pixels; 0: only as much as it says.
    void keepRoom(int most);
    /// Before the first snapshot.
    void showNothingYet(nanoseconds since);
    void setTheme(const Theme &theme) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const Finding &finding);

    Theme m_theme = Theme::dark();
    Tone m_tone = Tone::Muted;
    TextLine *m_headline;
    TextLine *m_detail;
    HelpButton *m_help;
    int m_keptWidth = 0; ///< for which room is kept
};

/// The middle of the window: tabs of pages, the time range that all of them share, the finding, and the page.
class PagesView : public QFrame
{
    Q_OBJECT
Q_SIGNALS:
    void intentRequested(const Signalbox::Session::Intent &intent);
    /// A step of the playbook that no page of this view takes.
    void stepWanted(Signalbox::Playbook::Step step, Signalbox::Side side, const QUrl &link);

public:
    explicit PagesView(QWidget *parent = nullptr);
    void showSnapshot(const Session::SnapshotPtr &snapshot, Instant now, std::optional<nanoseconds> silence);
    /// Before the first snapshot: `nothing` is one of which nothing is known, `since` how long it has been so.
    void showNothingYet(const Session::SnapshotPtr &nothing, nanoseconds since);
    void setTimeSpec(Qt::TimeSpec spec);
    [[nodiscard]] const TimeRange &timeRange() const { return m_range; }
    /// The page of the playbook; `entry`: the log's line that it is about.
    void openPlaybook(const Playbook::About &about, const std::optional<LogEntry> &entry = std::nullopt);
    /// By its registered id; an unknown one changes nothing.
    void openPage(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPages();
    void show(Page &page);
    void takeHead(QWidget &head);
    void showFinding();
    void takeStep(Playbook::Step step, Side side, const QUrl &link);
    void setTimeRange(const TimeRange &range);
    void askForCloseUp();
    /// Says which part of what is known the range shows.
    void showRange();
    /// End goes back to live wherever the keys are in the middle.
    void addShortcut();

    TimeRange m_range;
    Qt::TimeSpec m_spec = Qt::LocalTime;
    QList<Page *> m_pages;
    QStringList m_ids; ///< of the pages, in their order
    RangeBar *m_ranges;
    TabRow *m_tabs;
    QWidget *m_heads; ///< what pages want above the finding
    QStackedWidget *m_stack;
    FindingBar *m_finding;
    QShortcut *m_toLive;
    PlaybookPage *m_playbook = nullptr;
    /// The finding's clock ticks by itself; the page redraws only for a new snapshot.
    Session::SnapshotPtr m_shown;
    Session::SnapshotPtr m_nothing; ///< what the pages were shown before it
    Instant m_now {};
    std::optional<nanoseconds> m_silence;
    std::optional<Session::CloseUpWanted> m_askedCloseUp;
};

} // namespace Signalbox::Widgets
