#pragma once

#include "widgets/control/permissions.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Signalbox::Widgets {

/// What moves a run besides its plan: one step back, promote at once, and, after a rollback, the same plan again.
/// Promoting asks for a reason first, typed above the button. Asks nothing further itself: whoever listens does.
class RunButtons : public QWidget
{
    Q_OBJECT
public:
    explicit RunButtons(QWidget *parent = nullptr);
    /// Shows what belongs to the state, and enables what may be done.
    void showSnapshot(const Session::Snapshot &snapshot, const Permissions &permissions);

Q_SIGNALS:
    void stepBackRequested();
    void promoteRequested(const QString &reason); ///< never empty
    void retryRequested();

private:
    void askReason(bool wanted);
    void takeReason();

    QPushButton *m_stepBack;
    QPushButton *m_promote;
    QPushButton *m_retry;
    QLineEdit *m_reason;
};

} // namespace Signalbox::Widgets
