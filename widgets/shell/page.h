#pragma once

#include "core/session/intent.h"
#include "core/session/snapshot.h"

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
    virtual void showSnapshot(const Session::SnapshotPtr &snapshot) = 0;
    virtual void setRange(seconds range) = 0;
    virtual void setTimeSpec(Qt::TimeSpec spec) = 0;
};

struct PageEntry {
    QString id; ///< stable, for object names
    QString title; ///< translated
    std::function<Page *(QWidget *parent)> create;
};

/// Every page of the window, in the order of the tabs. A new page is its own files and one line here.
QList<PageEntry> pageRegistry();

} // namespace Signalbox::Widgets
