#pragma once

#include "widgets/control/permissions.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Signalbox::Widgets {

/// What starts a run, moves it besides its plan, and brings it back other than at once. Two rows at most: a button
/// never moves under the hand, and where two share a place (Deploy and Step back, Hold and Resume) never both can be
/// meant. Promoting asks for a reason first, typed above the buttons. Asks nothing further itself: whoever listens
/// does.
class RunButtons : public QWidget
{
    Q_OBJECT
public:
    explicit RunButtons(QWidget *parent = nullptr);
    /// Shows what belongs to the state, and enables what may be done. `snapshot` may be null: nothing is known yet.
    void showSnapshot(const Session::Snapshot *snapshot, const Permissions &permissions);
    /// Leaves the upper row out: its height is needed for a question. Takes effect with the next snapshot.
    void setTerse(bool terse) { m_terse = terse; }

Q_SIGNALS:
    void deployRequested();
    void nextRequested();
    void holdRequested();
    void resumeRequested();
    void stepBackRequested();
    void gradualRequested();
    void promoteRequested(const QString &reason); ///< never empty
    void retryRequested();
    /// A button that had the focus may no longer be used: to be given to what no stray key can press.
    void focusLost();

private:
    void allow(QPushButton &button, const Permission &permission, const QString &what);
    void show(QPushButton &button, bool shown);
    void askReason(bool wanted);
    void takeReason();

    QPushButton *m_deploy;
    QPushButton *m_next;
    QPushButton *m_hold;
    QPushButton *m_resume;
    QPushButton *m_stepBack;
    QPushButton *m_gradual;
    QPushButton *m_promote;
    QPushButton *m_retry;
    QLineEdit *m_reason;
    bool m_terse = false;
};

} // namespace Signalbox::Widgets
