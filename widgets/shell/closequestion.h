#pragma once

#include "core/session/snapshot.h"

#include <QMessageBox>

namespace Signalbox::Widgets {

/// What becomes of users when this window closes, as text, and whether that wants an answer first; of a sandbox, that
/// it ends with its window; and what of the log is lost with it. Nothing: nobody needs to be asked (no run is open, or
/// another console looks after it, and the journal has everything).
std::optional<QString> leftBehind(const Session::Snapshot &snapshot, Instant now);

/// Whether a rollback is an answer to that: not in a sandbox, where it saves nobody, and not without an open run.
bool rollBackHelps(const Session::Snapshot &snapshot);

/// Asks whether to close a window that leaves something behind: Stay (also Escape and Enter), Roll back, or Close. It
/// blocks nothing: the window behind goes on, and so do its keys. GUI thread.
class CloseQuestion : public QMessageBox
{
    Q_OBJECT
public:
    CloseQuestion(bool offersRollBack, QWidget *parent);

    /// What it says is kept up to date while it is open.
    void say(const QString &text);

Q_SIGNALS:
    void rollBackRequested();
    void closeRequested();
};

} // namespace Signalbox::Widgets
