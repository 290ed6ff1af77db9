#pragma once

#include "core/session/snapshot.h"

#include <QWidget>

class QPushButton;

namespace Signalbox::Widgets {

class TextLine;

/// The way back: when the router goes it by itself if no console is left, what was tried while the router refused it,
/// and what is still open on the candidate after it. Each part is there only while it matters.
class WayBackBox : public QWidget
{
    Q_OBJECT
public:
    explicit WayBackBox(QWidget *parent = nullptr);
    void showSnapshot(const Session::Snapshot &snapshot, Instant now, bool armed);
    /// The lease in one line: height is short. Takes effect with the next snapshot.
    void setTerse(bool terse);

Q_SIGNALS:
    void cutRequested(); ///< nothing was asked yet: whoever listens does

private:
    void showLease(const Session::Snapshot &snapshot, Instant now);
    void showOpen(const Session::Snapshot &snapshot, bool armed);

    TextLine *m_lease;
    TextLine *m_secondWay;
    TextLine *m_open;
    QPushButton *m_cut;
    bool m_terse = false;
};

} // namespace Signalbox::Widgets
