#pragma once

#include <QDialog>
#include <QRect>

class QComboBox;
class QLabel;
class QPushButton;

namespace Signalbox::Widgets {

/// The end of a drill: asks what it was, then says it. Does not block the window, and leaves it the keyboard. GUI
/// thread.
class DrillDialog : public QDialog
{
    Q_OBJECT
public:
    struct Choice {
        QString name;
        QString about = {}; ///< what the fault usually does; shown below when it is chosen
    };
    DrillDialog(const QList<Choice> &choices, QWidget *parent);

    /// It stands in the lower left of `room`, in global coordinates.
    void standIn(const QRect &room);
    /// Shows the truth, a line each; nothing can be guessed any more.
    void reveal(const QStringList &lines);

Q_SIGNALS:
    /// Exactly once; empty when the operator has no idea or closed the dialog, which
    /// stays for what reveal() then says.
    void guessed(const QString &name);

protected:
    void done(int result) override;
    void showEvent(QShowEvent *event) override;

private:
    void guess();
    void place();

    QLabel *m_text;
    QComboBox *m_choice;
    QLabel *m_about;
    QPushButton *m_button;
    QRect m_room;
    bool m_guessed = false;
    bool m_revealed = false;
};

} // namespace Signalbox::Widgets
