#pragma once

#include "core/session/snapshot.h"

#include <QToolBar>

class QPushButton;

namespace Signalbox::Widgets {

class TextLine;

/// "The journal says run 7 was at 25 % …; the router has 25 %": for the bar. Pure.
QString foundSentence(const Session::FoundRun &found, Qt::TimeSpec spec);

/// A split that was found at the start, beside what the journal says of it, and the three ways on: resume, roll back,
/// accept. There only until one was taken, and not while another console operates. GUI thread.
class FoundBar : public QToolBar
{
    Q_OBJECT
public:
    explicit FoundBar(QWidget *parent = nullptr);

    /// Rolling back needs no armed window; going on and accepting do.
    void showSnapshot(const Session::Snapshot &snapshot, bool armed, Qt::TimeSpec spec);

Q_SIGNALS:
    void resumeRequested();
    void rollBackRequested();
    void acceptRequested();

private:
    TextLine *m_text;
    TextLine *m_differences;
    QPushButton *m_resume;
    QPushButton *m_back;
    QPushButton *m_accept;
};

} // namespace Signalbox::Widgets
