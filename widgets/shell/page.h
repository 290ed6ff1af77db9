#pragma once

#include "core/session/intent.h"
#include "core/session/snapshot.h"
#include "widgets/chart/timerange.h"

#include <QWidget>

#include <functional>

namespace Signalbox::Widgets {

/// One page of the middle: made from snapshots alone. GUI thread.
class Page : public QWidget
{
    Q_OBJECT
Q_SIGNALS:
    /// What the reader wants done.
    void intentRequested(const Signalbox::Session::Intent &intent);

public:
    using QWidget::QWidget;
    /// Free at the right of every page's contents, and of the finding above it.
    static constexpr int rightRoom = 20;
    virtual void showSnapshot(const Session::SnapshotPtr &snapshot) = 0;
    virtual void setRange(seconds range) = 0;
    /// The window's range, also one that stands still. A page that only knows the newest shows as much of that.
    virtual void setTimeRange(const TimeRange &range) { setRange(std::chrono::round<seconds>(range.length())); }
    virtual void setTimeSpec(Qt::TimeSpec spec) = 0;
    /// What is shown is no news any more.
    virtual void setStale(bool stale) { Q_UNUSED(stale) }
    /// A key that was pressed beside the page: on its tab, where the focus is after it was chosen, or on its head.
    void takeKey(QKeyEvent *event) { keyPressEvent(event); }
    /// Controls that keep their place while the finding's lines come and go: the window shows them above it, while this
    /// page is shown, and owns them. Null: none.
    [[nodiscard]] virtual QWidget *head() { return nullptr; }
    /// Without a time axis the window hides its ranges.
    [[nodiscard]] virtual bool hasTimeAxis() const { return true; }
    /// It tells itself why a side is slow: the finding above leaves that out.
    [[nodiscard]] virtual bool tellsWhySlow() const { return false; }

Q_SIGNALS:
    /// The reader zoomed or moved: every page is to show this part.
    void timeRangeWanted(const Signalbox::Widgets::TimeRange &range);
};

struct PageEntry {
    QString id; ///< stable, for object names
    QString title; ///< translated
    std::function<Page *(QWidget *parent)> create;
};

/// Every page of the window, in the order of the tabs. A new page is its own files and one line here.
QList<PageEntry> pageRegistry();

} // namespace Signalbox::Widgets
